#pragma once
// One run of the history: how it ended, its items, what it changed, what to know about single items, and the way back where there is one.

#include "gui/widgets/row_table.h"
#include "io/state.h"
#include "model/text.h"

#include <memory>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace gui {

class ChangeTree;
class Desk;
class PlainLabel;
class ProblemList;

class RunDetail : public QWidget {
    Q_OBJECT
public:
    explicit RunDetail(Desk& desk, QWidget* parent = nullptr);

    /// Reads it on the looking thread, unless it is shown already and has not moved on.
    void show(const io::RunRecord& run);
    using QWidget::show;
    void showNothing();
    void readAgain(); ///< what is shown

private:
    struct Detail;
    QLayout* buildBar();
    QWidget* buildParts();
    void read();
    void tell(std::shared_ptr<const Detail> detail);
    void tellStory();
    void tellParts();
    void showParts(bool some);
    void adaptButtons();
    void undo();
    void exportItems();

    Desk& m_desk;
    PlainLabel *m_title, *m_story, *m_written;
    QTabBar* m_tabs;
    QStackedWidget* m_parts;
    RowTable* m_items;
    ChangeTree* m_changes;
    ProblemList* m_problems;
    QPushButton *m_undo, *m_export;
    io::RunRecord m_run;                    ///< the one wanted; its id is empty when there is none
    std::shared_ptr<const Detail> m_detail; ///< the one shown
    std::uint64_t m_asked = 0;              ///< number of the latest reading
};

} // namespace gui
