#pragma once
// One entry of the stock, as the till counts it and as HubRise is told.

#include "model/stock.h"

#include <cstdint>
#include <string>

namespace engine {

/// Names what is counted: sku or option, and its ref ("sku 12").
std::string keyOf(const model::StockEntry& entry);

/// HubRise would sell at once what is sold out until a moment that is past: such an end is not sent.
bool endIsPast(const model::StockEntry& entry, std::int64_t nowMs);

/// Whether the till, which counts `entry`, still says what is about to be `sent`.
bool stillSays(const model::StockEntry& entry, const model::StockEntry& sent, std::int64_t nowMs);

} // namespace engine
