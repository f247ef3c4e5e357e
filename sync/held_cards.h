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

/// Of those `held`, the cards of the till whose number, e-mail and phone nobody in HubRise bears any more.
std::vector<const CustomerCard*> heldNoLonger(const std::vector<io::CustomerLink>& held, const TillIndex& till, const std::deque<CustomerCard>& hubrise, const std::string& country);

} // namespace engine
