#include "sync/result_document.h"

#include "io/clock.h"
#include "io/shown_json.h"
#include "sync/sent_in_part.h"

#include <nlohmann/json.hpp>

#include <unordered_map>

namespace engine {

using nlohmann::ordered_json;

namespace {

ordered_json of(const model::Named& named)
{
    if (named.id.empty() && named.name.empty())
        return nullptr;
    return {{"id", named.id}, {"name", named.name}};
}

ordered_json of(const model::Target& target)
{
    return {{"account", of(target.account)}, {"location", of(target.location)}, {"catalog", of(target.catalog)}, {"customer_list", of(target.customer_list)}};
}

ordered_json of(const Counts& c)
{
    return {{"create", c.create}, {"update", c.update}, {"delete", c.remove}, {"unchanged", c.unchanged}, {"conflict", c.conflict}, {"rejected", c.rejected}, {"skipped", c.skipped}};
}

ordered_json of(const Say& say, const model::Changes& changes)
{
    ordered_json list = ordered_json::array();
    for (const auto& change : changes) {
        ordered_json fields = ordered_json::array();
        for (const auto& field : change.fields)
            fields.push_back({{"field", field.field}, {"before", field.before}, {"after", field.after}});
        list.push_back({{"action", model::actionName(change.action)}, {"kind", change.kind}, {"ref", change.ref}, {"name", change.name}, {"fields", std::move(fields)}, {"reason", say(change.reason)}});
    }
    return list;
}

/// Of a customer in conflict: the fields that are sent all the same, as HubRise names them.
void tellParts(ordered_json& changes, const Plan& plan)
{
    if (plan.operation != Operation::PushCustomers)
        return;
    std::unordered_map<std::string_view, const io::OpRecord*> ops;
    for (const auto& op : plan.ops)
        ops.emplace(op.ref, &op);
    for (std::size_t i = 0; i < plan.changes.size(); ++i) {
        if (plan.changes[i].action != model::Action::Conflict)
            continue;
        ordered_json sent = ordered_json::array();
        if (const auto op = ops.find(plan.changes[i].ref); op != ops.end()) {
            const auto body = ordered_json::parse(op->second->body, nullptr, false);
            for (auto field = body.begin(); body.is_object() && field != body.end(); ++field)
                sent.push_back(field.key());
        }
        changes[i]["sent"] = std::move(sent);
    }
}

ordered_json lossesOf(const model::Changes& losses)
{
    ordered_json list = ordered_json::array();
    for (const auto& loss : losses) {
        ordered_json fields = ordered_json::array();
        for (const auto& field : loss.fields)
            fields.push_back({{"field", field.field}, {"before", field.before}});
        list.push_back({{"kind", loss.kind}, {"ref", loss.ref}, {"name", loss.name}, {"fields", std::move(fields)}});
    }
    return list;
}

ordered_json of(const Say& say, const std::vector<Guard>& guards)
{
    ordered_json list = ordered_json::array();
    for (const auto& guard : guards)
        list.push_back({{"code", guard.code}, {"blocking", guard.blocking}, {"message", say(guard.message)}, {"hint", say(guard.hint)}});
    return list;
}

ordered_json of(const Say& say, const model::Problems& problems)
{
    ordered_json list = ordered_json::array();
    for (const auto& p : problems)
        list.push_back({{"severity", model::severityName(p.severity)}, {"kind", p.kind}, {"ref", p.ref}, {"field", p.field}, {"message", say(p.message)}, {"hint", say(p.hint)}});
    return list;
}

ordered_json of(const Say& say, const model::Error* error)
{
    if (!error)
        return nullptr;
    return {{"kind", model::kindName(error->kind)}, {"message", say(error->message)}, {"hint", say(error->hint)}};
}

ordered_json resumeAfter(const model::Error* error)
{
    if (!error || error->resumeAt <= 0)
        return nullptr;
    return io::isoUtc(error->resumeAt * 1000);
}

ordered_json backupOf(const Outcome& outcome)
{
    const auto& report = outcome.report ? outcome.report : outcome.resumed;
    if (!report || !report->backup)
        return nullptr;
    return {{"id", report->backup->id}, {"file", report->backup->file}, {"sha256", report->backup->sha256}};
}

model::Problems problemsOf(const Outcome& outcome)
{
    model::Problems all;
    if (outcome.plan)
        all = outcome.plan->problems;
    for (const auto* report : {outcome.resumed ? &*outcome.resumed : nullptr, outcome.report ? &*outcome.report : nullptr})
        if (report)
            all.insert(all.end(), report->problems.begin(), report->problems.end());
    return all;
}

} // namespace

ordered_json resultDocument(const Say& say, const std::string& command, const std::string& runId, const Outcome& outcome, int exitCode,
                            const io::RequestCounts& requests, const model::Target& target)
{
    static const Plan none;
    const Plan& plan = outcome.plan ? *outcome.plan : none;
    ordered_json document{
        {"schema", "passeplat.result/1"},
        {"command", command},
        {"outcome", outcome.name()},
        {"exit_code", exitCode},
        {"run_id", runId},
        {"target", of(outcome.plan ? plan.target : target)},
        {"source", {{"mapping", plan.source.mapping}, {"rows", plan.source.rows}}},
        {"counts", of(outcome.counts())},
        {"changes", of(say, plan.changes)},
        {"losses", lossesOf(plan.losses)},
        {"guards", of(say, plan.guards)},
        {"problems", of(say, problemsOf(outcome))},
        {"requests", {{"planned", plan.plannedRequests + plan.readRequests}, {"sent", requests.sent}, {"writes", requests.writes}, {"retries", requests.retries}}},
        {"eta_s", plan.etaSeconds},
        {"resume_after", resumeAfter(outcome.end())},
        {"backup", backupOf(outcome)},
        {"error", of(say, outcome.trouble())},
    };
    if (plan.counts.conflict > 0) {
        document["counts"]["conflict_in_part"] = sentInPart(outcome);
        tellParts(document["changes"], plan);
    }
    if (!plan.foreignChanges.empty())
        document["foreign_changes"] = of(say, plan.foreignChanges);
    if (outcome.resumed)
        document["resumed"] = {{"counts", of(outcome.resumed->counts)}, {"sent", outcome.resumed->done.size()}, {"superseded", outcome.resumed->superseded}};
    if (outcome.waiting)
        document["interrupted"] = {{"plan_id", outcome.waiting->planId}, {"operation", outcome.waiting->operation}};
    if (!plan.outFile.empty())
        document["file"] = plan.outFile;
    if (!outcome.abandonedPlans.empty())
        document["abandoned"] = {{"plan_id", outcome.abandonedPlans.front()}, {"plan_ids", outcome.abandonedPlans}};
    return document;
}

ordered_json plainDocument(const Say& say, const std::string& command, const std::string& runId, int exitCode, const model::Error* error, const io::RequestCounts& requests, const model::Target& target)
{
    Outcome outcome;
    if (error)
        outcome.error = *error;
    return resultDocument(say, command, runId, outcome, exitCode, requests, target);
}

std::string textOf(const ordered_json& document)
{
    return io::shownJson(document.dump(2, ' ', false, ordered_json::error_handler_t::replace)) + "\n";
}

Counts countsIn(const std::string& document)
{
    // The changes of a large run are never kept in memory for this.
    const auto wanted = [](int depth, ordered_json::parse_event_t event, ordered_json& parsed) {
        return depth != 1 || event != ordered_json::parse_event_t::key || parsed == "counts";
    };
    const auto json = ordered_json::parse(document, wanted, false);
    const auto counts = json.is_object() && json.contains("counts") ? json["counts"] : ordered_json();
    const auto number = [&counts](const char* name) {
        const bool there = counts.is_object() && counts.contains(name) && counts[name].is_number_integer();
        return there ? counts[name].get<std::int64_t>() : 0;
    };
    return {number("create"), number("update"), number("delete"), number("unchanged"), number("conflict"), number("rejected"), number("skipped")};
}

std::string runDocument(const Say& say, Session& session, const std::string& command, const Outcome& outcome, int exitCode)
{
    const auto connection = session.state().connection();
    auto document = resultDocument(say, command, session.runId(), outcome, exitCode, session.requests(), connection ? connection->target : model::Target{});
    if (const auto& report = outcome.report ? outcome.report : outcome.resumed; report && report->backup)
        document["backup"]["file"] = session.backups().pathOf(*report->backup).string();
    return textOf(document);
}

} // namespace engine
