#pragma once
// The chips and the search field above a list of changes. Says what is wanted; filtering is somebody else's. GUI thread.

#include "gui/widgets/change_rows.h"

#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QTimer;

namespace gui {

class FlowLayout;
class PlainLabel;

/// Object names: chips "only_all", "only_removals", "only_prices", "only_conflicts", "only_additions", "only_changes", "only_problems"; "search"; "count_line".
class ChangeFilterBar : public QWidget {
    Q_OBJECT
public:
    /// `words` must outlive it.
    explicit ChangeFilterBar(const i18n::Words& words, QWidget* parent = nullptr);

    /// How many there are of each kind; nullptr: none.
    void setCounts(const ChangeRows* rows);
    void setShown(std::size_t shown); ///< "312 of 100 000 shown"; nothing is said when all are
    Filter filter() const;
    void setFilter(const Filter& filter); ///< without filterChanged()
    void focusSearch();
    /// The search field stands there instead of beside the chips; nullptr: beside the chips again.
    void setSearchIn(FlowLayout* place);
    QLineEdit* search() const { return m_search; }

signals:
    /// At once for a chip and for Enter, 200 ms after the last key while typing.
    void filterChanged();

private:
    void addChip(Only only, const char* name);
    void describeChips();

    const i18n::Words& m_words;
    FlowLayout* m_bar;
    FlowLayout* m_place; ///< where the search field is
    QButtonGroup* m_chips;
    QLineEdit* m_search;
    QTimer* m_pause;
    PlainLabel* m_count;
    std::array<std::size_t, onlyCount> m_counts{};
};

} // namespace gui
