#include "sync/connect.h"

#include "io/error_body.h"
#include "io/files.h"

#include <algorithm>
#include <cctype>

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
    const auto other = [](const Named& was, const Named& is) { return !was.id.empty() && !is.id.empty() && was.id != is.id; };
    connected.elsewhere = other(before.catalog, now.catalog) || other(before.customer_list, now.customer_list);
    if (now.catalog.id.empty())
        connected.warnings.push_back(text(TR("No catalog was chosen: articles, stock and images cannot be sent or retrieved.")));
    if (now.customer_list.id.empty())
        connected.warnings.push_back(text(TR("No customer list was chosen: customers cannot be sent or retrieved.")));
}

/// What HubRise calls things now, and its money.
model::Result<model::Target> remember(Session& session, const io::LocationInfo& now)
{
    auto record = session.state().connection();
    if (!record)
        return model::fail(record);
    record->currency = now.currency;
    record->country = now.country;
    if (!now.location.name.empty())
        record->target.location = now.location;
    if (!now.account.name.empty())
        record->target.account = now.account;
    if (const auto kept = session.state().setConnection(*record); !kept)
        return model::fail(kept);
    return record->target;
}

/// What the new token reaches, compared with what the former one reached.
model::Done keepRecord(Session& session, const io::Grant& grant, Connected& connected)
{
    auto record = session.state().connection();
    if (!record)
        return model::fail(record);
    compareTargets(connected, record->target);
    if (const auto cleared = session.state().clearListing(record->target.customer_list.id); !cleared)
        return cleared;
    if (record->target.account.id != grant.target.account.id)
        record->currency.clear();
    if (record->target.location.id != grant.target.location.id)
        record->country.clear();
    record->target = grant.target;
    record->connected = true;
    record->connectedAtMs = session.clock().nowMs();
    record->lastFailedAtMs = 0;
    record->lastFailedReason.clear();
    record->tokenFingerprint = io::sha256Hex(grant.token).substr(0, 12);
    return session.state().setConnection(*record);
}

} // namespace

std::string cleanedCode(std::string_view pasted)
{
    return io::cleanCode(pasted);
}

bool looksLikeCode(std::string_view pasted)
{
    const std::string code = pasted.size() < 200 ? io::cleanCode(pasted) : std::string();
    return code.size() == 32 && std::all_of(code.begin(), code.end(), [](unsigned char c) { return std::isxdigit(c); });
}

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
    const auto grant = io::exchangeCode(*client, clean, stop, session.log(), session.clock());
    if (!grant)
        return model::fail(grant);
    if (const auto stored = session.secrets().store(grant->token); !stored)
        return model::fail(stored);
    Connected connected{grant->target, {}};
    if (const auto kept = keepRecord(session, *grant, connected); !kept) {
        // A new token beside the former target would send to the wrong place.
        const auto forgotten = session.secrets().forget();
        return model::fail(kept);
    }

    session.openCloud(grant->token, stop);
    const auto location = session.cloud().location();
    if (!location && location.error().kind == Kind::NotConnected)
        return model::fail(location, text(TR("Connected, but the point de vente could not be read")));
    if (!location) {
        connected.warnings.push_back(text(TR("%1: %2"), text(TR("Connected, but the point de vente could not be read")), location.error().message));
        return connected;
    }
    const auto known = remember(session, *location);
    if (!known)
        return model::fail(known);
    connected.target = *known;
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
    const auto revoked = client ? io::revoke(*client, **token, stop, session.log(), session.clock()) : model::Done(model::fail(client));
    if (!revoked)
        result.warnings.push_back(text(TR("HubRise could not be told (%1). Remove the connection in HubRise's back office too: Connections, then Disconnect."), revoked.error().message));
    if (const auto forgotten = session.secrets().forget(); !forgotten)
        return model::fail(forgotten);
    // Pages of customers that are kept for the next plan go with the right to read them.
    if (const auto cleared = session.state().clearListing(record->target.customer_list.id); !cleared)
        return model::fail(cleared);
    record->connected = false;
    record->tokenFingerprint.clear();
    if (const auto kept = session.state().setConnection(*record); !kept)
        return model::fail(kept);
    return result;
}

model::Result<std::string> backOfficeUrl(const io::Profile& profile)
{
    const std::string& url = profile.oauth_url;
    if (const auto good = io::checkUrl(url); !good)
        return model::fail(good);
    return url.substr(0, url.find('/', url.find("://") + 3));
}

model::Result<io::LocationInfo> testConnection(Session& session)
{
    auto location = session.cloud().location();
    if (!location)
        return location;
    const auto record = session.state().connection();
    if (!record)
        return model::fail(record);
    const Named& known = record->target.location;
    if (!known.id.empty() && !location->location.id.empty() && known.id != location->location.id)
        return model::fail(Kind::NotConnected,
                           text(TR("The %1 is not the one this profile was connected to: “%2” (%3) instead of “%4” (%5)."), text(TR("point de vente")), location->location.name,
                                location->location.id, known.name, known.id),
                           text(TR("Run “passeplat connect” and choose the right one; nothing is sent to another one unasked.")));
    if (const auto kept = remember(session, *location); !kept)
        return model::fail(kept);
    return location;
}

model::Error whyDead(const std::string& lastFailedReason)
{
    io::ErrorBody body;
    body.message = lastFailedReason;
    io::Exchange refused;
    refused.left = true;
    refused.status = 401;
    return io::errorFor(io::Outcome::Dead, refused, body, {}, {});
}

} // namespace engine
