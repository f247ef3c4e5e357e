#include "sync/customer_doubt.h"

#include "model/text_rules.h"

namespace engine {

using model::Customer;
using model::CustomerField;
using model::Prefer;
using model::text;

bool isInDoubt(const Customer& card, const Customer& remote, const std::optional<Customer>& base, const Options& options, const std::string& ref, Prefer winner)
{
    if (base && !model::becameSomebodyElse(*base, card) && !model::becameSomebodyElse(*base, remote))
        return false;
    if (model::shareContact(card, remote))
        return model::mayBeTwoPeople(card, remote) && preferred(options, ref) == Prefer::Ask;
    if (base ? model::haveSameNames(card, remote) : model::numberUnites(card, remote))
        return false;
    return !isSettled(options, ref, winner);
}

bool isSettled(const Options& options, const std::string& ref, Prefer winner)
{
    const auto chosen = options.settled.find(ref);
    return chosen != options.settled.end() && chosen->second == winner;
}

bool isOfTheAnonymised(const Customer& card, const io::CustomerLink& link)
{
    if (link.heldWhy == "erased") // what was agreed is the emptied card
        return model::differentIdentity(model::fromCanonicalForm(link.agreed), card).none();
    const auto proves = [&](const std::string& form) { return !form.empty() && model::isProvenOne(model::fromCanonicalForm(form), card); };
    return proves(link.agreed) || proves(link.remoteForm);
}

bool isEmptied(const Customer& card)
{
    int names = 0, others = 0;
    for (const auto field : model::allCustomerFields())
        if (!model::isBoolean(field) && !model::isBlank(card[field]))
            ++(field == CustomerField::FirstName || field == CustomerField::LastName || field == CustomerField::CompanyName ? names : others);
    return names <= 1 && others == 0;
}

bool leavesWhole(const Options& options, const std::string& ref)
{
    return isSettled(options, ref, Prefer::Skip);
}

std::vector<model::FieldChange> differences(const Customer& before, const Customer& after)
{
    std::vector<model::FieldChange> changes;
    const auto different = model::differentIdentity(before, after);
    for (const auto field : model::allCustomerFields())
        if (model::contains(different, field))
            changes.push_back({std::string(model::fieldName(field)), before[field], after[field]});
    return changes;
}

model::Text numberOfSomebodyElse(const Customer& remote)
{
    return text(TR("in HubRise this number belongs to somebody else: %1"), remote.displayName());
}

model::Text numberOfAnotherCard(const Customer& card)
{
    return text(TR("in the till this number belongs to somebody else: %1"), card.displayName());
}

model::Problem numberGivenTwice(const std::string& ref, const Customer& card, const Customer& remote)
{
    return {model::Severity::Warning, "customer", ref, "private_ref",
            text(TR("“%1” in the till and “%2” in HubRise bear the same number, %3, and seem to be two people; nothing was exchanged between them."), card.displayName(),
                 remote.displayName(), card.private_ref),
            text(TR("Give the card a number of its own in the till; several tills on one customer list need numbers that differ (in the mapping). If it is one person after "
                    "all, choose in the window whose values count."))};
}

model::Text numberOfTheAnonymised() { return text(TR("in HubRise this number belongs to somebody who was anonymised")); }

model::Problem anonymisedNumberGivenAgain(const Customer& card)
{
    return {model::Severity::Warning, "customer", card.private_ref, "private_ref",
            text(TR("“%1” bears the number of a person who was anonymised in HubRise, %2, and may be somebody else; nothing is sent of the card, and it was not emptied."),
                 card.displayName(), card.private_ref),
            text(TR("Give the card a number of its own in the till. If it is of that person, empty it in the till."))};
}

model::Problem contactOfTwo(const std::string& ref, const Customer& card)
{
    return {model::Severity::Warning, "customer", ref, "email",
            text(TR("“%1” shares an e-mail or phone with a customer of HubRise who may be somebody else; nothing was exchanged between them."), card.displayName()),
            text(TR("If they are one person, choose whose values count. If they are two, take the shared e-mail or phone off the card, run this again, and put it back."))};
}

} // namespace engine
