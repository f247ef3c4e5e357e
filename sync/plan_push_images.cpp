// push images: uploads what HubRise does not have yet, without touching the catalog. HubRise removes images nobody uses after 30 days
// (HubRise API, Images 5.4), so a push of the catalog should follow.

#include "sync/catalog_steps.h"
#include "sync/guards.h"
#include "sync/planners.h"

namespace engine {

using model::text;

model::Result<Plan> planPushImages(const Link& link, const Options&, const Context& context)
{
    auto begun = beginPlan(Operation::PushImages, link);
    if (!begun)
        return begun;
    Plan plan = std::move(*begun);
    if (const auto reads = requireQuery(link, "images"); !reads)
        return model::fail(reads);
    if (plan.target.catalog.id.empty())
        return model::fail(model::Kind::NotConnected, text(TR("The connection gives access to no catalog.")), text(TR("Connect again and choose a catalog on HubRise's page.")));
    context.report.stage(text(TR("Reading the images from the till")));
    auto till = link.till().catalog();
    if (!till)
        return model::fail(till, text(TR("While reading the images from the till")));
    plan.source.rows = static_cast<std::int64_t>(till->images.size());
    for (auto& problem : till->problems)
        if (problem.kind == "image")
            plan.problems.push_back(std::move(problem));

    context.report.stage(text(TR("Reading the list of images from HubRise")));
    const auto images = link.cloud().images(plan.target.catalog.id);
    if (!images)
        return model::fail(images, text(TR("While reading the list of images from HubRise")));
    RemoteCatalog remote;
    for (const auto& image : *images)
        remote.imageIds.emplace("md5:" + image.md5, image.id);

    std::set<std::string> wanted;
    for (const auto& image : till->images)
        wanted.insert(image.key);
    addImageSteps(plan, wanted, till->images, remote);
    for (const auto& op : plan.ops)
        addChange(plan, {model::Action::Create, "image", op.name, op.name, {}, text(TR("not in HubRise yet"))});
    if (!plan.ops.empty())
        guardTarget(plan, link);
    plan.counts.unchanged = plan.source.rows - static_cast<std::int64_t>(plan.ops.size());
    for (const auto& op : plan.ops)
        plan.localHash += op.ref;
    estimate(plan, link, static_cast<std::int64_t>(plan.ops.size()));
    return plan;
}

} // namespace engine
