#pragma once
// Cards that are gone from the till, by what was agreed of them: who has neither e-mail nor phone is known again when the till is renumbered.

#include "sync/customer_match.h"
#include "sync/pushed_fields.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace engine {

/// Gives cards without a match the person of a card that is gone: whose former card said throughout what this one says, a name at least (of people who say the
/// same, one stands for the other), or else the only one of its first and last name, or company, with no other contact. `released`: HubRise's ids of the people
/// whose cards are gone, of those `known` by ref. Of people met by their e-mail or phone it adds what was agreed of the former card. Keeps pointers into
/// `listing` and `known`.
void meetFormerCards(const std::unordered_map<std::string, io::CustomerLink>& known, const std::unordered_set<std::string>& released, const CustomerList& listing,
                     const PushedFields& fields, const std::vector<CustomerCard>& cards, std::vector<Match>& matches);

/// What was agreed of the former card, as far as the new one says anything of it: what it lacks was not typed again, rather than taken off.
io::CustomerLink typedAgain(io::CustomerLink former, const model::Customer& card);

} // namespace engine
