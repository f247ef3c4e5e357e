// push stock: the entries that differ, and no others.

#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::counts;
using fakes::EngineFixture;
using model::Decimal;
using model::Kind;

namespace {

model::StockEntry of(const std::string& sku, std::optional<Decimal> stock) { return {sku, "", stock, ""}; }

struct Sold : EngineFixture {
    Sold()
    {
        till.articles = fakes::menu();
        if (!run(Operation::PushCatalog).done())
            qFatal("the first push failed");
        cloud.inventory = {of("1-N", Decimal(5, 0)), of("2", Decimal(0, 0)), of("3", Decimal(425, 2))};
        till.counted = cloud.inventory;
        cloud.forgetCalls();
    }
    std::optional<Decimal> stockOf(const std::string& sku)
    {
        for (const auto& entry : cloud.inventory)
            if (entry.sku_ref == sku)
                return entry.stock;
        return std::nullopt;
    }
};

} // namespace

class TestPushStock : public QObject {
    Q_OBJECT

private slots:
    void unchangedStockSendsNothing()
    {
        Sold f;
        const auto run = f.run(Operation::PushStock);
        QVERIFY(run.plan.nothingToDo());
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 3));
        QCOMPARE(f.cloud.calls, (std::vector<std::string>{"stock"}));
    }

    void onlyDifferencesAreSent()
    {
        Sold f;
        f.till.counted[0].stock = Decimal(4, 0);
        f.till.counted[1].stock.reset(); // not tracked any more
        f.till.counted.push_back({"", "RIZ", Decimal(0, 0), ""});
        const auto run = f.run(Operation::PushStock);
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, counts(0, 3, 0, 1));
        QCOMPARE(f.cloud.bodies, (std::vector<std::string>{R"([{"sku_ref":"1-N","stock":"4"},{"sku_ref":"2","stock":null},{"option_ref":"RIZ","stock":"0"}])"}));
        QCOMPARE(f.stockOf("1-N"), std::optional(Decimal(4, 0)));
        QCOMPARE(f.stockOf("2"), std::optional<Decimal>());
        QCOMPARE(f.stockOf("3"), std::optional(Decimal(425, 2)));
        QVERIFY(f.run(Operation::PushStock).plan.nothingToDo());
    }

    void whatTheTillDoesNotTrackIsLeftAlone()
    {
        Sold f;
        f.till.counted.erase(f.till.counted.begin());
        QVERIFY(f.run(Operation::PushStock).plan.nothingToDo());
        QCOMPARE(f.stockOf("1-N"), std::optional(Decimal(5, 0)));
    }

    void refsHubRiseDoesNotKnowAreSkipped()
    {
        Sold f;
        f.till.counted.push_back(of("unknown", Decimal(1, 0)));
        const auto run = f.run(Operation::PushStock);
        QVERIFY(run.plan.nothingToDo());
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 3, 0, 0, 1));
    }

    void aLongStockGoesInSeveralRequests()
    {
        Sold f;
        f.till.articles.products[1].skus.clear();
        f.till.counted.clear();
        for (int i = 0; i < 1100; ++i) {
            model::Sku sku;
            sku.ref = "S" + std::to_string(i);
            sku.name = sku.ref;
            sku.price = {100, "EUR"};
            f.till.articles.products[1].skus.push_back(sku);
            f.till.counted.push_back(of(sku.ref, Decimal(i, 0)));
        }
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::maxDelete("100%")).done());
        f.cloud.forgetCalls();
        const auto run = f.run(Operation::PushStock);
        QVERIFY(run.done());
        QCOMPARE(f.cloud.times("patchStock"), 3);
        QCOMPARE(run.plan.plannedRequests, 3);
        QCOMPARE(f.stockOf("S1099"), std::optional(Decimal(1099, 0)));
    }

    void aLostAnswerIsSentAgain()
    {
        Sold f;
        f.till.counted[0].stock = Decimal(4, 0);
        f.cloud.failOn("patchStock", Kind::OutcomeUnknown, fakes::FakeCloud::When::AfterEffect);
        QVERIFY(f.run(Operation::PushStock).done());
        QCOMPARE(f.stockOf("1-N"), std::optional(Decimal(4, 0)));
        QCOMPARE(f.cloud.inventory.size(), std::size_t(3));
    }

    void refused()
    {
        Sold f;
        f.till.counted[0].stock = Decimal(4, 0);
        f.cloud.failOn("patchStock", Kind::Rejected);
        const auto run = f.run(Operation::PushStock);
        QVERIFY(!run.report.stopped && run.report.rejectedSome);
        QCOMPARE(run.report.problems.size(), std::size_t(1));
    }

    /// Nothing was pushed from here: what HubRise holds tells which refs it knows.
    void withoutAPushTheCatalogIsRead()
    {
        Sold f;
        const auto before = f.plan(Operation::PushStock);
        QVERIFY(before.has_value());
        EngineFixture other;
        other.cloud.setCatalog(f.cloud.catalogNow());
        other.till.counted = f.till.counted;
        const auto plan = other.plan(Operation::PushStock);
        QVERIFY(plan.has_value());
        QCOMPARE(other.cloud.times("catalog"), 1);
        QCOMPARE(plan->counts.skipped, before->counts.skipped);
    }
};

QTEST_GUILESS_MAIN(TestPushStock)
#include "test_push_stock.moc"
