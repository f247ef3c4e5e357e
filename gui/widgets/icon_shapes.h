#pragma once
// The outlines of the icons on a grid of 24 × 24.

#include "gui/widgets/icons.h"

#include <QPainterPath>

namespace gui {

QPainterPath shapeOf(Icon which);

} // namespace gui
