#pragma once
// What a retrieval of the catalog leaves as it is in the till, although HubRise says something else.

#include "io/till.h"

#include <map>

namespace engine {

using LeftAlone = std::map<model::CatalogThing, model::Text>; ///< by thing, why

/// Things of `wanted` that stand there or in the till more than once, so that nobody knows which is meant; that name something without a ref of its own; and that the
/// till has but keeps back or cannot read: what would be overwritten there, its queries do not show. A cell that cannot be read is a reason only where a statement of
/// `till` writes it, and none for the skus of its product, which have rows of their own. Deals whose lines were moved, where a statement writes lines.
/// And `removed`: what the till took out since the last exchange, and HubRise did not change.
LeftAlone leftAlone(const io::Till& till, const io::TillCatalog& present, const model::Catalog& wanted, const std::set<model::CatalogThing>& removed);

} // namespace engine
