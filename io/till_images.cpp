#include "io/till_images.h"

#include "io/files.h"
#include "io/till_address.h"
#include "io/till_fields.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace io {

using namespace model;
namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t mostBytes = 1'000'000;

struct Picture {
    std::string bytes;
    Text fault; ///< why there are no bytes
};

/// Images are looked for under the mapping's images_folder (beside the database when it is relative), or beside the database.
fs::path imagesFolder(const TillSource& source)
{
    const fs::path base = databaseFolder(source);
    const std::string& named = source.mapping.images_folder;
    if (named.empty())
        return base;
    return fs::path(named).is_absolute() ? fs::path(named) : base.empty() ? fs::path() : base / named;
}

bool isInside(const fs::path& file, const fs::path& folder)
{
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

Picture readFile(const TillSource& source, std::string path)
{
    const fs::path folder = imagesFolder(source);
    if (folder.empty())
        return {"", text(TR("The mapping names no folder for images"))};
    std::replace(path.begin(), path.end(), '\\', '/'); // Windows tills
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    if (error)
        return {"", text(TR("The images folder “%1” is not there"), folder.string())};
    const fs::path file = fs::weakly_canonical(root / path, error); // links resolved: a link must not lead out either
    if (error || !isInside(file, root))
        return {"", text(TR("The image file “%1” lies outside the images folder"), path)};
    if (!fs::is_regular_file(file, error))
        return {"", text(TR("The image file “%1” is not there"), path)};
    if (const auto size = fs::file_size(file, error); error || size > mostBytes)
        return {"", text(TR("The image file “%1” has %2 bytes, more than the 1000000 allowed"), path, size)};
    auto bytes = readWhole(file);
    return bytes ? Picture{std::move(*bytes), {}} : Picture{"", bytes.error().message};
}

Picture pictureOf(const TillSource& source, TillFields& fields)
{
    Picture picture;
    if (Cell data = fields.raw("data"); data.form == Cell::Form::Bytes && !data.value.empty())
        picture.bytes = std::move(data.value);
    else if (const std::string path = fields.text("path"); !path.empty())
        picture = readFile(source, path);
    else
        picture.fault = text(TR("The image is empty"));
    if (!picture.fault.empty())
        return picture;
    if (picture.bytes.size() > mostBytes)
        return {"", text(TR("The image has %1 bytes, more than the 1000000 allowed"), picture.bytes.size())};
    if (imageType(picture.bytes).empty())
        return {"", text(TR("The image is not a JPEG, PNG, WEBP, GIF or BMP"))};
    return picture;
}

/// The image lists of everything that can have images.
std::vector<Strings*> imageLists(Catalog& catalog)
{
    std::vector<Strings*> lists;
    for (auto& category : catalog.categories)
        lists.push_back(&category.images);
    for (auto& product : catalog.products)
        lists.push_back(&product.images);
    for (auto& deal : catalog.deals)
        lists.push_back(&deal.images);
    for (auto& discount : catalog.discounts)
        lists.push_back(&discount.images);
    return lists;
}

const std::string unusable = "-";

/// Image ref to key; empty: wanted and not yet met.
using Keys = std::map<std::string, std::string>;

Result<std::int64_t> readWanted(TillConnection& connection, TillCatalog& out, Keys& keys)
{
    return forEachRow(connection, "images", [&](const TillRow& row) {
        TillFields fields(row, connection.mapping(), "image", out.problems);
        const std::string ref = fields.ref("image_ref");
        fields.subject(ref);
        const auto wanted = keys.find(ref);
        if (wanted == keys.end() || !wanted->second.empty())
            return true;
        const Picture picture = pictureOf(connection.source(), fields);
        if (picture.fault.empty()) {
            wanted->second.assign("md5:").append(md5Hex(picture.bytes));
            out.images.push_back({wanted->second, ref, imageType(picture.bytes), static_cast<std::int64_t>(picture.bytes.size())});
        } else {
            fields.note(Severity::Warning, "data", picture.fault, text(TR("It is sent without this image. Replace the image in the till.")));
            wanted->second = unusable;
        }
        return true;
    });
}

void putKeys(Strings& images, const Keys& keys)
{
    Strings found;
    for (const std::string& ref : images)
        if (const std::string& key = keys.at(ref); !key.empty() && key != unusable && std::find(found.begin(), found.end(), key) == found.end())
            found.push_back(key);
    images = std::move(found);
}

} // namespace

std::string imageType(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xD8\xFF"))
        return "image/jpeg";
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"))
        return "image/png";
    if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a"))
        return "image/gif";
    if (bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP")
        return "image/webp";
    return bytes.starts_with("BM") && bytes.size() > 26 ? "image/bmp" : "";
}

Done readTillImages(TillConnection& connection, TillCatalog& out)
{
    const auto lists = imageLists(out.catalog);
    Keys keys;
    for (const Strings* list : lists)
        for (const std::string& ref : *list)
            keys.emplace(ref, "");
    if (connection.mapping().read.contains("images")) {
        const auto rows = readWanted(connection, out, keys);
        if (!rows)
            return fail(rows);
        out.rows += *rows;
        for (const auto& [ref, key] : keys)
            if (key.empty())
                out.problems.push_back({Severity::Warning, "image", ref, "image_ref", text(TR("The image “%1” is not among those the till gives"), ref), text(TR("It is sent without this image."))});
    }
    for (Strings* list : lists)
        putKeys(*list, keys);
    return {};
}

Done eachImage(TillConnection& connection, const std::function<bool(const std::string&, std::string)>& take)
{
    Problems ignored; // told when the catalog was read
    const auto rows = forEachRow(connection, "images", [&](const TillRow& row) {
        TillFields fields(row, connection.mapping(), "image", ignored);
        const std::string ref = fields.ref("image_ref");
        Picture picture = pictureOf(connection.source(), fields);
        return picture.bytes.empty() || take(ref, std::move(picture.bytes));
    });
    return rows ? Done() : Done(fail(rows));
}

} // namespace io
