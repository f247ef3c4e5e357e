#pragma once
// Push buttons for a finger: at least 48 px high, never the default button of a window (Enter does not press them; Space does when focused).

#include "gui/widgets/icons.h"

#include <QPushButton>

#include <optional>
#include <string>

namespace gui {

/// The one thing to do next on a page. `words` may hold foreign text.
QPushButton* primaryButton(const std::string& words, std::optional<Icon> icon = std::nullopt, QWidget* parent = nullptr);
QPushButton* plainButton(const std::string& words, std::optional<Icon> icon = std::nullopt, QWidget* parent = nullptr);
/// Removes or overwrites something.
QPushButton* dangerButton(const std::string& words, std::optional<Icon> icon = std::nullopt, QWidget* parent = nullptr);
/// Changes words (and icon) of one of them.
void setWords(QPushButton* button, const std::string& words);
void setIcon(QPushButton* button, Icon icon);

} // namespace gui
