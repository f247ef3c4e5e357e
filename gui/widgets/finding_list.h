#pragma once
// What was found, thing by thing: an icon, a sentence, what to do about it. For the test of the till, “Check everything” and “Why is an article not in
// HubRise?”. GUI thread.

#include "i18n/words.h"
#include "model/result.h"
#include "sync/finding.h"

#include <QFrame>

#include <optional>

class QVBoxLayout;

namespace gui {

class FindingList : public QFrame {
    Q_OBJECT
public:
    /// Hidden until it has something to show. `words` must outlive it.
    explicit FindingList(const i18n::Words& words, QWidget* parent = nullptr);

    /// At most 200 of them, in the order given; then a line that says so. Raises an alert for screen readers with the first line of what was found.
    void show(const engine::Findings& findings);
    using QFrame::show;
    void showWaiting(const std::string& sentence); ///< in place of findings while they are looked for
    void clear(); ///< and hides it

private:
    void dropRows();
    void addRow(const engine::Finding& finding);
    void addLine(const std::string& sentence);

    const i18n::Words& m_words;
    QVBoxLayout* m_rows;
};

/// The worst of them; nothing when there are none.
std::optional<model::Severity> worstOf(const engine::Findings& findings);
/// An error as the only finding.
engine::Findings findingsOf(const model::Error& error);

} // namespace gui
