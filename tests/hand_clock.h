// A sandbox's clock that only the test moves.
#pragma once

#include "samples/sandbox/server.h"

#include <atomic>
#include <cstdint>

struct HandClock {
    std::atomic<std::int64_t> seconds{1773489620}; // 2026-03-14 12:00:20 UTC
};

inline sandbox::Options at(HandClock& clock)
{
    sandbox::Options options;
    options.clock = [&clock] { return sandbox::TimePoint(std::chrono::seconds(clock.seconds.load())); };
    return options;
}
