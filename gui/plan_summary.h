#pragma once
// The head of a plan: from where to where, how many of what, and what it costs.

#include "sync/plan.h"

#include <QFrame>

#include <filesystem>

namespace gui {

class Desk;
class FlowLayout;
class PlainLabel;

class PlanSummary : public QFrame {
    Q_OBJECT
public:
    explicit PlanSummary(Desk& desk, QWidget* parent = nullptr);

    void showPlan(const engine::Plan& plan);
    /// What was read of the standing since: the last run, the requests left. `savedIn`: the file of a plan made earlier, or empty.
    void showStanding(const engine::Plan& plan, const std::filesystem::path& savedIn);

private:
    QWidget* ends();
    QWidget* line(std::initializer_list<QWidget*> parts);
    void showEnds(const engine::Plan& plan);
    void showCounts(const engine::Plan& plan);
    void showCost(const engine::Plan& plan);

    Desk& m_desk;
    PlainLabel *m_from, *m_fromMore, *m_to, *m_toMore;
    PlainLabel *m_cost, *m_last, *m_budget, *m_saved;
    FlowLayout* m_counts;
};

} // namespace gui
