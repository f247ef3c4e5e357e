#pragma once
// Customers between HubRise's JSON and model values. Pure functions.

#include "io/cloud.h"

#include <string_view>

namespace io {

model::Result<model::Customer> decodeCustomer(std::string_view json);
model::Result<std::vector<model::Customer>> decodeCustomers(std::string_view json);
/// POST body: private_ref and every non-empty field of `fields`.
std::string encodeNewCustomer(const model::Customer& customer, const model::CustomerFields& fields);
/// PATCH body: exactly `fields` (an empty value is null), and private_ref when `withPrivateRef`.
std::string encodeCustomerPatch(const model::Customer& customer, const model::CustomerFields& fields, bool withPrivateRef);
/// The fields that a POST or PATCH body carries.
model::CustomerFields fieldsIn(std::string_view body);

} // namespace io
