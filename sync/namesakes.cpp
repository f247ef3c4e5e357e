#include "sync/namesakes.h"

#include "model/same_person.h"
#include "model/text_rules.h"

namespace engine {

using model::Customer;
using model::CustomerField;

std::string nameKey(const Customer& customer)
{
    const std::string first = model::inSmallLetters(customer[CustomerField::FirstName]), last = model::inSmallLetters(customer[CustomerField::LastName]);
    return first.empty() && last.empty() ? model::inSmallLetters(customer[CustomerField::CompanyName]) : first + '\n' + last;
}

bool mayBeNamesakes(const Customer& a, const Customer& b)
{
    const std::string email = model::emailKey(a[CustomerField::Email]), otherEmail = model::emailKey(b[CustomerField::Email]);
    const std::string &phone = a[CustomerField::Phone], &otherPhone = b[CustomerField::Phone];
    if ((!email.empty() && !otherEmail.empty() && email != otherEmail) || (!phone.empty() && !otherPhone.empty() && !model::samePhone(phone, otherPhone)))
        return false;
    return !nameKey(a).empty() && nameKey(a) == nameKey(b);
}

void Namesakes::add(const Customer& whom, const Customer& other)
{
    m_sameName = m_sameName || model::bearOneName(whom, other);
    m_alike = m_alike || model::haveSameNames(whom, other);
}

bool Namesakes::exclude(const Customer& whom, const Customer& other) const
{
    return m_sameName ? !model::bearOneName(whom, other) : m_alike && model::mayBeTwoPeople(whom, other);
}

bool isFaceless(const LeftOut& leftOut, const std::string& ref)
{
    const auto fields = leftOut.of(ref);
    return model::contains(fields, CustomerField::Email) || model::contains(fields, CustomerField::Phone);
}

std::vector<const Customer*> facelessNamesakes(const CustomerList& listing, const std::unordered_set<std::string>& taken, const std::unordered_set<std::string>& tillRefs,
                                               const std::vector<CustomerCard>& cards, const std::vector<Match>& matches, const LeftOut& leftOut)
{
    std::vector<const Customer*> namesakes(cards.size(), nullptr);
    std::unordered_multimap<std::string, std::size_t> sought; // name → card
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (matches[i].how == Match::How::None && isFaceless(leftOut, cards[i].ref()))
            sought.emplace(nameKey(cards[i].whole()), i);
    for (const auto& customer : listing) {
        if (sought.empty() || customer.anonymised || taken.contains(customer.id) || tillRefs.contains(customer.private_ref))
            continue;
        for (auto [at, end] = sought.equal_range(nameKey(customer)); at != end; ++at)
            if (mayBeNamesakes(cards[at->second].whole(), customer))
                namesakes[at->second] = &customer;
    }
    return namesakes;
}

} // namespace engine
