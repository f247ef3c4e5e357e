#pragma once
// One operation as the window lives it: plan → (a person looks, nothing is held meanwhile) → apply → result. The work is the engine's, on the desk's job
// thread; this remembers where it stands and says when that changes. Values are shared, never copied: a plan may hold 100,000 changes.

#include "gui/progress_relay.h"
#include "sync/agreement.h"
#include "sync/choices.h"
#include "sync/job.h"
#include "sync/options.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace gui {

class Desk;

/// Does it go on where it was interrupted? A retrieval finds by itself what is already there, and stock is compared as it is now.
bool goesOn(const io::PlanRecord& waiting);

class Flow : public QObject {
    Q_OBJECT
public:
    enum class State {
        Idle,
        Planning, ///< reading both sides
        Planned,  ///< plan() waits for a person; nothing is held
        Applying,
        Ended,    ///< outcome() tells; plan() is what was applied, if there was one
        Failed,   ///< no plan could be made: error() tells
    };

    explicit Flow(Desk& desk);
    ~Flow() override;

    State state() const { return m_state; }
    bool isWorking() const { return m_state == State::Planning || m_state == State::Applying; }
    engine::Operation operation() const { return m_operation; }
    /// The plan to look at; nullptr when there is none. Stays until the next one is made or dismiss().
    std::shared_ptr<const engine::Plan> plan() const { return m_plan; }
    /// How it ended. In Planned after a plan turned out stale: outcome is nullptr, staleness() says what changed.
    std::shared_ptr<const engine::Outcome> outcome() const { return m_outcome; }
    const std::optional<model::Error>& error() const { return m_error; }
    /// Why the plan now shown is not the one agreed to, or not as it was settled (HubRise, the till or the settings changed meanwhile).
    const std::optional<model::Error>& staleness() const { return m_staleness; }
    /// And what was sent of an interrupted run before that was found; nullptr: nothing.
    std::shared_ptr<const engine::Report> finishedFirst() const { return m_finishedFirst; }
    /// The settings the plan was made with.
    const io::Profile& madeWith() const { return m_madeWith; }
    const std::string& runId() const { return m_runId; } ///< of the last apply
    /// The file the plan was, or was to be, read from; empty when it was made here.
    const std::filesystem::path& savedIn() const { return m_savedIn; }
    int requestsSent() const { return m_requestsSent; }    ///< by the last work that ended
    std::int64_t tookMs() const { return m_tookMs; }       ///< and how long that worked
    Progress progress() const { return m_relay->now(); }
    bool isStopping() const { return m_stopping; }

    /// Makes a plan. An interrupted run is finished first when it applies (not while planning).
    void start(engine::Operation operation, engine::Options options = {});
    /// Opens a saved plan; it is compared with now before it is applied.
    void openSaved(const std::filesystem::path& file);
    /// The same plan again, with conflicts settled row by row; Ask takes a choice back. Choices whose question is another one by then are dropped, and
    /// staleness() says so.
    void settle(std::map<std::string, model::Prefer> settled);
    /// Choices about the plan shown that wait to be applied, from one page to the one that takes its place.
    void keepChoices(std::map<std::string, model::Prefer> choices) { m_kept = std::move(choices); }
    std::map<std::string, model::Prefer> takeChoices() { return std::exchange(m_kept, {}); }
    /// The same plan again, as things stand now and without what was settled; in Failed: what failed, once more.
    void again();
    /// The interrupted run that the standing tells of and that goes on first when the plan shown is agreed to; nullptr: none.
    std::shared_ptr<const io::PlanRecord> comesFirst() const;
    /// Applies what is shown, and before it what comesFirst(): another one than that is not gone on with. An answer that does not fulfil the demand
    /// (engine::fulfils) opens nothing: the run ends with what is still wanted.
    void agree(const engine::Answer& answer);
    /// Goes on with an interrupted or paused run.
    void resume();
    /// Drops that interrupted plan; what it sent stays sent. When it does not wait any more, nothing is dropped and the outcome says so.
    void abandon(std::string planId, engine::Operation operation);
    /// Asks the work to stop: the request in flight is finished, what was done stays done.
    void stop();
    /// Back to Idle; the plan is let go.
    void dismiss();

signals:
    void changed();

private:
    struct Made; ///< what comes back from the job thread
    void forgetEnds();
    void go(State state, std::string command, std::function<void(Made&, engine::Session&, engine::Job&, const engine::Context&)> work);
    void beginWork(State state);
    void makePlan();
    void back(Made made);
    void become(State state);

    Desk& m_desk;
    State m_state = State::Idle;
    engine::Operation m_operation = engine::Operation::PushCatalog;
    engine::Options m_options;
    std::stop_source m_stop;                     ///< of the work at hand, also while it still waits for the job thread
    io::Profile m_madeWith;                      ///< the profile the plan was made with
    enum class Work { Plan, Settle, Resume, Abandon } m_work = Work::Plan; ///< what was tried last
    std::shared_ptr<ProgressRelay> m_relay = std::make_shared<ProgressRelay>();
    std::shared_ptr<const engine::Plan> m_plan;
    std::shared_ptr<const engine::Questions> m_asked; ///< by plans like it before each was settled; nullptr: as it says itself
    std::map<std::string, model::Prefer> m_toSettle, m_kept;
    std::shared_ptr<const engine::Outcome> m_outcome;
    std::shared_ptr<const engine::Report> m_finishedFirst;
    std::optional<model::Error> m_error, m_staleness;
    std::string m_runId, m_toAbandon;
    std::filesystem::path m_savedIn;
    int m_requestsSent = 0;
    std::int64_t m_tookMs = 0;
    bool m_stopping = false;
};

} // namespace gui
