#include "i18n/language.h"

#include <cstdlib>

namespace i18n {

namespace {

std::string systemLanguage()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return value;
    return {};
}

} // namespace

Language chooseLanguage(const std::string& asked)
{
    const std::string language = asked.empty() ? systemLanguage() : asked;
    return language.starts_with("en") ? Language::English : Language::French;
}

const char* codeOf(Language language)
{
    return language == Language::French ? "fr" : "en";
}

} // namespace i18n
