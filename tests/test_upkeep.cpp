// What needs care in the till's articles.

#include "sync/upkeep.h"
#include "tests/fakes/engine_fixture.h"
#include "till_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;
using fakes::must;


namespace {

QStringList told(const std::vector<Upkeep::Item>& items)
{
    QStringList list;
    for (const auto& item : items)
        list << QString::fromStdString(item.kind + " | " + item.ref + " | " + item.name);
    return list;
}

Upkeep of(const EngineFixture& f) { return upkeepOf(must(f.till.catalog()), "EUR"); }

} // namespace

class TestUpkeep : public QObject {
    Q_OBJECT

private slots:
    void aTidyTill()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        const auto upkeep = of(f);
        QVERIFY(upkeep.missingRefs.empty() && upkeep.duplicateRefs.empty() && upkeep.notSent.empty() && upkeep.problems.empty());
    }

    void soldThingsWithoutRef()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.products[0].skus[1].ref.clear();
        f.till.articles.products[2].skus[0].ref.clear(); // a product's only sku has no name of its own
        f.till.articles.option_lists[0].options[0].ref.clear();
        const auto upkeep = of(f);
        QCOMPARE(told(upkeep.missingRefs), (QStringList{"sku |  | Quenelle – Enfant", "sku |  | Limonade", "option |  | Accompagnement – Riz"}));
        QVERIFY(fakes::words(upkeep.missingRefs[0].message).contains("Quenelle – Enfant"));
        QVERIFY(!upkeep.missingRefs[0].hint.empty());
        QVERIFY2(upkeep.problems.empty(), "told once");
        QVERIFY(upkeep.duplicateRefs.empty());
    }

    void rowsThatReadingLeftOut()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articleProblems = {{model::Severity::Error, "product", "", "ref", model::text(TR("“%1” has no code ref"), "Tarte"), model::text(TR("Give it a code"))},
                                  {model::Severity::Note, "sku", "1-N", "price", model::text(TR("rounded %1"), "9.999"), {}}};
        const auto upkeep = of(f);
        QCOMPARE(told(upkeep.missingRefs), QStringList{"product |  | Tarte"});
        QCOMPARE(upkeep.problems.size(), std::size_t(1));
        QCOMPARE(upkeep.problems[0].ref, std::string("1-N"));
    }

    void ofARealTill()
    {
        const TillFixture till("CREATE TABLE a (code, nom, prix, web); INSERT INTO a VALUES ('10', 'Pizza', 9.5, 1), (NULL, 'Tarte', 4, 1), ('10', 'Salade', 8, 1), ('12', 'Plat du jour', 11, 0);",
                               "[read]\ncategories = \"SELECT 'F' AS ref, 'Plats' AS name\"\n"
                               "products = \"SELECT code AS ref, 'F' AS category_ref, nom AS name FROM a WHERE web = 1\"\n"
                               "skus = \"SELECT code AS product_ref, code AS ref, prix AS price FROM a WHERE web = 1 AND code IS NOT NULL AND nom <> 'Salade'\"\n"
                               "excluded = \"SELECT 'product' AS kind, code AS ref, nom AS name, 'not ticked for publication' AS reason FROM a WHERE web = 0\"\n");
        const auto upkeep = upkeepOf(must(till.till()->catalog()), "EUR");
        QCOMPARE(told(upkeep.missingRefs), QStringList{"product |  | Tarte"});
        QCOMPARE(told(upkeep.duplicateRefs), (QStringList{"product | 10 | Pizza", "product | 10 | Salade"}));
        QCOMPARE(told(upkeep.notSent), QStringList{"product | 12 | Plat du jour"});
        QCOMPARE(upkeep.problems.size(), std::size_t(1)); // the salad has no price
    }

    void everyHolderOfADuplicate()
    {
        EngineFixture f;
        auto& c = f.till.articles = fakes::menu();
        c.products[1].skus[0].ref = c.products[2].skus[0].ref = "1-N";
        c.products[2].ref = "P1";
        const auto upkeep = of(f);
        QCOMPARE(told(upkeep.duplicateRefs), (QStringList{"product | P1 | Quenelle", "product | P1 | Limonade", "sku | 1-N | Quenelle – Normale",
                                                          "sku | 1-N | Pizza", "sku | 1-N | Limonade"}));
        QVERIFY(fakes::words(upkeep.duplicateRefs[2].message).startsWith("3 "));
        QVERIFY2(upkeep.problems.empty(), "told once");
    }

    void refsOfDifferentPotsMayBeTheSame()
    {
        EngineFixture f;
        auto& c = f.till.articles = fakes::menu();
        c.products[0].ref = "C1"; // a category's
        auto second = c.option_lists[0];
        second.ref = "L2";
        c.option_lists.push_back(second); // the same option in two lists
        QVERIFY(of(f).duplicateRefs.empty());
        c.option_lists[1].options.push_back(c.option_lists[1].options[0]);
        QCOMPARE(of(f).duplicateRefs.size(), std::size_t(2));
    }

    void theRestIsToldAsItIs()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.products[1].category_ref = "C9";
        f.till.articles.products[2].skus[0].ref = "a\nb";
        auto read = must(f.till.catalog());
        read.excluded = {{"sku", "77", "Plat du jour", "not published"}};
        const auto upkeep = upkeepOf(read, "EUR");
        QCOMPARE(upkeep.problems.size(), std::size_t(2));
        QCOMPARE(upkeep.problems[0].field, std::string("category_ref"));
        QCOMPARE(upkeep.problems[1].field, std::string("ref"));
        QCOMPARE(told(upkeep.notSent), QStringList{"sku | 77 | Plat du jour"});
        QCOMPARE(upkeep.notSent[0].message, model::verbatim("not published"));
    }
};

QTEST_GUILESS_MAIN(TestUpkeep)
#include "test_upkeep.moc"
