#pragma once
// One time for the program and for a server on threads of its own. It passes only when somebody waits; the three hands can be set apart.

#include "io/clock.h"

#include <atomic>

namespace fakes {

class SharedClock final : public io::Clock {
public:
    explicit SharedClock(std::int64_t serverMs = 1'773'500'000'000) : m_passed(serverMs) {} ///< 2026-03-14 14:53:20 UTC

    /// Somebody sets this machine's wall clock, or the server's: that hand alone moves.
    void setWallAhead(std::int64_t ms) { m_wallAhead = ms; }
    void setServerAhead(std::int64_t ms) { m_serverAhead = ms; }
    /// Time passes for all.
    void pass(std::int64_t ms) const
    {
        m_passed += ms;
        m_ticks += ms;
    }

    std::int64_t serverMs() const { return m_passed + m_serverAhead; }
    std::int64_t nowMs() const override { return m_passed + m_wallAhead; }
    std::int64_t monotonicMs() const override { return m_ticks; }
    bool sleepMs(std::int64_t ms, std::stop_token stop) const override
    {
        if (ms < 0)
            ++m_negativeSleeps;
        pass(ms);
        return !stop.stop_requested();
    }
    int negativeSleeps() const { return m_negativeSleeps; }

private:
    mutable std::atomic<std::int64_t> m_passed, m_ticks = 5'000;
    mutable std::atomic<int> m_negativeSleeps = 0;
    std::atomic<std::int64_t> m_wallAhead = 0, m_serverAhead = 0;
};

} // namespace fakes
