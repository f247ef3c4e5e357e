#pragma once
// How categories hang together (HubRise API, Catalogs 4.4).

#include "model/catalog.h"

namespace model {

/// Every cycle among the parents, each once and upwards: a child is followed by its parent. A parent that does not
/// exist ends the way. Linear.
std::vector<std::vector<const Category*>> categoryCyclesOf(const std::vector<Category>& categories);

} // namespace model
