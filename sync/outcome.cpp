// How a run ended.

#include "sync/job.h"

#include <algorithm>

namespace engine {

using model::Kind;

namespace {

const char* nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Confirmation: return "needs_confirmation";
    case Kind::Stale:
    case Kind::AlreadyApplied: return "stale";
    case Kind::Paused: return "paused";
    case Kind::Busy: return "busy";
    case Kind::Interrupted:
    case Kind::Terminated: return "cancelled";
    default: return "failed";
    }
}

std::int64_t& slotOf(Counts& counts, model::Action action)
{
    switch (action) {
    case model::Action::Create: return counts.create;
    case model::Action::Update: return counts.update;
    case model::Action::Delete: return counts.remove;
    case model::Action::Conflict: return counts.conflict;
    case model::Action::Reject: return counts.rejected;
    case model::Action::Skip: return counts.skipped;
    }
    return counts.skipped;
}

/// Each row read is counted once: a refused one as rejected, whatever it was to become; one a stopped run did not reach, nowhere.
Counts reached(const Plan& plan, const Report& report)
{
    Counts counts = plan.counts;
    for (const auto& change : plan.changes) {
        const bool sends = change.action == model::Action::Create || change.action == model::Action::Update;
        const bool refused = report.rejected.contains(change.ref);
        if (refused || (sends && report.stopped && !report.done.contains(change.ref)))
            --slotOf(counts, change.action);
        if (refused)
            ++counts.rejected;
    }
    return counts;
}

} // namespace

Counts Outcome::counts() const
{
    if (!plan)
        return resumed ? resumed->counts : Counts{};
    if (!report)
        return plan->counts;
    if (plan->operation == Operation::PushCustomers || plan->operation == Operation::PushStock)
        return reached(*plan, *report);
    const bool intoTill = plan->operation == Operation::PullCatalog || plan->operation == Operation::PullCustomers; // which may not have taken all
    Counts counts = intoTill && !report->stopped && !plan->ops.empty() ? report->counts : plan->counts;
    if (report->stopped)
        for (const auto done : {&Counts::create, &Counts::update, &Counts::remove})
            counts.*done = report->counts.*done;
    return counts;
}

bool Outcome::rejectedSome() const
{
    const bool leftSome = std::any_of(left.begin(), left.end(), [](const model::Problem& problem) { return problem.severity == model::Severity::Error; });
    return leftSome || (plan && plan->counts.rejected > 0) || (report && report->rejectedSome) || (resumed && resumed->rejectedSome);
}

const model::Error* Outcome::end() const
{
    if (error)
        return &*error;
    if (report && report->stopped)
        return &*report->stopped;
    if (!plan && resumed && resumed->stopped)
        return &*resumed->stopped;
    return nullptr;
}

const char* Outcome::name() const
{
    if (const auto* e = end())
        return nameOf(e->kind);
    if (rejectedSome() && !planOnly)
        return "partial";
    const bool nothing = plan && plan->nothingToDo() && plan->outFile.empty();
    if (nothing && !wentOn())
        return "nothing_to_do";
    return planOnly ? "planned" : "done";
}

} // namespace engine
