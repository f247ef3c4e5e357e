#pragma once
// The engine's advice names commands ("Run “passeplat connect” first."); at the till it names buttons. Same arguments, another sentence.

#include <string>

namespace gui {

/// The window's sentence for an English source sentence; nullptr: it serves both. For i18n::Words.
const char* rephrased(const std::string& source);

} // namespace gui
