#include "model/findings.h"

#include "model/text_rules.h"

#include <algorithm>
#include <iterator>

namespace model {

namespace {

struct KindWords {
    std::string_view kind;
    const char* sentence;
};

/// In the order of the catalog.
constexpr KindWords kinds[] = {
    {"variant", TR("variant %1")},
    {"category", TR("category %1")},
    {"product", TR("product %1")},
    {"sku", TR("sku %1")},
    {"option_list", TR("option list %1")},
    {"option", TR("option %1")},
    {"deal", TR("deal %1")},
    {"discount", TR("discount %1")},
    {"charge", TR("charge %1")},
    {"customer", TR("customer %1")},
};

std::size_t rankOf(std::string_view kind)
{
    return static_cast<std::size_t>(
        std::find_if(std::begin(kinds), std::end(kinds), [&](const KindWords& row) { return row.kind == kind; }) - std::begin(kinds));
}

} // namespace

Text subjectWords(const Subject& subject)
{
    std::string name = presentable(subject.parent);
    if (!name.empty() && !subject.name.empty())
        name += " – ";
    name += presentable(subject.name);
    const std::string ref = presentable(subject.ref);
    Text label = verbatim("(?)");
    if (!name.empty())
        label = ref.empty() ? text(TR("“%1”"), name) : text(TR("“%1” (%2)"), name, ref);
    else if (!ref.empty())
        label = verbatim('(' + ref + ')');
    const std::size_t rank = rankOf(subject.kind);
    return rank < std::size(kinds) ? text(kinds[rank].sentence, std::move(label)) : text(TR("%1 %2"), subject.kind, std::move(label));
}

bool Findings::counts(Severity severity)
{
    return ++m_seen[static_cast<std::size_t>(severity)] <= m_limit;
}

void Findings::store(Severity severity, const Subject& subject, const char* field, Text message, Text hint)
{
    m_kept[static_cast<std::size_t>(severity)].push_back(
        {severity, subject.kind, presentable(subject.ref, 255), field, std::move(message), std::move(hint)});
}

Problems Findings::take()
{
    Problems all;
    std::size_t hidden = 0;
    Severity worstHidden = Severity::Note;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        Problems& kept = m_kept[static_cast<std::size_t>(severity)];
        const std::size_t room = std::min(m_limit - all.size(), kept.size());
        std::move(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(room), std::back_inserter(all));
        const std::size_t left = m_seen[static_cast<std::size_t>(severity)] - room;
        if (left > 0)
            worstHidden = std::max(worstHidden, severity);
        hidden += left;
    }
    std::stable_sort(all.begin(), all.end(), [](const Problem& a, const Problem& b) { return rankOf(a.kind) < rankOf(b.kind); });
    if (hidden > 0)
        all.push_back({worstHidden, "catalog", {}, {}, plural(TRN("%n more problem(s) not listed here"), static_cast<long long>(hidden)),
                       text(TR("Correct the listed ones first, then look again."))});
    return all;
}

} // namespace model
