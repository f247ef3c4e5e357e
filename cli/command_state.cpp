// state rebuild, state import-outcome.

#include "cli/app.h"
#include "cli/ask.h"
#include "cli/findings.h"
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

constexpr const char* rebuildName = engine::rebuildCommand;
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
    document["findings"] = findingsDocument(call.voice, rebuilt.findings);
    document["recovered"] = {{"customers", rebuilt.customers}, {"differing", rebuilt.toCompare}, {"backups", rebuilt.backups}, {"catalog", rebuilt.catalogKnown}};
    document["aside"] = rebuilt.aside.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(rebuilt.aside.string());
    call.voice.out() << engine::textOf(document);
}

/// All of the file, or of the standard input.
model::Result<std::string> textIn(const Call& call)
{
    if (call.arguments.file != "-") {
        auto content = io::readWhole(call.arguments.file);
        if (!content)
            content.error().kind = Kind::Usage; // a FILE of the command line
        return content;
    }
    if (call.interactive())
        call.voice.err() << call.voice(text(TR("Paste the line, then press Enter and Ctrl-D."))) << '\n' << std::flush;
    std::string all;
    while (const auto line = call.environment.console.line())
        all.append(*line).append("\n");
    if (call.environment.stop.stop_requested())
        return model::fail(Kind::Interrupted, text(TR("Stopped on request")), text(TR("Run again to go on.")));
    return all;
}

void print(const Call& call, const engine::Imported& imported)
{
    for (const auto& finding : imported.told) {
        call.voice.out() << (finding.severity == model::Severity::Note ? "" : "* ") << Voice::shown(call.voice(finding.message), 500) << '\n';
        if (!finding.hint.empty())
            call.voice.out() << "  → " << Voice::shown(call.voice(finding.hint), 500) << '\n';
    }
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
    options.evenSound = !look->trouble;
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
    const auto given = textIn(call);
    if (!given)
        return failed(call, importName, given.error());
    engine::SessionOptions options;
    options.till = options.connected = false;
    options.command = importName;
    options.clock = call.environment.clock;
    options.stop = call.environment.stop;
    auto session = engine::Session::open(*profile, options);
    if (!session)
        return failed(call, importName, session.error());
    const auto imported = engine::importOutcomes(**session, *given);
    if (!imported)
        return failed(call, importName, imported.error());
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), importName, "", engine::Success, nullptr);
        document["outcome"] = imported->changed ? "done" : "nothing_to_do";
        document["findings"] = findingsDocument(call.voice, imported->told);
        call.voice.out() << engine::textOf(document);
    } else if (call.talks()) {
        print(call, *imported);
    }
    return engine::Success;
}

} // namespace cli
