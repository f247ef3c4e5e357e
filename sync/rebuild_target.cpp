// Rebuild: what the stored access reaches. HubRise tells account and point de vente; which catalog and list a person chose it tells only in the answer to a
// code, so that where several can be read, the former state, the log or the one that opens decide.

#include "io/files.h"
#include "sync/rebuild_parts.h"

#include <algorithm>

namespace engine {

using model::Kind;
using model::Named;
using model::text;

namespace {

using Candidates = std::vector<Named>;

bool isRefusal(Kind kind) { return kind == Kind::NotConnected || kind == Kind::NotFound || kind == Kind::Rejected || kind == Kind::Configuration; }

template <class T> model::Done done(const model::Result<T>& read) { return read ? model::Done() : model::fail(read); }

/// Without a question when there is one only, or one that was used before.
const Named* chosen(const Candidates& all, const std::string& former, const std::string& traced)
{
    for (const auto& id : {former, traced})
        if (const auto found = std::ranges::find(all, id, &Named::id); !id.empty() && found != all.end())
            return &*found;
    return all.size() == 1 ? &all.front() : nullptr;
}

/// `mayRead` is asked only when HubRise does not list what the access reaches.
template <class Read>
model::Result<Named> recover(const Rebuilding& r, const model::Result<Candidates>& listed, const Named& former, const std::string& traced, const model::Text& what, Read mayRead)
{
    if (!listed && !isRefusal(listed.error().kind))
        return model::fail(listed);
    if (listed && !listed->empty()) {
        if (const Named* one = chosen(*listed, former.id, traced))
            return *one;
        r.warn("connection", text(TR("It cannot be told which %1 this profile was connected to."), what), text(TR("Connect again and choose it: passeplat connect")));
        return Named();
    }
    for (const auto& known : {former, Named{traced, {}}}) {
        if (known.id.empty())
            continue;
        const auto may = mayRead(known.id);
        if (may)
            return known;
        if (!isRefusal(may.error().kind))
            return model::fail(may);
    }
    return Named();
}

} // namespace

model::Result<bool> recoverTarget(const Rebuilding& r, const io::RequestTrace& trace)
{
    if (!r.session.hasCloud()) {
        r.warn("connection", text(TR("This profile has no access to HubRise: the connection could not be recovered.")), text(TR("Run “passeplat connect”; the customers are then found again by the next push.")));
        return false;
    }
    const auto& cloud = r.session.cloud();
    r.context.report.stage(text(TR("Asking HubRise what the stored access reaches")));
    const auto location = cloud.location();
    if (!location && location.error().kind == Kind::NotConnected) {
        r.warn("connection", text(TR("HubRise does not take the stored access: %1"), location.error().message), text(TR("Run “passeplat connect”; the customers are then found again by the next push.")));
        return false;
    }
    if (!location)
        return model::fail(location);
    const model::Target former = r.former.connection && r.former.connection->target.location.id == location->location.id ? r.former.connection->target : model::Target();
    const auto catalog = recover(r, cloud.catalogs(), former.catalog, trace.catalog, text(TR("catalog")), [&](const std::string& id) { return done(cloud.catalog(id)); });
    if (!catalog)
        return model::fail(catalog);
    const auto list = recover(r, cloud.customerLists(), former.customer_list, trace.list, text(TR("customer list")), [&](const std::string& id) { return done(cloud.customers(id, {})); });
    if (!list)
        return model::fail(list);

    auto record = r.session.state().connection(); // the requests just made have noted that the access works
    if (!record)
        return model::fail(record);
    record->target = {location->account, location->location, *catalog, *list};
    record->currency = location->currency;
    record->country = location->country;
    record->connected = true;
    record->connectedAtMs = r.session.clock().nowMs();
    record->tokenFingerprint = io::sha256Hex(r.session.token()).substr(0, 12);
    if (const auto kept = r.session.state().setConnection(*record); !kept)
        return model::fail(kept);
    r.rebuilt.target = record->target;
    r.note("connection", text(TR("Connected to the point de vente “%1” (%2), as before."), location->location.name, location->location.id));
    return true;
}

} // namespace engine
