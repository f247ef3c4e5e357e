#pragma once
// HubRise's text forms of days and times (HubRise API, general concepts 2.4).

#include <string_view>

namespace model {

/// "2026-03-14", a day that exists.
bool isDate(std::string_view text);
/// "09:30", 00:00 to 23:59.
bool isTimeOfDay(std::string_view text);
/// Seven places Monday to Sunday, each its digit or a hyphen: "12345--".
bool isDaysOfWeek(std::string_view text);

} // namespace model
