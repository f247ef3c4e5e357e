// Creating and updating one customer. private_ref is what makes a creation safe to repeat (HubRise API, Customers 7.4; reliability H4).

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
    io::CustomerLink link;
    link.listId = listOf(work);
    link.ref = op.ref;
    link.remoteId = remoteId;
    link.agreed = op.agreed;
    result.remember = [&state = work.link.state(), link] { return state.putCustomerLink(link); };
    return result;
}

/// What the till's card said when it was planned; with a conflict in it, that is not what would have been agreed.
std::string formOf(const Work& work, const io::OpRecord& op)
{
    for (const auto& link : work.plan.memory)
        if (link.ref == op.ref && !link.heldForm.empty())
            return link.heldForm;
    return op.agreed;
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

bool holdsWhatWasSent(const Customer& remote, const std::string& agreed)
{
    const Customer wanted = model::fromCanonicalForm(agreed);
    return std::all_of(wanted.fields.begin(), wanted.fields.end(), [&, i = std::size_t{0}](const std::string& value) mutable {
        const auto index = i++;
        return value.empty() || remote.fields[index] == value;
    });
}

bool namesPrivateRef(const model::Error& error)
{
    return std::any_of(error.fields.begin(), error.fields.end(), [](const auto& field) { return field.first == "private_ref"; });
}

model::Result<std::optional<StepResult>> adopt(Work& work, io::OpRecord& op)
{
    const auto found = work.link.cloud().customersByPrivateRef(listOf(work), op.ref);
    if (!found)
        return model::fail(found, text(TR("While looking up the customer “%1” in HubRise"), op.name));
    if (found->empty())
        return std::optional<StepResult>();
    const Customer& remote = found->front();
    if (!remote.anonymised && !holdsWhatWasSent(remote, op.agreed)) {
        op.remoteId = remote.id;
        auto updated = updateCustomer(work, op);
        if (!updated)
            return model::fail(updated);
        return std::optional(std::move(*updated));
    }
    return std::optional(linked(work, op, remote.id, "created"));
}

} // namespace

model::Result<StepResult> createCustomer(Work& work, io::OpRecord& op)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (work.inDoubt) {
            auto adopted = adopt(work, op);
            if (!adopted)
                return model::fail(adopted);
            if (*adopted)
                return std::move(**adopted);
        }
        const auto created = work.link.cloud().createCustomer(listOf(work), op.body);
        if (created)
            return linked(work, op, created->id, "created");
        const model::Error& error = created.error();
        if (error.kind == Kind::Rejected && namesPrivateRef(error) && attempt == 0) {
            work.inDoubt = true; // somebody, perhaps an earlier try of ours, has created it
            continue;
        }
        if (error.kind == Kind::Rejected)
            return heldBack(work, op, error);
        if (error.kind != Kind::OutcomeUnknown || attempt == 1)
            return model::fail(created, text(TR("While creating the customer “%1”"), op.name));
        work.inDoubt = true;
    }
    return model::fail(Kind::OutcomeUnknown, text(TR("It is not known whether HubRise created the customer “%1”."), op.name));
}

model::Result<StepResult> updateCustomer(Work& work, io::OpRecord& op)
{
    auto updated = work.link.cloud().updateCustomer(listOf(work), op.remoteId, op.body);
    if (!updated && updated.error().kind == Kind::OutcomeUnknown) // absolute values: sending them again does no harm
        updated = work.link.cloud().updateCustomer(listOf(work), op.remoteId, op.body);
    if (updated)
        return linked(work, op, op.remoteId, "updated");
    if (updated.error().kind == Kind::NotFound)
        return vanished(work, op, updated.error());
    if (updated.error().kind == Kind::Rejected)
        return heldBack(work, op, updated.error());
    return model::fail(updated, text(TR("While updating the customer “%1”"), op.name));
}

} // namespace engine
