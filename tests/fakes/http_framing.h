// Finds where one HTTP/1.1 message ends in a stream of bytes, and no more than that.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fakes {

struct Head {
    std::string start;       // first line
    std::size_t length = 0;  // bytes up to and with the empty line
    std::optional<std::size_t> contentLength;
    bool chunked = false;
    bool expectsContinue = false;
    bool closes = false;     // Connection: close

    std::string method() const; // of a request
    std::string path() const;   // of a request, without its query
    int status() const;         // of an answer
};

std::optional<Head> parseHead(std::string_view bytes); // nothing until the head is complete

// The length of a chunked body that begins at bytes[0], with its end; nothing until it is complete.
std::optional<std::size_t> chunkedLength(std::string_view bytes);

} // namespace fakes
