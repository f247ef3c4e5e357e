#include "sync/job.h"

#include "io/files.h"
#include "sync/guards.h"
#include "sync/witness.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <pwd.h>
#include <unistd.h>

namespace engine {

using model::Kind;
using model::text;

namespace {

bool writesTill(const Plan& plan)
{
    return !infoOf(plan.operation).towardsHubRise && plan.outFile.empty();
}

/// People at the till change cards, prices and stock all the time (reliability 2.1). But each customer is read again before it is changed in HubRise, and
/// listing all of them anew may take longer than looking at the plan did; and a file is what was looked at.
std::int64_t freshForMs(const Plan& plan)
{
    constexpr std::int64_t minuteMs = 60 * 1000;
    return plan.operation == Operation::PushCustomers || !plan.outFile.empty() ? 15 * minuteMs : minuteMs;
}

/// What made the plan, as its own values tell.
Options optionsOf(const Plan& plan)
{
    Options options;
    options.prefer = plan.prefer;
    options.preferGiven = plan.prefer == model::Prefer::Pos || plan.prefer == model::Prefer::Hubrise;
    options.settled = plan.settled;
    options.outFile = plan.outFile;
    options.backupId = plan.restores;
    // What HubRise gave for the agreed plan would only repeat it; but a retrieval creates nothing there, and it is the till that is to be looked at again.
    options.again = writesTill(plan);
    return options;
}

/// A plan that was read from a file lacks what only matters to the process that made it: the bytes to be backed up or written.
bool isWhole(const Plan& plan)
{
    const bool replaces = std::any_of(plan.ops.begin(), plan.ops.end(), [](const io::OpRecord& op) { return op.kind == io::OpKind::PutCatalog; });
    return !(replaces && plan.remoteRaw.empty()) && !(!plan.outFile.empty() && plan.exportText.empty());
}

/// What an earlier run found to be an old copy's, and nothing has compared since: the customers, and the catalog until it is sent. Stock compares everything each time.
bool isInDoubt(Operation operation, const io::State& state)
{
    if (!state.isDoubted() || operation == Operation::PushStock)
        return false;
    if (operation == Operation::PushCustomers || operation == Operation::PullCustomers)
        return true;
    const auto connection = state.connection();
    if (!connection)
        return true;
    const auto last = state.catalogPush(connection->target.catalog.id);
    return !last || !*last;
}

/// The stock that HubRise holds is in no hash: the rows tell it.
bool meetsOtherStock(const Plan& agreed, const Plan& now)
{
    const auto isSame = [](const model::Change& one, const model::Change& other) { return one.fields == other.fields; };
    return agreed.operation == Operation::PushStock && !std::equal(agreed.changes.begin(), agreed.changes.end(), now.changes.begin(), now.changes.end(), isSame);
}

bool reachTheSame(const model::Target& one, const model::Target& other)
{
    return one.account.id == other.account.id && one.location.id == other.location.id && one.catalog.id == other.catalog.id
        && one.customer_list.id == other.customer_list.id;
}

} // namespace

namespace {

/// A schedule's process has no USER.
std::string whoRuns()
{
    if (const char* user = std::getenv("USER"); user && *user)
        return user;
    const auto* known = getpwuid(geteuid());
    return known ? known->pw_name : "";
}

} // namespace

namespace {

/// Where it could not even begin: nothing that was planned was done.
void stopBefore(Outcome& outcome, const model::Error& error)
{
    outcome.report.emplace().stopped = error;
}

/// Looking, and making a file of what HubRise holds, are no success of the operation: the schedule's retrieval, say, is still to be done.
const char* recordedName(const Outcome& outcome)
{
    if (outcome.end())
        return outcome.name();
    if (outcome.planOnly)
        return "planned";
    return outcome.plan && !outcome.plan->outFile.empty() ? "exported" : outcome.name();
}

/// Who is who stays, as far as it is known; what was agreed is to be found out anew, and backups made since belong to the list.
model::Done distrust(Session& session)
{
    session.log().write("old state", {{"lineage", session.state().lineage()}});
    io::State& state = session.state();
    if (const auto forgotten = state.forgetAgreements(); !forgotten)
        return forgotten;
    const auto connection = state.connection();
    if (!connection)
        return model::fail(connection);
    if (const auto told = state.expectUnlinked(connection->target.customer_list.id, "an old copy"); !told)
        return told;
    const auto adopted = session.backups().adopt();
    return adopted ? model::Done() : model::fail(adopted);
}

/// A link stays one: the file to which it leads is written. (Not a device, which would be replaced.)
std::filesystem::path fileBehind(const std::string& name)
{
    std::error_code unknown;
    const auto file = std::filesystem::canonical(name, unknown);
    return std::filesystem::is_regular_file(file, unknown) ? file : std::filesystem::path(name);
}

} // namespace

Job::Job(Session& session, std::string command) : m_session(session)
{
    m_run.id = session.runId();
    m_run.command = std::move(command);
    m_run.who = whoRuns();
    m_run.startedAtMs = m_session.clock().nowMs();
}

model::Done Job::begin()
{
    io::State& state = m_session.state();
    if (const auto fits = checkAccess(state, m_session.token()); !fits)
        return fits;
    if (const auto closed = state.closeDeadRuns(); !closed)
        return closed;
    m_session.log().write("run", {{"command", m_run.command}});
    m_memory = memoryOf(m_session.profile(), state);
    if (m_memory != Memory::Ours) {
        if (const auto forgotten = distrust(m_session); !forgotten)
            return forgotten;
    }
    if (const auto started = state.startRun(m_run); !started)
        return started;
    if (const auto left = leaveTrace(m_session.profile(), state.lineage(), m_run.id); !left)
        m_session.log().write("trace", {{"error", left.error().detail}});
    return {};
}

void Job::plan(Outcome& outcome, Operation operation, const Options& options, const Context& context)
{
    const Link& link = m_session.link();
    const auto memory = m_memory == Memory::Ours && isInDoubt(operation, m_session.state()) ? Memory::Older : m_memory;
    for (const auto& left : outcome.left)
        context.report.note(left.message);
    if (memory != Memory::Ours)
        context.report.note(sentenceOf(memory));
    const int before = m_session.requests().sent;
    auto made = engine::plan(operation, link, options, context);
    if (made && memory != Memory::Ours)
        made->problems.insert(made->problems.begin(), {model::Severity::Warning, "state", "", "", sentenceOf(memory), text(TR("Look at what differs before you agree to anything."))});
    if (!outcome.left.empty()) { // whoever looks at the new plan knows what became of the former
        auto& told = made ? made->problems : outcome.resumed->problems;
        told.insert(told.begin(), outcome.left.begin(), outcome.left.end());
    }
    if (made)
        made->readRequests = m_session.requests().sent - before;
    if (!made)
        outcome.error = made.error();
    else
        outcome.plan = std::move(*made);
}

void Job::planAgain(Outcome& outcome, const Plan& agreed, const Context& context)
{
    const auto known = m_session.state().plan(agreed.id);
    if (known && *known && (*known)->state == io::PlanState::Applied) {
        outcome.error = model::Error{Kind::AlreadyApplied, text(TR("This plan was applied already.")), text(TR("A plan serves once; make a new one.")), {}, 0, {}};
        return;
    }
    plan(outcome, agreed.operation, optionsOf(agreed), context);
    if (outcome.error)
        return;
    if (auto stale = staleness(agreed, *outcome.plan))
        outcome.error = std::move(stale);
    else
        outcome.plan->id = agreed.id;
}

bool Job::isFresh(const Plan& plan) const
{
    const auto age = m_session.clock().nowMs() - plan.createdAtMs;
    auto& state = m_session.state();
    if (age < 0 || age >= freshForMs(plan) || !isWhole(plan) || plan.lineage != state.lineage() || plan.source.mappingFingerprint != m_session.till().mappingFingerprint())
        return false;
    const auto connection = state.connection(); // a new token comes with a new moment of connecting
    if (!connection || !connection->connected || connection->connectedAtMs > plan.createdAtMs || !reachTheSame(connection->target, plan.target))
        return false;
    const auto known = state.plan(plan.id);
    const auto runs = state.runs(10);
    if (!known || !runs || (*known && (*known)->state != io::PlanState::Planned))
        return false;
    return std::none_of(runs->begin(), runs->end(), [&](const io::RunRecord& run) { return run.id != m_run.id && run.startedAtMs > plan.createdAtMs; });
}

void Job::apply(Outcome& outcome, const Consent& consent, const Context& context)
{
    Plan& plan = *outcome.plan;
    if (!plan.outFile.empty())
        return writeExport(outcome);
    if (const auto kept = agreeToSettings(plan, consent, m_session.link()); !kept)
        return stopBefore(outcome, kept.error());
    if (plan.nothingToDo()) {
        if (const auto remembered = remember(plan, m_session.link()); !remembered)
            stopBefore(outcome, remembered.error());
        return;
    }
    m_run.planId = plan.id;
    if (const auto noted = m_session.state().finishRun(m_run); !noted) // should this run die, its record still leads to its items
        return stopBefore(outcome, noted.error());
    Witness witness(context.report, m_session.log());
    auto report = engine::apply(plan, consent, m_session.link(), {witness, context.stop});
    if (!report)
        return stopBefore(outcome, report.error());
    outcome.report = std::move(*report);
    if (const auto pruned = m_session.backups().prune(); !pruned)
        m_session.log().write("prune", {{"error", pruned.error().detail}});
}

void Job::writeExport(Outcome& outcome)
{
    const Plan& plan = *outcome.plan;
    if (const auto written = io::writeWhole(fileBehind(plan.outFile), plan.exportText); !written)
        stopBefore(outcome, written.error());
}

model::Done Job::end(const Outcome& outcome, int exitCode, const std::string& document)
{
    m_run.outcome = recordedName(outcome);
    m_run.exitCode = exitCode;
    m_run.endedAtMs = m_session.clock().nowMs();
    m_run.document = document;
    const Counts counts = outcome.counts();
    m_session.log().write("end", {{"command", m_run.command}, {"outcome", m_run.outcome}, {"exit_code", std::to_string(exitCode)}, {"plan", m_run.planId},
                                  {"create", std::to_string(counts.create)}, {"update", std::to_string(counts.update)}, {"delete", std::to_string(counts.remove)},
                                  {"unchanged", std::to_string(counts.unchanged)}, {"conflict", std::to_string(counts.conflict)}, {"rejected", std::to_string(counts.rejected)},
                                  {"requests", std::to_string(m_session.requests().sent)}, {"error", outcome.end() ? model::kindName(outcome.end()->kind) : ""}});
    return m_session.state().finishRun(m_run);
}

std::optional<model::Error> staleness(const Plan& agreed, const Plan& now)
{
    const auto stale = [](model::Text message) {
        return model::Error{Kind::Stale, std::move(message), text(TR("Nothing was sent. Make the plan again and look at it.")), {}, 0, {}};
    };
    if (agreed.lineage != now.lineage)
        return stale(text(TR("The plan was made with another profile or computer, or before what this profile remembers was made anew.")));
    if (agreed.target.location.id != now.target.location.id || agreed.subject().id != now.subject().id)
        return stale(text(TR("The plan is for “%1” (%2); the connection now reaches “%3” (%4)."), agreed.subject().name, agreed.subject().id, now.subject().name, now.subject().id));
    if (agreed.source.mappingFingerprint != now.source.mappingFingerprint)
        return stale(text(TR("The mapping changed since the plan was made.")));
    if (now.refusal)
        return now.refusal;
    if (agreed.localHash != now.localHash)
        return stale(text(TR("The till changed since the plan was made.")));
    if (agreed.remoteHash != now.remoteHash)
        return stale(text(TR("HubRise changed since the plan was made.")));
    if (agreed.hash() != now.hash())
        return stale(text(TR("What would be done is no longer the same.")));
    if (meetsOtherStock(agreed, now)) // and the till says the same, else the hashes differed
        return stale(text(TR("HubRise changed since the plan was made.")));
    return std::nullopt;
}

} // namespace engine
