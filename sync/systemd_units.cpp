#include "sync/systemd_units.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

namespace engine {

using model::Kind;
using model::text;

namespace {

// Only 75 (network down, HubRise failing, the till locked) goes away by itself; all else would fail again or waits for a person. 15 (HubRise's request limit
// is used up) is no failure: the work went on as far as it may and the next run continues; `status --max-age` tells when that takes too long.
constexpr const char* neverRepeated = "1 10 11 12 13 14 15 16 64 65 70 73 74 76 77 78 130 143";

constexpr std::string_view execStart = "ExecStart=";
constexpr std::string_view onCalendar = "OnCalendar=*-*-* ";

bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

enum class Place {
    Program, ///< systemd replaces no variables there
    Argument,
};

std::string quoted(std::string_view word, Place place)
{
    std::string out = "\"";
    for (const char c : word) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '%' || (c == '$' && place == Place::Argument))
            out += c;
        out += c;
    }
    return out + '"';
}

/// The words of a command line as `quoted` writes them, one blank between; none when it was written otherwise.
std::optional<std::vector<std::string>> wordsOf(std::string_view line)
{
    std::vector<std::string> words;
    std::size_t i = 0;
    while (i < line.size()) {
        std::string word;
        const bool inQuotes = line[i] == '"';
        const char end = inQuotes ? '"' : ' ';
        for (i += inQuotes ? 1 : 0; i < line.size() && line[i] != end; ++i) {
            const bool doubled = line[i] == '%' || (line[i] == '$' && !words.empty());
            if ((line[i] == '\\' || doubled) && ++i == line.size())
                return std::nullopt;
            word += line[i];
        }
        if (inQuotes && i++ == line.size())
            return std::nullopt;
        words.push_back(std::move(word));
        if (i < line.size() && line[i++] != ' ')
            return std::nullopt;
    }
    return words;
}

/// What follows `key` at the start of a line.
std::optional<std::string_view> valueOf(std::string_view unit, std::string_view key)
{
    for (std::size_t start = 0; start < unit.size();) {
        const auto end = std::min(unit.find('\n', start), unit.size());
        const auto line = unit.substr(start, end - start);
        if (line.starts_with(key))
            return line.substr(key.size());
        start = end + 1;
    }
    return std::nullopt;
}

std::optional<int> numberUpTo(std::string_view digits, int most)
{
    if (digits.empty() || digits.size() > 2)
        return std::nullopt;
    int value = 0;
    for (const unsigned char c : digits) {
        if (!std::isdigit(c))
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value <= most ? std::optional(value) : std::nullopt;
}

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

tl::unexpected<model::Error> changedByHand(const char* which)
{
    return model::fail(Kind::Configuration, text(TR("The schedule's file for systemd (%1) was changed by hand: when it is to run, and whether it has, cannot be told."), which),
                       text(TR("Write it anew: passeplat schedule install --daily HH:MM.")));
}

} // namespace

std::string DailyTime::toString() const { return twoDigits(hour) + ':' + twoDigits(minute); }

model::Result<DailyTime> parseDailyTime(std::string_view given)
{
    const auto colon = given.find(':');
    const auto hour = numberUpTo(given.substr(0, colon), 23);
    const auto minute = colon == std::string_view::npos ? std::nullopt : numberUpTo(given.substr(colon + 1), 59);
    if (!hour || !minute || given.size() - colon != 3)
        return model::fail(Kind::Usage, text(TR("“%1” is not a time of day."), given), text(TR("Write hours and minutes, from 00:00 to 23:59: --daily 05:30.")));
    return DailyTime{*hour, *minute};
}

std::string serviceName(const std::string& profile) { return "passeplat-" + profile + ".service"; }
std::string timerName(const std::string& profile) { return "passeplat-" + profile + ".timer"; }

model::Result<std::string> serviceUnit(const ScheduledProgram& s)
{
    const auto& program = s.program;
    if (!program.starts_with('/') || hasControl(program) || program.find_first_of("\"'\\") != std::string::npos)
        return model::fail(Kind::Configuration, text(TR("systemd cannot start a program of this path: “%1”."), program),
                           text(TR("Install the program in a folder whose name has no quotes and no backslashes.")));
    if (hasControl(s.home) || hasControl(s.profile))
        return model::fail(Kind::Configuration, text(TR("systemd cannot be told this folder: “%1”."), s.home), text(TR("Choose a folder whose name has no line breaks (--home).")));
    return "[Unit]\n"
           "Description=Passe-plat: jobs of the profile " + s.profile + "\n"
           // Two hours of tries, ten minutes apart; then the next day.
           "StartLimitIntervalSec=4h\n"
           "StartLimitBurst=12\n"
           "\n[Service]\n"
           "Type=oneshot\n" +
           std::string(execStart) + quoted(program, Place::Program) + " --home " + quoted(s.home, Place::Argument) + " --profile " + quoted(s.profile, Place::Argument) +
           " --quiet batch\n"
           "SuccessExitStatus=15\n"
           "Restart=on-failure\n"
           "RestartPreventExitStatus=" + neverRepeated + "\n"
           "RestartSec=10min\n"
           // The write in flight gets its 30 s to end.
           "TimeoutStopSec=60\n"
           "Nice=10\n";
}

std::string timerUnit(const std::string& profile, const DailyTime& at)
{
    return "[Unit]\n"
           "Description=Passe-plat: every day, the jobs of the profile " + profile + "\n"
           "\n[Timer]\n" +
           std::string(onCalendar) + at.toString() + ":00\n"
           // A till that was switched off at the time does it when it is next switched on.
           "Persistent=true\n"
           // HubRise counts by the round hour: not all tills at the same second.
           "RandomizedDelaySec=3min\n"
           "\n[Install]\n"
           "WantedBy=timers.target\n";
}

model::Result<ScheduledProgram> readServiceUnit(std::string_view unit)
{
    const auto line = valueOf(unit, execStart);
    const auto words = line ? wordsOf(*line) : std::nullopt;
    if (!words || words->size() != 7 || (*words)[1] != "--home" || (*words)[3] != "--profile" || words->back() != "batch")
        return changedByHand("service");
    return ScheduledProgram{(*words)[0], (*words)[2], (*words)[4]};
}

model::Result<DailyTime> readTimerUnit(std::string_view unit)
{
    const auto value = valueOf(unit, onCalendar);
    if (!value || value->size() != 8 || !value->ends_with(":00"))
        return changedByHand("timer");
    const auto at = parseDailyTime(value->substr(0, 5));
    if (!at)
        return changedByHand("timer");
    return at;
}

} // namespace engine
