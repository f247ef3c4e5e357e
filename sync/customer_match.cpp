#include "sync/customer_match.h"

#include "io/phones.h"
#include "model/same_person.h"
#include "model/text_rules.h"
#include "sync/namesakes.h"

#include <algorithm>

namespace engine {

using model::Customer;
using model::CustomerField;

namespace {

bool isByNumber(const Match& match) { return match.how == Match::How::PrivateRef || match.how == Match::How::OthersNumber; }

Match withoutOthers(const Customer& card, Match match, const std::unordered_set<std::string>& released)
{
    if ((match.how != Match::How::Several && match.how != Match::How::Email && match.how != Match::How::Phone) || match.candidates.size() > mostAtOneContact)
        return match;
    auto people = match.customer ? std::vector<const Customer*>{match.customer} : match.candidates;
    Namesakes namesakes;
    for (const auto* person : people)
        namesakes.add(card, *person);
    const auto left = std::erase_if(people, [&](const Customer* person) {
        return namesakes.exclude(card, *person) || (released.contains(person->id) && model::areTwoPeople(card, *person));
    });
    if (left == 0)
        return match;
    if (people.size() > 1)
        return {Match::How::Several, nullptr, std::move(people)};
    if (people.empty())
        return {};
    const auto email = model::emailKey(card[CustomerField::Email]);
    const bool byEmail = !email.empty() && email == model::emailKey((*people.front())[CustomerField::Email]);
    return {byEmail ? Match::How::Email : Match::How::Phone, people.front(), {}};
}

} // namespace

std::string contentOf(Customer customer, const model::CustomerFields& fields)
{
    for (const auto field : model::allCustomerFields())
        customer[field] = model::isBoolean(field) && customer[field] == "false" ? std::string() : model::inSmallLetters(customer[field]);
    return model::canonicalForm(customer, fields);
}

std::string phoneKey(const std::string& phone, const std::string& country)
{
    return phone.empty() || phone.starts_with('+') ? phone : io::readPhone(phone, country).value_or("");
}

CustomerIndex::CustomerIndex(const CustomerList& listing, const std::unordered_set<std::string>& taken, const std::unordered_set<std::string>& tillRefs,
                             const std::string& country)
{
    m_byId.reserve(listing.size());
    for (const auto& customer : listing) {
        m_byId.emplace(customer.id, &customer);
        if (!customer.private_ref.empty())
            m_byRef.emplace(customer.private_ref, &customer);
        if (customer.anonymised || taken.contains(customer.id) || tillRefs.contains(customer.private_ref))
            continue;
        if (const auto email = model::emailKey(customer[CustomerField::Email]); !email.empty())
            m_byEmail[email].push_back(&customer);
        if (const auto phone = phoneKey(customer[CustomerField::Phone], country); !phone.empty())
            m_byPhone[phone].push_back(&customer);
    }
}

void CustomerIndex::meetByContent(const CustomerList& listing, const std::unordered_set<std::string>& taken, const std::unordered_set<std::string>& tillRefs,
                                  const Unlinked& whom, const model::CustomerFields& fields)
{
    m_fields = fields;
    for (const auto& customer : listing)
        if (whom.mayBe(customer.id) && !customer.anonymised && !taken.contains(customer.id) && !tillRefs.contains(customer.private_ref))
            m_byContent[contentOf(customer, fields)].push_back(&customer);
}

const Customer* CustomerIndex::byId(const std::string& id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second;
}

Match CustomerIndex::oneOf(const Group& group, const std::string& key, Match::How how) const
{
    const auto found = key.empty() ? group.end() : group.find(key);
    if (found == group.end())
        return {};
    if (found->second.size() > 1)
        return {Match::How::Several, nullptr, found->second};
    return {how, found->second.front(), {}};
}

Match CustomerIndex::find(const Customer& till) const
{
    if (const auto found = m_byRef.find(till.private_ref); found != m_byRef.end())
        return {Match::How::PrivateRef, found->second, {}};
    const auto byEmail = oneOf(m_byEmail, model::emailKey(till[CustomerField::Email]), Match::How::Email);
    if (byEmail.how != Match::How::None)
        return byEmail;
    const auto byPhone = findByPhone(till);
    if (byPhone.how != Match::How::None || m_byContent.empty())
        return byPhone;
    return oneOf(m_byContent, contentOf(till, m_fields), Match::How::Content);
}

Match CustomerIndex::findByPhone(const Customer& till) const { return oneOf(m_byPhone, till[CustomerField::Phone], Match::How::Phone); }

Match whomMeets(const Customer& card, const CustomerIndex& index, const std::unordered_set<std::string>& released)
{
    const auto match = withoutOthers(card, index.find(card), released);
    return match.how == Match::How::None ? withoutOthers(card, index.findByPhone(card), released) : match;
}

std::vector<const Customer*> leaveToNamesakes(const CustomerIndex& index, const std::vector<CustomerCard>& cards, std::vector<Match>& matches)
{
    std::vector<const Customer*> left(cards.size(), nullptr);
    std::unordered_map<const Customer*, int> claims;
    for (const auto& match : matches)
        if (match.customer && match.how != Match::How::OthersNumber)
            ++claims[match.customer];
    std::erase_if(claims, [](const auto& claim) { return claim.second == 1; });
    std::unordered_map<const Customer*, Namesakes> namesakes;
    for (std::size_t i = 0; i < matches.size() && !claims.empty(); ++i)
        if (claims.contains(matches[i].customer) && matches[i].how != Match::How::OthersNumber)
            namesakes[matches[i].customer].add(*matches[i].customer, cards[i].whole());
    for (std::size_t i = 0; i < matches.size() && !namesakes.empty(); ++i) {
        const auto* customer = matches[i].customer;
        const auto others = namesakes.find(customer);
        const Customer card = others == namesakes.end() ? Customer() : cards[i].whole();
        if (others == namesakes.end() || !others->second.exclude(*customer, card))
            continue;
        if (isByNumber(matches[i])) { // HubRise keeps it from being given twice
            matches[i].how = Match::How::OthersNumber;
            continue;
        }
        const auto byPhone = matches[i].how == Match::How::Email ? index.findByPhone(card) : Match{};
        matches[i] = byPhone.customer == customer ? Match{} : byPhone; // they may share both
        if (matches[i].how == Match::How::None && !model::mayBeTwoPeople(card, *customer))
            left[i] = customer;
    }
    return left;
}

std::vector<const Customer*> linkedElsewhere(const CustomerList& listing, const std::unordered_set<std::string>& taken, const std::unordered_set<std::string>& tillRefs,
                                             const std::vector<CustomerCard>& cards, const std::vector<Match>& matches, const std::string& country)
{
    std::vector<const Customer*> twins(cards.size(), nullptr);
    const auto isAnothers = [&](const Customer& customer) { return !customer.anonymised && (taken.contains(customer.id) || tillRefs.contains(customer.private_ref)); };
    if (std::none_of(listing.begin(), listing.end(), isAnothers))
        return twins;
    std::unordered_multimap<std::string, std::size_t> sought; // e-mail or phone → card
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (matches[i].how != Match::How::None)
            continue;
        const Customer card = cards[i].whole();
        for (auto key : {model::emailKey(card[CustomerField::Email]), card[CustomerField::Phone]})
            if (!key.empty())
                sought.emplace(std::move(key), i);
    }
    for (const auto& customer : listing) {
        if (sought.empty() || !isAnothers(customer))
            continue;
        for (const auto& key : {model::emailKey(customer[CustomerField::Email]), phoneKey(customer[CustomerField::Phone], country)})
            for (auto [at, end] = sought.equal_range(key); at != end; ++at)
                if (!model::mayBeTwoPeople(cards[at->second].whole(), customer))
                    twins[at->second] = &customer;
    }
    return twins;
}

} // namespace engine
