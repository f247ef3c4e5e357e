#include "samples/sandbox/check_catalog.h"

#include "samples/sandbox/check_rules.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace sandbox {

using nlohmann::json;

namespace {

using CheckOne = void (*)(const json&, const std::string& path, Faults&);

void each(const json* list, const Fields& owner, const char* key, Faults& faults, CheckOne check)
{
    for (std::size_t i = 0; list && i < list->size(); ++i)
        check((*list)[i], owner.pathOf(key, i), faults);
}

void checkNaming(Fields& fields, bool refRequired)
{
    fields.text("ref", refRequired, 255);
    fields.text("name", true, 255);
}

void checkVariant(const json& variant, const std::string& path, Faults& faults)
{
    Fields fields(variant, path, faults);
    checkNaming(fields, true);
    fields.finish();
}

void checkCategory(const json& category, const std::string& path, Faults& faults)
{
    Fields fields(category, path, faults);
    checkNaming(fields, true);
    fields.text("parent_ref");
    fields.text("description");
    fields.texts("tags");
    fields.texts("image_ids");
    fields.finish();
}

void checkSku(const json& sku, const std::string& path, Faults& faults)
{
    Fields fields(sku, path, faults);
    fields.text("ref", false, 255);
    fields.text("name", false, 255);
    fields.money("price", true);
    fields.texts("option_list_refs");
    fields.texts("tags");
    fields.texts("barcodes");
    checkPriceOverrides(fields, faults);
    checkRestrictions(fields, faults);
    fields.finish();
}

void checkSkuNames(const json& skus, const std::string& path, Faults& faults)
{
    std::set<std::string> names;
    for (const json& sku : skus) {
        const auto name = sku.is_object() ? sku.find("name") : sku.end();
        const bool named = sku.is_object() && name != sku.end() && name->is_string();
        if (!names.insert(named ? name->get<std::string>() : std::string()).second) {
            faults.add(path, "must have different names, and at most one without a name");
            return;
        }
    }
}

void checkProduct(const json& product, const std::string& path, Faults& faults)
{
    Fields fields(product, path, faults);
    fields.text("ref", false, 255);
    fields.text("category_ref", true);
    fields.text("name", true, 255);
    fields.text("description");
    fields.texts("tags");
    fields.texts("image_ids");
    checkTaxRate(fields, faults);
    checkNutrition(fields, faults);
    if (const json* skus = fields.array("skus", true)) {
        each(skus, fields, "skus", faults, checkSku);
        checkSkuNames(*skus, fields.pathOf("skus"), faults);
    }
    fields.finish();
}

void checkOption(const json& option, const std::string& path, Faults& faults)
{
    Fields fields(option, path, faults);
    checkNaming(fields, false);
    fields.money("price", true);
    fields.boolean("default");
    fields.texts("tags");
    checkPriceOverrides(fields, faults);
    checkRestrictions(fields, faults);
    checkNutrition(fields, faults);
    fields.finish();
}

void checkSelections(Fields& fields, const json& options)
{
    const json* least = fields.value("min_selections");
    const json* most = fields.value("max_selections");
    if (!most || !most->is_number_integer())
        return;
    if (least && least->is_number_integer() && *least > *most)
        fields.refuse("min_selections", "must not be greater than max_selections");
    std::size_t defaults = 0;
    for (const json& option : options)
        defaults += option.is_object() && option.contains("default") && option["default"] == true ? 1 : 0;
    if (json(defaults) > *most)
        fields.refuse("options", "must not have more defaults than max_selections");
}

void checkOptionList(const json& list, const std::string& path, Faults& faults)
{
    Fields fields(list, path, faults);
    checkNaming(fields, true);
    fields.wholeNumber("min_selections");
    fields.wholeNumber("max_selections");
    fields.oneOf("type", {"single", "multiple"}, false);
    fields.boolean("multiple_selection");
    fields.texts("tags");
    if (const json* options = fields.array("options", true)) {
        each(options, fields, "options", faults, checkOption);
        checkSelections(fields, *options);
    }
    fields.finish();
}

void checkDealSku(const json& sku, const std::string& path, Faults& faults)
{
    Fields fields(sku, path, faults);
    fields.text("ref", true);
    fields.money("extra_charge");
    fields.finish();
}

void checkDealLine(const json& line, const std::string& path, Faults& faults)
{
    Fields fields(line, path, faults);
    fields.text("label");
    checkPricing(fields, {"unchanged", "fixed_price", "price_off", "percentage_off"});
    each(fields.array("skus", true), fields, "skus", faults, checkDealSku);
    fields.finish();
}

void checkOffer(Fields& fields, Faults& faults)
{
    checkNaming(fields, false);
    fields.text("description");
    fields.texts("coupon_codes");
    fields.texts("image_ids");
    checkRestrictions(fields, faults);
}

void checkDeal(const json& deal, const std::string& path, Faults& faults)
{
    Fields fields(deal, path, faults);
    checkOffer(fields, faults);
    fields.text("category_ref");
    fields.texts("tags");
    each(fields.array("lines", true), fields, "lines", faults, checkDealLine);
    fields.finish();
}

void checkDiscount(const json& discount, const std::string& path, Faults& faults)
{
    Fields fields(discount, path, faults);
    checkOffer(fields, faults);
    checkPricing(fields, {"price_off", "percentage_off"});
    fields.finish();
}

void checkCharge(const json& charge, const std::string& path, Faults& faults)
{
    Fields fields(charge, path, faults);
    checkNaming(fields, false);
    fields.oneOf("type", {"delivery", "payment_fee", "tip", "tax", "other"}, true);
    fields.money("price");
    checkRestrictions(fields, faults); // allowed by the chapter on restrictions, if not by the table of charges
    fields.finish();
}

} // namespace

void checkCatalogData(const json& data, const Catalog& catalog, Faults& faults)
{
    Fields fields(data, "data", faults);
    const std::pair<const char*, CheckOne> kinds[] = {
        {"variants", checkVariant},        {"categories", checkCategory}, {"products", checkProduct},
        {"option_lists", checkOptionList}, {"deals", checkDeal},          {"discounts", checkDiscount},
        {"charges", checkCharge}};
    for (const auto& [key, check] : kinds)
        each(fields.array(key), fields, key, faults, check);
    fields.finish();
    if (faults.list.empty())
        checkCatalogLinks(data, catalog, faults);
}

} // namespace sandbox
