#include "io/till_connection.h"

#include "io/site.h"
#include "io/sql_failure.h"
#include "io/till_address.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

#include <atomic>

namespace io {

using namespace model;

namespace {

std::string uniqueName()
{
    static std::atomic<unsigned> serial{0};
    return "till-" + std::to_string(++serial);
}

QSqlDatabase databaseOf(const std::string& name)
{
    return QSqlDatabase::database(QString::fromStdString(name), false);
}

/// Whatever the server is set to: || joins texts (by itself it is OR, and "WHERE 'bar-' || id = :ref" finds every card), what a column does not take is an error and
/// is not cut or bent, and a backslash escapes, as the mapping's SQL is read here.
constexpr const char* mariadbMode = "SET SESSION sql_mode = CONCAT(REPLACE(@@SESSION.sql_mode, 'NO_BACKSLASH_ESCAPES', ''), ',PIPES_AS_CONCAT,STRICT_ALL_TABLES')";

/// What a session is told before its transaction, by engine. ODBC has no common words for it.
std::vector<std::string> sessionWords(Driver driver, TillConnection::Access access, const TillLimits& limits)
{
    const bool reading = access == TillConnection::Access::Read;
    const std::string busy = std::to_string(limits.busy.count());
    const std::string query = std::to_string(limits.query.count());
    if (driver == Driver::Postgresql) {
        std::vector<std::string> words = {"SET lock_timeout = " + busy, "SET statement_timeout = '" + query + "s'", "SET idle_in_transaction_session_timeout = '" + query + "s'"};
        if (reading)
            words.push_back("SET default_transaction_read_only = on");
        return words;
    }
    if (driver == Driver::Mariadb) {
        const std::string seconds = std::to_string(std::max<long long>(limits.busy.count() / 1000, 1));
        return {mariadbMode, "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ", std::string("SET SESSION TRANSACTION ") + (reading ? "READ ONLY" : "READ WRITE"),
                "SET SESSION lock_wait_timeout = " + seconds, "SET SESSION innodb_lock_wait_timeout = " + seconds, "SET SESSION max_statement_time = " + query};
    }
    return {};
}

const char* beginWords(Driver driver, TillConnection::Access access)
{
    const bool reading = access == TillConnection::Access::Read;
    switch (driver) {
    case Driver::Sqlite: return reading ? "BEGIN" : "BEGIN IMMEDIATE";
    case Driver::Postgresql: return reading ? "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ";
    case Driver::Mariadb: return reading ? "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY" : "START TRANSACTION";
    case Driver::Odbc: break; // by the driver's own function
    }
    return "";
}

} // namespace

Result<std::unique_ptr<TillConnection>> TillConnection::open(const TillSource& source, Access access)
{
    auto connection = std::make_unique<TillConnection>(source, access);
    if (const Done done = connection->connect(); !done)
        return fail(done);
    if (const Done done = connection->begin(); !done)
        return fail(done);
    return connection;
}

TillConnection::TillConnection(const TillSource& source, Access access) : m_source(source), m_access(access), m_name(uniqueName()) {}

TillConnection::~TillConnection()
{
    const QString name = QString::fromStdString(m_name);
    if (!QSqlDatabase::contains(name))
        return;
    {
        QSqlDatabase database = databaseOf(m_name);
        if (m_inTransaction && mapping().driver == Driver::Odbc)
            database.rollback();
        else if (m_inTransaction)
            QSqlQuery(database).exec(QStringLiteral("ROLLBACK"));
        database.close();
    } // Qt warns when a copy of the connection outlives its removal
    QSqlDatabase::removeDatabase(name);
}

Done TillConnection::connect()
{
    if (const Done done = checkDriver(mapping()); !done)
        return done;
    const auto address = tillAddress(m_source, m_access);
    if (!address)
        return fail(address);
    QSqlDatabase database = QSqlDatabase::addDatabase(QString::fromStdString(address->qtDriver), QString::fromStdString(m_name));
    database.setNumericalPrecisionPolicy(QSql::HighPrecision); // exact decimals arrive as text
    database.setDatabaseName(QString::fromStdString(address->database));
    database.setHostName(QString::fromStdString(address->host));
    database.setPort(address->port);
    database.setUserName(QString::fromStdString(address->user));
    database.setPassword(QString::fromStdString(address->password));
    database.setConnectOptions(QString::fromStdString(address->options));
    if (const auto failed = failureAt(Site::TillOpen, address->database))
        return fail(failure(*failed, text(TR("Opening the till's database"))));
    if (!database.open())
        return fail(failure(driverFailure(database.lastError()), text(TR("Opening the till's database"))));
    watch();
    return {};
}

/// SQLite asks us now and then whether to go on; servers have their own time limits.
void TillConnection::watch()
{
    const QVariant handle = databaseOf(m_name).driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return;
    auto* const database = *static_cast<sqlite3* const*>(handle.constData());
    sqlite3_progress_handler(database, 10000, [](void* self) { return static_cast<TillConnection*>(self)->mustStop() ? 1 : 0; }, this);
}

Done TillConnection::begin()
{
    for (const std::string& words : sessionWords(mapping().driver, m_access, m_source.limits))
        if (const Done done = run(words); !done)
            return done;
    if (mapping().driver == Driver::Odbc)
        return beginByDriver();
    if (const Done done = run(beginWords(mapping().driver, m_access)); !done)
        return done;
    m_inTransaction = true;
    if (mapping().driver != Driver::Sqlite)
        return {};
    // The first read takes SQLite's snapshot, and tells a database from any other file.
    QSqlQuery tables(databaseOf(m_name));
    if (!tables.exec(QStringLiteral("SELECT count(*) FROM sqlite_master")) || !tables.next())
        return fail(failure(driverFailure(tables.lastError()), text(TR("Reading the till's database"))));
    if (tables.value(0).toInt() == 0)
        return fail(Kind::TillData, text(TR("The till's database “%1” holds no tables"), m_source.database), text(TR("Put the till's real database there, or correct the path in the profile.")));
    return {};
}

/// Reading does without a transaction where there is none.
Done TillConnection::beginByDriver()
{
    QSqlDatabase database = databaseOf(m_name);
    m_inTransaction = database.transaction();
    if (!m_inTransaction && m_access == Access::Write)
        return fail(failure(driverFailure(database.lastError()), text(TR("Beginning a transaction"))));
    return {};
}

Done TillConnection::run(const std::string& sql)
{
    QSqlQuery query(databaseOf(m_name));
    if (query.exec(QString::fromStdString(sql)))
        return {};
    return fail(failure(driverFailure(query.lastError()), text(TR("Preparing the till's database"))));
}

Done TillConnection::commit()
{
    if (const auto failed = failureAt(Site::TillCommit, "COMMIT"))
        return fail(failure(*failed, text(TR("Ending a transaction"))));
    if (mapping().driver == Driver::Postgresql) // it ends a transaction that failed by undoing it, and calls that no error
        if (const Done done = run("SELECT 1"); !done)
            return done;
    if (mapping().driver != Driver::Odbc) {
        if (Done done = run("COMMIT"); !done) {
            if (m_access == Access::Write && mapping().driver != Driver::Sqlite && done.error().kind == Kind::Temporary)
                done.error().kind = Kind::OutcomeUnknown; // the server may have done it before it fell silent
            return done;
        }
    } else if (QSqlDatabase database = databaseOf(m_name); m_inTransaction && !database.commit()) {
        return fail(failure(driverFailure(database.lastError()), text(TR("Ending a transaction"))));
    }
    m_inTransaction = false;
    return {};
}

void TillConnection::mark()
{
    if (mapping().driver == Driver::Postgresql)
        (void)run("SAVEPOINT here");
}

void TillConnection::backToMark()
{
    if (mapping().driver == Driver::Postgresql)
        (void)run("ROLLBACK TO SAVEPOINT here");
}

Error TillConnection::failure(const DriverFailure& failure, Text doing) const
{
    if (m_source.stop.stop_requested())
        return Error{Kind::Interrupted, text(TR("Stopped while reading the till")), {}, failure.words};
    return tillError(mapping(), failure, std::move(doing));
}

} // namespace io
