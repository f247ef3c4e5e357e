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

/// Who has no name, and there may be many, goes by what mayBeOne() asks of them.
std::vector<std::string> MovedCards::keysOf(const Person& person)
{
    if (!person.name.empty())
        return {person.name};
    std::vector<std::string> keys;
    if (!person.email.empty())
        keys.push_back(" " + person.email);
    if (!person.phone.empty())
        keys.push_back(" " + model::phoneEnding(person.phone));
    return keys;
}

/// One of these people who may be this one, and of whom `matters` is true.
template <class Matters> const MovedCards::Person* MovedCards::find(const ByName& people, const Person& person, Matters matters)
{
    for (const auto& key : keysOf(person))
        for (auto [at, end] = people.equal_range(key); at != end; ++at)
            if (mayBeOne(at->second, person) && matters(at->second))
                return &at->second;
    return nullptr;
}

void MovedCards::addLinked(const Customer& card, const io::CustomerLink& link)
{
    if (isNamedAsAgreed(card, link))
        return;
    const Customer former = formerCard(link);
    if (nameKey(former) == nameKey(card))
        return;
    if (wasHeldAsMoved(link, former))
        m_moved.insert(link.ref);
    m_renamed.push_back({personOf(former, link.ref), personOf(card, link.ref)});
    for (const auto& person : {m_renamed.back().before, m_renamed.back().now})
        for (auto& key : keysOf(person))
            m_names.insert(std::move(key));
}

void MovedCards::addNamed(ByName& people, const Person& person) const
{
    for (auto& key : keysOf(person))
        if (m_names.contains(key))
            people.emplace(std::move(key), person);
}

void MovedCards::addOther(const Customer& card)
{
    addNamed(m_now, personOf(card, card.private_ref));
}

void MovedCards::addGone(const io::CustomerLink& link)
{
    addNamed(m_before, personOf(formerCard(link), link.ref));
}

void MovedCards::find()
{
    const auto anybody = [](const Person&) { return true; };
    for (const auto& [before, now] : m_renamed) {
        addNamed(m_before, before);
        addNamed(m_now, now);
    }
    for (const auto& [before, now] : m_renamed)
        if (find(m_now, before, anybody) || find(m_before, now, anybody))
            m_moved.insert(now.ref);
}

std::string MovedCards::movedAmong(const ByName& people, const Customer& customer) const
{
    if (m_moved.empty())
        return {};
    const Person person = personOf(customer, customer.id.empty() ? customer.private_ref : std::string());
    const auto* moved = find(people, person, [&](const Person& other) { return m_moved.contains(other.ref); });
    return moved ? moved->ref : std::string();
}

std::string MovedCards::cardOf(const Customer& person) const { return movedAmong(m_now, person); }

std::string MovedCards::formerNumberOf(const Customer& card) const { return movedAmong(m_before, card); }

} // namespace engine
