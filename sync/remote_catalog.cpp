#include "sync/remote_catalog.h"

#include <algorithm>

namespace engine {

namespace {

constexpr std::string_view md5Prefix = "md5:";

/// The images this program uploaded or saw before, as far as the document shows them: id → md5.
io::ImageIndex knownImages(const Link& link, const std::string& catalogId, const std::set<std::string>& shown, const std::set<std::string>& wanted)
{
    io::ImageIndex index;
    for (const auto& key : wanted) {
        const std::string md5 = key.substr(md5Prefix.size());
        const auto id = link.state().imageId(catalogId, md5);
        if (id && *id && shown.contains("id:" + **id))
            index[**id] = md5;
    }
    return index;
}

/// To HubRise, an image that only a category or a discount shows is one that nothing shows.
bool showsPassing(const model::Catalog& catalog)
{
    const auto showsOne = [](const auto& thing) { return !thing.images.empty(); };
    return std::ranges::any_of(catalog.categories, showsOne) || std::ranges::any_of(catalog.discounts, showsOne);
}

} // namespace

std::set<std::string> imageKeys(const model::Catalog& catalog)
{
    std::set<std::string> keys;
    const auto take = [&keys](const auto& things) {
        for (const auto& thing : things)
            keys.insert(thing.images.begin(), thing.images.end());
    };
    take(catalog.categories);
    take(catalog.products);
    take(catalog.deals);
    take(catalog.discounts);
    return keys;
}

std::map<std::string, std::string> namesByImage(const model::Catalog& catalog)
{
    std::map<std::string, std::string> names;
    const auto take = [&names](const auto& things) {
        for (const auto& thing : things)
            for (const auto& key : thing.images)
                names.emplace(key, thing.name.empty() ? thing.ref : thing.name);
    };
    take(catalog.products);
    take(catalog.categories);
    take(catalog.deals);
    take(catalog.discounts);
    return names;
}

bool holdsNothing(const model::Catalog& catalog)
{
    return catalog.products.empty() && catalog.categories.empty() && catalog.option_lists.empty() && catalog.deals.empty() && catalog.discounts.empty()
        && catalog.charges.empty() && catalog.variants.empty();
}

io::ImageIndex indexOf(const std::map<std::string, std::string>& imageIds)
{
    io::ImageIndex index;
    for (const auto& [key, id] : imageIds)
        index[id] = key.substr(md5Prefix.size());
    return index;
}

model::Result<RemoteCatalog> readRemoteCatalog(const Link& link, const std::string& catalogId, const std::set<std::string>& wanted, const io::ImageIndex& known)
{
    RemoteCatalog remote;
    auto document = link.cloud().catalog(catalogId);
    if (!document)
        return model::fail(document, model::text(TR("While reading the catalog from HubRise")));
    remote.document = std::move(*document);
    remote.readAtMs = link.clock().monotonicMs();

    const auto shown = imageKeys(remote.document.content);
    auto& index = remote.images;
    if (!showsPassing(remote.document.content))
        index = knownImages(link, catalogId, shown, wanted);
    for (const auto& [id, md5] : known)
        if (shown.contains("id:" + id))
            index.emplace(id, md5);
    if (index.size() < shown.size() || index.size() < wanted.size()) {
        const auto images = link.cloud().images(catalogId);
        if (!images)
            return model::fail(images, model::text(TR("While reading the list of images from HubRise")));
        for (const auto& image : *images)
            index[image.id] = image.md5;
    }
    io::resolveImages(remote.document.content, index);
    for (const auto& [id, md5] : index)
        remote.imageIds.emplace(std::string(md5Prefix) + md5, id);
    remote.hash = io::catalogHash(remote.document.content);
    return remote;
}

} // namespace engine
