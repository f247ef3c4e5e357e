// The whole of what the sandbox holds as one JSON document: what GET /_control/state answers and --seed FILE reads.
// Its form is described in README.md. Tokens and codes are not in it.
#pragma once

#include "samples/sandbox/world.h"

#include <tl/expected.hpp>

namespace sandbox {

nlohmann::json stateOf(const World& world);

// Replaces account, locations, catalogs, customers and stock; or says what is wrong and leaves them as they are.
tl::expected<void, std::string> loadState(World& world, const nlohmann::json& state);

} // namespace sandbox
