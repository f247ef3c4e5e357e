// What the Schedule page looks like; what it does is in schedule_page.cpp.

#include "gui/desk.h"
#include "gui/schedule_page.h"
#include "gui/widgets/calm_fields.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/step_buttons.h"
#include "gui/widgets/text.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace gui {

using model::text;

void SchedulePage::buildPlan()
{
    const auto& words = m_desk.words();
    auto* card = new QFrame;
    makeCard(card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(em(1.2), em(1), em(1.2), em(1.2));
    inside->setSpacing(em(0.3));
    inside->addWidget(heading(2, words(text(TR("What is done, and when")))));
    auto* label = new PlainLabel(words(text(TR("Every day at"))));
    label->setWordWrap(false);
    m_at = new QTimeEdit(QTime(3, 30));
    m_at->setObjectName(QStringLiteral("schedule_time"));
    m_at->setDisplayFormat(QStringLiteral("HH:mm"));
    m_at->setAccessibleName(label->text());
    m_at->setMinimumWidth(em(6));
    label->setBuddy(m_at);
    m_at->setFocusPolicy(Qt::StrongFocus); // not by the wheel
    m_at->installEventFilter(new CalmFields(m_at));
    connect(m_at, &QTimeEdit::timeChanged, this, &SchedulePage::touched);
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.8));
    row->addWidget(label);
    row->addLayout(withStepButtons(m_at));
    row->addWidget(mutedLabel(words(text(TR("Best when the restaurant is closed and the computer is on.")))), 1);
    inside->addLayout(row);
    buildJobs(inside);
    m_noJob = mutedLabel(words(text(TR("Tick what is to be done."))));
    m_noJob->setObjectName(QStringLiteral("schedule_no_job"));
    inside->addWidget(m_noJob);
    column()->addWidget(card);
}

void SchedulePage::buildJobs(QVBoxLayout* inside)
{
    for (const auto& info : engine::operations()) {
        if (info.operation == engine::Operation::Restore)
            continue;
        auto* box = new QCheckBox(buttonText(m_desk.words()(info.title)));
        box->setObjectName(QStringLiteral("schedule_job_") + QString::fromLatin1(info.name).replace(QLatin1Char(' '), QLatin1Char('_')));
        connect(box, &QCheckBox::toggled, this, &SchedulePage::touched);
        inside->addWidget(box);
        m_jobs.push_back({&info, box});
        if (info.operation != engine::Operation::PushCatalog)
            continue;
        m_catalogWarning = new PlainLabel(m_desk.words()(text(TR("Better by hand, as HubRise advises: sent by itself, a wrong price reaches the delivery platforms before anybody has seen it."))));
        m_catalogWarning->setObjectName(QStringLiteral("schedule_catalog_warning"));
        m_catalogWarning->setContentsMargins(em(2), 0, 0, em(0.4));
        inside->addWidget(m_catalogWarning);
    }
}

void SchedulePage::buildButtons()
{
    const auto& words = m_desk.words();
    m_install = primaryButton(words(text(TR("Set up this schedule"))), Icon::Schedule);
    m_install->setObjectName(QStringLiteral("schedule_install"));
    m_remove = plainButton(words(text(TR("Remove the schedule…"))), Icon::Remove);
    m_remove->setObjectName(QStringLiteral("schedule_remove"));
    m_unsaved = new PlainLabel(words(text(TR("Your changes are not set up yet."))));
    m_unsaved->setObjectName(QStringLiteral("schedule_unsaved"));
    setInk(m_unsaved, Tone::Warning);
    connect(m_install, &QPushButton::clicked, this, &SchedulePage::install);
    connect(m_remove, &QPushButton::clicked, this, &SchedulePage::remove);
    auto* buttons = new FlowLayout;
    buttons->setSpacing(em(0.5));
    buttons->addWidget(m_install);
    buttons->addWidget(m_remove);
    column()->addLayout(buttons);
    column()->addWidget(m_unsaved);
}

} // namespace gui
