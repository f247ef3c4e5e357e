// How long requests will take: asked for at each step of a run, so that it costs no more than a look at the few counts there are.

#include "io/budget.h"
#include "io/request_windows.h"
#include "io/state.h"

#include <algorithm>

namespace io {

namespace {

constexpr std::int64_t guardMs = 1'000; ///< after each boundary that had to be waited for

struct Counted {
    WindowKind kind = WindowKind::Minute;
    std::int64_t start = 0, sent = 0;
};

std::vector<Counted> countsIn(Database& database)
{
    auto all = database.statement("SELECT kind, starts_at, sent FROM request_windows");
    auto rows = allRows(all, [](Statement& s) {
        Counted c;
        s.read(c.kind, c.start, c.sent);
        return c;
    });
    return rows ? std::move(*rows) : std::vector<Counted>();
}

/// The windows from one moment to the next, and what still fits into them.
class Windows {
public:
    Windows(std::vector<Counted> counted, std::array<std::int64_t, 4> limits) : m_counted(std::move(counted)), m_limits(limits) {}

    /// How many of `wanted` fit now; none: `goOnAt` is when some will.
    std::int64_t fitting(std::int64_t now, Load load, std::int64_t wanted, std::int64_t& goOnAt)
    {
        goOnAt = 0;
        for (std::size_t i = 0; i < requestWindows.size(); ++i) {
            const auto& window = requestWindows[i];
            if (const auto begin = window.start(now); begin != m_start[i]) {
                m_start[i] = begin;
                m_room[i] = m_limits[i] - sentIn(window.kind, begin);
            }
            if (!window.counts(load))
                continue;
            wanted = std::min(wanted, m_room[i]);
            if (m_room[i] <= 0)
                goOnAt = std::max(goOnAt, window.end(now) + guardMs);
        }
        return std::max<std::int64_t>(wanted, 0);
    }
    void take(Load load, std::int64_t count)
    {
        for (std::size_t i = 0; i < requestWindows.size(); ++i)
            if (requestWindows[i].counts(load))
                m_room[i] -= count;
    }

private:
    std::int64_t sentIn(WindowKind kind, std::int64_t start) const
    {
        const auto found = std::find_if(m_counted.begin(), m_counted.end(), [&](const Counted& c) { return c.kind == kind && c.start == start; });
        return found == m_counted.end() ? 0 : found->sent;
    }

    std::vector<Counted> m_counted;
    std::array<std::int64_t, 4> m_limits, m_start{}, m_room{};
};

} // namespace

std::int64_t Budget::forecastSeconds(std::int64_t normal, std::int64_t high, std::int64_t latencyMs) const
{
    std::array<std::int64_t, 4> limits{};
    std::transform(requestWindows.begin(), requestWindows.end(), limits.begin(), [this](const Window& window) { return usable(window.limit, window.reserved); });
    Windows windows(countsIn(m_state.database()), limits);
    const auto start = m_serverClock.now().likely;
    auto now = std::max(start, keptNumber(m_state.database(), throttledUntilKey).value_or(0));
    while (normal + high > 0) {
        // Reads come first: a list is read whole before anything is sent.
        const auto load = high > 0 ? Load::High : Load::Normal;
        std::int64_t goOnAt = 0;
        auto batch = windows.fitting(now, load, high > 0 ? high : normal, goOnAt);
        if (goOnAt > 0) {
            now = goOnAt;
            continue;
        }
        if (latencyMs > 0) // not beyond the minute, whose end opens new windows
            batch = std::min(batch, (requestWindows[0].end(now) - now + latencyMs - 1) / latencyMs);
        windows.take(load, batch);
        (load == Load::High ? high : normal) -= batch;
        now += batch * latencyMs;
    }
    return (now - start + 999) / 1000;
}

} // namespace io
