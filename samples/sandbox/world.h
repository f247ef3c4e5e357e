// Everything the sandbox holds. Plain values without a lock: Sandbox (server.h) lets one request in at a time.
#pragma once

#include "samples/sandbox/clock.h"
#include "samples/sandbox/document.h"
#include "samples/sandbox/ids.h"
#include "samples/sandbox/scope.h"
#include "samples/sandbox/windows.h"

#include <compare>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace sandbox {

using PrivateRefs = std::map<std::string, std::string>; // OAuth client id -> its own reference (General concepts 2.7)

struct Client {
    std::string id, secret, name;
};

struct Account {
    std::string id, name, currency;
};

struct Location {
    std::string id, name;
    Document fields; // address, timezone, opening hours …: all that GET /location shows besides id, name and account
};

struct Image {
    std::string id, type, md5, bytes;
    TimePoint unusedSince; // meaningful only while no product and no deal shows it
    PrivateRefs privateRefs{};
};

struct Catalog {
    std::string id, name;
    std::string locationId; // empty: the catalog belongs to the account
    TimePoint createdAt;
    Document data;          // in the form of an answer: ids everywhere, `option_lists` (Catalogs 4.3 to 4.10)
    std::list<Image> images{};
};

struct StockKey {
    enum class Kind { Sku, Option };
    Kind kind = Kind::Sku;
    std::string ref;
    auto operator<=>(const StockKey&) const = default;
};

struct StockEntry {
    std::string stock;     // decimal, as it was sent
    std::string expiresAt; // empty: never
};

struct Customer {
    std::string id;
    Document fields; // in the form of an answer, without private_ref
    PrivateRefs privateRefs{};
};

struct CustomerList {
    std::string id, name;
    std::string locationId; // empty: the list belongs to the account
    TimePoint createdAt;
    std::deque<Customer> customers{}; // in order of creation: an index into it is a stable cursor
    std::unordered_map<std::string, std::size_t> byId{};
    std::map<std::pair<std::string, std::string>, std::size_t> byPrivateRef{}; // (client, ref)
};

struct Event {
    std::string id;
    Document full; // with states; the index leaves them out
};

struct Connection {
    enum class State { Alive, Revoked, Blocked, Unpaid };
    std::string token, clientId, deviceId;
    std::string locationId; // empty for a connection to the account
    std::string catalogId, customerListId;
    Scope scope;
    State state = State::Alive;
    Document subscription; // resource -> event types; none: no callback is set
    std::deque<Event> events;
    Usage usage;
};

struct Code {
    std::string code;
    std::string token; // of the connection it opens
    TimePoint issuedAt;
};

enum class PagingMode { Normal, Loop, Endless, Repeat }; // all but the first are faults, see paging.h

struct World {
    Clock clock;
    std::function<void(const char* kind, const std::string& secret)> issued = [](const char*, const std::string&) {};
    std::chrono::seconds clockAhead{0};
    Client client;  // the one that connects through the sign-in pages
    Client other;   // the author of everything the control interface does "as another client"
    Account account;
    Document user;
    std::vector<Location> locations;
    std::list<Catalog> catalogs;
    std::list<CustomerList> customerLists;
    std::map<std::string, std::map<StockKey, StockEntry>> stock; // by location id
    std::deque<Connection> connections;
    std::vector<Code> codes;
    Ids ids;
    WindowRules windows;
    PagingMode paging = PagingMode::Normal;
    std::string optionListsKey = "option_lists"; // the sources disagree on how answers spell it: control can change it

    TimePoint now() const { return clock() + clockAhead; }
};

const Location* findLocation(const World& world, const std::string& id);
Location* findLocation(World& world, const std::string& id);
Catalog* findCatalog(World& world, const std::string& id);
CustomerList* findCustomerList(World& world, const std::string& id);
Connection* findConnection(World& world, const std::string& token);

// A catalog or a list is seen from a location when it belongs to it or to its account.
bool visibleFrom(const std::string& ownerLocation, const std::string& location);

// Appends a customer and keeps the list's indexes.
Customer& addCustomer(CustomerList& list, Customer customer);

} // namespace sandbox
