#include "io/catalog_pull.h"

#include "io/sqlite.h"

namespace io {

namespace {

constexpr const char* forgotten = "catalogs before the state database was lost"; ///< among the last reads

} // namespace

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

model::Done forgetExchanges(State& state)
{
    if (const auto gone = state.database().statement("DELETE FROM catalog_pulls").run(); !gone)
        return gone;
    return state.setLastRead(forgotten, {});
}

model::Result<bool> areExchangesForgotten(const State& state)
{
    const auto read = state.lastRead(forgotten);
    if (!read)
        return model::fail(read);
    return read->has_value();
}

} // namespace io
