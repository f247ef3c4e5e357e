#pragma once
// The user's systemd on this machine, asked through its own programs, each under a time-out. Where there is none, nothing fails: it just knows nothing.

#include "model/result.h"
#include "sync/systemd_units.h"

#include <string>

namespace engine::systemd {

enum class TimerState {
    Running, ///< systemd will start the jobs
    Stopped, ///< the files are there, but systemd does not use them
    Unknown, ///< no systemd of this user answers here
};

struct TimerStatus {
    TimerState state = TimerState::Unknown;
    std::string nextRun, lastRun; ///< in systemd's words; empty: not known, or never
};

bool isInstalled();
/// Over ssh without a session, under sudo, in a container there is none to answer.
bool userManagerAnswers();
/// Does systemd go on for this user when nobody is logged in?
bool lingers();
TimerStatus timerStatus(const std::string& timer);
/// Takes new or changed files into use, now and at each start. Kind::Configuration with systemd's words.
model::Done startTimer(const std::string& timer);
void stopTimer(const std::string& timer);
/// After files went away.
void reload();
/// Asks whether systemd would take these units, before they are put where it finds them. Kind::Configuration with its words.
model::Done verify(const std::string& profile, const std::string& service, const std::string& timer);

} // namespace engine::systemd
