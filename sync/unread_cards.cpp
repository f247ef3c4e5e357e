#include "sync/unread_cards.h"

#include "model/same_person.h"
#include "sync/namesakes.h"

#include <algorithm>

namespace engine {

using model::CustomerField;
using model::Severity;

UnreadCards::UnreadCards(model::Problems problems, const std::vector<model::Customer>& rejected, const model::CustomerFields& written)
    : m_rejected(rejected.begin(), rejected.end()), m_leftOut(problems), m_written(written)
{
    std::unordered_set<std::string> faceless;
    for (auto& problem : problems) {
        const auto field = model::customerFieldNamed(problem.field);
        const bool isRejected = problem.severity == Severity::Error;
        const bool isLeftOut = problem.severity == Severity::Warning && field && model::contains(written, *field);
        if (!isRejected && !isLeftOut)
            continue;
        if (isRejected && (field == CustomerField::Email || field == CustomerField::Phone))
            faceless.insert(problem.ref);
        const std::string ref = problem.ref;
        m_problems.emplace(ref, std::move(problem));
    }
    for (std::size_t i = 0; i < m_rejected.size(); ++i)
        if (faceless.contains(m_rejected[i].ref()))
            m_faceless.push_back(i);
}

const CustomerCard* UnreadCards::mayBe(const model::Customer& remote) const
{
    const auto found = std::find_if(m_faceless.begin(), m_faceless.end(), [&](std::size_t i) { return !model::mayBeTwoPeople(m_rejected[i].whole(), remote); });
    if (found != m_faceless.end())
        return &m_rejected[*found];
    if (m_byName.empty())
        return nullptr;
    for (auto [at, end] = m_byName.equal_range(nameKey(remote)); at != end; ++at)
        if (mayBeNamesakes(at->second->whole(), remote))
            return at->second;
    return nullptr;
}

void UnreadCards::meetByName(const std::vector<CustomerCard>& cards, const std::unordered_set<std::string>& linkedRefs)
{
    for (const auto& card : cards)
        if (isFaceless(m_leftOut, card.ref()) && !linkedRefs.contains(card.ref()))
            m_byName.emplace(nameKey(card.whole()), &card);
}

void UnreadCards::tell(const std::string& ref, Plan& plan)
{
    const auto [first, last] = m_problems.equal_range(ref);
    for (auto problem = first; problem != last; ++problem)
        plan.problems.push_back(std::move(problem->second));
    m_problems.erase(first, last);
}

} // namespace engine
