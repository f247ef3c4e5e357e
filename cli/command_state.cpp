// state rebuild, state import-outcome.

#include "cli/app.h"
#include "cli/ask.h"
#include "cli/progress.h"
#include "cli/text_output.h"
#include "io/files.h"
#include "sync/exit_codes.h"
#include "sync/rebuild.h"
#include "sync/result_document.h"
#include "sync/unrecorded.h"

#include <nlohmann/json.hpp>

namespace cli {

using model::Kind;
using model::text;

namespace {

constexpr const char* rebuildName = "state rebuild";
constexpr const char* importName = "state import-outcome";

/// A sound one is only made anew when a person wants that.
std::optional<model::Error> objection(const Call& call, const engine::StateLook& look)
{
    const Voice& voice = call.voice;
    if (look.never)
        return model::Error{Kind::Usage, text(TR("There is nothing to recover: this profile was never used.")), text(TR("Run “passeplat connect” first.")), {}, 0, {}};
    if (look.trouble) {
        if (call.talks())
            voice.err() << Voice::shown(voice(look.trouble->message), 400) << '\n';
        return {};
    }
    if (call.arguments.yes)
        return {};
    const auto sound = text(TR("The state database is sound. Made anew, it forgets the history, an interrupted run and what was agreed with HubRise where both sides differ; the former file is kept."));
    if (!call.interactive())
        return model::Error{Kind::Confirmation, sound, text(TR("If you want that, run again with --yes.")), {}, 0, {}};
    voice.err() << voice(sound) << '\n' << voice(text(TR("Go ahead? [y/N]"))) << ' ' << std::flush;
    const auto answer = call.environment.console.line();
    if (answer && saysYes(*answer))
        return {};
    return model::Error{Kind::Confirmation, text(TR("You did not agree: nothing was changed.")), {}, {}, 0, {}};
}

void print(const Call& call, const engine::Rebuilt& rebuilt)
{
    const Voice& voice = call.voice;
    voice.out() << voice(text(TR("The state database was made anew."))) << '\n';
    printTarget(voice, rebuilt.target);
    for (const auto& finding : rebuilt.findings) {
        voice.out() << (finding.severity == model::Severity::Note ? " ✓ " : " * ") << Voice::shown(voice(finding.message), 500) << '\n';
        if (!finding.hint.empty())
            voice.out() << "     → " << Voice::shown(voice(finding.hint), 500) << '\n';
    }
}

void printDocument(const Call& call, const engine::Rebuilt& rebuilt)
{
    auto document = engine::plainDocument(std::cref(call.voice), rebuildName, rebuilt.runId, engine::Success, nullptr, rebuilt.requests, rebuilt.target);
    document["findings"] = nlohmann::ordered_json::array();
    for (const auto& finding : rebuilt.findings)
        document["findings"].push_back({{"severity", model::severityName(finding.severity)}, {"subject", finding.subject}, {"message", call.voice(finding.message)}, {"hint", call.voice(finding.hint)}});
    document["recovered"] = {{"customers", rebuilt.customers}, {"differing", rebuilt.toCompare}, {"backups", rebuilt.backups}, {"catalog", rebuilt.catalogKnown}};
    document["aside"] = rebuilt.aside.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(rebuilt.aside.string());
    call.voice.out() << engine::textOf(document);
}

/// The first line of the standard input, or of the file the first that is not blank.
model::Result<std::string> lineIn(const Call& call)
{
    if (call.arguments.file == "-")
        return call.environment.console.line().value_or(std::string());
    auto bytes = io::readWhole(call.arguments.file);
    if (!bytes)
        return model::fail(bytes);
    bytes->erase(0, bytes->find_first_not_of(" \t\r\n"));
    return bytes->substr(0, bytes->find_first_of("\r\n"));
}

} // namespace

int commandStateRebuild(const Call& call)
{
    const auto profile = profileOf(call);
    if (!profile)
        return failed(call, rebuildName, profile.error());
    const auto look = engine::lookAtState(*profile, *call.environment.clock);
    if (!look)
        return failed(call, rebuildName, look.error());
    if (const auto no = objection(call, *look))
        return failed(call, rebuildName, *no);
    Progress progress(call.voice, call.environment.console.errorIsTerminal, call.arguments.quiet);
    engine::RebuildOptions options;
    options.clock = call.environment.clock;
    options.onWait = [&progress](std::int64_t ms) { progress.waiting(ms); };
    const auto rebuilt = engine::rebuild(*profile, options, {progress, call.environment.stop});
    progress.clear();
    if (!rebuilt)
        return failed(call, rebuildName, rebuilt.error());
    if (call.arguments.json)
        printDocument(call, *rebuilt);
    else if (call.talks())
        print(call, *rebuilt);
    return engine::Success;
}

int commandImportOutcome(const Call& call)
{
    const auto profile = profileOf(call);
    if (!profile)
        return failed(call, importName, profile.error());
    const auto line = lineIn(call);
    if (!line)
        return failed(call, importName, line.error());
    engine::SessionOptions options;
    options.till = options.connected = false;
    options.command = importName;
    options.clock = call.environment.clock;
    options.stop = call.environment.stop;
    auto session = engine::Session::open(*profile, options);
    if (!session)
        return failed(call, importName, session.error());
    const auto imported = engine::importOutcome(**session, *line);
    if (!imported)
        return failed(call, importName, imported.error());
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), importName, "", engine::Success, nullptr);
        document["outcome"] = imported->changed ? "done" : "nothing_to_do";
        document["findings"] = nlohmann::ordered_json::array({{{"severity", "note"}, {"subject", imported->planId}, {"message", call.voice(imported->told)}, {"hint", ""}}});
        call.voice.out() << engine::textOf(document);
    } else if (call.talks()) {
        call.voice.out() << call.voice(imported->told) << '\n';
    }
    return engine::Success;
}

} // namespace cli
