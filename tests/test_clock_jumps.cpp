// Clocks that jump: this machine's by an hour, a day, a year, to summer time; a machine that sleeps; a clock that drifts. At each request and in each wait.
// The request windows hold by the server's time, waits are counted by a clock that never jumps, and a schedule that silently fails is seen (R6, R12).

#include "cli_fixture.h"
#include "io/budget.h"
#include "io/sqlite.h"
#include "io/state.h"
#include "promises.h"
#include "tests/fakes/strict_server.h"
#include "fakes/memory_folder.h"

using namespace fakes;
using io::Load;

namespace {

constexpr std::int64_t yearMs = 365 * dayMs;
constexpr std::int64_t midnight = 1'774'656'000'000; // 2026-03-28 00:00 UTC, the day before summer time

/// The true time, a wall clock somebody sets, a monotonic clock that may be fast; something may happen at any moment, also in the middle of a wait.
class JumpyClock final : public io::Clock {
public:
    mutable std::int64_t trueMs = midnight;
    mutable std::int64_t wallAheadMs = 0;
    std::int64_t fastPpm = 0;
    mutable std::int64_t longestSleep = 0, sleeps = 0, badSleeps = 0;
    std::function<void()> inWait;

    std::int64_t nowMs() const override { return trueMs + wallAheadMs; }
    std::int64_t monotonicMs() const override { return (trueMs - midnight) + (trueMs - midnight) * fastPpm / 1'000'000 + 77; }
    bool sleepMs(std::int64_t ms, std::stop_token) const override
    {
        badSleeps += ms <= 0;
        longestSleep = std::max(longestSleep, ms);
        ++sleeps;
        const auto lasts = std::max<std::int64_t>(ms * 1'000'000 / (1'000'000 + fastPpm), 1);
        trueMs += lasts / 2;
        if (inWait)
            inWait();
        trueMs += lasts - lasts / 2;
        return sleeps < 10'000;
    }
};

enum class Jump { None, HourAhead, HourBack, DayAhead, DayBack, YearAhead, YearBack, Suspended };

void happen(Jump jump, JumpyClock& clock)
{
    switch (jump) {
    case Jump::None: return;
    case Jump::HourAhead: clock.wallAheadMs += hourMs; return;
    case Jump::HourBack: clock.wallAheadMs -= hourMs; return;
    case Jump::DayAhead: clock.wallAheadMs += dayMs; return;
    case Jump::DayBack: clock.wallAheadMs -= dayMs; return;
    case Jump::YearAhead: clock.wallAheadMs += yearMs; return;
    case Jump::YearBack: clock.wallAheadMs -= yearMs; return;
    case Jump::Suspended: clock.trueMs += 3 * hourMs; return;
    }
}

/// Which limit the requests meet on their way.
struct Scene {
    const char* name;
    std::int64_t startMs; ///< since midnight
    Load load;
    int before;           ///< requests that were sent already, and counted: 499 a minute, from the round hour on
    std::int64_t beforeFromMs;
    int requests;
};
constexpr std::array<Scene, 3> scenes = {{{"minute", 10 * hourMs + 20'000, Load::High, 0, 0, 35}, {"hour", 10 * hourMs + 20 * minuteMs, Load::Normal, 2'490, 10 * hourMs, 24},
                                          {"day", 23 * hourMs + 30 * minuteMs, Load::Normal, 9'990, hourMs, 24}}};

} // namespace

class TestClockJumps : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void duringARun_data() { allScenes(); }
    void duringARun();
    void betweenRuns_data() { allScenes(); }
    void betweenRuns();
    void aClockThatDrifts();
    void aServerThatSetsItsClock();
    void theCommandLine();
    void aSilentFailureShows_data();
    void aSilentFailureShows();
    void throttledWhilePlanning();
    void aSuccessOfTheFuture();
    void aPauseOfTheFuture();

private:
    static void allScenes()
    {
        QTest::addColumn<int>("scene");
        for (std::size_t i = 0; i < scenes.size(); ++i)
            QTest::newRow(scenes[i].name) << static_cast<int>(i);
    }
    void begin(const Scene& scene);
    void openBudget() { m_budget = std::make_unique<io::Budget>(*m_state, m_clock, io::BudgetPolicy{0, 3 * dayMs}); }
    bool send(Load load, Jump jump = Jump::None, int at = -1);
    void noSleepIsOdd(std::int64_t longest);

    JumpyClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<io::State> m_state;
    std::unique_ptr<io::Budget> m_budget;
    StrictServer m_server;
    int m_moments = 0;
    std::int64_t m_serverAheadMs = 0;
};

void TestClockJumps::initTestCase()
{
    qputenv("TZ", "Europe/Paris");
    tzset();
    m_folder = std::make_unique<QTemporaryDir>(fakes::folderTemplate(QStringLiteral("jumps")));
    m_state = *io::State::open(m_folder->path().toStdString() + "/state.db", m_clock);
    (void)m_state->database().execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
}

void TestClockJumps::begin(const Scene& scene)
{
    m_clock.trueMs = midnight + scene.startMs;
    m_clock.wallAheadMs = m_clock.fastPpm = m_serverAheadMs = 0;
    m_clock.sleeps = m_clock.badSleeps = m_clock.longestSleep = 0;
    m_clock.inWait = nullptr;
    m_server = {};
    m_moments = 0;
    (void)m_state->database().execute("DELETE FROM request_windows; DELETE FROM meta WHERE key LIKE 'thrott%' OR key = 'server_offset_ms'");
    openBudget();
    for (int i = 0; i < scene.before; ++i)
        (void)m_server.receive(midnight + scene.beforeFromMs + i / 2'495 * hourMs + i % 2'495 / 499 * minuteMs, Load::Normal);
    const auto note = [&](int kind, std::int64_t length, int sent) {
        const auto from = m_clock.trueMs / length * length;
        QVERIFY(m_state->database().statement("INSERT INTO request_windows (kind, starts_at, ends_at, sent) VALUES (?, ?, ?, ?)").bind(kind, from, from + length, sent).run());
    };
    const auto sent = m_server.ours(m_clock.trueMs);
    note(1, hourMs, sent[1]);
    note(2, dayMs, sent[2]);
}

/// One request; `at` is the moment, counted over the run, at which the jump happens: before it leaves, on its way, on the way back.
bool TestClockJumps::send(Load load, Jump jump, int at)
{
    const auto moment = [&] {
        if (m_moments++ == at)
            happen(jump, m_clock);
    };
    m_clock.inWait = moment;
    for (;;) {
        moment();
        if (!m_budget->acquire(load, {}))
            return false;
        moment();
        m_clock.trueMs += 70;
        const auto serverMs = m_clock.trueMs + m_serverAheadMs;
        const long wait = m_server.receive(serverMs, load);
        const auto date = serverMs / 1000 * 1000;
        moment();
        m_clock.trueMs += 60;
        m_budget->learnServerTime(date);
        if (wait == 0)
            return true;
        m_budget->throttled(wait);
    }
}

void TestClockJumps::noSleepIsOdd(std::int64_t longest)
{
    QCOMPARE(m_clock.badSleeps, 0);
    QVERIFY2(m_clock.longestSleep <= longest, qPrintable(QString::number(m_clock.longestSleep)));
    QVERIFY2(m_clock.sleeps <= 60, qPrintable(QString::number(m_clock.sleeps)));
}

void TestClockJumps::duringARun()
{
    QFETCH(int, scene);
    const Scene& s = scenes.at(static_cast<std::size_t>(scene));
    begin(s);
    for (int i = 0; i < s.requests; ++i)
        QVERIFY(send(s.load));
    const int moments = m_moments;
    const auto usual = m_clock.trueMs;
    QCOMPARE(m_server.refused, 0);
    std::int64_t runs = 0, refused = 0;
    for (const auto jump : {Jump::HourAhead, Jump::HourBack, Jump::DayAhead, Jump::DayBack, Jump::YearAhead, Jump::YearBack, Jump::Suspended})
        for (int at = 0; at < moments; ++at, ++runs) {
            begin(s);
            for (int i = 0; i < s.requests; ++i)
                QVERIFY(send(s.load, jump, at));
            refused += m_server.refused;
            const auto where = QString("jump %1 at moment %2 of %3: %4 refused, %5 s late").arg(static_cast<int>(jump)).arg(at).arg(moments).arg(m_server.refused).arg((m_clock.trueMs - usual) / 1000);
            QVERIFY2(m_server.refused == 0, qPrintable(where));
            QVERIFY2(m_clock.trueMs <= usual + (jump == Jump::Suspended ? 3 * hourMs + minuteMs : 4'000), qPrintable(where));
            noSleepIsOdd(s.load == Load::High ? 2 * minuteMs : hourMs);
        }
    promise::record("R6", std::string("own 429, the clock jumps during a run, limit of the ") + s.name,
                    std::to_string(refused) + " in " + std::to_string(runs) + " runs, each with a jump at another moment", refused == 0);
}

/// The windows are full, the program ends, the clock jumps, the program starts: it may ask once.
void TestClockJumps::betweenRuns()
{
    QFETCH(int, scene);
    const Scene& s = scenes.at(static_cast<std::size_t>(scene));
    std::int64_t most = 0, runs = 0;
    for (const auto jump : {Jump::None, Jump::HourAhead, Jump::HourBack, Jump::DayAhead, Jump::DayBack, Jump::YearAhead, Jump::YearBack, Jump::Suspended})
        for (int filled = 1; filled <= 10; ++filled, ++runs) {
            begin(s);
            for (int i = 0; i < filled; ++i)
                QVERIFY(send(s.load));
            happen(jump, m_clock);
            openBudget();
            QVERIFY(send(s.load));
            const auto probes = m_server.refused;
            for (int i = filled + 1; i < s.requests; ++i)
                QVERIFY(send(s.load));
            most = std::max(most, m_server.refused);
            QVERIFY2(probes <= 1 && m_server.refused == probes, qPrintable(QString("jump %1 after %2: %3 and %4 refused").arg(static_cast<int>(jump)).arg(filled).arg(probes).arg(m_server.refused - probes)));
            QVERIFY(m_server.refused == 0 || jump != Jump::None);
            noSleepIsOdd(hourMs);
        }
    promise::record("R6", std::string("probes after a jump between two runs, limit of the ") + s.name, std::to_string(most) + " at most, " + std::to_string(runs) + " runs", most <= 1);
}

void TestClockJumps::aClockThatDrifts()
{
    for (const auto ppm : {100, -100, 400, -400}) {
        const Scene s{"drift", 5 * hourMs + 20 * minuteMs, Load::Normal, 9'990, hourMs, 600};
        begin(s);
        m_clock.fastPpm = ppm;
        openBudget();
        for (int i = 0; i < s.requests; ++i)
            QVERIFY(send(s.load));
        // A clock that is off by more than any is costs one request.
        QVERIFY2(m_server.refused <= (ppm > 100 ? 1 : 0), qPrintable(QString("%1 ppm: %2").arg(ppm).arg(m_server.refused)));
        noSleepIsOdd(dayMs);
    }
}

void TestClockJumps::aServerThatSetsItsClock()
{
    for (const auto set : {hourMs, -hourMs, dayMs, -dayMs})
        for (int at = 1; at < 35; ++at) {
            begin(scenes[0]);
            for (int i = 0; i < 35; ++i) {
                m_serverAheadMs = i < at ? 0 : set;
                QVERIFY(send(Load::High));
            }
            QVERIFY2(m_server.refused <= 2, qPrintable(QString::number(m_server.refused))); // nobody could know
            noSleepIsOdd(2 * minuteMs);
        }
}

void TestClockJumps::theCommandLine()
{
    SharedClock clock;
    CliFixture fixture("demo", &clock);
    fixture.bistro();
    fixture.connect({{"customer_list_id", "w9v0d"}});
    EXITS(fixture.runJson("push customers --yes --non-interactive"), 0);
    int number = 0;
    for (const auto ahead : {hourMs, -hourMs, dayMs, -dayMs, yearMs, -yearMs, std::int64_t{0}}) {
        clock.setWallAhead(ahead);
        clock.pass(minuteMs);
        fixture.sql("UPDATE customers SET city = 'Ville " + std::to_string(++number) + "'");
        const Ran ran = fixture.runJson("push customers --yes --non-interactive");
        EXITS(ran, 0);
        QCOMPARE(ran.number("/counts/update"), 5);
        EXITS(fixture.runJson("status"), 0);
    }
    for (const auto& request : fixture.hubrise.control("GET", "/log").body)
        QVERIFY(request.value("status", 0) != 429);
    QCOMPARE(clock.negativeSleeps(), 0);
}

void TestClockJumps::aSilentFailureShows_data()
{
    QTest::addColumn<bool>("runs");
    QTest::newRow("it does not run any more") << false;
    QTest::newRow("it fails each time") << true;
}

void TestClockJumps::aSilentFailureShows()
{
    QFETCH(bool, runs);
    SharedClock clock(midnight + 3 * hourMs); // the night to summer time comes
    CliFixture fixture("demo", &clock);
    fixture.bistro();
    fixture.connect({{"customer_list_id", "w9v0d"}});
    EXITS(fixture.runJson("status --max-age 26h"), 1); // it has never succeeded
    EXITS(fixture.runJson("batch"), 0);
    const auto succeeded = clock.nowMs();
    fixture.sql("DROP TABLE customers");
    std::int64_t visible = 0;
    for (int quarter = 1; visible == 0 && quarter < 200; ++quarter) {
        clock.pass(15 * minuteMs);
        if (runs && quarter == 96)
            QVERIFY(fixture.runJson("batch").code != 0);
        const Ran status = fixture.runJson("status --max-age 26h");
        QVERIFY(status.code == 0 || status.code == 1);
        if (status.code != 0)
            visible = clock.nowMs() - succeeded - 15 * minuteMs;
    }
    QCOMPARE(visible, 26 * hourMs);
    const Ran late = fixture.runJson("status --max-age 26h");
    QCOMPARE(late.text("/late/0"), std::string("push customers"));
    promise::record("R12", runs ? "a daily job that fails each time" : "a daily job that does not run", "visible " + std::to_string(visible / hourMs) + " h after the last success (exit code 1)", visible <= 26 * hourMs);
}

/// Before anything was begun there is nothing to resume; and a night is long enough to wait for it.
void TestClockJumps::throttledWhilePlanning()
{
    SharedClock clock;
    CliFixture fixture("demo", &clock);
    fixture.bistro();
    fixture.connect({{"customer_list_id", "w9v0d"}});
    const nlohmann::json throttle = {{"method", "GET"}, {"path", "/customer_lists"}, {"count", 1}, {"status", 429}, {"retry_after", "600"}};
    fixture.fault(throttle);
    const Ran paused = fixture.runJson("push customers --yes");
    EXITS(paused, 15);
    const auto hint = paused.text("/error/hint");
    QVERIFY2(hint.find("nothing to resume") != std::string::npos && hint.find("passeplat resume") == std::string::npos, hint.c_str());
    QCOMPARE(fixture.runJson("resume").text("/outcome"), std::string("nothing_to_do"));
    QCOMPARE(fixture.writes(), 0);
    clock.pass(hourMs);

    fixture.fault(throttle);
    const auto begun = clock.nowMs();
    EXITS(fixture.runJson("batch"), 0);
    QVERIFY(clock.nowMs() - begun >= 10 * minuteMs);
    QCOMPARE(fixture.writes(), 5);
}

/// The clock was a year ahead when the job last succeeded.
void TestClockJumps::aSuccessOfTheFuture()
{
    SharedClock clock;
    CliFixture fixture("demo", &clock);
    fixture.bistro();
    fixture.connect({{"customer_list_id", "w9v0d"}});
    clock.setWallAhead(yearMs);
    EXITS(fixture.runJson("batch"), 0);
    EXITS(fixture.runJson("status --max-age 26h"), 0);
    clock.setWallAhead(0);
    EXITS(fixture.runJson("status --max-age 26h"), 1); // nobody knows how old it is
    EXITS(fixture.runJson("batch"), 0);
    EXITS(fixture.runJson("status --max-age 26h"), 0);
    clock.pass(26 * hourMs + 1'000);
    EXITS(fixture.runJson("status --max-age 26h"), 1);
    promise::record("R12", "the last success was noted by a clock a year ahead", "visible at once", true);
}

/// The clock was put back after HubRise's limit ended a run: what waits is not kept back for a year.
void TestClockJumps::aPauseOfTheFuture()
{
    SharedClock clock;
    CliFixture fixture("demo", &clock);
    fixture.bistro();
    fixture.connect({{"customer_list_id", "w9v0d"}});
    {
        const auto state = *io::State::open(fixture.profile("state.db"), clock);
        io::PlanRecord plan;
        plan.id = "20260314T145320Z-00000001";
        plan.operation = "push customers";
        plan.document = "{}";
        plan.createdAtMs = clock.nowMs();
        QVERIFY(state->savePlan(plan, {}));
        QVERIFY(state->setPlanState(plan.id, io::PlanState::Paused, clock.nowMs() + hourMs));
    }
    QVERIFY(fixture.run("status").says("waits for HubRise's request limit until"));
    clock.setWallAhead(-yearMs);
    const Ran back = fixture.run("status");
    QVERIFY(back.says("was interrupted") && !back.says("waits for HubRise's request limit until"));
}

QTEST_GUILESS_MAIN(TestClockJumps)
#include "test_clock_jumps.moc"
