#include "gui/plan_tick.h"

#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QMouseEvent>

namespace gui {

PlanTick::PlanTick(const std::string& words, QWidget* parent) : QWidget(parent), m_box(new QCheckBox)
{
    auto* label = new PlainLabel(words);
    label->setTextInteractionFlags(Qt::NoTextInteraction); // the press is for the box
    m_box->setAccessibleName(label->text());
    m_box->setMinimumSize(touchTarget, touchTarget);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.3));
    row->addWidget(m_box);
    row->addWidget(label, 1);
}

void PlanTick::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && m_box->isEnabled())
        m_box->toggle();
}

} // namespace gui
