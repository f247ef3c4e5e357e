#pragma once
// Images of a till: bytes in a column, or files in one folder that no path may leave (HubRise API 5.2 for sizes and types).

#include "io/till.h"
#include "io/till_query.h"

#include <optional>
#include <string>
#include <string_view>

namespace io {

/// "image/jpeg" …, from the bytes; empty when it is none HubRise takes.
std::string imageType(std::string_view bytes);

/// Reads the images that `catalog` refers to, puts their keys in the place of the refs and lists them in `catalog.images`. What HubRise would not take
/// is left out with a Warning. Fails when the folder of the images cannot be opened.
model::Done readTillImages(TillConnection& connection, TillCatalog& catalog);

/// Gives the bytes of each image that is wanted, in the order of the query, until `take` says enough; no other one is read. Images that cannot be read are
/// passed over.
model::Done eachImage(TillConnection& connection, const std::function<bool(const std::string& ref)>& isWanted,
                      const std::function<bool(const std::string& ref, std::string bytes)>& take);

} // namespace io
