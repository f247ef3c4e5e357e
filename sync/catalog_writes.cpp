#include "sync/catalog_writes.h"

#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "model/joined.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

namespace {

using Values = std::map<std::string, std::string>;

/// A write, and what of which thing it says.
struct Saying {
    io::TillWrite write;
    model::CatalogThing thing;
    const char* field; ///< that the write as a whole stands for; null: its values are the thing's fields
};

/// As the till's lists are read (io::readList): commas part them, unless the text is a JSON array.
std::string listed(const model::Strings& strings)
{
    std::string text = model::joined(strings, ",");
    const bool parted = std::ranges::any_of(strings, [](const std::string& s) { return s.find(',') != std::string::npos; });
    return parted || text.starts_with('[') ? nlohmann::json(strings).dump() : text;
}

template <class Number> std::string words(const std::optional<Number>& number) { return number ? number->toString() : std::string(); }
std::string amount(const std::optional<model::Money>& price) { return price ? price->amount() : std::string(); }

/// A price as `price` is written, without its currency; a percentage as it is.
std::string valueOf(const std::string& pricingValue)
{
    const auto price = model::Money::parse(pricingValue);
    return price ? price->amount() : pricingValue;
}

class Sayings {
public:
    explicit Sayings(const io::Till& till) : m_till(till) {}

    std::vector<Saying> of(const model::Catalog& catalog)
    {
        for (const auto& variant : catalog.variants)
            add("variant", variant.ref, {{"name", variant.name}});
        for (const auto& category : catalog.categories)
            add("category", category.ref, {{"parent_ref", category.parent_ref}, {"name", category.name}, {"description", category.description}, {"tags", listed(category.tags)}});
        for (const auto& list : catalog.option_lists)
            addOptionList(list);
        for (const auto& product : catalog.products)
            addProduct(product);
        for (const auto& deal : catalog.deals)
            addDeal(deal);
        for (const auto& discount : catalog.discounts)
            add("discount", discount.ref, {{"name", discount.name}, {"description", discount.description}, {"coupon_codes", listed(discount.coupon_codes)},
                                           {"pricing_effect", discount.pricing_effect}, {"pricing_value", valueOf(discount.pricing_value)}});
        for (const auto& charge : catalog.charges)
            add("charge", charge.ref, {{"name", charge.name}, {"type", charge.type}, {"price", amount(charge.price)}});
        return std::move(m_sayings);
    }

private:
    void add(const char* kind, const std::string& ref, Values values, const std::string& within = {})
    {
        put(std::string(kind) + "_upsert", within + ref, ref, std::move(values), {kind, ref}, nullptr);
    }

    /// `key` tells this row from all others that the statement is for.
    void put(const std::string& statement, std::string key, const std::string& ref, Values values, model::CatalogThing thing, const char* field)
    {
        if (ref.empty() || io::isMadeUp(ref) || !m_till.writes(statement))
            return;
        auto known = m_named.find(statement);
        if (known == m_named.end())
            known = m_named.emplace(statement, m_till.parametersOf(statement)).first;
        std::erase_if(values, [&](const auto& value) { return !known->second.contains(value.first); });
        values["ref"] = ref;
        m_sayings.push_back({{statement, std::move(values), std::move(key)}, std::move(thing), field});
    }

    void addOptionList(const model::OptionList& list)
    {
        if (io::isMadeUp(list.ref))
            return;
        add("option_list", list.ref, {{"name", list.name}, {"min_selections", std::to_string(list.min_selections)},
                                      {"max_selections", list.max_selections ? std::to_string(*list.max_selections) : ""}, {"tags", listed(list.tags)}});
        for (const auto& option : list.options)
            add("option", option.ref, {{"option_list_ref", list.ref}, {"name", option.name}, {"price", option.price.amount()},
                                       {"default", option.is_default ? "true" : "false"}, {"tags", listed(option.tags)}}, list.ref + "/");
    }

    void addProduct(const model::Product& product)
    {
        if (product.ref.empty()) // its skus would hang nowhere
            return;
        add("product", product.ref, {{"category_ref", product.category_ref}, {"name", product.name}, {"description", product.description}, {"tags", listed(product.tags)},
                                     {"tax_delivery", words(product.tax_rate.delivery)}, {"tax_collection", words(product.tax_rate.collection)},
                                     {"tax_eat_in", words(product.tax_rate.eat_in)}});
        for (const auto& sku : product.skus) {
            add("sku", sku.ref, {{"product_ref", product.ref}, {"name", sku.name}, {"price", sku.price.amount()}, {"tags", listed(sku.tags)}});
            for (const auto& list : sku.option_list_refs)
                if (!io::isMadeUp(list))
                    put("sku_option_list_upsert", sku.ref + "/" + list, sku.ref, {{"sku_ref", sku.ref}, {"product_ref", product.ref}, {"option_list_ref", list}}, {"sku", sku.ref},
                        "option_list_refs");
        }
    }

    /// Its lines are numbered from 1, in their order.
    void addDeal(const model::Deal& deal)
    {
        add("deal", deal.ref, {{"category_ref", deal.category_ref}, {"name", deal.name}, {"description", deal.description}, {"coupon_codes", listed(deal.coupon_codes)},
                               {"tags", listed(deal.tags)}});
        int number = 0;
        for (const auto& line : deal.lines) {
            const std::string place = std::to_string(++number), key = deal.ref + "/" + place;
            put("deal_line_upsert", key, deal.ref, {{"deal_ref", deal.ref}, {"line", place}, {"label", line.label}, {"pricing_effect", line.pricing_effect},
                                                    {"pricing_value", valueOf(line.pricing_value)}}, {"deal", deal.ref}, "lines");
            for (const auto& sku : line.skus)
                put("deal_line_sku_upsert", key + "/" + sku.ref, deal.ref, {{"deal_ref", deal.ref}, {"line", place}, {"sku_ref", sku.ref}, {"extra_charge", amount(sku.extra_charge)}},
                    {"deal", deal.ref}, "lines");
        }
    }

    const io::Till& m_till;
    std::map<std::string, std::set<std::string>> m_named; ///< parameters by statement
    std::vector<Saying> m_sayings;
};

using Rows = std::map<RowKey, const io::TillWrite*>;

Rows indexOf(const std::vector<io::TillWrite>& writes)
{
    Rows rows;
    for (const auto& write : writes)
        rows.emplace(keyOf(write), &write);
    return rows;
}

const io::TillWrite* rowIn(const Rows& rows, const io::TillWrite& write)
{
    const auto found = rows.find(keyOf(write));
    return found == rows.end() ? nullptr : found->second;
}

const std::string* valueIn(const io::TillWrite* row, const std::string& name)
{
    if (!row)
        return nullptr;
    const auto found = row->values.find(name);
    return found == row->values.end() ? nullptr : &found->second;
}

std::string fieldOf(const std::string& parameter) { return parameter.starts_with("tax_") ? "tax_rate" : parameter; }

/// Goes through what HubRise says, row by row, with what both sides said last.
class Merge {
public:
    Merge(const io::Till& till, const model::Catalog& present, const LastExchange& last, const LeftAlone& left)
        : m_left(left), m_said(rowsOf(till, present)), m_present(indexOf(m_said)), m_hubrise(indexOf(last.hubrise)), m_till(indexOf(last.till)), m_last(last)
    {
        for (const auto& saying : Sayings(till).of(present))
            m_shown.insert(saying.thing);
    }

    CatalogWrites of(std::vector<Saying> wanted)
    {
        for (auto& saying : wanted)
            look(std::move(saying));
        return std::move(m_result);
    }

private:
    bool isLeft(const Saying& saying) const
    {
        const auto list = saying.write.values.find("option_list_ref");
        return m_left.contains(saying.thing) || (list != saying.write.values.end() && m_left.contains({"option_list", list->second}));
    }

    void look(Saying saying)
    {
        auto& [write, thing, field] = saying;
        const auto *then = rowIn(m_hubrise, write), *own = rowIn(m_till, write), *former = rowIn(m_present, write);
        if (isLeft(saying)) { // nothing of it is exchanged: what was known of it still is
            remember(then, own);
            return;
        }
        m_result.retrieved.hubrise.push_back(write);
        const bool wasRemoved = !former && then && own && m_last.origin == LastExchange::Origin::Known;
        if (wasRemoved && then->values == write.values && (field || m_shown.contains(thing))) {
            m_result.kept[thing].insert(field ? field : "option_list_ref");
            m_result.retrieved.former.push_back(*own);
            return;
        }
        if (wasRemoved && then->values != write.values)
            m_result.disputed.insert(thing);
        if (former)
            merge(saying, *former, then, own);
        if (!former || former->values != write.values)
            take(std::move(saying), former, then);
    }

    void remember(const io::TillWrite* then, const io::TillWrite* own)
    {
        if (then)
            m_result.retrieved.hubrise.push_back(*then);
        if (own)
            m_result.retrieved.former.push_back(*own);
    }

    /// What the till alone changed since stays; what both changed, a person is asked about.
    void merge(Saying& saying, const io::TillWrite& former, const io::TillWrite* then, const io::TillWrite* own)
    {
        if (m_last.origin != LastExchange::Origin::Known)
            return;
        io::TillWrite unsent{saying.write.statement, {}, saying.write.key};
        for (auto& [name, value] : saying.write.values) {
            const std::string& now = former.values.at(name);
            const auto *hubrise = valueIn(then, name), *till = valueIn(own, name);
            if (value == now || !hubrise)
                continue;
            const bool tillChanged = !till || *till != now, hubriseChanged = *hubrise != value;
            if (hubriseChanged && tillChanged)
                m_result.disputed.insert(saying.thing);
            if (hubriseChanged || (!tillChanged && !m_last.settles))
                continue;
            if (tillChanged) {
                m_result.kept[saying.thing].insert(saying.field ? saying.field : fieldOf(name));
                unsent.values[name] = till ? *till : *hubrise;
            }
            value = now;
        }
        if (!unsent.values.empty())
            m_result.retrieved.former.push_back(std::move(unsent));
    }

    void take(Saying saying, const io::TillWrite* former, const io::TillWrite* then)
    {
        auto& [write, thing, field] = saying;
        if (m_last.origin == LastExchange::Origin::Forgotten || (m_last.origin == LastExchange::Origin::Backup && (former || then)))
            m_result.disputed.insert(thing);
        auto& fields = m_result.fields[thing];
        for (const auto& [name, value] : write.values)
            if (!former || former->values.at(name) != value)
                fields.insert(field ? field : fieldOf(name));
        if (former)
            m_result.before.push_back(*former);
        m_result.writes.push_back(std::move(write));
    }

    const LeftAlone& m_left;
    std::vector<io::TillWrite> m_said;
    Rows m_present, m_hubrise, m_till; ///< now in the till; then in both
    const LastExchange& m_last;
    std::set<model::CatalogThing> m_shown;
    CatalogWrites m_result;
};

/// Categories in which HubRise put something since: without them it would hang nowhere.
std::set<model::CatalogThing> neededCategories(const std::vector<Saying>& wanted, const Rows& then)
{
    std::set<model::CatalogThing> needed;
    std::map<std::string, std::string> parents;
    const auto need = [&](std::string ref) {
        while (!ref.empty() && needed.insert({"category", ref}).second)
            ref = parents[ref];
    };
    for (const auto& saying : wanted)
        if (const auto* parent = valueIn(&saying.write, "parent_ref"))
            parents[saying.thing.ref] = *parent;
    for (const auto& saying : wanted)
        for (const char* parameter : {"category_ref", "parent_ref"}) {
            const auto *home = valueIn(&saying.write, parameter), *was = valueIn(rowIn(then, saying.write), parameter);
            if (home && (!was || *was != *home))
                need(*home);
        }
    return needed;
}

} // namespace

RowKey keyOf(const io::TillWrite& write) { return {write.statement, write.key}; }

std::vector<io::TillWrite> rowsOf(const io::Till& till, const model::Catalog& catalog)
{
    std::vector<io::TillWrite> rows;
    for (auto& saying : Sayings(till).of(catalog))
        rows.push_back(std::move(saying.write));
    return rows;
}

std::set<model::CatalogThing> removedInTill(const io::Till& till, const model::Catalog& present, const model::Catalog& wanted, const LastExchange& last)
{
    std::set<model::CatalogThing> removed;
    if (last.origin != LastExchange::Origin::Known)
        return removed;
    const Rows then = indexOf(last.hubrise), own = indexOf(last.till);
    const auto all = Sayings(till).of(wanted);
    std::set<model::CatalogThing> shown;
    for (const auto& saying : Sayings(till).of(present))
        shown.insert(saying.thing);
    const auto needed = neededCategories(all, then);
    for (const auto& [write, thing, field] : all) {
        const auto* same = rowIn(then, write);
        if (!field && same && same->values == write.values && rowIn(own, write) && !shown.contains(thing) && !needed.contains(thing))
            removed.insert(thing);
    }
    return removed;
}

void dropRetrieved(model::Changes& theirs, const io::Till& till, const model::Catalog& remote, const LastExchange& last)
{
    std::map<model::CatalogThing, std::map<std::string, bool>> known; // by field: is it in the till as HubRise has it?
    const Rows then = indexOf(last.hubrise), own = indexOf(last.till);
    for (const auto& [write, thing, field] : Sayings(till).of(remote))
        for (const auto& [name, value] : write.values) {
            const auto *hubrise = valueIn(rowIn(then, write), name), *taken = valueIn(rowIn(own, write), name);
            auto& all = known[thing].emplace(field ? field : fieldOf(name), true).first->second;
            all = all && hubrise && taken && *hubrise == value && *taken == value;
        }
    std::erase_if(theirs, [&](model::Change& change) {
        const auto fields = known.find({change.kind, change.ref});
        if (fields == known.end() || change.action == model::Action::Delete)
            return false;
        if (change.action == model::Action::Create)
            return std::ranges::all_of(fields->second, [](const auto& field) { return field.second; });
        std::erase_if(change.fields, [&](const model::FieldChange& field) {
            const auto found = fields->second.find(field.field);
            return found != fields->second.end() && found->second;
        });
        change.reason = model::reasonOf(change.fields);
        return change.fields.empty();
    });
}

CatalogWrites catalogWrites(const io::Till& till, const model::Catalog& present, const model::Catalog& wanted, const LastExchange& last, const LeftAlone& left)
{
    return Merge(till, present, last, left).of(Sayings(till).of(wanted));
}

} // namespace engine
