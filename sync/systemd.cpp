#include "sync/systemd.h"

#include "io/files.h"
#include "io/process.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace engine::systemd {

namespace fs = std::filesystem;
using model::Done;
using model::Kind;
using model::text;

namespace {

constexpr int patienceMs = 20'000;

io::ProcessEnd systemctl(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"systemctl", "--user"});
    return io::runProcess(arguments, patienceMs);
}

std::string property(const std::string& output, const std::string& name)
{
    const auto start = ("\n" + output).find("\n" + name + "=");
    if (start == std::string::npos)
        return {};
    const auto value = start + name.size() + 1;
    return output.substr(value, output.find('\n', value) - value);
}

/// Lines that speak of our units; systemd also complains about other people's.
std::string complaints(const std::string& output, const std::string& profile)
{
    std::string ours;
    for (std::size_t start = 0; start < output.size();) {
        const auto end = std::min(output.find('\n', start), output.size());
        const auto line = output.substr(start, end - start);
        if (line.find("passeplat-" + profile + '.') != std::string::npos)
            ours += (ours.empty() ? "" : "\n") + line;
        start = end + 1;
    }
    return ours;
}

Done writeBoth(const fs::path& folder, const std::string& profile, const std::string& service, const std::string& timer)
{
    if (const auto made = io::makeFolder(folder); !made)
        return made;
    if (const auto written = io::writeWhole(folder / serviceName(profile), service); !written)
        return written;
    return io::writeWhole(folder / timerName(profile), timer);
}

} // namespace

bool isInstalled() { return io::runProcess({"systemctl", "--version"}, patienceMs).good(); }
bool userManagerAnswers() { return systemctl({"show", "--property=Version"}).good(); }
bool lingers() { return io::runProcess({"loginctl", "show-user", "--property=Linger", "--value"}, patienceMs).output.starts_with("yes"); }

TimerStatus timerStatus(const std::string& timer)
{
    const auto shown = systemctl({"show", timer, "--property=ActiveState", "--property=NextElapseUSecRealtime", "--property=LastTriggerUSec"});
    if (!shown.good())
        return {};
    const auto moment = [&](const char* name) {
        const auto value = property(shown.output, name);
        return value == "n/a" ? std::string() : value;
    };
    const bool active = property(shown.output, "ActiveState") == "active";
    return {active ? TimerState::Running : TimerState::Stopped, moment("NextElapseUSecRealtime"), moment("LastTriggerUSec")};
}

Done startTimer(const std::string& timer)
{
    // `enable --now` would leave a timer that already runs at its old time.
    const std::vector<std::vector<std::string>> commands = {{"daemon-reload"}, {"enable", timer}, {"restart", timer}};
    for (const auto& command : commands)
        if (const auto end = systemctl(command); !end.good())
            return model::fail(Kind::Configuration, text(TR("The schedule is written, but systemd did not start it: %1"), end.output),
                               text(TR("Try it by hand, in the session of the user who owns the till: systemctl --user enable --now %1"), timer), end.output);
    return {};
}

void stopTimer(const std::string& timer) { systemctl({"disable", "--now", timer}); }
void reload() { systemctl({"daemon-reload"}); }

Done verify(const std::string& profile, const std::string& service, const std::string& timer)
{
    std::error_code failed;
    const auto folder = fs::temp_directory_path(failed) / ("passeplat-" + io::randomId());
    const auto written = writeBoth(folder, profile, service, timer);
    io::ProcessEnd end;
    if (written) // the tool insists on a run-time folder, which a shell without a session lacks
        end = io::runProcess({"systemd-analyze", "verify", "--user", folder / serviceName(profile), folder / timerName(profile)}, patienceMs, {{"XDG_RUNTIME_DIR", folder}});
    fs::remove_all(folder, failed);
    const auto ours = complaints(end.output, profile);
    if (!written || ours.empty())
        return written;
    return model::fail(Kind::Configuration, text(TR("systemd refuses the schedule: %1"), ours), text(TR("Nothing was installed. Check the path of the program.")), end.output);
}

} // namespace engine::systemd
