#include "sync/stock_entry.h"

#include "io/till_values.h"

namespace engine {

std::string keyOf(const model::StockEntry& entry) { return entry.sku_ref.empty() ? "option " + entry.option_ref : "sku " + entry.sku_ref; }

StockNames stockNamesIn(const model::Catalog& catalog)
{
    StockNames names;
    for (const auto& product : catalog.products)
        for (const auto& sku : product.skus)
            names.emplace("sku " + sku.ref, sku.name.empty() ? product.name : product.name + " – " + sku.name);
    for (const auto& list : catalog.option_lists)
        for (const auto& option : list.options)
            names.emplace("option " + option.ref, option.name);
    return names;
}

bool endIsPast(const model::StockEntry& entry, std::int64_t nowMs) { return io::isPast(entry.expires_at, nowMs); }

bool stillSays(const model::StockEntry& entry, const model::StockEntry& sent, std::int64_t nowMs)
{
    return entry.stock == sent.stock && (io::isSameMoment(entry.expires_at, sent.expires_at) || (sent.expires_at.empty() && endIsPast(entry, nowMs)));
}

} // namespace engine
