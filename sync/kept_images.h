#pragma once
// An image that the till names and cannot give (a file gone, one in which no image begins), or that HubRise refuses, is no wish to take the former one away.

#include "model/catalog.h"
#include "model/catalog_thing.h"

#include <set>

namespace engine {

/// Things of `ours` among `lacking` get the images that `theirs` shows for them, as far as HubRise still has them.
void keepImages(model::Catalog& ours, const std::set<model::CatalogThing>& lacking, const model::Catalog& theirs);

} // namespace engine
