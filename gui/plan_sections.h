#pragma once
// What a plan holds, in tabs: what would change, what somebody else changed in HubRise since the last push, what is wrong in the till's data.

#include "model/customer_merge.h"
#include "sync/plan.h"

#include <QWidget>

#include <map>
#include <memory>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace gui {

class ChangeTree;
class Desk;
class FlowLayout;
class ProblemList;

/// Object names: "plan_tabs"; "plan_changes", "plan_foreign", "plan_problems"; "settle_button".
class PlanSections : public QWidget {
    Q_OBJECT
public:
    explicit PlanSections(Desk& desk, QWidget* parent = nullptr);

    /// The lists are prepared off the window's thread and come when they are ready.
    void showPlan(std::shared_ptr<const engine::Plan> plan);
    void clear();
    /// Has all that disappears been on the screen?
    bool removalsShown() const;
    /// Choices about conflicts that were made and are not applied yet.
    bool choicesWaiting() const;
    /// Nothing in any of them.
    bool isEmpty() const;

signals:
    void removalsShownChanged();
    void choicesChanged();
    /// The choices of conflicts, row by row, are to be applied: a plan made anew.
    void settleWanted(const std::map<std::string, model::Prefer>& settled);

private:
    void addSettling();
    void showTabs();
    void placeSearch();
    void showForeign();

    Desk& m_desk;
    std::shared_ptr<const engine::Plan> m_plan;
    QTabBar* m_tabs;
    FlowLayout* m_head; ///< the tabs and, beside them, the search field of the list in sight
    QStackedWidget* m_pages;
    ChangeTree *m_changes, *m_foreign;
    ProblemList* m_problems;
    QPushButton* m_settleButton = nullptr;
    std::map<std::string, model::Prefer> m_kept; ///< choices made on the page before this one, until the list is there
};

} // namespace gui
