#pragma once
// Cards that were held back because somebody in HubRise may be another person, to whom they are therefore not linked: whether there still is such a person.

#include "io/state.h"
#include "sync/till_index.h"

#include <deque>
#include <string>
#include <vector>

namespace engine {

/// Not so who was refused, or is linked all the same.
bool isHeldBySomebody(const io::CustomerLink& link);
/// Another card is linked to its person.
bool isSecondCard(const io::CustomerLink& link);
/// And it was one before, by this name: it is nobody who was renumbered.
bool waitsAsBefore(const io::CustomerLink& link, const model::Customer& card);

/// Of those `held`, the cards of the till whose number, e-mail and phone nobody in HubRise bears any more.
std::vector<const CustomerCard*> heldNoLonger(const std::vector<io::CustomerLink>& held, const TillIndex& till, const std::deque<CustomerCard>& hubrise, const std::string& country);

} // namespace engine
