#include "samples/sandbox/oauth.h"

#include "samples/sandbox/images.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sandbox {

using nlohmann::json;

namespace {

constexpr std::chrono::minutes codeLife{10};

std::string fieldOf(const FormFields& fields, const std::string& name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

bool isOurClient(const World& world, const std::string& authorization, const FormFields& fields)
{
    if (!authorization.empty())
        return authorization == "Basic " + base64(world.client.id + ":" + world.client.secret);
    return fieldOf(fields, "client_id") == world.client.id && fieldOf(fields, "client_secret") == world.client.secret;
}

template <typename Connections>
auto sameConnection(Connections& connections, const std::string& clientId, const Grant& grant)
{
    return std::ranges::find_if(connections, [&](const Connection& connection) {
        return connection.clientId == clientId && connection.locationId == grant.locationId
            && connection.deviceId == grant.deviceId && connection.state != Connection::State::Revoked;
    });
}

void name(json& body, const char* what, const std::string& id, const std::string& name)
{
    body[std::string(what) + "_id"] = id;
    body[std::string(what) + "_name"] = name;
}

Answer tokenAnswer(World& world, const Connection& connection)
{
    json body = {{"access_token", connection.token}, {"token_type", "Bearer"}};
    name(body, "account", world.account.id, world.account.name);
    if (const Location* location = findLocation(world, connection.locationId))
        name(body, "location", location->id, location->name);
    if (const Catalog* catalog = findCatalog(world, connection.catalogId))
        name(body, "catalog", catalog->id, catalog->name);
    if (const CustomerList* list = findCustomerList(world, connection.customerListId))
        name(body, "customer_list", list->id, list->name);
    return ok(body);
}

} // namespace

bool needsCatalog(const Scope& scope) { return scope.mentions("catalog"); }

bool needsCustomerList(const Scope& scope) { return scope.mentions("customer_list"); }

Refusal checkGrant(const World& world, const Grant& grant)
{
    const bool atLocation = grant.scope.level == Scope::Level::Location;
    if (atLocation && !findLocation(world, grant.locationId))
        return Refusal::UnknownLocation;
    const auto offers = [&](const auto& all, const std::string& id) {
        return std::ranges::any_of(all, [&](const auto& one) {
            return one.id == id && visibleFrom(one.locationId, grant.locationId);
        });
    };
    if (needsCatalog(grant.scope) && !offers(world.catalogs, grant.catalogId))
        return Refusal::UnknownCatalog;
    if (needsCustomerList(grant.scope) && !offers(world.customerLists, grant.customerListId))
        return Refusal::UnknownCustomerList;
    const auto known = sameConnection(world.connections, world.client.id, grant);
    if (known != world.connections.end() && known->state == Connection::State::Unpaid)
        return Refusal::Unpaid;
    return Refusal::None;
}

std::string authorise(World& world, const Grant& grant)
{
    auto connection = sameConnection(world.connections, world.client.id, grant);
    if (connection == world.connections.end()) {
        Connection fresh;
        fresh.token = randomHex(40);
        fresh.clientId = world.client.id;
        fresh.deviceId = grant.deviceId;
        fresh.locationId = grant.locationId;
        connection = world.connections.insert(world.connections.end(), std::move(fresh));
    }
    connection->state = Connection::State::Alive;
    connection->scope = grant.scope;
    connection->catalogId = needsCatalog(grant.scope) ? grant.catalogId : std::string();
    connection->customerListId = needsCustomerList(grant.scope) ? grant.customerListId : std::string();
    world.codes.push_back({randomHex(32), connection->token, world.now()});
    world.issued("token", connection->token);
    world.issued("code", world.codes.back().code);
    return world.codes.back().code;
}

Answer exchangeCode(World& world, const std::string& authorization, const FormFields& fields)
{
    if (!isOurClient(world, authorization, fields))
        return unauthorized("The client id or the client secret is wrong");
    const auto code = std::ranges::find(world.codes, fieldOf(fields, "code"), &Code::code);
    if (code == world.codes.end())
        return badRequest("The code is invalid, or it has already been used");
    const Code used = *code;
    world.codes.erase(code);
    if (world.now() - used.issuedAt >= codeLife)
        return badRequest("The code has expired");
    return tokenAnswer(world, *findConnection(world, used.token));
}

Answer revokeToken(World& world, const std::string& authorization, const FormFields& fields)
{
    if (!isOurClient(world, authorization, fields))
        return unauthorized("The client id or the client secret is wrong");
    Connection* connection = findConnection(world, fieldOf(fields, "token"));
    if (!connection || connection->clientId != world.client.id)
        return badRequest("The token is invalid");
    connection->state = Connection::State::Revoked;
    connection->subscription.reset();
    connection->events.clear();
    return done();
}

} // namespace sandbox
