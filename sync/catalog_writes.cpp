#include "sync/catalog_writes.h"

#include "io/catalog_json.h"
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

using Row = std::pair<std::string_view, std::string_view>; // statement and key
using Rows = std::map<Row, const io::TillWrite*>;

Rows rowsOf(const std::vector<Saying>& sayings)
{
    Rows rows;
    for (const auto& saying : sayings)
        rows.emplace(Row(saying.write.statement, saying.write.key), &saying.write);
    return rows;
}

const io::TillWrite* rowOf(const Rows& rows, const io::TillWrite& write)
{
    const auto found = rows.find(Row(write.statement, write.key));
    return found == rows.end() ? nullptr : found->second;
}

/// HubRise still says of something what was sent, and the till something else.
bool takesBack(const io::TillWrite& write, const io::TillWrite& present, const io::TillWrite& sent)
{
    return std::ranges::any_of(write.values, [&](const auto& value) { return sent.values.at(value.first) == value.second && present.values.at(value.first) != value.second; });
}

std::string fieldOf(const std::string& parameter) { return parameter.starts_with("tax_") ? "tax_rate" : parameter; }

} // namespace

CatalogWrites catalogWrites(const io::Till& till, const model::Catalog& present, const model::Catalog& wanted, const model::Catalog& sent, const LeftAlone& leftAlone)
{
    CatalogWrites result;
    const auto said = Sayings(till).of(present), saidThen = Sayings(till).of(sent);
    const Rows known = rowsOf(said), then = rowsOf(saidThen);
    for (auto& [write, thing, field] : Sayings(till).of(wanted)) {
        const auto list = write.values.find("option_list_ref");
        if (leftAlone.contains(thing) || (list != write.values.end() && leftAlone.contains({"option_list", list->second})))
            continue;
        const io::TillWrite* former = rowOf(known, write);
        if (former && former->values == write.values)
            continue;
        if (const io::TillWrite* last = rowOf(then, write); former && last && takesBack(write, *former, *last))
            result.takenBack.insert(thing);
        auto& fields = result.fields[thing];
        for (const auto& [name, value] : write.values)
            if (!former || former->values.at(name) != value)
                fields.insert(field ? field : fieldOf(name));
        if (former)
            result.before.push_back(*former);
        result.writes.push_back(std::move(write));
    }
    return result;
}

} // namespace engine
