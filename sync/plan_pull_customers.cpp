// pull customers: HubRise's customers into the till's cards, matched the same way round as a push; nothing is deleted.

#include "io/files.h"
#include "model/customer_fields.h"
#include "model/customer_merge.h"
#include "sync/customer_doubt.h"
#include "sync/customer_labels.h"
#include "sync/customer_listing.h"
#include "sync/export_file.h"
#include "sync/known.h"
#include "sync/former_cards.h"
#include "sync/guards.h"
#include "sync/held_cards.h"
#include "sync/moved_cards.h"
#include "sync/namesakes.h"
#include "sync/plan_json.h"
#include "sync/planners.h"
#include "sync/pulled_card.h"
#include "sync/till_index.h"
#include "sync/till_writes_json.h"
#include "sync/unlinked.h"
#include "sync/unread_cards.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace engine {

using model::Action;
using model::Customer;
using model::CustomerFields;
using model::Kind;
using model::text;

namespace {

class CustomerPullPlanner {
public:
    CustomerPullPlanner(const Link& link, const Options& options, const Context& context) : m_link(link), m_options(options), m_context(context) {}

    model::Result<Plan> run()
    {
        auto begun = beginPlan(Operation::PullCustomers, m_link);
        if (!begun)
            return begun;
        m_plan = std::move(*begun);
        if (const auto ready = check(); !ready)
            return model::fail(ready);
        auto listed = listCustomers(m_link, listId(), m_options.again, m_context, &m_unstable);
        if (!listed)
            return model::fail(listed);
        m_plan.source.rows = static_cast<std::int64_t>(listed->size());
        if (!m_options.outFile.empty())
            return exportAll(*listed);
        if (const auto reads = requireQuery(m_link, "customers"); !reads)
            return model::fail(reads);
        m_plan.prefer = m_options.prefer;
        m_plan.settled = m_options.settled;
        m_remote = packed(std::move(*listed));
        if (const auto read = readTill(); !read)
            return model::fail(read);
        meetAll();
        m_cards = std::vector<CustomerCard>();
        addStep();
        if (!m_plan.ops.empty())
            guardTarget(m_plan, m_link);
        return std::move(m_plan);
    }

private:
    const std::string& listId() const { return m_plan.target.customer_list.id; }

    model::Done check() const
    {
        if (listId().empty())
            return model::fail(Kind::NotConnected, text(TR("The connection gives access to no customer list.")),
                               text(TR("Connect again and choose a customer list on HubRise's page.")));
        if (m_options.outFile.empty() && !m_link.till().writes("customer_insert") && !m_link.till().writes("customer_update"))
            return model::fail(Kind::Configuration, text(TR("The mapping “%1” has no statement that writes customers into the till."), m_link.till().mappingName()),
                               text(TR("Add customer_insert and customer_update to [write], or retrieve into a file with --out FILE.")));
        return {};
    }

    /// A file is kept and read as the whole list: one that may lack somebody is none.
    model::Result<Plan> exportAll(const CustomerList& remote)
    {
        if (m_unstable)
            return model::fail(Kind::Temporary, text(TR("HubRise's customer list changed each time it was read: somebody may be missing. No file was written.")),
                               text(TR("Others are writing it at this moment: try again later.")));
        auto content = customersFile(remote, m_options.outFile);
        if (!content)
            return model::fail(content);
        m_plan.outFile = m_options.outFile;
        m_plan.exportText = std::move(*content);
        m_plan.counts.unchanged = m_plan.source.rows;
        return std::move(m_plan);
    }

    model::Done readTill()
    {
        m_context.report.stage(text(TR("Reading the customers from the till")));
        auto till = m_link.till().customers();
        if (!till)
            return model::fail(till, text(TR("While reading the customers from the till")));
        m_read = till->owned;
        m_shared = m_read & m_link.till().writableCustomerFields();
        m_cards = std::vector<CustomerCard>(till->customers.begin(), till->customers.end());
        till->customers = std::vector<Customer>(); // gives the room back before the links come
        m_unread = UnreadCards(std::move(till->problems), till->rejected, m_shared);
        auto unlinked = Unlinked::readFrom(m_link.state(), listId());
        if (!unlinked)
            return model::fail(unlinked);
        m_unlinked = *std::move(unlinked);
        auto links = m_link.state().customerLinks(listId());
        if (!links)
            return model::fail(links);
        for (auto& link : *links)
            if (!link.remoteId.empty())
                m_links.emplace(link.remoteId, std::move(link));
            else if (isHeldBySomebody(link))
                m_held.push_back(std::move(link));
            else if (isSecondCard(link))
                m_secondCards.emplace(link.ref, std::move(link));
        return {};
    }

    /// Gives the room back before the till's customers come.
    static std::deque<CustomerCard> packed(CustomerList list)
    {
        std::deque<CustomerCard> cards;
        for (; !list.empty(); list.pop_front())
            cards.emplace_back(list.front());
        return cards;
    }

    /// Each is met once and goes as the plan grows: both are large.
    void meetAll()
    {
        makeRoom(m_remote.size());
        std::unordered_set<std::string> linkedRefs; // a card whose twin has left the list may be met again
        for (const auto& card : m_remote)
            if (const auto link = m_links.find(card.whole().id); link != m_links.end())
                linkedRefs.insert(link->second.ref);
        for (const auto& [id, link] : m_links)
            if (m_unstable) // who is not in the list may not have left it
                linkedRefs.insert(link.ref);
            else if (!linkedRefs.contains(link.ref))
                m_leftAlone.insert(link.ref);
        const auto got = m_read & m_link.till().insertedCustomerFields();
        TillIndex index(m_cards, linkedRefs, got, m_read, m_link.till().country());
        const TillIndex unreadable(m_unread.rejected(), linkedRefs, got, m_read, m_link.till().country());
        m_unread.meetByName(m_cards, linkedRefs);
        m_index = &index;
        m_unreadable = &unreadable;
        findMoved();
        for (const auto& card : m_remote) {
            const Customer remote = card.whole();
            const auto link = m_links.find(remote.id);
            const bool hasCard = link != m_links.end() && index.byRef(link->second.ref) && !m_moved.contains(link->second.ref);
            if (!remote.anonymised && !hasCard)
                index.expect(remote);
        }
        const auto over = m_unstable ? std::vector<const CustomerCard*>() : heldNoLonger(m_held, index, m_remote, m_link.till().country());
        for (; !m_remote.empty(); m_remote.pop_front())
            meet(m_remote.front().whole());
        for (const auto* card : over)
            if (!m_used.contains(card))
                release(card->ref());
    }

    void findMoved()
    {
        std::unordered_set<std::string_view> linked;
        for (const auto& [id, link] : m_links) {
            linked.insert(link.ref);
            if (const auto* card = m_index->byRef(link.ref))
                m_moved.addLinked(card->whole(), link);
        }
        if (!m_moved.anyRenamed())
            return;
        for (const auto& packed : m_cards) {
            const Customer card = packed.whole();
            const auto second = m_secondCards.find(card.private_ref);
            if (!linked.contains(card.private_ref) && (second == m_secondCards.end() || !waitsAsBefore(second->second, card)))
                m_moved.addOther(card);
        }
        for (const auto& [id, link] : m_links)
            if (!m_index->byRef(link.ref))
                m_moved.addGone(link);
        m_moved.find();
    }

    /// The next push meets it anew.
    void release(const std::string& ref)
    {
        io::CustomerLink link;
        link.listId = listId();
        link.ref = ref;
        m_plan.memory.push_back(std::move(link));
    }

    /// Lists that double as they grow would need half as much again; what stays unused costs nothing.
    void makeRoom(std::size_t customers)
    {
        m_plan.memory.reserve(customers);
        m_plan.changes.reserve(m_plan.changes.size() + customers);
    }

    void meet(const Customer& remote)
    {
        const auto link = m_links.extract(remote.id);
        const std::string ref = link ? link.mapped().ref : std::string();
        if (remote.anonymised)
            erase(remote, link ? &link.mapped() : nullptr);
        else if (const auto* card = link ? m_index->byRef(ref) : nullptr)
            update(*card, remote, &link.mapped());
        else if (link && m_unreadable->byRef(ref))
            rejectUnreadable(remote, ref);
        else
            meetAnew(remote, link ? &link.mapped() : nullptr);
    }

    /// `former`: whose card is not in the till any more. Another may be: tills are renumbered, and cards typed again.
    void meetAnew(const Customer& remote, const io::CustomerLink* former)
    {
        const bool removed = former != nullptr;
        const auto candidates = m_index->candidates(remote);
        const std::string moved = m_moved.cardOf(remote);
        if (!moved.empty() && std::ranges::none_of(candidates, [&](const auto* card) { return model::bearOneName(card->whole(), remote); }))
            addChange(m_plan, about(remote, Action::Skip, text(TR("in the till this person seems to have a number that another had: %1"), moved)));
        else if (candidates.size() > 1)
            addChange(m_plan, about(remote, Action::Conflict, text(TR("several cards of the till have this e-mail or phone"))));
        else if (!candidates.empty() && !(removed && isAnother(candidates.front()->whole(), remote)))
            take(*candidates.front(), remote, former);
        else if (removed)
            addChange(m_plan, about(remote, Action::Skip, text(TR("its card was removed from the till"))));
        else if (const auto there = m_unreadable->candidates(remote); !there.empty())
            rejectUnreadable(remote, there.front()->ref());
        else if (m_index->leftToNamesake(remote))
            addChange(m_plan, about(remote, Action::Conflict, anotherHasTheContact()));
        else
            insert(remote);
    }

    static model::Text anotherHasTheContact() { return text(TR("another HubRise customer has the e-mail or phone of the same card")); }

    /// Neither a contact nor the number that `remote` had makes a new card theirs whose card is gone; nor a contact one that had a twin of its own.
    bool isAnother(const Customer& card, const Customer& remote) const
    {
        return model::areTwoPeople(card, remote) || (m_leftAlone.contains(card.private_ref) && !model::bearOneName(card, remote)) || (!mayBeNamesakes(card, remote) && (card.private_ref == remote.private_ref || !m_moved.formerNumberOf(card).empty()));
    }

    void take(const CustomerCard& card, const Customer& remote, const io::CustomerLink* former)
    {
        if (!m_used.insert(&card).second) {
            addChange(m_plan, about(remote, Action::Conflict, anotherHasTheContact()));
            return;
        }
        const auto link = former ? movedLink(card.whole(), remote, *former) : lostLink(card.whole(), remote);
        if (former && link && saidLast(*link) == model::canonicalForm(remote, m_read)) // nothing else moves it
            m_plan.memory.push_back(*link);
        update(card, remote, link ? &*link : nullptr);
    }

    /// What was agreed of the former card, when this is the same person's: they share an e-mail or phone, and no name speaks against it.
    static std::optional<io::CustomerLink> movedLink(const Customer& card, const Customer& remote, const io::CustomerLink& former)
    {
        if (!model::shareContact(card, remote) || !mayBeNamesakes(card, remote))
            return std::nullopt;
        auto link = typedAgain(former, card);
        link.ref = card.private_ref;
        return link;
    }

    /// Of a state made anew or put back, unless they seem to be two people.
    std::optional<io::CustomerLink> lostLink(const Customer& card, const Customer& remote) const
    {
        if (!m_unlinked.wereLinked(card, remote) || isInDoubt(card, remote, {}, m_options, refOf(remote), model::Prefer::Hubrise))
            return std::nullopt;
        return forgottenLink(listId(), card.private_ref, remote.id, model::canonicalForm(card, m_read));
    }

    void rejectUnreadable(const Customer& remote, const std::string& ref)
    {
        addChange(m_plan, about(remote, Action::Reject, text(TR("its card in the till cannot be read"))));
        m_unread.tell(ref, m_plan);
    }

    void insert(const Customer& remote)
    {
        if (!m_link.till().writes("customer_insert")) {
            addChange(m_plan, about(remote, Action::Skip, text(TR("the mapping has no customer_insert"))));
            return;
        }
        if (const auto* card = m_unread.mayBe(remote)) {
            addChange(m_plan, about(remote, Action::Reject, text(TR("a card of the till whose e-mail or phone cannot be read may be of this person"))));
            m_unread.tell(card->ref(), m_plan);
            return;
        }
        m_writes.add({"customer_insert", writtenValues(remote, remote.id, {}), remote.id});
        m_settled.add(memoryOf(remote, {}, {}));
        addChange(m_plan, about(remote, Action::Create, text(TR("new in HubRise"))));
    }

    void update(const CustomerCard& kept, const Customer& remote, const io::CustomerLink* link)
    {
        if (link && saidLast(*link) == model::canonicalForm(remote, m_read)) {
            ++m_plan.counts.unchanged;
            return;
        }
        const Customer card = kept.whole();
        const Known known = knownToPull(link);
        if (isInDoubt(card, remote, known.base, m_options, refOf(remote), model::Prefer::Hubrise))
            leaveInDoubt(card, remote, !model::shareContact(card, remote));
        else if (link && m_moved.contains(card.private_ref) && !mayBeNamesakes(card, remote) && !isSettled(m_options, refOf(remote), model::Prefer::Hubrise))
            leaveInDoubt(card, remote, true);
        else
            compare(card, remote, link, known);
    }

    void compare(const Customer& card, const Customer& remote, const io::CustomerLink* link, const Known& known)
    {
        const auto prefer = preferred(m_options, refOf(remote));
        const Customer compared = m_unread.values().asAgreed(card, known.base ? saidLast(*link) : std::string());
        const auto fields = m_shared & ~(known.unknown & unsaidBy(remote));
        const auto mergedFor = [&](model::Prefer side) { return model::mergePull(known.former, compared, remote, fields, side, known.unknown); };
        auto merge = mergedFor(prefer);
        if (merge.conflicts.any() && (merge.send.none() || leavesWhole(m_options, refOf(remote)))) {
            merge.send.reset();
            addConflict(remote, std::move(merge));
            return;
        }
        const auto tills = prefer == model::Prefer::Pos ? mergedFor(model::Prefer::Ask).conflicts : CustomerFields();
        io::CustomerLink after = memoryAfter(card, remote, link, merge.send | tills);
        if (merge.send.any() && m_link.till().writes("customer_update")) {
            if (merge.conflicts.any())
                after.remoteForm = model::forgetting(merge.conflicts & known.unknown, formBut(merge.conflicts, remote, known.base, m_read));
            write(card, remote, after, std::move(merge), link != nullptr);
            return;
        }
        if (link && model::forgottenIn(after.agreed).any()) { // what a push has asked about, it need not look at again
            after.heldForm = link->heldForm;
            after.heldWhy = link->heldWhy;
            after.heldMessage = link->heldMessage;
        }
        m_plan.memory.push_back(std::move(after));
        ++m_plan.counts.unchanged;
    }

    /// `settled`: fields about which both sides have now had their word. Of what else nobody knows, a push asks.
    io::CustomerLink memoryAfter(const Customer& card, const Customer& remote, const io::CustomerLink* link, const CustomerFields& settled) const
    {
        const std::string agreed = link ? link->agreed : std::string();
        const Customer compared = m_unread.values().asAgreed(card, agreed);
        const auto unsettled = link ? unknownToPush(*link) & model::differing(compared, remote) & ~settled : CustomerFields();
        return memoryOf(remote, card.private_ref, model::forgetting(unsettled, agreedAfterPull(compared, remote, agreed, settled, m_read)));
    }

    void write(const Customer& card, const Customer& remote, const io::CustomerLink& after, model::CustomerMerge merge, bool linked)
    {
        if (const auto leftOut = m_unread.leftOut(card.private_ref); leftOut.any()) {
            skipLeftOut(card, leftOut);
            return;
        }
        Customer merged = card;
        model::copyFields(merge.send, remote, merged);
        m_writes.add({"customer_update", writtenValues(merged, remote.id, card.private_ref), remote.id});
        m_settled.add(after);
        m_before.add({"customer_update", writtenValues(card, remote.id, card.private_ref), remote.id});
        if (merge.conflicts.any()) {
            addConflict(remote, std::move(merge));
            return;
        }
        auto change = about(remote, Action::Update, linked ? text(TR("changed in HubRise")) : text(TR("the same e-mail, phone or reference as this card")));
        change.ref = card.private_ref;
        change.fields = std::move(merge.changes);
        addChange(m_plan, std::move(change));
    }

    /// Consents of which HubRise's no was never an answer: the till's yes may not be sent.
    CustomerFields unsaidBy(const Customer& remote) const
    {
        return m_link.profile().allow_consent ? CustomerFields() : model::consents() & ~model::consentsGiven(remote);
    }

    /// The mapping writes a card as a whole: what is in it and cannot be read would be emptied.
    void skipLeftOut(const Customer& card, const CustomerFields& leftOut)
    {
        addChange(m_plan, about(card, Action::Skip, text(TR("changed in HubRise, but the card holds what cannot be read, and would be lost: %1"), labelsOf(leftOut))));
        m_unread.tell(card.private_ref, m_plan);
    }

    /// `byNumber`: nothing else brings them together, or a number that another bore before.
    void leaveInDoubt(const Customer& card, const Customer& remote, bool byNumber)
    {
        auto change = about(remote, Action::Conflict, byNumber ? numberOfAnotherCard(card) : text(TR("differs in the till and in HubRise")));
        change.settleable = true;
        change.alone = byNumber;
        change.fields = differences(card, remote);
        addChange(m_plan, std::move(change));
        m_plan.problems.push_back(byNumber ? numberGivenTwice(refOf(remote), card, remote) : contactOfTwo(refOf(remote), card));
    }

    void addConflict(const Customer& remote, model::CustomerMerge merge)
    {
        auto change = about(remote, Action::Conflict, text(TR("differs in the till and in HubRise")));
        change.settleable = true;
        if (merge.send.any()) // of single fields: what only HubRise changed beside them is written all the same
            change.reason = text(TR("%1; written all the same: %2"), std::move(change.reason), labelsOf(merge.send));
        change.fields = std::move(merge.changes);
        addChange(m_plan, std::move(change));
    }

    /// Anonymised on the person's demand: the card follows when the mapping says how, once, and when it is proven to be of this person.
    void erase(const Customer& remote, const io::CustomerLink* link)
    {
        const auto* kept = link ? m_index->byRef(link->ref) : nullptr;
        if (!kept || link->heldWhy == "erased") {
            addChange(m_plan, about(remote, Action::Skip, text(TR("anonymised in HubRise"))));
            return;
        }
        const Customer card = kept->whole();
        const bool proven = isOfTheAnonymised(card, *link) && !m_moved.contains(link->ref);
        if (!proven || !m_link.till().writes("customer_erase")) {
            addChange(m_plan, about(card, Action::Skip, proven ? text(TR("anonymised in HubRise")) : numberOfTheAnonymised()));
            if (!isEmptied(card))
                m_plan.problems.push_back(proven ? notEmptied(card) : anonymisedNumberGivenAgain(card));
            return;
        }
        m_writes.add({"customer_erase", writtenValues(remote, remote.id, link->ref), remote.id});
        io::CustomerLink after = memoryOf(remote, link->ref, {});
        after.anonymised = true;
        after.heldWhy = "erased";
        m_settled.add(after);
        addChange(m_plan, about(card, Action::Update, text(TR("anonymised in HubRise: the card is emptied too"))));
    }

    static model::Problem notEmptied(const Customer& card)
    {
        return {model::Severity::Warning, "customer", card.private_ref, "",
                text(TR("“%1” was anonymised in HubRise on the person's demand; the card in the till was not emptied."), card.displayName()),
                text(TR("If the card is of this person, empty it in the till."))};
    }

    void addStep()
    {
        if (m_writes.empty())
            return;
        io::OpRecord op;
        op.kind = io::OpKind::WriteTill;
        op.ref = "till";
        op.name = m_link.till().mappingName();
        op.body = m_writes.take();
        op.before = m_before.take();
        op.agreed = m_settled.take();
        m_plan.ops.push_back(std::move(op));
        m_plan.localHash = io::sha256Hex(m_plan.ops.front().before);
    }

    io::CustomerLink memoryOf(const Customer& remote, const std::string& ref, const std::string& agreed) const
    {
        io::CustomerLink link;
        link.listId = listId();
        link.ref = ref;
        link.remoteId = remote.id;
        link.agreed = agreed;
        link.remoteForm = model::canonicalForm(remote, m_read);
        return link;
    }

    /// By which people and Options::settled know a customer of HubRise.
    static const std::string& refOf(const Customer& customer) { return customer.private_ref.empty() ? customer.id : customer.private_ref; }

    static model::Change about(const Customer& customer, Action action, model::Text reason)
    {
        return {action, "customer", refOf(customer), customer.displayName(), {}, std::move(reason)};
    }

    const Link& m_link;
    const Options& m_options;
    const Context& m_context;
    Plan m_plan;
    std::deque<CustomerCard> m_remote;
    std::vector<CustomerCard> m_cards; ///< of the till
    CustomerFields m_read, m_shared; ///< by the mapping; and those of them it writes
    bool m_unstable = false; ///< the listing
    std::unordered_map<std::string, io::CustomerLink> m_links;
    std::vector<io::CustomerLink> m_held;
    std::unordered_map<std::string, io::CustomerLink> m_secondCards; ///< by ref
    UnreadCards m_unread;
    Unlinked m_unlinked;
    const TillIndex *m_index = nullptr, *m_unreadable = nullptr; ///< while they are met
    std::unordered_set<const CustomerCard*> m_used;
    std::unordered_set<std::string> m_leftAlone; ///< refs: their twins have left HubRise
    MovedCards m_moved;
    TillWritesJson m_writes, m_before;
    LinksJson m_settled; ///< by m_writes
};

} // namespace

model::Result<Plan> planPullCustomers(const Link& link, const Options& options, const Context& context)
{
    return CustomerPullPlanner(link, options, context).run();
}

} // namespace engine
