#pragma once
// Second step: each query of the mapping against the till's database, in words.

#include "gui/widgets/page.h"
#include "i18n/words.h"
#include "sync/finding.h"

class QFrame;
class QPushButton;
class QVBoxLayout;

namespace gui {

class Banner;

class TestStep : public Page {
    Q_OBJECT
public:
    explicit TestStep(const i18n::Words& words);

    void showWorking();
    void show(const engine::Findings& findings);
    using Page::show;
    bool isFine() const { return m_fine; } ///< no error
    void putFocus();                       ///< on testing again

signals:
    void againWanted();
    void stopWanted();

private:
    void clearRows();
    void addRow(const engine::Finding& finding);

    const i18n::Words& m_words;
    Banner* m_summary;
    QWidget* m_working;
    QFrame* m_card;
    QVBoxLayout* m_rows;
    QPushButton *m_again, *m_stop;
    bool m_fine = false;
};

} // namespace gui
