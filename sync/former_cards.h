#pragma once
// Cards that are gone from the till, by what was agreed of them: a till that was renumbered, and cards typed again.

#include "sync/customer_match.h"
#include "sync/pushed_fields.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace engine {

class FormerCards {
public:
    /// Keeps pointers into `known` (links by ref) and `listing`. `released`: HubRise's ids of the people whose cards are gone. `matches`: who is met already.
    FormerCards(const std::unordered_map<std::string, io::CustomerLink>& known, const std::unordered_set<std::string>& released, const CustomerList& listing,
                const PushedFields& fields, const std::vector<Match>& matches);

    /// Who was met by e-mail or phone, and is the same person without a doubt: what was agreed of the former card tells which side changed something since.
    void recallAgreed(const std::vector<CustomerCard>& cards, std::vector<Match>& matches) const;
    /// Gives cards without a match a person whose former card said throughout what this one says, a name at least. Of people who say the same, one stands for
    /// the other.
    void meetSame(const std::vector<CustomerCard>& cards, std::vector<Match>& matches);
    /// After that the only one of a first and last name, or of a company, on both sides, when nothing speaks against it, and something else for it.
    void meetNamesakes(const std::vector<CustomerCard>& cards, std::vector<Match>& matches, const std::function<bool(std::size_t card)>& isExcluded);

private:
    struct Former {
        const io::CustomerLink* link;
        const model::Customer* customer; ///< in HubRise
        bool isMet;
    };
    static void give(Former& former, Match& match);
    static model::Customer knownOf(const Former& former);

    const PushedFields& m_fields;
    std::vector<Former> m_formers; ///< in the order of the list
};

/// What was agreed of the former card, as far as the new one says anything of it: what it lacks was not typed again, rather than taken off, and its “no” may be
/// what the till says of everybody new.
io::CustomerLink typedAgain(io::CustomerLink former, const model::Customer& card);

} // namespace engine
