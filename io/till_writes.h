#pragma once
// Writing into a till, by the mapping's statements alone.

#include "io/till.h"
#include "io/till_connection.h"

namespace io {

/// All writes in one transaction, in order. Values are bound, never put into the SQL; an empty or absent value is NULL, the yes/no fields are booleans.
/// What a statement gives back (RETURNING, SELECT) is a parameter for the next ones of the same write. A card's number is what customer_insert gives back as "ref"
/// (or alone, or the generated key of a single statement); none, or one that a card has already, is a failure. Of all other writes the number is the one given.
/// Cards that are not written must read as before when all is done (till_cards.h). A customer statement whose write changes nothing is a failure; an upsert may find everything as it should be.
/// OutcomeUnknown: the server was lost while it finished the transaction; all of it is there, or nothing.
model::Result<std::vector<TillWritten>> writeTill(const TillSource& source, const std::vector<TillWrite>& writes);

} // namespace io
