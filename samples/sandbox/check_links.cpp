#include "samples/sandbox/check_catalog.h"
#include "samples/sandbox/world.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sandbox {

using nlohmann::json;

namespace {

using Refs = std::set<std::string>;

const json& listIn(const json& object, const char* key)
{
    static const json none = json::array();
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? none : *found;
}

std::string textIn(const json& object, const char* key)
{
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? std::string() : found->get<std::string>();
}

std::string place(const std::string& path, const char* key, std::size_t index)
{
    return path + "." + key + "[" + std::to_string(index) + "]";
}

// Looks at one document with the refs that exist in it at hand.
class Links {
public:
    Links(const json& data, const Catalog& catalog, Faults& faults) : m_data(data), m_faults(faults)
    {
        m_variants = uniqueRefs("variants");
        m_categories = uniqueRefs("categories");
        m_optionLists = uniqueRefs("option_lists");
        for (const json& product : listIn(data, "products"))
            for (const json& sku : listIn(product, "skus"))
                m_skus.insert(textIn(sku, "ref"));
        m_skus.erase("");
        for (const Image& image : catalog.images)
            m_images.insert(image.id);
    }

    void check()
    {
        each(m_data, "data", "categories", [&](const json& category, const std::string& path) {
            known(category, "parent_ref", path, m_categories);
            allKnown(category, "image_ids", path, m_images);
        });
        checkTree();
        each(m_data, "data", "products", [&](const json& product, const std::string& path) {
            known(product, "category_ref", path, m_categories);
            allKnown(product, "image_ids", path, m_images);
            each(product, path, "skus", [&](const json& sku, const std::string& skuPath) {
                allKnown(sku, "option_list_refs", skuPath, m_optionLists);
                checkRules(sku, skuPath);
            });
        });
        each(m_data, "data", "option_lists", [&](const json& list, const std::string& path) {
            each(list, path, "options", [&](const json& option, const std::string& at) { checkRules(option, at); });
        });
        checkOffers();
    }

private:
    template <typename Visit>
    static void each(const json& owner, const std::string& path, const char* key, Visit visit)
    {
        const json& list = listIn(owner, key);
        for (std::size_t i = 0; i < list.size(); ++i)
            visit(list[i], place(path, key, i));
    }

    Refs uniqueRefs(const char* key)
    {
        Refs refs;
        each(m_data, "data", key, [&](const json& item, const std::string& path) {
            if (!refs.insert(textIn(item, "ref")).second)
                m_faults.add(path + ".ref", "has already been taken");
        });
        return refs;
    }

    void known(const json& owner, const char* key, const std::string& path, const Refs& refs)
    {
        const std::string ref = textIn(owner, key);
        if (!ref.empty() && !refs.contains(ref))
            m_faults.add(path + "." + key, "does not exist: " + ref);
    }

    void allKnown(const json& owner, const char* key, const std::string& path, const Refs& refs)
    {
        each(owner, path, key, [&](const json& ref, const std::string& at) {
            if (!refs.contains(ref.get<std::string>()))
                m_faults.add(at, "does not exist: " + ref.get<std::string>());
        });
    }

    void checkRules(const json& item, const std::string& path)
    {
        if (const json& restrictions = listIn(item, "restrictions"); restrictions.is_object())
            allKnown(restrictions, "variant_refs", path + ".restrictions", m_variants);
        each(item, path, "price_overrides",
             [&](const json& rule, const std::string& at) { allKnown(rule, "variant_refs", at, m_variants); });
    }

    void checkOffers()
    {
        each(m_data, "data", "deals", [&](const json& deal, const std::string& path) {
            known(deal, "category_ref", path, m_categories);
            allKnown(deal, "image_ids", path, m_images);
            checkRules(deal, path);
            each(deal, path, "lines", [&](const json& line, const std::string& linePath) {
                each(line, linePath, "skus",
                     [&](const json& sku, const std::string& at) { known(sku, "ref", at, m_skus); });
            });
        });
        for (const char* kind : {"discounts", "charges"})
            each(m_data, "data", kind, [&](const json& item, const std::string& path) {
                allKnown(item, "image_ids", path, m_images);
                checkRules(item, path);
            });
    }

    // Every category must lead to a root. Each step marks what it passed, so the whole costs one visit per category.
    void checkTree()
    {
        std::map<std::string, std::string> parents;
        for (const json& category : listIn(m_data, "categories"))
            parents[textIn(category, "ref")] = textIn(category, "parent_ref");
        Refs rooted;
        each(m_data, "data", "categories", [&](const json& category, const std::string& path) {
            Refs trail;
            std::string ref = textIn(category, "ref");
            while (!ref.empty() && parents.contains(ref) && !rooted.contains(ref) && trail.insert(ref).second)
                ref = parents[ref];
            if (trail.contains(ref))
                m_faults.add(path + ".parent_ref", "must not form a cycle");
            else
                rooted.insert(trail.begin(), trail.end());
        });
    }

    const json& m_data;
    Faults& m_faults;
    Refs m_variants, m_categories, m_optionLists, m_skus, m_images;
};

} // namespace

void checkCatalogLinks(const json& data, const Catalog& catalog, Faults& faults)
{
    Links(data, catalog, faults).check();
}

} // namespace sandbox
