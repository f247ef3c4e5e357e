#pragma once
// Sentences, amounts and dates in the reader's language: what the command line and the window have in common.

#include "i18n/language.h"
#include "model/text.h"

#include <string>

namespace i18n {

/// Needs a QCoreApplication. Putting words together is safe from any thread; making one is not.
class Words {
public:
    /// Another sentence for a reader who has other means at hand (the window's buttons instead of commands); nullptr: say it as it stands.
    using Rephrase = const char* (*)(const std::string& source);

    /// Installs the translation for the whole process; the last one made counts.
    explicit Words(Language language, Rephrase rephrase = nullptr);

    Language language() const { return m_language; }
    const char* code() const { return codeOf(m_language); }
    std::string operator()(const model::Text& t) const { return model::words(t, m_translate); }
    const model::Translate& translate() const { return m_translate; }

    /// Foreign text for people: control characters, direction overrides and terminal escapes become visible, long text is cut (`most` characters).
    static std::string shown(const std::string& foreign, std::size_t most = 200);
    std::string amount(long long n) const;       ///< 1 204 / 1,204
    std::string date(long long ms) const;        ///< local time, as people write it
    std::string duration(long long seconds) const;

private:
    Language m_language;
    model::Translate m_translate;
};

} // namespace i18n
