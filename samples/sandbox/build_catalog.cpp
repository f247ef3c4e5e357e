#include "samples/sandbox/build_catalog.h"

#include <nlohmann/json.hpp>

#include <map>

namespace sandbox {

using nlohmann::json;

namespace {

using IdOf = std::map<std::string, std::string>; // ref -> id

json field(const json& object, const char* key, json otherwise = nullptr)
{
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? std::move(otherwise) : *found;
}

json listOf(const json& object, const char* key) { return field(object, key, json::array()); }

json withoutNulls(const json& object)
{
    json kept = json::object();
    for (const auto& [key, value] : object.items())
        if (!value.is_null())
            kept[key] = value;
    return kept;
}

class Builder {
public:
    Builder(const json& upload, Ids& ids) : m_upload(upload), m_ids(ids) {}

    json build()
    {
        json data = json::object();
        data["variants"] = eachOf(m_upload, "variants", &Builder::variant);
        giveIds("categories", m_categories);
        giveIds("option_lists", m_optionLists);
        data["categories"] = eachOf(m_upload, "categories", &Builder::category);
        data["products"] = eachOf(m_upload, "products", &Builder::product);
        data["option_lists"] = eachOf(m_upload, "option_lists", &Builder::optionList);
        data["deals"] = eachOf(m_upload, "deals", &Builder::deal);
        data["discounts"] = eachOf(m_upload, "discounts", &Builder::discount);
        data["charges"] = eachOf(m_upload, "charges", &Builder::charge);
        return data;
    }

private:
    json eachOf(const json& owner, const char* key, json (Builder::*make)(const json&))
    {
        json made = json::array();
        for (const json& item : listOf(owner, key))
            made.push_back((this->*make)(item));
        return made;
    }

    void giveIds(const char* key, IdOf& ids)
    {
        for (const json& item : listOf(m_upload, key))
            ids[item["ref"]] = m_ids.next();
    }

    static json idOf(const IdOf& ids, const json& ref) { return ref.is_null() ? json(nullptr) : json(ids.at(ref)); }

    static json restrictions(const json& item)
    {
        json kept = withoutNulls(field(item, "restrictions", json::object()));
        if (kept.value("enabled", false))
            kept.erase("enabled"); // answers leave out what is the default
        return kept;
    }

    static json overrides(const json& item)
    {
        json rules = json::array();
        for (const json& rule : listOf(item, "price_overrides"))
            rules.push_back(withoutNulls(rule));
        return rules;
    }

    static void copyIfSent(const json& from, json& to, std::initializer_list<const char*> keys)
    {
        for (const char* key : keys)
            if (json value = field(from, key); !value.is_null())
                to[key] = std::move(value);
    }

    json variant(const json& variant) { return {{"ref", variant["ref"]}, {"name", variant["name"]}}; }

    json category(const json& category)
    {
        return {{"id", m_categories.at(category["ref"])},
                {"ref", category["ref"]},
                {"parent_id", idOf(m_categories, field(category, "parent_ref"))},
                {"name", category["name"]},
                {"description", field(category, "description")},
                {"tags", listOf(category, "tags")},
                {"image_ids", listOf(category, "image_ids")}};
    }

    json product(const json& product)
    {
        m_productId = m_ids.next();
        json made = {{"id", m_productId},
                     {"ref", field(product, "ref")},
                     {"category_id", m_categories.at(product["category_ref"])},
                     {"name", product["name"]},
                     {"description", field(product, "description")},
                     {"tags", listOf(product, "tags")},
                     {"image_ids", listOf(product, "image_ids")},
                     {"skus", eachOf(product, "skus", &Builder::sku)}};
        copyIfSent(product, made, {"tax_rate", "nutrition"});
        return made;
    }

    json sku(const json& sku)
    {
        const std::string id = m_ids.next();
        const json ref = field(sku, "ref");
        if (!ref.is_null())
            m_skus.emplace(ref, id);
        json optionListIds = json::array();
        for (const json& list : listOf(sku, "option_list_refs"))
            optionListIds.push_back(m_optionLists.at(list));
        json made = {{"id", id},
                     {"ref", ref},
                     {"product_id", m_productId},
                     {"name", field(sku, "name")},
                     {"price", sku["price"]},
                     {"price_overrides", overrides(sku)},
                     {"restrictions", restrictions(sku)},
                     {"option_list_ids", std::move(optionListIds)},
                     {"tags", listOf(sku, "tags")}};
        copyIfSent(sku, made, {"barcodes"});
        return made;
    }

    json optionList(const json& list)
    {
        m_optionListId = m_optionLists.at(list["ref"]);
        const json type = field(list, "type");
        const json least = field(list, "min_selections", type == "single" ? 1 : 0);
        const json most = field(list, "max_selections", type == "single" ? json(1) : json(nullptr));
        json made = {{"id", m_optionListId},
                     {"ref", list["ref"]},
                     {"name", list["name"]},
                     {"min_selections", least},
                     {"max_selections", most},
                     {"type", least == 1 && most == 1 ? "single" : "multiple"},
                     {"tags", listOf(list, "tags")},
                     {"options", eachOf(list, "options", &Builder::option)}};
        copyIfSent(list, made, {"multiple_selection"});
        return made;
    }

    json option(const json& option)
    {
        json made = {{"id", m_ids.next()},
                     {"ref", field(option, "ref")},
                     {"option_list_id", m_optionListId},
                     {"name", option["name"]},
                     {"price", option["price"]},
                     {"price_overrides", overrides(option)},
                     {"restrictions", restrictions(option)},
                     {"default", field(option, "default", false)},
                     {"tags", listOf(option, "tags")}};
        copyIfSent(option, made, {"nutrition"});
        return made;
    }

    json offer(const json& item)
    {
        return {{"id", m_ids.next()},
                {"ref", field(item, "ref")},
                {"name", item["name"]},
                {"description", field(item, "description")},
                {"restrictions", restrictions(item)},
                {"coupon_codes", listOf(item, "coupon_codes")},
                {"image_ids", listOf(item, "image_ids")}};
    }

    json deal(const json& deal)
    {
        json made = offer(deal);
        made["category_id"] = idOf(m_categories, field(deal, "category_ref"));
        made["tags"] = listOf(deal, "tags");
        made["lines"] = eachOf(deal, "lines", &Builder::dealLine);
        return made;
    }

    json dealLine(const json& line)
    {
        json skus = json::array();
        for (const json& sku : line["skus"])
            skus.push_back({{"id", m_skus.at(sku["ref"])},
                            {"ref", sku["ref"]},
                            {"extra_charge", field(sku, "extra_charge")}});
        return {{"label", field(line, "label")},
                {"pricing_effect", line["pricing_effect"]},
                {"pricing_value", field(line, "pricing_value")},
                {"skus", std::move(skus)}};
    }

    json discount(const json& discount)
    {
        json made = offer(discount);
        made["pricing_effect"] = discount["pricing_effect"];
        made["pricing_value"] = field(discount, "pricing_value");
        return made;
    }

    json charge(const json& charge)
    {
        return {{"id", m_ids.next()},
                {"ref", field(charge, "ref")},
                {"name", charge["name"]},
                {"type", charge["type"]},
                {"price", field(charge, "price")},
                {"restrictions", restrictions(charge)}};
    }

    const json& m_upload;
    Ids& m_ids;
    IdOf m_categories, m_optionLists, m_skus;
    std::string m_productId, m_optionListId; // of the object being built
};

} // namespace

Document buildCatalogData(const json& upload, Ids& ids)
{
    return std::make_shared<const json>(Builder(upload, ids).build());
}

} // namespace sandbox
