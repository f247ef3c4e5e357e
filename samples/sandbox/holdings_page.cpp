#include "samples/sandbox/holdings_page.h"

#include "samples/sandbox/holdings_parts.h"

#include <algorithm>

namespace sandbox {

namespace {

constexpr std::size_t requestsShown = 40;

const char* stateText(const Html& html, Connection::State state)
{
    switch (state) {
    case Connection::State::Alive: return html.say("en service", "alive");
    case Connection::State::Revoked: return html.say("révoquée", "revoked");
    case Connection::State::Blocked: return html.say("bloquée", "blocked");
    case Connection::State::Unpaid: return html.say("suspendue, impayé", "suspended, unpaid");
    }
    return "";
}

template <typename Items>
std::string nameOf(const Items& items, const std::string& id)
{
    const auto found = std::ranges::find_if(items, [&](const auto& item) { return item.id == id; });
    return found == items.end() ? "–" : found->name + " (" + id + ")";
}

void connections(Html& html, const World& world)
{
    html.section("connections", html.say("Connexions", "Connections"));
    std::size_t shown = 0;
    for (const Connection& connection : world.connections) {
        if (connection.clientId != world.client.id)
            continue;
        ++shown;
        const bool alive = connection.state == Connection::State::Alive;
        html.raw("<dl class=\"card facts\"><div><dt>").both("État", "State").raw("</dt><dd><span class=\"state");
        html.raw(alive ? "\">" : " dead\">").text(stateText(html, connection.state)).raw("</span></dd></div>");
        html.fact(html.say("Point de vente", "Location"), nameOf(world.locations, connection.locationId));
        html.fact(html.say("Catalogue", "Catalog"), nameOf(world.catalogs, connection.catalogId));
        html.fact(html.say("Liste de clients", "Customer list"), nameOf(world.customerLists, connection.customerListId));
        if (!connection.deviceId.empty())
            html.fact(html.say("Poste", "Device"), connection.deviceId);
        html.fact(html.say("Requêtes : minute, heure, jour", "Requests: minute, hour, day"),
                  std::to_string(connection.usage.inMinute) + " · " + std::to_string(connection.usage.inHour) + " · "
                      + std::to_string(connection.usage.inDay));
        html.raw("</dl>");
    }
    if (shown == 0)
        html.note(html.say("Aucun logiciel n’est connecté.", "No software is connected."));
    html.raw("</section>");
}

void requests(Html& html, const RequestLog& log)
{
    html.section("requests", html.say("Dernières requêtes", "Last requests"));
    if (log.entries().empty()) {
        html.note(html.say("Aucune pour l’instant.", "None so far.")).raw("</section>");
        return;
    }
    html.raw("<div class=\"card wide\"><table><thead><tr><th class=\"number\">n°</th>");
    for (const char* title : {html.say("Heure (UTC)", "Time (UTC)"), html.say("Requête", "Request"), "device",
                              html.say("Réponse", "Answer")})
        html.raw("<th>").text(title).raw("</th>");
    html.raw("</tr></thead><tbody>");
    std::size_t left = requestsShown;
    for (auto entry = log.entries().rbegin(); entry != log.entries().rend() && left > 0; ++entry, --left) {
        html.raw("<tr><td class=\"number\">").text(std::to_string(entry->seq)).raw("</td><td class=\"quiet\">");
        html.text(entry->time.substr(11, 8)).raw("</td><td class=\"mono path\"><b class=\"");
        html.raw(entry->writing ? "writing\">" : "\">").text(entry->method).raw("</b> ").text(entry->path);
        if (!entry->query.empty())
            html.raw("<span class=\"quiet\">?").text(entry->query).raw("</span>");
        html.raw("</td><td class=\"quiet\">").text(entry->device).raw("</td><td class=\"");
        html.raw(entry->status < 400 ? "good\">" : "bad\">").text(std::to_string(entry->status)).raw("</td></tr>");
    }
    html.raw("</tbody></table></div></section>");
}

void top(Html& html, const World& world)
{
    html.raw("<header><div><span class=\"mark\">HubRise</span> <span class=\"tag\">").both("Bac à sable", "Sandbox");
    html.raw("</span></div><nav>");
    const std::pair<const char*, const char*> links[]
        = {{"connections", html.say("Connexions", "Connections")},
           {"catalogs", html.say("Catalogues", "Catalogs")},
           {"customers", html.say("Clients", "Customers")},
           {"requests", html.say("Requêtes", "Requests")}};
    for (const auto& [id, title] : links)
        html.raw("<a href=\"#").raw(id).raw("\">").text(title).raw("</a>");
    html.raw("</nav></header><main><h1>").text(world.account.name).raw("</h1><p class=\"lead\">");
    html.both("Ce que HubRise contient en ce moment. Rechargez la page pour voir ce qu’un envoi a changé.",
             "What HubRise holds right now. Reload the page to see what a push has changed.");
    html.raw("</p>");
}

} // namespace

bool isConnected(const World& world, std::string Connection::* choice, const std::string& id)
{
    return std::ranges::any_of(world.connections, [&](const Connection& connection) {
        return connection.clientId == world.client.id && connection.*choice == id;
    });
}

Answer holdingsPage(const World& world, const RequestLog& log, Language language)
{
    Html html(language);
    top(html, world);
    connections(html, world);
    html.section("catalogs", html.say("Catalogues", "Catalogs"));
    for (const Catalog& catalog : world.catalogs)
        catalogPart(html, world, catalog);
    html.raw("</section>");
    html.section("customers", html.say("Clients", "Customers"));
    for (const CustomerList& list : world.customerLists)
        customersPart(html, world, list);
    html.raw("</section>");
    requests(html, log);
    html.raw("</main>");
    return Answer{.body = htmlPage(language, "HubRise (sandbox) – " + world.account.name, holdingsStyle(), html.written()),
                  .type = "text/html; charset=utf-8",
                  .headers = {{"Cache-Control", "no-store"}}};
}

std::optional<Answer> heldImage(const World& world, const std::string& path)
{
    for (const Catalog& catalog : world.catalogs)
        for (const Image& image : catalog.images)
            if (path == imagePath(catalog, image.id))
                return Answer{.body = image.bytes, .type = image.type};
    return std::nullopt;
}

} // namespace sandbox
