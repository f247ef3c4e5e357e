#pragma once
// An expected failure is a value: Result<T> holds either a T or an Error.

#include "model/text.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>
#include <vector>

namespace model {

/// What went wrong, by what a person or a schedule has to do about it. Each kind has one exit code (cli/exit_codes.h).
enum class Kind {
    Usage,          ///< wrong arguments
    TillData,       ///< the till's data cannot be read, is empty where it was not, or is invalid as a whole
    Internal,       ///< a defect of ours
    CannotWrite,    ///< backup, plan, log or export file cannot be written
    StateDamaged,   ///< the state database is damaged
    Temporary,      ///< network, 5xx, till locked: try again later
    Nonsense,       ///< HubRise answered something that is not HubRise
    NotConnected,   ///< no token, revoked, blocked, unpaid, scope missing
    Configuration,  ///< profile or mapping wrong
    Interrupted,    ///< stopped on request (Ctrl-C)
    Terminated,     ///< stopped by SIGTERM
    Busy,           ///< another run holds the lock
    Confirmation,   ///< a person has to agree first; nothing was sent
    Stale,          ///< HubRise changed since the plan; nothing (more) was sent
    Paused,         ///< the request budget is used up; resume later
    AlreadyApplied, ///< the plan was applied before
    // Kinds that stay inside the engine; they never reach a voice as the end of a run:
    Rejected,       ///< 422: this item only
    NotFound,       ///< 404
    OutcomeUnknown, ///< a write may or may not have taken effect: look before repeating
};

/// Stable name of a kind in JSON ("till_data", "not_connected", …).
const char* kindName(Kind kind);

struct Error {
    Kind kind = Kind::Internal;
    Text message;       ///< what happened, to what
    Text hint;          ///< what to do next
    std::string detail; ///< for the log; never holds a token
    long long resumeAt = 0; ///< Paused: UTC seconds when it can go on
    std::vector<std::pair<std::string, std::string>> fields = {}; ///< Rejected: HubRise's (field, message) pairs
};

template <class T> using Result = tl::expected<T, Error>;
using Done = Result<void>;

inline tl::unexpected<Error> fail(Kind kind, Text message, Text hint = {}, std::string detail = {})
{
    Error error;
    error.kind = kind;
    error.message = std::move(message);
    error.hint = std::move(hint);
    error.detail = std::move(detail);
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

/// Passes a failure on unchanged: `if (!x) return fail(x);`
template <class T> tl::unexpected<Error> fail(const Result<T>& failed) { return tl::unexpected<Error>(failed.error()); }

/// Passes a failure on with what was being done: "While reading the stock: …".
template <class T> tl::unexpected<Error> fail(const Result<T>& failed, Text doing)
{
    Error e = failed.error();
    e.message = text(TR("%1: %2"), std::move(doing), std::move(e.message));
    return tl::unexpected<Error>(std::move(e));
}

} // namespace model
