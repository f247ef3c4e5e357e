#include "sync/support_bundle.h"

#include "io/files.h"
#include "io/state_counts.h"
#include "io/till_database.h"
#include "io/versions.h"
#include "io/own_file.h"
#include "io/zip_file.h"
#include "sync/doctor.h"
#include "sync/last_seen.h"
#include "sync/plan_json.h"
#include "sync/redaction.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

namespace engine {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t logTail = 1'000'000; ///< bytes
constexpr int mostRuns = 200;

constexpr const char* readme = R"(A support bundle of Passe-plat.

versions.txt   the program, its libraries, the system
doctor.txt     what "passeplat doctor" finds
profile.toml   the settings of the profile
mapping.toml   how the till's database is read
runs.json      what was run, when, and how it ended
plans.json     how many changes the plans of these runs held, and what was wrong
state.json     how much the state database holds, and the connection
log.jsonl      the end of the log

E-mail addresses, telephone numbers, passwords, the access to HubRise and the client secret were replaced by
words in square brackets. Customers are in none of these files. Look through them before you send them.
)";

std::string dumped(const Json& json) { return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n"; }
std::string when(std::int64_t ms) { return ms > 0 ? io::isoUtc(ms) : std::string(); }
std::string inWords(const model::Error& error) { return model::words(error.message) + "\n" + model::words(error.hint) + "\n"; }
Json asJson(const model::Error& error) { return {{"error", model::words(error.message)}}; }

std::string versionsText()
{
    std::string text;
    for (const auto& [name, version] : io::versions())
        text += name + " " + version + "\n";
    return text;
}

std::string doctorText(const io::Profile& profile, std::stop_token stop, const io::Clock& clock)
{
    std::string text;
    for (const auto& finding : doctor(profile, stop, clock)) {
        text += std::string(model::severityName(finding.severity)) + "  " + finding.subject + ": " + model::words(finding.message) + "\n";
        if (!finding.hint.empty())
            text += "    " + model::words(finding.hint) + "\n";
    }
    return text;
}

std::string fileText(const std::filesystem::path& file)
{
    const auto bytes = io::readWhole(file);
    return bytes ? *bytes : inWords(bytes.error());
}

std::string mappingText(const std::string& mapping)
{
    const auto shipped = io::shippedMappings();
    if (std::find(shipped.begin(), shipped.end(), mapping) != shipped.end())
        return "# The mapping \"" + mapping + "\" that comes with the program.\n";
    return fileText(mapping);
}

/// From the first whole line on.
std::string logText(const std::filesystem::path& file)
{
    auto text = fileText(file);
    if (text.size() > logTail)
        text.erase(0, text.find('\n', text.size() - logTail) + 1);
    return text;
}

Json runsJson(const std::vector<io::RunRecord>& runs)
{
    Json list = Json::array();
    for (const auto& run : runs) // not `who`: a name of a person
        list.push_back({{"id", run.id}, {"command", run.command}, {"outcome", run.outcome}, {"exit_code", run.exitCode}, {"started", when(run.startedAtMs)}, {"ended", when(run.endedAtMs)}, {"plan", run.planId}});
    return list;
}

/// Problems by their sentence without what is put into it: what the sentence is about may be a customer.
Json problemsJson(const model::Problems& problems)
{
    std::map<std::tuple<std::string, std::string, std::string, std::string>, int> counts;
    for (const auto& p : problems)
        ++counts[{model::severityName(p.severity), p.kind, p.field, p.message.verbatim ? "" : p.message.source}];
    Json list = Json::array();
    for (const auto& [what, count] : counts)
        list.push_back({{"severity", std::get<0>(what)}, {"kind", std::get<1>(what)}, {"field", std::get<2>(what)}, {"sentence", std::get<3>(what)}, {"count", count}});
    return list;
}

Json planJson(const io::PlanRecord& record, const io::State& state)
{
    static constexpr const char* names[] = {"planned", "applying", "paused", "applied", "abandoned"};
    Json json{{"id", record.id}, {"operation", record.operation}, {"state", names[static_cast<std::size_t>(record.state)]}, {"created", when(record.createdAtMs)}, {"resume_after", when(record.resumeAfterMs)}};
    if (const auto ops = state.opCounts(record.id))
        json["requests"] = {{"pending", ops->pending}, {"sent", ops->sent}, {"done", ops->done}, {"rejected", ops->rejected}, {"superseded", ops->superseded}};
    const auto plan = planFromJson(record.document);
    if (!plan)
        return json;
    const auto& c = plan->counts;
    json["counts"] = {{"create", c.create}, {"update", c.update}, {"delete", c.remove}, {"unchanged", c.unchanged}, {"conflict", c.conflict}, {"rejected", c.rejected}, {"skipped", c.skipped}};
    json["source"] = {{"mapping", plan->source.mapping}, {"rows", plan->source.rows}};
    json["guards"] = Json::array();
    for (const auto& guard : plan->guards)
        json["guards"].push_back(guard.code);
    json["problems"] = problemsJson(plan->problems);
    return json;
}

Json plansJson(const io::State& state, const std::vector<io::RunRecord>& runs)
{
    std::set<std::string> ids;
    for (const auto& run : runs)
        if (!run.planId.empty())
            ids.insert(run.planId);
    if (const auto unfinished = state.unfinishedPlan(); unfinished && *unfinished)
        ids.insert((*unfinished)->id);
    Json list = Json::array();
    for (const auto& id : ids)
        if (const auto plan = state.plan(id); plan && *plan)
            list.push_back(planJson(**plan, state));
    return list;
}

Json connectionJson(const io::ConnectionRecord& c)
{
    const auto named = [](const model::Named& n) { return Json{{"id", n.id}, {"name", n.name}}; };
    return {{"connected", c.connected}, {"since", when(c.connectedAtMs)}, {"last_success", when(c.lastSuccessAtMs)}, {"last_failed", when(c.lastFailedAtMs)}, {"reason", c.lastFailedReason},
            {"currency", c.currency}, {"country", c.country}, {"account", named(c.target.account)}, {"location", named(c.target.location)}, {"catalog", named(c.target.catalog)}, {"customer_list", named(c.target.customer_list)}};
}

Json stateJson(io::State& state)
{
    const auto counts = io::countRows(state);
    const auto connection = state.connection();
    if (!counts || !connection)
        return asJson(counts ? connection.error() : counts.error());
    Json json{{"format", counts->version}, {"connection", connectionJson(*connection)}};
    for (const auto& [table, rows] : counts->rows)
        json["rows"][table] = rows;
    if (const auto push = state.catalogPush(connection->target.catalog.id); push && *push)
        json["catalog_push"] = {{"serial", (*push)->serial}, {"at", when((*push)->pushedAtMs)}, {"plan", (*push)->planId}};
    return json;
}

void addMemory(std::vector<io::ZipEntry>& entries, const io::Profile& profile, const io::Clock& clock)
{
    std::error_code unknown;
    if (!std::filesystem::exists(profile.stateFile(), unknown))
        return entries.push_back({"state.json", dumped({{"error", "there is no state database"}})});
    const auto state = openState(profile, clock);
    if (!state)
        return entries.push_back({"state.json", dumped(asJson(state.error()))});
    entries.push_back({"state.json", dumped(stateJson(**state))});
    const auto runs = (*state)->runs(mostRuns);
    entries.push_back({"runs.json", dumped(runs ? runsJson(*runs) : asJson(runs.error()))});
    if (runs)
        entries.push_back({"plans.json", dumped(plansJson(**state, *runs))});
}

/// Everything that opens something, from wherever it may be read: also from a file whose rights make the program refuse it.
std::vector<std::string> knownSecrets(const io::Profile& profile)
{
    std::vector<std::string> secrets;
    const auto add = [&secrets](std::string secret) {
        secret.erase(secret.find_last_not_of(" \t\r\n") + 1);
        secrets.push_back(std::move(secret));
    };
    if (const auto token = io::openSecrets(profile.secrets, profile.folder, profile.name)->token(); token && *token)
        add(**token);
    if (const auto file = io::readWhole(profile.folder / "secret"))
        add(*file);
    if (const auto client = io::clientSecret(profile))
        add(*client);
    if (const char* password = std::getenv("PASSEPLAT_TILL_PASSWORD"))
        add(password);
    return secrets;
}

/// By the names in it: the first one stands behind the 30 bytes of its own head.
bool isBundle(std::string_view bytes)
{
    return bytes.starts_with("PK") && bytes.find("README.txt") == 30 && bytes.find("versions.txt") != std::string_view::npos && bytes.find("doctor.txt") != std::string_view::npos;
}

/// Folders under the user's home carry a person's name.
std::string withoutHome(std::string text)
{
    const char* value = std::getenv("HOME");
    const std::string home = value ? value : "";
    if (home.size() < 2)
        return text;
    for (auto at = text.find(home + '/'); at != std::string::npos; at = text.find(home + '/', at + 1))
        text.replace(at, home.size(), "~");
    return text;
}

} // namespace

model::Done writeSupportBundle(const io::Profile& profile, const std::filesystem::path& file, std::vector<BundleDocument> more, std::stop_token stop, const io::Clock& clock)
{
    if (const auto may = io::mayReplace(file, isBundle); !may)
        return may;
    std::vector<io::ZipEntry> entries = {{"versions.txt", versionsText()},
                                         {"doctor.txt", doctorText(profile, stop, clock)},
                                         {"profile.toml", fileText(profile.folder / "profile.toml")},
                                         {"mapping.toml", mappingText(profile.mapping)},
                                         {"log.jsonl", logText(profile.logFile())}};
    addMemory(entries, profile, clock);
    for (auto& document : more)
        entries.push_back({std::move(document.name), std::move(document.text)});
    const auto secrets = knownSecrets(profile);
    for (auto& entry : entries)
        entry.bytes = redacted(withoutHome(std::move(entry.bytes)), secrets);
    entries.insert(entries.begin(), {"README.txt", readme});
    if (stop.stop_requested())
        return model::fail(model::Kind::Interrupted, model::text(TR("Stopped; no support file was written.")));
    return io::writeZip(file, entries);
}

} // namespace engine
