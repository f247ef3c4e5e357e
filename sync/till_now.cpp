#include "sync/till_now.h"

#include "io/catalog_json.h"
#include "io/customer_json.h"
#include "sync/guards.h"

#include <algorithm>
#include <unordered_set>

namespace engine {

using model::text;

model::Result<TillNow> TillNow::read(const Plan& plan, const Link& link, const Context& context)
{
    TillNow now(plan);
    model::Done done;
    if (plan.operation == Operation::PushCatalog)
        done = now.readArticles(plan, link, context);
    else if (plan.operation == Operation::PushCustomers)
        done = now.readCustomers(plan, link, context);
    else if (plan.operation == Operation::PushImages)
        done = now.readImages(link, context);
    else
        now.m_otherwise = plan.operation == Operation::PushStock; // absolute values: the next plan compares them with what HubRise says then
    if (!done)
        return model::fail(done);
    return now;
}

model::Done TillNow::readArticles(const Plan& plan, const Link& link, const Context& context)
{
    const auto ops = link.state().opCounts(plan.id);
    if (!ops)
        return model::fail(ops);
    m_otherwise = ops->superseded > 0 || link.till().mappingFingerprint() != plan.source.mappingFingerprint; // one step that was given up gives up the whole
    if (m_otherwise)
        return {};
    context.report.stage(text(TR("Reading the articles from the till")));
    const auto till = link.till().catalog();
    if (!till)
        return model::fail(till, text(TR("While reading the articles from the till")));
    m_otherwise = io::catalogHash(till->catalog) != (plan.tillHash.empty() ? plan.localHash : plan.tillHash);
    return {};
}

model::Done TillNow::readImages(const Link& link, const Context& context)
{
    context.report.stage(text(TR("Reading the images from the till")));
    const auto till = link.till().catalog();
    if (!till)
        return model::fail(till, text(TR("While reading the images from the till")));
    m_images.emplace();
    for (const auto& image : till->images)
        m_images->emplace(image.ref, image.key);
    return {};
}

model::Done TillNow::readCustomers(const Plan& plan, const Link& link, const Context& context)
{
    m_customers = true;
    m_allowConsent = link.profile().allow_consent;
    if (!link.till().reads("customers"))
        return {};
    context.report.stage(text(TR("Reading the customers from the till")));
    auto till = link.till().customers();
    if (!till)
        return model::fail(till, text(TR("While reading the customers from the till")));
    if (till->rows == 0 && plan.source.rows > 0) // nobody left at once: that is no reading
        return model::fail(model::Kind::TillData, model::plural(TRN("The till gave no customer, and %n were there before; nothing was sent."), plan.source.rows),
                           text(TR("Check that the mapping reads the right database (“passeplat doctor” shows what each query finds).")));
    m_fields.emplace(till->owned, link.profile().customer_fields);
    m_leftOut = LeftOut(till->problems);
    std::unordered_set<std::string> invalid;
    for (const auto& problem : till->problems)
        if (problem.severity == model::Severity::Error)
            invalid.insert(problem.ref);
    m_cards.reserve(till->customers.size());
    for (const auto& customer : till->customers)
        if (!invalid.contains(customer.private_ref))
            m_cards.emplace_back(customer);
    std::sort(m_cards.begin(), m_cards.end(), [](const CustomerCard& a, const CustomerCard& b) { return a.ref() < b.ref(); });
    return {};
}

const CustomerCard* TillNow::cardOf(const std::string& ref) const
{
    const auto found = std::lower_bound(m_cards.begin(), m_cards.end(), ref, [](const CustomerCard& card, const std::string& wanted) { return card.ref() < wanted; });
    return found != m_cards.end() && found->ref() == ref ? &*found : nullptr;
}

bool TillNow::saysOtherwise(const io::OpRecord& op) const
{
    if (m_images)
        return !m_images->contains({op.name, op.ref}); // another photo by now, or none
    if (!m_customers)
        return m_otherwise;
    const auto* card = cardOf(op.ref);
    if (!card || (io::fieldsIn(op.body) & ~m_fields->owned()).any() || (!m_allowConsent && raisesConsent(op)))
        return true;
    const auto agreed = m_learnt.after(op, op.remoteId);
    const std::string form = m_fields->form(comparedCard(card->whole(), agreed, m_leftOut, m_allowConsent));
    return !(agreed.heldWhy.empty() ? m_fields->isAgreed(form, agreed) : form == agreed.heldForm); // with a conflict in it, the whole card was not agreed
}

} // namespace engine
