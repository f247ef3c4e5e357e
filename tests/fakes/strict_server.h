#pragma once
// HubRise's request windows as a judge: the sandbox's, to the millisecond and without mercy, on the server's own clock. Tells a refusal that other programs
// on the connection have brought about from one that is our own doing.

#include "io/request_gate.h"
#include "samples/sandbox/windows.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>

namespace fakes {

inline constexpr std::int64_t minuteMs = 60'000, hourMs = 3'600'000, dayMs = 86'400'000;

class StrictServer {
public:
    /// A request of ours arrives. 0: let through; otherwise a 429, and the seconds until it would be.
    long receive(std::int64_t serverMs, io::Load load)
    {
        const auto now = sandbox::TimePoint(std::chrono::milliseconds(serverMs));
        const bool heavy = load == io::Load::High;
        ++received;
        selfCaused += sandbox::admit(m_ours, m_rules, now, heavy) != 0;
        const long wait = sandbox::admit(m_all, m_rules, now, heavy);
        if (wait != 0) {
            ++refused;
            ++m_wasted[exhausted(serverMs)];
        }
        return wait;
    }
    /// Somebody else on the connection asks for something; refused, he does not mind.
    void foreign(std::int64_t serverMs, int requests)
    {
        for (int i = 0; i < requests && sandbox::admit(m_all, m_rules, sandbox::TimePoint(std::chrono::milliseconds(serverMs)), false) == 0; ++i)
            ++foreignRequests;
    }
    /// Ours that were let through in the minute, hour and day of this moment.
    std::array<int, 3> ours(std::int64_t serverMs)
    {
        sandbox::turnWindows(m_ours, m_rules, sandbox::TimePoint(std::chrono::milliseconds(serverMs)));
        return {m_ours.inMinute, m_ours.inHour, m_ours.inDay};
    }
    /// The most refusals that met one exhausted window of this length.
    int mostWasted(std::int64_t length) const
    {
        int most = 0;
        for (const auto& [window, count] : m_wasted)
            most = std::max(most, window.first == length ? count : 0);
        return most;
    }

    std::int64_t received = 0, refused = 0, selfCaused = 0, foreignRequests = 0;

private:
    /// The longest window that has no room, and which of them it is.
    std::pair<std::int64_t, std::int64_t> exhausted(std::int64_t serverMs) const
    {
        const auto length = m_all.inDay >= sandbox::WindowRules::perDay ? dayMs : m_all.inHour >= sandbox::WindowRules::perHour ? hourMs : minuteMs;
        return {length, serverMs / length};
    }

    sandbox::WindowRules m_rules;
    sandbox::Usage m_all, m_ours;
    std::map<std::pair<std::int64_t, std::int64_t>, int> m_wasted;
};

/// When the last of these requests is through at best (reliability 4.1), one at a time, each taking as long as given: a pacer that knows the server's clock
/// and needs no guard. `boundaries`: how often it has to wait for one.
struct Bound {
    std::int64_t end = 0;
    int boundaries = 0;
};
template <class LatencyOf> Bound boundOf(std::int64_t start, std::int64_t requests, io::Load load, int reservePercent, const LatencyOf& latencyOf)
{
    const auto share = [&](std::int64_t limit) { return limit - limit * reservePercent / 100; };
    struct Window {
        std::int64_t length, limit, number = -1, used = 0;
    };
    std::array<Window, 4> windows = {{{minuteMs, share(500)}, {hourMs, share(2'500)}, {dayMs, share(10'000)}, {minuteMs, load == io::Load::High ? 10 : share(500)}}};
    Bound bound{start, 0};
    for (std::int64_t i = 0; i < requests;) {
        std::int64_t next = bound.end;
        for (auto& w : windows) {
            if (const auto number = bound.end / w.length; number != w.number)
                w.number = number, w.used = 0;
            if (w.used >= w.limit)
                next = std::max(next, (w.number + 1) * w.length);
        }
        if (next > bound.end) {
            bound.end = next;
            ++bound.boundaries;
            continue;
        }
        for (auto& w : windows)
            ++w.used;
        bound.end += latencyOf(i++);
    }
    return bound;
}

} // namespace fakes
