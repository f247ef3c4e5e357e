#include "cli/transfer.h"

#include "cli/ask.h"
#include "cli/text_output.h"
#include "sync/exit_codes.h"
#include "sync/export_file.h"
#include "sync/result_document.h"

#include <nlohmann/json.hpp>

namespace cli {

using model::Kind;
using model::text;

model::Result<std::unique_ptr<engine::Session>> openSession(const Call& call, const io::Profile& profile, const std::string& command, Progress& progress, engine::SessionOptions options)
{
    options.command = command;
    options.clock = call.environment.clock;
    options.stop = call.environment.stop;
    options.onWait = [&progress](std::int64_t ms) { progress.waiting(ms); };
    if (!call.arguments.maxDuration.empty()) {
        const auto seconds = secondsOf(call.arguments.maxDuration);
        if (!seconds)
            return model::fail(Kind::Usage, text(TR("“%1” is not a duration."), call.arguments.maxDuration), text(TR("Write it like 45s, 90m, 26h or 2d.")));
        options.maxWaitMs = *seconds * 1000;
    }
    return engine::Session::open(profile, options);
}

model::Result<engine::Consent> consentOf(const Arguments& arguments)
{
    engine::Consent consent;
    consent.yes = arguments.yes || arguments.replace.has_value();
    consent.replace = arguments.replace;
    consent.how = arguments.replace ? "--replace" : arguments.yes ? "--yes" : "";
    if (arguments.maxDelete) {
        consent.maxDelete = engine::parseMaxDelete(*arguments.maxDelete);
        if (!consent.maxDelete)
            return model::fail(Kind::Usage, text(TR("“%1” is neither a number nor a percentage."), *arguments.maxDelete), text(TR("Write --max-delete 5 or --max-delete 10%.")));
    }
    return consent;
}

model::Result<engine::Options> optionsOf(const Call& call)
{
    engine::Options options;
    const auto& prefer = call.arguments.prefer;
    options.preferGiven = prefer.has_value();
    if (prefer)
        options.prefer = *prefer == "pos" ? model::Prefer::Pos : *prefer == "hubrise" ? model::Prefer::Hubrise : model::Prefer::Skip;
    else
        options.prefer = call.interactive() ? model::Prefer::Ask : model::Prefer::Skip;
    if (!call.arguments.out.empty() && call.arguments.command == "pull") {
        if (const auto good = engine::checkExportName(call.arguments.out); !good)
            return model::fail(good);
        options.outFile = std::filesystem::absolute(call.arguments.out).string();
    }
    return options;
}

void finishInterrupted(const Call& call, Progress& progress, engine::Job& job, engine::Outcome& outcome, const engine::Consent& consent)
{
    const engine::Context context{progress, call.environment.stop};
    const bool sendsNothing = outcome.planOnly || !call.arguments.out.empty(); // a file is written beside it
    if (sendsNothing || (!consent.yes && !call.interactive()))
        return job.leaveInterrupted(outcome, context);
    const auto waiting = job.interrupted();
    progress.clear();
    if (!waiting)
        outcome.error = waiting.error();
    else if (!waiting->empty() && !consent.yes && !askToGoOn(call.voice, call.environment.console, *waiting))
        outcome.error = model::Error{Kind::Confirmation, text(TR("You did not agree: nothing was sent and nothing changed.")),
                                     text(TR("“passeplat resume --abandon” drops the interrupted run.")), {}, 0, {}};
    else
        job.finishInterrupted(outcome, context);
}

void showInstead(const Call& call, const engine::Outcome& outcome)
{
    if (!outcome.error || !outcome.plan || !call.talks())
        return;
    call.voice.out() << call.voice(text(TR("What would be done now, which is not what was agreed to:"))) << '\n';
    printPlan(call.voice, *outcome.plan, call.arguments.verbose);
}

void compareAgain(const Call& call, Progress& progress, engine::Job& job, engine::Outcome& outcome, engine::Consent& consent, std::int64_t askedAtMs)
{
    constexpr std::int64_t longAnswerMs = 60'000;
    if (outcome.error || outcome.plan->nothingToDo() || !outcome.plan->outFile.empty() || call.environment.clock->monotonicMs() - askedAtMs <= longAnswerMs)
        return;
    // Each customer is read again before it is changed; listing all of them may take longer than the answer did.
    if (outcome.plan->operation == engine::Operation::PushCustomers && job.isFresh(*outcome.plan))
        return;
    const engine::Plan agreed = std::move(*outcome.plan);
    outcome.plan.reset();
    job.planAgain(outcome, agreed, {progress, call.environment.stop});
    progress.clear();
    showInstead(call, outcome);
    if (!outcome.error)
        outcome.error = engine::objection(*outcome.plan, consent);
}

model::Error stoppedAtQuestion()
{
    return {Kind::Interrupted, text(TR("Stopped on request: nothing was sent and nothing changed.")), {}, {}, 0, {}};
}

namespace {

Ended endedWith(const Call& call, engine::Session& session, const std::string& command, const engine::Outcome& outcome)
{
    Ended ended;
    ended.code = engine::exitCodeOf(outcome);
    if (ended.code == engine::Interrupted && call.environment.terminated)
        ended.code = engine::Terminated;
    if (outcome.planOnly && ended.code == engine::Success && call.arguments.detailedExitCode && outcome.plan && !outcome.plan->nothingToDo())
        ended.code = engine::ChangesPresent;
    ended.document = engine::runDocument(std::cref(call.voice), session, command, outcome, ended.code);
    return ended;
}

/// The history tells it as broken off: what it did is done all the same, and not to be started again, also where only somebody held the state database.
model::Error unrecorded(model::Error why)
{
    if (why.kind == Kind::Temporary) {
        why.kind = Kind::CannotWrite;
        why.hint = text(TR("What was done stays done: nothing has to be started again."));
    }
    why.message = text(TR("The run came to its end, but that could not be recorded: %1"), why.message);
    return why;
}

} // namespace

Ended conclude(const Call& call, engine::Session& session, engine::Job& job, const std::string& command, engine::Outcome& outcome)
{
    Ended ended = endedWith(call, session, command, outcome);
    if (const auto closed = job.end(outcome, ended.code, ended.document); !closed) {
        if (!outcome.trouble())
            outcome.error = unrecorded(closed.error());
        ended = endedWith(call, session, command, outcome);
    }
    if (call.talks())
        printReport(call.voice, outcome, call.arguments.verbose);
    if (const auto* error = outcome.trouble())
        printError(call.voice, *error, call.arguments.verbose);
    return ended;
}

namespace {

/// A schedule's next chance is a day away: that HubRise asks for a few minutes' patience must not cost it.
constexpr std::int64_t unattendedWaitMs = 15 * 60 * 1000;

/// Agreement: by options, or by asking on a terminal. The objection that remains ends the run.
void agree(const Call& call, Progress& progress, engine::Outcome& outcome, engine::Consent& consent)
{
    engine::Plan& plan = *outcome.plan;
    if (!plan.outFile.empty() && !plan.refusal)
        return; // an export changes neither side
    if (engine::objection(plan, consent) && call.interactive() && !plan.nothingToDo()) {
        progress.clear();
        askForConsent(call.voice, call.environment.console, plan, consent);
        if (call.environment.stop.stop_requested()) {
            outcome.error = stoppedAtQuestion();
            return;
        }
        if (engine::objection(plan, consent) && !plan.refusal && !consent.replace) {
            outcome.error = model::Error{Kind::Confirmation, text(TR("You did not agree: nothing was sent and nothing changed.")), {}, {}, 0, {}};
            return;
        }
    }
    if (auto objection = engine::objection(plan, consent))
        outcome.error = std::move(objection);
}

void show(const Call& call, Progress& progress, engine::Plan& plan, const engine::Consent& consent)
{
    progress.clear();
    engine::objection(plan, consent); // which guards still block
    if (!call.talks())
        return;
    printPlan(call.voice, plan, call.arguments.verbose);
    printGuards(call.voice, plan, call.interactive() || call.arguments.dryRun);
}

} // namespace

Ended endedBefore(const Call& call, const std::string& command, const model::Error& error)
{
    const int code = codeOf(call, error.kind);
    printError(call.voice, error, call.arguments.verbose);
    return {code, engine::textOf(engine::plainDocument(std::cref(call.voice), command, "", code, &error))};
}

int finish(const Call& call, const Ended& ended)
{
    if (call.arguments.json)
        call.voice.out() << ended.document;
    return ended.code;
}

Ended transfer(const Call& call, const io::Profile& profile, engine::Operation operation, const std::string& command, const engine::Options& options, engine::Consent consent, bool unattended)
{
    Progress progress(call.voice, call.environment.console.errorIsTerminal, call.arguments.quiet);
    engine::SessionOptions sessionOptions;
    sessionOptions.troubleLater = true; // nobody watches a schedule: what keeps it from working stands in the history, too
    if (unattended)
        sessionOptions.maxWaitMs = unattendedWaitMs;
    auto session = openSession(call, profile, command, progress, std::move(sessionOptions));
    if (!session)
        return endedBefore(call, command, session.error());
    const engine::Context context{progress, call.environment.stop};
    engine::Job job(**session, command);
    if (const auto begun = job.begin(); !begun)
        return endedBefore(call, command, begun.error());

    engine::Outcome outcome;
    outcome.planOnly = call.arguments.dryRun && !unattended;
    outcome.error = (*session)->trouble();
    if (!outcome.error)
        finishInterrupted(call, progress, job, outcome, consent);
    if (!outcome.error)
        job.plan(outcome, operation, options, context);
    if (!outcome.error && call.interactive() && !outcome.planOnly && options.prefer == model::Prefer::Ask && outcome.plan->counts.conflict > 0) {
        show(call, progress, *outcome.plan, consent);
        if (const auto side = askWhichSide(call.voice, call.environment.console, *outcome.plan)) {
            engine::Options settled = options;
            settled.prefer = *side;
            settled.preferGiven = true;
            job.plan(outcome, operation, settled, context);
        }
    }
    if (!outcome.error) {
        show(call, progress, *outcome.plan, consent);
        const auto askedAtMs = call.environment.clock->monotonicMs();
        if (outcome.planOnly)
            outcome.error = outcome.plan->refusal;
        else
            agree(call, progress, outcome, consent);
        compareAgain(call, progress, job, outcome, consent, askedAtMs);
    }
    if (!outcome.error && !outcome.planOnly)
        job.apply(outcome, consent, context);
    progress.clear();
    return conclude(call, **session, job, command, outcome);
}

} // namespace cli
