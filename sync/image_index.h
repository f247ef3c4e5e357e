#pragma once
// Which image id stood for which content, kept with a backup (its raw bytes name images by id only).

#include "io/cloud.h"

#include <string>

namespace engine {

std::string toJson(const io::ImageIndex& index);
/// An empty or unreadable text gives an empty index.
io::ImageIndex imageIndexFromJson(const std::string& json);

} // namespace engine
