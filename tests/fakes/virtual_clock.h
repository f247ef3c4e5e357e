#pragma once
// Time that passes only when somebody waits.

#include "io/clock.h"

struct VirtualClock final : io::Clock {
    mutable std::int64_t trueMs = 1'773'500'000'000; ///< what the server's clock shows; 2026-03-14 14:53:20 UTC
    std::int64_t skewMs = 0;                         ///< how far this machine's clock is ahead

    std::int64_t nowMs() const override { return trueMs + skewMs; }
    std::int64_t monotonicMs() const override { return trueMs - 1'700'000'000'000; }
    bool sleepMs(std::int64_t ms, std::stop_token stop) const override
    {
        trueMs += ms;
        return !stop.stop_requested();
    }
};
