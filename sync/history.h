#pragma once
// What was done: runs, the items of a run, backups. Looking only.

#include "sync/plan.h"
#include "sync/session.h"

#include <optional>
#include <string>
#include <vector>

namespace engine {

/// The newest first, without documents. One without an end that no process works on any more is told as "died".
model::Result<std::vector<io::RunRecord>> runsOf(Session& session, int most);
/// The same for a single record.
void tellDead(io::RunRecord& run, const io::Profile& profile);

struct HistoryItem {
    std::string ref, name, remoteId;
    io::OpState state = io::OpState::Pending;
    io::OpKind kind = io::OpKind::PutCatalog;
    std::string status, message; ///< as the journal keeps them ("created", HubRise's words)
};

/// Items in the order in which they were sent; empty for a run without a plan.
model::Result<std::vector<HistoryItem>> itemsOf(Session& session, const io::RunRecord& run);

/// What the run's own document told: changes with before and after, problems with what to do. Empty when it kept none.
struct RunStory {
    Counts counts;
    std::vector<model::Change> changes;   ///< reasons as they were told then, verbatim
    std::vector<model::Problem> problems; ///< messages and hints verbatim
    std::string backupId;                 ///< of the catalog that was replaced; empty when none was
    std::string error, hint;              ///< why it ended, when it did not end well
};
model::Result<RunStory> storyOf(Session& session, const std::string& runId);

/// Can what this run did be put back with one press? Only the replacing of a catalog (and a restore of one), for the connected catalog, and only by a
/// backup that still exists; the id of that backup. For anything else: nothing, and `why` says so.
struct Undoing {
    std::optional<std::string> backupId;
    model::Text why;
};
model::Result<Undoing> undoingOf(Session& session, const std::string& runId);

} // namespace engine
