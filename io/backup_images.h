#pragma once
// What the ids of images in backups stood for, by the files beside them: for a state database that is made anew. An id means one content for good, so the
// file of one backup stands in for that of another which is damaged or gone.

#include "io/cloud.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace io {

/// Where it is kept.
std::filesystem::path imageIndexOf(const std::filesystem::path& backup);

class BackupImages {
public:
    explicit BackupImages(const std::filesystem::path& backups);

    /// The index of a backup that shows these images ("id:…"), as text; what nothing tells any more is not in it.
    std::string indexFor(const std::filesystem::path& backup, const std::vector<std::string>& shown) const;

private:
    std::set<std::string> m_kept; ///< md5s of the copies
    std::map<std::string, std::vector<std::string>> m_told; ///< by id: the md5s that the files tell
};

} // namespace io
