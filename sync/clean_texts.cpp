#include "sync/clean_texts.h"

#include "io/catalog_json.h"
#include "io/till_values.h"
#include "model/text_rules.h"

#include <algorithm>

namespace engine {

namespace {

void clean(std::string& text)
{
    auto read = io::cleanText(text);
    if (read.fault == io::CleanText::Fault::None)
        text = std::move(read.text);
}

void clean(model::Strings& list)
{
    model::Strings once;
    for (std::string& element : list) {
        clean(element);
        if (!element.empty() && std::ranges::find(once, element) == once.end())
            once.push_back(std::move(element));
    }
    list = std::move(once);
}

/// Where nothing but another ref would come of it, it stays.
void cleanRef(std::string& ref)
{
    if (!isNoTills(ref))
        ref = std::string(io::trimmed(ref));
}

void cleanRefs(model::Strings& refs) { std::ranges::for_each(refs, cleanRef); }

template <class Limits> void cleanVariants(Limits& limits)
{
    if constexpr (requires { limits.variant_refs.has_value(); }) {
        if (limits.variant_refs)
            cleanRefs(*limits.variant_refs);
    } else {
        cleanRefs(limits.variant_refs);
    }
}

template <class Thing> void cleanAll(std::vector<Thing>& things)
{
    for (Thing& thing : things) {
        cleanRef(thing.ref);
        clean(thing.name);
        if constexpr (requires { thing.parent_ref; })
            cleanRef(thing.parent_ref);
        if constexpr (requires { thing.category_ref; })
            cleanRef(thing.category_ref);
        if constexpr (requires { thing.option_list_refs; })
            cleanRefs(thing.option_list_refs);
        if constexpr (requires { thing.restrictions; })
            cleanVariants(thing.restrictions);
        if constexpr (requires { thing.price_overrides; })
            std::ranges::for_each(thing.price_overrides, cleanVariants<model::PriceOverride>);
        if constexpr (requires { thing.description; })
            clean(thing.description);
        if constexpr (requires { thing.tags; })
            clean(thing.tags);
        if constexpr (requires { thing.coupon_codes; })
            clean(thing.coupon_codes);
    }
}

} // namespace

bool isNoTills(const std::string& ref)
{
    const auto trimmed = io::trimmed(ref);
    return !ref.empty() && (trimmed.empty() || !model::isCleanLine(trimmed) || io::isMadeUp(trimmed));
}

void cleanTexts(model::Catalog& catalog)
{
    cleanAll(catalog.variants);
    cleanAll(catalog.categories);
    cleanAll(catalog.products);
    for (auto& product : catalog.products)
        cleanAll(product.skus);
    cleanAll(catalog.option_lists);
    for (auto& list : catalog.option_lists)
        cleanAll(list.options);
    cleanAll(catalog.deals);
    for (auto& deal : catalog.deals)
        for (auto& line : deal.lines) {
            clean(line.label);
            for (auto& sku : line.skus)
                cleanRef(sku.ref);
        }
    cleanAll(catalog.discounts);
    cleanAll(catalog.charges);
}

} // namespace engine
