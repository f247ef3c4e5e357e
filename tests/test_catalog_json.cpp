#include "io/catalog_json.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <random>
#include <set>

using namespace model;
using nlohmann::json;

namespace {

std::string file(const char* name)
{
    QFile file(QStringLiteral(TEST_DATA "/catalogs/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Catalog bouchon()
{
    auto document = io::decodeCatalog(file("bouchon.json"));
    return document ? document->content : Catalog();
}

/// A document around one product.
std::string withProduct(const std::string& members)
{
    return R"({"id":"a","name":"b","data":{"products":[{"name":"Pain",)" + members + "}]}}";
}

std::string pathOf(const Result<io::CatalogDocument>& result)
{
    return result ? std::string("accepted") : result.error().detail;
}

/// Random text of the kinds that break writers.
std::string oddText(std::mt19937& random)
{
    static const std::vector<std::string> parts = {"a", "é", "\"", "\\", "/", "\n", "\t", "\x01", "\x1f", "\x7f", "🍕", "\u2028", "{", "\"image_ids\":[", "%1", ""};
    std::string out = "x";
    for (int i = 0; i < 6; ++i)
        out += parts[random() % parts.size()];
    return out;
}

Catalog randomCatalog(unsigned seed)
{
    std::mt19937 random(seed);
    const auto chance = [&] { return random() % 2 == 0; };
    const auto money = [&] { return Money{static_cast<int>(random() % 5000) - 200, "EUR"}; };
    const auto restrictions = [&] {
        Restrictions r;
        if (chance()) r.enabled = false;
        if (chance()) r.variant_refs = chance() ? Strings{} : Strings{oddText(random)};
        if (chance()) r.dow = "12-----";
        if (chance()) r.max_per_customer = static_cast<int>(random() % 9);
        if (chance()) r.min_order_amount = money();
        return r;
    };
    Catalog c;
    c.variants.push_back({"V", oddText(random)});
    for (int i = 0; i < 4; ++i)
        c.categories.push_back({"C" + std::to_string(i), i ? "C0" : "", oddText(random), chance() ? oddText(random) : "", {}, {"md5:" + std::to_string(i)}});
    for (int i = 0; i < 5; ++i) {
        OptionList list{"O" + std::to_string(i), oddText(random), i, std::nullopt, {oddText(random)}, {}, chance() ? R"({"multiple_selection":true})" : ""};
        for (int k = 0; k < 3; ++k)
            list.options.push_back({"o" + std::to_string(i * 10 + k), oddText(random), money(), {}, restrictions(), chance(), {}, ""});
        c.option_lists.push_back(list);
    }
    for (int i = 0; i < 8; ++i) {
        Product p{"P" + std::to_string(i), "C1", oddText(random), "", {oddText(random)}, {"id:i" + std::to_string(i)}, {}, {}, chance() ? R"({"nutrition":{"a":["b"]}})" : ""};
        if (chance()) p.tax_rate.delivery = Decimal(55, 1);
        for (int k = 0; k < 2; ++k)
            p.skus.push_back({"S" + std::to_string(i * 10 + k), oddText(random), money(), {{money(), {"V"}, "", "10:00", "", "", ""}}, restrictions(), {"O1", "O0"}, {}, ""});
        c.products.push_back(p);
    }
    c.deals.push_back({"D", "C2", oddText(random), "", restrictions(), {oddText(random)}, {}, {}, {{"", "price_off", "1.00 EUR", {{"S0", money()}}}, {"L", "unchanged", "", {{"S1", {}}}}}, ""});
    c.discounts.push_back({"R", oddText(random), "", "percentage_off", "12.5", restrictions(), {}, {"md5:9"}, ""});
    c.charges.push_back({"H", oddText(random), "other", std::nullopt, restrictions(), R"({"z":1})"});
    return c;
}

} // namespace

class TestCatalogJson : public QObject {
    Q_OBJECT
private slots:
    void readsHubRisesAnswer();
    void writesTheUpload();
    void readsBackWhatItWrites();
    void readsBackAnything();
    void keepsUnknownMembers();
    void emptyMembersSayNothing();
    void madeUpRefsAreStable();
    void takesLooseValues();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void refusesEveryCutDocument();
    void resolvesImages();
    void replacesImageKeys();
    void renames();
    void escapesEverything();
    void hashSeesMeaningOnly();
    void hashSeesEveryMeaning();
    void stock();
    void refusesStock_data();
    void refusesStock();
    void isFast();
};

void TestCatalogJson::readsHubRisesAnswer()
{
    const auto raw = file("bouchon.json");
    const auto document = io::decodeCatalog(raw);
    QVERIFY2(document, document ? "" : document.error().detail.c_str());
    QCOMPARE(document->raw, raw);
    QCOMPARE(document->catalog, (Named{"q4x9d", "Carte principale"}));
    const Catalog& c = document->content;
    QCOMPARE(c.categories[1].parent_ref, std::string("C-CUI"));
    QCOMPARE(c.products[0].skus[0].option_list_refs, (Strings{"OL-ACC", "pp:option_list:1"}));
    QCOMPARE(c.products[0].images, (Strings{"id:i1", "id:i2"}));
    QCOMPARE(c.products[0].tax_rate.collection->toString(1), std::string("5.5"));
    QCOMPARE(c.products[0].skus[1].ref, std::string("pp:sku:1")); // a deal names it
    QCOMPARE(c.products[0].skus[1].restrictions.enabled, std::optional(false));
    QVERIFY(!c.products[0].skus[0].restrictions.enabled);
    QCOMPARE(c.option_lists[0].options[0].price, (Money{0, "EUR"}));
    QCOMPARE(c.option_lists[0].options[1].restrictions.variant_refs, std::optional<Strings>(Strings{}));
    QVERIFY(c.option_lists[0].options[0].is_default);
    QVERIFY(!c.option_lists[1].max_selections);
    QCOMPARE(c.deals[0].lines[0].skus[1].ref, std::string("SOLE"));
    QCOMPARE(c.deals[0].lines[1].pricing_effect, std::string("percentage_off"));
    QVERIFY(!c.charges[1].price);
}

void TestCatalogJson::writesTheUpload()
{
    Catalog c = bouchon();
    io::resolveImages(c, {{"i2", "22222222222222222222222222222222"}});
    const std::string body = io::encodeCatalog("Carte principale", c, {{"id:i1", "n1"}, {"id:i7", "n7"}});
    const json actual = json::parse(body);
    const json expected = json::parse(file("bouchon.upload.json"));
    QVERIFY2(actual == expected, json::diff(expected, actual).dump(1).c_str());
    for (const char* list : {"variants", "categories", "products", "option_lists", "deals", "discounts", "charges"})
        QVERIFY(json::parse(io::encodeCatalog("x", {}, {}))["data"][list].is_array());
}

void TestCatalogJson::readsBackWhatItWrites()
{
    const Catalog once = bouchon();
    QVERIFY(!once.empty());
    const auto twice = io::decodeCatalog(io::encodeCatalog("x", once, {}));
    QVERIFY2(twice, twice ? "" : twice.error().detail.c_str());
    QVERIFY(twice->content == once);
}

void TestCatalogJson::readsBackAnything()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        const Catalog once = randomCatalog(seed);
        const auto twice = io::decodeCatalog(io::encodeCatalog("x", once, {}));
        QVERIFY2(twice, twice ? "" : twice.error().detail.c_str());
        QVERIFY2(twice->content == once, std::to_string(seed).c_str());
        QCOMPARE(io::catalogHash(twice->content), io::catalogHash(once));
    }
}

void TestCatalogJson::keepsUnknownMembers()
{
    const Catalog c = bouchon();
    QCOMPARE(c.products[0].extra, std::string(R"({"nutrition":{"allergens":["fish"],"energy":1.5}})"));
    QCOMPARE(c.products[0].skus[0].extra, std::string(R"({"barcodes":["3760001"]})"));
    QCOMPARE(c.option_lists[0].extra, std::string(R"({"multiple_selection":false})"));
    // Conditions of an older kind change what the rest means: the whole thing is kept as it is.
    QVERIFY(c.products[1].skus[0].price_overrides.empty());
    QVERIFY(c.products[1].skus[0].restrictions.empty());
    QVERIFY(json::parse(c.products[1].skus[0].extra).contains("price_overrides"));
}

/// A server that fills in what it knows by now has not got another catalog than the one that was sent; inside of something, and of white lists, empty says a lot.
void TestCatalogJson::emptyMembersSayNothing()
{
    const auto read = [](const std::string& product, const std::string& sku) {
        const auto document = io::decodeCatalog(R"({"id":"c","data":{"products":[{"ref":"P","name":"P")" + product + R"(,"skus":[{"ref":"S","price":"1.00 EUR")" + sku + "}]}]}}");
        return document ? document->content : Catalog();
    };
    const Catalog plain = read("", "");
    QCOMPARE(plain.products.size(), std::size_t(1));
    QVERIFY(read(R"(,"nutrition":{},"legal_name":"")", R"(,"barcodes":[])") == plain);
    QCOMPARE(read(R"(,"nutrition":{"allergens":[]})", "").products[0].extra, std::string(R"({"nutrition":{"allergens":[]}})"));
    QCOMPARE(read("", R"(,"channel_refs":[],"hot":false,"weight":0)").products[0].skus[0].extra, std::string(R"({"channel_refs":[],"hot":false,"weight":0})"));
    const auto limits = read("", R"(,"restrictions":{"dow":"12345--","channels":[]})").products[0].skus[0];
    QVERIFY2(limits.restrictions.empty() && !limits.extra.empty(), "an unknown condition");
}

void TestCatalogJson::madeUpRefsAreStable()
{
    QVERIFY(bouchon() == bouchon());
    QCOMPARE(bouchon().categories[1].ref, std::string("pp:category:2")); // 1 is taken by a catalog put back before
    QCOMPARE(bouchon().products[0].category_ref, std::string("pp:category:2"));
}

void TestCatalogJson::takesLooseValues()
{
    const auto document = io::decodeCatalog(R"({"id":7,"name":null,"extra":1,"data":{"option_lists":null,
        "options_lists":[{"id":"o","ref":12,"name":"L","min_selections":"2","options":[{"name":"A","price":1.5}]}],
        "products":[{"name":"P","skus":[{"price":"2.00 CHF","restrictions":null,"tags":[3]}],"tax_rate":{"delivery":"5,5"}}]}})");
    QVERIFY2(document, document ? "" : document.error().detail.c_str());
    const Catalog& c = document->content;
    QCOMPARE(document->catalog.id, std::string("7"));
    QCOMPARE(c.option_lists[0].ref, std::string("12"));
    QCOMPARE(c.option_lists[0].min_selections, 2);
    QCOMPARE(c.option_lists[0].options[0].price, (Money{150, "CHF"}));
    QCOMPARE(c.products[0].skus[0].tags, Strings{"3"});
    QCOMPARE(c.products[0].tax_rate.delivery, std::optional(Decimal(55, 1)));
    QVERIFY(c.variants.empty() && c.deals.empty());
}

void TestCatalogJson::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("where");
    const auto row = [](const char* name, const std::string& text, const char* where) { QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(where); };
    row("no content", R"({"id":"a","name":"b"})", "data");
    row("null content", R"({"id":"a","data":null})", "data");
    row("a list", "[]", "data");
    row("products no list", R"({"data":{"products":{}}})", "products[0].");
    row("product no object", R"({"data":{"products":[1]}})", "products[0].");
    row("price", withProduct(R"("skus":[{"price":"1.00 EUR"},{"price":"1,00 EUR"}])"), "products[0].skus[1].price: amount");
    row("price true", withProduct(R"("skus":[{"price":true}])"), "products[0].skus[0].price");
    row("name", R"({"data":{"categories":[{"name":["x"]}]}})", "categories[0].name: text");
    row("tags", withProduct(R"("tags":"hot")"), "products[0].tags");
    row("enabled", withProduct(R"("skus":[{"restrictions":{"enabled":"no"}}])"), "enabled");
    row("max", withProduct(R"("skus":[{"restrictions":{"max_per_order":1.5}}])"), "max_per_order");
    row("tax", withProduct(R"("tax_rate":{"delivery":"ten"})"), "products[0].delivery: decimal");
    row("NUL", withProduct(R"("ref":"a\u0000b")"), "NUL");
    row("NUL byte", withProduct(R"("ref":"a")") + '\0' + "x", "NUL");
    row("NUL in a key", withProduct(R"("a\u0000":"a")"), "NUL");
    row("lone high surrogate", withProduct(R"("ref":"\ud83c")"), "surrogate");
    row("lone low surrogate", withProduct(R"("ref":"\udf55x")"), "surrogate");
    row("invalid UTF-8", withProduct("\"ref\":\"\xE9\""), "UTF-8");
    row("key twice", withProduct(R"("ref":"a","ref":"b")"), "twice: ref");
    row("key twice, deep", withProduct(R"("nutrition":{"a":[{"k":1,"k":2}]})"), "twice: k");
    row("too deep", withProduct("\"n\":" + std::string(300, '[') + std::string(300, ']')), "levels");
    row("trailing", withProduct(R"("ref":"a")") + "{}", "parse error");
    row("empty", "", "parse error");
}

void TestCatalogJson::refusesWhatDoesNotFit()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, where);
    const auto document = io::decodeCatalog(text.toStdString());
    QVERIFY2(pathOf(document).find(where.toStdString()) != std::string::npos, pathOf(document).c_str());
    QCOMPARE(document.error().kind, Kind::Nonsense);
}

void TestCatalogJson::refusesEveryCutDocument()
{
    const std::string whole = file("bouchon.json");
    const auto last = whole.find_last_of('}');
    for (std::size_t cut = 0; cut <= last; ++cut)
        QVERIFY2(!io::decodeCatalog(std::string_view(whole).substr(0, cut)), std::to_string(cut).c_str());
}

void TestCatalogJson::resolvesImages()
{
    Catalog c = bouchon();
    io::resolveImages(c, {{"i1", "aa"}, {"i7", "bb"}, {"i9", "cc"}});
    QCOMPARE(c.products[0].images, (Strings{"md5:aa", "id:i2"}));
    QCOMPARE(c.categories[0].images, Strings{"md5:bb"});
    QCOMPARE(c.discounts[0].images, Strings{"md5:cc"});
}

void TestCatalogJson::replacesImageKeys()
{
    Catalog c;
    c.categories.push_back({"C", "", R"(say "image_ids":["md5:aa"])", "md5:aa", {"md5:aa"}, {"md5:aa"}});
    c.products.push_back({"P", "C", "Pain", "", {}, {"md5:bb", "md5:aa", "md5:cc"}, {}, {}, R"({"x":{"image_ids":[1,"md5:aa"]}})"});
    const std::string body = io::encodeCatalog("x", c, {{"md5:bb", "n2"}});
    Catalog expected = c;
    expected.categories[0].images = {"n1"};
    expected.products[0].images = {"n2", "n1", "md5:cc"};
    QCOMPARE(io::replaceImageKeys(body, {{"md5:aa", "n1"}}), io::encodeCatalog("x", expected, {}));
    QCOMPARE(io::replaceImageKeys(body, {}), body);
    QCOMPARE(io::replaceImageKeys("", {}), std::string());
}

void TestCatalogJson::renames()
{
    Catalog c;
    c.categories.push_back({"C", "", "\",\"data\":{", "", {}, {}});
    const std::string names[] = {"", "Carte", "a,\"data\":{\\", "été 🍕"};
    for (const auto& from : names)
        for (const auto& to : names)
            QCOMPARE(io::renamed(io::encodeCatalog(from, c, {}), to), io::encodeCatalog(to, c, {}));
    QCOMPARE(io::renamed("nothing of ours", "Carte"), std::string("nothing of ours"));
}

void TestCatalogJson::escapesEverything()
{
    Catalog c;
    std::string every;
    for (char byte = 1; byte > 0; ++byte)
        every += byte; // all of ASCII but NUL
    every += "é€🍕\u2028\uFEFF";
    c.variants.push_back({"V", every});
    const json written = json::parse(io::encodeCatalog(every, c, {}));
    QCOMPARE(written["name"].get<std::string>(), every);
    QCOMPARE(written["data"]["variants"][0]["name"].get<std::string>(), every);
}

void TestCatalogJson::hashSeesMeaningOnly()
{
    const auto hash = [](const std::string& text) {
        const auto document = io::decodeCatalog(text);
        return document ? io::catalogHash(document->content) : document.error().detail;
    };
    const std::string one = hash(withProduct(R"("ref":"P","skus":[{"ref":"S","price":"1.00 EUR"}])"));
    QCOMPARE(one.size(), 64u);
    QCOMPARE(hash(withProduct(R"("id":"9","created_at":"2026-01-01","description":null,"tags":[],"ref":"P","skus":[{"id":"8","product_id":"9","price":"1.00 EUR",
        "restrictions":{"enabled":true,"dow":null},"price_overrides":[],"option_list_ids":[],"name":"","ref":"S"}])")), one);
    QVERIFY(hash(withProduct(R"("ref":"P","skus":[{"ref":"S","price":"1.01 EUR"}])")) != one);
    Catalog till = randomCatalog(1);
    const auto before = io::catalogHash(till);
    till.products[0].skus[0].restrictions.enabled = true;
    const auto on = io::catalogHash(till);
    till.products[0].skus[0].restrictions.enabled.reset();
    QCOMPARE(io::catalogHash(till), on);
    std::swap(till.products[0], till.products[1]);
    QVERIFY(io::catalogHash(till) != on && !before.empty());
}

void TestCatalogJson::hashSeesEveryMeaning()
{
    Catalog c = randomCatalog(3);
    std::set<std::string> hashes{io::catalogHash(c)};
    std::size_t changes = 1;
    const auto changed = [&](auto&& change) {
        Catalog other = c;
        change(other);
        hashes.insert(io::catalogHash(other));
        ++changes;
    };
    changed([](Catalog& o) { o.products[0].skus[0].restrictions.variant_refs = Strings{"a"}; });
    changed([](Catalog& o) { o.products[0].skus[0].restrictions.variant_refs = Strings{"b"}; });
    changed([](Catalog& o) { o.option_lists[0].max_selections = 4; });
    changed([](Catalog& o) { o.option_lists[0].min_selections = 3; });
    changed([](Catalog& o) { o.products[0].extra = R"({"n":2})"; });
    changed([](Catalog& o) { o.products[0].images.push_back("md5:other"); });
    changed([](Catalog& o) { o.deals[0].lines[0].skus[0].extra_charge = Money{12345, "EUR"}; });
    changed([](Catalog& o) { o.discounts[0].pricing_value = "13"; });
    changed([](Catalog& o) { o.charges[0].price = Money{100, "EUR"}; });
    changed([](Catalog& o) { o.categories[1].parent_ref = "C2"; });
    changed([](Catalog& o) { o.products[1].tax_rate.eat_in = Decimal(10, 0); });
    changed([](Catalog& o) { o.products[1].skus[0].price_overrides[0].end_date = "2026-12-31"; });
    QCOMPARE(hashes.size(), changes);
}

void TestCatalogJson::stock()
{
    const auto stock = io::decodeStock(R"([{"sku_ref":"a","option_ref":null,"stock":"4.250","expires_at":null},{"option_ref":"b","stock":0,"expires_at":"2026-03-15T11:30:00+01:00"},
        {"sku_ref":"c","stock":null},{"sku_ref":"d","stock":2.5,"new":1},{"sku_ref":"e","stock":"0"}])");
    QVERIFY2(stock, stock ? "" : stock.error().detail.c_str());
    QCOMPARE(stock->size(), 5u);
    QCOMPARE((*stock)[0].stock, std::optional(Decimal(425, 2)));
    QVERIFY(!(*stock)[2].stock);
    QCOMPARE(io::encodeStock(*stock), std::string(R"([{"sku_ref":"a","stock":"4.25"},{"option_ref":"b","stock":"0","expires_at":"2026-03-15T11:30:00+01:00"},)"
                                                  R"({"sku_ref":"c","stock":null},{"sku_ref":"d","stock":"2.5"},{"sku_ref":"e","stock":"0","expires_at":null}])"));
    QVERIFY(io::decodeStock(io::encodeStock(*stock)).value() == *stock);
    QCOMPARE(io::encodeStock({}), std::string("[]"));
}

void TestCatalogJson::refusesStock_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"{}", "[1]", R"([{"stock":"1"}])", R"([{"sku_ref":"a","option_ref":"b"}])", R"([{"sku_ref":"a","stock":"many"}])", "[", "null"})
        QTest::newRow(text) << QByteArray(text);
}

void TestCatalogJson::refusesStock()
{
    QFETCH(const QByteArray, text);
    const auto stock = io::decodeStock(text.toStdString());
    QVERIFY(!stock);
    QCOMPARE(stock.error().kind, Kind::Nonsense);
}

void TestCatalogJson::isFast()
{
    Catalog large;
    const Catalog seed = randomCatalog(5);
    for (int i = 0; i < 20'000; ++i)
        large.products.push_back(seed.products[static_cast<std::size_t>(i) % seed.products.size()]);
    std::string body;
    QBENCHMARK { body = io::encodeCatalog("x", large, {}); }
    QCOMPARE(json::parse(body)["data"]["products"].size(), 20'000u);
}

QTEST_GUILESS_MAIN(TestCatalogJson)
#include "test_catalog_json.moc"
