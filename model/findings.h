#pragma once
// Collects what validation finds, in words that name the thing concerned.

#include "model/problem.h"

#include <array>
#include <string_view>

namespace model {

/// The thing a finding is about. Views into the catalog or customer being checked.
struct Subject {
    const char* kind;              ///< HubRise's word: "sku"
    std::string_view ref, name;
    std::string_view parent = {};  ///< name of the product of a sku, of the list of an option
};

/// "sku “Quenelle – Normale” (100-N)".
Text subjectWords(const Subject& subject);

class Findings {
public:
    explicit Findings(std::size_t limit) : m_limit(limit) {}

    /// `sentence` is a source sentence whose %1 is the subject; `args` are %2, %3 …
    template <class... Args>
    void add(Severity severity, const Subject& subject, const char* field, const char* sentence, Text hint, Args&&... args)
    {
        if (counts(severity))
            store(severity, subject, field, text(sentence, subjectWords(subject), std::forward<Args>(args)...), std::move(hint));
    }

    /// All findings, by kind in the order of the catalog, worst first within a kind. When there were more than the limit, the worst are
    /// listed and a last one tells how many are not.
    Problems take();

private:
    bool counts(Severity severity);
    void store(Severity severity, const Subject& subject, const char* field, Text message, Text hint);

    std::size_t m_limit;
    std::array<std::size_t, 3> m_seen{};
    std::array<Problems, 3> m_kept; ///< by severity, each at most m_limit long
};

} // namespace model
