#pragma once
// What the end of one HTTP exchange means. One pure function, so that every case stands in one table and is tested as one
// (reliability 1.3, Q1-Q4; HubRise API 2.5).

#include <string>

namespace io {

enum class Ending {
    Answered,  ///< a whole answer came
    Refused,   ///< no connection: nothing left
    Lost,      ///< the connection ended before the answer did
    TimedOut,
    Stopped,   ///< given up on request
};

enum class Body {
    Empty,
    Whole,   ///< what was asked for, complete: well-formed JSON, or the bytes of an image
    Cut,     ///< begins as what was asked for, and stops in the middle
    Foreign, ///< something else: an HTML page
};

struct Exchange {
    bool write = false;     ///< POST, PUT, PATCH
    bool needsBody = true;  ///< the caller cannot do without the answer's body
    bool left = false;      ///< the request began to leave this machine
    Ending ending = Ending::Answered;
    int status = 0;         ///< 0: none came
    Body body = Body::Empty;
    std::string errorType = {}; ///< HubRise's `error_type`
};

enum class Outcome {
    Ok,
    Retry,          ///< nothing was done, the same request may leave again
    Throttled,      ///< refused for the rate: wait, then the same request again, writes too
    ThisItem,       ///< HubRise refuses this one thing
    NotFound,
    Unknown,        ///< a write that may or may not have taken effect: look before repeating
    Dead,           ///< the token is no longer good
    Forbidden,      ///< the token is good but not for this
    Nonsense,       ///< not HubRise's answer
    Stopped,
};

Outcome outcomeOf(const Exchange& exchange);
const char* outcomeName(Outcome outcome); ///< for the log: "ok", "retry", …

} // namespace io
