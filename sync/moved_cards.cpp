#include "sync/moved_cards.h"

#include "model/same_person.h"
#include "model/text_rules.h"
#include "sync/namesakes.h"

#include <unordered_map>

namespace engine {

using model::Customer;
using model::CustomerField;

namespace {

const model::CustomerFields firstName = model::CustomerFields().set(static_cast<std::size_t>(CustomerField::FirstName));

} // namespace

void MovedCards::add(const CustomerCard& card, const io::CustomerLink& link)
{
    const Customer now = card.whole();
    if (link.agreed.find(model::canonicalForm(now, firstName)) != std::string::npos) // most cards: told without taking the form apart
        return;
    const Customer before = model::fromCanonicalForm(link.agreed);
    const std::string &first = now[CustomerField::FirstName], &former = before[CustomerField::FirstName];
    if (!first.empty() && !former.empty() && !model::sameWords(first, former) && model::shareContact(before, now))
        m_renamed.push_back({&card, &link});
}

void MovedCards::addGone(const io::CustomerLink& link) { m_gone.push_back(&link); }

std::unordered_set<std::string> MovedCards::refs() const
{
    std::unordered_set<std::string> moved;
    if (m_renamed.empty())
        return moved;
    std::unordered_multimap<std::string, Customer> formers; // name → what was agreed
    const auto remember = [&](const io::CustomerLink& link) {
        Customer former = model::fromCanonicalForm(link.agreed);
        formers.emplace(nameKey(former), std::move(former));
    };
    for (const auto* link : m_gone)
        remember(*link);
    for (const auto& renamed : m_renamed)
        remember(*renamed.link);
    for (const auto& renamed : m_renamed) {
        const Customer card = renamed.card->whole();
        for (auto [at, end] = formers.equal_range(nameKey(card)); at != end; ++at)
            if (model::shareContact(at->second, card))
                moved.insert(card.private_ref);
    }
    return moved;
}

} // namespace engine
