#include "io/files.h"
#include "sync/guards.h"
#include "sync/planners.h"

namespace engine {

model::Result<Plan> beginPlan(Operation operation, const Link& link)
{
    const auto connection = link.state().connection();
    if (!connection)
        return model::fail(connection);
    if (!connection->connected)
        return model::fail(model::Kind::NotConnected, model::text(TR("This profile is not connected to HubRise.")),
                           model::text(TR("Run “passeplat connect” first.")));
    Plan plan;
    plan.id = io::randomId().substr(0, 12);
    plan.operation = operation;
    plan.createdAtMs = link.clock().nowMs();
    plan.lineage = link.state().lineage();
    plan.target = connection->target;
    plan.source.mapping = link.till().mappingName();
    plan.source.mappingFingerprint = link.till().mappingFingerprint();
    return plan;
}

model::Error beginsOver(model::Error error)
{
    if (error.kind == model::Kind::Paused)
        error.hint = model::text(TR("Nothing of it was begun, so there is nothing to resume: do the same once more at that time, from the beginning."));
    return error;
}

model::Done requireQuery(const Link& link, const char* query)
{
    if (link.till().reads(query))
        return {};
    return model::fail(model::Kind::Configuration, model::text(TR("The mapping “%1” has no query “%2”."), link.till().mappingName(), query),
                       model::text(TR("Add it to [read]; docs/mapping.md tells its columns.")));
}

model::Done requireCurrency(const Link& link)
{
    const auto connection = link.state().connection();
    if (!connection)
        return model::fail(connection);
    if (connection->currency.empty() || connection->currency == link.till().currency())
        return {};
    return model::fail(model::Kind::Configuration,
                       model::text(TR("The mapping's currency is %1, the HubRise account's is %2."), link.till().currency(), connection->currency),
                       model::text(TR("Correct “currency” in the mapping.")));
}

void retell(model::Changes& changes, const model::Text& created, const model::Text& deleted)
{
    for (auto& change : changes) {
        if (change.action == model::Action::Create)
            change.reason = created;
        else if (change.action == model::Action::Delete)
            change.reason = deleted;
    }
}

void estimate(Plan& plan, const Link& link, std::int64_t normal, std::int64_t highLoad)
{
    plan.plannedRequests = static_cast<int>(normal + highLoad);
    plan.etaSeconds = normal + highLoad == 0 ? 0 : link.budget().forecastSeconds(normal, highLoad);
}

namespace {

model::Result<Plan> unguarded(Operation operation, const Link& link, const Options& options, const Context& context)
{
    switch (operation) {
    case Operation::PushCatalog: return planPushCatalog(link, options, context);
    case Operation::PushStock: return planPushStock(link, options, context);
    case Operation::PushImages: return planPushImages(link, options, context);
    case Operation::PushCustomers: return planPushCustomers(link, options, context);
    case Operation::PullCatalog: return planPullCatalog(link, options, context);
    case Operation::PullCustomers: return planPullCustomers(link, options, context);
    case Operation::Restore: return planRestore(link, options, context);
    }
    return model::fail(model::Kind::Internal, model::text(TR("Unknown operation.")));
}

} // namespace

model::Result<Plan> plan(Operation operation, const Link& link, const Options& options, const Context& context)
{
    auto made = unguarded(operation, link, options, context);
    if (!made)
        return model::fail(beginsOver(std::move(made.error())));
    guardSettings(*made, link);
    return made;
}

} // namespace engine
