#include "cpu_clock.h"
#include "fakes/catalog_mutations.h"
#include "fakes/sample_catalog.h"
#include "model/catalog_diff.h"

#include <QtTest>

using namespace model;
using fakes::eur;
using fakes::Mutations;
using fakes::sampleCatalog;

namespace {

QString q(const std::string& s) { return QString::fromStdString(s); }

/// "update sku 100-N: price 9.50 EUR → 9.80 EUR".
QString line(const Change& c)
{
    return QString("%1 %2 %3: %4").arg(actionName(c.action), q(c.kind), q(c.ref), q(words(c.reason)));
}

QStringList lines(const Changes& changes)
{
    QStringList out;
    for (const auto& c : changes)
        out << line(c);
    return out;
}

std::size_t thingsIn(const Catalog& c)
{
    const auto n = countOf(c);
    return n.variants + n.categories + n.products + n.skus + n.option_lists + n.options + n.deals + n.discounts + n.charges;
}

Catalog largeCatalog(int products)
{
    Catalog c;
    c.categories = {{"C2", "", "Cuisine", "", {}, {}}};
    for (int i = 0; i < products; ++i) {
        const auto n = std::to_string(i);
        c.products.push_back(fakes::product("P" + n, "Plat " + n, {fakes::sku(n + "-N", "Normal", 900 + i), fakes::sku(n + "-E", "Enfant", 500 + i)}));
    }
    return c;
}

} // namespace

class TestCatalogDiff : public QObject {
    Q_OBJECT
private slots:
    void sameIsEmpty();
    void everySingleFieldCounts();
    void everyEmptiedFieldIsALoss();
    void enabledTrueIsAbsent();
    void reasonsInWords();
    void valuesAsPeopleReadThem();
    void createdAndDeleted();
    void movedSku();
    void movedCategory();
    void sameOptionInTwoLists();
    void withoutRefsByName();
    void aRefGivenLater();
    void anotherRefIsAnotherThing();
    void twinsByOrder();
    void orderAlone_data();
    void orderAlone();
    void orderOfTheKept();
    void lossesNameWhatIsGone();
    void replacedIsNotLost();
    void linearInSize();
};

void TestCatalogDiff::sameIsEmpty()
{
    const Catalog a = sampleCatalog();
    const auto d = diff(a, a);
    QVERIFY(d.empty());
    QCOMPARE(d.unchanged, thingsIn(a));
    QVERIFY(losses(a, a).empty());
    QVERIFY(diff({}, {}).empty());
}

void TestCatalogDiff::everySingleFieldCounts()
{
    const Catalog before = sampleCatalog();
    Catalog after = before;
    int tried = 0;
    Mutations(Mutations::How::Alter, [&](const std::string& place) {
        ++tried;
        if (diff(before, after).empty() || diff(after, before).empty())
            QFAIL(("not seen: " + place).c_str());
    }).all(after);
    QVERIFY(after == before);
    QVERIFY2(tried > 600, qPrintable(QString::number(tried)));
}

void TestCatalogDiff::everyEmptiedFieldIsALoss()
{
    const Catalog before = sampleCatalog();
    Catalog after = before;
    int tried = 0;
    Mutations(Mutations::How::Empty, [&](const std::string& place) {
        ++tried;
        if (losses(before, after).empty())
            QFAIL(("not missed: " + place).c_str());
        if (!losses(after, before).empty() && place.find(" text ") == std::string::npos)
            QFAIL(("missed although it is gained: " + place).c_str());
    }).all(after);
    QVERIFY(after == before);
    QVERIFY2(tried > 400, qPrintable(QString::number(tried)));
}

void TestCatalogDiff::enabledTrueIsAbsent()
{
    Catalog a = sampleCatalog();
    Catalog b = a;
    a.products[0].skus[0].restrictions.enabled = true;
    b.products[0].skus[0].restrictions.enabled.reset();
    QVERIFY(a != b);
    QVERIFY(diff(a, b).empty());
    QVERIFY(losses(a, b).empty());
    a.products[0].skus[0].restrictions.enabled = false;
    QCOMPARE(diff(a, b).changes.size(), 1u);
}

void TestCatalogDiff::reasonsInWords()
{
    const Catalog a = sampleCatalog();
    Catalog b = a;
    b.products[0].skus[0].price = eur(980);
    b.products[1].name = "Citronnade";
    b.option_lists[0].name = "Garniture";
    b.option_lists[0].max_selections.reset();
    const auto d = diff(a, b);
    QCOMPARE(lines(d.changes), QStringList({"update sku 100-N: price 9.50 EUR → 9.80 EUR", "update product P2: name changed",
                                            "update option_list OL1: name, max_selections changed"}));
    QCOMPARE(q(d.changes[0].name), QString("Quenelle – Normale"));
    QCOMPARE(d.changes[2].fields, (std::vector<FieldChange>{{"name", "Accompagnement", "Garniture"}, {"max_selections", "2", ""}}));
    QCOMPARE(d.unchanged, thingsIn(a) - 3);
    QVERIFY(!d.reordered);
}

void TestCatalogDiff::valuesAsPeopleReadThem()
{
    const Catalog a = sampleCatalog();
    Catalog b = a;
    Sku& s = b.products[0].skus[0];
    s.restrictions = {};
    s.price_overrides.clear();
    s.tags.clear();
    b.products[0].tax_rate = {};
    b.deals[0].lines.clear();
    QStringList shown;
    for (const auto& change : diff(a, b).changes)
        for (const auto& field : change.fields) {
            shown << q(field.field + ": " + field.before);
            QVERIFY(field.after.empty());
        }
    QCOMPARE(shown, QStringList({
        "tax_rate: delivery 10 %, collection 10 %, eat_in 20 %",
        "price_overrides: 8.00 EUR (variant_refs EMP, LIV, dow 12345--, 11:30–14:30, 2026-01-01–2026-12-31); 11.00 EUR (dow -----67)",
        "restrictions: enabled false, variant_refs EMP, LIV, dow 12345--, 11:30–14:30, 2026-01-01–2026-12-31, min_order_amount 10.00 EUR, max_per_order 3, max_per_customer 2",
        "tags: deposit_25, hot",
        "lines: Plat, fixed_price 18.00 EUR: 100-N (+1.00 EUR), 100-E (+2.00 EUR); Boisson, percentage_off 50: 210 (+0.50 EUR), 211",
    }));
}

void TestCatalogDiff::createdAndDeleted()
{
    const Catalog a = sampleCatalog();
    Catalog b = a;
    b.products.pop_back();
    b.variants.push_back({"SUR", "Sur place"});
    const auto d = diff(a, b);
    QCOMPARE(lines(d.changes), QStringList({"create variant SUR: new in the till", "delete product P2: no longer in the till",
                                            "delete sku 210: no longer in the till", "delete sku 211: no longer in the till"}));
    QCOMPARE(d.changes[2].fields, (std::vector<FieldChange>{{"product_ref", "P2", ""}}));
    QCOMPARE(d.unchanged, thingsIn(a) - 3);
    QVERIFY(!d.reordered);
    QCOMPARE(diff({}, a).changes.size(), thingsIn(a));
    QCOMPARE(diff(a, {}).changes.size(), thingsIn(a));
}

void TestCatalogDiff::movedSku()
{
    const Catalog a = sampleCatalog();
    Catalog b = a;
    b.products[1].skus.push_back(b.products[0].skus[1]);
    b.products[0].skus.pop_back();
    const auto d = diff(a, b);
    QCOMPARE(lines(d.changes), QStringList({"update sku 100-E: moved from P1 to P2"}));
    QVERIFY(!d.reordered);
    QVERIFY(losses(a, b).empty());
}

void TestCatalogDiff::movedCategory()
{
    const Catalog a = sampleCatalog();
    Catalog b = a;
    b.products[0].category_ref = "C1";
    b.products[1].skus[0].option_list_refs = {"OL2", "OL1"};
    QCOMPARE(lines(diff(a, b).changes), QStringList({"update product P1: moved from C2 to C1", "update sku 210: option_list_refs changed"}));
}

void TestCatalogDiff::sameOptionInTwoLists()
{
    const Catalog a = sampleCatalog(); // RIZ and GRA stand in both lists
    Catalog b = a;
    b.option_lists[1].options[0].price = eur(200);
    b.option_lists[1].options.pop_back();
    const auto d = diff(a, b);
    QCOMPARE(lines(d.changes), QStringList({"update option RIZ: price 1.50 EUR → 2.00 EUR", "delete option GRA: no longer in the till"}));
    QCOMPARE(d.changes[1].fields, (std::vector<FieldChange>{{"option_list_ref", "OL2", ""}}));
}

void TestCatalogDiff::withoutRefsByName()
{
    Catalog a = sampleCatalog();
    for (auto& p : a.products) {
        p.ref.clear();
        for (auto& s : p.skus)
            s.ref.clear();
    }
    Catalog b = a;
    QVERIFY(diff(a, b).empty());
    b.products[0].skus[1].price = eur(700);
    b.products[1].category_ref = "C1";
    QCOMPARE(lines(diff(a, b).changes), QStringList({"update sku : price 6.50 EUR → 7.00 EUR", "update product : moved from C2 to C1"}));
}

void TestCatalogDiff::aRefGivenLater()
{
    Catalog a = sampleCatalog();
    const Catalog b = a;
    a.products[0].skus[0].ref.clear();
    const auto d = diff(a, b);
    QCOMPARE(lines(d.changes), QStringList({"update sku 100-N: ref changed"}));
    QVERIFY(losses(a, b).empty());
}

void TestCatalogDiff::anotherRefIsAnotherThing()
{
    const Catalog a = sampleCatalog();
    Catalog b = a;
    b.charges[0].ref = "F9";
    QCOMPARE(lines(diff(a, b).changes), QStringList({"create charge F9: new in the till", "delete charge F1: no longer in the till"}));
}

void TestCatalogDiff::twinsByOrder()
{
    Catalog a = sampleCatalog();
    a.charges[1].ref = "F1"; // two charges with one ref
    QVERIFY(diff(a, a).empty());
    Catalog b = a;
    b.charges[1].name = "Autre";
    QCOMPARE(lines(diff(a, b).changes), QStringList({"update charge F1: name changed"}));
    b = a;
    std::swap(b.charges[0], b.charges[1]);
    QVERIFY(!diff(a, b).empty());
    b = a;
    b.charges.pop_back();
    QCOMPARE(diff(a, b).changes.size(), 1u);
}

void TestCatalogDiff::orderAlone_data()
{
    QTest::addColumn<int>("which");
    const char* names[] = {"variants", "categories", "products", "skus", "option lists", "options", "deals", "discounts", "charges"};
    for (int i = 0; i < 9; ++i)
        QTest::newRow(names[i]) << i;
}

void TestCatalogDiff::orderAlone()
{
    QFETCH(int, which);
    const Catalog a = sampleCatalog();
    Catalog b = a;
    const auto turn = [](auto& list) { std::swap(list[0], list[1]); };
    switch (which) {
    case 0: turn(b.variants); break;
    case 1: turn(b.categories); break;
    case 2: turn(b.products); break;
    case 3: turn(b.products[1].skus); break;
    case 4: turn(b.option_lists); break;
    case 5: turn(b.option_lists[1].options); break;
    case 6: turn(b.deals); break;
    case 7: turn(b.discounts); break;
    default: turn(b.charges); break;
    }
    const auto d = diff(a, b);
    QVERIFY(d.reordered);
    QVERIFY(d.changes.empty());
    QVERIFY(!d.empty());
    QCOMPARE(d.unchanged, thingsIn(a));
    QVERIFY(losses(a, b).empty());
}

void TestCatalogDiff::orderOfTheKept()
{
    Catalog a = largeCatalog(4);
    Catalog b = a;
    b.products.erase(b.products.begin() + 1);
    b.products.insert(b.products.begin(), fakes::product("NEW", "Nouveau", {fakes::sku("N", "", 100)}));
    QVERIFY(!diff(a, b).reordered); // places shift, the order of the kept does not
    std::swap(b.products[1], b.products[2]);
    QVERIFY(diff(a, b).reordered);
}

void TestCatalogDiff::lossesNameWhatIsGone()
{
    const Catalog a = sampleCatalog();
    Catalog b = a;
    b.deals.pop_back();
    b.products[0].description.clear();
    b.products[0].tags = {"vegan", "spicy_2"};
    b.products[0].skus[0].restrictions.dow.clear();
    b.products[0].skus[0].price_overrides.pop_back();
    const auto gone = losses(a, b);
    QCOMPARE(lines(gone), QStringList({"update product P1: would lose: description, tags", "update sku 100-N: would lose: price_overrides, restrictions",
                                       "delete deal D2: no longer in the till"}));
    QCOMPARE(gone[0].fields, (std::vector<FieldChange>{{"description", "Fait maison", ""}, {"tags", "spicy_1", ""}}));
    QCOMPARE(gone[1].fields, (std::vector<FieldChange>{{"price_overrides", "11.00 EUR dow -----67", ""}, {"restrictions", "dow 12345--", ""}}));
}

void TestCatalogDiff::replacedIsNotLost()
{
    const Catalog a = sampleCatalog();
    Catalog b = a;
    b.products[0].images[0] = "md5:ffffffffffffffffffffffffffffffff";
    b.products[0].name = "Autre";
    b.products[0].skus[0].price = eur(1);
    b.products[0].skus[0].price_overrides[1].price = eur(1);
    b.products[0].skus[0].restrictions.end_time = "15:00";
    b.deals[0].lines[0].pricing_value = "19.00 EUR";
    QVERIFY(losses(a, b).empty());
    QVERIFY(!diff(a, b).empty());
}

void TestCatalogDiff::linearInSize()
{
    const auto time = [](int products) {
        const Catalog a = largeCatalog(products);
        Catalog b = a;
        for (std::size_t i = 0; i < b.products.size(); i += 10)
            b.products[i].skus[0].price.minor += 10;
        qint64 best = std::numeric_limits<qint64>::max();
        for (int round = 0; round < 3; ++round) {
            const qint64 began = cpuNs();
            const auto d = diff(a, b);
            best = std::min(best, cpuNs() - began);
            if (d.changes.size() != b.products.size() / 10 || d.reordered || !losses(a, b).empty())
                return qint64(-1);
        }
        return best;
    };
    const qint64 small = time(500);
    const qint64 large = time(20'000);
    qInfo("500 products: %lld us, 20,000 products: %lld us", small / 1000, large / 1000);
    QVERIFY(small > 0 && large > 0);
    QVERIFY(large < small * 500); // forty times the things; a comparison of each with each would take 1,600 times as long
}

QTEST_GUILESS_MAIN(TestCatalogDiff)
#include "test_catalog_diff.moc"
