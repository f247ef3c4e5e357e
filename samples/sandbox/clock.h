// Times as HubRise writes and reads them (HubRise API, General concepts 2.4). All of them in UTC.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace sandbox {

using TimePoint = std::chrono::system_clock::time_point;
using Clock = std::function<TimePoint()>;

std::string isoTime(TimePoint time);                    // 2026-03-14T18:05:00+00:00
std::string httpDate(TimePoint time);                   // Sat, 14 Mar 2026 18:05:00 GMT
std::optional<TimePoint> parseIsoTime(std::string_view text); // with an offset or Z; nothing when it is not a time
bool isDate(std::string_view text);                     // 2026-03-14, a day that exists
bool isTimeOfDay(std::string_view text);                // 09:30

} // namespace sandbox
