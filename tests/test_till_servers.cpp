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
    void aFailureNamesTheCard();
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

void TestTillServers::aFailureNamesTheCard()
{
    ServedTill served(io::Driver::Mariadb);
    served.server.answer = [](const QString& sql) { return sql.startsWith("UPDATE") ? FakeSqlAnswer{"1406", "Data too long", {}, {}} : FakeSqlAnswer{}; };
    const auto written = served.till()->write({update});
    QVERIFY(!written);
    QVERIFY2(inWords(written.error().message).contains("The statement “customer_update” for “2022” failed"), qPrintable(inWords(written.error().message)));
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
