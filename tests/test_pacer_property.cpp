// The pacer against a strict server: random starts, sizes, latencies, clock skews, other programs on the connection, kills (reliability 4.4, rule 8).

#include "io/budget.h"
#include "io/sqlite.h"
#include "io/state.h"
#include "promises.h"
#include "tests/fakes/strict_server.h"
#include "tests/fakes/virtual_clock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace io;
using namespace fakes;

namespace {

constexpr std::int64_t midnight = 1'773'446'400'000; // 2026-03-14 00:00 UTC

enum class Line { Even, Constant, Stalling, OverBoundaries }; ///< how long requests take

/// One client and one server, a way between them, and a clock that is wrong.
struct World {
    explicit World(unsigned seed) : random(seed) { open(); }

    std::int64_t upTo(std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random); }

    void open()
    {
        budget.reset();
        state.reset();
        state = *State::open(folder.path().toStdString() + "/state.db", clock);
        (void)state->database().execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY"); // the disk is not what is tested
        budget = std::make_unique<Budget>(*state, clock, policy);
    }

    /// Both ways of one request, ms.
    std::pair<std::int64_t, std::int64_t> latency()
    {
        switch (line) {
        case Line::Even: return {10 + upTo(150), 10 + upTo(90)};
        case Line::Constant: return {constantMs / 2, constantMs - constantMs / 2};
        case Line::OverBoundaries: // the worst there is: those that leave at the end of a minute come in in the next
            return {clock.trueMs % minuteMs > 54'000 && upTo(2) == 0 ? 7'000 + upTo(8'000) : 50, 50};
        case Line::Stalling: return {20 + (upTo(60) == 0 ? upTo(20'000) : 0), 20 + (upTo(60) == 0 ? upTo(20'000) : 0)};
        }
        return {};
    }

    /// One request until it is let through. False: the program gave up.
    bool send(Load load)
    {
        for (;;) {
            if (!budget->acquire(load, {}))
                return false;
            const auto [there, back] = latency();
            clock.trueMs += there;
            if (foreign)
                foreign(clock.trueMs);
            const long wait = server.receive(clock.trueMs, load);
            const auto date = clock.trueMs / 1000 * 1000;
            clock.trueMs += back;
            took.push_back(there + back);
            if (killed && killed()) {
                open();
                return wait == 0;
            }
            budget->learnServerTime(date);
            if (wait == 0) {
                budget->served();
                return true;
            }
            budget->throttled(tellsRetryAfter ? wait : -1);
        }
    }

    std::int64_t counted(int kind, std::int64_t length)
    {
        auto rows = state->database().statement("SELECT sent FROM request_windows WHERE kind = ? AND starts_at = ?");
        const auto count = firstRow(rows.bind(kind, clock.trueMs / length * length), [](Statement& s) {
            std::int64_t sent = 0;
            s.read(sent);
            return sent;
        });
        return count && *count ? **count : 0;
    }

    std::mt19937 random;
    VirtualClock clock;
    BudgetPolicy policy{0, 3 * dayMs};
    Line line = Line::Even;
    std::int64_t constantMs = 150;
    bool tellsRetryAfter = true;
    std::function<void(std::int64_t)> foreign;
    std::function<bool()> killed; ///< now, the answer unread?
    StrictServer server;
    std::vector<std::int64_t> took;
    std::unique_ptr<State> state;
    std::unique_ptr<Budget> budget;
    QTemporaryDir folder{QDir::tempPath() + "/pacer-XXXXXX"};
};

const char* nameOf(Line line)
{
    return line == Line::Even ? "even" : line == Line::Constant ? "constant" : line == Line::Stalling ? "stalling" : "over boundaries";
}

} // namespace

class TestPacerProperty : public QObject {
    Q_OBJECT
private slots:
    void noOwnRefusalAndOnTime_data();
    void noOwnRefusalAndOnTime();
    void killsLoseNoCount_data();
    void killsLoseNoCount();
    void othersOnTheConnection_data();
    void othersOnTheConnection();
    void aRequestThatIsLongOnItsWay();
    void anAnswerOfMinutes();
    void anOddDateAlone();
    void figures();

private:
    std::int64_t m_requests = 0, m_selfCaused = 0, m_runs = 0;
    double m_worst = 0; ///< time beyond the guards, against the bound
    int m_late = 0, m_kills = 0;
    std::int64_t m_lost = 0, m_othersRuns = 0, m_othersRefused = 0;
    int m_mostTold = 0, m_mostUntold[3] = {0, 0, 0};
};

void TestPacerProperty::noOwnRefusalAndOnTime_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("line");
    QTest::addColumn<bool>("high");
    QTest::addColumn<int>("reserve");
    std::mt19937 random(1);
    const auto any = [&](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
    unsigned seed = 0;
    for (const int reserve : {0, 10})
        for (int line = 0; line < 4; ++line) {
            for (int i = 0; i < 8; ++i, ++seed)
                QTest::addRow("writes %u", seed) << seed << any(1, 3'500) << line << false << reserve;
            for (int i = 0; i < 2; ++i, ++seed)
                QTest::addRow("big reads %u", seed) << seed << any(5, 400) << line << true << reserve;
            QTest::addRow("over days %u", seed) << seed << any(10'000, 21'000) << line << false << reserve;
            ++seed;
        }
}

void TestPacerProperty::noOwnRefusalAndOnTime()
{
    QFETCH(unsigned, seed);
    QFETCH(int, requests);
    QFETCH(int, line);
    QFETCH(bool, high);
    QFETCH(int, reserve);
    World w(1'000 + seed);
    w.policy.reservePercent = reserve;
    w.line = static_cast<Line>(line);
    w.constantMs = 5 + w.upTo(300);
    w.clock.trueMs = midnight + (seed % 2 ? w.upTo(dayMs) : w.upTo(24) * hourMs + w.upTo(4) * minuteMs); // also at the very beginning of windows
    w.clock.skewMs = w.upTo(6'000) - 3'000;
    w.open();
    const auto load = high ? Load::High : Load::Normal;
    const auto start = w.clock.trueMs;
    for (int i = 0; i < requests; ++i)
        QVERIFY(w.send(load));
    ++m_runs;
    m_requests += w.server.received;
    m_selfCaused += w.server.selfCaused;
    QVERIFY2(w.server.refused == 0, qPrintable(QString("%1 refused").arg(w.server.refused)));

    const auto bound = boundOf(start, requests, load, reserve, [&](std::int64_t i) { return w.took[static_cast<std::size_t>(i)]; });
    const auto beyondGuards = w.clock.trueMs - start - 1'000 * bound.boundaries;
    const auto longest = *std::max_element(w.took.begin(), w.took.end());
    const auto ratio = static_cast<double>(beyondGuards - longest) / static_cast<double>(std::max<std::int64_t>(bound.end - start, 1));
    m_worst = std::max(m_worst, ratio);
    m_late += ratio > 1.01;
    QVERIFY2(ratio <= 1.01, qPrintable(QString("%1 requests of %2 ms (%3): took %4 s, bound %5 s, %6 boundaries: %7").arg(requests).arg(w.constantMs)
        .arg(QLatin1String(nameOf(w.line))).arg(static_cast<double>(w.clock.trueMs - start) / 1000).arg(static_cast<double>(bound.end - start) / 1000).arg(bound.boundaries).arg(ratio)));
}

void TestPacerProperty::killsLoseNoCount_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 20; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestPacerProperty::killsLoseNoCount()
{
    QFETCH(unsigned, seed);
    World w(2'000 + seed);
    w.line = static_cast<Line>(seed % 3);
    w.constantMs = 5 + w.upTo(200);
    w.clock.trueMs = midnight + w.upTo(dayMs);
    w.clock.skewMs = w.upTo(6'000) - 3'000;
    w.open();
    int kills = 0;
    w.killed = [&] { return w.upTo(40) == 0; };
    const int requests = 500 + static_cast<int>(w.upTo(2'500));
    constexpr std::array<std::int64_t, 3> lengths = {minuteMs, hourMs, dayMs};
    for (int i = 0; i < requests; ++i) {
        const auto before = w.budget.get();
        QVERIFY(w.send(Load::Normal));
        if (w.budget.get() != before && ++kills)
            for (std::size_t kind = 0; kind < 3; ++kind)
                m_lost = std::max(m_lost, w.server.ours(w.clock.trueMs)[kind] - w.counted(static_cast<int>(kind), lengths[kind]));
        if (w.upTo(60) == 0) { // counted, and killed before it left
            QVERIFY(w.budget->acquire(Load::Normal, {}));
            w.open();
            ++kills;
        }
    }
    m_kills += kills;
    m_requests += w.server.received;
    m_selfCaused += w.server.selfCaused;
    QCOMPARE(w.server.refused, 0);
    QVERIFY2(m_lost <= 1, qPrintable(QString("%1 counts were lost").arg(m_lost)));
}

void TestPacerProperty::othersOnTheConnection_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("told");
    for (unsigned seed = 0; seed < 12; ++seed) {
        QTest::addRow("Retry-After %u", seed) << seed << true;
        QTest::addRow("no word %u", seed) << seed << false;
    }
}

void TestPacerProperty::othersOnTheConnection()
{
    QFETCH(unsigned, seed);
    QFETCH(bool, told);
    World w(3'000 + seed);
    w.policy.reservePercent = seed % 2 ? 10 : 0;
    w.tellsRetryAfter = told;
    w.line = static_cast<Line>(seed % 3);
    w.constantMs = 5 + w.upTo(200);
    w.clock.trueMs = midnight + w.upTo(dayMs);
    w.clock.skewMs = w.upTo(6'000) - 3'000;
    w.open();
    const auto start = w.clock.trueMs;
    // Half as many as ours, as many, five times as many; or all there is, for an hour or until the day is over.
    w.foreign = [&, kind = seed % 6, n = 0](std::int64_t now) mutable {
        switch (kind) {
        case 0: return w.server.foreign(now, ++n % 2);
        case 1: return w.server.foreign(now, 1);
        case 2: return w.server.foreign(now, 5);
        case 3: return w.server.foreign(now, static_cast<int>(w.upTo(600)) / 599 * 400);
        case 4: return w.server.foreign(now, now < start + hourMs ? 500 : 0);
        default: return w.server.foreign(now, now / dayMs == start / dayMs ? 500 : 0);
        }
    };
    const int requests = 800 + static_cast<int>(w.upTo(5'000));
    for (int i = 0; i < requests; ++i)
        QVERIFY(w.send(Load::Normal));
    ++m_othersRuns;
    m_othersRefused += w.server.refused;
    m_selfCaused += w.server.selfCaused;
    QCOMPARE(w.server.selfCaused, 0);
    const int minute = w.server.mostWasted(minuteMs), hour = w.server.mostWasted(hourMs), day = w.server.mostWasted(dayMs);
    if (told) {
        m_mostTold = std::max({m_mostTold, minute, hour, day});
        QVERIFY2(minute <= 1 && hour <= 1 && day <= 1, qPrintable(QString("wasted %1, %2, %3").arg(minute).arg(hour).arg(day)));
    } else { // the minute is tried first, then the hour, then the day: one probe each
        m_mostUntold[0] = std::max(m_mostUntold[0], minute);
        m_mostUntold[1] = std::max(m_mostUntold[1], hour);
        m_mostUntold[2] = std::max(m_mostUntold[2], day);
        QVERIFY2(minute <= 1 && hour <= 2 && day <= 3, qPrintable(QString("wasted %1, %2, %3").arg(minute).arg(hour).arg(day)));
    }
}

/// It left in one minute and came in in the next: there it counts, answered or not.
void TestPacerProperty::aRequestThatIsLongOnItsWay()
{
    for (const bool answered : {true, false}) {
        World w(1);
        w.clock.trueMs = midnight + 10 * hourMs + 20'000;
        const auto send = [&](std::int64_t onItsWay, bool heard) {
            if (!w.budget->acquire(Load::Normal, {}))
                return false;
            w.clock.trueMs += onItsWay;
            const bool fits = w.server.receive(w.clock.trueMs, Load::Normal) == 0;
            if (heard)
                w.budget->learnServerTime(w.clock.trueMs / 1000 * 1000);
            return fits;
        };
        QVERIFY(send(50, true));
        w.clock.trueMs = midnight + 10 * hourMs + 54'000;
        QVERIFY(send(8'000, answered));
        for (int i = 0; i < 600; ++i)
            QVERIFY2(send(50, true), qPrintable(QString::number(i)));
    }
}

/// One slow answer leaves a doubt of minutes about the server's clock; big reads go on all the same.
void TestPacerProperty::anAnswerOfMinutes()
{
    World w(1);
    QVERIFY(w.budget->acquire(Load::Normal, {}));
    w.clock.trueMs += 3 * minuteMs;
    w.budget->learnServerTime(w.clock.trueMs - 90'000);
    const auto before = w.clock.trueMs;
    for (int i = 0; i < 5; ++i)
        QVERIFY(w.budget->acquire(Load::High, {}));
    QVERIFY(w.clock.trueMs - before < 10'000);
}

/// A proxy answers with a time of its own, once.
void TestPacerProperty::anOddDateAlone()
{
    World w(1);
    w.policy.maxWaitMs = 0;
    w.clock.trueMs = midnight + 10 * hourMs + 5'000;
    w.open();
    for (int i = 0; i < 500; ++i) {
        QVERIFY(w.budget->acquire(Load::Normal, {}));
        w.budget->learnServerTime(w.clock.trueMs + (i == 200 ? 5 * hourMs : 0));
    }
    QVERIFY(!w.budget->acquire(Load::Normal, {}));
}

void TestPacerProperty::figures()
{
    const auto say = [](const QString& text) { return text.toStdString(); };
    promise::record("R6", "own 429 against a strict server, random schedules", say(QString("%1 of %2 requests in %3 runs, %4 kills").arg(m_selfCaused).arg(m_requests).arg(m_runs + 20).arg(m_kills)),
                    m_selfCaused == 0);
    promise::record("R6", "counts lost by a kill", say(QString("%1 at most, %2 kills").arg(m_lost).arg(m_kills)), m_lost <= 1);
    promise::record("R6", "wasted 429 in one exhausted window, others on the connection",
                    say(QString("%1 with Retry-After; without: %2 of a minute, %3 of an hour, %4 of a day (one probe for each length); %5 runs, %6 refused")
                            .arg(m_mostTold).arg(m_mostUntold[0]).arg(m_mostUntold[1]).arg(m_mostUntold[2]).arg(m_othersRuns).arg(m_othersRefused)),
                    m_mostTold <= 1 && m_mostUntold[0] <= 1 && m_mostUntold[1] <= 2 && m_mostUntold[2] <= 3);
    promise::record("R7", "time against the bound, a second's guard for each boundary", say(QString("%1 times at worst, %2 runs, %3 late").arg(m_worst, 0, 'f', 4).arg(m_runs).arg(m_late)), m_late == 0);
}

QTEST_GUILESS_MAIN(TestPacerProperty)
#include "test_pacer_property.moc"
