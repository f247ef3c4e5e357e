// The memory of who is who is lost in each way that leaves a profile to go on with: made anew, put back from an old copy, begun over. People of whom only that
// memory knew that they are one are not created again in HubRise or in the till, and what one side took back is not sent back to it.

#include "io/profile.h"
#include "state_fixture.h"
#include "sync/rebuild.h"

namespace fs = std::filesystem;

namespace {

const std::string list = filledList; // empty as it comes

/// The till and HubRise know that Zoé wants e-mails, and Paul does not.
constexpr const char* wanting = "ALTER TABLE customers ADD COLUMN email_marketing TEXT; UPDATE customers SET email_marketing = CASE ref WHEN 1 THEN 'O' ELSE 'N' END;";

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
    void renumbered_data();
    void renumbered();
    void withdrawnInTheTill_data() { bothWays(); }
    void withdrawnInTheTill();
    void withdrawnInHubRise_data();
    void withdrawnInHubRise();
    void takenOffInHubRise_data() { bothWays(); }
    void takenOffInHubRise();
    void deletedInTheTill();
    void anonymisedInHubRise();
    void anotherListIsAskedAbout();
    void madeAnewMeanwhile();

private:
    static void bothWays();
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
        void someoneChanges(const std::string& ref, const json& fields)
        {
            for (const auto& customer : customers(list))
                if (customer["private_refs"].dump().find('"' + ref + '"') != std::string::npos)
                    QCOMPARE(hubrise.asOther("PATCH", "/customer_lists/" + list + "/customers/" + customer["id"].get<std::string>(), fields).body.value("status", 0), 200);
        }
        /// Of the one customer of this first name; null when there is none, or another.
        json of(const std::string& firstName, const char* field)
        {
            json found;
            int bearers = 0;
            for (const auto& customer : customers(list))
                if (customer["first_name"] == firstName)
                    ++bearers, found = customer.value(field, json());
            return bearers == 1 ? found : json();
        }
        /// Of the one who bears this number, or "".
        std::string nameAt(const std::string& ref)
        {
            std::string names;
            for (const auto& customer : customers(list))
                if (customer["private_refs"].dump().find('"' + ref + '"') != std::string::npos)
                    names += customer["first_name"].get<std::string>();
            return names;
        }
        void allowConsent()
        {
            std::string settings = read(profile("profile.toml"));
            const std::string no = "allow_consent = false";
            settings.replace(settings.find(no), no.size(), "allow_consent = true");
            write("home/default/profile.toml", settings);
        }
        /// `isOldCopy`: `old` is put back, and runs were made since.
        void lose(bool isOldCopy, const std::string& old)
        {
            if (isOldCopy)
                return write("home/default/state.db", old);
            damage();
            must("state rebuild");
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

void TestLostState::bothWays()
{
    QTest::addColumn<bool>("isOldCopy");
    QTest::newRow("made anew") << false;
    QTest::newRow("an old copy") << true;
}

void TestLostState::renumbered_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("by");
    for (const char* how : {"made anew", "an old copy", "another computer"})
        for (const int by : {1, 2})
            QTest::addRow("%s, by %d", how, by) << how << by;
}

/// Each card has the number of another, and of most of the people only their numbers told who they are.
void TestLostState::renumbered()
{
    QFETCH(QString, how);
    QFETCH(int, by);
    m->sql("INSERT INTO customers VALUES (3, NULL, 'Inès', 'Carle', '06 98 00 00 03', NULL), (4, NULL, 'Max', 'Noir', NULL, 'Lyon'), (5, NULL, 'Eva', 'Petit', NULL, NULL),"
           " (6, NULL, 'Tom', 'Roux', NULL, NULL), (7, 'ana@bistro.example', 'Ana', 'Evrard', NULL, NULL)");
    m->must("push customers --yes");
    const auto old = m->read(m->stateFile());
    m->must("push customers --yes");
    const auto renumber = [&](int add) { m->sql("UPDATE customers SET ref = -(ref + " + std::to_string(add) + "); UPDATE customers SET ref = -ref"); };
    renumber(by);
    if (how == "another computer") {
        fs::remove_all(m->path("home"));
        EXITS(m->init(), 0);
        m->connectAgain();
    } else {
        m->lose(how == "an old copy", old);
    }
    for (int night = 1; night <= 3; ++night) {
        m->time.pass(600'000);
        const Ran push = m->runJson("push customers --yes");
        EXITS(push, 0);
        QCOMPARE(push.number("/counts/create"), 0LL);
        QVERIFY2(push.says("a number of its own"), push.err.c_str());
        QCOMPARE(m->inHubRise(), std::size_t(7));
    }
    if (how == "another computer")
        return; // there, who has neither e-mail nor phone is known by the number alone
    renumber(1000); // as people are told to
    m->must("push customers --yes");
    m->must("push customers --yes");
    QCOMPARE(m->inHubRise(), std::size_t(7));
    for (int who = 1; who <= 7; ++who) {
        const auto ref = std::to_string(who + by + 1000);
        QCOMPARE(m->nameAt(ref), m->value("SELECT first_name FROM customers WHERE ref = " + ref));
    }
}

void TestLostState::withdrawnInTheTill()
{
    QFETCH(bool, isOldCopy);
    Shop shop;
    shop.bistro(std::string("DELETE FROM customers WHERE ref > 2;") + wanting, mappingWithConsent());
    shop.connect({{"customer_list_id", list}});
    shop.must("push customers --yes");
    QCOMPARE(shop.of("Zoé", "email_marketing"), CliFixture::json(true));
    const auto old = shop.read(shop.stateFile());
    shop.must("push customers --yes");
    shop.someoneChanges("2", {{"email_marketing", true}}); // given on the web
    shop.sql("UPDATE customers SET email_marketing = 'N'");
    shop.lose(isOldCopy, old);
    shop.must("push customers --yes");
    if (!isOldCopy) { // nobody knows whether the till's “no” ever was a “yes”
        QCOMPARE(shop.of("Zoé", "email_marketing"), CliFixture::json(true));
        shop.sql("UPDATE customers SET city = 'Brest' WHERE ref = 1");
        const Ran push = shop.runJson("push customers --yes");
        QCOMPARE(push.number("/counts/conflict"), 2LL);
        QCOMPARE(shop.of("Zoé", "email_marketing"), CliFixture::json(true));
        shop.must("push customers --yes --prefer pos");
        QCOMPARE(shop.of("Paul", "email_marketing"), CliFixture::json(false));
    } else {
        QCOMPARE(shop.of("Paul", "email_marketing"), CliFixture::json(true)); // the till never said yes
    }
    QCOMPARE(shop.of("Zoé", "email_marketing"), CliFixture::json(false));
    QCOMPARE(shop.runJson("push customers --yes").text("/outcome"), std::string("nothing_to_do"));
}

void TestLostState::withdrawnInHubRise_data()
{
    QTest::addColumn<bool>("isOldCopy");
    QTest::addColumn<bool>("sendsFirst");
    QTest::newRow("made anew") << false << false;
    QTest::newRow("made anew, sent first") << false << true;
    QTest::newRow("an old copy") << true << false;
    QTest::newRow("an old copy, sent first") << true << true;
}

void TestLostState::withdrawnInHubRise()
{
    QFETCH(bool, isOldCopy);
    QFETCH(bool, sendsFirst);
    Shop shop;
    shop.bistro(std::string("DELETE FROM customers WHERE ref > 2;") + wanting, mappingWithConsent());
    shop.connect({{"customer_list_id", list}});
    shop.allowConsent();
    shop.must("push customers --yes");
    const auto old = shop.read(shop.stateFile());
    shop.must("push customers --yes");
    shop.someoneChanges("1", {{"email_marketing", false}});
    shop.lose(isOldCopy, old);
    if (sendsFirst)
        shop.must("push customers --yes");
    shop.time.pass(600'000);
    const Ran pull = shop.runJson("pull customers --yes");
    EXITS(pull, 0);
    if (!isOldCopy) {
        QCOMPARE(pull.number("/counts/conflict"), 1LL);
        QCOMPARE(shop.value("SELECT email_marketing FROM customers WHERE ref = 1"), std::string("O"));
        shop.must("push customers --yes");
        QCOMPARE(shop.of("Zoé", "email_marketing"), CliFixture::json(false));
        shop.must("pull customers --yes --prefer hubrise");
    }
    QCOMPARE(shop.value("SELECT email_marketing FROM customers WHERE ref = 1"), std::string("N"));
    shop.must("push customers --yes");
    QCOMPARE(shop.of("Zoé", "email_marketing"), CliFixture::json(false));
}

void TestLostState::takenOffInHubRise()
{
    QFETCH(bool, isOldCopy);
    const auto old = m->read(m->stateFile());
    m->must("push customers --yes");
    m->someoneChanges("1", {{"phone", nullptr}});
    m->lose(isOldCopy, old);
    m->must("pull customers --yes");
    for (int night = 1; night <= 3; ++night) {
        m->time.pass(600'000);
        const Ran push = m->runJson("push customers --yes");
        EXITS(push, 0);
        QCOMPARE(push.number("/counts/conflict"), 1LL);
        QVERIFY(m->of("Zoé", "phone").is_null());
        if (night == 1) // another field is edited: what is not settled still is not
            m->sql("UPDATE customers SET first_name = 'Zoé', city = NULL WHERE ref = 1");
    }
    QCOMPARE(m->value("SELECT phone FROM customers WHERE ref = 1"), std::string("06 98 00 00 01"));
    m->must("push customers --yes --prefer hubrise");
    QCOMPARE(m->runJson("push customers --yes").text("/outcome"), std::string("nothing_to_do"));
    QVERIFY(m->of("Zoé", "phone").is_null());
}

/// Nobody who was deleted there comes back.
void TestLostState::deletedInTheTill()
{
    m->sql("DELETE FROM customers WHERE ref = 2");
    m->lose(false, {});
    const Ran pull = m->runJson("pull customers --yes");
    EXITS(pull, 0);
    QCOMPARE(pull.number("/counts/create"), 0LL);
    QVERIFY(pull.says("its card was removed from the till"));
    m->must("push customers --yes");
    QCOMPARE(m->value("SELECT count(*) FROM customers"), std::string("1"));
    QCOMPARE(m->inHubRise(), std::size_t(2));

    m->sql("INSERT INTO customers VALUES (3, 'paul@bistro.example', 'Paul', 'Brun', NULL, NULL)"); // typed again
    m->must("push customers --yes");
    QCOMPARE(m->inHubRise(), std::size_t(2));
    QCOMPARE(m->nameAt("3"), std::string("Paul"));
}

/// Only the former file knows whose card it is.
void TestLostState::anonymisedInHubRise()
{
    const auto id = m->someoneMakes({{"first_name", "Rose"}, {"last_name", "Gil"}, {"email", "rose@bistro.example"}});
    m->must("pull customers --yes");
    QCOMPARE(m->hubrise.asOther("POST", "/customer_lists/" + list + "/customers/" + id + "/anonymise", CliFixture::json::object()).body.value("status", 0), 200);
    m->must("push customers --yes");
    scratch(m->stateFile());
    m->must("state rebuild");
    m->must("push customers --yes");
    QCOMPARE(m->inHubRise(), std::size_t(3));
    QCOMPARE(m->customers(list).dump().find("rose@bistro.example"), std::string::npos);
}

/// The profile reaches another list than its customers were sent to, which nobody has agreed to.
void TestLostState::anotherListIsAskedAbout()
{
    EXITS(m->runJson("connect --code " + m->code({{"customer_list_id", "w8n1c"}})), 0);
    EXITS(m->runJson("push customers --yes"), 12);
    scratch(m->stateFile());
    EXITS(m->runJson("push customers --yes"), 74);
    m->must("state rebuild");
    m->time.pass(600'000);
    EXITS(m->runJson("push customers --yes"), 12);
    QCOMPARE(m->customers("w8n1c").dump().find("zoe@bistro.example"), std::string::npos);
}

/// While the question stood open: what was begun since is not dropped.
void TestLostState::madeAnewMeanwhile()
{
    m->damage();
    m->must("state rebuild");
    const auto anew = m->read(m->stateFile());
    const auto profile = io::loadProfile(m->path("home"), "default");
    QVERIFY(profile.has_value());
    engine::RebuildOptions options;
    options.clock = &m->clock();
    engine::Reporter quiet;
    const auto again = engine::rebuild(*profile, options, {quiet, {}});
    QVERIFY(!again && again.error().kind == model::Kind::Confirmation);
    QCOMPARE(m->read(m->stateFile()), anew);
    options.evenSound = true;
    QVERIFY(engine::rebuild(*profile, options, {quiet, {}}).has_value());
}

QTEST_GUILESS_MAIN(TestLostState)
#include "test_lost_state.moc"
