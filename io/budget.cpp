#include "io/budget.h"

#include "io/request_windows.h"
#include "io/state.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace io {

namespace {

using model::Done;
using model::Kind;
using model::Result;

constexpr std::int64_t longestMoment = 10'000; ///< ms
constexpr std::int64_t longestThrottle = 86'400; ///< s: no window is longer than a day

constexpr const char* throttleLevelKey = "throttle_level";

tl::unexpected<model::Error> interrupted() { return model::fail(Kind::Interrupted, model::text(TR("Stopped while waiting for HubRise's request limit."))); }

tl::unexpected<model::Error> paused(std::int64_t resumeAtMs)
{
    auto error = model::fail(Kind::Paused, model::text(TR("HubRise's request limit is used up; it can go on at %1."), localHourMinute(resumeAtMs)),
                             model::text(TR("Nothing is lost: passeplat resume goes on from here at that time, and so does the next scheduled run."))).value();
    error.resumeAt = (resumeAtMs + 999) / 1000;
    return model::fail(std::move(error));
}

} // namespace

Budget::Budget(State& state, const Clock& clock, BudgetPolicy policy)
    : m_state(state), m_clock(clock), m_policy(policy), m_serverClock(clock, keptNumber(state.database(), serverOffsetKey).value_or(0))
{
    m_storedOffset = keptNumber(m_state.database(), serverOffsetKey).value_or(0);
}

int Budget::usable(int limit, bool reserved) const { return reserved ? limit - limit * m_policy.reservePercent / 100 : limit; }

Done Budget::acquire(Load load, std::stop_token stop)
{
    for (;;) {
        if (stop.stop_requested())
            return interrupted();
        std::int64_t goOnAt = 0;
        // Immediate: between reading the counts and adding to them no other process gets in.
        if (const auto done = m_state.atomically([&] { return take(load, goOnAt); }); !done)
            return done;
        if (goOnAt == 0)
            return {};
        const auto wait = std::max<std::int64_t>(goOnAt - m_serverClock.now().likely, 1);
        if (wait > m_policy.maxWaitMs)
            return paused(m_clock.nowMs() + wait);
        if (onWait)
            onWait(wait);
        if (!m_clock.sleepMs(wait, stop))
            return interrupted();
    }
}

Done Budget::take(Load load, std::int64_t& goOnAt)
{
    const auto now = m_serverClock.now();
    if (m_unanswered) // it may still have come in until now
        if (const auto done = countLate(now); !done)
            return done;
    m_unanswered.reset();
    if (m_serverClock.isKnown())
        if (const auto done = forget(now); !done)
            return done;

    const auto suspect = contradictsClock(now);
    if (!suspect)
        return model::fail(suspect);
    const bool probe = *suspect && !m_probedClock;
    if (!probe) {
        const auto chance = nextChance(load, now);
        if (!chance)
            return model::fail(chance);
        if (*chance > now.likely) {
            goOnAt = *chance;
            return {};
        }
    }
    m_probedClock = m_probedClock || probe;
    if (const auto done = count(load, now); !done)
        return done;
    m_unanswered = {load, now};
    m_serverClock.requestLeaves();
    return {};
}

/// When all windows have room, as server time; in the past: now.
Result<std::int64_t> Budget::nextChance(Load load, const ServerTime& now) const
{
    auto& database = m_state.database();
    const auto throttledAt = keptNumber(database, throttledAtKey);
    const auto throttledUntil = keptNumber(database, throttledUntilKey);
    if (!throttledAt || !throttledUntil)
        return throttledAt ? throttledUntil : throttledAt;
    auto chance = *throttledAt <= now.latest ? *throttledUntil : 0;
    for (const auto& window : requestWindows) {
        if (!window.counts(load))
            continue;
        // Around a boundary the request may fall into either window: both must have room.
        for (const auto at : {now.earliest, now.latest}) {
            const auto sent = sentIn(database, window, window.start(at));
            if (!sent)
                return model::fail(sent);
            if (*sent >= usable(window.limit, window.reserved))
                chance = std::max(chance, window.end(at) + now.likely - now.earliest);
        }
        // Of ten a minute none is to be counted twice: better to wait the moment until the boundary is past. One slow answer leaves a doubt of minutes: no moment.
        const bool aMoment = m_serverClock.isKnown() && now.latest - now.earliest < longestMoment;
        if (window.kind == WindowKind::HighLoadMinute && aMoment && window.start(now.earliest) != window.start(now.latest))
            chance = std::max(chance, window.end(now.earliest) + now.likely - now.earliest);
    }
    return chance;
}

/// Counts lie in the future: this machine's clock was put back since, or was wrong then. The answer to one request tells.
Result<bool> Budget::contradictsClock(const ServerTime& now) const
{
    if (m_serverClock.isKnown())
        return false;
    auto& database = m_state.database();
    const auto throttledAt = keptNumber(database, throttledAtKey);
    if (!throttledAt)
        return model::fail(throttledAt);
    return database.statement("SELECT 1 FROM request_windows WHERE starts_at > ?2 UNION ALL SELECT 1 WHERE ?1 > ?2 LIMIT 1").bind(*throttledAt, now.latest).next();
}

Done Budget::count(Load load, const ServerTime& now)
{
    for (const auto& window : requestWindows) {
        if (!window.counts(load))
            continue;
        const auto first = window.start(now.earliest), last = window.start(now.latest);
        if (const auto added = addSent(m_state.database(), window, first, 1); !added)
            return added;
        if (last != first)
            if (const auto added = addSent(m_state.database(), window, last, 1); !added)
                return added;
    }
    return {};
}

/// It was longer on its way than thought, or our idea of the server's time was wrong when it left.
Done Budget::countLate(const ServerTime& arrival)
{
    const auto [load, counted] = *m_unanswered;
    return m_state.atomically([&]() -> Done {
        for (const auto& window : requestWindows) {
            if (!window.counts(load))
                continue;
            std::set<std::int64_t> starts = {window.start(arrival.earliest), window.start(arrival.latest)};
            starts.erase(window.start(counted.earliest));
            starts.erase(window.start(counted.latest));
            for (const auto start : starts)
                if (const auto added = addSent(m_state.database(), window, start, 1); !added)
                    return added;
        }
        return {};
    });
}

/// Windows long past, and those of a future that the server's clock has shown to be none. Only once that clock is known.
Done Budget::forget(const ServerTime& now)
{
    auto& database = m_state.database();
    if (const auto done = database.statement("DELETE FROM request_windows WHERE ends_at < ? OR starts_at > ?").bind(now.earliest - 60'000, now.latest).run(); !done)
        return done;
    const auto throttledAt = keptNumber(database, throttledAtKey);
    if (throttledAt && *throttledAt <= now.latest)
        return {};
    return throttledAt ? keepNumber(database, throttledAtKey, 0) : model::fail(throttledAt);
}

void Budget::countExtra(Load load)
{
    // A failure to write here shows at the next acquire, which writes to the same file.
    (void)m_state.atomically([&] { return count(load, m_serverClock.now()); });
}

void Budget::learnServerTime(std::int64_t serverMs)
{
    m_serverClock.heard(serverMs);
    // A failure to write here shows at the next acquire, which writes to the same file.
    if (m_unanswered)
        (void)countLate(m_serverClock.arrival(serverMs));
    m_unanswered.reset();
    const auto offset = m_serverClock.offset();
    if (std::abs(offset - m_storedOffset) <= 500)
        return;
    m_storedOffset = offset;
    (void)m_state.atomically([&] { return keepNumber(m_state.database(), serverOffsetKey, offset); });
}

void Budget::served()
{
    if (!m_throttleLevel)
        if (const auto level = keptNumber(m_state.database(), throttleLevelKey))
            m_throttleLevel = *level;
    if (m_throttleLevel != 0 && m_state.atomically([this] { return keepNumber(m_state.database(), throttleLevelKey, 0); }))
        m_throttleLevel = 0;
}

void Budget::throttled(std::int64_t retryAfterSeconds)
{
    const auto now = m_serverClock.now();
    (void)m_state.atomically([&]() -> Done {
        if (retryAfterSeconds < 0)
            return fillWindow(now);
        const auto wait = std::clamp<std::int64_t>(retryAfterSeconds, 1, longestThrottle) * 1000;
        if (const auto kept = keepNumber(m_state.database(), throttledAtKey, now.likely); !kept)
            return kept;
        return keepNumber(m_state.database(), throttledUntilKey, now.likely + wait);
    });
}

/// Somebody else used the limit up; HubRise does not say which. The shortest window that explains it counts as full, then the next longer.
Done Budget::fillWindow(const ServerTime& now)
{
    auto& database = m_state.database();
    const auto before = keptNumber(database, throttleLevelKey);
    if (!before)
        return model::fail(before);
    const auto level = std::min<std::int64_t>(*before + 1, 3);
    m_throttleLevel.reset();
    if (const auto kept = keepNumber(database, throttleLevelKey, level); !kept)
        return kept;
    for (const auto& window : requestWindows) {
        const int explainedAt = window.kind == WindowKind::Hour ? 2 : window.kind == WindowKind::Day ? 3 : 1;
        if (level != explainedAt)
            continue;
        const auto start = window.start(level == 1 ? now.latest : now.likely);
        const auto sent = sentIn(database, window, start);
        if (!sent)
            return model::fail(sent);
        if (*sent < window.limit)
            if (const auto filled = addSent(database, window, start, window.limit - *sent); !filled)
                return filled;
    }
    return {};
}

BudgetLeft Budget::left() const
{
    const auto now = m_serverClock.now().likely;
    const auto room = [&](const Window& window) {
        const auto sent = sentIn(m_state.database(), window, window.start(now));
        return sent ? std::max(usable(window.limit, window.reserved) - *sent, 0) : 0;
    };
    return {room(requestWindows[0]), room(requestWindows[1]), room(requestWindows[2]), room(requestWindows[3])};
}

} // namespace io
