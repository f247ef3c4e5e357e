#include "io/catalog_json.h"
#include "io/files.h"
#include "io/json_writer.h"

namespace io {

namespace {

using namespace model;

/// Knows the upload's shape (HubRise API 4.3-4.10). Empty members are left out, so equal catalogs give equal bytes: catalogHash rests on it.
class CatalogWriter {
public:
    explicit CatalogWriter(const std::map<std::string, std::string>& imageIds) : m_imageIds(imageIds) {}
    std::string write(const std::string& name, const Catalog& catalog);

private:
    template <class Item> void list(std::string_view name, const std::vector<Item>& items)
    {
        m_json.open(name, '[');
        for (const Item& item : items) {
            m_json.open('{');
            members(item);
            m_json.close('}');
        }
        m_json.close(']');
    }
    void members(const Variant& variant);
    void members(const Category& category);
    void members(const Product& product);
    void members(const Sku& sku);
    void members(const OptionList& optionList);
    void members(const Option& option);
    void members(const Deal& deal);
    void members(const DealLine& line);
    void members(const DealSku& sku);
    void members(const Discount& discount);
    void members(const Charge& charge);
    void members(const PriceOverride& rule);

    void texts(std::string_view name, const Strings& values);
    void images(const Strings& keys);
    void taxRate(const TaxRate& rate);
    void restrictions(const Restrictions& restrictions);
    void overrides(const std::vector<PriceOverride>& rules);
    void money(std::string_view name, const Money& money);
    template <class When> void when(const When& conditions)
    {
        m_json.member("dow", conditions.dow);
        m_json.member("start_time", conditions.start_time);
        m_json.member("end_time", conditions.end_time);
        m_json.member("start_date", conditions.start_date);
        m_json.member("end_date", conditions.end_date);
    }

    const std::map<std::string, std::string>& m_imageIds;
    JsonWriter m_json;
};

std::string CatalogWriter::write(const std::string& name, const Catalog& catalog)
{
    const auto counts = countOf(catalog);
    m_json.out.reserve(1024 + 256 * (counts.products + counts.skus + counts.options));
    m_json.open('{');
    m_json.member("name", name);
    m_json.open("data", '{');
    list("variants", catalog.variants);
    list("categories", catalog.categories);
    list("products", catalog.products);
    list("option_lists", catalog.option_lists);
    list("deals", catalog.deals);
    list("discounts", catalog.discounts);
    list("charges", catalog.charges);
    m_json.close('}');
    m_json.close('}');
    return std::move(m_json.out);
}

void CatalogWriter::members(const Variant& variant)
{
    m_json.member("ref", variant.ref);
    m_json.member("name", variant.name);
}

void CatalogWriter::members(const Category& category)
{
    m_json.member("ref", category.ref);
    m_json.member("parent_ref", category.parent_ref);
    m_json.member("name", category.name);
    m_json.member("description", category.description);
    texts("tags", category.tags);
    images(category.images);
}

void CatalogWriter::members(const Product& product)
{
    m_json.member("ref", product.ref);
    m_json.member("category_ref", product.category_ref);
    m_json.member("name", product.name);
    m_json.member("description", product.description);
    texts("tags", product.tags);
    images(product.images);
    taxRate(product.tax_rate);
    list("skus", product.skus);
    m_json.membersOf(product.extra);
}

void CatalogWriter::members(const Sku& sku)
{
    m_json.member("ref", sku.ref);
    m_json.member("name", sku.name);
    money("price", sku.price);
    overrides(sku.price_overrides);
    restrictions(sku.restrictions);
    texts("option_list_refs", sku.option_list_refs);
    texts("tags", sku.tags);
    m_json.membersOf(sku.extra);
}

void CatalogWriter::members(const OptionList& optionList)
{
    m_json.member("ref", optionList.ref);
    m_json.member("name", optionList.name);
    m_json.literalMember("min_selections", std::to_string(optionList.min_selections));
    if (optionList.max_selections)
        m_json.literalMember("max_selections", std::to_string(*optionList.max_selections));
    texts("tags", optionList.tags);
    list("options", optionList.options);
    m_json.membersOf(optionList.extra);
}

void CatalogWriter::members(const Option& option)
{
    m_json.member("ref", option.ref);
    m_json.member("name", option.name);
    money("price", option.price);
    overrides(option.price_overrides);
    restrictions(option.restrictions);
    if (option.is_default)
        m_json.literalMember("default", "true");
    texts("tags", option.tags);
    m_json.membersOf(option.extra);
}

void CatalogWriter::members(const Deal& deal)
{
    m_json.member("ref", deal.ref);
    m_json.member("category_ref", deal.category_ref);
    m_json.member("name", deal.name);
    m_json.member("description", deal.description);
    restrictions(deal.restrictions);
    texts("coupon_codes", deal.coupon_codes);
    texts("tags", deal.tags);
    images(deal.images);
    list("lines", deal.lines);
    m_json.membersOf(deal.extra);
}

void CatalogWriter::members(const DealLine& line)
{
    m_json.member("label", line.label);
    m_json.member("pricing_effect", line.pricing_effect);
    m_json.member("pricing_value", line.pricing_value);
    list("skus", line.skus);
}

void CatalogWriter::members(const DealSku& sku)
{
    m_json.member("ref", sku.ref);
    if (sku.extra_charge)
        money("extra_charge", *sku.extra_charge);
}

void CatalogWriter::members(const Discount& discount)
{
    m_json.member("ref", discount.ref);
    m_json.member("name", discount.name);
    m_json.member("description", discount.description);
    restrictions(discount.restrictions);
    texts("coupon_codes", discount.coupon_codes);
    m_json.member("pricing_effect", discount.pricing_effect);
    m_json.member("pricing_value", discount.pricing_value);
    images(discount.images);
    m_json.membersOf(discount.extra);
}

void CatalogWriter::members(const Charge& charge)
{
    m_json.member("ref", charge.ref);
    m_json.member("name", charge.name);
    m_json.member("type", charge.type);
    if (charge.price)
        money("price", *charge.price);
    restrictions(charge.restrictions);
    m_json.membersOf(charge.extra);
}

void CatalogWriter::members(const PriceOverride& rule)
{
    money("price", rule.price);
    texts("variant_refs", rule.variant_refs);
    when(rule);
}

void CatalogWriter::texts(std::string_view name, const Strings& values)
{
    if (values.empty())
        return;
    m_json.open(name, '[');
    for (const auto& value : values)
        m_json.value(value);
    m_json.close(']');
}

void CatalogWriter::images(const Strings& keys)
{
    if (keys.empty())
        return;
    m_json.open("image_ids", '[');
    for (const auto& key : keys) {
        const auto known = m_imageIds.find(key);
        m_json.value(known == m_imageIds.end() ? key : known->second);
    }
    m_json.close(']');
}

void CatalogWriter::taxRate(const TaxRate& rate)
{
    if (rate.empty())
        return;
    m_json.open("tax_rate", '{');
    if (rate.delivery)
        m_json.member("delivery", rate.delivery->toString(1));
    if (rate.collection)
        m_json.member("collection", rate.collection->toString(1));
    if (rate.eat_in)
        m_json.member("eat_in", rate.eat_in->toString(1));
    m_json.close('}');
}

void CatalogWriter::restrictions(const Restrictions& r)
{
    Restrictions said = r;
    if (said.enabled == true)
        said.enabled.reset();
    if (said.empty())
        return;
    m_json.open("restrictions", '{');
    if (said.enabled)
        m_json.literalMember("enabled", "false");
    if (said.variant_refs && said.variant_refs->empty())
        m_json.literalMember("variant_refs", "[]"); // means "switched off everywhere", so it is not the same as absent
    else if (said.variant_refs)
        texts("variant_refs", *said.variant_refs);
    when(said);
    if (said.min_order_amount)
        money("min_order_amount", *said.min_order_amount);
    if (said.max_per_order)
        m_json.literalMember("max_per_order", std::to_string(*said.max_per_order));
    if (said.max_per_customer)
        m_json.literalMember("max_per_customer", std::to_string(*said.max_per_customer));
    m_json.close('}');
}

void CatalogWriter::overrides(const std::vector<PriceOverride>& rules)
{
    if (!rules.empty())
        list("price_overrides", rules);
}

/// An amount of no currency is the free option of a catalog in which no price stands at all.
void CatalogWriter::money(std::string_view name, const Money& money)
{
    if (!money.currency.empty())
        m_json.member(name, money.toString());
}

} // namespace

std::string encodeCatalog(const std::string& name, const Catalog& catalog, const std::map<std::string, std::string>& imageIds)
{
    return CatalogWriter(imageIds).write(name, catalog);
}

std::string replaceImageKeys(std::string body, const std::map<std::string, std::string>& imageIds)
{
    // Inside texts a quote is escaped, so this mark occurs only where encodeCatalog opened such a list.
    constexpr std::string_view mark = "\"image_ids\":[";
    std::string out;
    out.reserve(body.size());
    std::size_t done = 0;
    for (auto list = body.find(mark); list != std::string::npos; list = body.find(mark, done)) {
        std::size_t at = list + mark.size();
        out.append(body, done, at - done);
        while (body[at] == '"') {
            const auto end = body.find('"', at + 1);
            const std::string key = body.substr(at + 1, end - at - 1);
            const auto known = imageIds.find(key);
            out += '"' + (known == imageIds.end() ? key : known->second) + '"';
            at = end + 1;
            if (body[at] == ',')
                out += body[at++];
        }
        done = at;
    }
    return out.append(body, done);
}

std::string renamed(const std::string& body, const std::string& name)
{
    const auto data = body.starts_with("{\"data\":") ? 0 : body.find(",\"data\":{"); // inside the former name a quote is escaped
    if (data == std::string::npos)
        return body;
    JsonWriter begin;
    begin.open('{');
    begin.member("name", name);
    if (!name.empty())
        begin.out += ',';
    return begin.out.append(body, data + 1);
}

std::string catalogHash(const Catalog& catalog)
{
    return sha256Hex(encodeCatalog({}, catalog, {}));
}

} // namespace io
