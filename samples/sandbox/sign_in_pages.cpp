#include "samples/sandbox/sign_in_pages.h"

#include "samples/sandbox/sign_in_style.h"

#include <algorithm>
#include <array>

namespace sandbox {

namespace {

constexpr std::string_view outOfBand = "urn:ietf:wg:oauth:2.0:oob";
constexpr std::array carriedFields{"client_id", "redirect_uri", "scope", "state", "device_id"};

// A page being written: everything that varies goes in through text().
class Page {
public:
    explicit Page(Language language) : m_language(language) {}

    const char* say(const char* french, const char* english) const
    {
        return m_language == Language::French ? french : english;
    }
    Page& html(std::string_view markup) { m_body += markup; return *this; }
    Page& text(std::string_view text) { m_body += escaped(text); return *this; }
    Page& say(std::string_view before, const char* french, const char* english, std::string_view after)
    {
        return html(before).text(say(french, english)).html(after);
    }
    Answer answer(int status) const
    {
        return Answer{.status = status,
                      .body = htmlPage(m_language, say("Connexion à HubRise (bac à sable)", "Connect to HubRise (sandbox)"),
                                       signInStyle, m_body),
                      .type = "text/html; charset=utf-8",
                      .headers = {{"Cache-Control", "no-store"}}};
    }

private:
    Language m_language;
    std::string m_body;
};

std::string fieldOf(const FormFields& fields, const char* name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

void open(Page& page)
{
    page.html("<main><header><span class=\"mark\">HubRise</span><span class=\"tag\">")
        .text(page.say("Bac à sable", "Sandbox"))
        .html("</span></header><div class=\"card\">");
}

void close(Page& page)
{
    page.html("</div><footer>")
        .text(page.say("Rien de ce qui se passe ici n’atteint le vrai HubRise.",
                       "Nothing that happens here reaches the real HubRise."))
        .html("</footer></main>");
}

Answer messagePage(Language language, int status, const char* id, std::string_view title, std::string_view text)
{
    Page page(language);
    open(page);
    page.html("<h1 id=\"").text(id).html("\">").text(title).html("</h1><p class=\"note\">").text(text).html("</p>");
    close(page);
    return page.answer(status);
}

Answer wrongLink(Language language, const char* what)
{
    const bool french = language == Language::French;
    return messagePage(language, 400, "problem",
                       french ? "Ce lien de connexion n’est pas valable" : "This sign-in link is not valid",
                       std::string(french ? "Le logiciel qui l’a ouvert doit le corriger. Détail : "
                                          : "The software that opened it must correct it. Detail: ")
                           + what);
}

bool isRedirect(std::string_view uri)
{
    return (uri.starts_with("https://") || uri.starts_with("http://"))
        && std::ranges::none_of(uri, [](char character) { return character <= ' ' || character == '\x7f'; });
}

// What is wrong with the link itself; nothing when it can be shown.
const char* faultOf(const World& world, const FormFields& query)
{
    if (fieldOf(query, "client_id") != world.client.id)
        return "client_id";
    const std::string uri = fieldOf(query, "redirect_uri");
    if (uri != outOfBand && !isRedirect(uri))
        return "redirect_uri";
    return parseScope(fieldOf(query, "scope")) ? nullptr : "scope";
}

struct Choice {
    std::string id, name, locationId;
    std::string label() const { return name + " - " + id; }
};

template <typename Items>
std::vector<Choice> choicesOf(const Items& items)
{
    std::vector<Choice> choices;
    for (const auto& item : items)
        choices.push_back({item.id, item.name, item.locationId});
    return choices;
}

void select(Page& page, const char* name, const char* label, const std::vector<Choice>& choices, const std::string& chosen)
{
    page.html("<div class=\"field\"><label for=\"").html(name).html("\">").text(label).html("</label><select id=\"");
    page.html(name).html("\" name=\"").html(name).html("\" required>");
    for (const Choice& choice : choices) {
        page.html("<option value=\"").text(choice.id).html("\" data-location=\"").text(choice.locationId).html("\"");
        page.html(choice.id == chosen ? " selected>" : ">").text(choice.label()).html("</option>");
    }
    page.html("</select></div>");
}

// The choice that was made, else the location the link names, else none.
std::string preselected(const World& world, const FormFields& query)
{
    if (const std::string id = fieldOf(query, "location_id"); !id.empty())
        return id;
    const auto named = std::ranges::find(world.locations, fieldOf(query, "location_name"), &Location::name);
    return named == world.locations.end() ? std::string() : named->id;
}

void choices(Page& page, const World& world, const FormFields& query, const Scope& scope)
{
    std::vector<Choice> locations;
    for (const Location& location : world.locations)
        locations.push_back({location.id, location.name, {}});
    if (scope.level == Scope::Level::Location)
        select(page, "location_id", page.say("Choisissez le point de vente", "Choose the location"), locations,
               preselected(world, query));
    if (needsCatalog(scope))
        select(page, "catalog_id", page.say("Choisissez le catalogue", "Choose the catalog"),
               choicesOf(world.catalogs), fieldOf(query, "catalog_id"));
    if (needsCustomerList(scope))
        select(page, "customer_list_id", page.say("Choisissez la liste de clients", "Choose the customer list"),
               choicesOf(world.customerLists), fieldOf(query, "customer_list_id"));
}

void right(Page& page, const Scope& scope, const char* resource, const char* frenchObject, const char* englishObject)
{
    if (!scope.mentions(resource))
        return;
    const bool write = scope.allows(resource, Right::Write);
    page.html("<li>")
        .text(write ? page.say("Voir et modifier ", "View and change ") : page.say("Voir ", "View "))
        .text(page.say(frenchObject, englishObject))
        .html("</li>");
}

void rights(Page& page, const World& world, const Scope& scope)
{
    page.html("<div class=\"rights\"><p>").text(world.client.name).text(page.say(" pourra :", " will be able to:"));
    page.html("</p><ul>");
    right(page, scope, "orders", "les commandes", "orders");
    right(page, scope, "customer_list", "une liste de clients", "a customer list");
    right(page, scope, "all_customer_lists", "toutes les listes de clients", "all customer lists");
    right(page, scope, "catalog", "un catalogue", "a catalog");
    right(page, scope, "all_catalogs", "tous les catalogues", "all catalogs");
    right(page, scope, "inventory", "le stock", "the stock");
    if (scope.profile)
        page.say("<li>", "Voir votre profil", "View your profile", "</li>");
    page.html("</ul></div>");
}

Answer consentPage(const World& world, const FormFields& query, Language language, std::string_view problem, int status)
{
    const Scope scope = *parseScope(fieldOf(query, "scope"));
    Page page(language);
    open(page);
    page.html("<h1>").text(world.client.name);
    page.text(scope.level == Scope::Level::Account
                  ? page.say(" souhaite accéder à un compte", " would like to access an account")
                  : page.say(" souhaite accéder à un point de vente", " would like to access a location"));
    page.html("</h1><p class=\"who\">").text(page.say("Compte : ", "Account: ")).text(world.account.name).html("</p>");
    if (!problem.empty())
        page.html("<p class=\"problem\" id=\"problem\" role=\"alert\">").text(problem).html("</p>");
    page.html("<form method=\"post\" action=\"/oauth2/v1/authorize\" id=\"consent\">");
    for (const char* name : carriedFields)
        page.html("<input type=\"hidden\" name=\"").html(name).html("\" value=\"").text(fieldOf(query, name)).html("\">");
    choices(page, world, query, scope);
    rights(page, world, scope);
    page.html("<div class=\"buttons\"><button type=\"submit\" id=\"refuse\" name=\"decision\" value=\"refuse\">")
        .text(page.say("Refuser", "Refuse"))
        .html("</button><button type=\"submit\" class=\"main\" id=\"allow\" name=\"decision\" value=\"allow\">")
        .text(page.say("Autoriser", "Allow"))
        .html("</button></div></form>")
        .html(signInScript);
    close(page);
    return page.answer(status);
}

Answer codePage(const World& world, const std::string& code, Language language)
{
    Page page(language);
    open(page);
    page.say("<h1>", "Accès autorisé", "Access allowed", "</h1><p class=\"note\">");
    page.text(page.say("Copiez ce code, allez dans votre logiciel et collez-le à l’emplacement indiqué :",
                       "Copy this code, go to your software and paste it where it asks for it:"));
    page.html("</p><code class=\"code mono\" id=\"code\">").text(code).html("</code>");
    page.html("<div class=\"buttons\"><button type=\"button\" class=\"main\" id=\"copy\" hidden data-done=\"");
    page.text(page.say("Code copié", "Code copied")).html("\">").text(page.say("Copier le code", "Copy the code"));
    page.html("</button></div><p class=\"note\">");
    page.text(page.say("Le code sert une seule fois, dans les 10 minutes. ", "The code works once, within 10 minutes. "));
    page.text(page.say("Ensuite vous pourrez fermer cette page et revenir à ", "You can then close this page and return to "));
    page.text(world.client.name).html(".</p>").html(copyScript);
    close(page);
    return page.answer(200);
}

std::string percentEncoded(std::string_view text)
{
    std::string encoded;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (std::isalnum(byte) || character == '-' || character == '_' || character == '.' || character == '~') {
            encoded += character;
        } else {
            encoded += '%';
            encoded += "0123456789ABCDEF"[byte >> 4];
            encoded += "0123456789ABCDEF"[byte & 15];
        }
    }
    return encoded;
}

Answer redirect(const FormFields& form, const char* name, std::string_view value)
{
    std::string target = fieldOf(form, "redirect_uri");
    target += target.find('?') == std::string::npos ? '?' : '&';
    target += std::string(name) + "=" + percentEncoded(value);
    if (const std::string state = fieldOf(form, "state"); !state.empty())
        target += "&state=" + percentEncoded(state);
    return Answer{.status = 302, .body = {}, .type = "text/html", .headers = {{"Location", target}}};
}

const char* explanation(Refusal refusal, const Page& page)
{
    switch (refusal) {
    case Refusal::None: return "";
    case Refusal::UnknownLocation:
        return page.say("Choisissez un point de vente de la liste.", "Choose a location of the list.");
    case Refusal::UnknownCatalog:
        return page.say("Ce catalogue n’est pas visible depuis ce point de vente. Choisissez-en un autre.",
                        "This catalog cannot be seen from this location. Choose another one.");
    case Refusal::UnknownCustomerList:
        return page.say("Cette liste de clients n’est pas visible depuis ce point de vente. Choisissez-en une autre.",
                        "This customer list cannot be seen from this location. Choose another one.");
    case Refusal::Unpaid:
        return page.say("L’abonnement est suspendu pour défaut de paiement. Réglez-le, puis recommencez.",
                        "The subscription is suspended for non payment. Settle it, then try again.");
    }
    return "";
}

} // namespace

Answer askConsent(const World& world, const FormFields& query, Language language)
{
    if (const char* fault = faultOf(world, query))
        return wrongLink(language, fault);
    return consentPage(world, query, language, {}, 200);
}

Answer takeConsent(World& world, const FormFields& form, Language language)
{
    if (const char* fault = faultOf(world, form))
        return wrongLink(language, fault);
    const bool shown = fieldOf(form, "redirect_uri") == outOfBand;
    const bool french = language == Language::French;
    if (fieldOf(form, "decision") != "allow")
        return shown ? messagePage(language, 200, "refused", french ? "Accès refusé" : "Access refused",
                                   french ? "Rien n’a été partagé. Vous pouvez fermer cette page."
                                          : "Nothing was shared. You can close this page.")
                     : redirect(form, "error", "access_denied");
    Grant grant{fieldOf(form, "location_id"), fieldOf(form, "catalog_id"), fieldOf(form, "customer_list_id"),
                fieldOf(form, "device_id"), *parseScope(fieldOf(form, "scope"))};
    if (grant.scope.level == Scope::Level::Account)
        grant.locationId.clear();
    if (const Refusal refusal = checkGrant(world, grant); refusal != Refusal::None)
        return consentPage(world, form, language, explanation(refusal, Page(language)), 422);
    const std::string code = authorise(world, grant);
    return shown ? codePage(world, code, language) : redirect(form, "code", code);
}

} // namespace sandbox
