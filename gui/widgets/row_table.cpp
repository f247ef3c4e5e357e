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
    : QWidget(parent), m_model(new RowModel(std::move(headings), this)), m_view(new ItemView(words)), m_empty(mutedLabel(empty))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    column->addWidget(m_empty);
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setLeastRowHeight(touchTarget);
    m_view->setColumnWidths(std::move(widths));
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowTable::selectionMoved);
    setRows(nullptr);
}

void RowTable::setRows(Rows rows)
{
    const bool same = m_rows && rows && m_rows->size() == rows->size() && m_rows->size() < 1'000 && *m_rows == *rows;
    const auto before = selectedKey();
    const bool some = rows && !rows->empty();
    m_view->setVisible(some);
    m_empty->setVisible(!some);
    if (same)
        return;
    m_rows = std::move(rows);
    m_model->setRows(m_rows);
    if (!before.empty())
        select(before);
}

std::string RowTable::selectedKey() const
{
    const auto chosen = m_view->selectionModel()->selectedRows();
    const Row* row = chosen.isEmpty() ? nullptr : m_model->at(chosen.first().row());
    return row ? row->key : std::string();
}

void RowTable::select(const std::string& key)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->at(row)->key == key)
            return m_view->setCurrentIndex(m_model->index(row, 0));
}

} // namespace gui
