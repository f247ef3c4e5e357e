// What holds for every command: usage, languages, --quiet, --json, no questions without a terminal, profiles, connecting.

#include "cli_fixture.h"
#include "io/lock.h"

#include <filesystem>

class TestCliBasics : public QObject {
    Q_OBJECT
private slots:
    void wrongUse_data();
    void wrongUse();
    void helpAndVersion();
    void profilesThatAreNotThere();
    void badProfile();
    void badInit_data();
    void badInit();
    void notConnected();
    void codes();
    void codeFromTheInput();
    void plainHttpElsewhere();
    void connectedToAnother();
    void disconnects();
    void bothLanguages();
    void quietIsSilent();
    void neverAsksWithoutTerminal();
    void looking();
    void maxAge();
    void supportBundle();
    void aBatchThatCouldDoNothing();
    void aNightThatCannotBegin();
    void aScheduleChangedByHand();
    void blanksBetweenJobs();
    void damagedState();
    void hiddenTerminalEscapes();
};

void TestCliBasics::wrongUse_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"", "fly", "push", "push pizzas", "pull stock", "push catalog --max-delete", "push catalog --prefer ours", "plan push catalog", "plan pull stock --out x",
                             "backup", "backup drop", "restore", "show", "apply", "explain", "schedule", "schedule often", "status --max-age", "init", "connect --code", "push catalog --lang de",
                             "push catalog --what", "support-bundle"})
        QTest::newRow(*line ? line : "(nothing)") << line;
    QTest::newRow("max-delete word") << "push catalog --max-delete many";
    QTest::newRow("max-delete negative") << "push catalog --max-delete=-1";
    QTest::newRow("max-delete over 100 %") << "push catalog --max-delete 101%";
    QTest::newRow("max-age word") << "status --max-age yesterday";
    QTest::newRow("max-duration word") << "push catalog --max-duration soon";
    QTest::newRow("schedule without time") << "schedule install";
    QTest::newRow("schedule at 25:00") << "schedule install --daily 25:00";
    QTest::newRow("no such run") << "history 20200101";
    QTest::newRow("no such plan file") << "apply nowhere.plan";
    QTest::newRow("no such plan file shown") << "show nowhere.plan";
}

void TestCliBasics::wrongUse()
{
    QFETCH(QString, line);
    static CliFixture fixture;
    static const bool once = (fixture.bistro(), fixture.connect(), true);
    QVERIFY(once);
    const Ran words = fixture.run(line.toStdString());
    EXITS(words, 64);
    QVERIFY(words.out.empty());
    const Ran document = fixture.runJson(line.toStdString());
    EXITS(document, 64);
    QCOMPARE(document.text("/outcome"), std::string("failed"));
    QCOMPARE(document.text("/error/kind"), std::string("usage"));
    QCOMPARE(fixture.writes(), 0);
}

void TestCliBasics::helpAndVersion()
{
    CliFixture fixture;
    for (const char* line : {"--help", "push --help", "schedule -h", "--version"}) {
        const Ran ran = fixture.run(line);
        EXITS(ran, 0);
        QVERIFY(ran.out.size() > 10);
        QVERIFY(ran.err.empty());
    }
}

void TestCliBasics::profilesThatAreNotThere()
{
    CliFixture fixture;
    for (const char* line : {"push catalog", "status", "history", "doctor", "explain 10", "connect --code x", "disconnect", "resume", "batch", "undo", "backup list", "schedule show", "plan push catalog --out p",
                             "support-bundle b.zip"}) {
        const Ran ran = fixture.runJson(line);
        EXITS(ran, 78);
        QVERIFY2(ran.document.is_object(), line);
        EXITS(fixture.run(std::string(line) + " --profile lyon"), 78);
        EXITS(fixture.run(std::string(line) + " --profile ../../etc"), 78);
    }
    fixture.bistro();
    EXITS(fixture.run("init --profile ../up --pos kezia --database", {fixture.database()}), 78);
    QVERIFY(!std::filesystem::exists(fixture.path("up")));
}

void TestCliBasics::badProfile()
{
    CliFixture fixture;
    fixture.bistro();
    fixture.connect();
    const std::string good = fixture.read(fixture.profile("profile.toml"));
    for (const char* bad : {"[hubrise", "[hubrise]\napi = 1\n", "[push]\nreserve_percent = 200\n", "[what]\nx = 1\n", "", "[batch]\njobs = [1]\n"}) {
        fixture.write("home/default/profile.toml", bad);
        EXITS(fixture.run("push catalog --yes"), 78);
        EXITS(fixture.run("status"), *bad ? 78 : 0);
        if (!*bad)
            continue;
        const Ran again = fixture.init(); // all settings would be lost
        EXITS(again, 78);
        QVERIFY2(again.says("line ") && again.says("move the file away"), again.err.c_str());
        QCOMPARE(fixture.read(fixture.profile("profile.toml")), std::string(bad));
    }
    fixture.write("home/default/profile.toml", good + "\n");
    fixture.write("home/default/profile.toml", std::string(good).replace(good.find("jobs = "), good.find('\n', good.find("jobs = ")) - good.find("jobs = "), "jobs = ['undo']"));
    EXITS(fixture.runJson("batch"), 78);
    QCOMPARE(fixture.writes(), 0);
}

void TestCliBasics::badInit_data()
{
    QTest::addColumn<QString>("mapping");
    QTest::addColumn<int>("exitCode");
    const auto head = QStringLiteral("driver = \"sqlite\"\ncurrency = \"EUR\"\n");
    QTest::newRow("no such mapping") << "" << 78;
    QTest::newRow("not TOML") << "driver = = sqlite" << 78;
    QTest::newRow("unknown query") << head + "[read]\npizzas = \"SELECT 1\"" << 78;
    QTest::newRow("unknown statement") << head + "[write]\nclient_add = \"SELECT 1\"" << 78;
    QTest::newRow("unknown key") << head + "colour = \"red\"" << 78;
    QTest::newRow("unknown driver") << "driver = \"hfsql\"\ncurrency = \"EUR\"\n" << 78;
    QTest::newRow("no currency") << "driver = \"sqlite\"\n[read]\nskus = \"SELECT 1\"" << 78;
    QTest::newRow("query of a wrong type") << head + "[read]\nskus = 3" << 78;
    QTest::newRow("binary") << QString::fromLatin1("\x7f" "ELF\x01\x02", 6) << 78;
}

void TestCliBasics::badInit()
{
    QFETCH(QString, mapping);
    QFETCH(int, exitCode);
    CliFixture fixture;
    fixture.bistro({}, mapping.toStdString());
    const Ran ran = fixture.init(mapping.isEmpty() ? "nowhere" : "");
    EXITS(ran, exitCode);
    QVERIFY(ran.document.is_object());
    QVERIFY(!std::filesystem::exists(fixture.profile("profile.toml")));
}

void TestCliBasics::notConnected()
{
    CliFixture fixture;
    fixture.bistro();
    EXITS(fixture.init(), 0);
    for (const char* line : {"push catalog", "push customers --yes", "pull customers", "pull catalog", "undo", "resume", "disconnect", "plan push catalog --out never.json", "batch"})
        EXITS(fixture.runJson(line), 77);
    EXITS(fixture.runJson("status"), 0);
    QCOMPARE(fixture.runJson("status").text("/connection/state"), std::string("none"));
}

void TestCliBasics::codes()
{
    CliFixture fixture;
    fixture.bistro();
    EXITS(fixture.init(), 0);
    EXITS(fixture.runJson("connect --code 00000000000000000000000000000000"), 77);
    EXITS(fixture.runJson("connect --code", {""}), 12);
    EXITS(fixture.runJson("connect --code", {"<script>'; DROP TABLE codes; --\x1b[31m"}), 77);

    const std::string old = fixture.code();
    fixture.hubrise.control("POST", "/expire_codes");
    const Ran expired = fixture.runJson("connect --code " + old);
    EXITS(expired, 77);
    QVERIFY(expired.says("10 minutes"));

    const std::string once = fixture.code();
    EXITS(fixture.runJson("connect --code", {" \"" + once + "\"\n"}), 0);
    const Ran again = fixture.runJson("connect --code " + once);
    EXITS(again, 77);
    QVERIFY(again.says("used before"));
    QCOMPARE(fixture.runJson("status").text("/connection/state"), std::string("connected")); // a bad code does not undo a good connection
    EXITS(fixture.run("push catalog --dry-run"), 0);
}

void TestCliBasics::codeFromTheInput()
{
    CliFixture fixture;
    fixture.bistro();
    EXITS(fixture.init(), 0);
    const Ran none = fixture.runJson("connect");
    EXITS(none, 12);
    QVERIFY(none.says("/oauth2/v1/authorize?"));
    QVERIFY(none.document.is_object());
    const Ran typed = fixture.answering(fixture.code() + "\n", "connect --no-browser");
    EXITS(typed, 0);
    QVERIFY(typed.says("q4x9d"));
    const Ran quiet = fixture.run("connect --quiet --code " + fixture.code());
    EXITS(quiet, 0);
    QVERIFY(quiet.out.empty());
}

void TestCliBasics::plainHttpElsewhere()
{
    CliFixture fixture;
    fixture.bistro();
    for (const char* url : {"http://api.hubrise.com/v1", "ftp://127.0.0.1/", "https://user:word@127.0.0.1/", "nonsense"})
        EXITS(fixture.run("init --database x --pos", {fixture.path("bistro.toml"), "--api-url", url}), 78);
}

void TestCliBasics::connectedToAnother()
{
    CliFixture fixture;
    fixture.bistro();
    fixture.connect({{"catalog_id", "q5v0d"}});
    EXITS(fixture.run("push catalog --yes"), 0); // empty: nobody's catalog
    const auto before = fixture.catalog("q4x9d");
    const Ran other = fixture.runJson("connect --code " + fixture.code({{"catalog_id", "q4x9d"}}));
    EXITS(other, 0);
    QVERIFY(other.document["warnings"].size() == 1);
    fixture.forgetLog();
    const Ran push = fixture.runJson("push catalog --yes");
    EXITS(push, 12);
    QCOMPARE(fixture.writes(), 0);
    QVERIFY(fixture.catalog("q4x9d") == before);
}

void TestCliBasics::disconnects()
{
    CliFixture fixture;
    fixture.bistro();
    fixture.connect();
    EXITS(fixture.runJson("disconnect"), 0);
    EXITS(fixture.runJson("push catalog --replace q4x9d"), 77);
    EXITS(fixture.runJson("disconnect"), 77);
    QCOMPARE(fixture.requests("GET"), 0);

    fixture.connect();
    fixture.hubrise.control("POST", "/tokens", {{"all", true}, {"action", "revoke"}});
    const Ran push = fixture.runJson("push catalog --dry-run");
    EXITS(push, 77);
    const Ran status = fixture.runJson("status");
    QCOMPARE(status.text("/connection/state"), std::string("dead"));
    QVERIFY(!status.text("/connection/last_failed_at").empty());
    EXITS(fixture.runJson("disconnect"), 0); // forgets the token even when HubRise no longer knows it
    QCOMPARE(fixture.runJson("status").text("/connection/state"), std::string("none"));
}

void TestCliBasics::bothLanguages()
{
    CliFixture fixture;
    fixture.bistro();
    fixture.connect();
    for (const char* line : {"push catalog", "push customers --dry-run", "pull catalog", "status", "history", "doctor", "explain 10", "explain nothing-like-it", "backup list", "undo", "schedule show", "--help", "fly", "show x",
                             "resume"}) {
        fixture.language = "en";
        const Ran english = fixture.run(line);
        fixture.language = "fr";
        const Ran french = fixture.run(line);
        QCOMPARE(french.code, english.code);
        QVERIFY2(french.out + french.err != english.out + english.err, line);
        QVERIFY2(!french.says("%1") && !french.says("%n") && !english.says("%1") && !english.says("%n"), line);
    }
    QCOMPARE(fixture.writes(), 0);
}

void TestCliBasics::quietIsSilent()
{
    CliFixture fixture;
    fixture.bistro();
    fixture.connect({{"catalog_id", "q5v0d"}, {"customer_list_id", "w9v0d"}});
    for (const std::string& line : {std::string("push catalog --dry-run"), std::string("push catalog --yes"), std::string("push customers --yes"), std::string("push stock --yes"),
                                    "pull catalog --out " + fixture.path("c.json"), std::string("resume"), std::string("status"), std::string("history"), std::string("backup list"), std::string("doctor"),
                                    std::string("explain 10"), "support-bundle " + fixture.path("b.zip"), std::string("schedule show"), std::string("disconnect")}) {
        const Ran ran = fixture.run("--quiet " + line);
        QVERIFY2(ran.code == 0, (line + ": " + ran.err).c_str());
        QVERIFY2(ran.out.empty() && ran.err.empty(), (line + ": " + ran.out + ran.err).c_str());
    }
    const Ran failed = fixture.run("push catalog --quiet");
    EXITS(failed, 77);
    QVERIFY(failed.out.empty());
}

void TestCliBasics::neverAsksWithoutTerminal()
{
    CliFixture fixture;
    fixture.bistro();
    fixture.connect();
    for (const char* line : {"push catalog", "push customers", "pull customers", "push catalog --yes"}) {
        const Ran ran = fixture.runJson(line);
        EXITS(ran, 12);
        QCOMPARE(ran.text("/outcome"), std::string("needs_confirmation"));
        QVERIFY(!ran.says("[y/N]") && !ran.says("> "));
    }
    const Ran told = fixture.answering("Carte Lyon 1er\n", "push catalog --non-interactive");
    EXITS(told, 12);
    QVERIFY(told.unread == "Carte Lyon 1er\n");
    QCOMPARE(fixture.writes(), 0);
}

void TestCliBasics::looking()
{
    CliFixture fixture;
    fixture.sample("kezia");
    fixture.connect();
    for (const char* line : {"status", "history", "backup list", "schedule show", "doctor", "explain 101", "explain no-such-thing", "resume"}) {
        const Ran ran = fixture.runJson(line);
        EXITS(ran, 0);
        QVERIFY2(ran.document.is_object(), line);
        QVERIFY2(ran.err.empty(), (line + (": " + ran.err)).c_str());
    }
    QCOMPARE(fixture.runJson("resume").text("/outcome"), std::string("nothing_to_do"));
    const Ran status = fixture.runJson("status");
    QCOMPARE(status.text("/target/catalog/name"), std::string("Carte Lyon 1er"));
    QCOMPARE(status.text("/target/customer_list/id"), std::string("w8n1c"));
    QVERIFY(status.number("/budget/minute_left") > 0);
    QVERIFY(fixture.runJson("explain 101").document["findings"].size() > 0);
    QVERIFY(fixture.runJson("doctor").document["findings"].size() > 3);
    QCOMPARE(fixture.writes(), 0);
}

void TestCliBasics::maxAge()
{
    CliFixture fixture;
    fixture.bistro();
    fixture.connect({{"customer_list_id", "w9v0d"}});
    const Ran never = fixture.runJson("status --max-age 26h");
    EXITS(never, 1);
    QCOMPARE(never.text("/never/0"), std::string("push customers"));
    EXITS(fixture.runJson("batch"), 0);
    EXITS(fixture.runJson("status --max-age 26h"), 0);
    QVERIFY(fixture.clock().sleepMs(1'000, {}));
    const Ran late = fixture.runJson("status --max-age 0s");
    EXITS(late, 1);
    QCOMPARE(late.text("/late/0"), std::string("push customers"));
}

void TestCliBasics::supportBundle()
{
    CliFixture fixture;
    fixture.bistro();
    fixture.connect();
    EXITS(fixture.run("push catalog"), 12);
    EXITS(fixture.runJson("support-bundle", {fixture.path("bundle.zip")}), 0);
    QVERIFY(std::filesystem::file_size(fixture.path("bundle.zip")) > 500);
    EXITS(fixture.runJson("support-bundle", {fixture.path("no/such/folder/bundle.zip")}), 73);
}

/// Nothing to do by mistake is no success: it would stay unnoticed for ever.
void TestCliBasics::aBatchThatCouldDoNothing()
{
    CliFixture fixture;
    const Ran nowhere = fixture.runJson("batch --all-profiles");
    EXITS(nowhere, 78);
    QVERIFY2(nowhere.says(fixture.path("home")), nowhere.err.c_str());
    fixture.bistro();
    fixture.connect({{"customer_list_id", "w9v0d"}});
    const std::string good = fixture.read(fixture.profile("profile.toml"));
    const auto at = good.find("jobs = ");
    const std::string idle = std::string(good).replace(at, good.find('\n', at) - at, "jobs = []");
    fixture.write("home/default/profile.toml", idle);
    for (const char* line : {"batch", "batch --all-profiles"}) {
        const Ran ran = fixture.runJson(line);
        EXITS(ran, 78);
        QVERIFY2(ran.says("has no jobs") && ran.says("“default”"), ran.err.c_str());
    }
    // One of several may be left out on purpose: it is told, and the others are done.
    fixture.write("home/default/profile.toml", good);
    std::filesystem::create_directories(fixture.path("home/idle"));
    fixture.write("home/idle/profile.toml", idle);
    const Ran chain = fixture.runJson("batch --all-profiles");
    EXITS(chain, 0);
    QVERIFY2(chain.says("“idle” has no jobs"), chain.err.c_str());
    QCOMPARE(chain.document["jobs"].size(), std::size_t(1));
    QCOMPARE(fixture.requests("POST", "/v1/customer_lists/w9v0d/customers"), 5);
}

/// Whoever looks in the morning finds in the history why nothing was done.
void TestCliBasics::aNightThatCannotBegin()
{
    CliFixture fixture;
    fixture.bistro();
    fixture.connect({{"customer_list_id", "w9v0d"}});
    const auto secret = QString::fromStdString(fixture.profile("secret"));
    const auto mapping = fixture.read(fixture.path("bistro.toml"));
    const auto last = [&] { return fixture.runJson("history"); };
    QVERIFY(QFile::setPermissions(secret, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    EXITS(fixture.runJson("batch"), 78);
    QCOMPARE(last().text("/runs/0/command"), std::string("push customers"));
    QCOMPARE(last().text("/runs/0/outcome"), std::string("failed"));
    QCOMPARE(last().number("/runs/0/exit_code"), 78);
    const Ran told = fixture.runJson("history", {last().text("/runs/0/run_id")});
    QVERIFY2(told.text("/result/error/message").find("secret") != std::string::npos, told.out.c_str());
    QVERIFY(QFile::setPermissions(secret, QFile::ReadOwner | QFile::WriteOwner));

    fixture.write("bistro.toml", "[reed]\n");
    EXITS(fixture.runJson("batch"), 78);
    QCOMPARE(last().number("/runs/0/exit_code"), 78);
    fixture.write("bistro.toml", mapping);
    const auto lock = io::Lock::acquire(fixture.profile("lock"), "push stock");
    EXITS(fixture.runJson("batch"), 14); // a record is for the run that holds the lock: the log tells
    const auto log = fixture.read(fixture.profile("log.jsonl"));
    QVERIFY2(log.find(R"("event":"not begun","command":"push customers","error":"busy")") != std::string::npos, log.c_str());
    QCOMPARE(fixture.writes(), 0);
}

void TestCliBasics::blanksBetweenJobs()
{
    CliFixture fixture;
    fixture.bistro();
    EXITS(fixture.init(), 0);
    const Ran refused = fixture.run("schedule install --daily 05:30 --jobs", {"push customers, push nothing , push stock"});
    EXITS(refused, 64);
    QVERIFY2(refused.says("“push nothing”"), refused.err.c_str());
}

/// Nobody could tell whether such a schedule has done its work; `status` says that instead of nothing.
void TestCliBasics::aScheduleChangedByHand()
{
    CliFixture fixture;
    fixture.bistro();
    fixture.connect();
    const auto config = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", fixture.path("config").c_str());
    std::filesystem::create_directories(fixture.path("config/systemd/user"));
    fixture.write("config/systemd/user/passeplat-default.service", "[Service]\nExecStart=\"/usr/bin/passeplat\" --home \"" + fixture.path("home") + "\" --profile \"default\" --quiet batch\n");
    fixture.write("config/systemd/user/passeplat-default.timer", "[Timer]\nOnCalendar=Mon..Sat *-*-* 05:30:00\n");
    const Ran told = fixture.run("status");
    const Ran json = fixture.runJson("status");
    qputenv("XDG_CONFIG_HOME", config);
    EXITS(told, 0);
    QVERIFY2(told.says("changed by hand") && told.says("→ Write it anew: passeplat schedule install"), told.out.c_str());
    QVERIFY(json.text("/schedule_trouble/message").find("changed by hand") != std::string::npos);
}

void TestCliBasics::damagedState()
{
    CliFixture fixture;
    fixture.bistro();
    fixture.connect();
    const std::string state = fixture.read(fixture.profile("state.db"));
    fixture.write("home/default/state.db", std::string(5000, 'x'));
    for (const char* line : {"push catalog --yes", "status", "history", "resume", "undo"})
        EXITS(fixture.runJson(line), 74);
    QCOMPARE(fixture.runJson("doctor").code, 78);
    QCOMPARE(fixture.writes(), 0);
    fixture.write("home/default/state.db", state.substr(0, state.size() / 2));
    const Ran half = fixture.runJson("push catalog --replace q4x9d");
    EXITS(half, 74);
    QCOMPARE(fixture.writes(), 0);
}

/// Names of the till and of HubRise, and what a person typed, never drive the terminal.
void TestCliBasics::hiddenTerminalEscapes()
{
    CliFixture fixture;
    const std::string evil = "\x1b]0;owned\x07\x1b[2J\x08\xe2\x80\xae";
    fixture.bistro("UPDATE products SET name = 'Pizza' || char(27) || ']0;owned' || char(7) || char(8238) WHERE ref = '10';"
                   "UPDATE customers SET last_name = 'Alix' || char(27) || '[2J' WHERE ref = 1;");
    fixture.connect();
    fixture.hubrise.asOther("PATCH", "/catalogs/q4x9d", {{"name", "Carte " + evil}});
    std::vector<Ran> all{fixture.run("push catalog -v"), fixture.run("push customers -v"), fixture.run("push catalog --replace", {evil}), fixture.run("explain", {evil}), fixture.run("explain 10"),
                         fixture.run("history", {evil}), fixture.run("show", {evil}), fixture.run("pull catalog --dry-run -v"), fixture.run("doctor"), fixture.run("status"), fixture.run("fly", {evil}),
                         fixture.run("status --profile", {evil}), fixture.run("restore", {evil}), fixture.run("push catalog --max-delete", {evil}), fixture.run("backup list")};
    for (const Ran& ran : all)
        QVERIFY2(harmless(ran.out + ran.err), QByteArray::fromStdString(ran.out + ran.err).toPercentEncoding(" \n'()[]:,").constData());
}

QTEST_GUILESS_MAIN(TestCliBasics)
#include "test_cli_basics.moc"
