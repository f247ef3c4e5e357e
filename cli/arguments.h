#pragma once
// What was asked for on the command line (design 5).

#include "sync/options.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cli {

class Voice;

struct Arguments {
    // global
    std::string home, profile = "default", lang;
    bool json = false, quiet = false, verbose = false, nonInteractive = false;

    std::string command; ///< "init", "connect", "push", "backup list", …
    std::string what;    ///< push/pull/plan: "catalog", "customers", …; history: RUN; explain: REF; restore: ID; show/apply: FILE; support-bundle: FILE
    std::string direction; ///< plan: "push" or "pull"

    // init
    std::string pos, database, apiUrl, oauthUrl, clientId, clientSecretFile, secrets;
    // connect
    std::string code;
    bool noBrowser = false;
    // status
    std::string maxAge;
    // push, pull, apply, restore, undo
    bool dryRun = false, detailedExitCode = false, yes = false;
    std::optional<std::string> replace, maxDelete, prefer;
    std::string out;
    std::string maxDuration;
    // resume
    bool abandon = false;
    // state import-outcome
    std::string file;
    // batch, schedule
    bool allProfiles = false;
    std::string daily;
    std::vector<std::string> jobs;
};

struct HelpAsked {
    std::string text;
};
struct WrongUse {
    std::string message;
};

/// `arguments` without the program's name. Help and messages in the voice's language.
std::variant<Arguments, HelpAsked, WrongUse> parse(const std::vector<std::string>& arguments, const Voice& voice);

/// What stands where a command should, among raw arguments: no option, nor the value of one. Empty when there is none.
std::string firstPlainWord(const std::vector<std::string>& arguments);

/// The value of --lang in raw arguments, before they are parsed: help speaks it too.
std::string languageAsked(const std::vector<std::string>& arguments);

/// "26h", "90m", "2d", "45s" in seconds.
std::optional<long long> secondsOf(const std::string& duration);

} // namespace cli
