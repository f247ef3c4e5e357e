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
    const auto askedBy = [](const model::Changes& changes) {
        Questions asked;
        for (const auto& change : changes)
            if (change.settleable && change.action == model::Action::Conflict)
                asked[change.ref].push_back(change);
        return asked;
    };
    Questions asked = askedBy(plan.answered);
    asked.merge(askedBy(plan.changes));
    return asked;
}

Answered planWith(const Choices& choices, Job& job, Outcome& outcome, Operation operation, Options options, const Context& context)
{
    options.again = true;
    options.settled.clear();
    Answered answered;
    std::optional<Plan> without;
    auto open = choices.sides;
    while (true) {
        job.plan(outcome, operation, options, context);
        if (!outcome.plan)
            return answered;
        if (without && !readTheSame(*outcome.plan, *without)) { // the till changed between the two
            outcome.plan = std::move(without);
            return {questionsOf(*outcome.plan), static_cast<std::int64_t>(choices.sides.size())};
        }
        answered.asked.merge(questionsOf(*outcome.plan)); // some are asked only once others are settled
        const auto settled = std::erase_if(open, [&](const auto& choice) {
            return stands(choice.first, choice.second, choices.asked, answered.asked) && options.settled.insert(choice).second;
        });
        if (settled == 0)
            break;
        auto made = std::exchange(outcome.plan, std::nullopt);
        if (!without)
            without = std::move(made);
    }
    answered.dropped = static_cast<std::int64_t>(open.size());
    for (const auto& [ref, side] : options.settled)
        if (const auto asked = answered.asked.find(ref); asked != answered.asked.end())
            outcome.plan->answered.insert(outcome.plan->answered.end(), asked->second.begin(), asked->second.end());
    return answered;
}

} // namespace engine
