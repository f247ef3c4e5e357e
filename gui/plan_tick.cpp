#include "gui/plan_tick.h"

#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QMouseEvent>

namespace gui {

PlanTick::PlanTick(const std::string& words, const std::string& hint, QWidget* parent) : QWidget(parent), m_box(new QCheckBox)
{
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    auto* label = new PlainLabel(words);
    auto* second = mutedLabel(hint);
    lines->addStretch(1);
    for (auto* line : {label, second}) {
        line->setTextInteractionFlags(Qt::NoTextInteraction); // the press is for the box
        lines->addWidget(line);
    }
    lines->addStretch(1);
    if (hint.empty())
        second->hide();
    m_box->setAccessibleName(label->text());
    m_box->setAccessibleDescription(second->text());
    m_box->setMinimumHeight(touchTarget);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.3));
    row->addWidget(m_box);
    row->addLayout(lines, 1);
}

void PlanTick::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && m_box->isEnabled())
        m_box->toggle();
}

} // namespace gui
