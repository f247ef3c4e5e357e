// status, history, backup list: looking only.

#include "cli/app.h"
#include "cli/text_output.h"
#include "model/joined.h"
#include "sync/exit_codes.h"
#include "sync/history.h"
#include "sync/result_document.h"
#include "sync/standing.h"

#include <nlohmann/json.hpp>

#include <algorithm>

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
    return engine::openToLook(*profile, command, *call.environment.clock);
}

ordered_json timeOrNull(std::int64_t ms)
{
    return ms == 0 ? ordered_json() : ordered_json(io::isoUtc(ms));
}

/// Names of the operations of which this is so.
std::vector<std::string> namesWhere(const engine::Standing& standing, bool engine::OperationStanding::*so)
{
    std::vector<std::string> names;
    for (const auto& operation : standing.operations)
        if (operation.*so)
            names.emplace_back(engine::infoOf(operation.operation).name);
    return names;
}

ordered_json runsWhere(const engine::Standing& standing, std::optional<io::RunRecord> engine::OperationStanding::*which)
{
    ordered_json runs = ordered_json::array();
    for (const auto& operation : standing.operations)
        if (const auto& run = operation.*which)
            runs.push_back({{"run_id", run->id}, {"command", run->command}, {"outcome", run->outcome}, {"exit_code", run->exitCode}, {"ended_at", timeOrNull(run->endedAtMs)}});
    return runs;
}

/// What was tried since the last success and was none.
void printAttempts(const Voice& voice, const engine::Standing& standing)
{
    for (const auto& operation : standing.operations)
        if (const auto& run = operation.attempt; run && (!operation.success || operation.success->id != run->id))
            voice.out() << "  " << run->command << " : " << voice(text(TR("last attempt %1: %2"), voice.date(run->startedAtMs), engine::outcomeLabel(run->outcome))) << '\n';
}

ordered_json documentOf(const Call& call, const engine::Standing& standing, int code)
{
    auto document = engine::plainDocument(std::cref(call.voice), "status", "", code, nullptr, {}, standing.connection.target);
    const auto& c = standing.connection;
    document["connection"] = {{"state", engine::connectionStateName(standing.state)}, {"since", timeOrNull(c.connectedAtMs)}, {"last_success_at", timeOrNull(c.lastSuccessAtMs)},
                              {"last_failed_at", timeOrNull(c.lastFailedAtMs)}, {"reason", c.lastFailedReason.empty() ? ordered_json() : ordered_json(c.lastFailedReason)}};
    const auto& left = standing.budget;
    document["budget"] = {{"minute_left", left.minute}, {"hour_left", left.hour}, {"day_left", left.day}, {"high_load_minute_left", left.highLoad}};
    document["last_runs"] = runsWhere(standing, &engine::OperationStanding::success);
    document["last_attempts"] = runsWhere(standing, &engine::OperationStanding::attempt);
    document["late"] = namesWhere(standing, &engine::OperationStanding::late);
    document["never"] = namesWhere(standing, &engine::OperationStanding::never);
    document["working"] = standing.working ? ordered_json(*standing.working) : ordered_json();
    document["next_run"] = standing.schedule ? ordered_json{{"daily", standing.schedule->at.toString()}, {"next", standing.schedule->timer.nextRun}, {"jobs", standing.schedule->jobs},
                                                            {"active", standing.schedule->timer.state == engine::systemd::TimerState::Running}}
                                             : ordered_json();
    if (const auto& trouble = standing.scheduleTrouble)
        document["schedule_trouble"] = {{"message", call.voice(trouble->message)}, {"hint", call.voice(trouble->hint)}};
    document["secrets"] = call.voice(standing.secrets);
    document["interrupted"] = standing.waiting ? ordered_json{{"plan_id", standing.waiting->id}, {"operation", standing.waiting->operation}} : ordered_json();
    return document;
}

/// Stock and retrievals are compared anew instead.
bool goesOn(const io::PlanRecord& waiting)
{
    const auto operation = engine::operationNamed(waiting.operation);
    return !operation || (*operation != engine::Operation::PushStock && engine::infoOf(*operation).towardsHubRise);
}

void printStanding(const Call& call, const engine::Standing& standing)
{
    const Voice& voice = call.voice;
    const auto& c = standing.connection;
    if (standing.state == engine::ConnectionState::None)
        voice.out() << voice(text(TR("Not connected to HubRise. → passeplat connect"))) << '\n';
    else if (standing.state == engine::ConnectionState::Dead)
        voice.out() << voice(text(TR("All requests have failed since %1: %2"), voice.date(c.lastFailedAtMs), Voice::shown(c.lastFailedReason))) << '\n'
                    << "→ " << voice(text(TR("Connect again (“passeplat connect”), or look in HubRise's back office."))) << '\n';
    else
        voice.out() << voice(text(TR("Connected to HubRise since %1."), voice.date(c.connectedAtMs))) << '\n';
    printTarget(voice, c.target);
    voice.out() << "  " << voice(text(TR("Token kept in: %1"), standing.secrets)) << "\n\n";
    bool any = false;
    for (const auto& operation : standing.operations)
        if (const auto& run = operation.success) {
            any = true;
            voice.out() << "  " << run->command << " : " << voice(text(TR("last success %1"), voice.date(run->endedAtMs))) << '\n';
        }
    printAttempts(voice, standing);
    const bool anew = standing.rebuiltAtMs > 0;
    if (anew)
        voice.out() << "  " << voice(text(TR("The state database was made anew on %1: what was done before is not known."), voice.date(standing.rebuiltAtMs))) << '\n';
    else if (!any)
        voice.out() << "  " << voice(text(TR("Nothing was sent or retrieved yet."))) << '\n';
    const auto& left = standing.budget;
    voice.out() << "  " << voice(text(TR("Requests left: %1 this minute, %2 this hour, %3 today."), left.minute, left.hour, left.day)) << '\n';
    if (standing.schedule) {
        voice.out() << "  " << voice(text(TR("Every day at %1: %2"), standing.schedule->at.toString(), model::joined(standing.schedule->jobs, ", "))) << '\n';
        if (const auto why = engine::whyItRests(*standing.schedule); !why.empty())
            voice.out() << "!! " << voice(why) << " → passeplat schedule show\n";
    }
    if (const auto& trouble = standing.scheduleTrouble)
        voice.out() << "!! " << Voice::shown(voice(trouble->message), 500) << "\n→ " << Voice::shown(voice(trouble->hint), 500) << '\n';
    if (standing.working)
        voice.out() << "  " << voice(text(TR("At work now: %1"), Voice::shown(*standing.working))) << '\n';
    else if (standing.waiting && standing.waiting->resumeAfterMs > call.environment.clock->nowMs())
        voice.out() << "!! " << voice(text(TR("The run “%1” waits for HubRise's request limit until %2. → passeplat resume"), standing.waiting->operation, voice.date(standing.waiting->resumeAfterMs))) << '\n';
    else if (standing.waiting && !goesOn(*standing.waiting))
        voice.out() << "!! " << voice(text(TR("The run “%1” was interrupted: a new one compares what both sides hold by then. → passeplat %1"), standing.waiting->operation)) << '\n';
    else if (standing.waiting)
        voice.out() << "!! " << voice(text(TR("The run “%1” was interrupted. → passeplat resume (or, to drop it: passeplat resume --abandon)"), standing.waiting->operation)) << '\n';
    for (const auto& never : namesWhere(standing, &engine::OperationStanding::never))
        voice.out() << "!! " << voice(text(anew ? TR("“%1” has not succeeded since then.") : TR("“%1” has never succeeded yet."), never)) << '\n';
    for (const auto& late : namesWhere(standing, &engine::OperationStanding::late))
        voice.out() << "!! " << voice(text(TR("“%1” has not succeeded for too long."), late)) << '\n';
}

ordered_json of(const io::RunRecord& run)
{
    return {{"run_id", run.id}, {"command", run.command}, {"who", run.who}, {"started_at", timeOrNull(run.startedAtMs)}, {"ended_at", timeOrNull(run.endedAtMs)}, {"outcome", run.outcome}, {"exit_code", run.exitCode}};
}

ordered_json of(const engine::HistoryItem& item)
{
    ordered_json outcome;
    if (!item.message.empty())
        outcome["message"] = item.message;
    if (!item.status.empty())
        outcome["status"] = item.status;
    const char* state = item.state == io::OpState::Done ? "done" : item.state == io::OpState::Rejected ? "rejected" : item.state == io::OpState::Superseded ? "superseded" : "pending";
    return {{"ref", item.ref}, {"name", item.name}, {"hubrise_id", item.remoteId}, {"state", state}, {"outcome", std::move(outcome)}};
}

/// The journal's word for what became of an item.
model::Text statusLabel(const std::string& status)
{
    static const std::pair<const char*, const char*> labels[] = {
        {"created", TR("created")},   {"updated", TR("updated")},   {"sent", TR("sent")},                 {"uploaded", TR("uploaded")},
        {"replaced", TR("replaced")}, {"written", TR("written")},   {"refused", TR("refused")},           {"unchanged", TR("unchanged")},
        {"in doubt", TR("in doubt")}, {"taken", TR("number taken")}, {"anonymised", TR("anonymised")},    {"vanished", TR("no longer in HubRise")},
        {"changed", TR("changed meanwhile")}, {"superseded", TR("superseded: the till says something else since")},
    };
    for (const auto& [name, label] : labels)
        if (status == name)
            return text(label);
    return model::verbatim(status);
}

/// The journal keeps its sentences in English; where the run told the same in its own language, that is shown.
bool tellsOf(const engine::RunStory& story, const engine::HistoryItem& item)
{
    if (item.state == io::OpState::Superseded)
        return true; // its status says it all
    const bool one = item.kind == io::OpKind::CreateCustomer || item.kind == io::OpKind::UpdateCustomer || item.kind == io::OpKind::UploadImage;
    return std::ranges::any_of(story.problems, [&](const model::Problem& problem) {
        return problem.severity != model::Severity::Note && (!one || problem.ref == item.ref || (item.kind == io::OpKind::UploadImage && problem.ref == item.name));
    });
}

void print(const Call& call, const engine::HistoryItem& item, const engine::RunStory& story)
{
    const char* sign = item.state == io::OpState::Done ? "✓" : item.state == io::OpState::Rejected ? "!" : item.state == io::OpState::Superseded ? "–" : item.state == io::OpState::Sent ? "?" : "…";
    const std::string left = item.state == io::OpState::Sent ? call.voice(text(TR("sent, and nobody knows whether it arrived"))) : "";
    call.voice.out() << "  " << sign << ' ' << Voice::shown(item.ref, 60) << "  " << Voice::shown(item.name, 60) << "  " << (item.status.empty() ? left : Voice::shown(call.voice(statusLabel(item.status))))
                     << (item.message.empty() || tellsOf(story, item) ? "" : " : " + Voice::shown(item.message)) << '\n';
}

/// A run that was broken off has no exit code.
std::string codeIn(const io::RunRecord& run) { return run.exitCode < 0 ? "" : " (" + std::to_string(run.exitCode) + ")"; }

/// Why it ended, and what it had to say of single things, in the language it ran in.
void printStory(const Call& call, const engine::RunStory& story)
{
    const Voice& voice = call.voice;
    if (!story.error.empty())
        voice.out() << "  " << Voice::shown(story.error, 1000) << '\n';
    if (!story.hint.empty())
        voice.out() << "  → " << Voice::shown(story.hint, 600) << '\n';
    printProblems(voice, story.problems, call.arguments.verbose, text(TR("What it told:")));
}

int historyOfRun(const Call& call, engine::Session& session)
{
    auto run = session.state().run(call.arguments.what);
    if (!run)
        return failed(call, "history", run.error());
    if (!*run)
        return failed(call, "history", {model::Kind::Usage, text(TR("There is no run “%1”."), call.arguments.what), text(TR("“passeplat history” lists them.")), {}, 0, {}});
    const auto items = engine::itemsOf(session, **run);
    if (!items)
        return failed(call, "history", items.error());
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), "history", (*run)->id, engine::Success, nullptr);
        document["runs"] = ordered_json::array({of(**run)});
        document["items"] = ordered_json::array();
        for (const auto& item : *items)
            document["items"].push_back(of(item));
        const auto kept = ordered_json::parse((*run)->document, nullptr, false);
        if (kept.is_object())
            document["result"] = kept;
        call.voice.out() << engine::textOf(document);
        return engine::Success;
    }
    if (!call.talks())
        return engine::Success;
    const auto story = engine::storyOf(session, (*run)->id);
    if (!story)
        return failed(call, "history", story.error());
    engine::tellDead(**run, session.profile());
    call.voice.out() << Voice::shown((*run)->command) << "  " << call.voice.date((*run)->startedAtMs) << "  " << call.voice(engine::outcomeLabel((*run)->outcome)) << codeIn(**run) << '\n';
    for (const auto& item : *items)
        print(call, item, *story);
    printStory(call, *story);
    return engine::Success;
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
    const auto standing = engine::standingOf(**session, maxAge ? std::optional<std::int64_t>(*maxAge * 1000) : std::nullopt);
    if (!standing)
        return failed(call, "status", standing.error());
    const bool good = namesWhere(*standing, &engine::OperationStanding::late).empty() && namesWhere(*standing, &engine::OperationStanding::never).empty();
    const int code = good ? engine::Success : engine::TooOld;
    if (call.arguments.json)
        call.voice.out() << engine::textOf(documentOf(call, *standing, code));
    else if (call.talks())
        printStanding(call, *standing);
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
        auto document = engine::plainDocument(std::cref(call.voice), "backup list", "", engine::Success, nullptr);
        document["backups"] = ordered_json::array();
        for (const auto& b : *backups)
            document["backups"].push_back({{"id", b.id}, {"file", (*session)->backups().pathOf(b).string()}, {"sha256", b.sha256}, {"bytes", b.bytes}, {"taken_at", io::isoUtc(b.takenAtMs)},
                                           {"catalog", {{"id", b.catalog.id}, {"name", b.catalog.name}}}, {"reason", b.reason}});
        call.voice.out() << engine::textOf(document);
        return engine::Success;
    }
    if (!call.talks())
        return engine::Success;
    if (backups->empty())
        call.voice.out() << call.voice(text(TR("No backup yet: one is made before a catalog is replaced."))) << '\n';
    for (const auto& b : *backups)
        call.voice.out() << b.id << "  " << call.voice.date(b.takenAtMs) << "  " << Voice::shown(nameAndId(call.voice, b.catalog)) << "  " << call.voice(text(TR("%1 bytes"), call.voice.amount(b.bytes))) << "\n    "
                         << (*session)->backups().pathOf(b).string() << '\n';
    if (!backups->empty())
        call.voice.out() << "→ " << call.voice(text(TR("passeplat restore ID puts one back (it is shown first)."))) << '\n';
    return engine::Success;
}

int commandHistory(const Call& call)
{
    auto session = looking(call, "history");
    if (!session)
        return failed(call, "history", session.error());
    if (!call.arguments.what.empty())
        return historyOfRun(call, **session);
    const auto runs = engine::runsOf(**session, 50);
    if (!runs)
        return failed(call, "history", runs.error());
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), "history", "", engine::Success, nullptr);
        document["runs"] = ordered_json::array();
        for (const auto& run : *runs)
            document["runs"].push_back(of(run));
        call.voice.out() << engine::textOf(document);
        return engine::Success;
    }
    if (!call.talks())
        return engine::Success;
    for (const auto& run : *runs)
        call.voice.out() << run.id << "  " << call.voice.date(run.startedAtMs) << "  " << Voice::shown(run.command) << "  " << call.voice(engine::outcomeLabel(run.outcome)) << codeIn(run) << '\n';
    if (runs->empty())
        call.voice.out() << call.voice(text(TR("Nothing was done yet."))) << '\n';
    return engine::Success;
}

} // namespace cli
