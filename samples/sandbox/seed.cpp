#include "samples/sandbox/seed.h"

#include "samples/sandbox/build_catalog.h"
#include "samples/sandbox/catalogs.h"
#include "samples/sandbox/customers.h"
#include "samples/sandbox/demo_files.h"
#include "samples/sandbox/images.h"
#include "samples/sandbox/state.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace sandbox {

using nlohmann::json;

namespace {

const char* const lyon1 = "k7m2p-0";
const char* const lyon6 = "k7m2p-1";

Location location(const char* id, const char* name, const char* address, const char* postalCode)
{
    json fields = {{"address", address},
                   {"postal_code", postalCode},
                   {"city", "Lyon"},
                   {"country", "FR"},
                   {"timezone", {{"name", "Europe/Paris"}}},
                   {"cutoff_time", "06:00"},
                   {"opening_hours", nullptr},
                   {"preparation_time", 20},
                   {"order_acceptance", {{"mode", "normal"}}},
                   {"custom_fields", json::object()}};
    return {id, name, std::make_shared<const json>(std::move(fields))};
}

void plantPlaces(World& world)
{
    world.account = {"k7m2p", "Le Bouchon des Terreaux", "EUR"};
    world.user = std::make_shared<const json>(json{{"id", "u3f8z"},
                                                   {"first_name", "Camille"},
                                                   {"last_name", "Roche"},
                                                   {"email", "camille.roche@exemple.fr"},
                                                   {"timezone", {{"name", "Europe/Paris"}}},
                                                   {"locales", {"fr-FR"}}});
    world.locations = {location(lyon1, "Lyon 1er", "12 rue Sainte-Catherine", "69001"),
                       location(lyon6, "Lyon 6e", "34 avenue de Saxe", "69006")};
}

Catalog& addCatalog(World& world, const char* id, const char* name, const char* locationId)
{
    world.catalogs.push_back({.id = id, .name = name, .locationId = locationId, .createdAt = world.now(),
                              .data = buildCatalogData(nullptr, world.ids)});
    return world.catalogs.back();
}

CustomerList& addList(World& world, const char* id, const char* name)
{
    world.customerLists.push_back({.id = id, .name = name, .locationId = {}, .createdAt = world.now()});
    return world.customerLists.back();
}

// In the demonstration's catalog an image is named by its file; the catalog itself wants the id.
void replaceImageNames(json& data, const std::map<std::string, std::string>& ids)
{
    for (auto& [kind, items] : data.items())
        for (json& item : items)
            if (item.contains("image_ids"))
                for (json& name : item["image_ids"])
                    name = ids.at(name);
}

tl::expected<void, std::string> fillCatalog(World& world, Catalog& catalog)
{
    std::map<std::string, std::string> ids;
    for (const auto& [name, bytes] : demoImages()) {
        catalog.images.push_back(newImage(world, std::string(bytes)));
        ids[std::string(name)] = catalog.images.back().id;
    }
    json data = json::parse(demoCatalog());
    replaceImageNames(data, ids);
    Faults faults{.currency = world.account.currency};
    if (!setContent(world, catalog, data, faults))
        return tl::unexpected(catalog.name + ": " + faults.list.front().field + " " + faults.list.front().message);
    return {};
}

tl::expected<void, std::string> fillList(World& world, CustomerList& list)
{
    for (const json& fields : json::parse(demoCustomers())) {
        json written = fields;
        const bool anonymised = written.erase("anonymised") > 0;
        Faults faults{.currency = world.account.currency};
        checkCustomer(written, faults);
        if (!faults.list.empty())
            return tl::unexpected(list.name + ": " + faults.list.front().field + " " + faults.list.front().message);
        Customer customer = newCustomer(world, list, written, world.other.id);
        if (anonymised) {
            json gone = *customer.fields;
            gone["anonymised"] = true;
            customer.fields = std::make_shared<const json>(std::move(gone));
        }
        addCustomer(list, std::move(customer));
    }
    return {};
}

tl::expected<void, std::string> plantDemo(World& world)
{
    plantPlaces(world);
    for (const auto& [id, name, locationId] : {std::tuple("q4x9d", "Carte Lyon 1er", lyon1),
                                               std::tuple("q4x9e", "Carte Lyon 6e", lyon6)})
        if (const auto filled = fillCatalog(world, addCatalog(world, id, name, locationId)); !filled)
            return filled;
    addCatalog(world, "q5v0d", "Carte vide", "");
    if (const auto filled = fillList(world, addList(world, "w8n1c", "Clients du Bouchon")); !filled)
        return filled;
    addList(world, "w9v0d", "Liste vide");
    world.stock[lyon1][{StockKey::Kind::Sku, "DES-PRA"}] = {"0", ""};
    world.stock[lyon1][{StockKey::Kind::Sku, "VIN-MOR-75"}] = {"14", ""};
    return {};
}

tl::expected<void, std::string> plantFile(World& world, const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    const json state = json::parse(file, nullptr, false);
    if (!file || state.is_discarded())
        return tl::unexpected(path + " cannot be read, or is not JSON");
    plantPlaces(world); // so that a file need not name a user
    if (auto loaded = loadState(world, state); !loaded)
        return tl::unexpected(path + ": " + loaded.error());
    return {};
}

} // namespace

tl::expected<void, std::string> plant(World& world, const std::string& seed)
{
    if (seed == "demo")
        return plantDemo(world);
    if (seed != "empty")
        return plantFile(world, seed);
    plantPlaces(world);
    addCatalog(world, "q4x9d", "Carte Lyon 1er", lyon1);
    addCatalog(world, "q4x9e", "Carte Lyon 6e", lyon6);
    addList(world, "w8n1c", "Clients du Bouchon");
    return {};
}

} // namespace sandbox
