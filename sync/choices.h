#pragma once
// What a person chose of single conflicts. A choice answers the question as it was shown, and no other about the same card: that the till's address counts
// does not say that whoever bears the card's number since is the same person.

#include "sync/job.h"

namespace engine {

/// The conflicts that a person can settle, as a plan asks about them, or asked before they were settled, by Change::ref.
using Questions = std::map<std::string, model::Changes>;
Questions questionsOf(const Plan& plan);

struct Choices {
    std::map<std::string, model::Prefer> sides; ///< as Options::settled
    Questions asked;                            ///< before each was settled
};

/// What became of them.
struct Answered {
    Questions asked;          ///< now, by the plan without any choice, and what is asked only once others are settled
    std::int64_t dropped = 0; ///< choices whose question is another one by now, or none
};

/// Makes the plan as things stand now, from the customers read a moment ago, with those of the choices that answer what is still asked in the same words and values.
Answered planWith(const Choices& choices, Job& job, Outcome& outcome, Operation operation, Options options, const Context& context);

} // namespace engine
