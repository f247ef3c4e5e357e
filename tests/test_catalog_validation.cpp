#include "fakes/sample_catalog.h"
#include "model/catalog_validation.h"

#include <QtTest>

#include <functional>
#include <span>

using namespace model;
using fakes::eur;
using fakes::sampleCatalog;

namespace {

/// One breach: what is done to the sample catalog, and the one problem it must give: "error sku 100-N price".
struct Breach {
    const char* name;
    std::function<void(Catalog&)> commit;
    const char* found;
};

Sku& firstSku(Catalog& c) { return c.products[0].skus[0]; }
Restrictions& limits(Catalog& c) { return firstSku(c).restrictions; }
PriceOverride& rule(Catalog& c) { return firstSku(c).price_overrides[0]; }
Option& firstOption(Catalog& c) { return c.option_lists[0].options[0]; }
DealLine& firstLine(Catalog& c) { return c.deals[0].lines[0]; }
const std::string tooLong(256, 'x');
const Money francs{100, "CHF"};

const Breach refs[] = {
    {"variant without ref", [](Catalog& c) { c.variants.push_back({"", "Sur place"}); }, "error variant  ref"},
    {"category without ref", [](Catalog& c) { c.categories.push_back({"", "", "X", "", {}, {}}); }, "error category  ref"},
    {"option list without ref", [](Catalog& c) { c.option_lists.push_back(fakes::optionList("", "X")); }, "error option_list  ref"},
    {"sku without ref", [](Catalog& c) { c.products[0].skus.push_back(fakes::sku("", "X", 1)); }, "warning sku  ref"},
    {"option without ref", [](Catalog& c) { firstOption(c).ref.clear(); }, "warning option  ref"},
    {"ref too long", [](Catalog& c) { c.charges[0].ref = tooLong; }, "error charge xxx ref"},
    {"ref on two lines", [](Catalog& c) { c.charges[0].ref = "a\nb"; }, "error charge a?b ref"},
    {"ref with NUL", [](Catalog& c) { c.charges[0].ref = std::string("a\0b", 3); }, "error charge a?b ref"},
    {"ref in Latin-1", [](Catalog& c) { c.charges[0].ref = "\xE9"; }, "error charge ? ref"},
    {"variants with one ref", [](Catalog& c) { c.variants.push_back({"EMP", "X"}); }, "error variant EMP ref"},
    {"categories with one ref", [](Catalog& c) { c.categories.push_back({"C2", "", "X", "", {}, {}}); }, "error category C2 ref"},
    {"products with one ref", [](Catalog& c) { c.products[1].ref = "P1"; }, "error product P1 ref"},
    {"skus of two products with one ref", [](Catalog& c) { c.products[1].skus.push_back(fakes::sku("100-N", "X", 1)); }, "error sku 100-N ref"},
    {"option lists with one ref", [](Catalog& c) { c.option_lists.push_back(fakes::optionList("OL1", "X")); }, "error option_list OL1 ref"},
    {"options of one list with one ref", [](Catalog& c) { c.option_lists[0].options[1].ref = "RIZ"; }, "error option RIZ ref"},
    {"deals with one ref", [](Catalog& c) { c.deals[1].ref = "D1"; }, "error deal D1 ref"},
    {"discounts with one ref", [](Catalog& c) { c.discounts[1].ref = "R1"; }, "error discount R1 ref"},
    {"charges with one ref", [](Catalog& c) { c.charges[1].ref = "F1"; }, "error charge F1 ref"},
};

const Breach links[] = {
    {"parent", [](Catalog& c) { c.categories[0].parent_ref = "?"; }, "error category C1 parent_ref"},
    {"category of a product", [](Catalog& c) { c.products[0].category_ref = "?"; }, "error product P1 category_ref"},
    {"no category", [](Catalog& c) { c.products[0].category_ref.clear(); }, "error product P1 category_ref"},
    {"category of a deal", [](Catalog& c) { c.deals[0].category_ref = "?"; }, "error deal D1 category_ref"},
    {"option list", [](Catalog& c) { firstSku(c).option_list_refs = {"?"}; }, "error sku 100-N option_list_refs"},
    {"option list without a ref", [](Catalog& c) { firstSku(c).option_list_refs = {""}; }, "error sku 100-N option_list_refs"},
    {"option list twice", [](Catalog& c) { firstSku(c).option_list_refs = {"OL1", "OL1"}; }, "warning sku 100-N option_list_refs"},
    {"variant of a restriction", [](Catalog& c) { limits(c).variant_refs = {"?"}; }, "error sku 100-N restrictions"},
    {"variant of a special price", [](Catalog& c) { rule(c).variant_refs = {"?"}; }, "error sku 100-N price_overrides"},
    {"sku of a deal", [](Catalog& c) { firstLine(c).skus[0].ref = "?"; }, "error deal D1 lines"},
    {"sku of a deal without ref", [](Catalog& c) { firstLine(c).skus[0].ref.clear(); }, "error deal D1 lines"},
    {"category in itself", [](Catalog& c) { c.categories[1].parent_ref = "C2"; }, "error category C2 parent_ref"},
    {"two categories in each other", [](Catalog& c) { c.categories[1].parent_ref = "C1"; }, "error category C1 parent_ref"},
};

const Breach contents[] = {
    {"product without sku", [](Catalog& c) { c.products.push_back(fakes::product("P3", "X", {})); }, "error product P3 skus"},
    {"option list without option", [](Catalog& c) { c.option_lists[0].options.clear(); }, "error option_list OL1 options"},
    {"deal without line", [](Catalog& c) { c.deals[0].lines.clear(); }, "error deal D1 lines"},
    {"line without sku", [](Catalog& c) { firstLine(c).skus.clear(); }, "error deal D1 lines"},
    {"skus with one name", [](Catalog& c) { c.products[0].skus[1].name = "Normale"; }, "error sku 100-E name"},
    {"two skus without name", [](Catalog& c) { for (auto& s : c.products[0].skus) s.name.clear(); }, "error sku 100-E name"},
    {"min over max", [](Catalog& c) { c.option_lists[0].min_selections = 3; }, "error option_list OL1 min_selections"},
    {"negative min", [](Catalog& c) { c.option_lists[0].min_selections = -1; }, "error option_list OL1 min_selections"},
    {"negative max", [](Catalog& c) { c.option_lists[0].options[0].is_default = false; c.option_lists[0].min_selections = -2; c.option_lists[0].max_selections = -1; },
     "error option_list OL1 min_selections; error option_list OL1 max_selections; error option_list OL1 default"},
    {"more defaults than max", [](Catalog& c) { c.option_lists[0].options[1].is_default = true; c.option_lists[0].max_selections = 1; }, "error option_list OL1 default"},
    {"charge type", [](Catalog& c) { c.charges[0].type = "service"; }, "error charge F1 type"},
    {"effect of a line", [](Catalog& c) { firstLine(c).pricing_effect = "free"; }, "error deal D1 pricing_effect"},
    {"value of an unchanged line", [](Catalog& c) { firstLine(c).pricing_effect = "unchanged"; }, "error deal D1 pricing_value"},
    {"fixed price of a discount", [](Catalog& c) { c.discounts[0].pricing_effect = "fixed_price"; }, "error discount R1 pricing_effect"},
    {"unchanged discount", [](Catalog& c) { c.discounts[0].pricing_effect = "unchanged"; }, "error discount R1 pricing_effect"},
    {"discount without value", [](Catalog& c) { c.discounts[0].pricing_value.clear(); }, "error discount R1 pricing_value"},
    {"percentage over 100", [](Catalog& c) { c.discounts[0].pricing_value = "100.5"; }, "error discount R1 pricing_value"},
    {"percentage under 0", [](Catalog& c) { c.discounts[0].pricing_value = "-1"; }, "error discount R1 pricing_value"},
    {"percentage with comma", [](Catalog& c) { c.discounts[0].pricing_value = "5,5"; }, "error discount R1 pricing_value"},
    {"percentage that is an amount", [](Catalog& c) { c.discounts[0].pricing_value = "5.00 EUR"; }, "error discount R1 pricing_value"},
    {"amount that is a number", [](Catalog& c) { firstLine(c).pricing_value = "18"; }, "error deal D1 pricing_value"},
    {"negative fixed price", [](Catalog& c) { firstLine(c).pricing_value = "-1.00 EUR"; }, "error deal D1 pricing_value"},
    {"fixed price in francs", [](Catalog& c) { firstLine(c).pricing_value = "1.00 CHF"; }, "error deal D1 pricing_value"},
    {"tax over 100", [](Catalog& c) { c.products[0].tax_rate.eat_in = Decimal(1005, 1); }, "error product P1 tax_rate.eat_in"},
    {"tax under 0", [](Catalog& c) { c.products[0].tax_rate.delivery = Decimal(-1, 0); }, "error product P1 tax_rate.delivery"},
};

const Breach values[] = {
    {"sku price in francs", [](Catalog& c) { firstSku(c).price = francs; }, "error sku 100-N price"},
    {"sku price without currency", [](Catalog& c) { firstSku(c).price.currency.clear(); }, "error sku 100-N price"},
    {"option price in francs", [](Catalog& c) { firstOption(c).price = francs; }, "error option RIZ price"},
    {"special price in francs", [](Catalog& c) { rule(c).price = francs; }, "error sku 100-N price_overrides"},
    {"surcharge in francs", [](Catalog& c) { firstLine(c).skus[0].extra_charge = francs; }, "error deal D1 extra_charge"},
    {"charge in francs", [](Catalog& c) { c.charges[0].price = francs; }, "error charge F1 price"},
    {"minimum in francs", [](Catalog& c) { limits(c).min_order_amount = francs; }, "error sku 100-N min_order_amount"},
    {"negative sku price", [](Catalog& c) { firstSku(c).price = eur(-1); }, "error sku 100-N price"},
    {"negative option price", [](Catalog& c) { firstOption(c).price = eur(-1); }, "warning option RIZ price"},
    {"negative special price", [](Catalog& c) { rule(c).price = eur(-1); }, "error sku 100-N price_overrides"},
    {"negative surcharge", [](Catalog& c) { firstLine(c).skus[0].extra_charge = eur(-1); }, "warning deal D1 extra_charge"},
    {"negative cap", [](Catalog& c) { limits(c).max_per_order = -1; }, "error sku 100-N max_per_order"},
    {"negative cap per customer", [](Catalog& c) { limits(c).max_per_customer = -1; }, "error sku 100-N max_per_customer"},
    {"free without options", [](Catalog& c) { firstSku(c).price = eur(0); firstSku(c).option_list_refs.clear(); }, "note sku 100-N price"},
    {"free with options", [](Catalog& c) { firstSku(c).price = eur(0); }, ""},
    {"free in deals only", [](Catalog& c) { firstSku(c).price = eur(0); firstSku(c).option_list_refs.clear(); c.products[0].tags = {"deal_only"}; }, ""},
    {"special price always", [](Catalog& c) { rule(c) = {eur(1), {}, "", "", "", "", ""}; }, "error sku 100-N price_overrides"},
    {"special price names a variant twice", [](Catalog& c) { rule(c).variant_refs = {"EMP", "EMP"}; }, "error sku 100-N price_overrides"},
    {"days", [](Catalog& c) { limits(c).dow = "lundi"; }, "error sku 100-N restrictions"},
    {"days of a special price", [](Catalog& c) { rule(c).dow = "1234"; }, "error sku 100-N price_overrides"},
    {"hours", [](Catalog& c) { limits(c).start_time = "11h30"; }, "error sku 100-N restrictions"},
    {"hours past midnight", [](Catalog& c) { limits(c).end_time = "02:00"; }, ""},
    {"date", [](Catalog& c) { limits(c).end_date = "2026-02-30"; }, "error sku 100-N restrictions"},
    {"period that never is", [](Catalog& c) { limits(c).end_date = "2025-12-31"; }, "warning sku 100-N restrictions"},
    {"option restrictions", [](Catalog& c) { firstOption(c).restrictions.dow = "x"; }, "error option RIZ restrictions"},
    {"deal restrictions", [](Catalog& c) { c.deals[0].restrictions.dow = "x"; }, "error deal D1 restrictions"},
    {"discount restrictions", [](Catalog& c) { c.discounts[0].restrictions.dow = "x"; }, "error discount R1 restrictions"},
    {"charge restrictions", [](Catalog& c) { c.charges[0].restrictions.dow = "x"; }, "error charge F1 restrictions"},
    {"switched off everywhere", [](Catalog& c) { limits(c).variant_refs = Strings{}; }, ""},
};

/// Every text of the catalog, by kind and field.
struct TextField {
    const char* where;
    std::function<std::string&(Catalog&)> in;
    bool required;
};

const TextField texts[] = {
    {"variant EMP name", [](Catalog& c) -> std::string& { return c.variants[0].name; }, true},
    {"category C1 name", [](Catalog& c) -> std::string& { return c.categories[0].name; }, true},
    {"category C1 tags", [](Catalog& c) -> std::string& { return c.categories[0].tags[0]; }, true},
    {"category C1 image_ids", [](Catalog& c) -> std::string& { return c.categories[0].images[0]; }, true},
    {"product P1 name", [](Catalog& c) -> std::string& { return c.products[0].name; }, true},
    {"product P1 tags", [](Catalog& c) -> std::string& { return c.products[0].tags[0]; }, true},
    {"product P1 image_ids", [](Catalog& c) -> std::string& { return c.products[0].images[0]; }, true},
    {"sku 100-N name", [](Catalog& c) -> std::string& { return firstSku(c).name; }, false},
    {"sku 100-N tags", [](Catalog& c) -> std::string& { return firstSku(c).tags[0]; }, true},
    {"option_list OL1 name", [](Catalog& c) -> std::string& { return c.option_lists[0].name; }, true},
    {"option_list OL1 tags", [](Catalog& c) -> std::string& { return c.option_lists[0].tags[0]; }, true},
    {"option RIZ name", [](Catalog& c) -> std::string& { return firstOption(c).name; }, true},
    {"option RIZ tags", [](Catalog& c) -> std::string& { return firstOption(c).tags[0]; }, true},
    {"deal D1 name", [](Catalog& c) -> std::string& { return c.deals[0].name; }, true},
    {"deal D1 tags", [](Catalog& c) -> std::string& { return c.deals[0].tags[0]; }, true},
    {"deal D1 coupon_codes", [](Catalog& c) -> std::string& { return c.deals[0].coupon_codes[0]; }, true},
    {"deal D1 image_ids", [](Catalog& c) -> std::string& { return c.deals[0].images[0]; }, true},
    {"deal D1 label", [](Catalog& c) -> std::string& { return firstLine(c).label; }, false},
    {"discount R1 name", [](Catalog& c) -> std::string& { return c.discounts[0].name; }, true},
    {"discount R1 coupon_codes", [](Catalog& c) -> std::string& { return c.discounts[0].coupon_codes[0]; }, true},
    {"discount R1 image_ids", [](Catalog& c) -> std::string& { return c.discounts[0].images[0]; }, true},
    {"charge F1 name", [](Catalog& c) -> std::string& { return c.charges[0].name; }, true},
};

const TextField longTexts[] = {
    {"category C1 description", [](Catalog& c) -> std::string& { return c.categories[0].description; }, false},
    {"product P1 description", [](Catalog& c) -> std::string& { return c.products[0].description; }, false},
    {"deal D1 description", [](Catalog& c) -> std::string& { return c.deals[0].description; }, false},
    {"discount R1 description", [](Catalog& c) -> std::string& { return c.discounts[0].description; }, false},
};

const TextField extras[] = {
    {"product P1 extra", [](Catalog& c) -> std::string& { return c.products[0].extra; }, false},
    {"sku 100-N extra", [](Catalog& c) -> std::string& { return firstSku(c).extra; }, false},
    {"option_list OL1 extra", [](Catalog& c) -> std::string& { return c.option_lists[0].extra; }, false},
    {"option RIZ extra", [](Catalog& c) -> std::string& { return firstOption(c).extra; }, false},
    {"deal D1 extra", [](Catalog& c) -> std::string& { return c.deals[0].extra; }, false},
    {"discount R1 extra", [](Catalog& c) -> std::string& { return c.discounts[0].extra; }, false},
    {"charge F1 extra", [](Catalog& c) -> std::string& { return c.charges[0].extra; }, false},
};

QString shown(const Problems& problems)
{
    QStringList out;
    for (const auto& p : problems)
        out << QString("%1 %2 %3 %4").arg(severityName(p.severity), p.kind.c_str(), p.ref.size() > 100 ? "xxx" : p.ref.c_str(), p.field.c_str());
    return out.join("; ");
}

QString found(const Catalog& c)
{
    const auto problems = validate(c, "EUR");
    for (const auto& p : problems) {
        const QString sentence = QString::fromStdString(words(p.message));
        if (p.message.empty() || p.hint.empty() || sentence.size() > 500 || sentence.contains(QChar(0)))
            return "badly told: " + sentence.left(500);
    }
    return shown(problems);
}

QString foundWith(const TextField& field, const std::string& value)
{
    Catalog c = sampleCatalog();
    field.in(c) = value;
    return found(c);
}

} // namespace

class TestCatalogValidation : public QObject {
    Q_OBJECT
private slots:
    void goodCatalogsPass();
    void breaches_data();
    void breaches();
    void textRules();
    void longTextRules();
    void namesTheThing();
    void cyclesAreListed();
    void worstFirst();
    void limitKeepsTheWorst();
    void unknownCurrency();
    void manyThings();
};

void TestCatalogValidation::goodCatalogsPass()
{
    QCOMPARE(found(sampleCatalog()), QString());
    QCOMPARE(found({}), QString());
    Catalog c = sampleCatalog();
    for (auto* name : {&c.products[0].skus[0].name, &c.products[0].ref, &c.deals[0].ref, &c.discounts[0].ref, &c.charges[0].ref})
        name->clear();
    c.charges[0].price.reset();
    c.option_lists[0].max_selections.reset();
    firstLine(c).pricing_effect = "unchanged";
    firstLine(c).pricing_value.clear();
    c.deals[0].lines[1].pricing_effect = "price_off";
    c.deals[0].lines[1].pricing_value = "2.00 EUR";
    QCOMPARE(found(c), QString());
}

void TestCatalogValidation::breaches_data()
{
    QTest::addColumn<int>("group");
    QTest::addColumn<int>("index");
    const auto rows = [](int group, std::span<const Breach> breaches) {
        for (std::size_t i = 0; i < breaches.size(); ++i)
            QTest::newRow(breaches[i].name) << group << int(i);
    };
    rows(0, refs);
    rows(1, links);
    rows(2, contents);
    rows(3, values);
}

void TestCatalogValidation::breaches()
{
    QFETCH(int, group);
    QFETCH(int, index);
    const std::span<const Breach> groups[] = {refs, links, contents, values};
    const Breach& breach = groups[group][std::size_t(index)];
    Catalog c = sampleCatalog();
    breach.commit(c);
    QCOMPARE(found(c), QString(breach.found));
}

void TestCatalogValidation::textRules()
{
    for (const auto& field : texts) {
        const QString error = QString("error %1").arg(field.where);
        QCOMPARE(foundWith(field, std::string(255, 'x')), QString());
        QCOMPARE(foundWith(field, "Crème\tbrûlée\n🍮"), QString());
        QCOMPARE(foundWith(field, tooLong), error);
        QCOMPARE(foundWith(field, std::string(1'000'000, 'x')), error);
        QCOMPARE(foundWith(field, "Caf\xE9"), error);
        QCOMPARE(foundWith(field, std::string("a\0b", 3)), error);
        QCOMPARE(foundWith(field, "\x1b[1m"), error);
        QCOMPARE(foundWith(field, ""), field.required ? error : QString());
        if (field.required)
            QCOMPARE(foundWith(field, " \t "), error);
    }
}

void TestCatalogValidation::longTextRules()
{
    for (const auto& field : longTexts) {
        const QString error = QString("error %1").arg(field.where);
        QCOMPARE(foundWith(field, std::string(10'000, 'x')), QString());
        QCOMPARE(foundWith(field, std::string(10'001, 'x')), error);
        QCOMPARE(foundWith(field, "\xFF"), error);
    }
    for (const auto& field : extras) {
        QCOMPARE(foundWith(field, std::string(50'000, 'x')), QString());
        QCOMPARE(foundWith(field, "\xFF"), QString("error %1").arg(field.where));
    }
}

void TestCatalogValidation::namesTheThing()
{
    Catalog c = sampleCatalog();
    firstSku(c).price = eur(-150);
    c.products[1].name = std::string(300, 'x');
    const auto problems = validate(c, "EUR");
    QCOMPARE(problems.size(), 2u);
    QCOMPARE(words(problems[0].message), "product “" + std::string(60, 'x') + "…” (P2): name has 300 characters, more than the 255 allowed");
    QCOMPARE(words(problems[1].message), std::string("sku “Quenelle – Normale” (100-N): price is negative (-1.50 EUR)"));
    c = sampleCatalog();
    c.products[1].skus[0].ref = "100-N";
    c.deals.clear();
    QCOMPARE(words(validate(c, "EUR").at(0).message), std::string("sku “Limonade – 33 cl” (100-N): its code ref is also that of sku “Quenelle – Normale” (100-N)"));
}

void TestCatalogValidation::cyclesAreListed()
{
    Catalog c;
    c.categories = {{"A", "B", "a", "", {}, {}}, {"B", "C", "b", "", {}, {}}, {"C", "B", "c", "", {}, {}}, {"D", "C", "d", "", {}, {}}, {"E", "E", "e", "", {}, {}}};
    const auto problems = validate(c, "EUR");
    QCOMPARE(shown(problems), QString("error category B parent_ref; error category E parent_ref"));
    QCOMPARE(words(problems[0].message), std::string("category “b” (B): the category lies inside itself: B → C → B"));
    QCOMPARE(words(problems[1].message), std::string("category “e” (E): the category lies inside itself: E → E"));
    c.categories.clear();
    for (int i = 0; i < 100'000; ++i)
        c.categories.push_back({std::to_string(i), std::to_string((i + 1) % 100'000), "x", "", {}, {}});
    QCOMPARE(validate(c, "EUR").size(), 1u);
    c.categories.back().parent_ref.clear();
    QVERIFY(validate(c, "EUR").empty());
}

void TestCatalogValidation::worstFirst()
{
    Catalog c = sampleCatalog();
    c.products[0].skus.push_back(fakes::sku("", "X", 1)); // a warning, before the error in order
    c.products[1].skus[0].price = eur(-1);
    c.products[1].skus[1].price = eur(0);
    c.products[1].skus[1].option_list_refs.clear();
    c.products[1].name.clear();
    c.charges[0].name.clear();
    QCOMPARE(found(c), QString("error product P2 name; error sku 210 price; warning sku  ref; note sku 211 price; error charge F1 name"));
}

void TestCatalogValidation::limitKeepsTheWorst()
{
    Catalog c = sampleCatalog();
    for (int i = 0; i < 50; ++i)
        c.products[0].skus.push_back(fakes::sku("", "X" + std::to_string(i), 1));
    c.charges[0].name.clear(); // the only error comes last
    const auto problems = validate(c, "EUR", 10);
    QCOMPARE(problems.size(), 11u);
    QVERIFY(hasErrors(problems));
    QCOMPARE(problems[9].kind, std::string("charge"));
    QVERIFY(problems[10].severity == Severity::Warning);
    QCOMPARE(problems[10].message.count, 41);
    QCOMPARE(validate(c, "EUR", 51).size(), 51u);
    QCOMPARE(validate(c, "EUR", 1).size(), 2u);
    for (auto& s : c.products[0].skus)
        s.price = eur(-1);
    QVERIFY(validate(c, "EUR", 10).back().severity == Severity::Error); // hidden errors are errors
}

void TestCatalogValidation::unknownCurrency()
{
    Catalog c = sampleCatalog();
    QVERIFY(validate(c, "").empty());
    QVERIFY(hasErrors(validate(c, "CHF")));
    firstSku(c).price.currency = "euro";
    QCOMPARE(validate(c, "").size(), 1u);
}

void TestCatalogValidation::manyThings()
{
    Catalog c = sampleCatalog();
    for (int i = 0; i < 20'000; ++i) {
        const auto n = std::to_string(i);
        c.products.push_back(fakes::product("X" + n, "Plat " + n, {fakes::sku("S" + n + "-N", "Normal", 900), fakes::sku("S" + n + "-E", "Enfant", 500)}));
    }
    QVERIFY(validate(c, "EUR").empty());
    QBENCHMARK_ONCE { QVERIFY(hasErrors(validate(c, "CHF"))); } // every amount is a breach
}

QTEST_GUILESS_MAIN(TestCatalogValidation)
#include "test_catalog_validation.moc"
