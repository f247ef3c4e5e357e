#pragma once
// One entry of the stock, as the till counts it and as HubRise is told.

#include "model/catalog.h"
#include "model/stock.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace engine {

/// Names what is counted: sku or option, and its ref ("sku 12").
std::string keyOf(const model::StockEntry& entry);

/// What is in a catalog, by its key, with the name people know it by. HubRise answers for its refs only, so that others are not sent.
using StockNames = std::unordered_map<std::string, std::string>;
StockNames stockNamesIn(const model::Catalog& catalog);

/// HubRise would sell at once what is sold out until a moment that is past: such an end is not sent.
bool endIsPast(const model::StockEntry& entry, std::int64_t nowMs);

/// Whether the till, which counts `entry`, still says what is about to be `sent`.
bool stillSays(const model::StockEntry& entry, const model::StockEntry& sent, std::int64_t nowMs);

} // namespace engine
