// Replacing a catalog: look once more, back up, PUT once, verify.

#include "io/till_images.h"
#include "model/catalog_fields.h"
#include "sync/catalog_backup.h"
#include "sync/image_index.h"
#include "sync/kept_images.h"

namespace engine {

using model::Kind;
using model::text;

namespace {

constexpr std::int64_t recheckAfterMs = 60'000; ///< before the backup is made
constexpr std::int64_t longestGapMs = 5'000;    ///< between looking and replacing: HubRise has no conditional write

/// Gives what loses one by that.
std::set<model::CatalogThing> leaveOutImages(model::Catalog& catalog, const std::set<std::string>& keys)
{
    std::set<model::CatalogThing> lacking;
    const auto from = [&](auto& things) {
        for (auto& thing : things)
            if (std::erase_if(thing.images, [&keys](const std::string& key) { return keys.contains(key); }) > 0)
                lacking.insert(model::thingOf(thing));
    };
    from(catalog.categories);
    from(catalog.products);
    from(catalog.deals);
    from(catalog.discounts);
    return lacking;
}

class Replacement {
public:
    Replacement(Work& work, io::OpRecord& op) : m_work(work), m_op(op) {}

    model::Result<StepResult> run()
    {
        if (const auto recalled = recallBackup(m_work); !recalled)
            return model::fail(recalled);
        if (const auto now = look(); !now)
            return model::fail(now);
        prepare();
        if (hasLanded())
            return recorded(m_now, m_now);
        if (m_now.hash != m_work.plan.remoteHash)
            return model::fail(changedMeanwhile());
        if (m_now.hash == m_wanted) // all that was to change are images which HubRise refused
            return asItIs();
        if (const auto kept = backUp(m_work, m_now); !kept)
            return model::fail(kept);
        return send();
    }

    /// It left before, and is not sent any more: did it land?
    model::Result<StepResult> settle()
    {
        if (const auto now = lookAgain(); !now)
            return model::fail(now);
        prepare();
        if (!hasLanded()) {
            auto result = superseded();
            if (m_now.hash != m_work.plan.remoteHash) // else HubRise still holds what was to be replaced
                result.status = status::inDoubt;
            return result;
        }
        if (const auto recalled = recallBackup(m_work); !recalled)
            return model::fail(recalled);
        return recorded(m_now, m_now);
    }

private:
    const std::string& catalogId() const { return m_op.ref; }
    /// As it was just read: a manager may rename the catalog in HubRise at any time.
    const std::string& name() const { return m_now.document.catalog.name.empty() ? m_op.name : m_now.document.catalog.name; }
    bool hasLanded() const { return m_work.inDoubt && m_now.hash == m_wanted; }

    bool isYoungerThan(std::int64_t ms) const
    {
        const auto age = m_work.link.clock().monotonicMs() - m_now.readAtMs;
        return age >= 0 && age <= ms;
    }

    /// What was read for the plan serves while it is young.
    model::Done look()
    {
        const Plan& plan = m_work.plan;
        m_now.readAtMs = plan.readAtMs;
        if (m_work.inDoubt || plan.remoteRaw.empty() || !isYoungerThan(recheckAfterMs))
            return lookAgain();
        auto document = io::decodeCatalog(plan.remoteRaw);
        if (!document)
            return model::fail(document);
        m_now.document = std::move(*document);
        m_now.imageIds = plan.imageIds;
        m_now.images = indexOf(plan.imageIds);
        io::resolveImages(m_now.document.content, m_now.images);
        m_now.hash = plan.remoteHash;
        return {};
    }

    model::Done lookAgain()
    {
        m_work.context.report.stage(text(TR("Looking at the HubRise catalog once more")));
        auto now = readRemoteCatalog(m_work.link, catalogId(), {}, knownImages());
        if (!now)
            return model::fail(now);
        m_now = std::move(*now);
        return {};
    }

    /// Whatever came between the last look and the replacement (copies of photos, the request limits, a 429, a line that was down), HubRise still holds what
    /// the plan was made for. Else the catalog is kept back: m_keptBack says why, unless it is there already.
    model::Done stillAsPlanned()
    {
        if (isYoungerThan(longestGapMs))
            return {};
        if (const auto now = lookAgain(); !now)
            m_keptBack = now.error();
        else if (m_now.hash != m_work.plan.remoteHash)
            m_keptBack = changedMeanwhile();
        else if (name() != m_sentAs)
            m_keptBack = renamedMeanwhile();
        return m_keptBack ? model::Done(model::fail(*m_keptBack)) : model::Done();
    }

    /// Met by sending at once under the new name; an error only of a catalog that is renamed again and again.
    model::Error renamedMeanwhile() const
    {
        return {Kind::Stale, text(TR("The catalog “%1” was renamed in HubRise just now; nothing was sent."), name()), text(TR("Make the plan again.")), {}, 0, {}};
    }

    model::Error changedMeanwhile() const
    {
        model::Error e;
        e.kind = Kind::Stale;
        e.message = m_work.inDoubt ? text(TR("The catalog “%1” in HubRise is neither the former one nor the one that was being sent; nothing more was sent."), m_op.name)
                                   : text(TR("The catalog “%1” changed in HubRise since the plan was made; nothing was sent."), m_op.name);
        e.hint = m_work.inDoubt ? text(TR("Run the push again to see the differences, or “passeplat undo” to put the former catalog back."))
                                : text(TR("Make the plan again to see both changes."));
        return e;
    }

    /// The document to send, under the name the catalog has by now, and what HubRise then holds. An image that HubRise refused is left out: it must not cost
    /// the whole catalog, nor what it was to replace.
    void prepare()
    {
        m_sentAs = name();
        m_body = io::renamed(io::replaceImageKeys(m_op.body, m_work.imageIds), m_sentAs);
        m_wanted = m_op.agreed;
        if (m_work.refusedImages.empty())
            return;
        auto document = io::decodeCatalog(m_body);
        if (!document)
            return;
        const auto lacking = leaveOutImages(document->content, m_work.refusedImages);
        if (m_work.plan.operation == Operation::PushCatalog)
            keepImages(document->content, lacking, m_now.document.content);
        auto sameIds = m_now.imageIds;
        for (const auto& key : imageKeys(document->content))
            if (!sameIds.contains(key))
                sameIds[key] = key.substr(3); // "id:…"
        m_body = io::encodeCatalog(m_sentAs, document->content, sameIds);
        io::resolveImages(document->content, knownImages());
        m_wanted = io::catalogHash(document->content);
    }

    /// Of the plan, of its uploads, of a list that was read meanwhile, and of its backup once it is made.
    io::ImageIndex knownImages() const
    {
        io::ImageIndex index = m_now.images;
        index.merge(indexOf(m_work.plan.imageIds));
        index.merge(indexOf(m_work.imageIds));
        index.insert(m_work.listedImages.begin(), m_work.listedImages.end());
        if (m_work.report.backup)
            index.merge(imageIndexFromJson(m_work.report.backup->imageIndex));
        return index;
    }

    model::Result<StepResult> send()
    {
        m_work.context.report.stage(text(TR("Sending the catalog")));
        for (int attempt = 0; attempt < 2; ++attempt) {
            m_keptBack.reset();
            if (m_sentAs != name())
                prepare();
            auto answer = m_work.link.cloud().putCatalog(catalogId(), m_body, [this] { return stillAsPlanned(); });
            if (answer)
                return verify(std::move(*answer));
            const bool renamed = m_keptBack && m_sentAs != name() && m_now.hash == m_work.plan.remoteHash;
            if (renamed && attempt == 0)
                continue;
            if (m_keptBack)
                return hasLanded() ? recorded(m_now, m_now) : model::fail(*m_keptBack);
            if (answer.error().kind == Kind::Rejected || answer.error().kind == Kind::NotFound)
                return refused(answer.error());
            const bool last = attempt == 1;
            if (answer.error().kind != Kind::OutcomeUnknown || (last && !endsEveryRun(m_op, answer.error())))
                return model::fail(answer, text(TR("While sending the catalog")));
            m_work.inDoubt = true;
            if (const auto now = lookAgain(); !now)
                return model::fail(Kind::OutcomeUnknown, text(TR("It is not known whether HubRise took the catalog: %1"), now.error().message), {}, now.error().detail);
            if (hasLanded())
                return recorded(m_now, m_now);
            if (m_now.hash != m_work.plan.remoteHash)
                return model::fail(changedMeanwhile());
            if (last)
                return givenUp(answer.error());
        }
        return model::fail(Kind::Internal, text(TR("The catalog was neither sent nor refused.")));
    }

    /// Should it take effect yet, the next push knows it for ours: the op stays marked as sent.
    model::Result<StepResult> givenUp(model::Error error)
    {
        m_work.givenUp = true;
        error.message = text(TR("HubRise failed at the catalog in %1 runs and did not take it; the run was given up: %2"), m_op.attempts, error.message);
        error.hint = text(TR("Send it again later. If HubRise fails each time, tell its support."));
        return model::fail(std::move(error));
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
        const RemoteCatalog ours = answer ? made(std::move(*answer)) : asSent();
        if (answer && ours.hash == m_wanted)
            return recorded(ours, ours);
        const auto after = readRemoteCatalog(m_work.link, catalogId(), {}, knownImages());
        if (!after)
            return model::fail(Kind::OutcomeUnknown, text(TR("The catalog was sent, but could not be checked: %1"), after.error().message), {}, after.error().detail);
        return recorded(after->hash == m_wanted ? *after : ours, *after);
    }

    /// What HubRise made of it, by its answer.
    RemoteCatalog made(io::CatalogDocument answer) const
    {
        RemoteCatalog result;
        result.document = std::move(answer);
        io::resolveImages(result.document.content, knownImages());
        result.hash = io::catalogHash(result.document.content);
        return result;
    }

    RemoteCatalog asSent() const
    {
        RemoteCatalog result;
        result.document.raw = m_body;
        result.hash = m_wanted;
        return result;
    }

    model::Result<StepResult> asItIs()
    {
        auto result = recorded(m_now, m_now);
        if (result) {
            result->status = status::unchanged;
            Counts& counts = m_work.report.counts;
            counts.rejected += counts.create + counts.update + counts.remove;
            counts.create = counts.update = counts.remove = 0;
        }
        return result;
    }

    /// `ours`: what came of this plan. What HubRise holds `now` may be somebody else's work already, which the next push must ask about (G2).
    model::Result<StepResult> recorded(const RemoteCatalog& ours, const RemoteCatalog& now)
    {
        StepResult result{io::OpState::Done, "replaced", {}, {}, {}};
        m_work.report.counts = m_work.plan.counts;
        if (now.hash != m_wanted) {
            m_work.report.rejectedSome = true;
            result.message = text(TR("HubRise holds something other than what was sent."));
            result.problems.push_back({model::Severity::Error, "catalog", catalogId(), "", result.message,
                                       text(TR("“passeplat push catalog --dry-run” lists the differences; “passeplat undo” puts the former catalog back."))});
        }
        const bool restored = m_work.plan.operation == Operation::Restore;
        io::CatalogPush push;
        push.catalogId = catalogId();
        push.catalogName = name();
        push.localHash = restored ? std::string() : m_work.plan.localHash;
        push.remoteHash = ours.hash;
        push.remoteRaw = ours.document.raw;
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
    std::string m_sentAs;          ///< the catalog's name in m_body
    std::string m_body, m_wanted;  ///< what is sent; the hash of what HubRise then holds
    std::optional<model::Error> m_keptBack; ///< the catalog did not leave, because of this
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
    Replacement replacement(work, op);
    return work.outdated ? replacement.settle() : replacement.run();
}

} // namespace engine
