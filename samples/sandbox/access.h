// Who may do what (HubRise API, Authentication 1.4).
#pragma once

#include "samples/sandbox/call.h"

namespace sandbox {

bool mayUseCatalog(const Connection& connection, const Catalog& catalog, Right right);
bool mayUseCustomerList(const Connection& connection, const CustomerList& list, Right right);
bool mayUseInventory(const Connection& connection, const std::string& locationId, Right right);
bool mayUseLocation(const Connection& connection, const std::string& locationId);

// The object with this id, or the refusal: 404 when there is none, 403 when it is out of the connection's reach.
Found<Catalog> reachCatalog(const Call& call, const std::string& id, Right right);
Found<CustomerList> reachCustomerList(const Call& call, const std::string& id, Right right);
Found<Location> reachLocation(const Call& call, const std::string& id);

// The account of the path, for the endpoints that only connections to an account may use.
tl::expected<void, Answer> reachAccount(const Call& call, const std::string& id);

} // namespace sandbox
