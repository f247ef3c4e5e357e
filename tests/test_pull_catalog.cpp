// pull catalog: into the till through its mapping, or into a file; nothing of the till is deleted.

#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "sync/agreement.h"
#include "tests/fakes/engine_fixture.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace engine;
using fakes::counts;
using fakes::EngineFixture;
using model::Kind;

namespace {

model::Option option(const char* ref, const char* name)
{
    model::Option o;
    o.ref = ref;
    o.name = name;
    o.price = {0, "EUR"};
    return o;
}

model::Deal deal(const char* ref, const char* sku)
{
    model::Deal d;
    d.ref = ref;
    d.name = "Midi";
    d.category_ref = "C1";
    d.lines = {{"Plat", "unchanged", "", {{sku, {}}}}};
    return d;
}

model::PriceOverride inVariant(std::int64_t minor, const char* ref)
{
    model::PriceOverride price;
    price.price = {minor, "EUR"};
    price.variant_refs = {ref};
    return price;
}

/// Products and skus are numbered from 1, each by themselves.
model::Catalog numbered()
{
    auto c = fakes::menu();
    for (auto& product : c.products)
        product.skus.clear();
    int number = 0;
    const auto give = [&](std::size_t product, const char* name) {
        auto& sku = c.products[product].skus.emplace_back();
        sku.ref = std::to_string(++number);
        sku.name = name;
        sku.price = {100 * number, "EUR"};
    };
    give(0, "25 cl");
    give(0, "50 cl");
    give(1, "Reine");
    give(1, "Jambon");
    give(2, "Maison");
    for (std::size_t i = 0; i < c.products.size(); ++i)
        c.products[i].ref = std::to_string(i + 1);
    c.products[2].tags = {"allergen_milk"};
    return c;
}

void forgetProductRefs(EngineFixture& f)
{
    auto document = nlohmann::json::parse(f.cloud.raw());
    for (auto& product : document["data"]["products"])
        product["ref"] = nullptr;
    f.cloud.setRaw(document.dump());
}

Consent unattended()
{
    Consent schedule = EngineFixture::yes();
    schedule.unattended = true;
    return schedule;
}

} // namespace

class TestPullCatalog : public QObject {
    Q_OBJECT

private slots:
    void intoAnEmptyTill()
    {
        EngineFixture f;
        f.cloud.setCatalog(fakes::menu());
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY(run.done());
        QCOMPARE(f.till.articles, fakes::menu());
        QCOMPARE(run.plan.counts.create, 10);
        QCOMPARE(f.cloud.writes, 0);
    }

    void theSecondTimeNothingIsWritten()
    {
        EngineFixture f;
        f.cloud.setCatalog(fakes::menu());
        QVERIFY(f.run(Operation::PullCatalog).done());
        f.till.writeCalls = 0;
        QVERIFY(f.run(Operation::PullCatalog).plan.nothingToDo());
        QCOMPARE(f.till.writeCalls, 0);
    }

    void alsoWhenTheTillCannotHoldEverything()
    {
        EngineFixture f;
        fakes::FakeTill elsewhere;
        const auto rich = fakes::everything(elsewhere);
        for (const auto& [ref, bytes] : elsewhere.pictures)
            f.cloud.addPicture(bytes);
        f.cloud.setCatalog(rich);
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY(run.done());
        QVERIFY(run.plan.counts.skipped > 0); // deals and the like have no statement in this mapping
        QCOMPARE(f.till.articles.products.size(), rich.products.size());
        QCOMPARE(f.till.articles.products[0].skus[0].price, rich.products[0].skus[0].price);
        QCOMPARE(f.till.articles.products[0].skus[0].option_list_refs, rich.products[0].skus[0].option_list_refs);
        const auto again = f.run(Operation::PullCatalog);
        QVERIFY2(again.plan.nothingToDo(), "pictures and restrictions, which this till has no room for, are no news");
        QCOMPARE(again.plan.counts.update, 0);
    }

    /// The till's texts are read without blanks around them, and with line ends of one kind: HubRise's are written so, else they come again each time.
    void alsoOfTextsThatTheTillReadsOtherwise()
    {
        EngineFixture f;
        auto remote = fakes::menu();
        remote.categories[0].name = " Plats";
        remote.products[0].name = "Quenelle ";
        remote.products[0].description = "Brochet\r\nsauce Nantua \n";
        remote.products[0].tags = {" vegan", "", "vegan"};
        remote.products[0].skus[0].name = "Normale\t";
        remote.option_lists[0].options[0].name = " Riz ";
        f.cloud.setCatalog(remote);
        QVERIFY(f.run(Operation::PullCatalog).done());
        auto read = fakes::menu();
        read.products[0].description = "Brochet\nsauce Nantua";
        read.products[0].tags = {"vegan"};
        QCOMPARE(f.till.articles, read);
        QVERIFY(f.run(Operation::PullCatalog).plan.nothingToDo());
    }

    /// A ref copied and pasted brings blanks along. Written with them, the till reads it without, and it is new again each time.
    void alsoOfRefsWithBlanksAroundThem()
    {
        EngineFixture f;
        auto remote = fakes::menu();
        remote.categories[0].ref = "C1 ";
        for (auto& product : remote.products)
            product.category_ref = "C1 ";
        remote.products[0].ref = "\u00a0P1";
        remote.products[0].skus[0].ref = "1-N ";
        remote.products[0].skus[0].option_list_refs = {"L1 "};
        remote.option_lists[0].ref = "L1 ";
        remote.option_lists[0].options[0].ref = " RIZ";
        remote.deals = {deal("MIDI ", "1-N ")};
        remote.deals[0].category_ref = "C1 ";
        f.cloud.setCatalog(remote);
        f.till.statements.insert("deal_line_sku_upsert");
        const auto writes = f.planned(Operation::PullCatalog).ops.at(0).body;
        QVERIFY2(writes.find("MIDI \"") == std::string::npos && writes.find("1-N \"") == std::string::npos, writes.c_str());
        QVERIFY(f.run(Operation::PullCatalog).done());
        QCOMPARE(f.till.articles, fakes::menu());
        f.till.statements.erase("deal_line_sku_upsert"); // which this till does not keep
        QVERIFY(f.run(Operation::PullCatalog).plan.nothingToDo());
    }

    /// The till would read another ref, or none. What hangs on such a category stays where it is.
    void aRefThatNoTillReadsIsLeftAlone()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto remote = fakes::menu();
        remote.categories[0].ref = " ";
        for (auto& product : remote.products)
            product.category_ref = " ";
        remote.products[1].skus[0].ref = "2\t3";
        remote.products[2].ref = "P\n3";
        remote.products[2].skus[0].price.minor += 10;
        remote.option_lists[0].ref = "L\u0001";
        remote.products[0].skus[0].option_list_refs = {"L\u0001"};
        remote.deals = {deal("MIDI", "2\t3")};
        remote.deals[0].category_ref.clear();
        f.cloud.setCatalog(remote);
        f.till.statements.insert("deal_upsert");
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.plan.nothingToDo(), run.plan.ops.empty() ? "" : run.plan.ops[0].body.c_str());
        QCOMPARE(f.till.articles, fakes::menu());
        QVERIFY(std::ranges::any_of(run.plan.changes, [](const model::Change& change) {
            return change.kind == "sku" && change.ref == "2\t3" && fakes::words(change.reason) == "its code ref in HubRise is blank or holds control characters: not retrieved";
        }));
    }

    /// Within a list that commas part, it would be two.
    void aTagWithACommaStaysOne()
    {
        EngineFixture f;
        auto remote = fakes::menu();
        remote.products[0].tags = {"hot, or not", "vegan"};
        f.cloud.setCatalog(remote);
        const auto writes = f.planned(Operation::PullCatalog).ops.at(0).body;
        for (const auto& write : nlohmann::json::parse(writes))
            if (write["statement"] == "product_upsert" && write["values"]["ref"] == "P1")
                QCOMPARE(QString::fromStdString(write["values"]["tags"].get<std::string>()), QString(R"(["hot, or not","vegan"])"));
    }

    void onlyWhatChangedIsWritten()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto remote = fakes::menu();
        remote.products[1].skus[0].price.minor = 1250;
        f.cloud.setCatalog(remote);
        const auto run = f.run(Operation::PullCatalog);
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 9));
        QCOMPARE(f.till.rowsWritten, 1);
        QCOMPARE(f.till.articles, remote);
    }

    void whatIsInTheTillAloneStays()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto remote = fakes::menu();
        remote.products.pop_back();
        f.cloud.setCatalog(remote);
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY(run.plan.nothingToDo());
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 8, 0, 0, 2)); // a product and its sku
        QCOMPARE(f.till.articles, fakes::menu());
    }

    void aProductWithoutRefIsNamedByItsSku()
    {
        EngineFixture f;
        f.cloud.setCatalog(fakes::menu());
        auto document = nlohmann::json::parse(f.cloud.raw());
        document["data"]["products"][1]["ref"] = nullptr;
        f.cloud.setRaw(document.dump());
        QVERIFY(f.run(Operation::PullCatalog).done());
        QCOMPARE(f.till.articles.products[1].ref, std::string("2"));
        QCOMPARE(f.till.articles.products[1].name, std::string("Pizza"));
        QVERIFY(f.run(Operation::PullCatalog).plan.nothingToDo());
    }

    /// Products typed by hand in HubRise often have refs for their skus alone. Refs of products and of skus are two name spaces: these meet all the time.
    void itsSkusTellWhichArticleItIs()
    {
        EngineFixture f;
        f.till.articles = numbered();
        auto remote = numbered();
        remote.products[0].skus[1].price.minor = 690;
        f.cloud.setCatalog(remote);
        forgetProductRefs(f);
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 10));
        QCOMPARE(f.till.rowsWritten, 1);
        QCOMPARE(f.till.articles, remote);
        QVERIFY(f.run(Operation::PullCatalog).plan.nothingToDo());
    }

    /// Somebody puts a new size in front of the others, and gives it no ref.
    void alsoWhenTheFirstSkuHasNoRefEither()
    {
        EngineFixture f;
        f.till.articles = numbered();
        auto remote = numbered();
        remote.products[0].skus.insert(remote.products[0].skus.begin(), remote.products[0].skus[0]);
        remote.products[0].skus[0].name = "12 cl";
        remote.products[0].skus[1].price.minor = 360;
        f.cloud.setCatalog(remote);
        forgetProductRefs(f);
        auto document = nlohmann::json::parse(f.cloud.raw());
        document["data"]["products"][0]["skus"][0]["ref"] = nullptr;
        f.cloud.setRaw(document.dump());
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 10, 0, 0, 1));
        remote.products[0].skus.erase(remote.products[0].skus.begin());
        QCOMPARE(f.till.articles, remote);
    }

    /// Skus of two articles in one product, one article's skus in a product of its ref and in one without, a new article whose ref is another's, one that the till
    /// keeps back: nobody knows what is meant.
    void whoseArticleCannotBeToldIsLeftAlone_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"skus of two articles", "a part of an article", "the number of another article", "kept back under that name"})
            QTest::newRow(what) << what;
    }
    void whoseArticleCannotBeToldIsLeftAlone()
    {
        QFETCH(QString, what);
        EngineFixture f;
        auto remote = numbered();
        const auto copy = [&](std::size_t of, const char* name, const char* ref, const char* sku) {
            remote.products.push_back(remote.products[of]);
            remote.products.back().name = name;
            remote.products.back().ref = ref;
            remote.products.back().skus = {remote.products[of].skus.back()};
            remote.products.back().skus[0].ref = sku;
        };
        if (what == "the number of another article")
            copy(2, "Vin", "6", "7");
        f.till.articles = remote;
        if (what == "skus of two articles")
            remote.products[1].skus.insert(remote.products[1].skus.begin(), remote.products[0].skus[1]), remote.products[0].skus.pop_back();
        else if (what == "a part of an article")
            copy(0, "Demi", "", "2"), remote.products[0].skus.pop_back();
        else if (what == "the number of another article")
            copy(2, "Sorbet", "", "6");
        else
            copy(2, "Sorbet", "", "9-1"), f.till.excluded = {{"product", "9", "Sorbet", "not published"}};
        const std::size_t nameless = what == "skus of two articles" ? 1 : remote.products.size() - 1;
        for (auto& sku : remote.products[nameless].skus)
            sku.price.minor += 10;
        f.cloud.setCatalog(remote);
        auto document = nlohmann::json::parse(f.cloud.raw());
        document["data"]["products"][nameless]["ref"] = nullptr;
        f.cloud.setRaw(document.dump());
        const auto before = f.till.articles;
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.plan.nothingToDo(), run.plan.ops.empty() ? "" : run.plan.ops[0].body.c_str());
        QCOMPARE(f.till.articles, before);
        std::set<std::string> told;
        for (const auto& change : run.plan.changes)
            told.insert(change.kind + ' ' + fakes::words(change.reason).toStdString());
        QVERIFY(told.contains("product has no code ref in HubRise"));
        QVERIFY(told.contains("sku its product has no code ref in HubRise: not retrieved"));
    }

    /// Typed in by hand in HubRise: what has no ref there has only a place in the document, which is another's once something in front of it is gone.
    void whatHasNoRefIsNotKnownByItsPlace()
    {
        EngineFixture f;
        auto remote = fakes::menu();
        remote.option_lists.insert(remote.option_lists.begin(), {"L0", "Cuisson", 1, 1, {}, {option("BLEU", "Bleu")}, {}});
        remote.products[0].skus[0].option_list_refs = {"L0", "L1"};
        remote.deals.push_back(deal("D1", "2"));
        remote.products.push_back(remote.products[2]); // and a new one, for which there would be no category
        remote.products[3].ref = remote.products[3].skus[0].ref = "4";
        f.cloud.setCatalog(remote);
        f.till.articles = fakes::menu();
        for (const char* statement : {"deal_upsert", "deal_line_upsert", "deal_line_sku_upsert"})
            f.till.statements.insert(statement);
        auto document = nlohmann::json::parse(f.cloud.raw());
        auto& data = document["data"];
        for (auto& list : data["options_lists"])
            list["ref"] = nullptr;
        data["categories"][0]["ref"] = nullptr;
        data["products"][1]["ref"] = nullptr;
        data["products"][1]["skus"][0]["ref"] = nullptr;
        data["deals"][0]["lines"][0]["skus"][0].erase("ref");
        f.cloud.setRaw(document.dump());
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.plan.nothingToDo(), run.plan.ops.empty() ? "" : run.plan.ops[0].body.c_str());
        QCOMPARE(f.till.articles, fakes::menu());
        std::set<std::string> told;
        for (const auto& change : run.plan.changes) {
            QVERIFY2(!change.ref.starts_with("pp:"), change.ref.c_str());
            told.insert(change.kind + ' ' + fakes::words(change.reason).toStdString());
        }
        for (const char* sentence : {"category has no code ref in HubRise", "option_list has no code ref in HubRise", "option its option list has no code ref in HubRise: not retrieved",
                                     "sku has no code ref in HubRise", "product its category has no code ref in HubRise: not retrieved", "sku its category has no code ref in HubRise: not retrieved", "deal one of its lines names a sku without a code ref in HubRise: not retrieved"})
            QVERIFY2(told.contains(sentence), sentence);
    }

    /// Copied in HubRise with its refs: which of the two is the till's article, nobody knows.
    void whatStandsTwiceInHubRiseIsLeftAlone()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto remote = fakes::menu();
        auto copy = remote.products[1];
        copy.ref.clear();
        copy.name = "Copie";
        copy.skus[0].price.minor = 900;
        remote.products.push_back(copy);
        f.cloud.setCatalog(remote);
        auto document = nlohmann::json::parse(f.cloud.raw());
        document["data"]["products"][3]["ref"] = nullptr;
        document["data"]["products"][1]["ref"] = nullptr;
        f.cloud.setRaw(document.dump());
        f.till.articles.products[1].ref = "2";
        const auto before = f.till.articles;
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.plan.nothingToDo(), run.plan.ops.empty() ? "" : run.plan.ops[0].body.c_str());
        QCOMPARE(f.till.articles, before);
        QCOMPARE(run.plan.counts.create, 0);
        QVERIFY(std::ranges::any_of(run.plan.changes, [](const model::Change& change) {
            return change.kind == "sku" && change.ref == "2" && change.action == model::Action::Skip && fakes::words(change.reason).startsWith("stands in HubRise more than once");
        }));
    }

    /// HubRise's product lost its ref and its name: that its skus are that article's, the last push knows.
    void norByAProductWithoutRefOfAnotherName()
    {
        EngineFixture f;
        f.till.articles = numbered();
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.till.articles.products.pop_back();
        f.till.excluded = {{"product", "3", "Limonade", "not published"}};
        auto remote = numbered();
        remote.products[2].name = "Limonade web";
        remote.products[2].skus[0].price.minor += 100;
        f.cloud.setCatalog(remote);
        forgetProductRefs(f);
        const auto before = f.till.articles;
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.plan.nothingToDo(), run.plan.ops.empty() ? "" : run.plan.ops[0].body.c_str());
        QCOMPARE(f.till.articles, before);
        QVERIFY(std::ranges::any_of(run.plan.changes, [](const model::Change& change) { return change.kind == "sku" && change.ref == "5" && fakes::words(change.reason).endsWith("left as it is: not published"); }));
    }

    /// Not published, in the bin, unreadable: its queries do not show what the till says of it, and its statements would overwrite that.
    void whatTheTillKeepsBackIsNotOverwritten()
    {
        EngineFixture f;
        f.cloud.setCatalog(fakes::menu());
        f.till.articles = fakes::menu();
        f.till.articles.products.erase(f.till.articles.products.begin() + 1, f.till.articles.products.end());
        f.till.articles.products[0].skus.pop_back();
        f.till.excluded = {{"product", "P2", "Pizza", "not published"}, {"sku", "1-E", "Quenelle (Enfant)", "inactive"}};
        f.till.articleProblems = {{model::Severity::Error, "sku", "3", "price", model::text("“abc” is not a price"), {}}};
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.plan.nothingToDo(), run.plan.ops.empty() ? "" : run.plan.ops[0].body.c_str());
        QCOMPARE(f.till.writeCalls, 0);
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 5, 0, 0, 5));
        std::map<std::string, QString> why;
        for (const auto& change : run.plan.changes)
            why[change.kind + ' ' + change.ref] = fakes::words(change.reason);
        QVERIFY2(why["product P2"].endsWith("left as it is: not published"), qPrintable(why["product P2"]));
        QVERIFY2(why["sku 2"].endsWith("left as it is: not published"), qPrintable(why["sku 2"])); // its only size
        QVERIFY2(why["sku 1-E"].endsWith("left as it is: inactive"), qPrintable(why["sku 1-E"]));
        QVERIFY2(why["product P3"].contains("is not a price"), qPrintable(why["product P3"])); // all of its sizes
        QVERIFY2(why["sku 3"].contains("cannot be read in the till"), qPrintable(why["sku 3"]));
    }

    /// The till's twins: which of them HubRise's is, nobody knows, and a statement would write over both.
    void whatStandsTwiceInTheTillIsLeftAlone()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.products.push_back(f.till.articles.products[1]);
        f.till.articles.products.back().name = "Mousse";
        auto remote = fakes::menu();
        remote.products[1].name = "Pizza web";
        remote.products[1].skus[0].price.minor += 100;
        remote.products[0].name = "Quenelle web";
        f.cloud.setCatalog(remote);
        auto after = f.till.articles;
        after.products[0].name = "Quenelle web";
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(f.till.articles, after);
        for (const char* kind : {"product", "sku"})
            QVERIFY2(std::ranges::any_of(run.plan.changes, [&](const model::Change& change) {
                return change.kind == kind && change.action == model::Action::Skip && fakes::words(change.reason).startsWith("several things of the till have this code ref");
            }), kind);
    }

    /// One that is sold and one in the recycle bin have the same code: a statement finds both.
    void whatTheTillShowsAndKeepsBackIsNotOverwritten()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.excluded = {{"product", "P2", "Mousse", "in the recycle bin"}};
        auto remote = fakes::menu();
        remote.products[1].name = "Pizza web";
        remote.products[1].skus[0].price.minor += 100;
        f.cloud.setCatalog(remote);
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.plan.nothingToDo(), run.plan.ops.empty() ? "" : run.plan.ops[0].body.c_str());
        QCOMPARE(run.plan.counts.skipped, 2);
        QVERIFY(fakes::words(run.plan.changes.at(0).reason).startsWith("“Mousse” in the till has the same code ref"));
    }

    /// The till shows it, but for a field of which nobody can read what it holds.
    void whatIsShownAndCannotBeReadIsNotOverwritten_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("ref");
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("left");
        QTest::newRow("a name") << "product" << "P1" << "name" << true;
        QTest::newRow("limits that nothing writes") << "sku" << "2" << "dow" << false;
        QTest::newRow("an option's price, in another list") << "option" << "RIZ" << "price" << true;
        QTest::newRow("a line of a deal") << "deal" << "M1" << "pricing_value" << true;
        QTest::newRow("the category of a deal, which nothing writes") << "deal" << "M1" << "category_ref" << false;
    }
    void whatIsShownAndCannotBeReadIsNotOverwritten()
    {
        QFETCH(QString, kind);
        QFETCH(QString, ref);
        QFETCH(QString, field);
        QFETCH(bool, left);
        EngineFixture f;
        f.till.statements.insert({"deal_upsert", "deal_line_upsert", "deal_line_sku_upsert"});
        f.till.parameters["deal_upsert"] = {"ref", "name"};
        f.till.articles = fakes::menu();
        f.till.articles.deals = {deal("M1", "2")};
        auto remote = f.till.articles;
        remote.products[0].name = remote.deals[0].name = remote.option_lists[0].options[0].name = "web";
        remote.products[1].skus[0].price.minor += 100;
        QCOMPARE(remote.option_lists[0].options[0].ref, std::string("RIZ"));
        f.cloud.setCatalog(remote);
        f.till.articleProblems = {{model::Severity::Error, kind.toStdString(), ref.toStdString(), field.toStdString(), model::text("unreadable"), {}}};
        const auto plan = f.planned(Operation::PullCatalog);
        const auto change = std::ranges::find_if(plan.changes, [&](const model::Change& c) { return c.kind == kind.toStdString() && c.ref == ref.toStdString(); });
        QVERIFY(change != plan.changes.end());
        QCOMPARE(change->action == model::Action::Skip, left);
        QCOMPARE(plan.counts.update, left ? 3 : 4);
    }

    /// All that a statement knows of a line is its number.
    void linesThatWereMovedAreNotMixed_data()
    {
        using Change = std::function<void(std::vector<model::DealLine>&)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("left");
        const auto line = [](const char* label, std::initializer_list<const char*> skus) {
            model::DealLine made{label, "unchanged", "", {}};
            for (const char* sku : skus)
                made.skus.push_back({sku, {}});
            return made;
        };
        QTest::newRow("swapped") << Change([](auto& lines) { std::swap(lines[0], lines[1]); }) << true;
        QTest::newRow("the first one gone") << Change([](auto& lines) { lines.erase(lines.begin()); }) << true;
        QTest::newRow("one more in front") << Change([=](auto& lines) { lines.insert(lines.begin(), line("Apéritif", {"1-N"})); }) << true;
        QTest::newRow("another one in its place") << Change([=](auto& lines) { lines[1] = line("Vin", {"1-N"}); }) << true;
        QTest::newRow("a choice moved") << Change([](auto& lines) { lines[1].skus.push_back(lines[0].skus.back()), lines[0].skus.pop_back(); }) << true;
        QTest::newRow("another name") << Change([](auto& lines) { lines[1].label = "Vin"; }) << false;
        QTest::newRow("one more behind") << Change([=](auto& lines) { lines.push_back(line("Vin", {"1-N"})); }) << false;
        QTest::newRow("one more choice") << Change([](auto& lines) { lines[1].skus.push_back({"1-N", {}}); }) << false;
        QTest::newRow("a choice less, and another name") << Change([](auto& lines) { lines[0].skus.pop_back(), lines[0].label = "Vin"; }) << false;
    }
    void linesThatWereMovedAreNotMixed()
    {
        QFETCH(std::function<void(std::vector<model::DealLine>&)>, change);
        QFETCH(bool, left);
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.deals = {deal("M1", "2")};
        f.till.articles.deals[0].lines = {{"Plat", "unchanged", "", {{"2", {}}, {"3", {}}}}, {"Boisson", "unchanged", "", {{"1-E", {}}}}};
        auto remote = f.till.articles;
        change(remote.deals[0].lines);
        f.cloud.setCatalog(remote);
        const auto isLeft = [&f] {
            const auto plan = f.planned(Operation::PullCatalog);
            return std::ranges::any_of(plan.changes, [](const model::Change& c) { return c.kind == "deal" && fakes::words(c.reason).startsWith("its lines stand elsewhere in HubRise"); });
        };
        QVERIFY2(!isLeft(), "nothing writes them");
        f.till.statements.insert({"deal_line_upsert", "deal_line_sku_upsert"});
        QCOMPARE(isLeft(), left);
        QCOMPARE(f.planned(Operation::PullCatalog).nothingToDo(), left);
        f.till.otherwiseNumbered = {"M1"};
        QVERIFY(isLeft());
    }

    /// Sent or retrieved, then changed in the till, and not in HubRise: the next push sends it, whatever is retrieved before.
    void whatTheTillAloneChangedStays()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.till.articles.products[1].skus[0].price.minor = 9900;
        f.till.articles.products[0].name = "Quenelle du jour";
        auto remote = fakes::menu();
        remote.products[2].name = "Limonade web";
        remote.products[0].description = "Maison";
        f.cloud.setCatalog(remote);
        for (int night = 0; night < 3; ++night) {
            const auto run = f.run(Operation::PullCatalog, unattended());
            QVERIFY2(night > 0 ? run.plan.nothingToDo() : run.done(), std::to_string(night).c_str());
            QVERIFY(run.plan.guards.empty());
            QCOMPARE(f.till.articles.products[1].skus[0].price.minor, 9900);
            QCOMPARE(f.till.articles.products[0].name, std::string("Quenelle du jour"));
            QCOMPARE(f.till.articles.products[0].description, std::string("Maison"));
            QCOMPARE(f.till.articles.products[2].name, std::string("Limonade web"));
            const auto sku = std::ranges::find(run.plan.changes, f.till.articles.products[1].skus[0].ref, &model::Change::ref);
            QVERIFY(sku != run.plan.changes.end() && sku->action == model::Action::Skip);
            QVERIFY(fakes::words(sku->reason).startsWith("changed in the till since the catalog was last exchanged"));
        }
        f.till.articles.products[2].name = "Limonade maison"; // what was retrieved is an exchange too
        QVERIFY(f.run(Operation::PullCatalog, unattended()).plan.nothingToDo());
        QVERIFY(f.run(Operation::PushCatalog, unattended()).done());
        QCOMPARE(f.cloud.catalogNow(), f.till.articles);
        QVERIFY(f.run(Operation::PullCatalog, unattended()).plan.nothingToDo());
        QCOMPARE(f.till.articles.products[2].name, std::string("Limonade maison"));
    }

    /// HubRise back to what was sent is HubRise's news, not the till's edit.
    void whatHubRiseChangedAndChangedBackIsRetrieved()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        QVERIFY(f.run(Operation::PushCatalog).done());
        for (const char* name : {"Limonade web", "Limonade"}) {
            auto remote = fakes::menu();
            remote.products[2].name = name;
            f.cloud.setCatalog(remote);
            QVERIFY(f.run(Operation::PullCatalog, unattended()).done());
            QCOMPARE(f.till.articles, remote);
        }
    }

    void whatBothChangedIsAskedAbout()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        QVERIFY(f.run(Operation::PushCatalog).done());
        auto remote = fakes::menu();
        remote.products[1].skus[0].price.minor = 1000;
        f.cloud.setCatalog(remote);
        f.till.articles.products[1].skus[0].price.minor = 9900;
        const auto before = f.till.articles;
        auto run = f.run(Operation::PullCatalog, unattended());
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G9"));
        QCOMPARE(fakes::words(run.plan.guards[0].message),
                 QString("1 thing(s) changed both in the till and in HubRise since the last exchange would become what HubRise says, “Pizza” first."));
        QCOMPARE(run.objection->kind, Kind::Confirmation);
        QCOMPARE(f.till.articles, before);
        QCOMPARE(demandOf(run.plan).ticks.size(), std::size_t(1));
        run = f.run(Operation::PullCatalog);
        QVERIFY2(run.done(), "a person has seen it");
        QCOMPARE(f.till.articles, remote);
        QVERIFY(f.planned(Operation::PullCatalog).nothingToDo());
    }

    /// With all that hangs on it; what HubRise changed of it since is asked about.
    void whatWasTakenOutOfTheTillStaysOut()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        QVERIFY(f.run(Operation::PushCatalog).done());
        auto& articles = f.till.articles;
        articles.products.erase(articles.products.begin());
        articles.option_lists[0].options.pop_back();
        articles.products.back().skus[0].option_list_refs.clear();
        const auto before = articles;
        auto remote = fakes::menu();
        remote.products.back().name = "Limonade web";
        f.cloud.setCatalog(remote);
        QVERIFY(f.run(Operation::PullCatalog, unattended()).done());
        QCOMPARE(articles.products.size(), before.products.size());
        QCOMPARE(articles.option_lists, before.option_lists);
        QCOMPARE(articles.products.back().skus, before.products.back().skus);
        QCOMPARE(articles.products.back().name, std::string("Limonade web"));
        QVERIFY(f.run(Operation::PullCatalog, unattended()).plan.nothingToDo());
        remote.products.front().name = "Quenelle nouvelle";
        f.cloud.setCatalog(remote);
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PullCatalog)), std::string("G9"));
    }

    /// Nobody took anything out: it is new, and so is the category that it needs.
    void whatHubRisePutsIntoARemovedCategoryBringsItBack()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        QVERIFY(f.run(Operation::PushCatalog).done());
        auto& articles = f.till.articles;
        const std::string category = articles.products.back().category_ref;
        std::erase_if(articles.products, [&](const model::Product& product) { return product.category_ref == category; });
        std::erase_if(articles.categories, [&](const model::Category& c) { return c.ref == category; });
        QVERIFY(f.run(Operation::PullCatalog, unattended()).plan.nothingToDo());
        auto remote = fakes::menu();
        auto added = remote.products.back();
        added.ref = added.skus[0].ref = "77";
        added.skus.resize(1);
        remote.products.push_back(added);
        f.cloud.setCatalog(remote);
        QVERIFY(f.run(Operation::PullCatalog, unattended()).done());
        QVERIFY(std::ranges::find(articles.categories, category, &model::Category::ref) != articles.categories.end());
        QCOMPARE(articles.products.back().ref, std::string("77"));
    }

    /// The till writes capitals; told once, it is not written again each night, until the mapping is another.
    void whatTheTillTakesOtherwiseIsWrittenOnce()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        QVERIFY(f.run(Operation::PushCatalog).done());
        auto remote = fakes::menu();
        remote.products[2].name = "Limonade web";
        f.cloud.setCatalog(remote);
        f.till.onWritten = [](model::Catalog& articles) { articles.products[2].name = "LIMONADE"; };
        QVERIFY(f.run(Operation::PullCatalog, unattended()).done());
        QVERIFY(f.run(Operation::PullCatalog, unattended()).plan.nothingToDo());
        f.till.fingerprint = "mapping-2";
        QVERIFY(!f.planned(Operation::PullCatalog).nothingToDo());
        f.till.fingerprint = "mapping-1";
        remote.products[2].name = "Limonade bio";
        f.cloud.setCatalog(remote);
        QVERIFY2(f.run(Operation::PullCatalog, unattended()).plan.guards.empty(), "nobody touched the till");
    }

    void afterALostStateAPersonIsAsked()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.till.articles.products[1].skus[0].price.minor = 9900;
        QVERIFY(f.state().forgetAgreements());
        auto run = f.run(Operation::PullCatalog, unattended());
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G9"));
        QVERIFY(fakes::words(run.plan.guards[0].message).startsWith("The state database does not know what was exchanged before: 1 thing(s)"));
        QCOMPARE(f.till.articles.products[1].skus[0].price.minor, 9900);
        QVERIFY(f.run(Operation::PullCatalog).done());
        auto remote = fakes::menu();
        remote.products[2].name = "Limonade web";
        f.cloud.setCatalog(remote);
        QVERIFY2(f.run(Operation::PullCatalog, unattended()).done(), "from then on it is known again");
    }

    /// Undone in HubRise by a person: the till's work stays until it was looked at.
    void whatWasUndoneInHubRiseIsNotUndoneInTheTillUnasked()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.till.articles.products[1].skus[0].price.minor = 9900;
        QVERIFY(f.run(Operation::PushCatalog).done());
        QVERIFY(f.run(Operation::Restore).done());
        QCOMPARE(f.cloud.catalogNow().products[1].skus[0].price.minor, fakes::menu().products[1].skus[0].price.minor);
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PullCatalog)), std::string("G9"));
    }

    /// A trigger of the till, or a statement that writes more than it was told.
    void whatTheTillChangedBesideIsTold()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.deals = {deal("M1", "2")};
        auto remote = f.till.articles;
        remote.products[2].name = "Limonade web";
        f.cloud.setCatalog(remote);
        f.till.onWritten = [](model::Catalog& articles) {
            articles.deals[0].lines[0].skus.clear();
            articles.products[0].skus.pop_back();
        };
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY(run.done() && run.report.rejectedSome);
        QCOMPARE(run.report.counts.update, 1);
        QStringList told;
        for (const auto& problem : run.report.problems)
            told << QString::fromStdString(problem.kind + ' ' + problem.ref + ' ' + problem.field);
        QCOMPARE(told, (QStringList{"sku 1-E ", "deal M1 lines"}));
        f.till.onWritten = nullptr;
        remote.products[2].name = "Limonade";
        f.cloud.setCatalog(remote);
        f.till.articles = remote;
        f.till.articles.products[2].name = "Limo";
        QVERIFY(!f.run(Operation::PullCatalog).report.rejectedSome);
    }

    /// A till gives a price by variant only where it is another: one that meets the price goes, and nobody pays otherwise.
    void aPriceThatMeetsAnotherIsNothingBeside()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.variants = {{"LIV", "Livré"}, {"EMP", "Emporté"}};
        auto& overrides = f.till.articles.products[1].skus[0].price_overrides;
        const std::vector<model::PriceOverride> both = {inVariant(1000, "LIV"), inVariant(700, "EMP")};
        overrides = both;
        auto remote = f.till.articles;
        remote.products[1].skus[0].price.minor = 1000;
        f.cloud.setCatalog(remote);
        f.till.onWritten = [](model::Catalog& articles) { articles.products[1].skus[0].price_overrides.erase(articles.products[1].skus[0].price_overrides.begin()); };
        QVERIFY(!f.run(Operation::PullCatalog).report.rejectedSome);
        overrides = both;
        remote.products[1].skus[0].price.minor = 1100;
        remote.products[1].skus[0].price_overrides = overrides;
        f.cloud.setCatalog(remote);
        QVERIFY2(f.run(Operation::PullCatalog).report.rejectedSome, "Livré costs 11.00 now");
    }

    void whatIsWrittenAndNoLongerShownIsToldOnce()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto remote = fakes::menu();
        remote.products[0].name = "Quenelle nouvelle";
        f.cloud.setCatalog(remote);
        f.till.onWritten = [](model::Catalog& articles) { articles.products.erase(articles.products.begin()); };
        const auto run = f.run(Operation::PullCatalog);
        QStringList told;
        for (const auto& problem : run.report.problems)
            told << fakes::words(problem.message);
        QCOMPARE(told.filter(QStringLiteral("was written into the till, which does not show it")).size(), 1);
        QVERIFY2(told.filter(QStringLiteral("kept it as it was")).isEmpty(), qPrintable(told.join(u'\n')));
    }

    /// A product made in HubRise by hand often has none; the till has one, and would keep it whatever is written.
    void aRateThatHubRiseLacksIsNoChange()
    {
        EngineFixture f;
        auto remote = fakes::menu();
        remote.products[1].tax_rate.delivery = model::Decimal(55, 1);
        f.cloud.setCatalog(remote);
        f.till.articles = remote;
        for (auto& product : f.till.articles.products)
            product.tax_rate = {model::Decimal(10, 0), model::Decimal(10, 0), model::Decimal(10, 0)};
        auto after = f.till.articles;
        after.products[1].tax_rate.delivery = model::Decimal(55, 1);
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(run.plan.counts.update, 1);
        QCOMPARE(f.till.articles, after);
        QVERIFY(f.run(Operation::PullCatalog).plan.nothingToDo());
    }

    /// What is written over a cell that nobody can read is lost.
    void aCellThatCannotBeReadIsNotOverwritten()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto remote = fakes::menu();
        for (std::size_t i : {0u, 1u})
            remote.products[i].tags = {"allergen_milk"};
        remote.products[0].skus[0].price.minor += 100; // in a row of its own
        f.cloud.setCatalog(remote);
        f.till.articleProblems = {{model::Severity::Warning, "product", "P1", "tags", model::text("“[\"allergen_mi” cannot be read"), {}}};
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(run.plan.counts.update, 2);
        QCOMPARE(f.till.articles.products[0].skus, remote.products[0].skus);
        QVERIFY(f.till.articles.products[0].tags.empty());
        QCOMPARE(f.till.articles.products[1].tags, model::Strings{"allergen_milk"});
        QVERIFY(std::ranges::any_of(run.plan.changes, [](const model::Change& change) { return change.ref == "P1" && fakes::words(change.reason).contains("cannot be read in the till, and is left as it is"); }));
    }

    /// Nothing writes over the tags of a till whose statement does not name them.
    void itIsNoReasonWhereNothingWritesIt()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.parameters["product_upsert"] = {"ref", "category_ref", "name"};
        f.till.articleProblems = {{model::Severity::Warning, "product", "P1", "tags", model::text("“[\"allergen_mi” cannot be read"), {}},
                                  {model::Severity::Warning, "product", "P1", "tax_eat_in", model::text("“10 TTC” cannot be read"), {}}};
        auto remote = fakes::menu();
        remote.products[0].name = "Quenelle maison";
        remote.products[0].skus[0].price.minor += 100;
        f.cloud.setCatalog(remote);
        QVERIFY(f.run(Operation::PullCatalog).done());
        QCOMPARE(f.till.articles, remote);
    }

    /// The till does not show a category, or a list, of which it publishes nothing; its name there is not HubRise's to change.
    void whatHoldsOnlySuchThingsIsNotOverwrittenEither()
    {
        EngineFixture f;
        auto remote = fakes::menu();
        remote.categories.push_back({"C2", "", "Boissons", "", {}, {}});
        remote.categories.push_back({"C3", "C2", "Sans alcool", "", {}, {}});
        remote.categories.push_back({"C4", "", "Desserts", "", {}, {}}); // nothing in it yet
        remote.products[2].category_ref = "C3";
        f.cloud.setCatalog(remote);
        f.till.articles = fakes::menu();
        f.till.articles.products.pop_back();
        f.till.articles.option_lists.clear();
        f.till.articles.products[0].skus[0].option_list_refs.clear();
        f.till.excluded = {{"product", "P3", "Limonade", "not published"}, {"option", "RIZ", "Riz", "inactive"}};
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.plan.nothingToDo(), run.plan.ops.empty() ? "" : run.plan.ops[0].body.c_str());
        std::set<std::string> skipped;
        for (const auto& change : run.plan.changes)
            skipped.insert(change.kind + ' ' + change.ref);
        QVERIFY(skipped.contains("category C2") && skipped.contains("category C3") && skipped.contains("option_list L1"));
        QVERIFY(f.till.articles.option_lists.empty() && f.till.articles.categories.size() == 1);
        QVERIFY(f.till.articles.products[0].skus[0].option_list_refs.empty());
        QVERIFY(std::ranges::any_of(run.plan.changes, [](const model::Change& change) { return change.ref == "C4" && fakes::words(change.reason) == "it holds nothing yet: not retrieved"; }));

        remote.products.push_back(remote.products[1]); // the first thing in it
        remote.products.back().ref = remote.products.back().skus[0].ref = "TARTE";
        remote.products.back().category_ref = "C4";
        f.cloud.setCatalog(remote);
        QVERIFY(f.run(Operation::PullCatalog).done());
        QCOMPARE(f.till.articles.categories.back().ref, std::string("C4"));
    }

    /// Reconnected by mistake: another shop's catalog is no news for this till.
    void anotherCatalogThanLastTimeIsNotWritten()
    {
        EngineFixture f;
        f.cloud.setCatalog(fakes::menu());
        QVERIFY(f.run(Operation::PullCatalog).done());
        f.cloud.catalogName = {"cat2", "Autre carte"};
        f.connect(f.cloud.catalogName, {"list1", "Clients"});
        QVERIFY2(f.run(Operation::PullCatalog).plan.nothingToDo(), "the same articles there do no harm");
        f.connect({"cat1", "Carte"}, {"list1", "Clients"});
        f.cloud.catalogName = {"cat1", "Carte"};
        QVERIFY(f.run(Operation::PullCatalog).done());

        f.cloud.catalogName = {"cat2", "Autre carte"};
        f.connect(f.cloud.catalogName, {"list1", "Clients"});
        auto other = fakes::menu();
        other.products[1].skus[0].price.minor = 1250;
        f.cloud.setCatalog(other);
        const auto stopped = f.run(Operation::PullCatalog);
        QCOMPARE(fakes::guardCodes(stopped.plan), std::string("G0"));
        QCOMPARE(stopped.objection->kind, Kind::Confirmation);
        QCOMPARE(f.till.articles, fakes::menu());
        Options toFile;
        toFile.outFile = "carte.json";
        QVERIFY2(f.planned(Operation::PullCatalog, toFile).guards.empty(), "a file is no till");
        QVERIFY(f.run(Operation::PullCatalog, EngineFixture::replace("Autre carte")).done());
        QCOMPARE(f.till.articles, other);
    }

    void anotherCurrencyIsRefused()
    {
        EngineFixture f;
        f.till.money = "CHF"; // the account's is EUR
        f.cloud.setCatalog(fakes::menu());
        QCOMPARE(f.plan(Operation::PullCatalog).error().kind, Kind::Configuration);
        QCOMPARE(f.cloud.reads, 0);

        EngineFixture copied; // the account's is right, but a price of the catalog is not
        auto remote = fakes::menu();
        remote.products[2].skus[0].price.currency = "CHF";
        copied.cloud.setCatalog(remote);
        const auto plan = copied.plan(Operation::PullCatalog);
        QCOMPARE(plan.error().kind, Kind::Configuration);
        QVERIFY(fakes::words(plan.error().message).contains("CHF"));
    }

    /// VAT and tags that no statement names are no change of each night: they are told once, and what is named is shown alone.
    void whatNoStatementNamesIsNoChange()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.products[0].tax_rate.eat_in = model::Decimal(10, 0);
        f.till.parameters["product_upsert"] = {"ref", "category_ref", "name"};
        auto remote = fakes::menu();
        remote.products[0].tax_rate.eat_in = model::Decimal(20, 0);
        remote.products[0].name = "Quenelle maison";
        remote.products[1].tags = {"vegetarian"};
        auto& override = remote.products[1].skus[0].price_overrides.emplace_back();
        override.price = {100, "EUR"};
        override.dow = "12345--";
        f.cloud.setCatalog(remote);
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 9));
        QCOMPARE(run.plan.changes.at(0).fields.size(), std::size_t(1));
        QCOMPARE(run.plan.changes.at(0).fields[0].field, std::string("name"));
        QVERIFY(!fakes::words(run.plan.changes.at(0).reason).contains("tax_rate"));
        QCOMPARE(run.plan.problems.size(), std::size_t(1));
        QCOMPARE(run.plan.problems[0].severity, model::Severity::Note);
        QCOMPARE(fakes::words(run.plan.problems[0].message), QString("3 thing(s) differ in what the mapping cannot write into the till: price_overrides, tags, tax_rate"));
        QCOMPARE(f.till.rowsWritten, 1);
        QCOMPARE(f.till.articles.products[0].tax_rate.eat_in, std::optional(model::Decimal(10, 0)));

        const auto again = f.run(Operation::PullCatalog);
        QVERIFY(again.plan.nothingToDo());
        QCOMPARE(again.plan.counts, counts(0, 0, 0, 10));
        QCOMPARE(again.plan.problems.size(), std::size_t(1));
        QVERIFY2(!fakes::words(nothingToDoSentence(again.plan)).contains("agree"), "they do not");
        f.cloud.setCatalog(f.till.articles);
        QVERIFY(fakes::words(nothingToDoSentence(f.planned(Operation::PullCatalog))).contains("agree"));
    }

    /// The till's mapping takes them all when it says how.
    void everyKindThatHasAStatement()
    {
        EngineFixture f;
        fakes::FakeTill elsewhere;
        const auto rich = fakes::everything(elsewhere);
        for (const auto& [ref, bytes] : elsewhere.pictures)
            f.cloud.addPicture(bytes);
        f.cloud.setCatalog(rich);
        for (const char* statement : {"variant_upsert", "deal_upsert", "deal_line_upsert", "deal_line_sku_upsert", "discount_upsert", "charge_upsert"})
            f.till.statements.insert(statement);
        const auto plan = f.planned(Operation::PullCatalog);
        QCOMPARE(plan.counts.skipped, 1); // a category that holds nothing
        std::map<std::string, std::size_t> written;
        std::string offer;
        for (const auto& write : nlohmann::json::parse(plan.ops.at(0).body)) {
            ++written[write["statement"].get<std::string>()];
            if (write["statement"] == "deal_line_upsert" && offer.empty())
                offer = write["values"]["deal_ref"].get<std::string>() + " " + write["values"]["line"].get<std::string>() + " " + write["values"]["pricing_value"].get<std::string>();
        }
        std::size_t lines = 0;
        for (const auto& deal : rich.deals)
            lines += deal.lines.size();
        QCOMPARE(written["variant_upsert"], rich.variants.size());
        QCOMPARE(written["deal_upsert"], rich.deals.size());
        QCOMPARE(written["deal_line_upsert"], lines);
        QVERIFY(written["deal_line_sku_upsert"] >= lines);
        QCOMPARE(written["discount_upsert"], rich.discounts.size());
        QCOMPARE(written["charge_upsert"], rich.charges.size());
        QCOMPARE(offer, rich.deals[0].ref + " 1 18.00");
    }

    void whatWasCorrectedInTheTillMeanwhileIsNotOverwritten()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto remote = fakes::menu();
        remote.products[1].skus[0].price.minor = 1250;
        f.cloud.setCatalog(remote);
        const auto plan = f.planned(Operation::PullCatalog);
        f.till.articles.products[1].skus[0].price.minor = 1500;
        const auto report = fakes::must(f.apply(plan));
        QCOMPARE(report.stopped->kind, Kind::Stale);
        QCOMPARE(f.till.writeCalls, 0);
        QCOMPARE(f.till.articles.products[1].skus[0].price.minor, 1500);
    }

    void whatTheTillSaidIsInTheJournal()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto remote = fakes::menu();
        remote.products[1].skus[0].price.minor = 1250;
        remote.categories[0].name = "Plats du jour";
        remote.categories.push_back({"C2", "", "Vins", "", {}, {}});
        f.cloud.setCatalog(remote);
        const auto run = f.run(Operation::PullCatalog);
        QVERIFY(run.done());
        const auto before = nlohmann::json::parse(f.ops(run.plan.id).at(0).before);
        QCOMPARE(before.size(), std::size_t(2)); // what is new had nothing to say
        QCOMPARE(before[0]["values"]["name"].get<std::string>(), std::string("Plats"));
        QCOMPARE(before[1]["values"]["price"].get<std::string>(), std::string("12.00"));
    }

    void aFailedWriteChangesNothing()
    {
        EngineFixture f;
        f.cloud.setCatalog(fakes::menu());
        f.till.writeFails = model::fail(Kind::Temporary, model::verbatim("locked")).value();
        const auto run = f.run(Operation::PullCatalog);
        QCOMPARE(run.report.stopped->kind, Kind::Temporary);
        QCOMPARE(f.till.articles, model::Catalog());
    }

    void intoJson()
    {
        EngineFixture f;
        f.cloud.setCatalog(fakes::menu());
        Options options;
        options.outFile = "carte.json";
        const auto plan = f.planned(Operation::PullCatalog, options);
        QCOMPARE(plan.exportText, f.cloud.raw());
        QVERIFY(model::diff(fakes::must(io::decodeCatalog(plan.exportText)).content, fakes::menu()).empty());
    }

    void intoCsv()
    {
        EngineFixture f;
        auto menu = fakes::menu();
        menu.products[1].name = "Pizza; \"maison\"";
        f.cloud.setCatalog(menu);
        Options options;
        options.outFile = "carte.csv";
        const QString csv = QString::fromStdString(f.planned(Operation::PullCatalog, options).exportText);
        const auto lines = csv.split("\r\n");
        QCOMPARE(lines.size(), 6); // a heading, four skus, the end
        QVERIFY(lines[1].startsWith("C1;Plats;P1;Quenelle;1-N;Normale;9.50;EUR;L1"));
        QVERIFY(lines[3].contains("\"Pizza; \"\"maison\"\"\""));
    }

    void aMappingThatCannotWrite()
    {
        EngineFixture f;
        f.till.statements.clear();
        QCOMPARE(f.plan(Operation::PullCatalog).error().kind, Kind::Configuration);
    }

    void whatIsNotHubRiseIsNoCatalog()
    {
        EngineFixture f;
        f.cloud.setRaw("<html>portal</html>");
        QCOMPARE(f.plan(Operation::PullCatalog).error().kind, Kind::Nonsense);
    }
};

QTEST_GUILESS_MAIN(TestPullCatalog)
#include "test_pull_catalog.moc"
