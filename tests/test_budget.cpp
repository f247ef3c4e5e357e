#include "io/budget.h"
#include "io/request_log.h"
#include "io/sqlite.h"
#include "io/state.h"
#include "tests/fakes/virtual_clock.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <map>
#include <random>

using namespace io;
using model::Kind;

namespace {

constexpr std::int64_t minute = 60'000, hour = 3'600'000, day = 86'400'000;
constexpr std::int64_t midnight = 1'773'446'400'000; // 2026-03-14 00:00 UTC

/// HubRise's limits, to the millisecond and without mercy.
class StrictServer {
public:
    explicit StrictServer(const VirtualClock& clock) : m_clock(clock) {}

    /// A request arrives now. False: 429.
    bool receive(Load load)
    {
        bool fits = true;
        for (std::size_t i = 0; i < limits.size(); ++i)
            if (i < 3 || load == Load::High)
                fits = ++m_counts[i][m_clock.trueMs / lengths[i]] <= limits[i] && fits;
        ++received;
        refused += !fits;
        return fits;
    }
    /// The Date header of an answer: whole seconds.
    std::int64_t date() const { return m_clock.trueMs / 1000 * 1000; }

    std::array<std::int64_t, 4> limits = {500, 2'500, 10'000, 10};
    std::int64_t received = 0, refused = 0;

private:
    static constexpr std::array<std::int64_t, 4> lengths = {minute, hour, day, minute};
    const VirtualClock& m_clock;
    std::array<std::map<std::int64_t, std::int64_t>, 4> m_counts;
};

/// The least time `n` requests can take: no guard, no doubt, the same reserve.
std::int64_t boundMs(std::int64_t start, std::int64_t n, Load load, std::int64_t latency, int reserve)
{
    const auto share = [&](std::int64_t limit) { return limit - limit * reserve / 100; };
    const std::array<std::int64_t, 4> limits = {share(500), share(2'500), share(10'000), 10};
    constexpr std::array<std::int64_t, 4> lengths = {minute, hour, day, minute};
    std::array<std::map<std::int64_t, std::int64_t>, 4> counts;
    auto now = start;
    for (std::int64_t sent = 0; sent < n;) {
        auto next = now;
        for (std::size_t i = 0; i < (load == Load::High ? 4u : 3u); ++i)
            if (counts[i][now / lengths[i]] >= limits[i])
                next = std::max(next, (now / lengths[i] + 1) * lengths[i]);
        if (next > now) {
            now = next;
            continue;
        }
        for (std::size_t i = 0; i < 4; ++i)
            ++counts[i][now / lengths[i]];
        ++sent;
        now += latency;
    }
    return now - start;
}

} // namespace

class TestBudget : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_state.reset(); }

    void neverOverTheLimit_data();
    void neverOverTheLimit();
    void twoProcessesShareTheLimits();
    void tenBigReadsAMinute();
    void countedBeforeItLeaves();
    void pausesWithTheTime();
    void waitsAreToldAndStopped();
    void retryAfterIsHonoured();
    void withoutRetryAfterTheNextWindowsInTurn();
    void theThrottleOutlivesTheRun();
    void aLookOnTheWayIsNoAnswer();
    void theLogCountsThemAgain();
    void aClockPutBackCostsOneRequest();
    void aClockAheadIsCorrected();
    void aJumpDuringARunIsHarmless();
    void oldWindowsGo();
    void theReserve();
    void forecasts_data();
    void forecasts();
    void aForecastComesTrue();
    void aStateThatCannotBeWrittenStopsEverything();

private:
    std::unique_ptr<State> openState();
    void fill(Budget& budget, int requests, Load load = Load::Normal)
    {
        for (int i = 0; i < requests; ++i)
            QVERIFY(budget.acquire(load, {}));
    }
    VirtualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<State> m_state;
};

std::unique_ptr<State> TestBudget::openState()
{
    auto state = *State::open(m_folder->path().toStdString() + "/state.db", m_clock);
    // The disk's own time is not what is tested here.
    (void)state->database().execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
    return state;
}

void TestBudget::init()
{
    m_clock = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_state = openState();
}

void TestBudget::neverOverTheLimit_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("high");
    QTest::addColumn<int>("reserve");
    for (int seed = 0; seed < 6; ++seed) {
        QTest::addRow("writes %d", seed) << seed << 600 + 450 * seed << false << (seed % 2 ? 0 : 10);
        QTest::addRow("big reads %d", seed) << 100 + seed << 30 + 17 * seed << true << 0;
    }
    QTest::addRow("over the hour") << 7 << 5'200 << false << 0;
    QTest::addRow("over the day") << 8 << 10'001 << false << 0;
}

void TestBudget::neverOverTheLimit()
{
    QFETCH(int, seed);
    QFETCH(int, requests);
    QFETCH(bool, high);
    QFETCH(int, reserve);
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto upTo = [&](std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random); };
    m_clock.trueMs = midnight + upTo(day);
    m_clock.skewMs = upTo(6'000) - 3'000;
    const auto load = high ? Load::High : Load::Normal;
    const auto start = m_clock.trueMs;
    const BudgetPolicy policy{reserve, 2 * day};

    StrictServer server(m_clock);
    auto budget = std::make_unique<Budget>(*m_state, m_clock, policy);
    int kills = 0;
    for (int i = 0; i < requests; ++i) {
        QVERIFY(budget->acquire(load, {}));
        m_clock.trueMs += 20 + upTo(180); // on its way
        QVERIFY2(server.receive(load), "the server saw one request too many");
        const auto date = server.date();
        m_clock.trueMs += 10 + upTo(90); // and back
        if (upTo(200) == 0) { // killed before the answer was seen
            budget.reset();
            m_state = openState();
            budget = std::make_unique<Budget>(*m_state, m_clock, policy);
            ++kills;
        } else {
            budget->learnServerTime(date);
        }
    }
    const auto took = m_clock.trueMs - start;
    const auto bound = boundMs(start, requests, load, 165, reserve);
    // One guard of 1 s, and the doubt about whole seconds, at each minute that had to be waited for; a restart doubts the clock anew.
    const auto boundaries = high ? requests / 10 + 1 : requests / 450 + 1;
    const auto allowed = bound + bound / 100 + boundaries * 4'000 + kills * 6'000 + requests * 10;
    QVERIFY2(took <= allowed, qPrintable(QString("took %1 s, bound %2 s, allowed %3 s").arg(took / 1000).arg(bound / 1000).arg(allowed / 1000)));
}

void TestBudget::twoProcessesShareTheLimits()
{
    m_clock.trueMs = midnight + 10 * hour + 30'000;
    m_state.reset();
    int start[2], answers[2];
    QVERIFY(::pipe(start) == 0 && ::pipe(answers) == 0);
    std::array<pid_t, 2> children{};
    for (auto& child : children) {
        child = ::fork();
        if (child != 0)
            continue;
        const auto state = openState();
        Budget budget(*state, m_clock, {0, 0});
        int left = 0;
        (void)!::read(start[0], &left, 1); // together with the other one
        left = 0;
        while (budget.acquire(Load::Normal, {}))
            ++left;
        ::_exit(::write(answers[1], &left, sizeof left) == sizeof left ? 0 : 1);
    }
    QCOMPARE(::write(start[1], "go", 2), ssize_t{2});
    int total = 0;
    for (const auto child : children) {
        int left = 0;
        QCOMPARE(::read(answers[0], &left, sizeof left), ssize_t{sizeof left});
        total += left;
        int status = 1;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
    }
    for (const int fd : {start[0], start[1], answers[0], answers[1]})
        ::close(fd);
    QCOMPARE(total, 500);
    m_state = openState();
    QCOMPARE(Budget(*m_state, m_clock, {0, 0}).left().hour, 2'000);
}

void TestBudget::tenBigReadsAMinute()
{
    m_clock.trueMs = midnight + 10 * hour + 5'000;
    Budget budget(*m_state, m_clock, {10, 75'000});
    fill(budget, 10, Load::High);
    QCOMPARE(budget.left().highLoad, 0);
    QCOMPARE(budget.left().minute, 440);
    const auto before = m_clock.trueMs;
    fill(budget, 1); // other requests go on meanwhile
    QCOMPARE(m_clock.trueMs, before);
    fill(budget, 1, Load::High);
    QVERIFY(m_clock.trueMs >= midnight + 10 * hour + minute);
    QVERIFY(m_clock.trueMs <= midnight + 10 * hour + minute + 4'000);
    budget.learnServerTime(m_clock.trueMs);
    m_clock.trueMs = midnight + 11 * hour - 500;
    fill(budget, 1, Load::High); // not in the moment in which nobody knows whose minute it is
    QVERIFY(m_clock.trueMs >= midnight + 11 * hour && m_clock.trueMs < midnight + 11 * hour + 2'000);
}

void TestBudget::countedBeforeItLeaves()
{
    Budget budget(*m_state, m_clock, {});
    const auto before = budget.left();
    fill(budget, 3);
    budget.countExtra(Load::High);
    const auto otherState = openState(); // as seen by another process
    const auto after = Budget(*otherState, m_clock, {}).left();
    QCOMPARE(after.minute, before.minute - 4);
    QCOMPARE(after.hour, before.hour - 4);
    QCOMPARE(after.day, before.day - 4);
    QCOMPARE(after.highLoad, before.highLoad - 1);
}

void TestBudget::pausesWithTheTime()
{
    qputenv("TZ", "Europe/Paris");
    tzset();
    m_clock.trueMs = midnight + 10 * hour + 30 * minute + 5'000;
    QVERIFY(m_state->database().execute("INSERT INTO request_windows VALUES (1, 1773482400000, 1773486000000, 2250)")); // the hour from 10:00 UTC is used up
    Budget budget(*m_state, m_clock, {});
    bool waited = false;
    budget.onWait = [&](std::int64_t) { waited = true; };
    const auto refused = budget.acquire(Load::Normal, {});
    QVERIFY(!refused && refused.error().kind == Kind::Paused && !waited);
    const auto resumeAt = refused.error().resumeAt * 1000;
    QVERIFY(resumeAt >= midnight + 11 * hour && resumeAt <= midnight + 11 * hour + 10'000);
    QVERIFY(model::words(refused.error().message).find("12:00") != std::string::npos); // in Paris
    QVERIFY(model::words(refused.error().hint).find("passeplat resume") != std::string::npos);
    QCOMPARE(budget.left().minute, 450); // nothing was counted
    m_clock.trueMs = resumeAt;
    QVERIFY(budget.acquire(Load::Normal, {}));
    QVERIFY(!waited);
}

void TestBudget::waitsAreToldAndStopped()
{
    m_clock.trueMs = midnight + 10 * hour + 30'000;
    Budget budget(*m_state, m_clock, {});
    std::vector<std::int64_t> waits;
    budget.onWait = [&](std::int64_t ms) { waits.push_back(ms); };
    fill(budget, 450);
    QVERIFY(waits.empty());
    fill(budget, 1);
    QCOMPARE(waits.size(), std::size_t{1});
    QVERIFY(waits[0] >= 30'000 && waits[0] <= 34'000);

    std::stop_source stop;
    fill(budget, 449);
    budget.onWait = [&](std::int64_t) { stop.request_stop(); };
    QVERIFY(budget.acquire(Load::Normal, stop.get_token()).error().kind == Kind::Interrupted);
    QVERIFY(budget.acquire(Load::Normal, stop.get_token()).error().kind == Kind::Interrupted);
}

void TestBudget::retryAfterIsHonoured()
{
    for (const auto& [given, least] : {std::pair<std::int64_t, std::int64_t>{0, 1}, {1, 1}, {17, 17}, {100, 100}, {3'600, 3'600}, {1'000'000'000, 86'400}}) {
        init();
        Budget budget(*m_state, m_clock, {10, 2 * day});
        fill(budget, 1);
        budget.learnServerTime(m_clock.trueMs);
        const auto before = m_clock.trueMs;
        budget.throttled(given);
        fill(budget, 1);
        QVERIFY(m_clock.trueMs - before >= least * 1000);
        QVERIFY(m_clock.trueMs - before <= least * 1000 + 1'000);
    }
}

void TestBudget::withoutRetryAfterTheNextWindowsInTurn()
{
    m_clock.trueMs = midnight + 10 * hour + 20 * minute + 30'000;
    Budget budget(*m_state, m_clock, {10, 2 * day});
    budget.learnServerTime(m_clock.trueMs);
    const auto next = [&](std::int64_t length) {
        const auto boundary = (m_clock.trueMs / length + 1) * length;
        const auto before = m_clock.trueMs;
        budget.learnServerTime(m_clock.trueMs);
        budget.throttled(-1);
        fill(budget, 1);
        return m_clock.trueMs >= boundary && m_clock.trueMs <= boundary + 2'000 + (m_clock.trueMs - before) / 10'000; // clocks drift
    };
    QVERIFY(next(minute));
    QCOMPARE(budget.left().hour, 2'249); // one probe
    QVERIFY(next(hour));
    QVERIFY(next(day));
    QVERIFY(next(day));
    fill(budget, 1);
    budget.served(); // it worked: the next time begins with the minute again
    m_clock.trueMs += 90'000;
    fill(budget, 1);
    QVERIFY(next(minute));
}

void TestBudget::theThrottleOutlivesTheRun()
{
    m_clock.trueMs = midnight + 10 * hour + 20 * minute + 30'000;
    {
        Budget budget(*m_state, m_clock, {});
        budget.learnServerTime(m_clock.trueMs);
        budget.throttled(-1);
        fill(budget, 1);
        budget.throttled(-1);
        QVERIFY(budget.acquire(Load::Normal, {}).error().kind == Kind::Paused);
    }
    m_state = openState();
    Budget budget(*m_state, m_clock, {});
    const auto paused = budget.acquire(Load::Normal, {});
    QVERIFY(!paused && paused.error().resumeAt * 1000 >= midnight + 11 * hour);
    m_clock.trueMs = midnight + 11 * hour + 10'000;
    fill(budget, 1);
    budget.throttled(-1); // minute and hour did not explain it: the day
    const auto tomorrow = budget.acquire(Load::Normal, {});
    QVERIFY(!tomorrow && tomorrow.error().resumeAt * 1000 >= midnight + day);
}

/// A write is let out, and looks once more before it leaves: letting that look out says nothing about the limit, its answer does.
void TestBudget::aLookOnTheWayIsNoAnswer()
{
    for (const bool served : {false, true}) {
        init();
        m_clock.trueMs = midnight + 10 * hour + 20 * minute + 30'000;
        Budget budget(*m_state, m_clock, {});
        budget.learnServerTime(m_clock.trueMs);
        budget.throttled(-1);
        fill(budget, 2);
        if (served)
            budget.served();
        Budget later(*m_state, m_clock, {}); // of the next run
        later.learnServerTime(m_clock.trueMs);
        later.throttled(-1);
        const auto next = later.acquire(Load::Normal, {});
        QCOMPARE(next.has_value(), served);
        if (!served)
            QVERIFY(next.error().kind == Kind::Paused && next.error().resumeAt * 1000 >= midnight + 11 * hour); // the minute was tried
    }
}

/// When the state that counted them is lost.
void TestBudget::theLogCountsThemAgain()
{
    const auto log = std::filesystem::path(m_folder->path().toStdString()) / "log.jsonl";
    const auto recount = [&](const std::string& lines) {
        std::ofstream(log) << lines;
        return io::recountRequests(*m_state, log, m_clock);
    };
    const auto line = [](const char* time) {
        return std::string(R"({"time":")") + time + R"(","event":"http","method":"GET","route":"/catalogs/q4","transmissions":"1","outcome":"ok"})" + '\n';
    };
    m_clock.trueMs = midnight + 10 * hour + 30'000;
    const auto none = io::recountRequests(*m_state, log, m_clock);
    QVERIFY(none && none->counted == 0 && !none->isKept);
    const auto fresh = recount(R"({"time":"2026-03-14T10:00:29Z","event":"run","command":"state rebuild"})" "\n"); // what the rebuild itself has written
    QVERIFY(fresh && fresh->counted == 0 && !fresh->isKept);
    const auto idle = recount(line("2026-03-11T10:00:00Z"));
    QVERIFY(idle && idle->counted == 0 && idle->isKept && idle->catalog == "q4"); // it was there all the time, and nothing was sent
    const auto busy = recount(line("2026-03-14T09:59:59Z") + line("2026-03-14T10:00:05Z"));
    QVERIFY(busy && busy->counted == 2 && busy->isKept);
    const auto left = Budget(*m_state, m_clock, {0, 0}).left();
    QVERIFY(left.minute == 499 && left.hour == 2'499 && left.day == 9'998 && left.highLoad == 9);
}

void TestBudget::aClockPutBackCostsOneRequest()
{
    const BudgetPolicy policy{10, 0};
    m_clock.trueMs = midnight + 10 * hour + 5'000;
    m_clock.skewMs = 3 * hour; // the clock was wrong by three hours, and so were all counts
    {
        Budget budget(*m_state, m_clock, policy);
        fill(budget, 450);
        QVERIFY(!budget.acquire(Load::Normal, {}));
    }
    m_clock.skewMs = 0;
    Budget budget(*m_state, m_clock, policy);
    QVERIFY(m_state->database().execute("INSERT INTO request_windows VALUES (0, 1773482400000, 1773482460000, 450)")); // the true minute is full
    fill(budget, 1);                                  // one request asks for the time
    QVERIFY(!budget.acquire(Load::Normal, {}));       // no answer: no second one
    budget.learnServerTime(m_clock.trueMs);
    QVERIFY(!budget.acquire(Load::Normal, {}));
    m_clock.trueMs += minute;
    fill(budget, 1);
    auto future = m_state->database().statement("SELECT count(*) FROM request_windows WHERE starts_at > ?");
    int rows = -1;
    QVERIFY(*future.bind(m_clock.trueMs + 3'000).next());
    future.read(rows);
    QCOMPARE(rows, 0);
}

void TestBudget::aClockAheadIsCorrected()
{
    m_clock.trueMs = midnight + 10 * hour + 5'000;
    {
        Budget budget(*m_state, m_clock, {10, 0});
        fill(budget, 448);
    }
    m_clock.skewMs = 2 * hour;
    Budget budget(*m_state, m_clock, {10, 0});
    fill(budget, 1); // in a minute that is not
    QVERIFY(budget.left().minute == 449);
    budget.learnServerTime(m_clock.trueMs);
    fill(budget, 1); // the counts of the true minute are still there, and the first request is among them
    QVERIFY(!budget.acquire(Load::Normal, {}));
    // The next run knows the difference from the start.
    m_state = openState();
    QVERIFY(Budget(*m_state, m_clock, {10, 0}).acquire(Load::Normal, {}).error().kind == Kind::Paused);
}

void TestBudget::aJumpDuringARunIsHarmless()
{
    m_clock.trueMs = midnight + 10 * hour + 5'000;
    Budget budget(*m_state, m_clock, {10, 0});
    fill(budget, 1);
    budget.learnServerTime(m_clock.trueMs);
    fill(budget, 449);
    for (const auto jump : {-5 * hour, 5 * hour}) {
        m_clock.skewMs = jump;
        QVERIFY(!budget.acquire(Load::Normal, {}));
    }
}

void TestBudget::oldWindowsGo()
{
    Budget budget(*m_state, m_clock, {});
    for (int i = 0; i < 3'000; ++i) {
        fill(budget, 1, Load::High);
        budget.learnServerTime(m_clock.trueMs);
        m_clock.trueMs += 130'000; // four and a half days
    }
    auto count = m_state->database().statement("SELECT count(*) FROM request_windows");
    int rows = 0;
    QVERIFY(*count.next());
    count.read(rows);
    QVERIFY(rows <= 8);
}

void TestBudget::theReserve()
{
    Budget tillsShare(*m_state, m_clock, {29, 0}), all(*m_state, m_clock, {0, 0});
    const auto left = tillsShare.left();
    QVERIFY(left.minute == 355 && left.hour == 1'775 && left.day == 7'100 && left.highLoad == 10);
    QVERIFY(all.left().minute == 500 && all.left().day == 10'000);
    fill(tillsShare, 355);
    QVERIFY(!tillsShare.acquire(Load::Normal, {}));
    fill(all, 145); // a person in front of the window may use it
    QVERIFY(!all.acquire(Load::Normal, {}));
}

void TestBudget::forecasts_data()
{
    QTest::addColumn<int>("startMinute");
    QTest::addColumn<int>("normal");
    QTest::addColumn<int>("high");
    QTest::addColumn<int>("reserve");
    QTest::addColumn<double>("hours"); // reliability 4.2
    QTest::newRow("nothing") << 600 << 0 << 0 << 10 << 0.0;
    QTest::newRow("100") << 600 << 101 << 0 << 0 << 15.0 / 3600;
    QTest::newRow("1,000") << 600 << 1'001 << 0 << 0 << 150.0 / 3600;
    QTest::newRow("2,500 at 10:54") << 654 << 2'501 << 0 << 0 << 6.3 / 60;
    QTest::newRow("2,500 at 10:00") << 600 << 2'501 << 0 << 0 << 1.0;
    QTest::newRow("10,000 at midnight") << 0 << 10'001 << 0 << 0 << 24.0;
    QTest::newRow("10,000 at 09:30") << 9 * 60 + 30 << 10'001 << 0 << 0 << 14.5;
    QTest::newRow("10,000 at 15:00") << 15 * 60 << 10'001 << 0 << 0 << 9.0;
    QTest::newRow("10,000 at 20:50") << 20 * 60 + 50 << 10'001 << 0 << 0 << 3.2;
    QTest::newRow("10,000 at 23:54") << 23 * 60 + 54 << 10'001 << 0 << 0 << 3.1;
    QTest::newRow("100,000") << 600 << 100'001 << 0 << 0 << 24 * 9.58;
    QTest::newRow("listing 1,000") << 600 << 0 << 10 << 10 << 1.5 / 3600;
    QTest::newRow("listing 10,000") << 600 << 0 << 100 << 10 << 9.02 / 60;
    QTest::newRow("listing 100,000") << 600 << 0 << 1'000 << 10 << 99.0 / 60;
}

void TestBudget::forecasts()
{
    QFETCH(int, startMinute);
    QFETCH(int, normal);
    QFETCH(int, high);
    QFETCH(int, reserve);
    QFETCH(double, hours);
    m_clock.trueMs = midnight + startMinute * minute;
    const Budget budget(*m_state, m_clock, {reserve, 0});
    const double seconds = static_cast<double>(budget.forecastSeconds(normal, high));
    QVERIFY2(std::abs(seconds - hours * 3600) <= 5 + hours * 3600 * 0.02, qPrintable(QString::number(seconds / 3600)));
}

void TestBudget::aForecastComesTrue()
{
    m_clock.trueMs = midnight + 13 * hour + 47 * minute + 22'000;
    Budget budget(*m_state, m_clock, {10, 2 * day});
    budget.learnServerTime(m_clock.trueMs);
    fill(budget, 321); // not the first of the hour
    const auto start = m_clock.trueMs;
    const auto promised = budget.forecastSeconds(2'500, 25) * 1000;
    for (int i = 0; i < 2'525; ++i) {
        fill(budget, 1, i < 25 ? Load::High : Load::Normal);
        m_clock.trueMs += 150;
        budget.learnServerTime(m_clock.trueMs / 1000 * 1000);
    }
    const auto took = m_clock.trueMs - start;
    QVERIFY2(std::abs(took - promised) <= promised / 50 + 10'000, qPrintable(QString("%1 s, promised %2 s").arg(took / 1000).arg(promised / 1000)));
}

void TestBudget::aStateThatCannotBeWrittenStopsEverything()
{
    Budget budget(*m_state, m_clock, {});
    QVERIFY(m_state->database().execute("PRAGMA query_only = ON"));
    QVERIFY(budget.acquire(Load::Normal, {}).error().kind == Kind::CannotWrite); // uncounted, nothing leaves
}

QTEST_GUILESS_MAIN(TestBudget)
#include "test_budget.moc"
