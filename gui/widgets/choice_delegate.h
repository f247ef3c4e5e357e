#pragma once
// The cell in which a person says which side a conflict keeps: three parts to press, the chosen one ticked.

#include "gui/widgets/change_model.h"

#include <QStyledItemDelegate>

#include <array>

namespace gui {

class ChoiceDelegate : public QStyledItemDelegate {
public:
    ChoiceDelegate(const i18n::Words& words, ChangeModel* model, QObject* parent);

    static constexpr std::array parts{model::Prefer::Pos, model::Prefer::Hubrise, model::Prefer::Skip};
    /// Where a part lies in its cell.
    static QRect partIn(const QRect& cell, std::size_t part);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;

private:
    ChangeModel* m_model;
    std::array<QString, 3> m_words;
};

} // namespace gui
