#pragma once
// A zip archive written as a whole.

#include "model/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace io {

struct ZipEntry {
    std::string name; ///< inside the archive, with '/'
    std::string bytes;
};

/// Readable by its owner only, replaced whole (io/files). Kind::CannotWrite.
model::Done writeZip(const std::filesystem::path& file, const std::vector<ZipEntry>& entries);

} // namespace io
