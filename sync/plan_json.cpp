#include "sync/plan_json.h"

#include "io/files.h"
#include "sync/json_numbers.h"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace engine {

using nlohmann::json;

namespace {

constexpr const char* schema = "passeplat.plan/1";
constexpr const char* seal = "file_hash";
constexpr int deepestSentence = 20; // a sentence in a sentence in …: ours have three levels

json of(const model::Text& t)
{
    if (t.verbatim)
        return t.source;
    json j{{"text", t.source}};
    if (!t.args.empty())
        for (const auto& arg : t.args)
            j["args"].push_back(of(arg));
    if (t.count >= 0)
        j["count"] = t.count;
    return j;
}

model::Text textOf(const json& j, int depth = 0)
{
    if (depth > deepestSentence)
        throw std::runtime_error("a sentence of too many levels");
    if (j.is_string())
        return model::verbatim(j.get<std::string>());
    model::Text t{j.at("text").get<std::string>(), {}, whole<long long>(j, "count", -1), false};
    if (j.contains("args"))
        for (const auto& arg : j.at("args"))
            t.args.push_back(textOf(arg, depth + 1));
    return t;
}

json of(const model::Named& n) { return {{"id", n.id}, {"name", n.name}}; }
model::Named namedOf(const json& j) { return {j.at("id").get<std::string>(), j.at("name").get<std::string>()}; }

json of(const model::Target& t)
{
    return {{"account", of(t.account)}, {"location", of(t.location)}, {"catalog", of(t.catalog)}, {"customer_list", of(t.customer_list)}};
}

model::Target targetOf(const json& j)
{
    return {namedOf(j.at("account")), namedOf(j.at("location")), namedOf(j.at("catalog")), namedOf(j.at("customer_list"))};
}

json of(const std::vector<Share>& shares)
{
    json all = json::array();
    for (const auto& [gone, held] : shares)
        all.push_back({{"gone", gone}, {"held", held}});
    return all;
}

json of(const model::Changes& changes)
{
    json list = json::array();
    for (const auto& change : changes) {
        json j{{"action", static_cast<int>(change.action)}, {"kind", change.kind}, {"ref", change.ref}, {"name", change.name}, {"reason", of(change.reason)}};
        for (const auto& field : change.fields)
            j["fields"].push_back({field.field, field.before, field.after});
        if (change.settleable)
            j["settleable"] = true;
        if (change.alone)
            j["alone"] = true;
        list.push_back(std::move(j));
    }
    return list;
}

model::Changes changesOf(const json& list)
{
    model::Changes changes;
    for (const auto& j : list) {
        model::Change change{choice(j.at("action"), model::Action::Skip), j.at("kind"), j.at("ref"), j.at("name"), {}, textOf(j.at("reason"))};
        if (j.contains("fields"))
            for (const auto& field : j.at("fields"))
                change.fields.push_back({field.at(0), field.at(1), field.at(2)});
        change.settleable = j.value("settleable", false);
        change.alone = j.value("alone", false);
        changes.push_back(std::move(change));
    }
    return changes;
}

json of(const model::Problems& problems)
{
    json list = json::array();
    for (const auto& p : problems)
        list.push_back({{"severity", static_cast<int>(p.severity)}, {"kind", p.kind}, {"ref", p.ref}, {"field", p.field}, {"message", of(p.message)}, {"hint", of(p.hint)}});
    return list;
}

model::Problems problemsOf(const json& list)
{
    model::Problems problems;
    for (const auto& j : list)
        problems.push_back({choice(j.at("severity"), model::Severity::Error), j.at("kind"), j.at("ref"), j.at("field"), textOf(j.at("message")), textOf(j.at("hint"))});
    return problems;
}

json of(const std::vector<Guard>& guards)
{
    json list = json::array();
    for (const auto& g : guards)
        list.push_back({{"code", g.code}, {"blocking", g.blocking}, {"opener", static_cast<int>(g.opener)}, {"message", of(g.message)}, {"hint", of(g.hint)}});
    return list;
}

std::vector<Guard> guardsOf(const json& list)
{
    std::vector<Guard> guards;
    for (const auto& j : list)
        guards.push_back({j.at("code"), j.at("blocking"), choice(j.at("opener"), Opener::Tick), textOf(j.at("message")), textOf(j.at("hint"))});
    return guards;
}

json of(const std::vector<io::OpRecord>& ops)
{
    json list = json::array();
    for (const auto& op : ops)
        list.push_back({{"seq", op.seq}, {"kind", static_cast<int>(op.kind)}, {"ref", op.ref}, {"name", op.name}, {"remote_id", op.remoteId}, {"body", op.body}, {"agreed", op.agreed}, {"before", op.before}});
    return list;
}

std::vector<io::OpRecord> opsOf(const json& list)
{
    std::vector<io::OpRecord> ops;
    for (const auto& j : list) {
        io::OpRecord op;
        op.seq = whole<int>(j.at("seq"));
        op.kind = choice(j.at("kind"), io::OpKind::WriteTill);
        op.ref = j.at("ref");
        op.name = j.at("name");
        op.remoteId = j.at("remote_id");
        op.body = j.at("body");
        op.agreed = j.at("agreed");
        op.before = j.at("before");
        ops.push_back(std::move(op));
    }
    return ops;
}

json of(const io::CustomerLink& l)
{
    return {{"list_id", l.listId}, {"ref", l.ref}, {"remote_id", l.remoteId}, {"agreed", l.agreed}, {"anonymised", l.anonymised},
            {"held_form", l.heldForm}, {"held_why", l.heldWhy}, {"held_message", l.heldMessage}, {"remote_form", l.remoteForm}};
}

json of(const std::vector<io::CustomerLink>& links)
{
    json list = json::array();
    for (const auto& link : links)
        list.push_back(of(link));
    return list;
}

std::vector<io::CustomerLink> linksOf(const json& list)
{
    std::vector<io::CustomerLink> links;
    for (const auto& j : list)
        links.push_back({j.at("list_id"), j.at("ref"), j.at("remote_id"), j.at("agreed"), j.at("anonymised"), j.at("held_form"), j.at("held_why"),
                         j.at("held_message"), j.at("remote_form")});
    return links;
}

json of(const Counts& c)
{
    return {{"create", c.create}, {"update", c.update}, {"delete", c.remove}, {"unchanged", c.unchanged}, {"conflict", c.conflict}, {"rejected", c.rejected}, {"skipped", c.skipped}};
}

Counts countsOf(const json& j)
{
    const auto number = [&](const char* key) { return whole<std::int64_t>(j.at(key)); };
    return {number("create"), number("update"), number("delete"), number("unchanged"), number("conflict"), number("rejected"), number("skipped")};
}

json of(const std::map<std::string, model::Prefer>& settled)
{
    json j = json::object();
    for (const auto& [ref, side] : settled)
        j[ref] = static_cast<int>(side);
    return j;
}

std::string plain(const json& j) { return j.dump(-1, ' ', false, json::error_handler_t::replace); }

/// Over all that a person reads in it, not only what would be done: who takes a row out of the list believes that it is not sent. By elements, since there may be
/// 100,000.
std::string sealOf(const json& file)
{
    std::string sum;
    for (const auto& [key, value] : file.items()) {
        if (key == seal)
            continue;
        sum = io::sha256Hex(sum + key + (value.is_array() ? std::string() : plain(value)));
        if (value.is_array())
            for (const auto& element : value)
                sum = io::sha256Hex(sum + plain(element));
    }
    return sum;
}

/// Keys that came later: files without them are read as well.
void readLaterKeys(const json& j, Plan& plan)
{
    plan.emptied = whole<std::int64_t>(j, "emptied", 0);
    plan.replaced = whole<std::int64_t>(j, "replaced", -1);
    plan.restoresTakenAtMs = whole<std::int64_t>(j, "restores_taken_at_ms", 0);
    if (j.contains("settled"))
        for (const auto& [ref, side] : j.at("settled").items())
            plan.settled.emplace(ref, choice(side, model::Prefer::Skip));
    if (j.contains("shares"))
        for (const auto& share : j.at("shares"))
            plan.shares.push_back({whole<std::int64_t>(share.at("gone")), whole<std::int64_t>(share.at("held"))});
    if (j.contains("answered"))
        plan.answered = changesOf(j.at("answered"));
}

Plan read(const json& j)
{
    Plan plan;
    plan.id = j.at("id");
    const auto operation = operationNamed(j.at("operation").get<std::string>());
    if (!operation)
        throw std::runtime_error("operation");
    plan.operation = *operation;
    plan.createdAtMs = whole<std::int64_t>(j.at("created_at_ms"));
    plan.lineage = j.at("lineage");
    plan.target = targetOf(j.at("target"));
    plan.source = {j.at("source").at("mapping"), j.at("source").at("mapping_sha256"), whole<std::int64_t>(j.at("source").at("rows"))};
    plan.counts = countsOf(j.at("counts"));
    plan.changes = changesOf(j.at("changes"));
    plan.losses = changesOf(j.at("losses"));
    plan.foreignChanges = changesOf(j.at("foreign_changes"));
    plan.guards = guardsOf(j.at("guards"));
    plan.problems = problemsOf(j.at("problems"));
    plan.removals = whole<std::int64_t>(j.at("removals"));
    plan.removalBase = whole<std::int64_t>(j.at("removal_base"));
    plan.plannedRequests = whole<int>(j.at("planned_requests"));
    plan.etaSeconds = whole<std::int64_t>(j.at("eta_s"));
    plan.makesBackup = j.at("makes_backup");
    plan.localHash = j.at("local_hash");
    plan.tillHash = j.value("till_hash", "");
    plan.remoteHash = j.at("remote_hash");
    plan.prefer = choice(j.at("prefer"), model::Prefer::Skip);
    plan.restores = j.at("restores");
    plan.outFile = j.at("out_file");
    plan.memory = linksOf(j.at("memory"));
    if (j.contains("ops"))
        plan.ops = opsOf(j.at("ops"));
    readLaterKeys(j, plan);
    return plan;
}

} // namespace

std::string toJson(const Plan& plan, PlanParts parts)
{
    json j{{"schema", schema},
           {"id", plan.id},
           {"operation", infoOf(plan.operation).name},
           {"created_at_ms", plan.createdAtMs},
           {"lineage", plan.lineage},
           {"target", of(plan.target)},
           {"source", {{"mapping", plan.source.mapping}, {"mapping_sha256", plan.source.mappingFingerprint}, {"rows", plan.source.rows}}},
           {"counts", of(plan.counts)},
           {"changes", of(plan.changes)},
           {"losses", of(plan.losses)},
           {"foreign_changes", of(plan.foreignChanges)},
           {"guards", of(plan.guards)},
           {"problems", of(plan.problems)},
           {"removals", plan.removals},
           {"removal_base", plan.removalBase},
           {"shares", of(plan.shares)},
           {"emptied", plan.emptied},
           {"replaced", plan.replaced},
           {"planned_requests", plan.plannedRequests},
           {"eta_s", plan.etaSeconds},
           {"makes_backup", plan.makesBackup},
           {"local_hash", plan.localHash},
           {"till_hash", plan.tillHash},
           {"remote_hash", plan.remoteHash},
           {"prefer", static_cast<int>(plan.prefer)},
           {"settled", of(plan.settled)},
           {"answered", of(plan.answered)},
           {"restores", plan.restores},
           {"restores_taken_at_ms", plan.restoresTakenAtMs},
           {"out_file", plan.outFile},
           {"memory", of(plan.memory)}};
    if (parts == PlanParts::Everything) {
        j["hash"] = plan.hash();
        j["ops"] = of(plan.ops);
        j[seal] = sealOf(j);
        return j.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
    }
    return j.dump(-1, ' ', false, json::error_handler_t::replace);
}

model::Result<Plan> planFromJson(std::string_view bytes)
{
    const auto notAPlan = [](const std::string& why) {
        return model::fail(model::Kind::Usage, model::text(TR("This is not a plan that this version of Passe-plat can read.")),
                           model::text(TR("Make it again with “passeplat plan … --out FILE”.")), why);
    };
    const auto j = json::parse(bytes, nullptr, false);
    if (!j.is_object() || !j.contains("schema") || j.at("schema") != schema)
        return notAPlan("schema");
    try {
        Plan plan = read(j);
        if ((j.contains("ops") && j.value("hash", "") != plan.hash()) || (j.contains(seal) && j.at(seal) != sealOf(j)))
            return model::fail(model::Kind::Usage, model::text(TR("The plan file was altered after it was made.")), model::text(TR("Make it again with “passeplat plan … --out FILE”.")));
        return plan;
    } catch (const std::exception& e) {
        return notAPlan(e.what());
    }
}

void LinksJson::add(const io::CustomerLink& link)
{
    (m_text.size() == 1 ? m_text : m_text += ',') += of(link).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string linksJson(const std::vector<io::CustomerLink>& links)
{
    LinksJson all;
    for (const auto& link : links)
        all.add(link);
    return all.take();
}

model::Result<std::vector<io::CustomerLink>> linksFromJson(const std::string& text)
{
    try {
        return linksOf(json::parse(text));
    } catch (const std::exception& e) {
        return model::fail(model::Kind::StateDamaged, model::text(TR("The journal of the interrupted run cannot be read.")),
                           model::text(TR("Run the retrieval again; it finds by itself what is already there.")), e.what());
    }
}

} // namespace engine
