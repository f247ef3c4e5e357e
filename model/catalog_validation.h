#pragma once
// The rules HubRise puts on an upload (HubRise API, Catalogs 4.3-4.10 and 4.13), checked before anything is sent.

#include "model/catalog.h"
#include "model/problem.h"

namespace model {

/// Every breach, worst first within a kind; Error means HubRise would refuse the document or lose the meaning. `currency` is the
/// account's (rule 8). Linear in the size of the catalog; at most `limit` problems are listed (a last one tells how many more).
Problems validate(const Catalog& catalog, const std::string& currency, std::size_t limit = 1000);

/// UTF-8 well-formed, no NUL. Control characters other than newline and tab are a breach too.
bool isCleanText(std::string_view text);

} // namespace model
