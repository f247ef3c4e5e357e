#include "io/clock.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <mutex>

namespace io {

namespace {

constexpr std::int64_t longestSlice = 10'000;

class SystemClock final : public Clock {
public:
    std::int64_t nowMs() const override { return read(CLOCK_REALTIME); }
    // Boot time goes on while the machine sleeps: a laptop that wakes up must not believe that the hour has stood still.
    std::int64_t monotonicMs() const override { return read(CLOCK_BOOTTIME); }

    bool sleepMs(std::int64_t ms, std::stop_token stop) const override
    {
        std::mutex mutex;
        std::condition_variable_any woken;
        std::unique_lock guard(mutex);
        // In slices: the library's wait stands still while the machine sleeps, and a wait of hours would be longer by the night.
        const auto until = monotonicMs() + ms;
        for (auto left = ms; left > 0 && !stop.stop_requested(); left = until - monotonicMs())
            woken.wait_for(guard, stop, std::chrono::milliseconds(std::min(left, longestSlice)), [] { return false; });
        return !stop.stop_requested();
    }

private:
    static std::int64_t read(clockid_t which)
    {
        timespec t{};
        clock_gettime(which, &t);
        return std::int64_t{t.tv_sec} * 1000 + t.tv_nsec / 1'000'000;
    }
};

std::string formatted(std::int64_t ms, const char* format, bool local)
{
    std::time_t seconds = static_cast<std::time_t>(ms >= 0 ? ms / 1000 : (ms - 999) / 1000);
    std::tm parts{};
    if (local)
        localtime_r(&seconds, &parts);
    else
        gmtime_r(&seconds, &parts);
    char buffer[32];
    return std::string(buffer, std::strftime(buffer, sizeof buffer, format, &parts));
}

} // namespace

const Clock& systemClock()
{
    static const SystemClock clock;
    return clock;
}

std::string isoUtc(std::int64_t ms) { return formatted(ms, "%Y-%m-%dT%H:%M:%SZ", false); }
std::string compactUtc(std::int64_t ms) { return formatted(ms, "%Y%m%dT%H%M%SZ", false); }
std::int64_t msOfUtc(std::string_view text)
{
    std::tm parts{};
    const std::string copy(text);
    const char* end = nullptr;
    for (const char* format : {"%Y-%m-%dT%H:%M:%SZ", "%Y%m%dT%H%M%SZ"})
        if (parts = {}, end = ::strptime(copy.c_str(), format, &parts); end && *end == '\0')
            return std::int64_t{timegm(&parts)} * 1000;
    return 0;
}

std::string localHourMinute(std::int64_t ms) { return formatted(ms, "%H:%M", true); }

} // namespace io
