#pragma once
// Which image id stood for which content, kept with a backup (its raw bytes name images by id only).

#include "io/backups.h"
#include "io/cloud.h"

#include <string>

namespace engine {

std::string toJson(const io::ImageIndex& index);
/// An empty or unreadable text gives an empty index.
io::ImageIndex imageIndexFromJson(const std::string& json);

/// Whether a backup that was found without its record shows photos of which nothing tells any more what they were.
bool showsUnknownPhotos(const io::BackupRecord& backup, const std::string& raw);
model::Text unknownPhotosSentence(long long backups);
model::Text unknownPhotosHint();

} // namespace engine
