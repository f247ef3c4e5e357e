#include "io/phones.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

namespace io {

std::optional<std::string> readPhone(std::string_view text, const std::string& country)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil& phones = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (phones.Parse(std::string(text), country.empty() ? "ZZ" : country, &number) != PhoneNumberUtil::NO_PARSING_ERROR || !phones.IsValidNumber(number))
        return std::nullopt;
    std::string formatted;
    phones.Format(number, PhoneNumberUtil::E164, &formatted);
    return formatted;
}

} // namespace io
