#pragma once
// What a person has to know before a plan goes on: its guards, why it is refused, or that there is nothing to do. One banner with a line for each.

#include "gui/plan_facts.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace gui {

/// Each line has the notice's code as its object name ("guard_G1"); "notices_more" shows what was too long to be shown at once.
class PlanNotices : public QFrame {
    Q_OBJECT
public:
    /// `words` must outlive it.
    explicit PlanNotices(const i18n::Words& words, QWidget* parent = nullptr);

    /// Gravest first; hidden when there is none. PlanNotice::code is the object name of its line.
    void show(std::vector<PlanNotice> notices);
    using QFrame::show;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    QWidget* line(const PlanNotice& notice) const;
    bool isLong() const;
    std::string hintOf(const PlanNotice& notice) const;

    const i18n::Words& m_words;
    std::vector<PlanNotice> m_notices;
    bool m_inFull = false;
    QVBoxLayout* m_lines;
    QPushButton* m_more;
};

} // namespace gui
