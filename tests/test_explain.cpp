#include "sync/explain.h"
#include "sync/explain_articles.h"
#include "till_fixture.h"

#include <algorithm>

using namespace engine;
using model::Severity;

namespace {

QString q(const std::string& text) { return QString::fromStdString(text); }
model::Money eur(std::int64_t cents) { return {cents, "EUR"}; }

model::Catalog catalogWith(std::vector<model::Sku> skus)
{
    model::Catalog catalog;
    for (auto& sku : skus) {
        model::Product product;
        product.ref = "P-" + sku.ref;
        product.name = sku.name;
        product.skus = {std::move(sku)};
        catalog.products.push_back(std::move(product));
    }
    return catalog;
}

model::Sku sku(std::string ref, std::string name, std::int64_t cents)
{
    model::Sku s;
    s.ref = std::move(ref);
    s.name = std::move(name);
    s.price = eur(cents);
    return s;
}

/// A till that gives 100 and 101, keeps 200 back; HubRise has 100 and 300.
Evidence evidence()
{
    Evidence e;
    e.till.catalog = catalogWith({sku("100", "Crème brûlée", 650), sku("101", "Quenelle", 1200)});
    e.till.excluded = {{"product", "200", "Andouillette", "not ticked for publication"}, {"customer", "900", "Amélie Perret", "asleep"}};
    e.catalogName = "Carte";
    e.remote = catalogWith({sku("100", "Crème brûlée", 650), sku("300", "Tarte", 500)});
    e.remoteIsPresent = true;
    return e;
}

QString allWords(const Findings& findings)
{
    QStringList lines;
    for (const auto& f : findings)
        lines << q(f.subject) + ": " + inWords(f.message) + " | " + inWords(f.hint);
    return lines.join('\n');
}

Severity worst(const Findings& findings)
{
    Severity worst = Severity::Note;
    for (const auto& f : findings)
        worst = std::max(worst, f.severity);
    return worst;
}

class Quiet : public Reporter {};

} // namespace

class TestExplain : public QObject {
    Q_OBJECT
private slots:
    void fineOnBothSides();
    void otherPrice();
    void keptBackSaysTheReason();
    void missingSaysWhy();
    void onlyInHubRise();
    void switchedOff();
    void problemsOfTheArticleAndOfOthers();
    void otherLettersAndNames();
    void manyNamesAreCut();
    void unknownNamesTheNearest();
    void customersAreNotArticles();
    void withoutHubRise();
    void everyBadFindingSaysWhatToDo();
    void plainLetters_data();
    void plainLetters();
    void nearest();
    void aRealTillNotConnected();
    void aTillThatCannotBeRead();
};

void TestExplain::fineOnBothSides()
{
    const auto findings = explain("100", evidence());
    QCOMPARE(worst(findings), Severity::Note);
    QVERIFY(allWords(findings).contains("6.50 EUR"));
    QVERIFY(allWords(findings).contains("Carte"));
}

void TestExplain::otherPrice()
{
    auto e = evidence();
    e.till.catalog.products[0].skus[0].price = eur(700);
    const auto words = allWords(explain("100", e));
    QVERIFY(words.contains("6.50 EUR, the till 7.00 EUR"));
    QVERIFY(words.contains("push catalog"));
}

void TestExplain::keptBackSaysTheReason()
{
    const auto findings = explain("200", evidence());
    QCOMPARE(worst(findings), Severity::Warning);
    QVERIFY(allWords(findings).contains("not ticked for publication"));
}

void TestExplain::missingSaysWhy()
{
    auto e = evidence();
    QVERIFY(allWords(explain("101", e)).contains("has not sent a catalog yet"));
    e.pushedAtMs = 1'773'500'000'000;
    e.pushed = catalogWith({sku("100", "Crème brûlée", 650)});
    qputenv("TZ", "Europe/Paris");
    tzset();
    QVERIFY(allWords(explain("101", e)).contains("2026-03-14 15:53, did not hold it"));
    e.putBack = true;
    QVERIFY(allWords(explain("101", e)).contains("A backup was put back on 2026-03-14 15:53"));
    e.putBack = false;
    e.pushed = catalogWith({sku("101", "Quenelle", 1200)});
    QVERIFY(allWords(explain("101", e)).contains("somebody has removed it"));
}

void TestExplain::onlyInHubRise()
{
    const auto words = allWords(explain("300", evidence()));
    QVERIFY(words.contains("The till does not give"));
    QVERIFY(words.contains("The next push of the catalog removes it"));
}

void TestExplain::switchedOff()
{
    auto e = evidence();
    e.remote->products[0].skus[0].restrictions.enabled = false;
    QVERIFY(allWords(explain("100", e)).contains("switched off in HubRise"));
    e.till.catalog.products[0].skus[0].restrictions.variant_refs = model::Strings{};
    const auto words = allWords(explain("100", e));
    QVERIFY(words.contains("nobody can order it"));
    QVERIFY(!words.contains("switched off in HubRise"));
}

void TestExplain::problemsOfTheArticleAndOfOthers()
{
    auto e = evidence();
    e.problems = {{Severity::Error, "sku", "101", "price", model::verbatim("the price is missing"), model::verbatim("give it one")},
                  {Severity::Warning, "sku", "100", "name", model::verbatim("the name is long"), model::verbatim("shorten it")}};
    const auto own = allWords(explain("101", e));
    QVERIFY(own.contains("the price is missing | give it one"));
    QVERIFY(!own.contains("the name is long"));
    // One bad article holds back them all.
    const auto other = explain("100", e);
    QCOMPARE(worst(other), Severity::Error);
    QVERIFY(allWords(other).contains("Nothing of the catalog can be sent"));
}

void TestExplain::otherLettersAndNames()
{
    auto e = evidence();
    e.till.catalog.products[0].skus[0].ref = "BrU";
    const auto byCase = allWords(explain(" bru ", e));
    QVERIFY(byCase.contains("one is “BrU”"));
    const auto byName = explain("creme BRU", evidence());
    QVERIFY(allWords(byName).contains("these have it in their name"));
    QVERIFY(allWords(byName).contains("(100)"));
    QVERIFY(!allWords(byName).contains("Quenelle"));
    // The exact ref code wins over a name that holds it.
    e.till.catalog.products[1].skus[0].name = "Menu 300";
    QVERIFY(!allWords(explain("300", e)).contains("Menu 300"));
}

void TestExplain::manyNamesAreCut()
{
    Evidence e;
    std::vector<model::Sku> many;
    for (int i = 0; i < 500; ++i)
        many.push_back(sku("R" + std::to_string(i), "Pizza " + std::to_string(i), 900));
    e.till.catalog = catalogWith(std::move(many));
    const auto findings = explain("pizza", e);
    QVERIFY(findings.size() < 100);
    QVERIFY(allWords(findings).contains("There are more"));
}

void TestExplain::unknownNamesTheNearest()
{
    const auto near = explain("301", evidence());
    QCOMPARE(near.size(), std::size_t{1});
    QCOMPARE(near[0].severity, Severity::Warning);
    QVERIFY(inWords(near[0].hint).contains("300"));
    const auto far = explain("zzzzzzzz", evidence());
    QCOMPARE(far.size(), std::size_t{1});
    QVERIFY(inWords(far[0].hint).contains("doctor"));
    QCOMPARE(explain("", evidence()).size(), std::size_t{1});
}

void TestExplain::customersAreNotArticles()
{
    for (const char* wanted : {"900", "Amélie", "901"})
        QVERIFY(!allWords(explain(wanted, evidence())).contains("Perret"));
}

void TestExplain::withoutHubRise()
{
    auto e = evidence();
    e.remote.reset();
    e.remoteIsPresent = false;
    QVERIFY(allWords(explain("100", e)).contains("has not sent a catalog yet"));
    e.pushedAtMs = 1'773'500'000'000;
    e.remote = e.pushed = catalogWith({sku("100", "Crème brûlée", 600)});
    QVERIFY(allWords(explain("100", e)).contains("at another price (6.00 EUR)"));
    e.remote = e.pushed = catalogWith({sku("100", "Crème brûlée", 650)});
    QVERIFY(allWords(explain("100", e)).contains("was not looked at"));
}

void TestExplain::everyBadFindingSaysWhatToDo()
{
    auto e = evidence();
    e.problems = {{Severity::Error, "sku", "101", "price", model::verbatim("the price is missing"), model::verbatim("give it one")}};
    for (const char* wanted : {"100", "101", "200", "300", "900", "creme", "nothing"})
        for (const auto& finding : explain(wanted, e))
            QVERIFY2(finding.severity == Severity::Note || !finding.hint.empty(), model::words(finding.message).c_str());
}

void TestExplain::plainLetters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("french") << "Crème BRÛLÉE à l’ÇŒ" << "creme brulee a l’cŒ";
    QTest::newRow("all of Latin-1") << "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿ" << "aaaaaaceeeeiiiinoooooouuuuyaaaaaaceeeeiiiinoooooouuuuyy";
    QTest::newRow("no letters") << "×÷Æß 12" << "×÷Æß 12";
}

void TestExplain::plainLetters()
{
    QFETCH(QString, text);
    QTEST(q(engine::plainLetters(text.toStdString())), "plain");
    QCOMPARE(q(engine::plainLetters("\xC3")), q("\xC3")); // cut in the middle of a letter
}

void TestExplain::nearest()
{
    const std::vector<std::string> known = {"100-N", "100-G", "200", "", "A100N", "100-N"};
    QCOMPARE(nearestRefs("100-M", known, 3), (std::vector<std::string>{"100-G", "100-N"}));
    QCOMPARE(nearestRefs("100n", known, 2), (std::vector<std::string>{"100-N", "A100N"}));
    QVERIFY(nearestRefs("something else", known, 3).empty());
    QVERIFY(nearestRefs("", {"", "12345"}, 3).empty());
}

void TestExplain::aRealTillNotConnected()
{
    const TillFixture till(R"(
CREATE TABLE article (code, nom, prix, web);
INSERT INTO article VALUES ('10', 'Pizza', 9.5, 1), ('11', 'Tarte', NULL, 1), ('12', 'Soupe', 4, 0);)",
                           R"(
[read]
categories = "SELECT 'F' AS ref, 'Plats' AS name"
products = "SELECT code AS ref, 'F' AS category_ref, nom AS name FROM article WHERE web"
skus = "SELECT code AS product_ref, code AS ref, prix AS price FROM article WHERE web"
excluded = "SELECT 'product' AS kind, code AS ref, nom AS name, 'not for the web' AS reason FROM article WHERE NOT web"
)");
    io::Profile profile;
    profile.folder = till.path("home/default");
    profile.mapping = till.mappingFile();
    profile.database = till.database();
    SessionOptions options;
    options.connected = false;
    const auto session = Session::open(profile, options);
    QVERIFY(session.has_value());
    Quiet quiet;
    const Context context{quiet, {}};

    const auto kept = explain(**session, "12", context);
    QVERIFY(kept.has_value());
    QVERIFY(allWords(*kept).contains("not for the web"));
    QVERIFY(allWords(*kept).contains("Not connected"));
    const auto bad = explain(**session, "11", context);
    QVERIFY(bad.has_value());
    QCOMPARE(worst(*bad), Severity::Error); // no price
    QVERIFY(allWords(*bad).contains("sku 11: "));
    QVERIFY(!allWords(*bad).contains("does not give"));
}

void TestExplain::aTillThatCannotBeRead()
{
    const TillFixture till("CREATE TABLE article (code);", "[read]\nproducts = \"SELECT code AS ref FROM gone\"\nskus = \"SELECT code AS product_ref, code AS ref FROM article\"\n");
    io::Profile profile;
    profile.folder = till.path("home/default");
    profile.mapping = till.mappingFile();
    profile.database = till.database();
    SessionOptions options;
    options.connected = false;
    const auto session = Session::open(profile, options);
    QVERIFY(session.has_value());
    Quiet quiet;
    const auto failed = explain(**session, "12", Context{quiet, {}});
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, model::Kind::TillData);
}

QTEST_GUILESS_MAIN(TestExplain)
#include "test_explain.moc"
