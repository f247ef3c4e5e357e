#pragma once
// What both sides said when a catalog was last retrieved. It is gone as soon as the catalog is sent, since what was sent is known then (CatalogPush).

#include "io/state.h"

namespace io {

struct CatalogPull {
    std::string catalogId;
    std::string mapping;       ///< fingerprint
    std::string hubrise, till; ///< JSON, as who retrieves makes it
    std::int64_t pulledAtMs = 0;
    std::string planId;
};

model::Result<std::optional<CatalogPull>> catalogPull(State& state, const std::string& catalogId);
model::Done putCatalogPull(State& state, const CatalogPull& pull);

/// What was exchanged before is not known any more: the state database was lost, or was an old copy. Until a catalog is sent or retrieved again.
model::Done forgetExchanges(State& state);
model::Result<bool> areExchangesForgotten(const State& state);

} // namespace io
