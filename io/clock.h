#pragma once
// Time, handed in so that tests need not wait. Wall time orders windows and names; monotonic time measures waits.

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>

namespace io {

class Clock {
public:
    virtual ~Clock() = default;
    virtual std::int64_t nowMs() const = 0;       ///< UTC, milliseconds since 1970
    virtual std::int64_t monotonicMs() const = 0; ///< never jumps
    /// Waits; false when `stop` was asked meanwhile.
    virtual bool sleepMs(std::int64_t ms, std::stop_token stop) const = 0;
};

const Clock& systemClock();

std::string isoUtc(std::int64_t ms);          ///< "2026-03-14T19:05:00Z"
std::string compactUtc(std::int64_t ms);      ///< "20260314T190500Z", fit for file names
/// Back again, from either form; 0 when the text is neither.
std::int64_t msOfUtc(std::string_view text);
std::string localHourMinute(std::int64_t ms); ///< "20:05" on the clock of this machine, for sentences

} // namespace io
