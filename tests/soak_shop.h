// One season of a restaurant, for the soak (soak.cpp): its till, its HubRise, what people change on both sides meanwhile, and what must be true after every
// job, however it ended.
#pragma once

#include "cli_fixture.h"

#include <map>
#include <random>
#include <set>

namespace soak {

/// The same numbers everywhere for the same seed.
class Chance {
public:
    explicit Chance(std::uint32_t seed) : m_random(seed) {}
    int below(int limit) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(limit)); }
    bool oneIn(int chances) { return below(chances) == 0; }
    template <class T> const T& of(const std::vector<T>& all) { return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))]; }

private:
    std::mt19937 m_random;
};

struct Trouble {
    std::string words;      ///< for the report; empty: none
    bool throttles = false; ///< HubRise may answer 429: it was told to, or Qt sends a lost GET once more by itself, which nobody can pace
};

class Shop {
public:
    /// `patient`: also faults after which Qt waits a real minute.
    Shop(CliFixture& fixture, Chance& chance, bool patient);

    static constexpr const char* list = "w9v0d"; ///< empty in HubRise at first
    static constexpr const char* catalog = "q4x9d";

    /// A person at the till, or another program at HubRise, changes something.
    void live();
    /// HubRise or the network fails once or twice in the requests to come. `reads`: also where the program then waits before it asks again.
    Trouble trouble(bool reads);
    void heal();

    /// What is wrong now, in words: somebody or something is there twice, is gone, or is neither what the till nor what HubRise ever had.
    std::vector<std::string> wrongs();
    /// What a job that has come to its end should have brought over, and did not.
    std::vector<std::string> unsent(const std::string& job);
    /// And when everything was sent and fetched: what differs.
    std::vector<std::string> differences();
    int writes() { return m_fixture.writes(); }

private:
    using Json = nlohmann::json;
    void customerAtTheTill();
    void customerAtHubRise();
    void articleAtTheTill();
    void someoneElse();
    std::string tillMenu() const;
    std::vector<std::string> wrongCustomers(const Json& state);
    std::vector<std::string> wrongTill();
    std::vector<std::string> wrongMenu(const Json& state);
    std::vector<std::string> otherStock(const Json& state) const;
    Json state() { return m_fixture.hubrise.control("GET", "/state").body; }

    CliFixture& m_fixture;
    Chance& m_chance;
    bool m_patient;
    int m_people = 0, m_articles = 0;
    std::map<std::string, int> m_prices, m_stock;   ///< of the till, by sku; minor units
    std::map<std::string, std::string> m_names;     ///< of its products
    std::map<std::string, std::string> m_productOf; ///< of its skus
    std::set<std::string> m_menus;                  ///< all that the till or somebody else ever had
    std::set<std::string> m_remoteIds, m_tillPeople;
};

} // namespace soak
