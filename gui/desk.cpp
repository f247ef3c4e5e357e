#include "gui/desk.h"

#include "gui/flow.h"
#include "io/browser.h"
#include "sync/last_seen.h"

#include <QFileDialog>
#include <QTimer>

namespace gui {

namespace {

constexpr int glanceEveryMs = 2'000; ///< another run's start and end are seen that soon
constexpr int mostGlances = 30;        ///< the standing is read again after so many, whatever was seen: budgets and times pass

/// The usual file dialog, not waited for.
QFileDialog* fileDialog(QWidget* parent, const QString& title, const QString& filter, QFileDialog::AcceptMode mode, std::function<void(QString)> chosen)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptSave ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setNameFilter(filter);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    return dialog;
}

} // namespace

Outside Outside::real()
{
    Outside outside;
    outside.openBrowser = io::openInBrowser;
    outside.chooseToSave = [](QWidget* parent, const QString& title, const QString& suggested, const QString& filter, std::function<void(QString)> chosen) {
        auto* dialog = fileDialog(parent, title, filter, QFileDialog::AcceptSave, std::move(chosen));
        dialog->selectFile(suggested);
        dialog->open();
    };
    outside.chooseToOpen = [](QWidget* parent, const QString& title, const QString& filter, std::function<void(QString)> chosen) {
        fileDialog(parent, title, filter, QFileDialog::AcceptOpen, std::move(chosen))->open();
    };
    return outside;
}

Desk::Desk(const i18n::Words& words, io::Profile profile, Outside outside)
    : m_words(words), m_profile(std::move(profile)), m_outside(std::move(outside)), m_jobs(std::make_unique<Worker>("jobs")), m_looks(std::make_unique<Worker>("looks")),
      m_inquiries(std::make_unique<Worker>("inquiries")),
      m_flow(std::make_unique<Flow>(*this)), m_timer(std::make_unique<QTimer>())
{
    connect(m_timer.get(), &QTimer::timeout, this, &Desk::glance);
    m_timer->start(glanceEveryMs);
    refresh();
}

Desk::~Desk()
{
    // The job thread first: what it still sends back finds its owners alive.
    m_jobs.reset();
    m_inquiries.reset();
    m_looks.reset();
}

bool Desk::isConnected() const
{
    return m_standing && m_standing->state != engine::ConnectionState::None;
}

model::Result<io::Profile> storedProfile(const io::Profile& known)
{
    return io::loadProfile(known.folder.parent_path(), known.folder.filename().string());
}

model::Result<std::unique_ptr<engine::Session>> openStored(const io::Profile& known, const engine::SessionOptions& options)
{
    const auto profile = storedProfile(known);
    if (!profile)
        return model::fail(profile);
    return engine::Session::open(*profile, options);
}

struct Desk::Read {
    std::pair<std::filesystem::file_time_type, std::filesystem::file_time_type> times; ///< before reading
    model::Result<io::Profile> profile;
    model::Result<std::shared_ptr<const engine::Standing>> standing;
    std::vector<std::pair<engine::Operation, engine::Ability>> abilities; ///< none when the mapping cannot be read
};

namespace {

std::pair<std::filesystem::file_time_type, std::filesystem::file_time_type> lastWritten(const io::Profile& profile)
{
    std::error_code none;
    return {std::filesystem::last_write_time(profile.folder / "profile.toml", none), std::filesystem::last_write_time(profile.stateFile(), none)};
}

model::Result<std::shared_ptr<const engine::Standing>> readStanding(const io::Profile& profile, const io::Clock& clock)
{
    auto session = engine::openToLook(profile, "window", clock);
    if (!session)
        return model::fail(session);
    if (const auto fits = engine::checkAccess((*session)->state(), (*session)->token()); !fits)
        return model::fail(fits);
    auto standing = engine::standingOf(**session);
    if (!standing)
        return model::fail(standing);
    return std::make_shared<const engine::Standing>(std::move(*standing));
}

} // namespace

void Desk::refresh()
{
    m_wantedAgain = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    m_glances = 0;
    m_looks->run(this, [known = m_profile, &clock = clock()](std::stop_token) {
        const auto times = lastWritten(known);
        auto profile = storedProfile(known);
        if (!profile)
            return Read{times, profile, model::fail(profile), {}};
        auto abilities = engine::abilitiesOf(*profile);
        return Read{times, profile, readStanding(*profile, clock), abilities ? std::move(*abilities) : decltype(Read::abilities){}};
    }, [this, worked = m_jobs->isBusy()](Read read) {
        m_reading = false;
        m_workIsOwn = worked || m_jobs->isBusy();
        take(std::move(read));
        if (m_wantedAgain)
            refresh();
    });
}

void Desk::take(Read read)
{
    m_times = read.times;
    m_standingError = read.standing ? std::nullopt : std::optional(read.standing.error());
    if (read.standing)
        m_standing = std::move(*read.standing);
    if (read.profile) {
        m_abilities = std::move(read.abilities);
        if (!(*read.profile == m_profile))
            adopt(std::move(*read.profile));
    }
    emit standingChanged();
}

void Desk::adopt(io::Profile profile)
{
    const bool language = m_profile.window_language != profile.window_language;
    m_profile = std::move(profile);
    emit profileChanged();
    if (language)
        emit languageChanged();
}

/// Every run writes the state when it begins and when it ends; one that is at work may end at any time. The settings are changed elsewhere, too.
void Desk::glance()
{
    if (m_reading)
        return;
    if ((m_standing && m_standing->working) || m_standingError || ++m_glances >= mostGlances)
        return refresh();
    m_looks->run(this, [profile = m_profile](std::stop_token) { return lastWritten(profile); }, [this](const auto& times) {
        if (times != m_times)
            refresh();
    });
}

void Desk::changeProfile(std::function<void(io::Profile&)> change, std::function<void(const model::Error&)> failed, std::function<void()> stored)
{
    m_looks->run(this, [known = m_profile, change = std::move(change)](std::stop_token) -> model::Result<io::Profile> {
        auto profile = storedProfile(known);
        if (!profile)
            return profile;
        const auto before = *profile;
        change(*profile);
        if (*profile == before)
            return profile;
        if (const auto saved = io::saveProfile(*profile); !saved)
            return model::fail(saved);
        return profile;
    }, [this, failed = std::move(failed), stored = std::move(stored), saving = saving()](model::Result<io::Profile> changed) {
        if (!changed) {
            emit notSaved();
            if (failed)
                failed(changed.error());
            return;
        }
        refresh();
        adopt(std::move(*changed));
        if (stored)
            stored();
    });
}

} // namespace gui
