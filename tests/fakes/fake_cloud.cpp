#include "tests/fakes/fake_cloud.h"

#include "io/catalog_json.h"
#include "io/customer_json.h"
#include "io/files.h"
#include "io/till_images.h"
#include "tests/fakes/upload.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace fakes {

using model::Customer;
using model::Kind;
using model::verbatim;
using nlohmann::json;

namespace {

model::Error refusal(const std::string& field, const std::string& words)
{
    model::Error error{Kind::Rejected, verbatim(field + ": " + words), {}, {}, 0, {}};
    error.fields = {{field, words}};
    return error;
}

json jsonOf(const Customer& customer)
{
    const auto orNull = [](const std::string& value) { return value.empty() ? json() : json(value); };
    json o{{"id", customer.id}, {"customer_list_id", "list1"}, {"private_ref", orNull(customer.private_ref)}, {"anonymised", customer.anonymised}, {"loyalty_cards", json::array()}};
    for (const auto field : model::allCustomerFields())
        o[std::string(model::fieldName(field))] = model::isBoolean(field) ? json(customer[field] == "true") : orNull(customer[field]);
    return o;
}

void merge(Customer& customer, const json& body)
{
    for (const auto& [key, value] : body.items()) {
        const std::string words = value.is_boolean() ? (value.get<bool>() ? "true" : "false") : value.is_null() ? std::string() : value.get<std::string>();
        if (key == "private_ref")
            customer.private_ref = words;
        else if (const auto field = model::customerFieldNamed(key); field && !(customer.anonymised && model::isPersonal(*field)))
            customer[*field] = words;
    }
}

template <class T> T decoded(model::Result<T> result)
{
    if (!result)
        throw std::runtime_error(model::words(result.error().message) + " " + result.error().detail);
    return std::move(*result);
}

} // namespace

std::string picture(const std::string& content) { return "\x89PNG\r\n\x1a\n" + content; }

FakeCloud::FakeCloud() { setCatalog({}); }

void FakeCloud::setCatalog(const model::Catalog& catalog)
{
    std::map<std::string, std::string> ids;
    for (const auto& [id, info] : pictures)
        ids["md5:" + info.md5] = id;
    m_raw = replaced(io::encodeCatalog(catalogName.name, catalog, ids)).value();
}

model::Catalog FakeCloud::catalogNow() const
{
    auto document = decoded(io::decodeCatalog(m_raw));
    io::ImageIndex index;
    for (const auto& [id, info] : pictures)
        index[id] = info.md5;
    io::resolveImages(document.content, index);
    return std::move(document.content);
}

std::string FakeCloud::addPicture(const std::string& bytes)
{
    const std::string id = newId("img");
    pictures[id] = {id, io::imageType(bytes), io::md5Hex(bytes), "", static_cast<std::int64_t>(bytes.size())};
    pictureBytes[id] = bytes;
    return "md5:" + pictures[id].md5;
}

Customer& FakeCloud::addCustomer(const Customer& customer)
{
    people.push_back(customer);
    people.back().id = newId("cus");
    return people.back();
}

Customer* FakeCloud::customerOf(const std::string& privateRef)
{
    const auto found = std::find_if(people.begin(), people.end(), [&](const Customer& c) { return c.private_ref == privateRef; });
    return found == people.end() ? nullptr : &*found;
}

int FakeCloud::times(const std::string& call) const { return static_cast<int>(std::count(calls.begin(), calls.end(), call)); }

void FakeCloud::forgetCalls()
{
    reads = writes = 0;
    calls.clear();
    bodies.clear();
}

void FakeCloud::failOn(const std::string& call, Kind kind, When when, int nth) { m_failures.push_back({call, kind, when, nth}); }

model::Done FakeCloud::enter(const std::string& call) const
{
    if (onCall)
        onCall(call);
    calls.push_back(call);
    for (auto& failure : m_failures)
        failure.strikes = failure.call == call && --failure.left == 0;
    const auto struck = strike(call, When::BeforeEffect);
    return struck ? strike(call, When::Late) : struck;
}

model::Done FakeCloud::leave(const std::string& call)
{
    landLate();
    if (onEffect)
        onEffect(call);
    return strike(call, When::AfterEffect);
}

model::Done FakeCloud::strike(const std::string& call, When when) const
{
    for (const auto& failure : m_failures)
        if (failure.strikes && failure.call == call && failure.when == when)
            return model::fail(failure.kind, verbatim("HubRise misbehaves on " + call));
    return {};
}

model::Done FakeCloud::leaves(const std::string& call, const io::LastWord& lastWord)
{
    if (onWait)
        onWait(call);
    return lastWord ? lastWord() : model::Done();
}

model::Done FakeCloud::write(const std::string& call, const std::string& body, std::function<void()> effect)
{
    ++writes;
    bodies.push_back(body);
    if (!lateAfterNext)
        landLate();
    auto in = enter(call);
    const bool late = std::any_of(m_failures.begin(), m_failures.end(), [&](const Failure& f) { return f.strikes && f.call == call && f.when == When::Late; });
    if (!in && late)
        m_late.push_back(std::move(effect));
    return in;
}

void FakeCloud::landLate()
{
    for (const auto& effect : std::exchange(m_late, {}))
        effect();
}

model::Result<io::LocationInfo> FakeCloud::location() const
{
    ++reads;
    if (const auto in = enter("location"); !in)
        return model::fail(in);
    return io::LocationInfo{{"loc1", "Bistro"}, {"acc1", "Bistro SA"}, "EUR", "FR", "Europe/Paris"};
}

model::Result<io::CatalogDocument> FakeCloud::catalog(const std::string& id) const
{
    ++reads;
    if (const auto in = enter("catalog"); !in)
        return model::fail(in);
    if (id != catalogName.id)
        return model::fail(Kind::NotFound, verbatim("no such catalog"));
    return io::decodeCatalog(m_raw);
}

model::Result<std::vector<io::ImageInfo>> FakeCloud::images(const std::string&) const
{
    ++reads;
    if (const auto in = enter("images"); !in)
        return model::fail(in);
    std::vector<io::ImageInfo> all;
    for (const auto& [id, info] : pictures)
        all.push_back(info);
    return all;
}

model::Result<std::string> FakeCloud::imageData(const std::string&, const std::string& imageId) const
{
    ++reads;
    if (const auto in = enter("imageData"); !in)
        return model::fail(in);
    const auto found = pictureBytes.find(imageId);
    if (found == pictureBytes.end())
        return model::fail(Kind::NotFound, verbatim("no such image"));
    return found->second;
}

model::Result<io::CustomerPage> FakeCloud::customers(const std::string&, const std::string& cursor) const
{
    ++reads;
    if (const auto in = enter("customers"); !in)
        return model::fail(in);
    const std::size_t start = cursor.empty() || cursorsLoop ? 0 : std::stoul(cursor);
    const std::size_t end = std::min(people.size(), start + pageSize);
    json page = json::array();
    for (std::size_t i = start; i < end; ++i)
        page.push_back(jsonOf(people[i]));
    std::string next = end < people.size() ? std::to_string(end) : "";
    if (cursorsLoop)
        next = cursor == "a" ? "b" : "a";
    if (onCursor)
        next = onCursor(cursor, next);
    const std::string raw = page.dump();
    return io::CustomerPage{decoded(io::decodeCustomers(raw)), next, raw};
}

model::Result<std::vector<Customer>> FakeCloud::customersByPrivateRef(const std::string&, const std::string& ref) const
{
    ++reads;
    if (const auto in = enter("customersByPrivateRef"); !in)
        return model::fail(in);
    json page = json::array();
    for (const auto& customer : people)
        if (customer.private_ref == ref)
            page.push_back(jsonOf(customer));
    return io::decodeCustomers(page.dump());
}

model::Result<Customer> FakeCloud::customer(const std::string&, const std::string& id) const
{
    ++reads;
    if (const auto in = enter("customer"); !in)
        return model::fail(in);
    for (const auto& customer : people)
        if (customer.id == id)
            return io::decodeCustomer(jsonOf(customer).dump());
    return model::fail(Kind::NotFound, verbatim("no such customer"));
}

model::Result<model::Stock> FakeCloud::stock(const std::string&, const std::string&) const
{
    ++reads;
    if (const auto in = enter("stock"); !in)
        return model::fail(in);
    return io::decodeStock(io::encodeStock(inventory));
}

model::Result<std::string> FakeCloud::replaced(const std::string& body)
{
    std::set<std::string> images;
    for (const auto& [id, info] : pictures)
        images.insert(id);
    Upload upload([this] { return newId("id"); }, images);
    auto data = upload.read(body);
    if (!data)
        return model::fail(refusal(upload.complaint().first, upload.complaint().second));
    return json{{"id", catalogName.id}, {"name", catalogName.name}, {"location_id", "loc1"}, {"created_at", "2026-01-01T00:00:00Z"}, {"data", std::move(*data)}}.dump();
}

model::Done FakeCloud::replace(const std::string& body)
{
    auto raw = replaced(body);
    if (!raw)
        return model::fail(raw);
    m_raw = std::move(*raw);
    return {};
}

model::Result<std::optional<io::CatalogDocument>> FakeCloud::putCatalog(const std::string& id, const std::string& body, const io::LastWord& lastWord)
{
    if (const auto leaving = leaves("putCatalog", lastWord); !leaving)
        return model::fail(leaving);
    if (const auto in = write("putCatalog", body, [this, body] { (void)replace(body); }); !in)
        return model::fail(in);
    if (id != catalogName.id)
        return model::fail(Kind::NotFound, verbatim("no such catalog"));
    if (const auto done = replace(body); !done)
        return model::fail(done);
    if (const auto out = leave("putCatalog"); !out)
        return model::fail(out);
    if (answersWithoutData)
        return std::optional<io::CatalogDocument>();
    return std::optional(decoded(io::decodeCatalog(m_raw)));
}

model::Result<std::string> FakeCloud::addUpload(const std::string& bytes, const std::string& type, const std::string& privateRef)
{
    if (refusesImages || type != io::imageType(bytes))
        return model::fail(refusal("type", "is not an image"));
    const bool taken = std::any_of(pictures.begin(), pictures.end(), [&](const auto& entry) { return entry.second.private_ref == privateRef; });
    if (imageRefsAreUnique && taken)
        return model::fail(refusal("private_ref", "has already been taken"));
    const std::string key = addPicture(bytes);
    const auto added = std::find_if(pictures.begin(), pictures.end(), [&](const auto& entry) { return "md5:" + entry.second.md5 == key && entry.second.private_ref.empty(); });
    added->second.private_ref = privateRef;
    return added->first;
}

model::Result<io::ImageInfo> FakeCloud::uploadImage(const std::string&, const std::string& bytes, const std::string& type, const std::string& privateRef)
{
    if (const auto in = write("uploadImage", privateRef, [=, this] { (void)addUpload(bytes, type, privateRef); }); !in)
        return model::fail(in);
    const auto added = addUpload(bytes, type, privateRef);
    if (!added)
        return model::fail(added);
    if (const auto out = leave("uploadImage"); !out)
        return model::fail(out);
    return pictures.at(*added);
}

model::Done FakeCloud::refuse(const Customer& customer) const
{
    if (refusedRefs.contains(customer.private_ref))
        return model::fail(refusal("email", "is invalid"));
    for (const auto& other : people)
        if (other.id != customer.id && !customer.private_ref.empty() && other.private_ref == customer.private_ref)
            return model::fail(refusal("private_ref", "has already been taken"));
    return {};
}

model::Result<Customer> FakeCloud::create(const std::string& body)
{
    Customer customer;
    merge(customer, json::parse(body));
    if (const auto good = refuse(customer); !good)
        return model::fail(good);
    return addCustomer(customer);
}

model::Result<Customer> FakeCloud::createCustomer(const std::string&, const std::string& body)
{
    if (const auto in = write("createCustomer", body, [this, body] { (void)create(body); }); !in)
        return model::fail(in);
    const auto added = create(body);
    if (!added)
        return added;
    if (const auto out = leave("createCustomer"); !out)
        return model::fail(out);
    return io::decodeCustomer(jsonOf(*added).dump());
}

model::Result<Customer> FakeCloud::change(const std::string& id, const std::string& body)
{
    const auto found = std::find_if(people.begin(), people.end(), [&](const Customer& c) { return c.id == id; });
    if (found == people.end())
        return model::fail(Kind::NotFound, verbatim("no such customer"));
    Customer changed = *found;
    merge(changed, json::parse(body));
    if (const auto good = refuse(changed); !good)
        return model::fail(good);
    *found = changed;
    return changed;
}

model::Result<Customer> FakeCloud::updateCustomer(const std::string&, const std::string& id, const std::string& body, const io::LastWord& lastWord)
{
    if (const auto leaving = leaves("updateCustomer", lastWord); !leaving)
        return model::fail(leaving);
    if (const auto in = write("updateCustomer", body, [=, this] { (void)change(id, body); }); !in)
        return model::fail(in);
    const auto changed = change(id, body);
    if (!changed)
        return changed;
    if (const auto out = leave("updateCustomer"); !out)
        return model::fail(out);
    return io::decodeCustomer(jsonOf(*changed).dump());
}

void FakeCloud::count(const std::string& body)
{
    for (const auto& entry : decoded(io::decodeStock(body))) {
        std::erase_if(inventory, [&](const auto& other) { return other.sku_ref == entry.sku_ref && other.option_ref == entry.option_ref; });
        if (entry.stock)
            inventory.push_back(entry);
    }
}

model::Done FakeCloud::refuseStock(const std::string& body) const
{
    auto error = refusal("stock", "is invalid");
    error.fields.clear();
    bool refuses = false;
    const auto entries = decoded(io::decodeStock(body));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!refusedStock.contains(entries[i].sku_ref))
            continue;
        refuses = true;
        if (namesRefusedStock)
            error.fields.emplace_back("[" + std::to_string(i) + "].sku_ref", "does not exist in the catalog");
    }
    return refuses ? model::Done(model::fail(std::move(error))) : model::Done();
}

model::Done FakeCloud::patchStock(const std::string&, const std::string&, const std::string& body, const io::LastWord& lastWord)
{
    if (const auto leaving = leaves("patchStock", lastWord); !leaving)
        return leaving;
    if (const auto in = write("patchStock", body, [this, body] { count(body); }); !in)
        return in;
    if (const auto taken = refuseStock(body); !taken)
        return taken;
    count(body);
    return leave("patchStock");
}

} // namespace fakes
