#include "gui/plan_row.h"

#include "gui/widgets/style.h"

#include <QBoxLayout>
#include <QEvent>

namespace gui {

/// One below the other until the width is known: the other way round, the least width of the row would widen the window.
PlanRow::PlanRow(double least, QWidget* parent) : QWidget(parent), m_least(least), m_box(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    m_box->setContentsMargins(0, 0, 0, 0);
}

void PlanRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    adapt();
}

void PlanRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adapt();
}

void PlanRow::adapt()
{
    const auto direction = width() < em(m_least, this) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_box->direction() != direction)
        m_box->setDirection(direction);
}

} // namespace gui
