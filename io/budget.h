#pragma once
// HubRise's request limits (HubRise API, general concepts 2.3; reliability 4): 500 a minute, 2,500 an hour, 10,000 a day, and 10 "high load"
// reads a minute, in windows aligned to the round minute, hour and day of the server's clock. Counts live in the state database, so that
// they outlast a run and are shared by processes. One count per transmission, written before it leaves.

#include "io/clock.h"
#include "io/request_gate.h"
#include "io/server_clock.h"
#include "model/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace io {

class State;

struct BudgetPolicy {
    int reservePercent = 10;      ///< of the minute, hour and day limits
    std::int64_t maxWaitMs = 75'000; ///< longer waits end with Kind::Paused and the time it can go on
};

struct BudgetLeft {
    int minute = 0, hour = 0, day = 0, highLoad = 0;
};

class Budget : public RequestGate {
public:
    Budget(State& state, const Clock& clock, BudgetPolicy policy);

    /// Called with the wait (ms) before one starts; for the progress line.
    std::function<void(std::int64_t)> onWait;

    /// Returns when one request of this class may leave, already counted. Kind::Paused when that is further away than the policy allows,
    /// Kind::Interrupted on stop.
    model::Done acquire(Load load, std::stop_token stop) override;
    /// One more transmission than asked for happened (the HTTP library sent again).
    void countExtra(Load load) override;
    /// From each answer's `Date` header: keeps the windows on the server's clock, and counts the request also in those it may have come in after all.
    void learnServerTime(std::int64_t serverMs) override;
    /// Whatever window was exhausted has come back: the next 429, of this run or another, begins with the minute again.
    void served() override;
    /// A 429: nothing leaves before Retry-After (seconds; < 0: none given, then the next minute, hour, day in turn, one probe each).
    void throttled(std::int64_t retryAfterSeconds) override;

    BudgetLeft left() const;
    /// When the last of `normal` + `high` requests would be done at `latencyMs` each (reliability 4.1), as seconds from now.
    std::int64_t forecastSeconds(std::int64_t normal, std::int64_t high, std::int64_t latencyMs = 150) const;

private:
    /// Counts the request when it may leave; otherwise sets the server time at which it may, and counts nothing.
    model::Done take(Load load, std::int64_t& goOnAt);
    model::Result<std::int64_t> nextChance(Load load, const ServerTime& now) const;
    model::Result<bool> contradictsClock(const ServerTime& now) const;
    model::Done count(Load load, const ServerTime& now);
    model::Done countLate(const ServerTime& arrival);
    model::Done forget(const ServerTime& now);
    model::Done fillWindow(const ServerTime& now);
    int usable(int limit, bool reserved) const;

    State& m_state;
    const Clock& m_clock;
    BudgetPolicy m_policy;
    ServerClock m_serverClock;
    std::int64_t m_storedOffset = 0;       ///< server time - wall time, as the state keeps it from run to run
    struct Unanswered {
        Load load;
        ServerTime counted; ///< in the windows of its earliest and of its latest
    };
    std::optional<Unanswered> m_unanswered;
    bool m_probedClock = false;
    std::optional<std::int64_t> m_throttleLevel; ///< as stored, once it was read
};

} // namespace io
