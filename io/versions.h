#pragma once
// What this program and this machine are, for support.

#include <string>
#include <utility>
#include <vector>

namespace io {

const char* programVersion();
/// (name, version): the program, the libraries as loaded, the system.
std::vector<std::pair<std::string, std::string>> versions();

} // namespace io
