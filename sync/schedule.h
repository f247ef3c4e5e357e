#pragma once
// The daily run of a profile's jobs: a timer of the user's own systemd, one per profile. Nothing here needs administrator rights.

#include "io/profile.h"
#include "model/result.h"
#include "sync/systemd.h"

#include <filesystem>
#include <string>
#include <vector>

namespace engine {

struct ScheduleRequest {
    DailyTime at;
    std::vector<std::string> jobs; ///< names of operations ("push customers"), in order; empty: those the profile has
    std::filesystem::path program; ///< passeplat itself
};

struct Schedule {
    bool installed = false;
    std::int64_t installedAtMs = 0; ///< when its timer was last written: nothing can be expected of it before
    DailyTime at;
    std::vector<std::string> jobs;
    std::string program;
    std::filesystem::path serviceFile, timerFile;
    systemd::TimerStatus timer;
    std::vector<model::Text> notes; ///< what a person should know or still has to do
};

/// Kind::Configuration: `[batch] jobs` is empty, so that a schedule or a batch would do nothing and never say so.
model::Error noJobs(const io::Profile& profile);
/// Are these names of operations that may run unattended? Kind::Usage names the first that is not.
model::Done checkJobs(const std::vector<std::string>& jobs);

/// Checks and writes the two unit files, stores the jobs in profile.toml, and starts the timer where a systemd of this user runs; elsewhere the notes say
/// what to run. Kind::Usage: no such job. Kind::Configuration: none at all, systemd refuses the files (its words), or another home's profile of that name has
/// them; those of a profile that is not there any more (its home was moved) make room, and a note says so.
model::Result<Schedule> installSchedule(const io::Profile& profile, const ScheduleRequest& request);
/// What is installed for this profile. Kind::Configuration when the files were changed into something unreadable, or still run for a home that was moved away.
model::Result<Schedule> readSchedule(const io::Profile& profile);
/// Stops the timer and deletes the files; the jobs stay in the profile. Fine when there is none (a note says so).
model::Result<Schedule> removeSchedule(const io::Profile& profile);

/// What people are told while systemd does not start it; empty: it does.
model::Text whyItRests(const Schedule& schedule);

} // namespace engine
