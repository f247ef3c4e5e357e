// What the sandbox answers, and HubRise's own error bodies (HubRise API, General concepts 2.5 and 2.6).
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sandbox {

struct Answer {
    int status = 200;
    std::string body{};
    std::string type = "application/json; charset=utf-8"; ///< so written, httplib leaves it uncompressed: brotli took a third of the time of what talks to it
    std::vector<std::pair<std::string, std::string>> headers{};
};

struct FieldError {
    std::string field; // such as "products[3].skus[0].price"
    std::string message;
};

// Never throws: text that is not UTF-8 is written with replacement characters.
std::string written(const nlohmann::json& value);

Answer ok(const nlohmann::json& body);
Answer done(); // 200 without a body
Answer badRequest(std::string_view message);
Answer unauthorized(std::string_view message);
Answer missingScope(std::string_view scope); // 403 naming what the connection lacks, such as "catalog.write"
Answer forbidden(std::string_view message);
Answer notFound(std::string_view what);
Answer noSuchUrl();
Answer unsupportedType(std::string_view message);
Answer unprocessable(const std::vector<FieldError>& errors);
Answer tooManyRequests(long retryAfterSeconds);

// The error body HubRise sends with this status.
std::string errorBody(int status, std::string_view message);

} // namespace sandbox
