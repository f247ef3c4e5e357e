#include "samples/sandbox/answer.h"

#include <nlohmann/json.hpp>

namespace sandbox {

using nlohmann::json;

namespace {

const char* errorType(int status)
{
    switch (status) {
    case 400: return "bad_request";
    case 401: return "unauthorized";
    case 403: return "forbidden";
    case 404: return "not_found";
    case 415: return "unsupported_media_type";
    case 422: return "unprocessable_entity";
    case 429: return "too_many_requests";
    default: return "internal_error";
    }
}

Answer refusal(int status, std::string_view message)
{
    return Answer{.status = status, .body = errorBody(status, message)};
}

} // namespace

std::string written(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

std::string errorBody(int status, std::string_view message)
{
    return written({{"message", message}, {"error_type", errorType(status)}});
}

Answer ok(const json& body) { return Answer{.body = written(body)}; }

Answer done() { return Answer{}; }

Answer badRequest(std::string_view message) { return refusal(400, message); }

Answer unauthorized(std::string_view message) { return refusal(401, message); }

Answer missingScope(std::string_view scope)
{
    return refusal(403, "The connection does not have the scope " + std::string(scope));
}

Answer forbidden(std::string_view message) { return refusal(403, message); }

Answer notFound(std::string_view what) { return refusal(404, std::string(what) + " not found"); }

Answer noSuchUrl()
{
    return Answer{.status = 404,
                  .body = written({{"message", "This URL does not exist"}, {"error_type", "routing_error"}})};
}

Answer unsupportedType(std::string_view message) { return refusal(415, message); }

Answer unprocessable(const std::vector<FieldError>& errors)
{
    json list = json::array();
    for (const FieldError& error : errors)
        list.push_back({{"field", error.field}, {"message", error.message}});
    return Answer{.status = 422,
                  .body = written({{"message", "Validation failed"},
                                   {"errors", std::move(list)},
                                   {"error_type", errorType(422)}})};
}

Answer tooManyRequests(long retryAfterSeconds)
{
    Answer answer = refusal(429, "Too many requests");
    answer.headers.emplace_back("Retry-After", std::to_string(retryAfterSeconds));
    return answer;
}

} // namespace sandbox
