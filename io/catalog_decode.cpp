#include "io/catalog_json.h"
#include "io/catalog_reader.h"

#include <nlohmann/json.hpp>

namespace io {

using namespace model;

bool isMadeUp(std::string_view ref) { return ref.starts_with(madeUpRef); }

Result<CatalogDocument> decodeCatalog(std::string_view text)
{
    const auto root = parseStrict(text);
    if (!root)
        return fail(root);
    JsonReader reader;
    const bool whole = root->is_object() && root->contains("data") && (*root)["data"].is_object();
    if (!whole)
        reader.misfit("data", "object"); // a catalog without content must never read as an empty one
    CatalogDocument out;
    if (root->is_object())
        out.catalog = {reader.text(*root, "id"), reader.text(*root, "name")};
    if (const auto done = reader.done(); !done)
        return fail(done);
    auto content = CatalogReader().read((*root)["data"]);
    if (!content)
        return fail(content);
    out.raw = text;
    out.content = std::move(*content);
    return out;
}

void resolveImages(Catalog& catalog, const ImageIndex& index)
{
    const auto resolve = [&](Strings& keys) {
        for (auto& key : keys)
            if (key.starts_with("id:"))
                if (const auto known = index.find(key.substr(3)); known != index.end())
                    key = "md5:" + known->second;
    };
    for (auto& category : catalog.categories)
        resolve(category.images);
    for (auto& product : catalog.products)
        resolve(product.images);
    for (auto& deal : catalog.deals)
        resolve(deal.images);
    for (auto& discount : catalog.discounts)
        resolve(discount.images);
}

} // namespace io
