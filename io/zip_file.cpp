#include "io/zip_file.h"

#include "io/files.h"

#include <zip.h>

#include <memory>

namespace io {

namespace {

struct DropSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DropArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, DropSource>;
using Archive = std::unique_ptr<zip_t, DropArchive>;

auto failed(const std::filesystem::path& file, const std::string& why)
{
    return model::fail(model::Kind::CannotWrite, model::text(TR("Cannot write “%1”: %2."), file.string(), why), model::text(TR("Check the free space and the rights of the folder.")));
}

std::string words(zip_error_t* error)
{
    const std::string text = zip_error_strerror(error);
    zip_error_fini(error);
    return text;
}

bool add(zip_t* archive, const ZipEntry& entry)
{
    zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    if (!source)
        return false;
    if (zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0)
        return true;
    zip_source_free(source); // the archive owns it only once it was added
    return false;
}

/// The archive's bytes, after zip_close has put them into the source.
model::Result<std::string> bytesOf(zip_source_t* source, const std::filesystem::path& file)
{
    zip_stat_t info;
    if (zip_source_stat(source, &info) != 0 || zip_source_open(source) != 0)
        return failed(file, zip_error_strerror(zip_source_error(source)));
    std::string bytes(static_cast<std::size_t>(info.size), '\0');
    const auto got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got != static_cast<zip_int64_t>(bytes.size()))
        return failed(file, zip_error_strerror(zip_source_error(source)));
    return bytes;
}

} // namespace

model::Done writeZip(const std::filesystem::path& file, const std::vector<ZipEntry>& entries)
{
    zip_error_t error;
    zip_error_init(&error);
    const Source source(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!source)
        return failed(file, words(&error));
    zip_source_keep(source.get()); // closing the archive gives one hold back
    Archive archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(source.get());
        return failed(file, words(&error));
    }
    for (const auto& entry : entries)
        if (!add(archive.get(), entry))
            return failed(file, zip_strerror(archive.get()));
    if (zip_close(archive.get()) != 0)
        return failed(file, zip_strerror(archive.get()));
    archive.release();
    const auto bytes = bytesOf(source.get(), file);
    if (!bytes)
        return model::fail(bytes);
    return writeWhole(file, *bytes);
}

} // namespace io
