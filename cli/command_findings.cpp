// doctor, explain, support-bundle: what is known, and what to do about it.

#include "cli/findings.h"
#include "cli/text_output.h"
#include "cli/transfer.h"
#include "sync/doctor.h"
#include "sync/exit_codes.h"
#include "sync/explain.h"
#include "sync/result_document.h"
#include "sync/support_bundle.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cli {

using model::text;

namespace {

const char* signOf(model::Severity severity)
{
    switch (severity) {
    case model::Severity::Note: return "✓";
    case model::Severity::Warning: return "*";
    case model::Severity::Error: return "!";
    }
    return " ";
}

void print(const Call& call, const engine::Findings& findings)
{
    for (const auto& finding : findings) {
        call.voice.out() << ' ' << signOf(finding.severity) << ' ' << Voice::shown(finding.subject, 60) << " : " << Voice::shown(call.voice(finding.message), 500) << '\n';
        if (!finding.hint.empty())
            call.voice.out() << "     → " << Voice::shown(call.voice(finding.hint), 500) << '\n';
    }
}

int report(const Call& call, const std::string& command, const engine::Findings& findings, int code, const io::RequestCounts& requests = {})
{
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), command, "", code, nullptr, requests);
        if (code != engine::Success)
            document["outcome"] = "failed";
        document["findings"] = findingsDocument(call.voice, findings);
        call.voice.out() << engine::textOf(document);
    } else if (call.talks()) {
        print(call, findings);
    } else {
        for (const auto& finding : findings)
            if (finding.severity == model::Severity::Error)
                printError(call.voice, {model::Kind::Internal, text(TR("%1: %2"), finding.subject, finding.message), finding.hint, {}, 0, {}}, false);
    }
    return code;
}

} // namespace

int commandDoctor(const Call& call)
{
    const auto profile = profileOf(call);
    if (!profile)
        return failed(call, "doctor", profile.error());
    const auto findings = engine::doctor(*profile, call.environment.stop, *call.environment.clock);
    const bool faults = std::any_of(findings.begin(), findings.end(), [](const auto& f) { return f.severity == model::Severity::Error; });
    return report(call, "doctor", findings, faults ? engine::WrongConfiguration : engine::Success);
}

int commandExplain(const Call& call)
{
    const auto profile = profileOf(call);
    if (!profile)
        return failed(call, "explain", profile.error());
    Progress progress(call.voice, call.environment.console.errorIsTerminal, call.arguments.quiet);
    engine::SessionOptions options;
    options.lock = false;
    options.connected = false;
    options.command = "explain";
    options.clock = call.environment.clock;
    options.stop = call.environment.stop;
    auto session = engine::Session::open(*profile, options);
    if (!session)
        return failed(call, "explain", session.error());
    const auto findings = engine::explain(**session, call.arguments.what, {progress, call.environment.stop});
    progress.clear();
    if (!findings)
        return failed(call, "explain", findings.error());
    return report(call, "explain", *findings, engine::Success, (*session)->requests());
}

int commandSupportBundle(const Call& call)
{
    const auto profile = profileOf(call);
    if (!profile)
        return failed(call, "support-bundle", profile.error());
    const auto file = std::filesystem::absolute(call.arguments.what);
    if (const auto written = engine::writeSupportBundle(*profile, file, {}, call.environment.stop, *call.environment.clock); !written)
        return failed(call, "support-bundle", written.error());
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), "support-bundle", "", engine::Success, nullptr);
        document["file"] = file.string();
        call.voice.out() << engine::textOf(document);
    } else if (call.talks()) {
        call.voice.out() << call.voice(text(TR("Written: %1"), file.string())) << "\n→ " << call.voice(text(TR("It holds no token, no secret and no customer's data; look into it before you send it."))) << '\n';
    }
    return engine::Success;
}

} // namespace cli
