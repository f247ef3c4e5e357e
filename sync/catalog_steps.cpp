#include "sync/catalog_steps.h"

namespace engine {

void addImageSteps(Plan& plan, const std::set<std::string>& wantedKeys, const std::vector<io::TillImage>& sources, const RemoteCatalog& remote)
{
    for (const auto& key : wantedKeys) {
        if (remote.imageIds.contains(key))
            continue;
        io::OpRecord op;
        op.seq = static_cast<int>(plan.ops.size());
        op.kind = io::OpKind::UploadImage;
        op.ref = key;
        for (const auto& source : sources)
            if (source.key == key) {
                op.name = source.ref;
                op.body = source.type;
                break;
            }
        plan.ops.push_back(std::move(op));
    }
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
