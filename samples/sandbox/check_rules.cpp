#include "samples/sandbox/check_rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace sandbox {

using nlohmann::json;

namespace {

constexpr std::array allergens{
    "celery",          "crustaceans",  "eggs",         "fish",           "lupin",
    "milk",            "molluscs",     "mustard",      "peanuts",        "sesame_seeds",
    "soybeans",        "gluten_barley", "gluten_khorasan", "gluten_oats", "gluten_rye",
    "gluten_spelt",    "gluten_wheat", "nuts_almond",  "nuts_brazil",    "nuts_cashew",
    "nuts_hazelnut",   "nuts_macadamia_or_queensland", "nuts_pecan",     "nuts_pistachio",
    "nuts_walnut",     "sulphur_dioxide_sulphites"};

constexpr std::array conditions{"variant_refs", "service_types", "service_type_refs", "dow",
                                "start_time",   "end_time",      "start_date",        "end_date"};

void checkConditions(Fields& rule)
{
    for (const char* key : {"variant_refs", "service_types", "service_type_refs"})
        rule.texts(key);
    rule.daysOfWeek("dow");
    rule.timeOfDay("start_time");
    rule.timeOfDay("end_time");
    rule.date("start_date");
    rule.date("end_date");
}

// Unlike in restrictions, an empty list is an error here: the rule could never match (4.10).
void checkOverride(const json& override, std::string path, Faults& faults)
{
    Fields rule(override, path, faults);
    rule.money("price", true);
    checkConditions(rule);
    if (!std::ranges::any_of(conditions, [&](const char* key) { return rule.value(key) != nullptr; }))
        faults.add(path, "must have at least one condition");
    for (const char* key : {"variant_refs", "service_types", "service_type_refs"}) {
        const json* list = rule.value(key);
        if (!list || !list->is_array())
            continue;
        if (list->empty())
            rule.refuse(key, "must not be empty");
        if (std::set<json>(list->begin(), list->end()).size() < list->size())
            rule.refuse(key, "must not have duplicates");
    }
    rule.finish();
}

} // namespace

void checkRestrictions(Fields& owner, Faults& faults)
{
    const json* restrictions = owner.object("restrictions");
    if (!restrictions)
        return;
    Fields fields(*restrictions, owner.pathOf("restrictions"), faults);
    fields.boolean("enabled");
    checkConditions(fields);
    fields.money("min_order_amount");
    fields.wholeNumber("max_per_order");
    fields.wholeNumber("max_per_customer");
    fields.finish();
}

void checkPriceOverrides(Fields& owner, Faults& faults)
{
    const json* overrides = owner.array("price_overrides");
    for (std::size_t i = 0; overrides && i < overrides->size(); ++i)
        checkOverride((*overrides)[i], owner.pathOf("price_overrides", i), faults);
}

void checkTaxRate(Fields& product, Faults& faults)
{
    const json* rate = product.object("tax_rate");
    if (!rate)
        return;
    Fields fields(*rate, product.pathOf("tax_rate"), faults);
    for (const char* key : {"delivery", "collection", "eat_in"})
        fields.percentage(key, true);
    fields.finish();
}

void checkNutrition(Fields& owner, Faults& faults)
{
    const json* nutrition = owner.object("nutrition");
    if (!nutrition)
        return;
    Fields fields(*nutrition, owner.pathOf("nutrition"), faults);
    fields.text("legal_name");
    fields.text("ingredients");
    const json* codes = fields.array("allergens");
    for (std::size_t i = 0; codes && i < codes->size(); ++i)
        if (std::ranges::find(allergens, (*codes)[i]) == allergens.end())
            faults.add(fields.pathOf("allergens", i), "is not included in the list");
    fields.finish();
}

void checkPricing(Fields& owner, std::initializer_list<const char*> effects)
{
    owner.oneOf("pricing_effect", effects, true);
    const json* effect = owner.value("pricing_effect");
    if (!effect || *effect == "unchanged") {
        if (owner.value("pricing_value"))
            owner.refuse("pricing_value", "must be blank");
    } else if (*effect == "percentage_off") {
        owner.percentage("pricing_value", true);
    } else {
        owner.money("pricing_value", true);
    }
}

} // namespace sandbox
