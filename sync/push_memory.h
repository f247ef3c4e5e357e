#pragma once
// What is remembered of a card and its twin once a push has compared them: what both sides are agreed on then, and what HubRise has said, by which a
// retrieval later tells what changed there.

#include "io/state.h"
#include "model/customer_merge.h"
#include "sync/known.h"
#include "sync/pushed_fields.h"

#include <string>

namespace engine {

class PushMemory {
public:
    /// `link`: so far; null, or without a twin, when they meet for the first time. `known`: knownToPush. `prefer`: for this card. All outlive this.
    PushMemory(const io::CustomerLink* link, const Known& known, const PushedFields& fields, model::Prefer prefer, bool allowConsent)
        : m_link(link && !link->remoteId.empty() ? link : nullptr), m_known(known), m_fields(fields), m_prefer(prefer), m_allowConsent(allowConsent)
    {
    }

    /// A card, its twin, and what came of comparing them.
    struct Compared {
        const model::Customer& card;
        const model::Customer& remote;
        const model::CustomerMerge& merge;
    };
    /// Fills in the forms, and why the card is held back, if it is.
    void settle(io::CustomerLink& link, const Compared& compared) const;

private:
    void agree(io::CustomerLink& link, const Compared& compared) const;
    std::string heard(const Compared& compared) const;
    std::string consentsApart(const Compared& compared, const std::string& agreed, const model::CustomerFields& told) const;
    void keepWithdrawn(io::CustomerLink& link, const Compared& compared) const;
    model::CustomerFields unheard(const Compared& compared) const;

    const io::CustomerLink* m_link; ///< who were linked before, or null
    const Known& m_known;
    const PushedFields& m_fields;
    model::Prefer m_prefer;
    bool m_allowConsent;
};

} // namespace engine
