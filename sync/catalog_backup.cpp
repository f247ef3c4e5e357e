#include "sync/catalog_backup.h"

#include "io/till_images.h"
#include "sync/image_index.h"
#include "sync/plan_json.h"

#include <algorithm>

namespace engine {

using model::text;

namespace {

void warnAboutImages(Work& work, const model::Error& error)
{
    work.report.problems.push_back({model::Severity::Warning, "image", "", "", text(TR("Copies of the present photos could not be kept: %1"), error.message),
                                    text(TR("HubRise itself keeps them for 30 days after the catalog is replaced."))});
}

/// HubRise removes images 30 days after nothing shows them any more; a restore must outlive that. Gives which id stands for which content.
io::ImageIndex keepImages(Work& work, const RemoteCatalog& now)
{
    const std::string& catalogId = work.plan.target.catalog.id;
    const auto shown = imageKeys(now.document.content);
    auto index = now.images;
    const auto giveUp = [&](const model::Error& error) {
        warnAboutImages(work, error);
        return index;
    };
    const bool allKnown = std::all_of(shown.begin(), shown.end(), [](const std::string& key) { return key.starts_with("md5:"); });
    if (!allKnown) {
        const auto images = work.link.cloud().images(catalogId);
        if (!images)
            return giveUp(images.error());
        for (const auto& image : *images)
            index[image.id] = image.md5;
    }
    for (const auto& [id, md5] : index) {
        if ((!shown.contains("id:" + id) && !shown.contains("md5:" + md5)) || work.link.backups().hasImage(md5))
            continue;
        const auto bytes = work.link.cloud().imageData(catalogId, id);
        if (!bytes)
            return giveUp(bytes.error());
        if (const auto kept = work.link.backups().keepImage(md5, *bytes, io::imageType(*bytes)); !kept)
            return giveUp(kept.error());
    }
    return index;
}

} // namespace

bool mayHaveReplaced(const io::OpRecord& put)
{
    const auto status = statusOf(put.outcome);
    return put.state == io::OpState::Sent || (put.state == io::OpState::Done && status != status::unchanged) || (put.state == io::OpState::Superseded && status == status::inDoubt);
}

model::Done recallBackup(Work& work)
{
    const auto all = work.link.backups().list();
    if (!all)
        return model::fail(all);
    for (const auto& backup : *all)
        if (backup.planId == work.plan.id && work.link.backups().raw(backup)) // one that was tidied away meanwhile is made again
            work.report.backup = backup;
    return {};
}

model::Done backUp(Work& work, const RemoteCatalog& now)
{
    if (work.report.backup)
        return {};
    work.context.report.stage(text(TR("Backing up the present catalog")));
    const auto index = keepImages(work, now);
    const auto kept = work.link.backups().keep(now.document.catalog, now.document.raw, work.plan.id, now.hash, infoOf(work.plan.operation).name, toJson(index));
    if (!kept)
        return model::fail(kept, text(TR("Nothing was sent, because the backup could not be written")));
    work.report.backup = *kept;
    return {};
}

} // namespace engine
