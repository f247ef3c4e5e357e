#include "io/hubrise_cloud.h"

#include "io/catalog_json.h"
#include "io/customer_json.h"
#include "io/http.h"
#include "io/image_json.h"
#include "io/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace io {

namespace {

using namespace model;
using nlohmann::json;

constexpr int mostPages = 1000;

std::string at(std::initializer_list<std::string_view> segments)
{
    std::string path;
    for (const auto segment : segments)
        path += '/' + percentEncoded(segment);
    return path;
}

Error nonsense(Text message)
{
    return fail(Kind::Nonsense, std::move(message), text(TR("Try again later. If it stays, send the log to support."))).value();
}

/// What a write answered could not be read: HubRise may well have done it.
template <class T> Result<T> orUnknown(Result<T> decoded)
{
    if (!decoded) {
        decoded.error().kind = Kind::OutcomeUnknown;
        decoded.error().hint = text(TR("Run again: what HubRise holds is looked at before anything is repeated."));
    }
    return decoded;
}

Result<LocationInfo> decodeLocation(std::string_view body)
{
    const auto root = parseStrict(body);
    if (!root)
        return fail(root);
    JsonReader reader;
    LocationInfo info;
    if (root->is_object()) {
        const json& account = reader.object(*root, "account");
        info.location = {reader.text(*root, "id"), reader.text(*root, "name")};
        info.account = {reader.text(account, "id"), reader.text(account, "name")};
        info.currency = reader.text(account, "currency");
        info.country = reader.text(*root, "country");
        info.timezone = reader.text(reader.object(*root, "timezone"), "name");
    }
    if (info.location.id.empty())
        reader.misfit("id", "text");
    if (const auto done = reader.done(); !done)
        return fail(done);
    return info;
}

/// Things that are listed by id and name.
Result<std::vector<Named>> decodeNames(std::string_view body)
{
    const auto root = parseStrict(body);
    if (!root)
        return fail(root);
    JsonReader reader;
    std::vector<Named> names;
    reader.each(*root, [&](const json& item) { names.push_back({reader.text(item, "id"), reader.text(item, "name")}); });
    if (const auto done = reader.done(); !done)
        return fail(done);
    return names;
}

/// A PUT may answer with the whole catalog or without its content (HubRise API 12.9). What names another catalog says nothing about this one.
Result<std::optional<CatalogDocument>> decodePutAnswer(std::string_view body, const std::string& id)
{
    if (body.empty())
        return std::nullopt;
    auto document = decodeCatalog(body);
    if (document && document->catalog.id != id)
        return std::nullopt;
    if (document)
        return std::move(*document);
    if (const auto root = parseStrict(body); root && root->is_object() && !root->contains("data"))
        return std::nullopt;
    return fail(document);
}

class HubRiseCloud : public Cloud {
public:
    HubRiseCloud(HubRiseSettings settings, RequestGate& gate, const Clock& clock, const Log& log)
        : m_onAlive(std::move(settings.onAlive)),
          m_http({settings.apiUrl, {{"X-Access-Token", settings.token}}, {settings.token}, settings.stop, {}, settings.tries}, gate, clock, log)
    {
    }

    Result<LocationInfo> location() const override;
    Result<std::vector<Named>> catalogs() const override;
    Result<std::vector<Named>> customerLists() const override;
    Result<CatalogDocument> catalog(const std::string& id) const override;
    Result<std::vector<ImageInfo>> images(const std::string& catalogId) const override;
    Result<std::string> imageData(const std::string& catalogId, const std::string& imageId) const override;
    Result<CustomerPage> customers(const std::string& listId, const std::string& cursor) const override;
    Result<std::vector<Customer>> customersByPrivateRef(const std::string& listId, const std::string& ref) const override;
    Result<Customer> customer(const std::string& listId, const std::string& id) const override;
    Result<Stock> stock(const std::string& catalogId, const std::string& locationId) const override;
    RequestCounts counts() const override { return m_http.counts(); }

    Result<std::optional<CatalogDocument>> putCatalog(const std::string& id, const std::string& body, const LastWord& lastWord) override;
    Result<ImageInfo> uploadImage(const std::string& catalogId, const std::string& bytes, const std::string& type, const std::string& privateRef) override;
    Result<Customer> createCustomer(const std::string& listId, const std::string& body) override;
    Result<Customer> updateCustomer(const std::string& listId, const std::string& id, const std::string& body, const LastWord& lastWord) override;
    Done patchStock(const std::string& catalogId, const std::string& locationId, const std::string& body, const LastWord& lastWord) override;

private:
    Result<HttpAnswer> call(const HttpRequest& request) const;
    void tell(const Result<HttpAnswer>& answer) const;
    /// Follows X-Cursor-Next wherever it shows up.
    template <class Item> Result<std::vector<Item>> pages(HttpRequest request, Result<std::vector<Item>> (*decode)(std::string_view)) const;

    std::function<void(bool, const std::string&)> m_onAlive;
    mutable Http m_http; // a reading request changes counters, not HubRise
};

Result<HttpAnswer> HubRiseCloud::call(const HttpRequest& request) const
{
    auto answer = m_http.send(request);
    tell(answer);
    return answer;
}

void HubRiseCloud::tell(const Result<HttpAnswer>& answer) const
{
    if (!m_onAlive)
        return;
    if (answer)
        m_onAlive(true, {});
    else if (m_http.lastEnd().outcome == Outcome::Dead)
        m_onAlive(false, m_http.lastEnd().words);
}

template <class Item> Result<std::vector<Item>> HubRiseCloud::pages(HttpRequest request, Result<std::vector<Item>> (*decode)(std::string_view)) const
{
    std::vector<Item> all;
    std::set<std::string> seen;
    const auto plain = request.query;
    for (int page = 0; page < mostPages; ++page) {
        const auto answer = call(request);
        if (!answer)
            return fail(answer);
        auto items = decode(answer->body);
        if (!items)
            return fail(items);
        std::move(items->begin(), items->end(), std::back_inserter(all));
        if (answer->nextCursor.empty())
            return all;
        if (!seen.insert(answer->nextCursor).second)
            break;
        request.query = plain;
        request.query.emplace_back("cursor", answer->nextCursor);
    }
    return fail(nonsense(text(TR("HubRise's list does not come to an end"))));
}

Result<LocationInfo> HubRiseCloud::location() const
{
    const auto answer = call({.path = "/location"});
    return answer ? decodeLocation(answer->body) : fail(answer);
}

Result<std::vector<Named>> HubRiseCloud::catalogs() const
{
    return pages<Named>({.path = "/location/catalogs"}, decodeNames);
}

Result<std::vector<Named>> HubRiseCloud::customerLists() const
{
    return pages<Named>({.path = "/location/customer_lists"}, decodeNames);
}

Result<CatalogDocument> HubRiseCloud::catalog(const std::string& id) const
{
    const auto answer = call({.path = at({"catalogs", id}), .load = Load::High});
    if (!answer)
        return fail(answer);
    auto document = decodeCatalog(answer->body);
    if (document && document->catalog.id != id)
        return fail(nonsense(text(TR("HubRise answered with another catalog than the one asked for"))));
    return document;
}

Result<std::vector<ImageInfo>> HubRiseCloud::images(const std::string& catalogId) const
{
    return pages<ImageInfo>({.path = at({"catalogs", catalogId, "images"})}, decodeImages);
}

Result<std::string> HubRiseCloud::imageData(const std::string& catalogId, const std::string& imageId) const
{
    auto answer = call({.path = at({"catalogs", catalogId, "images", imageId, "data"}), .expect = Expect::Bytes});
    if (!answer)
        return fail(answer);
    return std::move(answer->body);
}

Result<CustomerPage> HubRiseCloud::customers(const std::string& listId, const std::string& cursor) const
{
    HttpRequest request{.path = at({"customer_lists", listId, "customers"}), .query = {{"count", "100"}}, .load = Load::High};
    if (!cursor.empty())
        request.query.emplace_back("cursor", cursor);
    auto answer = call(request);
    if (!answer)
        return fail(answer);
    auto customers = decodeCustomers(answer->body);
    if (!customers)
        return fail(customers);
    if (!cursor.empty() && answer->nextCursor == cursor)
        return fail(nonsense(text(TR("HubRise's list does not come to an end"))));
    return CustomerPage{std::move(*customers), std::move(answer->nextCursor), std::move(answer->body)};
}

Result<std::vector<Customer>> HubRiseCloud::customersByPrivateRef(const std::string& listId, const std::string& ref) const
{
    auto found = pages<Customer>({.path = at({"customer_lists", listId, "customers"}), .query = {{"private_ref", ref}}, .load = Load::High}, decodeCustomers);
    if (found) // compared byte by byte here too: how HubRise compares is not documented
        std::erase_if(*found, [&](const Customer& customer) { return customer.private_ref != ref; });
    return found;
}

Result<Customer> HubRiseCloud::customer(const std::string& listId, const std::string& id) const
{
    const auto answer = call({.path = at({"customer_lists", listId, "customers", id})});
    return answer ? decodeCustomer(answer->body) : fail(answer);
}

Result<Stock> HubRiseCloud::stock(const std::string& catalogId, const std::string& locationId) const
{
    return pages<StockEntry>({.path = at({"catalogs", catalogId, "locations", locationId, "inventory"}), .load = Load::High}, decodeStock);
}

Result<std::optional<CatalogDocument>> HubRiseCloud::putCatalog(const std::string& id, const std::string& body, const LastWord& lastWord)
{
    auto answer = m_http.send({.verb = Verb::Put, .path = at({"catalogs", id}), .type = "application/json", .body = body, .slow = true, .expect = Expect::JsonOrNothing,
                               .lastWord = lastWord});
    // HubRise also answers 401 when an account's catalog may not be changed from a location (HubRise API 11.3): ask which of the two it is.
    if (!answer && m_http.lastEnd().outcome == Outcome::Dead && call({.path = "/location"})) {
        answer.error().message = text(TR("This connection may not change the catalog: it belongs to the whole account"));
        answer.error().hint = text(TR("Connect again with a wider scope: grant access to the catalog, the stock and the customer list."));
        return fail(answer);
    }
    tell(answer);
    return answer ? orUnknown(decodePutAnswer(answer->body, id)) : fail(answer);
}

Result<ImageInfo> HubRiseCloud::uploadImage(const std::string& catalogId, const std::string& bytes, const std::string& type, const std::string& privateRef)
{
    HttpRequest request{.verb = Verb::Post, .path = at({"catalogs", catalogId, "images"}), .type = type, .body = bytes, .slow = true};
    if (!privateRef.empty())
        request.query.emplace_back("private_ref", privateRef);
    const auto answer = call(request);
    return answer ? orUnknown(decodeImage(answer->body)) : fail(answer);
}

Result<Customer> HubRiseCloud::createCustomer(const std::string& listId, const std::string& body)
{
    const auto answer = call({.verb = Verb::Post, .path = at({"customer_lists", listId, "customers"}), .type = "application/json", .body = body});
    return answer ? orUnknown(decodeCustomer(answer->body)) : fail(answer);
}

Result<Customer> HubRiseCloud::updateCustomer(const std::string& listId, const std::string& id, const std::string& body, const LastWord& lastWord)
{
    const auto answer = call({.verb = Verb::Patch, .path = at({"customer_lists", listId, "customers", id}), .type = "application/json", .body = body, .lastWord = lastWord});
    return answer ? orUnknown(decodeCustomer(answer->body)) : fail(answer);
}

Done HubRiseCloud::patchStock(const std::string& catalogId, const std::string& locationId, const std::string& body, const LastWord& lastWord)
{
    const auto answer = call({.verb = Verb::Patch, .path = at({"catalogs", catalogId, "locations", locationId, "inventory"}), .type = "application/json",
                              .body = body, .expect = Expect::JsonOrNothing, .lastWord = lastWord});
    return answer ? Done() : fail(answer);
}

} // namespace

std::unique_ptr<Cloud> openHubRise(HubRiseSettings settings, RequestGate& gate, const Clock& clock, const Log& log)
{
    return std::make_unique<HubRiseCloud>(std::move(settings), gate, clock, log);
}

} // namespace io
