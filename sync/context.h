#pragma once
// What every operation is handed besides its data: how to tell what it is doing, and when to stop.

#include "model/text.h"

#include <cstdint>
#include <stop_token>
#include <string>

namespace engine {

/// Told of every step; the display decides how often to draw. Called on the engine's thread.
class Reporter {
public:
    virtual ~Reporter() = default;
    virtual void stage(const model::Text&) {}
    /// `done` of `total` (0: not known); `secondsLeft` < 0: not known.
    virtual void progress(std::int64_t /*done*/, std::int64_t /*total*/, std::int64_t /*secondsLeft*/) {}
    virtual void note(const model::Text&) {}
    /// HubRise did it and the state database could not keep that: one line for `passeplat state import-outcome` (sync/unrecorded). It must reach a person.
    virtual void unrecorded(const std::string& /*line*/) {}
};

struct Context {
    Reporter& report;
    std::stop_token stop;
};

} // namespace engine
