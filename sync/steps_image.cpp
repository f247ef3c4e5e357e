// Uploading one image. HubRise has no way to delete one, so the doubtful case is always looked up by content.

#include "io/files.h"
#include "sync/plan_json.h"
#include "sync/remote_catalog.h"
#include "sync/steps.h"

#include <algorithm>
#include <utility>

namespace engine {

using model::Kind;
using model::text;

namespace {

/// So many images in a row, for so long: one that takes minutes to fail must not hold the catalog back for hours together with its like.
constexpr int mostInARow = 3;
constexpr std::int64_t failingForMs = 600'000;

struct Picture {
    std::string bytes, type;
};

/// From the till while it still holds the planned content, else from the copies kept with backups.
model::Result<Picture> pictureOf(const Work& work, const io::OpRecord& op)
{
    const std::string md5 = op.ref.substr(4);
    if (op.name.empty()) {
        const auto kept = work.link.backups().image(md5);
        if (!kept)
            return model::fail(kept);
        return Picture{kept->bytes, kept->type};
    }
    auto bytes = work.link.till().imageBytes(op.name);
    if (!bytes)
        return model::fail(bytes);
    if (io::md5Hex(*bytes) != md5)
        return model::fail(Kind::Stale, text(TR("The image “%1” changed in the till since the plan was made; nothing more was sent."), op.name), text(TR("Make the plan again.")));
    return Picture{std::move(*bytes), op.body};
}

model::Result<std::optional<io::ImageInfo>> lookUp(Work& work, const std::string& md5)
{
    const auto images = work.link.cloud().images(work.plan.target.catalog.id);
    if (!images)
        return model::fail(images);
    for (const auto& image : *images)
        work.listedImages[image.id] = image.md5;
    for (const auto& image : *images)
        if (image.md5 == md5)
            return std::optional(image);
    return std::optional<io::ImageInfo>();
}

bool isUpload(const io::OpRecord& op, io::OpState state)
{
    return op.kind == io::OpKind::UploadImage && op.state == state;
}

/// A day later what left without an answer has come, or never will. Such a step must not stay in doubt while an earlier one is done once more. False: of a
/// catalog that HubRise no longer holds as it was, the step itself tells what became of it.
model::Result<bool> settleLost(const Plan& plan, Link& link, const io::ImageIndex& listed, io::OpRecord& op)
{
    if (op.kind == io::OpKind::UploadImage) {
        const auto found = std::find_if(listed.begin(), listed.end(), [&](const auto& image) { return "md5:" + image.second == op.ref; });
        op.state = found == listed.end() ? io::OpState::Pending : io::OpState::Done;
        if (found != listed.end()) {
            op.remoteId = found->first;
            op.outcome = outcomeJson("uploaded", {});
        }
        return true;
    }
    const auto now = readRemoteCatalog(link, plan.target.catalog.id, {}, listed);
    if (!now)
        return model::fail(now);
    op.state = io::OpState::Pending;
    return now->hash == plan.remoteHash;
}

/// Image key to the first thing that shows it, in the catalog that this plan sends.
const std::map<std::string, std::string>& articlesOf(Work& work)
{
    if (work.articlesByImage)
        return *work.articlesByImage;
    auto& articles = work.articlesByImage.emplace();
    const auto ops = work.link.state().ops(work.plan.id);
    if (ops)
        for (const auto& op : *ops)
            if (op.kind == io::OpKind::PutCatalog)
                if (const auto document = io::decodeCatalog(op.body))
                    articles = namesByImage(document->content);
    return articles;
}

class Upload {
public:
    Upload(Work& work, io::OpRecord& op) : m_work(work), m_op(op), m_md5(op.ref.substr(4)) {}

    model::Result<StepResult> run()
    {
        if (m_work.failingImages.count >= mostInARow && m_work.link.clock().monotonicMs() - m_work.failingImages.sinceMs >= failingForMs)
            return leftBehind();
        auto picture = pictureOf(m_work, m_op);
        if (!picture)
            return m_op.name.empty() ? model::fail(picture) : model::fail(picture, text(TR("While reading the image “%1”"), m_op.name));
        m_picture = std::move(*picture);
        m_work.context.report.stage(text(TR("Sending images")));
        return send();
    }

private:
    const std::string& catalogId() const { return m_work.plan.target.catalog.id; }
    bool isRestore() const { return m_work.plan.operation == Operation::Restore; }

    model::Result<StepResult> send()
    {
        bool taken = false;
        for (int attempt = 0; attempt < 2 || (taken && attempt < 3); ++attempt) {
            if (m_work.inDoubt) {
                const auto found = lookUp(m_work, m_md5);
                if (!found)
                    return model::fail(found, doing());
                if (*found)
                    return uploaded(**found);
            }
            const auto image = m_work.link.cloud().uploadImage(catalogId(), m_picture.bytes, m_picture.type, "pp:" + m_md5);
            if (image)
                return uploaded(*image);
            const auto& error = image.error();
            if (error.kind == Kind::Rejected && namesPrivateRef(error) && !taken) {
                taken = m_work.inDoubt = true; // an earlier try of ours, whose effect came late
                continue;
            }
            if (error.kind == Kind::Rejected)
                return refused(error.message);
            if (attempt > 0 && isGivenUp(error))
                return foundOrFailed();
            if (error.kind != Kind::OutcomeUnknown || attempt > 0)
                return model::fail(image, doing());
            m_work.inDoubt = true;
        }
        return model::fail(Kind::Internal, text(TR("An image was neither sent nor refused.")));
    }

    /// A push leaves it out at once: it costs neither the catalog nor the former photo, and the next push tries it again. What is put back would lack it, and
    /// waits for five runs.
    bool isGivenUp(const model::Error& error) const { return isRestore() ? endsEveryRun(m_op, error) : error.kind == Kind::OutcomeUnknown; }

    /// HubRise failed at it twice. Where it does not answer the look-up either, it fails at everything, and the run waits.
    model::Result<StepResult> foundOrFailed()
    {
        const auto found = lookUp(m_work, m_md5);
        if (!found)
            return model::fail(found, doing());
        if (*found)
            return uploaded(**found);
        if (m_work.failingImages.count++ == 0)
            m_work.failingImages.sinceMs = m_work.link.clock().monotonicMs();
        return leftOut(isRestore() ? text(TR("HubRise failed at this image in %1 runs and did not take it"), m_op.attempts)
                                   : text(TR("HubRise failed at this image twice and did not take it")),
                       howToTryAgain());
    }

    StepResult uploaded(const io::ImageInfo& image)
    {
        m_work.failingImages = {};
        m_op.remoteId = image.id;
        m_work.imageIds[m_op.ref] = image.id;
        // The copy is for a later restore; a disk that cannot keep it does not undo the upload.
        const auto kept = m_work.link.backups().keepImage(m_md5, m_picture.bytes, m_picture.type);
        StepResult result{io::OpState::Done, "uploaded", kept ? model::Text() : kept.error().message, {}, {}};
        result.remember = [&state = m_work.link.state(), catalog = catalogId(), md5 = m_md5, id = image.id] { return state.setImageId(catalog, md5, id); };
        return result;
    }

    StepResult refused(const model::Text& why)
    {
        m_work.failingImages = {};
        return leftOut(why, isRestore() ? howToTryAgain() : text(TR("Put another photo in the till if this goes on; each push tries it again.")));
    }

    StepResult leftOut(const model::Text& why, model::Text hint)
    {
        const std::string article = this->article();
        model::Text message = article.empty() ? text(TR("The image “%1” was left out: %2"), m_op.name, why) : text(TR("The image of “%1” was left out: %2"), article, why);
        return {io::OpState::Rejected, "refused", why, {{model::Severity::Warning, "image", m_op.name, "", std::move(message), std::move(hint)}}, {}};
    }

    /// Told once: it is said of all.
    StepResult leftBehind()
    {
        StepResult result{io::OpState::Rejected, "refused", text(TR("It was not sent, since HubRise failed at one image after another.")), {}, {}};
        if (!std::exchange(m_work.failingImages.told, true))
            result.problems.push_back({model::Severity::Warning, "image", "", "", text(TR("HubRise failed at one image after another for minutes; those behind were not sent.")),
                                       text(TR("The next push tries them again."))});
        return result;
    }

    model::Text howToTryAgain() const
    {
        return isRestore() ? text(TR("“passeplat restore %1” tries it again."), m_work.plan.restores) : text(TR("The next push tries it again."));
    }

    std::string article() const
    {
        const auto& articles = articlesOf(m_work);
        const auto found = articles.find(m_op.ref);
        return found == articles.end() ? std::string() : found->second;
    }

    model::Text doing() const
    {
        const std::string article = this->article();
        if (article.empty())
            return text(TR("While sending the image “%1”"), m_op.name);
        return m_op.name.empty() ? text(TR("While sending the image of “%1”"), article) : text(TR("While sending the image “%1” of “%2”"), m_op.name, article);
    }

    Work& m_work;
    io::OpRecord& m_op;
    std::string m_md5;
    Picture m_picture;
};

} // namespace

model::Done renewUploads(const Plan& plan, Link& link)
{
    constexpr std::int64_t sureForMs = 24 * 3600 * 1000;
    const auto ops = link.state().ops(plan.id);
    if (!ops)
        return model::fail(ops);
    const auto uploaded = [](const io::OpRecord& op) { return isUpload(op, io::OpState::Done); };
    if (link.clock().nowMs() - plan.createdAtMs < sureForMs || std::none_of(ops->begin(), ops->end(), uploaded))
        return {};
    const auto images = link.cloud().images(plan.target.catalog.id);
    if (!images)
        return model::fail(images, text(TR("While reading the list of images from HubRise")));
    io::ImageIndex listed;
    for (const auto& image : *images)
        listed[image.id] = image.md5;
    std::vector<io::OpRecord> renewed;
    for (const auto& op : *ops)
        if (uploaded(op) && !listed.contains(op.remoteId))
            renewed.emplace_back(op).state = io::OpState::Pending;
    const auto lost = std::find_if(ops->begin(), ops->end(), [](const io::OpRecord& op) { return op.state == io::OpState::Sent; });
    if (!renewed.empty() && lost != ops->end()) {
        auto op = *lost;
        const auto settled = settleLost(plan, link, listed, op);
        if (!settled)
            return model::fail(settled);
        if (!*settled)
            return {};
        renewed.push_back(std::move(op));
    }
    return link.state().atomically([&]() -> model::Done {
        for (const auto& op : renewed)
            if (const auto done = link.state().updateOp(plan.id, op); !done)
                return done;
        return {};
    });
}

model::Result<StepResult> uploadImage(Work& work, io::OpRecord& op)
{
    return Upload(work, op).run();
}

} // namespace engine
