#pragma once
// JSON that a person may see on a terminal: what would rule the terminal or turn the line around is written as \uXXXX. The document stays the same.

#include <string>

namespace io {

/// `json`: a whole document, well formed. JSON itself already escapes what is below U+0020; here follow DEL, U+0080 to U+009F and the direction controls.
std::string shownJson(std::string json);

} // namespace io
