#include "sync/unlinked.h"

#include "sync/plan_json.h"

namespace engine {

model::Result<Unlinked> Unlinked::readFrom(const io::State& state, const std::string& listId)
{
    Unlinked unlinked;
    unlinked.m_anybody = state.isDoubted();
    const auto plans = state.mayBeUnlinked(listId);
    if (!plans)
        return model::fail(plans);
    for (const auto& plan : *plans) {
        const auto ops = state.ops(plan);
        if (!ops)
            return model::fail(ops);
        unlinked.m_anybody = unlinked.m_anybody || ops->empty();
        for (const auto& op : *ops) {
            const auto links = linksFromJson(op.agreed);
            if (!links)
                return model::fail(links);
            for (const auto& link : *links)
                if (link.ref.empty()) // the till was to give it one
                    unlinked.m_ids.insert(link.remoteId);
        }
    }
    const auto met = state.haveMet(listId);
    if (!met)
        return model::fail(met);
    unlinked.m_haveMet = *met;
    return unlinked;
}

} // namespace engine
