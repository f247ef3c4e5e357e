#include "sync/history.h"

#include "sync/catalog_backup.h"
#include "sync/result_document.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace engine {

using model::text;
using nlohmann::json;

namespace {

/// A word of the document; "" when it is missing or no text.
std::string wordOf(const json& object, const char* key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const json& listOf(const json& object, const char* key)
{
    static const json none = json::array();
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? *found : none;
}

model::Action actionNamed(const std::string& name)
{
    using enum model::Action;
    for (const auto action : {Create, Update, Delete, Conflict, Reject})
        if (name == model::actionName(action))
            return action;
    return Skip;
}

model::Severity severityNamed(const std::string& name)
{
    using enum model::Severity;
    for (const auto severity : {Note, Error})
        if (name == model::severityName(severity))
            return severity;
    return Warning;
}

model::Change changeOf(const json& told)
{
    model::Change change;
    change.action = actionNamed(wordOf(told, "action"));
    change.kind = wordOf(told, "kind");
    change.ref = wordOf(told, "ref");
    change.name = wordOf(told, "name");
    change.reason = model::verbatim(wordOf(told, "reason"));
    if (told.is_object())
        for (const auto& field : listOf(told, "fields"))
            change.fields.push_back({wordOf(field, "field"), wordOf(field, "before"), wordOf(field, "after")});
    return change;
}

model::Problem problemOf(const json& told)
{
    return {severityNamed(wordOf(told, "severity")), wordOf(told, "kind"), wordOf(told, "ref"), wordOf(told, "field"), model::verbatim(wordOf(told, "message")),
            model::verbatim(wordOf(told, "hint"))};
}

model::Result<io::RunRecord> runNamed(Session& session, const std::string& runId)
{
    auto run = session.state().run(runId);
    if (!run)
        return model::fail(run);
    if (!*run)
        return model::fail(model::Kind::Usage, text(TR("There is no run “%1”."), runId), text(TR("“passeplat history” lists them.")));
    return std::move(**run);
}

/// Did the run replace a catalog, and if not, why is there nothing to put back?
model::Text whyNothingToPutBack(const std::vector<io::OpRecord>& ops)
{
    const auto put = std::find_if(ops.begin(), ops.end(), [](const io::OpRecord& op) { return op.kind == io::OpKind::PutCatalog; });
    if (put != ops.end())
        return mayHaveReplaced(*put) ? model::Text{} : text(TR("This run did not replace the catalog: there is nothing to put back."));
    const bool did = std::any_of(ops.begin(), ops.end(), [](const io::OpRecord& op) { return op.state == io::OpState::Done; });
    return did ? text(TR("Only the replacing of a catalog can be put back; this run did something else.")) : text(TR("This run changed nothing."));
}

} // namespace

void tellDead(io::RunRecord& run, const io::Profile& profile)
{
    if (run.outcome.empty() && !io::Lock::holderOf(profile.lockFile()))
        run.outcome = "died";
}

model::Result<std::vector<io::RunRecord>> runsOf(Session& session, int most)
{
    auto runs = session.state().runs(most);
    if (runs)
        for (auto& run : *runs)
            tellDead(run, session.profile());
    return runs;
}

model::Result<std::vector<HistoryItem>> itemsOf(Session& session, const io::RunRecord& run)
{
    auto ops = session.state().ops(run.planId);
    if (!ops)
        return model::fail(ops);
    std::vector<HistoryItem> items;
    items.reserve(ops->size());
    for (auto& op : *ops) {
        const auto outcome = json::parse(op.outcome, nullptr, false);
        items.push_back({std::move(op.ref), std::move(op.name), std::move(op.remoteId), op.state, op.kind, wordOf(outcome, "status"), wordOf(outcome, "message")});
    }
    return items;
}

model::Result<RunStory> storyOf(Session& session, const std::string& runId)
{
    const auto run = runNamed(session, runId);
    if (!run)
        return model::fail(run);
    RunStory story;
    story.counts = countsIn(run->document);
    const auto document = json::parse(run->document, nullptr, false);
    if (!document.is_object())
        return story;
    for (const auto& change : listOf(document, "changes"))
        story.changes.push_back(changeOf(change));
    for (const auto& problem : listOf(document, "problems"))
        story.problems.push_back(problemOf(problem));
    story.backupId = wordOf(document.value("backup", json()), "id");
    const auto error = document.value("error", json());
    story.error = wordOf(error, "message");
    story.hint = wordOf(error, "hint");
    return story;
}

model::Result<Undoing> undoingOf(Session& session, const std::string& runId)
{
    const auto run = runNamed(session, runId);
    if (!run)
        return model::fail(run);
    const auto ops = session.state().ops(run->planId);
    if (!ops)
        return model::fail(ops);
    if (auto why = whyNothingToPutBack(*ops); !why.empty())
        return Undoing{std::nullopt, std::move(why)};
    const auto backups = session.backups().list();
    if (!backups)
        return model::fail(backups);
    // Of several backups of one plan (a run that was interrupted and went on) the first shows what was there before.
    const auto backup = std::find_if(backups->rbegin(), backups->rend(), [&](const io::BackupRecord& b) { return b.planId == run->planId; });
    std::error_code unknown;
    if (backup == backups->rend() || !std::filesystem::exists(session.backups().pathOf(*backup), unknown))
        return Undoing{std::nullopt, text(TR("The backup of the catalog that was replaced does not exist any more."))};
    const auto connection = session.state().connection();
    if (!connection)
        return model::fail(connection);
    const auto& connected = connection->target.catalog;
    if (!connection->connected)
        return Undoing{std::nullopt, text(TR("This profile is not connected to HubRise."))};
    if (connected.id != backup->catalog.id)
        return Undoing{std::nullopt, text(TR("Backup %1 is of the catalog “%2” (%3); connected is “%4” (%5)."), backup->id, backup->catalog.name, backup->catalog.id,
                                          connected.name, connected.id)};
    return Undoing{backup->id, {}};
}

} // namespace engine
