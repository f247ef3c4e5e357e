#include "artefacts.h"

#include "tests/unzipped.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>

namespace fakes {

namespace fs = std::filesystem;

namespace {

constexpr char digits[] = "0123456789ABCDEF";

template <class Encode> std::string each(std::string_view text, Encode encode)
{
    std::string out;
    for (const char c : text)
        encode(out, c);
    return out;
}

std::string percentEncoded(std::string_view text, bool lower)
{
    return each(text, [lower](std::string& out, char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '-' || c == '_' || c == '.' || c == '~')
            out += c;
        else
            for (const char d : {'%', digits[byte >> 4], digits[byte & 15]})
                out += lower ? static_cast<char>(std::tolower(d)) : d;
    });
}

std::string jsonEscaped(std::string_view text)
{
    return each(text, [](std::string& out, char c) { (std::strchr("\"\\/", c) ? out += '\\' : out) += c; });
}

std::string hexDigits(std::string_view text, bool lower)
{
    return each(text, [lower](std::string& out, char c) {
        for (const int half : {static_cast<unsigned char>(c) >> 4, c & 15})
            out += lower ? static_cast<char>(std::tolower(digits[half])) : digits[half];
    });
}

std::string utf16(std::string_view text, bool bigEnd)
{
    return each(text, [bigEnd](std::string& out, char c) { bigEnd ? (out += '\0') += c : (out += c) += '\0'; });
}

/// The characters that stay the same whatever stands around, when `before` bytes (0, 1, 2) come first in a group of three.
std::string base64(std::string_view text, std::size_t before, const char* last)
{
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const std::string whole = std::string(before, '\0') + std::string(text);
    std::string out;
    for (std::size_t bit = 0; bit + 6 <= whole.size() * 8; bit += 6) {
        const auto byte = [&](std::size_t i) { return i < whole.size() ? static_cast<unsigned char>(whole[i]) : 0u; };
        const unsigned value = ((byte(bit / 8) << 8 | byte(bit / 8 + 1)) >> (10 - bit % 8)) & 63u;
        if (bit >= before * 8)
            out += value < 62 ? letters[value] : last[value - 62];
    }
    return out;
}

std::uint64_t firstBytes(const char* at)
{
    std::uint64_t value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

std::size_t hashOf(std::uint64_t value) { return static_cast<std::size_t>(value * 0x9E3779B97F4A7C15ull >> 48); }

bool isWord(char c) { return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)); }

std::size_t characters(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// "log.jsonl", "log.jsonl.1"; not "catalog-….json".
bool isLog(const std::string& name) { return fs::path(name).filename().string().starts_with("log"); }

} // namespace

Scanned& Scanned::operator+=(Scanned other)
{
    std::move(other.hits.begin(), other.hits.end(), std::back_inserter(hits));
    files += other.files;
    bytes += other.bytes;
    return *this;
}

Scanner::Scanner(const std::vector<Secret>& secrets, std::vector<std::string> personal) : m_personal(std::move(personal))
{
    std::erase_if(m_personal, [](const std::string& word) { return characters(word) <= 4; });
    std::sort(m_personal.begin(), m_personal.end());
    m_personal.erase(std::unique(m_personal.begin(), m_personal.end()), m_personal.end());
    for (const auto& [kind, text] : secrets) {
        addForm(kind, text, window);
        addForm(kind + " with JSON's escapes", jsonEscaped(text), window);
        for (const bool other : {false, true}) {
            addForm(kind + ", percent-encoded", percentEncoded(text, other), window);
            addForm(kind + " as hex digits", hexDigits(text, other), 2 * window);
            addForm(kind + " in UTF-16", utf16(text, other), 2 * window);
            for (const std::size_t before : {0, 1, 2})
                addForm(kind + " in base64", base64(text, before, other ? "-_" : "+/"), window * 4 / 3 - 2); // twelve characters are sixteen, less both ends
        }
    }
}

void Scanner::addForm(std::string what, std::string text, std::size_t least)
{
    if (text.size() < sizeof(std::uint64_t) || std::any_of(m_forms.begin(), m_forms.end(), [&](const Form& known) { return known.text == text; }))
        return;
    least = std::min(least, text.size());
    for (std::size_t at = 0; at + least <= text.size(); ++at) {
        const auto first = firstBytes(text.data() + at);
        m_maybe.set(hashOf(first));
        m_places.emplace(first, Place{m_forms.size(), at});
    }
    m_forms.push_back({std::move(what), std::move(text), least});
}

void Scanner::lookForSecrets(std::string_view bytes, const std::string& where, Scanned& out) const
{
    for (std::size_t i = 0; i + sizeof(std::uint64_t) <= bytes.size(); ++i) {
        const auto first = firstBytes(bytes.data() + i);
        if (!m_maybe[hashOf(first)])
            continue;
        const auto [from, to] = m_places.equal_range(first);
        for (auto place = from; place != to; ++place) {
            const Form& form = m_forms[place->second.form];
            const bool same = bytes.substr(i, form.least) == std::string_view(form.text).substr(place->second.at, form.least);
            if (same && std::none_of(out.hits.begin(), out.hits.end(), [&](const Hit& hit) { return hit.where == where && hit.what == form.what; }))
                out.hits.push_back({where, i, form.what});
        }
    }
}

void Scanner::lookForPeople(std::string_view bytes, const std::string& where, Scanned& out) const
{
    for (const auto& word : m_personal)
        for (auto at = bytes.find(word); at != std::string_view::npos; at = bytes.find(word, at + 1))
            if ((at == 0 || !isWord(bytes[at - 1])) && (at + word.size() == bytes.size() || !isWord(bytes[at + word.size()]))) {
                out.hits.push_back({where, at, "personal data in a log"});
                return;
            }
}

Scanned Scanner::bytes(std::string_view bytes, const std::string& where, bool isLog) const
{
    Scanned out;
    out.bytes = static_cast<long long>(bytes.size());
    lookForSecrets(bytes, where, out);
    if (isLog)
        lookForPeople(bytes, where, out);
    return out;
}

void Scanner::file(const fs::path& file, Scanned& out) const
{
    std::ifstream in(file, std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(in), {}};
    ++out.files;
    out += bytes(all, file.string(), isLog(file.filename().string()));
    if (all.starts_with("PK\x03\x04"))
        for (const auto& [name, member] : unzipped(file)) {
            ++out.files;
            out += bytes(member, file.string() + '/' + name, isLog(name));
        }
}

Scanned Scanner::folder(const fs::path& folder, const Allowed& allowed) const
{
    Scanned out;
    std::error_code gone; // a folder that a test has locked, a file that a process just took away
    for (fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, gone), end; !gone && entry != end; entry.increment(gone))
        if (std::error_code unknown; entry->is_regular_file(unknown) && !(allowed && allowed(entry->path())))
            file(entry->path(), out);
    return out;
}

} // namespace fakes
