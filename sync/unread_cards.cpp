#include "sync/unread_cards.h"

namespace engine {

using model::CustomerField;
using model::Severity;

UnreadCards::UnreadCards(model::Problems problems, const std::vector<model::Customer>& rejected, const model::CustomerFields& written)
    : m_rejected(rejected.begin(), rejected.end())
{
    for (auto& problem : problems) {
        const auto field = model::customerFieldNamed(problem.field);
        const bool isRejected = problem.severity == Severity::Error;
        const bool isLeftOut = problem.severity == Severity::Warning && field && model::contains(written, *field);
        if (!isRejected && !isLeftOut)
            continue;
        m_mayBeAnybody = m_mayBeAnybody || (isRejected && (field == CustomerField::Email || field == CustomerField::Phone));
        if (isLeftOut)
            m_leftOut[problem.ref].set(static_cast<std::size_t>(*field));
        const std::string ref = problem.ref;
        m_problems.emplace(ref, std::move(problem));
    }
}

model::CustomerFields UnreadCards::leftOut(const std::string& ref) const
{
    const auto found = m_leftOut.find(ref);
    return found == m_leftOut.end() ? model::CustomerFields() : found->second;
}

void UnreadCards::tell(const std::string& ref, Plan& plan)
{
    const auto [first, last] = m_problems.equal_range(ref);
    for (auto problem = first; problem != last; ++problem)
        plan.problems.push_back(std::move(problem->second));
    m_problems.erase(first, last);
}

void UnreadCards::tellRejected(Plan& plan)
{
    for (const auto& card : m_rejected)
        tell(card.ref(), plan);
}

} // namespace engine
