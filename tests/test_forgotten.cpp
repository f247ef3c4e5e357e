// Nobody knows any more what was agreed (the state was made anew, or is an old copy): what is not settled stays asked about through all the nights that follow,
// whatever else is sent, retrieved or settled meanwhile.

#include "state_fixture.h"

namespace fs = std::filesystem;

namespace {

const std::string list = filledList; // empty as it comes
constexpr const char* tables = "DELETE FROM customers WHERE ref > 2; ALTER TABLE customers ADD COLUMN email_marketing TEXT; UPDATE customers SET email_marketing = 'O', phone = '+3369800000' || ref;";

/// With a consent, which may be unsaid (NULL), and a way to empty a card.
std::string mapping()
{
    return mappingWithConsent() + "customer_erase = \"UPDATE customers SET email = NULL, first_name = NULL, last_name = 'anonyme', phone = NULL, city = NULL WHERE ref = :ref\"\n";
}

} // namespace

class TestForgotten : public QObject {
    Q_OBJECT
private slots:
    void init();
    void throughNights_data() { bothWays(); }
    void throughNights();
    void beforeARetrievalThatWrites();
    void givenAndWithdrawnSinceTheCopy_data();
    void givenAndWithdrawnSinceTheCopy();
    void takenOffInTheTill_data();
    void takenOffInTheTill();
    void settledForHubRise();
    void consentsThatAreNotSent();
    void noConsentIsRaisedByAChoice_data();
    void noConsentIsRaisedByAChoice();
    void whoCameFromHubRise_data();
    void whoCameFromHubRise();
    void renumberedAfterwards_data();
    void renumberedAfterwards();
    void anonymisedAfterwards();
    void anotherTillsPeople_data() { bothWays(); }
    void anotherTillsPeople();
    void unknownToTheState_data();
    void unknownToTheState();
    void ofOneNumberOnly_data() { bothWays(); }
    void ofOneNumberOnly();
    void metForTheFirstTime();

private:
    static void bothWays();
    struct Shop : OneTime, CliFixture {
        Shop() : CliFixture("demo", &time) {}
        Ran night(const std::string& line)
        {
            time.pass(600'000);
            return runJson(line);
        }
        void must(const std::string& line) { EXITS(night(line), 0); }
        void both()
        {
            must("push customers --yes");
            must("pull customers --yes");
        }
        std::string id(const std::string& firstName)
        {
            for (const auto& customer : customers(list))
                if (customer.value("first_name", json()) == firstName)
                    return customer["id"];
            return {};
        }
        json of(const std::string& firstName, const char* field)
        {
            json found;
            int bearers = 0;
            for (const auto& customer : customers(list))
                if (customer.value("first_name", json()) == firstName)
                    ++bearers, found = customer.value(field, json());
            return bearers == 1 ? found : json("no one, or two");
        }
        void someoneChanges(const std::string& firstName, const json& fields)
        {
            QCOMPARE(hubrise.asOther("PATCH", "/customer_lists/" + list + "/customers/" + id(firstName), fields).body.value("status", 0), 200);
        }
        void someoneMakes(const json& customer) { hubrise.asOther("POST", "/customer_lists/" + list + "/customers", customer); }
        std::string cell(const char* column) { return value(std::string("SELECT ") + column + " FROM customers WHERE ref = 1"); }
        void lose(bool isOldCopy)
        {
            if (isOldCopy)
                return write("home/default/state.db", old);
            write("home/default/state.db", std::string(5000, 'x'));
            must("state rebuild");
        }
        /// Nothing is found again: HubRise cannot be asked, or the copy is older than what matters.
        void loseAll(bool isOldCopy)
        {
            if (isOldCopy)
                return lose(true);
            fs::remove(profile("secret"));
            lose(false);
            EXITS(runJson("connect --code " + code({{"customer_list_id", list}})), 0);
        }
        void copy() { old = read(profile("state.db")); }
        std::string old;
    };
    std::unique_ptr<Shop> m;
};

void TestForgotten::bothWays()
{
    QTest::addColumn<bool>("isOldCopy");
    QTest::newRow("made anew") << false;
    QTest::newRow("an old copy") << true;
}

void TestForgotten::init()
{
    m = std::make_unique<Shop>();
    m->keepsDocuments = false;
    m->bistro(tables, mapping());
    m->connect({{"customer_list_id", list}});
    std::string settings = m->read(m->profile("profile.toml"));
    const std::string no = "allow_consent = false";
    settings.replace(settings.find(no), no.size(), "allow_consent = true");
    m->write("home/default/profile.toml", settings);
    m->both();
    m->copy();
    m->must("push customers --yes");
}

void TestForgotten::throughNights()
{
    QFETCH(bool, isOldCopy);
    m->someoneChanges("Zoé", {{"phone", nullptr}, {"city", "Brest"}});
    m->sql("UPDATE customers SET email_marketing = 'N' WHERE ref = 1");
    m->lose(isOldCopy);
    for (int night = 1; night <= 3; ++night) {
        const auto push = m->night("push customers --yes");
        EXITS(push, 0);
        QCOMPARE(push.number("/counts/conflict"), 1LL);
        if (night == 2)
            m->someoneChanges("Zoé", {{"last_name", "Alix-Brun"}}); // this is retrieved, and settles nothing else
        EXITS(m->night("pull customers --yes"), 0);
        QVERIFY(m->of("Zoé", "phone").is_null());
        QCOMPARE(m->of("Zoé", "city"), CliFixture::json("Brest"));
        QCOMPARE(m->cell("phone"), std::string("+33698000001"));
        QCOMPARE(m->cell("city"), std::string("Lyon"));
        QCOMPARE(m->cell("email_marketing"), std::string("N"));
        QCOMPARE(m->of("Zoé", "email_marketing"), CliFixture::json(!isOldCopy)); // a copy that knows of the “yes” tells that it was withdrawn
        QCOMPARE(m->cell("last_name"), std::string(night >= 2 ? "Alix-Brun" : "Alix"));
    }
    m->must("push customers --yes --prefer pos");
    QCOMPARE(m->of("Zoé", "email_marketing"), CliFixture::json(false));
    QCOMPARE(m->of("Zoé", "city"), CliFixture::json("Lyon"));
    QVERIFY(!m->of("Zoé", "phone").is_null());
    m->both();
    QCOMPARE(m->runJson("push customers --yes").text("/outcome"), std::string("nothing_to_do"));
}

/// The till took the phone off, HubRise the consent: writing the one asks about the other no less.
void TestForgotten::beforeARetrievalThatWrites()
{
    m->sql("UPDATE customers SET phone = NULL WHERE ref = 1");
    m->someoneChanges("Zoé", {{"email_marketing", false}});
    m->lose(true);
    for (int night = 1; night <= 3; ++night) {
        const auto pull = m->night("pull customers --yes");
        EXITS(pull, 0);
        QCOMPARE(pull.number("/counts/conflict"), 1LL);
        QCOMPARE(m->cell("email_marketing"), std::string("N"));
        QCOMPARE(m->cell("phone"), std::string());
    }
}

void TestForgotten::givenAndWithdrawnSinceTheCopy_data()
{
    QTest::addColumn<bool>("pullsFirst");
    QTest::newRow("retrieved first") << true;
    QTest::newRow("sent first") << false;
}

/// The copy's “no” is older than a “yes” that was taken back.
void TestForgotten::givenAndWithdrawnSinceTheCopy()
{
    QFETCH(bool, pullsFirst);
    m->sql("UPDATE customers SET email_marketing = 'N' WHERE ref = 1");
    m->both();
    m->copy();
    m->sql("UPDATE customers SET email_marketing = 'O' WHERE ref = 1");
    m->must("push customers --yes");
    QCOMPARE(m->of("Zoé", "email_marketing"), CliFixture::json(true));
    m->sql("UPDATE customers SET email_marketing = 'N' WHERE ref = 1");
    m->lose(true);
    for (int night = 1; night <= 2; ++night)
        for (const bool pulls : {pullsFirst, !pullsFirst}) {
            const auto ran = m->night(pulls ? "pull customers --yes" : "push customers --yes");
            EXITS(ran, 0);
            QVERIFY(pulls || ran.number("/counts/conflict") == 1);
            QCOMPARE(m->cell("email_marketing"), std::string("N"));
        }
    m->must("push customers --yes --prefer pos");
    QCOMPARE(m->of("Zoé", "email_marketing"), CliFixture::json(false));
}

void TestForgotten::takenOffInTheTill_data()
{
    QTest::addColumn<QString>("column");
    QTest::newRow("a phone") << "phone";
    QTest::newRow("a consent") << "email_marketing";
}

/// A push has no say where the till says nothing; whether it ever said something, a person decides.
void TestForgotten::takenOffInTheTill()
{
    QFETCH(QString, column);
    m->sql("UPDATE customers SET " + column.toStdString() + " = NULL WHERE ref = 1");
    m->lose(false);
    for (int night = 1; night <= 2; ++night) {
        const auto push = m->night("push customers --yes");
        const auto pull = m->night("pull customers --yes");
        EXITS(pull, 0);
        QCOMPARE(push.number("/counts/conflict"), column == "phone" ? 0LL : 1LL);
        QVERIFY(column != "phone" || pull.number("/counts/conflict") == 1);
        QCOMPARE(m->cell(qPrintable(column)), std::string());
    }
    m->must("pull customers --yes --prefer hubrise");
    if (column == "phone")
        QCOMPARE(m->cell("phone"), std::string("+33698000001"));
    m->must("push customers --yes --prefer hubrise");
    QCOMPARE(m->runJson("push customers --yes").text("/outcome"), std::string("nothing_to_do"));
}

/// A retrieval writes nothing empty over what the till has; it does not make the till's word the agreed one either.
void TestForgotten::settledForHubRise()
{
    m->someoneChanges("Zoé", {{"phone", nullptr}, {"city", "Brest"}});
    m->lose(false);
    m->must("pull customers --yes --prefer hubrise");
    QCOMPARE(m->cell("city"), std::string("Brest"));
    const auto push = m->night("push customers --yes");
    QCOMPARE(push.number("/counts/conflict"), 1LL);
    QVERIFY(m->of("Zoé", "phone").is_null());
}

/// Without allow_consent, HubRise's no says nothing of the till's yes.
void TestForgotten::consentsThatAreNotSent()
{
    std::string settings = m->read(m->profile("profile.toml"));
    const std::string yes = "allow_consent = true";
    settings.replace(settings.find(yes), yes.size(), "allow_consent = false");
    m->write("home/default/profile.toml", settings);
    m->someoneChanges("Zoé", {{"email_marketing", false}});
    m->sql("UPDATE customers SET city = 'Brest' WHERE ref = 1");
    m->lose(false);
    for (int night = 1; night <= 3; ++night) {
        for (const char* line : {"pull customers --yes", "push customers --yes"})
            EXITS(m->night(line), 0);
        QCOMPARE(m->cell("email_marketing"), std::string("O"));
        QCOMPARE(m->of("Zoé", "email_marketing"), CliFixture::json(false));
    }
}

void TestForgotten::noConsentIsRaisedByAChoice_data()
{
    QTest::addColumn<bool>("saysMore");
    QTest::newRow("nothing else differs") << false;
    QTest::newRow("HubRise says more besides") << true;
}

/// HubRise's yes is kept there; it proves nothing in the till, which may have withdrawn it.
void TestForgotten::noConsentIsRaisedByAChoice()
{
    QFETCH(bool, saysMore);
    m->sql("UPDATE customers SET email_marketing = 'N' WHERE ref = 1");
    if (saysMore)
        m->sql("UPDATE customers SET city = NULL WHERE ref = 1");
    m->lose(false);
    m->must("push customers --yes");
    m->must("push customers --yes --prefer hubrise");
    for (int night = 1; night <= 2; ++night) {
        m->both();
        QCOMPARE(m->cell("email_marketing"), std::string("N"));
        QCOMPARE(m->of("Zoé", "email_marketing"), CliFixture::json(true));
    }
}

void TestForgotten::whoCameFromHubRise_data()
{
    QTest::addColumn<QString>("inTheTill");
    QTest::addColumn<QString>("inHubRise");
    QTest::addColumn<QString>("lost");
    for (const char* lost : {"made anew", "made anew without access", "made anew without access, retrieved first", "an old copy", "an old copy, retrieved first"}) {
        const auto row = [lost](const char* what) -> QTestData& { return QTest::addRow("%s, %s", what, lost); };
        row("withdrawn in the till") << "email_marketing = 'N'" << "{}" << lost;
        row("withdrawn in HubRise") << "ref = ref" << R"({"email_marketing":false})" << lost;
        row("taken off in HubRise") << "ref = ref" << R"({"phone":null})" << lost;
        row("taken off, and more changed") << "ref = ref" << R"({"phone":null,"city":"Brest"})" << lost;
    }
}

/// HubRise keeps no number of ours for them: the e-mail tells who they are, and no more than that.
void TestForgotten::whoCameFromHubRise()
{
    QFETCH(QString, inTheTill);
    QFETCH(QString, inHubRise);
    QFETCH(QString, lost);
    m->someoneMakes({{"first_name", "Rose"}, {"last_name", "Gil"}, {"email", "rose@bistro.example"}, {"phone", "+33698000009"}, {"city", "Lyon"}, {"email_marketing", true}});
    m->must("pull customers --yes");
    m->sql("UPDATE customers SET " + inTheTill.toStdString() + " WHERE first_name = 'Rose'");
    m->someoneChanges("Rose", CliFixture::json::parse(inHubRise.toStdString()));
    const auto consent = m->of("Rose", "email_marketing"), phone = m->of("Rose", "phone");
    const auto card = [this] { return m->value("SELECT group_concat(email_marketing || phone) FROM customers WHERE first_name = 'Rose'"); };
    const auto before = card();
    if (lost == "made anew")
        m->lose(false);
    else
        m->loseAll(lost.startsWith("an old copy"));
    for (int night = 1; night <= 2; ++night) {
        if (lost.endsWith("retrieved first"))
            EXITS(m->night("pull customers --yes"), 0);
        const auto push = m->night("push customers --yes");
        EXITS(push, 0);
        QCOMPARE(push.number("/counts/conflict"), 1LL);
        EXITS(m->night("pull customers --yes"), 0);
        QCOMPARE(m->of("Rose", "email_marketing"), consent);
        QCOMPARE(m->of("Rose", "phone"), phone);
        QCOMPARE(card(), before);
    }
}

void TestForgotten::renumberedAfterwards_data()
{
    QTest::addColumn<QString>("differs");
    QTest::addColumn<int>("by");
    for (const int by : {1, 100}) {
        QTest::addRow("a city, by %d", by) << "city = 'Brest'" << by;
        QTest::addRow("a consent, by %d", by) << "email_marketing = 'N'" << by;
    }
}

/// Who has neither e-mail nor phone is known by what the card says.
void TestForgotten::renumberedAfterwards()
{
    QFETCH(QString, differs);
    QFETCH(int, by);
    m->sql("INSERT INTO customers VALUES (3, NULL, 'Nina', 'Roy', NULL, 'Lyon', 'O')");
    m->both();
    m->sql("UPDATE customers SET " + differs.toStdString() + " WHERE ref = 3");
    m->lose(false);
    m->sql("UPDATE customers SET ref = -(ref + " + std::to_string(by) + "); UPDATE customers SET ref = -ref");
    for (int night = 1; night <= 2; ++night) {
        const auto push = m->night("push customers --yes");
        EXITS(push, 0);
        QCOMPARE(push.number("/counts/create"), 0LL);
        QCOMPARE(m->customers(list).size(), std::size_t(3));
    }
}

/// The card is proven to be of this person, though it differs.
void TestForgotten::anonymisedAfterwards()
{
    m->sql("UPDATE customers SET city = 'Brest' WHERE ref = 1");
    m->lose(false);
    QCOMPARE(m->hubrise.asOther("POST", "/customer_lists/" + list + "/customers/" + m->id("Zoé") + "/anonymise", CliFixture::json::object()).body.value("status", 0), 200);
    m->must("pull customers --yes");
    QCOMPARE(m->cell("last_name"), std::string("anonyme"));
    QCOMPARE(m->cell("email"), std::string());
}

/// Two tills keep one list: the number that this one lacks is the other's, unless its own memory says that it was linked.
void TestForgotten::anotherTillsPeople()
{
    QFETCH(bool, isOldCopy);
    m->someoneMakes({{"first_name", "Bob"}, {"last_name", "Noir"}, {"email", "bob@bistro.example"}, {"private_ref", "bar-1"}});
    if (isOldCopy) {
        m->lose(true);
    } else {
        scratch(m->profile("state.db"));
        m->must("state rebuild");
    }
    m->must("pull customers --yes");
    QCOMPARE(m->value("SELECT last_name FROM customers WHERE first_name = 'Bob'"), std::string("Noir"));
}

void TestForgotten::unknownToTheState_data()
{
    QTest::addColumn<bool>("isOldCopy");
    QTest::addColumn<bool>("pullsFirst");
    for (const bool isOldCopy : {false, true})
        for (const bool pullsFirst : {false, true})
            QTest::addRow("%s, %s first", isOldCopy ? "an old copy" : "made anew without access", pullsFirst ? "retrieved" : "sent") << isOldCopy << pullsFirst;
}

/// Only HubRise's number tells that the card was sent: the two must not be taken for strangers.
void TestForgotten::unknownToTheState()
{
    QFETCH(bool, pullsFirst);
    QFETCH(bool, isOldCopy);
    m->copy();
    m->sql("INSERT INTO customers VALUES (3, 'nina@bistro.example', 'Nina', 'Roy', '+33698000003', 'Lyon', 'O')");
    m->must("push customers --yes");
    QCOMPARE(m->of("Nina", "email_marketing"), CliFixture::json(true));
    m->someoneChanges("Nina", {{"email_marketing", false}, {"city", "Brest"}});
    m->sql("UPDATE customers SET phone = NULL WHERE ref = 3");
    m->loseAll(isOldCopy);
    for (int night = 1; night <= 2; ++night)
        for (const bool pulls : {pullsFirst, !pullsFirst}) {
            const auto ran = m->night(pulls ? "pull customers --yes" : "push customers --yes");
            EXITS(ran, 0);
            QCOMPARE(ran.number("/counts/conflict"), 1LL);
            QCOMPARE(m->value("SELECT group_concat(coalesce(phone, '') || city || email_marketing) FROM customers WHERE ref = 3"), std::string("LyonO"));
            QCOMPARE(m->of("Nina", "city"), CliFixture::json("Brest"));
        }
    m->must("pull customers --yes --prefer hubrise");
    QCOMPARE(m->value("SELECT phone || city || email_marketing FROM customers WHERE ref = 3"), std::string("+33698000003BrestN"));
    QCOMPARE(m->runJson("push customers --yes").text("/outcome"), std::string("nothing_to_do"));
}

/// The number was given again before the loss: that both bear it does not make them one, whoever is preferred for all.
void TestForgotten::ofOneNumberOnly()
{
    QFETCH(bool, isOldCopy);
    m->copy();
    m->sql("INSERT INTO customers VALUES (3, NULL, 'Max', 'Vert', NULL, 'Nice', 'N')");
    m->must("push customers --yes");
    m->sql("DELETE FROM customers WHERE ref = 3; INSERT INTO customers VALUES (3, NULL, 'Nina', 'Brun', NULL, 'Lyon', 'N')");
    m->loseAll(isOldCopy);
    for (const char* line : {"pull customers --yes", "pull customers --yes --prefer hubrise", "pull customers --yes --prefer pos", "push customers --yes"}) {
        const auto ran = m->night(line);
        QCOMPARE(ran.number("/counts/conflict"), 1LL);
        QCOMPARE(m->value("SELECT first_name || last_name || city FROM customers WHERE ref = 3"), std::string("NinaBrunLyon"));
        QCOMPARE(m->of("Max", "city"), CliFixture::json("Nice"));
    }

    // While the two wait, who shares an e-mail with somebody new meets them for the first time.
    m->someoneMakes({{"first_name", "Rémi"}, {"last_name", "Roux"}, {"email", "remi@bistro.example"}, {"phone", "+33698000008"}});
    m->sql("INSERT INTO customers VALUES (4, 'remi@bistro.example', 'Rémi', 'Roux', NULL, 'Lyon', 'N')");
    m->both();
    QCOMPARE(m->value("SELECT phone FROM customers WHERE ref = 4"), std::string("+33698000008"));
    QCOMPARE(m->of("Rémi", "city"), CliFixture::json("Lyon"));
}

/// No state ever was: who bears the number of a card, and says more than it, fills it in.
void TestForgotten::metForTheFirstTime()
{
    m->someoneChanges("Zoé", {{"city", "Brest"}});
    m->sql("UPDATE customers SET city = NULL WHERE ref = 1");
    fs::remove_all(m->path("home"));
    EXITS(m->init(), 0);
    EXITS(m->runJson("connect --code " + m->code({{"customer_list_id", list}})), 0);
    const auto pull = m->night("pull customers --yes");
    EXITS(pull, 0);
    QCOMPARE(pull.number("/counts/conflict"), 0LL);
    QCOMPARE(m->cell("city"), std::string("Brest"));
}

QTEST_GUILESS_MAIN(TestForgotten)
#include "test_forgotten.moc"
