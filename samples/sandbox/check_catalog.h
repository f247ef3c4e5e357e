// Everything HubRise asks of an uploaded catalog (HubRise API, Catalogs 4.2 to 4.13).
#pragma once

#include "samples/sandbox/fields.h"

namespace sandbox {

struct Catalog;

// `data` as uploaded: refs everywhere. Image ids must be this catalog's own.
void checkCatalogData(const nlohmann::json& data, const Catalog& catalog, Faults& faults);

// The part of it that looks across objects: every ref resolves, categories form a tree. Needs data that has passed the
// check of its shape.
void checkCatalogLinks(const nlohmann::json& data, const Catalog& catalog, Faults& faults);

} // namespace sandbox
