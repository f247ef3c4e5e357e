#pragma once
// Two buttons for a finger in the place of a field's own small arrows.

class QAbstractSpinBox;
class QHBoxLayout;

namespace gui {

/// The field, and beside it a button for less and one for more; held down, they go on. Object names: the field's with "_less" and "_more".
QHBoxLayout* withStepButtons(QAbstractSpinBox* field);

} // namespace gui
