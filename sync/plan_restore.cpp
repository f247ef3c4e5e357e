// restore and undo: puts a backup back. A restore is planned, shown and backed up like any other replacement.

#include "io/catalog_json.h"
#include "sync/catalog_backup.h"
#include "sync/catalog_changes.h"
#include "sync/catalog_steps.h"
#include "sync/guards.h"
#include "sync/image_index.h"
#include "sync/last_push.h"
#include "sync/planners.h"
#include "sync/remote_catalog.h"

#include <algorithm>
#include <set>

namespace engine {

using model::Kind;
using model::text;

namespace {

/// It found that nothing is left to be put back.
bool hasAnswered(const io::RunRecord& run) { return (run.command == "undo" || run.command == "restore") && run.outcome == "nothing_to_do"; }

/// Restores whose run was broken off, or is only being finished by this one: what they backed up on their way is not what a person who asks once more
/// for the last backup means. That would put back what the restore has just replaced. Whoever was told since that nothing is to be done has been answered.
model::Result<std::set<std::string>> restoresBrokenOff(const Link& link)
{
    const auto runs = link.state().runs(20);
    if (!runs)
        return model::fail(runs);
    std::set<std::string> brokenOff;
    for (const auto& run : *runs) {
        if (run.planId.empty() && hasAnswered(run))
            break;
        if (run.planId.empty())
            continue;
        if (!run.outcome.empty() && run.outcome != "died")
            break;
        const auto plan = link.state().plan(run.planId);
        if (!plan)
            return model::fail(plan);
        if (*plan && (*plan)->operation == infoOf(Operation::Restore).name)
            brokenOff.insert(run.planId);
    }
    return brokenOff;
}

/// A backup is made just before the catalog is replaced. When that then did not happen (HubRise refused it, or the till said something else before it left), it
/// holds what was never replaced.
model::Result<bool> replacedNothing(const Link& link, const std::string& planId)
{
    const auto ops = link.state().ops(planId);
    if (!ops)
        return model::fail(ops);
    return std::any_of(ops->begin(), ops->end(), [](const io::OpRecord& op) { return op.kind == io::OpKind::PutCatalog && !mayHaveReplaced(op); });
}

/// `undo` takes the newest backup of the connected catalog that something replaced.
model::Result<io::BackupRecord> chooseBackup(const Link& link, const std::string& id, const std::string& catalogId)
{
    if (!id.empty() && id != "latest")
        return link.backups().find(id);
    const auto all = link.backups().list();
    if (!all)
        return model::fail(all);
    const auto brokenOff = restoresBrokenOff(link);
    if (!brokenOff)
        return model::fail(brokenOff);
    for (const auto& backup : *all) {
        if (backup.catalog.id != catalogId || brokenOff->contains(backup.planId))
            continue;
        const auto useless = replacedNothing(link, backup.planId);
        if (!useless)
            return model::fail(useless);
        if (!*useless)
            return backup;
    }
    return model::fail(Kind::Configuration, text(TR("There is no backup of this catalog to put back.")),
                       text(TR("A backup is made whenever a push replaces the catalog; “passeplat backup list” shows them.")));
}

/// Takes out the images that neither HubRise nor the kept copies have any more, with a problem for each thing that showed one.
template <class Things>
void dropLostImages(Things& things, const char* kind, const RemoteCatalog& remote, const Link& link, model::Problems& problems)
{
    for (auto& thing : things) {
        const auto lost = [&](const std::string& key) {
            return !remote.imageIds.contains(key) && !(key.starts_with("md5:") && link.backups().hasImage(key.substr(4)));
        };
        const bool unknown = std::ranges::any_of(thing.images, [](const std::string& key) { return key.starts_with("id:"); });
        if (std::erase_if(thing.images, lost) > 0)
            problems.push_back({model::Severity::Warning, kind, thing.ref, "image_ids",
                                unknown ? text(TR("A photo of “%1” cannot be put back: HubRise removed it, and it is not known any more which photo it was."), thing.name)
                                        : text(TR("A photo of “%1” cannot be put back: HubRise removed it, and there is no intact copy."), thing.name),
                                text(TR("Add the photo again in the till or in HubRise."))});
    }
}

} // namespace

model::Result<Plan> planRestore(const Link& link, const Options& options, const Context& context)
{
    auto begun = beginPlan(Operation::Restore, link);
    if (!begun)
        return begun;
    Plan plan = std::move(*begun);
    const auto backup = chooseBackup(link, options.backupId, plan.target.catalog.id);
    if (!backup)
        return model::fail(backup);
    if (backup->catalog.id != plan.target.catalog.id)
        return model::fail(Kind::Configuration,
                           text(TR("Backup %1 is of the catalog “%2” (%3); connected is “%4” (%5)."), backup->id, backup->catalog.name, backup->catalog.id,
                                plan.target.catalog.name, plan.target.catalog.id),
                           text(TR("Connect to that catalog first, or choose another backup.")));
    plan.restores = backup->id;
    plan.restoresTakenAtMs = backup->takenAtMs;
    const auto raw = link.backups().raw(*backup);
    if (!raw)
        return model::fail(raw);
    auto wanted = io::decodeCatalog(*raw);
    if (!wanted)
        return model::fail(wanted, text(TR("While reading backup %1"), backup->id));

    context.report.stage(text(TR("Reading the catalog from HubRise")));
    io::ImageIndex index = imageIndexFromJson(backup->imageIndex);
    io::resolveImages(wanted->content, index);
    auto remote = readRemoteCatalog(link, plan.target.catalog.id, imageKeys(wanted->content));
    if (!remote)
        return model::fail(remote);
    index.insert(remote->images.begin(), remote->images.end());
    io::resolveImages(wanted->content, index);
    dropLostImages(wanted->content.categories, "category", *remote, link, plan.problems);
    dropLostImages(wanted->content.products, "product", *remote, link, plan.problems);
    dropLostImages(wanted->content.deals, "deal", *remote, link, plan.problems);
    dropLostImages(wanted->content.discounts, "discount", *remote, link, plan.problems);

    plan.target.catalog.name = remote->document.catalog.name;
    plan.localHash = io::catalogHash(wanted->content);
    plan.remoteHash = remote->hash;
    plan.replaced = static_cast<std::int64_t>(remote->document.content.products.size());
    plan.readAtMs = remote->readAtMs;
    plan.source.rows = static_cast<std::int64_t>(model::countOf(wanted->content).things());
    auto difference = model::diff(remote->document.content, wanted->content);
    retell(difference.changes, text(TR("in the backup")), text(TR("not in the backup")));
    addDifference(plan, std::move(difference));
    if (plan.changes.empty())
        return plan;
    plan.losses = model::losses(remote->document.content, wanted->content);
    retell(plan.losses, text(TR("in the backup")), text(TR("not in the backup")));

    const auto last = lastPush(link, plan.target.catalog.id, *remote);
    if (!last)
        return model::fail(last);
    if (!*last) {
        if (!holdsNothing(remote->document.content))
            guardFirstReplace(plan, model::countOf(remote->document.content), link.state().isDoubted() ? Origin::Forgotten : Origin::Elsewhere);
    } else if ((*last)->remoteHash != remote->hash) {
        if (auto pushed = io::decodeCatalog((*last)->remoteRaw)) {
            io::resolveImages(pushed->content, index);
            plan.foreignChanges = changesOf(model::diff(pushed->content, remote->document.content), plan.target.catalog);
        }
        retell(plan.foreignChanges, text(TR("added in HubRise")), text(TR("removed in HubRise")));
        guardDrift(plan);
    }
    addCatalogSteps(plan, wanted->content, {}, std::move(*remote));
    estimate(plan, link, static_cast<std::int64_t>(plan.ops.size()));
    return plan;
}

} // namespace engine
