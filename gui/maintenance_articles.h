#pragma once
// The till's articles that need care: without a code ref, with one that is given twice, not sent, and every other remark. Read again whenever it is shown;
// leaving stops the reading.

#include "gui/widgets/row_table.h"
#include "model/problem.h"
#include "model/result.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

class QPushButton;
class QTabBar;

namespace gui {

class Banner;
class Desk;
class PlainLabel;
class ProblemList;

class ArticleCare : public QWidget {
    Q_OBJECT
public:
    explicit ArticleCare(Desk& desk, QWidget* parent = nullptr);
    ~ArticleCare() override;

signals:
    /// “Why is it not in HubRise?” for the selected article: its code ref, else its name.
    void asked(const std::string& wanted);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Looked; ///< what reading the till gave
    void build();
    RowTable* addList(const model::Text& title, const model::Text& empty, const char* name);
    const Row* selected() const; ///< in the list shown
    void read();
    void tell(std::shared_ptr<const Looked> looked);
    void tellCounts();
    void adaptButtons();

    Desk& m_desk;
    Banner* m_trouble;
    PlainLabel* m_state;
    QTabBar* m_tabs;
    std::vector<QWidget*> m_lists; ///< one for each tab; only the shown one takes room
    RowTable *m_missing = nullptr, *m_duplicate = nullptr, *m_notSent = nullptr;
    ProblemList* m_problems = nullptr;
    QPushButton *m_why, *m_again;
    std::shared_ptr<const Looked> m_looked;
    std::stop_source m_stop;
    bool m_reading = false, m_stateFailed = false; ///< not the till but the profile's own state could not be read
};

} // namespace gui
