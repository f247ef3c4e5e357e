#pragma once
// Names one thing of a catalog.

#include <compare>
#include <string>

namespace model {

/// By its kind (HubRise's word) and its ref, or its name when it has no ref.
struct CatalogThing {
    std::string kind, ref;
    auto operator<=>(const CatalogThing&) const = default;
};

} // namespace model
