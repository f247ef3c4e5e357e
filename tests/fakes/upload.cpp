#include "tests/fakes/upload.h"

namespace fakes {

void Upload::refuse(const std::string& field, const std::string& words)
{
    if (m_complaint.first.empty())
        m_complaint = {field, words};
}

Upload::Ids Upload::idsOf(const json& things, const char* field)
{
    Ids ids;
    for (const auto& thing : things) {
        const std::string ref = thing.value("ref", "");
        if (ref.empty())
            refuse(field, "ref is missing");
        else if (!ids.emplace(ref, m_newId()).second)
            refuse(field, "ref has already been taken: " + ref);
    }
    return ids;
}

void Upload::nulls(json& thing, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (!thing.contains(key))
            thing[key] = nullptr;
}

void Upload::lists(json& thing, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (!thing.contains(key))
            thing[key] = json::array();
}

void Upload::pointTo(json& thing, const char* ref, const char* id, const Ids& ids, bool required)
{
    thing[id] = nullptr;
    if (thing.contains(ref)) {
        const auto found = ids.find(thing[ref].get<std::string>());
        if (found == ids.end())
            refuse(ref, "does not exist");
        else
            thing[id] = found->second;
        thing.erase(ref);
    } else if (required) {
        refuse(ref, "is missing");
    }
}

void Upload::images(const json& thing)
{
    if (!thing.contains("image_ids"))
        return;
    for (const auto& id : thing["image_ids"])
        if (!m_images.contains(id.get<std::string>()))
            refuse("image_ids", "does not exist: " + id.get<std::string>());
}

void Upload::sku(json& sku, const std::string& productId)
{
    sku["id"] = m_newId();
    sku["product_id"] = productId;
    if (sku.contains("ref"))
        m_skus.emplace(sku["ref"].get<std::string>(), sku["id"].get<std::string>());
    if (!sku.contains("price"))
        refuse("price", "is missing");
    json listIds = json::array();
    for (const auto& ref : sku.value("option_list_refs", json::array())) {
        const auto found = m_optionLists.find(ref.get<std::string>());
        if (found == m_optionLists.end())
            refuse("option_list_refs", "does not exist");
        else
            listIds.push_back(found->second);
    }
    sku.erase("option_list_refs");
    sku["option_list_ids"] = std::move(listIds);
    nulls(sku, {"ref", "name"});
    lists(sku, {"price_overrides", "tags"});
    if (!sku.contains("restrictions"))
        sku["restrictions"] = json::object();
}

void Upload::product(json& product)
{
    product["id"] = m_newId();
    pointTo(product, "category_ref", "category_id", m_categories, true);
    images(product);
    if (product.value("skus", json::array()).empty())
        refuse("skus", "is missing");
    for (auto& one : product["skus"])
        sku(one, product["id"].get<std::string>());
    nulls(product, {"ref", "description"});
    lists(product, {"tags", "image_ids"});
}

void Upload::optionList(json& list)
{
    list["id"] = m_optionLists[list.value("ref", "")];
    list["type"] = "multiple";
    nulls(list, {"max_selections"});
    lists(list, {"tags"});
    if (list.value("options", json::array()).empty())
        refuse("options", "is missing");
    for (auto& option : list["options"]) {
        option["id"] = m_newId();
        option["option_list_id"] = list["id"];
        if (!option.contains("price"))
            refuse("price", "is missing");
        if (!option.contains("default"))
            option["default"] = false;
        nulls(option, {"ref"});
        lists(option, {"price_overrides", "tags"});
    }
}

void Upload::deal(json& deal)
{
    deal["id"] = m_newId();
    pointTo(deal, "category_ref", "category_id", m_categories, false);
    images(deal);
    nulls(deal, {"ref", "description"});
    lists(deal, {"coupon_codes", "tags", "image_ids"});
    for (auto& line : deal["lines"]) {
        nulls(line, {"label", "pricing_value"});
        for (auto& one : line["skus"]) {
            const auto found = m_skus.find(one.value("ref", ""));
            if (found == m_skus.end())
                refuse("lines", "sku does not exist: " + one.value("ref", ""));
            else
                one["id"] = found->second;
            nulls(one, {"extra_charge"});
        }
    }
}

std::optional<nlohmann::json> Upload::read(const std::string& body)
{
    json data = json::parse(body).at("data");
    m_categories = idsOf(data["categories"], "categories");
    m_optionLists = idsOf(data["option_lists"], "option_lists");
    idsOf(data["variants"], "variants");
    for (auto& category : data["categories"]) {
        category["id"] = m_categories[category.value("ref", "")];
        pointTo(category, "parent_ref", "parent_id", m_categories, false);
        images(category);
        nulls(category, {"description"});
        lists(category, {"tags", "image_ids"});
    }
    for (auto& one : data["products"])
        product(one);
    for (auto& one : data["option_lists"])
        optionList(one);
    for (auto& one : data["deals"])
        deal(one);
    for (auto& one : data["discounts"]) {
        one["id"] = m_newId();
        images(one);
        nulls(one, {"ref", "description"});
        lists(one, {"coupon_codes", "image_ids"});
    }
    for (auto& one : data["charges"]) {
        one["id"] = m_newId();
        nulls(one, {"ref", "price"});
    }
    data["options_lists"] = std::move(data["option_lists"]); // HubRise's answers spell it so (11.1)
    data.erase("option_lists");
    return m_complaint.first.empty() ? std::optional(std::move(data)) : std::nullopt;
}

} // namespace fakes
