#pragma once
// Is the state database the one this profile was last used with? A file that was put back from an old copy remembers less than was done, one from elsewhere
// something else; both look sound. Each run therefore leaves its id beside the profile's folder, where a copy of that folder does not bring it back too.

#include "io/profile.h"
#include "io/state.h"

#include <string>

namespace engine {

/// Was this profile used before: has a run left its id, or is there an access to HubRise, or a backup? Then a state database that is missing or empty was lost. A store of secrets that
/// does not answer is no evidence.
bool wasUsed(const io::Profile& profile);
/// Opens it, refusing one that is missing or empty although the profile was used.
model::Result<std::unique_ptr<io::State>> openState(const io::Profile& profile, const io::Clock& clock);

enum class Memory {
    Ours,    ///< as far as can be told
    Older,   ///< it does not know the profile's last run
    Another, ///< another file than the last run used
};
/// Looks only.
Memory memoryOf(const io::Profile& profile, const io::State& state);
/// What is said of the two that are not ours.
model::Text sentenceOf(Memory memory);
/// The run that begins now; only for telling later, so that a failure to write stops nothing.
model::Done leaveTrace(const io::Profile& profile, const std::string& lineage, const std::string& runId);

/// Kind::StateDamaged when it was made with another access to HubRise than the stored one.
model::Done checkAccess(const io::State& state, const std::string& token);

} // namespace engine
