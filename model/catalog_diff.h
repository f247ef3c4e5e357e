#pragma once
// What would change in HubRise if `after` replaced `before`.

#include "model/catalog.h"
#include "model/change.h"

namespace model {

struct CatalogDiff {
    Changes changes;           ///< in the order: variants, categories, products with their skus, option lists with options, deals, discounts, charges
    std::size_t unchanged = 0; ///< things (all kinds) that are the same on both sides
    bool reordered = false;    ///< only the order of things differs (order is meaning in HubRise)
    bool empty() const { return changes.empty() && !reordered; }
};

/// Things are matched by ref inside their kind (skus and options: inside their product or list first, then anywhere, which reads
/// as "moved"); those without ref by name inside their parent. An update lists every differing field with before and after; nothing
/// is compared by id. O(n) in the size of the catalogs.
CatalogDiff diff(const Catalog& before, const Catalog& after);

/// What is in `before` and not in `after`: deleted things, and fields or sub-things emptied by the change (descriptions, tags, images,
/// restrictions, overrides, tax, extra …). What a person would miss. `kind`, `ref`, `name` identify the thing; `fields` name what is lost.
Changes losses(const Catalog& before, const Catalog& after);

} // namespace model
