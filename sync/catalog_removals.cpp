#include "sync/catalog_removals.h"

#include "model/catalog_fields.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace engine {

namespace {

using Refs = std::unordered_set<std::string>;

/// All of one kind, and those of them with other prices under conditions, with images, with option lists, with restrictions, with tags …
struct Kind {
    Refs all, priced, pictured, listed, restricted, tagged, described, taxed;
    std::unordered_map<std::string, model::Money> price;
    std::unordered_map<std::string, std::vector<model::PriceOverride>> others;
};

/// By HubRise's word for the kind: an article gone with its three sizes is three skus, not four things.
using Kinds = std::map<std::string, Kind>;

std::string keyOf(const model::Sku& sku, const model::Product& product) { return sku.ref.empty() ? product.name + "/" + sku.name : sku.ref; }
std::string keyOf(const model::Option& option, const model::OptionList& list) { return list.ref + "/" + model::thingOf(option).ref; }

/// Switched on is what everything is.
bool isRestricted(model::Restrictions restrictions)
{
    if (restrictions.enabled.value_or(false))
        restrictions.enabled.reset();
    return !restrictions.empty();
}

class Census {
public:
    Kinds kinds;

    explicit Census(const model::Catalog& catalog)
    {
        take(catalog.variants);
        takePictured(catalog.categories);
        takePictured(catalog.products);
        takeChildren(catalog.products, &model::Product::skus);
        take(catalog.option_lists);
        takeChildren(catalog.option_lists, &model::OptionList::options);
        takePictured(catalog.deals);
        takePictured(catalog.discounts);
        take(catalog.charges);
        for (const auto& product : catalog.products)
            for (const auto& sku : product.skus)
                if (!sku.option_list_refs.empty())
                    kinds[model::kindOf(sku)].listed.insert(keyOf(sku, product));
        takeRestricted(catalog.deals);
        takeRestricted(catalog.discounts);
        takeRestricted(catalog.charges);
    }

private:
    template <class Thing> void take(const std::vector<Thing>& things)
    {
        for (const Thing& thing : things) {
            const auto [kind, ref] = model::thingOf(thing);
            kinds[kind].all.insert(ref);
            takeWords(kinds[kind], thing, ref);
        }
    }

    template <class Thing> void takeWords(Kind& kind, const Thing& thing, const std::string& key)
    {
        if constexpr (requires { thing.tags; })
            if (!thing.tags.empty())
                kind.tagged.insert(key);
        if constexpr (requires { thing.description; })
            if (!thing.description.empty())
                kind.described.insert(key);
        if constexpr (requires { thing.tax_rate; })
            if (!thing.tax_rate.empty())
                kind.taxed.insert(key);
    }

    template <class Thing> void takePictured(const std::vector<Thing>& things)
    {
        take(things);
        for (const Thing& thing : things)
            if (!thing.images.empty())
                kinds[model::kindOf(thing)].pictured.insert(model::thingOf(thing).ref);
    }

    template <class Thing> void takeRestricted(const std::vector<Thing>& things)
    {
        for (const Thing& thing : things)
            if (isRestricted(thing.restrictions))
                kinds[model::kindOf(thing)].restricted.insert(model::thingOf(thing).ref);
    }

    template <class Parent, class Child> void takeChildren(const std::vector<Parent>& parents, std::vector<Child> Parent::*children)
    {
        for (const Parent& parent : parents)
            for (const Child& child : parent.*children) {
                Kind& kind = kinds[model::kindOf(child)];
                const std::string key = keyOf(child, parent);
                kind.all.insert(key);
                kind.price.emplace(key, child.price);
                takeWords(kind, child, key);
                if (isRestricted(child.restrictions))
                    kind.restricted.insert(key);
                if (child.price_overrides.empty())
                    continue;
                kind.priced.insert(key);
                kind.others.emplace(key, child.price_overrides);
            }
    }
};

constexpr std::size_t aFew = 3;

/// All of many, and none is left of anything: a query that found nothing, rather than an edit.
bool ranDry(const Refs& now, const Refs& given) { return given.empty() && now.size() > aFew; }

} // namespace

std::vector<Removal> removalsOf(const model::Catalog& pushed, const model::Catalog& theirs, const model::Catalog& ours)
{
    std::vector<Removal> all;
    const auto count = [&all](Removed what, const Refs& now, const auto& isGone) {
        if (const auto gone = std::count_if(now.begin(), now.end(), isGone); gone > 0)
            all.push_back({what, {gone, static_cast<std::int64_t>(now.size())}});
    };
    Kinds before = Census(pushed).kinds, after = Census(ours).kinds;
    for (const auto& [name, now] : Census(theirs).kinds) {
        const Kind &sent = before[name], &given = after[name];
        const auto lose = [&given](const Refs& had, const Refs& has) { // and stay
            return [&](const std::string& ref) { return had.contains(ref) && !has.contains(ref) && given.all.contains(ref); };
        };
        count(Removed::Things, now.all, [&](const std::string& ref) { return sent.all.contains(ref) && !given.all.contains(ref); });
        const auto losesPrices = lose(sent.priced, given.priced);
        const auto paysOtherwise = [&given, &now](const std::string& ref) { // where the price itself has become the same, nobody does
            const auto& others = now.others.at(ref);
            return std::any_of(others.begin(), others.end(), [price = given.price.at(ref)](const model::PriceOverride& other) { return other.price != price; });
        };
        count(Removed::PriceOverrides, now.priced, [&](const std::string& ref) { return losesPrices(ref) && paysOtherwise(ref); });
        count(Removed::Images, now.pictured, lose(sent.pictured, given.pictured));
        using Some = std::pair<Refs Kind::*, Removed>;
        for (const auto& [some, what] : {Some(&Kind::listed, Removed::OptionLists), Some(&Kind::restricted, Removed::Restrictions), Some(&Kind::tagged, Removed::Tags),
                                         Some(&Kind::described, Removed::Descriptions), Some(&Kind::taxed, Removed::TaxRates)})
            if (ranDry(now.*some, given.*some))
                count(what, now.*some, lose(sent.*some, given.*some));
    }
    return all;
}

void countEmptied(Plan& plan, const model::Catalog& theirs, const model::Catalog& ours)
{
    const Refs after = Census(ours).kinds["product"].all;
    std::map<std::string, std::pair<std::int64_t, bool>> categories; // how many products, and does one of them stay
    for (const auto& product : theirs.products) {
        auto& [held, stays] = categories[product.category_ref];
        ++held;
        stays = stays || after.contains(model::thingOf(product).ref);
    }
    for (const auto& [ref, category] : categories)
        if (!category.second)
            plan.emptied = std::max(plan.emptied, category.first);
}

} // namespace engine
