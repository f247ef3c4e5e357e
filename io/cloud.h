#pragma once
// HubRise, as the engine sees it: reads are const, writes are not, so that a planner holding a const Cloud cannot write.
// Blocking; one request in flight; used on the thread that made it.
//
// Failures: Temporary (network, time-outs, 5xx of reads after retries), NotConnected (401, 403 with the scope named), Rejected (422 and other
// refusals of one thing, with Error::fields), NotFound, Nonsense (HTML, half a body, wrong shape, redirects), Paused (budget, 429),
// Interrupted, and for writes OutcomeUnknown: the request left, no complete answer came; look before repeating (reliability 2.3).
// A write is transmitted at most once per call; reads are retried.

#include "model/catalog.h"
#include "model/customer.h"
#include "model/result.h"
#include "model/stock.h"
#include "model/target.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace io {

struct LocationInfo {
    model::Named location, account;
    std::string currency, country, timezone;
};

struct ImageInfo {
    std::string id, type, md5, private_ref;
    std::int64_t size = 0;
};

/// Image id → md5, from the list of a catalog's images.
using ImageIndex = std::map<std::string, std::string>;

struct CatalogDocument {
    model::Named catalog;
    std::string raw;        ///< HubRise's bytes, untouched
    model::Catalog content; ///< images as "id:…" until io::resolveImages
};

struct CustomerPage {
    std::vector<model::Customer> customers;
    std::string nextCursor; ///< empty: last page
    std::string raw;
};

struct RequestCounts {
    int sent = 0;    ///< transmissions, all verbs
    int writes = 0;  ///< POST, PUT, PATCH, DELETE among them
    int retries = 0;
};

/// Asked right before each transmission of a write, once the request limits let it out: its failure keeps the write back, and is what the call gives.
using LastWord = std::function<model::Done()>;

class Cloud {
public:
    virtual ~Cloud() = default;

    virtual model::Result<LocationInfo> location() const = 0;
    /// The catalogs and customer lists of the point de vente that this connection may read, by id and name; their contents are not read.
    virtual model::Result<std::vector<model::Named>> catalogs() const { return std::vector<model::Named>(); }
    virtual model::Result<std::vector<model::Named>> customerLists() const { return std::vector<model::Named>(); }
    virtual model::Result<CatalogDocument> catalog(const std::string& id) const = 0;
    virtual model::Result<std::vector<ImageInfo>> images(const std::string& catalogId) const = 0;
    virtual model::Result<std::string> imageData(const std::string& catalogId, const std::string& imageId) const = 0;
    virtual model::Result<CustomerPage> customers(const std::string& listId, const std::string& cursor) const = 0;
    virtual model::Result<std::vector<model::Customer>> customersByPrivateRef(const std::string& listId, const std::string& ref) const = 0;
    virtual model::Result<model::Customer> customer(const std::string& listId, const std::string& id) const = 0;
    virtual model::Result<model::Stock> stock(const std::string& catalogId, const std::string& locationId) const = 0;
    virtual RequestCounts counts() const = 0;

    /// The answer's content when it holds the whole catalog; none when HubRise answered without data (then read it).
    virtual model::Result<std::optional<CatalogDocument>> putCatalog(const std::string& id, const std::string& body, const LastWord& lastWord = {}) = 0;
    virtual model::Result<ImageInfo> uploadImage(const std::string& catalogId, const std::string& bytes, const std::string& type, const std::string& privateRef) = 0;
    virtual model::Result<model::Customer> createCustomer(const std::string& listId, const std::string& body) = 0;
    virtual model::Result<model::Customer> updateCustomer(const std::string& listId, const std::string& id, const std::string& body, const LastWord& lastWord = {}) = 0;
    virtual model::Done patchStock(const std::string& catalogId, const std::string& locationId, const std::string& body, const LastWord& lastWord = {}) = 0;
};

} // namespace io
