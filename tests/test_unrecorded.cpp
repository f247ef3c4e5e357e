// The last resort (reliability 2.1): HubRise did it, and the state database could not keep that. The outcome leaves as one line, in the log too, and can be
// given back; without it the next run looks.

#include "fakes/sites.h"
#include "promises.h"
#include "state_fixture.h"

#include <cerrno>

class TestUnrecorded : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { fakes::watchSites({}); }
    void theLineIsPrintedAndLogged();
    void givenBack();
    void givenBackFromTheLog();
    void withoutTheLine();
    void whatIsNoSuchLine();
    void onlyWhatIsInDoubt();

private:
    Ran pushLosing();
    static std::string lineIn(const std::string& text, const std::string& sign);
    std::unique_ptr<UsedProfile> m;
};

void TestUnrecorded::init()
{
    m = std::make_unique<UsedProfile>();
    m->sql("INSERT INTO customers VALUES (6, NULL, 'Léo', 'Fabre', NULL, 'Lyon'), (7, NULL, 'Mia', 'Gros', NULL, 'Lyon')");
}

/// From the answer to the first creation on the disk of the state is full.
Ran TestUnrecorded::pushLosing()
{
    bool full = false;
    fakes::watchSites([&full](const fakes::Reached& reached) {
        full = full || (reached.site == io::Site::Receive && reached.what.starts_with("POST /customer_lists/"));
        return full && (reached.site == io::Site::StateCommit || reached.site == io::Site::StateStatement) ? ENOSPC : 0;
    });
    const Ran ran = m->runJson("push customers --yes");
    fakes::watchSites({});
    return ran;
}

std::string TestUnrecorded::lineIn(const std::string& text, const std::string& sign)
{
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (line.find(sign) != std::string::npos)
            return line;
    return {};
}

void TestUnrecorded::theLineIsPrintedAndLogged()
{
    const Ran lost = pushLosing();
    EXITS(lost, 73);
    QCOMPARE(m->requests("POST"), 1);
    const auto line = CliFixture::json::parse(lineIn(lost.err, "\"unrecorded\""));
    QCOMPARE(line["outcome"].get<std::string>(), std::string("done"));
    QVERIFY(!line["remote_id"].get<std::string>().empty() && line["op"].is_number_integer());
    QVERIFY(lost.err.find("Fabre") == std::string::npos || line.dump().find("Fabre") == std::string::npos);
    const auto logged = CliFixture::json::parse(lineIn(m->read(m->profile("log.jsonl")), "\"event\":\"unrecorded\""));
    QCOMPARE(logged["plan_id"], line["plan_id"]);
    promise::record("R3", "outcome that could not be stored", "printed, logged, given back", true);
}

void TestUnrecorded::givenBack()
{
    const Ran lost = pushLosing();
    m->write("line.json", "\n  " + lineIn(lost.err, "\"unrecorded\"") + "\n");
    m->forgetLog();
    const Ran imported = m->runJson("state import-outcome", {m->path("line.json")});
    EXITS(imported, 0);
    QCOMPARE(imported.text("/outcome"), std::string("done"));
    const Ran again = m->runJson("state import-outcome", {m->path("line.json")});
    EXITS(again, 0);
    QCOMPARE(again.text("/outcome"), std::string("nothing_to_do"));
    EXITS(m->runJson("resume"), 0);
    QCOMPARE(m->requests("POST"), 1); // the other one only
    QCOMPARE(m->requests("GET"), 0);  // and nothing was looked up
    EXITS(m->runJson("push customers --yes"), 0);
    QCOMPARE(m->doubled(), std::string());
    QCOMPARE(m->mapping().size(), std::size_t{7});
}

void TestUnrecorded::givenBackFromTheLog()
{
    pushLosing();
    m->forgetLog();
    const auto line = lineIn(m->read(m->profile("log.jsonl")), "\"event\":\"unrecorded\"");
    QCOMPARE(m->answering(line + "\n", "state import-outcome -").code, 0);
    EXITS(m->runJson("push customers --yes"), 0);
    QCOMPARE(m->requests("POST"), 1);
    QCOMPARE(m->doubled(), std::string());
}

void TestUnrecorded::withoutTheLine()
{
    pushLosing();
    m->forgetLog();
    EXITS(m->runJson("resume"), 0);
    QCOMPARE(m->requests("GET"), 1); // looked up by its reference
    QCOMPARE(m->doubled(), std::string());
    QCOMPARE(m->mapping().size(), std::size_t{7});
}

void TestUnrecorded::whatIsNoSuchLine()
{
    const Ran lost = pushLosing();
    const auto line = CliFixture::json::parse(lineIn(lost.err, "\"unrecorded\""));
    const auto with = [&](const char* key, const CliFixture::json& value) {
        auto other = line;
        other[key] = value;
        return other.dump();
    };
    const auto before = m->read(m->stateFile());
    for (const std::string& text : {std::string(), std::string("{}"), std::string("[1]"), std::string("\x1b[2J"), with("outcome", "maybe"), with("op", -1), with("op", "x"), with("op", 999), with("op", "99999999999999999999"),
                                    with("plan_id", ""), with("plan_id", "nope"), with("plan_id", line["plan_id"].get<std::string>().substr(0, 4)), with("remote_id", ""), line.dump().substr(0, 40)}) {
        m->write("line.json", text);
        EXITS(m->runJson("state import-outcome", {m->path("line.json")}), 64);
    }
    EXITS(m->runJson("state import-outcome", {m->path("missing.json")}), 78);
    EXITS(m->runJson("state import-outcome"), 64);
    EXITS(m->runJson("state rebuild", {m->path("line.json")}), 64);
    QCOMPARE(m->read(m->stateFile()), before);
}

void TestUnrecorded::onlyWhatIsInDoubt()
{
    const Ran lost = pushLosing();
    auto line = CliFixture::json::parse(lineIn(lost.err, "\"unrecorded\""));
    line["op"] = line["op"].get<int>() + 1; // one that never left
    m->write("line.json", line.dump());
    const Ran imported = m->runJson("state import-outcome", {m->path("line.json")});
    EXITS(imported, 0);
    QCOMPARE(imported.text("/outcome"), std::string("nothing_to_do"));
    EXITS(m->runJson("resume"), 0);
    QCOMPARE(m->doubled(), std::string());
    QVERIFY(!m->mapping().at("7").empty());
}

QTEST_GUILESS_MAIN(TestUnrecorded)
#include "test_unrecorded.moc"
