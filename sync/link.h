#pragma once
// Both ends and the memory between them, for one run. A planner gets a `const Link`: the till and HubRise it hands out can then only be read.

#include "io/backups.h"
#include "io/budget.h"
#include "io/clock.h"
#include "io/cloud.h"
#include "io/log.h"
#include "io/profile.h"
#include "io/state.h"
#include "io/till.h"

#include <memory>

namespace engine {

class Link {
public:
    Link(io::Profile profile, const io::Clock& clock, io::State& state, io::Backups& backups, io::Budget& budget, io::Till& till, io::Cloud& cloud)
        : m_profile(std::move(profile)), m_clock(clock), m_state(state), m_backups(backups), m_budget(budget), m_till(till), m_cloud(cloud)
    {
    }

    const io::Till& till() const { return m_till; }
    io::Till& till() { return m_till; }
    const io::Cloud& cloud() const { return m_cloud; }
    io::Cloud& cloud() { return m_cloud; }
    const io::Budget& budget() const { return m_budget; }
    const io::Backups& backups() const { return m_backups; }
    io::Backups& backups() { return m_backups; }
    /// Our own memory: planners may remember pages they have read.
    io::State& state() const { return m_state; }
    const io::Clock& clock() const { return m_clock; }
    const io::Profile& profile() const { return m_profile; }

private:
    io::Profile m_profile;
    const io::Clock& m_clock;
    io::State& m_state;
    io::Backups& m_backups;
    io::Budget& m_budget;
    io::Till& m_till;
    io::Cloud& m_cloud;
};

} // namespace engine
