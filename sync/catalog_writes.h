#pragma once
// What a retrieval of the catalog tells the till, as the mapping's statements take it.

#include "sync/left_alone.h"

namespace engine {

struct CatalogWrites {
    std::vector<io::TillWrite> writes; ///< what the till does not say already, in an order in which each finds what it points to
    std::vector<io::TillWrite> before; ///< what it says there now
    std::map<model::CatalogThing, std::set<std::string>> fields; ///< by thing: what the writes change, by HubRise's names
    std::set<model::CatalogThing> takenBack;                     ///< what the till changed since `sent`, and HubRise did not
};

/// Only what the mapping's statements name is compared and written: of what they do not, the till goes on saying its own. Nor is anything of what is left alone.
CatalogWrites catalogWrites(const io::Till& till, const model::Catalog& present, const model::Catalog& wanted, const model::Catalog& sent, const LeftAlone& leftAlone);

} // namespace engine
