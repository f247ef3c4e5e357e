#include "model/text_rules.h"

#include <algorithm>

namespace model {

namespace {

struct Character {
    char32_t code = 0;
    std::size_t bytes = 0; ///< 0: not UTF-8
};

/// The first character of `s`. Overlong forms, surrogates and codes past U+10FFFF are not UTF-8.
Character firstOf(std::string_view s)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || s.size() < bytes)
        return {};
    char32_t code = lead & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u)
            return {};
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    const bool overlong = (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return overlong || surrogate || code > 0x10FFFF ? Character{} : Character{code, bytes};
}

bool isControl(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool isClean(std::string_view text, std::string_view allowed)
{
    while (!text.empty()) {
        const Character c = firstOf(text);
        if (c.bytes == 0 || (isControl(c.code) && (c.code > 0x7F || allowed.find(static_cast<char>(c.code)) == std::string_view::npos)))
            return false;
        text.remove_prefix(c.bytes);
    }
    return true;
}

std::string_view withoutBlanksAround(std::string_view s)
{
    const auto first = s.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : s.substr(first, s.find_last_not_of(" \t\r\n") - first + 1);
}

/// À … Þ are two bytes, C3 80 … C3 9E, and their small letters C3 A0 … C3 BE (C3 97 is the multiplication sign).
unsigned char small(char c, char before)
{
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 'A' && byte <= 'Z')
        return static_cast<unsigned char>(byte + 0x20);
    const bool capital = before == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
    return capital ? static_cast<unsigned char>(byte + 0x20) : byte;
}

} // namespace

bool isCleanText(std::string_view text) { return isClean(text, "\n\t"); }

bool isCleanLine(std::string_view text) { return isClean(text, ""); }

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool sameWords(std::string_view a, std::string_view b)
{
    a = withoutBlanksAround(a);
    b = withoutBlanksAround(b);
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (small(a[i], i ? a[i - 1] : '\0') != small(b[i], i ? b[i - 1] : '\0'))
            return false;
    return true;
}

std::string inSmallLetters(std::string_view text)
{
    text = withoutBlanksAround(text);
    std::string letters(text);
    for (std::size_t i = 0; i < text.size(); ++i)
        letters[i] = static_cast<char>(small(text[i], i ? text[i - 1] : '\0'));
    return letters;
}

std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

std::string presentable(std::string_view text, std::size_t characters)
{
    std::string out;
    for (std::size_t n = 0; !text.empty(); ++n) {
        if (n == characters)
            return out + "…";
        const Character c = firstOf(text);
        const std::size_t bytes = c.bytes == 0 ? 1 : c.bytes;
        out += c.bytes == 0 || isControl(c.code) ? "?" : text.substr(0, bytes);
        text.remove_prefix(bytes);
    }
    return out;
}

} // namespace model
