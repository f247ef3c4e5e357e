#pragma once
// The writes of a pull as the journal keeps them.

#include "io/till.h"

#include <string>
#include <vector>

namespace engine {

std::string toJson(const std::vector<io::TillWrite>& writes);
model::Result<std::vector<io::TillWrite>> tillWritesFromJson(const std::string& json);

} // namespace engine
