#pragma once
// Who is who: till customers against one listing of HubRise, by private_ref, then e-mail, then E.164 phone. Several candidates are a conflict,
// never a guess.

#include "io/state.h"
#include "sync/customer_card.h"
#include "sync/customer_list.h"
#include "sync/unlinked.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace engine {

struct Match {
    enum class How { None, PrivateRef, OthersNumber, Email, Phone, Content, FormerCard, Several }; ///< OthersNumber: whom another card was linked to
    How how = How::None;
    const model::Customer* customer = nullptr; ///< set for all but None and Several
    std::vector<const model::Customer*> candidates; ///< set for Several
    const io::CustomerLink* former = nullptr;       ///< for FormerCard, and where a former card had the e-mail or phone: what was agreed of it
};

/// What somebody says in these fields, as far as a till keeps it, to be compared: names may stand there in capitals, and a "no" where nothing was said.
std::string contentOf(model::Customer customer, const model::CustomerFields& fields);

/// By which a phone is looked for: E.164, or "" when it is no number that can exist (HubRise API, Customers 7.3: old data can be free-form).
std::string phoneKey(const std::string& phone, const std::string& country);

class CustomerIndex {
public:
    /// Keeps pointers into `listing`. `taken`: HubRise ids already linked to a till customer; `tillRefs`: refs of the till, whose HubRise twins are
    /// not offered to others. `country`: in which a phone of HubRise's was typed that is not E.164; "": such a phone says nothing.
    CustomerIndex(const CustomerList& listing, const std::unordered_set<std::string>& taken, const std::unordered_set<std::string>& tillRefs, const std::string& country = {});

    /// When it may have been forgotten, or never recorded, who was retrieved from HubRise: one of those who says in these fields (which the till got from
    /// HubRise and reads) what a card says, whatever the till's capitals, is that card, rather than somebody to be created once more.
    void meetByContent(const CustomerList& listing, const std::unordered_set<std::string>& taken, const std::unordered_set<std::string>& tillRefs,
                       const Unlinked& whom, const model::CustomerFields& fields);

    Match find(const model::Customer& till) const;
    Match findByPhone(const model::Customer& till) const;
    const model::Customer* byId(const std::string& id) const;

private:
    using Group = std::unordered_map<std::string, std::vector<const model::Customer*>>;
    Match oneOf(const Group& group, const std::string& key, Match::How how) const;

    std::unordered_map<std::string, const model::Customer*> m_byId, m_byRef;
    Group m_byEmail, m_byPhone, m_byContent;
    model::CustomerFields m_fields; ///< of m_byContent
};

/// More at one e-mail or phone are no household and no firm: it is what people type when there is none.
inline constexpr std::size_t mostAtOneContact = 100;

/// Whom a card meets: an e-mail may be the firm's, and the phone its own. The others of a household or a firm are not met: where one of them has the card's
/// name, and where their own cards are gone (`released`: HubRise's ids).
Match whomMeets(const model::Customer& card, const CustomerIndex& index, const std::unordered_set<std::string>& released);

/// Of several cards with the e-mail, phone or number of one customer, those of another name leave the customer to those of the same: people of one household or
/// firm. For each card the customer whom it left without a contradiction, as “Martin” leaves “Anne Martin”, and without meeting another; else nullptr.
std::vector<const model::Customer*> leaveToNamesakes(const CustomerIndex& index, const std::vector<CustomerCard>& cards, std::vector<Match>& matches);

/// For each card without a match the twin of another card (`taken`), or who bears another's number (`tillRefs`), that has its e-mail or phone, and no other
/// name: whom it must not become once more. (People of one household share a phone, not a name.) Nullptr for all others.
std::vector<const model::Customer*> linkedElsewhere(const CustomerList& listing, const std::unordered_set<std::string>& taken, const std::unordered_set<std::string>& tillRefs,
                                                    const std::vector<CustomerCard>& cards, const std::vector<Match>& matches, const std::string& country);

} // namespace engine
