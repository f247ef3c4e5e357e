#include "gui/schedule_page.h"

#include "gui/desk.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/question.h"
#include "gui/widgets/text.h"
#include "sync/operation.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

using model::text;

namespace {

/// passeplat stands beside the window's program, as both are installed.
std::filesystem::path commandLineProgram()
{
    return std::filesystem::path(QCoreApplication::applicationDirPath().toStdString()) / "passeplat";
}

bool runsUnattended(engine::Operation operation)
{
    return operation != engine::Operation::Restore;
}

} // namespace

SchedulePage::SchedulePage(Desk& desk, QWidget* parent)
    : Page(desk.words()(text(TR("Schedule"))), desk.words()(text(TR("Once a day, by itself: what is ticked here is done while nobody watches. A plan that would need your agreement is not applied; it waits."))), parent),
      m_desk(desk)
{
    build();
    connect(&desk, &Desk::profileChanged, this, [this] { m_touched = false; });
}

void SchedulePage::build()
{
    const auto& words = m_desk.words();
    m_state = new Banner;
    m_state->setObjectName(QStringLiteral("schedule_state"));
    column()->addWidget(m_state);

    auto* card = new QWidget;
    makeCard(card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(em(1), em(1), em(1), em(1));
    auto* row = new QHBoxLayout;
    auto* label = new PlainLabel(words(text(TR("Every day at"))));
    m_at = new QTimeEdit(QTime(3, 30));
    m_at->setObjectName(QStringLiteral("schedule_time"));
    m_at->setDisplayFormat(QStringLiteral("HH:mm"));
    m_at->setAccessibleName(qs(words(text(TR("Every day at")))));
    connect(m_at, &QTimeEdit::timeChanged, this, [this] { m_touched = true; });
    row->addWidget(label);
    row->addWidget(m_at);
    row->addStretch(1);
    inside->addLayout(row);
    buildJobs();
    for (const auto& [name, box] : m_jobs)
        inside->addWidget(box);
    inside->addWidget(mutedLabel(words(text(TR("Sending the catalog by itself is for those who know why: a wrong price then reaches the delivery platforms unseen.")))));
    column()->addWidget(card);

    auto* buttons = new QHBoxLayout;
    m_install = primaryButton(words(text(TR("Set up this schedule"))), Icon::Schedule);
    m_install->setObjectName(QStringLiteral("schedule_install"));
    m_remove = plainButton(words(text(TR("Remove the schedule"))), Icon::Remove);
    m_remove->setObjectName(QStringLiteral("schedule_remove"));
    connect(m_install, &QPushButton::clicked, this, &SchedulePage::install);
    connect(m_remove, &QPushButton::clicked, this, &SchedulePage::remove);
    buttons->addWidget(m_install);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column()->addLayout(buttons);

    m_notes = new PlainLabel;
    m_notes->setObjectName(QStringLiteral("schedule_notes"));
    m_notes->hide();
    column()->addWidget(m_notes);
    enableButtons();
}

void SchedulePage::buildJobs()
{
    for (const auto& info : engine::operations()) {
        if (!runsUnattended(info.operation))
            continue;
        auto* box = new QCheckBox(buttonText(m_desk.words()(info.title)));
        box->setObjectName(QStringLiteral("schedule_job_") + QString::fromLatin1(info.name).replace(QLatin1Char(' '), QLatin1Char('_')));
        connect(box, &QCheckBox::toggled, this, [this] {
            m_touched = true;
            enableButtons();
        });
        m_jobs.emplace_back(info.name, box);
    }
}

void SchedulePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    const auto& able = m_desk.abilities();
    for (const auto& [name, box] : m_jobs) {
        const auto operation = engine::operationNamed(name);
        const auto found = std::find_if(able.begin(), able.end(), [&](const auto& entry) { return entry.first == *operation; });
        // A pull that only makes files has nowhere to put one by itself.
        const bool toTill = found != able.end() && found->second.possible && (engine::infoOf(*operation).towardsHubRise || found->second.intoTill);
        box->setVisible(toTill);
    }
    ask(engine::readSchedule);
}

void SchedulePage::ask(std::function<Read(const io::Profile&)> what)
{
    if (m_asking)
        return;
    m_asking = true;
    enableButtons();
    m_desk.inquiries().run(this, [profile = m_desk.profile(), what = std::move(what)](std::stop_token) { return what(profile); }, [this](Read read) {
        m_asking = false;
        tell(read);
        enableButtons();
    });
}

void SchedulePage::tell(const Read& read)
{
    const auto& words = m_desk.words();
    m_notes->hide();
    if (!read) {
        m_state->show(Tone::Bad, words(read.error().message), words(read.error().hint));
        return;
    }
    m_schedule = *read;
    if (read->installed)
        tellInstalled(*read);
    else
        m_state->show(Tone::Neutral, words(text(TR("Nothing runs by itself."))), words(text(TR("Choose the time and what is to be done, then set it up."))));
    std::string notes;
    for (const auto& note : read->notes)
        notes.append(notes.empty() ? "" : "\n").append(words(note));
    m_notes->setWords(notes);
    m_notes->setVisible(!notes.empty());
    if (m_touched)
        return;
    m_at->setTime(read->installed ? QTime(read->at.hour, read->at.minute) : m_at->time());
    for (const auto& [name, box] : m_jobs)
        box->setChecked(std::find(read->jobs.begin(), read->jobs.end(), name) != read->jobs.end());
    m_touched = false;
}

void SchedulePage::tellInstalled(const engine::Schedule& schedule)
{
    const auto& words = m_desk.words();
    const auto title = words(text(TR("Every day at %1"), schedule.at.toString()));
    if (schedule.timer.state == engine::systemd::TimerState::Running)
        m_state->show(Tone::Good, title, schedule.timer.nextRun.empty() ? std::string() : words(text(TR("Next run: %1"), schedule.timer.nextRun)));
    else
        m_state->show(Tone::Warning, title, words(text(TR("It is written, but this computer does not run it at the moment; below is what to do."))));
}

std::vector<std::string> SchedulePage::chosenJobs() const
{
    std::vector<std::string> chosen;
    for (const auto& [name, box] : m_jobs)
        if (box->isChecked() && !box->isHidden())
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
    m_touched = false;
    m_desk.changeProfile([jobs = request.jobs](io::Profile& changed) { changed.jobs = jobs; });
    ask([request](const io::Profile& profile) { return engine::installSchedule(profile, request); });
}

void SchedulePage::remove()
{
    const auto& words = m_desk.words();
    auto* question = Question::open(this, {words(text(TR("Remove the schedule?"))), words(text(TR("Nothing will be sent by itself any more. What was sent stays as it is."))), {},
                                           words(text(TR("Remove the schedule"))), words(text(TR("Keep it"))), Tone::Warning});
    connect(question, &Question::answered, this, [this](bool yes) {
        if (yes)
            ask(engine::removeSchedule);
    });
}

void SchedulePage::enableButtons()
{
    m_install->setEnabled(!m_asking && !chosenJobs().empty());
    m_remove->setVisible(m_schedule && m_schedule->installed);
    m_remove->setEnabled(!m_asking);
}

} // namespace gui
