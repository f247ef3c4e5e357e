// HubRise asking for patience, HubRise in trouble and effects that come late, through the whole program on a clock that only waiting moves: the documented exit
// codes, no request before its time, and whatever was cut short ends as if nothing had been (reliability 1.3).

#include "cli_fixture.h"
#include "promises.h"

namespace {

const std::string list = "/v1/customer_lists/w9v0d/customers";

/// Three customers to send into an empty list: one listing, three creations.
struct Sending {
    fakes::SharedClock clock;
    CliFixture m{"demo", &clock};

    Sending()
    {
        m.bistro("DELETE FROM customers WHERE ref > 3;");
        m.connect({{"customer_list_id", "w9v0d"}});
        clock.pass(60'000);
    }
    QString wrong()
    {
        if (m.customers("w9v0d").size() != 3)
            return QString("%1 customers").arg(m.customers("w9v0d").size());
        for (int ref = 1; ref <= 3; ++ref)
            if (m.customersWithRef("w9v0d", std::to_string(ref)) != 1)
                return QString("customer %1 is not there once").arg(ref);
        return {};
    }
    /// Again, as a person or a schedule does, until it is done; gives how often that took.
    int untilDone(const std::string& line, int most)
    {
        for (int runs = 1; runs <= most; ++runs) {
            clock.pass(1'800'000);
            const Ran resumed = m.runJson("resume");
            const Ran ran = resumed.code == 0 ? m.runJson(line) : resumed;
            if (ran.code == 0)
                return runs;
            if (ran.code != 75 && ran.code != 15)
                qFatal("%s gave %d: %s", line.c_str(), ran.code, ran.err.c_str());
        }
        return most + 1;
    }
};

} // namespace

class TestFaultProgram : public QObject {
    Q_OBJECT
private slots:
    void retryAfter_data();
    void retryAfter();
    void throttledForEver();
    void bursts_data();
    void bursts();
    void burstsOnACatalog();
    void deadWithItsCause_data();
    void deadWithItsCause();
    void lateEffects();
    void aCatalogLeftInPieces_data();
    void aCatalogLeftInPieces();
};

void TestFaultProgram::retryAfter_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<int>("least"); ///< seconds it has to wait
    QTest::addColumn<bool>("ends"); ///< longer than a run waits: exit 15
    QTest::newRow("0") << "0" << 0 << false;
    QTest::newRow("1") << "1" << 1 << false;
    QTest::newRow("17") << "17" << 17 << false;
    QTest::newRow("100") << "100" << 100 << true;
    QTest::newRow("3600") << "3600" << 3600 << true;
    QTest::newRow("-1") << "-1" << 0 << false;
    QTest::newRow("abc") << "abc" << 0 << false;
    QTest::newRow("a date") << "date" << 42 << false;
    QTest::newRow("1e9") << "1000000000" << 86'400 << true;
    QTest::newRow("none") << "" << 0 << false;
}

void TestFaultProgram::retryAfter()
{
    QFETCH(QString, header);
    QFETCH(int, least);
    QFETCH(bool, ends);
    for (int at = 0; at < 4; ++at) {
        Sending f;
        const auto date = QDateTime::fromMSecsSinceEpoch(f.clock.serverMs() + 43'000, Qt::UTC);
        const QString value = header == "date" ? QLocale::c().toString(date, "ddd, dd MMM yyyy HH:mm:ss 'GMT'") : header;
        nlohmann::json fault{{"method", at == 0 ? "GET" : "POST"}, {"path", list}, {"skip", std::max(at - 1, 0)}, {"count", 1}, {"status", 429}};
        if (!header.isEmpty())
            fault["retry_after"] = value.toStdString();
        f.m.fault(fault);
        const auto begun = f.clock.serverMs();
        const Ran ran = f.m.runJson("push customers --yes");
        const auto waited = f.clock.serverMs() - begun;
        EXITS(ran, ends ? 15 : 0);
        QVERIFY(ends || waited >= least * 1000);
        QVERIFY2(waited <= 75'000 * 2, "a run waits for one window at most");
        QCOMPARE(f.m.customers("w9v0d").size(), std::size_t(ends ? std::max(at - 1, 0) : 3));
        if (ends) {
            QVERIFY(!ran.text("/resume_after").empty());
            f.m.forgetLog();
            EXITS(f.m.runJson(at == 0 ? "push customers --yes" : "resume"), 15); // it is not even tried
            QCOMPARE(f.m.requests("GET") + f.m.requests("POST"), 0);
            f.clock.pass(least * 1000LL);
        }
        EXITS(f.m.runJson("resume"), 0);
        EXITS(f.m.runJson("push customers --yes"), 0);
        QCOMPARE(f.wrong(), QString());
    }
}

/// Every answer is 429: the run ends paused after a few tries, and says when.
void TestFaultProgram::throttledForEver()
{
    for (const char* header : {"0", "1", "17", "abc"}) {
        Sending f;
        f.m.fault({{"method", "POST"}, {"path", list}, {"count", -1}, {"status", 429}, {"retry_after", header}});
        const Ran ran = f.m.runJson("push customers --yes");
        EXITS(ran, 15);
        QVERIFY(f.m.requests("POST") <= 6);
        QVERIFY(f.m.customers("w9v0d").empty());
        f.m.hubrise.control("DELETE", "/fault");
        QVERIFY(f.untilDone("push customers --yes", 60) <= 60);
        QCOMPARE(f.wrong(), QString());
    }
}

void TestFaultProgram::bursts_data()
{
    QTest::addColumn<bool>("effect");
    QTest::newRow("not done") << false;
    QTest::newRow("done all the same") << true;
}

/// 5xx from every request on, of every length.
void TestFaultProgram::bursts()
{
    QFETCH(bool, effect);
    int cases = 0;
    for (int length = 1; length <= 25; length += effect && length > 7 ? 6 : 1)
        for (int at = 0; at < 4; ++at, ++cases) {
            Sending f;
            const int statuses[] = {500, 502, 503, 504};
            f.m.fault({{"method", ""}, {"path", "/v1"}, {"skip", at}, {"count", length}, {"status", statuses[length % 4]}, {"after_effect", effect}});
            const Ran ran = f.m.runJson("push customers --yes");
            QVERIFY2(ran.code == 0 || ran.code == 75, ran.err.c_str());
            QVERIFY2(ran.code == 0 || ran.says("→ "), ran.err.c_str());
            QVERIFY(f.untilDone("push customers --yes", 12) <= 12);
            QVERIFY2(f.wrong().isEmpty(), qPrintable(QString("burst of %1 from request %2 on: %3").arg(length).arg(at).arg(f.wrong())));
        }
    promise::add("R1", "injected runs", cases);
    promise::record("R1", std::string("bursts of 5xx, ") + (effect ? "done all the same" : "not done"), std::to_string(cases) + " runs, 0 doubled, 0 lost", true);
}

void TestFaultProgram::burstsOnACatalog()
{
    for (const int length : {1, 2, 4, 5, 9, 25})
        for (int at = 0; at < 3; ++at) {
            fakes::SharedClock clock;
            CliFixture m("demo", &clock);
            m.bistro();
            m.connect();
            clock.pass(60'000);
            m.fault({{"method", ""}, {"path", "/v1"}, {"skip", at}, {"count", length}, {"status", 503}, {"after_effect", length % 2 == 0}});
            Ran ran = m.runJson("push catalog --replace q4x9d");
            for (int runs = 0; ran.code != 0 && runs < 12; ++runs) {
                QVERIFY2(ran.code == 75, ran.err.c_str());
                clock.pass(1'800'000);
                ran = m.runJson("resume");
                if (ran.code == 0)
                    ran = m.runJson("push catalog --replace q4x9d");
            }
            EXITS(ran, 0);
            m.forgetLog();
            clock.pass(1'800'000);
            EXITS(m.runJson("push catalog --yes"), 0);
            QCOMPARE(m.writes(), 0);
            QCOMPARE(m.runJson("backup list").document["backups"].size(), std::size_t(1));
        }
}

void TestFaultProgram::deadWithItsCause_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("undo"); ///< what brings it back without a new sign-in
    QTest::addColumn<QString>("says");
    QTest::newRow("unpaid") << "unpaid" << "paid" << "unpaid";
    QTest::newRow("blocked") << "block" << "unblock" << "blocked";
    QTest::newRow("revoked") << "revoke" << "" << "revoked";
}

/// Before each of our requests in turn the connection dies: 77 with HubRise's cause, the work waits, and goes on once it lives again.
void TestFaultProgram::deadWithItsCause()
{
    QFETCH(QString, action);
    QFETCH(QString, undo);
    QFETCH(QString, says);
    for (int at = 0; at < 4; ++at) {
        Sending f;
        if (at > 0) { // the program stops there for another reason first
            f.m.fault({{"method", "POST"}, {"path", list}, {"skip", at - 1}, {"count", 1}, {"status", 429}, {"retry_after", "3600"}});
            EXITS(f.m.runJson("push customers --yes"), 15);
            f.clock.pass(3'600'000);
        }
        f.m.hubrise.control("POST", "/tokens", {{"all", true}, {"action", action.toStdString()}});
        const Ran dead = f.m.runJson(at == 0 ? "push customers --yes" : "resume");
        EXITS(dead, 77);
        QVERIFY2(dead.says(says.toStdString()), dead.err.c_str());
        QCOMPARE(f.m.customers("w9v0d").size(), std::size_t(std::max(at - 1, 0)));
        QVERIFY(at == 0 || f.m.run("status").says("resume"));
        if (!undo.isEmpty())
            f.m.hubrise.control("POST", "/tokens", {{"all", true}, {"action", undo.toStdString()}});
        else
            EXITS(f.m.runJson("connect --code " + f.m.code({{"customer_list_id", "w9v0d"}})), 0);
        EXITS(f.m.runJson("resume"), 0);
        EXITS(f.m.runJson("push customers --yes"), 0);
        QCOMPARE(f.wrong(), QString());
    }
}

/// The first attempt takes effect when the second one arrives: never two.
void TestFaultProgram::lateEffects()
{
    for (int at = 0; at < 3; ++at) {
        Sending f;
        f.m.network.script("POST", list, fakes::Fault::lateEffect(), at);
        EXITS(f.m.runJson("push customers --yes"), 0);
        QCOMPARE(f.wrong(), QString());
        f.m.sql("UPDATE customers SET city = 'Villeurbanne'");
        f.clock.pass(3'600'000);
        f.m.network.script("PATCH", list, fakes::Fault::lateEffect(), at);
        EXITS(f.m.runJson("push customers --yes"), 0);
        QCOMPARE(f.wrong(), QString());
        f.m.forgetLog();
        EXITS(f.m.runJson("push customers --yes"), 0);
        QCOMPARE(f.m.writes(), 0);
    }
    fakes::SharedClock clock;
    CliFixture m("demo", &clock);
    m.bistro();
    m.connect();
    m.network.script("PUT", "/v1/catalogs", fakes::Fault::lateEffect());
    EXITS(m.runJson("push catalog --replace q4x9d"), 0);
    EXITS(m.runJson("push catalog --yes"), 0);
    QCOMPARE(m.runJson("backup list").document["backups"].size(), std::size_t(1));
}

void TestFaultProgram::aCatalogLeftInPieces_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("emptied") << R"({"data":{}})";
    QTest::newRow("one category") << R"({"data":{"categories":[{"ref":"X","name":"Left over"}]}})";
}

/// HubRise stopped halfway through the replacement and never answered: 13, nothing more is sent, and the backup goes back with one command.
void TestFaultProgram::aCatalogLeftInPieces()
{
    QFETCH(QString, body);
    fakes::SharedClock clock;
    CliFixture m("demo", &clock);
    m.bistro();
    m.connect();
    const auto former = m.catalog("q4x9d");
    m.network.script("PUT", "/v1/catalogs", fakes::Fault::otherBody(body.toStdString()));
    const Ran ran = m.runJson("push catalog --replace q4x9d");
    EXITS(ran, 13);
    QVERIFY(ran.says("neither") && ran.says("undo"));
    QVERIFY(ran.document.contains("backup"));
    QCOMPARE(m.network.requests("PUT", "/v1/catalogs"), 1);
    QVERIFY(m.catalog("q4x9d") != former);
    EXITS(m.runJson("undo --replace q4x9d"), 0);
    QVERIFY(m.catalog("q4x9d") == former);
}

QTEST_GUILESS_MAIN(TestFaultProgram)
#include "test_fault_program.moc"
