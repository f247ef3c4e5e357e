#include "sync/apply.h"

#include "sync/guards.h"
#include "sync/plan_json.h"
#include "sync/steps.h"
#include "sync/till_now.h"
#include "sync/unrecorded.h"

#include <algorithm>

namespace engine {

using model::Kind;
using model::plural;
using model::text;

namespace {

constexpr int batchSize = 100;

bool pauses(Kind kind)
{
    return kind == Kind::Paused || kind == Kind::NotConnected || kind == Kind::Temporary || kind == Kind::Interrupted || kind == Kind::Terminated
        || kind == Kind::CannotWrite || kind == Kind::Nonsense || kind == Kind::OutcomeUnknown;
}

/// Why a plan ends that a till overtook which says something else now.
model::Error overtakenError(const Plan& plan)
{
    const auto& what = infoOf(plan.operation).title;
    return {Kind::Stale, plan.operation == Operation::PushStock ? text(TR("“%1” was interrupted, and the till may count something else by now: nothing more of it was sent."), what)
                                                                : text(TR("The till has changed since “%1” was interrupted: nothing more of it was sent."), what),
            text(TR("A new push compares what the till says now, and shows it first.")), {}, 0, {}};
}

class Applier {
public:
    /// `till`: what it says now, of a plan that goes on after an interruption.
    Applier(const Plan& plan, Link& link, const Context& context, const TillNow* till, std::int64_t customersReadAtMs)
        : m_plan(plan), m_link(link), m_context(context), m_till(till), m_work{plan, link, context, m_report}
    {
        m_work.customersReadAtMs = customersReadAtMs;
    }

    /// What was done is told, also where it could not be recorded.
    Report run()
    {
        auto done = begin();
        if (done)
            done = workThrough();
        if (done)
            done = finish();
        if (!done)
            m_report.stopped = done.error();
        return std::move(m_report);
    }

private:
    io::State& state() const { return m_link.state(); }

    model::Done begin()
    {
        const auto counts = state().opCounts(m_plan.id);
        if (!counts)
            return model::fail(counts);
        m_total = counts->pending + counts->sent + counts->done + counts->rejected + counts->superseded;
        m_done = m_doneBefore = m_total - counts->pending - counts->sent;
        m_supersededBefore = counts->superseded;
        return {};
    }

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
            if (const auto left = leaveOutdated(*ops); !left)
                return left;
            for (auto& op : *ops)
                if (const auto done = one(op); !done || m_report.stopped)
                    return done;
        }
        return {};
    }

    /// Its values are absolute and soon others: what is left of it does not wait, since the next push compares anew.
    bool isStock() const { return m_plan.operation == Operation::PushStock; }
    model::Text howToGoOn(model::Text resume) const { return isStock() ? text(TR("Send the stock again: what differs by then is sent.")) : std::move(resume); }
    bool isOutdated(const io::OpRecord& op) const { return m_till && m_till->saysOtherwise(op); }

    /// Many at once: of 100,000 cards all may be gone.
    model::Done leaveOutdated(std::vector<io::OpRecord>& ops)
    {
        const auto left = std::stable_partition(ops.begin(), ops.end(), [this](const io::OpRecord& op) { return op.state != io::OpState::Pending || !isOutdated(op); });
        if (left == ops.end())
            return {};
        const auto done = state().atomically([&]() -> model::Done {
            const StepResult result = superseded();
            for (auto op = left; op != ops.end(); ++op) {
                op->state = result.state;
                op->outcome = outcomeJson(result.status, result.message);
                if (const auto updated = state().updateOp(m_plan.id, *op); !updated)
                    return updated;
            }
            return {};
        });
        m_report.superseded += ops.end() - left;
        m_done += ops.end() - left;
        m_doneBefore += ops.end() - left;
        ops.erase(left, ops.end());
        return done;
    }

    /// Intent, act, outcome.
    model::Done one(io::OpRecord& op)
    {
        if (m_context.stop.stop_requested()) {
            m_report.stopped = model::Error{Kind::Interrupted, text(TR("Stopped on request; what was done stays done.")), howToGoOn(text(TR("“passeplat resume” goes on from here."))), {}, 0, {}};
            return {};
        }
        m_work.inDoubt = op.state == io::OpState::Sent;
        m_work.outdated = m_work.inDoubt && isOutdated(op);
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
            count(op);
            return recorded;
        }
        count(op);
        std::move(result.problems.begin(), result.problems.end(), std::back_inserter(m_report.problems));
        ++m_done;
        const auto elapsed = m_link.clock().monotonicMs() - m_started;
        const auto left = m_total - m_done;
        const auto doneNow = m_done - m_doneBefore; // what an earlier run did took none of this time
        m_context.report.progress(m_done, m_total, std::max(left > 0 ? m_link.budget().forecastSeconds(left, 0) : 0, elapsed * left / doneNow / 1000));
        return {};
    }

    /// A request that surely did not leave, or was surely refused, is pending again; one whose outcome is unknown stays `sent`.
    model::Done stop(io::OpRecord& op, const model::Error& error)
    {
        m_report.stopped = error;
        m_report.inDoubt = error.kind == Kind::OutcomeUnknown || m_work.inDoubt;
        if (error.kind == Kind::OutcomeUnknown) {
            m_report.stopped->kind = Kind::Temporary;
            if (!m_work.givenUp)
                m_report.stopped->hint = howToGoOn(text(TR("“passeplat resume” looks at what became of it and goes on; “passeplat resume --abandon” drops it.")));
            return {};
        }
        if (m_work.inDoubt) // it was lost, and the look-up failed too
            return {};
        op.state = io::OpState::Pending;
        --op.attempts; // it was none
        return state().updateOp(m_plan.id, op);
    }

    void count(const io::OpRecord& op)
    {
        if (op.state == io::OpState::Superseded) {
            ++m_report.superseded;
            return;
        }
        (op.state == io::OpState::Rejected ? m_report.rejected : m_report.done).insert(op.ref);
        if (op.state == io::OpState::Rejected) {
            m_report.rejectedSome = true;
            if (op.kind != io::OpKind::PatchStock) // its entries count, each for itself
                ++m_report.counts.rejected;
        } else if (op.kind == io::OpKind::CreateCustomer) {
            ++m_report.counts.create;
        } else if (op.kind == io::OpKind::UpdateCustomer) {
            ++m_report.counts.update;
        } else if (m_plan.operation == Operation::PushImages) {
            ++m_report.counts.create;
        }
    }

    /// A push that goes as a whole has ended when one step of it was given up; of customers and images, each for itself waits for the next push.
    void tellSuperseded()
    {
        const auto now = m_report.superseded;
        if (m_plan.operation == Operation::PushCustomers && now > 0)
            m_report.problems.push_back({model::Severity::Warning, "customer", "", "",
                                         plural(TRN("%n customer(s) changed in the till, or left it, since the run was interrupted: nothing more was sent of them."), now),
                                         text(TR("The next push of the customers compares them again."))});
        else if (m_plan.operation == Operation::PushImages && now > 0)
            m_report.problems.push_back({model::Severity::Warning, "image", "", "",
                                         plural(TRN("%n image(s) changed in the till, or left it, since the run was interrupted: they were not sent."), now),
                                         text(TR("The next push of the images or of the catalog sends what the till shows by then."))});
        else if (!eachForItself() && m_supersededBefore + now > 0 && !m_report.stopped)
            m_report.stopped = overtakenError(m_plan);
    }
    bool eachForItself() const { return m_plan.operation == Operation::PushCustomers || m_plan.operation == Operation::PushImages; }

    model::Done finish()
    {
        tellSuperseded();
        if (m_report.stopped) {
            const bool later = pauses(m_report.stopped->kind) && !isStock() && !m_work.givenUp;
            m_report.ended = !later;
            if (m_report.stopped->kind == Kind::Paused)
                m_report.stopped->hint = howToGoOn(m_report.stopped->hint);
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
    const TillNow* m_till;
    Report m_report;
    Work m_work;
    std::int64_t m_total = 0, m_done = 0, m_doneBefore = 0, m_started = 0, m_supersededBefore = 0;
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

model::Result<Report> run(const Plan& plan, Link& link, const Context& context, const TillNow* till = nullptr)
{
    const auto readAt = customersReadAt(plan, link);
    if (!readAt)
        return model::fail(readAt);
    if (const auto forgotten = forgetListing(plan, link); !forgotten)
        return model::fail(forgotten);
    if (const auto begun = link.state().setPlanState(plan.id, io::PlanState::Applying); !begun)
        return model::fail(begun);
    return Applier(plan, link, context, till, *readAt).run();
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

} // namespace

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
    const auto till = TillNow::read(*plan, link, context);
    if (!till)
        return model::fail(till);
    if (const auto renewed = renewUploads(*plan, link); !renewed)
        return model::fail(renewed);
    return run(*plan, link, context, &*till);
}

} // namespace engine
