#include "io/profile.h"

#include "io/files.h"

#include <QDir>
#include <QHostAddress>
#include <QUrl>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

namespace io {

namespace {

namespace fs = std::filesystem;
using model::Kind;
using model::Result;

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string trimmed(std::string text)
{
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

/// HubRise's page gives the client as JSON; people also paste the bare secret.
std::string secretIn(const std::string& text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return trimmed(text);
    const auto secret = json.find("client_secret");
    return secret != json.end() && secret->is_string() ? secret->get<std::string>() : std::string();
}

bool isLoopback(const QString& host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace

fs::path defaultHome()
{
    if (const auto home = environment("PASSEPLAT_HOME"); !home.empty())
        return home;
    // The XDG rules: a relative path is not valid there.
    if (const fs::path data = environment("XDG_DATA_HOME"); data.is_absolute())
        return data / "passe-plat";
    return fs::path(QDir::homePath().toStdString()) / ".local" / "share" / "passe-plat";
}

std::vector<std::string> profileNames(const fs::path& home)
{
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(home, none))
        if (fs::exists(entry.path() / "profile.toml", none) && isProfileName(entry.path().filename().string()))
            names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

bool isProfileName(const std::string& name)
{
    const auto fits = [](unsigned char c) { return (c < 128 && std::isalnum(c)) || c == '.' || c == '-' || c == '_'; };
    return !name.empty() && name.size() <= 64 && name.front() != '.' && name.front() != '-' && std::all_of(name.begin(), name.end(), fits);
}

Result<std::string> clientSecret(const Profile& profile)
{
    if (auto secret = trimmed(environment("PASSEPLAT_CLIENT_SECRET")); !secret.empty())
        return secret;
    const auto hint = model::text(TR("Put HubRise's client secret into a file and name it with: passeplat init --client-secret-file FILE."));
    if (profile.client_secret_file.empty())
        return model::fail(Kind::Configuration, model::text(TR("The profile “%1” names no file with HubRise's client secret."), profile.name), hint);
    const auto file = profile.folder / profile.client_secret_file; // an absolute path stays as it is
    const auto text = readWhole(file);
    if (!text)
        return model::fail(text, model::text(TR("While reading HubRise's client secret")));
    auto secret = secretIn(*text);
    if (secret.empty())
        return model::fail(Kind::Configuration, model::text(TR("“%1” holds no client secret."), file.string()), hint);
    return secret;
}

model::Done checkUrl(const std::string& text)
{
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const auto hint = model::text(TR("HubRise's own addresses begin with https://; plain http:// is accepted on this machine only (127.0.0.1, localhost)."));
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")))
        return model::fail(Kind::Configuration, model::text(TR("“%1” is not a web address."), text), hint);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return model::fail(Kind::Configuration, model::text(TR("The address of “%1” may hold a host and a path only."), url.host().toStdString()), hint);
    if (url.scheme() == QLatin1String("http") && !isLoopback(url.host()))
        return model::fail(Kind::Configuration, model::text(TR("“%1” would send the access to HubRise unencrypted."), text), hint);
    return {};
}

} // namespace io
