#include "io/till_images.h"

#include "io/files.h"
#include "io/till_address.h"
#include "io/till_fields.h"

#include "model/catalog_fields.h"

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

/// The pictures of one reading. A folder that cannot be opened says nothing of any picture: the share it lies on may not be there today.
class Pictures {
public:
    explicit Pictures(const TillSource& source) : m_source(source) {}

    /// Fails when no picture can be judged.
    Result<Picture> of(TillFields& fields)
    {
        Picture picture;
        if (Cell data = fields.raw("data"); data.form == Cell::Form::Bytes && !data.value.empty()) {
            picture.bytes = std::move(data.value);
        } else if (data.form == Cell::Form::Text && !data.value.empty()) {
            picture.fault = text(TR("The image is kept as text, not as bytes"));
        } else if (const std::string path = fields.text("path"); !path.empty()) {
            if (const Done opened = openFolder(); !opened)
                return fail(opened);
            picture = readFile(path);
        } else {
            picture.fault = text(TR("The image is empty"));
        }
        if (!picture.fault.empty())
            return picture;
        if (picture.bytes.empty())
            return Picture{"", text(TR("The image is empty"))};
        if (picture.bytes.size() > mostBytes)
            return Picture{"", text(TR("The image has %1 bytes, more than the 1000000 allowed"), picture.bytes.size())};
        if (imageType(picture.bytes).empty())
            return Picture{"", text(TR("The image is not a JPEG, PNG, WEBP, GIF or BMP"))};
        return picture;
    }

private:
    Done openFolder()
    {
        const fs::path folder = imagesFolder(m_source);
        if (!m_root.empty() || folder.empty())
            return {};
        std::error_code error;
        m_root = fs::canonical(folder, error);
        if (!error)
            fs::directory_iterator(m_root, error);
        if (!error)
            return {};
        m_root.clear();
        return fail(Kind::TillData, text(TR("The images folder “%1” cannot be opened"), folder.string()),
                    text(TR("Check that the disk or the network share it lies on is there, and “images_folder” in the mapping.")), error.message());
    }

    Picture readFile(std::string path) const
    {
        if (m_root.empty())
            return {"", text(TR("The mapping names no folder for images"))};
        std::replace(path.begin(), path.end(), '\\', '/'); // Windows tills
        std::error_code error;
        const fs::path file = fs::weakly_canonical(m_root / path, error); // links resolved: a link must not lead out either
        if (error || !isInside(file, m_root))
            return {"", text(TR("The image file “%1” lies outside the images folder"), path)};
        if (!fs::is_regular_file(file, error))
            return {"", text(TR("The image file “%1” is not there"), path)};
        if (const auto size = fs::file_size(file, error); error || size > mostBytes)
            return {"", text(TR("The image file “%1” has %2 bytes, more than the 1000000 allowed"), path, size)};
        auto bytes = readWhole(file);
        return bytes ? Picture{std::move(*bytes), {}} : Picture{"", bytes.error().message};
    }

    const TillSource& m_source;
    fs::path m_root; ///< links resolved; empty: not opened yet, or none is named
};

/// Something that can have images, and its list of them.
struct Showing {
    CatalogThing thing;
    Strings* images;
};

std::vector<Showing> showings(Catalog& catalog)
{
    std::vector<Showing> all;
    const auto take = [&all](auto& things) {
        for (auto& thing : things)
            all.push_back({thingOf(thing), &thing.images});
    };
    take(catalog.categories);
    take(catalog.products);
    take(catalog.deals);
    take(catalog.discounts);
    return all;
}

const std::string unusable = "-";

/// Image ref to key; empty: wanted and not yet met.
using Keys = std::map<std::string, std::string>;

Text hintForImages() { return text(TR("Put the image right in the till; until then HubRise goes on showing what it shows now.")); }

Result<std::int64_t> readWanted(TillConnection& connection, TillCatalog& out, Keys& keys)
{
    Pictures pictures(connection.source());
    Done readable;
    const auto rows = forEachRow(connection, "images", [&](const TillRow& row) {
        TillFields fields(row, connection.mapping(), "image", out.problems);
        const std::string ref = fields.ref("image_ref");
        fields.subject(ref);
        const auto wanted = keys.find(ref);
        if (wanted == keys.end() || !wanted->second.empty())
            return true;
        const auto picture = pictures.of(fields);
        if (!picture) {
            readable = fail(picture);
            return false;
        }
        if (picture->fault.empty()) {
            wanted->second.assign("md5:").append(md5Hex(picture->bytes));
            out.images.push_back({wanted->second, ref, imageType(picture->bytes), static_cast<std::int64_t>(picture->bytes.size())});
        } else {
            fields.note(Severity::Warning, "data", picture->fault, hintForImages());
            wanted->second = unusable;
        }
        return true;
    });
    return readable ? rows : Result<std::int64_t>(fail(readable));
}

/// False when an image it names cannot be read.
bool putKeys(Strings& images, const Keys& keys)
{
    Strings found;
    bool whole = true;
    for (const std::string& ref : images) {
        const std::string& key = keys.at(ref);
        if (key.empty() || key == unusable)
            whole = false;
        else if (std::find(found.begin(), found.end(), key) == found.end())
            found.push_back(key);
    }
    images = std::move(found);
    return whole;
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
    const auto all = showings(out.catalog);
    Keys keys;
    for (const Showing& one : all)
        for (const std::string& ref : *one.images)
            keys.emplace(ref, "");
    const bool reads = connection.mapping().read.contains("images");
    if (reads) {
        const auto rows = readWanted(connection, out, keys);
        if (!rows)
            return fail(rows);
        out.rows += *rows;
        for (const auto& [ref, key] : keys)
            if (key.empty())
                out.problems.push_back({Severity::Warning, "image", ref, "image_ref", text(TR("The image “%1” is not among those the till gives"), ref), hintForImages()});
    }
    for (const Showing& one : all)
        if (!putKeys(*one.images, keys) && reads)
            out.lackingImages.insert(one.thing);
    return {};
}

Done eachImage(TillConnection& connection, const std::function<bool(const std::string&)>& isWanted, const std::function<bool(const std::string&, std::string)>& take)
{
    Problems ignored; // told when the catalog was read
    Pictures pictures(connection.source());
    Done readable;
    const auto rows = forEachRow(connection, "images", [&](const TillRow& row) {
        TillFields fields(row, connection.mapping(), "image", ignored);
        const std::string ref = fields.ref("image_ref");
        if (!isWanted(ref))
            return true;
        auto picture = pictures.of(fields);
        if (!picture) {
            readable = fail(picture);
            return false;
        }
        return picture->bytes.empty() || take(ref, std::move(picture->bytes));
    });
    return rows ? readable : Done(fail(rows));
}

} // namespace io
