#include "sync/customer_decisions.h"

#include "io/customer_json.h"
#include "model/text_rules.h"
#include "sync/customer_doubt.h"
#include "sync/customer_labels.h"
#include "sync/forgotten.h"
#include "sync/withheld_consent.h"

namespace engine {

using model::Action;
using model::Customer;
using model::CustomerFields;
using model::plural;
using model::text;

namespace {

/// A plan may hold 100,000 forms: without the room they had to grow.
std::string fitted(std::string form)
{
    form.shrink_to_fit();
    return form;
}

CustomerFields consents()
{
    CustomerFields fields;
    for (const auto field : model::allCustomerFields())
        fields.set(static_cast<std::size_t>(field), model::isBoolean(field));
    return fields;
}

/// Somebody of whom the state remembers no more than how people call them.
Customer namedOnly(const std::string& name)
{
    Customer customer;
    customer[model::CustomerField::LastName] = name;
    return customer;
}

model::Change about(const Customer& customer, Action action, model::Text reason)
{
    return {action, "customer", customer.private_ref, customer.displayName(), {}, std::move(reason)};
}

/// A conflict is of single fields: what only the till changed beside them goes all the same.
model::Text andSent(model::Text conflict, const CustomerFields& send)
{
    return text(TR("%1; sent all the same: %2"), std::move(conflict), labelsOf(send));
}

model::Text cardsOfOneContact()
{
    return text(TR("If they are one person, merge the cards in the till. If not, take the shared e-mail or phone off the cards that wait, run this again, and put it back."));
}

} // namespace

void CustomerDecisions::reject(const Customer& customer)
{
    addChange(m_plan, about(customer, Action::Reject, text(TR("cannot be sent as it stands in the till"))));
}

void CustomerDecisions::skipAnonymised(const Customer& customer, const io::CustomerLink& link)
{
    if (isOfTheAnonymised(customer, link) || isEmptied(customer)) {
        addChange(m_plan, about(customer, Action::Skip, text(TR("anonymised in HubRise"))));
        return;
    }
    addChange(m_plan, about(customer, Action::Conflict, numberOfTheAnonymised()));
    m_plan.problems.push_back(anonymisedNumberGivenAgain(customer));
}

void CustomerDecisions::holdAgain(const Customer& customer, const io::CustomerLink& link)
{
    if (link.heldWhy == "somebody else") {
        tellDoubt(customer, namedOnly(link.heldMessage), {});
        return;
    }
    const bool rejected = link.heldWhy == "rejected";
    const model::Text why = rejected ? model::verbatim(link.heldMessage) : labelsOf(fieldsNamed(link.heldMessage));
    auto change = about(customer, rejected ? Action::Reject : Action::Conflict, rejected ? why : text(TR("differs in the till and in HubRise: %1"), why));
    change.settleable = !rejected;
    addChange(m_plan, std::move(change));
    if (!rejected && link.remoteId.empty()) {
        m_plan.problems.push_back(contactOfTwo(customer.private_ref, customer));
        return;
    }
    m_plan.problems.push_back({rejected ? model::Severity::Error : model::Severity::Warning, "customer", customer.private_ref, "",
                               text(rejected ? TR("HubRise refused this customer before, and the till's card has not changed: %1")
                                             : TR("Changed in the till and in HubRise, and not settled yet: %1"), why),
                               text(rejected ? TR("Correct the card in the till; it is then sent again.")
                                             : TR("Run again with --prefer pos or --prefer hubrise."))});
}

void CustomerDecisions::create(const Customer& customer)
{
    io::OpRecord op = newOp(io::OpKind::CreateCustomer, customer);
    op.body = io::encodeNewCustomer(customer, m_fields.owned());
    op.agreed = fitted(m_fields.form(customer));
    m_plan.ops.push_back(std::move(op));
    addChange(m_plan, about(customer, Action::Create, text(TR("new in the till"))));
}

void CustomerDecisions::update(const Customer& read, const Customer& remote, Match::How how, const std::optional<io::CustomerLink>& known)
{
    if (remote.anonymised) {
        rememberAnonymised(read, remote, known);
        return;
    }
    const bool linked = known && !known->remoteId.empty();
    const bool met = linked && !known->agreed.empty() && !model::isForgotten(known->agreed);
    const auto base = met ? std::optional<Customer>(asHeard(known->agreed, read)) : std::nullopt;
    const auto unknown = linked ? unknownToPush(*known) : CustomerFields(); // who only bears the card's number is met for the first time
    if (isInDoubt(read, remote, base, m_options, read.private_ref, model::Prefer::Pos)) { // told by what can be read
        leaveInDoubt(read, remote, known);
        return;
    }
    const Customer customer = m_leftOut.asAgreed(read, known && !model::isForgotten(known->agreed) ? known->agreed : std::string());
    const auto former = unknown.any() ? std::optional<Customer>(asHeard(known->agreed, read)) : base;
    auto merge = model::mergePush(former, customer, remote, m_fields.owned(), preferred(m_options, customer.private_ref), m_allowConsent, unknown);
    if (merge.conflicts.any() && leavesWhole(m_options, customer.private_ref)) {
        hold(customer, known, "conflict", namesOf(merge.conflicts));
        merge.send.reset();
        describe(customer, merge, false, met, how);
        return;
    }
    const bool adopt = remote.private_ref != customer.private_ref;
    io::CustomerLink link = linkAfter(customer, remote, base, merge.conflicts);
    const auto twin = met ? known : std::nullopt;
    const auto unsettled = merge.conflicts & unknown;
    const auto unsettledToPull = linked ? unsettled & ~(consents() & ~unknownToPull(*known)) : unsettled; // it has heard of those consents
    if (merge.conflicts.none())
        link.remoteForm = remoteFormAfter(customer, remote, twin, merge.send);
    if (link.remoteForm.empty())
        link.remoteForm = consentsApart(customer, remote, link, twin, merge.send | unsettledToPull); // of those a retrieval asks too
    if (linked && !met)
        keepWithdrawn(link, remote, *known, merge.send);
    const auto asked = former ? unsettled : merge.conflicts & consents(); // without a base such a one would pass for a “no” that both had agreed on
    keepForgotten(link, asked, linked ? unsettledToPull | unheard(customer, remote, *known, merge) : unsettledToPull);
    if (merge.send.any() || adopt)
        m_plan.ops.push_back(patchOp(customer, remote, merge.send, adopt, link));
    else
        m_plan.memory.push_back(std::move(link));
    describe(customer, merge, adopt, met && unsettled.none(), how); // whether both changed it, nobody knows
}

/// What is not settled stays forgotten: once something else is edited, it would pass for agreed. `unheard`: what a retrieval has to ask about.
void CustomerDecisions::keepForgotten(io::CustomerLink& link, const CustomerFields& unsettled, const CustomerFields& unheard)
{
    if (unheard.any())
        link.remoteForm = model::forgetting(unheard, link.remoteForm.empty() ? link.agreed : link.remoteForm);
    link.agreed = model::forgetting(unsettled, link.agreed);
    if (link.remoteForm == link.agreed)
        link.remoteForm.clear(); // one form says it all, and a plan may hold 100,000
}

/// A consent that was given when HubRise was last heard, and has been withdrawn there since: a retrieval has still to hear of it.
void CustomerDecisions::keepWithdrawn(io::CustomerLink& link, const Customer& remote, const io::CustomerLink& known, const CustomerFields& sent) const
{
    const Customer heard = model::fromCanonicalForm(saidLast(known));
    Customer said = model::fromCanonicalForm(link.remoteForm.empty() ? link.agreed : link.remoteForm);
    const auto mayBeWithdrawn = consents() & m_fields.read() & ~(sent | unknownToPull(known));
    bool apart = false;
    for (const auto field : model::allCustomerFields()) {
        if (!model::contains(mayBeWithdrawn, field) || heard[field] != "true" || remote[field] == "true" || said[field] == "true")
            continue;
        said[field] = heard[field];
        apart = true;
    }
    if (apart)
        link.remoteForm = model::canonicalForm(said, m_fields.read());
}

/// Where they go on differing, by no word of a person: the till may have taken off what HubRise still says. A consent settled for HubRise's no is not taken
/// from the till before a retrieval has asked.
CustomerFields CustomerDecisions::unheard(const Customer& customer, const Customer& remote, const io::CustomerLink& known, const model::CustomerMerge& merge) const
{
    auto settled = preferred(m_options, customer.private_ref) == model::Prefer::Hubrise ? m_fields.owned() : CustomerFields();
    for (const auto field : model::allCustomerFields())
        if (model::isBoolean(field) && remote[field] != "true")
            settled.reset(static_cast<std::size_t>(field));
    return unknownToPull(known) & model::differing(customer, remote) & m_fields.read() & ~(settled | merge.send);
}

/// Until the till's card changes or somebody settles it. It is not linked by it, since a link is what a retrieval goes by.
void CustomerDecisions::hold(const Customer& customer, const std::optional<io::CustomerLink>& known, const char* why, std::string message)
{
    io::CustomerLink link = known && known->ref == customer.private_ref ? *known : io::CustomerLink{}; // a former card's is not this one's
    link.listId = m_plan.target.customer_list.id;
    link.ref = customer.private_ref;
    link.heldWhy = why;
    link.heldForm = m_fields.form(comparedCard(customer, link, m_leftOut, true));
    link.heldMessage = std::move(message);
    m_plan.memory.push_back(std::move(link));
}

/// Held back like any conflict.
void CustomerDecisions::leaveInDoubt(const Customer& customer, const Customer& remote, const std::optional<io::CustomerLink>& known)
{
    if (!model::shareContact(customer, remote)) {
        numberOfAnother(customer, remote, known);
        return;
    }
    hold(customer, known, "conflict", namesOf(model::differentIdentity(remote, customer)));
    auto change = about(customer, Action::Conflict, text(TR("differs in the till and in HubRise: %1"), labelsOf(model::differentIdentity(remote, customer))));
    change.settleable = true;
    change.fields = differences(remote, customer);
    addChange(m_plan, std::move(change));
    m_plan.problems.push_back(contactOfTwo(customer.private_ref, customer));
}

void CustomerDecisions::numberOfAnother(const Customer& customer, const Customer& remote, const std::optional<io::CustomerLink>& known)
{
    hold(customer, known, "somebody else", remote.displayName());
    tellDoubt(customer, remote, differences(remote, customer));
}

void CustomerDecisions::tellDoubt(const Customer& customer, const Customer& remote, std::vector<model::FieldChange> fields)
{
    auto change = about(customer, Action::Conflict, numberOfSomebodyElse(remote));
    change.settleable = change.alone = true;
    change.fields = std::move(fields);
    addChange(m_plan, std::move(change));
    m_plan.problems.push_back(numberGivenTwice(customer.private_ref, customer, remote));
}

io::OpRecord CustomerDecisions::patchOp(const Customer& customer, const Customer& remote, const model::CustomerFields& send, bool adopt, const io::CustomerLink& link)
{
    io::OpRecord op = newOp(io::OpKind::UpdateCustomer, customer);
    op.remoteId = remote.id;
    op.body = io::encodeCustomerPatch(customer, send, adopt);
    op.agreed = link.agreed;
    op.before = io::encodeCustomerPatch(remote, send, false);
    if (!link.heldForm.empty() || !link.remoteForm.empty())
        m_plan.memory.push_back(link);
    return op;
}

/// What HubRise will say of the fields both sides are now agreed on, whatever the till's capitals: a later pull sees that nothing changed there. Where they
/// go on differing by HubRise's right (what the till's card lacks at their first meeting, and what was settled for HubRise), the till's value stands: the
/// pull then brings HubRise's. Not so for a consent, of which that would be a false proof. Nothing when it was not known before either.
std::string CustomerDecisions::remoteFormAfter(const Customer& customer, const Customer& remote, const std::optional<io::CustomerLink>& met, const CustomerFields& sent) const
{
    if (met && met->remoteForm.empty())
        return {};
    Customer after = met ? model::fromCanonicalForm(met->remoteForm) : remote;
    const bool settledForHubRise = !met || preferred(m_options, customer.private_ref) == model::Prefer::Hubrise;
    const auto unknown = met ? model::forgottenIn(met->remoteForm) : CustomerFields();
    for (const auto field : model::allCustomerFields()) {
        const bool hubRises = model::contains(m_fields.owned(), field) ? settledForHubRise : !met && customer[field].empty();
        const bool differs = !model::isBoolean(field) && !model::sameWords(customer[field], remote[field]);
        if (model::contains(sent, field) || (hubRises && differs))
            after[field] = customer[field];
        else if (customer[field] == remote[field])
            after[field] = remote[field]; // whatever HubRise said before, the till has its word now
        else if (model::isBoolean(field) && model::contains(unknown, field) && remote[field] == "true")
            after[field] = remote[field]; // nobody knows whether it is a new one
    }
    return model::canonicalForm(after, m_fields.read());
}

/// Without a form of its own, a pull takes what was agreed for what HubRise said last. Of a consent in which both sides go on differing that would prove that
/// it was given or withdrawn in HubRise since: what HubRise said of it is then kept apart.
std::string CustomerDecisions::consentsApart(const Customer& customer, const Customer& remote, const io::CustomerLink& link, const std::optional<io::CustomerLink>& met, const CustomerFields& sent) const
{
    const std::string former = !met ? std::string() : met->remoteForm.empty() ? met->agreed : met->remoteForm;
    const Customer before = former.empty() ? remote : model::fromCanonicalForm(former);
    const auto unknown = model::forgottenIn(former); // nobody knows whether HubRise's yes is a new one
    Customer said = model::fromCanonicalForm(link.agreed);
    bool apart = false;
    for (const auto field : model::allCustomerFields()) {
        const bool differs = model::isBoolean(field) && (customer[field] == "true") != (remote[field] == "true");
        if (!differs || model::contains(sent, field) || !model::contains(m_fields.read(), field))
            continue;
        said[field] = model::contains(unknown, field) && remote[field] == "true" ? remote[field] : before[field];
        apart = true;
    }
    return apart ? model::canonicalForm(said, m_fields.read()) : std::string();
}

/// What is agreed once the merge is done: the till's values, but for conflicts, which keep the former base (or none).
io::CustomerLink CustomerDecisions::linkAfter(const Customer& customer, const Customer& remote, const std::optional<Customer>& base, const model::CustomerFields& conflicts) const
{
    io::CustomerLink link = linkTo(customer, remote);
    Customer agreed = customer;
    withhold(agreed, notSent(customer, remote, base));
    const std::string form = m_fields.form(agreed);
    for (const auto field : model::allCustomerFields())
        if (model::contains(conflicts, field))
            agreed[field] = base ? (*base)[field] : std::string();
    link.agreed = fitted(m_fields.agreedForm(agreed, base));
    if (conflicts.any() && preferred(m_options, customer.private_ref) == model::Prefer::Ask) {
        link.heldForm = form;
        link.heldWhy = "conflict";
        link.heldMessage = namesOf(conflicts);
    }
    return link;
}

/// The consents that the till has given since, and that may not be sent.
CustomerFields CustomerDecisions::notSent(const Customer& customer, const Customer& remote, const std::optional<Customer>& base) const
{
    CustomerFields consents;
    for (const auto field : model::allCustomerFields())
        if (model::isBoolean(field) && model::contains(m_fields.owned(), field) && !m_allowConsent && base)
            consents.set(static_cast<std::size_t>(field), customer[field] == "true" && remote[field] != "true" && (*base)[field] != "true");
    return consents;
}

io::CustomerLink CustomerDecisions::linkTo(const Customer& customer, const Customer& remote) const
{
    io::CustomerLink link;
    link.listId = m_plan.target.customer_list.id;
    link.ref = customer.private_ref;
    link.remoteId = remote.id;
    return link;
}

void CustomerDecisions::describe(const Customer& customer, model::CustomerMerge& merge, bool adopt, bool met, Match::How how)
{
    if (merge.conflicts.any()) {
        auto change = about(customer, Action::Conflict, met ? text(TR("changed in the till and in HubRise: %1"), labelsOf(merge.conflicts))
                                                                  : text(TR("differs in the till and in HubRise: %1"), labelsOf(merge.conflicts)));
        if (merge.send.any())
            change.reason = andSent(std::move(change.reason), merge.send);
        change.fields = std::move(merge.changes);
        change.settleable = true;
        addChange(m_plan, std::move(change));
        return;
    }
    if (merge.send.none() && !adopt) {
        ++m_plan.counts.unchanged;
        return;
    }
    auto reason = merge.send.none() ? model::Text() : text(TR("changed in the till: %1"), labelsOf(merge.send));
    if (how == Match::How::Email)
        reason = text(TR("the same e-mail in HubRise: linked to this card"));
    else if (how == Match::How::Phone)
        reason = text(TR("the same phone in HubRise: linked to this card"));
    else if (how == Match::How::Content)
        reason = text(TR("the same words throughout in HubRise: linked to this card"));
    else if (how == Match::How::FormerCard)
        reason = text(TR("the same person as on a former card: its customer in HubRise is linked to this card"));
    auto change = about(customer, Action::Update, std::move(reason));
    change.fields = std::move(merge.changes);
    addChange(m_plan, std::move(change));
}

/// What was agreed before stays: it is the proof that the card is of this person, by which a retrieval empties it. The number alone is none.
void CustomerDecisions::rememberAnonymised(const Customer& customer, const Customer& remote, const std::optional<io::CustomerLink>& known)
{
    io::CustomerLink link = linkTo(customer, remote);
    if (known && known->remoteId == remote.id) {
        link.agreed = known->agreed;
        link.remoteForm = known->remoteForm;
    }
    link.anonymised = true;
    skipAnonymised(customer, link);
    m_plan.memory.push_back(std::move(link));
}

void CustomerDecisions::ambiguous(const Customer& customer, const Match& match)
{
    addChange(m_plan, about(customer, Action::Conflict, plural(TRN("%n customers of HubRise have this e-mail or phone"), static_cast<long long>(match.candidates.size()))));
    m_plan.problems.push_back({model::Severity::Warning, "customer", customer.private_ref, "email",
                               text(TR("“%1” could be several customers of HubRise; nothing was linked."), customer.displayName()),
                               text(TR("If it is one of them, give the card the same first and last name. If it is none of them, take the shared e-mail or phone off the card, "
                                       "run this again, and put it back."))});
}

void CustomerDecisions::secondCard(const Customer& customer, const Customer& remote)
{
    addChange(m_plan, about(customer, Action::Conflict, text(TR("another card of the till is linked to HubRise's customer of this e-mail or phone (%1)"), remote.displayName())));
    m_plan.problems.push_back({model::Severity::Warning, "customer", customer.private_ref, "email",
                               text(TR("“%1” has the e-mail or phone of a customer whom HubRise knows by another card; it was not sent, since HubRise might then have the person twice."), customer.displayName()),
                               cardsOfOneContact()});
    io::CustomerLink link = linkTo(customer, {});
    link.heldForm = m_fields.form(customer);
    link.heldWhy = "second card";
    link.heldMessage = remote.id;
    m_plan.memory.push_back(std::move(link));
}

void CustomerDecisions::secondCardOfAnonymised(const Customer& customer)
{
    addChange(m_plan, about(customer, Action::Skip, text(TR("anonymised in HubRise"))));
    if (isEmptied(customer))
        return;
    m_plan.problems.push_back({model::Severity::Warning, "customer", customer.private_ref, "",
                               text(TR("“%1” seems to be a second card of somebody who was anonymised in HubRise on the person's demand; it was not sent."), customer.displayName()),
                               text(TR("If the card is of this person, empty it in the till."))});
}

void CustomerDecisions::waitForMoved(const Customer& customer, const std::string& number)
{
    addChange(m_plan, about(customer, Action::Conflict, text(TR("HubRise seems to know this person by the number of another card: %1"), number)));
    m_plan.problems.push_back({model::Severity::Warning, "customer", customer.private_ref, "private_ref",
                               text(TR("“%1” seems to be the person whom HubRise knows by the number %2, and in the till that number belongs to another now. The card was not sent, since HubRise could then have the person twice."),
                                    customer.displayName(), number),
                               text(TR("Give the card that has the number %1 now a number of its own in the till, then run this again."), number)});
}

void CustomerDecisions::facelessNamesake(const Customer& customer, const Customer& remote)
{
    addChange(m_plan, about(customer, Action::Conflict, text(TR("its e-mail or phone cannot be read, and HubRise has a customer of this name (%1)"), remote.id)));
    m_plan.problems.push_back({model::Severity::Warning, "customer", customer.private_ref, "",
                               text(TR("“%1” may be in HubRise already: the e-mail or phone that would tell cannot be read. The card was not sent, since HubRise could then have the person twice."),
                                    customer.displayName()),
                               text(TR("Correct the e-mail or phone on the card, or remove what cannot be read."))});
}

void CustomerDecisions::claimedTwice(const Customer& customer, const Customer& remote)
{
    addChange(m_plan, about(customer, Action::Conflict, text(TR("several cards of the till have the e-mail or phone of one HubRise customer (%1)"), remote.id)));
    m_plan.problems.push_back({model::Severity::Warning, "customer", customer.private_ref, "email",
                               text(TR("“%1” and other cards of the till share the e-mail or phone of a customer of HubRise, “%2”; nothing was linked."), customer.displayName(), remote.displayName()),
                               cardsOfOneContact()});
}

io::OpRecord CustomerDecisions::newOp(io::OpKind kind, const Customer& customer) const
{
    io::OpRecord op;
    op.seq = static_cast<int>(m_plan.ops.size());
    op.kind = kind;
    op.ref = customer.private_ref;
    op.name = customer.displayName();
    return op;
}

} // namespace engine
