#include "io/backup_images.h"

#include "io/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <system_error>

namespace io {

namespace {

namespace fs = std::filesystem;

constexpr const char* prefix = "images-of-";

/// What can be read of it.
ImageIndex read(const fs::path& file)
{
    ImageIndex index;
    const auto text = readWhole(file);
    const auto json = text ? nlohmann::json::parse(*text, nullptr, false) : nlohmann::json();
    if (json.is_object())
        for (const auto& [id, md5] : json.items())
            if (md5.is_string())
                index[id] = md5.get<std::string>();
    return index;
}

} // namespace

fs::path imageIndexOf(const fs::path& backup) { return backup.parent_path() / (prefix + backup.filename().string()); }

BackupImages::BackupImages(const fs::path& backups)
{
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(backups / "images", none))
        m_kept.insert(entry.path().stem().string());
    for (const auto& entry : fs::directory_iterator(backups, none))
        if (entry.path().filename().string().starts_with(prefix))
            for (const auto& [id, md5] : read(entry.path()))
                m_told[id].push_back(md5);
}

std::string BackupImages::indexFor(const fs::path& backup, const std::vector<std::string>& shown) const
{
    // A damaged file may name what never was; that it names a copy does not come of damage.
    const auto isKept = [this](const std::string& md5) { return m_kept.contains(md5); };
    ImageIndex index = read(imageIndexOf(backup));
    for (const auto& key : shown) {
        const std::string id = key.substr(key.find(':') + 1);
        const auto told = m_told.find(id);
        const auto own = index.find(id);
        if (told == m_told.end() || (own != index.end() && isKept(own->second)))
            continue;
        const auto kept = std::ranges::find_if(told->second, isKept);
        if (kept != told->second.end())
            index[id] = *kept;
        else
            index.emplace(id, told->second.front());
    }
    return index.empty() ? std::string() : nlohmann::json(index).dump();
}

} // namespace io
