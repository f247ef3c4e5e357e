#include "gui/plan_sections.h"

#include "gui/desk.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/change_tree.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/problem_list.h"
#include "gui/widgets/text.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

namespace gui {

using model::text;

namespace {

enum Section { Changes, Foreign, Problems, sectionCount };

constexpr double leastHeight = 24; ///< em: a list is worth reading from there on; the page scrolls where the window has less

RunOffThread onLooksThread(Desk& desk, QObject* owner)
{
    return [&desk, owner](std::function<void()> work, std::function<void()> done) {
        desk.looks().run(owner, [work = std::move(work)](std::stop_token) {
            work();
            return true;
        }, [done = std::move(done)](bool) { done(); });
    };
}

} // namespace

PlanSections::PlanSections(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_tabs(new QTabBar), m_pages(new QStackedWidget), m_changes(new ChangeTree(desk.words(), onLooksThread(desk, this))),
      m_foreign(new ChangeTree(desk.words(), onLooksThread(desk, this))), m_problems(new ProblemList(desk.words()))
{
    m_tabs->setObjectName(QStringLiteral("plan_tabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_changes->setObjectName(QStringLiteral("plan_changes"));
    m_foreign->setObjectName(QStringLiteral("plan_foreign"));
    m_problems->setObjectName(QStringLiteral("plan_problems"));
    for (QWidget* page : {changes(), static_cast<QWidget*>(m_foreign), static_cast<QWidget*>(m_problems)}) {
        m_tabs->addTab(QString());
        m_pages->addWidget(page);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.4));
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    setMinimumHeight(em(leastHeight));

    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_changes, &ChangeTree::removalsSeenChanged, this, &PlanSections::removalsShownChanged);
    connect(m_changes, &ChangeTree::rowsShown, this, &PlanSections::showSettled);
    connect(m_changes, &ChangeTree::settledChanged, this, &PlanSections::showSettled);
}

QWidget* PlanSections::changes()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(settling());
    column->addWidget(m_changes, 1);
    return page;
}

QWidget* PlanSections::settling()
{
    m_settleWords = new PlainLabel;
    m_settleWords->setObjectName(QStringLiteral("settle_words"));
    m_settleButton = primaryButton(m_desk.words()(text(TR("Apply these choices"))), Icon::Conflict);
    m_settleButton->setObjectName(QStringLiteral("settle_button"));
    connect(m_settleButton, &QPushButton::clicked, this, [this] { emit settleWanted(m_changes->settled()); });
    m_changes->addToSettleBar(m_settleButton);
    m_settleWords->hide();
    return m_settleWords;
}

void PlanSections::showPlan(std::shared_ptr<const engine::Plan> plan)
{
    m_plan = std::move(plan);
    m_changes->setPlan(m_plan);
    m_problems->setProblems({m_plan, &m_plan->problems});
    showForeign();
    showTabs();
}

void PlanSections::clear()
{
    m_problems->setProblems(nullptr);
    m_changes->setRows(nullptr);
    m_foreign->setRows(nullptr);
    m_plan.reset();
}

bool PlanSections::removalsShown() const
{
    return m_changes->model()->rows() && m_changes->removalsSeen();
}

bool PlanSections::isEmpty() const
{
    return !m_plan || (m_plan->changes.empty() && m_plan->losses.empty() && m_plan->problems.empty());
}

void PlanSections::showForeign()
{
    m_foreign->setRows(nullptr);
    if (m_plan->foreignChanges.empty())
        return;
    const std::shared_ptr<const model::Changes> changes(m_plan, &m_plan->foreignChanges);
    m_desk.looks().run(this, [changes, &words = m_desk.words()](std::stop_token) { return prepareRows(changes, words); },
                       [this, plan = m_plan](std::shared_ptr<const ChangeRows> rows) {
                           if (plan == m_plan)
                               m_foreign->setRows(std::move(rows));
                       });
}

void PlanSections::showTabs()
{
    const auto& words = m_desk.words();
    const auto label = [&](Section section, bool wanted, const model::Text& said) {
        m_tabs->setTabText(section, qs(words(said)));
        m_tabs->setTabVisible(section, wanted);
    };
    const auto amount = [&](std::size_t n) { return words.amount(static_cast<long long>(n)); };
    const bool changes = !m_plan->changes.empty() || !m_plan->losses.empty();
    const bool problems = !m_plan->problems.empty();
    label(Changes, changes || !problems, text(TR("What would change (%1)"), amount(m_plan->changes.size())));
    label(Foreign, !m_plan->foreignChanges.empty(), text(TR("Changed in HubRise by others (%1)"), amount(m_plan->foreignChanges.size())));
    label(Problems, problems, text(TR("To correct in the till (%1)"), amount(m_plan->problems.size())));
    const int first = m_plan->refusal && problems ? Problems : changes || !problems ? Changes : Problems;
    m_tabs->setCurrentIndex(first);
    m_pages->setCurrentIndex(first);
    m_settleWords->hide();
    int visible = 0;
    for (int i = 0; i < sectionCount; ++i)
        visible += m_tabs->isTabVisible(i) ? 1 : 0;
    m_tabs->setVisible(visible > 1 || problems);
}

/// What a person chose so far, and what becomes of the rest.
void PlanSections::showSettled()
{
    const auto rows = m_changes->model()->rows();
    const auto total = rows ? static_cast<long long>(rows->settleable) : 0;
    m_settleWords->setVisible(total > 0);
    if (total == 0)
        return;
    const auto chosen = static_cast<long long>(m_changes->model()->settledCount());
    const auto& words = m_desk.words();
    m_settleWords->setWords(chosen == 0 ? words(model::plural(TRN("%n customer(s) changed on both sides: choose whose card counts. Without a choice both sides stay as they are."), total))
                                        : words(model::plural(TRN("%n chosen, of %1. What is not chosen stays as it is on both sides."), chosen, words.amount(total))));
    m_settleButton->setEnabled(chosen > 0);
}

} // namespace gui
