// init: makes the profile, or changes it when it exists already.

#include "cli/app.h"
#include "sync/exit_codes.h"
#include "sync/first_run.h"
#include "sync/result_document.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cli {

using model::text;

namespace {

/// A profile that is there, but cannot be read, is not replaced: its settings would be lost.
model::Result<io::Profile> profileFrom(const Call& call)
{
    const Arguments& a = call.arguments;
    const auto former = profileOf(call);
    const auto names = io::profileNames(call.home);
    if (!former && std::find(names.begin(), names.end(), a.profile) != names.end())
        return model::fail(former, text(TR("Nothing was changed")));
    io::Profile profile = former ? *former : io::Profile();
    profile.name = a.profile;
    profile.folder = call.home / a.profile;
    profile.mapping = a.pos;
    if (!a.database.empty())
        profile.database = a.database;
    if (!a.apiUrl.empty())
        profile.api_url = a.apiUrl;
    if (!a.oauthUrl.empty())
        profile.oauth_url = a.oauthUrl;
    if (!a.clientId.empty())
        profile.client_id = a.clientId;
    if (!a.clientSecretFile.empty())
        profile.client_secret_file = std::filesystem::absolute(a.clientSecretFile).lexically_normal().string();
    if (!a.secrets.empty())
        profile.secrets = a.secrets == "keychain" ? io::SecretStore::Keychain : io::SecretStore::File;
    return engine::completed(profile);
}

} // namespace

int commandInit(const Call& call)
{
    const auto profile = profileFrom(call);
    if (!profile)
        return failed(call, "init", profile.error());
    if (const auto good = engine::checkProfile(*profile); !good)
        return failed(call, "init", good.error());
    if (const auto saved = io::saveProfile(*profile); !saved)
        return failed(call, "init", saved.error());
    if (engine::isDatabaseMissing(*profile) && !call.arguments.quiet)
        call.voice.err() << call.voice(text(TR("The till's database is not there yet: %1"), profile->database)) << '\n';
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), "init", "", engine::Success, nullptr);
        document["profile"] = {{"name", profile->name}, {"folder", profile->folder.string()}};
        call.voice.out() << engine::textOf(document);
    } else if (call.talks()) {
        call.voice.out() << call.voice(text(TR("Profile “%1” is ready in %2."), profile->name, profile->folder.string())) << '\n'
                         << "→ " << call.voice(text(TR("Next: passeplat doctor, then passeplat connect."))) << '\n';
    }
    return engine::Success;
}

} // namespace cli
