#include "gui/flow.h"

#include "gui/desk.h"
#include "sync/exit_codes.h"
#include "sync/plan_file.h"
#include "sync/result_document.h"

#include <algorithm>

namespace gui {

using engine::Outcome;
using engine::Plan;
using model::Kind;

/// What the job thread gives back.
struct Flow::Made {
    std::shared_ptr<Outcome> outcome = std::make_shared<Outcome>();
    std::optional<model::Error> error; ///< before there was a run: lock, till, connection; or nothing may begin
    std::optional<model::Error> staleness; ///< of a plan that could not be made as it was wanted
    std::shared_ptr<const engine::Questions> asked;
    io::Profile profile;               ///< as it was stored when the work began
    std::string runId;
    int requestsSent = 0;
    std::int64_t tookMs = 0;
    bool applying = false;
};

namespace {

/// A plan of 100,000 changes takes its time to go: elsewhere.
void letGo(Desk& desk, std::shared_ptr<const void> value)
{
    if (value)
        desk.looks().post([value = std::move(value)](std::stop_token) {});
}

std::shared_ptr<const Plan> planOf(const std::shared_ptr<const Outcome>& outcome)
{
    return outcome && outcome->plan ? std::shared_ptr<const Plan>(outcome, &*outcome->plan) : nullptr;
}

/// Nothing to do and writing a file go beside an interrupted run; everything else comes after it.
bool sendsSomething(const Plan& plan)
{
    return !plan.nothingToDo() && plan.outFile.empty();
}

/// What was interrupted since the person looked is no part of what they agreed to.
std::optional<model::Error> goesOnUntold(const Plan& agreed, const std::string& told, engine::Session& session)
{
    const auto waiting = session.state().unfinishedPlans();
    if (!waiting)
        return waiting.error();
    const auto untold = std::find_if(waiting->begin(), waiting->end(), [&](const io::PlanRecord& record) { return goesOn(record) && record.id != told && record.id != agreed.id; });
    if (!sendsSomething(agreed) || untold == waiting->end())
        return std::nullopt;
    if (!told.empty() || untold != waiting->begin()) // the plan's page tells of one
        return model::Error{Kind::Confirmation, model::text(TR("More than one run was interrupted, “%1” too: nothing was sent."), engine::commandLabel(untold->operation)),
                            model::text(TR("Finish them, or abandon them, on the E/S page first.")), {}, 0, {}};
    return model::Error{Kind::Confirmation, model::text(TR("The run “%1” was interrupted meanwhile: nothing was sent."), engine::commandLabel(untold->operation)),
                        model::text(TR("It would be finished first. What it still sends is said below: look at it, and decide again.")), {}, 0, {}};
}

model::Text choicesDropped(std::int64_t number)
{
    return model::plural(TRN("%n choice(s) no longer count, because what was asked has changed since: choose again."), number);
}

/// What `plan` was settled with, and what was asked for it: a plan from a file tells both.
engine::Choices choicesOf(const Plan& plan, const std::shared_ptr<const engine::Questions>& asked)
{
    return {plan.settled, asked ? *asked : engine::questionsOf(plan)};
}

/// Plans with choices, and keeps what was asked for the next ones. The number of those dropped.
std::int64_t planWith(const engine::Choices& choices, std::shared_ptr<const engine::Questions>& asked, engine::Job& job, Outcome& outcome, engine::Operation operation,
                      const engine::Options& options, const engine::Context& context)
{
    auto answered = engine::planWith(choices, job, outcome, operation, options, context);
    asked = std::make_shared<const engine::Questions>(std::move(answered.asked));
    return answered.dropped;
}

/// The settings are in no hash: more than was fulfilled has to be asked for.
model::Error moreIsAsked()
{
    return {Kind::Stale, model::text(TR("More has to be agreed to than when you looked: the settings changed since the plan was made.")),
            model::text(TR("Nothing was sent. Make the plan again and look at it.")), {}, 0, {}};
}

/// Finishes what was interrupted before. True when that was this very plan, which then is done.
bool finishedTheSame(const Plan& agreed, Outcome& outcome, engine::Job& job, const engine::Context& context)
{
    const bool same = job.isWaiting(agreed.id);
    job.finishInterrupted(outcome, context);
    return same && outcome.resumed;
}

} // namespace

bool goesOn(const io::PlanRecord& waiting)
{
    const auto operation = engine::operationNamed(waiting.operation);
    return operation && engine::infoOf(*operation).towardsHubRise && *operation != engine::Operation::PushStock;
}

Flow::Flow(Desk& desk) : m_desk(desk) {}

Flow::~Flow() = default;

void Flow::go(State state, std::string command, std::function<void(Made&, engine::Session&, engine::Job&, const engine::Context&)> work)
{
    if (isWorking())
        return;
    beginWork(state);
    m_desk.jobs().run(this, [own = m_stop, command = std::move(command), work = std::move(work), relay = m_relay, known = m_desk.profile(), &words = m_desk.words(), &clock = m_desk.clock(),
                             applying = state == State::Applying](std::stop_token closing) mutable {
        const std::stop_callback passOn(closing, [&own] { own.request_stop(); });
        const std::stop_token stop = own.get_token();
        Made made;
        made.applying = applying;
        const auto begun = clock.monotonicMs();
        engine::SessionOptions options;
        options.command = command;
        options.clock = &clock;
        options.stop = stop;
        options.onWait = [relay](std::int64_t ms) { relay->waiting(ms); };
        auto session = openStored(known, options);
        if (!session) {
            made.error = session.error();
            return made;
        }
        engine::Job job(**session, command);
        if (const auto recorded = job.begin(); !recorded) {
            made.error = recorded.error();
            return made;
        }
        made.runId = (*session)->runId();
        made.profile = (*session)->profile();
        work(made, **session, job, engine::Context{*relay, stop});
        const int code = engine::exitCodeOf(*made.outcome);
        const auto document = engine::runDocument(words, **session, command, *made.outcome, code);
        if (const auto closed = job.end(*made.outcome, code, document); !closed && !made.outcome->end())
            made.outcome->error = closed.error();
        made.requestsSent = (*session)->requests().sent;
        made.tookMs = clock.monotonicMs() - begun;
        return made;
    }, [this](Made made) { back(std::move(made)); });
}

void Flow::beginWork(State state)
{
    m_relay->clear();
    m_stopping = false;
    m_stop = std::stop_source();
    become(state);
}

void Flow::back(Made made)
{
    m_runId = made.runId;
    m_requestsSent = made.requestsSent;
    m_tookMs = made.tookMs;
    m_error = made.error;
    forgetEnds();
    const auto& outcome = made.outcome;
    const bool replanned = made.applying && outcome->error && outcome->error->kind == Kind::Stale && outcome->plan && !outcome->report;
    if (m_error) {
        // The plan, if there is one, is still there to be tried again.
        become(m_plan && made.applying ? State::Planned : State::Failed);
    } else if (replanned) {
        m_staleness = outcome->error;
        if (outcome->wentOn()) {
            m_staleness->message = model::text(TR("The interrupted run was finished first. %1"), m_staleness->message);
            m_finishedFirst = {outcome, &*outcome->resumed};
        }
        m_savedIn.clear();
        m_asked = std::move(made.asked);
        m_madeWith = std::move(made.profile);
        letGo(m_desk, std::exchange(m_plan, planOf(outcome)));
        become(State::Planned);
    } else if (made.applying) {
        letGo(m_desk, std::exchange(m_outcome, outcome));
        if (outcome->plan)
            letGo(m_desk, std::exchange(m_plan, planOf(outcome)));
        become(State::Ended);
    } else if (outcome->plan) {
        m_staleness = std::move(made.staleness);
        m_asked = std::move(made.asked);
        m_savedIn.clear();
        m_madeWith = std::move(made.profile);
        letGo(m_desk, std::exchange(m_plan, planOf(outcome)));
        m_error = outcome->error; // the plan is there, its record could not be kept
        become(State::Planned);
    } else if (m_stopping && outcome->error && outcome->error->kind == Kind::Interrupted) {
        become(m_plan ? State::Planned : State::Idle); // as the person wanted it
    } else {
        m_error = outcome->error;
        become(State::Failed);
    }
    m_desk.refresh();
}

void Flow::become(State state)
{
    m_state = state;
    emit changed();
}

void Flow::start(engine::Operation operation, engine::Options options)
{
    if (isWorking())
        return;
    dismiss();
    m_operation = operation;
    m_options = std::move(options);
    makePlan();
}

void Flow::again()
{
    if (m_state == State::Failed && m_work == Work::Resume)
        return resume();
    if (m_state == State::Failed && m_work == Work::Abandon)
        return abandon(m_toAbandon, m_operation);
    if (m_state == State::Failed && m_work == Work::Settle)
        return settle(std::move(m_toSettle));
    makePlan(); // everything is read anew
}

void Flow::makePlan()
{
    const auto operation = m_operation;
    const auto options = m_options;
    m_error.reset();
    m_work = Work::Plan;
    go(State::Planning, engine::infoOf(operation).name, [operation, options](Made& made, engine::Session&, engine::Job& job, const engine::Context& context) {
        made.outcome->planOnly = true;
        job.plan(*made.outcome, operation, options, context);
    });
}

void Flow::settle(std::map<std::string, model::Prefer> settled)
{
    if (isWorking() || !m_plan)
        return;
    m_error.reset();
    m_work = Work::Settle;
    m_toSettle = settled;
    go(State::Planning, engine::infoOf(m_operation).name, [operation = m_operation, options = m_options, shown = m_plan, asked = m_asked, settled = std::move(settled)](
                                                              Made& made, engine::Session&, engine::Job& job, const engine::Context& context) {
        made.outcome->planOnly = true;
        auto choices = choicesOf(*shown, asked);
        for (const auto& [ref, side] : settled)
            choices.sides[ref] = side;
        std::erase_if(choices.sides, [](const auto& choice) { return choice.second == model::Prefer::Ask; });
        if (const auto dropped = planWith(choices, made.asked, job, *made.outcome, operation, options, context); dropped > 0)
            made.staleness = model::Error{Kind::Stale, choicesDropped(dropped), {}, {}, 0, {}};
    });
}

void Flow::openSaved(const std::filesystem::path& file)
{
    if (isWorking())
        return;
    dismiss();
    m_work = Work::Plan;
    m_savedIn = file;
    m_madeWith = m_desk.profile();
    beginWork(State::Planning);
    m_desk.jobs().run(this, [file](std::stop_token) { return engine::readPlanFile(file); }, [this](model::Result<Plan> read) {
        if (m_stopping)
            return become(State::Idle); // as the person wanted it
        if (!read) {
            m_error = read.error();
            return become(State::Failed);
        }
        m_plan = std::make_shared<const Plan>(std::move(*read));
        m_operation = m_plan->operation;
        m_options = {};
        m_options.backupId = m_plan->restores;
        m_options.outFile = m_plan->outFile;
        m_options.prefer = m_plan->prefer;
        become(State::Planned);
    });
}

std::shared_ptr<const io::PlanRecord> Flow::comesFirst() const
{
    const auto standing = m_desk.standing();
    const bool waits = standing && standing->waiting && !standing->working && goesOn(*standing->waiting); // the one that works may be the one that waits
    if (!waits || !m_plan || !sendsSomething(*m_plan) || standing->waiting->id == m_plan->id)
        return nullptr;
    return {standing, &*standing->waiting};
}

void Flow::agree(const engine::Answer& answer)
{
    if (m_state != State::Planned || !m_plan)
        return;
    forgetEnds();
    m_work = Work::Plan;
    const auto first = comesFirst();
    const std::string told = first ? first->id : std::string();
    go(State::Applying, engine::infoOf(m_operation).name, [agreed = m_plan, answer, told, madeWith = m_madeWith, isFile = !m_savedIn.empty(), options = m_options, asked = m_asked](Made& made, engine::Session& session, engine::Job& job, const engine::Context& context) {
        Outcome& outcome = *made.outcome;
        if (auto untold = goesOnUntold(*agreed, told, session)) {
            made.error = outcome.error = std::move(untold);
            return;
        }
        // What a file says is always compared with now, and so is what was planned with other settings.
        const bool comparable = !isFile && madeWith == session.profile();
        const auto demand = engine::demandOf(*agreed);
        const auto consent = engine::consentOf(*agreed, demand, answer); // opens nothing when the answer does not fulfil the demand
        const bool fresh = comparable && job.isFresh(*agreed);
        if (sendsSomething(*agreed) && finishedTheSame(*agreed, outcome, job, context))
            return;
        if (outcome.error)
            return;
        if (fresh && !outcome.resumed)
            outcome.plan = *agreed;
        else
            job.planAgain(outcome, *agreed, context);
        if (!outcome.error && !engine::asksNoMore(engine::demandOf(*outcome.plan), demand))
            outcome.error = moreIsAsked();
        if (outcome.error && outcome.error->kind == Kind::Stale && outcome.plan && !agreed->settled.empty()) {
            outcome.plan.reset();
            const auto dropped = planWith(choicesOf(*agreed, asked), made.asked, job, outcome, agreed->operation, options, context);
            if (outcome.plan && dropped > 0)
                outcome.error->message = model::text(TR("%1 %2"), outcome.error->message, choicesDropped(dropped));
        }
        if (outcome.error)
            return;
        if (auto objection = engine::objection(*outcome.plan, consent); objection && outcome.plan->outFile.empty()) {
            outcome.error = std::move(objection);
            return;
        }
        job.apply(outcome, consent, context);
    });
}

void Flow::resume()
{
    if (isWorking())
        return;
    dismiss();
    m_work = Work::Resume;
    const auto standing = m_desk.standing();
    // The record is the operation's: its button then tells that it came to its end.
    std::string command = "resume";
    if (standing && standing->waiting) {
        m_operation = engine::operationNamed(standing->waiting->operation).value_or(m_operation);
        command = standing->waiting->operation;
    }
    go(State::Applying, command, [](Made& made, engine::Session&, engine::Job& job, const engine::Context& context) { job.finishInterrupted(*made.outcome, context); });
}

void Flow::abandon(std::string planId, engine::Operation operation)
{
    if (isWorking())
        return;
    dismiss();
    m_work = Work::Abandon;
    m_operation = operation;
    m_toAbandon = std::move(planId);
    go(State::Applying, "resume", [asked = m_toAbandon](Made& made, engine::Session&, engine::Job& job, const engine::Context&) { job.abandon(*made.outcome, asked); });
}

/// What was told about the plan that is no more.
void Flow::forgetEnds()
{
    m_staleness.reset();
    m_finishedFirst.reset();
}

void Flow::stop()
{
    if (!isWorking())
        return;
    m_stopping = true;
    m_stop.request_stop();
    emit changed();
}

void Flow::dismiss()
{
    if (isWorking())
        return;
    letGo(m_desk, std::exchange(m_plan, nullptr));
    letGo(m_desk, std::exchange(m_outcome, nullptr));
    m_error.reset();
    forgetEnds();
    m_savedIn.clear();
    m_options = {};
    m_asked.reset();
    m_toSettle.clear();
    m_kept.clear();
    if (m_state != State::Idle)
        become(State::Idle);
}

} // namespace gui
