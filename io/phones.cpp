#include "io/phones.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

namespace io {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr int franceCode = 33;
constexpr std::size_t frenchDigits = 9; // after the 0 or the country code
constexpr std::size_t longest = 250;    // the library's own limit, which it looks at only after minutes spent on a text of a million digits

/// The digits of a text that holds nothing but digits with at most one blank, dot or hyphen between two of them, and perhaps a plus in front.
std::optional<std::string> plainDigits(std::string_view text)
{
    std::string digits;
    bool afterDigit = false;
    for (const char c : text) {
        const bool isDigit = c >= '0' && c <= '9';
        const bool isPlus = c == '+' && digits.empty();
        const bool isMark = afterDigit && (c == ' ' || c == '.' || c == '-');
        if (!isDigit && !isPlus && !isMark)
            return std::nullopt;
        afterDigit = isDigit;
        if (isDigit || isPlus)
            digits += c;
    }
    return afterDigit ? std::optional(std::move(digits)) : std::nullopt;
}

/// A French number in one of its usual spellings, without the library's search for what else it might be, which takes three quarters of the
/// time. Whether the number can exist is left to the library. tests/test_phones.cpp compares the two ways.
std::optional<PhoneNumber> plainFrench(std::string_view text, const std::string& country)
{
    const auto digits = plainDigits(text);
    if (!digits)
        return std::nullopt;
    std::string_view national = *digits;
    if (national.starts_with("+33"))
        national.remove_prefix(3);
    else if (country == "FR" && national.starts_with("0033"))
        national.remove_prefix(4);
    else if (country == "FR" && national.starts_with('0'))
        national.remove_prefix(1);
    else
        return std::nullopt;
    if (national.size() != frenchDigits || national.front() == '0')
        return std::nullopt;
    PhoneNumber number;
    number.set_country_code(franceCode);
    number.set_national_number(std::stoull(std::string(national)));
    return number;
}

} // namespace

std::optional<std::string> readPhone(std::string_view text, const std::string& country)
{
    if (text.size() > longest)
        return std::nullopt;
    const PhoneNumberUtil& phones = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (auto french = plainFrench(text, country))
        number = *french;
    else if (phones.Parse(std::string(text), country.empty() ? "ZZ" : country, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    if (!phones.IsValidNumber(number))
        return std::nullopt;
    std::string formatted;
    phones.Format(number, PhoneNumberUtil::E164, &formatted);
    return formatted;
}

} // namespace io
