#include "samples/sandbox/api.h"

#include "samples/sandbox/images.h"
#include "samples/sandbox/inventory.h"
#include "samples/sandbox/routes.h"

#include <nlohmann/json.hpp>

namespace sandbox {

using nlohmann::json;

namespace {

std::optional<Answer> refuseToken(const Connection* connection, const std::string& token)
{
    if (token.empty())
        return unauthorized("The X-Access-Token header is missing");
    if (!connection)
        return unauthorized("The access token is invalid or has been revoked");
    switch (connection->state) {
    case Connection::State::Alive: return std::nullopt;
    case Connection::State::Revoked: return unauthorized("The access token is invalid: it has been revoked");
    case Connection::State::Blocked: return unauthorized("The connection is blocked");
    case Connection::State::Unpaid: return unauthorized("The account is suspended for non payment");
    }
    return std::nullopt;
}

// The JSON body when the route takes one, an empty object when it does not.
tl::expected<Document, Answer> readBody(const Route& route, const Request& request)
{
    const auto empty = std::make_shared<const json>(json::object());
    if (route.body != Route::Body::Object && route.body != Route::Body::Array)
        return empty;
    if (!request.contentType.empty() && request.contentType != "application/json")
        return tl::unexpected(unsupportedType("The Content-Type must be application/json"));
    if (request.contentType.empty() && !request.body.empty())
        return tl::unexpected(unsupportedType("The Content-Type is missing"));
    json parsed = json::parse(request.body, nullptr, false);
    if (parsed.is_discarded())
        return tl::unexpected(badRequest("The body is not valid JSON"));
    if (parsed.is_array() != (route.body == Route::Body::Array) || !parsed.is_structured())
        return tl::unexpected(badRequest("The body must be a JSON object, or an array for an inventory"));
    return std::make_shared<const json>(std::move(parsed));
}

// Short URLs stand for the connection's own location or account (General concepts 2.1).
std::optional<Answer> fillShortUrl(const World& world, const Connection& connection, Matched& matched)
{
    for (std::string& id : matched.ids) {
        if (id == ownLocation && connection.locationId.empty())
            return forbidden("A connection to an account must name the location: /locations/:id");
        if (id == ownAccount && connection.scope.level != Scope::Level::Account)
            return forbidden("This URL needs a connection to an account");
        if (id == ownLocation)
            id = connection.locationId;
        else if (id == ownAccount)
            id = world.account.id;
    }
    return std::nullopt;
}

Answer handle(World& world, Connection& connection, const Request& request, Matched matched)
{
    removeExpiredImages(world);
    releaseExpiredStock(world);
    if (auto refusal = fillShortUrl(world, connection, matched))
        return *refusal;
    const auto body = readBody(*matched.route, request);
    if (!body)
        return body.error();
    Call call{world, connection, request, std::move(matched.ids), *body};
    return matched.route->handler(call);
}

} // namespace

Served serve(World& world, const std::string& token, const Request& request)
{
    auto matched = matchRoute(request.method, request.path);
    if (!matched)
        return {.answer = noSuchUrl()};
    Served served{.answer = {},
                  .heavy = matched->route->heavy,
                  .writing = request.method != "GET"};
    Connection* connection = findConnection(world, token);
    if (auto refusal = refuseToken(connection, token))
        served.answer = std::move(*refusal);
    else if (const long wait = admit(connection->usage, world.windows, world.now(), served.heavy); wait > 0)
        served.answer = tooManyRequests(wait);
    else
        served.answer = handle(world, *connection, request, std::move(*matched));
    return served;
}

Answer serveUnlimited(World& world, Connection& connection, const Request& request)
{
    auto matched = matchRoute(request.method, request.path);
    return matched ? handle(world, connection, request, std::move(*matched)) : noSuchUrl();
}

std::optional<std::string> meantMethod(const std::string& method, const std::string& override)
{
    if (override.empty())
        return method;
    if (method != "POST" || (override != "PUT" && override != "PATCH" && override != "DELETE"))
        return std::nullopt;
    return override;
}

} // namespace sandbox
