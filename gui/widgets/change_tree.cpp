#include "gui/widgets/change_tree.h"

#include "gui/widgets/buttons.h"
#include "gui/widgets/choice_delegate.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"
#include "gui/widgets/text.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <numeric>

namespace gui {

using model::Prefer;
using model::text;

namespace {

model::Text chipWords(Only only, const std::string& count)
{
    switch (only) {
    case Only::All: return text(TR("All (%1)"), count);
    case Only::Removals: return text(TR("Only removals (%1)"), count);
    case Only::Prices: return text(TR("Only prices (%1)"), count);
    case Only::Conflicts: return text(TR("Conflicts (%1)"), count);
    case Only::Additions: return text(TR("New (%1)"), count);
    case Only::Changes: return text(TR("Changes (%1)"), count);
    case Only::Problems: return text(TR("Refused or left alone (%1)"), count);
    }
    return {};
}

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

/// These two are questions people always ask; the others are there when they have an answer.
bool isAlwaysThere(Only only) { return only == Only::All || only == Only::Removals || only == Only::Prices; }

} // namespace

ChangeTree::ChangeTree(const i18n::Words& words, RunOffThread runOffThread, QWidget* parent)
    : QWidget(parent), m_words(words), m_runOffThread(std::move(runOffThread)), m_model(new ChangeModel(words, this)), m_view(new ItemView(words, this)),
      m_chips(new QButtonGroup(this)), m_search(new QLineEdit(this)), m_pause(new QTimer(this)), m_count(new PlainLabel(this)), m_empty(new PlainLabel(this)),
      m_settleBar(settleBar()), m_stack(new QStackedLayout)
{
    m_view->setObjectName(QStringLiteral("changes"));
    m_view->setAccessibleName(qs(words(text(TR("What would change")))));
    m_view->setModel(m_model);
    m_view->setItemDelegateForColumn(ChangeModel::Keep, new ChoiceDelegate(words, m_model, this));
    m_view->installEventFilter(this);
    m_empty->setObjectName(QStringLiteral("empty_words"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(filterBar());
    column->addWidget(m_settleBar);
    column->addLayout(m_stack, 1);
    orderTabs();

    connect(m_view, &ItemView::shownRowsChanged, this, &ChangeTree::noteSeen);
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
    connect(find, &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    setRows(nullptr);
}

QLayout* ChangeTree::filterBar()
{
    auto* bar = new FlowLayout;
    bar->setSpacing(em(0.4, this));
    addChip(Only::All, "only_all", bar);
    addChip(Only::Removals, "only_removals", bar);
    addChip(Only::Prices, "only_prices", bar);
    addChip(Only::Conflicts, "only_conflicts", bar);
    addChip(Only::Additions, "only_additions", bar);
    addChip(Only::Changes, "only_changes", bar);
    addChip(Only::Problems, "only_problems", bar);
    connect(m_chips, &QButtonGroup::idClicked, this, &ChangeTree::requestFilter);

    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(qs(m_words(text(TR("Search a name, a code ref, a value")))));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->setMinimumHeight(touchTarget);
    constexpr int pauseMs = 200;
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_search, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &ChangeTree::requestFilter);
    m_count->setObjectName(QStringLiteral("count_line"));
    setMuted(m_count);

    auto* line = new QHBoxLayout;
    line->addWidget(m_search, 1);
    line->addWidget(m_count);
    auto* both = new QVBoxLayout;
    both->addLayout(bar);
    both->addLayout(line);
    return both;
}

void ChangeTree::orderTabs()
{
    QList<QWidget*> order;
    for (auto* chip : m_chips->buttons())
        order += chip;
    order += m_search;
    for (auto* button : m_settleBar->findChildren<QPushButton*>())
        order += button;
    order += m_view;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ChangeTree::addChip(Only only, const char* name, FlowLayout* bar)
{
    auto* chip = plainButton({}, std::nullopt, this);
    chip->setObjectName(QLatin1String(name));
    chip->setCheckable(true);
    chip->setChecked(only == Only::All);
    connect(chip, &QPushButton::toggled, this, &ChangeTree::describeChips);
    m_chips->addButton(chip, static_cast<int>(only));
    bar->addWidget(chip);
}

/// The chosen chip is ticked: not told by colour alone.
void ChangeTree::describeChips()
{
    for (auto* button : m_chips->buttons()) {
        const auto only = static_cast<Only>(m_chips->id(button));
        const std::size_t count = m_rows ? m_rows->counts[static_cast<std::size_t>(only)] : 0;
        const std::string words = m_words(chipWords(only, m_words.amount(static_cast<long long>(count))));
        setWords(qobject_cast<QPushButton*>(button), button->isChecked() ? "✓ " + words : words);
        button->setAccessibleName(qs(words));
        QFont font = button->font();
        font.setBold(button->isChecked());
        button->setFont(font);
        button->setVisible(isAlwaysThere(only) || count > 0);
    }
}

QWidget* ChangeTree::settleBar()
{
    auto* bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("settle_bar"));
    auto* line = new FlowLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(em(0.4, this));
    m_settledWords = new PlainLabel(bar);
    m_settledWords->setWordWrap(false);
    m_settledWords->setMinimumHeight(touchTarget);
    line->addWidget(m_settledWords);
    const auto add = [&](const char* name, const model::Text& words, Prefer prefer) {
        auto* button = plainButton(m_words(words), std::nullopt, bar);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, prefer] { settleAll(prefer); });
        line->addWidget(button);
    };
    add("settle_pos", text(TR("Always the till’s card")), Prefer::Pos);
    add("settle_hubrise", text(TR("Always HubRise’s card")), Prefer::Hubrise);
    add("settle_skip", text(TR("Leave all as they are")), Prefer::Skip);
    return bar;
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
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    m_pause->stop();
    m_chips->button(static_cast<int>(Only::All))->setChecked(true);
    m_folded.clear();
    describeChips();
    arrange(m_rows.get());
    unfold();
    tell();
    emit rowsShown();
    emit removalsSeenChanged();
}

/// Columns and row height: conflicts that can be settled bring a column to press, next to what it is about.
void ChangeTree::arrange(const ChangeRows* rows)
{
    const bool choosing = rows && rows->settleable > 0;
    m_settleBar->setVisible(choosing);
    m_view->setLeastRowHeight(choosing ? touchTarget : 0);
    auto* header = m_view->header();
    if (choosing && header->visualIndex(ChangeModel::Keep) != 1)
        header->moveSection(header->visualIndex(ChangeModel::Keep), 1);
    constexpr double rest = 0;
    m_view->setColumnWidths({rest, 6, 8, 8, 12, 15});
}

void ChangeTree::setFilter(const Filter& filter)
{
    if (auto* chip = m_chips->button(static_cast<int>(filter.only)))
        chip->setChecked(true);
    {
        const QSignalBlocker quiet(m_search);
        m_search->setText(qs(filter.search));
    }
    m_wanted = filter;
    startFilter();
}

void ChangeTree::requestFilter()
{
    m_pause->stop();
    m_wanted = {static_cast<Only>(m_chips->checkedId()), ss(m_search->text().trimmed())};
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
        m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->scrollToTop();
}

void ChangeTree::tell()
{
    const auto amount = [this](std::size_t n) { return m_words.amount(static_cast<long long>(n)); };
    const std::size_t all = m_rows ? m_rows->rows.size() : 0;
    m_count->setWords(m_words(text(TR("%1 of %2 shown"), amount(m_model->shownCount()), amount(all))));
    m_empty->setWords(m_words(emptyWords(m_shown)));
    m_stack->setCurrentIndex(m_model->shownCount() > 0 ? 0 : 1);
    if (m_rows && m_rows->settleable > 0)
        m_settledWords->setWords(m_words(text(TR("Settled: %1 of %2"), amount(m_model->settledCount()), amount(m_rows->settleable))));
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
        m_model->choose(rows, now == Prefer::Skip ? Prefer::Pos : now == Prefer::Pos ? Prefer::Hubrise : Prefer::Skip);
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
