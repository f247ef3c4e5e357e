// What a till's database server is told, and what its words are taken for; the server is a fake one.

#include "fakes/fake_sql_server.h"
#include "io/till_connection.h"
#include "io/till_errors.h"
#include "io/till_writes.h"
#include "till_fixture.h"

using namespace model;

namespace {

const std::string statements = R"--(
[read]
stock = "SELECT 1 AS sku_ref, 2 AS stock"
[write]
customer_insert = "INSERT INTO client (nom) VALUES (:last_name)"
customer_update = "UPDATE client SET nom = :last_name WHERE id = :ref"
)--";

/// A till on a fake server.
struct ServedTill {
    explicit ServedTill(io::Driver driver, const std::string& rest = statements)
        : server(driver == io::Driver::Postgresql ? "QPSQL" : "QMYSQL"), name(io::driverName(driver))
    {
        TillFixture::write(fixture.mappingFile(), "driver = \"" + name + "\"\ncurrency = \"EUR\"\ncountry = \"FR\"\n" + rest);
    }
    std::unique_ptr<io::Till> till() const
    {
        auto till = io::openTill(fixture.mappingFile(), name + "://till@127.0.0.1:1/till");
        if (!till)
            qFatal("%s", words(till.error().message).c_str());
        return std::move(*till);
    }
    FakeSqlServer server;
    std::string name;
    TillFixture fixture;
};

const io::TillWrite update{"customer_update", {{"ref", "2022"}, {"last_name", "Renaud"}}, "h1"};
const io::TillWrite insert{"customer_insert", {{"last_name", "Renaud"}}, "h2"};

} // namespace

class TestTillServers : public QObject {
    Q_OBJECT
private slots:
    void mariadbJoinsTextsAndRefusesWhatDoesNotFit();
    void aConnectionThatHangsEnds_data();
    void aConnectionThatHangsEnds();
    void postgresqlIsNeverAskedForTheKey();
    void mariadbIsAskedForTheKeyOfALoneInsert();
    void whatPostgresqlUndoesIsNotDone();
    void aServerThatIsLostAtTheEndMayHaveWritten();
    void aFailureNamesTheCard();
    void whatServersSay_data();
    void whatServersSay();
    void wordsOfTheServer();
    void aConnectionThatBrokeBefore();
    void theDoctorGoesOnAfterAFailure();
    void theDoctorChecksStatementsWhereTheyMayWrite();
};

void TestTillServers::mariadbJoinsTextsAndRefusesWhatDoesNotFit()
{
    ServedTill served(io::Driver::Mariadb);
    QVERIFY(served.till()->write({update}));
    const QString mode = served.server.said.value(0);
    QVERIFY2(mode.startsWith("SET SESSION sql_mode") && mode.contains("PIPES_AS_CONCAT") && mode.contains("STRICT_ALL_TABLES"), qPrintable(mode));
    QVERIFY2(mode.contains("REPLACE(@@SESSION.sql_mode, 'NO_BACKSLASH_ESCAPES', '')"), qPrintable(mode));
    QVERIFY(served.server.said.contains("SET SESSION lock_wait_timeout = 5"));
    QVERIFY(served.server.said.contains("SET SESSION innodb_lock_wait_timeout = 5"));
    QVERIFY(served.server.said.indexOf("START TRANSACTION") > served.server.said.indexOf(mode));
}

void TestTillServers::aConnectionThatHangsEnds_data()
{
    QTest::addColumn<io::Driver>("driver");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("MariaDB") << io::Driver::Mariadb << QStringList{"MYSQL_OPT_CONNECT_TIMEOUT=3", "MYSQL_OPT_READ_TIMEOUT=70", "MYSQL_OPT_WRITE_TIMEOUT=70"};
    QTest::newRow("PostgreSQL") << io::Driver::Postgresql << QStringList{"connect_timeout=3", "keepalives_idle=10", "keepalives_interval=5", "keepalives_count=3", "tcp_user_timeout=30000"};
}

void TestTillServers::aConnectionThatHangsEnds()
{
    QFETCH(io::Driver, driver);
    QFETCH(QStringList, options);
    ServedTill served(driver);
    QVERIFY(served.till()->write({update}));
    for (const QString& option : options)
        QVERIFY2(served.server.options.split(u';').contains(option), qPrintable(option));
}

/// Qt asks by SELECT lastval(), which fails where no key was generated, and from then on the transaction can only be undone.
void TestTillServers::postgresqlIsNeverAskedForTheKey()
{
    ServedTill served(io::Driver::Postgresql);
    QVERIFY(served.till()->write({update}));
    QVERIFY(!served.server.said.contains("KEY"));
    const auto written = served.till()->write({insert});
    QVERIFY(!written);
    QVERIFY2(inWords(written.error().message).contains("does not tell which number"), qPrintable(inWords(written.error().message)));
    QVERIFY2(inWords(written.error().hint).contains("RETURNING id AS ref"), qPrintable(inWords(written.error().hint)));
    QVERIFY(!served.server.said.contains("KEY"));
    QCOMPARE(served.server.said.last(), "ROLLBACK");
    bool told = false;
    for (const auto& finding : served.till()->check())
        told = told || (finding.severity == Severity::Warning && finding.subject == "customer_insert");
    QVERIFY(told);
}

void TestTillServers::mariadbIsAskedForTheKeyOfALoneInsert()
{
    ServedTill served(io::Driver::Mariadb);
    const auto written = served.till()->write({update, insert});
    QVERIFY2(written, written ? "" : words(written.error().message).c_str());
    QCOMPARE(written->at(1).ref, "7");
    QCOMPARE(served.server.said.count("KEY"), 1);
}

void TestTillServers::whatPostgresqlUndoesIsNotDone()
{
    ServedTill served(io::Driver::Postgresql);
    served.server.answer = [](const QString& sql) { return sql == "SELECT 1" ? FakeSqlAnswer{"25P02", "current transaction is aborted", {}, {}} : FakeSqlAnswer{}; };
    const auto written = served.till()->write({update});
    QVERIFY(!written);
    QVERIFY2(inWords(written.error().message).contains("aborted"), qPrintable(inWords(written.error().message)));
    QVERIFY(!served.server.said.contains("COMMIT"));
    QCOMPARE(served.server.said.last(), "ROLLBACK");
}

void TestTillServers::aServerThatIsLostAtTheEndMayHaveWritten()
{
    ServedTill served(io::Driver::Mariadb);
    served.server.answer = [](const QString& sql) -> FakeSqlAnswer {
        if (sql == "COMMIT")
            return {"2013", "Lost connection", {}, {}};
        return sql.startsWith("SELECT 1 AS sku_ref") ? FakeSqlAnswer{{}, {}, {"sku_ref", "stock"}, {{1, 2}}} : FakeSqlAnswer{};
    };
    const auto written = served.till()->write({update});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::OutcomeUnknown);
    const auto read = served.till()->stock();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Kind::Temporary);
}

void TestTillServers::aFailureNamesTheCard()
{
    ServedTill served(io::Driver::Mariadb);
    served.server.answer = [](const QString& sql) { return sql.startsWith("UPDATE") ? FakeSqlAnswer{"1406", "Data too long", {}, {}} : FakeSqlAnswer{}; };
    const auto written = served.till()->write({update});
    QVERIFY(!written);
    QVERIFY2(inWords(written.error().message).contains("The statement “customer_update” for “2022” failed"), qPrintable(inWords(written.error().message)));
}

void TestTillServers::whatServersSay_data()
{
    using enum io::Driver;
    QTest::addColumn<io::Driver>("driver");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("opening");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, io::Driver driver, const char* code, const char* words, bool opening, Kind kind, const char* said) {
        QTest::newRow(name) << driver << QString(code) << QString::fromUtf8(words) << opening << kind << QString(said);
    };
    row("unknown operator", Postgresql, "42883", "operator does not exist: date = text", false, Kind::Configuration, "Correct the SQL");
    row("types", Postgresql, "42804", "column is of type boolean but expression is of type text", false, Kind::Configuration, "Correct the SQL");
    row("syntax", Postgresql, "42601", "syntax error", false, Kind::Configuration, "Correct the SQL");
    row("unknown table", Postgresql, "42P01", "relation \"x\" does not exist", false, Kind::TillData, "schema may have changed");
    row("no right", Postgresql, "42501", "permission denied for table client", false, Kind::TillData, "refuses access");
    row("lost", Postgresql, "", "server closed the connection unexpectedly", false, Kind::Temporary, "does not answer");
    row("shut down", Postgresql, "57P01", "terminating connection due to administrator command", false, Kind::Temporary, "does not answer");
    row("serialization", Postgresql, "40001", "could not serialize access", false, Kind::Temporary, "did not finish in time");
    row("too long", Postgresql, "22001", "value too long for type character varying(10)", false, Kind::TillData, "does not take this value");
    row("mandatory", Postgresql, "23502", "null value violates not-null constraint", false, Kind::TillData, "does not take this value");
    row("a query that writes", Postgresql, "25006", "cannot execute INSERT in a read-only transaction", false, Kind::Configuration, "only reads");
    row("nobody there", Postgresql, "", "connection to server at 127.0.0.1, port 1 failed: Connection refused", true, Kind::Temporary, "does not answer");
    row("unknown host", Postgresql, "", "could not translate host name to address", true, Kind::Temporary, "does not answer");
    row("no password", Postgresql, "", "connection to server failed: fe_sendauth: no password supplied", true, Kind::TillData, "refuses access");
    row("wrong password", Postgresql, "", "FATAL:  authentification par mot de passe échouée pour l'utilisateur « till »", true, Kind::TillData, "refuses access");
    row("unknown database", Postgresql, "", "FATAL:  la base de données « none » n'existe pas", true, Kind::TillData, "refuses access");
    row("too many", Postgresql, "", "FATAL:  sorry, too many clients already", true, Kind::Temporary, "does not answer");
    row("starting", Postgresql, "", "FATAL:  the database system is starting up", true, Kind::Temporary, "does not answer");
    row("too many", Mariadb, "1040", "Too many connections", true, Kind::Temporary, "does not answer");
    row("too many of one user", Mariadb, "1226", "User 'till' has exceeded the 'max_user_connections' resource", true, Kind::Temporary, "does not answer");
    row("too many of one user, otherwise", Mariadb, "1203", "User till already has more than 'max_user_connections' active connections", true, Kind::Temporary, "does not answer");
    row("wrong password", Mariadb, "1045", "Access denied for user", true, Kind::TillData, "refuses access");
    row("a socket", Mariadb, "2002", "Can't connect to local server through socket '/run/mysqld/mysqld.sock' (2)", true, Kind::Temporary, "write 127.0.0.1");
    row("lost", Mariadb, "2013", "Lost connection to server during query", false, Kind::Temporary, "does not answer");
    row("changed table", Mariadb, "1412", "Table definition has changed, please retry transaction", false, Kind::Temporary, "Try again");
    row("a query that writes", Mariadb, "1792", "Cannot execute statement in a READ ONLY transaction", false, Kind::Configuration, "only reads");
    row("too long", Mariadb, "1406", "Data too long for column 'NOM' at row 1", false, Kind::TillData, "does not take this value");
    row("mandatory", Mariadb, "1048", "Column 'NOM' cannot be null", false, Kind::TillData, "does not take this value");
    row("constraint", Sqlite, "1299", "NOT NULL constraint failed: client.nom", false, Kind::TillData, "does not take this value");
    row("a trigger", Sqlite, "1811", "closed for today", false, Kind::TillData, "closed for today");
}

void TestTillServers::whatServersSay()
{
    QFETCH(io::Driver, driver);
    QFETCH(QString, code);
    QFETCH(QString, words);
    QFETCH(bool, opening);
    QFETCH(Kind, kind);
    QFETCH(QString, said);
    io::Mapping mapping;
    mapping.driver = driver;
    const Error error = io::tillError(mapping, {code.toStdString(), words.toStdString(), opening}, verbatim("The query"));
    QCOMPARE(error.kind, kind);
    const QString all = inWords(error.message) + " " + inWords(error.hint);
    QVERIFY2(all.contains(said), qPrintable(all));
}

/// The rest of several lines is for whoever asks for it; MariaDB's driver hands over UTF-8 byte by byte.
void TestTillServers::wordsOfTheServer()
{
    ServedTill served(io::Driver::Mariadb);
    served.server.answer = [](const QString& sql) { return sql.startsWith("UPDATE") ? FakeSqlAnswer{"1644", QString::fromLatin1("Fermé le lundi\nCONTEXT: x"), {}, {}} : FakeSqlAnswer{}; };
    const auto written = served.till()->write({update});
    QVERIFY(!written);
    QVERIFY2(inWords(written.error().message).endsWith(QString::fromUtf8("Fermé le lundi")), qPrintable(inWords(written.error().message)));
    QVERIFY(QString::fromStdString(written.error().detail).contains("CONTEXT: x"));
    served.server.refusal = QSqlError("fake", "FATAL: nobody", QSqlError::ConnectionError);
    const auto refused = served.till()->stock();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Temporary);
}

/// Qt then refuses without a word: no rows are not an answer.
void TestTillServers::aConnectionThatBrokeBefore()
{
    ServedTill served(io::Driver::Postgresql, "[read]\nstock = [\"SELECT 1 AS sku_ref, 2 AS stock\", \"SELECT 3 AS sku_ref, 4 AS stock\"]\n");
    served.server.answer = [&](const QString& sql) -> FakeSqlAnswer {
        if (!sql.startsWith("SELECT 1 AS"))
            return {};
        served.server.breakOff();
        return {{}, {}, {"sku_ref", "stock"}, {}};
    };
    const auto stock = served.till()->stock();
    QVERIFY(!stock);
    QCOMPARE(stock.error().kind, Kind::Temporary);
}

void TestTillServers::theDoctorGoesOnAfterAFailure()
{
    ServedTill served(io::Driver::Postgresql);
    bool aborted = false;
    served.server.answer = [&aborted](const QString& sql) -> FakeSqlAnswer {
        if (sql.startsWith("ROLLBACK"))
            aborted = false;
        if (aborted)
            return {"25P02", "current transaction is aborted", {}, {}};
        if (sql.startsWith("SELECT 1 AS sku_ref")) {
            aborted = true;
            return {"42P01", "no such relation", {}, {}};
        }
        return {};
    };
    int errors = 0;
    for (const auto& finding : served.till()->check())
        errors += finding.severity == Severity::Error ? 1 : 0;
    QCOMPARE(errors, 1);
}

void TestTillServers::theDoctorChecksStatementsWhereTheyMayWrite()
{
    ServedTill served(io::Driver::Mariadb);
    bool reading = false;
    served.server.answer = [&reading](const QString& sql) -> FakeSqlAnswer {
        if (sql.startsWith("START TRANSACTION"))
            reading = sql.contains("READ ONLY");
        if (sql.startsWith("PREPARE") && reading)
            return {"1792", "Cannot execute statement in a READ ONLY transaction", {}, {}};
        return sql.startsWith("SELECT 1 AS sku_ref") ? FakeSqlAnswer{{}, {}, {"sku_ref", "stock"}, {{1, 2}}} : FakeSqlAnswer{};
    };
    for (const auto& finding : served.till()->check())
        QVERIFY2(finding.severity == Severity::Note, qPrintable(inWords(finding.message)));
    QVERIFY(served.server.said.contains("PREPARE UPDATE client SET nom = ? WHERE id = ?"));
    QVERIFY(!served.server.said.contains("COMMIT"));
}

QTEST_GUILESS_MAIN(TestTillServers)
#include "test_till_servers.moc"
