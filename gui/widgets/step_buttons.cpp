#include "gui/widgets/step_buttons.h"

#include "gui/widgets/buttons.h"
#include "gui/widgets/style.h"

#include <QAbstractSpinBox>
#include <QHBoxLayout>

namespace gui {

namespace {

QPushButton* stepButton(QAbstractSpinBox* field, const char* sign, const char* name, void (QAbstractSpinBox::*step)())
{
    auto* button = plainButton(sign);
    button->setObjectName(field->objectName() + QLatin1String(name));
    button->setAccessibleName(field->accessibleName() + QLatin1Char(' ') + QString::fromUtf8(sign));
    button->setFixedWidth(touchTarget);
    button->setAutoRepeat(true);
    button->setFocusPolicy(Qt::NoFocus); // the keyboard has its arrows
    QObject::connect(button, &QPushButton::clicked, field, step);
    return button;
}

} // namespace

QHBoxLayout* withStepButtons(QAbstractSpinBox* field)
{
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.4));
    row->addWidget(field);
    row->addWidget(stepButton(field, "−", "_less", &QAbstractSpinBox::stepDown));
    row->addWidget(stepButton(field, "+", "_more", &QAbstractSpinBox::stepUp));
    return row;
}

} // namespace gui
