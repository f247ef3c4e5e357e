// What must be agreed to before anything is sent, and by what.

#include "sync/agreement.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;
using model::Kind;

Q_DECLARE_METATYPE(std::function<void(model::Catalog&)>)

namespace {

/// A menu of forty products that was pushed from here.
struct Pushed : EngineFixture {
    Pushed()
    {
        till.articles = fakes::menu();
        for (int i = 0; i < 37; ++i) {
            auto product = till.articles.products[2];
            product.ref = "Q" + std::to_string(i);
            product.name = product.skus[0].ref = product.ref;
            till.articles.products.push_back(product);
        }
        if (!run(Operation::PushCatalog).done())
            qFatal("the first push failed");
        cloud.forgetCalls();
    }
    void remove(int products)
    {
        for (int i = 0; i < products; ++i)
            till.articles.products.pop_back();
    }
};

} // namespace

class TestGuards : public QObject {
    Q_OBJECT

private slots:
    void maxDelete_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("understood");
        QTest::addColumn<int>("of81");
        QTest::newRow("number") << "5" << true << 5;
        QTest::newRow("percent") << "10%" << true << 8;
        QTest::newRow("none") << "0" << true << 0;
        QTest::newRow("all") << "100%" << true << 81;
        QTest::newRow("too much") << "101%" << false << 0;
        QTest::newRow("negative") << "-1" << false << 0;
        QTest::newRow("empty") << "" << false << 0;
        QTest::newRow("sign alone") << "%" << false << 0;
        QTest::newRow("words") << "5 items" << false << 0;
        QTest::newRow("huge") << "99999999999999999999" << false << 0;
    }
    void maxDelete()
    {
        QFETCH(QString, written);
        const auto limit = parseMaxDelete(written.toStdString());
        QTEST(limit.has_value(), "understood");
        if (limit)
            QTEST(int(limit->of(81)), "of81");
    }

    void namesOrIds()
    {
        const model::Named target{"cat1", "La Carte"};
        for (const char* typed : {"La Carte", " la carte ", "CAT1"})
            QVERIFY(namesTarget(typed, target));
        for (const char* typed : {"", " ", "La", "cat2"})
            QVERIFY(!namesTarget(typed, target));
        QVERIFY(!namesTarget("", {"", ""}));
    }

    void aPlainPlanNeedsAYes()
    {
        Pushed f;
        f.till.articles.products[0].name = "Quenelle maison";
        auto plan = f.planned(Operation::PushCatalog);
        QVERIFY(plan.guards.empty());
        QCOMPARE(objection(plan, {})->kind, Kind::Confirmation);
        QVERIFY(!objection(plan, EngineFixture::yes()));
        QVERIFY(!objection(plan, {false, "carte", {}, false, ""})); // naming it includes the yes
        QCOMPARE(objection(plan, {true, "Autre", {}, false, ""})->kind, Kind::Confirmation);
    }

    void nothingToDoNeedsNothing()
    {
        Pushed f;
        auto plan = f.planned(Operation::PushCatalog);
        QVERIFY(!objection(plan, {}));
        QVERIFY(!objection(plan, {false, "Autre", {}, false, ""}));
    }

    void removals_data()
    {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<bool>("opens");
        QTest::newRow("not said") << "" << false;
        QTest::newRow("too few") << "1" << false;
        QTest::newRow("enough") << "2" << true;
        QTest::newRow("percent too few") << "4%" << false; // 4 % of 41 is 1
        QTest::newRow("percent enough") << "5%" << true;
    }
    void removals()
    {
        QFETCH(QString, limit);
        QFETCH(bool, opens);
        Pushed f;
        f.remove(2);
        const auto consent = limit.isEmpty() ? EngineFixture::yes() : EngineFixture::maxDelete(limit.toStdString());
        const auto run = f.run(Operation::PushCatalog, consent);
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G3"));
        QCOMPARE(run.plan.removals, 2); // two products, each with a sku: two articles
        QCOMPARE(run.plan.removalBase, 41);
        QCOMPARE(!run.objection, opens);
        QCOMPARE(f.cloud.times("putCatalog"), opens ? 1 : 0);
        QCOMPARE(run.plan.guards[0].blocking, !opens);
        QCOMPARE(run.plan.losses.size(), std::size_t(4));
    }

    /// A till leaves out the other prices that are the price itself: nobody pays otherwise.
    void otherPricesThatBecomeThePriceAreNotLost()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.variants = {{"AE", "À emporter"}};
        auto& sku = f.till.articles.products[1].skus[0];
        model::PriceOverride takeaway;
        takeaway.price = {890, "EUR"};
        takeaway.variant_refs = {"AE"};
        sku.price_overrides.push_back(takeaway);
        QVERIFY(f.run(Operation::PushCatalog).done());
        sku.price_overrides.clear();
        sku.price.minor = 880;
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PushCatalog)).substr(0, 2), std::string("G3"));
        sku.price.minor = 890;
        QCOMPARE(f.planned(Operation::PushCatalog).removals, 0);
        QVERIFY(f.run(Operation::PushCatalog).done());
    }

    /// Nothing of what a catalog holds vanishes in a batch unasked, be it no product.
    void removalsOfEveryKind_data()
    {
        using Change = std::function<void(model::Catalog&)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("removals");
        QTest::addColumn<int>("base");
        QTest::addColumn<QString>("says");
        QTest::newRow("charges") << Change([](model::Catalog& c) { c.charges.clear(); }) << 2 << 2 << "2 item(s) out of 2 would disappear";
        QTest::newRow("a variant") << Change([](model::Catalog& c) { c.variants.pop_back(); }) << 1 << 3 << "1 item(s) out of 3 would disappear";
        QTest::newRow("an option list") << Change([](model::Catalog& c) { c.option_lists.pop_back(); }) << 1 << 2 << "1 item(s) out of 2 would disappear";
        QTest::newRow("price overrides") << Change([](model::Catalog& c) {
            for (auto& product : c.products)
                for (auto& sku : product.skus)
                    sku.price_overrides.clear();
        }) << 2 << 2 << "2 item(s) out of 2 would lose all their other prices";
        QTest::newRow("one of two price overrides") << Change([](model::Catalog& c) { c.products[0].skus[0].price_overrides.pop_back(); }) << 0 << 0 << "";
        QTest::newRow("images") << Change([](model::Catalog& c) { c.products[0].images.clear(); }) << 1 << 1 << "1 item(s) out of 1 would lose all their images";
        QTest::newRow("the option lists of every sku") << Change([](model::Catalog& c) {
            for (auto& product : c.products)
                for (auto& sku : product.skus)
                    sku.option_list_refs.clear();
        }) << 6 << 6 << "6 item(s) out of 6 would lose all their option lists";
        QTest::newRow("the option lists of all but one") << Change([](model::Catalog& c) {
            for (auto& product : c.products)
                product.skus[0].option_list_refs.clear();
        }) << 0 << 0 << "";
        QTest::newRow("the restrictions of every sku") << Change([](model::Catalog& c) {
            for (auto& product : c.products)
                for (auto& sku : product.skus) {
                    sku.restrictions = {};
                    sku.restrictions.enabled = true; // says nothing
                }
        }) << 6 << 6 << "6 item(s) out of 6 would lose all their restrictions";
        QTest::newRow("the restrictions of all but one") << Change([](model::Catalog& c) {
            for (auto& product : c.products)
                product.skus[0].restrictions = {};
        }) << 0 << 0 << "";
        QTest::newRow("the restriction of the only charge") << Change([](model::Catalog& c) { c.charges[0].restrictions = {}; }) << 0 << 0 << "";
        QTest::newRow("the tags of every sku") << Change([](model::Catalog& c) {
            for (auto& product : c.products)
                for (auto& sku : product.skus)
                    sku.tags.clear();
        }) << 6 << 6 << "6 item(s) out of 6 would lose all their tags";
        QTest::newRow("the tags of all but one") << Change([](model::Catalog& c) {
            for (auto& product : c.products)
                product.skus[0].tags.clear();
        }) << 0 << 0 << "";
        QTest::newRow("every description") << Change([](model::Catalog& c) {
            for (auto& product : c.products)
                product.description.clear();
        }) << 5 << 5 << "5 item(s) out of 5 would lose their descriptions";
        QTest::newRow("every rate of VAT") << Change([](model::Catalog& c) {
            for (auto& product : c.products)
                product.tax_rate = {};
        }) << 5 << 5 << "5 item(s) out of 5 would lose their VAT rates";
        QTest::newRow("the tags of the only category") << Change([](model::Catalog& c) { c.categories[0].tags.clear(); }) << 0 << 0 << "";
        QTest::newRow("an article with its prices") << Change([](model::Catalog& c) { c.products.erase(c.products.begin()); }) << 2 << 6 << "2 item(s) out of 6 would disappear";
    }
    void removalsOfEveryKind()
    {
        QFETCH(std::function<void(model::Catalog&)>, change);
        QFETCH(int, removals);
        QFETCH(int, base);
        QFETCH(QString, says);
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.variants = {{"SP", "Sur place"}, {"AE", "À emporter"}, {"LI", "Livré"}};
        f.till.articles.charges = {{"LIV", "Livraison", "delivery", {}, {}, {}}, {"SAC", "Sac", "other", {}, {}, {}}};
        f.till.articles.option_lists.push_back({"L2", "Sauces", 0, {}, {}, {f.till.articles.option_lists[0].options[0]}, {}});
        f.till.articles.products[0].images = {f.till.addPicture("quenelle.png", fakes::picture("quenelle"))};
        f.till.articles.charges[0].restrictions.dow = "12345--";
        for (auto& product : f.till.articles.products)
            for (auto& sku : product.skus) {
                sku.option_list_refs = {"L1"};
                sku.restrictions.dow = "12345--";
                sku.tags = {"deal_only"};
            }
        for (const char* ref : {"4", "5"}) {
            f.till.articles.products.push_back(f.till.articles.products[1]);
            auto& product = f.till.articles.products.back();
            product.ref = product.name = product.skus[0].ref = ref;
        }
        for (auto& product : f.till.articles.products) {
            product.description = "Maison";
            product.tax_rate.eat_in = model::Decimal(10, 0);
        }
        f.till.articles.categories[0].tags = {"vegan"};
        for (auto& sku : f.till.articles.products[0].skus)
            sku.price_overrides = {{{100, "EUR"}, {"SP"}, {}, {}, {}, {}, {}}, {{200, "EUR"}, {"AE"}, {}, {}, {}, {}, {}}};
        const auto first = f.run(Operation::PushCatalog);
        QVERIFY2(first.done(), first.why().c_str());
        change(f.till.articles);
        const auto run = f.run(Operation::PushCatalog);
        QCOMPARE(run.plan.removals, removals);
        QCOMPARE(run.plan.removalBase, base);
        QCOMPARE(run.objection.has_value(), removals > 0);
        if (removals == 0)
            return;
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G3"));
        QVERIFY2(fakes::words(run.plan.guards[0].message).startsWith(says), qPrintable(fakes::words(run.plan.guards[0].message)));
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::maxDelete(std::to_string(removals))).done());
    }

    /// Three menus out of three are all of them, whatever else goes.
    void aLargeKindHidesNoSmallOne()
    {
        Pushed f;
        f.till.articles.charges = {{"LIV", "Livraison", "delivery", {}, {}, {}}, {"SAC", "Sac", "other", {}, {}, {}}, {"TIP", "Pourboire", "tip", {}, {}, {}}};
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.remove(4);
        f.till.articles.charges.clear();
        const auto run = f.run(Operation::PushCatalog, EngineFixture::maxDelete("10%"));
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G3 G3"));
        QVERIFY2(fakes::words(run.plan.guards[0].message).startsWith("3 item(s) out of 3 would disappear"), qPrintable(fakes::words(run.plan.guards[0].message)));
        QVERIFY(fakes::words(run.plan.guards[1].message).startsWith("4 item(s) out of 41 would disappear"));
        QVERIFY2(run.objection, "10 % of three are none");
        QCOMPARE(demandOf(run.plan).typeNumber, std::optional<std::int64_t>(4));
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::maxDelete("4")).done());
    }

    /// The last of its options goes with an article: a limit in percent is for what goes in numbers.
    void aFewOfASmallKindGoWithALargeOne()
    {
        Pushed f;
        f.till.articles.charges = {{"LIV", "Livraison", "delivery", {}, {}, {}}, {"SAC", "Sac", "other", {}, {}, {}}, {"TIP", "Pourboire", "tip", {}, {}, {}}};
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.remove(2);
        f.till.articles.charges.pop_back();
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::maxDelete("5%")).done());
    }

    /// A few aside, the limit is one of each kind, however small a part of it goes.
    void aLimitInPercentIsOneOfEachKind_data()
    {
        QTest::addColumn<int>("gone");
        QTest::addColumn<int>("held");
        QTest::addColumn<bool>("enough");
        QTest::newRow("within") << 10 << 1001 << true;
        QTest::newRow("less than 2 %") << 19 << 1001 << false;
        QTest::newRow("a few") << 3 << 40 << true;
        QTest::newRow("more than a few") << 4 << 40 << false;
        QTest::newRow("a few, and all") << 3 << 3 << false;
    }
    void aLimitInPercentIsOneOfEachKind()
    {
        QFETCH(int, gone);
        QFETCH(int, held);
        QFETCH(bool, enough);
        Plan plan;
        plan.ops.emplace_back();
        plan.guards.push_back({"G3", true, Opener::MaxDelete, {}, {}});
        plan.removals = 20;
        plan.removalBase = 2006;
        plan.shares = {{20, 2006}, {gone, held}};
        QCOMPARE(!objection(plan, EngineFixture::maxDelete("1%")), enough);
    }

    /// Guests rely on them, and a word that a mapping does not know takes them away in silence.
    void allergensThatGoAreToldOnce()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.products[0].tags = {"allergen_milk", "vegan", "allergen_nuts"};
        f.till.articles.products[1].skus[0].tags = {"allergen_fish"};
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.till.articles.products[0].tags = {"allergen_nuts", "allergen_eggs"};
        auto run = f.run(Operation::PushCatalog);
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G6"));
        QVERIFY2(fakes::words(run.plan.guards[0].message).startsWith("1 thing(s) would no longer name an allergen in HubRise; the first: “" ), qPrintable(fakes::words(run.plan.guards[0].message)));
        QVERIFY(fakes::words(run.plan.guards[0].message).endsWith("allergen_milk."));
        QVERIFY2(run.done(), "it informs");
        f.till.articles.products[0].tags = {"allergen_eggs", "allergen_nuts"}; // another order
        f.till.articles.products.pop_back();
        run = f.run(Operation::PushCatalog, EngineFixture::maxDelete("2"));
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G3"));
    }

    /// The till's price for each way of selling is the former one still: it would take back the price that somebody raised.
    void aPriceComesBackAsAnother()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.variants = {{"LIV", "Livré"}};
        QVERIFY(f.run(Operation::PushCatalog).done());
        auto remote = f.till.articles;
        auto& raised = remote.products[1].skus[0];
        const auto former = raised.price;
        raised.price.minor += 500;
        f.cloud.setCatalog(remote);
        f.till.articles = remote;
        f.till.articles.products[1].skus[0].price_overrides = {{former, {"LIV"}, {}, {}, {}, {}, {}}};
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY2(fakes::guardCodes(run.plan).starts_with("G2"), fakes::guardCodes(run.plan).c_str());
        QCOMPARE(run.plan.foreignChanges.size(), std::size_t(1));
        f.till.articles.products[1].skus[0].price_overrides[0].price.minor += 100; // what Livré costs was another matter all along
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PushCatalog)), std::string());
    }

    /// Retrieved, the price is in the till; it is taken back all the same.
    void alsoWhenItWasRetrieved()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.variants = {{"LIV", "Livré"}};
        QVERIFY(f.run(Operation::PushCatalog).done());
        auto remote = f.till.articles;
        auto& raised = remote.products[1].skus[0];
        const auto former = raised.price;
        raised.price.minor += 500;
        f.cloud.setCatalog(remote);
        QVERIFY(f.run(Operation::PullCatalog).done());
        QCOMPARE(f.till.articles.products[1].skus[0].price, raised.price);
        QVERIFY(f.planned(Operation::PushCatalog).guards.empty());
        f.till.articles.products[1].skus[0].price_overrides = {{former, {"LIV"}, {}, {}, {}, {}, {}}};
        QVERIFY(fakes::guardCodes(f.planned(Operation::PushCatalog)).starts_with("G2"));
    }

    void aYesOpensNoRemoval()
    {
        Pushed f;
        f.remove(1);
        QCOMPARE(f.run(Operation::PushCatalog, EngineFixture::replace("Carte")).objection->kind, Kind::Confirmation);
    }

    void whatOthersAddedIsDriftNotRemoval()
    {
        Pushed f;
        auto more = f.cloud.catalogNow();
        auto extra = more.products[2];
        extra.ref = extra.skus[0].ref = "HR1";
        more.products.push_back(extra);
        f.cloud.setCatalog(more);
        auto plan = f.planned(Operation::PushCatalog);
        QCOMPARE(fakes::guardCodes(plan), std::string("G2"));
        QCOMPARE(plan.removals, 0);
        QCOMPARE(plan.losses.size(), std::size_t(2));
        QCOMPARE(objection(plan, EngineFixture::yes())->kind, Kind::Stale);
        QVERIFY(!objection(plan, EngineFixture::replace("Carte")));
    }

    void whatTheMappingCannotSayIsTold()
    {
        EngineFixture f;
        fakes::FakeTill elsewhere;
        auto rich = fakes::everything(elsewhere);
        for (const auto& [ref, bytes] : elsewhere.pictures)
            f.cloud.addPicture(bytes);
        f.cloud.setCatalog(rich);
        f.till.articles = fakes::menu();
        f.till.queries = {"categories", "products", "skus", "option_lists", "options"};
        auto plan = f.planned(Operation::PushCatalog);
        QCOMPARE(fakes::guardCodes(plan), std::string("G1 G5 G5 G5 G5 G5")); // variants, deals, discounts, charges, images
        QVERIFY(!objection(plan, EngineFixture::replace("Carte")));
    }

    void anotherTarget()
    {
        Pushed f;
        f.connect({"cat2", "Autre carte"}, {"list1", "Clients"});
        f.cloud.catalogName = {"cat2", "Autre carte"};
        f.cloud.setCatalog({});
        auto plan = f.planned(Operation::PushCatalog);
        QCOMPARE(fakes::guardCodes(plan), std::string("G0"));
        QCOMPARE(objection(plan, EngineFixture::yes())->kind, Kind::Confirmation);
        QCOMPARE(objection(plan, EngineFixture::replace("Carte"))->kind, Kind::Confirmation); // the former one's name
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::replace("Autre carte")).done());
        f.till.articles.products[0].name = "Quenelle maison";
        QVERIFY(f.run(Operation::PushCatalog).done()); // asked once
    }

    /// A run that finds nothing to do agrees to no other target either.
    void anotherTargetWithNothingToDo()
    {
        EngineFixture f;
        f.cloud.addCustomer(fakes::person("", "Amélie"));
        QVERIFY(f.run(Operation::PullCustomers).done());
        f.connect({"cat1", "Carte"}, {"list2", "Autres clients"});
        f.cloud.people.clear();
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
        f.cloud.addCustomer(fakes::person("", "Bruno"));
        f.clock.trueMs += 3'600'000;
        const auto run = f.run(Operation::PullCustomers);
        QVERIFY(fakes::guardCodes(run.plan).starts_with("G0"));
        QCOMPARE(run.objection->kind, Kind::Confirmation);
        QVERIFY(f.run(Operation::PullCustomers, EngineFixture::replace("list2")).done());
        f.clock.trueMs += 3'600'000;
        f.cloud.addCustomer(fakes::person("", "Chloé"));
        QVERIFY(f.run(Operation::PullCustomers).done()); // asked once
    }

    void anotherListOfCustomers()
    {
        EngineFixture f;
        f.till.cards = {fakes::person("A", "Amélie")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.connect({"cat1", "Carte"}, {"list2", "Autres clients"});
        f.cloud.people.clear();
        f.cloud.forgetCalls();
        const auto run = f.run(Operation::PushCustomers);
        QCOMPARE(run.objection->kind, Kind::Confirmation);
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G0 G8"));
        QCOMPARE(f.cloud.writes, 0);
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::replace("list2")).done());
    }

    void suspiciousPrices_data()
    {
        QTest::addColumn<int>("percent"); // of the former price, of the first so many skus of the pushed menu
        QTest::addColumn<int>("skus");
        QTest::addColumn<QString>("says"); // nothing: no guard
        QTest::newRow("half as much again") << 150 << 1 << "";
        QTest::newRow("more than that") << 151 << 1 << "1 price(s) would change by more than 50 % or become 0; the largest change: “Quenelle – Normale”, 9.50 EUR → 14.35 EUR.";
        QTest::newRow("less than half") << 49 << 1 << "1 price(s) would change by more than 50 %";
        QTest::newRow("given away") << 0 << 1 << "“Quenelle – Normale”, 9.50 EUR → 0.00 EUR.";
        QTest::newRow("cents for euros") << 10000 << 41 << "41 price(s) would change by more than 50 %";
        QTest::newRow("a fifth of the prices") << 110 << 8 << "";
        QTest::newRow("more than a fifth") << 110 << 9 << "9 price(s) out of 42 would change at once; the largest change: ";
    }
    void suspiciousPrices()
    {
        QFETCH(int, percent);
        QFETCH(int, skus);
        QFETCH(QString, says);
        Pushed f;
        for (auto& product : f.till.articles.products)
            for (auto& sku : product.skus)
                if (skus-- > 0)
                    sku.price.minor = (sku.price.minor * percent + 50) / 100;
        auto plan = f.planned(Operation::PushCatalog);
        QCOMPARE(fakes::guardCodes(plan), std::string(says.isEmpty() ? "" : "G6"));
        if (says.isEmpty())
            return;
        QVERIFY2(fakes::words(plan.guards[0].message).contains(says), qPrintable(fakes::words(plan.guards[0].message)));
        QVERIFY(!plan.guards[0].blocking);
        QVERIFY2(!objection(plan, EngineFixture::yes()), "it informs; the schedule goes on");
    }

    void theProfileSaysWhatIsSuspicious()
    {
        Pushed f;
        f.till.articles.products[0].skus[0].price.minor *= 3;
        f.configure([](io::Profile& profile) { profile.warn_price_change = 200; });
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PushCatalog)), std::string());
        f.configure([](io::Profile& profile) { profile.warn_price_change = 199; });
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PushCatalog)), std::string("G6"));
    }

    void fewPricesAreNoShare()
    {
        EngineFixture f;
        f.till.articles = fakes::menu(); // four prices, and one of an option
        QVERIFY(f.run(Operation::PushCatalog).done());
        for (auto& product : f.till.articles.products)
            for (auto& sku : product.skus)
                sku.price.minor += 10;
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PushCatalog)), std::string());
        f.till.articles.option_lists[0].options[0].price.minor += 10; // the fifth
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PushCatalog)), std::string("G6"));
    }

    void aFirstPriceIsNotSuspicious()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.products[0].skus[0].price.minor = 0;
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.till.articles.products[0].skus[0].price.minor = 950;
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PushCatalog)), std::string());
    }

    void allRefsAnew()
    {
        Pushed f;
        auto& c = f.till.articles;
        for (auto& product : c.products) {
            product.ref += "-new";
            product.name += " ";
            for (auto& sku : product.skus)
                sku.ref += "-new";
        }
        QVERIFY(fakes::guardCodes(f.planned(Operation::PushCatalog)).find("G6") == std::string::npos); // the category and the options stay
        c.categories[0].ref = "C-new";
        for (auto& product : c.products)
            product.category_ref = "C-new";
        c.option_lists[0].ref = "L-new";
        c.option_lists[0].options[0].ref = "RIZ-new";
        c.products[0].skus[0].option_list_refs = {"L-new"};
        const auto plan = f.planned(Operation::PushCatalog);
        QCOMPARE(fakes::guardCodes(plan), std::string("G3 G6"));
        QVERIFY(fakes::words(plan.guards[1].message).startsWith("Nothing that HubRise holds would stay as it is: all 84 thing(s)"));
    }

    void onlyWhatWasPushedBeforeIsCompared()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.cloud.setCatalog(f.till.articles);
        for (auto& product : f.till.articles.products)
            for (auto& sku : product.skus)
                sku.price.minor *= 100;
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PushCatalog)), std::string("G1"));
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::replace("Carte")).done());
        QCOMPARE(fakes::guardCodes(f.planned(Operation::Restore)), std::string()); // an undo puts the former prices back
    }

    void aRefusedPlanOpensToNothing()
    {
        Pushed f;
        f.till.articles = {};
        auto plan = f.planned(Operation::PushCatalog);
        QCOMPARE(objection(plan, {true, "Carte", MaxDelete{100, true}, false, ""})->kind, Kind::TillData);
        QVERIFY(!plan.nothingToDo());
    }
};

QTEST_GUILESS_MAIN(TestGuards)
#include "test_guards.moc"
