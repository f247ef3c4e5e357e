#pragma once
// Customers in conflict of whom something is sent, or written into the till, all the same: what only one side changed (reliability 2.2 goes by fields).

#include "sync/job.h"

#include <cstdint>

namespace engine {

/// How many of them the plan has.
std::int64_t sentInPart(const Plan& plan);
/// And how many a run has done; before it was applied: as planned.
std::int64_t sentInPart(const Outcome& outcome);

} // namespace engine
