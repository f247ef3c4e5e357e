#include "sync/stock_entry.h"

#include "io/till_values.h"

namespace engine {

std::string keyOf(const model::StockEntry& entry) { return entry.sku_ref.empty() ? "option " + entry.option_ref : "sku " + entry.sku_ref; }

bool endIsPast(const model::StockEntry& entry, std::int64_t nowMs) { return io::isPast(entry.expires_at, nowMs); }

bool stillSays(const model::StockEntry& entry, const model::StockEntry& sent, std::int64_t nowMs)
{
    return entry.stock == sent.stock && (io::isSameMoment(entry.expires_at, sent.expires_at) || (sent.expires_at.empty() && endIsPast(entry, nowMs)));
}

} // namespace engine
