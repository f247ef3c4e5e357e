#include "sync/sent_in_part.h"

#include <algorithm>

namespace engine {

namespace {

/// How many writes a retrieval's only op holds. A quotation mark inside a value is escaped, so that what begins each of them is found nowhere else.
std::int64_t writesIn(const std::string& body)
{
    constexpr std::string_view begin = "\"statement\":\"";
    std::int64_t found = 0;
    for (auto at = body.find(begin); at != std::string::npos; at = body.find(begin, at + begin.size()))
        ++found;
    return found;
}

} // namespace

/// Each customer that is created or changed has one op, or write; those beyond are of customers in conflict.
std::int64_t sentInPart(const Plan& plan)
{
    if (plan.counts.conflict == 0 || plan.ops.empty())
        return 0;
    const std::int64_t whole = plan.counts.create + plan.counts.update;
    if (plan.operation == Operation::PushCustomers)
        return static_cast<std::int64_t>(plan.ops.size()) - whole;
    return plan.operation == Operation::PullCustomers ? writesIn(plan.ops.front().body) - whole : 0;
}

std::int64_t sentInPart(const Outcome& outcome)
{
    if (!outcome.plan)
        return 0;
    const Plan& plan = *outcome.plan;
    if (!outcome.report || plan.operation != Operation::PushCustomers)
        return outcome.report && outcome.report->stopped ? 0 : sentInPart(plan); // the till is written as a whole, or not at all
    return std::count_if(plan.changes.begin(), plan.changes.end(), [&](const model::Change& change) {
        return change.action == model::Action::Conflict && outcome.report->done.contains(change.ref);
    });
}

} // namespace engine
