#pragma once
// Rows of the mapping's customers query to customers.

#include "io/till.h"
#include "io/till_connection.h"

namespace io {

/// Customers with an Error, among them all that share one ref, are `rejected`, not `customers`.
model::Result<TillCustomers> readCustomers(TillConnection& connection);

} // namespace io
