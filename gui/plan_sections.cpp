#include "gui/plan_sections.h"

#include "gui/desk.h"
#include "gui/flow.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/change_filter_bar.h"
#include "gui/widgets/change_tree.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/problem_list.h"
#include "gui/widgets/text.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

#include <utility>

namespace gui {

using model::text;

namespace {

constexpr double leastSearch = 14; ///< em

enum Section { Changes, Foreign, Problems, sectionCount };

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
    : QWidget(parent), m_desk(desk), m_tabs(new QTabBar), m_head(new FlowLayout), m_pages(new QStackedWidget), m_changes(new ChangeTree(desk.words(), onLooksThread(desk, this))),
      m_foreign(new ChangeTree(desk.words(), onLooksThread(desk, this))), m_problems(new ProblemList(desk.words()))
{
    m_tabs->setObjectName(QStringLiteral("plan_tabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_changes->setObjectName(QStringLiteral("plan_changes"));
    m_foreign->setObjectName(QStringLiteral("plan_foreign"));
    m_problems->setObjectName(QStringLiteral("plan_problems"));
    for (QWidget* page : std::initializer_list<QWidget*>{m_changes, m_foreign, m_problems}) {
        m_tabs->addTab(QString());
        m_pages->addWidget(page);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.3));
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(em(0.6));
    m_head->setLineGap(em(0.3));
    m_head->setLeastWidth(em(leastSearch));
    m_head->addWidget(m_tabs);
    column->addLayout(m_head);
    column->addWidget(m_pages, 1);
    addSettling();

    connect(&desk, &Desk::rebuilding, this, [this] { m_desk.flow().keepChoices(m_kept.empty() ? m_changes->settled() : std::move(m_kept)); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        placeSearch();
    });
    connect(m_changes, &ChangeTree::removalsSeenChanged, this, &PlanSections::removalsShownChanged);
}

void PlanSections::addSettling()
{
    m_settleButton = primaryButton(m_desk.words()(text(TR("Apply these choices"))), Icon::Conflict);
    m_settleButton->setObjectName(QStringLiteral("settle_button"));
    connect(m_settleButton, &QPushButton::clicked, this, [this] { emit settleWanted(m_changes->settled()); });
    m_changes->addToSettleBar(m_settleButton);
    const auto look = [this] {
        m_settleButton->setEnabled(choicesWaiting());
        emit choicesChanged();
    };
    connect(m_changes, &ChangeTree::rowsShown, m_settleButton, [this, look] {
        if (m_changes->model()->rows() && !m_kept.empty())
            m_changes->model()->choose(std::exchange(m_kept, {}));
        look();
    });
    connect(m_changes, &ChangeTree::settledChanged, m_settleButton, look);
}

void PlanSections::showPlan(std::shared_ptr<const engine::Plan> plan)
{
    m_plan = std::move(plan);
    m_kept = m_desk.flow().takeChoices();
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
    m_kept.clear();
    m_plan.reset();
}

bool PlanSections::removalsShown() const
{
    return m_changes->model()->rows() && m_changes->removalsSeen();
}

bool PlanSections::choicesWaiting() const
{
    return !m_kept.empty() || m_changes->model()->settledCount() > 0;
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
    int visible = 0;
    for (int i = 0; i < sectionCount; ++i)
        visible += m_tabs->isTabVisible(i) ? 1 : 0;
    m_tabs->setVisible(visible > 1 || problems);
    m_tabs->setIconSize(m_tabs->iconSize()); // lays out the tabs again: changed texts alone may keep their former widths
    placeSearch();
}

/// Beside the tabs where there are any: that saves a line.
void PlanSections::placeSearch()
{
    const auto place = [this](ChangeTree* tree, bool inSight) {
        tree->filterBar()->setSearchIn(m_tabs->isHidden() ? nullptr : m_head);
        tree->filterBar()->search()->setVisible(m_tabs->isHidden() || inSight);
    };
    place(m_changes, m_tabs->currentIndex() == Changes);
    place(m_foreign, m_tabs->currentIndex() == Foreign);
}

} // namespace gui
