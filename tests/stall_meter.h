// How long a window does not answer while something goes on. A figure, never an assertion: the machine may be busy with other things.
#pragma once

#include "promises.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
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
            promise::record("R15", "longest stall, " + m_part, figure(m_worst, m_worstOwn), m_worstOwn <= 100);
        ::close(m_schedule);
    }

    void begin()
    {
        m_beat.start();
        m_longest = m_longestOwn = 0;
        m_whole.restart();
        m_since.restart();
        m_waitedBefore = keptWaiting();
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
        qInfo("%-42s %6lld ms in all, %5lld ms without an answer (%lld of its own)%s", what, m_took, m_longest, m_longestOwn, m_longestOwn > 100 ? "  <<<" : "");
        keepWorst();
        begin();
    }
    qint64 took() const { return m_took; }   ///< the whole of what was last told
    qint64 worst() const { return m_worst; } ///< the longest gap of all that was told
    qint64 worstOwn() const { return m_worstOwn; } ///< without the time in which other programs had the processor

    static std::string figure(qint64 worst, qint64 own) { return std::to_string(own) + " ms (" + std::to_string(worst) + " ms with other programs on the machine)"; }

private:
    /// How long this thread could have run and did not, because others had the processor, in milliseconds.
    qint64 keptWaiting() const
    {
        char text[80] = {};
        long long ran = 0, waited = 0;
        if (m_schedule < 0 || ::pread(m_schedule, text, sizeof text - 1, 0) <= 0 || std::sscanf(text, "%lld %lld", &ran, &waited) != 2)
            return 0;
        return waited / 1'000'000;
    }
    void turn()
    {
        const auto waited = keptWaiting(), gap = m_since.restart();
        m_longest = std::max(m_longest, gap);
        m_longestOwn = std::max(m_longestOwn, gap - (waited - std::exchange(m_waitedBefore, waited)));
    }
    void keepWorst()
    {
        m_worst = std::max(m_worst, m_longest);
        m_worstOwn = std::max(m_worstOwn, m_longestOwn);
    }

    std::string m_part;
    QTimer m_beat;
    QElapsedTimer m_whole, m_since;
    qint64 m_longest = 0, m_took = 0, m_worst = 0;
    int m_schedule = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    qint64 m_longestOwn = 0, m_worstOwn = 0, m_waitedBefore = keptWaiting();
};
