// What the sandbox holds when it starts.
#pragma once

#include "samples/sandbox/world.h"

#include <tl/expected.hpp>

namespace sandbox {

// "demo", "empty", or the path of a JSON file in the form of GET /_control/state. Ids of the first two are fixed and
// listed in README.md. An error says what is wrong with the file.
tl::expected<void, std::string> plant(World& world, const std::string& seed);

} // namespace sandbox
