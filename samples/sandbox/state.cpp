#include "samples/sandbox/state.h"

#include "samples/sandbox/images.h"
#include "samples/sandbox/inventory.h"
#include "samples/sandbox/request_log.h"

#include <nlohmann/json.hpp>

namespace sandbox {

using nlohmann::json;

namespace {

const char* textOf(Connection::State state)
{
    switch (state) {
    case Connection::State::Alive: return "ok";
    case Connection::State::Revoked: return "revoked";
    case Connection::State::Blocked: return "blocked";
    case Connection::State::Unpaid: return "unpaid";
    }
    return "";
}

json locationState(const Location& location)
{
    json state = *location.fields;
    state["id"] = location.id;
    state["name"] = location.name;
    return state;
}

json catalogState(const Catalog& catalog)
{
    json images = json::array();
    for (const Image& image : catalog.images)
        images.push_back({{"id", image.id},
                          {"type", image.type},
                          {"size", image.bytes.size()},
                          {"md5", image.md5},
                          {"unused_since", isoTime(image.unusedSince)},
                          {"private_refs", image.privateRefs},
                          {"data", base64(image.bytes)}});
    return {{"id", catalog.id},
            {"name", catalog.name},
            {"location_id", catalog.locationId.empty() ? json(nullptr) : json(catalog.locationId)},
            {"created_at", isoTime(catalog.createdAt)},
            {"data", *catalog.data},
            {"images", std::move(images)}};
}

json listState(const CustomerList& list)
{
    json customers = json::array();
    for (const Customer& customer : list.customers) {
        customers.push_back(*customer.fields);
        customers.back()["private_refs"] = customer.privateRefs;
    }
    return {{"id", list.id},
            {"name", list.name},
            {"location_id", list.locationId.empty() ? json(nullptr) : json(list.locationId)},
            {"created_at", isoTime(list.createdAt)},
            {"customers", std::move(customers)}};
}

json connectionState(const Connection& connection)
{
    return {{"client_id", connection.clientId},
            {"token_hint", tokenHint(connection.token)},
            {"device_id", connection.deviceId},
            {"location_id", connection.locationId},
            {"catalog_id", connection.catalogId},
            {"customer_list_id", connection.customerListId},
            {"scope", connection.scope.text},
            {"state", textOf(connection.state)},
            {"callback", connection.subscription ? *connection.subscription : json(nullptr)},
            {"events", connection.events.size()},
            {"used",
             {{"minute", connection.usage.inMinute},
              {"hour", connection.usage.inHour},
              {"day", connection.usage.inDay},
              {"high_load", connection.usage.heavyInMinute}}}};
}

TimePoint timeOf(const json& item, const char* key, const World& world)
{
    const auto time = parseIsoTime(item.value(key, std::string()));
    return time ? *time : world.now();
}

std::string ownerOf(const json& item)
{
    const auto found = item.find("location_id");
    return found == item.end() || found->is_null() ? std::string() : found->get<std::string>();
}

Catalog loadCatalog(World& world, const json& item)
{
    Catalog catalog{.id = item.at("id"), .name = item.at("name"), .locationId = ownerOf(item),
                    .createdAt = timeOf(item, "created_at", world),
                    .data = std::make_shared<const json>(item.at("data"))};
    for (const json& stored : item.value("images", json::array())) {
        Image image = newImage(world, fromBase64(stored.at("data").get_ref<const std::string&>()));
        image.id = stored.at("id");
        image.unusedSince = timeOf(stored, "unused_since", world);
        image.privateRefs = stored.value("private_refs", PrivateRefs());
        catalog.images.push_back(std::move(image));
    }
    return catalog;
}

CustomerList loadList(const World& world, const json& item)
{
    CustomerList list{.id = item.at("id"), .name = item.at("name"), .locationId = ownerOf(item),
                      .createdAt = timeOf(item, "created_at", world)};
    for (const json& stored : item.value("customers", json::array())) {
        json fields = stored;
        fields.erase("private_refs");
        addCustomer(list, {.id = stored.at("id"),
                           .fields = std::make_shared<const json>(std::move(fields)),
                           .privateRefs = stored.value("private_refs", PrivateRefs())});
    }
    return list;
}

StockKey stockKey(const json& entry)
{
    const bool sku = entry.contains("sku_ref");
    return {sku ? StockKey::Kind::Sku : StockKey::Kind::Option, entry.at(sku ? "sku_ref" : "option_ref")};
}

// Reads into a copy, so that a document that breaks off in the middle leaves nothing behind.
World loaded(World world, const json& state)
{
    const json& account = state.at("account");
    world.account = {account.at("id"), account.at("name"), account.at("currency")};
    if (state.contains("user"))
        world.user = std::make_shared<const json>(state["user"]);
    world.locations.clear();
    world.catalogs.clear();
    world.customerLists.clear();
    world.stock.clear();
    for (const json& item : state.at("locations")) {
        json fields = item;
        fields.erase("id");
        fields.erase("name");
        world.locations.push_back({item.at("id"), item.at("name"), std::make_shared<const json>(std::move(fields))});
    }
    for (const json& item : state.at("catalogs"))
        world.catalogs.push_back(loadCatalog(world, item));
    for (const json& item : state.at("customer_lists"))
        world.customerLists.push_back(loadList(world, item));
    const json stock = state.value("stock", json::object());
    for (const auto& [location, entries] : stock.items())
        for (const json& entry : entries)
            world.stock[location][stockKey(entry)] = {entry.at("stock"), entry.value("expires_at", std::string())};
    world.ids.startAfter(state.value("ids_used", world.ids.used())); // last: images took some while they were read
    return world;
}

} // namespace

json stateOf(const World& world)
{
    json state = {{"account",
                   {{"id", world.account.id}, {"name", world.account.name}, {"currency", world.account.currency}}},
                  {"user", *world.user},
                  {"ids_used", world.ids.used()},
                  {"locations", json::array()},
                  {"catalogs", json::array()},
                  {"customer_lists", json::array()},
                  {"stock", json::object()},
                  {"connections", json::array()}};
    for (const Location& location : world.locations)
        state["locations"].push_back(locationState(location));
    for (const Catalog& catalog : world.catalogs)
        state["catalogs"].push_back(catalogState(catalog));
    for (const CustomerList& list : world.customerLists)
        state["customer_lists"].push_back(listState(list));
    for (const auto& [location, stock] : world.stock)
        for (const auto& [key, entry] : stock)
            state["stock"][location].push_back(stockBody(key, entry));
    for (const Connection& connection : world.connections)
        state["connections"].push_back(connectionState(connection));
    return state;
}

tl::expected<void, std::string> loadState(World& world, const json& state)
{
    try {
        world = loaded(world, state);
        return {};
    } catch (const json::exception& problem) {
        return tl::unexpected(std::string(problem.what()));
    }
}

} // namespace sandbox
