#pragma once
// Runs another program of this machine and waits for it. Any thread; nothing is read by a shell.

#include <string>
#include <vector>

namespace io {

struct ProcessEnd {
    bool started = false;  ///< false: there is no such program, or it may not be run
    bool finished = false; ///< false: it was killed at the time-out, or by somebody else
    int exitCode = -1;
    std::string output;    ///< standard output and errors together, as they came
    bool good() const { return finished && exitCode == 0; }
};

/// `command`: the program (a path, or a name looked for in PATH), then its arguments. `environment`: NAME, value pairs that are set besides ours.
/// The program speaks English (LC_ALL=C.UTF-8), since its words may be read by us.
ProcessEnd runProcess(const std::vector<std::string>& command, int timeoutMs, const std::vector<std::pair<std::string, std::string>>& environment = {});

} // namespace io
