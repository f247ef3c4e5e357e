#pragma once
// People name runs, plans and backups by the beginning of their id.

#include "model/result.h"

#include <optional>
#include <string>
#include <vector>

namespace io {

/// The one whose id is, or begins with, `wanted`. Kind::Usage when several begin so.
template <class Record> model::Result<std::optional<Record>> pickById(const std::vector<Record>& records, const std::string& wanted)
{
    const Record* found = nullptr;
    int matches = 0;
    for (const auto& record : records) {
        if (record.id == wanted)
            return record;
        if (!wanted.empty() && record.id.starts_with(wanted)) {
            found = &record;
            ++matches;
        }
    }
    if (matches > 1)
        return model::fail(model::Kind::Usage, model::text(TR("“%1” is the beginning of several ids."), wanted), model::text(TR("Give more of its characters.")));
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace io
