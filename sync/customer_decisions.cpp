#include "sync/customer_decisions.h"

#include "io/customer_json.h"
#include "sync/customer_doubt.h"
#include "sync/customer_labels.h"
#include "sync/known.h"
#include "sync/push_memory.h"

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
    const auto* link = known ? &*known : nullptr;
    const Known before = knownToPush(link, read);
    if (isInDoubt(read, remote, before.base, m_options, read.private_ref, model::Prefer::Pos)) { // told by what can be read
        leaveInDoubt(read, remote, known);
        return;
    }
    const Customer customer = m_leftOut.asAgreed(read, link && !model::isForgotten(link->agreed) ? link->agreed : std::string());
    const auto prefer = preferred(m_options, customer.private_ref);
    auto merge = model::mergePush(before.former, customer, remote, m_fields.owned(), prefer, m_allowConsent, before.unknown);
    if (merge.conflicts.any() && leavesWhole(m_options, customer.private_ref)) {
        hold(customer, known, "conflict", namesOf(merge.conflicts));
        merge.send.reset();
        describe(customer, merge, false, before.base.has_value(), how);
        return;
    }
    const bool adopt = remote.private_ref != customer.private_ref;
    io::CustomerLink after = linkTo(customer, remote);
    PushMemory(link, before, m_fields, prefer, m_allowConsent).settle(after, {customer, remote, merge});
    after.agreed.shrink_to_fit();
    if (merge.send.any() || adopt)
        m_plan.ops.push_back(patchOp(customer, remote, merge.send, adopt, after));
    else
        m_plan.memory.push_back(std::move(after));
    describe(customer, merge, adopt, before.base && (merge.conflicts & before.unknown).none(), how); // else nobody knows whether both changed it
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
