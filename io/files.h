#pragma once
// Files: replaced whole, hashed, private. Any thread. Failures are Kind::CannotWrite (writing) or Kind::Configuration (reading).

#include "model/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace io {

/// Makes `folder` and its parents, mode 0700 for those made, to last.
model::Done makeFolder(const std::filesystem::path& folder);
/// What the name of a file still being written ends with; a crash may leave one behind.
inline constexpr const char* unfinishedSuffix = ".part";

/// Temporary file in the same folder, written, fsynced, renamed, folder fsynced: afterwards the file is the old or the new one, never half.
model::Done writeWhole(const std::filesystem::path& file, std::string_view bytes, bool privateFile = true);
/// The same for a file that must not be there yet, private: false when something of that name is. A crash leaves nothing under the name, or all of it.
model::Result<bool> writeNew(const std::filesystem::path& file, std::string_view bytes);
model::Result<std::string> readWhole(const std::filesystem::path& file);
/// Renames within a folder, so that it lasts; a file of that name is replaced.
model::Done moveFile(const std::filesystem::path& from, const std::filesystem::path& to);
/// What stands under `from` has the name `to` as well from now on, to last; nothing of that name may be there. One file with two names, or two equal files
/// where the file system knows no second names. What can have neither, such as a folder, is moved.
model::Done keepAs(const std::filesystem::path& from, const std::filesystem::path& to);
/// Removes it so that it stays away. False with errno set when it is still there.
bool removeFile(const std::filesystem::path& file);
/// The same where nothing may go on if it could come back after a power cut: that is a failure as well.
model::Done removeForGood(const std::filesystem::path& file);
std::string sha256Hex(std::string_view bytes);
std::string md5Hex(std::string_view bytes);
/// 32 hex characters from the system's random source.
std::string randomId();

} // namespace io
