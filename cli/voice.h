#pragma once
// How the command line speaks: language, streams, what a terminal may be sent.

#include "model/text.h"

#include <ostream>
#include <string>

namespace cli {

enum class Language { French, English };

/// --lang, else the system's language (LC_ALL, LC_MESSAGES, LANG), French when it is neither French nor English.
Language chooseLanguage(const std::string& asked);

class Voice {
public:
    /// Loads the translation. `out` and `err` outlive the voice.
    Voice(Language language, std::ostream& out, std::ostream& err);

    Language language() const { return m_language; }
    const char* code() const { return m_language == Language::French ? "fr" : "en"; }
    /// In the reader's language.
    std::string operator()(const model::Text& t) const { return model::words(t, m_translate); }
    std::ostream& out() const { return m_out; }
    std::ostream& err() const { return m_err; }

    /// Foreign text for people: control characters, direction overrides and terminal escapes become visible, long text is cut.
    static std::string shown(const std::string& foreign, std::size_t most = 200);
    std::string amount(long long n) const;       ///< 1 204 / 1,204
    std::string date(long long ms) const;        ///< local time, as people write it
    std::string duration(long long seconds) const;

private:
    Language m_language;
    std::ostream& m_out;
    std::ostream& m_err;
    model::Translate m_translate;
};

} // namespace cli
