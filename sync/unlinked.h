#pragma once
// Who may stand in the till without a link: the people whom a retrieval was storing when it broke off. Their cards bear no reference of HubRise's; without an
// e-mail or a phone, only what they say tells who they are.

#include "io/state.h"
#include "model/customer.h"

#include <string>
#include <unordered_set>

namespace engine {

class Unlinked {
public:
    static model::Result<Unlinked> readFrom(const io::State& state, const std::string& listId);

    bool any() const { return m_anybody || !m_ids.empty(); }
    bool mayBe(const std::string& remoteId) const { return m_anybody || m_ids.contains(remoteId); }
    /// Whom a card meets: were they linked before, though nobody knows what was agreed? A number of the card's tells it at any time; an e-mail, a phone or the
    /// same words only until a push has met all cards, since others than those who were forgotten share them too.
    bool wereLinked(const model::Customer& card, const model::Customer& remote) const
    {
        return card.private_ref == remote.private_ref ? mayBe(remote.id) : m_anybody && !m_haveMet;
    }

private:
    bool m_anybody = false; ///< an old or a new state database: nobody knows who was retrieved
    bool m_haveMet = false;
    std::unordered_set<std::string> m_ids;
};

} // namespace engine
