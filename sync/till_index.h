#pragma once
// The other direction of customer_match: till cards by what a HubRise customer may share with them.

#include "sync/namesakes.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace engine {

/// Cards already linked to another HubRise customer are not offered.
class TillIndex {
public:
    /// Keeps pointers into `cards`, and `linkedRefs`. `got`: the fields that the till gets from HubRise with a new card, and reads; `read`: all it reads.
    /// `country`: as in phoneKey.
    TillIndex(const std::vector<CustomerCard>& cards, const std::unordered_set<std::string>& linkedRefs, const model::CustomerFields& got, const model::CustomerFields& read,
              std::string country);

    const CustomerCard* byRef(const std::string& ref) const;
    /// Somebody who will be asked for: of those with one e-mail or phone, a card is offered to whom it names, if there is such a one.
    void expect(const model::Customer& remote);
    /// private_ref, e-mail, phone, and last a card that says the same (contentOf): what an interrupted retrieval may have written already.
    std::vector<const CustomerCard*> candidates(const model::Customer& remote) const;
    /// A card that is no candidate since it is wholly of another's name, and does not contradict: as “Anne Martin” is of “Martin”. Or nullptr.
    const CustomerCard* leftToNamesake(const model::Customer& remote) const;

private:
    using Cards = std::vector<const CustomerCard*>;
    using Group = std::unordered_map<std::string, Cards>;
    std::string wordsOf(const model::Customer& customer) const;
    Cards atOneContact(const Group& group, const std::string& key, const model::Customer& remote) const;

    const std::unordered_set<std::string>& m_linkedRefs;
    model::CustomerFields m_got, m_read;
    std::string m_country;
    std::unordered_map<std::string, const CustomerCard*> m_byRef, m_byContent;
    Group m_byEmail, m_byPhone;
    std::unordered_map<const CustomerCard*, Namesakes> m_named; ///< of those expected with the card's e-mail or phone
};

} // namespace engine
