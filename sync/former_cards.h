#pragma once
// Cards that are gone from the till, by what was agreed of them: who has neither e-mail nor phone is known again when the till is renumbered.

#include "sync/customer_list.h"
#include "sync/pushed_fields.h"

#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace engine {

class FormerCards {
public:
    /// Keeps pointers into `listing`. `released`: HubRise's ids of the people whose cards are gone, of those `known` by ref.
    FormerCards(const std::unordered_map<std::string, io::CustomerLink>& known, const std::unordered_set<std::string>& released, const CustomerList& listing,
                const PushedFields& fields);

    /// Somebody whose former card said throughout what this one says, a name at least; or nullptr. Each is given once, in the order of the list: of people who
    /// say the same, one stands for the other.
    const model::Customer* take(const model::Customer& card);

private:
    const PushedFields& m_fields;
    std::unordered_map<std::string, std::deque<const model::Customer*>> m_byForm;
};

} // namespace engine
