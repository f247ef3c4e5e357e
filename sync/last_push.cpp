#include "sync/last_push.h"

#include "sync/plan_json.h"

namespace engine {

model::Result<std::optional<io::CatalogPush>> lastPush(const Link& link, const std::string& catalogId, const RemoteCatalog& remote)
{
    auto last = link.state().catalogPush(catalogId);
    if (!last || (*last && (*last)->remoteHash == remote.hash))
        return last;
    const auto lost = link.state().planThatMayHavePut(catalogId, remote.hash, *last ? (*last)->pushedAtMs : 0);
    if (!lost)
        return model::fail(lost);
    if (!*lost)
        return last;
    const auto plan = planFromJson((*lost)->document);
    if (!plan)
        return model::fail(plan);
    io::CatalogPush landed = last->value_or(io::CatalogPush{});
    landed.catalogId = catalogId;
    landed.catalogName = remote.document.catalog.name;
    landed.localHash = plan->operation == Operation::Restore ? std::string() : plan->localHash;
    landed.remoteHash = remote.hash;
    landed.remoteRaw = remote.document.raw;
    landed.pushedAtMs = plan->createdAtMs;
    landed.planId = plan->id;
    return std::optional(std::move(landed));
}

} // namespace engine
