#pragma once
// The command line as a function: arguments and streams in, an exit code out. main() only wires it to the process.

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/voice.h"
#include "io/clock.h"
#include "io/profile.h"

#include <stop_token>

namespace cli {

struct Environment {
    Console console;
    std::stop_token stop;
    const bool& terminated; ///< the stop was SIGTERM, not Ctrl-C: written by main's signal thread before it asks to stop
    std::string programPath; ///< for the schedule
    const io::Clock* clock = &io::systemClock();
};

/// One invocation's surroundings, handed to each command.
struct Call {
    const Arguments& arguments;
    const Voice& voice;
    const Environment& environment;
    std::filesystem::path home;

    bool interactive() const { return environment.console.inputIsTerminal && !arguments.nonInteractive; }
    bool talks() const { return !arguments.json && !arguments.quiet; } ///< may print text on the standard output
};

int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& err, const Environment& environment);

/// The exit code of a failure: a stop on request tells whether it was SIGTERM.
int codeOf(const Call& call, model::Kind kind);

/// Prints a failure in the form asked for (document or sentence) and gives its exit code.
int failed(const Call& call, const std::string& command, const model::Error& error);

model::Result<io::Profile> profileOf(const Call& call);

// One file for each group of commands.
int commandInit(const Call& call);
int commandConnect(const Call& call);
int commandDisconnect(const Call& call);
int commandStatus(const Call& call);
int commandTransfer(const Call& call); ///< push, pull, restore, undo
int commandPlan(const Call& call);
int commandShow(const Call& call);
int commandApply(const Call& call);
int commandResume(const Call& call);
int commandBackupList(const Call& call);
int commandHistory(const Call& call);
int commandExplain(const Call& call);
int commandDoctor(const Call& call);
int commandBatch(const Call& call);
int commandSchedule(const Call& call);
int commandSupportBundle(const Call& call);
int commandStateRebuild(const Call& call);
int commandImportOutcome(const Call& call);

} // namespace cli
