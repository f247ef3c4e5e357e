#pragma once
// The last resort (reliability 2.1): an op was done, and the state database could not record it. Its outcome then leaves as one line, which a person can
// give back. Without it the next run finds out by looking, so that the line saves requests, and is the only trace when the state is lost as well.

#include "sync/session.h"

namespace engine {

/// {"unrecorded": 1, "plan_id": …, "op": 3, "outcome": "done", "remote_id": …, "status": …}: one line, no personal data.
std::string unrecordedLine(const std::string& planId, const io::OpRecord& op);
/// The same for the log.
io::Log::Fields unrecordedFields(const std::string& line);

struct Imported {
    std::string planId, ref;
    bool changed = false; ///< false: it was recorded meanwhile, or is found out by looking
    model::Text told;     ///< what became of it
};
/// Records what such a line (or the log's) tells of an op that is in doubt. Any other op stays as it is. Kind::Usage: no such line, no such op.
model::Result<Imported> importOutcome(Session& session, const std::string& line);

} // namespace engine
