// The built program as processes: one at a time on a profile, signals, sudden death. Whatever happens, one rerun reaches the end.

#include "at_rest.h"
#include "child_process.h"
#include "cli_fixture.h"

#include <QProcess>

#include <csignal>
#include <limits>
#include <map>

using fakes::Fault;

namespace {

const std::string list = "/v1/customer_lists/w9v0d/customers";

} // namespace

class TestCliProcesses : public QObject {
    Q_OBJECT
private slots:
    void oneAtATime();
    void startedTogether();
    void signalled_data();
    void signalled();
    void secondSignalEndsAtOnce();
    void killed_data();
    void killed();
    void killedWhileSendingStock();
    void killedAnywhere_data();
    void killedAnywhere();
    void environment();
    void readerLeaves();

private:
    static void start(QProcess& process, const CliFixture& fixture, const std::string& line);
    static bool ends(QProcess& process) { return process.state() == QProcess::NotRunning || process.waitForFinished(patience); }
    static bool isHeld(CliFixture& fixture) { return QTest::qWaitFor([&] { return fixture.network.held() == 1; }, patience); }
    static bool signalled(QProcess& process, int signal);
    static void eachOnce(CliFixture& fixture);
    static void five(CliFixture& fixture);
};

void TestCliProcesses::start(QProcess& process, const CliFixture& fixture, const std::string& line)
{
    QStringList words;
    for (const auto& word : fixture.words(line))
        words << QString::fromStdString(word);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(PROGRAM), words);
    QVERIFY(process.waitForStarted());
}

/// Until the program has done what a signal makes it do and waits for HubRise again.
bool TestCliProcesses::signalled(QProcess& process, int signal)
{
    const auto pid = static_cast<pid_t>(process.processId());
    ::kill(pid, signal);
    return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning || isAtRest(pid); }, patience);
}

void TestCliProcesses::five(CliFixture& fixture)
{
    fixture.bistro();
    fixture.connect({{"customer_list_id", "w9v0d"}});
}

void TestCliProcesses::eachOnce(CliFixture& fixture)
{
    QCOMPARE(fixture.customers("w9v0d").size(), std::size_t(5));
    for (int ref = 1; ref <= 5; ++ref)
        QCOMPARE(fixture.customersWithRef("w9v0d", std::to_string(ref)), 1);
    fixture.forgetLog();
    EXITS(fixture.runJson("push customers --yes"), 0);
    QCOMPARE(fixture.writes(), 0);
}

void TestCliProcesses::oneAtATime()
{
    CliFixture fixture("demo", Time::ofTheMachine());
    five(fixture);
    fixture.network.script("POST", list, Fault::hold(), 1);
    QProcess first;
    start(first, fixture, "push customers --yes --json");
    QVERIFY(isHeld(fixture));
    for (const char* line : {"push customers --yes", "push catalog --replace q4x9d", "pull customers --yes", "resume", "undo --yes", "connect --code x", "disconnect", "batch"}) {
        const Ran second = fixture.runJson(line);
        EXITS(second, 14);
        QCOMPARE(second.text("/outcome"), std::string("busy"));
        QVERIFY2(second.says("push customers") && second.says(std::to_string(first.processId())), second.err.c_str());
    }
    for (const char* line : {"status", "history", "backup list"}) // looking is always possible
        EXITS(fixture.runJson(line), 0);
    fixture.network.release();
    QVERIFY(ends(first));
    QCOMPARE(first.exitCode(), 0);
    const auto document = nlohmann::json::parse(first.readAllStandardOutput().toStdString(), nullptr, false);
    QCOMPARE(document["counts"]["create"].get<int>(), 5);
    eachOnce(fixture);
}

void TestCliProcesses::startedTogether()
{
    for (int round = 0; round < 3; ++round) {
        CliFixture fixture("demo", Time::ofTheMachine());
        five(fixture);
        QProcess processes[3];
        for (auto& process : processes)
            start(process, fixture, "push customers --yes");
        int done = 0;
        for (auto& process : processes) {
            QVERIFY(ends(process));
            QVERIFY2(process.exitCode() == 0 || process.exitCode() == 14, process.readAllStandardError().constData());
            done += process.exitCode() == 0 ? 1 : 0;
        }
        QVERIFY(done >= 1);
        eachOnce(fixture);
    }
}

void TestCliProcesses::signalled_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("Ctrl-C, first customer") << SIGINT << 1 << 130;
    QTest::newRow("Ctrl-C, fourth customer") << SIGINT << 4 << 130;
    QTest::newRow("SIGTERM, second customer") << SIGTERM << 2 << 143;
    QTest::newRow("the terminal closes, third customer") << SIGHUP << 3 << 143;
}

void TestCliProcesses::signalled()
{
    QFETCH(int, signal);
    QFETCH(int, at);
    QFETCH(int, exitCode);
    CliFixture fixture("demo", Time::ofTheMachine());
    five(fixture);
    fixture.network.script("POST", list, Fault::hold(), at - 1);
    QProcess process;
    start(process, fixture, "push customers --yes --json");
    QVERIFY(isHeld(fixture));
    QVERIFY(signalled(process, signal));
    QCOMPARE(process.state(), QProcess::Running); // it waits for the request in flight
    fixture.network.release();
    QVERIFY(ends(process));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), exitCode);
    const auto document = nlohmann::json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
    QVERIFY(document.is_object());
    QCOMPARE(document["outcome"].get<std::string>(), std::string("cancelled"));
    QCOMPARE(document["exit_code"].get<int>(), exitCode);
    QCOMPARE(fixture.customers("w9v0d").size(), std::size_t(at)); // the one in flight was finished, no other begun
    EXITS(fixture.runJson("resume"), 0);
    eachOnce(fixture);
}

void TestCliProcesses::secondSignalEndsAtOnce()
{
    CliFixture fixture("demo", Time::ofTheMachine());
    five(fixture);
    fixture.network.script("POST", list, Fault::hold(), 2);
    QProcess process;
    start(process, fixture, "push customers --yes");
    QVERIFY(isHeld(fixture));
    QVERIFY(signalled(process, SIGINT));
    QCOMPARE(process.state(), QProcess::Running); // it waits for the request in flight
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(ends(process));
    QCOMPARE(process.exitCode(), 130);
    fixture.network.heal();
    const Ran history = fixture.runJson("history");
    QVERIFY2(history.document["runs"].dump().find("died") != std::string::npos, history.out.c_str()); // at once: it has not even said so itself
    EXITS(fixture.runJson("resume"), 0);
    eachOnce(fixture);
}

void TestCliProcesses::killed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("at");
    const QString customers = QString::fromStdString(list), catalog = QStringLiteral("/v1/catalogs/q4x9d");
    QTest::newRow("listing the customers") << "push customers --yes" << "GET" << customers << 1;
    for (const int at : {1, 3, 5})
        QTest::addRow("customer %d", at) << "push customers --yes" << "POST" << customers << at;
    QTest::newRow("reading the catalog") << "push catalog --replace q4x9d" << "GET" << catalog << 1;
    QTest::newRow("sending the catalog") << "push catalog --replace q4x9d" << "PUT" << catalog << 1;
}

void TestCliProcesses::killed()
{
    QFETCH(QString, line);
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(int, at);
    CliFixture fixture("demo", Time::ofTheMachine());
    five(fixture);
    const auto former = fixture.catalog("q4x9d");
    fixture.network.script(method.toStdString(), path.toStdString(), Fault::hold(), at - 1);
    QProcess process;
    start(process, fixture, line.toStdString());
    QVERIFY(isHeld(fixture)); // what has left has arrived, and only the answer is missing
    process.kill();
    QVERIFY(ends(process));
    fixture.network.heal();
    const Ran again = fixture.runJson(line.toStdString());
    EXITS(again, 0);
    EXITS(fixture.runJson("resume"), 0);
    QVERIFY(fixture.runJson("history").document["runs"].dump().find("died") != std::string::npos);
    if (line.contains("customers")) {
        eachOnce(fixture);
        return;
    }
    QCOMPARE(fixture.requests("PUT"), 1);
    QCOMPARE(fixture.runJson("backup list").document["backups"].size(), std::size_t(1));
    EXITS(fixture.runJson("undo --yes"), 0);
    QVERIFY(fixture.catalog("q4x9d") == former);
}

/// What it still had to send is not sent any more: advice that leads to 13 would be none.
void TestCliProcesses::killedWhileSendingStock()
{
    CliFixture fixture("demo", Time::ofTheMachine());
    fixture.bistro();
    fixture.connect({{"catalog_id", "q5v0d"}});
    EXITS(fixture.runJson("push catalog --yes"), 0);
    fixture.network.script("PATCH", "/v1/catalogs", Fault::hold(), 0);
    QProcess process;
    start(process, fixture, "push stock --yes");
    QVERIFY(isHeld(fixture));
    process.kill();
    QVERIFY(ends(process));
    fixture.network.heal();
    const Ran status = fixture.run("status");
    QVERIFY2(status.says("→ passeplat push stock") && !status.says("passeplat resume"), status.out.c_str());
    const Ran history = fixture.run("history");
    QVERIFY2(history.says("broken off") && !history.says("(-1)") && history.says("(0)"), history.out.c_str());
    const Ran item = fixture.run("history " + fixture.runJson("history").text("/runs/0/run_id"));
    QVERIFY2(item.says("broken off") && !item.says("(-1)") && item.says("nobody knows whether it arrived"), item.out.c_str());
    EXITS(fixture.runJson("push stock --yes"), 0);
    QVERIFY(!fixture.run("status").says("was interrupted"));
}

void TestCliProcesses::killedAnywhere_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("percent");
    for (const char* line : {"pull customers --yes", "push customers --yes"})
        for (const int percent : {5, 25, 45, 65, 90})
            QTest::newRow(qPrintable(QStringLiteral("%1, after %2 %").arg(line).arg(percent))) << line << percent;
}

/// At a moment nobody chose, writing into the till included.
void TestCliProcesses::killedAnywhere()
{
    QFETCH(QString, line);
    QFETCH(int, percent);
    const auto run = [&](CliFixture& fixture, long long calls) { // until it has written so often; how often it has
        fixture.bistro();
        fixture.connect(line.startsWith("push") ? nlohmann::json{{"customer_list_id", "w9v0d"}} : nlohmann::json::object());
        auto words = fixture.words(line.toStdString());
        words.insert(words.begin(), PROGRAM);
        ChildProcess process(words, fixture.path("process"));
        return process.letWrite(calls); // it is killed with the end of this object
    };
    static std::map<QString, long long> inAll;
    if (!inAll.contains(line)) {
        CliFixture undisturbed("demo", Time::ofTheMachine());
        inAll[line] = run(undisturbed, std::numeric_limits<long long>::max());
    }
    QVERIFY2(inAll[line] > 100, qPrintable(QString::number(inAll[line])));
    CliFixture fixture("demo", Time::ofTheMachine());
    run(fixture, inAll[line] * percent / 100);
    EXITS(fixture.runJson(line.toStdString()), 0);
    if (line.startsWith("push"))
        return eachOnce(fixture);
    QCOMPARE(fixture.value("SELECT count(*) FROM customers"), std::string("34")); // five of its own, 29 of HubRise
    QCOMPARE(fixture.value("PRAGMA integrity_check"), std::string("ok"));
    EXITS(fixture.runJson("pull customers --yes"), 0);
    QCOMPARE(fixture.value("SELECT count(*) FROM customers"), std::string("34"));
}

void TestCliProcesses::environment()
{
    CliFixture fixture("demo", Time::ofTheMachine());
    five(fixture);
    QProcess process;
    QProcessEnvironment bare;
    bare.insert(QStringLiteral("PASSEPLAT_HOME"), QString::fromStdString(fixture.path("home")));
    bare.insert(QStringLiteral("LANG"), QStringLiteral("C"));
    process.setProcessEnvironment(bare);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(PROGRAM), {QStringLiteral("push"), QStringLiteral("customers")});
    QVERIFY(ends(process));
    QCOMPARE(process.exitCode(), 12); // never asks
    const QByteArray french = process.readAllStandardError();
    QVERIFY2(french.contains("→") && french.contains("envoy"), french.constData());
    bare.insert(QStringLiteral("LC_ALL"), QStringLiteral("en_GB.UTF-8"));
    process.setProcessEnvironment(bare);
    process.start(QStringLiteral(PROGRAM), {QStringLiteral("push"), QStringLiteral("customers"), QStringLiteral("--yes")});
    QVERIFY(ends(process));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().contains("Done."));
    eachOnce(fixture);
}

/// `passeplat push … | head -1`: what was begun is ended all the same.
void TestCliProcesses::readerLeaves()
{
    CliFixture fixture("demo", Time::ofTheMachine());
    five(fixture);
    QProcess process;
    start(process, fixture, "push customers --yes -v");
    process.closeReadChannel(QProcess::StandardOutput);
    process.closeReadChannel(QProcess::StandardError);
    QVERIFY(ends(process));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    eachOnce(fixture);
    // A pipe that nobody reads any more.
    QProcess shell;
    QStringList words{QStringLiteral("-c"), QStringLiteral("mkfifo \"$1\"; exec 3<>\"$1\" 4>\"$1\" 3<&-; shift; exec \"$@\" >&4"), QStringLiteral("sh"), QString::fromStdString(fixture.path("pipe")), QStringLiteral(PROGRAM)};
    for (const auto& word : fixture.words("--json status"))
        words << QString::fromStdString(word);
    shell.start(QStringLiteral("/bin/sh"), words);
    QVERIFY(shell.waitForStarted() && ends(shell));
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(shell.readAllStandardError().toStdString(), std::string());
}

QTEST_GUILESS_MAIN(TestCliProcesses)
#include "test_cli_processes.moc"
