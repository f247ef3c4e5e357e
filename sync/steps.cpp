#include "sync/steps.h"

#include <algorithm>

namespace engine {

using model::text;

namespace {

/// An image or a stock entry needs no look: the next plan reads what HubRise holds of them anyway.
model::Result<StepResult> settle(Work& work, io::OpRecord& op)
{
    switch (op.kind) {
    case io::OpKind::PutCatalog: return putCatalog(work, op);
    case io::OpKind::CreateCustomer:
    case io::OpKind::UpdateCustomer: return settleCustomer(work, op);
    default: return superseded();
    }
}

} // namespace

model::Result<StepResult> perform(Work& work, io::OpRecord& op)
{
    if (work.outdated)
        return settle(work, op);
    switch (op.kind) {
    case io::OpKind::UploadImage: return uploadImage(work, op);
    case io::OpKind::PutCatalog: return putCatalog(work, op);
    case io::OpKind::CreateCustomer: return createCustomer(work, op);
    case io::OpKind::UpdateCustomer: return updateCustomer(work, op);
    case io::OpKind::PatchStock: return patchStock(work, op);
    case io::OpKind::WriteTill: return writeTill(work, op);
    }
    return model::fail(model::Kind::Internal, text(TR("Unknown kind of step.")));
}

StepResult superseded()
{
    return {io::OpState::Superseded, "superseded", text(TR("The till says something else since: nothing more of it was sent.")), {}, {}};
}

model::Problem refusal(const std::string& kind, const std::string& ref, const std::string& name, const model::Error& error)
{
    const std::string field = error.fields.empty() ? std::string() : error.fields.front().first;
    return {model::Severity::Error, kind, ref, field, text(TR("“%1”: %2"), name, error.message),
            text(TR("Correct it in the till; it is sent again once it has changed."))};
}

bool endsEveryRun(const io::OpRecord& op, const model::Error& error)
{
    constexpr int mostRuns = 5;
    return error.kind == model::Kind::OutcomeUnknown && op.attempts >= mostRuns;
}

bool namesPrivateRef(const model::Error& error)
{
    return std::any_of(error.fields.begin(), error.fields.end(), [](const auto& field) { return field.first == "private_ref"; });
}

} // namespace engine
