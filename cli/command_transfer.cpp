// push, pull, restore, undo; batch.

#include "cli/text_output.h"
#include "cli/transfer.h"
#include "sync/exit_codes.h"
#include "sync/result_document.h"
#include "sync/schedule.h"

#include <nlohmann/json.hpp>

namespace cli {

using model::text;

int commandTransfer(const Call& call)
{
    const Arguments& a = call.arguments;
    const bool restores = a.command == "restore" || a.command == "undo";
    const std::string command = restores ? a.command : a.command + " " + a.what;
    const auto profile = profileOf(call);
    if (!profile)
        return failed(call, command, profile.error());
    const auto consent = consentOf(a);
    if (!consent)
        return failed(call, command, consent.error());
    auto options = optionsOf(call);
    if (!options)
        return failed(call, command, options.error());
    if (a.command == "restore")
        options->backupId = a.what;
    const auto operation = restores ? engine::Operation::Restore : *engine::operationNamed(command);
    return finish(call, transfer(call, *profile, operation, command, *options, *consent, false));
}

namespace {

bool wasStopped(int code)
{
    return code == engine::Interrupted || code == engine::Terminated;
}

/// The outcome of a chain, by its worst code.
const char* outcomeOf(int worst)
{
    switch (worst) {
    case engine::Success: return "done";
    case engine::SomeRejected: return "partial";
    case engine::BudgetPause: return "paused";
    case engine::NeedsConfirmation: return "needs_confirmation";
    case engine::HubRiseChanged: return "stale";
    case engine::Locked: return "busy";
    default: return wasStopped(worst) ? "cancelled" : "failed";
    }
}

/// A profile or job that cannot even start has its document among those of the jobs.
int notStarted(const Call& call, const std::string& profile, const model::Error& error, nlohmann::ordered_json& documents)
{
    const Ended ended = endedBefore(call, "batch", error);
    documents.push_back(nlohmann::ordered_json::parse(ended.document));
    documents.back()["profile"] = profile;
    return ended.code;
}

/// One profile's jobs, in order. A paused, interrupted or disconnected run ends the chain: the next jobs would end the same way.
int runJobs(const Call& call, const io::Profile& profile, nlohmann::ordered_json& documents)
{
    int worst = engine::Success;
    if (profile.jobs.empty())
        return notStarted(call, profile.name, engine::noJobs(profile), documents);
    for (const auto& job : profile.jobs) {
        const auto operation = engine::operationNamed(job);
        if (!operation || *operation == engine::Operation::Restore)
            return notStarted(call, profile.name,
                              {model::Kind::Configuration, text(TR("“%1” in [batch] jobs is not a job."), job),
                               text(TR("Jobs are: push catalog, push stock, push images, push customers, pull customers, pull catalog.")), {}, 0, {}},
                              documents);
        engine::Consent consent;
        consent.yes = true;
        consent.unattended = true;
        consent.how = "batch";
        const Ended ended = transfer(call, profile, *operation, job, engine::Options{}, consent, true);
        documents.push_back(nlohmann::ordered_json::parse(ended.document));
        documents.back()["profile"] = profile.name;
        worst = engine::worseOf(worst, ended.code);
        if (ended.code == engine::BudgetPause || ended.code == engine::NotConnected || ended.code == engine::Locked || wasStopped(ended.code))
            break;
    }
    return worst;
}

} // namespace

int commandBatch(const Call& call)
{
    const auto names = call.arguments.allProfiles ? io::profileNames(call.home) : std::vector<std::string>{call.arguments.profile};
    auto documents = nlohmann::ordered_json::array();
    int worst = engine::Success;
    for (const auto& name : names) {
        const auto profile = io::loadProfile(call.home, name);
        if (profile && profile->jobs.empty() && names.size() > 1) { // one of several may be left out on purpose: told, but no failure of the others
            printError(call.voice, engine::noJobs(*profile), call.arguments.verbose);
            continue;
        }
        const int code = profile ? runJobs(call, *profile, documents) : notStarted(call, name, profile.error(), documents);
        worst = engine::worseOf(worst, code);
        if (wasStopped(code))
            break;
    }
    if (documents.empty())
        return failed(call, "batch", {model::Kind::Configuration, text(TR("No profile in “%1” has jobs: nothing was done."), call.home.string()),
                                      text(TR("If the profiles are elsewhere, name their folder with --home; otherwise make one with: passeplat init.")), {}, 0, {}});
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), "batch", "", worst, nullptr);
        document["outcome"] = outcomeOf(worst);
        document["jobs"] = std::move(documents);
        call.voice.out() << engine::textOf(document);
    }
    return worst;
}

} // namespace cli
