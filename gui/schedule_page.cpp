#include "gui/schedule_page.h"

#include "gui/desk.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/question.h"
#include "gui/widgets/text.h"
#include "model/joined.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

using engine::systemd::TimerState;
using model::text;

namespace {

/// passeplat stands beside the window's program, as both are installed.
std::filesystem::path commandLineProgram()
{
    return std::filesystem::path(QCoreApplication::applicationDirPath().toStdString()) / "passeplat";
}

/// systemd's “Sat 2026-03-14 05:31:12 CET” as people here write it.
std::string momentOf(const std::string& systemdWords, const i18n::Words& words)
{
    static const QRegularExpression date(QStringLiteral("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
    const auto found = date.match(qs(systemdWords));
    const auto when = found.hasMatch() ? QDateTime::fromString(found.captured(), QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QDateTime();
    return when.isValid() ? words.date(when.toMSecsSinceEpoch()) : i18n::Words::shown(systemdWords, 60);
}

} // namespace

SchedulePage::SchedulePage(Desk& desk, QWidget* parent)
    : Page(desk.words()(text(TR("Schedule"))),
           desk.words()(text(TR("Once a day, by itself: what is ticked here is done while nobody watches. What would need your agreement is not done: the History page then says that it waits for it."))), parent),
      m_desk(desk), m_state(new Banner), m_trouble(new Banner)
{
    m_state->setObjectName(QStringLiteral("schedule_state"));
    m_trouble->setObjectName(QStringLiteral("schedule_trouble"));
    column()->addWidget(m_state);
    column()->addWidget(m_trouble);
    buildPlan();
    buildButtons();
    m_notesCard = new QFrame;
    m_notesCard->setObjectName(QStringLiteral("schedule_notes_card"));
    makeCard(m_notesCard);
    auto* notes = new QVBoxLayout(m_notesCard);
    notes->setContentsMargins(em(1.2), em(1), em(1.2), em(1.2));
    notes->addWidget(heading(3, desk.words()(text(TR("What to know, and what is left to do")))));
    m_notes = new PlainLabel;
    m_notes->setObjectName(QStringLiteral("schedule_notes"));
    notes->addWidget(m_notes);
    m_notesCard->hide();
    column()->addWidget(m_notesCard);
    connect(&desk, &Desk::standingChanged, this, &SchedulePage::adaptJobs);
    adaptJobs();
    adaptButtons();
}

void SchedulePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    ask(Asked::Read, engine::readSchedule);
}

bool SchedulePage::isPossible(engine::Operation operation) const
{
    const auto& able = m_desk.abilities();
    const auto found = std::find_if(able.begin(), able.end(), [&](const auto& entry) { return entry.first == operation; });
    if (found == able.end())
        return true; // not known
    // A retrieval that only makes files has nowhere to put one by itself.
    return found->second.possible && (engine::infoOf(operation).towardsHubRise || found->second.intoTill);
}

/// What this till cannot do is not offered; what is scheduled all the same stays in sight, to be unticked.
void SchedulePage::adaptJobs()
{
    const auto& words = m_desk.words();
    for (const auto& [info, box] : m_jobs) {
        const bool possible = isPossible(info->operation);
        box->setVisible(possible || box->isChecked());
        box->setText(buttonText(possible ? words(info->title) : words(text(TR("%1 (not possible with this till's mapping)"), info->title))));
        if (info->operation == engine::Operation::PushCatalog)
            m_catalogWarning->setVisible(!box->isHidden());
    }
}

void SchedulePage::ask(Asked asked, std::function<Read(const io::Profile&)> what)
{
    if (m_asking)
        return;
    m_asking = true;
    adaptButtons();
    m_desk.inquiries().run(this, [profile = m_desk.profile(), what = std::move(what)](std::stop_token) {
        const auto stored = storedProfile(profile);
        return std::pair(stored ? what(*stored) : Read(model::fail(stored)), engine::systemd::isInstalled());
    }, [this, asked](const std::pair<Read, bool>& answer) {
        m_asking = false;
        m_hasSystemd = answer.second;
        tell(asked, answer.first);
        adaptButtons();
    });
}

void SchedulePage::tell(Asked asked, const Read& read)
{
    const auto& words = m_desk.words();
    if (!read) {
        m_trouble->show(Tone::Bad, words(read.error().message), words(read.error().hint));
        if (!m_schedule && !m_touched) { // setting it up again is the way out
            engine::Schedule wanted;
            wanted.jobs = m_desk.profile().jobs;
            showStored(wanted);
        }
        return;
    }
    m_trouble->clear();
    if (asked != Asked::Read)
        m_touched = false;
    m_schedule = *read;
    tellState(*read);
    if (asked != Asked::Read) { // only these two come with notes
        std::vector<std::string> notes;
        for (const auto& note : read->notes)
            notes.push_back("• " + words(note));
        m_notes->setWords(model::joined(notes, "\n"), 8000);
        m_notesCard->setVisible(!notes.empty());
        m_desk.changeProfile([](io::Profile&) {}); // the jobs are stored: everybody reads them
    }
    if (!m_touched)
        showStored(*read);
}

void SchedulePage::showStored(const engine::Schedule& schedule)
{
    m_showing = true;
    if (schedule.installed)
        m_at->setTime(QTime(schedule.at.hour, schedule.at.minute));
    for (const auto& [info, box] : m_jobs) {
        const bool listed = std::find(schedule.jobs.begin(), schedule.jobs.end(), info->name) != schedule.jobs.end();
        box->setChecked(listed && (schedule.installed || isPossible(info->operation)));
    }
    m_showing = false;
    adaptJobs();
}

void SchedulePage::tellState(const engine::Schedule& schedule)
{
    const auto& words = m_desk.words();
    if (!schedule.installed) {
        m_state->show(Tone::Neutral, words(text(TR("Nothing runs by itself."))), words(text(TR("Choose the time and what is to be done, then press “Set up this schedule”."))));
        m_state->setIcon(Icon::Schedule);
        return;
    }
    const auto title = words(text(TR("Every day at %1"), schedule.at.toString()));
    if (schedule.timer.state != TimerState::Running)
        return tellNotRunning(schedule, title);
    std::vector<std::string> lines;
    if (!schedule.timer.nextRun.empty())
        lines.push_back(words(text(TR("Next run: %1"), momentOf(schedule.timer.nextRun, words))));
    if (!schedule.timer.lastRun.empty())
        lines.push_back(words(text(TR("Last run: %1"), momentOf(schedule.timer.lastRun, words))));
    m_state->show(Tone::Good, title, model::joined(lines, "\n"));
}

void SchedulePage::tellNotRunning(const engine::Schedule& schedule, const std::string& title)
{
    const auto& words = m_desk.words();
    const auto written = words(text(TR("%1: written, but it does not run yet"), title));
    if (!m_hasSystemd)
        m_state->show(Tone::Warning, written, words(text(TR("This computer has no systemd, which would run it. Press “Set it up again”: what is shown then below says how cron does it."))));
    else if (schedule.timer.state == TimerState::Stopped)
        m_state->show(Tone::Warning, written, words(text(TR("The computer's timer is switched off. Press “Set it up again”; if this comes back, call support."))));
    else
        m_state->show(Tone::Warning, written,
                      words(text(TR("No systemd of this user answers here. Log in to the computer as the user who owns the till and press “Set it up again”, or run there: systemctl --user daemon-reload; systemctl --user enable --now %1"),
                                 schedule.timerFile.filename().string())));
}

/// In the order they had; what is new comes behind.
std::vector<std::string> SchedulePage::chosenJobs() const
{
    std::vector<std::string> ticked;
    for (const auto& [info, box] : m_jobs)
        if (box->isChecked())
            ticked.emplace_back(info->name);
    std::vector<std::string> chosen;
    for (const auto& name : m_schedule ? m_schedule->jobs : std::vector<std::string>{})
        if (std::find(ticked.begin(), ticked.end(), name) != ticked.end())
            chosen.push_back(name);
    for (const auto& name : ticked)
        if (std::find(chosen.begin(), chosen.end(), name) == chosen.end())
            chosen.push_back(name);
    return chosen;
}

void SchedulePage::install()
{
    engine::ScheduleRequest request;
    request.at.hour = m_at->time().hour();
    request.at.minute = m_at->time().minute();
    request.jobs = chosenJobs();
    request.program = commandLineProgram();
    ask(Asked::Install, [request](const io::Profile& profile) { return engine::installSchedule(profile, request); });
}

void SchedulePage::remove()
{
    const auto& words = m_desk.words();
    auto* question = Question::open(this, {words(text(TR("Remove the schedule?"))), words(text(TR("Nothing will be done by itself any more. What was sent stays as it is."))), {},
                                           words(text(TR("Remove the schedule"))), words(text(TR("Keep it"))), Tone::Warning});
    connect(question, &Question::answered, this, [this](bool yes) {
        if (yes)
            ask(Asked::Remove, engine::removeSchedule);
    });
}

void SchedulePage::touched()
{
    if (m_showing)
        return;
    m_touched = true;
    adaptButtons();
}

void SchedulePage::adaptButtons()
{
    const auto& words = m_desk.words();
    const bool installed = m_schedule && m_schedule->installed;
    const bool some = !chosenJobs().empty();
    m_install->setEnabled(!m_asking && some);
    setWords(m_install, words(!installed ? text(TR("Set up this schedule")) : m_touched ? text(TR("Change the schedule")) : text(TR("Set it up again"))));
    m_remove->setVisible(installed);
    m_remove->setEnabled(!m_asking);
    m_noJob->setVisible(!some);
    m_unsaved->setVisible(m_touched && installed);
    const auto* catalog = m_jobs.front().box; // the first operation
    if (catalog->isChecked())
        setInk(m_catalogWarning, Tone::Warning);
    else
        setMuted(m_catalogWarning);
}

} // namespace gui
