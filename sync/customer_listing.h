#pragma once
// One listing of the HubRise customer list (HubRise API 2.2, 7.2): at most 100 a page, ten pages a minute. Pages are remembered as they come, so
// that an interrupted listing goes on where it stopped. A complete one serves for planning again within a run, never for the next run.

#include "sync/context.h"
#include "sync/link.h"

namespace engine {

/// Every customer once. Nonsense when HubRise repeats a cursor or a page brings nobody new.
model::Result<std::vector<model::Customer>> listCustomers(const Link& link, const std::string& listId, const Context& context);

} // namespace engine
