#include "samples/sandbox/holdings_parts.h"

#include <nlohmann/json.hpp>

namespace sandbox {

using nlohmann::json;

namespace {

constexpr std::size_t productsShown = 500; // of one catalog: a page must stay a page

std::string textIn(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

class CatalogWriter {
public:
    CatalogWriter(Html& html, const World& world, const Catalog& catalog)
        : m_html(html), m_world(world), m_catalog(catalog), m_data(*catalog.data)
    {
    }

    void write()
    {
        const std::size_t products = m_data["products"].size();
        m_html.raw("<details class=\"card\"");
        m_html.raw(isConnected(m_world, &Connection::catalogId, m_catalog.id) ? " open" : "").raw("><summary><b>").text(m_catalog.name);
        m_html.raw("</b> <span class=\"ref\">").text(m_catalog.id).raw("</span> <span class=\"quiet\">").text(owner());
        m_html.raw("</span><span class=\"sum\">").text(std::to_string(products)).both(" produits", " products");
        m_html.raw("</span></summary><div class=\"inside\">");
        if (products == 0)
            m_html.note(m_html.say("Ce catalogue est vide.", "This catalog is empty."));
        category(nullptr, 0);
        optionLists();
        offers("deals", m_html.say("Promotions (menus)", "Deals"));
        offers("discounts", m_html.say("Remises", "Discounts"));
        offers("charges", m_html.say("Frais", "Charges"));
        variants();
        gallery();
        m_html.raw("</div></details>");
    }

private:
    std::string owner() const
    {
        for (const Location& location : m_world.locations)
            if (location.id == m_catalog.locationId)
                return location.name;
        return m_html.say("tout le compte", "the whole account");
    }

    static std::string level(int depth) { return depth == 0 ? "" : " level" + std::to_string(std::min(depth, 2)); }

    void category(const json& parent, int depth)
    {
        for (const json& item : m_data["categories"]) {
            if (item["parent_id"] != parent)
                continue;
            m_html.raw("<h3 class=\"").raw(level(depth)).raw("\">").text(textIn(item, "name")).raw(" ");
            ref(item);
            m_html.raw("</h3>");
            for (const json& product : m_data["products"])
                if (product["category_id"] == item["id"] && m_shown++ < productsShown)
                    this->product(product, depth);
            category(item["id"], depth + 1);
        }
    }

    void product(const json& product, int depth)
    {
        m_html.raw("<div class=\"item").raw(level(depth)).raw("\">");
        thumb(product);
        m_html.raw("<div><b>").text(textIn(product, "name")).raw("</b> ");
        chips(product);
        if (const std::string description = textIn(product, "description"); !description.empty())
            m_html.raw("<p>").text(description).raw("</p>");
        m_html.raw("<div class=\"lines\">");
        for (const json& sku : product["skus"])
            this->sku(sku);
        m_html.raw("</div></div></div>");
    }

    void sku(const json& sku)
    {
        m_html.raw("<span>").text(textIn(sku, "name")).raw(" ");
        ref(sku);
        m_html.raw(" ");
        for (const json& id : sku["option_list_ids"])
            for (const json& list : m_data["option_lists"])
                if (list["id"] == id)
                    m_html.raw("<span class=\"chip\">").text(textIn(list, "name")).raw("</span> ");
        rules(sku);
        stock(StockKey::Kind::Sku, textIn(sku, "ref"));
        m_html.raw("</span><span class=\"price\">").text(textIn(sku, "price")).raw("</span>");
    }

    void rules(const json& item)
    {
        if (!item["restrictions"].empty())
            m_html.raw("<span class=\"chip\">").both("disponibilité limitée", "limited availability").raw("</span> ");
        for (const json& rule : item.value("price_overrides", json::array()))
            m_html.raw("<span class=\"chip\">").both("parfois ", "sometimes ").text(textIn(rule, "price")).raw("</span> ");
    }

    void stock(StockKey::Kind kind, const std::string& ref)
    {
        for (const auto& [locationId, entries] : m_world.stock) {
            const auto entry = entries.find({kind, ref});
            if (ref.empty() || entry == entries.end() || !visibleFrom(m_catalog.locationId, locationId))
                continue;
            const bool out = entry->second.stock.find_first_not_of("0.") == std::string::npos;
            m_html.raw(out ? "<span class=\"chip out\">" : "<span class=\"chip\">");
            if (out)
                m_html.both("en rupture", "out of stock");
            else
                m_html.text("stock ").text(entry->second.stock);
            m_html.raw("</span> ");
        }
    }

    void ref(const json& item)
    {
        if (const std::string ref = textIn(item, "ref"); !ref.empty())
            m_html.raw("<span class=\"ref\">").text(ref).raw("</span>");
        else
            m_html.raw("<span class=\"ref none\">").both("sans code ref", "no ref code").raw("</span>");
    }

    void chips(const json& item)
    {
        for (const json& tag : item.value("tags", json::array()))
            m_html.raw("<span class=\"chip\">").text(tag.get_ref<const std::string&>()).raw("</span> ");
    }

    void thumb(const json& item)
    {
        const json& ids = item["image_ids"];
        if (ids.empty())
            m_html.raw("<span class=\"thumb\"></span>");
        else
            m_html.raw("<img class=\"thumb\" alt=\"\" src=\"").text(imagePath(m_catalog, ids[0])).raw("\">");
    }

    void line(const json& item, const std::string& price)
    {
        m_html.raw("<span>").text(textIn(item, "name")).raw(" ");
        ref(item);
        m_html.raw(" ");
        if (item.value("default", false))
            m_html.raw("<span class=\"chip\">").both("par défaut", "default").raw("</span> ");
        rules(item);
        m_html.raw("</span><span class=\"price\">").text(price).raw("</span>");
    }

    void optionLists()
    {
        for (const json& list : m_data["option_lists"]) {
            m_html.raw("<h3>").both("Options : ", "Options: ").text(textIn(list, "name")).raw(" ");
            ref(list);
            m_html.raw("</h3><div class=\"lines\">");
            for (const json& option : list["options"]) {
                line(option, textIn(option, "price"));
            }
            m_html.raw("</div>");
        }
    }

    static std::string amount(const json& item)
    {
        const std::string value = textIn(item, "pricing_value");
        if (textIn(item, "pricing_effect") == "percentage_off")
            return "-" + value + " %";
        return value.empty() ? textIn(item, "price") : value;
    }

    void offers(const char* kind, const char* title)
    {
        if (m_data[kind].empty())
            return;
        m_html.raw("<h3>").text(title).raw("</h3><div class=\"lines\">");
        for (const json& item : m_data[kind]) {
            line(item, amount(item));
            for (const json& part : item.value("lines", json::array())) {
                m_html.raw("<span class=\"quiet\">").text(textIn(part, "label")).raw(" : ");
                for (const json& sku : part["skus"])
                    m_html.raw("<span class=\"ref\">").text(textIn(sku, "ref")).raw("</span> ");
                m_html.raw("</span><span class=\"price quiet\">").text(amount(part)).raw("</span>");
            }
        }
        m_html.raw("</div>");
    }

    void variants()
    {
        if (m_data["variants"].empty())
            return;
        m_html.raw("<h3>").both("Variantes de catalogue", "Catalog variants").raw("</h3><p>");
        for (const json& variant : m_data["variants"]) {
            m_html.text(textIn(variant, "name")).raw(" ");
            ref(variant);
            m_html.raw(" &ensp; ");
        }
        m_html.raw("</p>");
    }

    void gallery()
    {
        if (m_catalog.images.empty())
            return;
        m_html.raw("<h3>").text(m_html.say("Images", "Images")).raw("</h3><div class=\"gallery\">");
        for (const Image& image : m_catalog.images) {
            m_html.raw("<figure><img alt=\"\" loading=\"lazy\" src=\"").text(imagePath(m_catalog, image.id));
            m_html.raw("\"><figcaption>").text(image.id + ", " + image.type.substr(6) + ", ");
            m_html.text(std::to_string((image.bytes.size() + 999) / 1000)).both(" ko", " kB").raw("</figcaption></figure>");
        }
        m_html.raw("</div>");
    }

    Html& m_html;
    const World& m_world;
    const Catalog& m_catalog;
    const json& m_data;
    std::size_t m_shown = 0;
};

} // namespace

std::string imagePath(const Catalog& catalog, const std::string& imageId)
{
    return "/images/" + catalog.id + "/" + imageId;
}

void catalogPart(Html& html, const World& world, const Catalog& catalog) { CatalogWriter(html, world, catalog).write(); }

} // namespace sandbox
