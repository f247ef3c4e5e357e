#include "sync/image_index.h"

#include "sync/remote_catalog.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

std::string toJson(const io::ImageIndex& index)
{
    return nlohmann::json(index).dump();
}

io::ImageIndex imageIndexFromJson(const std::string& text)
{
    io::ImageIndex index;
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_object())
        for (const auto& [id, md5] : json.items())
            if (md5.is_string())
                index[id] = md5.get<std::string>();
    return index;
}

model::Text unknownPhotosSentence(long long backups)
{
    return model::plural(TRN("%n backup(s) show photos of which it is not known any more what they were."), backups);
}

model::Text unknownPhotosHint()
{
    return model::text(TR("Putting one back leaves out those that HubRise has removed since; add them again in the till or in HubRise."));
}

bool showsUnknownPhotos(const io::BackupRecord& backup, const std::string& raw)
{
    if (!backup.planId.empty())
        return false;
    auto document = io::decodeCatalog(raw);
    if (!document)
        return false;
    io::resolveImages(document->content, imageIndexFromJson(backup.imageIndex));
    return std::ranges::any_of(imageKeys(document->content), [](const std::string& key) { return key.starts_with("id:"); });
}

} // namespace engine
