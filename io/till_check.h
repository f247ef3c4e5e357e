#pragma once
// The mapping held against the database: what doctor shows.

#include "io/till.h"
#include "io/till_connection.h"

namespace io {

/// One finding or more for each query and statement; never a failure.
std::vector<TillFinding> checkTill(const TillSource& source);

} // namespace io
