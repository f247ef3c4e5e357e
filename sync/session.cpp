#include "sync/session.h"

#include "io/files.h"
#include "io/till_database.h"
#include "sync/last_seen.h"

namespace engine {

using model::Kind;
using model::text;

std::string newRunId(const io::Clock& clock)
{
    return io::compactUtc(clock.nowMs()) + "-" + io::randomId().substr(0, 8);
}

model::Result<std::unique_ptr<Session>> Session::open(const io::Profile& profile, const SessionOptions& options)
{
    std::unique_ptr<Session> session(new Session);
    session->m_profile = profile;
    session->m_clock = options.clock;
    session->m_runId = newRunId(*options.clock);
    if (const auto opened = session->openParts(options); !opened) {
        if (options.lock) // a run, which leaves no record: another works, or the state cannot be read
            session->m_log.write("not begun", {{"command", options.command}, {"error", model::kindName(opened.error().kind)}});
        return model::fail(opened);
    }
    return session;
}

Session::~Session() = default;

model::Done Session::openParts(const SessionOptions& options)
{
    const io::Clock& clock = *m_clock;
    m_tries = options.tries;
    if (const auto made = io::makeFolder(m_profile.folder); !made)
        return made;
    m_log = io::Log(m_profile.logFile(), clock, m_runId);
    if (options.lock) {
        auto lock = io::Lock::acquire(m_profile.lockFile(), options.command, clock);
        if (!lock)
            return model::fail(lock);
        m_lock = std::make_unique<io::Lock>(std::move(*lock));
    }
    auto state = options.stateFile.empty() ? openState(m_profile, clock) : io::State::open(options.stateFile, clock);
    if (!state)
        return model::fail(state);
    m_state = std::move(*state);
    m_secrets = io::openSecrets(m_profile.secrets, m_profile.folder, m_profile.name);
    m_backups = std::make_unique<io::Backups>(*m_state, m_profile.backupsFolder(), clock);
    m_budget = std::make_unique<io::Budget>(*m_state, clock, io::BudgetPolicy{m_profile.reserve_percent, options.maxWaitMs});
    m_budget->onWait = options.onWait;
    auto ends = openEnds(options);
    if (ends || !options.troubleLater)
        return ends;
    m_trouble = std::move(ends.error());
    return {};
}

/// What a run works between.
model::Done Session::openEnds(const SessionOptions& options)
{
    if (options.till) {
        auto till = io::openTill(m_profile.mapping, m_profile.database, options.stop);
        if (!till)
            return model::fail(till);
        m_till = std::move(*till);
    }
    const auto token = m_secrets->token();
    if (!token)
        return options.connected ? model::Done(model::fail(token)) : model::Done();
    if (*token && !(*token)->empty()) {
        if (const auto good = io::checkUrl(m_profile.api_url); !good)
            return good;
        openCloud(**token, options.stop);
    } else if (options.connected) {
        return model::fail(Kind::NotConnected, text(TR("This profile is not connected to HubRise.")), text(TR("Run “passeplat connect” first.")));
    }
    return {};
}

void Session::openCloud(const std::string& token, std::stop_token stop)
{
    io::HubRiseSettings settings;
    settings.apiUrl = m_profile.api_url;
    settings.token = token;
    settings.stop = stop;
    settings.tries = m_tries;
    settings.onAlive = [this](bool alive, const std::string& reason) { noteAlive(alive, reason); };
    m_token = token;
    m_link.reset();
    m_cloud = io::openHubRise(std::move(settings), *m_budget, *m_clock, m_log);
    if (m_till)
        m_link = std::make_unique<Link>(m_profile, *m_clock, *m_state, *m_backups, *m_budget, *m_till, *m_cloud);
}

/// HubRise API 1.8: since when every call has failed, and why; cleared by the next success. One write a run, not one a call.
void Session::noteAlive(bool alive, const std::string& reason)
{
    if (alive && m_notedAlive)
        return;
    auto record = m_state->connection();
    if (!record)
        return;
    const auto now = m_clock->nowMs();
    m_notedAlive = alive;
    if (alive) {
        record->lastSuccessAtMs = now;
        record->lastFailedAtMs = 0;
        record->lastFailedReason.clear();
    } else {
        if (record->lastFailedAtMs == 0)
            record->lastFailedAtMs = now;
        record->lastFailedReason = reason;
    }
    if (const auto noted = m_state->setConnection(*record); !noted)
        m_log.write("state", {{"error", noted.error().detail}});
}

io::RequestCounts Session::requests() const
{
    return m_cloud ? m_cloud->counts() : io::RequestCounts{};
}

model::Result<io::OAuthClient> Session::oauthClient() const
{
    if (const auto good = io::checkUrl(m_profile.oauth_url); !good)
        return model::fail(good);
    if (m_profile.client_id.empty())
        return model::fail(Kind::Configuration, text(TR("The profile has no HubRise client id.")),
                           text(TR("Run “passeplat init” again with --client-id and --client-secret-file; the README tells where they come from.")));
    auto secret = io::clientSecret(m_profile);
    if (!secret)
        return model::fail(secret);
    return io::OAuthClient{m_profile.oauth_url, m_profile.client_id, *secret};
}

} // namespace engine
