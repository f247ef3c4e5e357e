#include "samples/sandbox/inventory.h"

#include "samples/sandbox/access.h"
#include "samples/sandbox/events.h"
#include "samples/sandbox/fields.h"

#include <nlohmann/json.hpp>

#include <regex>
#include <set>

namespace sandbox {

using nlohmann::json;

namespace {

using Stock = std::map<StockKey, StockEntry>;
using Keys = std::vector<StockKey>; // in the order of the catalog

Keys keysOf(const Catalog& catalog)
{
    Keys keys;
    std::set<StockKey> seen;
    const auto add = [&](StockKey::Kind kind, const json& ref) {
        if (ref.is_string() && seen.insert({kind, ref}).second)
            keys.push_back({kind, ref});
    };
    for (const json& product : (*catalog.data)["products"])
        for (const json& sku : product["skus"])
            add(StockKey::Kind::Sku, sku["ref"]);
    for (const json& list : (*catalog.data)["option_lists"])
        for (const json& option : list["options"])
            add(StockKey::Kind::Option, option["ref"]);
    return keys;
}

struct Change {
    StockKey key;
    std::optional<StockEntry> entry; // none: unlimited again
};

void checkStock(Fields& fields, const json& entry)
{
    static const std::regex decimal(R"(\d{1,12}(\.\d{1,3})?)"), zero(R"(0+(\.0+)?)");
    fields.text("stock");
    fields.text("expires_at");
    const json* stock = fields.value("stock");
    const json* until = fields.value("expires_at");
    if (!entry.contains("stock"))
        fields.refuse("stock", "is missing");
    if (stock && stock->is_string() && !std::regex_match(stock->get<std::string>().substr(0, 40), decimal))
        fields.refuse("stock", "is not a decimal, 0 or more, with at most 3 decimals");
    if (until && until->is_string() && !parseIsoTime(until->get<std::string>()))
        fields.refuse("expires_at", "is not a time");
    if (until && (!stock || !stock->is_string() || !std::regex_match(stock->get<std::string>().substr(0, 40), zero)))
        fields.refuse("expires_at", "is only possible with a stock of 0");
}

std::optional<Change> readEntry(const json& entry, std::size_t index, const std::set<StockKey>& keys, Faults& faults)
{
    const std::size_t before = faults.list.size();
    Fields fields(entry, std::string("[").append(std::to_string(index)).append("]"), faults);
    fields.text("sku_ref");
    fields.text("option_ref");
    const json* sku = fields.value("sku_ref");
    const json* option = fields.value("option_ref");
    if (entry.is_object() && (sku == nullptr) == (option == nullptr))
        fields.refuse("sku_ref", "exactly one of sku_ref and option_ref must be set");
    if (entry.is_object())
        checkStock(fields, entry);
    fields.finish();
    if (faults.list.size() > before)
        return std::nullopt;
    Change change{.key = {sku ? StockKey::Kind::Sku : StockKey::Kind::Option, sku ? *sku : *option}, .entry = {}};
    if (!keys.contains(change.key)) {
        fields.refuse(sku ? "sku_ref" : "option_ref", "does not exist in the catalog: " + change.key.ref);
        return std::nullopt;
    }
    if (const json* stock = fields.value("stock")) {
        const json* until = fields.value("expires_at");
        change.entry = StockEntry{*stock, until ? until->get<std::string>() : std::string()};
    }
    return change;
}

tl::expected<std::vector<Change>, Answer> readChanges(const Call& call, const Keys& keys)
{
    const std::set<StockKey> known(keys.begin(), keys.end());
    Faults faults;
    std::vector<Change> changes;
    for (std::size_t i = 0; i < call.body->size(); ++i)
        if (auto change = readEntry((*call.body)[i], i, known, faults))
            changes.push_back(std::move(*change));
    if (!faults.list.empty())
        return tl::unexpected(unprocessable(faults.list));
    return changes;
}

struct Place {
    Catalog* catalog;
    Stock* stock;
};

tl::expected<Place, Answer> reachStock(const Call& call, Right right)
{
    Catalog* catalog = findCatalog(call.world, call.ids[0]);
    if (!catalog)
        return tl::unexpected(notFound("Catalog"));
    const auto location = reachLocation(call, call.ids[1]);
    if (!location)
        return tl::unexpected(location.error());
    if (!mayUseInventory(call.connection, call.ids[1], right))
        return tl::unexpected(missingScope(right == Right::Write ? "inventory.write" : "inventory.read"));
    if (!visibleFrom(catalog->locationId, call.ids[1]))
        return tl::unexpected(notFound("Catalog"));
    return Place{catalog, &call.world.stock[call.ids[1]]};
}

json entriesOf(const Stock& stock, const Keys& keys)
{
    json entries = json::array();
    for (const StockKey& key : keys)
        if (const auto found = stock.find(key); found != stock.end())
            entries.push_back(stockBody(key, found->second));
    return entries;
}

json changeBody(const Change& change)
{
    json body = stockBody(change.key, change.entry.value_or(StockEntry{}));
    if (!change.entry)
        body["stock"] = nullptr;
    return body;
}

} // namespace

json stockBody(const StockKey& key, const StockEntry& entry)
{
    json body = {{key.kind == StockKey::Kind::Sku ? "sku_ref" : "option_ref", key.ref}, {"stock", entry.stock}};
    if (!entry.expiresAt.empty())
        body["expires_at"] = entry.expiresAt;
    return body;
}

Answer getInventory(Call& call)
{
    const auto place = reachStock(call, Right::Read);
    return place ? ok(entriesOf(*place->stock, keysOf(*place->catalog))) : place.error();
}

Answer replaceInventory(Call& call)
{
    const auto place = reachStock(call, Right::Write);
    if (!place)
        return place.error();
    const Keys keys = keysOf(*place->catalog);
    const auto changes = readChanges(call, keys);
    if (!changes)
        return changes.error();
    for (const StockKey& key : keys)
        place->stock->erase(key);
    for (const Change& change : *changes)
        if (change.entry)
            (*place->stock)[change.key] = *change.entry;
    inventoryEvent(call.world, place->catalog, call.ids[1], "update", nullptr, call.connection.clientId);
    return ok(entriesOf(*place->stock, keys));
}

Answer patchInventory(Call& call)
{
    const auto place = reachStock(call, Right::Write);
    if (!place)
        return place.error();
    const auto changes = readChanges(call, keysOf(*place->catalog));
    if (!changes)
        return changes.error();
    json body = json::array();
    for (const Change& change : *changes) {
        if (change.entry)
            (*place->stock)[change.key] = *change.entry;
        else
            place->stock->erase(change.key);
        body.push_back(changeBody(change));
    }
    if (!body.empty())
        inventoryEvent(call.world, place->catalog, call.ids[1], "patch", std::make_shared<const json>(body),
                       call.connection.clientId);
    return ok(body);
}

void releaseExpiredStock(World& world)
{
    const TimePoint now = world.now();
    for (auto& [locationId, stock] : world.stock) {
        json released = json::array();
        std::erase_if(stock, [&](const auto& item) {
            const auto& [key, entry] = item;
            const auto until = entry.expiresAt.empty() ? std::nullopt : parseIsoTime(entry.expiresAt);
            if (!until || *until > now)
                return false;
            released.push_back(changeBody({key, std::nullopt}));
            return true;
        });
        if (!released.empty())
            inventoryEvent(world, nullptr, locationId, "patch", std::make_shared<const json>(released), {});
    }
}

} // namespace sandbox
