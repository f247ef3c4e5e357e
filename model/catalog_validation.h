#pragma once
// The rules HubRise puts on an upload (HubRise API, Catalogs 4.3-4.10 and 4.13), checked before anything is sent.

#include "model/catalog.h"
#include "model/problem.h"
#include "model/text_rules.h"

namespace model {

/// Every breach, by kind, worst first within a kind; Error means HubRise would refuse the document or lose the meaning. `currency` is the
/// account's (rule 8); when it is empty, because the account is not known yet, amounts only need some currency.
/// Linear in the size of the catalog; at most `limit` problems are listed, the worst of all (a last one tells how many more).
/// An empty catalog is not a breach.
Problems validate(const Catalog& catalog, const std::string& currency, std::size_t limit = 1000);

} // namespace model
