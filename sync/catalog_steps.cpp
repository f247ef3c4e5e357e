#include "sync/catalog_steps.h"

namespace engine {

void addImageSteps(Plan& plan, const std::set<std::string>& wantedKeys, const std::vector<io::TillImage>& sources, const RemoteCatalog& remote)
{
    auto left = wantedKeys;
    const auto add = [&](const std::string& key, const std::string& ref, const std::string& type) {
        if (left.erase(key) == 0 || remote.imageIds.contains(key))
            return;
        io::OpRecord op;
        op.seq = static_cast<int>(plan.ops.size());
        op.kind = io::OpKind::UploadImage;
        op.ref = key;
        op.name = ref;
        op.body = type;
        plan.ops.push_back(std::move(op));
    };
    for (const auto& source : sources) // the till reads ahead in its own order
        add(source.key, source.ref, source.type);
    for (const auto& key : std::set(left))
        add(key, {}, {});
}

void addCatalogSteps(Plan& plan, const model::Catalog& wanted, const std::vector<io::TillImage>& sources, RemoteCatalog remote)
{
    addImageSteps(plan, imageKeys(wanted), sources, remote);
    io::OpRecord put;
    put.seq = static_cast<int>(plan.ops.size());
    put.kind = io::OpKind::PutCatalog;
    put.ref = plan.target.catalog.id;
    put.name = plan.target.catalog.name;
    put.body = io::encodeCatalog(plan.target.catalog.name, wanted, remote.imageIds);
    put.agreed = io::catalogHash(wanted);
    plan.ops.push_back(std::move(put));
    plan.remoteRaw = std::move(remote.document.raw);
    plan.imageIds = std::move(remote.imageIds);
    plan.makesBackup = true;
}

} // namespace engine
