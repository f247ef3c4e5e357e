// The shipped mappings on their sample tills: what a till has peculiarities for, read and written.

#include "io/files.h"
#include "model/catalog_thing.h"
#include "till_fixture.h"

using namespace model;

namespace {

/// A sample till, after `sql`.
class Sample {
public:
    explicit Sample(const char* name, const std::string& sql = {}) : m_fixture(*io::readWhole(SAMPLES "/" + std::string(name) + "/till.sql") + sql)
    {
        auto till = io::openTill(name, m_fixture.database());
        if (!till)
            qFatal("%s: %s", name, words(till.error().message).c_str());
        m_till = std::move(*till);
    }

    io::TillCatalog read() const
    {
        auto catalog = m_till->catalog();
        if (!catalog)
            qFatal("%s", words(catalog.error().message).c_str());
        return *std::move(catalog);
    }

    void writeSku(const std::string& product, const std::string& ref, const std::string& name, const std::string& price)
    {
        const auto written = m_till->write({{"sku_upsert", {{"product_ref", product}, {"ref", ref}, {"name", name}, {"price", price}}, ref}});
        if (!written)
            qFatal("%s | %s", words(written.error().message).c_str(), written.error().detail.c_str());
    }

    std::string value(const std::string& sql) const { return m_fixture.value(sql); }

private:
    TillFixture m_fixture;
    std::unique_ptr<io::Till> m_till;
};

const Product& product(const Catalog& catalog, const std::string& ref)
{
    const auto found = std::ranges::find(catalog.products, ref, &Product::ref);
    if (found == catalog.products.end())
        qFatal("no product %s", ref.c_str());
    return *found;
}

const Sku& sku(const Catalog& catalog, const std::string& ref)
{
    for (const auto& product : catalog.products)
        for (const auto& sku : product.skus)
            if (sku.ref == ref)
                return sku;
    qFatal("no sku %s", ref.c_str());
}

/// In how many lines of deals it can be chosen.
std::ptrdiff_t timesChosen(const Catalog& catalog, const std::string& ref)
{
    std::ptrdiff_t times = 0;
    for (const auto& deal : catalog.deals)
        for (const auto& line : deal.lines)
            times += std::ranges::count(line.skus, ref, &DealSku::ref);
    return times;
}

std::set<std::string> tagsOf(const Catalog& catalog, const std::string& ref)
{
    const auto& tags = product(catalog, ref).tags;
    return {tags.begin(), tags.end()};
}

} // namespace

class TestSampleMappings : public QObject {
    Q_OBJECT
private slots:
    void allergensWithBlanks();
    void allergensNobodyKnows_data();
    void allergensNobodyKnows();
    void whatIsIncludedCostsNothingAnywhere();
    void anArticleGetsASecondSize();
    void theOnlySizeGetsAName();
    void aNewArticleHasItsSizesAlone();
    void aPriceOfAllModes_data();
    void aPriceOfAllModes();
};

void TestSampleMappings::allergensWithBlanks()
{
    const auto clean = Sample("kezia").read();
    const Sample blanks("kezia", "UPDATE Article SET ALLERGENES = ' ' || REPLACE(ALLERGENES, ',', ' , ') || ','");
    const auto read = blanks.read();
    QVERIFY(std::ranges::any_of(clean.catalog.products, [](const Product& p) { return p.tags.size() > 1; }));
    QVERIFY(read.catalog == clean.catalog);
    QCOMPARE(read.problems.size(), clean.problems.size());
}

void TestSampleMappings::allergensNobodyKnows_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("in words") << "GLUTEN,LAIT";
    QTest::newRow("one of them") << "GLU,LAIT";
    QTest::newRow("part of one") << "GL";
    QTest::newRow("parted otherwise") << "GLU;LAI";
}

/// Guests rely on them: half a list is worse than the one that HubRise has.
void TestSampleMappings::allergensNobodyKnows()
{
    QFETCH(QString, cell);
    const Sample sample("kezia", "UPDATE Article SET ALLERGENES = '" + cell.toStdString() + "', VEGETARIEN = 'O' WHERE IDART IN (1001, (SELECT MIN(IDART) FROM Article WHERE ARTICLE_OPTION = 'O'))");
    const auto read = sample.read();
    QVERIFY(tagsOf(read.catalog, "1001").empty());
    QVERIFY2(brief(read.problems).contains("warning product 1001 tags"), qPrintable(brief(read.problems).join('\n')));
    QCOMPARE(brief(read.problems).filter(QRegularExpression("^warning option .* tags$")).isEmpty(), false);
}

/// The group's own supplement holds in all price lists; only who has none costs what the lists say.
void TestSampleMappings::whatIsIncludedCostsNothingAnywhere()
{
    const auto catalog = Sample("kezia").read().catalog;
    int included = 0, listed = 0;
    for (const auto& list : catalog.option_lists)
        for (const auto& option : list.options) {
            listed += option.price_overrides.empty() ? 0 : 1;
            included += option.ref == "ACC-GRA" && option.price.minor == 0 ? 1 : 0;
            QVERIFY2(option.price.minor != 0 || option.price_overrides.empty(), (list.ref + "/" + option.ref).c_str());
        }
    QVERIFY(included > 0 && listed > 0);
}

/// Its own price becomes a size too: menus, price lists and stock go on meaning it.
void TestSampleMappings::anArticleGetsASecondSize()
{
    Sample sample("kezia", "INSERT OR REPLACE INTO ART_LOCAL VALUES (1003, 0, 0, 5.0); INSERT OR REPLACE INTO TARIF_ARTICLE VALUES (2, 1003, 0, 3.5)");
    const auto before = sample.read().catalog;
    QVERIFY(timesChosen(before, "1003") > 0);
    sample.writeSku("1003", "1003-G", "Grande", "12.50");
    const auto after = sample.read().catalog;
    QCOMPARE(product(after, "1003").skus.size(), std::size_t(2));
    QCOMPARE(sku(after, "1003").name, std::string("Normal"));
    QCOMPARE(sku(after, "1003").price, sku(before, "1003").price);
    QVERIFY(!sku(before, "1003").price_overrides.empty());
    QVERIFY(sku(after, "1003").price_overrides == sku(before, "1003").price_overrides);
    QCOMPARE(sku(after, "1003-G").price.toString(), std::string("12.50 EUR"));
    QVERIFY(sku(after, "1003-G").price_overrides.empty());
    QCOMPARE(timesChosen(after, "1003"), timesChosen(before, "1003"));
    QCOMPARE(timesChosen(after, "1003-G"), 0);
    QCOMPARE(sample.value("SELECT RANG || ' ' || STOCK FROM ART_LOCAL WHERE IDART = 1003"), std::string("1 5.0"));
    sample.writeSku("1003", "1003-G", "Grande", "13.50"); // once more: nothing moves again
    QCOMPARE(timesChosen(sample.read().catalog, "1003"), timesChosen(before, "1003"));
    QCOMPARE(sku(sample.read().catalog, "1003-G").price.toString(), std::string("13.50 EUR"));
}

void TestSampleMappings::theOnlySizeGetsAName()
{
    Sample sample("kezia");
    const auto before = sample.read().catalog;
    sample.writeSku("1003", "1003", "La part", sku(before, "1003").price.amount());
    const auto after = sample.read().catalog;
    QCOMPARE(product(after, "1003").skus.size(), std::size_t(1));
    QCOMPARE(sku(after, "1003").name, std::string("La part"));
    QCOMPARE(sku(after, "1003").price, sku(before, "1003").price);
    QVERIFY(after.deals == before.deals);
}

void TestSampleMappings::aNewArticleHasItsSizesAlone()
{
    Sample sample("kezia", "INSERT INTO Article (IDART, CODE_INTERNE, DEF, IDFAM, PUBLICATION_WEB, ORDRE) VALUES (4711, 'NEUF', 'Neuf', 99, 'O', 4711)");
    sample.writeSku("NEUF", "NEUF-P", "Petit", "3");
    sample.writeSku("NEUF", "NEUF-G", "Grand", "5");
    const auto& skus = product(sample.read().catalog, "NEUF").skus;
    QCOMPARE(skus.size(), std::size_t(2));
}

void TestSampleMappings::aPriceOfAllModes_data()
{
    QTest::addColumn<QString>("prices"); // eaten in, delivered, taken away
    QTest::addColumn<QString>("after");
    QTest::newRow("one price") << "3.5, 3.5, 3.5" << "8.5 8.5 8.5";
    QTest::newRow("one price, as text") << "'3,50', '3.5', 3.5" << "8.5 8.5 8.5";
    QTest::newRow("another one delivered") << "3.5, 4, 3.5" << "8.5 4.0 8.5";
    QTest::newRow("not eaten in") << "NULL, 3.5, 3.5" << "- 8.5 8.5";
    QTest::newRow("taken away alone") << "NULL, NULL, 3.5" << "- - 8.5";
    QTest::newRow("not delivered") << "3.5, NULL, 2" << "8.5 - 2.0";
}

/// Otherwise the former price would come back for delivery and takeaway with the next push.
void TestSampleMappings::aPriceOfAllModes()
{
    QFETCH(QString, prices);
    Sample sample("nestor", "UPDATE DECLINAISON SET (PRIX_PLACE, PRIX_LIVRE, PRIX_EMPORTE) = (" + prices.toStdString() + ") WHERE ARTICLE = 'GLA' AND CODE = 'PET'");
    const std::string name = sku(sample.read().catalog, "GLA|PET").name;
    sample.writeSku("GLA", "GLA|PET", name, "8.50");
    const auto written = sample.value("SELECT COALESCE(CAST(PRIX_PLACE AS REAL), '-') || ' ' || COALESCE(CAST(PRIX_LIVRE AS REAL), '-') || ' ' || COALESCE(CAST(PRIX_EMPORTE AS REAL), '-') "
                                      "FROM DECLINAISON WHERE ARTICLE = 'GLA' AND CODE = 'PET'");
    QTEST(QString::fromStdString(written), "after");
    QCOMPARE(sku(sample.read().catalog, "GLA|PET").price.toString(), std::string("8.50 EUR"));
}

QTEST_GUILESS_MAIN(TestSampleMappings)
#include "test_sample_mappings.moc"
