#include "sync/doctor.h"

#include "io/till_database.h"
#include "sync/doctor_parts.h"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace engine {

namespace fs = std::filesystem;
using model::text;

namespace {

constexpr std::uintmax_t littleSpace = 100'000'000; ///< bytes

void examineTill(Examination& e)
{
    const auto till = io::openTill(e.profile.mapping, e.profile.database, e.stop);
    if (!till)
        return e.fault("mapping", till.error());
    e.tillCurrency = (*till)->currency();
    for (auto& found : (*till)->check())
        e.findings.push_back({found.severity, std::move(found.subject), std::move(found.message), std::move(found.hint)});
}

bool readableByOthers(const fs::path& file)
{
    std::error_code unknown;
    const auto rights = fs::status(file, unknown).permissions();
    return !unknown && rights != fs::perms::unknown && (rights & (fs::perms::group_read | fs::perms::others_read)) != fs::perms::none;
}

void examineClientSecret(Examination& e)
{
    const auto& profile = e.profile;
    if (profile.client_id.empty())
        return e.warn("client", text(TR("The profile has no HubRise client id; without it nobody can connect.")),
                      text(TR("Run “passeplat init” again with --client-id and --client-secret-file.")));
    if (const auto secret = io::clientSecret(profile); !secret)
        return e.warn("client", secret.error().message, secret.error().hint);
    const auto file = profile.folder / profile.client_secret_file;
    if (!profile.client_secret_file.empty() && readableByOthers(file))
        return e.warn("client", text(TR("Other users of this machine can read the client secret in “%1”."), file.string()), text(TR("Run: chmod 600 '%1'"), file.string()));
    e.note("client", text(TR("HubRise's client id and secret are there.")));
}

void examineSecrets(Examination& e)
{
    const auto secrets = io::openSecrets(e.profile.secrets, e.profile.folder, e.profile.name);
    auto token = secrets->token();
    if (!token)
        return e.fault("secrets", token.error());
    if (!*token || (*token)->empty())
        return e.warn("secrets", text(TR("This profile is not connected to HubRise.")), text(TR("Run: passeplat connect")));
    e.token = **std::move(token);
    e.note("secrets", text(TR("The access to HubRise is kept here: %1."), secrets->where()));
}

void examineDisk(Examination& e)
{
    std::error_code failed;
    const auto space = fs::space(e.profile.folder, failed);
    if (failed)
        return e.fault("disk", text(TR("The folder “%1” cannot be reached: %2."), e.profile.folder.string(), failed.message()), text(TR("Check that the disk is there and that you may use the folder.")));
    const auto megabytes = space.available / 1'000'000;
    if (space.available < littleSpace)
        return e.warn("disk", text(TR("Only %1 MB are free for the folder “%2”."), megabytes, e.profile.folder.string()),
                      text(TR("Make room: without a backup, nothing in HubRise is ever replaced.")));
    e.note("disk", text(TR("%1 MB are free."), megabytes));
}

void examineLog(Examination& e)
{
    const auto file = e.profile.logFile();
    std::ofstream log(file, std::ios::app);
    if (!log)
        return e.fault("log", text(TR("The log “%1” cannot be written."), file.string()), text(TR("Check the rights of the file and of its folder; runs work, but leave no trace for support.")));
    e.note("log", text(TR("The log can be written.")));
}

} // namespace

Findings doctor(const io::Profile& profile, std::stop_token stop, const io::Clock& clock)
{
    Examination e{profile, clock, stop};
    const auto parts = {examineTill, examineSecrets, examineClientSecret, examineState, examineBackups, examineJob, examineDisk, examineLog, examineConnection, examineSchedule};
    for (const auto part : parts)
        if (!stop.stop_requested())
            part(e);
    if (stop.stop_requested())
        e.warn("doctor", text(TR("Stopped before everything was looked at.")), text(TR("Run it again: passeplat doctor")));
    return std::move(e.findings);
}

} // namespace engine
