#include "io/sqlite.h"

#include "io/descriptor.h"
#include "io/site.h"

#include <sqlite3.h>

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
                           model::text(TR("Run “passeplat state rebuild”: it keeps the file aside and recovers what HubRise, the till and the backups know. Nothing in HubRise or in the till is lost.")), std::move(detail)).value();
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
    const Descriptor fd = createNew(file);
    return fd || errno == EEXIST || errno == EACCES || errno == EROFS ? 0 : errno; // a read-only file may still be read
}

/// What a test wants to go wrong, as SQLite would tell it.
int failureAt(Site site, std::string_view sql)
{
    const int failure = reach(site, sql);
    return failure == 0 ? SQLITE_OK : failure == EIO ? SQLITE_IOERR : failure == EBUSY ? SQLITE_BUSY : SQLITE_FULL;
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

int Statement::step()
{
    if (m_failure != SQLITE_OK)
        return m_failure;
    if (!sqlite3_stmt_busy(m_statement)) // not at each row
        if (const int failure = failureAt(Site::StateStatement, m_sql); failure != SQLITE_OK)
            return failure;
    return sqlite3_step(m_statement);
}

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

model::Result<std::unique_ptr<Database>> Database::openAsItIs(const std::filesystem::path& file)
{
    std::string address = "file:";
    for (const char c : std::filesystem::absolute(file).string())
        address += c == '%' ? "%25" : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
    address += "?mode=ro&immutable=1";
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(address.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    std::unique_ptr<Database> database(new Database(handle, file));
    return code == SQLITE_OK ? model::Result<std::unique_ptr<Database>>(std::move(database)) : model::fail(database->error(code));
}

Database::~Database()
{
    for (const auto& [sql, statement] : m_idle)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

model::Done Database::execute(const char* sql)
{
    const std::string_view words(sql);
    int code = failureAt(words == "COMMIT" ? Site::StateCommit : Site::StateStatement, words);
    if (code == SQLITE_OK)
        code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? model::Done() : model::fail(error(code));
}

std::int64_t Database::changedRows() const { return sqlite3_changes64(m_handle); }
bool Database::isReadOnly() const { return sqlite3_db_readonly(m_handle, "main") == 1; }

namespace {
constexpr const char* schemaQuery = "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name";
}

model::Result<std::string> Database::schema()
{
    auto rows = statement(schemaQuery);
    std::string all;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return model::fail(more);
        if (!*more)
            return all;
        std::string object;
        rows.read(object);
        all += object + '\n';
    }
}

std::string schemaOf(const char* sql)
{
    std::string all;
    sqlite3* memory = nullptr;
    if (sqlite3_open(":memory:", &memory) == SQLITE_OK && sqlite3_exec(memory, sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        sqlite3_exec(memory, schemaQuery, [](void* out, int, char** columns, char**) {
            static_cast<std::string*>(out)->append(columns[0]).append("\n");
            return 0;
        }, &all, nullptr);
    sqlite3_close(memory);
    return all;
}

bool Database::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }
model::Error Database::error(int code) const { return errorFor(m_file, code, m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code)); }

Transaction::~Transaction()
{
    // SQLite has rolled back by itself after some failures (disk full); a second ROLLBACK would fail.
    if (m_begun && m_database.inTransaction())
        (void)m_database.execute("ROLLBACK");
}

} // namespace io
