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

/// A sku and an option of the stock may have the same ref.
std::string stepOf(const Plan& plan, const model::Change& change)
{
    return plan.operation == Operation::PushStock ? change.kind + ' ' + change.ref : change.ref;
}

/// Each row read is counted once: a refused one as rejected, whatever it was to become; one a stopped run did not reach, nowhere.
Counts reached(const Plan& plan, const Report& report)
{
    Counts counts = plan.counts;
    for (const auto& change : plan.changes) {
        const bool sends = change.action == model::Action::Create || change.action == model::Action::Update;
        const auto step = stepOf(plan, change);
        const bool refused = report.rejected.contains(step);
        if (refused || (sends && report.stopped && !report.done.contains(step)))
            --slotOf(counts, change.action);
        if (refused)
            ++counts.rejected;
    }
    return counts;
}

/// A list of images as a change tells it, without those that HubRise refused.
std::string withoutRefused(const std::string& images, const std::unordered_set<std::string>& refused)
{
    std::string kept;
    for (std::size_t at = 0; at < images.size();) {
        const auto end = std::min(images.find(", ", at), images.size());
        if (const auto key = images.substr(at, end - at); !refused.contains(key))
            kept += (kept.empty() ? "" : ", ") + key;
        at = end + 2;
    }
    return kept;
}

/// Nothing but its images was to change, and HubRise took none of the new ones. (A push leaves a thing all its former images when one is refused.)
bool keptItsImages(const Plan& plan, const Report& report, const model::Change& change)
{
    if (change.action != model::Action::Update || change.fields.size() != 1 || change.fields.front().field != "image_ids")
        return false;
    const auto& [field, before, after] = change.fields.front();
    const auto taken = withoutRefused(after, report.rejected);
    return plan.operation == Operation::PushCatalog ? taken != after : taken == before;
}

/// Of a catalog that went its way. The step itself says when HubRise was sent none, because nothing was left to change.
Counts replaced(const Plan& plan, const Report& report)
{
    if (plan.ops.empty() || report.counts != plan.counts)
        return plan.ops.empty() ? plan.counts : report.counts;
    Counts counts = plan.counts;
    for (const auto& change : plan.changes)
        if (!report.rejected.empty() && keptItsImages(plan, report, change)) {
            --counts.update;
            ++counts.rejected;
        }
    return counts;
}

/// Each image by itself.
Counts uploaded(const Plan& plan, const Report& report)
{
    Counts counts = plan.counts;
    counts.create = report.counts.create;
    counts.rejected += report.counts.rejected;
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
    if (plan->operation == Operation::PushImages)
        return uploaded(*plan, *report);
    if ((plan->operation == Operation::PushCatalog || plan->operation == Operation::Restore) && !report->stopped)
        return replaced(*plan, *report);
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
