#include "io/budget.h"

#include "io/request_windows.h"
#include "io/state.h"

#include <algorithm>
#include <cstdlib>

namespace io {

namespace {

using model::Done;
using model::Kind;
using model::Result;

// How far our idea of the server's time may be off. A Date header has whole seconds and is a little old when it arrives, so that the
// median of (Date - ours) lies up to 1 s plus a latency behind the truth; and a request takes its time to get there.
constexpr std::int64_t learntEarlier = 500, learntLikely = 500, learntLater = 2'500;
constexpr std::int64_t unsureBy = 3'000; ///< before the first answer of a run
constexpr std::int64_t guardMs = 1'000;  ///< after a boundary: learntEarlier + learntLikely
constexpr std::int64_t longestThrottle = 86'400; ///< s: no window is longer than a day

constexpr const char* offsetKey = "server_offset_ms";
constexpr const char* throttledAtKey = "throttled_at_ms";
constexpr const char* throttledUntilKey = "throttled_until_ms";
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

Budget::Budget(State& state, const Clock& clock, BudgetPolicy policy) : m_state(state), m_clock(clock), m_policy(policy)
{
    m_storedOffset = keptNumber(m_state.database(), offsetKey).value_or(0);
}

int Budget::usable(int limit, bool reserved) const { return reserved ? limit - limit * m_policy.reservePercent / 100 : limit; }

Budget::ServerTime Budget::serverTime() const
{
    if (m_offsets.empty()) {
        const auto likely = m_clock.nowMs() + m_storedOffset;
        return {likely - unsureBy, likely, likely + unsureBy};
    }
    auto sorted = m_offsets;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const auto learnt = m_clock.monotonicMs() + *middle;
    return {learnt - learntEarlier, learnt + learntLikely, learnt + learntLater};
}

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
        const auto wait = std::max<std::int64_t>(goOnAt - serverTime().likely, 1);
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
    const auto now = serverTime();
    // The request before this one was not throttled: whatever window was exhausted has come back.
    if (m_requestOut)
        if (const auto level = keptNumber(m_state.database(), throttleLevelKey); !level || *level > 0)
            if (const auto reset = keepNumber(m_state.database(), throttleLevelKey, 0); !reset)
                return reset;
    if (!m_offsets.empty())
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
    m_requestOut = true;
    return count(load, now);
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
        // Of ten a minute none is to be counted twice: better to wait the moment until the boundary is past.
        if (window.kind == WindowKind::HighLoadMinute && !m_offsets.empty() && window.start(now.earliest) != window.start(now.latest))
            chance = std::max(chance, window.end(now.earliest) + now.likely - now.earliest);
    }
    return chance;
}

/// Counts lie in the future: this machine's clock was put back since, or was wrong then. The answer to one request tells.
Result<bool> Budget::contradictsClock(const ServerTime& now) const
{
    if (!m_offsets.empty())
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
    (void)m_state.atomically([&] { return count(load, serverTime()); });
}

void Budget::learnServerTime(std::int64_t serverMs)
{
    if (m_offsets.size() == 8)
        m_offsets.erase(m_offsets.begin());
    m_offsets.push_back(serverMs - m_clock.monotonicMs());
    const auto offset = serverTime().likely - m_clock.nowMs();
    if (std::abs(offset - m_storedOffset) <= 500)
        return;
    m_storedOffset = offset;
    (void)m_state.atomically([&] { return keepNumber(m_state.database(), offsetKey, offset); });
}

void Budget::throttled(std::int64_t retryAfterSeconds)
{
    m_requestOut = false;
    const auto now = serverTime();
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
    const auto now = serverTime().likely;
    const auto room = [&](const Window& window) {
        const auto sent = sentIn(m_state.database(), window, window.start(now));
        return sent ? std::max(usable(window.limit, window.reserved) - *sent, 0) : 0;
    };
    return {room(requestWindows[0]), room(requestWindows[1]), room(requestWindows[2]), room(requestWindows[3])};
}

std::int64_t Budget::forecastSeconds(std::int64_t normal, std::int64_t high, std::int64_t latencyMs) const
{
    const auto start = serverTime().likely;
    auto now = std::max(start, keptNumber(m_state.database(), throttledUntilKey).value_or(0));
    std::array<std::int64_t, 4> windowStart{}, room{};
    while (normal + high > 0) {
        // Reads come first: a list is read whole before anything is sent.
        const auto load = high > 0 ? Load::High : Load::Normal;
        auto batch = high > 0 ? high : normal;
        std::int64_t blockedUntil = 0;
        for (std::size_t i = 0; i < requestWindows.size(); ++i) {
            const auto& window = requestWindows[i];
            if (const auto begin = window.start(now); begin != windowStart[i]) {
                windowStart[i] = begin;
                room[i] = usable(window.limit, window.reserved) - sentIn(m_state.database(), window, begin).value_or(0);
            }
            if (!window.counts(load))
                continue;
            batch = std::min(batch, room[i]);
            if (room[i] <= 0)
                blockedUntil = std::max(blockedUntil, window.end(now) + guardMs);
        }
        if (blockedUntil > 0) {
            now = blockedUntil;
            continue;
        }
        if (latencyMs > 0) // not beyond the minute, whose end opens new windows
            batch = std::min(batch, (requestWindows[0].end(now) - now + latencyMs - 1) / latencyMs);
        for (std::size_t i = 0; i < requestWindows.size(); ++i)
            if (requestWindows[i].counts(load))
                room[i] -= batch;
        (load == Load::High ? high : normal) -= batch;
        now += batch * latencyMs;
    }
    return (now - start + 999) / 1000;
}

} // namespace io
