#include "samples/sandbox/windows.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sandbox {

namespace {

double secondsOf(TimePoint now) { return std::chrono::duration<double>(now.time_since_epoch()).count(); }

std::int64_t windowAt(TimePoint now, double length) { return static_cast<std::int64_t>(std::floor(secondsOf(now) / length)); }

long untilEnd(TimePoint now, double length)
{
    const double left = static_cast<double>(windowAt(now, length) + 1) * length - secondsOf(now);
    return std::max(1L, static_cast<long>(std::ceil(left)));
}

} // namespace

std::optional<WindowRules> parseWindowRules(const std::string& text)
{
    if (text == "real")
        return WindowRules{};
    if (text == "off")
        return WindowRules{.mode = WindowRules::Mode::Off, .secondsPerMinute = 60};
    double seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || !(seconds >= 0.001) || seconds > 60)
        return std::nullopt;
    return WindowRules{.mode = WindowRules::Mode::Scaled, .secondsPerMinute = seconds};
}

void turnWindows(Usage& usage, const WindowRules& rules, TimePoint now)
{
    const double minute = rules.secondsPerMinute;
    if (const auto current = windowAt(now, minute); current != usage.minute) {
        usage.minute = current;
        usage.inMinute = usage.heavyInMinute = 0;
    }
    if (const auto current = windowAt(now, minute * 60); current != usage.hour) {
        usage.hour = current;
        usage.inHour = 0;
    }
    if (const auto current = windowAt(now, minute * 1440); current != usage.day) {
        usage.day = current;
        usage.inDay = 0;
    }
}

long admit(Usage& usage, const WindowRules& rules, TimePoint now, bool heavy)
{
    turnWindows(usage, rules, now);
    if (rules.mode != WindowRules::Mode::Off) {
        if (usage.inDay >= WindowRules::perDay)
            return untilEnd(now, rules.secondsPerMinute * 1440);
        if (usage.inHour >= WindowRules::perHour)
            return untilEnd(now, rules.secondsPerMinute * 60);
        if (usage.inMinute >= WindowRules::perMinute || (heavy && usage.heavyInMinute >= WindowRules::heavyPerMinute))
            return untilEnd(now, rules.secondsPerMinute);
    }
    ++usage.inMinute;
    ++usage.inHour;
    ++usage.inDay;
    usage.heavyInMinute += heavy ? 1 : 0;
    return 0;
}

} // namespace sandbox
