#pragma once
// The two languages people read (design 2).

#include <string>

namespace i18n {

enum class Language { French, English };

/// What was asked for ("fr", "en"), else the system's language (LC_ALL, LC_MESSAGES, LANG), French when it is neither French nor English.
Language chooseLanguage(const std::string& asked);
const char* codeOf(Language language); ///< "fr", "en"

} // namespace i18n
