#pragma once
// A plain list with columns: runs, items, backups, articles. Rows are made off the window's thread and shared; no text is cut or coloured before it is
// looked at. Selection and scroll stay where they are, by key, when rows are set again. GUI thread.

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
    const std::string& heading(std::size_t column) const { return m_headings[column]; }

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
    /// `empty` is said when there is no row. Widths as ItemView::setColumnWidths.
    RowTable(const i18n::Words& words, std::vector<std::string> headings, std::vector<double> widths, const std::string& empty, QWidget* parent = nullptr);

    /// nullptr: they are being read, and a line says so.
    void setRows(Rows rows);
    const Row* selected() const;     ///< nullptr: none; until the next setRows
    std::string selectedKey() const; ///< empty: none
    void select(const std::string& key);
    void selectFirst();
    /// Below the list, the selected row in full: for a finger, which has no tool tips. The label's name is the view's with "_detail".
    void tellSelected();
    ItemView* view() const { return m_view; }

signals:
    void selectionMoved();

private:
    int rowOf(const std::string& key) const; ///< -1: not there
    void telling();

    const i18n::Words& m_words;
    RowModel* m_model;
    ItemView* m_view;
    PlainLabel* m_empty;
    PlainLabel* m_detail = nullptr;
    std::string m_emptyWords;
    Rows m_rows;
};

} // namespace gui
