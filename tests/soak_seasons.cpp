#include "soak_seasons.h"

#include "gui/worker.h"
#include "io/profile.h"
#include "soak_shop.h"
#include "sync/exit_codes.h"
#include "sync/standing.h"
#include "window_fixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QThreadPool>
#include <QTimer>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace soak {

namespace {

using engine::Operation;

constexpr int killed = -1;
#ifdef __SANITIZE_THREAD__
constexpr bool kills = false; // Qt lets a new process share our memory for a moment, which the sanitizer takes badly
#else
constexpr bool kills = true;
#endif

/// What may come of a job that was spoilt: put off, stopped, a person wanted. Never “internal”, “damaged”, “cannot write”, “wrong use”.
bool isOrderly(int code)
{
    return std::ranges::count(std::vector<int>{killed, 0, 11, 12, 13, 15, 75, 76, 77, 130}, code) > 0;
}

class Diary {
public:
    Diary(const Season& season, Tally& tally) : m_season(season), m_tally(tally) {}
    void begin(const std::string& job)
    {
        m_job = job;
        m_timer.start();
        ++m_tally.jobs;
    }
    void spoilt(const std::string& how) { m_job += " [" + how + "]"; }
    void ended(int code, const std::string& words)
    {
        ++m_tally.ends[code];
        m_job += " -> " + std::to_string(code);
        if (m_timer.elapsed() > m_tally.longestMs) {
            m_tally.longestMs = m_timer.elapsed();
            m_tally.longest = "season " + std::to_string(m_season.number) + ", " + m_job;
        }
        if (!isOrderly(code) && !m_job.starts_with("doctor")) // whose code tells of what it found
            wrong("ended with " + std::to_string(code) + ": " + words);
    }
    void wrong(const std::string& what) { m_tally.wrong.push_back("season " + std::to_string(m_season.number) + ", " + m_job + ": " + what); }
    void wrong(const std::vector<std::string>& all)
    {
        for (const auto& what : all)
            wrong(what);
    }
    Tally& tally() { return m_tally; }

private:
    const Season& m_season;
    Tally& m_tally;
    std::string m_job;
    QElapsedTimer m_timer;
};

/// By the command line as a function, on a worker's thread as in the window, with somebody looking on from another.
class CommandSeason {
public:
    CommandSeason(const Season& season, Tally& tally)
        : m_chance(season.seed), m_diary(season, tally), m_fixture("demo", &m_clock), m_shop(m_fixture, m_chance, season.patient), m_jobs("jobs"), m_looks("looks")
    {
        for (int i = 0; i < season.jobs; ++i)
            job();
        close();
    }

private:
    void job();
    void spoiltJob(const std::string& line);
    void again(const std::string& line);
    void close();
    Ran run(const std::string& line, int stopAt = -1);
    Ran runAndKill(const std::string& line);
    void look();
    void check(bool throttles);

    fakes::SharedClock m_clock;
    Chance m_chance;
    Diary m_diary;
    CliFixture m_fixture;
    Shop m_shop;
    gui::Worker m_jobs, m_looks;
    QObject m_owner;
    /// One for the season: who keeps the till's card in a pull and HubRise's in a push has wished both sides to differ.
    std::string m_prefer = m_chance.oneIn(2) ? " --prefer pos" : " --prefer hubrise";
    bool m_replaced = false; ///< a catalog was pushed, so there is a backup
};

bool isBack(const std::string& line) { return line.starts_with("undo") || line.starts_with("restore"); }

/// The till lives on: what waited is not sent any more.
bool wasOvertaken(const std::string& line, const Ran& ran) { return line == "resume" && ran.code == 13; }

const std::string pushCatalog = "push catalog --replace q4x9d --max-delete 100%";

void CommandSeason::job()
{
    const std::vector<std::string> all{pushCatalog, pushCatalog, "push customers --yes", "push customers --yes" + m_prefer, "push customers --yes" + m_prefer,
                                       "pull customers --yes" + m_prefer, "pull customers --yes" + m_prefer, "push stock --yes", "push stock --yes", "undo --replace q4x9d --max-delete 100%", "restore latest --replace q4x9d --max-delete 100%",
                                       "pull catalog --out " + m_fixture.path("catalog.csv"), "push catalog --dry-run", "resume", "status", "history", "doctor", "batch"};
    std::string line = m_chance.of(all);
    if (isBack(line) && !m_replaced) // there is nothing to put back yet
        line = pushCatalog;
    m_diary.begin(line);
    m_shop.live();
    look();
    if (m_chance.oneIn(3))
        m_diary.ended(run(line).code, {}), m_diary.wrong(m_shop.unsent(line));
    else
        spoiltJob(line);
    check(false);
}

void CommandSeason::spoiltJob(const std::string& line)
{
    Tally& tally = m_diary.tally();
    Ran ran;
    bool throttles = false, moving = false; // a list that moves while it is read: who is new is then left to the next push, and told
    if (const int way = m_chance.below(6); way == 0 && kills) {
        ++tally.kills;
        m_diary.spoilt("killed");
        ran = runAndKill(line);
        throttles = true; // if it waits nevertheless, HubRise's clock stands still
    } else if (way == 1) {
        ++tally.stops;
        m_diary.spoilt("stopped");
        ran = run(line, m_chance.below(8));
    } else {
        ++tally.troubles;
        for (int i = 1 + m_chance.below(2); i > 0; --i) {
            const Trouble trouble = m_shop.trouble(true);
            throttles |= trouble.throttles;
            moving |= trouble.words.starts_with("paging");
            m_diary.spoilt(trouble.words);
        }
        ran = run(line);
    }
    m_shop.heal();
    m_diary.ended(ran.code, ran.err);
    check(throttles);
    if (ran.code != 0)
        again(line);
    else if (!moving)
        m_diary.wrong(m_shop.unsent(line));
}

/// Once more, and nothing fails: it must come to its end. An undo is not repeated but finished: the second one would undo the first.
void CommandSeason::again(const std::string& line)
{
    if (line == "doctor" || line.ends_with("--dry-run"))
        return;
    ++m_diary.tally().reruns;
    if (m_chance.oneIn(8))
        run("resume --abandon");
    m_clock.pass(std::int64_t{2} * 3600 * 1000); // what HubRise asked to wait is over
    const std::string rerun = isBack(line) ? "resume" : line;
    const Ran ran = run(rerun);
    const bool notOurs = ran.code == 11 && line.starts_with("push stock"); // of articles that somebody else's catalog does not hold
    if (ran.code != 0 && !notOurs && !wasOvertaken(rerun, ran))
        m_diary.wrong("the rerun ended with " + std::to_string(ran.code) + ": " + ran.err);
    m_diary.wrong(m_shop.unsent(isBack(line) ? "" : line));
}

/// Everything is sent and fetched; then there is nothing left to do, and both sides are the same.
void CommandSeason::close()
{
    m_diary.begin("the season's end");
    const std::vector<std::string> all{"resume", "pull customers --yes" + m_prefer, "push customers --yes" + m_prefer, pushCatalog, "push stock --yes"};
    for (const auto& line : all)
        if (const Ran ran = run(line); ran.code != 0 && !wasOvertaken(line, ran))
            m_diary.wrong(line + " ended with " + std::to_string(ran.code) + ": " + ran.err);
    check(false);
    for (const auto& line : all)
        run(line);
    if (m_shop.writes() > 0)
        m_diary.wrong(std::to_string(m_shop.writes()) + " requests write although nothing has changed");
    m_diary.wrong(m_shop.differences());
    check(false);
}

Ran CommandSeason::run(const std::string& line, int stopAt)
{
    Ran ran;
    bool over = false;
    const int before = m_fixture.network.connections();
    m_jobs.run(&m_owner, [this, line](std::stop_token) { return m_fixture.run(line); }, [&](Ran done) { ran = std::move(done); over = true; });
    QTimer tick; // wakes the loop below
    if (stopAt >= 0)
        tick.start(1);
    while (!over) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        if (stopAt >= 0 && m_fixture.network.connections() - before > stopAt)
            m_fixture.stop.request_stop();
    }
    m_fixture.stop = {};
    m_replaced |= line == pushCatalog && ran.code == 0;
    return ran;
}

Ran CommandSeason::runAndKill(const std::string& line)
{
    if (m_chance.oneIn(2)) // so that it dies between an effect and its answer
        m_fixture.network.script(m_chance.of(std::vector<std::string>{"GET", "POST", "PUT", "PATCH"}), "/v1", fakes::Fault::delay(std::chrono::milliseconds(40)), m_chance.below(3));
    QStringList words{QStringLiteral("--child"), QString::number(m_clock.nowMs()), QStringLiteral("--")};
    for (const auto& word : m_fixture.words(line))
        words << QString::fromStdString(word);
    m_clock.pass(61'000); // a new minute of HubRise's limits: its own clock cannot move this one while it waits
    const int before = m_fixture.network.connections(), until = m_chance.below(9);
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QCoreApplication::applicationFilePath(), words);
    while (process.state() != QProcess::NotRunning && m_fixture.network.connections() - before < until)
        process.waitForFinished(1);
    process.waitForFinished(1 + m_chance.below(25));
    process.kill();
    process.waitForFinished(30'000);
    for (const auto& passed : process.readAllStandardOutput().split('\n'))
        m_clock.pass(passed.toLongLong());
    Ran ran;
    ran.code = process.exitStatus() == QProcess::CrashExit ? killed : process.exitCode();
    ran.err = process.readAllStandardError().toStdString();
    return ran;
}

/// As an open window does while another run works.
void CommandSeason::look()
{
    m_looks.run(&m_owner, [profile = io::loadProfile(m_fixture.path("home"), "default"), this](std::stop_token) -> model::Done {
        if (!profile)
            return model::fail(profile);
        auto session = engine::openToLook(*profile, "window", m_clock);
        if (!session)
            return model::fail(session);
        const auto standing = engine::standingOf(**session);
        return standing ? model::Done() : model::fail(standing);
    }, [this](model::Done done) {
        if (!done)
            m_diary.wrong("cannot be looked at: " + done.error().message.source);
    });
}

void CommandSeason::check(bool throttles)
{
    m_diary.wrong(m_shop.wrongs());
    if (!throttles)
        for (const nlohmann::json log = m_fixture.hubrise.control("GET", "/log").body; const auto& request : log)
            if (request["status"] == 429)
                m_diary.wrong("429 by our own pacing: " + request.dump());
    m_fixture.forgetLog();
}

/// Through the window: plan, agree, look at the pages.
class WindowSeason {
public:
    WindowSeason(const Season& season, Tally& tally) : m_chance(season.seed), m_diary(season, tally), m_shop(m_fixture, m_chance, season.patient)
    {
        m_fixture.open();
        for (int i = 0; i < season.jobs; ++i)
            job();
    }

private:
    void job();
    int transfer(Operation operation);
    int apply();
    int failedWith(const model::Error& error);

    Chance m_chance;
    Diary m_diary;
    WindowFixture m_fixture;
    Shop m_shop;
    std::string m_said; ///< by the last failure
};

void WindowSeason::job()
{
    const auto operation = m_chance.of(std::vector<Operation>{Operation::PushCatalog, Operation::PushCustomers, Operation::PushCustomers, Operation::PullCustomers, Operation::PushStock});
    m_diary.begin("window, " + std::string(engine::infoOf(operation).name));
    m_shop.live();
    // The machine's clock does not hurry, and the request windows are not what this is about.
    sqlite3* state = nullptr;
    sqlite3_open(m_fixture.profile("state.db").c_str(), &state);
    sqlite3_busy_timeout(state, 10'000);
    sqlite3_exec(state, "DELETE FROM request_windows", nullptr, nullptr, nullptr);
    sqlite3_close(state);
    m_fixture.go(QString::fromLatin1(m_chance.of(std::vector<const char*>{"exchange", "history", "connection", "maintenance", "options"})));
    m_fixture.go(QStringLiteral("exchange"));
    if (m_chance.oneIn(2)) {
        ++m_diary.tally().troubles;
        m_diary.spoilt(m_shop.trouble(false).words);
    }
    const int code = transfer(operation);
    m_shop.heal();
    m_diary.ended(code, m_said);
    m_diary.wrong(m_shop.wrongs());
    if (code != 0) {
        ++m_diary.tally().reruns;
        m_fixture.flow().resume();
        m_fixture.settle();
        if (const int second = transfer(operation); second != 0 && !(second == 11 && operation == Operation::PushStock))
            m_diary.wrong("the rerun ended with " + std::to_string(second) + ": " + m_said);
        m_diary.wrong(m_shop.wrongs());
    }
    m_fixture.flow().dismiss();
    m_fixture.forgetLog();
}

/// Its exit code; what stopped the planning counts as its end.
int WindowSeason::transfer(Operation operation)
{
    auto& flow = m_fixture.flow();
    engine::Options options;
    options.prefer = model::Prefer::Hubrise;
    options.preferGiven = true;
    flow.start(operation, options);
    if (!m_fixture.settle())
        m_diary.wrong("the planning does not end");
    if (flow.state() != gui::Flow::State::Planned)
        return flow.error() ? failedWith(*flow.error()) : -2;
    return flow.plan()->nothingToDo() ? 0 : apply();
}

int WindowSeason::apply()
{
    auto& flow = m_fixture.flow();
    const auto demand = engine::demandOf(*flow.plan());
    engine::Answer answer;
    answer.readRemovals = true;
    answer.ticks.assign(demand.ticks.size(), true);
    answer.typedName = flow.plan()->subject().name;
    if (demand.typeNumber)
        answer.typedNumber = std::to_string(*demand.typeNumber);
    const int before = m_fixture.network.connections(), stopAt = m_chance.oneIn(6) ? m_chance.below(4) : -1;
    flow.agree(answer);
    if (stopAt >= 0) {
        ++m_diary.tally().stops;
        m_diary.spoilt("stopped");
        if (QTest::qWaitFor([&] { return !flow.isWorking() || m_fixture.network.connections() - before > stopAt; }, 30'000))
            flow.stop();
    }
    if (!m_fixture.settle())
        m_diary.wrong("the work does not end");
    if (flow.state() == gui::Flow::State::Ended) {
        if (const auto* error = flow.outcome()->end())
            failedWith(*error);
        return engine::exitCodeOf(*flow.outcome());
    }
    return flow.error() ? failedWith(*flow.error()) : engine::HubRiseChanged; // planned anew
}

int WindowSeason::failedWith(const model::Error& error)
{
    m_said = model::words(error.message) + " (" + error.detail + ")";
    return engine::exitCodeOf(error.kind);
}

} // namespace

void runSeason(const Season& season, Tally& tally)
{
    if (season.window)
        WindowSeason(season, tally);
    else
        CommandSeason(season, tally);
    // Threads that Qt keeps for half a minute are no leak; and what is deleted later is deleted now.
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace soak
