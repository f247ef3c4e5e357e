#include "bench/shop.h"

#include "bench/must.h"

#include <unistd.h>

namespace bench {

std::unique_ptr<io::Till> openTill(const std::filesystem::path& database) { return must(io::openTill(BENCH_MAPPING, database.string())); }

Shop::Shop(const Places& places, const std::filesystem::path& till, const std::filesystem::path& state, MemoryCloud cloud)
    : m_stateFile(places.folder / ("state-" + std::to_string(getpid()) + ".db")), m_till(openTill(till)), m_cloud(std::move(cloud))
{
    std::filesystem::copy_file(state, m_stateFile);
    const io::Clock& clock = io::systemClock();
    m_state = must(io::State::open(m_stateFile, clock));
    m_backups = std::make_unique<io::Backups>(*m_state, places.folder / "backups", clock);
    m_budget = std::make_unique<io::Budget>(*m_state, clock, io::BudgetPolicy{});
    io::Profile profile;
    profile.folder = places.folder;
    m_link = std::make_unique<engine::Link>(profile, clock, *m_state, *m_backups, *m_budget, *m_till, m_cloud);
}

Shop::~Shop()
{
    m_state.reset();
    std::filesystem::remove(m_stateFile);
}

} // namespace bench
