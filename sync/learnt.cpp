#include "sync/learnt.h"

#include <algorithm>

namespace engine {

Learnt::Learnt(const Plan& plan) : m_list(plan.target.customer_list.id)
{
    m_byRef.reserve(plan.memory.size());
    for (const auto& link : plan.memory)
        m_byRef.push_back(&link);
    std::sort(m_byRef.begin(), m_byRef.end(), [](const auto* a, const auto* b) { return a->ref < b->ref; });
}

const io::CustomerLink* Learnt::of(const std::string& ref) const
{
    const auto found = std::lower_bound(m_byRef.begin(), m_byRef.end(), ref, [](const auto* link, const std::string& wanted) { return link->ref < wanted; });
    return found != m_byRef.end() && (*found)->ref == ref ? *found : nullptr;
}

io::CustomerLink Learnt::after(const io::OpRecord& op, const std::string& remoteId) const
{
    const auto* known = of(op.ref);
    io::CustomerLink link = known ? *known : io::CustomerLink{};
    link.listId = m_list;
    link.ref = op.ref;
    link.remoteId = remoteId;
    link.agreed = op.agreed;
    return link;
}

} // namespace engine
