#include "sync/former_cards.h"

#include "sync/namesakes.h"
#include "sync/withheld_consent.h"

namespace engine {

using model::Customer;

FormerCards::FormerCards(const std::unordered_map<std::string, io::CustomerLink>& known, const std::unordered_set<std::string>& released, const CustomerList& listing,
                         const PushedFields& fields)
    : m_fields(fields)
{
    std::unordered_map<std::string_view, const std::string*> agreed; // by HubRise's id
    for (const auto& [ref, link] : known)
        if (released.contains(link.remoteId))
            agreed.emplace(link.remoteId, &link.agreed);
    if (agreed.empty())
        return;
    for (const auto& customer : listing) {
        const auto form = agreed.find(customer.id);
        if (form == agreed.end() || customer.anonymised)
            continue;
        const Customer card = asGiven(*form->second);
        if (!nameKey(card).empty())
            m_byForm[m_fields.form(card)].push_back(&customer);
    }
}

const Customer* FormerCards::take(const Customer& card)
{
    const auto found = m_byForm.empty() ? m_byForm.end() : m_byForm.find(m_fields.form(card));
    if (found == m_byForm.end() || found->second.empty())
        return nullptr;
    const auto* twin = found->second.front();
    found->second.pop_front();
    return twin;
}

} // namespace engine
