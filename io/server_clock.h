#pragma once
// What time it is at the server: each answer's `Date` header gives whole seconds and came some time after the request had left, so that it tells two things for
// sure: the server's clock is not behind the header now, and was less than a second beyond it when the request left. What all recent answers agree on is a
// narrow span. Kept against monotonic time, so that no jump of this machine's clock disturbs it.

#include "io/clock.h"

#include <vector>

namespace io {

/// The server's time now: hardly before `earliest`, hardly after `latest`.
struct ServerTime {
    std::int64_t earliest, likely, latest;
};

class ServerClock {
public:
    /// `storedOffset`: server time - wall time, as an earlier run has left it; believed until the first answer.
    ServerClock(const Clock& clock, std::int64_t storedOffset) : m_clock(clock), m_storedOffset(storedOffset) {}

    ServerTime now() const;
    bool isKnown() const { return !m_answers.empty(); }
    void requestLeaves() { m_leftAt = m_clock.monotonicMs(); }
    /// The answer to the last request that left.
    void heard(std::int64_t serverMs);
    /// The server's time when that request came in, as far as the answer tells; call after heard().
    ServerTime arrival(std::int64_t serverMs) const;
    std::int64_t offset() const { return now().likely - m_clock.nowMs(); } ///< from this machine's wall clock

private:
    struct Span {
        std::int64_t least, most, at; ///< server time - monotonic time; when that was found
    };
    Span agreed(std::int64_t at) const;

    const Clock& m_clock;
    std::int64_t m_storedOffset;
    std::int64_t m_leftAt = -1;
    std::vector<Span> m_answers; ///< the last 32
    bool m_contradicted = false; ///< by the last answer alone
};

} // namespace io
