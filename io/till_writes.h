#pragma once
// Writing into a till, by the mapping's statements alone.

#include "io/till.h"
#include "io/till_connection.h"

namespace io {

/// All writes in one transaction, in order. Values are bound, never put into the SQL; an empty or absent value is NULL, the yes/no fields are booleans.
/// What a statement gives back (RETURNING, SELECT, or a generated key as "ref") is a parameter for the next ones of the same write.
/// A customer statement whose write changes nothing is a failure; an upsert may find everything as it should be.
model::Result<std::vector<TillWritten>> writeTill(const TillSource& source, const std::vector<TillWrite>& writes);

} // namespace io
