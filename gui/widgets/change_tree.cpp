#include "gui/widgets/change_tree.h"

#include "gui/widgets/change_cells.h"
#include "gui/widgets/change_filter_bar.h"
#include "gui/widgets/choice_delegate.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"
#include "gui/widgets/text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <numeric>

namespace gui {

using model::text;

namespace {

model::Text emptyWords(const Filter& filter)
{
    if (!filter.search.empty())
        return text(TR("Nothing matches “%1”."), filter.search);
    switch (filter.only) {
    case Only::All: return text(TR("Nothing changes."));
    case Only::Removals: return text(TR("Nothing disappears."));
    case Only::Prices: return text(TR("No price changes."));
    case Only::Conflicts: return text(TR("There is no conflict."));
    case Only::Additions: return text(TR("Nothing is new."));
    case Only::Changes: return text(TR("Nothing that is there already changes."));
    case Only::Problems: return text(TR("Nothing is refused or left alone."));
    }
    return {};
}

} // namespace

ChangeTree::ChangeTree(const i18n::Words& words, RunOffThread runOffThread, QWidget* parent)
    : QWidget(parent), m_words(words), m_runOffThread(std::move(runOffThread)), m_model(new ChangeModel(words, this)), m_view(new ItemView(words, this)),
      m_bar(new ChangeFilterBar(words, this)), m_empty(new PlainLabel(this)), m_inFull(new PlainLabel(this)), m_settleBar(settleBar()), m_stack(new QStackedLayout)
{
    m_view->setObjectName(QStringLiteral("changes"));
    m_view->setAccessibleName(qs(words(text(TR("What would change")))));
    m_view->setModel(m_model);
    m_view->setItemDelegateForColumn(ChangeModel::Keep, new ChoiceDelegate(words, m_model, this));
    m_view->installEventFilter(this);
    constexpr double fewestLines = 12;
    m_view->setMinimumHeight(em(fewestLines, this));
    m_empty->setObjectName(QStringLiteral("empty_words"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setTextInteractionFlags(Qt::NoTextInteraction); // it would take the list's focus
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.3, this));
    column->addWidget(m_bar);
    column->addWidget(m_settleBar);
    column->addLayout(m_stack, 1);
    m_inFull->setObjectName(QStringLiteral("change_detail"));
    column->addWidget(m_inFull);
    orderTabs();
    connect(m_bar, &ChangeFilterBar::filterChanged, this, [this] {
        m_wanted = m_bar->filter();
        startFilter();
    });

    connect(m_view, &ItemView::shownRowsChanged, this, &ChangeTree::noteSeen);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChangeTree::tellCurrent);
    connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (const auto group = m_model->groupAt(index); group && !m_isUnfolding)
            m_folded.insert(*group);
    });
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (const auto group = m_model->groupAt(index))
            m_folded.erase(*group);
    });
    connect(m_model, &ChangeModel::settledChanged, this, [this] {
        tell();
        emit settledChanged();
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_bar, &ChangeFilterBar::focusSearch);
    setRows(nullptr);
}

/// Chips and search come first, then what settles conflicts, then the list.
void ChangeTree::orderTabs()
{
    QWidget* last = m_bar->search();
    for (auto* button : m_settleBar->findChildren<QPushButton*>()) {
        setTabOrder(last, button);
        last = button;
    }
    setTabOrder(last, m_view);
}

void ChangeTree::setPlan(std::shared_ptr<const engine::Plan> plan)
{
    setRows(nullptr);
    if (!plan)
        return;
    m_empty->setWords(m_words(text(TR("Preparing the list …"))));
    auto result = std::make_shared<std::shared_ptr<const ChangeRows>>();
    m_runOffThread([result, plan = std::move(plan), words = &m_words] { *result = prepareRows(plan, *words); },
                   [result, guard = QPointer(this), number = m_preparing] {
                       if (guard && guard->m_preparing == number)
                           guard->setRows(*result);
                   });
}

void ChangeTree::setRows(std::shared_ptr<const ChangeRows> rows)
{
    ++m_preparing;
    Indices all(rows ? rows->rows.size() : 0);
    std::iota(all.begin(), all.end(), 0U);
    m_toSee.clear();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const ChangeRow& row = rows->rows[i];
        const bool isLast = i + 1 == all.size() || rows->rows[i + 1].group != row.group;
        if (isLast && belongsTo(row, Only::Removals))
            m_toSee.insert(&row);
    }
    m_model->setRows(rows, std::move(all));
    release(std::exchange(m_rows, std::move(rows)));
    m_wanted = m_shown = {};
    m_bar->setCounts(m_rows.get());
    m_bar->setFilter({});
    m_folded.clear();
    arrange();
    unfold();
    tell();
    emit rowsShown();
    emit removalsSeenChanged();
}

/// Columns and row height: conflicts that can be settled bring a column to press, next to what it is about. In a narrow list the reason, and beside that column
/// the code ref, too, give way to the name.
void ChangeTree::arrange()
{
    const bool choosing = m_rows && m_rows->settleable > 0;
    m_isNarrow = isNarrow();
    m_view->setLeastRowHeight(choosing ? touchTarget : 0);
    auto* header = m_view->header();
    for (int column = 0; column < header->count(); ++column) { // the list before may have had other columns, in another order
        header->moveSection(header->visualIndex(column), column);
        m_view->setColumnHidden(column, m_isNarrow && (column == ChangeModel::Reason || (column == ChangeModel::Ref && choosing)));
    }
    if (choosing)
        header->moveSection(header->visualIndex(ChangeModel::Keep), 1);
    constexpr double rest = 0;
    if (choosing)
        m_view->setColumnWidths({rest, 5, 9.4, 9, 5.2, 14.6});
    else
        m_view->setColumnWidths({rest, 6, 9.8, 8.8, 11.6});
}

bool ChangeTree::isNarrow() const
{
    constexpr double roomForAll = 56; // em
    return width() < em(roomForAll, this);
}

void ChangeTree::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (isNarrow() == m_isNarrow)
        return;
    arrange();
    tellCurrent();
}

/// The row at hand in full, where its columns gave way: a finger has no tool tips.
void ChangeTree::tellCurrent()
{
    const auto current = m_view->currentIndex();
    const auto* row = m_isNarrow && m_stack->currentWidget() == m_view ? m_model->rowAt(current) : nullptr;
    m_inFull->setVisible(row != nullptr);
    if (row)
        m_inFull->setWords(changeInFull(*row->change, m_words));
}

void ChangeTree::setFilter(const Filter& filter)
{
    m_bar->setFilter(filter);
    m_wanted = filter;
    startFilter();
}

/// One at a time; what was wanted meanwhile is begun when it comes back, and only the last of it.
void ChangeTree::startFilter()
{
    if (m_isFiltering || !m_rows || m_wanted == m_shown)
        return;
    m_isFiltering = true;
    auto result = std::make_shared<Indices>();
    m_runOffThread([result, rows = m_rows, filter = m_wanted] { *result = select(*rows, filter); },
                   [result, rows = m_rows, filter = m_wanted, guard = QPointer(this)] {
                       if (guard)
                           guard->filtered(rows, filter, std::move(*result));
                   });
}

void ChangeTree::filtered(const std::shared_ptr<const ChangeRows>& rows, const Filter& filter, Indices shown)
{
    m_isFiltering = false;
    if (rows != m_rows || filter != m_wanted)
        return startFilter();
    m_model->setShown(std::move(shown));
    m_shown = filter;
    unfold();
    tell();
    emit rowsShown();
}

/// A plan of 100,000 changes takes a while to be let go.
void ChangeTree::release(std::shared_ptr<const ChangeRows> rows)
{
    if (rows)
        m_runOffThread([rows = std::move(rows)]() mutable { rows.reset(); }, [] {});
}

void ChangeTree::unfold()
{
    m_isUnfolding = true;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        m_view->setFirstColumnSpanned(row, {}, true);
        m_view->setExpanded(group, !m_folded.contains(*m_model->groupAt(group)));
    }
    m_isUnfolding = false;
    if (m_model->rowCount() > 0)
        m_view->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    m_view->scrollToTop();
}

void ChangeTree::tell()
{
    m_bar->setShown(m_model->shownCount());
    m_empty->setWords(m_words(emptyWords(m_shown)));
    m_stack->setCurrentIndex(m_model->shownCount() > 0 ? 0 : 1);
    tellSettled();
    tellCurrent();
}

void ChangeTree::noteSeen()
{
    const bool complete = m_shown.search.empty() && (m_shown.only == Only::All || m_shown.only == Only::Removals);
    if (m_toSee.empty() || !complete || !m_view->isVisible())
        return;
    m_view->forVisibleRows([this](const QModelIndex& index) {
        if (index.parent().isValid())
            m_toSee.erase(m_model->rowAt(index));
    });
    if (m_toSee.empty())
        emit removalsSeenChanged();
}

bool ChangeTree::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool chooses = key->key() == Qt::Key_T || key->key() == Qt::Key_H || key->key() == Qt::Key_L || key->key() == Qt::Key_Space;
        if (chooses && key->modifiers() == Qt::NoModifier && chooseByKey(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gui
