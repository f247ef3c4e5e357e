// Creating and updating one customer. private_ref is what makes a creation safe to repeat (HubRise API, Customers 7.4; reliability H4).

#include "io/customer_json.h"
#include "model/customer_fields.h"
#include "model/customer_merge.h"
#include "sync/customer_doubt.h"
#include "sync/steps.h"

#include <algorithm>

namespace engine {

using model::Customer;
using model::Kind;
using model::text;

namespace {

const std::string& listOf(const Work& work)
{
    return work.plan.target.customer_list.id;
}

StepResult linked(Work& work, io::OpRecord& op, const std::string& remoteId, const char* status)
{
    op.remoteId = remoteId;
    StepResult result{io::OpState::Done, status, {}, {}, {}};
    result.remember = [&state = work.link.state(), link = work.learnt.after(op, remoteId)] { return state.putCustomerLink(link); };
    return result;
}

/// What the till's card said when it was planned; with a conflict in it, that is not what would have been agreed.
std::string formOf(const Work& work, const io::OpRecord& op)
{
    const auto* learnt = work.learnt.of(op.ref);
    return learnt && !learnt->heldForm.empty() ? learnt->heldForm : op.agreed;
}

/// Others go on; this card waits until it changes in the till.
StepResult heldBack(Work& work, const io::OpRecord& op, const model::Error& error)
{
    StepResult result{io::OpState::Rejected, "refused", error.message, {refusal("customer", op.ref, op.name, error)}, {}};
    result.remember = [&state = work.link.state(), list = listOf(work), ref = op.ref, form = formOf(work, op), why = model::words(error.message)]() -> model::Done {
        const auto known = state.customerLink(list, ref);
        if (!known)
            return model::fail(known);
        io::CustomerLink link = *known ? **known : io::CustomerLink{};
        link.listId = list;
        link.ref = ref;
        link.heldForm = form;
        link.heldWhy = "rejected";
        link.heldMessage = why;
        return state.putCustomerLink(link);
    };
    return result;
}

/// For one that ends every run, so that nobody behind it is ever sent, and that HubRise does not have.
StepResult givenUp(Work& work, const io::OpRecord& op)
{
    return heldBack(work, op, {Kind::Rejected, text(TR("HubRise failed at this customer in %1 runs and did not take it"), op.attempts), {}, {}, 0, {}});
}

/// Its twin is gone from HubRise: the next push looks for another or makes one.
StepResult vanished(Work& work, const io::OpRecord& op, const model::Error& error)
{
    StepResult result{io::OpState::Rejected, "vanished", error.message,
                      {{model::Severity::Warning, "customer", op.ref, "", text(TR("“%1” is no longer in HubRise's list."), op.name),
                        text(TR("The next push of the customers looks for it again, or creates it."))}},
                      {}};
    result.remember = [&state = work.link.state(), list = listOf(work), ref = op.ref] {
        io::CustomerLink link;
        link.listId = list;
        link.ref = ref;
        return state.putCustomerLink(link);
    };
    return result;
}

/// It was anonymised on the person's demand: nothing is sent of it any more (HubRise API, Customers 7.6).
StepResult anonymised(Work& work, const io::OpRecord& op, const std::string& remoteId)
{
    StepResult result{io::OpState::Rejected, "anonymised", text(TR("“%1” was anonymised in HubRise meanwhile."), op.name), {}, {}};
    result.problems.push_back({model::Severity::Warning, "customer", op.ref, "", result.message, text(TR("Nothing more is sent of this customer."))});
    const bool wasLinked = op.kind == io::OpKind::UpdateCustomer; // then what was agreed proves whose card it is
    result.remember = [&state = work.link.state(), list = listOf(work), ref = op.ref, agreed = wasLinked ? op.agreed : std::string(), remoteId] {
        io::CustomerLink link;
        link.listId = list;
        link.ref = ref;
        link.remoteId = remoteId;
        link.agreed = agreed;
        link.anonymised = true;
        return state.putCustomerLink(link);
    };
    return result;
}

/// What was agreed to no longer fits what HubRise holds: the next push meets this customer anew, and conflicts are settled as always.
StepResult changedMeanwhile(const io::OpRecord& op)
{
    StepResult result{io::OpState::Rejected, "changed", text(TR("“%1” was changed in HubRise since the plan was made; nothing was sent of it."), op.name), {}, {}};
    result.problems.push_back({model::Severity::Warning, "customer", op.ref, "", result.message, text(TR("The next push of the customers compares it again."))});
    return result;
}

/// Found under our private_ref: is it somebody else, of another till or of one household, or created under this number earlier?
bool isAnothers(const Customer& card, const Customer& remote)
{
    return model::shareContact(card, remote) ? model::mayBeTwoPeople(card, remote) : !model::numberUnites(card, remote);
}

StepResult anothersNumber(const io::OpRecord& op, const Customer& card, const Customer& remote)
{
    return {io::OpState::Rejected, "taken", numberOfSomebodyElse(remote), {numberGivenTwice(op.ref, card, remote)}, {}};
}

/// Found under our private_ref with other values: somebody edited it since it was created. What HubRise lacks is sent, what differs stays as it is there
/// and is not taken for agreed, so that the next push tells it as a conflict.
model::Result<StepResult> complete(Work& work, io::OpRecord& op, const Customer& remote)
{
    Customer agreed = model::fromCanonicalForm(op.agreed);
    agreed.private_ref = op.ref;
    if (isAnothers(agreed, remote))
        return anothersNumber(op, agreed, remote);
    const auto merge = model::mergePush(std::nullopt, agreed, remote, model::CustomerFields().set(), model::Prefer::Ask);
    if (merge.send.any()) {
        const auto sent = work.link.cloud().updateCustomer(listOf(work), remote.id, io::encodeCustomerPatch(agreed, merge.send, false));
        if (!sent && sent.error().kind == Kind::Rejected)
            return heldBack(work, op, sent.error());
        if (!sent)
            return model::fail(sent, text(TR("While completing the customer “%1”"), op.name));
    }
    StepResult result = linked(work, op, remote.id, "created");
    if (merge.conflicts.none())
        return result;
    model::copyFields(merge.conflicts, Customer(), agreed);
    op.agreed = model::canonicalForm(agreed, model::CustomerFields().set());
    result = linked(work, op, remote.id, "created");
    result.problems.push_back({model::Severity::Warning, "customer", op.ref, "", text(TR("“%1” was there already with other values, which were left as they are."), op.name),
                               text(TR("The next push of the customers compares it again."))});
    return result;
}

model::Result<std::optional<StepResult>> adopt(Work& work, io::OpRecord& op)
{
    const auto found = work.link.cloud().customersByPrivateRef(listOf(work), op.ref);
    if (!found)
        return model::fail(found, text(TR("While looking up the customer “%1” in HubRise"), op.name));
    if (found->empty())
        return std::optional<StepResult>();
    if (found->front().anonymised)
        return std::optional(anonymised(work, op, found->front().id));
    auto completed = complete(work, op, found->front());
    if (!completed)
        return model::fail(completed);
    return std::optional(std::move(*completed));
}

model::Result<StepResult> adoptOrGiveUp(Work& work, io::OpRecord& op)
{
    auto adopted = adopt(work, op);
    if (!adopted)
        return model::fail(adopted);
    return *adopted ? std::move(**adopted) : givenUp(work, op);
}

/// One change of one customer. What it was compared with is read once more when that was long ago: HubRise has no conditional write.
class Update {
public:
    Update(Work& work, io::OpRecord& op) : m_work(work), m_op(op), m_readAtMs(work.customersReadAtMs) {}

    model::Result<StepResult> run()
    {
        auto updated = send();
        if (!updated && !m_settled && updated.error().kind == Kind::OutcomeUnknown) // absolute values: sending them again does no harm
            updated = send();
        if (!updated && !m_settled && updated.error().kind == Kind::Rejected && namesPrivateRef(updated.error()))
            updated = sendWithoutNumber();
        if (m_settled)
            return std::move(*m_settled);
        if (updated)
            return updated->anonymised ? anonymised(m_work, m_op, m_op.remoteId) : linked(m_work, m_op, m_op.remoteId, "updated");
        if (updated.error().kind == Kind::NotFound)
            return vanished(m_work, m_op, updated.error());
        if (updated.error().kind == Kind::Rejected)
            return heldBack(m_work, m_op, updated.error());
        if (endsEveryRun(m_op, updated.error()))
            return lastLook();
        return model::fail(updated, text(TR("While updating the customer “%1”"), m_op.name));
    }

    /// It left before, and is not sent any more: did it land?
    model::Result<StepResult> settle()
    {
        const auto now = m_work.link.cloud().customer(listOf(m_work), m_op.remoteId);
        if (!now && now.error().kind != Kind::NotFound)
            return model::fail(now, text(TR("While looking up the customer “%1” in HubRise"), m_op.name));
        if (now && now->anonymised)
            return anonymised(m_work, m_op, now->id);
        return now && holdsAll(*now) ? linked(m_work, m_op, now->id, "updated") : superseded();
    }

private:
    static constexpr std::int64_t youngForMs = 60'000; // reading each again at once would double the requests

    model::Result<StepResult> lastLook()
    {
        const auto now = m_work.link.cloud().customer(listOf(m_work), m_op.remoteId);
        if (!now)
            return model::fail(now, text(TR("While looking up the customer “%1” in HubRise"), m_op.name));
        meet(*now);
        return m_settled ? std::move(*m_settled) : givenUp(m_work, m_op);
    }

    model::Result<Customer> send()
    {
        return m_work.link.cloud().updateCustomer(listOf(m_work), m_op.remoteId, m_op.body, [this] { return stillAsPlanned(); });
    }

    /// In HubRise the card's number is still that of somebody whose card had it before: that keeps no value back.
    model::Result<Customer> sendWithoutNumber()
    {
        const auto fields = io::fieldsIn(m_op.body);
        if (fields.none())
            return m_work.link.cloud().customer(listOf(m_work), m_op.remoteId);
        m_op.body = io::encodeCustomerPatch(model::fromCanonicalForm(m_op.agreed), fields, false);
        return send();
    }

    /// Keeps the change back when it is there already, or may no longer be made.
    model::Done stillAsPlanned()
    {
        const auto age = m_work.link.clock().nowMs() - m_readAtMs;
        if (age >= 0 && age <= youngForMs)
            return {};
        const auto now = m_work.link.cloud().customer(listOf(m_work), m_op.remoteId);
        if (!now && now.error().kind == Kind::NotFound)
            m_settled = vanished(m_work, m_op, now.error());
        else if (!now)
            return model::fail(now);
        else
            meet(*now);
        m_readAtMs = m_work.link.clock().nowMs();
        return m_settled ? model::Done(model::fail(Kind::Stale, {})) : model::Done();
    }

    /// HubRise holds what the change makes.
    bool holdsAll(const Customer& now) const
    {
        const auto sent = io::fieldsIn(m_op.body);
        return now.private_ref == m_op.ref && io::encodeCustomerPatch(now, sent, false) == io::encodeCustomerPatch(model::fromCanonicalForm(m_op.agreed), sent, false);
    }

    void meet(const Customer& now)
    {
        const auto sent = io::fieldsIn(m_op.body);
        const std::string held = io::encodeCustomerPatch(now, sent, false);
        if (now.anonymised)
            m_settled = anonymised(m_work, m_op, now.id);
        else if (holdsAll(now))
            m_settled = linked(m_work, m_op, now.id, "updated");
        else if (held != m_op.before)
            m_settled = changedMeanwhile(m_op);
    }

    Work& m_work;
    io::OpRecord& m_op;
    std::int64_t m_readAtMs;
    std::optional<StepResult> m_settled; ///< without the change
};

/// A creation that left before, and is not sent any more: did it land? What somebody edited since is not taken for agreed.
model::Result<StepResult> settleCreation(Work& work, io::OpRecord& op)
{
    const auto found = work.link.cloud().customersByPrivateRef(listOf(work), op.ref);
    if (!found)
        return model::fail(found, text(TR("While looking up the customer “%1” in HubRise"), op.name));
    if (found->empty())
        return superseded();
    const Customer& remote = found->front();
    if (remote.anonymised)
        return anonymised(work, op, remote.id);
    Customer agreed = model::fromCanonicalForm(op.agreed);
    if (isAnothers(agreed, remote))
        return superseded();
    const auto merge = model::mergePush(std::nullopt, agreed, remote, model::CustomerFields().set(), model::Prefer::Ask);
    model::copyFields(merge.send | merge.conflicts, Customer(), agreed);
    op.agreed = model::canonicalForm(agreed, model::CustomerFields().set());
    return linked(work, op, remote.id, "created");
}

} // namespace

model::Result<StepResult> createCustomer(Work& work, io::OpRecord& op)
{
    bool taken = false;
    for (int attempt = 0; attempt < 2 || (taken && attempt < 3); ++attempt) {
        if (work.inDoubt) {
            auto adopted = adopt(work, op);
            if (!adopted)
                return model::fail(adopted);
            if (*adopted)
                return std::move(**adopted);
        }
        const auto created = work.link.cloud().createCustomer(listOf(work), op.body);
        if (created)
            return created->anonymised ? anonymised(work, op, created->id) : linked(work, op, created->id, "created");
        const model::Error& error = created.error();
        if (error.kind == Kind::Rejected && namesPrivateRef(error) && !taken) {
            taken = work.inDoubt = true; // somebody has created it: an earlier try of ours perhaps, whose effect came late
            continue;
        }
        if (error.kind == Kind::Rejected)
            return heldBack(work, op, error);
        if (attempt > 0 && endsEveryRun(op, error))
            return adoptOrGiveUp(work, op);
        if (error.kind != Kind::OutcomeUnknown || attempt > 0)
            return model::fail(created, text(TR("While creating the customer “%1”"), op.name));
        work.inDoubt = true;
    }
    return model::fail(Kind::OutcomeUnknown, text(TR("It is not known whether HubRise created the customer “%1”."), op.name));
}

model::Result<StepResult> updateCustomer(Work& work, io::OpRecord& op)
{
    return Update(work, op).run();
}

model::Result<StepResult> settleCustomer(Work& work, io::OpRecord& op)
{
    return op.kind == io::OpKind::CreateCustomer ? settleCreation(work, op) : Update(work, op).settle();
}

} // namespace engine
