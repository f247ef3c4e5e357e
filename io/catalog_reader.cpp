#include "io/catalog_reader.h"

#include <nlohmann/json.hpp>

#include <tuple>

namespace io {

using namespace model;
using nlohmann::json;

namespace {

/// Finds the currency of the first amount in the document, for amounts that carry none (options of old catalogs have a null price).
std::string firstCurrency(const json& value)
{
    if (value.is_object())
        if (const auto price = value.find("price"); price != value.end() && price->is_string())
            if (const auto money = Money::parse(price->get_ref<const std::string&>()))
                return money->currency;
    if (value.is_structured())
        for (const json& part : value)
            if (auto currency = firstCurrency(part); !currency.empty())
                return currency;
    return {};
}

} // namespace

Result<Catalog> CatalogReader::read(const json& data)
{
    m_currency = firstCurrency(data);
    // Published documents and answers spell it in two ways (HubRise API 11.1).
    const auto uploadSpelling = data.find("option_lists");
    const char* optionLists = uploadSpelling != data.end() && !uploadSpelling->is_null() ? "option_lists" : "options_lists";
    noteRefs(data, "categories", m_categories);
    noteRefs(data, optionLists, m_optionLists);
    m_json.each(data, "products", [&](const json& o) { noteRefs(o, "skus", m_skus); });
    m_json.each(data, "deals", [&](const json& deal) {
        m_json.each(deal, "lines", [&](const json& line) {
            m_json.each(line, "skus", [&](const json& o) { m_skusOfDeals.insert(m_json.text(o, "id")); });
        });
    });
    m_skusOfDeals.erase("");
    Strings categoryRefs, listRefs;
    m_json.each(data, "categories", [&](const json& o) { categoryRefs.push_back(m_categories.add(m_json.text(o, "id"), m_json.text(o, "ref"))); });
    m_json.each(data, optionLists, [&](const json& o) { listRefs.push_back(m_optionLists.add(m_json.text(o, "id"), m_json.text(o, "ref"))); });

    Catalog out;
    m_json.each(data, "variants", [&](const json& o) { out.variants.push_back(variant(o)); });
    m_json.each(data, "categories", [&](const json& o) { out.categories.push_back(category(o, categoryRefs[out.categories.size()])); });
    m_json.each(data, "products", [&](const json& o) { out.products.push_back(product(o)); });
    m_json.each(data, optionLists, [&](const json& o) { out.option_lists.push_back(optionList(o, listRefs[out.option_lists.size()])); });
    m_json.each(data, "deals", [&](const json& o) { out.deals.push_back(deal(o)); });
    m_json.each(data, "discounts", [&](const json& o) { out.discounts.push_back(discount(o)); });
    m_json.each(data, "charges", [&](const json& o) { out.charges.push_back(charge(o)); });
    if (const auto done = m_json.done(); !done)
        return fail(done);
    return out;
}

Category CatalogReader::category(const json& o, std::string ref)
{
    Category out;
    out.ref = std::move(ref);
    out.parent_ref = pointer(o, "parent_ref", "parent_id", m_categories);
    out.name = m_json.text(o, "name");
    out.description = m_json.text(o, "description");
    out.tags = m_json.texts(o, "tags");
    out.images = images(o);
    return out;
}

Product CatalogReader::product(const json& o)
{
    Product out;
    out.ref = m_json.text(o, "ref");
    out.category_ref = pointer(o, "category_ref", "category_id", m_categories);
    out.name = m_json.text(o, "name");
    out.description = m_json.text(o, "description");
    out.tags = m_json.texts(o, "tags");
    out.images = images(o);
    const bool tax = readTaxRate(o, out.tax_rate);
    m_json.each(o, "skus", [&](const json& s) { out.skus.push_back(sku(s)); });
    out.extra = JsonReader::extra(o, {"ref", "category_ref", "name", "description", "tags", "skus", tax ? "tax_rate" : ""});
    return out;
}

Sku CatalogReader::sku(const json& o)
{
    Sku out;
    const std::string id = m_json.text(o, "id");
    out.ref = m_json.text(o, "ref");
    if (!out.ref.empty() || m_skusOfDeals.contains(id))
        out.ref = m_skus.add(id, out.ref);
    out.name = m_json.text(o, "name");
    out.price = price(o);
    const bool overrides = readOverrides(o, out.price_overrides);
    const bool restrictions = readRestrictions(o, out.restrictions);
    out.option_list_refs = optionListRefs(o);
    out.tags = m_json.texts(o, "tags");
    out.extra = JsonReader::extra(o, {"ref", "name", "price", "option_list_refs", "tags", overrides ? "price_overrides" : "",
                                     restrictions ? "restrictions" : ""});
    return out;
}

OptionList CatalogReader::optionList(const json& o, std::string ref)
{
    OptionList out;
    out.ref = std::move(ref);
    out.name = m_json.text(o, "name");
    out.min_selections = m_json.integer(o, "min_selections").value_or(0);
    out.max_selections = m_json.integer(o, "max_selections");
    out.tags = m_json.texts(o, "tags");
    m_json.each(o, "options", [&](const json& part) { out.options.push_back(option(part)); });
    // `type` is the former way to say min and max; HubRise computes it and an upload would contradict itself (4.7).
    out.extra = JsonReader::extra(o, {"ref", "name", "min_selections", "max_selections", "tags", "options", "type"});
    return out;
}

Option CatalogReader::option(const json& o)
{
    Option out;
    out.ref = m_json.text(o, "ref");
    out.name = m_json.text(o, "name");
    out.price = price(o);
    const bool overrides = readOverrides(o, out.price_overrides);
    const bool restrictions = readRestrictions(o, out.restrictions);
    out.is_default = m_json.boolean(o, "default").value_or(false);
    out.tags = m_json.texts(o, "tags");
    out.extra = JsonReader::extra(o, {"ref", "name", "price", "default", "tags", overrides ? "price_overrides" : "", restrictions ? "restrictions" : ""});
    return out;
}

Deal CatalogReader::deal(const json& o)
{
    Deal out;
    out.ref = m_json.text(o, "ref");
    out.category_ref = pointer(o, "category_ref", "category_id", m_categories);
    out.name = m_json.text(o, "name");
    out.description = m_json.text(o, "description");
    const bool restrictions = readRestrictions(o, out.restrictions);
    out.coupon_codes = m_json.texts(o, "coupon_codes");
    out.tags = m_json.texts(o, "tags");
    out.images = images(o);
    m_json.each(o, "lines", [&](const json& line) { out.lines.push_back(dealLine(line)); });
    out.extra = JsonReader::extra(o, {"ref", "category_ref", "name", "description", "coupon_codes", "tags", "lines", restrictions ? "restrictions" : ""});
    return out;
}

DealLine CatalogReader::dealLine(const json& o)
{
    DealLine out;
    out.label = m_json.text(o, "label");
    std::tie(out.pricing_effect, out.pricing_value) = pricing(o);
    m_json.each(o, "skus", [&](const json& sku) { out.skus.push_back({pointer(sku, "ref", "id", m_skus), money(sku, "extra_charge")}); });
    return out;
}

Discount CatalogReader::discount(const json& o)
{
    Discount out;
    out.ref = m_json.text(o, "ref");
    out.name = m_json.text(o, "name");
    out.description = m_json.text(o, "description");
    std::tie(out.pricing_effect, out.pricing_value) = pricing(o);
    const bool restrictions = readRestrictions(o, out.restrictions);
    out.coupon_codes = m_json.texts(o, "coupon_codes");
    out.images = images(o);
    out.extra = JsonReader::extra(o, {"ref", "name", "description", "pricing_effect", "pricing_value", "coupon_codes", restrictions ? "restrictions" : ""});
    return out;
}

Charge CatalogReader::charge(const json& o)
{
    Charge out;
    out.ref = m_json.text(o, "ref");
    out.name = m_json.text(o, "name");
    out.type = m_json.text(o, "type");
    out.price = money(o, "price");
    const bool restrictions = readRestrictions(o, out.restrictions);
    out.extra = JsonReader::extra(o, {"ref", "name", "type", "price", restrictions ? "restrictions" : ""});
    return out;
}

} // namespace io
