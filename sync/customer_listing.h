#pragma once
// One listing of the HubRise customer list (HubRise API 2.2, 7.2): at most 100 a page, ten pages a minute. Pages are remembered as they come, so
// that an interrupted listing goes on where it stopped. A complete one is kept for 15 minutes, or until something is written, for the person who looks
// at the plan made from it and settles its conflicts; any other plan reads anew, because others may have changed the list a second ago.

#include "sync/context.h"
#include "sync/customer_list.h"
#include "sync/link.h"

namespace engine {

/// Every customer once. A list that others change while it is read is read a second time; `unstable`, when asked for, tells that it changed then too: who is
/// not in it may be in HubRise all the same. `again`: a complete listing that is kept serves instead of a new one. Nonsense when HubRise repeats a cursor or a page brings
/// nobody new.
model::Result<CustomerList> listCustomers(const Link& link, const std::string& listId, bool again, const Context& context, bool* unstable = nullptr);

/// Forgets a listing that may not be used any more: one older than 15 minutes, and a complete one unless `again`.
model::Done dropOldListing(const Link& link, const std::string& listId, bool again);

} // namespace engine
