#pragma once
// The till, as the engine sees it (design 6). Reading never changes or locks it: read-only, one moment per call, short waits when the till is
// writing. Writes happen only through the mapping's [write] statements, in one transaction.
//
// Failures: TillData (missing, empty, not a database, SQL error, a required column missing, changed schema), Temporary (locked by the till),
// Configuration (mapping). Problems of single rows are not failures: they come with the data.

#include "model/catalog.h"
#include "model/catalog_thing.h"
#include "model/customer.h"
#include "model/problem.h"
#include "model/result.h"
#include "model/stock.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace io {

struct TillImage {
    std::string key;  ///< "md5:…"
    std::string ref;  ///< image_ref of the mapping
    std::string type; ///< from the bytes: image/jpeg, …
    std::int64_t size = 0;
};

struct Excluded {
    std::string kind, ref, name, reason;
};

struct TillCatalog {
    model::Catalog catalog;         ///< images as "md5:…" keys
    model::Problems problems;       ///< of reading: prices, booleans, lists, images, rows pointing nowhere
    std::set<std::string> queries;  ///< what the mapping reads ("deals", …): other things cannot be expressed
    std::vector<TillImage> images;
    std::set<model::CatalogThing> lackingImages; ///< what names an image that cannot be read: HubRise's own is to stay
    std::vector<Excluded> excluded;
    std::set<std::string> otherwiseNumbered; ///< deals whose lines are not numbered 1, 2, 3 …, as statements that write them are told
    std::int64_t rows = 0;          ///< of products and skus and all other queries together
};

struct TillCustomers {
    std::vector<model::Customer> customers;
    model::CustomerFields owned; ///< columns of the query
    model::Problems problems;    ///< ref tells the customer; Error: this customer is rejected
    std::int64_t rows = 0;
    std::vector<model::Customer> rejected; ///< as far as they can be read: who must not be taken for absent
};

struct TillStock {
    model::Stock entries;
    model::Problems problems;
    std::int64_t rows = 0, rejected = 0; ///< rows that say the same thing once more are neither
};

/// One write by the mapping: statement name ("customer_insert"), its parameters (HubRise's field names, "ref", "hubrise_id").
struct TillWrite {
    std::string statement;
    std::map<std::string, std::string> values;
    std::string key; ///< the caller's name for it (HubRise id)
};

struct TillWritten {
    std::string key;
    std::string ref; ///< what an insert gave back
};

/// A finding of `check` for doctor: severity, query or subject, sentence, hint.
struct TillFinding {
    model::Severity severity = model::Severity::Note;
    std::string subject;
    model::Text message, hint;
};

class Till {
public:
    virtual ~Till() = default;
    virtual std::string mappingName() const = 0;        ///< "kezia", or the file's name
    virtual std::string mappingFingerprint() const = 0; ///< sha256 of the mapping's bytes
    virtual std::string currency() const = 0;
    virtual std::string country() const = 0;
    virtual bool reads(const std::string& query) const = 0;
    virtual bool writes(const std::string& statement) const = 0;
    virtual std::set<std::string> parametersOf(const std::string& statement) const = 0; ///< by HubRise's names: all that it can write
    virtual model::CustomerFields writableCustomerFields() const = 0; ///< named as parameters in customer_update
    virtual model::CustomerFields insertedCustomerFields() const = 0; ///< the same of customer_insert

    virtual model::Result<TillCatalog> catalog() const = 0;
    virtual model::Result<TillCustomers> customers() const = 0;
    virtual model::Result<TillStock> stock() const = 0;
    virtual model::Result<std::string> imageBytes(const std::string& imageRef) const = 0;
    virtual std::vector<TillFinding> check() const = 0; ///< mapping against database, each query with what it found

    /// All writes in one transaction, in order; rolled back as a whole when one fails, or when a customer_* statement changes no row (an
    /// upsert may find its row already as it should be).
    virtual model::Result<std::vector<TillWritten>> write(const std::vector<TillWrite>& writes) = 0;
};

} // namespace io
