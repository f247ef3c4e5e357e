#pragma once
// The writes that turn the HubRise catalog into another one: missing images first, then one PUT.

#include "io/till.h"
#include "sync/plan.h"
#include "sync/remote_catalog.h"

namespace engine {

/// Appends the ops. `sources` tells where the bytes of an image come from (op.name is the till's image ref; empty: the kept images of a backup).
void addCatalogSteps(Plan& plan, const model::Catalog& wanted, const std::vector<io::TillImage>& sources, RemoteCatalog remote);
/// Only the uploads among them.
void addImageSteps(Plan& plan, const std::set<std::string>& wantedKeys, const std::vector<io::TillImage>& sources, const RemoteCatalog& remote);

} // namespace engine
