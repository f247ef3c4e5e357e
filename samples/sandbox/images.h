// Images of one catalog (HubRise API, Images).
#pragma once

#include "samples/sandbox/call.h"

#include <set>

namespace sandbox {

Answer listImages(Call& call);
Answer getImage(Call& call);
Answer getImageData(Call& call);
Answer addImage(Call& call);

// The MIME type the bytes themselves tell: JPEG, PNG, WEBP, GIF or BMP; empty for anything else.
std::string imageType(std::string_view bytes);

// Ids of the images that a product or a deal shows: only these are kept for ever (5.4).
std::set<std::string> shownImages(const Catalog& catalog);

// Images that were shown before a change of the content and no longer are begin their 30 days.
void startUnusedTime(Catalog& catalog, const std::set<std::string>& shownBefore, TimePoint now);

// Images unused for 30 days are removed.
void removeExpiredImages(World& world);

Image newImage(World& world, std::string bytes);

std::string base64(std::string_view bytes);
std::string fromBase64(std::string_view text); // empty when it is not Base64

} // namespace sandbox
