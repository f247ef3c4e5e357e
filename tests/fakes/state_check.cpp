#include "tests/fakes/state_check.h"

#include <sqlite3.h>

#include <vector>

namespace fakes {

namespace {

/// Each row as one text.
int rows(sqlite3* database, const std::string& sql, std::vector<std::string>& found)
{
    const auto add = [](void* to, int columns, char** values, char**) {
        std::string row;
        for (int i = 0; i < columns; ++i)
            row.append(values[i] ? values[i] : "NULL").append(1, i + 1 < columns ? '|' : '\n');
        static_cast<std::vector<std::string>*>(to)->push_back(row);
        return 0;
    };
    return sqlite3_exec(database, sql.c_str(), add, &found, nullptr);
}

} // namespace

std::string contentOf(const std::filesystem::path& file)
{
    sqlite3* database = nullptr;
    std::vector<std::string> tables, all;
    int code = sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READWRITE, "unix");
    if (code == SQLITE_OK)
        code = rows(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", tables);
    for (std::string& table : tables) {
        table.pop_back();
        all.push_back("-- " + table + "\n");
        if (code == SQLITE_OK)
            code = rows(database, "SELECT * FROM \"" + table + "\"", all);
    }
    const std::string failure = code == SQLITE_OK ? "" : std::string("unreadable: ") + sqlite3_errmsg(database);
    sqlite3_close(database);
    std::string text;
    for (const auto& line : all)
        text += line;
    return failure.empty() ? text : failure;
}

} // namespace fakes
