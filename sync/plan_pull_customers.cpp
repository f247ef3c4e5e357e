// pull customers: HubRise's customers into the till's cards, matched the same way round as a push; nothing is deleted.

#include "io/files.h"
#include "model/customer_merge.h"
#include "model/text_rules.h"
#include "sync/customer_listing.h"
#include "sync/export_file.h"
#include "sync/plan_json.h"
#include "sync/planners.h"
#include "sync/till_index.h"
#include "sync/till_writes_json.h"

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

    model::Result<Plan> exportAll(const CustomerList& remote)
    {
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
        auto links = m_link.state().customerLinks(listId());
        if (!links)
            return model::fail(links);
        for (auto& link : *links)
            if (!link.remoteId.empty())
                m_links.emplace(link.remoteId, std::move(link));
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
        if (m_unstable) // who is not in the list may not have left it
            for (const auto& [id, link] : m_links)
                linkedRefs.insert(link.ref);
        const TillIndex index(m_cards, linkedRefs, m_read & m_link.till().insertedCustomerFields(), m_read);
        std::unordered_set<const CustomerCard*> used;
        for (; !m_remote.empty(); m_remote.pop_front())
            meet(m_remote.front().whole(), index, used);
    }

    /// Lists that double as they grow would need half as much again; what stays unused costs nothing.
    void makeRoom(std::size_t customers)
    {
        m_plan.memory.reserve(customers);
        m_plan.changes.reserve(m_plan.changes.size() + customers);
    }

    void meet(const Customer& remote, const TillIndex& index, std::unordered_set<const CustomerCard*>& used)
    {
        const auto link = m_links.extract(remote.id);
        if (remote.anonymised) {
            erase(remote, link ? &link.mapped() : nullptr, index);
            return;
        }
        if (link) {
            if (const auto* card = index.byRef(link.mapped().ref))
                update(*card, remote, &link.mapped());
            else
                addChange(m_plan, about(remote, Action::Skip, text(TR("its card was removed from the till"))));
            return;
        }
        const auto candidates = index.candidates(remote);
        if (candidates.size() > 1)
            addChange(m_plan, about(remote, Action::Conflict, text(TR("several cards of the till have this e-mail or phone"))));
        else if (candidates.empty())
            insert(remote);
        else if (!used.insert(candidates.front()).second)
            addChange(m_plan, about(remote, Action::Conflict, text(TR("another HubRise customer has the e-mail or phone of the same card"))));
        else
            update(*candidates.front(), remote, nullptr);
    }

    void insert(const Customer& remote)
    {
        if (!m_link.till().writes("customer_insert")) {
            addChange(m_plan, about(remote, Action::Skip, text(TR("the mapping has no customer_insert"))));
            return;
        }
        m_writes.add({"customer_insert", valuesOf(remote, remote.id, {}), remote.id});
        m_settled.add(memoryOf(remote, {}, {}));
        addChange(m_plan, about(remote, Action::Create, text(TR("new in HubRise"))));
    }

    void update(const CustomerCard& kept, const Customer& remote, const io::CustomerLink* link)
    {
        const std::string remoteForm = model::canonicalForm(remote, m_read);
        // What HubRise said last time tells best what changed there; what was agreed stands in for it.
        const std::string former = !link ? std::string() : link->remoteForm.empty() ? link->agreed : link->remoteForm;
        if (link && former == remoteForm) {
            ++m_plan.counts.unchanged;
            return;
        }
        const Customer card = kept.whole();
        const auto base = former.empty() ? std::nullopt : std::optional<Customer>(model::fromCanonicalForm(former));
        auto merge = model::mergePull(base, card, remote, m_shared, preferred(m_options, refOf(remote)));
        if (merge.conflicts.any() && merge.send.none()) {
            addConflict(remote, std::move(merge));
            return;
        }
        io::CustomerLink after = memoryOf(remote, card.private_ref, agreedAfter(card, remote, link ? link->agreed : std::string(), merge));
        if (merge.send.none() || !m_link.till().writes("customer_update")) {
            m_plan.memory.push_back(std::move(after));
            ++m_plan.counts.unchanged;
            return;
        }
        Customer merged = card;
        for (const auto field : model::allCustomerFields())
            if (model::contains(merge.send, field))
                merged[field] = remote[field];
        m_writes.add({"customer_update", valuesOf(merged, remote.id, card.private_ref), remote.id});
        if (merge.conflicts.any())
            after.remoteForm = formBut(merge.conflicts, remote, base);
        m_settled.add(after);
        m_before.add({"customer_update", valuesOf(card, remote.id, card.private_ref), remote.id});
        if (merge.conflicts.any()) {
            addConflict(remote, std::move(merge));
            return;
        }
        auto change = about(remote, Action::Update, link ? text(TR("changed in HubRise")) : text(TR("the same e-mail, phone or reference as this card")));
        change.ref = card.private_ref;
        change.fields = std::move(merge.changes);
        addChange(m_plan, std::move(change));
    }

    /// HubRise's form, as if it had not yet said what is in conflict: that is told again. (Of the rest, consents above all, it has.)
    std::string formBut(const CustomerFields& conflicts, Customer remote, const std::optional<Customer>& base) const
    {
        for (const auto field : model::allCustomerFields())
            if (model::contains(conflicts, field))
                remote[field] = base ? (*base)[field] : std::string();
        return model::canonicalForm(remote, m_read);
    }

    /// What both sides hold once the fields to send are written. Where they go on differing, what was agreed before stays, so that a push still sends what
    /// the till alone changed. What HubRise said last is no agreement: a consent given there would pass for one that the till has withdrawn. When nothing
    /// was agreed, what the till has and HubRise has not is still to be sent.
    std::string agreedAfter(const Customer& card, const Customer& remote, const std::string& former, const model::CustomerMerge& merge) const
    {
        const auto base = former.empty() ? std::nullopt : std::optional<Customer>(model::fromCanonicalForm(former));
        Customer agreed = card;
        for (const auto field : model::allCustomerFields()) {
            if (model::contains(merge.send, field))
                agreed[field] = remote[field];
            else if (model::sameWords(card[field], remote[field]))
                continue;
            else if (base)
                agreed[field] = (*base)[field];
            else if (!model::isBoolean(field)) // a "no" of the till may be its default
                agreed[field].clear();
        }
        return model::canonicalForm(agreed, m_read);
    }

    void addConflict(const Customer& remote, model::CustomerMerge merge)
    {
        auto change = about(remote, Action::Conflict, text(TR("differs in the till and in HubRise")));
        change.settleable = true;
        change.fields = std::move(merge.changes);
        addChange(m_plan, std::move(change));
    }

    /// Anonymised on the person's demand: the card follows when the mapping says how.
    void erase(const Customer& remote, const io::CustomerLink* link, const TillIndex& index)
    {
        const bool possible = link && !link->anonymised && m_link.till().writes("customer_erase") && index.byRef(link->ref);
        if (!possible) {
            addChange(m_plan, about(remote, Action::Skip, text(TR("anonymised in HubRise"))));
            return;
        }
        const Customer card = index.byRef(link->ref)->whole();
        m_writes.add({"customer_erase", valuesOf(remote, remote.id, link->ref), remote.id});
        io::CustomerLink after = memoryOf(remote, link->ref, {});
        after.anonymised = true;
        m_settled.add(after);
        auto change = about(card, Action::Update, text(TR("anonymised in HubRise: the card is emptied too")));
        addChange(m_plan, std::move(change));
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

    static std::map<std::string, std::string> valuesOf(const Customer& customer, const std::string& hubriseId, const std::string& ref)
    {
        std::map<std::string, std::string> values{{"hubrise_id", hubriseId}, {"ref", ref}};
        for (const auto field : model::allCustomerFields())
            values.emplace(model::fieldName(field), customer[field]);
        return values;
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
    TillWritesJson m_writes, m_before;
    LinksJson m_settled; ///< by m_writes
};

} // namespace

model::Result<Plan> planPullCustomers(const Link& link, const Options& options, const Context& context)
{
    return CustomerPullPlanner(link, options, context).run();
}

} // namespace engine
