// The memory of who is who is lost in each way that leaves a profile to go on with: made anew, put back from an old copy, begun over. People of whom only that
// memory knew that they are one are not created again in HubRise or in the till, and what one side took back is not sent back to it.

#include "state_fixture.h"

namespace fs = std::filesystem;

namespace {

const std::string list = filledList; // empty as it comes

} // namespace

class TestLostState : public QObject {
    Q_OBJECT
private slots:
    void init();
    void namesakesAfterAnOldCopy();
    void withoutAccess_data();
    void withoutAccess();
    void aNewFileInThePlaceOfAUsedOne_data();
    void aNewFileInThePlaceOfAUsedOne();

private:
    struct Shop : OneTime, CliFixture {
        Shop() : CliFixture("demo", &time) {}
        std::string stateFile() const { return profile("state.db"); }
        void must(const std::string& line)
        {
            time.pass(600'000);
            const Ran ran = runJson(line);
            EXITS(ran, 0);
        }
        void connectAgain() { EXITS(runJson("connect --code " + code({{"customer_list_id", list}})), 0); }
        std::string someoneMakes(const json& customer)
        {
            const Reply made = hubrise.asOther("POST", "/customer_lists/" + list + "/customers", customer);
            return made.body.value("/body/id"_json_pointer, std::string());
        }
        std::size_t inHubRise() { return customers(list).size(); }
        void damage() const { write("home/default/state.db", std::string(5000, 'x')); }
    };
    std::unique_ptr<Shop> m;
};

void TestLostState::init()
{
    m = std::make_unique<Shop>();
    m->keepsDocuments = false;
    m->bistro("DELETE FROM customers WHERE ref > 2;");
    m->connect({{"customer_list_id", list}});
    m->must("push customers --yes");
}

/// Who they are stays unknown however often they are compared.
void TestLostState::namesakesAfterAnOldCopy()
{
    const auto old = m->read(m->stateFile());
    m->someoneMakes({{"first_name", "Jean"}, {"last_name", "Martin"}, {"city", "Lyon"}});
    m->someoneMakes({{"first_name", "Jean"}, {"last_name", "Martin"}, {"city", "Lyon"}});
    m->must("pull customers --yes");
    QCOMPARE(m->value("SELECT count(*) FROM customers WHERE last_name = 'Martin'"), std::string("2"));
    m->write("home/default/state.db", old);
    for (int night = 1; night <= 3; ++night) {
        m->time.pass(600'000);
        const Ran push = m->runJson("push customers --yes");
        EXITS(push, 0);
        QCOMPARE(push.number("/counts/conflict"), 2LL);
        QCOMPARE(m->inHubRise(), std::size_t(4));
    }
    m->must("pull customers --yes");
    m->must("push customers --yes");
    QCOMPARE(m->inHubRise(), std::size_t(4));
    QCOMPARE(m->value("SELECT count(*) FROM customers"), std::string("4"));
}

void TestLostState::withoutAccess_data()
{
    QTest::addColumn<bool>("revoked");
    QTest::newRow("gone") << false;
    QTest::newRow("revoked") << true;
}

void TestLostState::withoutAccess()
{
    QFETCH(bool, revoked);
    m->someoneMakes({{"first_name", "Rose"}, {"last_name", "Gil"}});
    m->must("pull customers --yes");
    QCOMPARE(m->value("SELECT count(*) FROM customers"), std::string("3"));
    if (revoked)
        m->hubrise.control("POST", "/tokens", {{"all", true}, {"action", "revoke"}});
    else
        fs::remove(m->profile("secret"));
    m->damage();
    m->must("state rebuild");
    m->connectAgain();
    m->must("push customers --yes");
    QCOMPARE(m->inHubRise(), std::size_t(3));
    m->must("pull customers --yes");
    QCOMPARE(m->value("SELECT count(*) FROM customers"), std::string("3"));

    // Once all are linked, a namesake is somebody else again.
    m->someoneMakes({{"first_name", "Zoé"}, {"last_name", "Gil"}});
    m->sql("INSERT INTO customers (first_name, last_name) VALUES ('Zoé', 'Gil')");
    m->must("push customers --yes");
    QCOMPARE(m->inHubRise(), std::size_t(5));
}

void TestLostState::aNewFileInThePlaceOfAUsedOne_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"an old copy that knows nothing yet", "begun over", "gone after disconnecting"})
        QTest::newRow(how) << how;
}

void TestLostState::aNewFileInThePlaceOfAUsedOne()
{
    QFETCH(QString, how);
    Shop shop;
    shop.keepsDocuments = false;
    shop.bistro("DELETE FROM customers;");
    shop.connect({{"customer_list_id", list}});
    const auto old = shop.read(shop.stateFile());
    shop.someoneMakes({{"first_name", "Rose"}, {"last_name", "Gil"}});
    shop.must("pull customers --yes");
    const bool isOldCopy = how.startsWith("an old copy");
    if (isOldCopy) {
        shop.write("home/default/state.db", old);
    } else {
        if (how.startsWith("gone")) {
            shop.must("disconnect");
            fs::remove(shop.stateFile());
        } else {
            fs::remove_all(shop.profile(""));
            EXITS(shop.init(), 0);
        }
        EXITS(shop.runJson("connect --code x"), 74); // nothing begins with an empty memory unsaid
        shop.must("state rebuild");
        shop.connectAgain();
    }
    shop.time.pass(600'000);
    const Ran push = shop.runJson("push customers --yes");
    EXITS(push, 0);
    QCOMPARE(push.says("Everything is compared with HubRise anew"), isOldCopy);
    QCOMPARE(shop.inHubRise(), std::size_t(1));
    QVERIFY(!shop.runJson("push customers --yes").says("compared with HubRise anew"));
}

QTEST_GUILESS_MAIN(TestLostState)
#include "test_lost_state.moc"
