#include "io/sqlite.h"

#include "io/descriptor.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <sys/stat.h>

#include <mutex>
#include <system_error>

namespace io {

namespace {

using model::Kind;

constexpr int busyTimeoutMs = 5000;

model::Error errorFor(const std::filesystem::path& file, int code, std::string detail)
{
    const auto name = file.string();
    switch (code & 0xff) {
    case SQLITE_FULL:
        return model::fail(Kind::CannotWrite, model::text(TR("Cannot write “%1”: the disk is full."), name), model::text(TR("Make room, then start again.")), std::move(detail)).value();
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_IOERR:
        return model::fail(Kind::CannotWrite, model::text(TR("Cannot open or write “%1”."), name),
                           model::text(TR("Check the disk, its free space and the rights of the folder.")), std::move(detail)).value();
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return model::fail(Kind::StateDamaged, model::text(TR("The state database “%1” is damaged."), name),
                           model::text(TR("Run passeplat doctor; it tells how to go on. Nothing in HubRise or in the till is lost.")), std::move(detail)).value();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return model::fail(Kind::Temporary, model::text(TR("Another program holds the state database “%1”."), name),
                           model::text(TR("Wait until it has finished, then start again.")), std::move(detail)).value();
    default:
        return model::fail(Kind::Internal, model::text(TR("The state database “%1” refused a statement."), name),
                           model::text(TR("Send a support bundle: passeplat support-bundle FILE.zip.")), std::move(detail)).value();
    }
}

/// SQLite would make the file readable by everybody; its journal takes over the rights of the file. A file that is there is never opened here:
/// closing any descriptor of it would drop the locks that this process's other connections hold (POSIX advisory locks; sqlite.org/howtocorrupt.html 2.2).
int makePrivate(const std::filesystem::path& file)
{
    static std::mutex creating; // nobody opens the new file before this descriptor is closed
    const std::lock_guard lock(creating);
    const Descriptor fd(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    return fd || errno == EEXIST || errno == EACCES || errno == EROFS ? 0 : errno; // a read-only file may still be read
}

} // namespace

Statement::Statement(Database& database, const char* sql) : m_database(database), m_sql(sql)
{
    if (const auto idle = database.m_idle.find(sql); idle != database.m_idle.end()) {
        m_statement = idle->second;
        database.m_idle.erase(idle);
        return;
    }
    m_failure = sqlite3_prepare_v3(database.m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_sql(other.m_sql), m_statement(std::exchange(other.m_statement, nullptr)), m_failure(other.m_failure)
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_database.m_idle.emplace(m_sql, m_statement);
}

void Statement::bindText(int position, std::string_view text)
{
    if (m_failure == SQLITE_OK)
        m_failure = sqlite3_bind_text64(m_statement, position, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindInteger(int position, std::int64_t number)
{
    if (m_failure == SQLITE_OK)
        m_failure = sqlite3_bind_int64(m_statement, position, number);
}

int Statement::step() { return m_failure != SQLITE_OK ? m_failure : sqlite3_step(m_statement); }

model::Done Statement::run()
{
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW)
        code = step();
    if (code != SQLITE_DONE) {
        auto failure = m_database.error(code);
        sqlite3_reset(m_statement);
        return model::fail(std::move(failure));
    }
    sqlite3_reset(m_statement);
    return {};
}

model::Result<bool> Statement::next()
{
    const int code = step();
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return model::fail(m_database.error(code));
}

std::string Statement::columnText(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string();
}

std::int64_t Statement::columnInteger(int column) const { return sqlite3_column_int64(m_statement, column); }

model::Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file)
{
    if (const int code = makePrivate(file); code != 0)
        return model::fail(errorFor(file, SQLITE_CANTOPEN, std::generic_category().message(code)));
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    std::unique_ptr<Database> database(new Database(handle, file));
    if (code != SQLITE_OK)
        return model::fail(database->error(code));
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    return database;
}

Database::~Database()
{
    for (const auto& [sql, statement] : m_idle)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

model::Done Database::execute(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? model::Done() : model::fail(error(code));
}

std::int64_t Database::changedRows() const { return sqlite3_changes64(m_handle); }
bool Database::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }
model::Error Database::error(int code) const { return errorFor(m_file, code, m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code)); }

Transaction::~Transaction()
{
    // SQLite has rolled back by itself after some failures (disk full); a second ROLLBACK would fail.
    if (m_begun && m_database.inTransaction())
        (void)m_database.execute("ROLLBACK");
}

} // namespace io
