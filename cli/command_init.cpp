// init: makes the profile, or changes it when it exists already.

#include "cli/app.h"
#include "io/files.h"
#include "io/till_database.h"
#include "sync/exit_codes.h"
#include "sync/result_document.h"

#include <nlohmann/json.hpp>

namespace cli {

using model::text;

namespace {

std::string absolute(const std::string& file)
{
    return std::filesystem::absolute(file).lexically_normal().string();
}

/// A file on this disk is remembered by its full path; names of shipped mappings and database addresses are kept as they are.
std::string located(const std::string& given)
{
    return std::filesystem::exists(given) ? absolute(given) : given;
}

bool isAddress(const std::string& database)
{
    return database.find("://") != std::string::npos || database.find('=') != std::string::npos;
}

io::Profile profileFrom(const Call& call)
{
    const Arguments& a = call.arguments;
    const auto former = profileOf(call);
    io::Profile profile = former ? *former : io::Profile();
    profile.name = a.profile;
    profile.folder = call.home / a.profile;
    profile.mapping = located(a.pos);
    if (!a.database.empty())
        profile.database = isAddress(a.database) ? a.database : absolute(a.database);
    if (!a.apiUrl.empty())
        profile.api_url = a.apiUrl;
    if (!a.oauthUrl.empty())
        profile.oauth_url = a.oauthUrl;
    if (!a.clientId.empty())
        profile.client_id = a.clientId;
    if (!a.clientSecretFile.empty())
        profile.client_secret_file = absolute(a.clientSecretFile);
    if (!a.secrets.empty())
        profile.secrets = a.secrets == "keychain" ? io::SecretStore::Keychain : io::SecretStore::File;
    if (profile.device_id.empty())
        profile.device_id = io::randomId();
    return profile;
}

model::Done check(const io::Profile& profile)
{
    for (const auto& url : {profile.api_url, profile.oauth_url})
        if (const auto good = io::checkUrl(url); !good)
            return good;
    if (const auto till = io::openTill(profile.mapping, profile.database); !till)
        return model::fail(till);
    return {};
}

} // namespace

int commandInit(const Call& call)
{
    const io::Profile profile = profileFrom(call);
    if (const auto good = check(profile); !good)
        return failed(call, "init", good.error());
    if (const auto saved = io::saveProfile(profile); !saved)
        return failed(call, "init", saved.error());
    if (!profile.database.empty() && !isAddress(profile.database) && !std::filesystem::exists(profile.database) && !call.arguments.quiet)
        call.voice.err() << call.voice(text(TR("The till's database is not there yet: %1"), profile.database)) << '\n';
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), "init", "", engine::Success, nullptr);
        document["profile"] = {{"name", profile.name}, {"folder", profile.folder.string()}};
        call.voice.out() << engine::textOf(document);
    } else if (call.talks()) {
        call.voice.out() << call.voice(text(TR("Profile “%1” is ready in %2."), profile.name, profile.folder.string())) << '\n'
                         << "→ " << call.voice(text(TR("Next: passeplat doctor, then passeplat connect."))) << '\n';
    }
    return engine::Success;
}

} // namespace cli
