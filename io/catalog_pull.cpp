#include "io/catalog_pull.h"

#include "io/sqlite.h"

namespace io {

model::Result<std::optional<CatalogPull>> catalogPull(State& state, const std::string& catalogId)
{
    return firstRow(state.database().statement("SELECT catalog_id, mapping, hubrise, till, pulled_at, plan_id FROM catalog_pulls WHERE catalog_id = ?").bind(catalogId), [](Statement& s) {
        CatalogPull p;
        s.read(p.catalogId, p.mapping, p.hubrise, p.till, p.pulledAtMs, p.planId);
        return p;
    });
}

model::Done putCatalogPull(State& state, const CatalogPull& p)
{
    return state.database().statement("INSERT OR REPLACE INTO catalog_pulls (catalog_id, mapping, hubrise, till, pulled_at, plan_id) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(p.catalogId, p.mapping, p.hubrise, p.till, p.pulledAtMs, p.planId)
        .run();
}

} // namespace io
