#pragma once
// A state database as one comparable text, read past the program, and what it says of itself.

#include <filesystem>
#include <string>

namespace fakes {

/// Every row of every table, in a fixed order. Through SQLite's own file layer, so that no one listens. "unreadable: …" if it is.
std::string contentOf(const std::filesystem::path& database);

} // namespace fakes
