#include "gui/widgets/choice_delegate.h"

#include "gui/widgets/style.h"
#include "gui/widgets/text.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace gui {

using model::text;

ChoiceDelegate::ChoiceDelegate(const i18n::Words& words, ChangeModel* model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model),
      m_words{qs(words(text(TR("Till")))), QStringLiteral("HubRise"), qs(words(text(TR("Leave"))))}
{
}

QRect ChoiceDelegate::partIn(const QRect& cell, std::size_t part)
{
    constexpr int margin = 4;
    const QRect room = cell.adjusted(margin, margin, -margin, -margin);
    const int width = room.width() / static_cast<int>(parts.size());
    return {room.left() + static_cast<int>(part) * width, room.top(), width, room.height()};
}

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const QVariant choice = index.data(ChangeModel::ChoiceRole);
    if (!choice.isValid())
        return;
    painter->save();
    // On its own ground: the chosen part has the selection's colour and would vanish in a selected row.
    painter->fillRect(option.rect, option.palette.color(QPalette::Base));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QRect part = partIn(option.rect, i);
        const bool chosen = choice.toInt() == static_cast<int>(parts[i]);
        painter->setPen(chosen ? accentColor() : controlColor());
        painter->setBrush(chosen ? accentColor() : QColor(Qt::white));
        painter->drawRect(part.adjusted(0, 0, -1, -1));
        painter->setPen(option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text));
        const QString words = chosen ? QStringLiteral("✓ ") + m_words[i] : m_words[i];
        painter->drawText(part, Qt::AlignCenter, option.fontMetrics.elidedText(words, Qt::ElideRight, part.width() - 4));
    }
    painter->restore();
}

/// The height is the other cells'.
QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const { return {em(4, option.widget), 0}; }

bool ChoiceDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease || !index.data(ChangeModel::ChoiceRole).isValid())
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    for (std::size_t i = 0; mouse->button() == Qt::LeftButton && i < parts.size(); ++i)
        if (partIn(option.rect, i).contains(mouse->position().toPoint())) {
            const bool chosen = index.data(ChangeModel::ChoiceRole).toInt() == static_cast<int>(parts[i]);
            m_model->choose({index}, chosen ? model::Prefer::Ask : parts[i]); // pressed again, it is taken back
            return true;
        }
    return false;
}

} // namespace gui
