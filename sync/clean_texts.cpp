#include "sync/clean_texts.h"

#include "io/till_values.h"

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

template <class Thing> void cleanAll(std::vector<Thing>& things)
{
    for (Thing& thing : things) {
        clean(thing.name);
        if constexpr (requires { thing.description; })
            clean(thing.description);
        if constexpr (requires { thing.tags; })
            clean(thing.tags);
        if constexpr (requires { thing.coupon_codes; })
            clean(thing.coupon_codes);
    }
}

} // namespace

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
        for (auto& line : deal.lines)
            clean(line.label);
    cleanAll(catalog.discounts);
    cleanAll(catalog.charges);
}

} // namespace engine
