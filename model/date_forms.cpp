#include "model/date_forms.h"

#include <chrono>
#include <optional>

namespace model {

namespace {

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

bool isDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day || *year == 0)
        return false;
    using namespace std::chrono;
    return year_month_day{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                          std::chrono::day{static_cast<unsigned>(*day)}}.ok();
}

bool isTimeOfDay(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return false;
    const auto hours = number(text.substr(0, 2));
    const auto minutes = number(text.substr(3, 2));
    return hours && minutes && *hours < 24 && *minutes < 60;
}

bool isDaysOfWeek(std::string_view text)
{
    if (text.size() != 7)
        return false;
    for (std::size_t i = 0; i < 7; ++i)
        if (text[i] != '-' && text[i] != static_cast<char>('1' + i))
            return false;
    return true;
}

} // namespace model
