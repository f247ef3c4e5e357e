// How long a window does not answer while something goes on. A figure, never an assertion: the machine may be busy with other things.
#pragma once

#include "promises.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <time.h>

#include <algorithm>
#include <string>
#include <utility>

/// The longest time between two turns of the event loop since the last look.
class StallMeter : public QObject {
public:
    /// `part`: recorded under R15 in the end; empty: the caller does.
    explicit StallMeter(std::string part = {}) : m_part(std::move(part))
    {
        m_beat.setInterval(0);
        connect(&m_beat, &QTimer::timeout, this, [this] { turn(); });
        m_whole.start();
        m_since.start();
        m_beat.start();
    }
    ~StallMeter() override
    {
        if (!m_part.empty())
            promise::record("R15", "longest stall, " + m_part, figure(m_worst, m_worstWork), m_worst <= 100);
    }

    void begin()
    {
        m_beat.start();
        m_longest = m_longestWork = 0;
        m_whole.restart();
        m_since.restart();
        m_workBefore = worked();
    }
    /// What the test itself does from here on counts for nothing, until begin().
    void pause()
    {
        m_beat.stop();
        turn();
        keepWorst();
    }
    /// What has gone on since begin(); prints it.
    void tell(const char* what)
    {
        QTest::qWait(1); // what was posted last is part of it
        turn();
        m_took = m_whole.elapsed();
        qInfo("%-42s %6lld ms in all, %5lld ms without an answer (%lld of work)%s", what, m_took, m_longest, m_longestWork, m_longest > 100 ? "  <<<" : "");
        keepWorst();
        begin();
    }
    qint64 took() const { return m_took; }   ///< the whole of what was last told
    qint64 worst() const { return m_worst; } ///< the longest gap of all that was told
    qint64 worstWork() const { return m_worstWork; } ///< the most that this thread itself did in one: the rest was other programs

    static std::string figure(qint64 worst, qint64 work) { return std::to_string(worst) + " ms, " + std::to_string(work) + " ms of it work"; }

private:
    /// Of this thread, in milliseconds.
    static qint64 worked()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
    }
    void turn()
    {
        const auto now = worked();
        m_longest = std::max(m_longest, m_since.restart());
        m_longestWork = std::max(m_longestWork, now - std::exchange(m_workBefore, now));
    }
    void keepWorst()
    {
        m_worst = std::max(m_worst, m_longest);
        m_worstWork = std::max(m_worstWork, m_longestWork);
    }

    std::string m_part;
    QTimer m_beat;
    QElapsedTimer m_whole, m_since;
    qint64 m_longest = 0, m_took = 0, m_worst = 0;
    qint64 m_longestWork = 0, m_worstWork = 0, m_workBefore = worked();
};
