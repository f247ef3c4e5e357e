#pragma once
// The style sheet of Qt's own widgets (fields, lists, tabs): what the palette cannot say. Lengths in em, but for touch targets and lines.

#include <QString>

namespace gui {

QString styleSheet();

} // namespace gui
