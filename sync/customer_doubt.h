#pragma once
// A card and a customer of HubRise that were met, or linked, but may be two people: nothing goes from one to the other unless a person says so.

#include "model/same_person.h"
#include "sync/options.h"
#include "sync/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace engine {

/// `base`: what both sides agreed on, or HubRise said, before; none at a first meeting. `winner`: whose values would go (Pos for a push). Who share an e-mail
/// or a phone may be settled for all at once (--prefer); where only the number says that they are one, each has to be settled by itself (Options::settled).
bool isInDoubt(const model::Customer& card, const model::Customer& remote, const std::optional<model::Customer>& base, const Options& options, const std::string& ref,
               model::Prefer winner);

/// A person chose `winner` for this very one.
bool isSettled(const Options& options, const std::string& ref, model::Prefer winner);

/// The card still is of the person whom HubRise has anonymised: what was agreed on, or HubRise said, proves it, not the number.
bool isOfTheAnonymised(const model::Customer& card, const io::CustomerLink& link);
/// By hand, as a person was told to: nothing is left of it but a word like “Anonymous”, since many tills demand a name.
bool isEmptied(const model::Customer& card);
/// A person chose to leave this conflict: then nothing of the card goes, not even what only one side changed.
bool leavesWhole(const Options& options, const std::string& ref);

/// What tells them apart, for people.
std::vector<model::FieldChange> differences(const model::Customer& before, const model::Customer& after);

/// Why, seen from the card and from HubRise's customer, and what to do; for those whom only the number brings together.
model::Text numberOfSomebodyElse(const model::Customer& remote);
model::Text numberOfAnotherCard(const model::Customer& card);
model::Problem numberGivenTwice(const std::string& ref, const model::Customer& card, const model::Customer& remote);
/// The same when HubRise's customer was anonymised: nobody can choose then.
model::Text numberOfTheAnonymised();
model::Problem anonymisedNumberGivenAgain(const model::Customer& card);
/// For those whom an e-mail or a phone brings together. `ref`: as people know the one to be settled.
model::Problem contactOfTwo(const std::string& ref, const model::Customer& card);

} // namespace engine
