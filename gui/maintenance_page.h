#pragma once
// What needs care: code refs missing or given twice, what is not sent and why, the interrupted run, a check of everything, the zip for the support desk.

#include "gui/widgets/page.h"
#include "gui/widgets/row_table.h"
#include "sync/finding.h"
#include "sync/upkeep.h"

#include <memory>
#include <optional>
#include <stop_token>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace gui {

class Banner;
class Desk;
class ExchangeBanners;
class PlainLabel;
class ProblemList;

class MaintenancePage : public Page {
    Q_OBJECT
public:
    explicit MaintenancePage(Desk& desk, QWidget* parent = nullptr);
    ~MaintenancePage() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Looked; ///< what reading the till gave
    QWidget* buildWhy();
    QWidget* buildChecks();
    RowTable* addList(const model::Text& title, const model::Text& empty, const char* name);
    void readArticles();
    void tellArticles(std::shared_ptr<const Looked> looked);
    void explainArticle();
    void checkAll();
    void writeBundle();
    /// Findings below the field or button that asked for them.
    void tellFindings(PlainLabel* where, const model::Result<engine::Findings>& findings);

    Desk& m_desk;
    ExchangeBanners* m_banners = nullptr;
    Banner* m_trouble = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_sections = nullptr;
    RowTable *m_missing = nullptr, *m_duplicate = nullptr, *m_notSent = nullptr;
    ProblemList* m_problems = nullptr;
    QLineEdit* m_wanted = nullptr;
    QPushButton *m_why = nullptr, *m_check = nullptr, *m_bundle = nullptr;
    PlainLabel *m_whyTold = nullptr, *m_checkTold = nullptr, *m_bundleTold = nullptr;
    std::stop_source m_reading;
    bool m_isReading = false;
};

} // namespace gui
