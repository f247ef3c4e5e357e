// The API as one function: from a request below /v1 to its answer.
#pragma once

#include "samples/sandbox/call.h"

namespace sandbox {

struct Served {
    Answer answer;
    bool heavy = false;   // counts against the 10 per minute
    bool writing = false; // an effect was asked for
};

// In the order HubRise checks: URL, token, windows, body, scope, content.
Served serve(World& world, const std::string& token, const Request& request);

// The same for a connection that is not limited, such as the one that plays another client.
Answer serveUnlimited(World& world, Connection& connection, const Request& request);

// The method a request means, once X-Http-Method-Override is followed; nothing when it stands on anything but a POST.
std::optional<std::string> meantMethod(const std::string& method, const std::string& override);

} // namespace sandbox
