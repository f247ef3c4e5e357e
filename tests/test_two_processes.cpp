// Two runs of the built program on one profile: one works, the other says who does. An answer of HubRise that is held back, or the till, held shut by the test,
// keeps the first at work for as long as is needed, so that nothing here depends on how fast the machine is.

#include "child_process.h"
#include "cli_fixture.h"
#include "promises.h"

#include "io/lock.h"
#include "io/state.h"

#include <sqlite3.h>

#include <algorithm>

namespace {

constexpr int rounds = 200, deaths = 60;
const std::string list = "/v1/customer_lists/w9v0d"; // a changed card costs one ordinary request: reading more would meet HubRise's limits

/// The till's own program in the middle of a change: a run waits here, with its lock.
class BusyTill {
public:
    explicit BusyTill(const std::string& file)
    {
        sqlite3_open(file.c_str(), &m_db);
        sqlite3_busy_timeout(m_db, 10'000);
        if (sqlite3_exec(m_db, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("the till cannot be held shut");
    }
    ~BusyTill()
    {
        sqlite3_exec(m_db, "COMMIT", nullptr, nullptr, nullptr);
        sqlite3_close(m_db);
    }
    BusyTill(const BusyTill&) = delete;

private:
    sqlite3* m_db = nullptr;
};

std::string ms(double value) { return QString::number(value, 'f', 0).toStdString() + " ms"; }

/// The history has the run of the one that works.
bool isRecorded(const CliFixture& f)
{
    const auto state = io::State::open(f.profile("state.db"), f.clock(), true);
    const auto last = state ? (*state)->lastRun("push customers", false) : model::Result<std::optional<io::RunRecord>>();
    return last && *last && (*last)->endedAtMs == 0;
}

double milliseconds(ChildProcess::Clock::duration duration) { return std::chrono::duration<double, std::milli>(duration).count(); }

} // namespace

class TestTwoProcesses : public QObject {
    Q_OBJECT
private slots:
    void startedAtOneInstant();
    void theHolderDies();

private:
    std::vector<std::string> words(const CliFixture& f, const std::string& line) const
    {
        auto all = f.words(line);
        all.insert(all.begin(), PROGRAM);
        return all;
    }
    static void prepare(CliFixture& f)
    {
        f.bistro();
        f.connect({{"customer_list_id", "w9v0d"}});
        EXITS(f.runJson("push customers --yes"), 0);
    }
    /// Requests of the longest window, the day.
    static int inTheLedger(const CliFixture& f)
    {
        sqlite3* state = nullptr;
        sqlite3_stmt* sum = nullptr;
        sqlite3_open(f.profile("state.db").c_str(), &state);
        sqlite3_prepare_v2(state, "SELECT sum(sent) FROM request_windows WHERE kind = (SELECT kind FROM request_windows ORDER BY ends_at - starts_at DESC LIMIT 1)", -1, &sum, nullptr);
        const int counted = sqlite3_step(sum) == SQLITE_ROW ? sqlite3_column_int(sum, 0) : -1;
        sqlite3_finalize(sum);
        sqlite3_close(state);
        return counted;
    }
    static bool waits(ChildProcess& process)
    {
        return QTest::qWaitFor([&] { return process.hasEnded(); }, patience);
    }
};

void TestTwoProcesses::startedAtOneInstant()
{
    CliFixture f("demo", Time::ofTheMachine());
    prepare(f);
    double longest = 0, cpu = 0;
    const int sentBefore = f.network.requests("", "/v1/"), countedBefore = inTheLedger(f);
    int writtenBefore = f.network.effects("PATCH", list);
    for (int round = 0; round < rounds; ++round) {
        f.sql("UPDATE customers SET city = 'Ville " + std::to_string(round) + "' WHERE ref = 1");
        f.network.script("PATCH", list, fakes::Fault::hold());
        Barrier barrier;
        ChildProcess one(words(f, "push customers --yes"), f.path("one"), &barrier), two(words(f, "push customers --yes"), f.path("two"), &barrier);
        const auto start = ChildProcess::Clock::now();
        barrier.open();
        QVERIFY2(QTest::qWaitFor([&] { return one.hasEnded() || two.hasEnded(); }, patience), "neither answered while the other was at work");
        ChildProcess &refused = one.hasEnded() ? one : two, &working = one.hasEnded() ? two : one;
        longest = std::max(longest, milliseconds(refused.endedAt() - start));
        QVERIFY2(refused.exitCode() == 14, (std::to_string(refused.exitCode()) + refused.err()).c_str());
        QVERIFY(QTest::qWaitFor([&] { return f.network.held() == 1; }, patience));
        QVERIFY(!working.hasEnded());
        const std::string said = refused.err();
        QVERIFY2(said.find("push customers") != std::string::npos && said.find("process " + std::to_string(working.pid())) != std::string::npos, said.c_str());
        f.network.release();
        QVERIFY(waits(working));
        QVERIFY2(working.exitCode() == 0, working.err().c_str());
        cpu += one.cpuSeconds() + two.cpuSeconds();
        QCOMPARE(f.network.effects("PATCH", list), ++writtenBefore);
    }
    // What all of them have sent is in the one ledger.
    const int sent = f.network.requests("", "/v1/") - sentBefore, counted = inTheLedger(f) - countedBefore;
    qInfo("the longest answer: %.0f ms; %d requests, %d in the ledger; %.1f s of CPU in %d processes", longest, sent, counted, cpu, 2 * rounds);
    QCOMPARE(counted, sent);
    promise::record("R11", "two processes on a barrier, longest answer naming the holder", std::to_string(rounds) + " rounds, " + ms(longest), longest <= 1000);
}

/// Killed with the lock in its hands, as soon as it has it or at its work: the next one works at once, and nobody has to unlock anything.
void TestTwoProcesses::theHolderDies()
{
    CliFixture f("demo", Time::ofTheMachine());
    prepare(f);
    double longest = 0;
    int written = f.network.effects("PATCH", list), refusals = 0;
    for (int round = 0; round < deaths; ++round) {
        f.sql("UPDATE customers SET city = 'Ville " + std::to_string(round) + "' WHERE ref = 1");
        {
            BusyTill busy(f.database());
            ChildProcess holder(words(f, "push customers --yes"), f.path("holder"));
            QVERIFY(QTest::qWaitFor([&] { return io::Lock::holderOf(f.profile("lock")) == "push customers" && (round % 2 == 0 || isRecorded(f)); }, patience));
            holder.signal(SIGKILL);
            holder.hasEnded(true);
        }
        const auto start = ChildProcess::Clock::now();
        ChildProcess next(words(f, "push customers --yes"), f.path("next"));
        QVERIFY(waits(next));
        longest = std::max(longest, milliseconds(next.endedAt() - start));
        refusals += next.exitCode() == 14 ? 1 : 0;
        QVERIFY2(next.exitCode() == 0, next.err().c_str());
        QCOMPARE(f.network.effects("PATCH", list), ++written);
    }
    qInfo("after a death, the longest whole run: %.0f ms", longest);
    promise::record("R11", "manual unlocking after kill -9 of the holder", std::to_string(refusals) + " of " + std::to_string(deaths) + " deaths; longest next run " + ms(longest), refusals == 0);
    const Ran history = f.runJson("history");
    EXITS(history, 0);
    QVERIFY(history.document["runs"].dump().find("died") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestTwoProcesses)
#include "test_two_processes.moc"
