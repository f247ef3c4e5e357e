#pragma once
// Looking at TOML before the library does. Pure functions.

#include <string_view>

namespace io {

/// The line of the first key of more than eight names ("a.b.c" has three); 0: there is none. toml++ calls itself once for each name when it gives such
/// tables back, and a file of a hundred thousand points would end the program.
unsigned lineOfDeepKey(std::string_view toml);

} // namespace io
