#pragma once
// What was done, item by item, and the backups, each of which can be put back (it is shown first).

#include "gui/widgets/page.h"
#include "gui/widgets/row_table.h"
#include "sync/history.h"

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace gui {

class ChangeTree;
class Desk;
class PlainLabel;

class HistoryPage : public Page {
    Q_OBJECT
public:
    explicit HistoryPage(Desk& desk, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Listed; ///< both lists, as read
    struct Detail; ///< of one run
    QWidget* buildRuns();
    QWidget* buildDetail();
    QWidget* buildBackups();
    void read();
    void list(std::shared_ptr<const Listed> listed);
    void readDetail();
    void tellDetail(std::shared_ptr<const Detail> detail);
    void tellBackup();
    void putBack(const std::string& backupId);
    void exportItems();

    Desk& m_desk;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_sections = nullptr;
    RowTable* m_runs = nullptr;
    PlainLabel *m_title = nullptr, *m_story = nullptr;
    QTabBar* m_parts = nullptr;
    QStackedWidget* m_part = nullptr;
    RowTable* m_items = nullptr;
    ChangeTree* m_changes = nullptr;
    QPushButton *m_undo = nullptr, *m_export = nullptr, *m_putBack = nullptr;
    RowTable* m_backups = nullptr;
    PlainLabel* m_backup = nullptr;
    PlainLabel* m_written = nullptr;
    std::shared_ptr<const Listed> m_listed;
    std::shared_ptr<const Detail> m_detail;
    bool m_reading = false;
    std::uint64_t m_asked = 0; ///< number of the latest detail wanted
};

} // namespace gui
