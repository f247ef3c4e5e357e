// Uploads point by ref, answers by id (HubRise API, Catalogs 4.1): this is where the one becomes the other.
#pragma once

#include "samples/sandbox/document.h"
#include "samples/sandbox/ids.h"

namespace sandbox {

// The content of a catalog as HubRise answers it, every object under a new id. `upload` has passed check_catalog.h;
// a null upload gives the content of an empty catalog.
Document buildCatalogData(const nlohmann::json& upload, Ids& ids);

} // namespace sandbox
