#pragma once
// The real HubRise over HTTP (or a sandbox on a loopback address).

#include "io/clock.h"
#include "io/cloud.h"
#include "io/log.h"
#include "io/request_gate.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace io {

struct HubRiseSettings {
    std::string apiUrl; ///< https, or http on a loopback address
    std::string token;
    std::stop_token stop;
    /// Told of each end of a call that proves the connection alive (true) or dead (false, with HubRise's words): HubRise API 1.8.
    std::function<void(bool alive, const std::string& reason)> onAlive;
    int tries = 4; ///< of requests that may be repeated
};

std::unique_ptr<Cloud> openHubRise(HubRiseSettings settings, RequestGate& gate, const Clock& clock, const Log& log);

} // namespace io
