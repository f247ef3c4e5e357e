#pragma once
// What long lists share: cells on one line and plain whatever they hold, rows for a finger, copying, the keyboard. GUI thread.

#include "i18n/words.h"

#include <QTreeView>

#include <functional>
#include <string>
#include <vector>

namespace gui {

/// Foreign text for one cell: through i18n::Words::shown, line breaks become blanks, cut after `most` characters. Never looks at more than it shows.
QString cellText(const std::string& foreign, std::size_t most = 256);
/// The same for a tool tip, "" for none.
QString cellToolTip(const std::string& foreign);

/// Runs `work` on a thread of its own, then `done` on the window's; in the order given.
using RunOffThread = std::function<void(std::function<void()> work, std::function<void()> done)>;

/// Rows of one height, cells cut with “…”, no searching by typing (it would read every row), Enter and Space unfold, Ctrl+C copies rows as text.
class ItemView : public QTreeView {
    Q_OBJECT
public:
    /// `words` must outlive the view.
    explicit ItemView(const i18n::Words& words, QWidget* parent = nullptr);

    /// Rows at least this high, in pixels.
    void setLeastRowHeight(int pixels);
    int leastRowHeight() const { return m_leastRowHeight; }
    /// Column widths in em, from the first column; a column of width 0 takes what is left.
    void setColumnWidths(std::vector<double> widths);
    /// The rows on the screen, at most one screenful. Calls `seen` for each, top to bottom.
    void forVisibleRows(const std::function<void(const QModelIndex&)>& seen) const;
    /// Selected rows as lines with tabs between cells, as they read; at most 2,000, and then a line that says so.
    QString selectedText() const;

    void keyboardSearch(const QString&) override {}

signals:
    /// After every change of what is on the screen.
    void shownRowsChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyWidths();

    const i18n::Words& m_words;
    std::vector<double> m_widths;
    int m_leastRowHeight = 0;
    bool m_applying = false;
    bool m_widthsAreTheirs = false; ///< a person has moved a column's edge: widths stay as they are
    bool m_telling = false;
};

} // namespace gui
