#pragma once
// Catalogs and stock between HubRise's JSON and model values. The only file that knows the field names of catalogs. Pure functions.

#include "io/cloud.h"

#include <string_view>

namespace io {

/// Reads GET /catalogs/:id (or a PUT answer): ids become refs (HubRise API 4.15), `options_lists` is read like `option_lists`, unknown fields of
/// products, skus, option lists, options, deals, discounts and charges go to `extra`. Things without ref that others point to get a synthesised
/// ref "pp:<kind>:<n>" (n counts in document order, so the same document gives the same refs): categories and option lists (an upload needs them), and skus that stand in a deal.
/// Rejects NUL and lone surrogates (Kind::Nonsense). A deal effect "free" reads as percentage_off 100 (11.5).
model::Result<CatalogDocument> decodeCatalog(std::string_view json);
/// A ref made up by decodeCatalog, for this document or for one that was put back since: it says where a thing stood, and in another document means another one.
bool isMadeUp(std::string_view ref);

/// Image keys "id:X" become "md5:…" where the index knows X.
void resolveImages(model::Catalog& catalog, const ImageIndex& index);

/// The body of PUT /catalogs/:id: all seven lists, keys by construction, images as ids. `imageIds` gives the id for each image key; keys without an
/// id there are written as the key itself, to be replaced when the image has been uploaded (see replaceImageKeys). Written directly, without a tree:
/// a 20,000-product document costs one string.
std::string encodeCatalog(const std::string& name, const model::Catalog& catalog, const std::map<std::string, std::string>& imageIds);
/// Puts ids in place of the keys left by encodeCatalog ("md5:…" as whole JSON strings inside image_ids).
std::string replaceImageKeys(std::string body, const std::map<std::string, std::string>& imageIds);

/// A body of encodeCatalog under another name.
std::string renamed(const std::string& body, const std::string& name);

/// The canonical form of reliability 2.2 as one sha256: null, absent and empty equal, ids and dates dropped, order kept, images by content.
std::string catalogHash(const model::Catalog& catalog);

model::Result<model::Stock> decodeStock(std::string_view json);
std::string encodeStock(const model::Stock& entries); ///< PATCH: absent stock is null (unlimited)

} // namespace io
