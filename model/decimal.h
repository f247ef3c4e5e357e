#pragma once
// Exact decimal numbers (HubRise API, general concepts 2.4: decimals travel as strings, never through floating point).

#include "model/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace model {

/// value = unscaled / 10^scale, kept without trailing zeros so that 4.250 == 4.25. At most 18 digits.
class Decimal {
public:
    constexpr Decimal() = default;
    Decimal(std::int64_t unscaled, int scale);

    /// Reads "-12", "4.250", "4,25"; blanks around are allowed, exponents and anything else are not.
    static Result<Decimal> parse(std::string_view text);

    std::int64_t unscaled() const { return m_unscaled; }
    int scale() const { return m_scale; }
    bool isNegative() const { return m_unscaled < 0; }
    bool isZero() const { return m_unscaled == 0; }

    /// Nearest value with at most `places` decimals, half away from zero.
    Decimal rounded(int places) const;
    /// value * 10^places, rounded half away from zero: rounded minor units.
    std::int64_t scaledTo(int places) const;
    /// "4.25"; with `minPlaces` 1 also "10.0". A dot, no exponent, whatever the locale.
    std::string toString(int minPlaces = 0) const;

    bool operator==(const Decimal&) const = default;
    std::strong_ordering operator<=>(const Decimal& other) const;

private:
    std::int64_t m_unscaled = 0;
    int m_scale = 0;
};

} // namespace model
