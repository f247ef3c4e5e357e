#pragma once
// Catalogs made by chance, the same for the same seed, each within HubRise's rules: every kind and field, missing refs, deep trees, shared option
// lists, duplicate names, text that looks like JSON.

#include "model/catalog.h"

#include <cstdint>

namespace fakes {

/// `images`: keys that things may show.
model::Catalog randomCatalog(std::uint32_t seed, const model::Strings& images);
/// The same catalog after a few edits of an ordinary day, and some that are not.
model::Catalog edited(model::Catalog catalog, std::uint32_t seed, const model::Strings& images);

} // namespace fakes
