#include "sync/catalog_backup.h"

#include "io/till_images.h"
#include "sync/image_index.h"
#include "sync/plan_json.h"

#include <algorithm>
#include <map>
#include <set>

namespace engine {

using model::Kind;
using model::plural;
using model::text;

namespace {

/// Each costs all the attempts of a request, half a minute. With so many, HubRise's photos are not to be had at present.
constexpr int mostInARow = 3;

model::Text hubRiseKeepsThem() { return text(TR("HubRise itself keeps them for 30 days after the catalog is replaced.")); }

void warnAboutImages(Work& work, const model::Error& error)
{
    work.report.problems.push_back({model::Severity::Warning, "image", "", "", text(TR("Copies of the present photos could not be kept: %1"), error.message), hubRiseKeepsThem()});
}

/// Copies of the photos that HubRise shows now. HubRise removes images 30 days after nothing shows them any more; a restore must outlive that.
class PhotoCopies {
public:
    PhotoCopies(Work& work, const RemoteCatalog& now) : m_work(work), m_names(namesByImage(now.document.content)), m_index(now.images) {}

    /// Gives which id stands for which content. A photo that cannot be had costs no other one, unless HubRise fails at several in a row; a failure: the run is to end, or nothing comes through now.
    model::Result<io::ImageIndex> keep()
    {
        auto done = readList();
        for (auto image = m_index.begin(); done && image != m_index.end(); ++image)
            if (isShown(image->first, image->second) && !m_work.link.backups().hasImage(image->second))
                done = m_failedInARow < mostInARow ? keepOne(image->first, image->second) : leaveOne(image->second);
        for (const auto& [md5, failure] : m_failed)
            tell(failure);
        if (!m_left.empty())
            m_work.report.problems.push_back({model::Severity::Warning, "image", "", "",
                                              plural(TRN("%n more present photo(s) were not copied, since HubRise failed at several in a row"), static_cast<long long>(m_left.size())), hubRiseKeepsThem()});
        if (!done && done.error().kind != Kind::CannotWrite && !isAnswer(done.error()))
            return model::fail(done, text(TR("While copying the present photos")));
        if (!done)
            warnAboutImages(m_work, done.error());
        return std::move(m_index);
    }

private:
    struct Failure {
        std::string name;
        model::Text why;
    };
    const std::string& catalogId() const { return m_work.plan.target.catalog.id; }
    bool isShown(const std::string& id, const std::string& md5) const { return m_names.contains("id:" + id) || m_names.contains("md5:" + md5); }
    /// HubRise was reached, and said this.
    static bool isAnswer(const model::Error& error) { return error.kind == Kind::NotFound || error.kind == Kind::Rejected || error.kind == Kind::Nonsense; }

    model::Done readList()
    {
        if (std::all_of(m_names.begin(), m_names.end(), [](const auto& shown) { return shown.first.starts_with("md5:"); }))
            return {};
        const auto images = m_work.link.cloud().images(catalogId());
        if (!images)
            return model::fail(images);
        for (const auto& image : *images)
            m_index[image.id] = image.md5;
        return {};
    }

    /// A failure: the others cannot be kept either.
    model::Done keepOne(const std::string& id, const std::string& md5)
    {
        const auto bytes = m_work.link.cloud().imageData(catalogId(), id);
        if (!bytes && !isAnswer(bytes.error()) && !(mayBeItsOwn(bytes.error()) && answersElse()))
            return model::fail(bytes);
        m_failedInARow = bytes || bytes.error().kind != Kind::Temporary ? 0 : m_failedInARow + 1;
        const auto kept = bytes ? m_work.link.backups().keepImage(md5, *bytes, io::imageType(*bytes)) : model::Done(model::fail(bytes));
        if (kept)
            m_failed.erase(md5);
        else if (kept.error().kind == Kind::CannotWrite)
            return kept;
        else
            m_failed[md5] = {nameOf(id, md5), kept.error().message}; // until it comes under another id
        return {};
    }

    model::Done leaveOne(const std::string& md5)
    {
        if (!m_failed.contains(md5))
            m_left.insert(md5);
        return {};
    }

    /// A failure or a refusal (403), which may concern this photo or everything.
    static bool mayBeItsOwn(const model::Error& error) { return error.kind == Kind::Temporary || error.kind == Kind::NotConnected; }

    /// HubRise fails at the photo, and at nothing else: waiting would bring neither the photo nor the catalog.
    bool answersElse() const { return m_work.link.cloud().images(catalogId()).has_value(); }

    std::string nameOf(const std::string& id, const std::string& md5) const
    {
        const auto found = m_names.find("md5:" + md5);
        return found != m_names.end() ? found->second : m_names.at("id:" + id);
    }

    void tell(const Failure& failure)
    {
        m_work.report.problems.push_back({model::Severity::Warning, "image", "", "", text(TR("The present photo of “%1” could not be copied: %2"), failure.name, failure.why), hubRiseKeepsThem()});
    }

    Work& m_work;
    std::map<std::string, std::string> m_names;
    io::ImageIndex m_index;
    std::map<std::string, Failure> m_failed; ///< by md5
    std::set<std::string> m_left;            ///< md5s that were not asked for
    int m_failedInARow = 0;
};

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
    work.context.report.stage(text(TR("Backing up the present catalog")));
    const auto index = PhotoCopies(work, now).keep();
    if (!index)
        return model::fail(index);
    if (work.report.backup)
        return {};
    const auto kept = work.link.backups().keep(now.document.catalog, now.document.raw, work.plan.id, now.hash, infoOf(work.plan.operation).name, toJson(*index));
    if (!kept)
        return model::fail(kept, text(TR("Nothing was sent, because the backup could not be written")));
    work.report.backup = *kept;
    return {};
}

} // namespace engine
