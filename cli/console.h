#pragma once
// The person at the terminal: streams handed in, so that tests answer for them.

#include <functional>
#include <istream>
#include <optional>
#include <string>

namespace cli {

struct Console {
    std::istream& in;
    bool inputIsTerminal = false;
    bool errorIsTerminal = false;
    /// Waits until a line can be read; false when a stop was asked meanwhile (a real terminal; tests never wait).
    std::function<bool()> ready = {};
    /// Nobody reads the output any more: `head` goes when it has enough.
    std::function<bool()> readerLeft = {};

    /// One line; nothing at the end of the input.
    std::optional<std::string> line() const
    {
        std::string text;
        if (ready && !ready())
            return std::nullopt;
        if (!std::getline(in, text))
            return std::nullopt;
        return text;
    }
};

} // namespace cli
