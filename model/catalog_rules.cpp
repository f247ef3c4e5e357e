#include "model/catalog_rules.h"

#include "model/date_forms.h"
#include "model/text_rules.h"

namespace model {

namespace {

constexpr std::size_t longestRef = 255;

Text typeAgain() { return text(TR("Type it again in the till, or set the right character set in the mapping.")); }
Text shorten() { return text(TR("Shorten it in the till.")); }
Text correctInTill() { return text(TR("Correct it in the till.")); }

bool isCurrencyCode(const std::string& code)
{
    return code.size() == 3 && code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
}

} // namespace

void CatalogRules::ref(const Subject& subject, Holders& holders, RefNeed need)
{
    if (subject.ref.empty()) {
        const Text hint = text(TR("Give it a code in the till."));
        if (need == RefNeed::Demanded)
            m_findings.add(Severity::Error, subject, "ref", TR("%1: the code ref is missing"), hint);
        if (need == RefNeed::ToOrder)
            m_findings.add(Severity::Warning, subject, "ref", TR("%1: without a code ref it cannot be ordered"), hint);
        return;
    }
    refForm(subject);
    if (const auto [first, isNew] = holders.try_emplace(subject.ref, subject); !isNew)
        m_findings.add(Severity::Error, subject, "ref", TR("%1: its code ref is also that of %2"), text(TR("Give each its own code in the till.")),
                       subjectWords(first->second));
}

void CatalogRules::resolves(const Subject& subject, const char* field, std::string_view target, const RefSet& known)
{
    if (!known.contains(target))
        m_findings.add(Severity::Error, subject, field, TR("%1: %2 names “%3”, which is not in the catalog"),
                       text(TR("Choose another one in the till, or add the missing one to what is sent.")), field, presentable(target));
}

void CatalogRules::refForm(const Subject& subject)
{
    if (!isCleanLine(subject.ref))
        m_findings.add(Severity::Error, subject, "ref", TR("%1: the code ref holds characters that cannot be sent"), typeAgain());
    if (const auto length = characterCount(subject.ref); length > longestRef)
        m_findings.add(Severity::Error, subject, "ref", TR("%1: the code ref has %2 characters, more than the %3 allowed"), shorten(), length, longestRef);
}

void CatalogRules::requiredName(const Subject& subject, const std::string& name)
{
    if (isBlank(name))
        m_findings.add(Severity::Error, subject, "name", TR("%1: the name is missing"), text(TR("Give it a name in the till.")));
    words(subject, "name", name);
}

void CatalogRules::words(const Subject& subject, const char* field, const std::string& value, std::size_t longest)
{
    if (!isCleanText(value))
        m_findings.add(Severity::Error, subject, field, TR("%1: %2 holds characters that cannot be sent"), typeAgain(), field);
    if (value.size() <= longest)
        return;
    if (const auto length = characterCount(value); length > longest)
        m_findings.add(Severity::Error, subject, field, TR("%1: %2 has %3 characters, more than the %4 allowed"), shorten(), field, length, longest);
}

void CatalogRules::list(const Subject& subject, const char* field, const Strings& values)
{
    for (const auto& value : values) {
        if (isBlank(value))
            m_findings.add(Severity::Error, subject, field, TR("%1: %2 holds an empty word"), correctInTill(), field);
        words(subject, field, value);
    }
}

void CatalogRules::extra(const Subject& subject, const std::string& value)
{
    if (!isCleanText(value))
        m_findings.add(Severity::Error, subject, "extra", TR("%1: %2 holds characters that cannot be sent"), typeAgain(), "extra");
}

void CatalogRules::money(const Subject& subject, const char* field, const Money& value, Sign sign)
{
    if (!isCurrencyCode(value.currency))
        m_findings.add(Severity::Error, subject, field, TR("%1: %2 has no currency"), text(TR("Set the currency of the mapping to the account's.")), field);
    else if (!m_currency.empty() && value.currency != m_currency)
        m_findings.add(Severity::Error, subject, field, TR("%1: %2 is in %3, the HubRise account in %4"),
                       text(TR("Set the currency of the mapping to the account's.")), field, value.currency, m_currency);
    if (value.minor < 0 && sign != Sign::Any)
        m_findings.add(sign == Sign::NotNegative ? Severity::Error : Severity::Warning, subject, field, TR("%1: %2 is negative (%3)"),
                       correctInTill(), field, value.toString());
}

void CatalogRules::percentage(const Subject& subject, const char* field, const std::optional<Decimal>& value)
{
    if (value && (value->isNegative() || *value > Decimal(100, 0)))
        m_findings.add(Severity::Error, subject, field, TR("%1: %2 is %3 %, outside 0 to 100"), correctInTill(), field, value->toString());
}

void CatalogRules::taxRate(const Subject& subject, const TaxRate& rate)
{
    percentage(subject, "tax_rate.delivery", rate.delivery);
    percentage(subject, "tax_rate.collection", rate.collection);
    percentage(subject, "tax_rate.eat_in", rate.eat_in);
}

void CatalogRules::pricing(const Subject& subject, const std::string& effect, const std::string& value, bool ofDeal)
{
    if (effect == "price_off" || (ofDeal && effect == "fixed_price"))
        pricingAmount(subject, value);
    else if (effect == "percentage_off")
        pricingPercentage(subject, value);
    else if (!ofDeal || effect != "unchanged")
        m_findings.add(Severity::Error, subject, "pricing_effect", TR("%1: “%2” is not a pricing effect HubRise knows; it takes %3"),
                       text(TR("Correct the query of the mapping.")), presentable(effect),
                       ofDeal ? "unchanged, fixed_price, price_off, percentage_off" : "price_off, percentage_off");
    else if (!value.empty())
        m_findings.add(Severity::Error, subject, "pricing_value", TR("%1: the pricing effect “unchanged” takes no value, but there is “%2”"),
                       text(TR("Correct the query of the mapping.")), presentable(value));
}

void CatalogRules::pricingAmount(const Subject& subject, const std::string& value)
{
    if (const auto amount = Money::parse(value))
        money(subject, "pricing_value", *amount, Sign::NotNegative);
    else
        m_findings.add(Severity::Error, subject, "pricing_value", TR("%1: “%2” is not an amount such as 14.50 EUR"), correctInTill(), presentable(value));
}

void CatalogRules::pricingPercentage(const Subject& subject, const std::string& value)
{
    // HubRise's form has a point and nothing around it; the reader of numbers is kinder.
    const bool plain = value.find_first_not_of("-0123456789.") == std::string::npos;
    if (const auto rate = Decimal::parse(value); rate && plain)
        percentage(subject, "pricing_value", *rate);
    else
        m_findings.add(Severity::Error, subject, "pricing_value", TR("%1: “%2” is not a percentage"), correctInTill(), presentable(value));
}

void CatalogRules::variantRefs(const Subject& subject, const char* field, const Strings& refs)
{
    for (const auto& ref : refs)
        if (!m_variants.contains(ref))
            m_findings.add(Severity::Error, subject, field, TR("%1: the variant “%2” does not exist"),
                           text(TR("Add the variant, or take it out of this condition.")), presentable(ref));
}

void CatalogRules::cap(const Subject& subject, const char* field, const std::optional<int>& value)
{
    if (value && *value < 0)
        m_findings.add(Severity::Error, subject, field, TR("%1: %2 is negative (%3)"), correctInTill(), field, *value);
}

void CatalogRules::restrictions(const Subject& subject, const Restrictions& value)
{
    constexpr const char* field = "restrictions";
    if (value.variant_refs)
        variantRefs(subject, field, *value.variant_refs);
    period(subject, field, {value.dow, value.start_time, value.end_time, value.start_date, value.end_date});
    if (value.min_order_amount)
        money(subject, "min_order_amount", *value.min_order_amount, Sign::NotNegative);
    cap(subject, "max_per_order", value.max_per_order);
    cap(subject, "max_per_customer", value.max_per_customer);
}

void CatalogRules::overrides(const Subject& subject, const std::vector<PriceOverride>& rules, Sign sign)
{
    constexpr const char* field = "price_overrides";
    for (const auto& rule : rules) {
        money(subject, field, rule.price, sign);
        if (!rule.hasCondition())
            m_findings.add(Severity::Error, subject, field, TR("%1: the special price %2 has no condition"),
                           text(TR("Say for which variant, days, hours or dates it holds.")), rule.price.toString());
        distinctVariants(subject, rule);
        variantRefs(subject, field, rule.variant_refs);
        period(subject, field, {rule.dow, rule.start_time, rule.end_time, rule.start_date, rule.end_date});
    }
}

void CatalogRules::distinctVariants(const Subject& subject, const PriceOverride& rule)
{
    RefSet seen;
    for (const auto& ref : rule.variant_refs)
        if (!seen.insert(ref).second)
            m_findings.add(Severity::Error, subject, "price_overrides", TR("%1: the special price %2 names the variant “%3” twice"),
                           text(TR("Name each variant once.")), rule.price.toString(), presentable(ref));
}

void CatalogRules::period(const Subject& subject, const char* field, const Period& value)
{
    if (!value.dow.empty() && !isDaysOfWeek(value.dow))
        m_findings.add(Severity::Error, subject, field, TR("%1: “%2” does not name days of the week as in 12345--"), correctInTill(), presentable(value.dow));
    for (const std::string* time : {&value.start_time, &value.end_time})
        if (!time->empty() && !isTimeOfDay(*time))
            m_findings.add(Severity::Error, subject, field, TR("%1: “%2” is not a time of day such as 14:30"), correctInTill(), presentable(*time));
    for (const std::string* date : {&value.start_date, &value.end_date})
        if (!date->empty() && !isDate(*date))
            m_findings.add(Severity::Error, subject, field, TR("%1: “%2” is not a date such as 2026-03-14"), correctInTill(), presentable(*date));
    // The form YYYY-MM-DD sorts as the days do. Hours may run past midnight, so they are not compared.
    if (isDate(value.start_date) && isDate(value.end_date) && value.end_date < value.start_date)
        m_findings.add(Severity::Warning, subject, field, TR("%1: the period ends on %2, before it starts on %3"), correctInTill(), value.end_date, value.start_date);
}

} // namespace model
