// The page at "/": what HubRise now holds, for a person who wants to see with their own eyes what a push did.
#pragma once

#include "samples/sandbox/call.h"
#include "samples/sandbox/html.h"
#include "samples/sandbox/request_log.h"

namespace sandbox {

Answer holdingsPage(const World& world, const RequestLog& log, Language language);

// "/images/CATALOG/IMAGE", which the page points to; nothing for any other path.
std::optional<Answer> heldImage(const World& world, const std::string& path);

} // namespace sandbox
