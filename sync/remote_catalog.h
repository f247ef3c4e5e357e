#pragma once
// The HubRise catalog with its images known by content.

#include "io/catalog_json.h"
#include "sync/context.h"
#include "sync/link.h"

#include <map>
#include <set>
#include <string>

namespace engine {

struct RemoteCatalog {
    io::CatalogDocument document;              ///< content's images as "md5:…" where HubRise still lists them
    io::ImageIndex images;                     ///< id → md5 of images known to exist; two ids may stand for one content
    std::map<std::string, std::string> imageIds; ///< key "md5:…" → HubRise id, one of each content
    std::string hash;                          ///< canonical
    std::int64_t readAtMs = 0;                 ///< monotonic
};

/// One GET; one more for the list of images when the document's images, or those of `wanted`, are not all known already (`known`: from earlier in this
/// run), or when a category or discount shows one: HubRise removes those after 30 days all the same (HubRise API 5.4).
model::Result<RemoteCatalog> readRemoteCatalog(const Link& link, const std::string& catalogId, const std::set<std::string>& wanted, const io::ImageIndex& known = {});
/// Image id → md5 of keys "md5:…" → id.
io::ImageIndex indexOf(const std::map<std::string, std::string>& imageIds);

/// The keys of all images a catalog shows.
std::set<std::string> imageKeys(const model::Catalog& catalog);

/// Image key to the first thing that shows it: its name, or its ref.
std::map<std::string, std::string> namesByImage(const model::Catalog& catalog);

/// True when there is nothing in it that somebody could miss.
bool holdsNothing(const model::Catalog& catalog);

} // namespace engine
