// Writing into the till: one transaction, through the mapping's statements. Afterwards the till is read once more, because what it really
// stores (lengths, cases, columns it lacks) is what both sides then agree on.

#include "sync/steps.h"
#include "sync/till_writes_json.h"

#include <unordered_map>

namespace engine {

using model::Kind;
using model::text;

namespace {

model::Result<std::vector<io::CustomerLink>> linksAfter(Work& work, const std::vector<io::TillWritten>& written)
{
    const auto till = work.link.till().customers();
    if (!till)
        return model::fail(till, text(TR("While reading the customers back from the till")));
    std::unordered_map<std::string, const model::Customer*> byRef;
    for (const auto& customer : till->customers)
        byRef.emplace(customer.private_ref, &customer);
    std::unordered_map<std::string, const io::CustomerLink*> planned;
    for (const auto& link : work.plan.memory)
        planned.emplace(link.remoteId, &link);

    std::vector<io::CustomerLink> links;
    for (const auto& row : written) {
        const auto customer = byRef.find(row.ref);
        io::CustomerLink link;
        link.listId = work.plan.target.customer_list.id;
        link.ref = row.ref;
        link.remoteId = row.key;
        if (customer != byRef.end())
            link.agreed = model::canonicalForm(*customer->second, till->owned);
        if (const auto known = planned.find(row.key); known != planned.end())
            link.remoteForm = known->second->remoteForm;
        links.push_back(std::move(link));
    }
    return links;
}

} // namespace

model::Result<StepResult> writeTill(Work& work, io::OpRecord& op, bool inDoubt)
{
    if (inDoubt)
        return model::fail(Kind::Stale, text(TR("The former retrieval was interrupted while writing into the till; nothing more was written.")),
                           text(TR("Run the retrieval again; it finds by itself what is already there.")));
    const auto writes = tillWritesFromJson(op.body);
    if (!writes)
        return model::fail(writes);
    work.context.report.stage(text(TR("Writing into the till")));
    const auto written = work.link.till().write(*writes);
    if (!written)
        return model::fail(written, text(TR("Nothing was written into the till")));
    work.report.counts = work.plan.counts;
    StepResult result{io::OpState::Done, "written", {}, {}, {}};
    if (work.plan.operation != Operation::PullCustomers)
        return result;
    auto links = linksAfter(work, *written);
    if (!links)
        return model::fail(links);
    result.remember = [&state = work.link.state(), links = std::move(*links)]() -> model::Done {
        for (const auto& link : links)
            if (const auto put = state.putCustomerLink(link); !put)
                return put;
        return {};
    };
    return result;
}

} // namespace engine
