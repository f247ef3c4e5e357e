#include "gui/maintenance_state.h"

#include "gui/desk.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/finding_list.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/question.h"
#include "gui/widgets/style.h"
#include "sync/rebuild.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using model::text;

StateCard::StateCard(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_title(heading(2, {})), m_what(new PlainLabel),
      m_how(mutedLabel(desk.words()(text(TR("“Recover…” asks HubRise, the till and the backups what they know, and keeps the former file. Nothing is sent, and nothing in the till changes."))))),
      m_button(plainButton(desk.words()(text(TR("Recover…"))), Icon::Maintenance)), m_findings(new FindingList(desk.words()))
{
    build();
    adapt();
}

void StateCard::build()
{
    makeCard(this);
    auto* inside = new QVBoxLayout(this);
    inside->setContentsMargins(em(1.2), em(1), em(1.2), em(1.2));
    inside->setSpacing(em(0.5));
    m_title->setObjectName(QStringLiteral("state_title"));
    m_what->setObjectName(QStringLiteral("state_trouble"));
    m_button->setObjectName(QStringLiteral("recover_button"));
    m_findings->setObjectName(QStringLiteral("recovered"));
    for (auto* line : {m_title, m_what, m_how})
        inside->addWidget(line);
    inside->addWidget(m_button, 0, Qt::AlignLeft);
    inside->addWidget(m_findings);
    connect(m_button, &QPushButton::clicked, this, &StateCard::ask);
    connect(&m_desk, &Desk::standingChanged, this, &StateCard::adapt);
    connect(&m_desk, &Desk::closing, this, [this] { m_stop.request_stop(); });
}

/// Stays while it works and until the page is left, so that its result can be read.
void StateCard::adapt()
{
    const auto& error = m_desk.standingError();
    const bool damaged = error && error->kind == model::Kind::StateDamaged;
    if (damaged)
        m_what->setWords(m_desk.words()(error->message));
    const bool over = m_recovered && !damaged;
    m_title->setWords(m_desk.words()(over ? text(TR("What this profile remembers was made anew")) : text(TR("What this profile remembers cannot be used"))));
    m_what->setVisible(!over);
    m_how->setVisible(!over);
    m_button->setVisible(damaged || m_working);
    m_button->setEnabled(damaged && !m_working);
    const bool needed = damaged || m_working || m_told;
    if (parentWidget() || !needed) // without a parent it would be a window of its own
        setVisible(needed);
}

void StateCard::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (m_working || !m_told || event->spontaneous())
        return;
    m_told = m_recovered = false;
    m_findings->clear();
    adapt();
}

void StateCard::ask()
{
    const auto& words = m_desk.words();
    auto* question = Question::open(this, {words(text(TR("Recover what is known?"))),
                                           words(text(TR("The history of earlier runs is not recovered. Customers and the catalog are compared with HubRise anew; where they differ, you are asked before anything is overwritten."))),
                                           {}, words(text(TR("Make it anew and keep the former file"))), words(text(TR("Leave it as it is"))), Tone::Warning});
    connect(question, &Question::answered, this, [this](bool yes) {
        if (yes)
            recover();
    });
}

void StateCard::recover()
{
    m_working = m_told = true;
    m_recovered = false;
    m_stop = std::stop_source();
    m_findings->showWaiting(m_desk.words()(text(TR("Asking HubRise, the till and the backups …"))));
    adapt();
    m_desk.jobs().run(this, [profile = m_desk.profile(), clock = &m_desk.clock(), own = m_stop](std::stop_token closing) mutable -> model::Result<engine::Findings> {
        const std::stop_callback passOn(closing, [&own] { own.request_stop(); });
        engine::Reporter quiet;
        engine::RebuildOptions options;
        options.clock = clock;
        const auto stored = storedProfile(profile);
        if (!stored)
            return model::fail(stored);
        const auto rebuilt = engine::rebuild(*stored, options, {quiet, own.get_token()});
        return rebuilt ? model::Result<engine::Findings>(rebuilt->findings) : model::fail(rebuilt);
    }, [this](const model::Result<engine::Findings>& findings) {
        m_working = false;
        m_recovered = findings.has_value();
        m_findings->show(findings ? *findings : findingsOf(findings.error()));
        adapt();
        m_desk.refresh();
    });
}

} // namespace gui
