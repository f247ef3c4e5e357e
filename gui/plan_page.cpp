#include "gui/plan_page.h"

#include "gui/desk.h"
#include "gui/flow.h"
#include "gui/plan_agreement.h"
#include "gui/plan_notices.h"
#include "gui/plan_row.h"
#include "gui/plan_sections.h"
#include "gui/plan_summary.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/page.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

#include <utility>

namespace gui {

using model::Kind;
using model::text;

namespace {

constexpr double sideBySide = 46; ///< em
constexpr double roomForAll = 30; ///< em of height: with less, what is asked for scrolls with the page, and only the buttons stay in sight

bool isNothing(const engine::Plan& plan) { return plan.nothingToDo() && plan.outFile.empty(); }

Tone toneOf(const model::Error& error)
{
    return error.kind == Kind::Interrupted ? Tone::Neutral : error.kind == Kind::Busy || error.kind == Kind::Paused ? Tone::Warning : Tone::Bad;
}

} // namespace

PlanPage::PlanPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_page(new Page({})), m_stale(new Banner), m_trouble(new Banner), m_notice(new Banner),
      m_summary(new PlanSummary(desk)), m_notices(new PlanNotices(desk.words())), m_sections(new PlanSections(desk)), m_asked(new QWidget), m_askedColumn(new QVBoxLayout(m_asked)),
      m_agreement(new PlanAgreement(desk.words()))
{
    setObjectName(QStringLiteral("plan_page"));
    m_stale->setObjectName(QStringLiteral("plan_staleness"));
    m_trouble->setObjectName(QStringLiteral("plan_trouble"));
    m_notice->setObjectName(QStringLiteral("plan_notice"));
    m_askedColumn->setContentsMargins(0, 0, 0, 0);
    m_asked->hide();
    m_page->fill();
    m_page->column()->parentWidget()->layout()->setContentsMargins(em(1.5), 0, em(1.5), em(0.3)); // the list takes what height there is
    m_page->column()->setSpacing(em(0.25));
    for (QWidget* part : std::initializer_list<QWidget*>{head(), m_notice, m_stale, m_trouble, m_summary, m_notices})
        m_page->column()->addWidget(part);
    m_page->column()->addWidget(m_sections, 1);
    m_page->column()->addWidget(m_asked);
    m_page->column()->addStretch(); // without a list
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(m_agreement);

    connect(&desk.flow(), &Flow::changed, this, &PlanPage::follow);
    connect(&desk, &Desk::standingChanged, this, &PlanPage::adaptToStanding);
    connect(m_sections, &PlanSections::removalsShownChanged, this, [this] { m_agreement->setRemovalsShown(m_sections->removalsShown()); });
    connect(m_sections, &PlanSections::choicesChanged, this, &PlanPage::adaptToChoices);
    connect(m_sections, &PlanSections::settleWanted, &desk.flow(), &Flow::settle);
    connect(m_agreement, &PlanAgreement::agreed, &desk.flow(), &Flow::agree);
    connect(m_agreement, &PlanAgreement::retried, &desk.flow(), &Flow::again);
    connect(m_agreement, &PlanAgreement::kept, this, &PlanPage::keep);
    follow();
}

QWidget* PlanPage::head()
{
    const auto& words = m_desk.words();
    auto* row = new PlanRow(sideBySide);
    row->box()->setSpacing(em(0.8));
    m_title = heading(1, {});
    m_title->setObjectName(QStringLiteral("plan_title"));
    m_again = plainButton(words(text(TR("Preview again"))), Icon::Resume);
    m_again->setObjectName(QStringLiteral("again_button"));
    m_save = plainButton(words(text(TR("Save the plan…"))), Icon::Backup);
    m_save->setObjectName(QStringLiteral("save_button"));
    m_undo = mutedLabel({});
    m_undo->setObjectName(QStringLiteral("plan_undo"));
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_undo);
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // what height is left is the list's
    row->box()->addLayout(titles, 1);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(em(0.5));
    tools->addWidget(m_again, 0, Qt::AlignVCenter);
    tools->addWidget(m_save, 0, Qt::AlignVCenter);
    row->box()->addLayout(tools);
    connect(m_again, &QPushButton::clicked, &m_desk.flow(), &Flow::again);
    connect(m_save, &QPushButton::clicked, this, &PlanPage::save);
    return row;
}

void PlanPage::follow()
{
    const Flow& flow = m_desk.flow();
    switch (flow.state()) {
    case Flow::State::Idle: return forget();
    case Flow::State::Planning:
    case Flow::State::Applying: return;
    case Flow::State::Planned:
        if (std::exchange(m_leaving, false) && flow.error())
            return m_desk.flow().dismiss(); // nothing was to be done: the next run learns it again
        if (flow.plan() != m_plan || m_failed)
            showPlan();
        return showTrouble();
    case Flow::State::Failed:
        m_leaving = false;
        return showFailure();
    case Flow::State::Ended:
        if (std::exchange(m_leaving, false) && flow.outcome() && !flow.outcome()->end())
            m_desk.flow().dismiss(); // there was nothing to do: no result to look at
        return;
    }
}

void PlanPage::showPlan()
{
    const auto former = m_plan;
    m_plan = m_desk.flow().plan();
    m_failed = false;
    m_notice->clear();
    setBody(true);
    m_title->setWords(m_desk.words()(engine::infoOf(m_plan->operation).title));
    m_page->setAccessibleName(m_title->text());
    m_summary->showPlan(*m_plan);
    m_summary->showStanding(*m_plan, m_desk.flow().savedIn());
    showStaleness();
    showFacts(nullptr);
    m_desk.looks().run(this, [plan = m_plan, &words = m_desk.words()](std::stop_token) { return std::make_shared<const PlanFacts>(factsOf(*plan, words)); },
                       [this, plan = m_plan](std::shared_ptr<const PlanFacts> facts) {
                           if (plan == m_plan)
                               showFacts(std::move(facts));
                       });
    m_sections->showPlan(m_plan);
    m_sections->setVisible(!m_sections->isEmpty());
    m_page->verticalScrollBar()->setValue(0);
    if (former)
        m_desk.looks().post([former](std::stop_token) {});
    wantFocus();
}

/// nullptr: not known yet.
void PlanPage::showFacts(std::shared_ptr<const PlanFacts> facts)
{
    m_facts = std::move(facts);
    if (isNothing(*m_plan))
        m_agreement->showNothing();
    else if (!m_facts)
        m_agreement->showWaiting(*m_plan);
    else if (m_facts->demand.possible)
        m_agreement->showPlan(m_plan, m_facts);
    else
        m_agreement->showImpossible(true);
    m_agreement->setRemovalsShown(m_sections->removalsShown());
    if (m_facts)
        m_undo->setWords(m_facts->undo);
    m_undo->setVisible(m_facts && !m_facts->undo.empty());
    showNotices();
    adaptToFirst();
    if (m_facts)
        wantFocus();
}

/// What is sent or saved is the plan as it is shown, without the choices that were not applied.
void PlanPage::adaptToChoices()
{
    const bool waiting = m_sections->choicesWaiting();
    m_agreement->setChoicesWaiting(waiting);
    m_save->setEnabled(!waiting);
}

void PlanPage::showNotices()
{
    const auto& words = m_desk.words();
    std::vector<PlanNotice> notices;
    const auto before = first();
    m_first = before.title;
    if (!m_first.empty())
        notices.push_back(before);
    if (m_plan->refusal)
        notices.push_back({"refusal", Tone::Bad, words(m_plan->refusal->message), words(m_plan->refusal->hint)});
    if (m_facts && !m_facts->nothing.empty())
        notices.push_back({"nothing", Tone::Good, m_facts->nothing, {}});
    if (m_facts)
        for (auto notice : m_facts->notices) {
            notice.code = "guard_" + notice.code;
            notices.push_back(std::move(notice));
        }
    m_notices->show(std::move(notices));
}

/// The plan still stands, but it could not be begun (another run holds the lock, …).
void PlanPage::showTrouble()
{
    const auto& error = m_desk.flow().error();
    const auto& words = m_desk.words();
    if (error)
        m_trouble->show(toneOf(*error), words(error->message), words(error->hint));
    else
        m_trouble->clear();
}

void PlanPage::showFailure()
{
    if (m_failed)
        return showTrouble();
    forget();
    m_failed = true;
    setBody(false);
    const auto& words = m_desk.words();
    const auto& error = m_desk.flow().error();
    const auto& file = m_desk.flow().savedIn();
    const bool isFile = error && error->kind == Kind::Usage && !file.empty();
    m_title->setWords(words(isFile ? text(TR("The plan “%1” cannot be used"), i18n::Words::shown(file.filename().string(), 80)) : text(TR("Nothing was planned, nothing was sent"))));
    m_page->setAccessibleName(m_title->text());
    showTrouble();
    if (error && error->kind == Kind::NotConnected)
        connect(m_trouble->addButton(words(text(TR("Connection"))), Icon::Connected), &QPushButton::clicked, this, [this] { emit m_desk.pageWanted(QStringLiteral("connection")); });
    m_agreement->showImpossible(!error || error->kind != Kind::Usage); // a file that is no plan stays none
    wantFocus();
}

void PlanPage::setBody(bool plan)
{
    m_again->setVisible(plan && !m_plan->refusal); // “Try again” is below
    m_save->setVisible(plan && !isNothing(*m_plan) && !m_plan->refusal);
    m_summary->setVisible(plan);
    m_sections->setVisible(plan);
    m_notices->setVisible(plan);
    if (plan)
        return;
    m_undo->hide();
    m_stale->clear();
}

void PlanPage::wantFocus()
{
    m_wantsFocus = !isVisible();
    focusSafe();
}

void PlanPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    auto* column = height() < em(roomForAll) ? m_askedColumn : nullptr;
    m_asked->setVisible(column != nullptr);
    m_agreement->askIn(column);
}

void PlanPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_wantsFocus, false))
        QMetaObject::invokeMethod(this, [this] { focusSafe(); }, Qt::QueuedConnection);
}

void PlanPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto* now = QApplication::focusWidget();
    auto* search = qobject_cast<QLineEdit*>(now);
    if (event->key() == Qt::Key_Escape && search && search->objectName() == QStringLiteral("search") && !search->text().isEmpty())
        return search->clear();
    if (m_agreement->safe() && (event->key() == Qt::Key_Escape || (enter && (now == m_agreement->safe() || now == this))))
        return m_agreement->safe()->click();
    if (!enter)
        QWidget::keyPressEvent(event);
}

/// The safe button: nothing is sent. Where there is nothing to do, what planning learnt is remembered; choices made there are for something to do.
void PlanPage::keep()
{
    Flow& flow = m_desk.flow();
    const auto& words = m_desk.words();
    if (flow.state() == Flow::State::Planned && m_plan && isNothing(*m_plan)) {
        if (m_sections->choicesWaiting()) {
            m_notice->show(Tone::Warning, words(text(TR("Your choices are not applied yet"))), words(text(TR("Press “Apply these choices”, or “Preview again” to go without them."))));
            return m_page->verticalScrollBar()->setValue(0);
        }
        m_leaving = true;
        return flow.agree({});
    }
    flow.dismiss();
}

/// A plan of 100,000 changes takes its time to go: elsewhere.
void PlanPage::focusSafe()
{
    if (auto* safe = m_agreement->safe()) // gone once the plan is
        safe->setFocus(Qt::OtherFocusReason);
}

void PlanPage::forget()
{
    m_leaving = m_failed = false;
    m_notice->clear();
    m_trouble->clear();
    m_sections->clear();
    m_agreement->clear(); // it would be the last to hold the plan, and let it go on this thread
    m_facts.reset();
    if (m_plan)
        m_desk.looks().post([plan = std::exchange(m_plan, nullptr)](std::stop_token) {});
}

} // namespace gui
