#pragma once
// The person at the terminal: streams handed in, so that tests answer for them.

#include <istream>
#include <optional>
#include <string>

namespace cli {

struct Console {
    std::istream& in;
    bool inputIsTerminal = false;
    bool errorIsTerminal = false;

    /// One line; nothing at the end of the input.
    std::optional<std::string> line() const
    {
        std::string text;
        if (!std::getline(in, text))
            return std::nullopt;
        return text;
    }
};

} // namespace cli
