#include "io/server_clock.h"

#include <algorithm>

namespace io {

namespace {

constexpr std::size_t mostAnswers = 32;
constexpr std::int64_t unsureBy = 3'000;      ///< ms, before the first answer of a run
constexpr std::int64_t marginMs = 500;        ///< the machines of a server need not agree to the millisecond
constexpr std::int64_t wholeSecond = 1'000;
constexpr std::int64_t longestUntold = 2'500; ///< ms from leaving to the answer, where nobody said when the request left
constexpr std::int64_t driftDivisor = 10'000; ///< the clock of a cheap till gains or loses up to 100 ppm: eight seconds a day

} // namespace

/// What the answers agree on, widened by what the two clocks may have drifted apart since.
ServerClock::Span ServerClock::agreed(std::int64_t at) const
{
    Span all = {INT64_MIN, INT64_MAX, at};
    for (const auto& answer : m_answers) {
        const auto drift = (at - answer.at) / driftDivisor;
        all.least = std::max(all.least, answer.least - drift);
        all.most = std::min(all.most, answer.most + drift);
    }
    return all;
}

ServerTime ServerClock::now() const
{
    if (!isKnown()) {
        const auto likely = m_clock.nowMs() + m_storedOffset;
        return {likely - unsureBy, likely, likely + unsureBy};
    }
    const auto at = m_clock.monotonicMs();
    const Span span = agreed(at);
    return {at + span.least - marginMs, at + span.least + (span.most - span.least) / 2, at + span.most + marginMs};
}

void ServerClock::heard(std::int64_t serverMs)
{
    const auto at = m_clock.monotonicMs();
    const auto left = m_leftAt < 0 ? at - longestUntold : m_leftAt;
    const Span told = {serverMs - at, serverMs + wholeSecond - left, at};
    const Span before = agreed(at);
    const bool fits = m_answers.empty() || (told.least <= before.most && told.most >= before.least);
    if (!fits && !m_contradicted) { // one odd answer, from a proxy perhaps: the next one decides
        m_contradicted = true;
        return;
    }
    if (!fits)
        m_answers.clear(); // the server's clock was set
    m_contradicted = false;
    if (m_answers.size() == mostAnswers)
        m_answers.erase(m_answers.begin());
    m_answers.push_back(told);
}

ServerTime ServerClock::arrival(std::int64_t serverMs) const
{
    const auto at = m_clock.monotonicMs();
    const Span span = agreed(at);
    const auto earliest = (m_leftAt < 0 ? at - longestUntold : m_leftAt) + span.least - marginMs;
    const auto latest = std::min(serverMs + wholeSecond, at + span.most) + marginMs;
    return {std::min(earliest, latest), latest, latest};
}

} // namespace io
