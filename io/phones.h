#pragma once
// Phone numbers as HubRise wants them (HubRise API, Customers 7.3: E.164).

#include <optional>
#include <string>
#include <string_view>

namespace io {

/// "06 12 34 56 78" in "FR" gives "+33612345678". Empty when it is no number that can exist. Without a country only numbers with their country
/// code are readable.
std::optional<std::string> readPhone(std::string_view text, const std::string& country);

} // namespace io
