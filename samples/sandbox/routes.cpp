#include "samples/sandbox/routes.h"

#include "samples/sandbox/catalogs.h"
#include "samples/sandbox/customer_lists.h"
#include "samples/sandbox/customers.h"
#include "samples/sandbox/events.h"
#include "samples/sandbox/images.h"
#include "samples/sandbox/inventory.h"
#include "samples/sandbox/places.h"

#include <algorithm>

namespace sandbox {

namespace {

constexpr auto object = Route::Body::Object;
constexpr auto array = Route::Body::Array;
constexpr auto bytes = Route::Body::Bytes;
constexpr auto none = Route::Body::None;

template <const char* part>
Answer list(Call& call) { return listPart(call, part); }

template <const char* part>
Answer single(Call& call) { return getPart(call, part); }

constexpr char categories[] = "categories", products[] = "products", optionLists[] = "option_lists", deals[] = "deals",
               discounts[] = "discounts", charges[] = "charges";

Answer listSkus(Call& call) { return listInner(call, products, "skus"); }
Answer getSku(Call& call) { return getInner(call, products, "skus"); }
Answer listOptions(Call& call) { return listInner(call, optionLists, "options"); }
Answer getOption(Call& call) { return getInner(call, optionLists, "options"); }

const Route routes[] = {
    {"GET", "/locations", listLocations},
    {"GET", "/locations/:id", getLocation},
    {"PATCH", "/locations/:id", updateLocation, object},
    {"GET", "/accounts/:id", getAccount},
    {"GET", "/user", getUser},

    {"GET", "/locations/:id/catalogs", listLocationCatalogs},
    {"GET", "/accounts/:id/catalogs", listAccountCatalogs},
    {"POST", "/locations/:id/catalogs", createLocationCatalog, object},
    {"POST", "/accounts/:id/catalogs", createAccountCatalog, object},
    {"GET", "/catalogs/:id", getCatalog, none, true},
    {"PUT", "/catalogs/:id", replaceCatalog, object},
    {"DELETE", "/catalogs/:id", deleteCatalog},
    {"GET", "/catalogs/:id/categories", list<categories>},
    {"GET", "/catalogs/:id/categories/:id", single<categories>},
    {"GET", "/catalogs/:id/products", list<products>},
    {"GET", "/catalogs/:id/products/:id", single<products>},
    {"GET", "/catalogs/:id/products/:id/skus", listSkus},
    {"GET", "/catalogs/:id/products/:id/skus/:id", getSku},
    {"GET", "/catalogs/:id/option_lists", list<optionLists>},
    {"GET", "/catalogs/:id/option_lists/:id", single<optionLists>},
    {"GET", "/catalogs/:id/option_lists/:id/options", listOptions},
    {"GET", "/catalogs/:id/option_lists/:id/options/:id", getOption},
    {"GET", "/catalogs/:id/deals", list<deals>},
    {"GET", "/catalogs/:id/deals/:id", single<deals>},
    {"GET", "/catalogs/:id/discounts", list<discounts>},
    {"GET", "/catalogs/:id/discounts/:id", single<discounts>},
    {"GET", "/catalogs/:id/charges", list<charges>},
    {"GET", "/catalogs/:id/charges/:id", single<charges>},

    {"GET", "/catalogs/:id/images", listImages},
    {"POST", "/catalogs/:id/images", addImage, bytes},
    {"GET", "/catalogs/:id/images/:id", getImage},
    {"GET", "/catalogs/:id/images/:id/data", getImageData},

    {"GET", "/catalogs/:id/locations/:id/inventory", getInventory},
    {"PUT", "/catalogs/:id/locations/:id/inventory", replaceInventory, array},
    {"PATCH", "/catalogs/:id/locations/:id/inventory", patchInventory, array},

    {"GET", "/customer_lists/:id", getCustomerList},
    {"PATCH", "/customer_lists/:id", renameCustomerList, object},
    {"DELETE", "/customer_lists/:id", deleteCustomerList},
    {"GET", "/locations/:id/customer_lists", listLocationLists},
    {"GET", "/accounts/:id/customer_lists", listAccountLists},
    {"POST", "/locations/:id/customer_lists", createLocationList, object},
    {"POST", "/accounts/:id/customer_lists", createAccountList, object},
    {"GET", "/customer_lists/:id/customers", listCustomers, none, true},
    {"POST", "/customer_lists/:id/customers", createCustomer, object},
    {"GET", "/customer_lists/:id/customers/:id", getCustomer},
    {"PATCH", "/customer_lists/:id/customers/:id", updateCustomer, object},
    {"PUT", "/customer_lists/:id/customers/:id", updateCustomer, object},
    {"POST", "/customer_lists/:id/customers/:id/anonymise", anonymiseCustomer},

    {"GET", "/callback", getCallback},
    {"POST", "/callback", setCallback, object},
    {"DELETE", "/callback", deleteCallback},
    {"GET", "/callback/events", listEvents},
    {"GET", "/callback/events/:id", getEvent},
    {"DELETE", "/callback/events/:id", deleteEvent},
};

std::vector<std::string_view> segments(std::string_view path)
{
    std::vector<std::string_view> parts;
    while (!path.empty() && path.front() == '/') {
        path.remove_prefix(1);
        const auto slash = std::min(path.find('/'), path.size());
        parts.push_back(path.substr(0, slash));
        path.remove_prefix(slash);
    }
    return parts;
}

// "/location/catalogs" means "/locations/@location/catalogs", wherever the word stands.
std::vector<std::string_view> withoutShortForms(const std::vector<std::string_view>& parts)
{
    std::vector<std::string_view> all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool collection = i == 0 || (i == 2 && parts[0] == "catalogs"); // not where an id stands
        if (collection && parts[i] == "location")
            all.insert(all.end(), {"locations", ownLocation});
        else if (collection && parts[i] == "account")
            all.insert(all.end(), {"accounts", ownAccount});
        else
            all.push_back(parts[i]);
    }
    return all;
}

std::optional<std::vector<std::string>> matchPattern(const char* pattern, const std::vector<std::string_view>& parts)
{
    const auto wanted = segments(pattern);
    if (wanted.size() != parts.size())
        return std::nullopt;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (wanted[i].starts_with(':') && !parts[i].empty())
            ids.emplace_back(parts[i]);
        else if (wanted[i] != parts[i])
            return std::nullopt;
    }
    return ids;
}

} // namespace

std::optional<Matched> matchRoute(const std::string& method, const std::string& path)
{
    const auto parts = withoutShortForms(segments(path));
    for (const Route& route : routes)
        if (method == route.method)
            if (auto ids = matchPattern(route.pattern, parts))
                return Matched{&route, std::move(*ids)};
    return std::nullopt;
}

} // namespace sandbox
