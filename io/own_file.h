#pragma once
// A file whose name a person typed: a slip in it must not cost the till's database, or anything else that is not ours.

#include "model/result.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace io {

/// May it be written? When nothing is there, an empty file, or one of which `isOurs` is true, given all its bytes. Else, and for a link or a
/// device, Kind::CannotWrite.
model::Done mayReplace(const std::filesystem::path& file, const std::function<bool(std::string_view)>& isOurs);

} // namespace io
