// plan, show, apply, resume: the same in two steps.

#include "cli/ask.h"
#include "cli/text_output.h"
#include "cli/transfer.h"
#include "sync/exit_codes.h"
#include "sync/plan_file.h"
#include "sync/result_document.h"

#include <nlohmann/json.hpp>

namespace cli {

using model::text;

namespace {

/// Session, run record and progress of a command that plans or applies.
struct Course {
    Progress progress;
    std::unique_ptr<engine::Session> session;
    std::optional<engine::Job> job;
    engine::Outcome outcome;

    explicit Course(const Call& call) : progress(call.voice, call.environment.console.errorIsTerminal, call.arguments.quiet) {}

    model::Done open(const Call& call, const std::string& command)
    {
        const auto profile = profileOf(call);
        if (!profile)
            return model::fail(profile);
        auto opened = openSession(call, *profile, command, progress);
        if (!opened)
            return model::fail(opened);
        session = std::move(*opened);
        job.emplace(*session, command);
        return job->begin();
    }
};

/// An interrupted run comes first. True when it was this very plan, which then has ended.
bool wasInterrupted(const Call& call, Course& course, const engine::Plan& agreed, const engine::Consent& consent)
{
    const bool same = course.job->isWaiting(agreed.id);
    finishInterrupted(call, course.progress, *course.job, course.outcome, consent);
    return same && course.outcome.resumed;
}

} // namespace

int commandPlan(const Call& call)
{
    const std::string command = "plan " + call.arguments.direction + " " + call.arguments.what;
    const auto operation = *engine::operationNamed(call.arguments.direction + " " + call.arguments.what);
    Course course(call);
    if (const auto opened = course.open(call, command); !opened)
        return failed(call, command, opened.error());
    auto options = optionsOf(call);
    options->outFile.clear();
    options->prefer = options->preferGiven ? options->prefer : model::Prefer::Skip;
    const engine::Context context{course.progress, call.environment.stop};
    course.outcome.planOnly = true;
    course.job->leaveInterrupted(course.outcome, context);
    course.job->plan(course.outcome, operation, *options, context);
    course.progress.clear();
    if (!course.outcome.error) {
        engine::objection(*course.outcome.plan, {});
        if (call.talks()) {
            printPlan(call.voice, *course.outcome.plan, call.arguments.verbose);
            printGuards(call.voice, *course.outcome.plan, true);
        }
        course.outcome.error = course.outcome.plan->refusal;
    }
    if (!course.outcome.error) {
        const auto file = std::filesystem::absolute(call.arguments.out);
        if (const auto written = engine::writePlanFile(*course.outcome.plan, file); !written)
            course.outcome.error = written.error();
        else if (call.talks())
            call.voice.out() << '\n' << call.voice(text(TR("Plan written: %1"), file.string())) << "\n→ " << call.voice(text(TR("passeplat apply FILE does exactly this."))) << '\n';
    }
    return finish(call, conclude(call, *course.session, *course.job, command, course.outcome));
}

int commandShow(const Call& call)
{
    auto plan = engine::readPlanFile(call.arguments.what);
    if (!plan)
        return failed(call, "show", plan.error());
    if (call.arguments.json) {
        engine::Outcome outcome;
        outcome.planOnly = true;
        outcome.plan = std::move(*plan);
        call.voice.out() << engine::textOf(engine::resultDocument(std::cref(call.voice), "show", "", outcome, engine::Success, {}, {}));
        return engine::Success;
    }
    if (call.talks()) {
        printPlan(call.voice, *plan, true);
        printGuards(call.voice, *plan, true);
    }
    return engine::Success;
}

int commandApply(const Call& call)
{
    auto agreed = engine::readPlanFile(call.arguments.what);
    if (!agreed)
        return failed(call, "apply", agreed.error());
    auto consent = consentOf(call.arguments);
    if (!consent)
        return failed(call, "apply", consent.error());
    Course course(call);
    if (const auto opened = course.open(call, "apply"); !opened)
        return failed(call, "apply", opened.error());
    const engine::Context context{course.progress, call.environment.stop};
    course.job->isAbout(agreed->operation);
    engine::Outcome& outcome = course.outcome;
    outcome.planOnly = call.arguments.dryRun;
    const bool finished = wasInterrupted(call, course, *agreed, *consent);
    if (!outcome.error && !finished)
        course.job->planAgain(outcome, *agreed, context);
    course.progress.clear();
    showInstead(call, outcome);
    if (!outcome.error && !finished) {
        if (call.talks()) {
            printPlan(call.voice, *outcome.plan, call.arguments.verbose);
            printGuards(call.voice, *outcome.plan, call.interactive() || outcome.planOnly);
        }
        const auto askedAtMs = call.environment.clock->monotonicMs();
        if (call.interactive() && !outcome.planOnly)
            askForConsent(call.voice, call.environment.console, *outcome.plan, *consent);
        auto objection = engine::objection(*outcome.plan, *consent);
        if (!outcome.planOnly)
            outcome.error = call.environment.stop.stop_requested() ? stoppedAtQuestion() : std::move(objection);
        compareAgain(call, course.progress, *course.job, outcome, *consent, askedAtMs);
    }
    if (!outcome.error && !outcome.planOnly && !finished)
        course.job->apply(outcome, *consent, context);
    course.progress.clear();
    return finish(call, conclude(call, *course.session, *course.job, "apply", outcome));
}

namespace {

void abandonAll(const Call& call, Course& course, const std::vector<io::PlanRecord>& waiting)
{
    for (const auto& record : waiting) {
        course.job->abandon(course.outcome, record.id);
        if (course.outcome.error)
            return;
        if (call.talks())
            call.voice.out() << call.voice(text(TR("The interrupted run “%1” was dropped; what it sent stays sent."), record.operation)) << '\n';
    }
}

} // namespace

int commandResume(const Call& call)
{
    Course course(call);
    if (const auto opened = course.open(call, "resume"); !opened)
        return failed(call, "resume", opened.error());
    const engine::Context context{course.progress, call.environment.stop};
    const auto waiting = course.session->state().unfinishedPlans();
    if (!waiting)
        course.outcome.error = waiting.error();
    else if (!waiting->empty() && call.arguments.abandon) {
        abandonAll(call, course, *waiting);
        return finish(call, conclude(call, *course.session, *course.job, "resume", course.outcome));
    } else {
        if (waiting->size() == 1) // its record is the operation's: that then has its success. Of several each gets one of its own
            if (const auto operation = engine::operationNamed(waiting->front().operation))
                course.job->isAbout(*operation);
        course.job->finishInterrupted(course.outcome, context);
    }
    course.progress.clear();
    if (!course.outcome.error && !course.outcome.resumed && call.talks())
        call.voice.out() << call.voice(text(TR("No run waits to be resumed."))) << '\n';
    if (!course.outcome.error && !course.outcome.resumed) {
        course.outcome.plan.emplace(); // nothing was waiting: an empty plan says "nothing to do"
        course.outcome.plan->target = course.session->state().connection() ? course.session->state().connection()->target : model::Target{};
    }
    return finish(call, conclude(call, *course.session, *course.job, "resume", course.outcome));
}

} // namespace cli
