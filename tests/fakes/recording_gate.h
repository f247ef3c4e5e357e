#pragma once
// A request gate that lets everything pass and remembers it, and a clock that waits in no time.

#include "io/clock.h"
#include "io/request_gate.h"

#include <vector>

namespace fakes {

class RecordingGate : public io::RequestGate {
public:
    std::vector<io::Load> acquired;
    std::vector<std::int64_t> throttles, serverTimes;
    int extra = 0, servedTimes = 0;

    model::Done acquire(io::Load load, std::stop_token) override
    {
        acquired.push_back(load);
        return {};
    }
    void countExtra(io::Load) override { ++extra; }
    void learnServerTime(std::int64_t ms) override { serverTimes.push_back(ms); }
    void served() override { ++servedTimes; }
    void throttled(std::int64_t seconds) override { throttles.push_back(seconds); }
};

class StillClock : public io::Clock {
public:
    mutable std::vector<std::int64_t> sleeps;

    std::int64_t nowMs() const override { return 1'773'500'000'000; }
    std::int64_t monotonicMs() const override { return 0; }
    bool sleepMs(std::int64_t ms, std::stop_token stop) const override
    {
        sleeps.push_back(ms);
        return !stop.stop_requested();
    }
};

} // namespace fakes
