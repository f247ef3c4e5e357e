#pragma once
// Numbered steps: what a person does one after the other, here or on HubRise's page.

class QWidget;

namespace gui {

/// "1" in a disc before `content`, whose owner the result becomes.
QWidget* numberedStep(int number, QWidget* content);

} // namespace gui
