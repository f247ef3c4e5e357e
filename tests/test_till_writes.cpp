#include "io/mapping.h"
#include "io/till_writes.h"
#include "till_fixture.h"

using namespace model;

namespace {

const std::string tables = R"(
CREATE TABLE client (id INTEGER PRIMARY KEY, nom TEXT, mail TEXT, sms TEXT);
INSERT INTO client VALUES (1, 'Durand', 'a@b.fr', 'N'), (2, 'Dupont', NULL, 'N');
CREATE TABLE adresse (client INTEGER NOT NULL UNIQUE, ville TEXT);
)";

const std::string statements = R"--(
[read]
customers = "SELECT id AS ref FROM client"
[write]
customer_insert = ["INSERT INTO client (nom, mail, sms) VALUES (:last_name, :email, CASE WHEN :sms_marketing THEN 'O' ELSE 'N' END) RETURNING id AS ref -- :never", "INSERT INTO adresse SELECT :ref, :city WHERE :city IS NOT NULL"]
customer_update = "UPDATE client SET nom = :last_name, mail = :email WHERE id = :ref"
customer_erase = ["UPDATE client SET nom = 'ANONYME' WHERE id = :ref", "DELETE FROM adresse WHERE client = :ref"]
product_upsert = "UPDATE client SET nom = :name WHERE id = 99"
)--";

} // namespace

class TestTillWrites : public QObject {
    Q_OBJECT
private slots:
    void insertGivesTheNewRef();
    void valuesAreBoundAndNeverRun();
    void emptyIsNull();
    void generatedKeyIsTheRef();
    void resultsServeTheNextStatement();
    void anotherNumberGivenBackIsNotTheCards();
    void theNewNumberIsTheOneThatIsNotSomethingElses_data();
    void theNewNumberIsTheOneThatIsNotSomethingElses();
    void aNewCardTakesNobodysNumber();
    void aNewCardIsKnownByTheQuery_data();
    void aNewCardIsKnownByTheQuery();
    void namesInBracketsHideNoParameter();
    void theDoctorAsksForTheNewNumber();
    void updateThatChangesNothingFails();
    void upsertMayChangeNothing();
    void cardsThatAreNotWrittenStayAsTheyAre_data();
    void cardsThatAreNotWrittenStayAsTheyAre();
    void aHouseholdMayShareItsAddress();
    void aFailureUndoesEverything();
    void unknownStatementIsRefused();
    void lockedTillIsTemporaryAndUnchanged();
    void theTillsOwnRefusalIsTold();
    void writableFieldsAreTheParametersOfUpdate();
};

void TestTillWrites::insertGivesTheNewRef()
{
    const TillFixture fixture(tables, statements);
    const auto till = fixture.till();
    const auto written = till->write({{"customer_insert", {{"last_name", "Perret"}, {"city", "Lyon"}, {"sms_marketing", "true"}}, "h1"}, {"customer_insert", {{"last_name", "Roy"}, {"sms_marketing", "false"}}, "h2"}});
    QVERIFY2(written, written ? "" : words(written.error().message).c_str());
    QCOMPARE(written->size(), 2u);
    QCOMPARE(written->at(0).key, "h1");
    QCOMPARE(written->at(0).ref, "3");
    QCOMPARE(written->at(1).ref, "4");
    QCOMPARE(fixture.value("SELECT group_concat(nom || sms, ' ') FROM client WHERE id > 2"), "PerretO RoyN");
    QCOMPARE(fixture.value("SELECT client || ville FROM adresse"), "3Lyon");
}

void TestTillWrites::valuesAreBoundAndNeverRun()
{
    const TillFixture fixture(tables, statements);
    const std::string nasty = "'); DROP TABLE client; -- \" :ref ? % é 🍕";
    QVERIFY(fixture.till()->write({{"customer_update", {{"ref", "1"}, {"last_name", nasty}}, "h"}}));
    QCOMPARE(fixture.value("SELECT nom FROM client WHERE id = 1"), nasty);
    QCOMPARE(fixture.value("SELECT count(*) FROM client"), "2");
}

void TestTillWrites::emptyIsNull()
{
    const TillFixture fixture(tables, statements);
    QVERIFY(fixture.till()->write({{"customer_update", {{"ref", "1"}, {"last_name", ""}}, "h"}}));
    QCOMPARE(fixture.value("SELECT nom IS NULL AND mail IS NULL FROM client WHERE id = 1"), "1");
}

void TestTillWrites::generatedKeyIsTheRef()
{
    const TillFixture fixture(tables, statements + "\n");
    fixture.setMapping("[read]\ncustomers = \"SELECT 1 AS ref\"\n[write]\ncustomer_insert = \"INSERT INTO client (nom) VALUES (:last_name)\"\n");
    const auto written = fixture.till()->write({{"customer_insert", {{"last_name", "x"}}, "h"}});
    QVERIFY(written);
    QCOMPARE(written->at(0).ref, "3");
}

void TestTillWrites::resultsServeTheNextStatement()
{
    const TillFixture fixture(tables, statements);
    fixture.setMapping("[read]\ncustomers = \"SELECT 1 AS ref\"\n[write]\ncategory_upsert = [\"SELECT max(id) AS biggest, 1 AS other FROM client\", \"INSERT INTO client (id, nom) VALUES (:biggest + 10, :name)\"]\n");
    const auto written = fixture.till()->write({{"category_upsert", {{"ref", "R"}, {"name", "x"}}, "h"}});
    QVERIFY2(written, written ? "" : words(written.error().message).c_str());
    QCOMPARE(written->at(0).ref, "R");
    QCOMPARE(fixture.value("SELECT nom FROM client WHERE id = 12"), "x");
}

/// An address of its own table gets a number too: it is no customer's.
void TestTillWrites::anotherNumberGivenBackIsNotTheCards()
{
    const TillFixture fixture(tables + "ALTER TABLE client ADD COLUMN main INTEGER; CREATE TABLE place (id INTEGER PRIMARY KEY, ville TEXT); INSERT INTO place (ville) VALUES ('Lyon');");
    fixture.setMapping(R"--([read]
customers = "SELECT id AS ref FROM client"
[write]
customer_update = ["UPDATE client SET nom = :last_name WHERE id = :ref", "INSERT INTO place (ville) VALUES (:city) RETURNING id AS place_id", "UPDATE client SET main = :place_id WHERE id = :ref"]
customer_insert = ["INSERT INTO place (ville) VALUES (:city) RETURNING id AS place_id", "INSERT INTO client (nom, main) VALUES (:last_name, :place_id) RETURNING id"]
)--");
    const auto written = fixture.till()->write({{"customer_update", {{"ref", "1"}, {"last_name", "Durand"}, {"city", "Nice"}}, "h1"}, {"customer_insert", {{"last_name", "Perret"}, {"city", "Nancy"}}, "h2"}});
    QVERIFY2(written, written ? "" : words(written.error().message).c_str());
    QCOMPARE(written->at(0).ref, "1");
    QCOMPARE(written->at(1).ref, "3");
    QCOMPARE(fixture.value("SELECT group_concat(nom || '-' || COALESCE(ville, ''), ' ') FROM client LEFT JOIN place ON place.id = main"), "Durand-Nice Dupont- Perret-Nancy");
}

void TestTillWrites::theNewNumberIsTheOneThatIsNotSomethingElses_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("ref"); // none: refused, and nothing is written
    QTest::newRow("named") << R"--(["INSERT INTO adresse VALUES (7, :city) RETURNING client", "INSERT INTO client (nom) VALUES (:last_name) RETURNING id AS ref"])--" << "3";
    QTest::newRow("asked for afterwards") << R"--(["INSERT INTO adresse VALUES (7, :city)", "INSERT INTO client (nom) VALUES (:last_name)", "SELECT last_insert_rowid() AS ref"])--" << "3";
    QTest::newRow("the only number") << R"--(["INSERT INTO client (nom) VALUES (:last_name) RETURNING id", "INSERT INTO adresse VALUES (:ref, :city)"])--" << "3";
    QTest::newRow("the key of whichever statement") << R"--(["INSERT INTO adresse VALUES (7, :city)", "INSERT INTO client (nom) VALUES (:last_name)"])--" << "";
    QTest::newRow("one of two numbers") << R"--(["INSERT INTO client (nom) VALUES (:last_name) RETURNING id", "INSERT INTO adresse VALUES (7, :city) RETURNING client"])--" << "";
    QTest::newRow("the number of the address alone") << R"--(["INSERT INTO adresse VALUES (7, :city) RETURNING client AS place", "INSERT INTO client (nom, mail) VALUES (:last_name, :place)"])--" << "";
}

void TestTillWrites::theNewNumberIsTheOneThatIsNotSomethingElses()
{
    QFETCH(QString, list);
    QFETCH(QString, ref);
    const TillFixture fixture(tables);
    fixture.setMapping("[read]\ncustomers = \"SELECT id AS ref FROM client\"\n[write]\ncustomer_insert = " + list.toStdString() + "\n");
    const auto written = fixture.till()->write({{"customer_insert", {{"last_name", "Perret"}, {"city", "Lyon"}}, "h"}});
    QCOMPARE(written.has_value(), !ref.isEmpty());
    QCOMPARE(fixture.value("SELECT count(*) FROM client"), ref.isEmpty() ? "2" : "3");
    if (written)
        QCOMPARE(QString::fromStdString(written->at(0).ref), ref);
    if (written)
        return;
    QCOMPARE(written.error().kind, Kind::Configuration);
    QVERIFY(inWords(written.error().hint).contains("RETURNING"));
}

/// Given back by mistake, or because the statement changed a card that was there: the new customer would take over that card in HubRise.
void TestTillWrites::aNewCardTakesNobodysNumber()
{
    const TillFixture fixture(tables + "CREATE UNIQUE INDEX one ON client (mail);");
    fixture.setMapping("[read]\ncustomers = \"SELECT id AS ref FROM client\"\n[write]\ncustomer_insert = \"INSERT INTO client (nom, mail) VALUES (:last_name, :email) ON CONFLICT (mail) DO UPDATE SET nom = excluded.nom RETURNING id AS ref\"\n");
    for (const char* email : {"a@b.fr", "new@b.fr"}) { // there before, and made by the write in front
        const auto written = fixture.till()->write({{"customer_insert", {{"last_name", "Roy"}, {"email", "new@b.fr"}}, "h1"}, {"customer_insert", {{"last_name", "Perret"}, {"email", email}}, "h2"}});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Kind::Configuration);
        QCOMPARE(fixture.value("SELECT group_concat(nom) FROM client"), "Durand,Dupont");
    }
}

void TestTillWrites::aNewCardIsKnownByTheQuery_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("returning");
    QTest::addColumn<bool>("written");
    QTest::newRow("as it is given back") << "SELECT id AS ref FROM client" << "id" << true;
    QTest::newRow("with what tells tills apart") << "SELECT 'bar-' || id AS ref FROM client" << "'bar-' || id" << true;
    QTest::newRow("otherwise than it is given back") << "SELECT 'bar-' || id AS ref FROM client" << "id" << false;
    QTest::newRow("not yet") << "SELECT id AS ref FROM client WHERE mail IS NOT NULL OR nom <> 'Perret'" << "id" << true;
}

/// Under a number that no card has, the person would count as removed with the next retrieval, and the card as somebody new with the next push.
void TestTillWrites::aNewCardIsKnownByTheQuery()
{
    QFETCH(QString, query);
    QFETCH(QString, returning);
    QFETCH(bool, written);
    const TillFixture fixture(tables);
    fixture.setMapping("[read]\ncustomers = \"" + query.toStdString() + "\"\n[write]\ncustomer_insert = \"INSERT INTO client (nom) VALUES (:last_name) RETURNING " + returning.toStdString() + " AS ref\"\n");
    const auto done = fixture.till()->write({{"customer_insert", {{"last_name", "Perret"}}, "h"}});
    QCOMPARE(done.has_value(), written);
    QCOMPARE(fixture.value("SELECT count(*) FROM client WHERE nom = 'Perret'"), written ? "1" : "0");
    if (written)
        return;
    QCOMPARE(done.error().kind, Kind::Configuration);
    QVERIFY2(inWords(done.error().message).endsWith("it calls a new one “bar-3”"), qPrintable(inWords(done.error().message)));
}

/// An apostrophe in one begins no text.
void TestTillWrites::namesInBracketsHideNoParameter()
{
    const TillFixture fixture(tables + "ALTER TABLE client ADD COLUMN [nom d'usage] TEXT;");
    fixture.setMapping("[read]\ncustomers = \"SELECT id AS ref FROM client\"\n[write]\ncustomer_insert = \"INSERT INTO client (nom, [nom d'usage], mail) VALUES (:last_name, :company_name, :email) RETURNING id AS ref\"\n");
    const auto written = fixture.till()->write({{"customer_insert", {{"last_name", "Perret"}, {"company_name", "Chez Perret"}, {"email", "a@b.fr"}}, "h"}});
    QVERIFY2(written, written ? "" : words(written.error().message).c_str());
    QCOMPARE(fixture.value("SELECT nom || ' ' || [nom d'usage] || ' ' || mail FROM client WHERE id = 3"), "Perret Chez Perret a@b.fr");
}

void TestTillWrites::theDoctorAsksForTheNewNumber()
{
    const TillFixture fixture(tables, statements);
    const auto warnings = [&] {
        QStringList subjects;
        for (const auto& finding : fixture.till()->check())
            if (finding.severity == Severity::Warning)
                subjects << QString::fromStdString(finding.subject) + ": " + inWords(finding.hint);
        return subjects;
    };
    QCOMPARE(warnings(), QStringList());
    fixture.setMapping("[read]\ncustomers = \"SELECT id AS ref FROM client\"\n[write]\ncustomer_insert = [\"INSERT INTO adresse VALUES (7, :city)\", \"INSERT INTO client (nom) VALUES (:last_name)\"]\n");
    QCOMPARE(warnings().size(), 1);
    QVERIFY2(warnings().front().startsWith("customer_insert: ") && warnings().front().contains("RETURNING id AS ref"), qPrintable(warnings().front()));
}

void TestTillWrites::updateThatChangesNothingFails()
{
    const TillFixture fixture(tables, statements);
    const auto written = fixture.till()->write({{"customer_update", {{"ref", "1"}, {"last_name", "changed"}}, "h1"}, {"customer_update", {{"ref", "77"}}, "h2"}});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::TillData);
    QVERIFY(inWords(written.error().message).contains("“77”"));
    QCOMPARE(fixture.value("SELECT nom FROM client WHERE id = 1"), "Durand");
    QVERIFY(fixture.till()->write({{"customer_erase", {{"ref", "2"}}, "h"}})); // the second statement finds no address
    QCOMPARE(fixture.value("SELECT nom FROM client WHERE id = 2"), "ANONYME");
}

void TestTillWrites::upsertMayChangeNothing()
{
    const TillFixture fixture(tables, statements);
    QVERIFY(fixture.till()->write({{"product_upsert", {{"ref", "P"}, {"name", "x"}}, "h"}}));
}

void TestTillWrites::cardsThatAreNotWrittenStayAsTheyAre_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("update");
    QTest::addColumn<QString>("said"); // none: it is done
    QTest::newRow("its own row") << "" << "UPDATE client SET nom = :last_name WHERE id = :ref" << "";
    QTest::newRow("all rows") << "" << "UPDATE client SET nom = :last_name WHERE 1 OR id = :ref" << "“customer_update” changed the card “2” too";
    QTest::newRow("another row") << "" << "UPDATE client SET nom = :last_name WHERE id = :ref + 1" << "“customer_update” changed the card “2” too";
    QTest::newRow("the till takes the number away") << "" << "UPDATE client SET id = id + 10 WHERE id = 2 AND :ref" << "“customer_update” made the card “2” disappear";
    QTest::newRow("a trigger") << "CREATE TRIGGER t AFTER UPDATE ON client WHEN new.id = 1 BEGIN DELETE FROM client WHERE id = 2; END;" << "UPDATE client SET nom = :last_name WHERE id = :ref" << "“customer_update” made the card “2” disappear";
    QTest::newRow("what the query does not give") << "" << "UPDATE client SET sms = 'O', nom = CASE id WHEN 1 THEN :last_name ELSE nom END WHERE id = :ref OR id = 2" << "";
}

/// One row for all who live there; whoever lives elsewhere stays as he was.
void TestTillWrites::aHouseholdMayShareItsAddress()
{
    const TillFixture fixture(tables + std::string("CREATE TABLE foyer (id INTEGER, rue TEXT); INSERT INTO foyer VALUES (1, 'Rue A'), (2, 'Rue B'), (3, NULL);"
                                                   "CREATE TABLE personne (id INTEGER, nom TEXT, foyer INTEGER); INSERT INTO personne VALUES (1, 'Ana', 1), (2, 'Bob', 1), (3, 'Cleo', 2), (4, 'Dina', 3);"));
    const auto write = [&](const std::string& where) {
        fixture.setMapping("[read]\ncustomers = \"SELECT p.id AS ref, p.nom AS last_name, f.rue AS address_1 FROM personne p JOIN foyer f ON f.id = p.foyer\"\n"
                           "[write]\ncustomer_update = \"UPDATE foyer SET rue = :address_1 WHERE " + where + "\"\n");
        return fixture.till()->write({{"customer_update", {{"ref", "1"}, {"address_1", "Rue C"}}, "h"}});
    };
    const auto others = write("id = 1 OR id = 2 + 0 * :ref");
    QVERIFY(!others);
    QVERIFY(inWords(others.error().message).contains("changed the card “3” too"));
    QVERIFY(!write("id = 1 OR id = 3 + 0 * :ref"));
    QVERIFY(write("id = (SELECT foyer FROM personne WHERE id = :ref)"));
    QCOMPARE(fixture.value("SELECT group_concat(rue, ' ') FROM foyer"), "Rue C Rue B");
}

/// A statement that finds more rows than its own writes one person over others.
void TestTillWrites::cardsThatAreNotWrittenStayAsTheyAre()
{
    QFETCH(QString, more);
    QFETCH(QString, update);
    QFETCH(QString, said);
    const TillFixture fixture(tables + more.toStdString());
    fixture.setMapping("[read]\ncustomers = \"SELECT id AS ref, nom AS last_name FROM client\"\n[write]\ncustomer_update = \"" + update.toStdString() + "\"\n");
    const auto written = fixture.till()->write({{"customer_update", {{"ref", "1"}, {"last_name", "Perret"}}, "h"}});
    QCOMPARE(written.has_value(), said.isEmpty());
    QCOMPARE(fixture.value("SELECT group_concat(id || nom, ' ') FROM client"), said.isEmpty() ? "1Perret 2Dupont" : "1Durand 2Dupont");
    if (!written)
        QVERIFY2(inWords(written.error().message).contains(said) && inWords(written.error().hint).contains("bistro.toml"), qPrintable(inWords(written.error().message)));
}

void TestTillWrites::aFailureUndoesEverything()
{
    const TillFixture fixture(tables, statements);
    const auto till = fixture.till();
    const auto written = till->write({{"customer_insert", {{"last_name", "Perret"}, {"city", "Lyon"}}, "h1"}, {"customer_update", {{"ref", "1"}, {"last_name", "changed"}}, "h2"}, {"customer_erase", {{"ref", "99"}}, "h3"}});
    QVERIFY(!written);
    QCOMPARE(fixture.value("SELECT count(*) || (SELECT count(*) FROM adresse) || group_concat(nom) FROM client"), "20Durand,Dupont");
    fixture.run("BEGIN EXCLUSIVE; COMMIT"); // nothing is left locked
    fixture.run("DROP TABLE adresse");
    const auto broken = till->write({{"customer_insert", {{"last_name", "Perret"}, {"city", "Lyon"}}, "h1"}});
    QCOMPARE(broken.error().kind, Kind::TillData);
    QVERIFY(inWords(broken.error().message).contains("“customer_insert”"));
    QCOMPARE(fixture.value("SELECT count(*) FROM client"), "2");
}

void TestTillWrites::unknownStatementIsRefused()
{
    const TillFixture fixture(tables, statements);
    const auto till = fixture.till();
    QVERIFY(till->writes("customer_update") && !till->writes("deal_upsert"));
    const auto written = till->write({{"deal_upsert", {{"ref", "1"}}, "h"}});
    QCOMPARE(written.error().kind, Kind::Configuration);
}

void TestTillWrites::lockedTillIsTemporaryAndUnchanged()
{
    const TillFixture fixture(tables, statements);
    sqlite3* reader = nullptr; // a till whose own reading holds the write back at the end
    sqlite3_open(fixture.database().c_str(), &reader);
    QCOMPARE(sqlite3_exec(reader, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const io::TillSource source{*io::loadMapping(fixture.mappingFile()), fixture.database(), {}, {.busy = std::chrono::milliseconds(20)}};
    const auto written = io::writeTill(source, {{"customer_update", {{"ref", "1"}, {"last_name", "x"}}, "h"}});
    sqlite3_close(reader);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::Temporary);
    QCOMPARE(fixture.value("SELECT nom FROM client WHERE id = 1"), "Durand");
}

void TestTillWrites::theTillsOwnRefusalIsTold()
{
    const TillFixture fixture(tables, statements);
    fixture.run("CREATE TRIGGER no BEFORE UPDATE ON client BEGIN SELECT RAISE(ABORT, 'closed for today'); END");
    const auto written = fixture.till()->write({{"customer_update", {{"ref", "1"}, {"last_name", "x"}}, "h"}});
    QCOMPARE(written.error().kind, Kind::TillData);
    QVERIFY(inWords(written.error().message).contains("closed for today"));
}

void TestTillWrites::writableFieldsAreTheParametersOfUpdate()
{
    const TillFixture fixture(tables, statements);
    const auto fields = fixture.till()->writableCustomerFields();
    QCOMPARE(fields.count(), 2u);
    QVERIFY(contains(fields, CustomerField::LastName) && contains(fields, CustomerField::Email));
    QVERIFY(contains(fixture.till()->insertedCustomerFields(), CustomerField::LastName));
    QVERIFY(fixture.till()->parametersOf("product_upsert") == (std::set<std::string>{"name"}));
    QVERIFY(fixture.till()->parametersOf("customer_erase") == (std::set<std::string>{"ref"}));
    QVERIFY(fixture.till()->parametersOf("deal_upsert").empty());
}

QTEST_GUILESS_MAIN(TestTillWrites)
#include "test_till_writes.moc"
