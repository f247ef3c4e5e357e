// push stock: the entries that differ, and no others.

#include "sync/job.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

#include <algorithm>

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
    /// So many skus, of each of which the till has as many as its number; all are in HubRise's catalog.
    void countMany(int skus)
    {
        till.articles.products[1].skus.clear();
        till.counted.clear();
        for (int i = 0; i < skus; ++i) {
            model::Sku sku;
            sku.ref = sku.name = "S" + std::to_string(i);
            sku.price = {100, "EUR"};
            till.articles.products[1].skus.push_back(sku);
            till.counted.push_back(of(sku.ref, Decimal(i, 0)));
        }
        if (!run(Operation::PushCatalog, maxDelete("100%")).done())
            qFatal("the push failed");
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

    /// HubRise's limits may keep a request waiting, and the dish sold out in the meantime.
    void whatWaitedIsComparedWithTheTillAgain_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("counted");
        QTest::addColumn<bool>("sent");
        QTest::newRow("not long") << 40 << 0 << true;
        QTest::newRow("long, and nothing was sold") << 90 << 4 << true;
        QTest::newRow("long, and sold out") << 90 << 0 << false;
        QTest::newRow("long, and not counted any more") << 90 << -1 << false;
    }
    void whatWaitedIsComparedWithTheTillAgain()
    {
        QFETCH(int, seconds);
        QFETCH(int, counted);
        QFETCH(bool, sent);
        Sold f;
        f.till.counted[0].stock = Decimal(4, 0);
        f.cloud.onWait = [&](const std::string&) {
            f.clock.trueMs += seconds * 1000;
            if (counted < 0)
                f.till.counted.erase(f.till.counted.begin());
            else
                f.till.counted[0].stock = Decimal(counted, 0);
        };
        const auto run = f.run(Operation::PushStock);
        f.cloud.onWait = nullptr;
        QCOMPARE(!run.report.stopped, sent);
        QCOMPARE(f.stockOf("1-N"), std::optional(Decimal(sent ? 4 : 5, 0)));
        if (sent)
            return;
        QCOMPARE(run.report.stopped->kind, Kind::Stale);
        QVERIFY(fakes::words(run.report.stopped->message).contains(QString::fromStdString(run.plan.changes[0].name)));
        QVERIFY(!fakes::must(f.state().unfinishedPlan()));
        QVERIFY(f.run(Operation::PushStock).done());
        QCOMPARE(f.stockOf("1-N"), std::optional(Decimal(counted < 0 ? 5 : 0, 0)));
    }

    /// One coke sold in between does not keep what was sold out on sale.
    void whatIsStillTrueIsSentWithoutTheRest()
    {
        Sold f;
        f.till.counted[0].stock = Decimal(0, 0);
        f.till.counted[2].stock = Decimal(4, 0);
        f.cloud.onWait = [&](const std::string&) {
            f.clock.trueMs += 90'000;
            f.till.counted[2].stock = Decimal(3, 0);
        };
        const auto run = f.run(Operation::PushStock);
        f.cloud.onWait = nullptr;
        QVERIFY(!run.report.stopped && run.report.rejectedSome);
        QCOMPARE(f.stockOf("1-N"), std::optional(Decimal(0, 0)));
        QCOMPARE(f.stockOf("3"), std::optional(Decimal(425, 2)));
        QCOMPARE(run.report.counts, counts(0, 1, 0, 1, 0, 1));
        QCOMPARE(run.report.problems.size(), std::size_t(1));
        QCOMPARE(run.report.problems[0].ref, std::string("3"));
        QVERIFY(f.run(Operation::PushStock).done());
        QCOMPARE(f.stockOf("3"), std::optional(Decimal(3, 0)));
    }

    /// Refs are of their kind: an option that has a sku's ref is none of it.
    void aSkuAndAnOptionOfTheSameRefAreTwo()
    {
        Sold f;
        f.till.articles.option_lists[0].options[0].ref = "2";
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::maxDelete("100%")).done());
        f.till.counted[0].stock = Decimal(4, 0);
        f.till.counted[1].stock = Decimal(9, 0);
        f.till.counted.push_back({"", "2", Decimal(0, 0), ""});
        f.cloud.onWait = [&](const std::string&) {
            f.clock.trueMs += 90'000;
            f.till.counted[1].stock = Decimal(8, 0);
        };
        const auto run = f.run(Operation::PushStock);
        f.cloud.onWait = nullptr;
        QVERIFY(run.done() && run.report.rejectedSome);
        QCOMPARE(f.cloud.inventory.back().option_ref, std::string("2"));
        QCOMPARE(f.stockOf("2"), std::optional(Decimal(0, 0)));
        QCOMPARE(run.report.problems.size(), std::size_t(1));
        QCOMPARE(run.report.problems[0].kind, std::string("sku"));
        Outcome outcome;
        outcome.plan = run.plan;
        outcome.report = run.report;
        QCOMPARE(outcome.counts(), counts(0, 2, 0, 1, 0, 1));
        QCOMPARE(run.report.counts, outcome.counts());
        outcome.report->stopped = model::Error{Kind::Temporary, {}, {}, {}, 0, {}};
        QCOMPARE(outcome.counts(), counts(0, 2, 0, 1, 0, 1));
    }

    void aRefusedSkuIsNotTheOptionOfItsRef()
    {
        Sold f;
        f.till.articles.option_lists[0].options[0].ref = "2";
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::maxDelete("100%")).done());
        f.cloud.refusedStock = {"2"};
        f.till.counted = {of("2", Decimal(7, 0)), {"", "2", Decimal(3, 0), ""}};
        Outcome outcome;
        const auto run = f.run(Operation::PushStock);
        outcome.plan = run.plan;
        outcome.report = run.report;
        QCOMPARE(outcome.counts(), counts(0, 1, 0, 0, 0, 1));
        QVERIFY2(fakes::words(run.report.problems[0].message).contains(QString::fromStdString(run.plan.changes[0].name)), "told by its name");
    }

    /// HubRise may make a schedule wait for its stock for minutes.
    void theTillIsReadLast()
    {
        Sold f;
        f.cloud.onCall = [&](const std::string& call) {
            if (call == "stock")
                f.till.counted[0].stock = Decimal(0, 0);
        };
        QVERIFY(f.run(Operation::PushStock).done());
        QCOMPARE(f.stockOf("1-N"), std::optional(Decimal(0, 0)));
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
        QCOMPARE(f.cloud.bodies, (std::vector<std::string>{R"([{"sku_ref":"1-N","stock":"4"},{"sku_ref":"2","stock":null},{"option_ref":"RIZ","stock":"0","expires_at":null}])"}));
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
        QCOMPARE(run.plan.problems.size(), std::size_t(1));
        QCOMPARE(run.plan.problems[0].severity, model::Severity::Note);
        QCOMPARE(run.plan.problems[0].ref, std::string("unknown"));
        QCOMPARE(f.cloud.calls, (std::vector<std::string>{"stock", "catalog"})); // is it there by now?
    }

    /// By another profile of this till, or by a push whose answer was lost.
    void whatWasNotSentFromHereIsCountedAllTheSame()
    {
        Sold f;
        auto theirs = f.cloud.catalogNow();
        theirs.products[2].skus[0].ref = "9001";
        f.cloud.setCatalog(theirs);
        f.till.counted.push_back(of("9001", Decimal(0, 0)));
        const auto run = f.run(Operation::PushStock);
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 2, 0, 0, 1)); // what is not there any more is left alone
        QCOMPARE(f.stockOf("9001"), std::optional(Decimal(0, 0)));
        QCOMPARE(f.cloud.times("catalog"), 1);
    }

    /// What was sent from here is known without HubRise's catalog, and sold out all the same.
    void aCatalogThatCannotBeReadHoldsNothingBack_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("overloaded") << int(Kind::Temporary) << true;
        QTest::newRow("the request limits") << int(Kind::Paused) << true;
        QTest::newRow("revoked") << int(Kind::NotConnected) << false;
        QTest::newRow("on request") << int(Kind::Interrupted) << false;
    }
    void aCatalogThatCannotBeReadHoldsNothingBack()
    {
        QFETCH(int, kind);
        QFETCH(bool, goesOn);
        Sold f;
        f.till.counted[0].stock = Decimal(0, 0);
        f.till.counted.push_back(of("unknown", Decimal(1, 0)));
        f.cloud.failOn("catalog", Kind(kind));
        if (!goesOn) {
            QCOMPARE(int(f.plan(Operation::PushStock).error().kind), kind);
            return;
        }
        const auto run = f.run(Operation::PushStock);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(f.stockOf("1-N"), std::optional(Decimal(0, 0)));
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 2, 0, 0, 1));
        QCOMPARE(run.plan.problems.size(), std::size_t(2));
        QCOMPARE(run.plan.problems[0].severity, model::Severity::Warning);
        QVERIFY(fakes::words(run.plan.problems[1].message).contains("“unknown” is not in the catalog that was last sent"));
    }

    /// The catalog makes the run wait, and a dish is sold out meanwhile.
    void theTillIsReadLastOfAll()
    {
        Sold f;
        f.till.counted.push_back(of("unknown", Decimal(1, 0)));
        f.cloud.onCall = [&](const std::string& call) {
            if (call == "catalog")
                f.till.counted[0].stock = Decimal(0, 0);
        };
        QVERIFY(f.run(Operation::PushStock).done());
        QCOMPARE(f.stockOf("1-N"), std::optional(Decimal(0, 0)));
    }

    /// A query that finds no numbers any more is no order to sell what is sold out.
    void theTillCountsNothingAnyMore()
    {
        Sold f;
        auto more = f.till.articles.products[2];
        more.ref = more.name = more.skus[0].ref = "4";
        f.till.articles.products.push_back(more);
        QVERIFY(f.run(Operation::PushCatalog).done());
        const auto four = [&] { f.cloud.inventory = {of("1-N", Decimal(5, 0)), of("2", Decimal(0, 0)), of("3", Decimal(1, 0)), of("4", Decimal(0, 0))}; };
        four();
        f.till.counted = {of("1-N", {}), of("2", {}), of("3", {}), of("4", {})};
        Consent schedule = EngineFixture::yes();
        schedule.unattended = true;
        const auto run = f.run(Operation::PushStock, schedule);
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G9"));
        QCOMPARE(run.objection->kind, Kind::Confirmation);
        QCOMPARE(f.stockOf("2"), std::optional(Decimal(0, 0)));
        QVERIFY2(f.run(Operation::PushStock).done(), "a person has seen it");
        QVERIFY(f.run(Operation::PushStock, schedule).plan.nothingToDo());
        four();
        f.till.counted[3].stock = Decimal(2, 0);
        QVERIFY2(f.run(Operation::PushStock, schedule).done(), "something is counted: the others may well be no longer");
        four();
        f.till.counted = {of("1-N", {}), of("2", {}), of("3", {})};
        QVERIFY2(f.run(Operation::PushStock, schedule).done(), "a few");
    }

    /// A till that tells only what is sold out today: 0, otherwise nothing.
    void whatWasSoldOutIsSoldAgainEachMorning()
    {
        Sold f;
        auto more = f.till.articles.products[2];
        more.ref = more.name = more.skus[0].ref = "4";
        f.till.articles.products.push_back(more);
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.cloud.inventory = {of("1-N", Decimal(0, 0)), of("2", Decimal(0, 0)), of("3", Decimal(0, 2)), of("4", Decimal(0, 0))};
        f.till.counted = {of("1-N", {}), of("2", {}), of("3", {}), of("4", {})};
        Consent schedule = EngineFixture::yes();
        schedule.unattended = true;
        const auto run = f.run(Operation::PushStock, schedule);
        QCOMPARE(fakes::guardCodes(run.plan), std::string());
        QVERIFY(run.done());
        QVERIFY(!f.stockOf("2"));
    }

    /// As a connection of the stock alone gives, or one of the whole account.
    void withoutACatalogOrAPointDeVenteThereIsNoStock()
    {
        Sold f;
        const auto reaching = [&f](const model::Named& catalog, const model::Named& location) {
            auto record = fakes::must(f.state().connection());
            record.target.catalog = catalog;
            record.target.location = location;
            fakes::must(f.state().setConnection(record));
            f.restart();
            return f.plan(Operation::PushStock).error();
        };
        const auto was = fakes::must(f.state().connection()).target;
        const auto noCatalog = reaching({}, was.location);
        QCOMPARE(noCatalog.kind, Kind::NotConnected);
        QVERIFY(fakes::words(noCatalog.message).contains("no catalog"));
        const auto noPlace = reaching(was.catalog, {});
        QCOMPARE(noPlace.kind, Kind::NotConnected);
        QVERIFY(fakes::words(noPlace.message).contains("no point de vente") && !noPlace.hint.empty());
        QCOMPARE(f.cloud.calls.size(), std::size_t(0));
    }

    void aLongStockGoesInSeveralRequests()
    {
        Sold f;
        f.countMany(1100);
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

    /// One article that is gone from HubRise's catalog costs the others nothing, and is told each time.
    void anEntryHubRiseRefusesCostsTheOthersNothing_data()
    {
        QTest::addColumn<bool>("named");
        QTest::newRow("HubRise says which") << true;
        QTest::newRow("HubRise does not") << false;
    }
    void anEntryHubRiseRefusesCostsTheOthersNothing()
    {
        QFETCH(bool, named);
        Sold f;
        f.cloud.namesRefusedStock = named;
        f.cloud.refusedStock = {"2"};
        for (auto& entry : f.till.counted)
            entry.stock = Decimal(7, 0);
        Outcome outcome;
        const auto run = f.run(Operation::PushStock);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(f.stockOf("1-N"), std::optional(Decimal(7, 0)));
        QCOMPARE(f.stockOf("3"), std::optional(Decimal(7, 0)));
        QCOMPARE(f.stockOf("2"), std::optional(Decimal(0, 0)));
        QVERIFY2(f.cloud.times("patchStock") <= 5, qPrintable(QString::number(f.cloud.times("patchStock"))));
        QCOMPARE(run.report.problems.size(), std::size_t(1));
        QCOMPARE(run.report.problems[0].ref, std::string("2"));
        QCOMPARE(run.report.problems[0].kind, std::string("sku"));
        QVERIFY(!run.report.problems[0].hint.empty());
        outcome.plan = run.plan;
        outcome.report = run.report;
        QVERIFY(outcome.rejectedSome());
        QCOMPARE(outcome.counts(), counts(0, 2, 0, 0, 0, 1));
        QCOMPARE(run.report.counts, counts(0, 2, 0, 0, 0, 1));
        const auto again = f.run(Operation::PushStock);
        QCOMPARE(again.plan.counts, counts(0, 1, 0, 2));
        outcome.plan = again.plan;
        outcome.report = again.report;
        QCOMPARE(outcome.counts(), counts(0, 0, 0, 2, 0, 1));
        QCOMPARE(again.report.counts, counts(0, 0, 0, 2, 0, 1));
    }

    /// Where HubRise does not say which it refuses, its catalog tells what is gone.
    void whatIsGoneFromTheCatalogIsLeftOutAtOnce_data()
    {
        QTest::addColumn<bool>("read");
        QTest::newRow("the catalog tells") << true;
        QTest::newRow("the catalog cannot be read") << false;
    }
    void whatIsGoneFromTheCatalogIsLeftOutAtOnce()
    {
        QFETCH(bool, read);
        Sold f;
        f.countMany(300);
        auto theirs = f.cloud.catalogNow();
        auto& skus = theirs.products[1].skus;
        for (const int gone : {17, 120, 299}) {
            const auto ref = "S" + std::to_string(gone);
            f.cloud.refusedStock.insert(ref);
            std::erase_if(skus, [&ref](const model::Sku& sku) { return sku.ref == ref; });
        }
        f.cloud.setCatalog(theirs);
        f.cloud.namesRefusedStock = false;
        f.cloud.forgetCalls();
        if (!read)
            f.cloud.failOn("catalog", Kind::Temporary);
        const auto run = f.run(Operation::PushStock);
        QVERIFY2(run.done() && run.report.rejectedSome, run.why().c_str());
        QCOMPARE(f.cloud.times("catalog"), 1);
        QVERIFY2(f.cloud.times("patchStock") == 2 || (!read && f.cloud.times("patchStock") <= 60), qPrintable(QString::number(f.cloud.times("patchStock"))));
        QCOMPARE(run.report.problems.size(), std::size_t(3));
        for (const auto& problem : run.report.problems) {
            QCOMPARE(problem.severity, model::Severity::Error);
            QVERIFY(f.cloud.refusedStock.contains(problem.ref));
            QCOMPARE(fakes::words(problem.message).contains("not in HubRise's catalog any more"), read);
        }
        QCOMPARE(run.report.counts, counts(0, 297, 0, 0, 0, 3));
        QCOMPARE(f.stockOf("S298"), std::optional(Decimal(298, 0)));
    }

    void whenHubRiseRefusesEverythingItIsAskedNotForEver()
    {
        Sold f;
        f.countMany(400);
        for (const auto& entry : f.till.counted)
            f.cloud.refusedStock.insert(entry.sku_ref);
        f.cloud.namesRefusedStock = false;
        f.cloud.forgetCalls();
        const auto run = f.run(Operation::PushStock);
        QVERIFY(run.done() && run.report.rejectedSome);
        QCOMPARE(run.report.problems.size(), std::size_t(400));
        QVERIFY2(f.cloud.times("patchStock") <= 120, qPrintable(QString::number(f.cloud.times("patchStock"))));
        const auto refused = std::ranges::count_if(run.report.problems, [](const model::Problem& problem) { return problem.severity == model::Severity::Error; });
        QVERIFY2(refused > 0 && refused < 120, "what never went alone is not called refused");
        QCOMPARE(run.report.counts, counts(0, 0, 0, 0, 0, 400));
    }

    /// Somebody in HubRise set it to be sold again this afternoon; the till has none and knows of no end.
    void soldOutUntilLaterIsNotSoldOut()
    {
        Sold f;
        f.cloud.inventory[1].expires_at = "2026-03-15T16:11:00+01:00";
        const auto run = f.run(Operation::PushStock);
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 2));
        QCOMPARE(f.cloud.bodies, (std::vector<std::string>{R"([{"sku_ref":"2","stock":"0","expires_at":null}])"}));
        QCOMPARE(run.plan.changes[0].fields[0].field, std::string("expires_at"));
        QVERIFY(fakes::words(run.plan.changes[0].reason).contains("16:11"));
        QVERIFY(f.run(Operation::PushStock).plan.nothingToDo());

        f.till.counted[1].expires_at = "2026-03-15T16:11:00+01:00"; // the till says when; HubRise says it in its own words
        QVERIFY(f.run(Operation::PushStock).done());
        f.cloud.inventory.back().expires_at = "2026-03-15T15:11:00Z";
        QVERIFY(f.run(Operation::PushStock).plan.nothingToDo());
    }

    /// HubRise would sell at once what the till has none of. It is 14:53:20 in Greenwich.
    void anEndThatIsPastIsNotSent_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<bool>("isPast");
        QTest::newRow("last month") << "2026-02-15T11:30:00+01:00" << true;
        QTest::newRow("a minute ago") << "2026-03-14T15:52:20+01:00" << true;
        QTest::newRow("now") << "2026-03-14T14:53:20Z" << true;
        QTest::newRow("in a moment") << "2026-03-14T15:53:21+01:00" << false;
        QTest::newRow("tomorrow") << "2026-03-15T11:30:00+01:00" << false;
    }
    void anEndThatIsPastIsNotSent()
    {
        QFETCH(QString, end);
        QFETCH(bool, isPast);
        Sold f;
        f.till.counted[0] = {"1-N", "", Decimal(0, 0), end.toStdString()};
        const auto run = f.run(Operation::PushStock);
        QCOMPARE(fakes::words(run.plan.changes[0].reason), isPast ? QString("stock 5 → 0") : "stock 5 → 0, until " + end);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 2));
        QCOMPARE(f.cloud.bodies, (std::vector<std::string>{R"([{"sku_ref":"1-N","stock":"0","expires_at":)" + (isPast ? "null" : '"' + end.toStdString() + '"') + "}]"}));
        QCOMPARE(run.plan.problems.size(), isPast ? 1u : 0u);
        if (isPast) {
            QCOMPARE(run.plan.problems[0].severity, model::Severity::Warning);
            QCOMPARE(run.plan.problems[0].ref, std::string("1-N"));
            QCOMPARE(run.plan.problems[0].field, std::string("expires_at"));
            QVERIFY(fakes::words(run.plan.problems[0].message).contains(end));
        }
        const auto again = f.run(Operation::PushStock);
        QVERIFY(again.plan.nothingToDo());
        QCOMPARE(again.plan.counts, counts(0, 0, 0, 3));
        QCOMPARE(again.plan.problems.size(), run.plan.problems.size());
    }

    void anEndThatIsPastIsNoDifference()
    {
        Sold f;
        f.till.counted[1].expires_at = "2026-03-13T11:30:00+01:00"; // HubRise has it as sold out without end
        f.till.counted.push_back({"unknown", "", Decimal(0, 0), "2026-03-13T11:30:00+01:00"});
        const auto run = f.run(Operation::PushStock);
        QVERIFY(run.plan.nothingToDo());
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 3, 0, 0, 1));
        QCOMPARE(run.plan.problems.size(), std::size_t(2));
        QCOMPARE(run.plan.problems[0].ref, std::string("2"));
        QCOMPARE(run.plan.problems[1].severity, model::Severity::Note); // nothing of the other is sent
    }

    /// The end we sent has come: HubRise sells again what the till still has none of.
    void anEndThatHasComeIsTakenAway()
    {
        Sold f;
        f.till.counted[1].expires_at = "2026-03-14T20:00:00+01:00";
        QVERIFY(f.run(Operation::PushStock).done());
        f.cloud.forgetCalls();
        f.clock.trueMs += 10 * 3600 * 1000LL;
        std::erase_if(f.cloud.inventory, [](const model::StockEntry& entry) { return entry.sku_ref == "2"; });
        const auto run = f.run(Operation::PushStock);
        QVERIFY(run.done());
        QCOMPARE(f.cloud.bodies, (std::vector<std::string>{R"([{"sku_ref":"2","stock":"0","expires_at":null}])"}));
        QVERIFY(f.run(Operation::PushStock).plan.nothingToDo());
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
