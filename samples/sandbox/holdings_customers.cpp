#include "samples/sandbox/holdings_parts.h"

#include <nlohmann/json.hpp>

namespace sandbox {

using nlohmann::json;

namespace {

constexpr std::size_t rowsShown = 200;

std::string textIn(const json& fields, const char* key)
{
    const auto found = fields.find(key);
    return found != fields.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string joined(const std::string& left, const std::string& right)
{
    return left.empty() || right.empty() ? left + right : left + " " + right;
}

void customerRow(Html& html, const World& world, const Customer& customer)
{
    const json& fields = *customer.fields;
    html.raw("<tr><td>");
    if (fields.value("anonymised", false))
        html.raw("<span class=\"chip out\">").both("anonymisé", "anonymised").raw("</span>");
    else
        html.text(joined(textIn(fields, "first_name"), textIn(fields, "last_name")));
    html.raw("</td><td>").text(textIn(fields, "email")).raw("</td><td class=\"mono\">").text(textIn(fields, "phone"));
    html.raw("</td><td>").text(joined(textIn(fields, "postal_code"), textIn(fields, "city"))).raw("</td><td>");
    const auto ref = customer.privateRefs.find(world.client.id);
    if (ref != customer.privateRefs.end())
        html.raw("<span class=\"ref\">").text(ref->second).raw("</span>");
    html.raw("</td><td>");
    if (fields.value("sms_marketing", false))
        html.raw("<span class=\"chip\">SMS</span> ");
    if (fields.value("email_marketing", false))
        html.raw("<span class=\"chip\">e-mail</span>");
    html.raw("</td><td class=\"mono quiet\">").text(customer.id).raw("</td></tr>");
}

} // namespace

void customersPart(Html& html, const World& world, const CustomerList& list)
{
    html.raw("<details class=\"card wide\"");
    html.raw(isConnected(world, &Connection::customerListId, list.id) ? " open" : "");
    html.raw("><summary><b>").text(list.name).raw("</b> <span class=\"ref\">").text(list.id).raw("</span><span class=\"sum\">");
    html.text(std::to_string(list.customers.size())).both(" clients", " customers").raw("</span></summary>");
    if (list.customers.empty()) {
        html.raw("<div class=\"inside\">").note(html.say("Cette liste est vide.", "This list is empty.")).raw("</div></details>");
        return;
    }
    html.raw("<table><thead><tr>");
    for (const char* title : {html.say("Nom", "Name"), "E-mail", html.say("Téléphone", "Phone"), html.say("Ville", "City"),
                              html.say("Réf. interne", "Private ref"), html.say("Consentement", "Consent"), "id"})
        html.raw("<th>").text(title).raw("</th>");
    html.raw("</tr></thead><tbody>");
    for (std::size_t i = 0; i < list.customers.size() && i < rowsShown; ++i)
        customerRow(html, world, list.customers[i]);
    html.raw("</tbody></table>");
    if (list.customers.size() > rowsShown)
        html.raw("<p class=\"more\">").both("Seuls les 200 premiers sont montrés.", "Only the first 200 are shown.").raw("</p>");
    html.raw("</details>");
}

} // namespace sandbox
