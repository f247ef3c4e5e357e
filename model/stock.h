#pragma once
// Stock of skus and options at one location (HubRise API, Inventory 6.1-6.2).

#include "model/decimal.h"

#include <optional>
#include <string>
#include <vector>

namespace model {

struct StockEntry {
    std::string sku_ref, option_ref; ///< exactly one is set
    std::optional<Decimal> stock;    ///< absent: unlimited (no entry); at most three decimals, never negative towards HubRise
    std::string expires_at;          ///< only with stock 0
    bool operator==(const StockEntry&) const = default;
};

using Stock = std::vector<StockEntry>;

} // namespace model
