#include "io/state.h"

#include "io/files.h"
#include "io/sqlite.h"
#include "io/state_schema.h"

#include <system_error>

#include <unistd.h>

namespace io {

namespace {

namespace fs = std::filesystem;
using model::Done;
using model::Kind;
using model::Result;

/// A check of a big file takes longer than people wait for `status`; `doctor` does the full one of any.
constexpr std::uintmax_t fullCheckUpTo = 8'000'000, quickCheckUpTo = 32'000'000;
/// A new file of ours is more than ten times as large; an empty one of SQLite's is one page.
constexpr std::uintmax_t emptyUpTo = 4096;

Result<std::int64_t> number(Database& database, const char* sql)
{
    auto statement = database.statement(sql);
    std::int64_t value = 0;
    const auto row = statement.next();
    if (!row)
        return model::fail(row);
    statement.read(value);
    return value;
}

Result<std::string> word(Database& database, const char* sql)
{
    auto statement = database.statement(sql);
    std::string value;
    const auto row = statement.next();
    if (!row)
        return model::fail(row);
    if (*row)
        statement.read(value);
    return value;
}

model::Text rebuildHint()
{
    return model::text(TR("Run “passeplat state rebuild”: it keeps the file aside and recovers what HubRise, the till and the backups know. Nothing in HubRise or in the till is lost."));
}

tl::unexpected<model::Error> damaged(const Database& database, model::Text what, const std::string& detail = {})
{
    return model::fail(Kind::StateDamaged, std::move(what), rebuildHint(), database.file().string().append(": ").append(detail));
}

/// From the format it has (0: none) to today's. Inside a transaction.
Done bringUp(Database& database, int version)
{
    for (int step = version; step < stateVersion; ++step)
        if (const auto made = database.execute(stateSteps[step]); !made)
            return made;
    std::string stamp = "PRAGMA application_id = ";
    stamp.append(std::to_string(stateApplicationId)).append("; PRAGMA user_version = ").append(std::to_string(stateVersion));
    if (const auto stamped = database.execute(stamp.c_str()); !stamped || version > 0)
        return stamped;
    return database.statement("INSERT INTO meta (key, value) VALUES ('lineage', ?)").bind(randomId()).run();
}

/// What a file of this format consists of.
std::string schemaOfVersion(std::int64_t version)
{
    std::string steps;
    for (std::int64_t step = 0; step < version; ++step)
        steps += stateSteps[step];
    return schemaOf(steps.c_str());
}

Done looksAsItShould(Database& database, std::int64_t version)
{
    const auto schema = database.schema();
    if (!schema)
        return model::fail(schema);
    // A file that only its rights protect from writing is another matter; this one says of itself that nobody may write it.
    std::error_code unknown;
    const bool mayWrite = (fs::status(database.file(), unknown).permissions() & fs::perms::owner_write) != fs::perms::none && ::access(database.file().c_str(), W_OK) == 0;
    static const std::string today = schemaOfVersion(stateVersion);
    if (*schema != (version == stateVersion ? today : schemaOfVersion(version)) || (database.isReadOnly() && mayWrite))
        return damaged(database, model::text(TR("The state database “%1” is damaged."), database.file().string()), "schema");
    return {};
}

/// The version of one of ours, as it should be; 0 for one that is empty and to be made.
Result<int> recognise(Database& database)
{
    const auto application = number(database, "PRAGMA application_id");
    const auto version = number(database, "PRAGMA user_version");
    const auto tables = number(database, "SELECT count(*) FROM sqlite_schema");
    for (const auto* value : {&application, &version, &tables})
        if (!*value)
            return model::fail(*value);
    if (*application == 0 && *version == 0 && *tables == 0)
        return 0;
    if (*application != stateApplicationId)
        return damaged(database, model::text(TR("“%1” is a database of another program."), database.file().string()));
    if (*version > stateVersion)
        return damaged(database, model::text(TR("“%1” was written by a newer version of Passe-plat (format %2, this version knows %3)."), database.file().string(), *version, stateVersion));
    if (*version < 1)
        return damaged(database, model::text(TR("The state database “%1” is damaged."), database.file().string()), "version");
    if (const auto sound = looksAsItShould(database, *version); !sound)
        return model::fail(sound);
    return static_cast<int>(*version);
}

/// Two processes may meet here: whoever is second finds it done.
Done bringUpToDate(Database& database)
{
    const auto known = recognise(database);
    if (!known || *known == stateVersion)
        return known ? Done() : model::fail(known);
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    const auto version = recognise(database);
    if (!version)
        return model::fail(version);
    if (*version < stateVersion)
        if (const auto made = bringUp(database, *version); !made)
            return made;
    return transaction.commit();
}

/// Reliability Q8, Q9: with this journal and these syncs no power cut lost or tore anything.
constexpr const char* settings = "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF";

Done integrity(Database& database, const char* pragma)
{
    const auto verdict = word(database, pragma);
    if (!verdict)
        return model::fail(verdict);
    if (*verdict != "ok")
        return damaged(database, model::text(TR("The state database “%1” is damaged."), database.file().string()), *verdict);
    return {};
}

tl::unexpected<model::Error> nothingIn(const fs::path& file)
{
    std::error_code unknown;
    const auto what = fs::exists(file, unknown) ? model::text(TR("The state database “%1” is empty, and this profile was used before."), file.string())
                                                : model::text(TR("The state database “%1” is gone, and this profile was used before."), file.string());
    return model::fail(Kind::StateDamaged, what, rebuildHint(), file.string());
}

/// What SQLite would tell in other words, or make a new file of.
Done checkPlace(const fs::path& file, State::Absent absent)
{
    std::error_code unknown;
    const auto link = fs::symlink_status(file, unknown);
    if (const auto status = fs::status(file, unknown); fs::is_directory(status) || (fs::is_symlink(link) && !fs::exists(status)) || fs::is_other(status))
        return model::fail(Kind::StateDamaged, model::text(TR("“%1” is no file: a folder or a broken link stands in the place of the state database."), file.string()), rebuildHint(), file.string());
    if (absent == State::Absent::Refuse && link.type() == fs::file_type::not_found)
        return nothingIn(file);
    return {};
}

} // namespace

bool State::mayBeEmpty(const fs::path& file)
{
    std::error_code unknown;
    const auto size = fs::file_size(file, unknown);
    return unknown || size <= emptyUpTo;
}

Result<std::unique_ptr<State>> State::open(const fs::path& file, const Clock& clock, bool readOnly, Absent absent)
{
    if (const auto usable = checkPlace(file, absent); !usable)
        return model::fail(usable);
    if (const auto folder = makeFolder(file.parent_path()); !folder)
        return model::fail(folder);
    auto database = Database::open(file);
    if (!database)
        return model::fail(database);
    std::error_code unknown;
    if (const auto size = fs::file_size(file, unknown); size > 0 && size <= quickCheckUpTo)
        if (const auto sound = integrity(**database, size <= fullCheckUpTo ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)"); !sound)
            return model::fail(sound);
    // Foreign files are told before anything is changed in them.
    const auto known = recognise(**database);
    if (!known)
        return model::fail(known);
    if (*known == 0 && absent == Absent::Refuse)
        return nothingIn(file);
    if (const auto set = (*database)->execute(settings); !set)
        return model::fail(set);
    if (const auto made = bringUpToDate(**database); !made)
        return model::fail(made);
    // Not opened as a read-only file: after a power cut even a reader has to put the journal back.
    if (readOnly)
        if (const auto set = (*database)->execute("PRAGMA query_only = ON"); !set)
            return model::fail(set);
    auto lineage = word(**database, "SELECT value FROM meta WHERE key = 'lineage'");
    if (!lineage)
        return model::fail(lineage);
    std::unique_ptr<State> state(new State(*std::move(database)));
    state->m_lineage = *std::move(lineage);
    state->m_clock = &clock;
    return state;
}

State::State(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
State::~State() = default;

Done State::atomically(const std::function<Done()>& work)
{
    if (m_depth > 0) {
        const auto done = work();
        m_failedInside = m_failedInside || !done;
        return done;
    }
    Transaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun();
    struct Inside {
        int& depth;
        explicit Inside(int& d) : depth(d) { ++depth; }
        ~Inside() { --depth; }
    } inside(m_depth);
    m_failedInside = false;
    if (const auto done = work(); !done)
        return done;
    // Half of a nested piece of work may have been written; a caller that went on regardless must not make it last.
    if (m_failedInside)
        return model::fail(Kind::Internal, model::text(TR("A part of what belongs together in the state database failed; all of it was taken back.")));
    return transaction.commit();
}

Done State::check() const
{
    if (const auto sound = integrity(*m_database, "PRAGMA integrity_check(10)"); !sound)
        return sound;
    constexpr const char* invariants[] = {
        "SELECT 'an op without its plan' FROM pragma_foreign_key_check LIMIT 1",
        "SELECT 'two ops in doubt in plan ' || plan_id FROM ops NOT INDEXED WHERE state = 1 GROUP BY plan_id HAVING count(*) > 1 LIMIT 1",
        "SELECT 'two links of one till customer in list ' || list_id FROM customer_links NOT INDEXED GROUP BY list_id, ref HAVING count(*) > 1 LIMIT 1",
        "SELECT 'two links to customer ' || remote_id FROM customer_links NOT INDEXED WHERE remote_id <> '' GROUP BY list_id, remote_id HAVING count(*) > 1 LIMIT 1",
    };
    for (const char* invariant : invariants) {
        const auto breach = word(*m_database, invariant);
        if (!breach)
            return model::fail(breach);
        if (!breach->empty())
            return damaged(*m_database, model::text(TR("The state database “%1” contradicts itself."), m_database->file().string()), *breach);
    }
    return {};
}

Database& State::database() { return *m_database; }
std::string State::lineage() const { return m_lineage; }

} // namespace io
