#include "sync/standing.h"

#include "io/till_database.h"
#include "sync/history.h"
#include "sync/planners.h"
#include "sync/rebuild.h"
#include "sync/result_document.h"

#include <algorithm>
#include <utility>

namespace engine {

namespace {

constexpr std::int64_t clockSlackMs = 5 * 60 * 1000;
constexpr std::int64_t longestWaitMs = 25 * 3600 * 1000;

ConnectionState stateOf(const io::ConnectionRecord& connection, bool hasToken)
{
    if (!hasToken || !connection.connected)
        return ConnectionState::None;
    return connection.lastFailedAtMs > 0 ? ConnectionState::Dead : ConnectionState::Connected;
}

bool isScheduled(const io::Profile& profile, const OperationInfo& info)
{
    return std::find(profile.jobs.begin(), profile.jobs.end(), info.name) != profile.jobs.end();
}

/// Made a plan and went no further: looked at, written into a file, or stopped while reading.
bool onlyLooked(const io::RunRecord& run)
{
    return run.outcome == "planned" || run.outcome == "exported" || run.outcome == "needs_confirmation" || (run.outcome == "cancelled" && run.planId.empty());
}

/// The last run of an operation that was more than a look; its last success when nobody did anything but look for very long.
model::Result<std::optional<io::RunRecord>> attemptOf(Session& session, const OperationStanding& standing)
{
    constexpr int farBack = 500;
    if (!standing.last || !onlyLooked(*standing.last))
        return standing.last;
    const auto runs = runsOf(session, farBack);
    if (!runs)
        return model::fail(runs);
    const auto known = session.clock().nowMs() + clockSlackMs; // of the future: written while this machine's clock was wrong
    const auto found = std::find_if(runs->begin(), runs->end(), [&](const io::RunRecord& run) {
        return run.command == infoOf(standing.operation).name && run.startedAtMs <= known && !onlyLooked(run);
    });
    return found == runs->end() ? standing.success : std::optional(*found);
}

model::Result<OperationStanding> standingOf(Session& session, const OperationInfo& info, std::optional<std::int64_t> maxAgeMs)
{
    OperationStanding standing;
    standing.operation = info.operation;
    auto last = session.state().lastRun(info.name, false);
    if (!last)
        return model::fail(last);
    auto success = session.state().lastRun(info.name, true);
    if (!success)
        return model::fail(success);
    standing.last = std::move(*last);
    standing.success = std::move(*success);
    if (standing.last)
        tellDead(*standing.last, session.profile());
    if (standing.last)
        standing.counts = countsIn(std::exchange(standing.last->document, {}));
    if (standing.success)
        standing.success->document.clear();
    auto attempt = attemptOf(session, standing);
    if (!attempt)
        return model::fail(attempt);
    standing.attempt = std::move(*attempt);
    if (maxAgeMs && isScheduled(session.profile(), info)) {
        standing.never = !standing.success;
        // One of the future, written while this machine's clock was wrong, tells nothing of its age.
        const auto age = standing.success ? session.clock().nowMs() - standing.success->endedAtMs : 0;
        standing.late = age > *maxAgeMs || age < -clockSlackMs;
    }
    return standing;
}

std::vector<Operation> overdue(const Standing& standing, const io::Profile& profile, std::int64_t now)
{
    std::vector<Operation> late;
    // A moment of the future, written while this machine's clock was wrong, tells nothing.
    const auto known = [now](std::int64_t ms) { return ms > now + clockSlackMs ? 0 : ms; };
    for (const auto& operation : standing.operations) {
        if (!isScheduled(profile, infoOf(operation.operation)))
            continue;
        // What was done before the state database was made anew is not known: counted from there, as if it had been done then.
        const auto since = std::max({known(standing.schedule->installedAtMs), known(standing.rebuiltAtMs), operation.success ? known(operation.success->endedAtMs) : 0});
        if (now - since > overdueAfterMs)
            late.push_back(operation.operation);
    }
    return late;
}

/// From what the mapping reads and writes.
Ability abilityOf(Operation operation, const io::Till& till)
{
    switch (operation) {
    case Operation::PushCatalog: return {till.reads("products"), false};
    case Operation::PushStock: return {till.reads("stock"), false};
    case Operation::PushImages: return {till.reads("images"), false};
    case Operation::PushCustomers: return {till.reads("customers"), false};
    case Operation::PullCatalog: return {true, canWriteArticles(till)};
    case Operation::PullCustomers: return {true, till.reads("customers") && (till.writes("customer_insert") || till.writes("customer_update"))};
    case Operation::Restore: return {true, false};
    }
    return {};
}

} // namespace

const char* connectionStateName(ConnectionState state)
{
    switch (state) {
    case ConnectionState::None: return "none";
    case ConnectionState::Connected: return "connected";
    case ConnectionState::Dead: return "dead";
    }
    return "none";
}

model::Result<Standing> standingOf(Session& session, std::optional<std::int64_t> maxAgeMs)
{
    Standing standing;
    const auto connection = session.state().connection();
    if (!connection)
        return model::fail(connection);
    standing.connection = *connection;
    const auto token = session.secrets().token();
    if (!token)
        return model::fail(token);
    standing.state = stateOf(*connection, token->has_value());
    for (const auto& info : operations()) {
        auto operation = standingOf(session, info, maxAgeMs);
        if (!operation)
            return model::fail(operation);
        standing.operations.push_back(std::move(*operation));
    }
    const auto rebuilt = session.state().lastRun(rebuildCommand, true);
    if (!rebuilt)
        return model::fail(rebuilt);
    standing.rebuiltAtMs = *rebuilt ? (*rebuilt)->endedAtMs : 0;
    auto waiting = session.state().unfinishedPlan();
    if (!waiting)
        return model::fail(waiting);
    standing.waiting = std::move(*waiting);
    if (standing.waiting) {
        const auto left = session.state().opCounts(standing.waiting->id);
        if (!left)
            return model::fail(left);
        standing.waitingRequests = left->pending + left->sent;
    }
    if (standing.waiting && standing.waiting->resumeAfterMs - session.clock().nowMs() > longestWaitMs)
        standing.waiting->resumeAfterMs = 0; // the clock was put back since: no limit lasts longer than a day
    standing.working = io::Lock::holderOf(session.profile().lockFile());
    if (auto schedule = readSchedule(session.profile()); !schedule)
        standing.scheduleTrouble = std::move(schedule.error());
    else if (schedule->installed)
        standing.schedule = std::move(*schedule);
    if (standing.schedule)
        standing.overdue = overdue(standing, session.profile(), session.clock().nowMs());
    standing.budget = session.budget().left();
    standing.secrets = session.secrets().where();
    return standing;
}

model::Result<std::unique_ptr<Session>> openToLook(const io::Profile& profile, const std::string& command, const io::Clock& clock)
{
    SessionOptions options;
    options.lock = false;
    options.till = false;
    options.connected = false;
    options.command = command;
    options.clock = &clock;
    return Session::open(profile, options);
}

model::Result<std::vector<std::pair<Operation, Ability>>> abilitiesOf(const io::Profile& profile)
{
    const auto till = io::openTill(profile.mapping, profile.database); // the database is opened by the first read only
    if (!till)
        return model::fail(till);
    std::vector<std::pair<Operation, Ability>> abilities;
    for (const auto& info : operations())
        abilities.emplace_back(info.operation, abilityOf(info.operation, **till));
    return abilities;
}

} // namespace engine
