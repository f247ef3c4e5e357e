#include "cli/app.h"

#include "cli/text_output.h"
#include "sync/exit_codes.h"
#include "sync/result_document.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <map>

namespace cli {

using model::text;

int codeOf(const Call& call, model::Kind kind)
{
    const int code = engine::exitCodeOf(kind);
    return code == engine::Interrupted && call.environment.terminated ? engine::Terminated : code;
}

int failed(const Call& call, const std::string& command, const model::Error& error)
{
    const int code = codeOf(call, error.kind);
    if (call.arguments.json)
        call.voice.out() << engine::textOf(engine::plainDocument(std::cref(call.voice), command, "", code, &error));
    printError(call.voice, error, call.arguments.verbose);
    return code;
}

model::Result<io::Profile> profileOf(const Call& call)
{
    return io::loadProfile(call.home, call.arguments.profile);
}

namespace {

int dispatch(const Call& call)
{
    static const std::map<std::string, int (*)(const Call&)> commands{
        {"init", commandInit},
        {"connect", commandConnect},
        {"disconnect", commandDisconnect},
        {"status", commandStatus},
        {"push", commandTransfer},
        {"pull", commandTransfer},
        {"restore", commandTransfer},
        {"undo", commandTransfer},
        {"plan", commandPlan},
        {"show", commandShow},
        {"apply", commandApply},
        {"resume", commandResume},
        {"backup list", commandBackupList},
        {"history", commandHistory},
        {"explain", commandExplain},
        {"doctor", commandDoctor},
        {"batch", commandBatch},
        {"schedule install", commandSchedule},
        {"schedule show", commandSchedule},
        {"schedule remove", commandSchedule},
        {"support-bundle", commandSupportBundle},
        {"state rebuild", commandStateRebuild},
        {"state import-outcome", commandImportOutcome},
    };
    return commands.at(call.arguments.command)(call);
}

bool wantsJson(const std::vector<std::string>& words)
{
    return std::find(words.begin(), words.end(), "--json") != words.end();
}

int wrongUse(const Voice& voice, const std::vector<std::string>& words, const std::string& message)
{
    const model::Error error{model::Kind::Usage, model::verbatim(message), text(TR("“passeplat --help” lists the commands, “passeplat COMMAND --help” their options.")), {}, 0, {}};
    if (wantsJson(words))
        voice.out() << engine::textOf(engine::plainDocument(std::cref(voice), firstPlainWord(words), "", engine::WrongUsage, &error));
    printError(voice, error, false);
    return engine::WrongUsage;
}

} // namespace

int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& err, const Environment& environment)
{
    const Voice voice(i18n::chooseLanguage(languageAsked(words)), out, err);
    const auto parsed = parse(words, voice);
    if (const auto* help = std::get_if<HelpAsked>(&parsed)) {
        out << help->text;
        return engine::Success;
    }
    if (const auto* wrong = std::get_if<WrongUse>(&parsed))
        return wrongUse(voice, words, wrong->message);
    const auto& arguments = std::get<Arguments>(parsed);
    const Call call{arguments, voice, environment, arguments.home.empty() ? io::defaultHome() : std::filesystem::absolute(arguments.home)};
    try {
        const int code = dispatch(call);
        out.flush();
        const auto& readerLeft = environment.console.readerLeft;
        if (out || code != engine::Success || (readerLeft && readerLeft()))
            return code;
        printError(voice, {model::Kind::CannotWrite, text(TR("The output could not be written; what was to be done was done.")), text(TR("Make room on the disk.")), {}, 0, {}}, false);
        return engine::CannotWrite;
    } catch (const std::exception& e) {
        return failed(call, arguments.command,
                      {model::Kind::Internal, text(TR("Something went wrong inside Passe-plat.")),
                       text(TR("Send a support bundle to your till's vendor: passeplat support-bundle FILE.zip")), e.what(), 0, {}});
    }
}

} // namespace cli
