#include "io/mapping.h"
#include "io/sql_text.h"
#include "till_fixture.h"

using namespace model;

namespace {

const std::string head = "driver = \"sqlite\"\ncurrency = \"EUR\"\ncountry = \"FR\"\n";
const std::string customers = "[read]\ncustomers = \"SELECT id AS ref FROM client\"\n";

} // namespace

class TestMapping : public QObject {
    Q_OBJECT
private slots:
    void everythingIsRead();
    void wrongMappingsAreRefused_data();
    void wrongMappingsAreRefused();
    void shippedMappingsLoad_data();
    void shippedMappingsLoad();
    void unknownNamesListTheShippedOnes();
    void fingerprintFollowsTheBytes();
    void commentsAndParameters_data();
    void commentsAndParameters();
    void whatQtMisreadsIsKnown_data();
    void whatQtMisreadsIsKnown();
    void severalStatementsAreSeen_data();
    void severalStatementsAreSeen();
};

void TestMapping::everythingIsRead()
{
    const auto m = io::parseMapping(R"--(
name = "Bistro"
driver = "mariadb"
currency = "CHF"
country = "CH"
price_unit = "minor"
charset = "windows-1252"
images_folder = "photos"
[constants]
prefix = "ti_"
site = 0
[defaults.customers]
country = "CH"
[read]
skus = ["SELECT 1 AS price FROM ${prefix}menus WHERE site = ${site}", "SELECT 2 AS price"]
products = "WITH x AS (SELECT 1) SELECT 1 AS ref"
[write]
customer_insert = ["INSERT INTO people (nom) VALUES (:last_name)", "SELECT LAST_INSERT_ID() AS person_id -- no RETURNING", "INSERT INTO customers VALUES (:person_id, ':no') -- :not"]
)--", "bistro.toml");
    QVERIFY2(m, m ? "" : words(m.error().message).c_str());
    QCOMPARE(m->name, "Bistro");
    QCOMPARE(m->driver, io::Driver::Mariadb);
    QCOMPARE(m->price_unit, PriceUnit::Minor);
    QCOMPARE(m->charset, io::Charset::Windows1252);
    QCOMPARE(m->images_folder, "photos");
    QCOMPARE(m->read.at("skus").size(), 2u);
    QCOMPARE(m->read.at("skus")[0], "SELECT 1 AS price FROM ti_menus WHERE site = 0");
    QCOMPARE(m->defaultFor("customers", "country"), "CH");
    QCOMPARE(m->defaultFor("customers", "city"), "");
    const auto& insert = m->write.at("customer_insert");
    QCOMPARE(insert.size(), 3u);
    QCOMPARE(insert[0].parameters, std::vector<std::string>{"last_name"});
    QCOMPARE(insert[2].parameters, std::vector<std::string>{"person_id"});
}

void TestMapping::wrongMappingsAreRefused_data()
{
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char* name, const std::string& toml, const char* place, const char* said, const char* hint) {
        QTest::newRow(name) << QString::fromStdString(toml) << QString(place) << QString::fromUtf8(said) << QString::fromUtf8(hint);
    };
    row("not TOML", head + "name = \"Bistro\n", "line 4", "string", "TOML");
    row("unknown key", head + "currancy = \"EUR\"\n" + customers, "line 4, column 1", "unknown key “currancy”", "currency");
    row("unknown query", head + "[read]\ncustomer = \"SELECT 1 AS ref\"\n", "line 5, column 1", "unknown query “customer”", "Did you mean “customers”?");
    row("unknown query, nothing near", head + "[read]\nzzzzzzzz = \"SELECT 1\"\n", "line 5", "unknown query", "Known names: variants");
    row("unknown statement", head + customers + "[write]\ncustomer_updat = \"UPDATE x SET y = 1\"\n", "line 7", "unknown statement", "customer_update");
    row("unknown parameter", head + customers + "[write]\ncustomer_update = \"UPDATE x SET y = :lastname\"\n", "line 7", ":lastname", "last_name");
    row("parameter not given back before", head + customers + "[write]\ncustomer_update = [\"UPDATE x SET y = 1\", \"UPDATE z SET y = :person_id\"]\n", "line 7", ":person_id", "");
    row("no driver", "currency = \"EUR\"\n" + customers, "line 1", "“driver” is missing", "driver = ");
    row("no currency", "driver = \"sqlite\"\n" + customers, "line 1", "“currency” is missing", "EUR");
    row("unknown driver", "driver = \"oracle\"\ncurrency = \"EUR\"\n" + customers, "line 1, column 10", "oracle", "mariadb, odbc, postgresql, sqlite");
    row("currency in small letters", "driver = \"sqlite\"\ncurrency = \"eur\"\n" + customers, "line 2", "capital", "");
    row("country name", "driver = \"sqlite\"\ncurrency = \"EUR\"\ncountry = \"France\"\n" + customers, "line 3", "capital", "");
    row("price unit", head + "price_unit = \"cents\"\n" + customers, "line 4", "cents", "major, minor");
    row("charset", head + "charset = \"latin1\"\n" + customers, "line 4", "latin1", "utf-8, windows-1252");
    row("number for text", head + "name = 3\n" + customers, "line 4", "must be a text", "");
    row("no query", head, "line 1", "no query", "[read]");
    row("empty query", head + "[read]\ncustomers = \" -- nothing\"\n", "line 5", "is empty", "Leave the key out");
    row("empty list", head + "[read]\ncustomers = []\n", "line 5", "is empty", "Leave the key out");
    row("query is a number", head + "[read]\ncustomers = 4\n", "line 5", "SQL text", "");
    row("writing query", head + "[read]\ncustomers = \"DELETE FROM client\"\n", "line 5", "DELETE", "only reads");
    row("query with a parameter", head + "[read]\ncustomers = \"SELECT 1 AS ref WHERE x = :site\"\n", "line 5", ":site", "[constants]");
    row("unknown constant", head + "[constants]\nsite = 1\n[read]\ncustomers = \"SELECT ${sit} AS ref\"\n", "line 7", "${sit}", "Did you mean “site”?");
    row("open constant", head + "[read]\ncustomers = \"SELECT ${site AS ref\"\n", "line 5", "[constants]", "");
    row("skus without products", head + "[read]\nskus = \"SELECT 1 AS price\"\n", "line 5", "needs the query “products”", "");
    row("default of an unknown column", head + "[defaults.customers]\ncontry = \"FR\"\n" + customers, "line 5", "contry", "country");
    row("two queries in one text", head + "[read]\ncustomers = \"SELECT 1 AS ref; SELECT 2 AS ref\"\n", "line 5", "“customers” holds several statements", "Make a list");
    row("two statements in one text", head + customers + "[write]\ncustomer_update = [\"UPDATE x SET y = ';' ; -- one\\n DELETE FROM x\"]\n", "line 7", "“customer_update” holds several statements", "Make a list");
    const std::string mariadb = "driver = \"mariadb\"\ncurrency = \"EUR\"\n" + customers + "[write]\n", postgresql = "driver = \"postgresql\"\ncurrency = \"EUR\"\n" + customers + "[write]\n";
    row("RETURNING in MariaDB", mariadb + "customer_insert = \"INSERT INTO x (y) VALUES (:last_name) Returning id AS ref\"\n", "line 6", "RETURNING, which does not work with MariaDB", "SELECT LAST_INSERT_ID() AS ref");
    row("a parameter that is none", postgresql + "customer_update = \"UPDATE x SET y = E'it\\\\'s :phone ' WHERE id = :ref\"\n", "line 6", "“:phone” in “customer_update” would be taken for something else", "twice");
    row("a question mark that is a parameter", postgresql + "customer_update = \"UPDATE x SET y = :phone || $$ why? $$ WHERE id = :ref\"\n", "line 6", "“?” in “customer_update”", "no question mark");
    row("read is no section", "read = 1\n" + head, "line 1", "section", "");
}

void TestMapping::wrongMappingsAreRefused()
{
    QFETCH(QString, toml);
    QFETCH(QString, place);
    QFETCH(QString, said);
    QFETCH(QString, hint);
    const auto m = io::parseMapping(toml.toStdString(), "bistro.toml");
    QVERIFY(!m);
    QCOMPARE(m.error().kind, Kind::Configuration);
    const QString message = inWords(m.error().message);
    QVERIFY2(message.startsWith("Mapping bistro.toml, " + place), qPrintable(message));
    QVERIFY2(message.contains(said), qPrintable(message));
    QVERIFY2(inWords(m.error().hint).contains(hint), qPrintable(inWords(m.error().hint)));
}

void TestMapping::shippedMappingsLoad_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("kezia") << "kezia";
    QTest::newRow("nestor") << "nestor";
}

void TestMapping::shippedMappingsLoad()
{
    QFETCH(QString, name);
    const auto m = io::loadMapping(name.toStdString());
    QVERIFY2(m, m ? "" : words(m.error().message).c_str());
    QCOMPARE(QString::fromStdString(m->id), name);
    QVERIFY(m->read.contains("products") && m->read.contains("customers"));
    QVERIFY(m->write.contains("customer_insert"));
}

void TestMapping::unknownNamesListTheShippedOnes()
{
    const auto m = io::loadMapping("kesia");
    QVERIFY(!m);
    QCOMPARE(m.error().kind, Kind::Configuration);
    QVERIFY(inWords(m.error().hint).contains("kezia, nestor"));
}

void TestMapping::fingerprintFollowsTheBytes()
{
    const auto a = io::parseMapping(head + customers, "a");
    const auto b = io::parseMapping(head + customers, "b");
    const auto c = io::parseMapping(head + customers + "# changed\n", "a");
    QCOMPARE(a->fingerprint.size(), 64u);
    QCOMPARE(a->fingerprint, b->fingerprint);
    QVERIFY(a->fingerprint != c->fingerprint);
}

void TestMapping::commentsAndParameters_data()
{
    using enum io::SqlDialect;
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("bare");
    QTest::addColumn<QStringList>("parameters");
    QTest::addColumn<io::SqlDialect>("dialect");
    const auto row = [](const char* name, const char* sql, const char* bare, const QStringList& parameters, io::SqlDialect dialect = Standard) {
        QTest::newRow(name) << sql << bare << parameters << dialect;
    };
    row("line comment", "a -- :x\n:y", "a  \n:y", {"y"});
    row("block comment", "a/* :x '*/ = :y", "a  = :y", {"y"});
    row("text", "'-- :x' :y", "'-- :x' :y", {"y"});
    row("doubled quote", "'it''s :x' :y", "'it''s :x' :y", {"y"});
    row("name in quotes", "\":x\" `:z` :y", "\":x\" `:z` :y", {"y"});
    row("cast", "x::int + :y::text", "x::int + :y::text", {"y"});
    row("array", "ARRAY[:a, x[1]] :b", "ARRAY[:a, x[1]] :b", {"a", "b"});
    row("repeated", ":b :a :b", ":b :a :b", {"b", "a"});
    row("time", "11:30", "11:30", {});
    row("a comment left open", "a /* :x", "a  ", {});
    row("name in brackets", "[l'an :x] :y", "[l'an :x] :y", {"y"}, Brackets);
    row("brackets and a comment", "[a -- b] -- c", "[a -- b]  ", {}, Brackets);
    row("escaped by a backslash", "'it\\'s :x' :y", "'it\\'s :x' :y", {"y"}, Mariadb);
    row("escaped and doubled", "'it\\'s ''-- :x' :y", "'it\\'s ''-- :x' :y", {"y"}, Mariadb);
    row("a backslash as it is", "'C:\\' :y", "'C:\\' :y", {"y"});
    row("number sign", "a # l'addition :x\n:y", "a  \n:y", {"y"}, Mariadb);
    row("number sign elsewhere", "a # :y", "a # :y", {"y"}, Postgresql);
    row("minus a minus", "3--1 :y", "3--1 :y", {"y"}, Mariadb);
    row("two dashes and a blank", "3 --\t1 :x", "3  ", {}, Mariadb);
    row("two dashes at the end", "3 --", "3  ", {}, Mariadb);
    row("E text", "E'it\\'s :x' :y", "E'it\\'s :x' :y", {"y"}, Postgresql);
    row("E text, doubled", "e'a''\\'-- :x' :y", "e'a''\\'-- :x' :y", {"y"}, Postgresql);
    row("no E text", "'C:\\' :y '", "'C:\\' :y '", {"y"}, Postgresql);
    row("a word that ends with e", "LIKE'\\' :y", "LIKE'\\' :y", {"y"}, Postgresql);
    row("dollars", "$$l'an :x$$ :y", "$$l'an :x$$ :y", {"y"}, Postgresql);
    row("dollars with a tag", "$a$ $$ -- :x $a$ :y", "$a$ $$ -- :x $a$ :y", {"y"}, Postgresql);
    row("dollars left open", "$a$ :x", "$a$ :x", {}, Postgresql);
    row("dollars that quote nothing", "$1$ :y a$b$ :z", "$1$ :y a$b$ :z", {"y", "z"}, Postgresql);
    row("dollars elsewhere", "'a' $$ :y $$", "'a' $$ :y $$", {"y"});
    row("comments in each other", "/* a /* ' :x */ b */ :y", "  :y", {"y"}, Postgresql);
    row("comments side by side", "/* a /* b */ :y", "  :y", {"y"}, Mariadb);
}

void TestMapping::commentsAndParameters()
{
    QFETCH(QString, sql);
    QFETCH(QString, bare);
    QFETCH(QStringList, parameters);
    QFETCH(io::SqlDialect, dialect);
    QCOMPARE(QString::fromStdString(io::withoutComments(sql.toStdString(), dialect)), bare);
    QStringList found;
    for (const auto& name : io::parametersOf(sql.toStdString(), dialect))
        found << QString::fromStdString(name);
    QCOMPARE(found, parameters);
}

void TestMapping::whatQtMisreadsIsKnown_data()
{
    using enum io::SqlDialect;
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("misread");
    QTest::addColumn<io::SqlDialect>("dialect");
    const auto row = [](const char* name, const char* sql, const char* misread, io::SqlDialect dialect) { QTest::newRow(name) << sql << misread << dialect; };
    row("doubled", "'it''s :x? ' || :y", "", Postgresql);
    row("an array", "ARRAY[:a, :b]", "", Postgresql);
    row("a cast", ":a::numeric", "", Postgresql);
    row("an E text", "E'it\\'s :x ' || :y", ":x", Postgresql);
    row("an E text that hides a parameter", "E'it\\'s' || :y || 'x'", ":y", Postgresql);
    row("an E text without parameters", "E'it\\'s' || 'x'", "", Postgresql);
    row("an E text with a line feed", "E'a\\n' || :y", "", Postgresql);
    row("dollars", "$$ :x $$ || :y", ":x", Postgresql);
    row("dollars without parameters", "$$ x $$ || :y", "", Postgresql);
    row("dollars and a question", ":y || $$ why? $$", "?", Postgresql);
    row("an operator", "tags ? 'x'", "?", Postgresql);
    row("a question in a name", ":y AS \"why?\"", "?", Postgresql);
    row("a part of an array", "x[1:2] || :y", ":2", Postgresql);
    row("a part of an array by name", "x[1:n] || :y", ":n", Postgresql);
    row("a backslash", "'it\\'s :x ' || :y", ":x", Mariadb);
    row("a backslash behind", ":y || 'it\\'s'", "", Mariadb);
    row("a backslash that hides a parameter", "'it\\'s' || :y || 'x'", ":y", Mariadb);
    row("a question in a text", "'it''s? ' || \"why?\" || :y", "", Mariadb);
    row("a question in code", ":y = ?", "?", Mariadb);
    row("a question in a name", ":y AS [why?]", "", Brackets);
    row("a name in brackets", "[l'an :x]] :z] = :y", "", Brackets);
}

void TestMapping::whatQtMisreadsIsKnown()
{
    QFETCH(QString, sql);
    QFETCH(QString, misread);
    QFETCH(io::SqlDialect, dialect);
    QCOMPARE(QString::fromStdString(io::misreadByQt(sql.toStdString(), dialect)), misread);
}

void TestMapping::severalStatementsAreSeen_data()
{
    using enum io::SqlDialect;
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("several");
    QTest::addColumn<io::SqlDialect>("dialect");
    QTest::newRow("ended") << "SELECT 1 ; \n" << false << Standard;
    QTest::newRow("ended, and a comment") << "SELECT 1; -- one; two\n /* ; */ " << false << Standard;
    QTest::newRow("ended twice") << "SELECT 1;;" << false << Standard;
    QTest::newRow("in a text") << "SELECT 'a;b', \"c;d\" FROM x" << false << Standard;
    QTest::newRow("two") << "SELECT 1; SELECT 2" << true << Standard;
    QTest::newRow("two, and a comment between") << "SELECT 1; /* x */ SELECT 2" << true << Standard;
    QTest::newRow("a text behind") << "SELECT 1; 'x'" << true << Standard;
    QTest::newRow("in dollars") << "SELECT $$a;b$$ AS x" << false << Postgresql;
    QTest::newRow("in an E text") << "SELECT E'a\\'; b' AS x" << false << Postgresql;
    QTest::newRow("escaped") << "SELECT 'a\\'; b' AS x" << false << Mariadb;
}

void TestMapping::severalStatementsAreSeen()
{
    QFETCH(QString, sql);
    QFETCH(bool, several);
    QFETCH(io::SqlDialect, dialect);
    QCOMPARE(io::holdsSeveral(sql.toStdString(), dialect), several);
}

QTEST_GUILESS_MAIN(TestMapping)
#include "test_mapping.moc"
