// Signals to the built program at every request it makes and at moments nobody chose: it ends with the documented code, what was begun is known, and one
// rerun reaches the end without doing anything twice.

#include "at_rest.h"
#include "child_process.h"
#include "cli_fixture.h"
#include "promises.h"

#include <limits>
#include <map>

using fakes::Fault;

namespace {

constexpr int stops[] = {SIGTERM, SIGINT, SIGHUP};
constexpr int unplannedMoments = 36;

int codeOf(int signal) { return signal == SIGINT ? 130 : 143; }

struct Story {
    const char* name;
    const char* line;
    const char* sample; ///< empty: the bistro
    const char* catalog;
    const char* writing; ///< requests that must have had their effect once each, however often it was interrupted
    int writes;
};

// Without interruption each sends so many writing requests.
const Story stories[] = {
    {"catalog", "push catalog --replace q5v0d", "kezia", "q5v0d", "PUT", 1},
    {"customers", "push customers --yes", "", "q4x9d", "POST", 5},
    {"stock", "push stock --yes", "", "q4x9d", "PATCH", 1},
    {"retrieval", "pull customers --yes", "", "q4x9d", "POST", 0},
};

} // namespace

class TestSignals : public QObject {
    Q_OBJECT
private slots:
    void atEveryRequest_data();
    void atEveryRequest();
    void atAnyMoment_data();
    void atAnyMoment();
    void theSecondKills_data();
    void theSecondKills();
    void anIgnoredOneIsNone();
    void cleanupTestCase();

private:
    static void prepare(CliFixture& f, const Story& story);
    static std::unique_ptr<ChildProcess> start(const CliFixture& f, const std::string& line, int ignored = 0)
    {
        auto words = f.words("--json " + line);
        words.insert(words.begin(), PROGRAM);
        return std::make_unique<ChildProcess>(words, f.path("process"), nullptr, ignored);
    }
    static bool ends(ChildProcess& process) { return QTest::qWaitFor([&] { return process.hasEnded(); }, patience); }
    /// Until the program has done what a signal makes it do; true when it then waits for HubRise, false when it has ended.
    static bool waits(ChildProcess& process)
    {
        bool resting = false;
        return QTest::qWaitFor([&] { return process.hasEnded() || (resting = isAtRest(process.pid())); }, patience) && resting;
    }
    static void completes(CliFixture& f, const Story& story);
    static const Story& story()
    {
        QFETCH(int, which);
        return stories[which];
    }

    int m_interrupted = 0, m_tooLate = 0;
};

void TestSignals::prepare(CliFixture& f, const Story& story)
{
    f.keepsDocuments = false;
    if (*story.sample)
        f.sample(story.sample);
    else
        f.bistro();
    nlohmann::json choice{{"catalog_id", story.catalog}};
    if (story.writes > 0) // into an empty list; what is retrieved comes from the filled one
        choice["customer_list_id"] = "w9v0d";
    f.connect(choice);
    if (std::string(story.name) == "stock") // of articles that HubRise knows
        EXITS(f.runJson("push catalog --replace q4x9d"), 0);
}

/// One rerun; then there is nothing left, and nothing is there twice.
void TestSignals::completes(CliFixture& f, const Story& story)
{
    f.network.heal();
    EXITS(f.runJson(story.line), 0);
    const auto done = f.network.effects(story.writing, "/v1/");
    QVERIFY2(done >= story.writes, qPrintable(QString::number(done)));
    EXITS(f.runJson("resume"), 0);
    const Ran again = f.runJson(story.line);
    EXITS(again, 0);
    QCOMPARE(again.text("/outcome"), std::string("nothing_to_do"));
    QCOMPARE(f.network.effects(story.writing, "/v1/"), done);
    if (std::string(story.name) == "customers") {
        QCOMPARE(f.customers("w9v0d").size(), std::size_t(5));
        for (int ref = 1; ref <= 5; ++ref)
            QCOMPARE(f.customersWithRef("w9v0d", std::to_string(ref)), 1);
    } else if (std::string(story.name) == "retrieval") {
        QCOMPARE(f.value("SELECT count(*) - count(DISTINCT coalesce(email, ref)) FROM customers"), std::string("0"));
        QCOMPARE(f.value("PRAGMA integrity_check"), std::string("ok"));
    } else if (std::string(story.name) == "catalog") {
        const auto images = f.hubrise.control("GET", "/state").body["catalogs"];
        std::map<std::string, int> byMd5;
        for (const auto& catalog : images)
            for (const auto& image : catalog.value("images", nlohmann::json::array()))
                if (catalog["id"] == story.catalog)
                    QCOMPARE(++byMd5[image.value("md5", std::string())], 1);
    }
}

void TestSignals::atEveryRequest_data()
{
    QTest::addColumn<int>("which");
    for (int i = 0; i < static_cast<int>(std::size(stories)); ++i)
        QTest::newRow(stories[i].name) << i;
}

void TestSignals::atEveryRequest()
{
    const Story& s = story();
    for (int n = 1;; ++n) {
        const int signal = stops[n % 3];
        CliFixture f("demo", Time::ofTheMachine());
        prepare(f, s);
        const int writtenBefore = f.network.effects(s.writing, "/v1/");
        f.network.script("", "/v1/", Fault::hold(), n - 1);
        const auto process = start(f, s.line);
        QVERIFY(QTest::qWaitFor([&] { return f.network.held() == 1 || process->hasEnded(); }, patience));
        if (process->hasEnded()) { // there is no n-th request
            QVERIFY(n > 1 && process->exitCode() == 0);
            return;
        }
        process->signal(signal);
        waits(*process); // for a request that writes; one that reads is broken off
        f.network.release();
        QVERIFY(ends(*process));
        const auto document = nlohmann::json::parse(process->out(), nullptr, false);
        QVERIFY2(document.is_object(), process->out().c_str());
        if (process->exitCode() == 0) { // it was the last thing to do
            ++m_tooLate;
        } else {
            ++m_interrupted;
            QVERIFY2(process->exitCode() == codeOf(signal), qPrintable(QStringLiteral("request %1: %2 %3").arg(n).arg(process->exitCode()).arg(QString::fromStdString(process->err()))));
            QCOMPARE(document["outcome"].get<std::string>(), std::string("cancelled"));
            QCOMPARE(document["exit_code"].get<int>(), codeOf(signal));
        }
        QVERIFY(f.network.effects(s.writing, "/v1/") - writtenBefore <= s.writes);
        completes(f, s);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestSignals::atAnyMoment_data() { atEveryRequest_data(); }

void TestSignals::atAnyMoment()
{
    const Story& s = story();
    const int moments = unplannedMoments / static_cast<int>(std::size(stories));
    long long inAll = 0; // how often the program writes when nobody disturbs it
    {
        CliFixture f("demo", Time::ofTheMachine());
        prepare(f, s);
        inAll = start(f, s.line)->letWrite(std::numeric_limits<long long>::max());
    }
    QVERIFY2(inAll > 100, qPrintable(QString::number(inAll)));
    for (int i = 0; i < moments; ++i) {
        const int signal = stops[i % 3];
        CliFixture f("demo", Time::ofTheMachine());
        prepare(f, s);
        const auto process = start(f, s.line);
        process->letWrite(inAll * i / moments);
        process->signal(signal);
        QVERIFY(ends(*process));
        const int code = process->exitCode();
        // Before the program has come to its first line, the system ends it: 128 and the signal.
        QVERIFY2(code == 0 || code == codeOf(signal) || (code == 128 + signal && process->out().empty()), qPrintable(QStringLiteral("%1 %2").arg(code).arg(QString::fromStdString(process->err()))));
        ++(code == 0 ? m_tooLate : m_interrupted);
        completes(f, s);
        if (QTest::currentTestFailed())
            return;
    }
}

/// `nohup` starts a program so; a log-off must not stop a first push of hours.
void TestSignals::anIgnoredOneIsNone()
{
    const Story& s = stories[1];
    CliFixture f("demo", Time::ofTheMachine());
    prepare(f, s);
    const auto process = start(f, s.line, SIGHUP);
    process->letWrite(100);
    process->signal(SIGHUP);
    QVERIFY(ends(*process));
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(f.customers("w9v0d").size(), std::size_t(5));
}

void TestSignals::theSecondKills_data() { atEveryRequest_data(); }

/// A request that does not come back: the first signal waits for it, the second does not.
void TestSignals::theSecondKills()
{
    const Story& s = story();
    CliFixture f("demo", Time::ofTheMachine());
    prepare(f, s);
    const bool retrieval = s.writes == 0;
    f.network.script(retrieval ? "GET" : s.writing, "/v1/", Fault::hold());
    const auto process = start(f, s.line);
    QVERIFY(QTest::qWaitFor([&] { return f.network.held() == 1; }, patience));
    process->signal(SIGTERM);
    const bool waited = waits(*process);
    process->signal(SIGTERM);
    QVERIFY(ends(*process));
    QCOMPARE(process->exitCode(), 143);
    QVERIFY(waited || retrieval); // what only reads may be broken off
    completes(f, s);
}

void TestSignals::cleanupTestCase()
{
    promise::record("R3", "SIGTERM, SIGINT, SIGHUP at every request and at any moment", std::to_string(m_interrupted) + " interrupted, " + std::to_string(m_tooLate) + " too late; one rerun each, nothing doubled",
                    !QTest::currentTestFailed());
    promise::add("R1", "injected runs", m_interrupted);
}

QTEST_GUILESS_MAIN(TestSignals)
#include "test_signals.moc"
