#include "io/sqlite.h"
#include "io/state.h"

#include <system_error>

namespace io {

Salvage State::salvage(const std::filesystem::path& file)
{
    Salvage found;
    std::error_code unknown;
    if (!std::filesystem::is_regular_file(file, unknown))
        return found;
    auto database = Database::openAsItIs(file);
    if (!database || !(*database)->execute("PRAGMA trusted_schema = OFF"))
        return found;
    State state(*std::move(database));
    if (auto connection = state.connection(); connection && !connection->target.location.id.empty())
        found.connection = *std::move(connection);
    if (auto backups = state.backups())
        found.backups = *std::move(backups);
    return found;
}

} // namespace io
