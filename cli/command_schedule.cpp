// schedule install | show | remove.

#include "cli/app.h"
#include "model/joined.h"
#include "sync/exit_codes.h"
#include "sync/result_document.h"
#include "sync/schedule.h"

#include <nlohmann/json.hpp>

namespace cli {

using model::text;

namespace {

model::Result<engine::Schedule> perform(const Call& call, const io::Profile& profile)
{
    const Arguments& a = call.arguments;
    if (a.command == "schedule show")
        return engine::readSchedule(profile);
    if (a.command == "schedule remove")
        return engine::removeSchedule(profile);
    const auto at = engine::parseDailyTime(a.daily);
    if (!at)
        return model::fail(at);
    return engine::installSchedule(profile, {*at, a.jobs, call.environment.programPath});
}

void print(const Call& call, const engine::Schedule& schedule)
{
    const Voice& voice = call.voice;
    if (!schedule.installed && call.arguments.command == "schedule remove") {
        voice.out() << voice(text(TR("The schedule is removed; nothing runs by itself any more."))) << '\n';
    } else if (!schedule.installed) {
        voice.out() << voice(text(TR("No schedule is installed. → passeplat schedule install --daily 03:30"))) << '\n';
    } else {
        voice.out() << voice(text(TR("Every day at %1: %2"), schedule.at.toString(), model::joined(schedule.jobs, ", "))) << '\n';
        voice.out() << "  " << schedule.timerFile.string() << "\n  " << schedule.serviceFile.string() << '\n';
        if (schedule.timer.state != engine::systemd::TimerState::Running)
            voice.out() << "!! " << voice(text(TR("It is written, but systemd does not run it: systemctl --user enable --now %1"), schedule.timerFile.filename().string())) << '\n';
        if (!schedule.timer.nextRun.empty())
            voice.out() << "  " << voice(text(TR("Next run: %1"), schedule.timer.nextRun)) << '\n';
    }
    for (const auto& note : schedule.notes)
        voice.out() << "→ " << Voice::shown(voice(note), 500) << '\n';
}

} // namespace

int commandSchedule(const Call& call)
{
    const std::string& command = call.arguments.command;
    const auto profile = profileOf(call);
    if (!profile)
        return failed(call, command, profile.error());
    const auto schedule = perform(call, *profile);
    if (!schedule)
        return failed(call, command, schedule.error());
    if (call.arguments.json) {
        auto document = engine::plainDocument(std::cref(call.voice), command, "", engine::Success, nullptr);
        document["schedule"] = {{"installed", schedule->installed}, {"daily", schedule->installed ? schedule->at.toString() : ""}, {"jobs", schedule->jobs},
                                {"timer", schedule->timerFile.string()}, {"service", schedule->serviceFile.string()}, {"next_run", schedule->timer.nextRun},
                                {"active", schedule->timer.state == engine::systemd::TimerState::Running}};
        document["schedule"]["notes"] = nlohmann::ordered_json::array();
        for (const auto& note : schedule->notes)
            document["schedule"]["notes"].push_back(call.voice(note));
        call.voice.out() << engine::textOf(document);
    } else if (call.talks()) {
        print(call, *schedule);
    }
    return engine::Success;
}

} // namespace cli
