#include "samples/sandbox/clock.h"

#include <cstdio>
#include <ctime>
#include <regex>

namespace sandbox {

namespace {

std::string formatted(TimePoint time, const char* format)
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char buffer[64];
    return std::string(buffer, std::strftime(buffer, sizeof buffer, format, &parts));
}

using Match = std::match_results<std::string_view::const_iterator>;

bool matches(std::string_view text, Match& match, const std::regex& pattern)
{
    return std::regex_match(text.begin(), text.end(), match, pattern);
}

unsigned number(const Match& match, std::size_t group)
{
    return static_cast<unsigned>(std::stoul(match[group].str()));
}

std::optional<std::chrono::sys_days> day(const Match& match)
{
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(number(match, 1))),
                                           std::chrono::month(number(match, 2)), std::chrono::day(number(match, 3))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date);
}

} // namespace

std::string isoTime(TimePoint time) { return formatted(time, "%Y-%m-%dT%H:%M:%S+00:00"); }

std::string httpDate(TimePoint time) { return formatted(time, "%a, %d %b %Y %H:%M:%S GMT"); }

std::optional<TimePoint> parseIsoTime(std::string_view text)
{
    static const std::regex pattern(
        R"((\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d+)?(?:Z|([+-])(\d\d):?(\d\d)))");
    Match match;
    if (!matches(text, match, pattern))
        return std::nullopt;
    const auto date = day(match);
    if (!date)
        return std::nullopt;
    auto time = *date + std::chrono::hours(number(match, 4)) + std::chrono::minutes(number(match, 5))
        + std::chrono::seconds(number(match, 6));
    if (match[7].matched) {
        const auto offset = std::chrono::hours(number(match, 8)) + std::chrono::minutes(number(match, 9));
        time += match[7].str() == "+" ? -offset : offset;
    }
    return time;
}

bool isDate(std::string_view text)
{
    static const std::regex pattern(R"((\d{4})-(\d\d)-(\d\d))");
    Match match;
    return matches(text, match, pattern) && day(match);
}

bool isTimeOfDay(std::string_view text)
{
    static const std::regex pattern(R"(([01]\d|2[0-3]):[0-5]\d)");
    Match match;
    return matches(text, match, pattern);
}

} // namespace sandbox
