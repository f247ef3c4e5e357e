#include "sync/push_memory.h"

#include "model/customer_fields.h"
#include "model/text_rules.h"
#include "sync/customer_labels.h"
#include "sync/withheld_consent.h"

namespace engine {

using model::consents;
using model::consentsGiven;
using model::Customer;
using model::CustomerFields;

namespace {

/// What is not settled stays forgotten: once something else is edited, it would pass for agreed. `unheard`: what a retrieval has to ask about.
void keepForgotten(io::CustomerLink& link, const CustomerFields& unsettled, const CustomerFields& unheard)
{
    if (unheard.any())
        link.remoteForm = model::forgetting(unheard, saidLast(link));
    link.agreed = model::forgetting(unsettled, link.agreed);
    if (link.remoteForm == link.agreed)
        link.remoteForm.clear(); // one form says it all, and a plan may hold 100,000
}

} // namespace

void PushMemory::settle(io::CustomerLink& link, const Compared& compared) const
{
    const auto& [send, conflicts, changes] = compared.merge;
    agree(link, compared);
    const auto unsettled = conflicts & m_known.unknown;
    const auto unsettledToPull = m_link ? unsettled & (unknownToPull(*m_link) | ~consents()) : unsettled; // it has heard of the other consents
    if (conflicts.none())
        link.remoteForm = heard(compared);
    if (link.remoteForm.empty())
        link.remoteForm = consentsApart(compared, link.agreed, send | unsettledToPull); // of those a retrieval asks too
    if (m_link && !m_known.base)
        keepWithdrawn(link, compared);
    const auto asked = m_known.former ? unsettled : conflicts & consents(); // without a base such a one would pass for a “no” that both had agreed on
    keepForgotten(link, asked, m_link ? unsettledToPull | unheard(compared) : unsettledToPull);
}

/// On the till's values, but for conflicts, which keep the former base (or none), and for the consents that the till has given since and that may not be sent.
void PushMemory::agree(io::CustomerLink& link, const Compared& compared) const
{
    const auto& conflicts = compared.merge.conflicts;
    const auto& base = m_known.base;
    Customer agreed = compared.card;
    if (base && !m_allowConsent)
        withhold(agreed, consentsGiven(compared.card) & m_fields.owned() & ~(consentsGiven(compared.remote) | consentsGiven(*base)));
    if (conflicts.any() && m_prefer == model::Prefer::Ask) {
        link.heldForm = m_fields.form(agreed);
        link.heldWhy = "conflict";
        link.heldMessage = namesOf(conflicts);
    }
    model::copyFields(conflicts, base.value_or(Customer()), agreed);
    link.agreed = m_fields.agreedForm(agreed, base);
}

/// What HubRise will say of the fields both sides are now agreed on, whatever the till's capitals: a later pull sees that nothing changed there. Where they
/// go on differing by HubRise's right (what the till's card lacks at their first meeting, and what was settled for HubRise), the till's value stands: the
/// pull then brings HubRise's. Not so for a consent, of which that would be a false proof. Nothing when it was not known before either.
std::string PushMemory::heard(const Compared& compared) const
{
    const auto& [card, remote, merge] = compared;
    const auto* met = m_known.base ? m_link : nullptr;
    if (met && met->remoteForm.empty())
        return {};
    Customer after = met ? model::fromCanonicalForm(met->remoteForm) : remote;
    const bool settledForHubRise = !met || m_prefer == model::Prefer::Hubrise;
    const auto unknown = met ? model::forgottenIn(met->remoteForm) : CustomerFields();
    for (const auto field : model::allCustomerFields()) {
        const bool hubRises = model::contains(m_fields.owned(), field) ? settledForHubRise : !met && card[field].empty();
        const bool differs = !model::isBoolean(field) && !model::sameWords(card[field], remote[field]);
        if (model::contains(merge.send, field) || (hubRises && differs))
            after[field] = card[field];
        else if (card[field] == remote[field])
            after[field] = remote[field]; // whatever HubRise said before, the till has its word now
        else if (model::contains(unknown & consentsGiven(remote), field))
            after[field] = remote[field]; // nobody knows whether it is a new one
    }
    return model::canonicalForm(after, m_fields.read());
}

/// Without a form of its own, a pull takes what was agreed for what HubRise said last. Of a consent in which both sides go on differing that would prove that
/// it was given or withdrawn in HubRise since: what HubRise said of it is then kept apart. `told`: of which it need not be.
std::string PushMemory::consentsApart(const Compared& compared, const std::string& agreed, const CustomerFields& told) const
{
    const auto& [card, remote, merge] = compared;
    const auto apart = (consentsGiven(card) ^ consentsGiven(remote)) & m_fields.read() & ~told;
    if (apart.none())
        return {};
    const std::string former = m_known.base ? saidLast(*m_link) : std::string();
    const auto unknown = model::forgottenIn(former) & consentsGiven(remote); // nobody knows whether HubRise's yes is a new one
    Customer said = model::fromCanonicalForm(agreed);
    model::copyFields(apart & ~unknown, former.empty() ? remote : model::fromCanonicalForm(former), said);
    model::copyFields(apart & unknown, remote, said);
    return model::canonicalForm(said, m_fields.read());
}

/// A consent that was given when HubRise was last heard, and has been withdrawn there since: a retrieval has still to hear of it.
void PushMemory::keepWithdrawn(io::CustomerLink& link, const Compared& compared) const
{
    const Customer before = model::fromCanonicalForm(saidLast(*m_link));
    Customer said = model::fromCanonicalForm(saidLast(link));
    const auto mayBeWithdrawn = m_fields.read() & ~(compared.merge.send | unknownToPull(*m_link));
    const auto withdrawn = mayBeWithdrawn & consentsGiven(before) & ~(consentsGiven(compared.remote) | consentsGiven(said));
    if (withdrawn.none())
        return;
    model::copyFields(withdrawn, before, said);
    link.remoteForm = model::canonicalForm(said, m_fields.read());
}

/// Where they go on differing, by no word of a person: the till may have taken off what HubRise still says. A consent settled for HubRise's no is not taken
/// from the till before a retrieval has asked.
CustomerFields PushMemory::unheard(const Compared& compared) const
{
    const auto& [card, remote, merge] = compared;
    const auto settled = m_prefer == model::Prefer::Hubrise ? m_fields.owned() & (consentsGiven(remote) | ~consents()) : CustomerFields();
    return unknownToPull(*m_link) & model::differing(card, remote) & m_fields.read() & ~(settled | merge.send);
}

} // namespace engine
