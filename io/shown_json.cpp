#include "io/shown_json.h"

#include <array>
#include <cstdio>
#include <string_view>

namespace io {

namespace {

/// The control character at the start of `text`: its length in bytes, 0 when it is none.
std::size_t controlAt(std::string_view text, unsigned& code)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    if (byte(0) == 0x7F) {
        code = 0x7F;
        return 1;
    }
    if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) {
        code = byte(1);
        return 2;
    }
    const bool overrides = byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE;
    const bool isolates = byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
    if (!overrides && !isolates)
        return 0;
    code = 0x2000u | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
    return 3;
}

} // namespace

std::string shownJson(std::string json)
{
    if (json.find_first_of("\x7F\xC2\xE2") == std::string::npos)
        return json;
    std::string out;
    out.reserve(json.size() + 64);
    for (std::size_t i = 0; i < json.size();) {
        unsigned code = 0;
        const auto length = controlAt(std::string_view(json).substr(i, 3), code);
        if (length == 0) {
            out += json[i++];
            continue;
        }
        std::array<char, 8> escape{};
        std::snprintf(escape.data(), escape.size(), "\\u%04x", code);
        out += escape.data();
        i += length;
    }
    return out;
}

} // namespace io
