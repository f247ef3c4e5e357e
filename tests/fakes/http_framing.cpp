#include "tests/fakes/http_framing.h"

#include <algorithm>
#include <cctype>

namespace fakes {

namespace {

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

void readHeader(Head& head, const std::string& line)
{
    const auto colon = line.find(':');
    if (colon == std::string::npos)
        return;
    const std::string name = line.substr(0, colon);
    const auto begin = std::min(line.find_first_not_of(' ', colon + 1), line.size());
    const std::string value = line.substr(begin);
    if (name == "content-length")
        head.contentLength = std::stoul(value);
    else if (name == "transfer-encoding")
        head.chunked = value.find("chunked") != std::string::npos;
    else if (name == "expect")
        head.expectsContinue = value == "100-continue";
    else if (name == "connection")
        head.closes = value == "close";
}

std::string word(const std::string& line, int index)
{
    std::size_t begin = 0;
    while (index-- > 0)
        begin = line.find(' ', begin) + 1;
    return line.substr(begin, line.find(' ', begin) - begin);
}

} // namespace

std::string Head::method() const { return word(start, 0); }

std::string Head::path() const
{
    const std::string target = word(start, 1);
    return target.substr(0, target.find('?'));
}

int Head::status() const { return std::stoi(word(start, 1)); }

std::optional<Head> parseHead(std::string_view bytes)
{
    const auto end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return std::nullopt;
    Head head;
    head.length = end + 4;
    std::size_t line = bytes.find("\r\n");
    head.start = bytes.substr(0, line);
    while (line < end) {
        const auto next = bytes.find("\r\n", line + 2);
        readHeader(head, lowered(bytes.substr(line + 2, next - line - 2)));
        line = next;
    }
    return head;
}

std::optional<std::size_t> chunkedLength(std::string_view bytes)
{
    std::size_t at = 0;
    while (true) {
        const auto lineEnd = bytes.find("\r\n", at);
        if (lineEnd == std::string_view::npos)
            return std::nullopt;
        const std::size_t size = std::stoul(std::string(bytes.substr(at, lineEnd - at)), nullptr, 16);
        at = lineEnd + 2 + size + 2;
        if (at > bytes.size())
            return std::nullopt;
        if (size == 0)
            return at;
    }
}

} // namespace fakes
