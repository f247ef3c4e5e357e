// What stays of a plan once it is done, or needed no request.

#include "sync/apply.h"
#include "sync/guards.h"

#include <set>

namespace engine {

namespace {

model::Result<bool> hadSteps(const Plan& plan, const io::State& state)
{
    const auto ops = state.opCounts(plan.id); // not plan.ops: a resumed plan comes without them
    if (!ops)
        return model::fail(ops);
    return ops->pending + ops->sent + ops->done + ops->rejected + ops->superseded > 0;
}

/// HubRise holds what the till gives, whoever put it there: replacing it later loses nothing that the till does not know.
model::Done rememberTwin(const Plan& plan, Link& link)
{
    const auto last = link.state().catalogPush(plan.subject().id);
    if (!last)
        return model::fail(last);
    if (*last && (*last)->remoteHash == plan.remoteHash && !(*last)->localHash.empty())
        return {};
    io::CatalogPush push;
    push.catalogId = plan.target.catalog.id;
    push.catalogName = plan.target.catalog.name;
    push.localHash = plan.localHash;
    push.remoteHash = plan.remoteHash;
    push.remoteRaw = plan.remoteRaw;
    push.serial = *last ? (*last)->serial + 1 : 1;
    push.pushedAtMs = plan.createdAtMs;
    push.planId = plan.id;
    return link.state().putCatalogPush(push);
}

} // namespace

model::Done rememberTarget(const Plan& plan, io::State& state)
{
    const std::string operation = infoOf(plan.operation).name;
    const auto& place = plan.target.location;
    const std::pair<const char*, const std::string&> known[] = {
        {"target of ", plan.subject().id}, {"target name of ", plan.subject().name}, {"location of ", place.id}, {"location name of ", place.name}};
    for (const auto& [what, value] : known)
        if (const auto done = state.setLastRead(what + operation, {0, value, plan.createdAtMs}); !done)
            return done;
    return {};
}

namespace {

/// Are all the cards linked that a retrieval may have left without? A push has met every card, and those that still lack a link are among its changes.
model::Result<bool> linkedThemAll(const Plan& plan, const io::State& state)
{
    if (plan.operation != Operation::PushCustomers || plan.counts.rejected > 0)
        return false;
    for (const auto& change : plan.changes) {
        const auto link = state.customerLink(plan.target.customer_list.id, change.ref);
        if (!link)
            return model::fail(link);
        if (!*link || (*link)->remoteId.empty())
            return false;
    }
    return true;
}

model::Done settleUnlinked(const Plan& plan, io::State& state)
{
    const std::string& list = plan.target.customer_list.id;
    const auto plans = state.mayBeUnlinked(list);
    if (!plans || plans->empty())
        return plans ? model::Done() : model::fail(plans);
    const auto linked = linkedThemAll(plan, state);
    if (!linked)
        return model::fail(linked);
    if (*linked)
        return state.linkedAll(list);
    return plan.operation == Operation::PushCustomers ? state.metAll(list) : model::Done();
}

} // namespace

model::Done remember(const Plan& plan, Link& link)
{
    io::State& state = link.state();
    return state.atomically([&]() -> model::Done {
        std::set<std::string> unsettled;
        if (!plan.memory.empty()) { // not plan.ops: a resumed plan comes without them
            const auto ops = state.ops(plan.id);
            if (!ops)
                return model::fail(ops);
            for (const auto& op : *ops)
                if (op.state != io::OpState::Done)
                    unsettled.insert(op.ref);
        }
        for (const auto& customer : plan.memory)
            if (!unsettled.contains(customer.ref))
                if (const auto put = state.putCustomerLink(customer); !put)
                    return put;
        const bool compared = plan.operation == Operation::PushCustomers || plan.operation == Operation::PullCustomers
            || (plan.operation == Operation::PushCatalog && (plan.target.customer_list.id.empty() || !link.till().reads("customers")));
        if (compared && state.isDoubted())
            if (const auto done = state.trustAgain(); !done)
                return done;
        if (const auto done = settleUnlinked(plan, state); !done)
            return done;
        const auto did = hadSteps(plan, state);
        if (!did)
            return model::fail(did);
        // Whoever had nothing to do was not asked whether this is the right place.
        if (const auto done = *did || !reachesElsewhere(plan, link) ? rememberTarget(plan, state) : model::Done(); !done)
            return done;
        if (plan.operation == Operation::PushCatalog) {
            if (const auto done = *did ? model::Done() : rememberTwin(plan, link); !done)
                return done;
            return state.setLastRead("catalog", {plan.source.rows, plan.localHash, plan.createdAtMs});
        }
        if (plan.operation == Operation::PushStock)
            return state.setLastRead("stock", {plan.source.rows, plan.localHash, plan.createdAtMs});
        if (plan.operation == Operation::PushCustomers)
            return state.setLastRead("customers", {plan.source.rows, plan.localHash, plan.createdAtMs});
        return {};
    });
}

} // namespace engine
