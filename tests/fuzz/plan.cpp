#include "tests/fuzz/targets.h"

#include "sync/plan_json.h"
#include "sync/till_writes_json.h"

#include <nlohmann/json.hpp>

namespace fuzz {

namespace {

using nlohmann::json;

/// A changed file no longer bears the right hash, and then little of it would be tried. The right one is what the plan of its ops has.
std::string sealed(std::string_view bytes)
{
    json j = json::parse(bytes, nullptr, false);
    const json ops = j.at("ops");
    j.erase("ops");
    auto plan = engine::planFromJson(j.dump());
    if (!plan)
        return {};
    for (const auto& op : ops) {
        auto& added = plan->ops.emplace_back();
        added.kind = static_cast<io::OpKind>(op.at("kind").get<int>());
        added.ref = op.at("ref");
        added.remoteId = op.at("remote_id");
        added.body = op.at("body");
    }
    j["ops"] = ops;
    j["hash"] = plan->hash();
    return j.dump();
}

std::string wayBack(const engine::Plan& plan)
{
    const auto written = engine::toJson(plan, engine::PlanParts::Everything);
    const auto again = engine::planFromJson(written);
    if (!again)
        return "what was written does not read: " + again.error().detail;
    if (engine::toJson(*again, engine::PlanParts::Everything) != written)
        return "the plan changed on the way";
    const auto journal = engine::planFromJson(engine::toJson(plan, engine::PlanParts::WithoutOps));
    return journal ? "" : "what the journal keeps does not read";
}

std::string journal(const std::string& bytes)
{
    if (const auto links = engine::linksFromJson(bytes); !links) {
        if (auto wrong = expected(links.error(), model::Kind::StateDamaged); !wrong.empty())
            return wrong;
    } else if (engine::linksJson(*engine::linksFromJson(engine::linksJson(*links))) != engine::linksJson(*links)) {
        return "what is learnt changed on the way";
    }
    const auto writes = engine::tillWritesFromJson(bytes);
    if (!writes)
        return expected(writes.error(), model::Kind::StateDamaged);
    return engine::toJson(*engine::tillWritesFromJson(engine::toJson(*writes))) == engine::toJson(*writes) ? "" : "the writes changed on the way";
}

} // namespace

std::string plan(std::string_view bytes)
{
    if (auto wrong = journal(std::string(bytes)); !wrong.empty())
        return wrong;
    auto plan = engine::planFromJson(bytes);
    const bool altered = !plan && plan.error().kind == model::Kind::Usage && plan.error().detail.empty();
    if (altered)
        plan = engine::planFromJson(sealed(bytes));
    if (!plan)
        return expected(plan.error(), model::Kind::Usage);
    return wayBack(*plan);
}

} // namespace fuzz
