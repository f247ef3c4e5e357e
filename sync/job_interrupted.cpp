// What a run does about those that were interrupted before it: finishes them, goes on without them, leaves or drops them.

#include "sync/exit_codes.h"
#include "sync/job.h"
#include "sync/labels.h"
#include "sync/witness.h"

#include <iterator>

namespace engine {

using model::Kind;
using model::text;

namespace {

bool writesTill(const std::string& operation)
{
    return operation.starts_with("pull");
}

bool isSame(const std::string& command, const std::string& operation)
{
    return command == operation || (command == "undo" && operation == infoOf(Operation::Restore).name);
}

/// What an operation is about, as problems name it.
const char* subjectOf(const std::string& command)
{
    if (command.ends_with(" customers"))
        return "customer";
    if (command.ends_with(" stock"))
        return "stock";
    return command.ends_with(" images") ? "image" : "catalog";
}

/// Images are uploaded for the catalog. Stock goes by itself: its values are absolute, and what HubRise lacks is left out.
bool concernTheSame(const std::string& one, const std::string& other)
{
    const auto group = [](const std::string& command) {
        const std::string subject = subjectOf(command);
        return subject == "image" ? "catalog" : subject;
    };
    return group(one) == group(other);
}

/// What came of two plans that came first, as of one.
Report together(Report all, Report one)
{
    for (const auto count : {&Counts::create, &Counts::update, &Counts::remove, &Counts::unchanged, &Counts::conflict, &Counts::rejected, &Counts::skipped})
        all.counts.*count += one.counts.*count;
    std::move(one.problems.begin(), one.problems.end(), std::back_inserter(all.problems));
    if (one.backup)
        all.backup = std::move(one.backup);
    if (!all.stopped)
        all.stopped = std::move(one.stopped);
    all.rejectedSome = all.rejectedSome || one.rejectedSome;
    all.superseded += one.superseded;
    all.done.merge(one.done);
    all.rejected.merge(one.rejected);
    return all;
}

} // namespace

void Job::finishInterrupted(Outcome& outcome, const Context& context)
{
    const auto waiting = m_session.state().unfinishedPlans();
    if (!waiting)
        outcome.error = waiting.error();
    else
        for (auto record = waiting->begin(); record != waiting->end() && !outcome.error; ++record)
            finishOne(outcome, *record, context);
}

void Job::finishOne(Outcome& outcome, const io::PlanRecord& record, const Context& context)
{
    if (writesTill(record.operation)) { // a retrieval finds by itself what is already there
        if (const auto dropped = m_session.state().setPlanState(record.id, io::PlanState::Abandoned); !dropped)
            outcome.error = dropped.error();
        return;
    }
    context.report.note(text(TR("The interrupted run “%1” comes first."), commandLabel(record.operation)));
    m_run.planId = record.id;
    if (const auto noted = m_session.state().finishRun(m_run); !noted) { // should this run die, its record still leads to its items
        outcome.error = noted.error();
        return;
    }
    const auto startedAtMs = m_session.clock().nowMs();
    Witness witness(context.report, m_session.log());
    auto report = resume(record, m_session.link(), {witness, context.stop});
    if (!report) {
        Report none;
        none.stopped = report.error();
        return meet(outcome, record, std::move(none));
    }
    if (report->ended || !report->stopped)
        if (const auto recorded = recordEnd(record, *report, startedAtMs); !recorded)
            outcome.error = recorded.error();
    meet(outcome, record, std::move(*report));
}

/// A plan that waits on lets nothing pass that concerns the same: sent out of its order, something might be sent twice, or what was undone be done again.
void Job::meet(Outcome& outcome, const io::PlanRecord& record, Report report)
{
    const auto stopped = report.stopped;
    const bool ended = report.ended, waitsToo = concernTheSame(m_run.command, record.operation);
    outcome.resumed = together(outcome.resumed.value_or(Report()), std::move(report));
    if (!stopped)
        return;
    // HubRise fails at it again, or the till cannot say whether it still holds: it waits on.
    const bool goesOnWaiting = stopped->kind == Kind::Temporary || stopped->kind == Kind::Nonsense || stopped->kind == Kind::TillData;
    if (!ended && (waitsToo || !(goesOnWaiting || stopped->kind == Kind::Confirmation))) {
        outcome.error = stopped;
        return;
    }
    // What the till or somebody in HubRise has overtaken, and what this run is to do anew, is no failure.
    const auto severity = ended && (isSame(m_run.command, record.operation) || stopped->kind == Kind::Stale) ? model::Severity::Warning : model::Severity::Error;
    outcome.left.push_back({severity, subjectOf(record.operation), "", "", stopped->message, stopped->hint});
    if (ended || !goesOnWaiting)
        return;
    auto& waits = outcome.unfinished = stopped;
    waits->message = text(TR("The interrupted run “%1” waits on, because it failed again: %2"), commandLabel(record.operation), stopped->message);
    waits->hint = text(TR("“passeplat resume” looks at what became of it and goes on; “passeplat resume --abandon” drops it."));
    outcome.left.back().message = waits->message;
    outcome.left.back().hint = waits->hint;
}

/// The operation that was interrupted has its end, whichever run it came in.
model::Done Job::recordEnd(const io::PlanRecord& record, const Report& report, std::int64_t startedAtMs)
{
    if (isSame(m_run.command, record.operation))
        return {};
    Outcome own;
    own.resumed = report;
    io::RunRecord run;
    run.id = newRunId(m_session.clock());
    run.command = record.operation;
    run.who = m_run.who;
    run.outcome = own.name();
    run.exitCode = exitCodeOf(own);
    run.startedAtMs = startedAtMs;
    run.endedAtMs = m_session.clock().nowMs();
    run.planId = record.id;
    return m_session.state().startRun(run);
}

bool Job::isWaiting(const std::string& planId) const
{
    const auto plan = m_session.state().plan(planId);
    return plan && *plan && ((*plan)->state == io::PlanState::Applying || (*plan)->state == io::PlanState::Paused);
}

model::Result<std::vector<std::string>> Job::interrupted() const
{
    const auto waiting = m_session.state().unfinishedPlans();
    if (!waiting)
        return model::fail(waiting);
    std::vector<std::string> operations;
    for (const auto& record : *waiting)
        if (!writesTill(record.operation) && record.operation != infoOf(Operation::PushStock).name)
            operations.push_back(record.operation);
    return operations;
}

void Job::leaveInterrupted(Outcome& outcome, const Context& context)
{
    const auto record = m_session.state().unfinishedPlan();
    if (!record)
        outcome.error = record.error();
    if (!record || !*record)
        return;
    outcome.waiting = Outcome::Waiting{(*record)->id, (*record)->operation};
    context.report.note(text(TR("The run “%1” was interrupted and waits; it is left alone here."), commandLabel((*record)->operation)));
}

void Job::abandon(Outcome& outcome, const std::string& planId)
{
    m_run.command = abandonCommand;
    if (const auto plan = m_session.state().plan(planId); !plan) {
        outcome.error = plan.error();
        return;
    }
    if (!isWaiting(planId)) {
        outcome.error = model::Error{Kind::Stale, text(TR("What was to be abandoned does not wait any more: somebody went on with it or abandoned it meanwhile.")),
                                     text(TR("Nothing was abandoned. Look at what waits now, and decide again.")), {}, 0, {}};
        return;
    }
    m_run.planId = planId; // the record leads to what was sent and what was not
    if (const auto dropped = m_session.state().setPlanState(planId, io::PlanState::Abandoned); !dropped)
        outcome.error = dropped.error();
    else
        outcome.abandonedPlans.push_back(planId);
}

} // namespace engine
