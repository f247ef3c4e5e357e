// Rebuild: customers and catalog, as the ordinary planners find them; of their plans only what needs no request is kept.

#include "model/customer_merge.h"
#include "sync/apply.h"
#include "sync/customer_listing.h"
#include "sync/known.h"
#include "sync/plan_json.h"
#include "sync/planners.h"
#include "sync/pushed_fields.h"
#include "sync/rebuild.h"
#include "sync/rebuild_parts.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace engine {

using model::Customer;
using model::Kind;
using model::plural;
using model::text;

namespace {

/// What a till or a mapping cannot give now, the next push finds out by itself.
bool isTheTills(const model::Error& error)
{
    return error.kind == Kind::TillData || error.kind == Kind::Configuration || error.kind == Kind::Temporary; // locked by the till's program
}

/// Cards and customers beside one another: what the next runs ask about, when nobody knows what was agreed.
class Sides {
public:
    /// `till` and `listing` outlive it.
    Sides(const io::TillCustomers& till, const CustomerList& listing, const io::Profile& profile)
        : m_fields(till.owned, profile.customer_fields), m_allowConsent(profile.allow_consent)
    {
        for (const auto& card : till.customers)
            m_cards.emplace(card.private_ref, &card);
        for (const auto& remote : listing)
            m_remotes.emplace(remote.id, &remote);
    }

    bool differ(const io::CustomerLink& link) const { return pushAsks(link) || pullAsks(link); }
    /// The link of who differs. What was agreed is not known: any value, or consent, may have been taken off on either side since they met. Whose card it is
    /// still tells who is who, in a till that is renumbered too.
    io::CustomerLink forgotten(const io::CustomerLink& link) const
    {
        const auto card = m_cards.find(link.ref);
        return forgottenLink(link.listId, link.ref, link.remoteId, card == m_cards.end() ? std::string() : model::canonicalForm(*card->second, m_fields.read()));
    }

private:
    static model::CustomerFields everything() { return model::CustomerFields().set(); }

    bool pushAsks(const io::CustomerLink& link) const
    {
        return ask(link, [this](const Customer& card, const Customer& remote) {
            return model::mergePush(Customer(), card, remote, m_fields.owned(), model::Prefer::Ask, m_allowConsent, everything());
        });
    }

    bool pullAsks(const io::CustomerLink& link) const
    {
        return ask(link, [this](const Customer& card, const Customer& remote) {
            return model::mergePull(Customer(), card, remote, m_fields.read(), model::Prefer::Ask, everything());
        });
    }

    template <class Merge>
    bool ask(const io::CustomerLink& link, Merge merge) const
    {
        const auto card = m_cards.find(link.ref);
        const auto remote = m_remotes.find(link.remoteId);
        return card != m_cards.end() && remote != m_remotes.end() && !remote->second->anonymised && merge(*card->second, *remote->second).conflicts.any();
    }

    PushedFields m_fields;
    bool m_allowConsent;
    std::unordered_map<std::string_view, const Customer*> m_cards, m_remotes; ///< by ref, by HubRise's id
};

class Customers {
public:
    Customers(const Rebuilding& r, Link& link) : m_r(r), m_link(link) {}

    /// Asks HubRise; everything after it asks nobody but the till.
    model::Done list()
    {
        m_options.again = true; // one listing serves all
        auto listing = listCustomers(m_link, listId(), false, m_r.context);
        if (!listing)
            return model::fail(listing);
        if (const auto kept = keepListing(); !kept)
            return kept;
        for (const auto& customer : *listing)
            if (customer.anonymised)
                m_anonymised.insert(customer.id);
        for (auto& customer : *listing)
            if (!customer.private_ref.empty())
                m_byRef.emplace(std::move(customer.private_ref), std::move(customer.id));
        return {};
    }

    model::Done run()
    {
        if (const auto linked = m_link.state().atomically([this] { return link(); }); !linked)
            return linked;
        return m_link.state().clearListing(listId());
    }

    std::int64_t linked() const { return static_cast<std::int64_t>(m_refs.size()); }
    std::int64_t removed() const { return m_removed; } ///< from the till

private:
    const std::string& listId() const { return m_r.rebuilt.target.customer_list.id; }

    /// Reading a large list takes longer than a listing usually serves.
    model::Done keepListing() const
    {
        auto pages = m_link.state().listing(listId());
        if (!pages)
            return model::fail(pages);
        return m_link.state().atomically([&]() -> model::Done {
            if (const auto cleared = m_link.state().clearListing(listId()); !cleared)
                return cleared;
            for (auto& page : *pages) {
                page.takenAtMs = m_link.clock().nowMs();
                if (const auto kept = m_link.state().addListingPage(listId(), page); !kept)
                    return kept;
            }
            return {};
        });
    }

    model::Done link()
    {
        const auto push = planPushCustomers(m_link, m_options, m_r.context);
        if (!push)
            return model::fail(push);
        if (push->refusal)
            return model::fail(*push->refusal);
        const auto till = m_link.till().customers();
        if (!till)
            return model::fail(till);
        const auto listing = listCustomers(m_link, listId(), true, m_r.context); // the one that the plan was made from
        if (!listing)
            return model::fail(listing);
        const Sides sides(*till, *listing, m_link.profile());
        if (const auto linked = keepNumbered(*push, sides); !linked)
            return linked;
        if (const auto linked = keepRetrieved(sides); !linked)
            return linked;
        if (const auto linked = keepMetByContact(*push, sides); !linked)
            return linked;
        std::unordered_set<std::string_view> there;
        for (const auto* cards : {&till->customers, &till->rejected})
            for (const auto& card : *cards)
                there.insert(card.private_ref);
        if (const auto kept = keepAnonymised(there); !kept)
            return kept;
        if (const auto kept = keepRemoved(there); !kept)
            return kept;
        if (linked() < push->source.rows)
            if (const auto told = m_link.state().expectUnlinked(listId(), rebuildCommand); !told)
                return told;
        if (const auto met = m_link.state().metAll(listId()); !met)
            return met;
        if (const auto met = m_link.state().linkedAll({}, rebuildCommand); !met)
            return met;
        if (m_refs.empty())
            return {};
        if (const auto read = m_link.state().setLastRead("customers", {push->source.rows, push->localHash, push->createdAtMs}); !read)
            return read;
        return rememberTarget(*push, m_link.state());
    }

    /// Of whom nothing else is remembered.
    io::CustomerLink linkOf(const std::string& ref, const std::string& remoteId) const
    {
        io::CustomerLink link;
        link.listId = listId();
        link.ref = ref;
        link.remoteId = remoteId;
        return link;
    }

    model::Done put(const io::CustomerLink& link)
    {
        m_refs.insert(link.ref);
        m_ids.insert(link.remoteId);
        return m_link.state().putCustomerLink(link);
    }

    /// Who bears a card's number. Those of whom both sides say the same are agreed; of the others nothing is sent unasked.
    model::Done keepNumbered(const Plan& push, const Sides& sides)
    {
        for (const auto& link : push.memory) {
            if (link.remoteId.empty() || !m_byRef.contains(link.ref))
                continue;
            if (const auto kept = put(sides.differ(link) ? sides.forgotten(link) : link); !kept)
                return kept;
        }
        m_r.rebuilt.toCompare += std::ranges::count_if(push.changes, [this](const auto& change) {
            return change.action == model::Action::Conflict && m_byRef.contains(change.ref);
        });
        return {};
    }

    /// Cards that came from HubRise bear no reference of the till there; the same e-mail or phone, or the same words throughout, tell them. Without this a
    /// card that has neither would be created once more.
    model::Done keepRetrieved(const Sides& sides)
    {
        const auto pull = planPullCustomers(m_link, m_options, m_r.context);
        if (!pull)
            return isTheTills(pull.error()) ? model::Done() : model::fail(pull); // the mapping writes no customers: none came that way
        if (const auto kept = keepMet(pull->memory, sides); !kept)
            return kept;
        for (const auto& op : pull->ops) {
            const auto written = linksFromJson(op.agreed);
            if (!written)
                return model::fail(written);
            if (const auto kept = keepMet(*written, sides); !kept)
                return kept;
        }
        return {};
    }

    model::Done keepMet(const std::vector<io::CustomerLink>& links, const Sides& sides)
    {
        for (const auto& link : links) {
            if (link.ref.empty() || m_refs.contains(link.ref) || m_ids.contains(link.remoteId))
                continue;
            if (const auto kept = put(sides.differ(link) ? sides.forgotten(link) : link); !kept)
                return kept;
        }
        return {};
    }

    /// The same people, when a retrieval would ask about them as well: as somebody met for the first time they would have sent back to them what was taken off.
    model::Done keepMetByContact(const Plan& push, const Sides& sides)
    {
        std::vector<io::CustomerLink> met;
        for (const auto& op : push.ops)
            if (op.kind == io::OpKind::UpdateCustomer && !op.remoteId.empty()) {
                met.push_back(linkOf(op.ref, op.remoteId));
                met.back().agreed = model::forgottenMark;
            }
        return keepMet(met, sides);
    }

    /// Who came from HubRise and was anonymised there since is told by nothing but the former link: the card would be sent as somebody new.
    model::Done keepAnonymised(const std::unordered_set<std::string_view>& till)
    {
        for (auto link : m_r.former.links) {
            const bool isKnown = m_refs.contains(link.ref) || m_ids.contains(link.remoteId);
            if (isKnown || link.listId != listId() || !m_anonymised.contains(link.remoteId) || !till.contains(link.ref))
                continue;
            link.anonymised = true;
            if (const auto kept = put(link); !kept)
                return kept;
        }
        return {};
    }

    /// They had a card, by the number that HubRise keeps: the next retrieval would bring back whoever was ever deleted in the till. The number may also be one
    /// that another till gave, which only the former links tell.
    model::Done keepRemoved(const std::unordered_set<std::string_view>& till)
    {
        std::unordered_set<std::string_view> former;
        for (const auto& link : m_r.former.links)
            if (link.listId == listId())
                former.insert(link.remoteId);
        for (const auto& [ref, id] : m_byRef) {
            if (till.contains(ref) || m_ids.contains(id) || (!former.empty() && !former.contains(id)))
                continue;
            if (const auto kept = m_link.state().putCustomerLink(linkOf(ref, id)); !kept)
                return kept;
            ++m_removed;
        }
        return {};
    }

    const Rebuilding& m_r;
    Link& m_link;
    Options m_options;
    std::int64_t m_removed = 0;
    std::unordered_map<std::string, std::string> m_byRef; ///< private_ref → HubRise's id
    std::unordered_set<std::string> m_refs, m_ids;        ///< linked again
    std::unordered_set<std::string> m_anonymised;         ///< HubRise's ids
};

} // namespace

model::Done recoverCustomers(const Rebuilding& r, Link& link)
{
    if (r.rebuilt.target.customer_list.id.empty() || !link.till().reads("customers"))
        return {};
    const auto hint = text(TR("The next push of the customers finds them again by their references, or by what their cards say."));
    Customers customers(r, link);
    if (const auto listed = customers.list(); !listed)
        return listed;
    if (const auto done = customers.run(); !done) {
        if (!isTheTills(done.error()))
            return done;
        r.warn("customers", text(TR("The customers could not be compared: %1"), done.error().message), hint);
        return {};
    }
    r.rebuilt.customers = customers.linked();
    r.note("customers", plural(TRN("%n customer(s) of the till are linked to HubRise again."), r.rebuilt.customers));
    if (customers.removed() > 0)
        r.note("customers", plural(TRN("%n customer(s) of HubRise bear a number that no card of the till has: they count as removed from the till, and are not retrieved. Who is to come back is typed again, with the same e-mail or phone."), customers.removed()));
    if (r.rebuilt.toCompare > 0)
        r.warn("customers", plural(TRN("%n of them differ in the till and in HubRise; what was agreed before is not known any more."), r.rebuilt.toCompare),
               text(TR("“passeplat push customers --dry-run” lists them; nothing of HubRise's is overwritten unasked (--prefer).")));
    return {};
}

model::Done recoverCatalog(const Rebuilding& r, Link& link)
{
    if (r.rebuilt.target.catalog.id.empty() || !link.till().reads("products"))
        return {};
    const auto plan = planPushCatalog(link, {}, r.context);
    if (!plan && (plan.error().kind == Kind::Temporary || !isTheTills(plan.error()))) // that may be HubRise
        return model::fail(plan);
    if (plan && !plan->refusal && plan->ops.empty()) {
        if (const auto kept = remember(*plan, link); !kept)
            return kept;
        r.rebuilt.catalogKnown = true;
        r.note("catalog", text(TR("HubRise's catalog is what the till gives; it counts as sent from here.")));
        return {};
    }
    if (!plan || plan->refusal)
        r.warn("catalog", text(TR("The catalog could not be compared: %1"), plan ? plan->refusal->message : plan.error().message), text(TR("The next push of the catalog, or its next retrieval, asks before it replaces anything.")));
    else
        r.warn("catalog", text(TR("HubRise's catalog is not what the till gives; what was sent last is not known any more.")), text(TR("The next push of the catalog, or its next retrieval, asks before it replaces anything.")));
    return {};
}

} // namespace engine
