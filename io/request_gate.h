#pragma once
// What every request passes before it leaves. io/budget is the real one; sign-in, which HubRise does not count, has its own.

#include "model/result.h"

#include <cstdint>
#include <stop_token>

namespace io {

/// HubRise counts whole catalogs, customer indexes and inventories apart (HubRise API, general concepts 2.3).
enum class Load { Normal, High };

class RequestGate {
public:
    virtual ~RequestGate() = default;

    /// Returns when one request of this class may leave, already counted. Kind::Paused when that is too far away, Kind::Interrupted on stop.
    virtual model::Done acquire(Load load, std::stop_token stop) = 0;
    /// One more transmission than asked for happened (the HTTP library sent again).
    virtual void countExtra(Load load) = 0;
    /// The server's clock, from an answer's `Date` header.
    virtual void learnServerTime(std::int64_t serverMs) = 0;
    /// HubRise answered, and not with a 429: the limit had room.
    virtual void served() = 0;
    /// A 429. Seconds of Retry-After, at most a day; < 0: none given.
    virtual void throttled(std::int64_t retryAfterSeconds) = 0;
};

} // namespace io
