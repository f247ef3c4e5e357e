#pragma once
// What a plan learnt of single customers beyond what their steps say (Plan::memory), found by the till's ref. A done step records it at once: a plan that is
// dropped half-way must not leave a link that says less than the truth, of which a later retrieval would draw false conclusions.

#include "sync/plan.h"

#include <string>
#include <vector>

namespace engine {

class Learnt {
public:
    /// Keeps pointers into `plan`, which must outlive it. 100,000 entries: 0.8 MB.
    explicit Learnt(const Plan& plan);

    /// Nullptr: the step says it all.
    const io::CustomerLink* of(const std::string& ref) const;
    /// The link once this creation or update is done.
    io::CustomerLink after(const io::OpRecord& op, const std::string& remoteId) const;

private:
    std::string m_list;
    std::vector<const io::CustomerLink*> m_byRef;
};

} // namespace engine
