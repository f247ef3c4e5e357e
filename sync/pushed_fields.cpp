#include "sync/pushed_fields.h"

#include "model/customer_fields.h"
#include "model/customer_merge.h"
#include "sync/withheld_consent.h"

namespace engine {

using model::Customer;

PushedFields::PushedFields(const model::CustomerFields& read, const std::vector<std::string>& chosen) : m_read(read), m_owned(read)
{
    if (chosen.empty())
        return;
    model::CustomerFields wanted;
    for (const auto& name : chosen)
        if (const auto field = model::customerFieldNamed(name))
            wanted.set(static_cast<std::size_t>(*field));
    m_owned &= wanted;
}

std::string PushedFields::agreedForm(const Customer& card, const std::optional<Customer>& before) const
{
    if (m_owned == m_read)
        return form(card);
    Customer agreed = before.value_or(Customer());
    model::copyFields(m_owned, card, agreed);
    return model::canonicalForm(agreed, m_read);
}

bool PushedFields::isAgreed(const std::string& form, const io::CustomerLink& link) const
{
    return form == link.agreed || (m_owned != m_read && (model::forgottenIn(link.agreed) & m_owned).none() && form == model::canonicalForm(model::fromCanonicalForm(link.agreed), m_owned));
}

bool PushedFields::isHeld(const Customer& card, const std::string& form, const io::CustomerLink& link) const
{
    if (link.heldWhy.empty() || form == link.heldForm)
        return !link.heldWhy.empty(); // a card without any value has an empty form too
    return m_owned != m_read && link.heldForm == agreedForm(card, model::fromCanonicalForm(link.agreed)); // as a refused update leaves it
}

Customer comparedCard(const Customer& read, const io::CustomerLink& link, const LeftOut& leftOut, bool allowConsent)
{
    Customer card = link.heldWhy == "somebody else" ? read : leftOut.asAgreed(read, link.agreed); // the doubt was about what can be read
    return allowConsent ? card : withheldAsIn(std::move(card), link.heldWhy.empty() ? link.agreed : link.heldForm);
}

} // namespace engine
