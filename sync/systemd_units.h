#pragma once
// The two files that make systemd run a profile's jobs every day (systemd.service(5), systemd.timer(5)). Text only: nothing is read or written here.

#include "model/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace engine {

/// A time of day on this machine's clock.
struct DailyTime {
    int hour = 0, minute = 0;
    bool operator==(const DailyTime&) const = default;
    std::string toString() const; ///< "05:30"
};
/// Reads "5:30", "05:30"; Kind::Usage for anything else.
model::Result<DailyTime> parseDailyTime(std::string_view text);

struct ScheduledProgram {
    std::string program;          ///< absolute path
    std::string home, profile;
    bool operator==(const ScheduledProgram&) const = default;
};

std::string serviceName(const std::string& profile); ///< "passeplat-default.service"
std::string timerName(const std::string& profile);
/// Kind::Configuration for paths that systemd cannot be told (control characters; quotes or backslashes in the program's own path).
model::Result<std::string> serviceUnit(const ScheduledProgram& scheduled);
std::string timerUnit(const std::string& profile, const DailyTime& at);

/// What a unit written by serviceUnit runs; Kind::Configuration when a person changed it into something else.
model::Result<ScheduledProgram> readServiceUnit(std::string_view unit);
model::Result<DailyTime> readTimerUnit(std::string_view unit);

} // namespace engine
