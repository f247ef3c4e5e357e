#pragma once
// One whole job broken off or failed at each of its input and output steps (io/site.h), run once more, and compared with the same job undisturbed
// (reliability 1.2, tool 1). One object is one HubRise, one till and one profile, put back to the same beginning before each run.

#include "cli_fixture.h"
#include "fakes/sites.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace sweep {

struct Story {
    using Command = std::function<std::string(CliFixture&)>;
    std::string name;
    std::function<void(CliFixture&)> before; ///< the till, the profile, and what happened so far
    Command command;                         ///< made anew for each run
};

enum class Mishap { Kill, IoError, DiskFull, ShortWrite };
const char* mishapName(Mishap mishap);

/// What is left after a job: equal when nothing was lost, doubled or damaged.
struct Found {
    std::string held;               ///< HubRise's state to the letter: when it is the same, nothing needs comparing
    nlohmann::json memory;          ///< links, last pushes, unfinished plans
    std::set<std::string> backups;  ///< contents (sha256) and reasons, each checked against its file
    std::string till;
    std::string damage;             ///< of state.db, a backup's file or a link; empty: none
};

class Sweep {
public:
    /// `clock`: what program and HubRise live by; none when the program is a process of its own.
    explicit Sweep(Story story, fakes::SharedClock* clock);

    struct Site {
        io::Site site;
        std::string what;
    };
    /// Each site of the undisturbed run, in order.
    const std::vector<Site>& sites() const { return m_sites; }
    /// Breaks the job at site `number` (from 1), reruns it once; empty, or what is then not as it should be.
    std::string broken(long number, Mishap mishap);
    /// Whether such a thing can happen at such a place, and is not what happens at another place as well.
    static bool applies(const Site& site, Mishap mishap);
    /// The same for a program of its own: `run` starts it with the words of the command, and something happens to it; then one rerun, undisturbed.
    std::string brokenOutside(const std::function<void(const std::vector<std::string>& words)>& run);
    int runs() const { return m_runs; }
    /// Requests sent by the broken run and its rerun beyond those of the undisturbed run, of the last broken().
    int extraRequests() const { return m_extra; }

private:
    struct Kept {
        std::string bytes;
        unsigned permissions = 0;
    };
    void keep();
    void putBack();
    Ran once();
    Found look();
    std::string differs(const Found& found, const Ran& last) const;
    int requestsSent();

    fakes::SharedClock* m_clock;
    std::int64_t m_began = 0; ///< by that clock
    CliFixture m_fixture;
    Story m_story;
    std::map<std::string, Kept> m_files;
    std::vector<Site> m_sites;
    Found m_undisturbed;
    int m_code = 0, m_requests = 0, m_runs = 0, m_extra = 0;
};

/// Deaths and failures at the sites of the story: at each when PASSEPLAT_EVERY_SITE is set, else at a choice of them that is always the same.
/// Records what came of it (R1, R3).
void sweepAll(const Story& story);

} // namespace sweep
