#pragma once
// Linked customers of whom it is not known any more what was agreed: of all of their fields, or of some (model::forgetting).

#include "io/state.h"
#include "model/customer_merge.h"

namespace engine {

/// The fields that a push asks about when they differ, since nobody knows who changed them.
model::CustomerFields unknownToPush(const io::CustomerLink& link);
/// The same for a retrieval, which goes by what HubRise said last.
model::CustomerFields unknownToPull(const io::CustomerLink& link);
/// What a retrieval goes by.
const std::string& saidLast(const io::CustomerLink& link);

/// Of those who are known to have been linked, and no more than that. `form`: what the card says (model::canonicalForm), by which it is told in a till that is
/// renumbered.
io::CustomerLink forgottenLink(std::string listId, std::string ref, std::string remoteId, const std::string& form);

} // namespace engine
