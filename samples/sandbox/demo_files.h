// The files of demo/, built into the program (see embed.cmake).
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace sandbox {

std::string_view demoCatalog();   // demo/catalog.json: an upload's `data`, with file names in image_ids
std::string_view demoCustomers(); // demo/customers.json
std::vector<std::pair<std::string_view, std::string_view>> demoImages(); // file name, bytes

} // namespace sandbox
