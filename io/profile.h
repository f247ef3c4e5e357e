#pragma once
// profile.toml: one point de vente and one till (design 5).

#include "io/secrets.h"
#include "model/customer_merge.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace io {

struct Profile {
    std::string name = "default";
    std::filesystem::path folder; ///< <home>/<name>

    // [hubrise]
    std::string api_url = "https://api.hubrise.com/v1";
    std::string oauth_url = "https://manager.hubrise.com/oauth2/v1";
    std::string client_id;
    std::string client_secret_file; ///< absolute, or relative to the folder
    std::string device_id;          ///< made once by init, kept for ever (HubRise API 1.9)
    SecretStore secrets = SecretStore::File;

    // [pos]
    std::string mapping;  ///< a shipped name or a file
    std::string database; ///< what the mapping's driver opens

    // [push]
    bool allow_consent = false; ///< may a push turn a marketing consent on (H16)
    int reserve_percent = 10;   ///< of the request budget, left to the till's own use of the connection
    std::vector<std::string> customer_fields; ///< HubRise's names of the fields a push owns; empty: all the mapping reads
    int warn_price_change = 50;    ///< percent by which one price may change before G6 points it out
    int warn_prices_changed = 20;  ///< percent of all prices that may change at once before G6 points it out

    // [support]
    std::string support_email;           ///< of the till's vendor, for “give access to support”; empty: not known
    std::string support_role = "Manager"; ///< HubRise's role to give it

    // [window]
    std::string window_language; ///< "fr", "en"; empty: the system's

    // [batch]
    std::vector<std::string> jobs = {"push customers"}; ///< in order; "push catalog" only when a person put it there (H14)

    bool operator==(const Profile&) const = default;

    std::filesystem::path stateFile() const { return folder / "state.db"; }
    std::filesystem::path lockFile() const { return folder / "lock"; }
    std::filesystem::path backupsFolder() const { return folder / "backups"; }
    std::filesystem::path logFile() const { return folder / "log.jsonl"; }
};

/// --home, else PASSEPLAT_HOME, else the XDG data folder (…/passe-plat).
std::filesystem::path defaultHome();
/// Names may hold letters, digits, '.', '-' and '_'; nothing that leaves the home folder.
bool isProfileName(const std::string& name);
/// Both: Kind::Configuration names the key (and, when reading, the line) whose value does not fit.
model::Result<Profile> loadProfile(const std::filesystem::path& home, const std::string& name);
/// The same for the text of a file; `file` is named in messages. Keys that do not stand in it keep the values of `profile`.
model::Result<Profile> parseProfile(std::string_view toml, const std::filesystem::path& file, Profile profile = {});
/// What saveProfile writes. The values must be ones that reading accepts.
std::string profileToml(const Profile& profile);
model::Done saveProfile(const Profile& profile);
std::vector<std::string> profileNames(const std::filesystem::path& home);
/// The client secret's text: PASSEPLAT_CLIENT_SECRET, or the file (plain text, or HubRise's JSON {client_id, client_secret}).
model::Result<std::string> clientSecret(const Profile& profile);
/// Plain http is accepted for loopback addresses only (Kind::Configuration otherwise).
model::Done checkUrl(const std::string& url);

} // namespace io
