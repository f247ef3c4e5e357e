#include "sync/first_run.h"

#include "io/files.h"
#include "io/mapping.h"
#include "io/till_database.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace engine {

namespace fs = std::filesystem;
using model::Kind;
using model::text;

namespace {

/// Not a folder: one may be called as a shipped mapping is.
bool isFile(const std::string& file)
{
    std::error_code unknown;
    return !file.empty() && fs::is_regular_file(file, unknown);
}

std::string absolute(const std::string& file)
{
    std::error_code unknown;
    const auto full = fs::absolute(file, unknown);
    return unknown ? file : full.lexically_normal().string();
}

/// A server's; everything else is a file on this disk.
bool isAddress(const std::string& database)
{
    return database.find("://") != std::string::npos || database.find('=') != std::string::npos;
}

const char* exampleFor(io::Driver driver)
{
    switch (driver) {
    case io::Driver::Postgresql: return "postgresql://reader@till:5432/shop";
    case io::Driver::Mariadb: return "mariadb://reader@till:3306/shop";
    case io::Driver::Odbc: return "DRIVER={HFSQL};SERVER=till;DATABASE=shop;UID=reader";
    case io::Driver::Sqlite: break;
    }
    return "";
}

} // namespace

model::Result<TillKind> tillKindOf(const std::string& mapping)
{
    const auto loaded = io::loadMapping(mapping);
    if (!loaded)
        return model::fail(loaded);
    return TillKind{mapping, loaded->name.empty() ? loaded->id : loaded->name, loaded->driver == io::Driver::Sqlite, exampleFor(loaded->driver), loaded->currency};
}

std::vector<TillKind> shippedTills()
{
    std::vector<TillKind> all;
    for (const auto& name : io::shippedMappings())
        if (auto kind = tillKindOf(name))
            all.push_back(std::move(*kind));
    return all;
}

Findings testTill(const io::Profile& profile, std::stop_token stop)
{
    const auto till = io::openTill(profile.mapping, profile.database, stop);
    if (!till)
        return {{model::Severity::Error, "mapping", till.error().message, till.error().hint}};
    Findings findings;
    for (auto& found : (*till)->check())
        findings.push_back({found.severity, std::move(found.subject), std::move(found.message), std::move(found.hint)});
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return findings;
}

std::string clientIdIn(const std::string& file)
{
    const auto bytes = io::readWhole(file);
    const auto root = bytes ? nlohmann::json::parse(*bytes, nullptr, false) : nlohmann::json();
    const auto id = root.is_object() ? root.find("client_id") : root.end();
    return root.is_object() && id != root.end() && id->is_string() ? id->get<std::string>() : std::string();
}

model::Done checkClient(const io::Profile& profile)
{
    if (profile.client_id.empty())
        return model::fail(Kind::Configuration, text(TR("The client id is missing.")), text(TR("The till's vendor gives it, or HubRise's back office: Settings, then Developer.")));
    if (const auto secret = io::clientSecret(profile); !secret)
        return model::fail(secret);
    return {};
}

bool isDatabaseMissing(const io::Profile& profile)
{
    return !profile.database.empty() && !isAddress(profile.database) && !isFile(profile.database);
}

io::Profile completed(io::Profile profile)
{
    if (isFile(profile.mapping))
        profile.mapping = absolute(profile.mapping);
    if (!profile.database.empty() && !isAddress(profile.database))
        profile.database = absolute(profile.database);
    if (isFile(profile.client_secret_file))
        profile.client_secret_file = absolute(profile.client_secret_file);
    if (profile.device_id.empty())
        profile.device_id = io::randomId();
    return profile;
}

model::Done checkProfile(const io::Profile& profile)
{
    for (const auto& url : {profile.api_url, profile.oauth_url})
        if (const auto good = io::checkUrl(url); !good)
            return good;
    if (const auto till = io::openTill(profile.mapping, profile.database); !till)
        return model::fail(till);
    return {};
}

model::Result<io::Profile> saveNewProfile(const io::Profile& asked)
{
    const io::Profile profile = completed(asked);
    if (const auto good = checkProfile(profile); !good)
        return model::fail(good);
    const auto file = profile.folder / "profile.toml";
    std::error_code unknown;
    if (fs::exists(file, unknown) || unknown)
        return model::fail(Kind::Configuration, text(TR("The profile “%1” is already there: %2"), profile.name, file.string()),
                           text(TR("Nothing was changed. Close this window and open it again: it opens on that profile.")));
    if (const auto saved = io::saveProfile(profile); !saved)
        return model::fail(saved);
    return profile;
}

} // namespace engine
