// What a zip holds: name of each entry, its bytes. Empty when it is none.
#pragma once

#include <zip.h>

#include <filesystem>
#include <map>
#include <string>

inline std::map<std::string, std::string> unzipped(const std::filesystem::path& file)
{
    std::map<std::string, std::string> entries;
    int failed = 0;
    zip_t* archive = zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &failed);
    if (!archive)
        return entries;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t info;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &info);
        std::string bytes(static_cast<std::size_t>(info.size), '\0');
        zip_file_t* entry = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(entry, bytes.data(), bytes.size());
        zip_fclose(entry);
        entries[info.name] = bytes;
    }
    zip_discard(archive);
    return entries;
}
