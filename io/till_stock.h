#pragma once
// Rows of the mapping's stock query to stock entries (HubRise API, Inventory 6.2).

#include "io/till.h"
#include "io/till_connection.h"

namespace io {

/// Rounded to three decimals, never negative; an empty stock is unlimited. One entry for each ref.
model::Result<TillStock> readStock(TillConnection& connection);

} // namespace io
