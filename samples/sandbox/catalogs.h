// Catalogs as a whole and their read-only parts (HubRise API, Catalogs 4.2).
#pragma once

#include "samples/sandbox/call.h"
#include "samples/sandbox/fields.h"

namespace sandbox {

Answer getCatalog(Call& call);
Answer listLocationCatalogs(Call& call);
Answer listAccountCatalogs(Call& call);
Answer createLocationCatalog(Call& call);
Answer createAccountCatalog(Call& call);
Answer replaceCatalog(Call& call); // PUT: what `data` leaves out is gone, everything gets a new id
Answer deleteCatalog(Call& call);

Answer listPart(Call& call, const char* part);                          // categories, products, deals …
Answer getPart(Call& call, const char* part);
Answer listInner(Call& call, const char* part, const char* inner);      // skus of a product, options of a list
Answer getInner(Call& call, const char* part, const char* inner);

// Checks an upload's `data` and makes it the catalog's content, or reports why not and changes nothing.
bool setContent(World& world, Catalog& catalog, const nlohmann::json& data, Faults& faults);

} // namespace sandbox
