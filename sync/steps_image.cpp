// Uploading one image. HubRise has no way to delete one, so the doubtful case is always looked up by content.

#include "io/files.h"
#include "sync/plan_json.h"
#include "sync/remote_catalog.h"
#include "sync/steps.h"

#include <algorithm>

namespace engine {

using model::Kind;
using model::text;

namespace {

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
    const std::string md5 = op.ref.substr(4);
    const std::string& catalogId = work.plan.target.catalog.id;
    const auto picture = pictureOf(work, op);
    if (!picture)
        return op.name.empty() ? model::fail(picture) : model::fail(picture, text(TR("While reading the image “%1”"), op.name));
    work.context.report.stage(text(TR("Sending images")));
    const auto uploaded = [&](const io::ImageInfo& image) {
        op.remoteId = image.id;
        work.imageIds[op.ref] = image.id;
        // The copy is for a later restore; a disk that cannot keep it does not undo the upload.
        const auto kept = work.link.backups().keepImage(md5, picture->bytes, picture->type);
        StepResult result{io::OpState::Done, "uploaded", kept ? model::Text() : kept.error().message, {}, {}};
        result.remember = [&state = work.link.state(), catalogId, md5, id = image.id] { return state.setImageId(catalogId, md5, id); };
        return result;
    };
    const auto refused = [&](const model::Error& error) {
        model::Problem problem = refusal("image", op.name, op.name, error);
        problem.severity = model::Severity::Warning;
        return StepResult{io::OpState::Rejected, "refused", error.message, {std::move(problem)}, {}};
    };
    bool taken = false;
    for (int attempt = 0; attempt < 2 || (taken && attempt < 3); ++attempt) {
        if (work.inDoubt) {
            const auto found = lookUp(work, md5);
            if (!found)
                return model::fail(found);
            if (*found)
                return uploaded(**found);
        }
        const auto image = work.link.cloud().uploadImage(catalogId, picture->bytes, picture->type, "pp:" + md5);
        if (image)
            return uploaded(*image);
        if (image.error().kind == Kind::Rejected && namesPrivateRef(image.error()) && !taken) {
            taken = work.inDoubt = true; // an earlier try of ours, whose effect came late
            continue;
        }
        if (image.error().kind == Kind::Rejected)
            return refused(image.error());
        if (attempt > 0 && endsEveryRun(op, image.error())) {
            const auto found = lookUp(work, md5);
            if (!found)
                return model::fail(found);
            return *found ? uploaded(**found)
                          : refused({Kind::Rejected, text(TR("HubRise failed at this image in %1 runs and did not take it"), op.attempts), {}, {}, 0, {}});
        }
        if (image.error().kind != Kind::OutcomeUnknown || attempt > 0)
            return model::fail(image, text(TR("While sending the image “%1”"), op.name));
        work.inDoubt = true;
    }
    return model::fail(Kind::Internal, text(TR("An image was neither sent nor refused.")));
}

} // namespace engine
