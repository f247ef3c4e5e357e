#pragma once
// Second step: each query of the mapping against the till's database, in words.

#include "gui/widgets/page.h"
#include "i18n/words.h"
#include "sync/finding.h"

class QPushButton;

namespace gui {

class Banner;
class FindingList;

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
    const i18n::Words& m_words;
    Banner* m_summary;
    QWidget* m_working;
    FindingList* m_findings;
    QPushButton *m_again, *m_stop;
    bool m_fine = false;
};

} // namespace gui
