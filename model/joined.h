#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace model {

/// "a, b, c"
inline std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            all += separator;
        all += parts[i];
    }
    return all;
}

} // namespace model
