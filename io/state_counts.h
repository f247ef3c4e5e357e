#pragma once
// How much each table of the state database holds: for support, who must not see what is in them.

#include "io/state.h"

namespace io {

struct StateCounts {
    std::int64_t version = 0; ///< of the schema
    std::vector<std::pair<std::string, std::int64_t>> rows; ///< table → rows
};
model::Result<StateCounts> countRows(State& state);

} // namespace io
