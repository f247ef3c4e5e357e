#pragma once
// The exit codes of a run, in one place. They are fixed: scripts and schedules rely on them (design 5). A run made in the window has one too, for its
// record.

#include "sync/job.h"

namespace engine {

enum ExitCode {
    Success = 0,
    TooOld = 1,
    ChangesPresent = 10,
    SomeRejected = 11,
    NeedsConfirmation = 12,
    HubRiseChanged = 13,
    Locked = 14,
    BudgetPause = 15,
    PlanApplied = 16,
    WrongUsage = 64,
    TillUnusable = 65,
    InternalError = 70,
    CannotWrite = 73,
    StateDamaged = 74,
    TryLater = 75,
    NotHubRise = 76,
    NotConnected = 77,
    WrongConfiguration = 78,
    Interrupted = 130,
    Terminated = 143,
};

ExitCode exitCodeOf(model::Kind kind);
/// Of two runs in a row, the code that tells more: what passes by itself and is not tried again tonight (14, 15) comes after whatever needs somebody; else the higher.
int worseOf(int one, int other);
ExitCode exitCodeOf(const Outcome& outcome);

} // namespace engine
