#include "sync/connect.h"

#include "io/files.h"

namespace engine {

using model::Kind;
using model::Named;
using model::text;

namespace {

void compare(Connected& connected, const model::Text& what, const Named& before, const Named& now)
{
    if (!before.id.empty() && before.id != now.id)
        connected.warnings.push_back(text(TR("The %1 is not the same as before: it was “%2” (%3), it is now “%4” (%5)."), what, before.name, before.id,
                                          now.name.empty() ? "-" : now.name, now.id.empty() ? "-" : now.id));
}

void compareTargets(Connected& connected, const model::Target& before)
{
    const model::Target& now = connected.target;
    compare(connected, text(TR("account")), before.account, now.account);
    compare(connected, text(TR("point de vente")), before.location, now.location);
    compare(connected, text(TR("catalog")), before.catalog, now.catalog);
    compare(connected, text(TR("customer list")), before.customer_list, now.customer_list);
    if (now.catalog.id.empty())
        connected.warnings.push_back(text(TR("No catalog was chosen: articles, stock and images cannot be sent or retrieved.")));
    if (now.customer_list.id.empty())
        connected.warnings.push_back(text(TR("No customer list was chosen: customers cannot be sent or retrieved.")));
}

} // namespace

model::Result<std::string> authorisationUrl(const Session& session)
{
    const auto client = session.oauthClient();
    if (!client)
        return model::fail(client);
    return io::authorisationUrl(*client, session.profile().device_id, "FR");
}

model::Result<Connected> connect(Session& session, const std::string& code, std::stop_token stop)
{
    const auto client = session.oauthClient();
    if (!client)
        return model::fail(client);
    const std::string clean = io::cleanCode(code);
    if (clean.empty())
        return model::fail(Kind::NotConnected, text(TR("No code was given.")), text(TR("Copy the code that HubRise's page shows after “Autoriser”, and paste it.")));
    const auto grant = io::exchangeCode(*client, clean, stop, session.log());
    if (!grant)
        return model::fail(grant);
    if (const auto stored = session.secrets().store(grant->token); !stored)
        return model::fail(stored);
    auto record = session.state().connection();
    if (!record)
        return model::fail(record);

    Connected connected{grant->target, {}};
    compareTargets(connected, record->target);
    const auto now = io::systemClock().nowMs();
    record->target = grant->target;
    record->connected = true;
    record->connectedAtMs = now;
    record->lastFailedAtMs = 0;
    record->lastFailedReason.clear();
    record->tokenFingerprint = io::sha256Hex(grant->token).substr(0, 12);
    if (const auto kept = session.state().setConnection(*record); !kept)
        return model::fail(kept);

    session.openCloud(grant->token, stop);
    const auto location = session.cloud().location();
    if (!location)
        return model::fail(location, text(TR("Connected, but the point de vente could not be read")));
    record = session.state().connection();
    if (!record)
        return model::fail(record);
    record->currency = location->currency;
    record->country = location->country;
    if (!location->location.name.empty())
        record->target.location = location->location;
    if (!location->account.name.empty())
        record->target.account = location->account;
    connected.target = record->target;
    if (const auto kept = session.state().setConnection(*record); !kept)
        return model::fail(kept);
    return connected;
}

model::Result<Disconnected> disconnect(Session& session, std::stop_token stop)
{
    auto record = session.state().connection();
    if (!record)
        return model::fail(record);
    const auto token = session.secrets().token();
    if (!token)
        return model::fail(token);
    if (!*token)
        return model::fail(Kind::NotConnected, text(TR("This profile is not connected to HubRise.")), text(TR("There is nothing to disconnect.")));

    Disconnected result;
    const auto client = session.oauthClient();
    const auto revoked = client ? io::revoke(*client, **token, stop, session.log()) : model::Done(model::fail(client));
    if (!revoked)
        result.warnings.push_back(text(TR("HubRise could not be told (%1). Remove the connection in HubRise's back office too: Connections, then Disconnect."), revoked.error().message));
    if (const auto forgotten = session.secrets().forget(); !forgotten)
        return model::fail(forgotten);
    record->connected = false;
    record->tokenFingerprint.clear();
    if (const auto kept = session.state().setConnection(*record); !kept)
        return model::fail(kept);
    return result;
}

} // namespace engine
