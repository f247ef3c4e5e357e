#include "io/request_windows.h"

namespace io {

model::Result<int> sentIn(Database& database, const Window& window, std::int64_t start)
{
    auto row = database.statement("SELECT sent FROM request_windows WHERE kind = ? AND starts_at = ?");
    const auto sent = firstRow(row.bind(window.kind, start), [](Statement& s) {
        int count = 0;
        s.read(count);
        return count;
    });
    return sent ? model::Result<int>(sent->value_or(0)) : model::fail(sent);
}

model::Done addSent(Database& database, const Window& window, std::int64_t start, int more)
{
    return database.statement("INSERT INTO request_windows (kind, starts_at, ends_at, sent) VALUES (?1, ?2, ?3, ?4) "
                              "ON CONFLICT (kind, starts_at) DO UPDATE SET sent = sent + ?4")
        .bind(window.kind, start, start + window.length, more)
        .run();
}

model::Result<std::int64_t> keptNumber(Database& database, const char* key)
{
    auto row = database.statement("SELECT value FROM meta WHERE key = ?");
    const auto kept = firstRow(row.bind(key), [](Statement& s) {
        std::int64_t number = 0;
        s.read(number);
        return number;
    });
    return kept ? model::Result<std::int64_t>(kept->value_or(0)) : model::fail(kept);
}

model::Done keepNumber(Database& database, const char* key, std::int64_t value)
{
    return database.statement("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").bind(key, value).run();
}

} // namespace io
