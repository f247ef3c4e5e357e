#include "io/till_catalog_reader.h"

#include "model/catalog_fields.h"

#include <algorithm>

namespace io {

using namespace model;

namespace {

/// Key of a deal line: two refs that may hold any character but a control one.
std::string lineKey(const std::string& deal, const std::string& line) { return deal + '\n' + line; }

/// Limits and overrides share these (HubRise API 4.9, 4.10).
template <class Conditions> void readConditions(TillFields& f, Conditions& c)
{
    c.dow = f.dow("dow");
    c.start_time = f.time("start_time");
    c.end_time = f.time("end_time");
    c.start_date = f.date("start_date");
    c.end_date = f.date("end_date");
}

} // namespace

std::vector<Option*> TillCatalogReader::optionsNamed(const std::string& ref, const std::string& listRef)
{
    std::vector<Option*> named;
    if (const auto found = m_options.find(ref); found != m_options.end())
        for (const OptionPlace& place : found->second)
            if (listRef.empty() || *place.listRef == listRef)
                named.push_back(place.option);
    return named;
}

Done TillCatalogReader::readPriceOverrides()
{
    return each("price_overrides", "sku", [&](TillFields& f) {
        const std::string sku = f.ref("sku_ref");
        const std::string option = f.ref("option_ref");
        f.subject(sku.empty() ? option : sku);
        PriceOverride rule;
        const auto price = f.requiredPrice("price");
        const auto variants = f.list("variant_refs", Severity::Error);
        if (variants && variants->empty()) // HubRise would take none for all
            f.note(Severity::Error, "variant_refs", text(TR("The price is for no variant at all")), text(TR("Name the variants, or leave the row out in the mapping's query.")));
        rule.variant_refs = variants.value_or(Strings{});
        readConditions(f, rule);
        if (f.broken())
            return;
        rule.price = *price;
        if (!sku.empty()) {
            if (!m_skus.contains(sku))
                return unknown(f, "sku_ref", "sku", sku);
            for (Sku* s : m_skus.at(sku))
                s->price_overrides.push_back(rule);
            return;
        }
        if (option.empty())
            return unknown(f, "sku_ref", "sku", "");
        const auto options = optionsNamed(option, f.ref("option_list_ref"));
        if (options.empty())
            return unknown(f, "option_ref", "option", option);
        for (Option* o : options)
            o->price_overrides.push_back(rule);
    });
}

Restrictions TillCatalogReader::readLimits(TillFields& f)
{
    Restrictions r;
    r.enabled = f.boolean("enabled", Severity::Error);
    r.variant_refs = f.list("variant_refs", Severity::Error);
    readConditions(f, r);
    r.min_order_amount = f.price("min_order_amount");
    r.max_per_order = f.integer("max_per_order");
    r.max_per_customer = f.integer("max_per_customer");
    return r;
}

void TillCatalogReader::restrict(TillFields& f, Restrictions& target, const Restrictions& limits)
{
    if (target.empty() || target == limits)
        target = limits;
    else
        f.note(Severity::Error, "restrictions", text(TR("Two rows of restrictions say different things")), text(TR("HubRise holds one set of restrictions for each thing: make them one row in the mapping's query.")));
}

void TillCatalogReader::applyRestriction(TillFields& f, const Restrictions& limits)
{
    const auto one = [&](const char* field, const char* kind, auto& index) {
        const std::string ref = f.ref(field);
        if (ref.empty())
            return false;
        f.subject(ref);
        if (const auto found = index.find(ref); found != index.end())
            restrict(f, found->second->restrictions, limits);
        else
            unknown(f, field, kind, ref);
        return true;
    };
    const std::string sku = f.ref("sku_ref");
    if (!sku.empty()) {
        if (!m_skus.contains(sku))
            return unknown(f, "sku_ref", "sku", sku);
        for (Sku* s : m_skus.at(sku))
            restrict(f, s->restrictions, limits);
        return;
    }
    const std::string option = f.ref("option_ref");
    if (!option.empty()) {
        const auto options = optionsNamed(option, f.ref("option_list_ref"));
        if (options.empty())
            return unknown(f, "option_ref", "option", option);
        for (Option* o : options)
            restrict(f, o->restrictions, limits);
        return;
    }
    if (!one("deal_ref", "deal", m_deals) && !one("discount_ref", "discount", m_discounts) && !one("charge_ref", "charge", m_charges))
        unknown(f, "sku_ref", "sku", "");
}

Done TillCatalogReader::readRestrictions()
{
    return each("restrictions", "sku", [&](TillFields& f) {
        for (const char* field : {"sku_ref", "option_ref", "deal_ref", "discount_ref", "charge_ref"})
            if (const std::string ref = f.ref(field); !ref.empty()) {
                f.subject(ref);
                break;
            }
        const Restrictions limits = readLimits(f);
        if (!f.broken())
            applyRestriction(f, limits);
    });
}

bool TillCatalogReader::readPricing(TillFields& f, std::string& effect, std::string& value)
{
    effect = lowerCase(f.text("pricing_effect"));
    if (effect == "unchanged")
        return true;
    if (effect == "fixed_price" || effect == "price_off") {
        if (const auto price = f.requiredPrice("pricing_value"))
            value = price->toString();
        return !f.broken();
    }
    if (effect == "percentage_off") {
        const auto percent = f.percent("pricing_value", Severity::Error);
        if (percent)
            value = percent->toString();
        else if (!f.broken())
            f.note(Severity::Error, "pricing_value", text(TR("The percentage is missing")), text(TR("Enter a number from 0 to 100.")));
        return percent.has_value();
    }
    if (!f.broken())
        f.note(Severity::Error, "pricing_effect", text(TR("“%1” is no pricing effect"), effect), text(TR("Use unchanged, fixed_price, price_off or percentage_off in the mapping's query.")));
    return false;
}

Done TillCatalogReader::readDeals()
{
    const Done done = each("deals", "deal", [&](TillFields& f) {
        Deal d;
        d.ref = f.ref("ref");
        f.subject(d.ref);
        d.category_ref = f.ref("category_ref");
        d.name = f.text("name");
        d.description = f.text("description");
        d.coupon_codes = f.list("coupon_codes", Severity::Error).value_or(Strings{});
        d.tags = f.list("tags", Severity::Warning).value_or(Strings{});
        d.images = imageRefs(f, thingOf(d));
        m_out.catalog.deals.push_back(std::move(d));
    });
    for (Deal& deal : m_out.catalog.deals)
        if (!deal.ref.empty())
            m_deals.emplace(deal.ref, &deal);
    return done;
}

Done TillCatalogReader::readDealLines()
{
    return each("deal_lines", "deal", [&](TillFields& f) {
        const std::string ref = f.ref("deal_ref");
        f.subject(ref);
        const std::string line = f.ref("line");
        DealLine l;
        l.label = f.text("label");
        const bool priced = readPricing(f, l.pricing_effect, l.pricing_value);
        const auto deal = m_deals.find(ref);
        if (deal == m_deals.end())
            return unknown(f, "deal_ref", "deal", ref);
        const bool first = priced && m_dealLines.emplace(lineKey(ref, line), std::pair(deal->second, deal->second->lines.size())).second;
        if (first) {
            deal->second->lines.push_back(std::move(l));
            if (line != std::to_string(deal->second->lines.size()))
                m_out.otherwiseNumbered.insert(ref);
            return;
        }
        if (priced)
            f.note(Severity::Error, "line", text(TR("Two lines have the number “%1”"), line), text(TR("Number the lines of a deal differently.")));
        leaveOut("deal line", lineKey(ref, line));
    });
}

Done TillCatalogReader::readDealLineSkus()
{
    return each("deal_line_skus", "deal", [&](TillFields& f) {
        const std::string ref = f.ref("deal_ref");
        f.subject(ref);
        const std::string line = f.ref("line");
        DealSku choice{f.ref("sku_ref"), f.price("extra_charge")};
        if (f.broken())
            return;
        const auto place = m_dealLines.find(lineKey(ref, line));
        if (place != m_dealLines.end()) {
            auto& [deal, index] = place->second;
            deal->lines[index].skus.push_back(std::move(choice)); // validation tells whether the sku is there
        } else if (!m_leftOut.contains("deal line " + lineKey(ref, line))) {
            f.note(Severity::Error, "line", text(TR("The deal has no line “%1”"), line), text(TR("Correct the data in the till, or leave the row out in the mapping's query.")));
        }
    });
}

Done TillCatalogReader::readDiscounts()
{
    const Done done = each("discounts", "discount", [&](TillFields& f) {
        Discount d;
        d.ref = f.ref("ref");
        f.subject(d.ref);
        d.name = f.text("name");
        d.description = f.text("description");
        d.coupon_codes = f.list("coupon_codes", Severity::Error).value_or(Strings{});
        d.images = imageRefs(f, thingOf(d));
        if (readPricing(f, d.pricing_effect, d.pricing_value))
            m_out.catalog.discounts.push_back(std::move(d));
        else
            leaveOut("discount", d.ref);
    });
    for (Discount& discount : m_out.catalog.discounts)
        m_discounts.emplace(discount.ref, &discount);
    return done;
}

Done TillCatalogReader::readCharges()
{
    const Done done = each("charges", "charge", [&](TillFields& f) {
        Charge c;
        c.ref = f.ref("ref");
        f.subject(c.ref);
        c.name = f.text("name");
        c.type = lowerCase(f.text("type"));
        c.price = f.price("price");
        if (f.broken())
            leaveOut("charge", c.ref);
        else
            m_out.catalog.charges.push_back(std::move(c));
    });
    for (Charge& charge : m_out.catalog.charges)
        m_charges.emplace(charge.ref, &charge);
    return done;
}

} // namespace io
