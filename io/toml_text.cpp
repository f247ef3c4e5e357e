#include "io/toml_text.h"

#include <algorithm>

namespace io {

namespace {

constexpr int mostPoints = 7;

/// Length of the string or comment that begins `text`; 0: none does. One that does not end is taken to the end: the library stops there.
std::size_t skipped(std::string_view text)
{
    if (text.front() == '#')
        return std::min(text.find('\n'), text.size());
    const char quote = text.front();
    if (quote != '"' && quote != '\'')
        return 0;
    const std::string_view three = quote == '"' ? "\"\"\"" : "'''";
    const std::string_view end = text.starts_with(three) ? three : three.substr(0, 1);
    std::size_t at = end.size();
    while (at < text.size() && !text.substr(at).starts_with(end))
        at += quote == '"' && text[at] == '\\' ? 2 : 1;
    at += end.size();
    while (end.size() == 3 && at < text.size() && text[at] == quote) // such a text may itself end in quotes
        ++at;
    return std::min(at, text.size());
}

} // namespace

unsigned lineOfDeepKey(std::string_view toml)
{
    unsigned line = 1;
    int points = 0;
    for (std::size_t i = 0; i < toml.size();) {
        if (const std::size_t length = skipped(toml.substr(i))) {
            line += static_cast<unsigned>(std::count(toml.begin() + static_cast<std::ptrdiff_t>(i), toml.begin() + static_cast<std::ptrdiff_t>(i + length), '\n'));
            i += length;
            continue;
        }
        const char c = toml[i++];
        if (c == '.' && ++points > mostPoints)
            return line;
        if (c == '\n' || c == '=' || c == ',' || c == '{' || c == '[')
            points = 0;
        line += c == '\n' ? 1 : 0;
    }
    return 0;
}

} // namespace io
