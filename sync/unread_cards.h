#pragma once
// Cards of the till that cannot be read, and values in cards that were left out of the reading. For a retrieval they are there all the same: who stands on
// such a card must not come a second time, and what is written over such a value is lost.

#include "io/till.h"
#include "sync/customer_card.h"
#include "sync/left_out.h"
#include "sync/plan.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace engine {

class UnreadCards {
public:
    UnreadCards() = default;
    /// `written`: the fields that a retrieval writes into a card; a value left out of others is safe.
    UnreadCards(model::Problems problems, const std::vector<model::Customer>& rejected, const model::CustomerFields& written);

    const std::vector<CustomerCard>& rejected() const { return m_rejected; } ///< as far as they can be read
    /// Of the other cards, those that may be met: only their names tell whose they are when their e-mail or phone was left out. Keeps pointers into `cards`.
    void meetByName(const std::vector<CustomerCard>& cards, const std::unordered_set<std::string>& linkedRefs);
    /// One whose e-mail or phone cannot be read and whose names say nothing against it, or a namesake among those who are met by name; or nullptr.
    const CustomerCard* mayBe(const model::Customer& remote) const;
    /// The values of this card that writing it would empty.
    model::CustomerFields leftOut(const std::string& ref) const { return m_leftOut.of(ref) & m_written; }
    const LeftOut& values() const { return m_leftOut; }

    /// Puts what is wrong with a card into the plan, once.
    void tell(const std::string& ref, Plan& plan);

private:
    std::vector<CustomerCard> m_rejected;
    LeftOut m_leftOut;
    model::CustomerFields m_written;
    std::unordered_multimap<std::string, model::Problem> m_problems; ///< by ref
    std::vector<std::size_t> m_faceless; ///< of m_rejected: their e-mail or phone cannot be read
    std::unordered_multimap<std::string, const CustomerCard*> m_byName;
};

} // namespace engine
