#include "sync/schedule.h"

#include "io/files.h"
#include "sync/operation.h"

#include <chrono>
#include <cstdlib>
#include <system_error>

namespace engine {

namespace fs = std::filesystem;
using model::Done;
using model::Kind;
using model::Result;
using model::text;

namespace {

/// Where the user's systemd looks first (systemd.unit(5)).
fs::path unitFolder()
{
    const auto environment = [](const char* name) {
        const char* value = std::getenv(name);
        return fs::path(value ? value : "");
    };
    const auto config = environment("XDG_CONFIG_HOME");
    return (config.is_absolute() ? config : environment("HOME") / ".config") / "systemd" / "user";
}

Schedule nothingYet(const io::Profile& profile)
{
    Schedule schedule;
    schedule.jobs = profile.jobs;
    schedule.serviceFile = unitFolder() / serviceName(profile.name);
    schedule.timerFile = unitFolder() / timerName(profile.name);
    return schedule;
}

fs::path homeOf(const io::Profile& profile) { return fs::absolute(profile.folder).lexically_normal().parent_path(); }

bool isOurs(const ScheduledProgram& scheduled, const io::Profile& profile)
{
    std::error_code ignored;
    return scheduled.profile == profile.name && (fs::path(scheduled.home) == homeOf(profile) || fs::equivalent(scheduled.home, homeOf(profile), ignored));
}

bool isThere(const fs::path& file)
{
    std::error_code ignored;
    return fs::exists(file, ignored);
}

/// Its home was moved or deleted: it does nothing any more, and nobody is left there who could remove it.
bool isAbandoned(const ScheduledProgram& scheduled)
{
    std::error_code unknown;
    return fs::status(fs::path(scheduled.home) / scheduled.profile / "profile.toml", unknown).type() == fs::file_type::not_found;
}

std::int64_t writtenAtMs(const fs::path& file)
{
    std::error_code unknown;
    const auto written = fs::last_write_time(file, unknown);
    return unknown ? 0 : std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::file_clock::to_sys(written).time_since_epoch()).count();
}

/// Two homes may each have a profile "default"; the user's systemd has only one set of names. Notes whose schedule makes room for this profile's.
Done makeRoom(const io::Profile& profile, Schedule& schedule)
{
    if (!isThere(schedule.serviceFile))
        return {};
    const auto unit = io::readWhole(schedule.serviceFile);
    if (!unit)
        return model::fail(unit);
    const auto scheduled = readServiceUnit(*unit);
    if (!scheduled || isOurs(*scheduled, profile)) // one that cannot be read is replaced: that is what its error tells people to do
        return {};
    if (isAbandoned(*scheduled)) {
        schedule.notes.push_back(text(TR("The former schedule was for %1, where the profile “%2” is not any more: it is removed."), scheduled->home, scheduled->profile));
        return {};
    }
    return model::fail(Kind::Configuration, text(TR("There is already a schedule for a profile “%1”, in %2."), profile.name, scheduled->home),
                       text(TR("Remove that one first (passeplat --home '%1' --profile %2 schedule remove), or give this profile another name."), scheduled->home, profile.name));
}

Done writeUnits(const Schedule& schedule, const std::string& service, const std::string& timer)
{
    if (const auto folder = io::makeFolder(schedule.timerFile.parent_path()); !folder)
        return folder;
    if (const auto written = io::writeWhole(schedule.serviceFile, service, false); !written)
        return written;
    return io::writeWhole(schedule.timerFile, timer, false);
}

std::string shellQuoted(const std::string& word)
{
    std::string out = "'";
    for (const char c : word)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

/// The same for a machine without systemd. In a crontab, % ends the command unless escaped.
std::string crontabLine(const ScheduledProgram& scheduled, const DailyTime& at)
{
    const auto command = shellQuoted(scheduled.program) + " --home " + shellQuoted(scheduled.home) + " --profile " + shellQuoted(scheduled.profile) + " --quiet batch";
    std::string line = std::to_string(at.minute) + ' ' + std::to_string(at.hour) + " * * * ";
    for (const char c : command)
        line += c == '%' ? std::string("\\%") : std::string(1, c);
    return line;
}

void adviseByHand(Schedule& schedule, const ScheduledProgram& scheduled)
{
    if (!systemd::isInstalled()) {
        schedule.notes.push_back(text(TR("This machine has no systemd: the files are written, but nothing will read them.")));
        schedule.notes.push_back(text(TR("With cron, add this line after “crontab -e”: %1"), crontabLine(scheduled, schedule.at)));
        return;
    }
    schedule.notes.push_back(text(TR("No systemd session of this user answers here: the schedule is written, but does not run yet.")));
    schedule.notes.push_back(text(TR("Start it from a session of the user who owns the till: systemctl --user daemon-reload; systemctl --user enable --now %1"), schedule.timerFile.filename().string()));
}

void adviseLinger(Schedule& schedule)
{
    if (!systemd::lingers())
        schedule.notes.push_back(text(TR("It runs while this user is logged in. To let it run on a machine where nobody logs in: loginctl enable-linger")));
}

void adviseJobs(Schedule& schedule)
{
    for (const auto& job : schedule.jobs)
        if (job == infoOf(Operation::PushCatalog).name)
            schedule.notes.push_back(text(TR("HubRise advises to send the catalog by hand only. A scheduled run opens no guard: what would remove or overwrite something stops with exit code 12 and waits for a person.")));
    // In Europe the clocks change at two and at three.
    if (schedule.at.hour == 2)
        schedule.notes.push_back(text(TR("In the two nights a year when the clocks change, the hour from 2 to 3 is left out or comes twice: another hour is safer.")));
}

} // namespace

Done checkJobs(const std::vector<std::string>& jobs)
{
    std::string known;
    for (const auto& info : operations())
        if (info.operation != Operation::Restore)
            known += (known.empty() ? "" : ", ") + std::string(info.name);
    for (const auto& job : jobs) {
        const auto operation = operationNamed(job);
        if (!operation || *operation == Operation::Restore)
            return model::fail(Kind::Usage, text(TR("“%1” is not a job that can be scheduled."), job), text(TR("Choose among: %1."), known));
    }
    return {};
}

model::Error noJobs(const io::Profile& profile)
{
    return {Kind::Configuration, text(TR("The profile “%1” has no jobs: nothing would ever be done by itself."), profile.name),
            text(TR("Name them in [batch] jobs of its profile.toml, or with: passeplat schedule install --daily HH:MM --jobs 'push customers,push stock'.")), {}, 0, {}};
}

Result<Schedule> installSchedule(const io::Profile& profile, const ScheduleRequest& request)
{
    Schedule schedule = nothingYet(profile);
    if (!request.jobs.empty())
        schedule.jobs = request.jobs;
    if (const auto good = checkJobs(schedule.jobs); !good)
        return model::fail(good);
    if (schedule.jobs.empty())
        return model::fail(noJobs(profile));
    const ScheduledProgram scheduled{fs::absolute(request.program).lexically_normal(), homeOf(profile), profile.name};
    const auto service = serviceUnit(scheduled);
    if (!service)
        return model::fail(service);
    const auto timer = timerUnit(profile.name, request.at);
    for (const Done& done : {makeRoom(profile, schedule), systemd::verify(profile.name, *service, timer)})
        if (!done)
            return model::fail(done);

    if (schedule.jobs != profile.jobs) {
        auto changed = io::loadProfile(homeOf(profile), profile.name); // systemd took its time: other settings may have been saved meanwhile
        if (!changed)
            return model::fail(changed);
        changed->jobs = schedule.jobs;
        if (const auto saved = io::saveProfile(*changed); !saved)
            return model::fail(saved);
    }
    if (const auto written = writeUnits(schedule, *service, timer); !written)
        return model::fail(written);
    schedule.installed = true;
    schedule.installedAtMs = writtenAtMs(schedule.timerFile);
    schedule.at = request.at;
    schedule.program = scheduled.program;
    if (systemd::userManagerAnswers()) {
        if (const auto started = systemd::startTimer(timerName(profile.name)); !started)
            return model::fail(started);
        schedule.timer = systemd::timerStatus(timerName(profile.name));
    } else {
        adviseByHand(schedule, scheduled);
    }
    adviseLinger(schedule);
    adviseJobs(schedule);
    return schedule;
}

Result<Schedule> readSchedule(const io::Profile& profile)
{
    Schedule schedule = nothingYet(profile);
    if (!isThere(schedule.serviceFile) || !isThere(schedule.timerFile))
        return schedule;
    const auto service = io::readWhole(schedule.serviceFile);
    const auto timer = io::readWhole(schedule.timerFile);
    if (!service || !timer)
        return model::fail(service ? timer : service);
    const auto scheduled = readServiceUnit(*service);
    if (!scheduled)
        return model::fail(scheduled);
    if (!isOurs(*scheduled, profile) && isAbandoned(*scheduled))
        return model::fail(Kind::Configuration, text(TR("The schedule still runs for %1, where the profile “%2” is not any more: it does nothing."), scheduled->home, scheduled->profile),
                           text(TR("Set it up for this folder: passeplat schedule install --daily HH:MM; or remove it: passeplat schedule remove.")));
    if (!isOurs(*scheduled, profile))
        return schedule;
    const auto at = readTimerUnit(*timer);
    if (!at)
        return model::fail(at);
    schedule.installed = true;
    schedule.installedAtMs = writtenAtMs(schedule.timerFile);
    schedule.at = *at;
    schedule.program = scheduled->program;
    schedule.timer = systemd::timerStatus(timerName(profile.name));
    return schedule;
}

Result<Schedule> removeSchedule(const io::Profile& profile)
{
    Schedule schedule = nothingYet(profile);
    if (!isThere(schedule.serviceFile) && !isThere(schedule.timerFile)) {
        schedule.notes.push_back(text(TR("There was no schedule.")));
        return schedule;
    }
    if (const auto free = makeRoom(profile, schedule); !free)
        return model::fail(free);
    // Where no systemd answers there is none to stop; a disabled or unknown timer is no fault either.
    const bool answers = systemd::userManagerAnswers();
    if (answers)
        systemd::stopTimer(timerName(profile.name));
    std::error_code failed;
    // The link by which systemd starts the timer at log-in.
    for (const auto& file : {schedule.timerFile.parent_path() / "timers.target.wants" / timerName(profile.name), schedule.timerFile, schedule.serviceFile})
        if (fs::remove(file, failed); failed)
            return model::fail(Kind::CannotWrite, text(TR("Cannot delete “%1”: %2."), file.string(), failed.message()), text(TR("Check the rights of the folder.")));
    if (answers)
        systemd::reload();
    return schedule;
}

model::Text whyItRests(const Schedule& schedule)
{
    if (schedule.timer.state == systemd::TimerState::Running)
        return {};
    return text(TR("systemd does not run this schedule at the moment."));
}

} // namespace engine
