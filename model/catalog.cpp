#include "model/catalog.h"

namespace model {

CatalogCounts countOf(const Catalog& catalog)
{
    CatalogCounts n;
    n.variants = catalog.variants.size();
    n.categories = catalog.categories.size();
    n.products = catalog.products.size();
    n.option_lists = catalog.option_lists.size();
    n.deals = catalog.deals.size();
    n.discounts = catalog.discounts.size();
    n.charges = catalog.charges.size();
    for (const auto& category : catalog.categories)
        n.images += category.images.size();
    for (const auto& product : catalog.products) {
        n.skus += product.skus.size();
        n.images += product.images.size();
    }
    for (const auto& list : catalog.option_lists)
        n.options += list.options.size();
    for (const auto& deal : catalog.deals)
        n.images += deal.images.size();
    for (const auto& discount : catalog.discounts)
        n.images += discount.images.size();
    return n;
}

} // namespace model
