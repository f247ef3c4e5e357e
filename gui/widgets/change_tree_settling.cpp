// How conflicts are settled in a list of changes: the bar above it, and the keys.

#include "gui/widgets/buttons.h"
#include "gui/widgets/change_tree.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QPushButton>

namespace gui {

using model::Prefer;
using model::text;

namespace {

constexpr double leastWords = 20; ///< em: of what is said beside the buttons that settle conflicts

} // namespace

QWidget* ChangeTree::settleBar()
{
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("settle_bar"));
    auto* line = new FlowLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(em(0.4, this));
    line->setLeastWidth(em(leastWords, this));
    m_settledWords = new PlainLabel(bar);
    m_settledWords->setObjectName(QStringLiteral("settle_words"));
    m_settledWords->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    line->addWidget(m_settledWords);
    const auto add = [&](const char* name, const model::Text& words, const model::Text& inFull, Prefer prefer) {
        auto* button = plainButton(m_words(words), std::nullopt, bar);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(qs(m_words(inFull)));
        setPlainToolTip(button, m_words(inFull));
        connect(button, &QPushButton::clicked, this, [this, prefer] { settleAll(prefer); });
        line->addWidget(button);
    };
    add("settle_pos", text(TR("All: till")), text(TR("Always the till’s card")), Prefer::Pos);
    add("settle_hubrise", text(TR("All: HubRise")), text(TR("Always HubRise’s card")), Prefer::Hubrise);
    add("settle_skip", text(TR("All: leave")), text(TR("Leave all as they are")), Prefer::Skip);
    return bar;
}

void ChangeTree::addToSettleBar(QWidget* button)
{
    m_settleBar->layout()->addWidget(button);
}

/// What a person chose so far, and what becomes of the rest; where there are conflicts to be seen.
void ChangeTree::tellSettled()
{
    const auto total = m_rows ? static_cast<long long>(m_rows->settleable) : 0;
    m_settleBar->setVisible(total > 0 && (m_shown.only == Only::All || m_shown.only == Only::Conflicts));
    if (total == 0)
        return;
    const auto chosen = static_cast<long long>(m_model->settledCount());
    m_settledWords->setWords(chosen == 0 ? m_words(model::plural(TRN("%n customer(s) changed on both sides: choose whose card counts. Without a choice, what both changed stays as it is."), total))
                                         : m_words(model::plural(TRN("%n chosen, of %1. Without a choice, what both changed stays as it is."), chosen, m_words.amount(total))));
}

/// T (till), H (HubRise), L (leave); Space goes through them.
bool ChangeTree::chooseByKey(int key)
{
    const QModelIndexList rows = conflictsAtHand();
    if (rows.isEmpty())
        return false;
    const auto now = static_cast<Prefer>(rows.front().data(ChangeModel::ChoiceRole).toInt());
    switch (key) {
    case Qt::Key_T: m_model->choose(rows, Prefer::Pos); return true;
    case Qt::Key_H: m_model->choose(rows, Prefer::Hubrise); return true;
    case Qt::Key_L: m_model->choose(rows, Prefer::Skip); return true;
    case Qt::Key_Space:
        m_model->choose(rows, now == Prefer::Skip || now == Prefer::Ask ? Prefer::Pos : now == Prefer::Pos ? Prefer::Hubrise : Prefer::Skip);
        return true;
    default: return false;
    }
}

/// The selected conflicts that can be settled; none unless the current row is one of them.
QModelIndexList ChangeTree::conflictsAtHand() const
{
    const auto isOne = [](const QModelIndex& index) { return index.data(ChangeModel::ChoiceRole).isValid(); };
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(0);
    if (!current.isValid() || !isOne(current))
        return {};
    QModelIndexList rows{current};
    for (const auto& range : m_view->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            if (const QModelIndex index = m_model->index(row, 0, range.parent()); isOne(index))
                rows += index;
    return rows;
}

} // namespace gui
