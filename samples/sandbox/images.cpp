#include "samples/sandbox/images.h"

#include "samples/sandbox/access.h"

#include <nlohmann/json.hpp>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace sandbox {

using nlohmann::json;
using namespace std::string_view_literals;

namespace {

constexpr std::size_t largest = 1'000'000;
constexpr std::chrono::seconds keptUnused{2'592'000}; // 30 days
constexpr std::array types{"image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp"};

std::string md5(std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_md5(), nullptr);
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) {
        hex += "0123456789abcdef"[digest[i] >> 4];
        hex += "0123456789abcdef"[digest[i] & 15];
    }
    return hex;
}

json imageBody(const Image& image, bool shown, const Connection& connection, TimePoint now)
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(image.unusedSince + keptUnused - now).count();
    const auto ref = image.privateRefs.find(connection.clientId);
    return {{"id", image.id},
            {"type", image.type},
            {"size", image.bytes.size()},
            {"md5", image.md5},
            {"seconds_before_removal", shown ? json(nullptr) : json(left)},
            {"private_ref", ref == image.privateRefs.end() ? json(nullptr) : json(ref->second)}};
}

Found<Image> findImage(Catalog& catalog, const std::string& id)
{
    const auto found = std::ranges::find_if(catalog.images, [&](const Image& image) { return image.id == id; });
    if (found == catalog.images.end())
        return tl::unexpected(notFound("Image"));
    return &*found;
}

std::optional<Answer> refuseImage(const Request& request)
{
    if (std::ranges::find(types, request.contentType) == types.end())
        return unsupportedType("The Content-Type of an image must be image/jpeg, png, webp, gif or bmp");
    if (request.body.size() > largest)
        return unprocessable({{"size", "is too big (maximum is 1000000 bytes)"}});
    if (imageType(request.body) != request.contentType)
        return unprocessable({{"type", "the bytes are not those of an image of this type"}});
    if (request.queryValue("private_ref").size() > 255)
        return unprocessable({{"private_ref", "is too long (maximum is 255 characters)"}});
    return std::nullopt;
}

} // namespace

std::string imageType(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xD8\xFF"sv))
        return "image/jpeg";
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv))
        return "image/png";
    if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv))
        return "image/gif";
    if (bytes.starts_with("RIFF"sv) && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP"sv)
        return "image/webp";
    if (bytes.starts_with("BM"sv) && bytes.size() > 26)
        return "image/bmp";
    return {};
}

Image newImage(World& world, std::string bytes)
{
    Image image{.id = world.ids.next(), .type = imageType(bytes), .md5 = md5(bytes), .bytes = std::move(bytes),
                .unusedSince = world.now()};
    return image;
}

std::set<std::string> shownImages(const Catalog& catalog)
{
    std::set<std::string> shown;
    for (const char* part : {"products", "deals"})
        for (const json& item : (*catalog.data)[part])
            for (const json& id : item["image_ids"])
                shown.insert(id);
    return shown;
}

void startUnusedTime(Catalog& catalog, const std::set<std::string>& shownBefore, TimePoint now)
{
    const auto shown = shownImages(catalog);
    for (Image& image : catalog.images)
        if (shownBefore.contains(image.id) && !shown.contains(image.id))
            image.unusedSince = now;
}

void removeExpiredImages(World& world)
{
    const TimePoint now = world.now();
    const auto old = [&](const Image& image) { return now - image.unusedSince >= keptUnused; };
    for (Catalog& catalog : world.catalogs) {
        if (std::ranges::none_of(catalog.images, old))
            continue;
        const auto shown = shownImages(catalog);
        catalog.images.remove_if([&](const Image& image) { return old(image) && !shown.contains(image.id); });
    }
}

Answer listImages(Call& call)
{
    const auto catalog = reachCatalog(call, call.ids[0], Right::Read);
    if (!catalog)
        return catalog.error();
    const auto shown = shownImages(**catalog);
    json body = json::array();
    for (const Image& image : (*catalog)->images)
        body.push_back(imageBody(image, shown.contains(image.id), call.connection, call.world.now()));
    return ok(body);
}

Answer getImage(Call& call)
{
    const auto catalog = reachCatalog(call, call.ids[0], Right::Read);
    if (!catalog)
        return catalog.error();
    const auto image = findImage(**catalog, call.ids[1]);
    if (!image)
        return image.error();
    const bool shown = shownImages(**catalog).contains((*image)->id);
    return ok(imageBody(**image, shown, call.connection, call.world.now()));
}

Answer getImageData(Call& call)
{
    const auto catalog = reachCatalog(call, call.ids[0], Right::Read);
    if (!catalog)
        return catalog.error();
    const auto image = findImage(**catalog, call.ids[1]);
    if (!image)
        return image.error();
    return Answer{.body = (*image)->bytes, .type = (*image)->type};
}

Answer addImage(Call& call)
{
    const auto catalog = reachCatalog(call, call.ids[0], Right::Write);
    if (!catalog)
        return catalog.error();
    if (auto refusal = refuseImage(call.request))
        return *refusal;
    Image image = newImage(call.world, call.request.body);
    if (const std::string ref = call.request.queryValue("private_ref"); !ref.empty())
        image.privateRefs[call.connection.clientId] = ref;
    (*catalog)->images.push_back(std::move(image));
    return ok(imageBody((*catalog)->images.back(), false, call.connection, call.world.now()));
}

std::string base64(std::string_view bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                       reinterpret_cast<const unsigned char*>(bytes.data()),
                                       static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::string fromBase64(std::string_view text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    const int length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                       reinterpret_cast<const unsigned char*>(text.data()),
                                       static_cast<int>(text.size()));
    const auto padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    bytes.resize(static_cast<std::size_t>(std::max(0, length - padding)));
    return bytes;
}

} // namespace sandbox
