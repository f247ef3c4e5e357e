#pragma once
// One operation from the press of a button to its result, the same for the window, the command line and the schedule: first what was interrupted
// before, then the plan, then (a person or the schedule having agreed) apply. Every run leaves a record.

#include "sync/apply.h"
#include "sync/guards.h"
#include "sync/last_seen.h"
#include "sync/planners.h"
#include "sync/session.h"

namespace engine {

/// How a run ended, for its record, its exit code and the JSON document.
struct Outcome {
    std::optional<Plan> plan;
    std::optional<Report> report;
    std::optional<Report> resumed; ///< of the interrupted plans that came first
    model::Problems left;          ///< what became of those that did not come to their end, though this run goes on
    std::optional<model::Error> unfinished; ///< one of them failed again: it waits on, while this run did its own work
    struct Waiting { std::string planId, operation; };
    std::optional<Waiting> waiting; ///< an interrupted plan that was left alone, since nobody agreed to send anything
    std::optional<model::Error> error;
    bool planOnly = false;
    std::vector<std::string> abandonedPlans; ///< ids of the interrupted plans that were dropped

    /// Where the run's counts come from: the report once there is one, else the plan.
    Counts counts() const;
    bool rejectedSome() const;
    /// An interrupted plan was gone on with; false too when nothing of it was sent any more.
    bool wentOn() const { return resumed && (!resumed->stopped || !resumed->done.empty()); }
    /// The error that ended it: its own, or what stopped the report.
    const model::Error* end() const;
    /// What asks for somebody's attention: that, or what goes on failing beside it.
    const model::Error* trouble() const { return end() ? end() : unfinished ? &*unfinished : nullptr; }
    /// "done", "nothing_to_do", "planned", "needs_confirmation", "stale", "partial", "paused", "busy", "failed", "cancelled".
    const char* name() const;
};

class Job {
public:
    Job(Session& session, std::string command);
    /// For a saved plan, whose operation is known only once it was read: the record is that operation's.
    void isAbout(Operation operation) { m_run.command = infoOf(operation).name; }

    /// Opens the run's record; closes those of runs that died. What an old copy of the state believes to be agreed is not believed.
    model::Done begin();
    /// Finishes what was interrupted, as far as the till still says the same. `outcome.error` says why it could not. A plan that ended for good, or that cannot
    /// be finished and concerns something else than this run, is no reason to do nothing: it is told, and an error only of a run that plans nothing anew.
    void finishInterrupted(Outcome& outcome, const Context& context);
    /// This very plan was begun and waits.
    bool isWaiting(const std::string& planId) const;
    /// The operations of the interrupted plans that finishInterrupted() would send something of.
    model::Result<std::vector<std::string>> interrupted() const;
    /// Says that it waits, and leaves it alone: nobody agreed to send anything.
    void leaveInterrupted(Outcome& outcome, const Context& context);
    /// Drops that interrupted plan; what it sent stays sent. Kind::Stale, and nothing is dropped, when it does not wait any more.
    void abandon(Outcome& outcome, const std::string& planId);
    /// The plan, or outcome.error.
    void plan(Outcome& outcome, Operation operation, const Options& options, const Context& context);
    /// A plan that was agreed to earlier (a saved one, or one that somebody looked at while nothing was held): made again now and compared. outcome.plan is
    /// then the agreed one; or the new one, with outcome.error saying what changed (Kind::Stale) or Kind::AlreadyApplied.
    void planAgain(Outcome& outcome, const Plan& agreed, const Context& context);
    /// Nothing has happened here that could make the plan another one: whole (a file lacks the bytes), younger than 60 s (15 minutes: a push of
    /// customers, a file), the same connection and mapping, never begun, no run since but this one. Then it may be applied without being made again. Needs the session's till.
    bool isFresh(const Plan& plan) const;
    /// Applies outcome.plan (objection() was empty), writes the file of an export, or remembers what needed no request.
    void apply(Outcome& outcome, const Consent& consent, const Context& context);
    /// Closes the run's record with the document that the voice made of it.
    model::Done end(const Outcome& outcome, int exitCode, const std::string& document);

private:
    void finishOne(Outcome& outcome, const io::PlanRecord& record, const Context& context);
    void meet(Outcome& outcome, const io::PlanRecord& record, Report report);
    model::Done recordEnd(const io::PlanRecord& record, const Report& report, std::int64_t startedAtMs);
    void writeExport(Outcome& outcome);

    Session& m_session;
    io::RunRecord m_run;
    Memory m_memory = Memory::Ours; ///< as the state was found
};

/// Compares a plan with the same one made again now: nothing when they would do the same, else why not (what changed, where).
std::optional<model::Error> staleness(const Plan& agreed, const Plan& now);

} // namespace engine
