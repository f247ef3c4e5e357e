// status, history, backup list: looking only.

#include "cli/app.h"
#include "cli/exit_codes.h"
#include "cli/result_json.h"
#include "cli/text_output.h"
#include "io/files.h"
#include "io/lock.h"
#include "model/joined.h"
#include "sync/schedule.h"
#include "sync/session.h"

#include <nlohmann/json.hpp>

namespace cli {

using model::plural;
using model::text;
using nlohmann::ordered_json;

namespace {

model::Result<std::unique_ptr<engine::Session>> looking(const Call& call, const char* command)
{
    const auto profile = profileOf(call);
    if (!profile)
        return model::fail(profile);
    engine::SessionOptions options;
    options.lock = false;
    options.till = false;
    options.connected = false;
    options.command = command;
    return engine::Session::open(*profile, options);
}

ordered_json timeOrNull(std::int64_t ms)
{
    return ms == 0 ? ordered_json() : ordered_json(io::isoUtc(ms));
}

struct Standing {
    io::ConnectionRecord connection;
    bool hasToken = false;
    std::vector<io::RunRecord> lastRuns; ///< the last successful one of each operation
    std::vector<std::string> late;       ///< scheduled operations whose last success is too old
    std::vector<std::string> never;      ///< scheduled operations that never succeeded
    std::optional<io::PlanRecord> waiting;
    std::optional<std::string> working;  ///< what another run does at this moment
    std::optional<engine::Schedule> schedule;

    const char* state() const { return !hasToken || !connection.connected ? "none" : connection.lastFailedAtMs > 0 ? "dead" : "connected"; }
};

model::Result<Standing> standingOf(engine::Session& session, std::optional<long long> maxAgeSeconds)
{
    Standing standing;
    const auto connection = session.state().connection();
    if (!connection)
        return model::fail(connection);
    standing.connection = *connection;
    const auto token = session.secrets().token();
    if (!token)
        return model::fail(token);
    standing.hasToken = token->has_value();
    for (const auto& info : engine::operations()) {
        const auto run = session.state().lastRun(info.name, true);
        if (!run)
            return model::fail(run);
        if (*run)
            standing.lastRuns.push_back(**run);
        const auto& jobs = session.profile().jobs;
        const bool scheduled = std::find(jobs.begin(), jobs.end(), info.name) != jobs.end();
        const bool late = !*run || (maxAgeSeconds && io::systemClock().nowMs() - (*run)->endedAtMs > *maxAgeSeconds * 1000);
        if (maxAgeSeconds && scheduled && late)
            (*run ? standing.late : standing.never).push_back(info.name);
    }
    const auto waiting = session.state().unfinishedPlan();
    if (!waiting)
        return model::fail(waiting);
    standing.waiting = *waiting;
    standing.working = io::Lock::holderOf(session.profile().lockFile());
    if (const auto schedule = engine::readSchedule(session.profile()); schedule && schedule->installed)
        standing.schedule = *schedule;
    return standing;
}

ordered_json documentOf(const Call& call, engine::Session& session, const Standing& standing, int code)
{
    auto document = plainDocument(call.voice, "status", "", code, nullptr, {}, standing.connection.target);
    const auto& c = standing.connection;
    document["connection"] = {{"state", standing.state()}, {"since", timeOrNull(c.connectedAtMs)}, {"last_success_at", timeOrNull(c.lastSuccessAtMs)},
                              {"last_failed_at", timeOrNull(c.lastFailedAtMs)}, {"reason", c.lastFailedReason.empty() ? ordered_json() : ordered_json(c.lastFailedReason)}};
    const auto left = session.budget().left();
    document["budget"] = {{"minute_left", left.minute}, {"hour_left", left.hour}, {"day_left", left.day}, {"high_load_minute_left", left.highLoad}};
    document["last_runs"] = ordered_json::array();
    for (const auto& run : standing.lastRuns)
        document["last_runs"].push_back({{"run_id", run.id}, {"command", run.command}, {"outcome", run.outcome}, {"exit_code", run.exitCode}, {"ended_at", timeOrNull(run.endedAtMs)}});
    document["late"] = standing.late;
    document["never"] = standing.never;
    document["working"] = standing.working ? ordered_json(*standing.working) : ordered_json();
    document["next_run"] = standing.schedule ? ordered_json{{"daily", standing.schedule->at.toString()}, {"next", standing.schedule->timer.nextRun}, {"jobs", standing.schedule->jobs},
                                                            {"active", standing.schedule->timer.state == engine::systemd::TimerState::Running}}
                                             : ordered_json();
    document["secrets"] = call.voice(session.secrets().where());
    document["interrupted"] = standing.waiting ? ordered_json{{"plan_id", standing.waiting->id}, {"operation", standing.waiting->operation}} : ordered_json();
    return document;
}

void printStanding(const Call& call, engine::Session& session, const Standing& standing)
{
    const Voice& voice = call.voice;
    const auto& c = standing.connection;
    const std::string state = standing.state();
    if (state == "none")
        voice.out() << voice(text(TR("Not connected to HubRise. → passeplat connect"))) << '\n';
    else if (state == "dead")
        voice.out() << voice(text(TR("All requests have failed since %1: %2"), voice.date(c.lastFailedAtMs), Voice::shown(c.lastFailedReason))) << '\n'
                    << "→ " << voice(text(TR("Connect again (“passeplat connect”), or look in HubRise's back office."))) << '\n';
    else
        voice.out() << voice(text(TR("Connected to HubRise since %1."), voice.date(c.connectedAtMs))) << '\n';
    printTarget(voice, c.target);
    voice.out() << "  " << voice(text(TR("Token kept in: %1"), session.secrets().where())) << "\n\n";
    for (const auto& run : standing.lastRuns)
        voice.out() << "  " << run.command << " : " << voice(text(TR("last success %1"), voice.date(run.endedAtMs))) << '\n';
    if (standing.lastRuns.empty())
        voice.out() << "  " << voice(text(TR("Nothing was sent or retrieved yet."))) << '\n';
    const auto left = session.budget().left();
    voice.out() << "  " << voice(text(TR("Requests left: %1 this minute, %2 this hour, %3 today."), left.minute, left.hour, left.day)) << '\n';
    if (standing.schedule) {
        voice.out() << "  " << voice(text(TR("Every day at %1: %2"), standing.schedule->at.toString(), model::joined(standing.schedule->jobs, ", "))) << '\n';
        if (standing.schedule->timer.state != engine::systemd::TimerState::Running)
            voice.out() << "!! " << voice(text(TR("systemd does not run this schedule at the moment. → passeplat schedule show"))) << '\n';
    }
    if (standing.working)
        voice.out() << "  " << voice(text(TR("At work now: %1"), Voice::shown(*standing.working))) << '\n';
    else if (standing.waiting && standing.waiting->resumeAfterMs > io::systemClock().nowMs())
        voice.out() << "!! " << voice(text(TR("The run “%1” waits for HubRise's request limit until %2. → passeplat resume"), standing.waiting->operation, voice.date(standing.waiting->resumeAfterMs))) << '\n';
    else if (standing.waiting)
        voice.out() << "!! " << voice(text(TR("The run “%1” was interrupted. → passeplat resume"), standing.waiting->operation)) << '\n';
    for (const auto& never : standing.never)
        voice.out() << "!! " << voice(text(TR("“%1” has never succeeded yet."), never)) << '\n';
    for (const auto& late : standing.late)
        voice.out() << "!! " << voice(text(TR("“%1” has not succeeded for too long."), late)) << '\n';
}

/// A run's outcome in the reader's words; the document keeps the stable ones.
model::Text outcomeLabel(const std::string& outcome)
{
    static const std::pair<const char*, const char*> labels[] = {
        {"done", TR("done")},     {"nothing_to_do", TR("nothing to do")}, {"planned", TR("planned only")}, {"needs_confirmation", TR("waits for agreement")},
        {"stale", TR("HubRise had changed")}, {"partial", TR("done in part")}, {"paused", TR("paused")},       {"busy", TR("another run was working")},
        {"failed", TR("failed")}, {"cancelled", TR("stopped")},           {"died", TR("broken off")},      {"", TR("running")},
    };
    for (const auto& [name, label] : labels)
        if (outcome == name)
            return text(label);
    return model::verbatim(outcome);
}

ordered_json of(const io::RunRecord& run)
{
    return {{"run_id", run.id}, {"command", run.command}, {"who", run.who}, {"started_at", timeOrNull(run.startedAtMs)}, {"ended_at", timeOrNull(run.endedAtMs)}, {"outcome", run.outcome}, {"exit_code", run.exitCode}};
}

int historyOfRun(const Call& call, engine::Session& session)
{
    const auto run = session.state().run(call.arguments.what);
    if (!run)
        return failed(call, "history", run.error());
    if (!*run)
        return failed(call, "history", {model::Kind::Usage, text(TR("There is no run “%1”."), call.arguments.what), text(TR("“passeplat history” lists them.")), {}, 0, {}});
    auto ops = session.state().ops((*run)->planId);
    if (!ops)
        return failed(call, "history", ops.error());
    if (call.arguments.json) {
        auto document = plainDocument(call.voice, "history", (*run)->id, Success, nullptr);
        document["runs"] = ordered_json::array({of(**run)});
        document["items"] = ordered_json::array();
        for (const auto& op : *ops) {
            const auto outcome = ordered_json::parse(op.outcome, nullptr, false);
            document["items"].push_back({{"ref", op.ref}, {"name", op.name}, {"hubrise_id", op.remoteId}, {"state", op.state == io::OpState::Done ? "done" : op.state == io::OpState::Rejected ? "rejected" : "pending"},
                                         {"outcome", outcome.is_object() ? outcome : ordered_json()}});
        }
        const auto kept = ordered_json::parse((*run)->document, nullptr, false);
        if (kept.is_object())
            document["result"] = kept;
        call.voice.out() << textOf(document);
        return Success;
    }
    if (!call.talks())
        return Success;
    call.voice.out() << Voice::shown((*run)->command) << "  " << call.voice.date((*run)->startedAtMs) << "  " << call.voice(outcomeLabel((*run)->outcome)) << " (" << (*run)->exitCode << ")\n";
    for (const auto& op : *ops) {
        const auto outcome = ordered_json::parse(op.outcome, nullptr, false);
        const std::string status = outcome.is_object() ? outcome.value("status", "") : "";
        call.voice.out() << "  " << (op.state == io::OpState::Done ? "✓" : op.state == io::OpState::Rejected ? "!" : "…") << ' ' << Voice::shown(op.ref, 60) << "  " << Voice::shown(op.name, 60) << "  " << status
                         << (outcome.is_object() && outcome.contains("message") ? " : " + Voice::shown(outcome.value("message", "")) : "") << '\n';
    }
    return Success;
}

} // namespace

int commandStatus(const Call& call)
{
    const auto maxAge = call.arguments.maxAge.empty() ? std::nullopt : secondsOf(call.arguments.maxAge);
    if (!call.arguments.maxAge.empty() && !maxAge)
        return failed(call, "status", {model::Kind::Usage, text(TR("“%1” is not a duration."), call.arguments.maxAge), text(TR("Write it like 45s, 90m, 26h or 2d.")), {}, 0, {}});
    auto session = looking(call, "status");
    if (!session)
        return failed(call, "status", session.error());
    const auto standing = standingOf(**session, maxAge);
    if (!standing)
        return failed(call, "status", standing.error());
    const int code = standing->late.empty() && standing->never.empty() ? Success : TooOld;
    if (call.arguments.json)
        call.voice.out() << textOf(documentOf(call, **session, *standing, code));
    else if (call.talks())
        printStanding(call, **session, *standing);
    return code;
}

int commandBackupList(const Call& call)
{
    auto session = looking(call, "backup list");
    if (!session)
        return failed(call, "backup list", session.error());
    const auto backups = (*session)->backups().list();
    if (!backups)
        return failed(call, "backup list", backups.error());
    if (call.arguments.json) {
        auto document = plainDocument(call.voice, "backup list", "", Success, nullptr);
        document["backups"] = ordered_json::array();
        for (const auto& b : *backups)
            document["backups"].push_back({{"id", b.id}, {"file", (*session)->backups().pathOf(b).string()}, {"sha256", b.sha256}, {"bytes", b.bytes}, {"taken_at", io::isoUtc(b.takenAtMs)},
                                           {"catalog", {{"id", b.catalog.id}, {"name", b.catalog.name}}}, {"reason", b.reason}});
        call.voice.out() << textOf(document);
        return Success;
    }
    if (!call.talks())
        return Success;
    if (backups->empty())
        call.voice.out() << call.voice(text(TR("No backup yet: one is made before a catalog is replaced."))) << '\n';
    for (const auto& b : *backups)
        call.voice.out() << b.id << "  " << call.voice.date(b.takenAtMs) << "  " << Voice::shown(nameAndId(call.voice, b.catalog)) << "  " << call.voice(text(TR("%1 bytes"), call.voice.amount(b.bytes))) << "\n    "
                         << (*session)->backups().pathOf(b).string() << '\n';
    if (!backups->empty())
        call.voice.out() << "→ " << call.voice(text(TR("passeplat restore ID puts one back (it is shown first)."))) << '\n';
    return Success;
}

int commandHistory(const Call& call)
{
    auto session = looking(call, "history");
    if (!session)
        return failed(call, "history", session.error());
    if (!call.arguments.what.empty())
        return historyOfRun(call, **session);
    const auto runs = (*session)->state().runs(50);
    if (!runs)
        return failed(call, "history", runs.error());
    if (call.arguments.json) {
        auto document = plainDocument(call.voice, "history", "", Success, nullptr);
        document["runs"] = ordered_json::array();
        for (const auto& run : *runs)
            document["runs"].push_back(of(run));
        call.voice.out() << textOf(document);
        return Success;
    }
    if (!call.talks())
        return Success;
    for (const auto& run : *runs)
        call.voice.out() << run.id << "  " << call.voice.date(run.startedAtMs) << "  " << Voice::shown(run.command) << "  " << call.voice(outcomeLabel(run.outcome)) << " (" << run.exitCode << ")\n";
    if (runs->empty())
        call.voice.out() << call.voice(text(TR("Nothing was done yet."))) << '\n';
    return Success;
}

} // namespace cli
