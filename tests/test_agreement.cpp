// What a person has to do in front of a plan, and that doing exactly this opens it, and nothing less does.

#include "sync/agreement.h"
#include "sync/plan_json.h"
#include "tests/fakes/engine_fixture.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <ctime>

using namespace engine;
using fakes::EngineFixture;
using fakes::person;
using model::CustomerField;

namespace {

model::Product product(const std::string& ref, const std::string& category)
{
    model::Product p;
    p.ref = p.name = ref;
    p.category_ref = category;
    model::Sku sku;
    sku.ref = "s" + ref;
    sku.price = {500, "EUR"};
    p.skus = {sku};
    return p;
}

/// A menu of so many products that was pushed from here.
struct Pushed : EngineFixture {
    explicit Pushed(int products = 40)
    {
        till.articles = fakes::menu();
        while (static_cast<int>(till.articles.products.size()) < products)
            till.articles.products.push_back(product("Q" + std::to_string(till.articles.products.size()), "C1"));
        send();
    }
    void send()
    {
        if (!run(Operation::PushCatalog).done())
            qFatal("the first push failed");
        cloud.forgetCalls();
    }
    void remove(int products)
    {
        for (int i = 0; i < products; ++i)
            till.articles.products.pop_back();
    }
    void somebodyElseRenames()
    {
        auto theirs = cloud.catalogNow();
        theirs.products[0].name = "Quenelle maison";
        cloud.setCatalog(theirs);
    }
};

/// The answer of somebody who does all that is demanded.
Answer everything(const Plan& plan, const Demand& demand)
{
    Answer answer;
    answer.readRemovals = demand.readRemovals;
    answer.ticks.assign(demand.ticks.size(), true);
    if (demand.typeName)
        answer.typedName = "  " + plan.subject().name + " ";
    if (demand.typeNumber)
        answer.typedNumber = std::to_string(*demand.typeNumber);
    return answer;
}

bool opens(Plan plan, const Answer& answer)
{
    const auto demand = demandOf(plan);
    return !objection(plan, consentOf(plan, demand, answer));
}

bool demandsNothing(const Demand& demand)
{
    return demand.possible && !demand.readRemovals && demand.ticks.empty() && !demand.typeName && !demand.typeNumber;
}

} // namespace

class TestAgreement : public QObject {
    Q_OBJECT

private slots:
    /// A retrieval that now reaches another catalog is opened like a push: by its name.
    void anotherCatalogForTheTillAsksForItsName()
    {
        EngineFixture f;
        f.cloud.setCatalog(fakes::menu());
        QVERIFY(f.run(Operation::PullCatalog).done());
        f.cloud.catalogName = {"cat2", "Autre carte"};
        f.connect(f.cloud.catalogName, {"list1", "Clients"});
        auto other = fakes::menu();
        other.products[0].name = "Autre plat";
        f.cloud.setCatalog(other);
        const auto plan = f.planned(Operation::PullCatalog);
        const auto demand = demandOf(plan);
        QVERIFY(demand.possible && demand.typeName && !demand.typeNumber);
        Answer answer = everything(plan, demand);
        QVERIFY(opens(plan, answer));
        answer.typedName = "Carte";
        QVERIFY(!opens(plan, answer));
    }

    void zones_data()
    {
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("held");
        QTest::addColumn<int>("zone");
        const auto row = [](const char* name, int removed, int held, RemovalZone zone) { QTest::newRow(name) << removed << held << int(zone); };
        row("nothing", 0, 100, RemovalZone::None);
        row("nothing of nothing", 0, 0, RemovalZone::None);
        row("three of a small menu", 3, 8, RemovalZone::Low);
        row("2 %", 20, 1000, RemovalZone::Low);
        row("more than 2 %", 21, 1000, RemovalZone::High);
        row("five of a small menu", 5, 8, RemovalZone::High);
        row("10 %", 100, 1000, RemovalZone::High);
        row("more than 10 %", 101, 1000, RemovalZone::VeryHigh);
        row("30 %", 300, 1000, RemovalZone::VeryHigh);
        row("more than 30 %", 301, 1000, RemovalZone::Block);
        row("six of ten", 6, 10, RemovalZone::Block);
        row("all of a few", 2, 2, RemovalZone::Block);
        row("all", 1000, 1000, RemovalZone::Block);
    }
    void zones()
    {
        QFETCH(int, removed);
        QFETCH(int, held);
        QTEST(int(removalZone({removed, held})), "zone");
    }

    void aPlainPlanDemandsThePress()
    {
        Pushed f;
        f.till.articles.products[0].name = "Quenelle maison";
        const auto plan = f.planned(Operation::PushCatalog);
        const auto demand = demandOf(plan);
        QVERIFY(demandsNothing(demand));
        QVERIFY(fulfils(plan, demand, {}));
        QVERIFY(opens(plan, {}));
        const auto consent = consentOf(plan, demand, {});
        QCOMPARE(consent.how, std::string("window"));
        QVERIFY(consent.yes && !consent.replace && !consent.maxDelete);
        QCOMPARE(fakes::words(effectOf(plan)), QString("Replace the 40 product(s) of “Carte”"));
        QCOMPARE(fakes::words(refusalOf(plan)), QString("Keep HubRise as it is"));
        QVERIFY(fakes::words(undoSentence(plan)).startsWith("Can be undone: yes"));
    }

    void nothingToDoDemandsNothing()
    {
        Pushed f;
        const auto plan = f.planned(Operation::PushCatalog);
        QVERIFY(demandsNothing(demandOf(plan)));
        QVERIFY(opens(plan, {}));
    }

    void aFilledCatalogThatIsNotOursWantsItsName()
    {
        EngineFixture f;
        f.cloud.setCatalog(fakes::menu());
        f.till.articles = fakes::menu();
        f.till.articles.products.pop_back();
        const auto plan = f.planned(Operation::PushCatalog);
        const auto demand = demandOf(plan);
        QVERIFY(demand.typeName && !demand.typeNumber && !demand.readRemovals);
        for (const char* typed : {"", "Cart", "Clients", "yes"}) {
            Answer answer;
            answer.typedName = typed;
            QVERIFY2(!fulfils(plan, demand, answer), typed);
            QVERIFY2(!opens(plan, answer), typed);
        }
        Answer answer;
        answer.typedName = " carte ";
        QVERIFY(fulfils(plan, demand, answer));
        QVERIFY(opens(plan, answer));
        QCOMPARE(consentOf(plan, demand, answer).how, std::string("window, name typed"));
        QCOMPARE(fakes::words(effectOf(plan)), QString("Replace the 3 product(s) of “Carte”"));
    }

    void anEmptyCatalogIsSentTo()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        const auto plan = f.planned(Operation::PushCatalog);
        QVERIFY(demandsNothing(demandOf(plan)));
        QCOMPARE(fakes::words(effectOf(plan)), QString("Send 3 product(s) to “Carte”"));
    }

    void driftWantsTheName()
    {
        Pushed f;
        f.somebodyElseRenames();
        const auto plan = f.planned(Operation::PushCatalog);
        QCOMPARE(fakes::guardCodes(plan), std::string("G2"));
        QVERIFY(demandOf(plan).typeName);
        QVERIFY(!opens(plan, {}));
        QVERIFY(opens(plan, everything(plan, demandOf(plan))));
    }

    void removals_data()
    {
        QTest::addColumn<int>("removed");
        QTest::addColumn<bool>("read");
        QTest::addColumn<bool>("name");
        QTest::addColumn<int>("number");
        QTest::newRow("low") << 3 << false << false << 0;
        QTest::newRow("high") << 5 << true << false << 0;
        QTest::newRow("very high") << 10 << false << true << 0;
        QTest::newRow("block") << 20 << false << true << 20;
    }
    void removals()
    {
        QFETCH(int, removed);
        Pushed f;
        f.remove(removed);
        const auto plan = f.planned(Operation::PushCatalog);
        const auto demand = demandOf(plan);
        QTEST(demand.readRemovals, "read");
        QTEST(demand.typeName, "name");
        QTEST(int(demand.typeNumber.value_or(0)), "number");
        const auto answer = everything(plan, demand);
        QVERIFY(fulfils(plan, demand, answer));
        QVERIFY(opens(plan, answer));
        QCOMPARE(consentOf(plan, demand, answer).maxDelete->value, removed);
        if (!demandsNothing(demand)) {
            QVERIFY(!fulfils(plan, demand, {}));
            QVERIFY(!opens(plan, {}));
        }
    }

    void aWholeCategoryIsNeverASmallMatter_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("blocks");
        QTest::newRow("ten") << 10 << false;
        QTest::newRow("eleven") << 11 << true;
    }
    void aWholeCategoryIsNeverASmallMatter()
    {
        QFETCH(int, size);
        EngineFixture f;
        f.till.articles.categories = {{"C1", "", "Plats", "", {}, {}}, {"C2", "", "Desserts", "", {}, {}}};
        for (int i = 0; i < 600; ++i)
            f.till.articles.products.push_back(product("Q" + std::to_string(i), i < size ? "C2" : "C1"));
        QVERIFY(f.run(Operation::PushCatalog).done());
        auto& products = f.till.articles.products;
        products.erase(products.begin(), products.begin() + size);
        const auto plan = f.planned(Operation::PushCatalog);
        QCOMPARE(plan.removals, size);
        QTEST(demandOf(plan).typeNumber.has_value(), "blocks");
    }

    void theConsentOfRemovalsOpensNothingElse()
    {
        Pushed f;
        f.remove(5);
        const auto plan = f.planned(Operation::PushCatalog);
        auto consent = consentOf(plan, demandOf(plan), everything(plan, demandOf(plan)));
        f.somebodyElseRenames();
        auto other = f.planned(Operation::PushCatalog);
        QCOMPARE(objection(other, consent)->kind, model::Kind::Stale);
        Pushed more;
        more.remove(6);
        auto larger = more.planned(Operation::PushCatalog);
        QVERIFY(objection(larger, consent).has_value());
    }

    void typedNumbers()
    {
        Pushed f;
        f.remove(20);
        const auto plan = f.planned(Operation::PushCatalog);
        const auto demand = demandOf(plan);
        auto answer = everything(plan, demand);
        for (const char* typed : {"20", " 20 ", "2 0", "2\u00a00", "2\u202f0"}) {
            answer.typedNumber = typed;
            QVERIFY2(fulfils(plan, demand, answer), typed);
        }
        for (const char* typed : {"", " ", "21", "-20", "+20", "20.0", "20x", "2O", "99999999999999999999999"}) {
            answer.typedNumber = typed;
            QVERIFY2(!fulfils(plan, demand, answer), typed);
        }
    }

    void whatTheMappingCannotSendIsTicked()
    {
        EngineFixture f;
        fakes::FakeTill elsewhere;
        auto rich = fakes::everything(elsewhere);
        for (const auto& [ref, bytes] : elsewhere.pictures)
            f.cloud.addPicture(bytes);
        f.cloud.setCatalog(rich);
        f.till.articles = fakes::menu();
        f.till.queries = {"categories", "products", "skus", "option_lists", "options"};
        const auto plan = f.planned(Operation::PushCatalog);
        const auto demand = demandOf(plan);
        QCOMPARE(demand.ticks.size(), std::size_t(5));
        QCOMPARE(demand.ticks[0], plan.guards[1].message);
        auto answer = everything(plan, demand);
        QVERIFY(fulfils(plan, demand, answer) && opens(plan, answer));
        answer.ticks[3] = false;
        QVERIFY(!fulfils(plan, demand, answer) && !opens(plan, answer));
        answer.ticks = {true};
        QVERIFY(!fulfils(plan, demand, answer));
    }

    void aSuspiciousPlanIsTicked()
    {
        Pushed f;
        f.till.articles.products[1].skus[0].price.minor *= 100;
        const auto plan = f.planned(Operation::PushCatalog);
        QCOMPARE(fakes::guardCodes(plan), std::string("G6"));
        QCOMPARE(demandOf(plan).ticks.size(), std::size_t(1));
        QVERIFY(!opens(plan, {}));
        QVERIFY(opens(plan, everything(plan, demandOf(plan))));
    }

    void whatNothingOpens()
    {
        Pushed f;
        f.till.articles = {};
        const auto refused = f.planned(Operation::PushCatalog);
        QVERIFY(!demandOf(refused).possible);
        QVERIFY(!fulfils(refused, demandOf(refused), {}));
        Plan blocked;
        blocked.target.catalog = {"cat1", "Carte"};
        blocked.ops.resize(1);
        blocked.guards = {{"G4", true, Opener::None, model::verbatim("x"), {}}};
        QVERIFY(!demandOf(blocked).possible);
        QVERIFY(!opens(blocked, {true, {true}, "Carte", "1"}));
    }

    void anExportDemandsNothing()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("", "Amélie"));
        Options options;
        options.outFile = f.path("clients.json").toStdString();
        const auto plan = f.planned(Operation::PullCustomers, options);
        QVERIFY(demandsNothing(demandOf(plan)));
        QVERIFY(opens(plan, {}));
        QCOMPARE(fakes::words(effectOf(plan)), QString("Write the file"));
        QCOMPARE(fakes::words(refusalOf(plan)), QString("Write no file"));
        QVERIFY(fakes::words(undoSentence(plan)).startsWith("Can be undone: yes"));
    }

    void customers()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "a@exemple.fr"), person("B", "Bruno")};
        auto plan = f.planned(Operation::PushCustomers);
        QVERIFY(demandsNothing(demandOf(plan))); // G8 informs
        QCOMPARE(fakes::guardCodes(plan), std::string("G8"));
        QCOMPARE(fakes::words(effectOf(plan)), QString("Send 2 new customer(s) to “Clients”"));
        QVERIFY(fakes::words(undoSentence(plan)).startsWith("Can be undone: no"));
        QVERIFY(f.run(Operation::PushCustomers).done());

        f.till.cards[0][CustomerField::City] = "Lyon";
        plan = f.planned(Operation::PushCustomers);
        QCOMPARE(fakes::words(effectOf(plan)), QString("Send 1 changed customer(s) to “Clients”"));
        QVERIFY(fakes::words(undoSentence(plan)).startsWith("Can be undone: partly"));
        f.till.cards.push_back(person("C", "Chloé"));
        QCOMPARE(fakes::words(effectOf(f.planned(Operation::PushCustomers))), QString("Send 1 new and 1 changed customers to “Clients”"));
    }

    void consentsAreTicked()
    {
        EngineFixture f;
        f.allowConsent();
        f.till.cards = {person("A", "Amélie \"email_marketing\":true"), person("B", "Bruno")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards[0][CustomerField::City] = "\"sms_marketing\":true";
        f.till.cards[1][CustomerField::EmailMarketing] = "true";
        const auto plan = f.planned(Operation::PushCustomers);
        QCOMPARE(raisedConsents(plan), 1);
        QCOMPARE(fakes::guardCodes(plan), std::string("G8"));
        QCOMPARE(demandOf(plan).ticks, std::vector{plan.guards[0].message});
        QVERIFY(!opens(plan, {}));
        QVERIFY(opens(plan, everything(plan, demandOf(plan))));
    }

    void intoTheTill()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("", "Amélie", "a@exemple.fr"));
        const auto plan = f.planned(Operation::PullCustomers);
        QCOMPARE(fakes::words(effectOf(plan)), QString("Write 1 new customer(s) into the till"));
        QCOMPARE(fakes::words(refusalOf(plan)), QString("Leave the till as it is"));
        f.cloud.setCatalog(fakes::menu());
        QCOMPARE(fakes::words(effectOf(f.planned(Operation::PullCatalog))), QString("Write 10 change(s) of the catalog into the till"));
    }

    void stockAndImages()
    {
        Pushed f;
        f.till.counted = {{"2", "", model::Decimal(5, 0), ""}, {"3", "", model::Decimal(1, 0), ""}};
        QCOMPARE(fakes::words(effectOf(f.planned(Operation::PushStock))), QString("Send 2 stock entry(ies) to “Carte”"));
        f.till.addPicture("p", fakes::picture("p"));
        QCOMPARE(fakes::words(effectOf(f.planned(Operation::PushImages))), QString("Send 1 image(s) to “Carte”"));
    }

    /// What could not be read is no agreement.
    void nothingToSendIsNotAgreement()
    {
        Plan plan;
        plan.operation = Operation::PushStock;
        QCOMPARE(fakes::words(nothingToDoSentence(plan)), QString("Nothing to do: both sides agree."));
        plan.counts.rejected = 1;
        QCOMPARE(fakes::words(nothingToDoSentence(plan)), QString("Nothing to send: both sides agree, but for what was rejected."));
        plan.operation = Operation::PullCustomers;
        QVERIFY(fakes::words(nothingToDoSentence(plan)).startsWith("Nothing to retrieve"));
        Plan images;
        images.operation = Operation::PushImages;
        images.problems.push_back({model::Severity::Warning, "image", "1", "data", {}, {}});
        QVERIFY(fakes::words(nothingToDoSentence(images)).startsWith("Nothing to send"));
    }

    void aRestoreSaysOfWhen()
    {
        Pushed f;
        f.till.articles.products[0].name = "Quenelle maison";
        QVERIFY(f.run(Operation::PushCatalog).done());
        const auto plan = f.planned(Operation::Restore);
        QVERIFY(plan.restoresTakenAtMs == f.clock.nowMs());
        qputenv("TZ", "Europe/Paris");
        tzset();
        QCOMPARE(fakes::words(effectOf(plan)), QString("Put the catalog of 2026-03-14 15:53 back into “Carte”"));
        QVERIFY(demandsNothing(demandOf(plan)));
        QCOMPARE(plan.replaced, 40);
    }

    void plansOfFiles()
    {
        Pushed f;
        f.remove(20);
        const auto plan = f.planned(Operation::PushCatalog);
        const auto text = toJson(plan, PlanParts::Everything);
        const auto back = fakes::must(planFromJson(text));
        QCOMPARE(effectOf(back), effectOf(plan));
        QCOMPARE(demandOf(back).typeNumber, demandOf(plan).typeNumber);
        auto old = nlohmann::json::parse(text);
        for (const char* key : {"replaced", "emptied", "settled", "answered", "restores_taken_at_ms", "file_hash"})
            QCOMPARE(old.erase(key), std::size_t(1));
        const auto former = planFromJson(old.dump());
        QVERIFY(former.has_value());
        QCOMPARE(fakes::words(effectOf(*former)), QString("Replace the catalog “Carte”"));
    }
};

QTEST_GUILESS_MAIN(TestAgreement)
#include "test_agreement.moc"
