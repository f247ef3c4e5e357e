#pragma once
// What of a catalog that was sent from here would disappear from HubRise: what guard G3 counts (reliability 3.3).

#include "sync/guards.h"

namespace engine {

/// Of each kind by itself: what our own last push put there (`pushed`), HubRise still has (`theirs`) and the till no longer gives (`ours`); likewise, what
/// stays and loses all its other prices, or all its images; and, where more than a few have them and the till gives none for anything of the kind (a broken read rather than an edit),
/// what loses its option lists, restrictions, tags, descriptions or VAT rates. Each out of what HubRise holds of that kind.
std::vector<Removal> removalsOf(const model::Catalog& pushed, const model::Catalog& theirs, const model::Catalog& ours);
/// A category that loses all it holds is never a small matter, however large the catalog.
void countEmptied(Plan& plan, const model::Catalog& theirs, const model::Catalog& ours);

} // namespace engine
