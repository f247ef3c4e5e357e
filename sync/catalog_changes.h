#pragma once
// What a catalog's replacement changes, as a plan tells it; and what of somebody else's work in HubRise it takes back (G2).

#include "model/catalog_diff.h"
#include "sync/plan.h"

namespace engine {

/// The plan's changes and counts are this difference. The order of the menu is a change too, though of no single thing: it is listed, not counted.
void addDifference(Plan& plan, model::CatalogDiff difference);

/// Everything that differs, the order among it.
model::Changes changesOf(model::CatalogDiff difference, const model::Named& catalog);

/// Of what somebody else changed in HubRise, that which the planned changes undo. What the till says too (it was retrieved, or corrected on both sides) is not lost.
model::Changes undoneBy(const model::Changes& planned, model::Changes theirs);

/// Whether their price comes back as one that is given by variant.
bool takesPriceBack(const model::Changes& planned, const model::Change& theirs);

} // namespace engine
