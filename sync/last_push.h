#pragma once
// Who made the catalog that HubRise holds?

#include "sync/link.h"
#include "sync/remote_catalog.h"

#include <optional>

namespace engine {

/// Our last push of this catalog. When HubRise holds exactly what a later run of ours was sending as its answer was lost, and nobody found out any more what
/// became of it, it is that one: nobody else has changed anything.
model::Result<std::optional<io::CatalogPush>> lastPush(const Link& link, const std::string& catalogId, const RemoteCatalog& remote);

} // namespace engine
