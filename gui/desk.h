#pragma once
// What every page is handed: the profile, the words, the two worker threads, the operation at hand, and what the person's desk offers besides (browser,
// file dialogs). Lives on the window's thread.

#include "gui/worker.h"
#include "i18n/words.h"
#include "io/clock.h"
#include "io/profile.h"
#include "sync/standing.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

class QWidget;
class QTimer;

namespace gui {

class Flow;

/// Replaced by tests, which have no browser, nobody to choose a file and no time to wait.
struct Outside {
    std::function<bool(const std::string& url)> openBrowser;
    /// `chosen` gets the file, or is not called when the person chose none. Never blocks.
    std::function<void(QWidget* parent, const QString& title, const QString& suggested, const QString& filter, std::function<void(QString)> chosen)> chooseToSave;
    std::function<void(QWidget* parent, const QString& title, const QString& filter, std::function<void(QString)> chosen)> chooseToOpen;
    const io::Clock* clock = &io::systemClock(); ///< what jobs wait by and the pages count from; what moves on the screen goes by Qt's timers
    static Outside real();
};

/// The profile as its file says now: somebody else may have changed it since the window read it. What asks HubRise begins with it, so that no access leaves
/// for an address that the profile does not name any more. Any thread.
model::Result<io::Profile> storedProfile(const io::Profile& known);
model::Result<std::unique_ptr<engine::Session>> openStored(const io::Profile& known, const engine::SessionOptions& options);

class Desk : public QObject {
    Q_OBJECT
public:
    Desk(const i18n::Words& words, io::Profile profile, Outside outside);
    ~Desk() override;

    const i18n::Words& words() const { return m_words; }
    /// As it was last read: to be shown. Work goes by storedProfile().
    const io::Profile& profile() const { return m_profile; }
    const Outside& outside() const { return m_outside; }
    const io::Clock& clock() const { return *m_outside.clock; }
    /// Operations, connecting: one after the other, with the profile's lock.
    Worker& jobs() { return *m_jobs; }
    /// Looking: standing, history, upkeep. Never takes the lock, so it goes on while a job runs.
    Worker& looks() { return *m_looks; }
    /// Looking that asks HubRise or other programs and so may take long: doctor, explain, systemd. Never takes the lock.
    Worker& inquiries() { return *m_inquiries; }
    Flow& flow() { return *m_flow; }

    /// What was last read; nullptr until the first reading is there.
    std::shared_ptr<const engine::Standing> standing() const { return m_standing; }
    /// Why the standing cannot be read (state database damaged, …); nothing when it can.
    const std::optional<model::Error>& standingError() const { return m_standingError; }
    /// What the mapping allows; empty until it was read.
    const std::vector<std::pair<engine::Operation, engine::Ability>>& abilities() const { return m_abilities; }
    bool isConnected() const;
    /// What the standing says is at work is this window's own (a sending, a test of the connection), and nobody else's.
    bool isWorkOwn() const { return m_workIsOwn; }

    /// Reads the profile, its mapping's abilities and the standing again; standingChanged() follows, and profileChanged() when it is another one. Happens by
    /// itself when another run begins, writes or ends, and when somebody else changed the profile.
    void refresh();
    /// Reads the profile, changes it, stores it (on the looking thread), then profileChanged() and `stored`, or `failed`. A change that changes nothing reads
    /// it again.
    void changeProfile(std::function<void(io::Profile&)> change, std::function<void(const model::Error&)> failed = {}, std::function<void()> stored = {});

    /// Whoever writes a file on the looking thread holds this until it is told: the window does not close before.
    std::shared_ptr<const void> saving() const { return m_saving; }
    bool isSaving() const { return m_saving.use_count() > 1; }

signals:
    /// Something could not be written, and says so: it is to be seen.
    void notSaved();
    void standingChanged();
    void profileChanged();
    /// The window closes once the jobs are done: what can be stopped stops.
    void closing();
    /// A page asks for another one: "connection", "exchange", "history", "schedule", "options", "maintenance".
    void pageWanted(const QString& name);
    /// The language setting changed: the window is to be built anew.
    void languageChanged();
    /// It is built now: what only the former one knows is handed over (Flow::keepChoices).
    void rebuilding();

private:
    struct Read;
    void take(Read read);
    void adopt(io::Profile profile);
    void glance();

    const i18n::Words& m_words;
    io::Profile m_profile;
    Outside m_outside;
    std::unique_ptr<Worker> m_jobs, m_looks, m_inquiries;
    std::unique_ptr<Flow> m_flow;
    std::shared_ptr<const int> m_saving = std::make_shared<const int>();
    std::unique_ptr<QTimer> m_timer;
    std::shared_ptr<const engine::Standing> m_standing;
    std::optional<model::Error> m_standingError;
    std::vector<std::pair<engine::Operation, engine::Ability>> m_abilities;
    bool m_reading = false, m_wantedAgain = false, m_workIsOwn = false;
    std::pair<std::filesystem::file_time_type, std::filesystem::file_time_type> m_times; ///< of profile and state file when they were read
    int m_glances = 0;                           ///< since then
};

} // namespace gui
