// Customer lists (HubRise API, Customers 7.1).
#pragma once

#include "samples/sandbox/call.h"

namespace sandbox {

Answer getCustomerList(Call& call);
Answer listLocationLists(Call& call);
Answer listAccountLists(Call& call);
Answer createLocationList(Call& call);
Answer createAccountList(Call& call);
Answer renameCustomerList(Call& call);
Answer deleteCustomerList(Call& call); // with its customers, and without an event

} // namespace sandbox
