#include "sync/pending.h"

#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "model/customer_validation.h"
#include "sync/kept_images.h"
#include "sync/kept_values.h"
#include "sync/pushed_fields.h"
#include "sync/remote_catalog.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace engine {

using model::text;

namespace {

using Known = std::optional<Pending>;

/// Did this operation succeed with the catalog or list that is connected now?
model::Result<bool> wasSent(const io::State& state, Operation operation, const std::string& targetId)
{
    const auto last = state.lastRead(std::string("target of ") + infoOf(operation).name);
    if (!last)
        return model::fail(last);
    return *last && !targetId.empty() && (*last)->hash == targetId;
}

enum class Card { Same, New, Changed };

/// As the push decides (plan_push_customers), but for what only HubRise can tell.
Card judge(const model::Customer& read, const io::CustomerLink* link, const PushedFields& fields, const LeftOut& leftOut, bool allowConsent)
{
    if (!link)
        return Card::New;
    const model::Customer card = comparedCard(read, *link, leftOut, allowConsent);
    const std::string form = fields.form(card);
    if (link->anonymised || fields.isHeld(card, form, *link))
        return Card::Same;
    if (link->remoteId.empty())
        return Card::New;
    return fields.isAgreed(form, *link) ? Card::Same : Card::Changed;
}

model::Result<Known> pendingCustomers(const io::State& state, const io::Till& till, const io::Profile& profile, const std::string& listId, const Context& context)
{
    const auto read = till.customers();
    if (!read)
        return model::fail(read, text(TR("While reading the customers from the till")));
    const auto links = state.customerLinks(listId);
    if (!links)
        return model::fail(links);
    std::unordered_map<std::string_view, const io::CustomerLink*> known;
    for (const auto& link : *links)
        known.emplace(link.ref, &link);
    std::unordered_set<std::string_view> invalid;
    for (const auto& problem : read->problems)
        if (problem.severity == model::Severity::Error)
            invalid.insert(problem.ref);

    const PushedFields fields(read->owned, profile.customer_fields);
    const LeftOut leftOut(read->problems);
    Pending pending;
    for (const auto& card : read->customers) {
        if (context.stop.stop_requested())
            return model::fail(model::Kind::Interrupted, text(TR("Stopped on request.")));
        const auto link = known.find(card.private_ref);
        const auto verdict = judge(card, link == known.end() ? nullptr : link->second, fields, leftOut, profile.allow_consent);
        if (verdict == Card::Same || invalid.contains(card.private_ref) || model::hasErrors(model::validate(card)))
            continue;
        ++(verdict == Card::New ? pending.create : pending.update);
    }
    return Known(pending);
}

/// The pictures of a catalog by content, as far as we know which is which; when one is not known, both sides are compared without pictures.
void resolvePictures(model::Catalog& pushed, model::Catalog& ours, const io::State& state, const std::string& catalogId)
{
    io::ImageIndex index;
    for (const auto& key : imageKeys(ours))
        if (const auto id = state.imageId(catalogId, key.substr(4)); id && *id)
            index[**id] = key.substr(4);
    io::resolveImages(pushed, index);
    const auto keys = imageKeys(pushed);
    if (std::none_of(keys.begin(), keys.end(), [](const std::string& key) { return key.starts_with("id:"); }))
        return;
    for (auto* catalog : {&pushed, &ours}) {
        const auto strip = [](auto& things) {
            for (auto& thing : things)
                thing.images.clear();
        };
        strip(catalog->categories);
        strip(catalog->products);
        strip(catalog->deals);
        strip(catalog->discounts);
    }
}

model::Result<Known> pendingCatalog(const io::State& state, const io::Till& till, const std::string& catalogId)
{
    const auto last = state.catalogPush(catalogId);
    if (!last)
        return model::fail(last);
    if (!*last || (*last)->localHash.empty()) // HubRise holds a backup that was put back: the till is not what changed
        return Known();
    auto read = till.catalog();
    if (!read)
        return model::fail(read, text(TR("While reading the articles from the till")));
    if (io::catalogHash(read->catalog) == (*last)->localHash)
        return Known(Pending{});
    auto pushed = io::decodeCatalog((*last)->remoteRaw);
    if (!pushed)
        return Known();
    resolvePictures(pushed->content, read->catalog, state, catalogId);
    keepImages(read->catalog, read->lackingImages, pushed->content);
    keepValues(read->catalog, read->problems, pushed->content);
    const auto difference = model::diff(pushed->content, read->catalog);
    Pending pending;
    for (const auto& change : difference.changes)
        ++(change.action == model::Action::Create ? pending.create : change.action == model::Action::Delete ? pending.remove : pending.update);
    if (pending.none() && difference.reordered)
        pending.update = 1; // another order is a change, though of no single thing
    return Known(pending);
}

} // namespace

model::Result<Known> pendingOf(const io::State& state, const io::Till& till, const io::Profile& profile, Operation operation, const Context& context)
{
    const bool customers = operation == Operation::PushCustomers;
    if ((!customers && operation != Operation::PushCatalog) || !till.reads(customers ? "customers" : "products"))
        return Known();
    const auto connection = state.connection();
    if (!connection)
        return model::fail(connection);
    const std::string& target = customers ? connection->target.customer_list.id : connection->target.catalog.id;
    const auto sent = wasSent(state, operation, target);
    if (!sent)
        return model::fail(sent);
    if (!*sent)
        return Known();
    return customers ? pendingCustomers(state, till, profile, target, context) : pendingCatalog(state, till, target);
}

model::Result<Known> pendingOf(Session& session, Operation operation, const Context& context)
{
    return pendingOf(session.state(), session.till(), session.profile(), operation, context);
}

} // namespace engine
