// push customers: the till's cards against what was last agreed and against HubRise, per owned field.

#include "io/customer_json.h"
#include "io/files.h"
#include "model/customer_merge.h"
#include "model/customer_validation.h"
#include "sync/customer_labels.h"
#include "sync/customer_listing.h"
#include "sync/customer_match.h"
#include "sync/guards.h"
#include "sync/planners.h"

#include <algorithm>

namespace engine {

using model::Action;
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
        m_plan.prefer = m_options.prefer;
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

    /// Decides what needs no look at HubRise: unchanged, invalid, held back. The rest is met there.
    model::Done sort()
    {
        m_plan.counts.rejected = m_till.rows - static_cast<std::int64_t>(m_till.customers.size());
        for (const auto& customer : m_till.customers) {
            auto breaches = model::validate(customer);
            const bool invalid = m_invalid.contains(customer.private_ref) || model::hasErrors(breaches);
            std::move(breaches.begin(), breaches.end(), std::back_inserter(m_plan.problems));
            if (invalid) {
                addChange(m_plan, about(customer, Action::Reject, text(TR("cannot be sent as it stands in the till"))));
                continue;
            }
            const auto known = m_known.find(customer.private_ref);
            const std::string form = model::canonicalForm(customer, m_till.owned);
            m_plan.localHash = io::sha256Hex(m_plan.localHash + form);
            if (known == m_known.end())
                m_fresh.push_back(&customer);
            else if (known->second.anonymised)
                addChange(m_plan, about(customer, Action::Skip, text(TR("anonymised in HubRise"))));
            else if (form == known->second.heldForm && !m_options.preferGiven)
                holdAgain(customer, known->second);
            else if (!known->second.remoteId.empty() && form == known->second.agreed)
                ++m_plan.counts.unchanged;
            else
                (known->second.remoteId.empty() ? m_fresh : m_changed).push_back(&customer);
        }
        return {};
    }

    void holdAgain(const Customer& customer, const io::CustomerLink& link)
    {
        const bool rejected = link.heldWhy == "rejected";
        const model::Text why = rejected ? model::verbatim(link.heldMessage) : labelsOf(fieldsNamed(link.heldMessage));
        addChange(m_plan, about(customer, rejected ? Action::Reject : Action::Conflict, rejected ? why : text(TR("differs in the till and in HubRise: %1"), why)));
        m_plan.problems.push_back({rejected ? model::Severity::Error : model::Severity::Warning, "customer", customer.private_ref, "",
                                   text(rejected ? TR("HubRise refused this customer before, and the till's card has not changed: %1")
                                                 : TR("Changed in the till and in HubRise, and not settled yet: %1"), why),
                                   text(rejected ? TR("Correct the card in the till; it is then sent again.")
                                                 : TR("Run again with --prefer pos or --prefer hubrise."))});
    }

    /// Meets changed and fresh customers in HubRise: one listing when it is needed or cheaper, single reads otherwise.
    model::Done meet()
    {
        if (m_fresh.empty() && m_changed.empty())
            return {};
        const auto pages = static_cast<std::int64_t>(m_known.size() / 100 + 1);
        const auto changed = static_cast<std::int64_t>(m_changed.size());
        if (m_fresh.empty() && changed <= std::max<std::int64_t>(pages, 20))
            if (const auto done = meetSingly(); !done || m_fresh.empty())
                return done;
        auto listing = listCustomers(m_link, listId(), m_context);
        if (!listing)
            return model::fail(listing);
        m_listing = std::move(*listing);
        meetInListing();
        return {};
    }

    model::Done meetSingly()
    {
        m_context.report.stage(text(TR("Reading the changed customers from HubRise")));
        std::vector<const Customer*> gone;
        m_single.reserve(m_changed.size());
        for (const auto* customer : m_changed) {
            auto remote = m_link.cloud().customer(listId(), m_known.at(customer->private_ref).remoteId);
            if (!remote && remote.error().kind == Kind::NotFound)
                gone.push_back(customer);
            else if (!remote)
                return model::fail(remote, text(TR("While reading the customers from HubRise")));
            else
                m_single.push_back(std::move(*remote)), update(*customer, m_single.back(), Match::How::PrivateRef);
            m_context.report.progress(static_cast<std::int64_t>(m_single.size()), static_cast<std::int64_t>(m_changed.size()), -1);
        }
        m_changed.clear();
        m_fresh = std::move(gone);
        for (const auto* customer : m_fresh)
            forgetTwin(*customer);
        return {};
    }

    void forgetTwin(const Customer& customer)
    {
        auto& link = m_known.at(customer.private_ref);
        m_taken.erase(link.remoteId);
        link.remoteId.clear();
        link.agreed.clear();
    }

    void meetInListing()
    {
        m_plan.remoteHash = std::to_string(m_listing.size());
        forgetVanished();
        std::vector<const Customer*> twins;
        std::vector<Match> matches;
        {
            const CustomerIndex index(m_listing, m_taken, tillRefs());
            for (const auto* customer : m_changed)
                twins.push_back(index.byId(m_known.at(customer->private_ref).remoteId));
            for (const auto* customer : m_fresh)
                matches.push_back(index.find(*customer));
        } // the index goes before the plan grows: both are large
        m_taken = {};
        for (std::size_t i = 0; i < m_changed.size(); ++i)
            if (twins[i])
                update(*m_changed[i], *twins[i], Match::How::PrivateRef);
        settleFresh(matches);
    }

    std::unordered_set<std::string> tillRefs() const
    {
        std::unordered_set<std::string> refs;
        for (const auto& customer : m_till.customers)
            refs.insert(customer.private_ref);
        return refs;
    }

    /// Twins that are no longer in HubRise's list are looked for anew.
    void forgetVanished()
    {
        if (m_changed.empty())
            return;
        std::unordered_set<std::string_view> listed;
        for (const auto& customer : m_listing)
            listed.insert(customer.id);
        for (const auto* customer : m_changed)
            if (!listed.contains(m_known.at(customer->private_ref).remoteId)) {
                forgetTwin(*customer);
                m_fresh.push_back(customer);
            }
    }

    void settleFresh(const std::vector<Match>& matches)
    {
        std::unordered_map<const Customer*, int> claims;
        for (const auto& match : matches)
            if (match.customer)
                ++claims[match.customer];
        for (std::size_t i = 0; i < m_fresh.size(); ++i) {
            const auto& match = matches[i];
            if (match.how == Match::How::None)
                create(*m_fresh[i]);
            else if (match.how == Match::How::Several)
                ambiguous(*m_fresh[i], match);
            else if (claims[match.customer] > 1 && match.how != Match::How::PrivateRef)
                claimedTwice(*m_fresh[i], *match.customer);
            else
                update(*m_fresh[i], *match.customer, match.how);
        }
    }

    void create(const Customer& customer)
    {
        io::OpRecord op = newOp(io::OpKind::CreateCustomer, customer);
        model::CustomerFields fields = m_till.owned;
        op.body = io::encodeNewCustomer(customer, fields);
        op.agreed = agreedForm(customer, m_till.owned);
        m_plan.ops.push_back(std::move(op));
        addChange(m_plan, about(customer, Action::Create, text(TR("new in the till"))));
    }

    void update(const Customer& customer, const Customer& remote, Match::How how)
    {
        if (remote.anonymised) {
            rememberAnonymised(customer, remote);
            return;
        }
        const auto known = m_known.extract(customer.private_ref); // each customer is met once: its link goes as the plan grows
        const bool met = known && !known.mapped().remoteId.empty() && !known.mapped().agreed.empty();
        const auto base = met ? std::optional<Customer>(model::fromCanonicalForm(known.mapped().agreed)) : std::nullopt;
        auto merge = model::mergePush(base, customer, remote, m_till.owned, settling(m_options.prefer), m_link.profile().allow_consent);
        const bool adopt = remote.private_ref != customer.private_ref;
        io::CustomerLink link = linkAfter(customer, remote, base, merge.conflicts);
        if (merge.conflicts.none())
            link.remoteForm = remoteFormAfter(customer, met ? known.mapped().remoteForm : model::canonicalForm(remote, m_till.owned), merge.send);
        if (merge.send.any() || adopt)
            m_plan.ops.push_back(patchOp(customer, remote, merge.send, adopt, link));
        else
            m_plan.memory.push_back(link);
        describe(customer, merge, adopt, met, how);
    }

    io::OpRecord patchOp(const Customer& customer, const Customer& remote, const model::CustomerFields& send, bool adopt, const io::CustomerLink& link)
    {
        io::OpRecord op = newOp(io::OpKind::UpdateCustomer, customer);
        op.remoteId = remote.id;
        op.body = io::encodeCustomerPatch(customer, send, adopt);
        op.agreed = link.agreed;
        op.before = io::encodeCustomerPatch(remote, send, false);
        if (!link.heldForm.empty() || !link.remoteForm.empty())
            m_plan.memory.push_back(link);
        return op;
    }

    /// What HubRise will say of the fields both sides are now agreed on, whatever the till's capitals: a later pull sees that nothing changed there.
    /// Nothing when it was not known before either.
    std::string remoteFormAfter(const Customer& customer, const std::string& former, const model::CustomerFields& sent) const
    {
        if (former.empty())
            return {};
        Customer after = model::fromCanonicalForm(former);
        for (const auto field : model::allCustomerFields())
            if (model::contains(sent, field))
                after[field] = customer[field];
        return model::canonicalForm(after, m_till.owned);
    }

    /// What is agreed once the merge is done: the till's values, but for conflicts, which keep the former base (or none).
    io::CustomerLink linkAfter(const Customer& customer, const Customer& remote, const std::optional<Customer>& base, const model::CustomerFields& conflicts) const
    {
        io::CustomerLink link = linkTo(customer, remote);
        if (conflicts.none()) {
            link.agreed = agreedForm(customer, m_till.owned);
            return link;
        }
        Customer agreed = customer;
        model::CustomerFields owned = m_till.owned;
        for (const auto field : model::allCustomerFields())
            if (model::contains(conflicts, field)) {
                if (base)
                    agreed[field] = (*base)[field];
                else
                    owned.reset(static_cast<std::size_t>(field));
            }
        link.agreed = agreedForm(agreed, owned);
        if (settling(m_options.prefer) == model::Prefer::Ask) {
            link.heldForm = model::canonicalForm(customer, m_till.owned);
            link.heldWhy = "conflict";
            link.heldMessage = namesOf(conflicts);
        }
        return link;
    }

    /// A plan may hold 100,000 forms: without the room they had to grow.
    static std::string agreedForm(const Customer& customer, const model::CustomerFields& owned)
    {
        std::string form = model::canonicalForm(customer, owned);
        form.shrink_to_fit();
        return form;
    }

    io::CustomerLink linkTo(const Customer& customer, const Customer& remote) const
    {
        io::CustomerLink link;
        link.listId = listId();
        link.ref = customer.private_ref;
        link.remoteId = remote.id;
        return link;
    }

    void describe(const Customer& customer, model::CustomerMerge& merge, bool adopt, bool met, Match::How how)
    {
        if (merge.conflicts.any()) {
            auto change = about(customer, Action::Conflict, met ? text(TR("changed in the till and in HubRise: %1"), labelsOf(merge.conflicts))
                                                                      : text(TR("differs in the till and in HubRise: %1"), labelsOf(merge.conflicts)));
            change.fields = std::move(merge.changes);
            addChange(m_plan, std::move(change));
            return;
        }
        if (merge.send.none() && !adopt) {
            ++m_plan.counts.unchanged;
            return;
        }
        auto reason = merge.send.none() ? model::Text() : text(TR("changed in the till: %1"), labelsOf(merge.send));
        if (how == Match::How::Email)
            reason = text(TR("the same e-mail in HubRise: linked to this card"));
        else if (how == Match::How::Phone)
            reason = text(TR("the same phone in HubRise: linked to this card"));
        auto change = about(customer, Action::Update, std::move(reason));
        change.fields = std::move(merge.changes);
        addChange(m_plan, std::move(change));
    }

    void rememberAnonymised(const Customer& customer, const Customer& remote)
    {
        io::CustomerLink link = linkTo(customer, remote);
        link.agreed = model::canonicalForm(customer, m_till.owned);
        link.anonymised = true;
        m_plan.memory.push_back(std::move(link));
        addChange(m_plan, about(customer, Action::Skip, text(TR("anonymised in HubRise"))));
    }

    void ambiguous(const Customer& customer, const Match& match)
    {
        addChange(m_plan, about(customer, Action::Conflict, plural(TRN("%n customers of HubRise have this e-mail or phone"), static_cast<long long>(match.candidates.size()))));
        m_plan.problems.push_back({model::Severity::Warning, "customer", customer.private_ref, "email",
                                   text(TR("“%1” could be several customers of HubRise; nothing was linked."), customer.displayName()),
                                   text(TR("Give the card an e-mail or phone of its own in the till."))});
    }

    void claimedTwice(const Customer& customer, const Customer& remote)
    {
        addChange(m_plan, about(customer, Action::Conflict, text(TR("several cards of the till have the e-mail or phone of one HubRise customer (%1)"), remote.id)));
        m_plan.problems.push_back({model::Severity::Warning, "customer", customer.private_ref, "email",
                                   text(TR("Several cards of the till share the e-mail or phone of “%1”; nothing was linked."), customer.displayName()),
                                   text(TR("Merge the cards in the till, or give each its own e-mail and phone."))});
    }

    io::OpRecord newOp(io::OpKind kind, const Customer& customer) const
    {
        io::OpRecord op;
        op.seq = static_cast<int>(m_plan.ops.size());
        op.kind = kind;
        op.ref = customer.private_ref;
        op.name = customer.displayName();
        return op;
    }

    static model::Change about(const Customer& customer, Action action, model::Text reason)
    {
        return {action, "customer", customer.private_ref, customer.displayName(), {}, std::move(reason)};
    }

    const Link& m_link;
    const Options& m_options;
    const Context& m_context;
    Plan m_plan;
    io::TillCustomers m_till;
    std::unordered_set<std::string> m_invalid, m_taken;
    std::unordered_map<std::string, io::CustomerLink> m_known;
    std::vector<const Customer*> m_fresh, m_changed;
    std::vector<Customer> m_listing, m_single;
};

} // namespace

model::Result<Plan> planPushCustomers(const Link& link, const Options& options, const Context& context)
{
    return CustomerPushPlanner(link, options, context).run();
}

} // namespace engine
