#include "sync/image_index.h"

#include <nlohmann/json.hpp>

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

} // namespace engine
