#include "soak_shop.h"

#include <sqlite3.h>

namespace soak {

using fakes::Fault;
using Json = nlohmann::json;

namespace {

std::string amount(int cents)
{
    const int rest = cents % 100;
    return std::to_string(cents / 100) + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

/// What a catalog shows, as text: every product with its skus and prices.
std::string menuOf(const Json& data)
{
    std::set<std::string> lines;
    for (const auto& product : data.value("products", Json::array()))
        for (const auto& sku : product.value("skus", Json::array()))
            lines.insert(product.value("name", std::string()) + " " + (sku["ref"].is_string() ? sku["ref"].get<std::string>() : "-") + " " + sku.value("price", std::string()));
    std::string all;
    for (const auto& line : lines)
        all += line + "\n";
    return all;
}

/// The rows of a query, cells joined by '|'.
std::vector<std::string> rows(const std::string& database, const std::string& query)
{
    std::vector<std::string> out;
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_open(database.c_str(), &db);
    sqlite3_busy_timeout(db, 10'000);
    if (sqlite3_prepare_v2(db, query.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        out.push_back(std::string("not readable: ") + sqlite3_errmsg(db));
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        std::string row;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto* text = sqlite3_column_text(statement, i);
            row += (i ? "|" : "") + std::string(text ? reinterpret_cast<const char*>(text) : "");
        }
        out.push_back(row);
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return out;
}

const Json& named(const Json& all, const std::string& id)
{
    static const Json none = Json::object();
    for (const auto& one : all)
        if (one["id"] == id)
            return one;
    return none;
}

std::string textIn(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

Shop::Shop(CliFixture& fixture, Chance& chance, bool patient) : m_fixture(fixture), m_chance(chance), m_patient(patient)
{
    m_fixture.bistro();
    m_fixture.connect({{"customer_list_id", list}, {"catalog_id", catalog}});
    m_prices = {{"10-P", 950}, {"10-G", 1300}, {"11", 890}, {"20", 500}};
    m_productOf = {{"10-P", "10"}, {"10-G", "10"}, {"11", "11"}, {"20", "20"}};
    m_names = {{"10", "Reine"}, {"11", "Margherita"}, {"20", "Tiramisu"}};
    m_stock = {{"11", 4}, {"20", 12}};
    m_menus = {tillMenu(), menuOf(named(state()["catalogs"], catalog)["data"])};
}

std::string Shop::tillMenu() const
{
    std::set<std::string> lines;
    for (const auto& [sku, price] : m_prices)
        lines.insert(m_names.at(m_productOf.at(sku)) + " " + sku + " " + amount(price) + " EUR");
    std::string all;
    for (const auto& line : lines)
        all += line + "\n";
    return all;
}

void Shop::live()
{
    for (int changes = m_chance.below(4); changes > 0; --changes) {
        switch (m_chance.below(8)) {
        case 0:
        case 1:
        case 2: customerAtTheTill(); break;
        case 3:
        case 4: customerAtHubRise(); break;
        case 5:
        case 6: articleAtTheTill(); break;
        default: someoneElse();
        }
    }
}

/// A family name is a person, and never changes: it tells a doubled one.
void Shop::customerAtTheTill()
{
    const std::string number = std::to_string(++m_people);
    if (m_chance.oneIn(2))
        m_fixture.sql("INSERT INTO customers (email, first_name, last_name, city) VALUES ('t" + number + "@bistro.example', 'Ana', 'Till" + number + "', 'Lyon')");
    else
        m_fixture.sql("UPDATE customers SET city = 'T" + number + "' WHERE ref = (SELECT ref FROM customers ORDER BY ref LIMIT 1 OFFSET "
                      + std::to_string(m_chance.below(5)) + ")");
}

void Shop::customerAtHubRise()
{
    const std::string path = std::string("/customer_lists/") + list + "/customers", number = std::to_string(++m_people);
    const Json held = m_fixture.customers(list);
    if (held.empty() || m_chance.oneIn(2))
        m_fixture.hubrise.asOther("POST", path, {{"email", "h" + number + "@site.example"}, {"first_name", "Hugo"}, {"last_name", "Web" + number}, {"city", "Bron"}});
    else
        m_fixture.hubrise.asOther("PATCH", path + "/" + held[static_cast<std::size_t>(m_chance.below(static_cast<int>(held.size())))]["id"].get<std::string>(), {{"city", "H" + number}});
}

void Shop::articleAtTheTill()
{
    const std::string number = std::to_string(++m_articles);
    switch (m_chance.below(3)) {
    case 0: {
        const std::string ref = "P" + number;
        m_prices[ref] = 100 + m_chance.below(2000);
        m_productOf[ref] = ref;
        m_names[ref] = "Plat " + number;
        m_fixture.sql("INSERT INTO products VALUES ('" + ref + "', 'PIZ', 'Plat " + number + "', NULL); INSERT INTO skus VALUES ('" + ref + "', '" + ref + "', NULL, " + amount(m_prices[ref]) + ")");
        break;
    }
    case 1: {
        auto chosen = m_prices.begin();
        std::advance(chosen, m_chance.below(static_cast<int>(m_prices.size())));
        chosen->second = 100 + m_chance.below(2000);
        m_fixture.sql("UPDATE skus SET price = " + amount(chosen->second) + " WHERE ref = '" + chosen->first + "'");
        break;
    }
    default:
        m_stock["11"] = m_chance.below(50);
        m_fixture.sql("UPDATE stock SET stock = " + std::to_string(m_stock["11"]) + " WHERE sku_ref = '11'");
    }
    m_menus.insert(tillMenu());
}

void Shop::someoneElse()
{
    if (!m_chance.oneIn(4))
        return;
    m_fixture.someoneElsePuts(catalog, "Voisin " + std::to_string(++m_articles));
    m_menus.insert(menuOf(named(state()["catalogs"], catalog)["data"]));
}

Trouble Shop::trouble(bool reads)
{
    const std::string method = m_chance.of(reads ? std::vector<std::string>{"GET", "POST", "PUT", "PATCH", ""} : std::vector<std::string>{"POST", "PUT", "PATCH"});
    const int skip = m_chance.below(4), count = 1 + m_chance.below(2);
    const std::string where = method + " after " + std::to_string(skip) + ", " + std::to_string(count) + " times: ";
    // A connection reset while the request leaves: Qt sometimes forgets it, and the time limit for silence (60 s) ends it.
    if (reads && m_patient && m_chance.oneIn(60)) {
        m_fixture.network.refuseConnections(count + skip);
        return {std::to_string(count + skip) + " connections refused", true};
    }
    switch (m_chance.below(reads ? 7 : 5)) {
    case 0: {
        const auto kind = m_chance.of(std::vector<Fault::Kind>{Fault::Kind::DropBeforeEffect, Fault::Kind::ResetBeforeEffect});
        m_fixture.network.script(method, "/v1", Fault{kind, 0, {}}, skip, count);
        return {where + "lost before", true};
    }
    case 1: {
        const auto kind = m_chance.of(std::vector<Fault::Kind>{Fault::Kind::DropAfterEffect, Fault::Kind::ResetAfterEffect});
        m_fixture.network.script(method, "/v1", Fault{kind, 0, {}}, skip, count);
        return {where + "lost after", true};
    }
    case 2: {
        const auto bytes = static_cast<std::size_t>(m_chance.below(300));
        m_fixture.network.script(method, "/v1", m_chance.oneIn(2) ? Fault::truncate(bytes) : Fault::truncateBody(bytes), skip, count);
        return {where + "cut after " + std::to_string(bytes), true};
    }
    case 3:
    case 4: {
        const int status = m_chance.of(std::vector<int>{500, 502, 503, 504});
        const bool after = m_chance.oneIn(2);
        Json fault{{"method", method}, {"path", "/v1"}, {"skip", skip}, {"count", count}, {"status", status}, {"after_effect", after}};
        if (m_chance.oneIn(3))
            fault.update({{"content_type", "text/html"}, {"body", "<html>Bad gateway</html>"}});
        m_fixture.fault(fault);
        return {where + std::to_string(status) + (after ? " after" : " before")};
    }
    case 5:
        m_fixture.fault({{"method", method}, {"path", "/v1"}, {"skip", skip}, {"count", count}, {"status", 429}, {"retry_after", m_chance.of(std::vector<std::string>{"", "1", "100", "4000"})}});
        return {where + "429", true};
    default: {
        const std::string mode = m_chance.of(std::vector<std::string>{"loop", "endless", "repeat"});
        m_fixture.hubrise.control("POST", "/paging", {{"mode", mode}});
        return {"paging: " + mode};
    }
    }
}

void Shop::heal()
{
    m_fixture.network.heal();
    m_fixture.hubrise.control("DELETE", "/fault");
    m_fixture.hubrise.control("POST", "/paging", {{"mode", "normal"}});
}

std::vector<std::string> Shop::wrongs()
{
    const Json now = state();
    std::vector<std::string> all = wrongCustomers(now);
    for (const auto& more : {wrongTill(), wrongMenu(now)})
        all.insert(all.end(), more.begin(), more.end());
    if (const auto checked = rows(m_fixture.profile("state.db"), "PRAGMA integrity_check"); checked != std::vector<std::string>{"ok"})
        all.push_back("state.db: " + (checked.empty() ? std::string("no answer") : checked.front()));
    return all;
}

std::vector<std::string> Shop::wrongCustomers(const Json& state)
{
    std::vector<std::string> wrong;
    std::set<std::string> names, refs, ids;
    for (const auto& customer : named(state["customer_lists"], list)["customers"]) {
        ids.insert(textIn(customer, "id"));
        if (!names.insert(textIn(customer, "last_name")).second)
            wrong.push_back("HubRise holds " + textIn(customer, "last_name") + " twice");
        const Json given = customer.value("private_refs", Json::object());
        for (const auto& [client, ref] : given.items())
            if (ref.is_string() && !refs.insert(client + " " + ref.get<std::string>()).second)
                wrong.push_back("HubRise holds the reference " + ref.get<std::string>() + " twice");
    }
    for (const auto& id : m_remoteIds)
        if (!ids.contains(id))
            wrong.push_back("HubRise's customer " + id + " is gone");
    m_remoteIds = ids;
    return wrong;
}

std::vector<std::string> Shop::wrongTill()
{
    std::vector<std::string> wrong;
    std::set<std::string> people;
    for (const auto& name : rows(m_fixture.database(), "SELECT last_name FROM customers"))
        if (!people.insert(name).second)
            wrong.push_back("the till holds " + name + " twice");
    for (const auto& name : m_tillPeople)
        if (!people.contains(name))
            wrong.push_back(name + " is gone from the till");
    m_tillPeople = people;
    return wrong;
}

std::vector<std::string> Shop::wrongMenu(const Json& state)
{
    const std::string menu = menuOf(named(state["catalogs"], catalog)["data"]);
    if (m_menus.contains(menu))
        return {};
    return {"HubRise's catalog is none that the till or HubRise ever had:\n" + menu};
}

std::vector<std::string> Shop::otherStock(const Json& state) const
{
    std::map<std::string, std::string> held;
    for (const auto& [location, entries] : state["stock"].items())
        for (const auto& entry : entries)
            held[textIn(entry, "sku_ref")] = textIn(entry, "stock");
    std::vector<std::string> differs;
    for (const auto& [sku, count] : m_stock)
        if (!held.contains(sku) || std::stod("0" + held[sku]) != count)
            differs.push_back("stock of " + sku + ": " + std::to_string(count) + " at the till, “" + held[sku] + "” in HubRise");
    return differs;
}

std::vector<std::string> Shop::unsent(const std::string& job)
{
    std::set<std::string> remote;
    const Json now = state();
    for (const auto& customer : named(now["customer_lists"], list)["customers"])
        remote.insert(textIn(customer, "last_name"));
    const auto people = rows(m_fixture.database(), "SELECT last_name FROM customers");
    const std::set<std::string> local(people.begin(), people.end());
    std::vector<std::string> wrong;
    if (job.starts_with("push customers"))
        for (const auto& name : local)
            if (!remote.contains(name))
                wrong.push_back(name + " was not sent, and nobody was told");
    if (job.starts_with("pull customers"))
        for (const auto& name : remote)
            if (!local.contains(name))
                wrong.push_back(name + " was not fetched, and nobody was told");
    if (job.starts_with("push catalog --replace") && menuOf(named(now["catalogs"], catalog)["data"]) != tillMenu())
        wrong.push_back("the till's catalog was not sent, and nobody was told");
    return wrong;
}

std::vector<std::string> Shop::differences()
{
    const Json now = state();
    std::vector<std::string> differs = otherStock(now);
    std::map<std::string, std::string> remote, local;
    for (const auto& customer : named(now["customer_lists"], list)["customers"])
        remote[textIn(customer, "last_name")] = textIn(customer, "email") + ", " + textIn(customer, "city");
    for (const auto& row : rows(m_fixture.database(), "SELECT last_name || '|' || coalesce(email, '') || ', ' || coalesce(city, '') FROM customers"))
        local[row.substr(0, row.find('|'))] = row.substr(row.find('|') + 1);
    for (const auto& [name, card] : local)
        if (!remote.contains(name) || remote[name] != card)
            differs.push_back(name + " is “" + card + "” at the till and “" + (remote.contains(name) ? remote[name] : "nowhere") + "” in HubRise");
    for (const auto& [name, card] : remote)
        if (!local.contains(name))
            differs.push_back(name + " is in HubRise only");
    if (const std::string menu = menuOf(named(now["catalogs"], catalog)["data"]); menu != tillMenu())
        differs.push_back("HubRise's catalog is not the till's:\n" + menu + "the till's:\n" + tillMenu());
    return differs;
}

} // namespace soak
