#include "sync/former_cards.h"

#include "model/same_person.h"
#include "model/text_rules.h"
#include "sync/namesakes.h"
#include "sync/withheld_consent.h"

#include <deque>

namespace engine {

using model::Customer;
using model::CustomerField;

namespace {

/// Whose card is gone.
struct Former {
    const io::CustomerLink* link;
    const Customer* customer; ///< in HubRise
};
using Formers = std::unordered_map<std::string, std::deque<Former>>;

std::vector<Former> formersOf(const std::unordered_map<std::string, io::CustomerLink>& known, const std::unordered_set<std::string>& released, const CustomerList& listing)
{
    std::unordered_map<std::string_view, const io::CustomerLink*> links; // by HubRise's id
    for (const auto& [ref, link] : known)
        if (released.contains(link.remoteId))
            links.emplace(link.remoteId, &link);
    std::vector<Former> formers;
    for (const auto& customer : listing)
        if (const auto link = links.empty() ? links.end() : links.find(customer.id); link != links.end() && !customer.anonymised)
            formers.push_back({link->second, &customer});
    return formers;
}

/// "" of whom a single word tells: many bear it.
std::string fullNameKey(const Customer& card)
{
    const bool isFull = !model::isBlank(card[CustomerField::FirstName]) && !model::isBlank(card[CustomerField::LastName]);
    const bool hasWords = card[CustomerField::LastName].find(' ') != std::string::npos || card[CustomerField::CompanyName].find(' ') != std::string::npos;
    return isFull || hasWords ? nameKey(card) : std::string();
}

void give(const Former& former, Match& match) { match = {Match::How::FormerCard, former.customer, {}, former.link}; }

/// Whose former card said throughout what a card says. What is left is of other people, or was edited.
void meetByAllTheySay(Formers& byForm, const PushedFields& fields, const std::vector<CustomerCard>& cards, std::vector<Match>& matches)
{
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto found = matches[i].how != Match::How::None ? byForm.end() : byForm.find(fields.form(cards[i].whole()));
        if (found == byForm.end() || found->second.empty())
            continue;
        give(found->second.front(), matches[i]);
        found->second.pop_front();
    }
}

/// Where one is left of a name, in the till and among the former.
void meetByName(const Formers& byForm, const std::vector<CustomerCard>& cards, std::vector<Match>& matches)
{
    Formers byName;
    for (const auto& [form, formers] : byForm)
        for (const auto& former : formers)
            if (auto name = fullNameKey(asGiven(former.link->agreed)); !name.empty())
                byName[std::move(name)].push_back(former);
    std::unordered_map<std::string, std::vector<std::size_t>> seeking;
    for (std::size_t i = 0; i < cards.size() && !byName.empty(); ++i)
        if (auto name = nameKey(cards[i].whole()); matches[i].how == Match::How::None && byName.contains(name))
            seeking[std::move(name)].push_back(i);
    for (const auto& [name, those] : seeking) {
        const auto& formers = byName.at(name);
        if (formers.size() == 1 && those.size() == 1 && mayBeNamesakes(asGiven(formers.front().link->agreed), cards[those.front()].whole()))
            give(formers.front(), matches[those.front()]);
    }
}

/// Who was met by e-mail or phone: what was agreed of the same person's former card tells what changed since.
void recallAgreed(const std::vector<Former>& formers, const std::vector<CustomerCard>& cards, std::vector<Match>& matches)
{
    std::unordered_map<const Customer*, const io::CustomerLink*> links;
    for (const auto& [link, customer] : formers)
        links.emplace(customer, link);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const bool byContact = matches[i].how == Match::How::Email || matches[i].how == Match::How::Phone;
        if (const auto link = byContact ? links.find(matches[i].customer) : links.end(); link != links.end())
            if (const Customer former = asGiven(link->second->agreed), card = cards[i].whole(); model::bearOneName(former, card) && model::shareContact(former, card))
                matches[i].former = link->second;
    }
}

} // namespace

void meetFormerCards(const std::unordered_map<std::string, io::CustomerLink>& known, const std::unordered_set<std::string>& released, const CustomerList& listing,
                     const PushedFields& fields, const std::vector<CustomerCard>& cards, std::vector<Match>& matches)
{
    const auto formers = formersOf(known, released, listing);
    if (formers.empty())
        return;
    recallAgreed(formers, cards, matches);
    Formers byForm;
    for (const auto& former : formers)
        if (const Customer card = asGiven(former.link->agreed); !nameKey(card).empty())
            byForm[fields.form(card)].push_back(former);
    meetByAllTheySay(byForm, fields, cards, matches);
    meetByName(byForm, cards, matches);
}

io::CustomerLink typedAgain(io::CustomerLink former, const Customer& card)
{
    for (auto* form : {&former.agreed, &former.remoteForm}) {
        Customer said = model::fromCanonicalForm(*form);
        for (const auto field : model::allCustomerFields())
            if (card[field].empty())
                said[field].clear();
        *form = model::canonicalForm(said, model::CustomerFields().set());
    }
    return former;
}

} // namespace engine
