#pragma once
// The only code that writes outside. Each write is journalled: intent before, outcome after, so that after a crash exactly one is in doubt.

#include "sync/context.h"
#include "sync/link.h"
#include "sync/options.h"
#include "sync/plan.h"

#include <string>
#include <unordered_set>

namespace engine {

struct Report {
    Counts counts;              ///< what was done, not what was planned
    model::Problems problems;   ///< rejected items with HubRise's words, and what verification found
    std::optional<io::BackupRecord> backup;
    std::optional<model::Error> stopped; ///< why it ended before its end: paused, interrupted, network, stale, …; what was done stays done
    bool rejectedSome = false;
    std::int64_t superseded = 0; ///< ops that were not sent any more, because the till says something else since: left to the next plan
    bool inDoubt = false; ///< whether the last step was carried out is not known
    bool ended = false; ///< `stopped` for good: nothing of the plan waits, and whoever met it goes on with other work
    std::unordered_set<std::string> done, rejected; ///< refs of the ops that ended so; of a stock, keys of its entries too
};

/// Saves the plan and the consent, then applies it. The caller holds the profile's lock and has asked objection().
model::Result<Report> apply(const Plan& plan, const Consent& consent, Link& link, const Context& context);

/// Goes on with an unfinished plan, as far as the till still says the same; resolves the op in doubt by looking (reliability 2.3, 2.4).
model::Result<Report> resume(const io::PlanRecord& record, Link& link, const Context& context);

/// This operation has reached the plan's catalog, list and point de vente: what guardTarget and the overview (sync/pending) ask later.
model::Done rememberTarget(const Plan& plan, io::State& state);

/// Writes what a plan learnt without sending anything (linked twins, rows held back, what was read), at the end of apply or when there is nothing to do.
model::Done remember(const Plan& plan, Link& link);

} // namespace engine
