#include "samples/sandbox/events.h"

#include "samples/sandbox/access.h"
#include "samples/sandbox/customers.h"
#include "samples/sandbox/paging.h"
#include "samples/sandbox/places.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sandbox {

using nlohmann::json;

namespace {

const std::map<std::string, std::vector<std::string>> offered{
    {"catalog", {"create", "update", "delete"}}, {"customer", {"create", "update"}}, {"inventory", {"patch", "update"}},
    {"location", {"update"}},                    {"order", {"create", "update"}},    {"delivery", {"create", "update"}}};

bool wants(const Connection& connection, const std::string& author, const char* resource, const char* type)
{
    if (connection.clientId == author || connection.state != Connection::State::Alive || !connection.subscription)
        return false;
    const auto types = connection.subscription->find(resource);
    return types != connection.subscription->end() && std::ranges::find(*types, type) != types->end();
}

void keep(World& world, Connection& connection, const char* resource, const char* type, json carried)
{
    Event event{.id = world.ids.next(), .full = {}};
    carried["id"] = event.id;
    carried["resource_type"] = resource;
    carried["event_type"] = type;
    carried["created_at"] = isoTime(world.now());
    carried["account_id"] = world.account.id;
    event.full = std::make_shared<const json>(std::move(carried));
    connection.events.push_back(std::move(event));
}

json ownerOf(const std::string& locationId)
{
    return locationId.empty() ? json::object() : json{{"location_id", locationId}};
}

// `customer` for a right to any of the lists, `delivery` for orders, and so on.
bool covers(const Scope& scope, const std::string& resource)
{
    if (resource == "catalog")
        return scope.mentions("catalog") || scope.mentions("all_catalogs");
    if (resource == "customer")
        return scope.mentions("customer_list") || scope.mentions("all_customer_lists");
    if (resource == "inventory")
        return scope.mentions("inventory") || scope.mentions("catalog");
    return resource == "location" || scope.mentions("orders");
}

Answer callbackOf(const Connection& connection)
{
    return ok({{"url", nullptr}, {"events", connection.subscription ? *connection.subscription : json::object()}});
}

bool areTypes(const json& types, const std::vector<std::string>& known)
{
    return types.is_array() && !types.empty() && std::all_of(types.begin(), types.end(), [&](const json& type) {
        return std::any_of(known.begin(), known.end(), [&](const std::string& name) { return type == name; });
    });
}

void checkSubscription(const json& events, const Scope& scope, Faults& faults)
{
    for (const auto& [resource, types] : events.items()) {
        const auto known = offered.find(resource);
        const std::string field = "events." + resource;
        if (known == offered.end())
            faults.add(field, "is not a valid key");
        else if (!covers(scope, resource))
            faults.add(field, "is not covered by the scope of the connection");
        else if (!areTypes(types, known->second))
            faults.add(field, "must be an array of event types");
    }
}

auto findEvent(Connection& connection, const std::string& id)
{
    return std::ranges::find_if(connection.events, [&](const Event& event) { return event.id == id; });
}

} // namespace

void catalogEvent(World& world, const Catalog& catalog, const char* type, const std::string& author)
{
    for (Connection& connection : world.connections)
        if (wants(connection, author, "catalog", type) && mayUseCatalog(connection, catalog, Right::Read)) {
            json carried = ownerOf(catalog.locationId);
            carried["catalog_id"] = catalog.id;
            keep(world, connection, "catalog", type, std::move(carried));
        }
}

void customerEvent(World& world, const CustomerList& list, const Document& before, const Customer& after,
                   const std::string& author)
{
    const char* type = before ? "update" : "create";
    for (Connection& connection : world.connections)
        if (wants(connection, author, "customer", type) && mayUseCustomerList(connection, list, Right::Read)) {
            json carried = ownerOf(list.locationId);
            carried["customer_list_id"] = list.id;
            carried["customer_id"] = after.id;
            carried["new_state"] = customerFor(connection.clientId, after);
            if (before)
                carried["previous_state"]
                    = customerFor(connection.clientId, Customer{after.id, before, after.privateRefs});
            keep(world, connection, "customer", type, std::move(carried));
        }
}

void inventoryEvent(World& world, const Catalog* catalog, const std::string& locationId, const char* type,
                    const Document& change, const std::string& author)
{
    for (Connection& connection : world.connections)
        if (wants(connection, author, "inventory", type) && mayUseInventory(connection, locationId, Right::Read)) {
            json carried = {{"location_id", locationId}, {"catalog_id", nullptr}};
            if (catalog)
                carried["catalog_id"] = catalog->id;
            if (change)
                carried["state_change"] = *change;
            keep(world, connection, "inventory", type, std::move(carried));
        }
}

void locationEvent(World& world, const Location& location, const Document& before, const std::string& author)
{
    for (Connection& connection : world.connections)
        if (wants(connection, author, "location", "update") && mayUseLocation(connection, location.id)) {
            Location previous = location;
            previous.fields = before;
            keep(world, connection, "location", "update",
                 {{"location_id", location.id},
                  {"new_state", locationBody(world, location)},
                  {"previous_state", locationBody(world, previous)}});
        }
}

Answer getCallback(Call& call) { return callbackOf(call.connection); }

Answer setCallback(Call& call)
{
    Faults faults;
    Fields fields(*call.body, "", faults);
    if (fields.value("url"))
        fields.refuse("url", "must be null: the sandbox keeps events to be fetched, it does not call back");
    const json* events = fields.object("events");
    if (events)
        checkSubscription(*events, call.connection.scope, faults);
    else if (faults.list.empty())
        fields.refuse("events", "can't be blank");
    fields.finish();
    if (!faults.list.empty())
        return unprocessable(faults.list);
    call.connection.subscription = std::make_shared<const json>(*events);
    return callbackOf(call.connection);
}

Answer deleteCallback(Call& call)
{
    call.connection.subscription.reset();
    call.connection.events.clear();
    return callbackOf(call.connection);
}

Answer listEvents(Call& call)
{
    const auto page = pageOf(call, call.connection.events.size());
    if (!page)
        return page.error();
    json body = json::array();
    for (std::size_t i = page->first; i < page->last; ++i) {
        json event = *call.connection.events[i].full;
        for (const char* state : {"new_state", "previous_state", "state_change"})
            event.erase(state);
        body.push_back(std::move(event));
    }
    return paged(*page, body);
}

Answer getEvent(Call& call)
{
    const auto event = findEvent(call.connection, call.ids[0]);
    return event == call.connection.events.end() ? notFound("Event") : ok(*event->full);
}

Answer deleteEvent(Call& call)
{
    const auto event = findEvent(call.connection, call.ids[0]);
    if (event == call.connection.events.end())
        return notFound("Event");
    call.connection.events.erase(event);
    return done();
}

} // namespace sandbox
