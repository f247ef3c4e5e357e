#include "sync/exit_codes.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace engine {

ExitCode exitCodeOf(model::Kind kind)
{
    using model::Kind;
    switch (kind) {
    case Kind::Usage: return WrongUsage;
    case Kind::TillData: return TillUnusable;
    case Kind::Internal: return InternalError;
    case Kind::CannotWrite: return CannotWrite;
    case Kind::StateDamaged: return StateDamaged;
    case Kind::Temporary:
    case Kind::OutcomeUnknown: return TryLater;
    case Kind::Nonsense: return NotHubRise;
    case Kind::NotConnected: return NotConnected;
    case Kind::Configuration:
    case Kind::NotFound: return WrongConfiguration;
    case Kind::Interrupted: return Interrupted;
    case Kind::Terminated: return Terminated;
    case Kind::Busy: return Locked;
    case Kind::Confirmation: return NeedsConfirmation;
    case Kind::Stale: return HubRiseChanged;
    case Kind::Paused: return BudgetPause;
    case Kind::AlreadyApplied: return PlanApplied;
    case Kind::Rejected: return SomeRejected;
    }
    return InternalError;
}

int worseOf(int one, int other)
{
    const auto rank = [](int code) {
        constexpr int patient[] = {Success, BudgetPause, Locked};
        const auto* found = std::ranges::find(patient, code);
        return found == std::end(patient) ? std::pair(1, code) : std::pair(0, static_cast<int>(found - patient));
    };
    return rank(one) < rank(other) ? other : one;
}

ExitCode exitCodeOf(const Outcome& outcome)
{
    if (const auto* error = outcome.trouble())
        return exitCodeOf(error->kind);
    return outcome.rejectedSome() && !outcome.planOnly ? SomeRejected : Success;
}

} // namespace engine
