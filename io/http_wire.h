#pragma once
// One HTTP request over the wire, exactly once where it matters (reliability Q1-Q4).
//
// A request with a body leaves at most once: Qt would silently send it again when a connection closes without an answer; its body therefore comes
// from a device that cannot be rewound. Redirects, cookies, caches and HTTP/2 are off; TLS errors are failures. One thread, which needs a
// QCoreApplication; events of that thread are handled while waiting.

#include "io/http_outcome.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace io {

using HttpHeaders = std::vector<std::pair<std::string, std::string>>;

struct WireRequest {
    std::string verb, url; ///< url: encoded
    HttpHeaders headers;
    std::optional<std::string> body;
    int connectMs = 0; ///< until the request begins to leave
    int silenceMs = 0; ///< without a byte in either direction
    int totalMs = 0;   ///< from leaving to the last byte: a trickle ends too
    int graceMs = 0;   ///< what a request with a body still gets once a stop was asked; others end at once
};

struct WireAnswer {
    Ending ending = Ending::Lost;
    int status = 0;
    std::string body;          ///< uncompressed
    std::string type;          ///< Content-Type
    std::string nextCursor;    ///< X-Cursor-Next
    std::int64_t serverMs = 0; ///< `Date`; 0: none
    std::int64_t retryAfterSeconds = -1; ///< at most a day; -1: none, or nothing sensible
    bool left = false;         ///< some of the request left, or may have
    int transmissions = 0;
    std::string cause;         ///< the library's words when no answer came
};

class Wire {
public:
    Wire();
    ~Wire();
    WireAnswer transmit(const WireRequest& request, std::stop_token stop);

private:
    struct Library;
    std::unique_ptr<Library> m_library;
};

/// Retry-After in seconds or as a date against the server's own clock; more than a day counts as a day; -1 for anything else.
std::int64_t readRetryAfter(const std::string& header, std::int64_t serverMs);
/// An HTTP date ("Sat, 14 Mar 2026 19:05:00 GMT") in UTC milliseconds; 0 when it is none.
std::int64_t readHttpDate(const std::string& header);

} // namespace io
