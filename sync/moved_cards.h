#pragma once
// Within a household or a firm the e-mail or phone does not tell that a till was renumbered: the cards that bear now the name which another card bore.

#include "io/state.h"
#include "sync/customer_card.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace engine {

/// Of a till's cards and what was agreed of them. Keeps pointers into both.
class MovedCards {
public:
    void add(const CustomerCard& card, const io::CustomerLink& link);
    /// Whose card is gone from the till.
    void addGone(const io::CustomerLink& link);

    /// The refs of cards that have another first name than was agreed, at the same e-mail or phone, and with it the names of a card there that is gone or has
    /// another first name itself. The link of such a card still leads to who had the number before.
    std::unordered_set<std::string> refs() const;

private:
    struct Renamed {
        const CustomerCard* card;
        const io::CustomerLink* link;
    };
    std::vector<Renamed> m_renamed;
    std::vector<const io::CustomerLink*> m_gone;
};

} // namespace engine
