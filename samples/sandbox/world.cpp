#include "samples/sandbox/world.h"

#include <algorithm>

namespace sandbox {

namespace {

template <typename Container>
auto findById(Container& container, const std::string& id) -> decltype(&*container.begin())
{
    const auto found = std::ranges::find_if(container, [&](const auto& item) { return item.id == id; });
    return found == container.end() ? nullptr : &*found;
}

} // namespace

const Location* findLocation(const World& world, const std::string& id) { return findById(world.locations, id); }

Location* findLocation(World& world, const std::string& id) { return findById(world.locations, id); }

Catalog* findCatalog(World& world, const std::string& id) { return findById(world.catalogs, id); }

CustomerList* findCustomerList(World& world, const std::string& id) { return findById(world.customerLists, id); }

Connection* findConnection(World& world, const std::string& token)
{
    const auto found
        = std::ranges::find_if(world.connections, [&](const Connection& item) { return item.token == token; });
    return token.empty() || found == world.connections.end() ? nullptr : &*found;
}

bool visibleFrom(const std::string& ownerLocation, const std::string& location)
{
    return ownerLocation.empty() || location.empty() || ownerLocation == location;
}

Customer& addCustomer(CustomerList& list, Customer customer)
{
    const std::size_t index = list.customers.size();
    list.byId[customer.id] = index;
    for (const auto& [client, ref] : customer.privateRefs)
        list.byPrivateRef[{client, ref}] = index;
    list.customers.push_back(std::move(customer));
    return list.customers.back();
}

} // namespace sandbox
