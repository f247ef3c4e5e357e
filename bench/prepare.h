#pragma once
// Makes everything the steps find, before anything is measured.

#include "bench/generate_till.h"
#include "bench/shop.h"

namespace bench {

/// Makes the tills that are missing, and what belongs to them in `places.folder`.
void prepare(const Places& places, const Sizes& sizes);

/// One product in a hundred gets another name, another price or another description.
model::Catalog changedOnePercent(model::Catalog catalog);

} // namespace bench
