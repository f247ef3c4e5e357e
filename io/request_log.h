#pragma once
// What log.jsonl tells of the requests that were sent: when the state database that counted them is lost, HubRise's windows still count.

#include "io/clock.h"
#include "io/state.h"

#include <string>

namespace io {

struct RequestTrace {
    int counted = 0;           ///< transmissions of the last day
    bool isKept = false;       ///< the log tells of some request, of whatever day: those of the last day are in it too, if there were any
    std::string catalog, list; ///< ids that a request reached last
};

/// Adds what the log (and the one before it) holds of windows that are still open to the counts of `state`. A log that is missing or cannot be read counts nothing.
model::Result<RequestTrace> recountRequests(State& state, const std::filesystem::path& log, const Clock& clock);

} // namespace io
