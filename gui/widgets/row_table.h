#pragma once
// A plain list with columns: runs, items, backups, articles. Rows are made off the window's thread and shared; no text is cut or coloured before it is
// looked at. Keeps the selection by key when rows are set again. GUI thread.

#include "gui/widgets/icons.h"
#include "gui/widgets/item_view.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gui {

class PlainLabel;

struct Row {
    std::string key;                ///< what it stands for ("the run's id"), unique
    std::vector<std::string> cells; ///< may be foreign
    std::optional<Icon> icon;       ///< before the first cell; the words say the same
    Tone tone = Tone::Neutral;      ///< of the icon
    bool operator==(const Row&) const = default;
};
using Rows = std::shared_ptr<const std::vector<Row>>;

class RowModel : public QAbstractTableModel {
    Q_OBJECT
public:
    RowModel(std::vector<std::string> headings, QObject* parent) : QAbstractTableModel(parent), m_headings(std::move(headings)) {}

    void setRows(Rows rows);
    const Row* at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<std::string> m_headings;
    Rows m_rows;
};

class RowTable : public QWidget {
    Q_OBJECT
public:
    /// `name` is for screen readers and tests alike; `empty` is said when there is no row. Widths as ItemView::setColumnWidths.
    RowTable(const i18n::Words& words, std::vector<std::string> headings, std::vector<double> widths, const std::string& empty, QWidget* parent = nullptr);

    void setRows(Rows rows);
    std::string selectedKey() const; ///< empty: none
    void select(const std::string& key);
    ItemView* view() const { return m_view; }

signals:
    void selectionMoved();

private:
    RowModel* m_model;
    ItemView* m_view;
    PlainLabel* m_empty;
    Rows m_rows;
};

} // namespace gui
