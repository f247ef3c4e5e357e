#pragma once
// Exact amounts (HubRise API, general concepts 2.4: "14.50 EUR", exactly two decimals, one blank, ISO 4217).

#include "model/decimal.h"

#include <optional>

namespace model {

struct Money {
    std::int64_t minor = 0; ///< hundredths of the currency unit
    std::string currency;   ///< ISO 4217, three capitals

    /// Reads HubRise's form, "-2.00 EUR". Nothing else is accepted.
    static Result<Money> parse(std::string_view wire);
    /// HubRise's form.
    std::string toString() const;
    /// The amount alone: "14.50".
    std::string amount() const;

    bool operator==(const Money&) const = default;
};

enum class PriceUnit { Major, Minor };

struct PriceReading {
    Money price;
    bool rounded = false; ///< the till's value had more decimals than money has
};

/// Reads a price as tills store it: "9.5", "9,50", "1 234,50", "950" (minor). Half away from zero.
Result<PriceReading> readPrice(std::string_view raw, PriceUnit unit, const std::string& currency);

} // namespace model
