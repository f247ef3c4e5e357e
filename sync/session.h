#pragma once
// Everything one run needs, put together in one place: profile, lock, state, secrets, till, HubRise. Lives on the thread that opened it.

#include "io/hubrise_cloud.h"
#include "io/lock.h"
#include "io/sign_in.h"
#include "sync/context.h"
#include "sync/link.h"

#include <functional>
#include <memory>
#include <optional>

namespace engine {

struct SessionOptions {
    bool lock = true;          ///< false: status, history and the like, which only look
    bool till = true;          ///< open the mapping
    bool connected = true;     ///< fail with NotConnected when there is no token
    std::string command;       ///< for the lock's holder and the log
    std::filesystem::path stateFile = {}; ///< another than the profile's: one that is being made (rebuild)
    std::int64_t maxWaitMs = 75'000; ///< for the request budget
    int tries = 4;             ///< of a request that may be repeated: less where a person waits for the answer
    const io::Clock* clock = &io::systemClock();
    std::stop_token stop;
    std::function<void(std::int64_t)> onWait;
    bool troubleLater = false; ///< a missing mapping, secret or connection is no failure of open(): trouble() tells it, and the run can still leave its record
};

/// By the moment, so that a list of them is in order; no two are the same.
std::string newRunId(const io::Clock& clock);

class Session {
public:
    static model::Result<std::unique_ptr<Session>> open(const io::Profile& profile, const SessionOptions& options);
    ~Session();

    const std::string& runId() const { return m_runId; }
    const io::Profile& profile() const { return m_profile; }
    const io::Clock& clock() const { return *m_clock; }
    io::State& state() { return *m_state; }
    io::Backups& backups() { return *m_backups; }
    io::Budget& budget() { return *m_budget; }
    io::Secrets& secrets() { return *m_secrets; }
    const io::Log& log() const { return m_log; }
    /// Only with SessionOptions::troubleLater: why there is no till, no HubRise or no link.
    const std::optional<model::Error>& trouble() const { return m_trouble; }
    const std::string& token() const { return m_token; } ///< empty: not connected
    /// Only with SessionOptions::till.
    io::Till& till() { return *m_till; }
    /// Only when connected.
    bool hasCloud() const { return m_cloud != nullptr; }
    io::Cloud& cloud() { return *m_cloud; }
    /// Only with both.
    Link& link() { return *m_link; }
    io::RequestCounts requests() const;
    /// (Re)opens HubRise with this token; `connect` calls it with the new one.
    void openCloud(const std::string& token, std::stop_token stop);
    model::Result<io::OAuthClient> oauthClient() const;

private:
    Session() = default;
    model::Done openParts(const SessionOptions& options);
    model::Done openEnds(const SessionOptions& options);
    void noteAlive(bool alive, const std::string& reason);

    io::Profile m_profile;
    const io::Clock* m_clock = &io::systemClock();
    std::string m_runId, m_token;
    std::optional<model::Error> m_trouble;
    io::Log m_log;
    std::unique_ptr<io::Lock> m_lock;
    std::unique_ptr<io::State> m_state;
    std::unique_ptr<io::Secrets> m_secrets;
    std::unique_ptr<io::Backups> m_backups;
    std::unique_ptr<io::Budget> m_budget;
    std::unique_ptr<io::Till> m_till;
    std::unique_ptr<io::Cloud> m_cloud;
    std::unique_ptr<Link> m_link;
    int m_tries = 4;
    bool m_notedAlive = false;
};

} // namespace engine
