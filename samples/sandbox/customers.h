// Customers of one list (HubRise API, Customers 7.2 to 7.6).
#pragma once

#include "samples/sandbox/call.h"
#include "samples/sandbox/fields.h"

namespace sandbox {

Answer getCustomer(Call& call);
Answer listCustomers(Call& call);
Answer createCustomer(Call& call);
Answer updateCustomer(Call& call); // PATCH, and PUT as the official Ruby client sends it
Answer anonymiseCustomer(Call& call);

// What `client` reads of the customer: everybody sees only its own private_ref.
nlohmann::json customerFor(const std::string& client, const Customer& customer);

// A new customer from fields that have passed checkCustomer.
Customer newCustomer(World& world, const CustomerList& list, const nlohmann::json& fields, const std::string& client);

void checkCustomer(const nlohmann::json& fields, Faults& faults);

} // namespace sandbox
