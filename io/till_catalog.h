#pragma once
// Rows of the mapping's queries to a catalog.

#include "io/till.h"
#include "io/till_connection.h"

namespace io {

/// All catalog queries of the mapping, on one connection and so of one moment. Rows are joined by ref; rows that cannot be sent or point
/// nowhere are left out and told as problems.
model::Result<TillCatalog> readCatalog(TillConnection& connection);

} // namespace io
