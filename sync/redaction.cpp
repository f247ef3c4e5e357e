#include "sync/redaction.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace engine {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHex(char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; }
/// Letters, digits, and all of other scripts.
bool isWord(char c) { return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)); }
constexpr bool isOneOf(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }
bool isLocalPart(char c) { return isWord(c) || isOneOf(c, "._+-"); }
bool isDomain(char c) { return isWord(c) || isOneOf(c, ".-"); }

template <class Fits> std::size_t span(std::string_view text, std::size_t from, Fits fits)
{
    return static_cast<std::size_t>(std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), fits) - text.begin()) - from;
}

// Each recogniser says how many bytes at the start of `text` are what it knows, 0 when they are not; `before` is the byte in front ('\0': none).

std::size_t email(std::string_view text, char before)
{
    if (isLocalPart(before))
        return 0;
    const auto local = span(text, 0, isLocalPart);
    const auto rest = text.substr(local);
    const std::size_t at = rest.starts_with('@') ? 1 : rest.starts_with("%40") ? 3 : 0;
    if (local == 0 || at == 0)
        return 0;
    auto domain = span(rest, at, isDomain);
    while (domain > 0 && !isWord(rest[at + domain - 1]))
        --domain; // the full stop of a sentence
    return rest.substr(at, domain).find('.') == std::string_view::npos ? 0 : local + at + domain;
}

/// Digits with at most one separator between two of them.
struct Digits {
    std::size_t count = 0, length = 0;
};
Digits digitsOf(std::string_view text)
{
    Digits found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isDigit(text[i]))
            found = {found.count + 1, i + 1};
        else if (!isOneOf(text[i], " .-/()") || (i > 0 && !isDigit(text[i - 1]) && !isOneOf(text[i], "()")))
            break;
        if (found.count > 15)
            break;
    }
    return found;
}

std::size_t phone(std::string_view text, char before)
{
    if (isWord(before) || isOneOf(before, "+-._"))
        return 0;
    const bool plus = text.starts_with('+');
    if (!plus && (text.empty() || !isDigit(text.front())))
        return 0;
    const auto found = digitsOf(text.substr(plus ? 1 : 0));
    const auto length = found.length + (plus ? 1 : 0);
    if (length < text.size() && isWord(text[length]))
        return 0;
    const bool international = plus && found.count >= 8 && found.count <= 15;
    const bool zero = text.starts_with('0') && found.count >= 9 && found.count <= 15;
    const bool zeroLost = found.count == 9 && found.length == 9 && isOneOf(text.front(), "67"); // by tills that keep numbers as numbers
    return international || zero || zeroLost ? length : 0;
}

std::size_t hexRun(std::string_view text, char before)
{
    if (isHex(before))
        return 0;
    const auto length = span(text, 0, isHex);
    return length >= 32 ? length : 0;
}

struct Recogniser {
    std::size_t (*length)(std::string_view text, char before);
    std::string_view becomes;
};
constexpr std::array<Recogniser, 3> recognisers = {{{email, "[e-mail]"}, {phone, "[phone]"}, {hexRun, "[token]"}}};

bool startsWithWord(std::string_view text, std::string_view word)
{
    return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

struct Labelled {
    std::size_t keep = 0, drop = 0;
};

constexpr std::array<std::string_view, 6> labels = {"password", "passwd", "pwd", "secret", "token", "authorization"};
constexpr bool isFiller(char c) { return isOneOf(c, "\"' \\"); }

/// `password=…`, `"access_token": "…"`, `Authorization: Basic …`.
Labelled labelledValue(std::string_view text, char)
{
    const auto label = std::find_if(labels.begin(), labels.end(), [&](std::string_view word) { return startsWithWord(text, word); });
    if (label == labels.end())
        return {};
    std::size_t i = label->size();
    i += span(text, i, isFiller);
    if (i >= text.size() || !isOneOf(text[i], "=:"))
        return {};
    ++i;
    i += span(text, i, isFiller);
    const std::string_view end = *label == "authorization" ? "\"'\\\r\n" : "\"'\\&;, \r\n)}]";
    return {i, span(text, i, [end](char c) { return !isOneOf(c, end); })};
}

/// HubRise's authorisation code in an address: "?code=…". Other codes (of guards, of articles) stay.
Labelled codeInUrl(std::string_view text, char before)
{
    constexpr std::string_view label = "code=";
    if (!isOneOf(before, "?&") || !startsWithWord(text, label))
        return {};
    return {label.size(), span(text, label.size(), [](char c) { return !isOneOf(c, "\"'\\&;, \r\n)}]"); })};
}

/// "//user:password@host": the words between "//" and '@'.
Labelled urlUser(std::string_view text, char)
{
    if (!text.starts_with("//"))
        return {};
    const auto length = span(text, 2, [](char c) { return !isOneOf(c, "/@ \"'\r\n?#"); });
    return 2 + length < text.size() && text[2 + length] == '@' && length > 0 ? Labelled{2, length} : Labelled{};
}

Labelled valueAt(std::string_view text, char before)
{
    for (const auto find : {labelledValue, codeInUrl, urlUser})
        if (const auto value = find(text, before); value.drop > 0)
            return value;
    return {};
}

std::string withoutSecrets(std::string text, std::vector<std::string> secrets)
{
    std::erase(secrets, std::string());
    // A secret that begins like another must not leave that one's end behind.
    std::sort(secrets.begin(), secrets.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (const auto& secret : secrets) {
        std::string out;
        std::size_t from = 0;
        for (auto at = text.find(secret); at != std::string::npos; at = text.find(secret, from)) {
            out.append(text, from, at - from).append("[secret]");
            from = at + secret.size();
        }
        text = out.append(text, from);
    }
    return text;
}

} // namespace

std::string redacted(std::string_view given, const std::vector<std::string>& secrets)
{
    const auto whole = withoutSecrets(std::string(given), secrets);
    const std::string_view text = whole;
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char before = i > 0 ? text[i - 1] : '\0';
        const auto rest = text.substr(i);
        const auto value = valueAt(rest, before);
        if (value.drop > 0) {
            out.append(rest.substr(0, value.keep)).append("[secret]");
            i += value.keep + value.drop;
            continue;
        }
        const auto known = std::find_if(recognisers.begin(), recognisers.end(), [&](const Recogniser& r) { return r.length(rest, before) > 0; });
        if (known != recognisers.end()) {
            out += known->becomes;
            i += known->length(rest, before);
            continue;
        }
        out += text[i++];
    }
    return out;
}

} // namespace engine
