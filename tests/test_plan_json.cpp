// Plans as files: what comes back is what was written; what was touched is refused; what no longer holds is said.

#include "sync/job.h"
#include "sync/plan_json.h"
#include "tests/fakes/engine_fixture.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;
using model::Kind;

namespace {

/// A plan in which every part has something: guards, losses, problems, ops.
struct Rich : EngineFixture {
    Rich()
    {
        till.articles = fakes::everything(till);
        auto other = fakes::menu();
        cloud.setCatalog(other);
        till.articleProblems = {{model::Severity::Note, "sku", "1", "price", model::text(TR("rounded %1"), "9.999"), model::text(TR("look"))}};
    }
    Plan catalogPlan() { return planned(Operation::PushCatalog); }
};

} // namespace

class TestPlanJson : public QObject {
    Q_OBJECT

private slots:
    void whatComesBackIsWhatWasWritten()
    {
        Rich f;
        const auto plan = f.catalogPlan();
        const auto back = fakes::must(planFromJson(toJson(plan, PlanParts::Everything)));
        QCOMPARE(back.hash(), plan.hash());
        QCOMPARE(back.counts, plan.counts);
        QCOMPARE(back.changes, plan.changes);
        QCOMPARE(back.losses, plan.losses);
        QCOMPARE(back.problems, plan.problems);
        QCOMPARE(fakes::guardCodes(back), fakes::guardCodes(plan));
        QCOMPARE(back.guards[0].message, plan.guards[0].message);
        QCOMPARE(back.target, plan.target);
        QCOMPARE(back.ops.size(), plan.ops.size());
        QCOMPARE(back.ops.back().body, plan.ops.back().body);
        QCOMPARE(back.plannedRequests, plan.plannedRequests);
        QCOMPARE(toJson(back, PlanParts::Everything), toJson(plan, PlanParts::Everything));
    }

    void alsoOfCustomers()
    {
        EngineFixture f;
        f.till.cards = {fakes::person("A", "Amélie", "amelie@exemple.fr"), fakes::person("B", "Bruno")};
        f.cloud.addCustomer(f.till.cards[0]);
        const auto plan = f.planned(Operation::PushCustomers);
        QCOMPARE(plan.memory.size(), std::size_t(1));
        const auto back = fakes::must(planFromJson(toJson(plan, PlanParts::Everything)));
        QCOMPARE(toJson(back, PlanParts::Everything), toJson(plan, PlanParts::Everything));
        QCOMPARE(back.memory[0].agreed, plan.memory[0].agreed);
        QVERIFY(toJson(plan, PlanParts::WithoutOps).find("\"ops\"") == std::string::npos);
    }

    void equalPlansHaveEqualHashes()
    {
        Rich f;
        const auto plan = f.catalogPlan();
        f.clock.trueMs += 1000;
        const auto again = f.catalogPlan();
        QVERIFY(plan.id != again.id);
        QCOMPARE(again.hash(), plan.hash());
        QVERIFY(!engine::staleness(plan, again));
    }

    void tampered_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::newRow("what is sent") << "/ops/3/body" << "\"{}\"";
        QTest::newRow("where to") << "/target/catalog/id" << "\"cat2\"";
        QTest::newRow("operation") << "/operation" << "\"push stock\"";
        QTest::newRow("till") << "/local_hash" << "\"x\"";
        QTest::newRow("backup") << "/restores" << "\"x\"";
        QTest::newRow("no ops") << "/ops" << "[]";
        QTest::newRow("no hash") << "/hash" << "";
        QTest::newRow("hash of another kind") << "/hash" << "1";
        QTest::newRow("schema") << "/schema" << "\"passeplat.plan/2\"";
        QTest::newRow("no schema") << "/schema" << "";
        QTest::newRow("no counts") << "/counts" << "";
        QTest::newRow("unknown operation") << "/operation" << "\"format disk\"";
        QTest::newRow("ids of another kind") << "/target/catalog" << "[]";
    }
    void tampered()
    {
        QFETCH(QString, path);
        QFETCH(QString, value);
        Rich f;
        auto json = nlohmann::json::parse(toJson(f.catalogPlan(), PlanParts::Everything));
        const auto place = nlohmann::json::json_pointer(path.toStdString());
        if (value.isEmpty())
            json[place.parent_pointer()].erase(place.back());
        else
            json[place] = nlohmann::json::parse(value.toStdString());
        const auto back = planFromJson(json.dump());
        QVERIFY(!back);
        QCOMPARE(back.error().kind, Kind::Usage);
    }

    void whatIsNoPlan()
    {
        Rich f;
        const auto whole = toJson(f.catalogPlan(), PlanParts::Everything);
        for (const auto& bytes : {std::string(), std::string("{}"), std::string("[]"), std::string("null"), std::string("<html>"), whole.substr(0, whole.size() / 2), whole + "x"})
            QCOMPARE(planFromJson(bytes).error().kind, Kind::Usage);
    }

    void staleness_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << 0 << "";
        QTest::newRow("till") << 1 << "The till changed since the plan was made.";
        QTest::newRow("HubRise") << 2 << "HubRise changed since the plan was made.";
        QTest::newRow("mapping") << 3 << "The mapping changed since the plan was made.";
        QTest::newRow("target") << 4 << "The plan is for “Carte” (cat1); the connection now reaches “Autre” (cat2).";
        QTest::newRow("till broken") << 5 << "The till gave no article to send, and there were some before; nothing was sent.";
    }
    void staleness()
    {
        QFETCH(int, what);
        Rich f;
        const auto agreed = fakes::must(planFromJson(toJson(f.catalogPlan(), PlanParts::Everything)));
        auto other = fakes::menu();
        other.products[0].name = "Quenelle maison";
        switch (what) {
        case 1: f.till.articles.products[0].name = "x"; break;
        case 2: f.cloud.setCatalog(other); break;
        case 3: f.till.fingerprint = "mapping-2"; break;
        case 4: f.connect({"cat2", "Autre"}, {}), f.cloud.catalogName = {"cat2", "Autre"}, f.cloud.setCatalog(other); break;
        case 5: f.till.articles = {}; break;
        default: break;
        }
        const auto stale = engine::staleness(agreed, f.catalogPlan());
        QTEST(stale ? fakes::words(stale->message) : QString(), "words");
    }

    void ofAnotherComputer()
    {
        Rich here, there;
        QCOMPARE(engine::staleness(here.catalogPlan(), there.catalogPlan())->kind, Kind::Stale);
    }

    void whatAWriteSettlesComesBack()
    {
        io::CustomerLink link{"list1", "A", "cus1", "email=1:a,", true, "h", "conflict", "m", "r"};
        const auto back = fakes::must(linksFromJson(linksJson({link})));
        QCOMPARE(back.size(), std::size_t(1));
        QCOMPARE(linksJson(back), linksJson({link}));
        QCOMPARE(linksFromJson("[{}]").error().kind, Kind::StateDamaged);
        QCOMPARE(linksFromJson("nonsense").error().kind, Kind::StateDamaged);
    }
};

QTEST_GUILESS_MAIN(TestPlanJson)
#include "test_plan_json.moc"
