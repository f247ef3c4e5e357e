#include "gui/widgets/row_table.h"

#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QItemSelectionModel>
#include <QVBoxLayout>

namespace gui {

void RowModel::setRows(Rows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const Row* RowModel::at(int row) const
{
    return m_rows && row >= 0 && static_cast<std::size_t>(row) < m_rows->size() ? &(*m_rows)[static_cast<std::size_t>(row)] : nullptr;
}

int RowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_rows ? 0 : static_cast<int>(m_rows->size());
}

int RowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant RowModel::data(const QModelIndex& index, int role) const
{
    const Row* row = at(index.row());
    if (!row)
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    static const std::string none;
    const std::string& cell = column < row->cells.size() ? row->cells[column] : none;
    if (role == Qt::DisplayRole)
        return cellText(cell);
    if (role == Qt::ToolTipRole)
        return cellToolTip(cell);
    if (role == Qt::DecorationRole && column == 0 && row->icon)
        return icon(*row->icon, colorsOf(row->tone).ink);
    return {};
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return qs(m_headings[static_cast<std::size_t>(section)]);
}

RowTable::RowTable(const i18n::Words& words, std::vector<std::string> headings, std::vector<double> widths, const std::string& empty, QWidget* parent)
    : QWidget(parent), m_words(words), m_model(new RowModel(std::move(headings), this)), m_view(new ItemView(words)), m_empty(mutedLabel({})), m_emptyWords(empty)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setLeastRowHeight(touchTarget);
    m_view->setColumnWidths(std::move(widths));
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(0, em(0.5), 0, 0);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowTable::selectionMoved);
    setRows(nullptr);
}

void RowTable::setRows(Rows rows)
{
    const bool same = m_rows && rows && m_rows->size() == rows->size() && m_rows->size() < 1'000 && *m_rows == *rows;
    const bool some = rows && !rows->empty();
    m_empty->setWords(rows ? m_emptyWords : m_words(model::text(TR("Reading …"))));
    m_view->setVisible(some);
    m_empty->setVisible(!some);
    if (same)
        return;
    const auto chosen = selectedKey();
    const auto topRow = m_view->indexAt(QPoint(0, 0)).row();
    const auto top = topRow > 0 ? m_model->at(topRow)->key : std::string(); // at the top one stays at the top: what is new is seen
    m_rows = std::move(rows);
    m_model->setRows(m_rows);
    m_view->setAutoScroll(false);
    select(chosen);
    m_view->setAutoScroll(true);
    if (const int row = rowOf(top); row >= 0)
        m_view->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtTop);
    if (selectedKey() != chosen)
        emit selectionMoved();
}

const Row* RowTable::selected() const
{
    const auto chosen = m_view->selectionModel()->selectedRows();
    return chosen.isEmpty() ? nullptr : m_model->at(chosen.first().row());
}

std::string RowTable::selectedKey() const
{
    const Row* row = selected();
    return row ? row->key : std::string();
}

int RowTable::rowOf(const std::string& key) const
{
    for (int row = 0; !key.empty() && row < m_model->rowCount(); ++row)
        if (m_model->at(row)->key == key)
            return row;
    return -1;
}

void RowTable::select(const std::string& key)
{
    if (const int row = rowOf(key); row >= 0)
        m_view->setCurrentIndex(m_model->index(row, 0));
}

void RowTable::selectFirst()
{
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
}

void RowTable::tellSelected()
{
    m_detail = new PlainLabel;
    m_detail->setObjectName(m_view->objectName() + QStringLiteral("_detail"));
    layout()->addWidget(m_detail);
    connect(this, &RowTable::selectionMoved, this, &RowTable::telling);
    telling();
}

void RowTable::telling()
{
    const Row* row = selected();
    std::string said;
    for (std::size_t column = 0; row && column < row->cells.size(); ++column)
        if (!row->cells[column].empty() && !m_view->isColumnHidden(static_cast<int>(column)))
            said.append(said.empty() ? "" : "\n").append(m_words(model::text(TR("%1: %2"), m_model->heading(column), i18n::Words::shown(row->cells[column], 600))));
    m_detail->setWords(said);
    m_detail->setVisible(row != nullptr);
}

} // namespace gui
