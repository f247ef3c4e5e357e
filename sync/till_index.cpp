#include "sync/till_index.h"

#include "model/same_person.h"
#include "sync/customer_match.h"

#include <algorithm>

namespace engine {

using model::Customer;
using model::CustomerField;

TillIndex::TillIndex(const std::vector<CustomerCard>& cards, const std::unordered_set<std::string>& linkedRefs, const model::CustomerFields& got, const model::CustomerFields& read, std::string country)
    : m_linkedRefs(linkedRefs), m_got(got), m_read(read), m_country(std::move(country))
{
    for (const auto& card : cards) {
        m_byRef.emplace(card.ref(), &card);
        if (linkedRefs.contains(card.ref()))
            continue;
        const Customer customer = card.whole();
        if (const auto email = model::emailKey(customer[CustomerField::Email]); !email.empty())
            m_byEmail[email].push_back(&card);
        if (!customer[CustomerField::Phone].empty())
            m_byPhone[customer[CustomerField::Phone]].push_back(&card);
        m_byContent.emplace(wordsOf(customer), &card);
    }
}

/// Who says nothing in what the till got is told by all the rest.
std::string TillIndex::wordsOf(const Customer& customer) const
{
    auto words = contentOf(customer, m_got);
    return words.empty() ? "nothing of it; " + contentOf(customer, m_read) : words;
}

const CustomerCard* TillIndex::byRef(const std::string& ref) const
{
    const auto found = m_byRef.find(ref);
    return found == m_byRef.end() ? nullptr : found->second;
}

void TillIndex::expect(const Customer& remote)
{
    for (const auto* card : candidates(remote))
        if (const auto customer = card->whole(); model::shareContact(customer, remote) && (model::haveSameNames(customer, remote) || model::bearOneName(customer, remote)))
            m_named[card].add(customer, remote);
}

/// Without those of another name where one has the same: people of one household or firm.
TillIndex::Cards TillIndex::atOneContact(const Group& group, const std::string& key, const Customer& remote) const
{
    const auto found = group.find(key);
    if (found == group.end())
        return {};
    Cards cards = found->second;
    if (cards.size() > mostAtOneContact)
        return cards;
    Namesakes namesakes;
    for (const auto* card : cards)
        namesakes.add(remote, card->whole());
    std::erase_if(cards, [&](const auto* card) {
        const Customer customer = card->whole();
        const auto named = m_named.find(card);
        return namesakes.exclude(remote, customer) || (named != m_named.end() && named->second.exclude(customer, remote));
    });
    return cards;
}

const CustomerCard* TillIndex::leftToNamesake(const Customer& remote) const
{
    for (const auto& [group, key] : {std::pair(&m_byEmail, model::emailKey(remote[CustomerField::Email])), std::pair(&m_byPhone, phoneKey(remote[CustomerField::Phone], m_country))})
        if (const auto found = group->find(key); found != group->end() && found->second.size() <= mostAtOneContact)
            for (const auto* card : found->second)
                if (!model::mayBeTwoPeople(card->whole(), remote))
                    return card;
    return nullptr;
}

std::vector<const CustomerCard*> TillIndex::candidates(const Customer& remote) const
{
    if (const auto* card = byRef(remote.private_ref); card && !remote.private_ref.empty() && !m_linkedRefs.contains(remote.private_ref))
        return {card};
    if (auto cards = atOneContact(m_byEmail, model::emailKey(remote[CustomerField::Email]), remote); !cards.empty())
        return cards;
    if (auto cards = atOneContact(m_byPhone, phoneKey(remote[CustomerField::Phone], m_country), remote); !cards.empty())
        return cards;
    if (const auto found = m_byContent.find(wordsOf(remote)); found != m_byContent.end())
        return {found->second};
    return {};
}

} // namespace engine
