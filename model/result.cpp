#include "model/result.h"

namespace model {

const char* kindName(Kind kind)
{
    switch (kind) {
    case Kind::Usage: return "usage";
    case Kind::TillData: return "till_data";
    case Kind::Internal: return "internal";
    case Kind::CannotWrite: return "cannot_write";
    case Kind::StateDamaged: return "state_damaged";
    case Kind::Temporary: return "temporary";
    case Kind::Nonsense: return "nonsense";
    case Kind::NotConnected: return "not_connected";
    case Kind::Configuration: return "configuration";
    case Kind::Interrupted: return "interrupted";
    case Kind::Terminated: return "terminated";
    case Kind::Busy: return "busy";
    case Kind::Confirmation: return "confirmation";
    case Kind::Stale: return "stale";
    case Kind::Paused: return "paused";
    case Kind::AlreadyApplied: return "already_applied";
    case Kind::Rejected: return "rejected";
    case Kind::NotFound: return "not_found";
    case Kind::OutcomeUnknown: return "outcome_unknown";
    }
    return "internal";
}

} // namespace model
