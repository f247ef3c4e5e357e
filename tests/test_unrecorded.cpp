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
    void givenBackWithWhatStandsAround();
    void someOfSeveralLines();
    void editedBeforeItWasLookedUp();
    void withoutTheLine();
    void whatIsNoSuchLine();
    void onlyWhatIsInDoubt();

private:
    Ran losing(const std::string& command, const std::string& answer);
    Ran pushLosing() { return losing("push customers --yes", "POST /customer_lists/"); }
    std::string idOf(const std::string& ref);
    static std::string lineIn(const std::string& text, const std::string& sign);
    std::unique_ptr<UsedProfile> m;
};

void TestUnrecorded::init()
{
    m = std::make_unique<UsedProfile>();
    m->sql("INSERT INTO customers VALUES (6, NULL, 'Léo', 'Fabre', NULL, 'Lyon'), (7, NULL, 'Mia', 'Gros', NULL, 'Lyon')");
}

/// From the first answer to such a request on the disk of the state is full.
Ran TestUnrecorded::losing(const std::string& command, const std::string& answer)
{
    bool full = false;
    fakes::watchSites([&](const fakes::Reached& reached) {
        full = full || (reached.site == io::Site::Receive && reached.what.starts_with(answer));
        return full && (reached.site == io::Site::StateCommit || reached.site == io::Site::StateStatement) ? ENOSPC : 0;
    });
    const Ran ran = m->runJson(command);
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
    QCOMPARE(lost.document["counts"]["create"], 1); // of two that were planned
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

/// All that the terminal said, or the whole log: people copy more than one line, and blank ones.
void TestUnrecorded::givenBackWithWhatStandsAround()
{
    const Ran lost = pushLosing();
    const auto home = m->filesIn("home");
    m->hubrise.control("POST", "/keep");
    for (const std::string& text : {"\n \n" + lost.err + "\n", m->read(m->profile("log.jsonl")), "\r\n" + lineIn(lost.err, "\"unrecorded\"") + "\r\n",
                                    "Nov 22 04:00:07 comptoir passeplat[812]: " + lineIn(lost.err, "\"unrecorded\"") + "\n"}) {
        m->putBack("home", home);
        m->hubrise.control("POST", "/put_back");
        QCOMPARE(m->answering(text, "state import-outcome -").code, 0);
        m->forgetLog();
        EXITS(m->runJson("resume"), 0);
        QCOMPARE(m->requests("GET"), 0); // it was recorded
        m->putBack("home", home);
        m->write("text", text);
        const Ran imported = m->runJson("state import-outcome", {m->path("text")});
        EXITS(imported, 0);
        QCOMPARE(imported.text("/outcome"), std::string("done"));
        QCOMPARE(imported.document["findings"].size(), std::size_t{1});
    }
}

void TestUnrecorded::someOfSeveralLines()
{
    const Ran lost = pushLosing();
    const auto line = lineIn(lost.err, "\"unrecorded\"");
    auto former = CliFixture::json::parse(line);
    former["plan_id"] = "of a state database that is gone";
    m->write("text", former.dump() + "\n" + former.dump() + "\n");
    EXITS(m->runJson("state import-outcome", {m->path("text")}), 64);
    auto earlier = CliFixture::json::parse(line); // of the run that was resumed
    earlier["outcome"] = "rejected";
    m->write("text", former.dump() + "\n" + earlier.dump() + "\n" + line.substr(0, 40) + "\n" + line + "\n");
    const Ran imported = m->runJson("state import-outcome", {m->path("text")});
    EXITS(imported, 0);
    QCOMPARE(imported.text("/outcome"), std::string("done"));
    std::string severities;
    for (const auto& finding : imported.document["findings"])
        severities += finding["severity"].get<std::string>() + " ";
    QCOMPARE(severities, std::string("warning warning note "));
    m->forgetLog();
    EXITS(m->runJson("resume"), 0);
    QCOMPARE(m->requests("GET"), 0); // done, as the last line says
    const Ran shown = m->run("state import-outcome", {m->path("text")});
    QVERIFY(shown.code == 0 && shown.says("not in doubt") && shown.says("knows no step"));
}

std::string TestUnrecorded::idOf(const std::string& ref)
{
    for (const auto& customer : m->customers(filledList))
        for (const auto& given : customer.value("private_refs", CliFixture::json::object()))
            if (given == ref)
                return customer["id"];
    return {};
}

/// Created, edited by somebody, and only then looked up: what differs was never agreed, and a line that is given back must not say so.
void TestUnrecorded::editedBeforeItWasLookedUp()
{
    bool dead = false;
    fakes::watchSites([&dead](const fakes::Reached& reached) {
        if (dead)
            return EIO;
        dead = reached.site == io::Site::Receive && reached.what.starts_with("POST /customer_lists/");
        return dead ? throw fakes::Killed() : 0;
    });
    try {
        m->run("push customers --yes");
    } catch (const fakes::Killed&) {
    }
    fakes::watchSites({});
    const auto id = idOf("6");
    QVERIFY(!id.empty());
    m->hubrise.asOther("PATCH", "/customer_lists/" + std::string(filledList) + "/customers/" + id, {{"city", "Nantes"}});
    const Ran lost = losing("resume", "GET /customer_lists/");
    EXITS(lost, 73);
    m->write("line.json", lineIn(lost.err, "\"unrecorded\""));
    const Ran imported = m->runJson("state import-outcome", {m->path("line.json")});
    EXITS(imported, 0);
    QCOMPARE(imported.text("/outcome"), std::string("done"));
    EXITS(m->runJson("resume"), 0);
    const Ran push = m->runJson("push customers --yes");
    EXITS(push, 0);
    QCOMPARE(push.number("/counts/conflict"), 1LL);
    QVERIFY(m->customers(filledList).dump().find("Nantes") != std::string::npos);
    QCOMPARE(m->doubled(), std::string());
    EXITS(m->runJson("push customers --prefer pos --yes"), 0);
    QVERIFY(m->customers(filledList).dump().find("Nantes") == std::string::npos);
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
    EXITS(m->runJson("state import-outcome", {m->path("missing.json")}), 64);
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
