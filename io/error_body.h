#pragma once
// HubRise's error bodies (HubRise API 2.6) and what they become for people.

#include "io/http_outcome.h"
#include "model/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace io {

struct ErrorBody {
    std::string type;    ///< `error_type`
    std::string message; ///< HubRise's words; at most 300 bytes, without control characters
    std::vector<std::pair<std::string, std::string>> fields; ///< (field, message), at most 50
    std::string start;   ///< the first 500 bytes when it is no JSON (a proxy's page), as clean UTF-8
};

/// Never fails: whatever came is read as far as it goes. `secrets` are blotted out wherever they occur.
ErrorBody readErrorBody(std::string_view bytes, const std::vector<std::string>& secrets);

/// Replaces every secret in `text` by "…".
std::string redacted(std::string text, const std::vector<std::string>& secrets);

/// The failure for an exchange that did not end with Outcome::Ok. `route` names the request ("PUT /catalogs/q4x9d"); `cause` are the transport's
/// words when no answer came.
model::Error errorFor(Outcome outcome, const Exchange& exchange, const ErrorBody& body, const std::string& route, const std::string& cause);

} // namespace io
