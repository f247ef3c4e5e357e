#pragma once
// The plan, before anything happens: from and to, counts, losses first, what would change and why, what has to be agreed to; or why no plan could be made.

#include "gui/plan_facts.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QVBoxLayout;

namespace gui {

class Banner;
class Desk;
class Page;
class PlainLabel;
class PlanAgreement;
class PlanNotices;
class PlanSections;
class PlanSummary;

/// The plan scrolls where it must; the bar with the buttons below it stays in sight.
class PlanPage : public QWidget {
    Q_OBJECT
public:
    explicit PlanPage(Desk& desk, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// Escape keeps everything as it is, and so does Enter on the safe button. Enter anywhere else does nothing.
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* head();
    void follow();
    void showPlan();
    void showFacts(std::shared_ptr<const PlanFacts> facts);
    void showNotices();
    PlanNotice first() const;
    void adaptToStanding();
    void adaptToFirst();
    void adaptToChoices();
    void showStaleness();
    void showTrouble();
    void showFailure();
    void setBody(bool plan);
    void wantFocus();
    void keep();
    void save();
    void saved(const model::Done& done, const QString& file);
    void focusSafe();
    void forget();

    Desk& m_desk;
    std::shared_ptr<const engine::Plan> m_plan;
    std::shared_ptr<const PlanFacts> m_facts;
    bool m_failed = false;        ///< shows why there is no plan
    bool m_leaving = false;       ///< “OK” on a plan without anything to do: back to the start once that is remembered
    bool m_wantsFocus = false;
    bool m_unreadable = false;    ///< the profile, when it was last looked at
    std::string m_first;          ///< what is done before, as it is shown

    Page* m_page;
    PlainLabel *m_title, *m_undo;
    QPushButton *m_again, *m_save;
    Banner *m_stale, *m_trouble, *m_notice;
    PlanSummary* m_summary;
    PlanNotices* m_notices;
    PlanSections* m_sections;
    QWidget* m_asked;           ///< below the list where the bar has no room for it
    QVBoxLayout* m_askedColumn;
    PlanAgreement* m_agreement;
};

} // namespace gui
