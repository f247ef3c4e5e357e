#include "io/image_json.h"

#include "io/json_reader.h"

#include <nlohmann/json.hpp>

namespace io {

using model::Result;
using nlohmann::json;

namespace {

ImageInfo readImage(JsonReader& reader, const json& o)
{
    ImageInfo image{reader.text(o, "id"), reader.text(o, "type"), reader.text(o, "md5"), reader.text(o, "private_ref"), 0};
    image.size = reader.integer(o, "size").value_or(0);
    if (image.id.empty())
        reader.misfit("id", "text");
    return image;
}

} // namespace

Result<std::vector<ImageInfo>> decodeImages(std::string_view body)
{
    const auto root = parseStrict(body);
    if (!root)
        return fail(root);
    JsonReader reader;
    std::vector<ImageInfo> images;
    reader.each(*root, [&](const json& o) { images.push_back(readImage(reader, o)); });
    if (const auto done = reader.done(); !done)
        return fail(done);
    return images;
}

Result<ImageInfo> decodeImage(std::string_view body)
{
    const auto root = parseStrict(body);
    if (!root)
        return fail(root);
    JsonReader reader;
    ImageInfo image;
    if (root->is_object())
        image = readImage(reader, *root);
    else
        reader.misfit("", "object");
    if (const auto done = reader.done(); !done)
        return fail(done);
    return image;
}

} // namespace io
