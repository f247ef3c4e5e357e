#include "sync/exit_codes.h"

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

ExitCode exitCodeOf(const Outcome& outcome)
{
    if (const auto* error = outcome.trouble())
        return exitCodeOf(error->kind);
    return outcome.rejectedSome() && !outcome.planOnly ? SomeRejected : Success;
}

} // namespace engine
