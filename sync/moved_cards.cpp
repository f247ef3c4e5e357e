#include "sync/moved_cards.h"

#include "model/same_person.h"
#include "sync/namesakes.h"

#include <algorithm>

namespace engine {

using model::Customer;
using model::CustomerField;
using model::CustomerFields;

namespace {

constexpr CustomerField names[] = {CustomerField::FirstName, CustomerField::LastName, CustomerField::CompanyName};

CustomerFields fieldsOf(std::initializer_list<CustomerField> list)
{
    CustomerFields fields;
    for (const auto field : list)
        fields.set(static_cast<std::size_t>(field));
    return fields;
}

/// Most cards: told without taking the form apart. Of one name alone another's form may hold it too.
bool isNamedAsAgreed(const Customer& card, const io::CustomerLink& link)
{
    if (card[CustomerField::FirstName].empty() || card[CustomerField::LastName].empty())
        return false;
    static const auto firstAndLast = fieldsOf({CustomerField::FirstName, CustomerField::LastName}); // side by side in a form
    return link.agreed.find(model::canonicalForm(card, firstAndLast)) != std::string::npos;
}

/// As the link knows it. Of names in conflict nothing is agreed: then as the till said when they were held.
Customer formerCard(const io::CustomerLink& link)
{
    Customer former = model::fromCanonicalForm(link.agreed.empty() ? link.remoteForm : link.agreed);
    if (link.heldWhy != "conflict")
        return former;
    const Customer held = model::fromCanonicalForm(link.heldForm);
    for (const auto field : names)
        if (former[field].empty())
            former[field] = held[field];
    return former;
}

/// What told it may be gone by now. (Who became somebody else is told by that, each time.)
bool wasHeldAsMoved(const io::CustomerLink& link, const Customer& former)
{
    return link.heldWhy == "somebody else" && !model::becameSomebodyElse(former, model::fromCanonicalForm(link.heldForm));
}

} // namespace

MovedCards::Person MovedCards::personOf(const Customer& customer, const std::string& ref)
{
    return {ref, nameKey(customer), model::emailKey(customer[CustomerField::Email]), customer[CustomerField::Phone]};
}

/// Of one name, on two cards, and neither e-mail nor phone contradicts it; without a name these have to tell.
bool MovedCards::mayBeOne(const Person& a, const Person& b)
{
    const bool twoEmails = !a.email.empty() && !b.email.empty(), twoPhones = !a.phone.empty() && !b.phone.empty();
    const bool sameEmail = twoEmails && a.email == b.email, samePhone = twoPhones && model::samePhone(a.phone, b.phone);
    return a.ref != b.ref && a.name == b.name && twoEmails == sameEmail && twoPhones == samePhone && (!a.name.empty() || sameEmail || samePhone);
}

bool MovedCards::isAmong(const ByName& people, const Person& person)
{
    const auto [begin, end] = people.equal_range(person.name);
    return std::any_of(begin, end, [&](const auto& other) { return mayBeOne(other.second, person); });
}

void MovedCards::addLinked(const Customer& card, const io::CustomerLink& link)
{
    if (isNamedAsAgreed(card, link))
        return;
    const Customer former = formerCard(link);
    const std::string before = nameKey(former), now = nameKey(card);
    if (before == now)
        return;
    if (wasHeldAsMoved(link, former))
        m_moved.insert(link.ref);
    m_renamed.push_back({personOf(former, link.ref), personOf(card, link.ref)});
    m_names.insert(before);
    m_names.insert(now);
}

void MovedCards::addOther(const Customer& card)
{
    if (m_names.contains(nameKey(card)))
        m_now.emplace(nameKey(card), personOf(card, card.private_ref));
}

void MovedCards::addGone(const io::CustomerLink& link)
{
    const Customer former = formerCard(link);
    if (m_names.contains(nameKey(former)))
        m_before.emplace(nameKey(former), personOf(former, link.ref));
}

void MovedCards::find()
{
    for (const auto& [before, now] : m_renamed) {
        m_before.emplace(before.name, before);
        m_now.emplace(now.name, now);
    }
    for (const auto& [before, now] : m_renamed)
        if (isAmong(m_now, before) || isAmong(m_before, now))
            m_moved.insert(now.ref);
}

std::string MovedCards::movedAmong(const ByName& people, const Customer& customer) const
{
    if (m_moved.empty())
        return {};
    const Person person = personOf(customer, customer.id.empty() ? customer.private_ref : std::string());
    for (auto [at, end] = people.equal_range(person.name); at != end; ++at)
        if (m_moved.contains(at->second.ref) && mayBeOne(at->second, person))
            return at->second.ref;
    return {};
}

std::string MovedCards::cardOf(const Customer& person) const { return movedAmong(m_now, person); }

std::string MovedCards::formerNumberOf(const Customer& card) const { return movedAmong(m_before, card); }

} // namespace engine
