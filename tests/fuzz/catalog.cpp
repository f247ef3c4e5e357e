#include "tests/fuzz/targets.h"

#include "io/catalog_json.h"

namespace fuzz {

std::string catalog(std::string_view bytes)
{
    const auto document = io::decodeCatalog(bytes);
    if (!document)
        return expected(document.error(), model::Kind::Nonsense);
    const auto body = io::encodeCatalog(document->catalog.name, document->content, {});
    if (io::replaceImageKeys(body, {}) != body)
        return "no image to replace, and yet something was replaced";
    const auto again = io::decodeCatalog(body);
    if (!again)
        return "what was encoded does not decode: " + again.error().detail;
    if (io::catalogHash(again->content) != io::catalogHash(document->content))
        return "the hash changed on the way";
    return again->content == document->content ? "" : "something was lost on the way";
}

} // namespace fuzz
