#pragma once
// The table of HubRise's limits and the counts of each window in the state database (HubRise API 2.3).

#include "io/budget.h"
#include "io/sqlite.h"

#include <array>

namespace io {

enum class WindowKind { Minute, Hour, Day, HighLoadMinute };

struct Window {
    WindowKind kind;
    std::int64_t length; ///< ms
    int limit;
    bool reserved;       ///< does the reserve apply? Not to ten reads a minute.
    std::int64_t start(std::int64_t serverMs) const { return serverMs - serverMs % length; }
    std::int64_t end(std::int64_t serverMs) const { return start(serverMs) + length; }
    bool counts(Load load) const { return kind != WindowKind::HighLoadMinute || load == Load::High; }
};

inline constexpr std::array<Window, 4> requestWindows = {{
    {WindowKind::Minute, 60'000, 500, true},
    {WindowKind::Hour, 3'600'000, 2'500, true},
    {WindowKind::Day, 86'400'000, 10'000, true},
    {WindowKind::HighLoadMinute, 60'000, 10, false},
}};

model::Result<int> sentIn(Database& database, const Window& window, std::int64_t start);
model::Done addSent(Database& database, const Window& window, std::int64_t start, int more);
/// Names of numbers kept: nothing leaves before a server time, as heard at another.
inline constexpr const char* throttledAtKey = "throttled_at_ms";
inline constexpr const char* throttledUntilKey = "throttled_until_ms";
inline constexpr const char* serverOffsetKey = "server_offset_ms"; ///< server time - wall time, as the last answer told

/// A number kept from run to run in the table meta; 0 when there is none.
model::Result<std::int64_t> keptNumber(Database& database, const char* key);
model::Done keepNumber(Database& database, const char* key, std::int64_t value);

} // namespace io
