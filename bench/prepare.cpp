#include "bench/prepare.h"

#include "bench/measure.h"
#include "bench/must.h"

#include "io/catalog_json.h"
#include "io/customer_json.h"

namespace bench {

namespace {

using model::Customer;
using model::CustomerField;

/// As GET /catalogs/:id gives it.
std::string remoteDocument(const model::Catalog& catalog)
{
    return std::string(R"({"id":")") + catalogId + "\"," + io::encodeCatalog("Carte", catalog, {}).substr(1);
}

void makeCatalogs(const Places& places)
{
    auto read = must(openTill(places.till)->catalog());
    writeFile(places.sameCatalog(), remoteDocument(read.catalog));
    writeFile(places.changedCatalog(), remoteDocument(changedOnePercent(std::move(read.catalog))));
}

/// HubRise's twin of a till customer in a list that several programs filled: of ten, six are ours already (one with another city), two are
/// known by e-mail or phone only, two are strangers.
Customer remoteTwin(Customer c, std::size_t i)
{
    const std::size_t kind = i % 10;
    if (kind == 5)
        c[CustomerField::City] = "Bron";
    if (kind >= 6)
        c.private_ref.clear();
    if (kind == 7)
        c[CustomerField::Email].clear();
    if (kind >= 8) {
        c[CustomerField::Email] = "stranger" + std::to_string(i) + "@example.org";
        c[CustomerField::Phone].clear();
    }
    return c;
}

std::string remoteId(std::size_t i) { return "r" + std::to_string(100'000 + i); }

void makePages(const Places& places)
{
    const auto till = must(openTill(places.till)->customers());
    PagesWriter pages;
    for (std::size_t i = 0; i < till.customers.size(); ++i) {
        const Customer twin = remoteTwin(till.customers[i], i);
        pages.add(remoteId(i), io::encodeNewCustomer(twin, till.owned));
    }
    pages.save(places.customerPages());
}

std::unique_ptr<io::State> connectedState(const std::filesystem::path& file)
{
    auto state = must(io::State::open(file, io::systemClock()));
    io::ConnectionRecord connection;
    connection.target = {{"acc", "Compte"}, {"loc", "Lyon"}, {catalogId, "Carte"}, {customerListId, "Clients"}};
    connection.connected = true;
    connection.currency = "EUR";
    connection.country = std::string("FR"); // GCC 12 warns falsely of the literal
    must(state->setConnection(connection));
    return state;
}

/// `city`: where everybody lived when it was agreed; empty: where they live now.
void makeAgreedState(const std::filesystem::path& file, const std::filesystem::path& till, const std::string& city)
{
    const auto state = connectedState(file);
    auto read = must(openTill(till)->customers());
    must(state->atomically([&]() -> model::Done {
        for (std::size_t i = 0; i < read.customers.size(); ++i) {
            if (!city.empty())
                read.customers[i][CustomerField::City] = city;
            io::CustomerLink link;
            link.listId = customerListId;
            link.ref = read.customers[i].private_ref;
            link.remoteId = remoteId(i);
            link.agreed = model::canonicalForm(read.customers[i], read.owned);
            if (const auto put = state->putCustomerLink(link); !put)
                return put;
        }
        return state->setLastRead("target of push customers", {0, customerListId, 0});
    }));
}

} // namespace

model::Catalog changedOnePercent(model::Catalog catalog)
{
    for (std::size_t i = 0; i < catalog.products.size(); i += 100) {
        model::Product& product = catalog.products[i];
        if (i % 300 == 0)
            product.name += " (ancien)";
        else if (i % 300 == 100)
            product.skus.front().price.minor += 50;
        else
            product.description += " Selon arrivage.";
    }
    return catalog;
}

void prepare(const Places& places, const Sizes& sizes)
{
    if (!std::filesystem::exists(places.till))
        aside([&] { generateTill(places.till, sizes); });
    Sizes small = sizes;
    small.customers /= 10;
    small.products = small.optionLists = 0;
    aside([&] { generateTill(places.smallTill, small); });
    aside([&] { makeCatalogs(places); });
    aside([&] { makePages(places); });
    aside([&] { connectedState(places.freshState()); });
    aside([&] { makeAgreedState(places.agreedState(), places.till, {}); });
    aside([&] { makeAgreedState(places.outdatedState(), places.till, "Vienne"); });
    aside([&] { makeAgreedState(places.smallAgreedState(), places.smallTill, {}); });
}

} // namespace bench
