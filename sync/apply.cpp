#include "sync/apply.h"

#include "sync/guards.h"
#include "sync/plan_json.h"
#include "sync/steps.h"
#include "sync/unrecorded.h"

#include <algorithm>
#include <set>

namespace engine {

using model::Kind;
using model::text;

namespace {

constexpr int batchSize = 100;

bool pauses(Kind kind)
{
    return kind == Kind::Paused || kind == Kind::NotConnected || kind == Kind::Temporary || kind == Kind::Interrupted || kind == Kind::Terminated
        || kind == Kind::CannotWrite || kind == Kind::Nonsense || kind == Kind::OutcomeUnknown;
}

class Applier {
public:
    Applier(const Plan& plan, Link& link, const Context& context, std::int64_t customersReadAtMs)
        : m_plan(plan), m_link(link), m_context(context), m_work{plan, link, context, m_report}
    {
        m_work.customersReadAtMs = customersReadAtMs;
    }

    model::Result<Report> run()
    {
        const auto counts = state().opCounts(m_plan.id);
        if (!counts)
            return model::fail(counts);
        m_total = counts->pending + counts->sent + counts->done + counts->rejected + counts->superseded;
        m_done = m_total - counts->pending - counts->sent;
        if (const auto done = workThrough(); !done)
            return model::fail(done);
        if (const auto done = finish(); !done)
            return model::fail(done);
        return std::move(m_report);
    }

private:
    io::State& state() const { return m_link.state(); }

    model::Done workThrough()
    {
        m_started = m_link.clock().monotonicMs();
        m_context.report.stage(infoOf(m_plan.operation).title);
        while (!m_report.stopped) {
            auto ops = state().nextOps(m_plan.id, batchSize);
            if (!ops)
                return model::fail(ops);
            if (ops->empty())
                return {};
            for (auto& op : *ops)
                if (const auto done = one(op); !done || m_report.stopped)
                    return done;
        }
        return {};
    }

    /// Intent, act, outcome.
    model::Done one(io::OpRecord& op)
    {
        if (m_context.stop.stop_requested()) {
            m_report.stopped = model::Error{Kind::Interrupted, text(TR("Stopped on request; what was done stays done.")), text(TR("“passeplat resume” goes on from here.")), {}, 0, {}};
            return {};
        }
        m_work.inDoubt = op.state == io::OpState::Sent;
        op.state = io::OpState::Sent;
        ++op.attempts;
        if (const auto marked = state().updateOp(m_plan.id, op); !marked)
            return marked;
        auto result = perform(m_work, op);
        if (!result)
            return stop(op, result.error());
        return record(op, *result);
    }

    model::Done record(io::OpRecord& op, StepResult& result)
    {
        op.state = result.state;
        op.outcome = outcomeJson(result.status, result.message);
        const auto recorded = state().atomically([&]() -> model::Done {
            if (const auto done = state().updateOp(m_plan.id, op); !done)
                return done;
            return result.remember ? result.remember() : model::Done();
        });
        if (!recorded) {
            m_context.report.unrecorded(unrecordedLine(m_plan.id, op));
            return recorded;
        }
        count(op);
        std::move(result.problems.begin(), result.problems.end(), std::back_inserter(m_report.problems));
        ++m_done;
        const auto elapsed = m_link.clock().monotonicMs() - m_started;
        const auto left = m_total - m_done;
        m_context.report.progress(m_done, m_total, std::max(left > 0 ? m_link.budget().forecastSeconds(left, 0) : 0, m_done > 0 ? elapsed * left / m_done / 1000 : 0));
        return {};
    }

    /// A request that surely did not leave, or was surely refused, is pending again; one whose outcome is unknown stays `sent`.
    model::Done stop(io::OpRecord& op, const model::Error& error)
    {
        m_report.stopped = error;
        if (error.kind == Kind::OutcomeUnknown) {
            m_report.stopped->kind = Kind::Temporary;
            m_report.stopped->hint = text(TR("“passeplat resume” looks at what became of it and goes on."));
            return {};
        }
        if (m_work.inDoubt) // it was lost, and the look-up failed too
            return {};
        op.state = io::OpState::Pending;
        return state().updateOp(m_plan.id, op);
    }

    void count(const io::OpRecord& op)
    {
        (op.state == io::OpState::Rejected ? m_report.rejected : m_report.done).insert(op.ref);
        if (op.state == io::OpState::Rejected) {
            m_report.rejectedSome = true;
            ++m_report.counts.rejected;
        } else if (op.kind == io::OpKind::CreateCustomer) {
            ++m_report.counts.create;
        } else if (op.kind == io::OpKind::UpdateCustomer) {
            ++m_report.counts.update;
        }
    }

    model::Done finish()
    {
        if (m_report.stopped) {
            const bool later = pauses(m_report.stopped->kind);
            return state().setPlanState(m_plan.id, later ? io::PlanState::Paused : io::PlanState::Abandoned, m_report.stopped->resumeAt * 1000);
        }
        return state().atomically([this]() -> model::Done {
            if (const auto done = remember(m_plan, m_link); !done)
                return done;
            return state().setPlanState(m_plan.id, io::PlanState::Applied);
        });
    }

    const Plan& m_plan;
    Link& m_link;
    const Context& m_context;
    Report m_report;
    Work m_work;
    std::int64_t m_total = 0, m_done = 0, m_started = 0;
};

/// A plan made after this one must not meet the customers as they were before it.
model::Done forgetListing(const Plan& plan, Link& link)
{
    const bool customers = plan.operation == Operation::PushCustomers || plan.operation == Operation::PullCustomers;
    return customers ? link.state().clearListing(plan.target.customer_list.id) : model::Done();
}

/// A plan that a person looked at may be made from a listing that is older than itself.
model::Result<std::int64_t> customersReadAt(const Plan& plan, const Link& link)
{
    const auto kept = link.state().listingKept(plan.target.customer_list.id);
    if (!kept)
        return model::fail(kept);
    return *kept ? std::min((*kept)->firstTakenAtMs, plan.createdAtMs) : plan.createdAtMs;
}

model::Result<Report> run(const Plan& plan, Link& link, const Context& context)
{
    const auto readAt = customersReadAt(plan, link);
    if (!readAt)
        return model::fail(readAt);
    if (const auto forgotten = forgetListing(plan, link); !forgotten)
        return model::fail(forgotten);
    if (const auto begun = link.state().setPlanState(plan.id, io::PlanState::Applying); !begun)
        return model::fail(begun);
    return Applier(plan, link, context, *readAt).run();
}

/// A plan goes on only where it was meant to go: the same ids, and after signing in again the same names too.
std::optional<model::Error> leadsElsewhere(const Plan& plan, const io::ConnectionRecord& connection)
{
    Plan now;
    now.operation = plan.operation;
    now.target = connection.target;
    const bool signedInSince = connection.connectedAtMs > plan.createdAtMs;
    const std::pair<const model::Named*, const model::Named*> pairs[] = {
        {&plan.subject(), &now.subject()}, {&plan.target.location, &now.target.location}, {&plan.target.account, &now.target.account}};
    for (const auto& [was, is] : pairs)
        if (was->id != is->id || (signedInSince && !is->name.empty() && was->name != is->name))
            return model::Error{Kind::Confirmation,
                                text(TR("The interrupted plan is for “%1” (%2), and the connection now reaches “%3” (%4); nothing was sent."), was->name, was->id, is->name, is->id),
                                text(TR("Connect again and choose “%1”, or drop the plan with “passeplat resume --abandon”."), was->name), {}, 0, {}};
    return std::nullopt;
}

/// HubRise holds what the till gives, whoever put it there: replacing it later loses nothing that the till does not know.
model::Done rememberTwin(const Plan& plan, Link& link)
{
    const auto ops = link.state().opCounts(plan.id); // not plan.ops: a resumed plan comes without them
    if (!ops)
        return model::fail(ops);
    if (ops->pending + ops->sent + ops->done + ops->rejected + ops->superseded > 0)
        return {};
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
    return *linked ? state.linkedAll(list) : model::Done();
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
        if (const auto done = rememberTarget(plan, state); !done)
            return done;
        if (plan.operation == Operation::PushCatalog) {
            if (const auto done = rememberTwin(plan, link); !done)
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

model::Result<Report> apply(const Plan& plan, const Consent& consent, Link& link, const Context& context)
{
    io::PlanRecord record;
    record.id = plan.id;
    record.operation = infoOf(plan.operation).name;
    record.document = toJson(plan, PlanParts::WithoutOps);
    record.hash = plan.hash();
    record.createdAtMs = plan.createdAtMs;
    record.consent = consentJson(consent, link.clock().nowMs());
    if (const auto saved = link.state().savePlan(record, plan.ops); !saved)
        return model::fail(saved);
    return run(plan, link, context);
}

model::Result<Report> resume(const io::PlanRecord& record, Link& link, const Context& context)
{
    auto plan = planFromJson(record.document);
    if (!plan)
        return model::fail(plan, text(TR("While reading the interrupted plan %1"), record.id));
    const auto connection = link.state().connection();
    if (!connection)
        return model::fail(connection);
    if (const auto elsewhere = leadsElsewhere(*plan, *connection))
        return model::fail(*elsewhere);
    return run(*plan, link, context);
}

} // namespace engine
