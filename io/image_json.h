#pragma once
// HubRise's image objects (HubRise API, Images 5.1). Pure functions.

#include "io/cloud.h"

#include <string_view>

namespace io {

model::Result<ImageInfo> decodeImage(std::string_view json);
model::Result<std::vector<ImageInfo>> decodeImages(std::string_view json);

} // namespace io
