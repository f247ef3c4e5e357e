#pragma once
// What the caller wants of an operation, and what a person agreed to.

#include "model/customer_merge.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace engine {

/// "5" or "10%" of what HubRise holds.
struct MaxDelete {
    std::int64_t value = 0;
    bool percent = false;
    std::int64_t of(std::int64_t base) const { return percent ? base * value / 100 : value; }
};
std::optional<MaxDelete> parseMaxDelete(const std::string& text);

struct Options {
    model::Prefer prefer = model::Prefer::Skip;
    bool preferGiven = false; ///< customers held back before are considered again
    std::map<std::string, model::Prefer> settled; ///< customers: Change::ref of a conflict → Pos, Hubrise or Skip (leave the whole card), as a person chose row by row
    bool again = false;       ///< the same plan once more for the person looking at it: a complete listing younger than 15 minutes is used again
    std::string outFile;      ///< pulls
    std::string backupId;     ///< restore; empty: the last one (undo)
};

/// Leaving a conflict alone is not settling it: it is counted and told, as when nobody was asked yet.
inline model::Prefer settling(model::Prefer prefer)
{
    return prefer == model::Prefer::Skip ? model::Prefer::Ask : prefer;
}

/// What becomes of one conflict: as a person settled it, else as for all.
inline model::Prefer preferred(const Options& options, const std::string& ref)
{
    const auto chosen = options.settled.find(ref);
    return settling(chosen == options.settled.end() ? options.prefer : chosen->second);
}

struct Consent {
    bool yes = false;                   ///< agrees to a plain plan
    std::optional<std::string> replace; ///< name or id, as typed or given with --replace
    std::optional<MaxDelete> maxDelete;
    bool unattended = false;            ///< nobody looks at the plan: the schedule
    std::string how;                    ///< "terminal", "--yes", "--replace", "batch": for the journal
};

} // namespace engine
