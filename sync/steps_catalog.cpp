// Replacing a catalog: look once more, back up, PUT once, verify.

#include "io/till_images.h"
#include "model/catalog_diff.h"
#include "sync/image_index.h"
#include "sync/remote_catalog.h"
#include "sync/steps.h"

#include <algorithm>

namespace engine {

using model::Kind;
using model::text;

namespace {

constexpr std::int64_t recheckAfterMs = 60'000;

io::ImageIndex indexOf(const std::map<std::string, std::string>& ids)
{
    io::ImageIndex index;
    for (const auto& [key, id] : ids)
        index[id] = key.substr(4);
    return index;
}

void leaveOutImages(model::Catalog& catalog, const std::set<std::string>& keys)
{
    const auto from = [&keys](auto& things) {
        for (auto& thing : things)
            std::erase_if(thing.images, [&keys](const std::string& key) { return keys.contains(key); });
    };
    from(catalog.categories);
    from(catalog.products);
    from(catalog.deals);
    from(catalog.discounts);
}

class Replacement {
public:
    Replacement(Work& work, io::OpRecord& op) : m_work(work), m_op(op) {}

    model::Result<StepResult> run()
    {
        if (const auto now = look(); !now)
            return model::fail(now);
        if (const auto recalled = recallBackup(); !recalled)
            return model::fail(recalled);
        prepare();
        if (m_work.inDoubt && m_now.hash == m_wanted)
            return recorded(m_now);
        if (m_now.hash != m_work.plan.remoteHash)
            return changedMeanwhile();
        if (const auto kept = backUp(); !kept)
            return model::fail(kept);
        return send();
    }

private:
    const std::string& catalogId() const { return m_op.ref; }

    /// What was read for the plan serves while it is young; HubRise has no conditional write, so the time between looking and writing is kept short.
    model::Done look()
    {
        const Plan& plan = m_work.plan;
        const bool young = !plan.remoteRaw.empty() && m_work.link.clock().nowMs() - plan.remoteReadAtMs < recheckAfterMs;
        if (!young)
            return lookAgain();
        auto document = io::decodeCatalog(plan.remoteRaw);
        if (!document)
            return model::fail(document);
        m_now.document = std::move(*document);
        m_now.imageIds = plan.imageIds;
        io::resolveImages(m_now.document.content, indexOf(m_now.imageIds));
        m_now.hash = plan.remoteHash;
        return {};
    }

    model::Done lookAgain()
    {
        m_work.context.report.stage(text(TR("Looking at the HubRise catalog once more")));
        auto now = readRemoteCatalog(m_work.link, catalogId(), {});
        if (!now)
            return model::fail(now);
        m_now = std::move(*now);
        return {};
    }

    model::Result<StepResult> changedMeanwhile() const
    {
        return model::fail(Kind::Stale,
                           m_work.inDoubt ? text(TR("The catalog “%1” in HubRise is neither the former one nor the one that was being sent; nothing more was sent."), m_op.name)
                                   : text(TR("The catalog “%1” changed in HubRise since the plan was made; nothing was sent."), m_op.name),
                           m_work.inDoubt ? text(TR("Run the push again to see the differences, or “passeplat undo” to put the former catalog back."))
                                   : text(TR("Make the plan again to see both changes.")));
    }

    /// One backup for each plan: a resumed one finds the backup of its first start.
    model::Done recallBackup()
    {
        const auto all = m_work.link.backups().list();
        if (!all)
            return model::fail(all);
        for (const auto& backup : *all)
            if (backup.planId == m_work.plan.id)
                m_work.report.backup = backup;
        return {};
    }

    /// The document to send, and what HubRise then holds. An image that HubRise refused is left out: it must not cost the whole catalog.
    void prepare()
    {
        m_body = io::replaceImageKeys(m_op.body, m_work.imageIds);
        m_wanted = m_op.agreed;
        if (m_work.refusedImages.empty())
            return;
        auto document = io::decodeCatalog(m_body);
        if (!document)
            return;
        leaveOutImages(document->content, m_work.refusedImages);
        std::map<std::string, std::string> sameIds;
        for (const auto& key : imageKeys(document->content))
            sameIds[key] = key.substr(3); // "id:…"
        m_body = io::encodeCatalog(m_op.name, document->content, sameIds);
        io::resolveImages(document->content, knownImages());
        m_wanted = io::catalogHash(document->content);
    }

    io::ImageIndex knownImages() const
    {
        io::ImageIndex index = indexOf(m_now.imageIds);
        index.merge(indexOf(m_work.imageIds));
        return index;
    }

    model::Done backUp()
    {
        if (m_work.report.backup)
            return {};
        m_work.context.report.stage(text(TR("Backing up the present catalog")));
        keepImages();
        const auto kept = m_work.link.backups().keep(m_now.document.catalog, m_now.document.raw, m_work.plan.id, m_now.hash, infoOf(m_work.plan.operation).name, toJson(m_index));
        if (!kept)
            return model::fail(kept, text(TR("Nothing was sent, because the backup could not be written")));
        m_work.report.backup = *kept;
        return {};
    }

    /// HubRise removes images 30 days after nothing shows them any more; a restore must outlive that.
    void keepImages()
    {
        const auto shown = imageKeys(m_now.document.content);
        m_index = indexOf(m_now.imageIds);
        const bool allKnown = std::all_of(shown.begin(), shown.end(), [](const std::string& key) { return key.starts_with("md5:"); });
        if (!allKnown) {
            const auto images = m_work.link.cloud().images(catalogId());
            if (!images)
                return warnAboutImages(images.error());
            for (const auto& image : *images)
                m_index[image.id] = image.md5;
        }
        for (const auto& [id, md5] : m_index) {
            if ((!shown.contains("id:" + id) && !shown.contains("md5:" + md5)) || m_work.link.backups().hasImage(md5))
                continue;
            const auto bytes = m_work.link.cloud().imageData(catalogId(), id);
            if (!bytes)
                return warnAboutImages(bytes.error());
            if (const auto kept = m_work.link.backups().keepImage(md5, *bytes, io::imageType(*bytes)); !kept)
                return warnAboutImages(kept.error());
        }
    }

    void warnAboutImages(const model::Error& error)
    {
        m_work.report.problems.push_back({model::Severity::Warning, "image", "", "", text(TR("Copies of the present photos could not be kept: %1"), error.message),
                                          text(TR("HubRise itself keeps them for 30 days after the catalog is replaced."))});
    }

    model::Result<StepResult> send()
    {
        m_work.context.report.stage(text(TR("Sending the catalog")));
        for (int attempt = 0; attempt < 2; ++attempt) {
            auto answer = m_work.link.cloud().putCatalog(catalogId(), m_body);
            if (answer)
                return verify(std::move(*answer));
            if (answer.error().kind == Kind::Rejected || answer.error().kind == Kind::NotFound)
                return refused(answer.error());
            if (answer.error().kind != Kind::OutcomeUnknown || attempt == 1)
                return model::fail(answer, text(TR("While sending the catalog")));
            m_work.inDoubt = true;
            if (const auto now = lookAgain(); !now)
                return model::fail(Kind::OutcomeUnknown, text(TR("It is not known whether HubRise took the catalog: %1"), now.error().message), {}, now.error().detail);
            if (m_now.hash == m_wanted)
                return recorded(m_now);
            if (m_now.hash != m_work.plan.remoteHash)
                return changedMeanwhile();
        }
        return model::fail(Kind::Internal, text(TR("The catalog was neither sent nor refused.")));
    }

    model::Result<StepResult> refused(const model::Error& error) const
    {
        model::Error e = error;
        e.kind = Kind::TillData;
        e.message = text(TR("HubRise refused the catalog, which is as it was: %1"), error.message);
        e.hint = text(TR("Correct what HubRise names in the till, then send again."));
        return model::fail(std::move(e));
    }

    model::Result<StepResult> verify(std::optional<io::CatalogDocument> answer)
    {
        m_work.context.report.stage(text(TR("Checking what HubRise now holds")));
        RemoteCatalog after;
        if (answer) {
            after.document = std::move(*answer);
            io::resolveImages(after.document.content, knownImages());
            after.hash = io::catalogHash(after.document.content);
        }
        if (after.hash != m_wanted) {
            auto read = readRemoteCatalog(m_work.link, catalogId(), {});
            if (!read)
                return model::fail(Kind::OutcomeUnknown, text(TR("The catalog was sent, but could not be checked: %1"), read.error().message), {}, read.error().detail);
            after = std::move(*read);
        }
        return recorded(after);
    }

    model::Result<StepResult> recorded(const RemoteCatalog& after)
    {
        StepResult result{io::OpState::Done, "replaced", {}, {}, {}};
        m_work.report.counts = m_work.plan.counts;
        if (after.hash != m_wanted) {
            m_work.report.rejectedSome = true;
            result.message = text(TR("HubRise holds something other than what was sent."));
            result.problems.push_back({model::Severity::Error, "catalog", catalogId(), "", result.message,
                                       text(TR("“passeplat push catalog --dry-run” lists the differences; “passeplat undo” puts the former catalog back."))});
        }
        const bool restored = m_work.plan.operation == Operation::Restore;
        io::CatalogPush push;
        push.catalogId = catalogId();
        push.catalogName = m_op.name;
        push.localHash = restored ? std::string() : m_work.plan.localHash;
        push.remoteHash = after.hash;
        push.remoteRaw = after.document.raw;
        push.pushedAtMs = m_work.link.clock().nowMs();
        push.planId = m_work.plan.id;
        result.remember = [&state = m_work.link.state(), push]() mutable -> model::Done {
            const auto last = state.catalogPush(push.catalogId);
            if (!last)
                return model::fail(last);
            push.serial = *last ? (*last)->serial + 1 : 1;
            return state.putCatalogPush(push);
        };
        return result;
    }

    Work& m_work;
    io::OpRecord& m_op;
    RemoteCatalog m_now;
    io::ImageIndex m_index;        ///< for the backup
    std::string m_body, m_wanted;  ///< what is sent; the hash of what HubRise then holds
};

/// What became of this plan's images, also of those before it was interrupted.
model::Done recallUploads(Work& work)
{
    const auto ops = work.link.state().ops(work.plan.id);
    if (!ops)
        return model::fail(ops);
    for (const auto& op : *ops)
        if (op.kind == io::OpKind::UploadImage && op.state == io::OpState::Done)
            work.imageIds[op.ref] = op.remoteId;
        else if (op.kind == io::OpKind::UploadImage && op.state == io::OpState::Rejected)
            work.refusedImages.insert(op.ref);
    return {};
}

} // namespace

model::Result<StepResult> putCatalog(Work& work, io::OpRecord& op)
{
    if (const auto recalled = recallUploads(work); !recalled)
        return model::fail(recalled);
    return Replacement(work, op).run();
}

} // namespace engine
