#include "sync/held_cards.h"

#include "sync/customer_match.h"
#include "sync/namesakes.h"

#include <map>

namespace engine {

using model::Customer;
using model::CustomerField;

namespace {

/// By which one bears another's number, or is reached where the other is.
std::vector<std::string> marksOf(const Customer& customer, const std::string& country)
{
    std::vector<std::string> marks;
    for (auto& mark : {customer.private_ref, model::emailKey(customer[CustomerField::Email]), phoneKey(customer[CustomerField::Phone], country)})
        if (!mark.empty())
            marks.push_back(mark);
    return marks;
}

} // namespace

bool isHeldBySomebody(const io::CustomerLink& link)
{
    return link.remoteId.empty() && (link.heldWhy == "conflict" || link.heldWhy == "somebody else");
}

bool isSecondCard(const io::CustomerLink& link) { return link.heldWhy == "second card"; }

bool waitsAsBefore(const io::CustomerLink& link, const Customer& card) { return isSecondCard(link) && nameKey(model::fromCanonicalForm(link.heldForm)) == nameKey(card); }

std::vector<const CustomerCard*> heldNoLonger(const std::vector<io::CustomerLink>& held, const TillIndex& till, const std::deque<CustomerCard>& hubrise, const std::string& country)
{
    std::map<std::string, const CustomerCard*> waiting; // by ref
    std::multimap<std::string, std::string> sought;     // mark → ref
    for (const auto& link : held)
        if (const auto* card = till.byRef(link.ref)) {
            waiting.emplace(link.ref, card);
            for (auto& mark : marksOf(card->whole(), country))
                sought.emplace(std::move(mark), link.ref);
        }
    for (const auto& packed : hubrise) {
        if (waiting.empty())
            break;
        const Customer customer = packed.whole();
        if (customer.anonymised)
            continue;
        for (const auto& mark : marksOf(customer, country))
            for (auto [at, end] = sought.equal_range(mark); at != end; ++at)
                waiting.erase(at->second);
    }
    std::vector<const CustomerCard*> over;
    for (const auto& [ref, card] : waiting)
        over.push_back(card);
    return over;
}

} // namespace engine
