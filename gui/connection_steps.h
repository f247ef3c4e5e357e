#pragma once
// Numbered steps: what a person does one after the other, here or on HubRise's page.

#include "gui/widgets/style.h"

class QWidget;

namespace gui {

class PlainLabel;

/// "1" in a disc before `content`, whose owner the result becomes.
QWidget* numberedStep(int number, QWidget* content);
/// `label` in the ink of `tone` with its icon before it; show and hide the result.
QWidget* noticed(Tone tone, PlainLabel* label);

} // namespace gui
