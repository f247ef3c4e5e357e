// G6: changes that look like a mistake of the mapping or the till rather than like work done there: cents taken for euros, a price list that
// was not read, codes given anew, allergens in words that are no longer understood.

#include "sync/guards.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace engine {

using model::plural;
using model::text;

namespace {

constexpr std::int64_t fewestPrices = 5;  ///< below, a share of all prices says nothing
constexpr std::size_t fewestThings = 5;   ///< the same for all that a catalog holds

struct Price {
    std::string name;
    model::Money amount;
};
using Prices = std::unordered_map<std::string, Price>;

/// By kind and ref; what has no ref cannot be known again.
Prices pricesOf(const model::Catalog& catalog)
{
    Prices prices;
    for (const auto& product : catalog.products)
        for (const auto& sku : product.skus)
            if (!sku.ref.empty())
                prices.emplace("sku " + sku.ref, Price{sku.name.empty() ? product.name : product.name + " – " + sku.name, sku.price});
    for (const auto& list : catalog.option_lists)
        for (const auto& option : list.options)
            if (!option.ref.empty())
                prices.emplace("option " + list.ref + "/" + option.ref, Price{option.name, option.price});
    return prices;
}

/// In hundredths of a percent; what had no price before has no measure.
std::int64_t shareOf(std::int64_t before, std::int64_t after)
{
    const auto size = [](std::int64_t n) { return n < 0 ? -n : n; };
    return before == 0 ? 0 : size(after - before) * 10'000 / size(before);
}

struct Comparison {
    std::int64_t met = 0, changed = 0;
    std::int64_t striking = 0;                     ///< by more than the profile's percentage, or to 0
    std::string name, before, after;               ///< of the largest change
};

Comparison compare(const Prices& theirs, const Prices& ours, std::int64_t mostPercent)
{
    Comparison result;
    std::int64_t largest = -1;
    for (const auto& [key, before] : theirs) {
        const auto found = ours.find(key);
        if (found == ours.end())
            continue;
        const Price& after = found->second;
        ++result.met;
        if (before.amount == after.amount)
            continue;
        ++result.changed;
        const auto share = shareOf(before.amount.minor, after.amount.minor);
        if (share > mostPercent * 100 || (after.amount.minor == 0 && before.amount.minor != 0))
            ++result.striking;
        if (share > largest || (share == largest && after.name < result.name)) {
            largest = share;
            result.name = after.name;
            result.before = before.amount.toString();
            result.after = after.amount.toString();
        }
    }
    return result;
}

using Allergens = std::map<std::string, std::pair<std::string, model::Strings>>; ///< by kind and ref: name and tags

/// Of all that can be known again.
Allergens allergensOf(const model::Catalog& catalog)
{
    Allergens all;
    const auto take = [&all](const std::string& key, const std::string& name, const model::Strings& tags) {
        model::Strings allergens;
        std::ranges::copy_if(tags, std::back_inserter(allergens), [](const std::string& tag) { return tag.starts_with("allergen_"); });
        all.emplace(key, std::pair(name, std::move(allergens)));
    };
    for (const auto& product : catalog.products) {
        take("product " + product.ref, product.name, product.tags);
        for (const auto& sku : product.skus)
            take("sku " + sku.ref, sku.name.empty() ? product.name : product.name + " – " + sku.name, sku.tags);
    }
    for (const auto& list : catalog.option_lists)
        for (const auto& option : list.options)
            take("option " + list.ref + "/" + option.ref, option.name, option.tags);
    for (const auto& deal : catalog.deals)
        take("deal " + deal.ref, deal.name, deal.tags);
    return all;
}

void warn(Plan& plan, model::Text message, model::Text hint)
{
    plan.guards.push_back({"G6", false, Opener::Tick, std::move(message), std::move(hint)});
}

} // namespace

void guardSuspicious(Plan& plan, const model::Catalog& remote, const model::Catalog& till, const io::Profile& profile)
{
    const auto prices = compare(pricesOf(remote), pricesOf(till), profile.warn_price_change);
    const auto hint = text(TR("Check the prices in the till, and “price_unit” in the mapping."));
    if (prices.striking > 0)
        return warn(plan,
                    plural(TRN("%n price(s) would change by more than %1 % or become 0; the largest change: “%2”, %3 → %4."), prices.striking,
                           profile.warn_price_change, prices.name, prices.before, prices.after),
                    hint);
    if (prices.changed >= fewestPrices && prices.changed * 100 > prices.met * profile.warn_prices_changed)
        return warn(plan,
                    plural(TRN("%n price(s) out of %1 would change at once; the largest change: “%2”, %3 → %4."), prices.changed, prices.met, prices.name,
                           prices.before, prices.after),
                    hint);
    const auto held = model::countOf(remote).things();
    if (plan.counts.unchanged == 0 && held >= fewestThings)
        warn(plan, plural(TRN("Nothing that HubRise holds would stay as it is: all %n thing(s) change or disappear."), static_cast<long long>(held)),
             text(TR("Check that the mapping reads the right database, and that the code refs were not given anew in the till.")));
}

void guardAllergens(Plan& plan, const model::Catalog& remote, const model::Catalog& till)
{
    const Allergens ours = allergensOf(till);
    std::int64_t things = 0;
    std::string name, allergen;
    for (const auto& [key, theirs] : allergensOf(remote)) {
        const auto found = ours.find(key);
        if (found == ours.end())
            continue;
        const auto& kept = found->second.second;
        const auto lost = std::ranges::find_if(theirs.second, [&kept](const std::string& tag) { return std::ranges::find(kept, tag) == kept.end(); });
        if (lost != theirs.second.end() && ++things == 1)
            name = found->second.first, allergen = *lost;
    }
    if (things > 0)
        warn(plan, plural(TRN("%n thing(s) would no longer name an allergen in HubRise; the first: “%1”, %2."), things, name, allergen),
             text(TR("Guests rely on it: check the allergens in the till, and whether the mapping knows all of its words for them.")));
}

} // namespace engine
