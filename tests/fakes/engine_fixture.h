#pragma once
// Both ends in memory and a real state database between them, for one test.

#include "sync/apply.h"
#include "sync/guards.h"
#include "sync/planners.h"
#include "tests/fakes/fake_cloud.h"
#include "tests/fakes/fake_till.h"
#include "tests/fakes/virtual_clock.h"

#include <QTemporaryDir>

#include <functional>

namespace fakes {

/// One operation as a person goes through it.
struct Run {
    engine::Plan plan;
    std::optional<model::Error> objection; ///< then nothing was applied
    engine::Report report;
    bool done() const { return !objection && !report.stopped; }
    std::string why() const; ///< it is not done
};

class EngineFixture {
public:
    EngineFixture();

    FakeTill till;
    FakeCloud cloud;
    VirtualClock clock;
    std::stop_source stopper;

    io::State& state() { return *m_state; }
    io::Backups& backups() { return *m_backups; }
    engine::Link& link() { return *m_link; }
    engine::Context context() { return {m_reporter, stopper.get_token()}; }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void allowConsent() { m_profile.allow_consent = true, open(); }
    /// The profile's settings are others from now on.
    void configure(const std::function<void(io::Profile&)>& change) { change(m_profile), open(); }
    const io::Profile& profile() const { return m_profile; }

    /// The program ends, without a word, and starts again.
    void restart() { open(); }
    /// The connection reaches this catalog or list from now on.
    void connect(const model::Named& catalog, const model::Named& list);

    model::Result<engine::Plan> plan(engine::Operation operation, const engine::Options& options = {});
    /// Of an operation whose plan succeeds.
    engine::Plan planned(engine::Operation operation, const engine::Options& options = {});
    model::Result<engine::Report> apply(const engine::Plan& plan, const engine::Consent& consent = yes());
    Run run(engine::Operation operation, const engine::Consent& consent = yes(), const engine::Options& options = {});
    /// Of the interrupted plan there is.
    model::Result<engine::Report> resume();
    /// State the plan is in now.
    io::PlanState planState(const std::string& id);
    std::vector<io::OpRecord> ops(const std::string& planId);

    /// --yes, and --replace with what is named.
    static engine::Consent yes() { return {.yes = true, .replace = {}, .maxDelete = {}, .how = "--yes"}; }
    static engine::Consent replace(const std::string& name) { return {.yes = true, .replace = name, .maxDelete = {}, .how = "--replace"}; }
    static engine::Consent maxDelete(const std::string& limit) { return {.yes = true, .replace = {}, .maxDelete = engine::parseMaxDelete(limit), .how = "--max-delete"}; }

private:
    void open();

    QTemporaryDir m_folder;
    io::Profile m_profile;
    engine::Reporter m_reporter;
    std::unique_ptr<io::State> m_state;
    std::unique_ptr<io::Backups> m_backups;
    std::unique_ptr<io::Budget> m_budget;
    std::unique_ptr<engine::Link> m_link;
};

/// A small menu: one category, an option list, three products with four skus.
model::Catalog menu();
/// Every kind and field HubRise knows, with pictures that the till has.
model::Catalog everything(FakeTill& till);
model::Customer person(const std::string& ref, const std::string& firstName, const std::string& email = {}, const std::string& phone = {});

/// The value, or the end of the test program with the failure in words.
template <class T> T must(model::Result<T> result)
{
    if (!result)
        qFatal("%s | %s", model::words(result.error().message).c_str(), result.error().detail.c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

inline QString words(const model::Text& text) { return QString::fromStdString(model::words(text)); }
/// "G1 G5"
std::string guardCodes(const engine::Plan& plan);
/// Counts as one comparable value: create, update, delete, unchanged, conflict, rejected, skipped.
engine::Counts counts(std::int64_t create, std::int64_t update = 0, std::int64_t remove = 0, std::int64_t unchanged = 0, std::int64_t conflict = 0,
                      std::int64_t rejected = 0, std::int64_t skipped = 0);

} // namespace fakes

namespace engine {
/// Shown by Qt Test when two differ.
char* toString(const Counts& counts);
} // namespace engine
