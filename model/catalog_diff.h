#pragma once
// What would change in HubRise if `after` replaced `before`.

#include "model/catalog.h"
#include "model/change.h"

namespace model {

struct CatalogDiff {
    Changes changes;           ///< in the order: variants, categories, products with their skus, option lists with options, deals, discounts, charges
    std::size_t unchanged = 0; ///< things (all kinds) that are the same on both sides; a product's skus are things of their own
    bool reordered = false;    ///< the things kept stand in another order inside their list (order is meaning in HubRise)
    bool empty() const { return changes.empty() && !reordered; }
};

/// Things are matched by ref inside their kind (skus and options: inside their product or list first, then anywhere, which reads
/// as "moved"); those without ref by name inside their parent. An update lists every differing field with before and after; nothing
/// is compared by id. Created, deleted and moved skus and options name their parent in the field product_ref or option_list_ref.
/// A sku's name is its product's and its own. Empty exactly when both say the same to HubRise. O(n) in the size of the catalogs.
CatalogDiff diff(const Catalog& before, const Catalog& after);

/// Of an update, in words: "price 9.50 EUR → 9.80 EUR", "name, tags changed".
Text reasonOf(const std::vector<FieldChange>& fields);

/// What is in `before` and not in `after`: deleted things (action Delete), and things of which something is emptied by the change
/// (action Update; descriptions, tags, images, restrictions, overrides, tax, extra …). What a person would miss. `kind`, `ref`, `name`
/// identify the thing; `fields` name what is lost, with the lost part in `before`. A value replaced by another one is not a loss.
Changes losses(const Catalog& before, const Catalog& after);

} // namespace model
