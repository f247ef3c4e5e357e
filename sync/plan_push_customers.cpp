// push customers: the till's cards against what was last agreed and against HubRise, per owned field.

#include "io/files.h"
#include "model/customer_validation.h"
#include "model/same_person.h"
#include "sync/customer_card.h"
#include "sync/customer_decisions.h"
#include "sync/customer_doubt.h"
#include "sync/customer_listing.h"
#include "sync/customer_match.h"
#include "sync/known.h"
#include "sync/former_cards.h"
#include "sync/guards.h"
#include "sync/held_cards.h"
#include "sync/moved_cards.h"
#include "sync/namesakes.h"
#include "sync/planners.h"

#include <algorithm>
#include <optional>

namespace engine {

using model::Customer;
using model::Kind;
using model::plural;
using model::text;

namespace {

class CustomerPushPlanner {
public:
    CustomerPushPlanner(const Link& link, const Options& options, const Context& context) : m_link(link), m_options(options), m_context(context) {}

    model::Result<Plan> run()
    {
        auto begun = beginPlan(Operation::PushCustomers, m_link);
        if (!begun)
            return begun;
        m_plan = std::move(*begun);
        if (listId().empty())
            return model::fail(Kind::NotConnected, text(TR("The connection gives access to no customer list.")),
                               text(TR("Connect again and choose a customer list on HubRise's page.")));
        if (const auto reads = requireQuery(m_link, "customers"); !reads)
            return model::fail(reads);
        if (const auto dropped = dropOldListing(m_link, listId(), m_options.again); !dropped)
            return model::fail(dropped);
        m_plan.prefer = m_options.prefer;
        m_plan.settled = m_options.settled;
        for (const auto step : {&CustomerPushPlanner::readTill, &CustomerPushPlanner::recall, &CustomerPushPlanner::sort, &CustomerPushPlanner::meet}) {
            if (const auto done = (this->*step)(); !done)
                return model::fail(done);
            if (m_plan.refusal)
                return std::move(m_plan);
        }
        guardTarget(m_plan, m_link);
        if (m_plan.ops.empty())
            std::erase_if(m_plan.guards, [](const Guard&) { return true; });
        guardIrreversible(m_plan);
        estimate(m_plan, m_link, static_cast<std::int64_t>(m_plan.ops.size()));
        return std::move(m_plan);
    }

private:
    const std::string& listId() const { return m_plan.target.customer_list.id; }

    model::Done readTill()
    {
        m_context.report.stage(text(TR("Reading the customers from the till")));
        auto till = m_link.till().customers();
        if (!till)
            return model::fail(till, text(TR("While reading the customers from the till")));
        m_till = std::move(*till);
        m_fields.emplace(m_till.owned, m_link.profile().customer_fields);
        m_leftOut = LeftOut(m_till.problems);
        m_decisions.emplace(m_plan, *m_fields, m_leftOut, m_options, m_link.profile().allow_consent);
        m_plan.source.rows = m_till.rows;
        m_plan.problems = std::move(m_till.problems);
        for (const auto& problem : m_plan.problems)
            if (problem.severity == model::Severity::Error)
                m_invalid.insert(problem.ref);
        const auto last = m_link.state().lastRead("customers");
        if (m_till.rows == 0 && last && *last && (*last)->rows > 0)
            m_plan.refusal = model::Error{Kind::TillData, plural(TRN("The till gave no customer, and %n were there before; nothing was sent."), (*last)->rows),
                                          text(TR("Check that the mapping reads the right database (“passeplat doctor” shows what each query finds).")), {}, 0, {}};
        return {};
    }

    model::Done recall()
    {
        auto links = m_link.state().customerLinks(listId());
        if (!links)
            return model::fail(links);
        m_known.reserve(links->size());
        for (auto& link : *links) {
            if (!link.remoteId.empty())
                m_taken.insert(link.remoteId);
            m_known.emplace(link.ref, std::move(link));
        }
        return {};
    }

    /// The till's cards stand there whole only until they are sorted.
    void findMoved()
    {
        const auto twinOf = [this](const Customer& card) {
            const auto known = m_known.find(card.private_ref);
            return known == m_known.end() || known->second.remoteId.empty() ? nullptr : &known->second;
        };
        for (const auto& card : m_till.customers)
            if (const auto* link = twinOf(card))
                m_moved.addLinked(card, *link);
        if (!m_moved.anyRenamed())
            return;
        std::unordered_set<std::string_view> refs;
        for (const auto& card : m_till.customers) {
            refs.insert(card.private_ref);
            const auto known = m_known.find(card.private_ref);
            if (!twinOf(card) && (known == m_known.end() || !waitsAsBefore(known->second, card)))
                m_moved.addOther(card);
        }
        for (const auto& [ref, link] : m_known)
            if (!refs.contains(ref))
                m_moved.addGone(link);
        m_moved.find();
        for (const auto& [ref, side] : m_options.settled)
            if (side == model::Prefer::Pos)
                m_moved.forget(ref);
    }

    /// Decides what needs no look at HubRise: unchanged, invalid, held back. The rest is met there.
    model::Done sort()
    {
        findMoved();
        m_plan.counts.rejected = m_till.rows - static_cast<std::int64_t>(m_till.customers.size());
        for (const auto& customer : m_till.customers) {
            auto breaches = model::validate(customer);
            const bool invalid = m_invalid.contains(customer.private_ref) || model::hasErrors(breaches);
            std::move(breaches.begin(), breaches.end(), std::back_inserter(m_plan.problems));
            if (invalid) {
                m_decisions->reject(customer);
                continue;
            }
            const auto known = m_known.find(customer.private_ref);
            const Customer card = known == m_known.end() ? customer : comparedCard(customer, known->second, m_leftOut, m_link.profile().allow_consent);
            const std::string form = m_fields->form(card);
            m_plan.localHash = io::sha256Hex(m_plan.localHash + form);
            if (known == m_known.end())
                m_fresh.emplace_back(customer);
            else if (known->second.anonymised)
                m_decisions->skipAnonymised(customer, known->second);
            else if (m_fields->isHeld(card, form, known->second) && !considersAgain(customer))
                hold(customer, known->second);
            else if (!known->second.remoteId.empty() && m_fields->isAgreed(form, known->second))
                ++m_plan.counts.unchanged;
            else
                (known->second.remoteId.empty() ? m_fresh : m_changed).emplace_back(customer);
        }
        if (!m_fresh.empty() || !m_changed.empty())
            for (auto& customer : m_till.customers)
                m_tillRefs.insert(std::move(customer.private_ref));
        m_till.customers = std::vector<Customer>(); // gives the room back before HubRise’s list comes ({} would keep it)
        return {};
    }

    /// Whoever holds it back may be gone from HubRise: it is met again when the list is read anyway. Of two cards, the other may be gone from the till.
    void hold(const Customer& customer, const io::CustomerLink& link)
    {
        if (isHeldBySomebody(link) || isSecondCard(link))
            (isSecondCard(link) ? m_fresh : m_waiting).emplace_back(customer);
        else
            m_decisions->holdAgain(customer, link);
    }

    /// Who was linked to the other card of this card's person, and was anonymised since; or nullptr.
    const Customer* forgotten(const Customer& customer, const CustomerIndex& index) const
    {
        const auto known = m_known.find(customer.private_ref);
        if (known == m_known.end() || !isSecondCard(known->second))
            return nullptr;
        if (!isEmptied(customer) && model::becameSomebodyElse(model::fromCanonicalForm(known->second.heldForm), customer))
            return nullptr;
        const auto* other = index.byId(known->second.heldMessage);
        return other && other->anonymised ? other : nullptr;
    }

    void holdWaiting()
    {
        for (const auto& card : m_waiting)
            m_decisions->holdAgain(card.whole(), m_known.at(card.ref()));
        m_waiting.clear();
    }

    bool considersAgain(const Customer& held) const { return m_options.preferGiven || m_options.settled.contains(held.private_ref); }

    /// Meets changed and fresh customers in HubRise: one listing when it is needed or cheaper, single reads otherwise.
    model::Done meet()
    {
        if (m_fresh.empty() && m_changed.empty()) {
            holdWaiting();
            return {};
        }
        const auto pages = static_cast<std::int64_t>(m_known.size() / 100 + 1);
        const auto changed = static_cast<std::int64_t>(m_changed.size());
        if (m_fresh.empty() && changed <= std::max<std::int64_t>(pages, 20))
            if (const auto done = meetSingly(); !done || m_fresh.empty()) {
                holdWaiting();
                return done;
            }
        std::move(m_waiting.begin(), m_waiting.end(), std::back_inserter(m_fresh));
        auto listing = listCustomers(m_link, listId(), m_options.again, m_context, &m_unstable);
        if (!listing)
            return model::fail(listing);
        m_listing = std::move(*listing);
        m_plan.remoteHash = std::to_string(m_listing.size());
        auto unlinked = Unlinked::readFrom(m_link.state(), listId());
        if (!unlinked)
            return model::fail(unlinked);
        m_unlinked = std::move(*unlinked);
        if (const auto done = forgetVanished(); !done)
            return done;
        meetInListing();
        return {};
    }

    bool isGone(const std::string& ref) const { return !m_tillRefs.contains(ref) && !m_invalid.contains(ref); }

    model::Done meetSingly()
    {
        m_context.report.stage(text(TR("Reading the changed customers from HubRise")));
        std::int64_t met = 0;
        for (auto& card : m_changed) {
            const auto remote = m_link.cloud().customer(listId(), m_known.at(card.ref()).remoteId);
            if (!remote && remote.error().kind == Kind::NotFound)
                m_fresh.push_back(std::move(card));
            else if (!remote)
                return model::fail(remote, text(TR("While reading the customers from HubRise")));
            else
                ++met, update(card.whole(), *remote, Match::How::PrivateRef);
            m_context.report.progress(met, static_cast<std::int64_t>(m_changed.size()), -1);
        }
        m_changed.clear();
        for (const auto& card : m_fresh)
            forgetTwin(card.ref());
        return {};
    }

    void forgetTwin(const std::string& ref)
    {
        auto& link = m_known.at(ref);
        m_taken.erase(link.remoteId);
        m_moved.forget(ref);
        link.remoteId.clear();
        link.agreed.clear();
    }

    void meetInListing()
    {
        std::vector<const Customer*> twins, elsewhere, namesakes;
        std::vector<Match> matches;
        releaseTwins();
        {
            CustomerIndex index(m_listing, m_taken, m_tillRefs, m_link.till().country());
            if (m_unlinked.any())
                index.meetByContent(m_listing, m_taken, m_tillRefs, m_unlinked, m_fields->read() & m_link.till().insertedCustomerFields());
            for (const auto& card : m_changed)
                twins.push_back(index.byId(m_known.at(card.ref()).remoteId));
            for (const auto& card : m_fresh)
                matches.push_back(whomMeets(card.whole(), index, m_released));
            tellOthersNumbers(matches);
            const auto left = leaveToNamesakes(index, m_fresh, matches);
            leaveToOthers(matches);
            FormerCards former(m_known, m_released, m_listing, *m_fields, matches);
            former.recallAgreed(m_fresh, matches);
            former.meetSame(m_fresh, matches);
            namesakes = facelessNamesakes(m_listing, m_taken, m_tillRefs, m_fresh, matches, m_leftOut);
            elsewhere = linkedElsewhere(m_listing, m_taken, m_tillRefs, m_fresh, matches, m_link.till().country());
            findMisnumbered(matches, elsewhere);
            for (std::size_t i = 0; i < m_fresh.size(); ++i)
                if (!elsewhere[i] && matches[i].how == Match::How::None)
                    elsewhere[i] = left[i] ? left[i] : forgotten(m_fresh[i].whole(), index);
            former.meetNamesakes(m_fresh, matches, [&](std::size_t i) { return m_unstable || elsewhere[i] || namesakes[i] || isFaceless(m_leftOut, m_fresh[i].ref()); });
        } // the index goes before the plan grows: both are large
        m_taken = m_tillRefs = std::unordered_set<std::string>();
        makeRoom(m_changed.size() + m_fresh.size());
        for (std::size_t i = 0; i < m_changed.size(); ++i)
            update(opened(m_changed[i]), *twins[i], Match::How::PrivateRef);
        settleFresh(matches, elsewhere, namesakes);
    }

    /// HubRise keeps the number of a person whose card got another, and somebody else may bear it now.
    void tellOthersNumbers(std::vector<Match>& matches) const
    {
        for (std::size_t i = 0; i < matches.size(); ++i) {
            auto& [how, customer, candidates, former] = matches[i];
            const bool linked = how == Match::How::PrivateRef && !customer->anonymised && (m_taken.contains(customer->id) || m_released.contains(customer->id));
            if (linked && !isSettled(m_options, m_fresh[i].ref(), model::Prefer::Pos) && !mayBeNamesakes(m_fresh[i].whole(), *customer))
                how = Match::How::OthersNumber;
        }
    }

    /// Nobody is linked to them, and the card that bears their number is somebody else's: the till was renumbered, and what would tell who is who is forgotten.
    /// A card of their name then may be theirs, whether it says how they are reached or not.
    void findMisnumbered(const std::vector<Match>& matches, std::vector<const Customer*>& elsewhere)
    {
        std::unordered_multimap<std::string, const Customer*> byName;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const auto* customer = matches[i].customer;
            const bool isUnlinked = matches[i].how == Match::How::PrivateRef && !customer->anonymised && !m_taken.contains(customer->id) && !m_released.contains(customer->id);
            if (!isUnlinked || !isInDoubt(m_fresh[i].whole(), *customer, {}, m_options, m_fresh[i].ref(), model::Prefer::Pos))
                continue;
            m_misnumbered.insert(customer);
            byName.emplace(nameKey(*customer), customer);
        }
        for (std::size_t i = 0; i < matches.size() && !byName.empty(); ++i) {
            if (matches[i].how != Match::How::None || elsewhere[i])
                continue;
            const Customer card = m_fresh[i].whole();
            for (auto [at, end] = byName.equal_range(nameKey(card)); at != end && !elsewhere[i]; ++at)
                if (mayBeNamesakes(card, *at->second))
                    elsewhere[i] = at->second;
        }
    }

    /// An e-mail or phone leads to nobody else who is waited for by a card of the same name, or whose card is gone, when the card's own twin has left HubRise.
    void leaveToOthers(std::vector<Match>& matches) const
    {
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const auto& [how, customer, candidates, former] = matches[i];
            if ((how != Match::How::Email && how != Match::How::Phone) || model::bearOneName(m_fresh[i].whole(), *customer))
                continue;
            const auto known = m_known.find(m_fresh[i].ref());
            const bool hadATwin = known != m_known.end() && known->second.heldWhy.empty();
            if (!m_moved.cardOf(*customer).empty() || (hadATwin && m_released.contains(customer->id)))
                matches[i] = {};
        }
    }

    /// Whose card is no longer in the till may be met by another: tills are renumbered, and cards typed again.
    void releaseTwins()
    {
        for (const auto& [ref, link] : m_known)
            if (!link.remoteId.empty() && isGone(ref) && m_taken.erase(link.remoteId) > 0)
                m_released.insert(link.remoteId);
        for (const auto& customer : m_listing) // their numbers are no longer theirs
            if (m_released.contains(customer.id))
                m_tillRefs.erase(customer.private_ref);
        for (const auto& [ref, link] : m_known) // who bears a linked card's number without being its twin had it before
            if (!link.remoteId.empty())
                m_tillRefs.erase(ref);
    }

    /// Lists that double as they grow would need half as much again, just when memory is shortest.
    void makeRoom(std::size_t customers)
    {
        m_plan.ops.reserve(customers);
        m_plan.memory.reserve(customers);
        m_plan.changes.reserve(m_plan.changes.size() + customers);
    }

    /// Each card is decided once: it goes as the plan grows.
    static Customer opened(CustomerCard& card) { return std::exchange(card, {}).whole(); }

    /// Twins that are not in HubRise's list are asked for one by one, since rows may move between its pages; who is gone is looked for anew.
    model::Done forgetVanished()
    {
        std::unordered_set<std::string> listed;
        if (!m_changed.empty())
            for (const auto& customer : m_listing)
                listed.insert(customer.id);
        std::vector<CustomerCard> changed;
        for (auto& card : m_changed) {
            const std::string& id = m_known.at(card.ref()).remoteId;
            auto remote = listed.contains(id) ? model::Result<Customer>() : m_link.cloud().customer(listId(), id);
            const bool gone = !remote && remote.error().kind == Kind::NotFound;
            if (!remote && !gone)
                return model::fail(remote, text(TR("While reading the customers from HubRise")));
            if (gone)
                forgetTwin(card.ref());
            else if (!listed.contains(id))
                m_listing.push_back(std::move(*remote));
            (gone ? m_fresh : changed).push_back(std::move(card));
        }
        m_changed = std::move(changed);
        return {};
    }

    /// A list that changed while it was read may hold somebody with this card's e-mail or phone all the same, or whom only the words tell. (Its private_ref
    /// HubRise itself keeps from being taken twice.)
    bool mayBeThere(const Customer& customer) const
    {
        return m_unstable && (!(customer[model::CustomerField::Email].empty() && customer[model::CustomerField::Phone].empty()) || m_unlinked.any());
    }

    /// `elsewhere`, `namesakes`: see linkedElsewhere, facelessNamesakes.
    void settleFresh(std::vector<Match>& matches, const std::vector<const Customer*>& elsewhere, const std::vector<const Customer*>& namesakes)
    {
        std::unordered_map<const Customer*, int> claims;
        for (const auto& match : matches)
            if (match.customer && match.how != Match::How::OthersNumber)
                ++claims[match.customer];
        for (std::size_t i = 0; i < m_fresh.size(); ++i) {
            const auto& match = matches[i];
            const Customer customer = opened(m_fresh[i]);
            if (match.how == Match::How::None && mayBeThere(customer))
                addChange(m_plan, {model::Action::Skip, "customer", customer.private_ref, customer.displayName(), {},
                                   text(TR("HubRise's list changed while it was read: the next push decides"))});
            else if (elsewhere[i] && elsewhere[i]->anonymised)
                m_decisions->secondCardOfAnonymised(customer);
            else if (const auto number = m_moved.formerNumberOf(customer); !number.empty() && (!match.customer || !mayBeNamesakes(customer, *match.customer)))
                m_decisions->waitForMoved(customer, number);
            else if (elsewhere[i] && m_misnumbered.contains(elsewhere[i]))
                m_decisions->waitForMoved(customer, elsewhere[i]->private_ref);
            else if (elsewhere[i] && claims[elsewhere[i]] > 1) // several claim that one
                m_decisions->claimedTwice(customer, *elsewhere[i]);
            else if (elsewhere[i])
                m_decisions->secondCard(customer, *elsewhere[i]);
            else if (namesakes[i] && match.how == Match::How::None)
                m_decisions->facelessNamesake(customer, *namesakes[i]);
            else if (match.how == Match::How::None)
                m_decisions->create(customer);
            else if (match.how == Match::How::Several)
                m_decisions->ambiguous(customer, match);
            else if (match.how == Match::How::OthersNumber)
                m_decisions->numberOfAnother(customer, *match.customer, takeLink(customer.private_ref));
            else if (claims[match.customer] > 1 && match.how != Match::How::PrivateRef)
                m_decisions->claimedTwice(customer, *match.customer);
            else if (match.former)
                m_decisions->update(customer, *match.customer, match.how, typedAgain(*match.former, customer));
            else
                update(customer, *match.customer, match.how);
        }
    }

    /// Each customer is met once: its link goes as the plan grows.
    std::optional<io::CustomerLink> takeLink(const std::string& ref)
    {
        auto known = m_known.extract(ref);
        return known ? std::optional(std::move(known.mapped())) : std::nullopt;
    }

    void update(const Customer& customer, const Customer& remote, Match::How how)
    {
        const auto link = takeLink(customer.private_ref);
        if (m_moved.contains(customer.private_ref) && !remote.anonymised && !mayBeNamesakes(customer, remote))
            m_decisions->numberOfAnother(customer, remote, link);
        else if ((!link || link->remoteId.empty()) && wereLinked(customer, remote))
            m_decisions->update(customer, remote, how, forgottenLink(listId(), customer.private_ref, remote.id, model::canonicalForm(customer, m_fields->read())));
        else
            m_decisions->update(customer, remote, how, link);
    }

    /// Of a state made anew or put back, unless they seem to be two people.
    bool wereLinked(const Customer& customer, const Customer& remote) const
    {
        return m_unlinked.wereLinked(customer, remote) && !remote.anonymised && !isInDoubt(customer, remote, {}, m_options, customer.private_ref, model::Prefer::Pos);
    }

    const Link& m_link;
    const Options& m_options;
    const Context& m_context;
    Plan m_plan;
    io::TillCustomers m_till;
    LeftOut m_leftOut;
    std::optional<PushedFields> m_fields; ///< these two once the till has told its fields
    std::optional<CustomerDecisions> m_decisions;
    bool m_unstable = false; ///< the listing
    Unlinked m_unlinked;     ///< in the list
    std::unordered_set<std::string> m_invalid, m_taken, m_tillRefs;
    std::unordered_set<std::string> m_released; ///< ids of twins whose cards are gone
    std::unordered_set<const Customer*> m_misnumbered;
    MovedCards m_moved;
    std::unordered_map<std::string, io::CustomerLink> m_known;
    std::vector<CustomerCard> m_fresh, m_changed, m_waiting;
    CustomerList m_listing;
};

} // namespace

model::Result<Plan> planPushCustomers(const Link& link, const Options& options, const Context& context)
{
    return CustomerPushPlanner(link, options, context).run();
}

} // namespace engine
