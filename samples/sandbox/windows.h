// The request windows of one connection (HubRise API, General concepts 2.3): aligned on the round minute, hour and day.
#pragma once

#include "samples/sandbox/clock.h"

#include <cstdint>
#include <optional>
#include <string>

namespace sandbox {

struct WindowRules {
    enum class Mode { Real, Off, Scaled };
    Mode mode = Mode::Real;
    double secondsPerMinute = 60; // of real time; less when scaled: an hour is 60 of these minutes, a day 1440

    static constexpr int perMinute = 500;
    static constexpr int perHour = 2500;
    static constexpr int perDay = 10000;
    static constexpr int heavyPerMinute = 10;
};

// "real", "off", or the real seconds one minute lasts, such as "0.5".
std::optional<WindowRules> parseWindowRules(const std::string& text);

struct Usage {
    std::int64_t minute = -1, hour = -1, day = -1; // which window the counts belong to
    int inMinute = 0, inHour = 0, inDay = 0, heavyInMinute = 0;
};

// Forgets the counts of windows that are over.
void turnWindows(Usage& usage, const WindowRules& rules, TimePoint now);

// Counts the request and returns 0, or counts nothing and returns the whole seconds until it would be let through.
long admit(Usage& usage, const WindowRules& rules, TimePoint now, bool heavy);

} // namespace sandbox
