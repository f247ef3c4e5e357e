#include "samples/sandbox/access.h"

namespace sandbox {

namespace {

bool isAccountLevel(const Connection& connection) { return connection.scope.level == Scope::Level::Account; }

std::string scopeName(std::string_view resource, Right right)
{
    return std::string(resource) + (right == Right::Write ? ".write" : ".read");
}

// "all_…" reads whatever the place sees, and changes what belongs to the place itself; the single permission covers the
// one object that was chosen while authorising, even when it belongs to the account.
template <typename Owned>
bool mayUse(const Connection& connection, const Owned& owned, const std::string& chosen, const char* one, const char* all,
            Right right)
{
    if (connection.scope.allows(one, right) && owned.id == chosen)
        return true;
    if (!connection.scope.allows(all, right))
        return false;
    if (isAccountLevel(connection))
        return true;
    return right == Right::Read ? visibleFrom(owned.locationId, connection.locationId)
                                : owned.locationId == connection.locationId;
}

} // namespace

bool mayUseCatalog(const Connection& connection, const Catalog& catalog, Right right)
{
    return mayUse(connection, catalog, connection.catalogId, "catalog", "all_catalogs", right);
}

bool mayUseCustomerList(const Connection& connection, const CustomerList& list, Right right)
{
    return mayUse(connection, list, connection.customerListId, "customer_list", "all_customer_lists", right);
}

bool mayUseInventory(const Connection& connection, const std::string& locationId, Right right)
{
    // `catalog` still opens the inventory, as it did before `inventory` existed.
    const bool granted = connection.scope.allows("inventory", right) || connection.scope.allows("catalog", right);
    return granted && mayUseLocation(connection, locationId);
}

bool mayUseLocation(const Connection& connection, const std::string& locationId)
{
    return isAccountLevel(connection) || connection.locationId == locationId;
}

Found<Catalog> reachCatalog(const Call& call, const std::string& id, Right right)
{
    Catalog* catalog = findCatalog(call.world, id);
    if (!catalog)
        return tl::unexpected(notFound("Catalog"));
    if (!mayUseCatalog(call.connection, *catalog, right))
        return tl::unexpected(missingScope(scopeName("catalog", right)));
    return catalog;
}

Found<CustomerList> reachCustomerList(const Call& call, const std::string& id, Right right)
{
    CustomerList* list = findCustomerList(call.world, id);
    if (!list)
        return tl::unexpected(notFound("Customer list"));
    if (!mayUseCustomerList(call.connection, *list, right))
        return tl::unexpected(missingScope(scopeName("customer_list", right)));
    return list;
}

Found<Location> reachLocation(const Call& call, const std::string& id)
{
    Location* location = findLocation(call.world, id);
    if (!location)
        return tl::unexpected(notFound("Location"));
    if (!mayUseLocation(call.connection, id))
        return tl::unexpected(forbidden("The connection has no access to this location"));
    return location;
}

tl::expected<void, Answer> reachAccount(const Call& call, const std::string& id)
{
    if (id != call.world.account.id)
        return tl::unexpected(notFound("Account"));
    if (!isAccountLevel(call.connection))
        return tl::unexpected(forbidden("This URL needs a connection to an account"));
    return {};
}

} // namespace sandbox
