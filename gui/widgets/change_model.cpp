#include "gui/widgets/change_model.h"

#include "gui/widgets/change_cells.h"
#include "gui/widgets/item_view.h"
#include "gui/widgets/text.h"

#include <QFont>

#include <algorithm>
#include <iterator>

namespace gui {

using model::Action;
using model::Prefer;
using model::text;

namespace {

// An index's id: 0 for a group; group's row + 1 for a change; the same with the change's position + 1 above it for a field.
constexpr int groupBits = 8;
constexpr quintptr groupMask = (quintptr(1) << groupBits) - 1;

std::size_t sectionOf(const QModelIndex& index) { return (index.internalId() & groupMask) - 1; }
std::size_t changeOfField(const QModelIndex& index) { return (index.internalId() >> groupBits) - 1; }
bool isGroup(const QModelIndex& index) { return index.internalId() == 0; }
bool isField(const QModelIndex& index) { return (index.internalId() >> groupBits) != 0; }

} // namespace

ChangeModel::ChangeModel(const i18n::Words& words, QObject* parent) : QAbstractItemModel(parent), m_words(words)
{
    for (int action = 0; action <= static_cast<int>(Action::Skip); ++action)
        m_actionIcons.push_back(icon(iconOf(static_cast<Action>(action))));
    for (std::size_t group = 0; group < groupCount; ++group)
        m_groupIcons.push_back(icon(iconOf(static_cast<Group>(group))));
}

void ChangeModel::setRows(std::shared_ptr<const ChangeRows> rows, Indices shown)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_shown = std::move(shown);
    m_choices.clear();
    if (m_rows && m_rows->settleable > 0)
        std::transform(m_rows->rows.begin(), m_rows->rows.end(), std::back_inserter(m_choices), plannedChoice);
    m_settledCount = 0;
    findSections();
    endResetModel();
}

void ChangeModel::setShown(Indices shown)
{
    beginResetModel();
    m_shown = std::move(shown);
    findSections();
    endResetModel();
}

/// Rows are ordered by group, so each group's are found by halving.
void ChangeModel::findSections()
{
    m_sections.clear();
    std::size_t begin = 0;
    while (begin < m_shown.size()) {
        const Group group = m_rows->rows[m_shown[begin]].group;
        const auto end = std::partition_point(m_shown.begin() + static_cast<std::ptrdiff_t>(begin), m_shown.end(),
                                              [&](std::uint32_t i) { return m_rows->rows[i].group <= group; });
        const auto next = static_cast<std::size_t>(end - m_shown.begin());
        m_sections.push_back({group, begin, next});
        begin = next;
    }
}

const ChangeRow* ChangeModel::rowAt(const QModelIndex& index) const
{
    if (!index.isValid() || isGroup(index))
        return nullptr;
    return &rowIn(m_sections[sectionOf(index)], isField(index) ? changeOfField(index) : static_cast<std::size_t>(index.row()));
}

std::optional<Group> ChangeModel::groupAt(const QModelIndex& index) const
{
    if (!index.isValid() || !isGroup(index))
        return {};
    return m_sections[static_cast<std::size_t>(index.row())].group;
}

QModelIndex ChangeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= columnCount() || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    if (isGroup(parent))
        return createIndex(row, column, static_cast<quintptr>(parent.row()) + 1);
    return createIndex(row, column, (static_cast<quintptr>(parent.row() + 1) << groupBits) | parent.internalId());
}

QModelIndex ChangeModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || isGroup(index))
        return {};
    if (!isField(index))
        return createIndex(static_cast<int>(sectionOf(index)), 0, quintptr(0));
    return createIndex(static_cast<int>(changeOfField(index)), 0, index.internalId() & groupMask);
}

int ChangeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.column() != 0 || isField(parent))
        return 0;
    if (isGroup(parent)) {
        const Section& section = m_sections[static_cast<std::size_t>(parent.row())];
        return static_cast<int>(section.end - section.begin);
    }
    return fieldLines(*rowAt(parent)->change);
}

int ChangeModel::columnCount(const QModelIndex&) const { return m_choices.empty() ? Keep : Keep + 1; }
bool ChangeModel::hasChildren(const QModelIndex& parent) const { return rowCount(parent) > 0; }

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const auto in = [this](const model::Text& t) { return qs(m_words(t)); };
    const bool hasSides = m_rows && !m_rows->sides.before.empty();
    switch (section) {
    case What: return in(text(TR("What changes")));
    case Ref: return in(text(TR("Code ref")));
    case Before: return in(hasSides ? m_rows->sides.before : text(TR("Before")));
    case After: return in(hasSides ? m_rows->sides.after : text(TR("After")));
    case Reason: return in(text(TR("Why")));
    case Keep: return in(text(TR("Which to keep")));
    }
    return {};
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return cellText(cell(index));
    case Qt::AccessibleTextRole: return cellText(index.column() == What && !isGroup(index) && !isField(index) ? changeSpoken(*rowAt(index)->change, m_words) : cell(index));
    case Qt::ToolTipRole: return cellToolTip(cell(index));
    case Qt::DecorationRole:
        if (index.column() != What || isField(index))
            return {};
        return isGroup(index) ? m_groupIcons[static_cast<std::size_t>(*groupAt(index))] : m_actionIcons[static_cast<std::size_t>(rowAt(index)->change->action)];
    case Qt::FontRole:
        if (isGroup(index)) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case ChoiceRole: {
        const auto choice = isGroup(index) || isField(index) ? std::nullopt : choiceOf(*rowAt(index));
        return choice ? QVariant(static_cast<int>(*choice)) : QVariant();
    }
    default: return {};
    }
}

std::string ChangeModel::cell(const QModelIndex& index) const
{
    if (isGroup(index))
        return groupCell(m_sections[static_cast<std::size_t>(index.row())], index.column());
    const ChangeRow& row = *rowAt(index);
    if (isField(index))
        return fieldCell(*row.change, index.row(), index.column(), m_words);
    const auto choice = choiceOf(row);
    return index.column() == Keep ? choice ? m_words(choiceWords(*choice)) : std::string() : changeCell(*row.change, index.column(), m_words);
}

std::string ChangeModel::groupCell(const Section& section, int column) const
{
    return column == What ? m_words(headingOf(section.group, m_words.amount(static_cast<long long>(section.end - section.begin)))) : std::string();
}

/// What the plan was made with: what is chosen beyond it waits to be applied.
std::uint8_t ChangeModel::plannedChoice(const ChangeRow& row)
{
    return static_cast<std::uint8_t>(row.left ? Prefer::Skip : Prefer::Ask);
}

std::optional<Prefer> ChangeModel::choiceOf(const ChangeRow& row) const
{
    if (!row.settleable || m_choices.empty())
        return {};
    return static_cast<Prefer>(m_choices[static_cast<std::size_t>(&row - m_rows->rows.data())]);
}

void ChangeModel::choose(const QModelIndexList& rows, Prefer prefer)
{
    std::vector<const ChangeRow*> chosen;
    std::unordered_set<std::string> refs;
    for (const auto& index : rows)
        if (const ChangeRow* row = rowAt(index); row && row->settleable && refs.insert(row->change->ref).second)
            chosen.push_back(row);
    if (refs.size() == 1)
        setChoices(refs, prefer);
    else
        chooseSeveral(std::move(chosen), prefer);
}

void ChangeModel::chooseAll(Prefer prefer)
{
    std::vector<const ChangeRow*> shown;
    for (const auto i : m_shown)
        if (const ChangeRow& row = m_rows->rows[i]; row.settleable)
            shown.push_back(&row);
    chooseSeveral(std::move(shown), prefer);
}

void ChangeModel::chooseSeveral(std::vector<const ChangeRow*> rows, Prefer prefer)
{
    std::unordered_set<std::string> refs, byThemselves;
    for (const ChangeRow* row : rows)
        (row->change->alone && prefer != Prefer::Skip && prefer != Prefer::Ask ? byThemselves : refs).insert(row->change->ref);
    for (const auto& ref : byThemselves)
        refs.erase(ref);
    if (!refs.empty())
        setChoices(refs, prefer);
}

void ChangeModel::setChoices(const std::unordered_set<std::string>& refs, Prefer prefer)
{
    if (m_choices.empty())
        return;
    m_settledCount = 0;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const ChangeRow& row = m_rows->rows[i];
        if (row.settleable && refs.contains(row.change->ref))
            m_choices[i] = static_cast<std::uint8_t>(prefer);
        m_settledCount += m_choices[i] != plannedChoice(row) ? 1 : 0;
    }
    for (std::size_t s = 0; s < m_sections.size(); ++s)
        if (m_sections[s].group == Group::Conflicts) {
            const QModelIndex conflicts = index(static_cast<int>(s), 0);
            emit dataChanged(index(0, Keep, conflicts), index(rowCount(conflicts) - 1, Keep, conflicts));
        }
    emit settledChanged();
}

void ChangeModel::choose(const std::map<std::string, Prefer>& settled)
{
    std::map<Prefer, std::unordered_set<std::string>> refs;
    for (const auto& [ref, side] : settled)
        refs[side].insert(ref);
    for (const auto& [side, chosen] : refs)
        setChoices(chosen, side);
}

std::map<std::string, Prefer> ChangeModel::settled() const
{
    std::map<std::string, Prefer> chosen;
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        if (m_choices[i] != plannedChoice(m_rows->rows[i]))
            chosen.emplace(m_rows->rows[i].change->ref, static_cast<Prefer>(m_choices[i]));
    return chosen;
}

} // namespace gui
