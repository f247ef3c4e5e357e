// The control interface below /_control (see README.md): makes the sandbox misbehave, shows what it holds and what it
// was asked. None of it is counted or logged.
#pragma once

#include "samples/sandbox/call.h"
#include "samples/sandbox/faults.h"
#include "samples/sandbox/request_log.h"

#include <optional>

namespace sandbox {

struct Desk {
    World& world;
    FaultList& faults;
    RequestLog& log;
    std::optional<World>& kept; // by POST /keep
};

// `path` is what follows "/_control", such as "/fault".
Answer control(Desk& desk, const std::string& method, const std::string& path, const std::string& body);

} // namespace sandbox
