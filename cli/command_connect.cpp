// connect, disconnect.

#include "cli/app.h"
#include "cli/text_output.h"
#include "io/browser.h"
#include "sync/connect.h"
#include "sync/exit_codes.h"
#include "sync/result_document.h"

#include <nlohmann/json.hpp>

namespace cli {

using model::text;

namespace {

model::Result<std::unique_ptr<engine::Session>> sessionFor(const Call& call, const char* command)
{
    const auto profile = profileOf(call);
    if (!profile)
        return model::fail(profile);
    engine::SessionOptions options;
    options.till = false;
    options.connected = false;
    options.command = command;
    options.clock = call.environment.clock;
    options.stop = call.environment.stop;
    return engine::Session::open(*profile, options);
}

/// With --json the standard output belongs to the document.
std::ostream& talk(const Call& call)
{
    return call.arguments.json ? call.voice.err() : call.voice.out();
}

std::optional<std::string> askForCode(const Call& call, const std::string& url)
{
    const Voice& voice = call.voice;
    talk(call) << voice(text(TR("Open this page, choose the point de vente, and copy the code that it shows:"))) << "\n\n" << url << "\n\n";
    if (!call.arguments.noBrowser && call.interactive() && !io::openInBrowser(url))
        talk(call) << voice(text(TR("(No browser could be opened from here.)"))) << '\n';
    talk(call) << voice(text(TR("The code lives ten minutes and serves once. Paste it here:"))) << "\n> " << std::flush;
    auto typed = call.environment.console.line();
    if (!typed)
        talk(call) << '\n';
    return typed;
}

int reportConnected(const Call& call, engine::Session& session, const engine::Connected& connected)
{
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), "connect", session.runId(), engine::Success, nullptr, session.requests(), connected.target);
        for (const auto& warning : connected.warnings)
            document["warnings"].push_back(call.voice(warning));
        call.voice.out() << engine::textOf(document);
        return engine::Success;
    }
    if (!call.talks())
        return engine::Success;
    call.voice.out() << call.voice(text(TR("Connected to HubRise."))) << '\n';
    printTarget(call.voice, connected.target);
    for (const auto& warning : connected.warnings)
        call.voice.out() << "\n!! " << Voice::shown(call.voice(warning), 400) << '\n';
    call.voice.out() << "→ " << call.voice(text(TR("Nothing was sent. Next: passeplat push catalog --dry-run"))) << '\n';
    return engine::Success;
}

} // namespace

int commandConnect(const Call& call)
{
    auto session = sessionFor(call, "connect");
    if (!session)
        return failed(call, "connect", session.error());
    std::string code = call.arguments.code;
    if (code.empty()) {
        const auto url = engine::authorisationUrl(**session);
        if (!url)
            return failed(call, "connect", url.error());
        const auto typed = askForCode(call, *url);
        if (!typed && call.environment.stop.stop_requested())
            return failed(call, "connect", {model::Kind::Interrupted, text(TR("Stopped on request: nothing was sent and nothing changed.")), {}, {}, 0, {}});
        if (!typed)
            return failed(call, "connect", {model::Kind::Confirmation, text(TR("No code was given; nothing changed.")), text(TR("Run “passeplat connect --code CODE” with the code from the page.")), {}, 0, {}});
        code = *typed;
    }
    const auto connected = engine::connect(**session, code, call.environment.stop);
    if (!connected)
        return failed(call, "connect", connected.error());
    return reportConnected(call, **session, *connected);
}

int commandDisconnect(const Call& call)
{
    auto session = sessionFor(call, "disconnect");
    if (!session)
        return failed(call, "disconnect", session.error());
    const auto done = engine::disconnect(**session, call.environment.stop);
    if (!done)
        return failed(call, "disconnect", done.error());
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), "disconnect", (*session)->runId(), engine::Success, nullptr);
        for (const auto& warning : done->warnings)
            document["warnings"].push_back(call.voice(warning));
        call.voice.out() << engine::textOf(document);
    } else if (call.talks()) {
        call.voice.out() << call.voice(text(TR("Disconnected from HubRise; the token is forgotten. Backups and history stay."))) << '\n';
        for (const auto& warning : done->warnings)
            call.voice.out() << "!! " << Voice::shown(call.voice(warning), 400) << '\n';
    }
    return engine::Success;
}

} // namespace cli
