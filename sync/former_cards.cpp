#include "sync/former_cards.h"

#include "model/customer_merge.h"
#include "model/same_person.h"
#include "model/text_rules.h"
#include "sync/namesakes.h"
#include "sync/withheld_consent.h"

#include <algorithm>

namespace engine {

using model::Customer;
using model::CustomerField;

namespace {

bool isNamed(const Customer& card, CustomerField field) { return !model::isBlank(card[field]); }

/// "" of whom less than a first and last name, or a company, is known: many bear it (“Le Goff”, “Client comptoir”).
std::string fullNameKey(const Customer& card)
{
    const bool first = isNamed(card, CustomerField::FirstName), last = isNamed(card, CustomerField::LastName);
    return (first && last) || (!first && !last && isNamed(card, CustomerField::CompanyName)) ? nameKey(card) : std::string();
}

using Fields = std::initializer_list<CustomerField>;

bool contradict(const Customer& a, const Customer& b, Fields fields)
{
    return std::any_of(fields.begin(), fields.end(), [&](auto field) { return isNamed(a, field) && isNamed(b, field) && !model::sameWords(a[field], b[field]); });
}

bool agree(const Customer& a, const Customer& b, Fields fields)
{
    return std::any_of(fields.begin(), fields.end(), [&](auto field) { return isNamed(a, field) && model::sameWords(a[field], b[field]); });
}

bool isReachable(const Customer& customer) { return !model::emailKey(customer[CustomerField::Email]).empty() || !customer[CustomerField::Phone].empty(); }

/// Of one name, which alone is little: nothing speaks against it, and something else for it, unless there is nothing that one could get of the other. Nobody
/// gets a consent with an e-mail or phone for which it was not given.
bool mayBeTheSame(const Customer& known, const Customer& card)
{
    using enum CustomerField;
    if ((isReachable(known) && isReachable(card)) || contradict(known, card, {BirthDate, CompanyName, Address1, PostalCode, City}))
        return false;
    for (const auto consent : {SmsMarketing, EmailMarketing})
        if (isReachable(card) && known[consent] == "true" && card[consent] != "true")
            return false;
    const bool saysNothingElse = !isReachable(known) && !isReachable(card) && !isNamed(known, BirthDate) && !isNamed(known, Address1);
    return saysNothingElse || agree(known, card, {BirthDate, Address1});
}

} // namespace

FormerCards::FormerCards(const std::unordered_map<std::string, io::CustomerLink>& known, const std::unordered_set<std::string>& released, const CustomerList& listing,
                         const PushedFields& fields, const std::vector<Match>& matches)
    : m_fields(fields)
{
    std::unordered_map<std::string_view, const io::CustomerLink*> links; // by HubRise's id
    for (const auto& [ref, link] : known)
        if (released.contains(link.remoteId))
            links.emplace(link.remoteId, &link);
    if (links.empty())
        return;
    std::unordered_set<const Customer*> met;
    for (const auto& match : matches)
        if (match.customer && match.how != Match::How::OthersNumber)
            met.insert(match.customer);
    for (const auto& customer : listing)
        if (const auto link = links.find(customer.id); link != links.end() && !customer.anonymised)
            m_formers.push_back({link->second, &customer, met.contains(&customer)});
}

void FormerCards::give(Former& former, Match& match)
{
    match = {Match::How::FormerCard, former.customer, {}, former.link};
    former.isMet = true;
}

/// What was agreed of the former card, and where nothing was, what HubRise says.
Customer FormerCards::knownOf(const Former& former)
{
    Customer known = asGiven(former.link->agreed);
    using enum CustomerField;
    for (const auto field : {Email, Phone, BirthDate, SmsMarketing, EmailMarketing})
        if (known[field].empty())
            known[field] = (*former.customer)[field];
    return known;
}

void FormerCards::recallAgreed(const std::vector<CustomerCard>& cards, std::vector<Match>& matches) const
{
    std::unordered_map<const Customer*, const Former*> formers;
    for (const auto& former : m_formers)
        if (former.isMet)
            formers.emplace(former.customer, &former);
    for (std::size_t i = 0; i < matches.size() && !formers.empty(); ++i) {
        const bool byContact = matches[i].how == Match::How::Email || matches[i].how == Match::How::Phone;
        const auto former = byContact ? formers.find(matches[i].customer) : formers.end();
        if (former == formers.end())
            continue;
        const Customer known = knownOf(*former->second), card = cards[i].whole();
        if (model::shareContact(known, card) && mayBeNamesakes(known, card) && !contradict(known, card, {CustomerField::BirthDate}))
            matches[i].former = former->second->link;
    }
}

void FormerCards::meetSame(const std::vector<CustomerCard>& cards, std::vector<Match>& matches)
{
    std::unordered_map<std::string, std::vector<Former*>> byForm; // those first in the list last
    for (auto former = m_formers.rbegin(); former != m_formers.rend(); ++former)
        if (const Customer card = former->isMet ? Customer() : asGiven(former->link->agreed); !nameKey(card).empty())
            byForm[m_fields.form(card)].push_back(&*former);
    for (std::size_t i = 0; i < cards.size() && !byForm.empty(); ++i) {
        if (matches[i].how != Match::How::None)
            continue;
        const Customer card = cards[i].whole();
        const auto same = byForm.find(m_fields.form(card));
        if (same == byForm.end())
            continue;
        auto& formers = same->second;
        const auto one = std::find_if(formers.rbegin(), formers.rend(), [&](const Former* former) { return mayBeNamesakes(knownOf(*former), card); });
        if (one == formers.rend())
            continue;
        give(**one, matches[i]);
        formers.erase(std::next(one).base());
    }
}

void FormerCards::meetNamesakes(const std::vector<CustomerCard>& cards, std::vector<Match>& matches, const std::function<bool(std::size_t card)>& isExcluded)
{
    struct Bearers {
        Former* former = nullptr;
        int formers = 0, cards = 0;
        std::size_t card = 0;
    };
    std::unordered_map<std::string, Bearers> byName;
    for (auto& former : m_formers)
        if (auto name = former.isMet ? std::string() : fullNameKey(asGiven(former.link->agreed)); !name.empty()) {
            auto& bearers = byName[std::move(name)];
            bearers.former = &former;
            ++bearers.formers;
        }
    for (std::size_t i = 0; i < cards.size() && !byName.empty(); ++i)
        if (matches[i].how == Match::How::None)
            if (const auto found = byName.find(fullNameKey(cards[i].whole())); found != byName.end()) {
                found->second.card = i;
                ++found->second.cards;
            }
    for (const auto& [name, bearers] : byName)
        if (bearers.formers == 1 && bearers.cards == 1 && !isExcluded(bearers.card) && mayBeTheSame(knownOf(*bearers.former), cards[bearers.card].whole()))
            give(*bearers.former, matches[bearers.card]);
}

io::CustomerLink typedAgain(io::CustomerLink former, const Customer& card)
{
    if (former.remoteForm.empty())
        former.remoteForm = former.agreed; // what HubRise said of a consent stays known
    for (auto* form : {&former.agreed, &former.remoteForm}) {
        Customer said = model::fromCanonicalForm(*form);
        for (const auto field : model::allCustomerFields()) {
            const bool lacks = model::isBoolean(field) ? form == &former.agreed && card[field] != "true" : card[field].empty();
            if (lacks)
                said[field].clear();
        }
        const std::string typed = model::canonicalForm(said, model::CustomerFields().set());
        *form = model::isForgotten(*form) ? std::string(model::forgottenMark) + typed : model::forgetting(model::forgottenIn(*form), typed);
    }
    return former;
}

} // namespace engine
