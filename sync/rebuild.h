#pragma once
// A new state database in the place of one that is damaged, foreign, of a newer version, or gone: from what HubRise, the till, the backups and the log still
// know (reliability 1.3). The former file is moved aside, never deleted. Reads HubRise (a few requests and ceil(M/100) pages of customers); writes nothing
// there and nothing into the till.
//
// What is recorded as agreed is only what both sides say now: where they differ, the next push meets the customer as if for the first time, so that a value
// of HubRise is never overwritten unasked; each customer that bears a reference of the till is linked again, so that none is created twice.

#include "io/clock.h"
#include "io/cloud.h"
#include "io/profile.h"
#include "model/target.h"
#include "sync/context.h"
#include "sync/finding.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace engine {

/// What stands in the place of the state database.
struct StateLook {
    std::optional<model::Error> trouble; ///< why it has to be made anew; nothing: it is sound
    bool never = false;                  ///< there is none, and the profile was never used
};
/// Fails when that cannot be told: no rights, held by another program.
model::Result<StateLook> lookAtState(const io::Profile& profile, const io::Clock& clock);

/// As its run is called in the history.
inline constexpr const char* rebuildCommand = "state rebuild";

struct RebuildOptions {
    const io::Clock* clock = &io::systemClock();
    std::int64_t maxWaitMs = 75'000;
    std::function<void(std::int64_t)> onWait;
    bool evenSound = false; ///< a person wants a sound one made anew
};

struct Rebuilt {
    model::Target target;            ///< what the profile is connected to; empty: not connected
    Findings findings;               ///< note: recovered; warning: could not be
    std::filesystem::path aside;     ///< where the former file is; empty: there was none
    std::int64_t customers = 0, toCompare = 0; ///< linked again; those of them that differ
    int backups = 0;
    bool catalogKnown = false;       ///< HubRise's catalog is what the till gives
    std::string runId;
    io::RequestCounts requests;
};
/// Makes it, beside the former one, and only then puts it in its place, in one step (but see io::State::replace):
/// a rebuild that is cut short anywhere, or that HubRise's limit ends (Kind::Paused), has changed nothing, and the next one begins over.
/// Kind::Confirmation: it is sound by now.
model::Result<Rebuilt> rebuild(const io::Profile& profile, const RebuildOptions& options, const Context& context);

} // namespace engine
