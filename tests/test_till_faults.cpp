// The till's database misbehaves while it is read: the till writes, a row cannot be read, the file goes away. What is read is one moment of the till, whole,
// or it is nothing; and the till never meets a lock of ours.

#include "cli_fixture.h"
#include "fakes/sites.h"
#include "promises.h"
#include "till_fixture.h"

#include "io/catalog_json.h"
#include "io/till_connection.h"
#include "io/till_database.h"
#include "io/till_query.h"

#include <QSqlDatabase>
#include <QSqlDriver>

#include <sqlite3.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <utility>

namespace fs = std::filesystem;

namespace {

bool ofTheTill(io::Site site) { return site == io::Site::TillOpen || site == io::Site::TillQuery || site == io::Site::TillRow || site == io::Site::TillCommit; }

/// From construction on, `act` is called at each step of reading the till, with its number from 1 on.
class AtEachStep {
public:
    explicit AtEachStep(std::function<int(long)> act)
    {
        fakes::watchSites([this, act = std::move(act)](const fakes::Reached& reached) { return ofTheTill(reached.site) ? act(++m_steps) : 0; });
    }
    ~AtEachStep() { fakes::watchSites({}); }
    AtEachStep(const AtEachStep&) = delete;
    long steps() const { return m_steps; }

private:
    long m_steps = 0;
};

/// The till's own program, which never waits.
class Pos {
public:
    explicit Pos(const std::string& file) { sqlite3_open(file.c_str(), &m_db); }
    ~Pos() { sqlite3_close(m_db); }
    Pos(const Pos&) = delete;
    int does(const std::string& sql) { return sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr); }

private:
    sqlite3* m_db = nullptr;
};

/// From construction on, SQLite does not sleep while it waits for a lock: `act` is called instead.
class InsteadOfSleeping {
public:
    explicit InsteadOfSleeping(std::function<void()> act)
    {
        s_act = std::move(act);
        m_system->xSleep = [](sqlite3_vfs*, int microseconds) {
            s_act();
            return microseconds;
        };
    }
    ~InsteadOfSleeping() { m_system->xSleep = m_before; }
    InsteadOfSleeping(const InsteadOfSleeping&) = delete;

private:
    static inline std::function<void()> s_act;
    sqlite3_vfs* m_system = sqlite3_vfs_find(nullptr);
    int (*m_before)(sqlite3_vfs*, int) = m_system->xSleep;
};

/// A database behind ODBC that has no snapshot. The program reaches it by the name of Qt's ODBC driver and each query sees what the till holds at that moment,
/// as with HFSQL; the tables underneath are SQLite's.
class OdbcDriver : public QSqlDriver {
public:
    enum Transactions { Unknown, Refused, WithoutSnapshot }; ///< the last is what most drivers do: a transaction begins, and still each query sees the latest
    static inline Transactions transactions = WithoutSnapshot;

    bool hasFeature(DriverFeature feature) const override { return feature == Unicode || (feature == DriverFeature::Transactions && transactions != Unknown); }
    bool open(const QString& database, const QString&, const QString&, const QString&, int, const QString&) override
    {
        static int serial = 0;
        m_tables = QStringLiteral("behind ODBC %1").arg(++serial);
        QSqlDatabase tables = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_tables);
        tables.setDatabaseName(database);
        setOpen(tables.open());
        return isOpen();
    }
    void close() override
    {
        if (!isOpen())
            return; // Qt closes once more while it holds its list of connections
        setOpen(false);
        QSqlDatabase::removeDatabase(m_tables);
    }
    QSqlResult* createResult() const override { return QSqlDatabase::database(m_tables, false).driver()->createResult(); }
    bool beginTransaction() override { return m_began = transactions == WithoutSnapshot; }
    bool commitTransaction() override { return std::exchange(m_began, false); }
    bool rollbackTransaction() override { return std::exchange(m_began, false); }

private:
    QString m_tables;
    bool m_began = false;
};

std::string overOdbc(std::string mapping) { return mapping.replace(mapping.find("sqlite"), 6, "odbc"); }

const char* const operations[] = {"push catalog --replace q4x9d", "push customers --yes", "push stock --yes"};

/// Everything the till says of itself, as one text.
std::string everythingIn(const io::Till& till)
{
    const auto catalog = till.catalog();
    const auto people = till.customers();
    const auto stock = till.stock();
    if (!catalog || !people || !stock)
        return "unreadable";
    std::string all = io::catalogHash(catalog->catalog);
    for (const auto& customer : people->customers)
        all += '|' + customer.private_ref + customer[model::CustomerField::City];
    for (const auto& entry : stock->entries)
        all += '|' + entry.sku_ref + (entry.stock ? entry.stock->toString() : "");
    return all;
}

} // namespace

class TestTillFaults : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QSqlDatabase::registerSqlDriver(QStringLiteral("QODBC"), new QSqlDriverCreator<OdbcDriver>); }
    void init() { m = std::make_unique<CliFixture>("demo", &m_clock), m->keepsDocuments = false; }
    void cleanup()
    {
        fakes::watchSites({});
        OdbcDriver::transactions = OdbcDriver::WithoutSnapshot;
    }
    void theTillWritesForLessThanTheWait();
    void theTillIsNeverKeptFromWriting_data() { journals(); }
    void theTillIsNeverKeptFromWriting();
    void oneMomentOfTheTill_data() { journals(); }
    void oneMomentOfTheTill();
    void readAgainUntilNothingChanges_data();
    void readAgainUntilNothingChanges();
    void whatCountsAsAChange_data();
    void whatCountsAsAChange();
    void aTillThatNeverStandsStill_data();
    void aTillThatNeverStandsStill();
    void aReadingConnectionCannotWrite_data();
    void aReadingConnectionCannotWrite();
    void everyRowCanFail_data();
    void everyRowCanFail();
    void aChangeNobodyFinished();
    void theFileGoesAway_data();
    void theFileGoesAway();
    void eachTableEmptied_data();
    void eachTableEmptied();
    void anotherRestaurantsTill();
    void photosAreReadOnceForTheirUpload();

private:
    static void journals();
    void bistro(const QString& journal, const QString& driver);
    std::unique_ptr<io::Till> till() const { return std::move(*io::openTill(m->path("bistro.toml"), m->database())); }
    void pushed();

    fakes::SharedClock m_clock; // time passes when the request limit is waited for
    std::unique_ptr<CliFixture> m;
};

void TestTillFaults::journals()
{
    QTest::addColumn<QString>("journal");
    QTest::addColumn<QString>("driver");
    QTest::newRow("rollback journal") << "DELETE" << "sqlite";
    QTest::newRow("write-ahead log") << "WAL" << "sqlite";
    QTest::newRow("no snapshot") << "WAL" << "odbc";
}

void TestTillFaults::bistro(const QString& journal, const QString& driver)
{
    const std::string mapping = CliFixture::bistroMapping();
    m->bistro("PRAGMA journal_mode=" + journal.toStdString() + ";", driver == "odbc" ? overOdbc(mapping) : mapping);
}

/// All three sent once; the log is empty.
void TestTillFaults::pushed()
{
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    for (const char* line : operations)
        EXITS(m->runJson(line), 0);
    m->forgetLog();
}

void TestTillFaults::theTillWritesForLessThanTheWait()
{
    m->bistro();
    Pos pos(m->database());
    QCOMPARE(pos.does("BEGIN EXCLUSIVE; UPDATE customers SET city = 'Nantes'"), SQLITE_OK);
    int waits = 0;
    const InsteadOfSleeping sleeping([&] { // we have found it locked
        if (++waits == 3)
            pos.does("COMMIT");
    });
    const auto people = till()->customers();
    QCOMPARE(waits, 3);
    QVERIFY2(people, people ? "" : model::words(people.error().message).c_str());
    QCOMPARE(people->customers.front()[model::CustomerField::City], std::string("Nantes"));
}

/// Between any two of our steps the till can begin a change; with a write-ahead log it can finish it as well, else as soon as we are through.
void TestTillFaults::theTillIsNeverKeptFromWriting()
{
    QFETCH(QString, journal);
    QFETCH(QString, driver);
    bistro(journal, driver);
    Pos pos(m->database());
    QStringList refused;
    long steps = 0;
    {
        const AtEachStep step([&](long number) {
            const bool began = pos.does("BEGIN IMMEDIATE") == SQLITE_OK && pos.does("UPDATE skus SET price = price + 0") == SQLITE_OK;
            const bool ended = pos.does(journal == "WAL" ? "COMMIT" : "ROLLBACK") == SQLITE_OK;
            if (!began || !ended)
                refused << QString::number(number);
            return 0;
        });
        QVERIFY(everythingIn(*till()) != "unreadable");
        steps = step.steps();
    }
    QVERIFY2(refused.isEmpty(), qPrintable(refused.join(' ')));
    QVERIFY(steps > 40);
    QCOMPARE(pos.does("BEGIN EXCLUSIVE; UPDATE skus SET price = 1; COMMIT"), SQLITE_OK);
    promise::record("R2", "till, " + std::string(QTest::currentDataTag()) + ": steps of reading at which the till could not write", std::to_string(refused.size()) + " of " + std::to_string(steps), refused.isEmpty());
}

/// The till changes everything at step k, for every k: what was read is all of the former or all of the later.
void TestTillFaults::oneMomentOfTheTill()
{
    QFETCH(QString, journal);
    QFETCH(QString, driver);
    const std::string change = "BEGIN IMMEDIATE; UPDATE categories SET name = name || 'X'; UPDATE products SET name = name || 'X'; UPDATE skus SET price = 77; UPDATE options SET price = 7;"
                               "DELETE FROM products WHERE ref = '11'; DELETE FROM skus WHERE ref = '11'; DELETE FROM deal_line_skus WHERE sku_ref = '11';"
                               "INSERT INTO deal_line_skus VALUES ('M1', 1, '20'); UPDATE customers SET city = 'X'; UPDATE stock SET stock = 1;";
    bistro(journal, driver);
    const auto source = till();
    long steps = 0;
    {
        const AtEachStep counting([](long) { return 0; });
        QVERIFY(source->catalog());
        steps = counting.steps();
    }
    const auto before = io::catalogHash(source->catalog()->catalog);
    m->sql(change + "COMMIT;");
    const auto after = io::catalogHash(source->catalog()->catalog);
    QVERIFY(before != after && steps > 25);
    int former = 0, later = 0;
    for (long k = 1; k <= steps; ++k) {
        QFile::remove(QString::fromStdString(m->database()));
        for (const char* left : {"-wal", "-shm", "-journal"})
            QFile::remove(QString::fromStdString(m->database() + left));
        bistro(journal, driver);
        Pos pos(m->database());
        const AtEachStep step([&](long number) {
            if (number == k && pos.does(change + "COMMIT") != SQLITE_OK)
                pos.does("ROLLBACK");
            return 0;
        });
        const auto read = source->catalog();
        QVERIFY2(read, read ? "" : model::words(read.error().message).c_str());
        const auto hash = io::catalogHash(read->catalog);
        QVERIFY2(hash == before || hash == after, qPrintable(QStringLiteral("a mixture, changed at step %1").arg(k)));
        ++(hash == before ? former : later);
    }
    QVERIFY(former > 0 && later > 0);
    promise::record("R2", "till, " + std::string(QTest::currentDataTag()) + ": changed at each step of reading", std::to_string(steps) + " runs, 0 mixtures", true);
}

void TestTillFaults::readAgainUntilNothingChanges_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<int>("changes");
    QTest::addColumn<int>("readings");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("one snapshot") << "sqlite" << 9 << 1 << true;
    QTest::newRow("nobody is at work") << "odbc" << 0 << 2 << true;
    QTest::newRow("changed once") << "odbc" << 2 << 3 << true;
    QTest::newRow("changed twice") << "odbc" << 3 << 4 << true;
    QTest::newRow("changed each time") << "odbc" << 4 << 4 << false;
}

/// The stock is another at each of the first readings.
void TestTillFaults::readAgainUntilNothingChanges()
{
    QFETCH(QString, driver);
    QFETCH(int, changes);
    QFETCH(int, readings);
    QFETCH(bool, isRead);
    for (const auto transactions : {OdbcDriver::Unknown, OdbcDriver::Refused, OdbcDriver::WithoutSnapshot}) {
        OdbcDriver::transactions = transactions;
        QFile::remove(QString::fromStdString(m->database()));
        bistro("WAL", driver);
        Pos pos(m->database());
        int asked = 0;
        fakes::watchSites([&](const fakes::Reached& reached) {
            if (reached.site == io::Site::TillQuery && ++asked <= changes)
                pos.does("UPDATE stock SET stock = " + std::to_string(asked));
            return 0;
        });
        const auto stock = till()->stock();
        QCOMPARE(asked, readings);
        QVERIFY2(stock.has_value() == isRead, stock ? "read" : model::words(stock.error().message).c_str());
        if (isRead && driver == "odbc" && changes > 0)
            QCOMPARE(stock->entries.front().stock->toString(), std::to_string(changes));
    }
}

void TestTillFaults::whatCountsAsAChange_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("an article") << "UPDATE skus SET price = %1 WHERE ref = '20'";
    QTest::newRow("what is told of an article") << "UPDATE skus SET price = '5.00%1' WHERE ref = '20'"; // rounded to the same price
    QTest::newRow("an article that is left out") << "UPDATE excluded SET reason = 'until %1'";
    QTest::newRow("a picture under another name") << "UPDATE images SET image_ref = 'p%1'; UPDATE products SET image_ref = 'p%1' WHERE ref = '20'";
    QTest::newRow("whose picture cannot be read") << "UPDATE products SET image_ref = CASE ref WHEN '1' || (%1 % 2) THEN 'gone' END WHERE ref <> '20'";
    QTest::newRow("a customer") << "UPDATE customers SET city = 'C%1' WHERE ref = 3";
    QTest::newRow("a customer who cannot be sent") << "UPDATE customers SET last_name = 'a' || char(0), city = 'C%1' WHERE ref = 3";
    QTest::newRow("one customer fewer") << "DELETE FROM customers WHERE ref = %1";
    QTest::newRow("a stock") << "UPDATE stock SET stock = 10 + %1 WHERE sku_ref = '20'";
    QTest::newRow("until when it is sold out") << "UPDATE stock SET stock = 0, expires_at = '2027-01-01T10:00:0%1+01:00' WHERE sku_ref = '20'";
}

/// Each time before the tables are read anew, only this is another.
void TestTillFaults::whatCountsAsAChange()
{
    QFETCH(QString, sql);
    std::string mapping = overOdbc(CliFixture::bistroMapping());
    mapping.insert(mapping.find("[write]"), "excluded = \"SELECT * FROM excluded\"\nimages = \"SELECT * FROM images\"\n");
    m->bistro("PRAGMA journal_mode=WAL; ALTER TABLE products ADD image_ref; ALTER TABLE stock ADD expires_at; CREATE TABLE excluded (kind, ref, reason); INSERT INTO excluded VALUES ('sku', '30', 'until 0');"
              "CREATE TABLE images (image_ref, data); INSERT INTO images VALUES ('p0', x'FFD8FFE0'); UPDATE products SET image_ref = 'p0' WHERE ref = '20';", mapping);
    Pos pos(m->database());
    int changes = 0;
    const auto changing = [&](const fakes::Reached& reached) {
        if (reached.site == io::Site::TillQuery && (reached.what == "categories" || reached.what == "customers" || reached.what == "stock"))
            pos.does(sql.arg(changes++ % 10).toStdString());
        return 0;
    };
    const auto said = [](const auto& read) { return read ? std::string("read") : model::words(read.error().message); };
    const auto read = [&] {
        const auto source = till();
        return sql.contains("customers") ? said(source->customers()) : sql.contains("stock") ? said(source->stock()) : said(source->catalog());
    };
    QCOMPARE(read(), std::string("read"));
    fakes::watchSites(changing);
    QCOMPARE(read(), std::string("The till was being changed each time it was read"));
    QCOMPARE(changes, 4);
}

void TestTillFaults::aTillThatNeverStandsStill_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : operations)
        QTest::newRow(line) << line;
}

/// Somebody works at the till all the while: nothing is sent, and what to do is said.
void TestTillFaults::aTillThatNeverStandsStill()
{
    QFETCH(QString, line);
    m->bistro("PRAGMA journal_mode=WAL;", overOdbc(CliFixture::bistroMapping()));
    m->connect({{"customer_list_id", "w9v0d"}});
    EXITS(m->runJson(operations[0]), 0); // stock is sent for what HubRise has
    m->forgetLog();
    const auto before = m->catalog("q4x9d");
    Pos pos(m->database());
    fakes::watchSites([&](const fakes::Reached& reached) {
        if (reached.site == io::Site::TillQuery)
            pos.does("UPDATE skus SET price = price + 1; UPDATE customers SET city = city || 'x'; UPDATE stock SET stock = stock + 1");
        return 0;
    });
    const Ran ran = m->runJson(line.toStdString());
    fakes::watchSites({});
    EXITS(ran, 65);
    QVERIFY2(ran.text("/error/message").find("The till was being changed each time it was read") != std::string::npos, ran.err.c_str());
    QVERIFY2(ran.text("/error/hint").find("when nobody works at the till") != std::string::npos, ran.err.c_str());
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->catalog("q4x9d") == before && m->customers("w9v0d").empty());
    EXITS(m->runJson(line.toStdString()), 0);
    QVERIFY(m->writes() > 0);
}

void TestTillFaults::aReadingConnectionCannotWrite_data()
{
    QTest::addColumn<QString>("sql");
    for (const char* sql : {"UPDATE skus SET price = 0", "DELETE FROM customers", "CREATE TABLE t (x)", "DROP TABLE skus", "INSERT INTO stock VALUES ('1', 1)", "PRAGMA user_version = 7"})
        QTest::newRow(sql) << sql;
}

void TestTillFaults::aReadingConnectionCannotWrite()
{
    QFETCH(QString, sql);
    m->bistro();
    const std::string bytes = m->read(m->database());
    const io::TillSource source{*io::loadMapping(m->path("bistro.toml")), m->database(), {}, {}};
    const auto connection = io::TillConnection::open(source, io::TillConnection::Access::Read);
    QVERIFY(connection);
    const auto done = io::runStatement(**connection, {"customer_insert", "Nina", {sql.toStdString(), {}}}, {});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, model::Kind::Configuration);
    (void)(*connection)->commit();
    QVERIFY(m->read(m->database()) == bytes);
}

void TestTillFaults::everyRowCanFail_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("failure");
    for (const char* line : operations)
        for (const auto& [name, failure] : {std::pair("cannot be read", EIO), std::pair("no room for it", ENOSPC)})
            QTest::addRow("%s, %s", line, name) << line << failure;
}

/// An SQL error at the n-th step, for all n: nothing is planned on half a reading.
void TestTillFaults::everyRowCanFail()
{
    QFETCH(QString, line);
    QFETCH(int, failure);
    pushed();
    m->sql("UPDATE skus SET price = price + 0.5 WHERE ref = '20'; UPDATE customers SET city = 'Nantes'; UPDATE stock SET stock = stock + 1");
    const auto before = m->catalog("q4x9d"), people = m->customers("w9v0d");
    long steps = 0;
    {
        const AtEachStep counting([](long) { return 0; });
        EXITS(m->runJson((line + " --dry-run").toStdString()), 0);
        steps = counting.steps();
    }
    QVERIFY(steps >= 4);
    for (long k = 1; k <= steps; ++k) {
        const AtEachStep step([&](long number) { return number == k ? failure : 0; });
        const Ran ran = m->runJson(line.toStdString());
        EXITS(ran, 65);
        QVERIFY2(ran.document["changes"].empty(), ran.out.c_str());
    }
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->catalog("q4x9d") == before && m->customers("w9v0d") == people);
    EXITS(m->runJson(line.toStdString()), 0);
    QCOMPARE(m->writes(), line.contains("customers") ? 5 : 1);
    promise::add("R1", "injected runs", steps);
}

/// The till died in the middle of a change: only it can put its database right, and we never try.
void TestTillFaults::aChangeNobodyFinished()
{
    m->bistro("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO customers (ref, last_name, city) SELECT i, 'Nom', printf('%.*c', 200, 'v') FROM n;");
    m->connect({{"customer_list_id", "w9v0d"}});
    const std::string journal = m->database() + "-journal";
    {
        Pos pos(m->database());
        QCOMPARE(pos.does("PRAGMA cache_size = 2; BEGIN IMMEDIATE; UPDATE customers SET city = 'half' || city"), SQLITE_OK);
        fs::copy_file(m->database(), m->path("half.db"));
        fs::copy_file(journal, m->path("half.db-journal"));
    }
    fs::rename(m->path("half.db"), m->database());
    fs::rename(m->path("half.db-journal"), journal);
    const std::string bytes = m->read(m->database());
    const Ran ran = m->runJson("push customers --yes");
    EXITS(ran, 75);
    QVERIFY2(ran.says("not finished"), ran.err.c_str());
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->read(m->database()) == bytes && fs::exists(journal));
    Pos pos(m->database()); // the till starts again
    QCOMPARE(pos.does("SELECT count(*) FROM customers"), SQLITE_OK);
    QVERIFY(!fs::exists(journal));
    EXITS(m->runJson("push customers --dry-run"), 0);
    QCOMPARE(m->value("SELECT count(*) FROM customers WHERE city LIKE 'half%'"), std::string("0"));
}

void TestTillFaults::theFileGoesAway_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"deleted", "the folder is gone", "cut to nothing", "cut in half", "overwritten with nonsense", "another file under its name"})
        QTest::newRow(how) << how;
}

/// At every step of reading: the plan is that of the whole till, or there is none.
void TestTillFaults::theFileGoesAway()
{
    QFETCH(QString, how);
    m->bistro();
    m->connect({{"customer_list_id", "w9v0d"}});
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    m->forgetLog();
    fs::create_directory(m->path("share"));
    fs::rename(m->database(), m->path("share/till.db"));
    fs::create_symlink(m->path("share/till.db"), m->database()); // a share that is mounted
    m->sql("UPDATE skus SET price = 5.2 WHERE ref = '20'");
    const std::string bytes = m->read(m->database());
    const auto harm = [&] {
        const std::string file = m->path("share/till.db");
        if (how == "deleted")
            fs::remove(file);
        else if (how == "the folder is gone")
            fs::rename(m->path("share"), m->path("gone"));
        else if (how == "cut to nothing")
            fs::resize_file(file, 0);
        else if (how == "cut in half")
            fs::resize_file(file, bytes.size() / 2 / 4096 * 4096);
        else if (how == "overwritten with nonsense")
            m->write("share/till.db", std::string(bytes.size(), 'x'));
        else {
            m->write("other.db", std::string(4096, '\0'));
            fs::rename(m->path("other.db"), file);
        }
    };
    const auto restore = [&] {
        if (fs::exists(m->path("gone")))
            fs::rename(m->path("gone"), m->path("share"));
        fs::remove(m->path("share/till.db"));
        m->write("share/till.db", bytes);
    };
    const Ran whole = m->runJson("push catalog --dry-run");
    EXITS(whole, 0);
    QCOMPARE(whole.document["changes"].size(), std::size_t(1));
    int failed = 0;
    long steps = 1;
    for (long k = 1; k <= steps; ++k) {
        const AtEachStep step([&](long number) {
            if (number == k)
                harm();
            return 0;
        });
        const Ran ran = m->runJson("push catalog --dry-run");
        steps = std::max(steps, ran.code == 0 ? step.steps() : k + 1);
        QVERIFY2(ran.code == 0 || ran.code == 65 || ran.code == 75, (std::to_string(ran.code) + ran.err).c_str());
        if (ran.code == 0)
            QVERIFY2(ran.document["changes"] == whole.document["changes"] && ran.document["problems"] == whole.document["problems"], qPrintable(QStringLiteral("step %1: half a till").arg(k)));
        failed += ran.code == 0 ? 0 : 1;
        restore();
        if (k > 200)
            break;
    }
    QVERIFY(failed > 0);
    QCOMPARE(m->writes(), 0);
    EXITS(m->runJson("push catalog --yes"), 0);
    promise::add("R1", "injected runs", steps);
}

void TestTillFaults::eachTableEmptied_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("line");
    for (const char* table : {"categories", "products", "skus", "option_lists", "options", "deals", "deal_lines", "deal_line_skus"})
        QTest::newRow(table) << table << operations[0];
    QTest::newRow("customers") << "customers" << operations[1];
    QTest::newRow("stock") << "stock" << operations[2];
}

/// What one query no longer gives is not taken for something nobody wants any more.
void TestTillFaults::eachTableEmptied()
{
    QFETCH(QString, table);
    QFETCH(QString, line);
    pushed();
    const auto before = m->catalog("q4x9d"), people = m->customers("w9v0d");
    m->sql("DELETE FROM " + table.toStdString());
    const std::string unattended = line.replace(QStringLiteral("--replace q4x9d"), QStringLiteral("--yes")).toStdString();
    const Ran ran = m->runJson(unattended);
    EXITS(ran, 65);
    QVERIFY(!ran.text("/error/hint").empty());
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->catalog("q4x9d") == before && m->customers("w9v0d") == people);
}

/// The same tables with other articles: nothing disappears unasked.
void TestTillFaults::anotherRestaurantsTill()
{
    pushed();
    const auto before = m->catalog("q4x9d");
    const std::string good = m->read(m->database());
    m->sql("UPDATE categories SET ref = 'B' || ref; UPDATE products SET ref = 'B' || ref, category_ref = 'B' || category_ref, name = 'Bar ' || name; UPDATE skus SET ref = 'B' || ref, product_ref = 'B' || product_ref;"
           "UPDATE sku_option_lists SET sku_ref = 'B' || sku_ref; UPDATE deals SET ref = 'B' || ref; UPDATE deal_lines SET deal_ref = 'B' || deal_ref; UPDATE deal_line_skus SET deal_ref = 'B' || deal_ref, sku_ref = 'B' || sku_ref;"
           "UPDATE stock SET sku_ref = 'B' || sku_ref");
    const Ran ran = m->runJson("push catalog --yes");
    EXITS(ran, 12);
    QVERIFY(ran.out.find("G3") != std::string::npos);
    EXITS(m->runJson("push stock --yes"), 0); // none of these articles is in HubRise
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->catalog("q4x9d") == before);
    m->write("till.db", good);
    EXITS(m->runJson("push catalog --yes"), 0);
    QCOMPARE(m->writes(), 0);
}

/// More of them than are kept in memory: each is read when the catalog is, and once more when it is sent.
void TestTillFaults::photosAreReadOnceForTheirUpload()
{
    constexpr int photos = 50;
    const TillFixture fixture("CREATE TABLE photo (ref, path)",
                              "images_folder = \"photos\"\n[read]\ncategories = \"SELECT 'C' AS ref, 'Plats' AS name\"\nproducts = \"SELECT ref, 'C' AS category_ref, 'Plat ' || ref AS name, ref AS image_ref FROM photo\"\n"
                              "skus = \"SELECT ref AS product_ref, ref, '' AS name, 10 AS price FROM photo\"\nimages = \"SELECT ref AS image_ref, path FROM photo ORDER BY rowid\"\n");
    fs::create_directory(fixture.path("photos"));
    for (int i = 0; i < photos; ++i) {
        const std::string name = std::to_string(i);
        TillFixture::write(fixture.path("photos/") + name, "\xFF\xD8\xFF\xE0" + name + std::string(900'000, ' '));
        fixture.run("INSERT INTO photo VALUES ('" + name + "', '" + name + "')");
    }
    const auto till = io::openTill(fixture.mappingFile(), fixture.database());
    QVERIFY(till);
    int reads = 0;
    fakes::watchSites([&](const fakes::Reached& reached) { return reads += reached.site == io::Site::Read && reached.what.find("/photos/") != std::string_view::npos, 0; });
    const auto catalog = (*till)->catalog();
    QVERIFY2(catalog, catalog ? "" : model::words(catalog.error().message).c_str());
    QCOMPARE(catalog->images.size(), std::size_t(photos));
    QCOMPARE(reads, photos);
    for (const auto& image : catalog->images)
        QVERIFY((*till)->imageBytes(image.ref));
    QCOMPARE(reads, 2 * photos);
}

QTEST_GUILESS_MAIN(TestTillFaults)
#include "test_till_faults.moc"
