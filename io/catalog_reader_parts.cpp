#include "io/catalog_reader.h"

#include <nlohmann/json.hpp>

namespace io {

using namespace model;
using nlohmann::json;

namespace {

/// In hundredths it must still fit into 18 digits.
bool isAmount(const Decimal& number)
{
    const Decimal tooLarge(10'000'000'000'000'000, 0);
    return number < tooLarge && Decimal(-tooLarge.unscaled(), 0) < number;
}

} // namespace

void CatalogReader::noteRefs(const json& data, const char* key, Refs& refs)
{
    m_json.each(data, key, [&](const json& o) { refs.take(m_json.text(o, "ref")); });
}

std::string CatalogReader::pointer(const json& o, const char* refKey, const char* idKey, const Refs& refs)
{
    auto ref = m_json.text(o, refKey);
    return ref.empty() ? refs.of(m_json.text(o, idKey)) : ref;
}

Strings CatalogReader::optionListRefs(const json& sku)
{
    Strings refs = m_json.texts(sku, "option_list_refs");
    if (refs.empty())
        for (const auto& id : m_json.texts(sku, "option_list_ids"))
            if (auto ref = m_optionLists.of(id); !ref.empty())
                refs.push_back(std::move(ref));
    return refs;
}

Strings CatalogReader::images(const json& o)
{
    Strings keys = m_json.texts(o, "image_ids");
    for (auto& key : keys)
        if (!key.starts_with("md5:") && !key.starts_with("id:")) // our own documents may hold keys still (encodeCatalog)
            key.insert(0, "id:");
    return keys;
}

std::optional<Money> CatalogReader::money(const json& o, const char* key)
{
    const std::string words = m_json.text(o, key);
    if (words.empty())
        return std::nullopt;
    if (const auto money = Money::parse(words))
        return *money;
    // A bare number takes the document's currency; where none stands, only a free thing is understood.
    if (const auto number = Decimal::parse(words); number && o[key].is_number() && number->scale() <= 2 && isAmount(*number) &&
                                                   (number->isZero() || !m_currency.empty()))
        return Money{number->scaledTo(2), m_currency};
    m_json.misfit(key, "amount");
    return std::nullopt;
}

std::pair<std::string, std::string> CatalogReader::pricing(const json& o)
{
    std::string effect = m_json.text(o, "pricing_effect");
    std::string value = m_json.text(o, "pricing_value");
    if (effect == "free")
        return {"percentage_off", "100"};
    if (effect == "unchanged")
        value.clear();
    else if (const auto percentage = Decimal::parse(value); percentage && effect == "percentage_off")
        value = percentage->toString();
    return {std::move(effect), std::move(value)};
}

template <class When> void CatalogReader::readWhen(const json& o, When& when)
{
    when.dow = m_json.text(o, "dow");
    when.start_time = m_json.text(o, "start_time");
    when.end_time = m_json.text(o, "end_time");
    when.start_date = m_json.text(o, "start_date");
    when.end_date = m_json.text(o, "end_date");
}

bool CatalogReader::readTaxRate(const json& product, TaxRate& out)
{
    const json& o = m_json.object(product, "tax_rate");
    if (!JsonReader::rest(o, {"delivery", "collection", "eat_in"}).empty())
        return false;
    out = {m_json.decimal(o, "delivery"), m_json.decimal(o, "collection"), m_json.decimal(o, "eat_in")};
    return true;
}

bool CatalogReader::readRestrictions(const json& item, Restrictions& out)
{
    const json& o = m_json.object(item, "restrictions");
    if (!JsonReader::rest(o, {"enabled", "variant_refs", "dow", "start_time", "end_time", "start_date", "end_date", "min_order_amount",
                              "max_per_order", "max_per_customer"}).empty())
        return false;
    if (m_json.boolean(o, "enabled") == false)
        out.enabled = false;
    if (const auto refs = o.find("variant_refs"); refs != o.end() && !refs->is_null())
        out.variant_refs = m_json.texts(o, "variant_refs");
    readWhen(o, out);
    out.min_order_amount = money(o, "min_order_amount");
    out.max_per_order = m_json.integer(o, "max_per_order");
    out.max_per_customer = m_json.integer(o, "max_per_customer");
    return true;
}

bool CatalogReader::readOverrides(const json& item, std::vector<PriceOverride>& out)
{
    bool known = true;
    m_json.each(item, "price_overrides", [&](const json& o) {
        known = known && JsonReader::rest(o, {"price", "variant_refs", "dow", "start_time", "end_time", "start_date", "end_date"}).empty();
        PriceOverride rule{price(o), m_json.texts(o, "variant_refs"), {}, {}, {}, {}, {}};
        readWhen(o, rule);
        out.push_back(std::move(rule));
    });
    if (!known)
        out.clear();
    return known;
}

} // namespace io
