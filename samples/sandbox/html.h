// The look that the sandbox's pages share.
#pragma once

#include <string>
#include <string_view>

namespace sandbox {

enum class Language { French, English };

// The language of a page: `fixed` when the command line names one, else what the browser prefers; French when neither.
Language languageOf(const std::string& fixed, std::string_view acceptLanguage);

std::string escaped(std::string_view text); // safe in HTML text and in quoted attributes

// `body` and `style` are HTML and CSS, `title` is text.
std::string htmlPage(Language language, std::string_view title, std::string_view style, std::string_view body);

} // namespace sandbox
