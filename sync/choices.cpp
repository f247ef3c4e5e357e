#include "sync/choices.h"

#include <utility>

namespace engine {

namespace {

/// To leave a card as it is does it no harm, whatever it says by now.
bool stands(const std::string& ref, model::Prefer side, const Questions& before, const Questions& now)
{
    const auto was = before.find(ref), is = now.find(ref);
    return side == model::Prefer::Skip || (was != before.end() && is != now.end() && was->second == is->second);
}

/// The till is read for each plan, and what a retrieval compares of it is in its op.
bool readTheSame(const Plan& one, const Plan& other)
{
    return one.operation != Operation::PushCustomers || one.localHash == other.localHash;
}

} // namespace

Questions questionsOf(const Plan& plan)
{
    Questions asked;
    for (const auto& change : plan.changes)
        if (change.settleable && change.action == model::Action::Conflict)
            asked[change.ref].push_back(change);
    return asked;
}

Answered planWith(const Choices& choices, Job& job, Outcome& outcome, Operation operation, Options options, const Context& context)
{
    options.again = true;
    options.settled.clear();
    job.plan(outcome, operation, options, context);
    if (!outcome.plan)
        return {};
    Answered answered{questionsOf(*outcome.plan), 0};
    for (const auto& [ref, side] : choices.sides)
        if (stands(ref, side, choices.asked, answered.asked))
            options.settled.emplace(ref, side);
        else
            ++answered.dropped;
    if (options.settled.empty())
        return answered;
    auto without = *std::exchange(outcome.plan, std::nullopt);
    job.plan(outcome, operation, options, context);
    if (outcome.plan && !readTheSame(*outcome.plan, without)) { // the till changed between the two
        answered.dropped = static_cast<std::int64_t>(choices.sides.size());
        outcome.plan = std::move(without);
    }
    return answered;
}

} // namespace engine
