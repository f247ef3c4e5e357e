// push catalog: read the till, validate, read HubRise, compare, guard.

#include "model/catalog_validation.h"
#include "sync/catalog_changes.h"
#include "sync/catalog_removals.h"
#include "sync/catalog_steps.h"
#include "sync/catalog_writes.h"
#include "sync/clean_texts.h"
#include "sync/guards.h"
#include "sync/kept_images.h"
#include "sync/kept_values.h"
#include "sync/last_push.h"
#include "sync/planners.h"
#include "sync/remote_catalog.h"

#include <algorithm>

namespace engine {

using model::Kind;
using model::plural;
using model::text;

namespace {

void refuse(Plan& plan, model::Text message, model::Text hint)
{
    plan.refusal = model::Error{Kind::TillData, std::move(message), std::move(hint), {}, 0, {}};
}

std::int64_t errorsIn(const model::Problems& problems)
{
    return std::count_if(problems.begin(), problems.end(), [](const model::Problem& p) { return p.severity == model::Severity::Error; });
}

void refuseInvalid(Plan& plan)
{
    const auto errors = errorsIn(plan.problems);
    if (errors == 0)
        return;
    const auto first = std::find_if(plan.problems.begin(), plan.problems.end(), [](const auto& p) { return p.severity == model::Severity::Error; });
    plan.counts.rejected = errors;
    plan.counts.skipped = plan.source.rows; // not one of them is sent
    plan.source.rows += errors;
    refuse(plan, plural(TRN("The till's articles hold %n error(s); nothing was sent. The first: %1"), errors, first->message),
           text(TR("Correct them in the till, then send again.")));
}

/// A till that gives nothing where there was something is a broken read, not an empty shop.
void refuseEmpty(Plan& plan, const Link& link, const model::Catalog& ours, const model::Catalog& theirs)
{
    if (!ours.products.empty() || plan.refusal)
        return;
    const auto last = link.state().lastRead("catalog");
    const bool hadSome = (last && *last && (*last)->rows > 0) || !theirs.products.empty();
    if (hadSome)
        refuse(plan, text(TR("The till gave no article to send, and there were some before; nothing was sent.")),
               text(TR("Check that the mapping reads the right database and that articles are ticked for publication (“passeplat doctor” shows what each query finds).")));
}

/// What others changed in HubRise since the last push, and the till was never told; or was told, and takes back all the same.
model::Changes theirNews(const model::Catalog& pushed, const RemoteCatalog& remote, const LastExchange& exchange, const Plan& plan, const Link& link)
{
    auto theirs = changesOf(model::diff(pushed, remote.document.content), plan.target.catalog);
    model::Catalog clean = remote.document.content;
    cleanTexts(clean);
    const auto undone = std::ranges::stable_partition(theirs, [&plan](const model::Change& change) { return !takesPriceBack(plan.changes, change); });
    model::Changes prices(undone.begin(), undone.end());
    theirs.erase(undone.begin(), undone.end());
    dropRetrieved(theirs, link.till(), clean, exchange);
    theirs.insert(theirs.end(), prices.begin(), prices.end());
    return theirs;
}

void guardAgainstLast(Plan& plan, const std::optional<io::CatalogPush>& last, const LastExchange& exchange, const RemoteCatalog& remote, const io::TillCatalog& till, const Link& link)
{
    const bool ours = last && !last->localHash.empty();
    if (!ours) {
        if (!holdsNothing(remote.document.content)) {
            guardFirstReplace(plan, model::countOf(remote.document.content), last ? Origin::Backup : link.state().isDoubted() ? Origin::Forgotten : Origin::Elsewhere);
            guardNotExpressible(plan, remote.document.content, till.queries);
        }
        return;
    }
    auto pushed = io::decodeCatalog(last->remoteRaw);
    if (!pushed)
        return guardFirstReplace(plan, model::countOf(remote.document.content), Origin::Elsewhere);
    io::resolveImages(pushed->content, remote.images);
    if (remote.hash != last->remoteHash) {
        plan.foreignChanges = undoneBy(plan.changes, theirNews(pushed->content, remote, exchange, plan, link));
        retell(plan.foreignChanges, text(TR("added in HubRise")), text(TR("removed in HubRise")));
    }
    if (!plan.foreignChanges.empty()) {
        guardDrift(plan);
        guardNotExpressible(plan, remote.document.content, till.queries);
    }
    countEmptied(plan, remote.document.content, till.catalog);
    guardRemovals(plan, removalsOf(pushed->content, remote.document.content, till.catalog));
    guardAllergens(plan, remote.document.content, till.catalog);
    guardSuspicious(plan, remote.document.content, till.catalog, link.profile());
}

} // namespace

model::Result<Plan> planPushCatalog(const Link& link, const Options&, const Context& context)
{
    auto begun = beginPlan(Operation::PushCatalog, link);
    if (!begun)
        return begun;
    Plan plan = std::move(*begun);
    if (plan.target.catalog.id.empty())
        return model::fail(Kind::NotConnected, text(TR("The connection gives access to no catalog.")), text(TR("Connect again and choose a catalog on HubRise's page.")));

    if (const auto reads = requireQuery(link, "products"); !reads)
        return model::fail(reads);

    context.report.stage(text(TR("Reading the articles from the till")));
    auto till = link.till().catalog();
    if (!till)
        return model::fail(till, text(TR("While reading the articles from the till")));
    plan.source.rows = static_cast<std::int64_t>(model::countOf(till->catalog).things());
    plan.problems = till->problems;
    const auto breaches = model::validate(till->catalog, link.till().currency());
    plan.problems.insert(plan.problems.end(), breaches.begin(), breaches.end());
    if (const auto same = requireCurrency(link); !same)
        return model::fail(same);
    refuseInvalid(plan);
    if (plan.refusal)
        return plan;

    context.report.stage(text(TR("Reading the catalog from HubRise")));
    auto remote = readRemoteCatalog(link, plan.target.catalog.id, imageKeys(till->catalog));
    if (!remote)
        return model::fail(remote);
    plan.target.catalog.name = remote->document.catalog.name.empty() ? plan.target.catalog.name : remote->document.catalog.name;
    plan.tillHash = io::catalogHash(till->catalog);
    keepImages(till->catalog, till->lackingImages, remote->document.content);
    keepValues(till->catalog, till->problems, remote->document.content);
    plan.localHash = io::catalogHash(till->catalog);
    plan.remoteHash = remote->hash;
    plan.replaced = static_cast<std::int64_t>(remote->document.content.products.size());
    plan.readAtMs = remote->readAtMs;
    refuseEmpty(plan, link, till->catalog, remote->document.content);
    if (plan.refusal)
        return plan;

    context.report.stage(text(TR("Comparing")));
    addDifference(plan, model::diff(remote->document.content, till->catalog));
    if (plan.changes.empty()) {
        plan.remoteRaw = std::move(remote->document.raw);
        return plan;
    }
    plan.losses = model::losses(remote->document.content, till->catalog);
    const auto last = lastPush(link, plan.target.catalog.id, *remote);
    if (!last)
        return model::fail(last);
    const auto exchange = lastExchange(link, plan.target.catalog.id);
    if (!exchange)
        return model::fail(exchange);
    if (!*last || (*last)->localHash.empty()) // what HubRise holds never came from this till
        for (auto* changes : {&plan.changes, &plan.losses})
            retell(*changes, text(TR("new in the till")), text(TR("not in the till")));
    guardTarget(plan, link);
    guardAgainstLast(plan, *last, *exchange, *remote, *till, link);
    addCatalogSteps(plan, till->catalog, till->images, std::move(*remote));
    estimate(plan, link, static_cast<std::int64_t>(plan.ops.size()));
    return plan;
}

} // namespace engine
