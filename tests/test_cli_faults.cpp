// HubRise and the network failing at every point of a run: nothing doubled, nothing lost, the documented exit code, and one rerun
// reaches the end.

#include "cli_fixture.h"
#include "fakes/file_size_limit.h"

#include <filesystem>
#include <thread>

using fakes::Fault;

namespace {

const std::string list = "/v1/customer_lists/w9v0d/customers";

bool isPaused(const Ran& ran) { return ran.code == 75 || ran.code == 76 || ran.code == 77 || ran.code == 15; }

/// Asks to stop while the answer to a request is held. One that reads must be broken off, so it never comes; one that writes is waited for.
class StopWhenHeld {
public:
    StopWhenHeld(CliFixture& fixture, bool reads)
        : m_thread([&fixture, reads](std::stop_token over) {
              if (!fixture.network.waitUntilHeld(over))
                  return;
              fixture.stop.request_stop();
              if (!reads)
                  fixture.network.release();
          })
    {
    }

private:
    std::jthread m_thread;
};

} // namespace

class TestCliFaults : public QObject {
    Q_OBJECT
private slots:
    void init();
    void catalogPutLost_data();
    void catalogPutLost();
    void catalogPutUnclear();
    void catalogPutRefused();
    void changedWhilePaused();
    void customersLost_data();
    void customersLost();
    void customersServerErrors();
    void stockLost();
    void imageLost();
    void readsAreTriedAgain();
    void notHubRise_data();
    void notHubRise();
    void notHubRiseOnWrites();
    void endlessLists_data();
    void endlessLists();
    void throttled();
    void throttledForLong();
    void revokedInTheMiddle_data();
    void revokedInTheMiddle();
    void reconnectedElsewhere();
    void abandoned();
    void appliedTwiceAfterAPause();
    void interruptedRunComesBeforeAPlan();
    void stoppedBatch();
    void tokenInNoFile();
    void backupsFolderIsAFile();
    void diskFull_data();
    void diskFull();
    void stopped_data();
    void stopped();
    void stoppedBeforeTheStart();
    void terminatedTells143();
    void codeExchangeLost();

private:
    void five(); ///< connected, five customers to send into an empty list
    void filled(); ///< connected, a catalog that will be replaced
    void eachOnce(); ///< the five are in HubRise, once

    fakes::SharedClock m_clock; // time passes when the request limit, or another try, is waited for
    std::unique_ptr<CliFixture> m;
};

void TestCliFaults::init() { m = std::make_unique<CliFixture>("demo", &m_clock); }

void TestCliFaults::five()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
}

void TestCliFaults::filled()
{
    m->bistro();
    m->connect();
}

void TestCliFaults::eachOnce()
{
    QCOMPARE(m->customers("w9v0d").size(), std::size_t(5));
    for (int ref = 1; ref <= 5; ++ref)
        QCOMPARE(m->customersWithRef("w9v0d", std::to_string(ref)), 1);
    m->forgetLog();
    EXITS(m->runJson("push customers --yes"), 0);
    QCOMPARE(m->writes(), 0);
}

void TestCliFaults::catalogPutLost_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("puts"); ///< that HubRise may see
    QTest::newRow("dropped before") << int(Fault::Kind::DropBeforeEffect) << 1;
    QTest::newRow("dropped after") << int(Fault::Kind::DropAfterEffect) << 1;
    QTest::newRow("reset before") << int(Fault::Kind::ResetBeforeEffect) << 1;
    QTest::newRow("reset after") << int(Fault::Kind::ResetAfterEffect) << 1;
    QTest::newRow("half an answer") << int(Fault::Kind::TruncateBody) << 1;
}

void TestCliFaults::catalogPutLost()
{
    QFETCH(int, kind);
    QFETCH(int, puts);
    filled();
    const auto former = m->catalog("q4x9d");
    m->network.script("PUT", "/v1/catalogs", Fault{Fault::Kind(kind), 100, {}});
    const Ran ran = m->runJson("push catalog --replace q4x9d");
    EXITS(ran, 0);
    QCOMPARE(m->network.effects("PUT", "/v1/catalogs"), puts);
    m->forgetLog();
    EXITS(m->runJson("push catalog"), 0);
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("undo --yes"), 0);
    QVERIFY(m->catalog("q4x9d") == former);
}

/// Neither the PUT nor the look afterwards has an answer: 75, and resume finds out.
void TestCliFaults::catalogPutUnclear()
{
    CliFixture calm;
    calm.bistro();
    calm.connect();
    EXITS(calm.runJson("push catalog --replace q4x9d"), 0);
    int readsBefore = 0;
    for (const Reply log = calm.hubrise.control("GET", "/log"); const auto& request : log.body) {
        if (request["method"] == "PUT")
            break;
        readsBefore += request["method"] == "GET" ? 1 : 0;
    }

    filled();
    m->network.script("PUT", "/v1/catalogs", Fault::dropAfterEffect());
    m->fault({{"method", "GET"}, {"path", "/catalogs/q4x9d"}, {"skip", readsBefore}, {"count", 1}, {"status", 200}, {"body", "<html>Hotel Wi-Fi</html>"}, {"content_type", "text/html"}});
    const Ran ran = m->runJson("push catalog --replace q4x9d");
    EXITS(ran, 75);
    QVERIFY(ran.says("resume"));
    QVERIFY(ran.document.contains("backup") && !m->runJson("backup list").document["backups"].empty());
    QVERIFY(m->run("status").says("resume"));
    m->network.heal();
    const Ran resumed = m->runJson("resume");
    EXITS(resumed, 0);
    QCOMPARE(m->network.effects("PUT", "/v1/catalogs"), 1);
    QCOMPARE(m->runJson("backup list").document["backups"].size(), std::size_t(1));
    EXITS(m->runJson("resume"), 0);
    EXITS(m->runJson("push catalog"), 0);
}

void TestCliFaults::catalogPutRefused()
{
    filled();
    const auto former = m->catalog("q4x9d");
    m->fault({{"method", "PUT"}, {"path", "/catalogs"}, {"count", 1}, {"status", 422}});
    EXITS(m->runJson("push catalog --replace q4x9d"), 65);
    QVERIFY(m->catalog("q4x9d") == former);
    EXITS(m->runJson("resume"), 0); // nothing waits
    m->fault({{"method", "PUT"}, {"path", "/catalogs"}, {"count", -1}, {"status", 503}});
    EXITS(m->runJson("push catalog --replace q4x9d"), 75);
    QVERIFY(m->catalog("q4x9d") == former);
    m->hubrise.control("DELETE", "/fault");
    EXITS(m->runJson("resume"), 0);
    EXITS(m->runJson("push catalog"), 0);
    EXITS(m->runJson("undo --yes"), 0);
    QVERIFY(m->catalog("q4x9d") == former);
}

/// Somebody else works on the catalog while our run waits: it is theirs to keep until a person decides.
void TestCliFaults::changedWhilePaused()
{
    filled();
    m->fault({{"method", "PUT"}, {"path", "/catalogs"}, {"count", 2}, {"status", 503}});
    EXITS(m->runJson("push catalog --replace q4x9d"), 75);
    m->someoneElsePuts("q4x9d", "Calzone");
    const auto theirs = m->catalog("q4x9d");
    m->forgetLog();
    EXITS(m->runJson("resume"), 13);
    EXITS(m->runJson("resume"), 0); // it does not wait any more
    EXITS(m->runJson("push catalog --yes"), 12);
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->catalog("q4x9d") == theirs);
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    EXITS(m->runJson("undo --yes"), 0);
    QVERIFY(m->catalog("q4x9d") == theirs);
}

void TestCliFaults::customersLost_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("skip");
    const std::pair<const char*, Fault::Kind> kinds[] = {{"dropped before", Fault::Kind::DropBeforeEffect}, {"dropped after", Fault::Kind::DropAfterEffect}, {"reset after", Fault::Kind::ResetAfterEffect},
                                                         {"half an answer", Fault::Kind::TruncateBody}};
    for (const auto& [name, kind] : kinds)
        for (const int skip : {0, 2, 4})
            QTest::addRow("%s, customer %d", name, skip + 1) << int(kind) << skip;
}

void TestCliFaults::customersLost()
{
    QFETCH(int, kind);
    QFETCH(int, skip);
    five();
    m->network.script("POST", list, Fault{Fault::Kind(kind), 20, {}}, skip);
    const Ran ran = m->runJson("push customers --yes");
    EXITS(ran, 0);
    QCOMPARE(ran.number("/counts/create"), 5LL);
    eachOnce();
    // The same for changes.
    m->sql("UPDATE customers SET city = 'Villeurbanne'");
    m->network.script("PATCH", list, Fault{Fault::Kind(kind), 20, {}}, skip);
    const Ran changed = m->runJson("push customers --yes");
    EXITS(changed, 0);
    QCOMPARE(changed.number("/counts/update"), 5LL);
    eachOnce();
    for (const auto& customer : m->customers("w9v0d"))
        QCOMPARE(customer["city"].get<std::string>(), std::string("Villeurbanne"));
}

/// HubRise says 500 although it did it, and 503 for good: the run pauses, the next one ends the work.
void TestCliFaults::customersServerErrors()
{
    five();
    m->fault({{"method", "POST"}, {"path", list}, {"skip", 1}, {"count", 1}, {"status", 500}, {"after_effect", true}});
    m->fault({{"method", "POST"}, {"path", list}, {"skip", 1}, {"count", -1}, {"status", 503}});
    const Ran ran = m->runJson("push customers --yes");
    EXITS(ran, 75);
    QCOMPARE(ran.text("/outcome"), std::string("failed"));
    QVERIFY(m->customers("w9v0d").size() < 5);
    m->hubrise.control("DELETE", "/fault");
    EXITS(m->runJson("resume"), 0);
    eachOnce();
}

void TestCliFaults::stockLost()
{
    m->bistro();
    m->connect({{"catalog_id", "q5v0d"}});
    EXITS(m->runJson("push catalog --yes"), 0);
    m->network.script("PATCH", "/v1/catalogs", Fault::dropAfterEffect());
    EXITS(m->runJson("push stock --yes"), 0);
    m->forgetLog();
    EXITS(m->runJson("push stock --yes"), 0);
    QCOMPARE(m->writes(), 0);
}

void TestCliFaults::imageLost()
{
    m->sample("kezia");
    m->connect({{"catalog_id", "q5v0d"}});
    m->network.script("POST", "/v1/catalogs/q5v0d/images", Fault::dropAfterEffect());
    EXITS(m->runJson("push catalog --yes"), 0);
    std::set<std::string> contents;
    std::size_t images = 0;
    const auto state = m->hubrise.control("GET", "/state").body;
    for (const auto& catalog : state["catalogs"])
        if (catalog["id"] == "q5v0d")
            for (const auto& image : catalog["images"]) {
                contents.insert(image["md5"].get<std::string>());
                ++images;
            }
    QVERIFY(images > 0);
    QCOMPARE(contents.size(), images); // none twice
}

void TestCliFaults::readsAreTriedAgain()
{
    five();
    m->network.script("GET", list, Fault::dropBeforeEffect());
    m->network.script("GET", "/v1/catalogs/q4x9d", Fault::truncateBody(500));
    m->fault({{"method", "GET"}, {"path", list}, {"count", 1}, {"status", 502}});
    const Ran customers = m->runJson("push customers --yes");
    EXITS(customers, 0);
    QVERIFY(m->network.requests("GET", list) > m->network.effects("GET", list));
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    eachOnce();
}

void TestCliFaults::notHubRise_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("type");
    QTest::newRow("a captive portal") << "<html><body>Hotel Wi-Fi: please log in</body></html>" << "text/html";
    QTest::newRow("a list instead of an object") << "[1, 2]" << "application/json";
    QTest::newRow("an object of something else") << "{\"hello\": \"world\"}" << "application/json";
    QTest::newRow("wrong types") << "{\"id\": 5, \"data\": \"x\", \"name\": []}" << "application/json";
    QTest::newRow("terminal escapes") << "\x1b]0;owned\x07" << "text/plain";
    QTest::newRow("invalid UTF-8") << "\"\xff\xfe\"" << "application/json";
}

void TestCliFaults::notHubRise()
{
    QFETCH(QString, body);
    QFETCH(QString, type);
    five();
    for (const auto& [path, line] : {std::pair<std::string, std::string>{"/catalogs/q4x9d", "push catalog --replace q4x9d"}, {list, "push customers --yes"}, {list, "pull customers --yes"}}) {
        m->fault({{"method", "GET"}, {"path", path}, {"count", -1}, {"status", 200}, {"body", body.toStdString()}, {"content_type", type.toStdString()}});
        const std::string before = m->value("SELECT count(*) FROM customers");
        const Ran ran = m->runJson(line);
        EXITS(ran, 76);
        QVERIFY(harmless(ran.err));
        QCOMPARE(m->value("SELECT count(*) FROM customers"), before);
        m->hubrise.control("DELETE", "/fault");
    }
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("push customers --yes"), 0);
    eachOnce();
}

/// A proxy answers the writes: it is not known what became of them, so the program looks.
void TestCliFaults::notHubRiseOnWrites()
{
    five();
    m->fault({{"method", "POST"}, {"path", list}, {"skip", 1}, {"count", 1}, {"status", 200}, {"body", "<html>ok</html>"}, {"content_type", "text/html"}});
    m->fault({{"method", "POST"}, {"path", list}, {"skip", 2}, {"count", 1}, {"status", 200}, {"body", "{}"}, {"after_effect", true}});
    EXITS(m->runJson("push customers --yes"), 0);
    eachOnce();
}

void TestCliFaults::endlessLists_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("repeated cursor") << "loop";
    QTest::newRow("always another cursor") << "endless";
}

void TestCliFaults::endlessLists()
{
    QFETCH(QString, mode);
    m->bistro();
    m->connect();
    m->hubrise.control("POST", "/paging", {{"mode", mode.toStdString()}});
    const std::string before = m->value("SELECT count(*) FROM customers");
    for (const char* line : {"push customers --yes", "pull customers --yes"}) {
        const Ran ran = m->runJson(line);
        EXITS(ran, 76);
    }
    QCOMPARE(m->writes(), 0);
    QCOMPARE(m->value("SELECT count(*) FROM customers"), before);
    QVERIFY(m->requests("GET", "/v1/customer_lists") < 10);
    m->hubrise.control("POST", "/paging", {{"mode", "normal"}});
    EXITS(m->runJson("pull customers --yes"), 0);
}

void TestCliFaults::throttled()
{
    five();
    m->fault({{"method", "POST"}, {"path", list}, {"skip", 2}, {"count", 1}, {"status", 429}, {"retry_after", "1"}});
    const Ran ran = m->runJson("push customers --yes");
    EXITS(ran, 0);
    QCOMPARE(m->requests("POST"), 6);
    eachOnce();
}

void TestCliFaults::throttledForLong()
{
    five();
    m->fault({{"method", "POST"}, {"path", list}, {"skip", 2}, {"count", 1}, {"status", 429}, {"retry_after", "3600"}});
    const Ran ran = m->runJson("push customers --yes");
    EXITS(ran, 15);
    QCOMPARE(ran.text("/outcome"), std::string("paused"));
    QVERIFY(!ran.text("/resume_after").empty());
    QCOMPARE(m->customers("w9v0d").size(), std::size_t(2));
    const Ran early = m->runJson("resume"); // the hour is not over: not even tried
    EXITS(early, 15);
    QCOMPARE(m->requests("POST"), 3);
    QVERIFY(m->run("status").says("resume"));

    CliFixture other("demo", &m_clock);
    other.bistro();
    other.connect({{"customer_list_id", "w9v0d"}});
    other.fault({{"method", "POST"}, {"path", list}, {"skip", 2}, {"count", 1}, {"status", 429}}); // without Retry-After
    const Ran unsaid = other.runJson("push customers --yes --max-duration 0s");
    if (unsaid.code != 0) // the minute may just have turned
        EXITS(unsaid, 15);
    QVERIFY(other.customers("w9v0d").size() >= 2);
}

void TestCliFaults::revokedInTheMiddle_data()
{
    QTest::addColumn<int>("skip");
    QTest::addColumn<int>("status");
    for (const int skip : {0, 3})
        for (const int status : {401, 403})
            QTest::addRow("%d after %d", status, skip) << skip << status;
}

void TestCliFaults::revokedInTheMiddle()
{
    QFETCH(int, skip);
    QFETCH(int, status);
    five();
    m->fault({{"method", "POST"}, {"path", list}, {"skip", skip}, {"count", 1}, {"status", status}});
    const Ran ran = m->runJson("push customers --yes");
    EXITS(ran, 77);
    QCOMPARE(m->requests("POST"), skip + 1); // stopped at once
    QCOMPARE(m->customers("w9v0d").size(), std::size_t(skip));
    m->hubrise.control("POST", "/tokens", {{"all", true}, {"action", "revoke"}});
    EXITS(m->runJson("resume"), 77);
    EXITS(m->runJson("connect --code " + m->code({{"customer_list_id", "w9v0d"}})), 0);
    EXITS(m->runJson("resume"), 0);
    eachOnce();
}

void TestCliFaults::reconnectedElsewhere()
{
    five();
    m->fault({{"method", "POST"}, {"path", list}, {"skip", 2}, {"count", 1}, {"status", 401}});
    EXITS(m->runJson("push customers --yes"), 77);
    EXITS(m->runJson("connect --code " + m->code({{"customer_list_id", "w8n1c"}})), 0);
    m->forgetLog();
    for (const char* line : {"resume", "push customers --yes"}) {
        const Ran ran = m->runJson(line);
        EXITS(ran, 12);
        QVERIFY(ran.says("w9v0d") && ran.says("w8n1c"));
    }
    QCOMPARE(m->writes(), 0);
    QCOMPARE(m->customers("w8n1c").size(), std::size_t(30));
}

void TestCliFaults::abandoned()
{
    five();
    m->fault({{"method", "POST"}, {"path", list}, {"skip", 2}, {"count", 1}, {"status", 401}});
    EXITS(m->runJson("push customers --yes"), 77);
    m->forgetLog();
    EXITS(m->runJson("resume --abandon"), 0);
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("resume"), 0);
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("push customers --yes"), 0);
    eachOnce();
}

void TestCliFaults::appliedTwiceAfterAPause()
{
    five();
    const std::string plan = m->path("customers.plan");
    EXITS(m->runJson("plan push customers --out", {plan}), 0);
    m->fault({{"method", "POST"}, {"path", list}, {"skip", 2}, {"count", 1}, {"status", 401}});
    EXITS(m->runJson("apply --yes", {plan}), 77);
    const Ran again = m->runJson("apply --yes", {plan});
    EXITS(again, 0);
    QCOMPARE(again.text("/outcome"), std::string("done"));
    EXITS(m->runJson("apply --yes", {plan}), 16);
    eachOnce();
}

/// What waits from before is older than the plan: it never comes after it. Nor does it send what the till says otherwise since, so that the plan holds.
void TestCliFaults::interruptedRunComesBeforeAPlan()
{
    five();
    m->fault({{"method", "POST"}, {"path", list}, {"skip", 2}, {"count", 1}, {"status", 401}});
    EXITS(m->runJson("push customers --yes"), 77);
    m->sql("UPDATE customers SET city = 'Villeurbanne'");
    const std::string plan = m->path("customers.plan");
    EXITS(m->runJson("plan push customers --out", {plan}), 0);
    const Ran applied = m->runJson("apply --yes", {plan});
    EXITS(applied, 0);
    QCOMPARE(applied.number("/resumed/superseded"), 3LL);
    QCOMPARE(applied.number("/resumed/sent"), 0LL);
    EXITS(m->runJson("resume"), 0);
    eachOnce();
    for (const auto& customer : m->customers("w9v0d"))
        QCOMPARE(customer["city"].get<std::string>(), std::string("Villeurbanne"));
}

void TestCliFaults::stoppedBatch()
{
    five();
    const std::string profile = m->read(m->profile("profile.toml"));
    const auto at = profile.find("jobs = ");
    m->write("home/default/profile.toml", std::string(profile).replace(at, profile.find('\n', at) - at, "jobs = ['push customers', 'push catalog', 'push stock']"));
    m->stop.request_stop();
    for (const bool terminated : {false, true}) {
        m->terminated = terminated;
        const Ran ran = m->runJson("batch");
        EXITS(ran, terminated ? 143 : 130);
        QCOMPARE(ran.text("/outcome"), std::string("cancelled"));
        QCOMPARE(ran.document["jobs"].size(), std::size_t(1));
        EXITS(m->runJson("connect --code " + m->code()), terminated ? 143 : 130);
    }
    QCOMPARE(m->writes(), 0);
}

/// Neither the token nor the client's secret is anywhere but in the secret store, also when HubRise repeats them in its answers.
void TestCliFaults::tokenInNoFile()
{
    five();
    const std::string token = m->read(m->profile("secret"));
    QVERIFY(token.size() > 8);
    QCOMPARE(QFile::permissions(QString::fromStdString(m->profile("secret"))) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    const std::string bare = token.substr(0, token.find_last_not_of(" \r\n") + 1);
    m->fault({{"method", "POST"}, {"path", list}, {"skip", 1}, {"count", 1}, {"status", 422}, {"body", nlohmann::json{{"message", "You sent " + bare}, {"errors", {{{"field", "email"}, {"message", bare}}}}}.dump()}});
    m->fault({{"method", "GET"}, {"path", "/catalogs"}, {"count", 1}, {"status", 200}, {"body", bare}, {"content_type", "text/html"}});
    std::string told;
    for (const char* line : {"push customers --yes -v", "push catalog --dry-run -v", "push customers --yes --json -v", "history --json", "status -v", "doctor"}) {
        const Ran ran = m->run(line);
        told += ran.out + ran.err;
    }
    m->run("support-bundle", {m->path("bundle.zip")});
    QVERIFY(told.find(bare) == std::string::npos);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m->path("home")))
        if (entry.is_regular_file() && entry.path().filename() != "secret") {
            const std::string bytes = m->read(entry.path());
            QVERIFY2(bytes.find(bare) == std::string::npos && bytes.find("sandbox-secret") == std::string::npos, entry.path().c_str());
        }
}

void TestCliFaults::backupsFolderIsAFile()
{
    filled();
    std::filesystem::remove_all(m->profile("backups"));
    m->write("home/default/backups", "not a folder");
    const auto former = m->catalog("q4x9d");
    const Ran ran = m->runJson("push catalog --replace q4x9d");
    EXITS(ran, 73);
    QVERIFY(ran.says("backup"));
    QCOMPARE(m->requests("PUT"), 0);
    QVERIFY(m->catalog("q4x9d") == former);
    std::filesystem::remove(m->profile("backups"));
    const Ran again = m->runJson("push catalog --replace q4x9d");
    EXITS(again, 0);
    QCOMPARE(m->requests("PUT"), 1);
    EXITS(m->runJson("undo --yes"), 0);
    QVERIFY(m->catalog("q4x9d") == former);
}

void TestCliFaults::diskFull_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {0, 1000, 20'000, 60'000, 100'000, 140'000, 180'000, 240'000, 320'000})
        QTest::addRow("%d bytes", bytes) << bytes;
}

/// No file grows beyond this size: state, log or backup cannot be written, whichever meets the limit first.
void TestCliFaults::diskFull()
{
    QFETCH(int, bytes);
    filled();
    const auto former = m->catalog("q4x9d");
    Ran ran;
    {
        const FileSizeLimit limit(static_cast<rlim_t>(bytes));
        ran = m->run("push catalog --replace q4x9d");
    }
    QVERIFY2(ran.code == 0 || ran.code == 73 || ran.code == 74, (std::to_string(ran.code) + ran.err).c_str());
    if (m->requests("PUT") == 0)
        QVERIFY(m->catalog("q4x9d") == former);
    const Ran list = m->runJson("backup list");
    EXITS(list, 0);
    QVERIFY2(m->requests("PUT") == 0 || list.document["backups"].size() == 1, "replaced without a backup");
    const Ran again = m->runJson("push catalog --replace q4x9d");
    EXITS(again, 0);
    QCOMPARE(m->requests("PUT"), 1);
    EXITS(m->runJson("undo --yes"), 0);
    QVERIFY(m->catalog("q4x9d") == former);
}

void TestCliFaults::stopped_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("at");
    QTest::newRow("reading the list") << "GET" << "/v1/customer_lists" << "push customers --yes" << 1;
    QTest::newRow("first customer") << "POST" << QString::fromStdString(list) << "push customers --yes" << 1;
    QTest::newRow("third customer") << "POST" << QString::fromStdString(list) << "push customers --yes" << 3;
    QTest::newRow("last customer") << "POST" << QString::fromStdString(list) << "push customers --yes" << 5;
    QTest::newRow("reading the catalog") << "GET" << "/v1/catalogs/q4x9d" << "push catalog --replace q4x9d" << 1;
    QTest::newRow("sending the catalog") << "PUT" << "/v1/catalogs/q4x9d" << "push catalog --replace q4x9d" << 1;
}

void TestCliFaults::stopped()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(int, at);
    five();
    m->network.script(method.toStdString(), path.toStdString(), Fault::hold(), at - 1);
    Ran ran;
    {
        const StopWhenHeld stop(*m, method == "GET");
        ran = m->runJson(line.toStdString());
    }
    const bool workWasDone = method == "PUT" || at == 5; // the request in flight is finished: it was the last
    EXITS(ran, workWasDone ? ran.code : 130);
    QVERIFY2(ran.code == 130 || ran.code == 0, ran.err.c_str());
    if (ran.code == 130)
        QCOMPARE(ran.text("/outcome"), std::string("cancelled"));
    if (method == "POST" && at < 5)
        QCOMPARE(m->customers("w9v0d").size(), std::size_t(at)); // the one in flight was finished, no other begun
    m->stop = std::stop_source();
    m->network.heal();
    EXITS(m->runJson("resume"), 0);
    EXITS(m->runJson(line.toStdString()), 0);
    if (line.contains("customers"))
        eachOnce();
    else
        QCOMPARE(m->network.effects("PUT", "/v1/catalogs"), 1);
}

void TestCliFaults::stoppedBeforeTheStart()
{
    five();
    m->stop.request_stop();
    for (const char* line : {"push customers --yes", "push catalog --replace q4x9d", "pull customers --yes"})
        EXITS(m->runJson(line), 130);
    QCOMPARE(m->writes(), 0);
}

void TestCliFaults::terminatedTells143()
{
    five();
    m->stop.request_stop();
    m->terminated = true;
    const Ran ran = m->run("push customers --yes");
    EXITS(ran, 143);
    QCOMPARE(m->writes(), 0);
}

void TestCliFaults::codeExchangeLost()
{
    m->bistro();
    EXITS(m->init(), 0);
    const std::string code = m->code();
    m->network.script("POST", "/oauth2/v1/token", Fault::dropAfterEffect());
    const Ran lost = m->runJson("connect --code " + code);
    QVERIFY2(isPaused(lost), lost.err.c_str());
    QVERIFY(lost.err.find("→ ") != std::string::npos);
    EXITS(m->runJson("connect --code " + m->code()), 0);
    EXITS(m->runJson("push catalog --dry-run"), 0);
}

QTEST_GUILESS_MAIN(TestCliFaults)
#include "test_cli_faults.moc"
