#include "samples/sandbox/catalogs.h"

#include "samples/sandbox/access.h"
#include "samples/sandbox/build_catalog.h"
#include "samples/sandbox/check_catalog.h"
#include "samples/sandbox/events.h"
#include "samples/sandbox/images.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sandbox {

using nlohmann::json;

namespace {

json headOf(const World& world, const Catalog& catalog)
{
    json body = {{"id", catalog.id}, {"name", catalog.name}, {"created_at", isoTime(catalog.createdAt)}};
    if (catalog.locationId.empty())
        body["account_id"] = world.account.id;
    else
        body["location_id"] = catalog.locationId;
    return body;
}

Answer wholeCatalog(const World& world, const Catalog& catalog)
{
    json body = headOf(world, catalog);
    body["data"] = *catalog.data;
    if (world.optionListsKey != "option_lists") {
        body["data"][world.optionListsKey] = std::move(body["data"]["option_lists"]);
        body["data"].erase("option_lists");
    }
    return ok(body);
}

// A location and its account may not both use a name; two locations may (4.1).
bool nameTaken(const World& world, const Catalog& named, const std::string& name)
{
    return std::ranges::any_of(world.catalogs, [&](const Catalog& other) {
        return other.id != named.id && other.name == name
            && (other.locationId.empty() || named.locationId.empty() || other.locationId == named.locationId);
    });
}

// The checks that POST and PUT share. Nothing is changed.
void checkUpload(const World& world, const Catalog& catalog, const json& body, bool nameRequired, Faults& faults)
{
    Fields fields(body, "", faults);
    fields.text("name", nameRequired || body.contains("name"), 255);
    fields.object("data");
    fields.finish();
    if (faults.list.empty() && body.contains("name") && nameTaken(world, catalog, body["name"]))
        fields.refuse("name", "has already been taken");
}

Answer create(Call& call, const std::string& locationId)
{
    const Scope& scope = call.connection.scope;
    if (!scope.allows("all_catalogs", Right::Write))
        return missingScope("all_catalogs.write");
    World& world = call.world;
    Catalog catalog{.id = world.ids.next(), .name = {}, .locationId = locationId, .createdAt = world.now(),
                    .data = buildCatalogData(nullptr, world.ids)};
    Faults faults{.currency = world.account.currency};
    checkUpload(world, catalog, *call.body, true, faults);
    const json data = call.body->value("data", json());
    if (!faults.list.empty() || (data.is_object() && !setContent(world, catalog, data, faults)))
        return unprocessable(faults.list);
    catalog.name = (*call.body)["name"];
    world.catalogs.push_back(std::move(catalog));
    catalogEvent(world, world.catalogs.back(), "create", call.connection.clientId);
    return wholeCatalog(world, world.catalogs.back());
}

Answer listed(const Call& call, bool (*belongs)(const Catalog&, const std::string&), const std::string& location)
{
    json body = json::array();
    for (const Catalog& catalog : call.world.catalogs)
        if (belongs(catalog, location) && mayUseCatalog(call.connection, catalog, Right::Read))
            body.push_back(headOf(call.world, catalog));
    return ok(body);
}

std::optional<Answer> refuseIndex(const Connection& connection)
{
    if (connection.scope.mentions("catalog") || connection.scope.mentions("all_catalogs"))
        return std::nullopt;
    return missingScope("catalog.read");
}

} // namespace

bool setContent(World& world, Catalog& catalog, const json& data, Faults& faults)
{
    checkCatalogData(data, catalog, faults);
    if (!faults.list.empty())
        return false;
    const auto shownBefore = shownImages(catalog);
    catalog.data = buildCatalogData(data, world.ids);
    startUnusedTime(catalog, shownBefore, world.now());
    return true;
}

Answer getCatalog(Call& call)
{
    const auto catalog = reachCatalog(call, call.ids[0], Right::Read);
    if (!catalog)
        return catalog.error();
    const bool hideData = call.request.queryValue("hide_data") == "true";
    return hideData ? ok(headOf(call.world, **catalog)) : wholeCatalog(call.world, **catalog);
}

Answer listLocationCatalogs(Call& call)
{
    if (const auto location = reachLocation(call, call.ids[0]); !location)
        return location.error();
    if (auto refusal = refuseIndex(call.connection))
        return *refusal;
    return listed(
        call, [](const Catalog& catalog, const std::string& id) { return visibleFrom(catalog.locationId, id); },
        call.ids[0]);
}

Answer listAccountCatalogs(Call& call)
{
    if (const auto account = reachAccount(call, call.ids[0]); !account)
        return account.error();
    if (auto refusal = refuseIndex(call.connection))
        return *refusal;
    return listed(call, [](const Catalog& catalog, const std::string&) { return catalog.locationId.empty(); }, {});
}

Answer createLocationCatalog(Call& call)
{
    const auto location = reachLocation(call, call.ids[0]);
    return location ? create(call, (*location)->id) : location.error();
}

Answer createAccountCatalog(Call& call)
{
    const auto account = reachAccount(call, call.ids[0]);
    return account ? create(call, {}) : account.error();
}

Answer replaceCatalog(Call& call)
{
    const auto found = reachCatalog(call, call.ids[0], Right::Write);
    if (!found)
        return found.error();
    Catalog& catalog = **found;
    const json& body = *call.body;
    Faults faults{.currency = call.world.account.currency};
    checkUpload(call.world, catalog, body, false, faults);
    const json data = body.value("data", json());
    if (!faults.list.empty() || (data.is_object() && !setContent(call.world, catalog, data, faults)))
        return unprocessable(faults.list);
    if (body.contains("name"))
        catalog.name = body["name"];
    catalogEvent(call.world, catalog, "update", call.connection.clientId);
    return wholeCatalog(call.world, catalog);
}

Answer deleteCatalog(Call& call)
{
    const auto found = reachCatalog(call, call.ids[0], Right::Write);
    if (!found)
        return found.error();
    if (!call.connection.scope.allows("all_catalogs", Right::Write))
        return missingScope("all_catalogs.write");
    catalogEvent(call.world, **found, "delete", call.connection.clientId);
    call.world.catalogs.remove_if([&](const Catalog& catalog) { return catalog.id == call.ids[0]; });
    return done();
}

} // namespace sandbox
