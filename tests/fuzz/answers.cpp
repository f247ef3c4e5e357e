#include "tests/fuzz/targets.h"

#include "io/catalog_json.h"
#include "io/image_json.h"

namespace fuzz {

namespace {

std::string stock(std::string_view bytes)
{
    const auto entries = io::decodeStock(bytes);
    if (!entries)
        return expected(entries.error(), model::Kind::Nonsense);
    const auto again = io::decodeStock(io::encodeStock(*entries));
    return again && *again == *entries ? "" : "the stock changed on the way";
}

} // namespace

std::string answers(std::string_view bytes)
{
    if (auto wrong = stock(bytes); !wrong.empty())
        return wrong;
    if (const auto image = io::decodeImage(bytes); !image)
        return expected(image.error(), model::Kind::Nonsense);
    const auto images = io::decodeImages(bytes);
    return images ? "" : expected(images.error(), model::Kind::Nonsense);
}

} // namespace fuzz
