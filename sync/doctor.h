#pragma once
// Looks at everything a run depends on and changes nothing. A fault never stops the look at the rest; every fault says what to do about it.

#include "io/clock.h"
#include "io/profile.h"
#include "sync/finding.h"

#include <stop_token>

namespace engine {

/// At least one finding per subject, in the order of looking: mapping and till, secrets, state, backups, job, disk, log, connection, clock, schedule.
/// Sends at most one request (GET /location), and only when the profile is connected. Needs no lock: other runs may be working.
Findings doctor(const io::Profile& profile, std::stop_token stop, const io::Clock& clock = io::systemClock());

} // namespace engine
