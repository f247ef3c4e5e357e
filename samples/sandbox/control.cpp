#include "samples/sandbox/control.h"

#include "samples/sandbox/api.h"
#include "samples/sandbox/oauth.h"
#include "samples/sandbox/state.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sandbox {

using nlohmann::json;

namespace {

std::string text(const json& body, const char* key, const std::string& otherwise = {})
{
    const auto found = body.find(key);
    if (found == body.end() || found->is_null())
        return otherwise;
    return found->is_string() ? found->get<std::string>() : found->dump();
}

Answer addFault(Desk& desk, const json& body)
{
    FaultRule rule{.method = text(body, "method"),
                   .path = text(body, "path"),
                   .skip = body.value("skip", 0),
                   .count = body.value("count", 1),
                   .status = body.value("status", 0),
                   .retryAfter = text(body, "retry_after"),
                   .delay = std::chrono::milliseconds(body.value("delay_ms", 0)),
                   .contentType = text(body, "content_type", "application/json"),
                   .afterEffect = body.value("after_effect", false)};
    if (body.contains("body"))
        rule.body = text(body, "body");
    desk.faults.add(std::move(rule));
    return ok(json::object());
}

Answer clearFaults(Desk& desk, const json&)
{
    desk.faults.clear();
    return ok(json::object());
}

Answer changeTokens(Desk& desk, const json& body)
{
    const std::string action = text(body, "action"), token = text(body, "token");
    const bool all = body.value("all", false);
    const std::map<std::string, Connection::State> states{{"revoke", Connection::State::Revoked},
                                                          {"block", Connection::State::Blocked},
                                                          {"unblock", Connection::State::Alive},
                                                          {"unpaid", Connection::State::Unpaid},
                                                          {"paid", Connection::State::Alive}};
    const auto state = states.find(action);
    if (state == states.end())
        return badRequest("action must be revoke, block, unblock, unpaid or paid");
    int changed = 0;
    for (Connection& connection : desk.world.connections)
        if (connection.clientId == desk.world.client.id && (all || (!token.empty() && connection.token == token))) {
            connection.state = state->second;
            ++changed;
        }
    return ok({{"changed", changed}});
}

Answer expireCodes(Desk& desk, const json&)
{
    for (Code& code : desk.world.codes)
        code.issuedAt -= std::chrono::minutes(10);
    return ok({{"changed", desk.world.codes.size()}});
}

// The connection of the other client: it may do everything in the account.
Connection& otherConnection(World& world)
{
    const auto known = std::ranges::find(world.connections, world.other.id, &Connection::clientId);
    if (known != world.connections.end())
        return *known;
    Connection connection;
    connection.token = randomHex(40);
    connection.clientId = world.other.id;
    connection.scope = *parseScope("account[all_catalogs.write,all_customer_lists.write,inventory.write,orders.write]");
    return world.connections.emplace_back(std::move(connection));
}

Answer actAsOther(Desk& desk, const json& body)
{
    Request request{.method = text(body, "method", "GET"), .path = text(body, "path"),
                    .contentType = text(body, "content_type", "application/json"), .body = text(body, "body")};
    if (request.path.starts_with("/v1/"))
        request.path.erase(0, 3);
    const Answer answer = serveUnlimited(desk.world, otherConnection(desk.world), request);
    json parsed = json::parse(answer.body, nullptr, false);
    return ok({{"status", answer.status}, {"body", parsed.is_discarded() ? json(nullptr) : std::move(parsed)}});
}

Answer setWindows(Desk& desk, const json& body)
{
    World& world = desk.world;
    if (body.contains("mode")) {
        const std::string mode = text(body, "mode");
        const auto rules = parseWindowRules(mode);
        if (!rules)
            return badRequest("mode must be real, off or the real seconds a minute lasts");
        world.windows = *rules;
    }
    const json used = body.value("used", json::object());
    for (Connection& connection : world.connections) {
        turnWindows(connection.usage, world.windows, world.now());
        connection.usage.inMinute = used.value("minute", connection.usage.inMinute);
        connection.usage.inHour = used.value("hour", connection.usage.inHour);
        connection.usage.inDay = used.value("day", connection.usage.inDay);
        connection.usage.heavyInMinute = used.value("high_load", connection.usage.heavyInMinute);
    }
    return ok(json::object());
}

Answer setPaging(Desk& desk, const json& body)
{
    const std::map<std::string, PagingMode> modes{{"normal", PagingMode::Normal},
                                                  {"loop", PagingMode::Loop},
                                                  {"endless", PagingMode::Endless},
                                                  {"repeat", PagingMode::Repeat}};
    const auto mode = modes.find(text(body, "mode"));
    if (mode == modes.end())
        return badRequest("mode must be normal, loop, endless or repeat");
    desk.world.paging = mode->second;
    return ok(json::object());
}

Answer setSpelling(Desk& desk, const json& body)
{
    const std::string key = text(body, "option_lists_key");
    if (key != "option_lists" && key != "options_lists")
        return badRequest("option_lists_key must be option_lists or options_lists");
    desk.world.optionListsKey = key;
    return ok(json::object());
}

Answer advanceClock(Desk& desk, const json& body)
{
    desk.world.clockAhead += std::chrono::seconds(body.value("advance_s", 0));
    return ok({{"now", isoTime(desk.world.now())}});
}

template <typename Items>
std::string firstSeen(const Items& items, const std::string& location)
{
    const auto first
        = std::ranges::find_if(items, [&](const auto& item) { return visibleFrom(item.locationId, location); });
    return first == items.end() ? std::string() : first->id;
}

Answer authoriseWithoutBrowser(Desk& desk, const json& body)
{
    World& world = desk.world;
    const auto scope
        = parseScope(text(body, "scope", "location[catalog.write,inventory.write,customer_list.write]"));
    if (!scope)
        return badRequest("The scope is invalid");
    const bool atLocation = scope->level == Scope::Level::Location && !world.locations.empty();
    const std::string location = atLocation ? text(body, "location_id", world.locations.front().id) : std::string();
    const Grant grant{location, text(body, "catalog_id", firstSeen(world.catalogs, location)),
                      text(body, "customer_list_id", firstSeen(world.customerLists, location)),
                      text(body, "device_id"), *scope};
    switch (checkGrant(world, grant)) {
    case Refusal::None: return ok({{"code", authorise(world, grant)}});
    case Refusal::Unpaid: return forbidden("The subscription is suspended for non payment");
    default: return badRequest("The location, the catalog or the customer list does not exist there");
    }
}

Answer showLog(Desk& desk, const json&) { return ok(desk.log.document()); }

Answer clearLog(Desk& desk, const json&)
{
    desk.log.clear();
    return ok(json::object());
}

Answer showState(Desk& desk, const json&) { return ok(stateOf(desk.world)); }

Answer keep(Desk& desk, const json&)
{
    desk.kept = desk.world;
    return ok(json::object());
}

Answer putBack(Desk& desk, const json&)
{
    if (!desk.kept)
        return badRequest("Nothing was kept: POST /keep comes first");
    desk.world = *desk.kept;
    desk.faults.clear();
    desk.log.clear();
    return ok(json::object());
}

struct Order {
    const char* method;
    const char* path;
    Answer (*handler)(Desk&, const json&);
};

constexpr Order orders[] = {
    {"POST", "/fault", addFault},         {"DELETE", "/fault", clearFaults}, {"POST", "/tokens", changeTokens},
    {"POST", "/expire_codes", expireCodes}, {"POST", "/act", actAsOther},    {"POST", "/windows", setWindows},
    {"POST", "/paging", setPaging},       {"POST", "/spelling", setSpelling}, {"POST", "/clock", advanceClock},
    {"POST", "/authorize", authoriseWithoutBrowser}, {"GET", "/log", showLog}, {"DELETE", "/log", clearLog},
    {"GET", "/state", showState},        {"POST", "/keep", keep},            {"POST", "/put_back", putBack}};

} // namespace

Answer control(Desk& desk, const std::string& method, const std::string& path, const std::string& body)
{
    const json parsed = body.empty() ? json::object() : json::parse(body, nullptr, false);
    if (!parsed.is_object())
        return badRequest("The body must be a JSON object");
    for (const Order& order : orders)
        if (method == order.method && path == order.path) {
            try {
                return order.handler(desk, parsed);
            } catch (const json::exception& problem) { // a value of the wrong type
                return badRequest(problem.what());
            }
        }
    return noSuchUrl();
}

} // namespace sandbox
