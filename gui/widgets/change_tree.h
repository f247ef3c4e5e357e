#pragma once
// What a plan would change, for a person to read: losses first, filters, a search, and the choice between two cards that differ. GUI thread; nothing
// here takes longer with more changes but what runs off the thread.

#include "gui/widgets/change_model.h"
#include "gui/widgets/item_view.h"

#include <QWidget>

#include <set>

class QStackedLayout;

namespace gui {

class ChangeFilterBar;
class PlainLabel;

/// Object names: those of ChangeFilterBar; "empty_words"; "changes"; "change_detail"; "settle_bar" with "settle_words", "settle_pos", "settle_hubrise", "settle_skip".
class ChangeTree : public QWidget {
    Q_OBJECT
public:
    /// `words` must outlive it. `runOffThread` prepares and filters, and lets go of what is no longer shown.
    ChangeTree(const i18n::Words& words, RunOffThread runOffThread, QWidget* parent = nullptr);

    /// Prepares off the thread and shows when ready: rowsShown(). Until then a line says so.
    void setPlan(std::shared_ptr<const engine::Plan> plan);
    /// Shows what was prepared elsewhere; everything, and no choice made yet. nullptr: nothing.
    void setRows(std::shared_ptr<const ChangeRows> rows);

    /// The chip and the words in the search field; the list follows off the thread.
    void setFilter(const Filter& filter);

    /// Has the last row of what disappears been on the screen, with nothing searched for? True when nothing disappears. Stays true for these rows.
    bool removalsSeen() const { return m_toSee.empty(); }

    /// What a person chose of conflicts: Change::ref → Pos, Hubrise or Skip.
    std::map<std::string, model::Prefer> settled() const { return m_model->settled(); }
    /// All conflicts that can be settled at once; Skip leaves the whole cards as they are.
    void settleAll(model::Prefer prefer) { m_model->chooseAll(prefer); }

    /// A button that belongs to settling; in sight when there is something to settle.
    void addToSettleBar(QWidget* button);

    /// The chips and the search field.
    ChangeFilterBar* filterBar() const { return m_bar; }
    ChangeModel* model() const { return m_model; }
    ItemView* view() const { return m_view; }

signals:
    void rowsShown();     ///< after setRows or a filter came through
    void removalsSeenChanged();
    void settledChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void orderTabs();
    QWidget* settleBar();
    void arrange();
    bool isNarrow() const;
    void tellCurrent();
    void startFilter();
    void filtered(const std::shared_ptr<const ChangeRows>& rows, const Filter& filter, Indices shown);
    void release(std::shared_ptr<const ChangeRows> rows);
    void unfold();
    void tell();
    void tellSettled();
    void noteSeen();
    bool chooseByKey(int key);
    QModelIndexList conflictsAtHand() const;

    const i18n::Words& m_words;
    RunOffThread m_runOffThread;
    ChangeModel* m_model;
    ItemView* m_view;
    ChangeFilterBar* m_bar;
    PlainLabel *m_empty, *m_inFull;
    PlainLabel* m_settledWords = nullptr;
    QWidget* m_settleBar;
    QStackedLayout* m_stack;

    std::shared_ptr<const ChangeRows> m_rows;
    std::uint64_t m_preparing = 0; ///< number of the latest setPlan or setRows
    Filter m_wanted, m_shown;
    bool m_isFiltering = false;
    bool m_isUnfolding = false;
    bool m_isNarrow = false; ///< columns gave way to the names
    std::set<Group> m_folded;                ///< groups the person closed
    std::set<const ChangeRow*> m_toSee;      ///< last rows of what disappears that were not on the screen yet
};

} // namespace gui
