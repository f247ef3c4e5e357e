#pragma once
// What was done, item by item, and the backups, each of which can be put back (it is shown first).

#include "gui/widgets/page.h"
#include "gui/widgets/row_table.h"
#include "io/state.h"

#include <memory>

class QCheckBox;
class QStackedWidget;
class QTabBar;

namespace gui {

class BackupList;
class Banner;
class Desk;
class RunDetail;

class HistoryPage : public Page {
    Q_OBJECT
public:
    explicit HistoryPage(Desk& desk, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Listed; ///< both lists, as read
    QLayout* buildTop();
    QWidget* buildRuns();
    void read();
    void list(std::shared_ptr<const Listed> listed);
    void listRuns();
    void tellRun();

    Desk& m_desk;
    Banner* m_trouble;
    QTabBar* m_tabs;
    QCheckBox* m_looked;
    QStackedWidget* m_sections;
    RowTable* m_runs = nullptr;
    RunDetail* m_detail = nullptr;
    BackupList* m_backups;
    std::shared_ptr<const Listed> m_listed;
    bool m_reading = false, m_again = false;
};

} // namespace gui
