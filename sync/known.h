#pragma once
// What is known of a linked card and its twin in HubRise before they are compared, and what of it is not known any more: all fields, or some
// (model::forgetting).

#include "io/state.h"
#include "model/customer_merge.h"

#include <optional>

namespace engine {

/// By which a card and its twin are compared: for a push what both sides agreed on, for a retrieval what HubRise said last.
struct Known {
    std::optional<model::Customer> base;   ///< nothing when they never met, or when nobody knows it any more
    std::optional<model::Customer> former; ///< for a merge: the base, or what is left of one that is forgotten
    model::CustomerFields unknown;         ///< fields of `former` about which people are asked when they differ, since nobody knows who changed them
};
/// `link` may be null; one without a twin only bears the card's number, and they are met for the first time. `card`: see asHeard.
Known knownToPush(const io::CustomerLink* link, const model::Customer& card);
Known knownToPull(const io::CustomerLink* link);

/// Known::unknown of each.
model::CustomerFields unknownToPush(const io::CustomerLink& link);
model::CustomerFields unknownToPull(const io::CustomerLink& link);
/// What a retrieval goes by: HubRise's last word, for which what was agreed stands in.
const std::string& saidLast(const io::CustomerLink& link);

/// Of those who are known to have been linked, and no more than that. `form`: what the card says (model::canonicalForm), by which it is told in a till that is
/// renumbered.
io::CustomerLink forgottenLink(std::string listId, std::string ref, std::string remoteId, const std::string& form);

} // namespace engine
