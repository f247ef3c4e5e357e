#pragma once
// A small catalog in which every field of every kind has a value, every list has two entries, and every rule of HubRise is kept.

#include "model/catalog.h"

namespace fakes {

inline model::Money eur(std::int64_t cents) { return {cents, "EUR"}; }

inline model::Restrictions everyRestriction()
{
    model::Restrictions r;
    r.enabled = false;
    r.variant_refs = model::Strings{"EMP", "LIV"};
    r.dow = "12345--";
    r.start_time = "11:30";
    r.end_time = "14:30";
    r.start_date = "2026-01-01";
    r.end_date = "2026-12-31";
    r.min_order_amount = eur(1000);
    r.max_per_order = 3;
    r.max_per_customer = 2;
    return r;
}

inline std::vector<model::PriceOverride> everyOverride()
{
    const model::PriceOverride full{eur(800), {"EMP", "LIV"}, "12345--", "11:30", "14:30", "2026-01-01", "2026-12-31"};
    const model::PriceOverride weekend{eur(1100), {}, "-----67", "", "", "", ""};
    return {full, weekend};
}

inline model::Sku sku(std::string ref, std::string name, std::int64_t cents)
{
    return {std::move(ref), std::move(name), eur(cents), everyOverride(), everyRestriction(), {"OL1", "OL2"}, {"deposit_25", "hot"}, R"({"barcodes":["1"]})"};
}

inline model::Product product(std::string ref, std::string name, std::vector<model::Sku> skus)
{
    const auto percent = [](int n) { return model::Decimal(n, 0); };
    return {std::move(ref), "C2", std::move(name), "Fait maison", {"vegan", "spicy_1"}, {"md5:0123456789abcdef0123456789abcdef", "id:pic2"},
            {percent(10), percent(10), percent(20)}, std::move(skus), R"({"nutrition":{"allergens":["fish"]}})"};
}

inline model::Option option(std::string ref, std::string name, bool byDefault)
{
    return {std::move(ref), std::move(name), eur(150), everyOverride(), everyRestriction(), byDefault, {"a", "b"}, R"({"x":1})"};
}

inline model::OptionList optionList(std::string ref, std::string name)
{
    return {std::move(ref), std::move(name), 1, 2, {"a", "b"}, {option("RIZ", "Riz", true), option("GRA", "Gratin", false)}, R"({"x":1})"};
}

inline model::Deal deal(std::string ref, std::string name)
{
    const model::DealLine main{"Plat", "fixed_price", "18.00 EUR", {{"100-N", eur(100)}, {"100-E", eur(200)}}};
    const model::DealLine drink{"Boisson", "percentage_off", "50", {{"210", eur(50)}, {"211", {}}}};
    return {std::move(ref), "C2", std::move(name), "Midi", everyRestriction(), {"MIDI", "LUNCH"}, {"a", "b"}, {"id:1", "id:2"}, {main, drink}, R"({"x":1})"};
}

inline model::Discount discount(std::string ref, std::string name)
{
    return {std::move(ref), std::move(name), "A emporter", "percentage_off", "10", everyRestriction(), {"DIX", "TEN"}, {"id:1", "id:2"}, R"({"x":1})"};
}

inline model::Catalog sampleCatalog()
{
    model::Catalog c;
    c.variants = {{"EMP", "À emporter"}, {"LIV", "Livraison"}};
    c.categories = {{"C1", "C2", "Plats du jour", "Chaud", {"a", "b"}, {"id:1", "id:2"}}, {"C2", "", "Cuisine", "", {}, {}}};
    c.products = {product("P1", "Quenelle", {sku("100-N", "Normale", 950), sku("100-E", "Enfant", 650)}),
                  product("P2", "Limonade", {sku("210", "33 cl", 390), sku("211", "1 l", 690)})};
    c.option_lists = {optionList("OL1", "Accompagnement"), optionList("OL2", "Sauce")};
    c.deals = {deal("D1", "Formule midi"), deal("D2", "Formule soir")};
    c.discounts = {discount("R1", "-10 %"), discount("R2", "-10 % bis")};
    c.charges = {{"F1", "Livraison", "delivery", eur(300), everyRestriction(), R"({"x":1})"},
                 {"F2", "Pourboire", "tip", eur(100), everyRestriction(), R"({"x":1})"}};
    return c;
}

} // namespace fakes
