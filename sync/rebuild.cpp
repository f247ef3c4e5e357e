#include "sync/rebuild.h"

#include "io/catalog_pull.h"
#include "io/files.h"
#include "io/till_database.h"
#include "sync/image_index.h"
#include "sync/job.h"
#include "sync/last_seen.h"
#include "sync/rebuild_parts.h"
#include "sync/result_document.h"

#include <algorithm>
#include <system_error>

namespace engine {

namespace fs = std::filesystem;
using model::Kind;
using model::plural;
using model::text;

namespace {

fs::path withSuffix(fs::path file, const char* suffix) { return file += suffix; }

/// Where the database itself was gone, what lay beside it is all that is kept.
fs::path keptAs(const fs::path& aside)
{
    std::error_code unknown;
    for (const char* suffix : {"", "-journal", "-wal", "-shm"})
        if (auto kept = withSuffix(aside, suffix); !aside.empty() && fs::exists(fs::symlink_status(kept, unknown)))
            return kept;
    return {};
}

class Rebuild {
public:
    Rebuild(const io::Profile& profile, const RebuildOptions& options, const Context& context)
        : m_profile(profile), m_options(options), m_context(context), m_made(withSuffix(profile.stateFile(), ".new"))
    {
    }

    model::Result<Rebuilt> run()
    {
        if (const auto begun = begin(); !begun)
            return model::fail(begun);
        for (const auto part : {&Rebuild::recoverRequests, &Rebuild::recoverBackups, &Rebuild::recoverRemote, &Rebuild::finish})
            if (const auto done = (this->*part)(); !done) {
                m_session.reset();
                (void)io::State::remove(m_made); // the next one begins with that, too
                // What was listed until then is not kept: once HubRise allows more requests it is older than a listing may be (sync/customer_listing).
                return model::fail(model::Done(model::fail(beginsOver(done.error()))), text(TR("While making the state database anew; nothing was changed")));
            }
        if (const auto placed = replace(); !placed)
            return model::fail(placed);
        tellLost();
        return std::move(m_rebuilt);
    }

private:
    const io::Clock& clock() const { return *m_options.clock; }
    Rebuilding parts() { return {*m_session, m_former, m_context, m_rebuilt}; }

    model::Done begin()
    {
        if (const auto folder = io::makeFolder(m_profile.folder); !folder)
            return folder;
        auto lock = io::Lock::acquire(m_profile.lockFile(), rebuildCommand, clock());
        if (!lock)
            return model::fail(lock);
        m_lock.emplace(std::move(*lock));
        if (const auto needed = stillNeeded(); !needed)
            return needed;
        m_former = io::State::salvage(m_profile.stateFile());
        if (const auto gone = io::State::remove(m_made); !gone) // an earlier rebuild was cut short
            return gone;
        SessionOptions options;
        options.lock = options.till = options.connected = false;
        options.command = rebuildCommand;
        options.clock = m_options.clock;
        options.stateFile = m_made;
        options.maxWaitMs = m_options.maxWaitMs;
        options.onWait = m_options.onWait;
        options.stop = m_context.stop;
        auto session = Session::open(m_profile, options);
        if (!session)
            return model::fail(session);
        m_session = std::move(*session);
        forgetForeign();
        m_rebuilt.runId = m_session->runId();
        m_session->log().write("run", {{"command", rebuildCommand}});
        return {};
    }

    /// While a person thought about it, another may have made it anew, and begun something since.
    model::Done stillNeeded() const
    {
        if (m_options.evenSound)
            return {};
        const auto look = lookAtState(m_profile, clock());
        if (!look)
            return model::fail(look);
        if (look->trouble)
            return {};
        return model::fail(Kind::Confirmation, text(TR("The state database is sound by now: it was made anew meanwhile, or put back. Nothing was changed.")), text(TR("Go on as usual: nothing has to be made anew.")));
    }

    model::Done recoverRequests()
    {
        auto trace = io::recountRequests(m_session->state(), m_profile.logFile(), clock());
        if (!trace)
            return model::fail(trace);
        m_trace = std::move(*trace);
        if (m_trace.counted > 0)
            parts().note("requests", plural(TRN("%n request(s) of the last day are counted again, from the log."), m_trace.counted));
        else if (!m_trace.isKept)
            parts().warn("requests", text(TR("It is not known how many requests were sent today.")), text(TR("Nothing is to be done: should HubRise's limit be used up, it says so and the program waits.")));
        return {};
    }

    model::Done recoverBackups()
    {
        const auto adopted = m_session->backups().adopt(m_former.backups);
        if (!adopted)
            return model::fail(adopted);
        m_rebuilt.backups = adopted->added;
        if (adopted->added > 0)
            parts().note("backups", plural(TRN("%n backup(s) can be put back again."), adopted->added));
        if (adopted->unreadable > 0)
            parts().warn("backups", plural(TRN("%n file(s) among the backups hold no catalog that could be put back."), adopted->unreadable), text(TR("They stay in “%1”."), m_profile.backupsFolder().string()));
        return tellUnknownPhotos();
    }

    model::Done tellUnknownPhotos()
    {
        const auto& backups = m_session->backups();
        const auto all = backups.list();
        if (!all)
            return model::fail(all);
        const auto lacking = std::ranges::count_if(*all, [&](const io::BackupRecord& backup) {
            const auto raw = backups.raw(backup);
            return raw && showsUnknownPhotos(backup, *raw);
        });
        if (lacking > 0)
            parts().warn("backups", unknownPhotosSentence(lacking), unknownPhotosHint());
        return {};
    }

    model::Done recoverRemote()
    {
        if (const auto told = m_session->state().expectUnlinked({}, rebuildCommand); !told) // until the customers were met
            return told;
        if (const auto told = io::forgetExchanges(m_session->state()); !told)
            return told;
        const auto connected = recoverTarget(parts(), m_trace);
        if (!connected || !*connected)
            return connected ? model::Done() : model::fail(connected);
        auto till = io::openTill(m_profile.mapping, m_profile.database, m_context.stop);
        if (!till) {
            parts().warn("till", text(TR("The till could not be read: %1"), till.error().message), text(TR("The next push compares everything anew.")));
            return {};
        }
        Link link(m_profile, clock(), m_session->state(), m_session->backups(), m_session->budget(), **till, m_session->cloud());
        if (const auto done = recoverCustomers(parts(), link); !done)
            return done;
        return recoverCatalog(parts(), link);
    }

    /// Another profile's, or an earlier connection's: what it was connected to, and whom it knew, is no hint.
    void forgetForeign()
    {
        const auto& token = m_session->token();
        if (m_former.connection && (token.empty() || m_former.connection->tokenFingerprint == io::sha256Hex(token).substr(0, 12)))
            return;
        m_former.connection.reset();
        m_former.guarded.clear();
        m_former.links.clear();
    }

    /// A person is asked about where an operation goes now, when it went elsewhere before, and about settings that nobody has agreed to.
    model::Done keepGuards()
    {
        for (const auto& [what, hash] : m_former.guarded)
            if (const auto kept = m_session->state().setLastRead(what, {0, hash, clock().nowMs()}); !kept)
                return kept;
        return {};
    }

    /// The one run that the new history begins with.
    model::Done finish()
    {
        m_rebuilt.requests = m_session->requests();
        auto& state = m_session->state();
        if (const auto kept = keepGuards(); !kept)
            return kept;
        if (const auto sound = state.check(); !sound)
            return sound;
        io::RunRecord run;
        run.id = m_rebuilt.runId;
        run.command = rebuildCommand;
        run.startedAtMs = run.endedAtMs = clock().nowMs();
        run.outcome = "done";
        run.exitCode = 0;
        if (const auto recorded = state.startRun(run); !recorded)
            return recorded;
        m_session->log().write("end", {{"command", run.command}, {"outcome", run.outcome}, {"customers", std::to_string(m_rebuilt.customers)}, {"backups", std::to_string(m_rebuilt.backups)}});
        m_lineage = state.lineage();
        return {};
    }

    model::Done replace()
    {
        m_session.reset();
        auto aside = io::State::replace(m_profile.stateFile(), m_made, clock());
        if (!aside) {
            (void)io::State::remove(m_made);
            return model::fail(aside);
        }
        m_rebuilt.aside = keptAs(*std::move(aside));
        (void)leaveTrace(m_profile, m_lineage, m_rebuilt.runId); // without it nothing is told later
        return {};
    }

    void tellLost()
    {
        m_rebuilt.findings.push_back({model::Severity::Warning, "history", text(TR("The history of earlier runs, an interrupted run, and which customers were held back because HubRise refused them are not known any more.")),
                                      text(TR("What HubRise refused is tried once more by the next push, and told again."))});
        if (!m_rebuilt.aside.empty())
            m_rebuilt.findings.push_back({model::Severity::Note, "state", text(TR("The former file is kept: %1"), m_rebuilt.aside.string()), {}});
    }

    const io::Profile& m_profile;
    const RebuildOptions& m_options;
    const Context& m_context;
    fs::path m_made;
    std::optional<io::Lock> m_lock;
    io::Salvage m_former;
    io::RequestTrace m_trace;
    std::unique_ptr<Session> m_session;
    Rebuilt m_rebuilt;
    std::string m_lineage;
};

} // namespace

model::Result<StateLook> lookAtState(const io::Profile& profile, const io::Clock& clock)
{
    std::error_code unknown;
    StateLook look;
    if (!fs::exists(fs::symlink_status(profile.stateFile(), unknown)) && !wasUsed(profile)) {
        look.never = true;
        return look;
    }
    const auto state = openState(profile, clock);
    auto sound = state ? (*state)->check() : model::Done(model::fail(state));
    if (sound && state)
        if (const auto token = io::openSecrets(profile.secrets, profile.folder, profile.name)->token(); token && *token)
            sound = checkAccess(**state, **token);
    if (!sound && sound.error().kind != Kind::StateDamaged)
        return model::fail(sound);
    if (!sound)
        look.trouble = sound.error();
    return look;
}

model::Result<Rebuilt> rebuild(const io::Profile& profile, const RebuildOptions& options, const Context& context)
{
    return Rebuild(profile, options, context).run();
}

} // namespace engine
