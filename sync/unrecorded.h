#pragma once
// The last resort (reliability 2.1): an op was done, and the state database could not record it. Its outcome then leaves as one line, which a person can
// give back. Without it the next run finds out by looking; the line spares it that, and is the only trace when the state is lost as well.

#include "sync/finding.h"
#include "sync/session.h"

namespace engine {

/// {"unrecorded": 1, "plan_id": …, "op": 3, "outcome": "done", "remote_id": …, "status": …}: one line, no personal data.
std::string unrecordedLine(const std::string& planId, const io::OpRecord& op);
/// The same for the log.
io::Log::Fields unrecordedFields(const std::string& line);

struct Imported {
    bool changed = false; ///< false: all of it was recorded meanwhile, or is found out by looking
    Findings told;        ///< one for each such line, its subject the plan. Note: what became of it; warning: not to be believed
};
/// Records what the lines of `text` that are such lines (or the log's) tell of ops that are in doubt; whatever else stands around them, as on a terminal or in
/// the log, is passed over. Any other op stays as it is, and an op of a creation counts as agreed to nothing: the next push compares it. Kind::Usage: no such
/// line, or none of a step that is known here.
model::Result<Imported> importOutcomes(Session& session, const std::string& text);

} // namespace engine
