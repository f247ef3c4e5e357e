#pragma once
// Who is who: till customers against one listing of HubRise, by private_ref, then e-mail, then E.164 phone. Several candidates are a conflict,
// never a guess.

#include "sync/customer_list.h"
#include "sync/unlinked.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace engine {

struct Match {
    enum class How { None, PrivateRef, Email, Phone, Content, Several };
    How how = How::None;
    const model::Customer* customer = nullptr; ///< set for PrivateRef, Email, Phone, Content
    std::vector<const model::Customer*> candidates; ///< set for Several
};

/// What somebody says in these fields, as far as a till keeps it, to be compared: names may stand there in capitals, and a "no" where nothing was said.
std::string contentOf(model::Customer customer, const model::CustomerFields& fields);

class CustomerIndex {
public:
    /// Keeps pointers into `listing`. `taken`: HubRise ids already linked to a till customer; `tillRefs`: refs of the till, whose HubRise twins are
    /// not offered to others.
    CustomerIndex(const CustomerList& listing, const std::unordered_set<std::string>& taken, const std::unordered_set<std::string>& tillRefs);

    /// When it may have been forgotten, or never recorded, who was retrieved from HubRise: one of those who says in these fields (which the till got from
    /// HubRise and reads) what a card says, whatever the till's capitals, is that card, rather than somebody to be created once more.
    void meetByContent(const CustomerList& listing, const std::unordered_set<std::string>& taken, const std::unordered_set<std::string>& tillRefs,
                       const Unlinked& whom, const model::CustomerFields& fields);

    Match find(const model::Customer& till) const;
    const model::Customer* byId(const std::string& id) const;

private:
    using Group = std::unordered_map<std::string, std::vector<const model::Customer*>>;
    Match oneOf(const Group& group, const std::string& key, Match::How how) const;

    std::unordered_map<std::string, const model::Customer*> m_byId, m_byRef;
    Group m_byEmail, m_byPhone, m_byContent;
    model::CustomerFields m_fields; ///< of m_byContent
};

} // namespace engine
