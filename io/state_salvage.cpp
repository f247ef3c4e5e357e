#include "io/sqlite.h"
#include "io/state.h"

#include <system_error>

namespace io {

namespace {

namespace fs = std::filesystem;

/// A replacing that was broken off may have left it under its new name alone; of several the last is the one. Empty: none.
fs::path thereOrAside(const fs::path& file)
{
    std::error_code unknown;
    if (fs::is_regular_file(file, unknown))
        return file;
    const std::string begin = file.filename().string() + State::asideMark;
    fs::path last;
    for (fs::directory_iterator entry(file.parent_path(), unknown), end; !unknown && entry != end; entry.increment(unknown)) {
        const auto name = entry->path().filename().string();
        const bool isMain = name.starts_with(begin) && !name.ends_with("-journal") && !name.ends_with("-wal") && !name.ends_with("-shm");
        if (isMain && entry->path() > last)
            last = entry->path();
    }
    return last;
}

} // namespace

Salvage State::salvage(const std::filesystem::path& file)
{
    Salvage found;
    const auto there = thereOrAside(file);
    if (there.empty())
        return found;
    auto database = Database::openAsItIs(there);
    if (!database || !(*database)->execute("PRAGMA trusted_schema = OFF"))
        return found;
    State state(*std::move(database));
    if (auto connection = state.connection(); connection && !connection->target.location.id.empty())
        found.connection = *std::move(connection);
    if (auto links = found.connection ? state.customerLinks(found.connection->target.customer_list.id) : model::Result<std::vector<CustomerLink>>())
        found.links = *std::move(links);
    if (auto backups = state.backups())
        found.backups = *std::move(backups);
    auto reads = state.m_database->statement("SELECT what, hash FROM last_reads WHERE what LIKE 'target %' OR what LIKE 'location %' OR what LIKE 'settings of %'");
    auto guarded = allRows(reads, [](Statement& row) {
        std::pair<std::string, std::string> read;
        row.read(read.first, read.second);
        return read;
    });
    if (guarded)
        found.guarded = *std::move(guarded);
    return found;
}

} // namespace io
