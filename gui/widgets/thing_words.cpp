#include "gui/widgets/thing_words.h"

#include "model/money.h"
#include "sync/customer_labels.h"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <string_view>

namespace gui {

using model::text;

namespace {

struct Label {
    std::string_view name;
    const char* words;
};

constexpr Label kinds[] = {
    {"product", TR("product")}, {"sku", TR("sku (size)")}, {"category", TR("category")}, {"option_list", TR("option list")},
    {"option", TR("option")}, {"deal", TR("deal (menu)")}, {"discount", TR("discount")}, {"charge", TR("charge")},
    {"variant", TR("catalog variant")}, {"customer", TR("customer")}, {"image", TR("image")}, {"catalog", TR("catalog")},
    {"stock", TR("stock")},
};

constexpr Label fields[] = {
    {"ref", TR("code ref")}, {"private_ref", TR("internal reference")}, {"name", TR("name")}, {"description", TR("description")},
    {"price", TR("price")}, {"price_overrides", TR("price rules")}, {"category_ref", TR("category")}, {"parent_ref", TR("parent category")},
    {"product_ref", TR("product")}, {"option_list_ref", TR("option list")}, {"option_list_refs", TR("option lists")}, {"sku_ref", TR("sku")},
    {"tags", TR("tags")}, {"image_ids", TR("images")}, {"image_ref", TR("image")}, {"restrictions", TR("availability")},
    {"restrictions.variant_refs", TR("catalog variants")}, {"variant_refs", TR("catalog variants")}, {"tax_rate", TR("tax rate")},
    {"tax_rate.delivery", TR("tax rate, delivery")}, {"tax_rate.collection", TR("tax rate, collection")}, {"tax_rate.eat_in", TR("tax rate, eat-in")},
    {"extra", TR("other data")}, {"min_selections", TR("fewest choices")}, {"max_selections", TR("most choices")}, {"default", TR("chosen beforehand")},
    {"coupon_codes", TR("coupon codes")}, {"lines", TR("lines")}, {"label", TR("line’s name")}, {"extra_charge", TR("extra charge")},
    {"pricing_effect", TR("effect on the price")}, {"pricing_value", TR("value of the effect")}, {"type", TR("type")}, {"skus", TR("skus")},
    {"options", TR("options")}, {"stock", TR("stock")}, {"expires_at", TR("until")}, {"enabled", TR("active")}, {"dow", TR("days of the week")},
    {"start_time", TR("from (time)")}, {"end_time", TR("to (time)")}, {"start_date", TR("from (date)")}, {"end_date", TR("to (date)")},
    {"min_order_amount", TR("least order amount")}, {"max_per_order", TR("most per order")}, {"max_per_customer", TR("most per customer")},
};

model::Text labelIn(std::span<const Label> labels, const std::string& name)
{
    const auto found = std::find_if(labels.begin(), labels.end(), [&](const Label& label) { return label.name == name; });
    return found == labels.end() ? model::Text() : text(found->words);
}

/// "1 204,50 EUR" for "1204.50 EUR"; empty when it is no amount.
std::string amountInWords(const std::string& value, const i18n::Words& words)
{
    constexpr std::size_t longestAmount = 40;
    if (value.size() > longestAmount)
        return {};
    const auto money = model::Money::parse(value);
    if (!money)
        return {};
    const std::string plain = money->amount(); // "-1204.50"
    const auto point = plain.find('.');
    const bool french = words.language() == i18n::Language::French;
    // "-0.50" has a whole part without a sign of its own
    const std::string sign = plain.front() == '-' ? "-" : "";
    const std::string whole = words.amount(std::abs(money->minor / 100));
    return sign + whole + (french ? "," : ".") + plain.substr(point + 1) + "\u00A0" + money->currency;
}

bool isYesOrNo(const std::string& field)
{
    return field == "default" || field == "enabled" || field == "sms_marketing" || field == "email_marketing";
}

model::Text labelsOf(const model::Change& change)
{
    model::Text all;
    for (const auto& field : change.fields) {
        model::Text label = labelOfField(change.kind, field.field);
        all = all.empty() ? std::move(label) : text(TR("%1, %2"), std::move(all), std::move(label));
    }
    return all;
}

} // namespace

model::Text labelOfKind(const std::string& kind)
{
    model::Text label = labelIn(kinds, kind);
    return label.empty() ? model::verbatim(kind) : label;
}

model::Text labelOfField(const std::string& kind, const std::string& field)
{
    if (const auto known = model::customerFieldNamed(field); known && kind == "customer")
        return engine::labelOf(*known);
    model::Text label = labelIn(fields, field);
    return label.empty() ? model::verbatim(field) : label;
}

std::string valueInWords(const std::string& field, const std::string& value, const i18n::Words& words)
{
    if (value.empty())
        return field == "stock" ? words(text(TR("unlimited"))) : std::string();
    if (isYesOrNo(field) && (value == "true" || value == "false"))
        return words(value == "true" ? text(TR("yes")) : text(TR("no")));
    std::string amount = amountInWords(value, words);
    return amount.empty() ? value : amount;
}

std::string reasonInWords(const model::Change& change, const i18n::Words& words)
{
    model::Text reason = change.reason;
    // The comparison of catalogs names fields as HubRise does; the line below each change has them in people's words, and so has the reason.
    if (reason.source == "%1 changed" || reason.source == "would lose: %1")
        reason.args = {labelsOf(change)};
    for (auto& argument : reason.args)
        if (argument.verbatim)
            if (auto amount = amountInWords(argument.source, words); !amount.empty())
                argument = model::verbatim(std::move(amount));
    return words(reason);
}

model::Text labelOfAction(model::Action action)
{
    switch (action) {
    case model::Action::Create: return text(TR("New"));
    case model::Action::Update: return text(TR("Change"));
    case model::Action::Delete: return text(TR("Removal"));
    case model::Action::Conflict: return text(TR("Conflict"));
    case model::Action::Reject: return text(TR("Refused"));
    case model::Action::Skip: return text(TR("Left alone"));
    }
    return {};
}

} // namespace gui
