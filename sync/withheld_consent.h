#pragma once
// Consents that the till gives and that may not be sent (allow_consent). What is agreed of such a card says so in their place: they cost no look at HubRise
// until they may be sent, are not forgotten then, and are taken back like any other when the till says no.

#include "model/customer.h"

#include <string>

namespace engine {

/// Marks these consents of the card.
void withhold(model::Customer& card, const model::CustomerFields& consents);
/// The card as it is compared with a form: what is withheld there, and still given, is withheld.
model::Customer withheldAsIn(model::Customer card, const std::string& form);
/// An agreed form as the till's card said it.
model::Customer asGiven(const std::string& agreed);
/// An agreed form as both sides heard it, for a merge with the card: HubRise was not told of a yes; of a no it is.
model::Customer asHeard(const std::string& agreed, const model::Customer& card);

} // namespace engine
