#pragma once
// Files: replaced whole, hashed, private. Any thread. Failures are Kind::CannotWrite (writing) or Kind::Configuration (reading).

#include "model/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace io {

/// Makes `folder` and its parents, mode 0700 for those made.
model::Done makeFolder(const std::filesystem::path& folder);
/// What the name of a file still being written ends with; a crash may leave one behind.
inline constexpr const char* unfinishedSuffix = ".part";

/// Temporary file in the same folder, written, fsynced, renamed, folder fsynced: afterwards the file is the old or the new one, never half.
model::Done writeWhole(const std::filesystem::path& file, std::string_view bytes, bool privateFile = true);
model::Result<std::string> readWhole(const std::filesystem::path& file);
std::string sha256Hex(std::string_view bytes);
std::string md5Hex(std::string_view bytes);
/// 32 hex characters from the system's random source.
std::string randomId();

} // namespace io
