// push catalog: what is planned, asked, sent and kept.

#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "sync/catalog_backup.h"
#include "sync/job.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;
using fakes::FakeCloud;
using model::Kind;

namespace {

/// A till and a HubRise that agree: the till's menu was pushed to an empty catalog.
struct Agreed : EngineFixture {
    Agreed()
    {
        till.articles = fakes::menu();
        if (!run(Operation::PushCatalog).done())
            qFatal("the first push failed");
        cloud.forgetCalls();
    }
};

/// Somebody's menu with three photos, which this till's is to replace.
struct HandMade : EngineFixture {
    model::Strings photos;

    HandMade()
    {
        auto theirs = fakes::menu();
        for (auto& product : theirs.products)
            photos.push_back(product.images.emplace_back(cloud.addPicture(fakes::picture(product.name))));
        cloud.setCatalog(theirs);
        till.articles = fakes::menu();
        till.articles.products[0].skus[0].price.minor += 10;
    }
};

model::Catalog foreign()
{
    model::Catalog c = fakes::menu();
    c.products[1].name = "Pizza de la maison";
    c.products[2].ref = "X9";
    c.products[2].skus[0].ref = "X9";
    return c;
}

Counts countsOf(const fakes::Run& run)
{
    Outcome outcome;
    outcome.plan = run.plan;
    outcome.report = run.report;
    return outcome.counts();
}

} // namespace

class TestPushCatalog : public QObject {
    Q_OBJECT

private slots:
    void firstPushToAnEmptyCatalog()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY(run.done());
        QVERIFY(run.plan.guards.empty());
        QCOMPARE(f.cloud.catalogNow(), f.till.articles);
        QCOMPARE(f.cloud.calls, (std::vector<std::string>{"catalog", "putCatalog"}));
        QCOMPARE(run.report.counts.create, run.plan.counts.create);
        QCOMPARE(run.plan.counts.create, 10); // a category, three products, four skus, a list and its option
        QCOMPARE(f.planState(run.plan.id), io::PlanState::Applied);
    }

    void unchangedSendsNothing()
    {
        Agreed f;
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY(run.done() && run.plan.nothingToDo());
        QCOMPARE(f.cloud.writes, 0);
        QCOMPARE(f.cloud.reads, 1);
        QCOMPARE(run.plan.counts, fakes::counts(0, 0, 0, 10));
    }

    void everyFieldArrives()
    {
        EngineFixture f;
        f.till.articles = fakes::everything(f.till);
        QVERIFY(f.run(Operation::PushCatalog).done());
        QVERIFY(model::diff(f.till.articles, f.cloud.catalogNow()).empty());
        QCOMPARE(io::catalogHash(f.cloud.catalogNow()), io::catalogHash(f.till.articles));
        f.cloud.forgetCalls();
        QVERIFY(f.run(Operation::PushCatalog).plan.nothingToDo());
        QCOMPARE(f.cloud.writes, 0);
    }

    void aFilledCatalogStopsTheFirstPush()
    {
        EngineFixture f;
        f.cloud.setCatalog(foreign());
        f.till.articles = fakes::menu();
        const auto stopped = f.run(Operation::PushCatalog);
        QCOMPARE(stopped.objection->kind, Kind::Confirmation);
        QCOMPARE(fakes::guardCodes(stopped.plan), std::string("G1"));
        QVERIFY(stopped.plan.guards[0].blocking);
        QVERIFY(!stopped.plan.losses.empty());
        QCOMPARE(f.cloud.writes, 0);
        QCOMPARE(f.cloud.catalogNow(), foreign());

        const auto wrong = f.run(Operation::PushCatalog, EngineFixture::replace("Another"));
        QCOMPARE(wrong.objection->kind, Kind::Confirmation);
        QCOMPARE(f.cloud.writes, 0);
    }

    void replacingBacksUpFirst()
    {
        EngineFixture f;
        f.cloud.setCatalog(foreign());
        f.till.articles = fakes::menu();
        const std::string before = f.cloud.raw();
        bool backedUp = false;
        f.cloud.onCall = [&](const std::string& call) {
            if (call == "putCatalog") {
                const auto all = fakes::must(f.backups().list());
                backedUp = all.size() == 1 && fakes::must(f.backups().raw(all[0])) == before;
            }
        };
        const auto run = f.run(Operation::PushCatalog, EngineFixture::replace(" carte "));
        QVERIFY(run.done());
        QVERIFY(backedUp);
        QCOMPARE(run.report.backup->planId, run.plan.id);
        QCOMPARE(f.cloud.catalogNow(), f.till.articles);
        f.cloud.forgetCalls();
        QVERIFY(f.run(Operation::PushCatalog).plan.nothingToDo());
        QCOMPARE(f.cloud.writes, 0);
    }

    void withoutBackupNothingIsSent()
    {
        Agreed f;
        f.till.articles.products[0].skus[0].price.minor += 10;
        const auto plan = f.planned(Operation::PushCatalog);
        QVERIFY(QDir(f.path("backups")).removeRecursively());
        QFile blocker(f.path("backups"));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const auto report = f.apply(plan);
        QCOMPARE(report->stopped->kind, Kind::CannotWrite);
        QCOMPARE(f.cloud.writes, 0);
        QCOMPARE(f.planState(plan.id), io::PlanState::Paused);
    }

    /// What ends or pauses a run while the present photos are copied must not cost their copies: the catalog is replaced when they are there.
    void whatStopsTheCopiesStopsTheCatalog_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("on request") << int(Kind::Interrupted);
        QTest::newRow("by the system") << int(Kind::Terminated);
        QTest::newRow("the request limits") << int(Kind::Paused);
        QTest::newRow("no line") << int(Kind::Temporary);
        QTest::newRow("revoked") << int(Kind::NotConnected);
    }
    void whatStopsTheCopiesStopsTheCatalog()
    {
        QFETCH(int, kind);
        HandMade f;
        const auto plan = f.planned(Operation::PushCatalog);
        f.cloud.failOn("imageData", Kind(kind), FakeCloud::When::BeforeEffect, 2);
        if (Kind(kind) == Kind::Temporary || Kind(kind) == Kind::NotConnected) // at everything, and not at the photo alone
            f.cloud.failOn("images", Kind(kind));
        const auto report = fakes::must(f.apply(plan, EngineFixture::replace("Carte")));
        QVERIFY(report.stopped.has_value());
        QCOMPARE(int(report.stopped->kind), kind);
        QCOMPARE(f.cloud.writes, 0);
        QCOMPARE(f.planState(plan.id), io::PlanState::Paused);
        QVERIFY(fakes::must(f.backups().list()).empty());
        f.restart();
        f.cloud.forgetCalls();
        const auto rest = fakes::must(f.resume());
        QVERIFY2(!rest.stopped, qPrintable(rest.stopped ? fakes::words(rest.stopped->message) : QString()));
        QVERIFY(rest.problems.empty());
        QCOMPARE(f.cloud.times("imageData"), 2);
        for (const auto& key : f.photos)
            QVERIFY(f.backups().hasImage(key.substr(4)));
    }

    /// Something else answered for HubRise while the photos were copied: they are, before the catalog is sent once more.
    void copiesThatAreLackingAreMadeLater()
    {
        HandMade f;
        const auto plan = f.planned(Operation::PushCatalog);
        for (const int nth : {1, 2, 3})
            f.cloud.failOn("imageData", Kind::Nonsense, FakeCloud::When::BeforeEffect, nth);
        f.cloud.failOn("putCatalog", Kind::Nonsense);
        QVERIFY(fakes::must(f.apply(plan, EngineFixture::replace("Carte"))).stopped.has_value());
        QCOMPARE(f.planState(plan.id), io::PlanState::Paused);
        f.restart();
        const auto rest = fakes::must(f.resume());
        QVERIFY(!rest.stopped && rest.problems.empty());
        for (const auto& key : f.photos)
            QVERIFY(f.backups().hasImage(key.substr(4)));
        QCOMPARE(fakes::must(f.backups().list()).size(), std::size_t(1));
    }

    void onePhotoThatCannotBeCopiedCostsNoOther_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("not there") << int(Kind::NotFound);
        QTest::newRow("HubRise fails at it") << int(Kind::Temporary);
        QTest::newRow("HubRise refuses it") << int(Kind::NotConnected); // 403
    }
    void onePhotoThatCannotBeCopiedCostsNoOther()
    {
        QFETCH(int, kind);
        HandMade f;
        const auto plan = f.planned(Operation::PushCatalog);
        f.cloud.failOn("imageData", Kind(kind));
        const auto report = fakes::must(f.apply(plan, EngineFixture::replace("Carte")));
        QVERIFY2(!report.stopped, qPrintable(report.stopped ? fakes::words(report.stopped->message) : QString()));
        QCOMPARE(f.cloud.times("imageData"), 3);
        QVERIFY(!f.backups().hasImage(f.photos[0].substr(4)));
        QVERIFY(f.backups().hasImage(f.photos[1].substr(4)));
        QVERIFY(f.backups().hasImage(f.photos[2].substr(4)));
        QCOMPARE(report.problems.size(), std::size_t(1));
        QCOMPARE(report.problems[0].severity, model::Severity::Warning);
        QVERIFY2(fakes::words(report.problems[0].message).contains("“Quenelle”"), qPrintable(fakes::words(report.problems[0].message)));
    }

    /// Each at which HubRise fails takes half a minute: a hundred of them would hold the catalog back for an hour. One that is refused takes no time.
    void manyPhotosThatCannotBeCopiedCostNoHour_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("asked");
        QTest::newRow("HubRise fails at them") << int(Kind::Temporary) << 6;
        QTest::newRow("HubRise refuses them") << int(Kind::NotConnected) << 8;
    }
    void manyPhotosThatCannotBeCopiedCostNoHour()
    {
        QFETCH(int, kind);
        QFETCH(int, asked);
        HandMade f;
        auto theirs = f.cloud.catalogNow();
        for (int i = 0; i < 5; ++i)
            theirs.products[0].images.push_back(f.cloud.addPicture(fakes::picture("more " + std::to_string(i))));
        f.cloud.setCatalog(theirs);
        const auto plan = f.planned(Operation::PushCatalog);
        for (int nth : {1, 2, 4, 5, 6, 7}) // the third comes
            f.cloud.failOn("imageData", Kind(kind), FakeCloud::When::BeforeEffect, nth);
        const auto report = fakes::must(f.apply(plan, EngineFixture::replace("Carte")));
        QVERIFY2(!report.stopped, qPrintable(report.stopped ? fakes::words(report.stopped->message) : QString()));
        QCOMPARE(f.cloud.times("imageData"), asked);
        QCOMPARE(report.problems.size(), std::size_t(6));
        const auto last = fakes::words(report.problems[5].message); // the others by name
        QVERIFY2(last.startsWith("2 more present photo(s) were not copied") == (asked == 6), qPrintable(last));
    }

    void aChangedPrice()
    {
        Agreed f;
        f.till.articles.products[0].skus[0].price.minor = 980;
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, fakes::counts(0, 1, 0, 9));
        QCOMPARE(fakes::words(run.plan.changes[0].reason), "price 9.50 EUR → 9.80 EUR");
        QVERIFY(run.plan.losses.empty());
        QCOMPARE(f.cloud.calls, (std::vector<std::string>{"catalog", "putCatalog"}));
        QCOMPARE(f.cloud.catalogNow(), f.till.articles);
    }

    void anotherOrderIsAChange()
    {
        Agreed f;
        std::swap(f.till.articles.products[0], f.till.articles.products[1]);
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY(run.done() && !run.plan.nothingToDo());
        QCOMPARE(f.cloud.catalogNow(), f.till.articles);
    }

    void anAnswerWithoutContentIsReadBack()
    {
        EngineFixture f;
        f.cloud.answersWithoutData = true;
        f.till.articles = fakes::menu();
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY(run.done() && !run.report.rejectedSome);
        QCOMPARE(f.cloud.calls, (std::vector<std::string>{"catalog", "putCatalog", "catalog"}));
    }

    void whatHubRiseChangedOnTheWayIsTold()
    {
        EngineFixture f;
        f.cloud.answersWithoutData = true;
        f.till.articles = fakes::menu();
        f.cloud.onCall = [&](const std::string& call) {
            if (call == "catalog" && f.cloud.writes == 1)
                f.cloud.setCatalog(foreign());
        };
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY(run.report.rejectedSome);
        QCOMPARE(run.report.problems.back().kind, std::string("catalog"));
        f.cloud.onCall = nullptr;
        const auto next = f.run(Operation::PushCatalog); // it was not ours, and is not taken back unasked
        QVERIFY(fakes::guardCodes(next.plan).starts_with("G2"));
        QCOMPARE(next.plan.foreignChanges.size(), std::size_t(5));
        QVERIFY(next.objection);
    }

    /// What HubRise itself makes of it is nobody's edit.
    void whatHubRiseMadeOfItIsOurs()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.cloud.onEffect = [&](const std::string& call) {
            if (call == "putCatalog")
                f.cloud.setCatalog(foreign());
        };
        QVERIFY(f.run(Operation::PushCatalog).report.rejectedSome);
        QVERIFY(f.planned(Operation::PushCatalog).foreignChanges.empty());
    }

    void somebodyElseChangedIt()
    {
        Agreed f;
        f.cloud.setCatalog(foreign());
        f.till.articles.products[0].skus[0].price.minor = 980;
        const auto run = f.run(Operation::PushCatalog);
        QCOMPARE(run.objection->kind, Kind::Stale);
        QVERIFY(fakes::guardCodes(run.plan).starts_with("G2"));
        QCOMPARE(run.plan.foreignChanges.size(), std::size_t(5)); // a name (product and its sku), a product and a sku gone, the same come
        QCOMPARE(f.cloud.writes, 0);
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::replace("cat1")).done());
        QCOMPARE(f.cloud.catalogNow(), f.till.articles);
    }

    /// What was retrieved, or corrected on both sides, is not lost by the next push.
    void whatTheTillSaysTooIsNotLost()
    {
        Agreed f;
        auto theirs = fakes::menu();
        theirs.products[0].skus[0].price.minor = 990;
        theirs.products[1].name = "Pizza de la maison";
        f.cloud.setCatalog(theirs);
        f.till.articles = theirs;
        f.till.articles.products[2].skus[0].price.minor = 410;
        f.till.articles.products[0].description = "Sauce Nantua";
        const auto run = f.planned(Operation::PushCatalog);
        QCOMPARE(fakes::guardCodes(run), std::string());
        QVERIFY(run.foreignChanges.empty());
        f.till.articles.products[0].skus[0].price.minor = 980; // now one of their prices is lost, and it alone is told
        const auto lost = f.run(Operation::PushCatalog);
        QCOMPARE(lost.objection->kind, Kind::Stale);
        QCOMPARE(lost.plan.foreignChanges.size(), std::size_t(1));
        QCOMPARE(lost.plan.foreignChanges[0].ref, std::string("1-N"));
        QVERIFY2(fakes::words(lost.objection->message).endsWith("1 change(s) would be lost."), qPrintable(fakes::words(lost.objection->message)));
    }

    void theOrderIsToldAndGuarded()
    {
        Agreed f;
        std::swap(f.till.articles.products[0], f.till.articles.products[1]);
        const auto ours = f.planned(Operation::PushCatalog);
        QCOMPARE(ours.changes.size(), std::size_t(1));
        QCOMPARE(ours.changes[0].fields[0].field, std::string("order"));
        QCOMPARE(ours.counts.update, 0); // of no single thing
        QVERIFY(ours.guards.empty());
        f.till.articles = fakes::menu();
        auto theirs = fakes::menu();
        std::swap(theirs.products[0], theirs.products[1]);
        f.cloud.setCatalog(theirs);
        const auto lost = f.run(Operation::PushCatalog);
        QCOMPARE(lost.objection->kind, Kind::Stale);
        QCOMPARE(lost.plan.foreignChanges.size(), std::size_t(1));
        QCOMPARE(lost.plan.foreignChanges[0].fields[0].field, std::string("order"));
    }

    void imagesReachNoOtherCatalogUnasked()
    {
        Agreed f;
        f.till.addPicture("a.png", fakes::picture("a"));
        QVERIFY(f.run(Operation::PushImages).done());
        f.connect({"cat2", "Carte d'ailleurs"}, {"list1", "Clients"});
        f.till.addPicture("b.png", fakes::picture("b"));
        const auto run = f.run(Operation::PushImages);
        QCOMPARE(run.objection->kind, Kind::Confirmation);
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G0"));
        QCOMPARE(f.cloud.times("uploadImage"), 1);
    }

    void theSameChangeOnBothSidesIsNone()
    {
        Agreed f;
        f.till.articles.products[0].skus[0].price.minor = 980;
        f.cloud.setCatalog(f.till.articles);
        QVERIFY(f.run(Operation::PushCatalog).plan.nothingToDo());
        f.till.articles.products[0].skus[0].price.minor = 990;
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY2(run.done(), "what both sides agreed on is nobody's loss any more");
    }

    void anEqualCatalogCountsAsPushed()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.cloud.setCatalog(f.till.articles);
        QVERIFY(f.run(Operation::PushCatalog).plan.nothingToDo());
        QCOMPARE(f.cloud.writes, 0);
        QVERIFY(f.plan(Operation::PushStock).has_value());
        f.till.articles.products[0].skus[0].price.minor = 980;
        QVERIFY(f.run(Operation::PushCatalog).done());
    }

    void changedBetweenPlanAndApply()
    {
        Agreed f;
        f.till.articles.products[0].skus[0].price.minor = 980;
        const auto plan = f.planned(Operation::PushCatalog);
        f.cloud.setCatalog(foreign());
        f.clock.trueMs += 61'000; // a young reading serves
        const auto report = f.apply(plan);
        QCOMPARE(report->stopped->kind, Kind::Stale);
        QCOMPARE(f.cloud.writes, 0);
        QCOMPARE(f.cloud.catalogNow(), foreign());
        QCOMPARE(f.planState(plan.id), io::PlanState::Abandoned);
    }

    /// A manager may rename the catalog in HubRise at any time: that is not undone.
    void renamedBetweenPlanAndApply_data()
    {
        QTest::addColumn<bool>("late");
        QTest::newRow("before it is looked at once more") << false;
        QTest::newRow("at the last moment") << true;
    }
    void renamedBetweenPlanAndApply()
    {
        QFETCH(const bool, late);
        Agreed f;
        f.till.articles.products[0].skus[0].price.minor += 10;
        const auto plan = f.planned(Operation::PushCatalog);
        const auto rename = [&] {
            f.cloud.catalogName.name = "Carte \"d'été\", 2027";
            f.cloud.setCatalog(f.cloud.catalogNow());
        };
        f.clock.trueMs += late ? 0 : 120'000;
        if (!late)
            rename();
        f.cloud.onWait = [&](const std::string&) {
            if (late)
                rename(), f.clock.trueMs += 120'000;
            f.cloud.onWait = nullptr;
        };
        const auto report = fakes::must(f.apply(plan));
        QVERIFY2(!report.stopped, report.stopped ? qPrintable(fakes::words(report.stopped->message)) : "");
        QCOMPARE(f.cloud.catalogNow(), f.till.articles);
        QCOMPARE(fakes::must(io::decodeCatalog(f.cloud.bodies.back())).catalog.name, f.cloud.catalogName.name);
        QCOMPARE(fakes::must(f.state().catalogPush("cat1"))->catalogName, f.cloud.catalogName.name);
    }

    void refusedAsAWholeLeavesEverythingAsItWas()
    {
        Agreed f;
        f.till.articles.products[0].skus[0].price.minor = 980;
        f.cloud.failOn("putCatalog", Kind::Rejected);
        const auto run = f.run(Operation::PushCatalog);
        QCOMPARE(run.report.stopped->kind, Kind::TillData);
        QCOMPARE(f.cloud.catalogNow(), fakes::menu());
        QCOMPARE(f.planState(run.plan.id), io::PlanState::Abandoned);
    }

    void imagesAreSentOnce()
    {
        Agreed f;
        const auto key = f.till.addPicture("quenelle.png", fakes::picture("quenelle"));
        f.till.articles.products[0].images = {key};
        f.till.articles.products[1].images = {key};
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY(run.done());
        QCOMPARE(f.cloud.times("uploadImage"), 1);
        QCOMPARE(f.cloud.calls, (std::vector<std::string>{"catalog", "images", "uploadImage", "putCatalog"}));
        QVERIFY(model::diff(f.till.articles, f.cloud.catalogNow()).empty());

        f.cloud.forgetCalls();
        f.till.articles.products[2].images = {key};
        QVERIFY(f.run(Operation::PushCatalog).done());
        QCOMPARE(f.cloud.times("uploadImage"), 0);
        QVERIFY(model::diff(f.till.articles, f.cloud.catalogNow()).empty());
    }

    void aPictureHubRiseHasIsUsed()
    {
        Agreed f;
        const auto key = f.cloud.addPicture(fakes::picture("quenelle"));
        f.till.articles.products[0].images = {f.till.addPicture("quenelle.png", fakes::picture("quenelle"))};
        QVERIFY(f.run(Operation::PushCatalog).done());
        QCOMPARE(f.cloud.times("uploadImage"), 0);
        QCOMPARE(f.cloud.catalogNow().products[0].images, model::Strings{key});
    }

    void aRefusedPictureDoesNotCostTheCatalog()
    {
        Agreed f;
        f.cloud.refusesImages = true;
        f.till.articles.products[0].images = {f.till.addPicture("quenelle.png", fakes::picture("quenelle"))};
        f.till.articles.products[0].skus[0].price.minor = 980;
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY(!run.report.stopped);
        QVERIFY(run.report.rejectedSome);
        QCOMPARE(run.report.problems.size(), std::size_t(1));
        QCOMPARE(run.report.problems[0].kind, std::string("image"));
        QCOMPARE(run.report.problems[0].ref, std::string("quenelle.png"));
        QVERIFY(fakes::words(run.report.problems[0].message).startsWith(QString("The image of “%1” was left out: ").arg(QString::fromStdString(f.till.articles.products[0].name))));
        QVERIFY(fakes::words(run.report.problems[0].hint).endsWith("each push tries it again."));
        auto expected = f.till.articles;
        expected.products[0].images.clear();
        QCOMPARE(f.cloud.catalogNow(), expected);
    }

    void aRefusedPictureLeavesTheFormerOne()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto& quenelle = f.till.articles.products[0];
        const auto former = f.till.addPicture("quenelle.png", fakes::picture("quenelle"));
        quenelle.images = {former};
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.cloud.refusesImages = true;
        const auto refused = f.till.addPicture("quenelle.png", fakes::picture("another"));
        quenelle.images = {refused};
        quenelle.name = "Quenelle maison";
        QVERIFY(f.run(Operation::PushCatalog).report.rejectedSome);
        QCOMPARE(f.cloud.catalogNow().products[0].name, std::string("Quenelle maison"));
        QCOMPARE(f.cloud.catalogNow().products[0].images, model::Strings{former});

        f.cloud.forgetCalls(); // each night until somebody takes another photo
        const auto again = f.run(Operation::PushCatalog);
        QVERIFY(!again.report.stopped && again.report.rejectedSome);
        QCOMPARE(f.cloud.times("putCatalog"), 0);
        QVERIFY(!again.report.backup);
        QCOMPARE(again.report.counts, fakes::counts(0, 0, 0, 9, 0, 1));
        QCOMPARE(countsOf(again), fakes::counts(0, 0, 0, 9, 0, 1));
        QCOMPARE(again.plan.source.rows, 10);
        QVERIFY(!mayHaveReplaced(f.ops(again.plan.id).back()));

        f.cloud.refusesImages = false;
        QVERIFY(f.run(Operation::PushCatalog).done());
        QCOMPARE(f.cloud.catalogNow().products[0].images, model::Strings{refused});
    }

    /// Something else goes: what changed nothing but its photo, which HubRise refused, is not told as changed.
    void aRefusedPictureIsNoChange()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.cloud.refusesImages = true;
        f.till.articles.products[0].images = {f.till.addPicture("quenelle.png", fakes::picture("quenelle"))};
        f.till.articles.products[1].name += " maison";
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY(!run.report.stopped && run.report.rejectedSome);
        QCOMPARE(run.plan.counts, fakes::counts(0, 2, 0, 8));
        QCOMPARE(countsOf(run), fakes::counts(0, 1, 0, 8, 0, 1));
    }

    /// Of several photos, too: as when the till cannot give one of them.
    void aRefusedPictureLeavesTheFormerOnes()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto& quenelle = f.till.articles.products[0];
        const auto one = f.till.addPicture("1.png", fakes::picture("one")), two = f.till.addPicture("2.png", fakes::picture("two"));
        quenelle.images = {two, one};
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.cloud.refusesImages = true;
        quenelle.images = {two, f.till.addPicture("1.png", fakes::picture("another"))};
        quenelle.name = "Quenelle maison";
        QVERIFY(f.run(Operation::PushCatalog).report.rejectedSome);
        QCOMPARE(f.cloud.catalogNow().products[0].name, std::string("Quenelle maison"));
        QCOMPARE(f.cloud.catalogNow().products[0].images, (model::Strings{two, one}));

        f.cloud.refusesImages = false;
        QVERIFY(f.run(Operation::PushCatalog).done());
        QCOMPARE(f.cloud.catalogNow().products[0].images, quenelle.images);
    }

    /// Nor does one at which HubRise itself fails, whatever the till changes meanwhile.
    void aPictureAtWhichHubRiseFailsDoesNotCostTheCatalog()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto& quenelle = f.till.articles.products[0];
        const auto former = f.till.addPicture("quenelle.png", fakes::picture("quenelle"));
        quenelle.images = {former};
        QVERIFY(f.run(Operation::PushCatalog).done());
        const auto wanted = f.till.addPicture("quenelle.png", fakes::picture("another"));
        quenelle.images = {wanted};
        for (int day = 1; day <= 3; ++day) {
            quenelle.skus[0].price.minor += 10;
            for (const int nth : {1, 2})
                f.cloud.failOn("uploadImage", Kind::OutcomeUnknown, FakeCloud::When::BeforeEffect, nth);
            const auto run = f.run(Operation::PushCatalog);
            QVERIFY2(run.done(), run.why().c_str());
            QVERIFY(run.report.rejectedSome);
            QCOMPARE(run.report.problems.size(), std::size_t(1));
            QCOMPARE(fakes::words(run.report.problems[0].message),
                     QString("The image of “%1” was left out: HubRise failed at this image twice and did not take it").arg(QString::fromStdString(quenelle.name)));
            QCOMPARE(run.report.problems[0].ref, std::string("quenelle.png"));
            QCOMPARE(f.cloud.catalogNow().products[0].skus[0].price, quenelle.skus[0].price);
            QCOMPARE(f.cloud.catalogNow().products[0].images, model::Strings{former});
        }
        QVERIFY(f.run(Operation::PushCatalog).done());
        QCOMPARE(f.cloud.catalogNow().products[0].images, model::Strings{wanted});
        QCOMPARE(f.cloud.pictures.size(), std::size_t(2));
    }

    /// Its second answer was lost, too, and it is there.
    void aPictureWhoseAnswersAreLostIsNotSentTwice()
    {
        Agreed f;
        const auto key = f.till.addPicture("quenelle.png", fakes::picture("quenelle"));
        f.till.articles.products[0].images = {key};
        f.cloud.failOn("uploadImage", Kind::OutcomeUnknown, FakeCloud::When::BeforeEffect);
        f.cloud.failOn("uploadImage", Kind::OutcomeUnknown, FakeCloud::When::AfterEffect, 2);
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY(run.done() && !run.report.rejectedSome);
        QCOMPARE(f.cloud.catalogNow().products[0].images, model::Strings{key});
        QCOMPARE(f.cloud.pictures.size(), std::size_t(1));
    }

    /// A failure says whose image it is.
    void theWayToAPictureThatFailsIsNamed()
    {
        Agreed f;
        f.till.articles.products[0].images = {f.till.addPicture("quenelle.png", fakes::picture("quenelle"))};
        f.cloud.failOn("uploadImage", Kind::Temporary);
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY2(fakes::words(run.report.stopped->message).startsWith(QString("While sending the image “quenelle.png” of “%1”: ").arg(QString::fromStdString(f.till.articles.products[0].name))),
                 run.why().c_str());
    }

    /// HubRise removes after 30 days what only a category or a discount shows.
    void thePictureOfACategoryThatExpiredIsSentAgain()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.articles.categories[0].images = {f.till.addPicture("plats.png", fakes::picture("plats"))};
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.cloud.pictures.clear();
        f.till.articles.products[0].name = "Quenelle maison";
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(f.cloud.times("uploadImage"), 2);
        QCOMPARE(f.cloud.catalogNow(), f.till.articles);
    }

    /// A file that went missing is no wish to take the photo out of HubRise.
    void aPictureThatCannotBeReadStaysInHubRise()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        const auto key = f.till.addPicture("quenelle.png", fakes::picture("quenelle"));
        f.till.articles.products[0].images = f.till.articles.categories[0].images = {key};
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.till.pictures.clear();
        for (auto* images : {&f.till.articles.products[0].images, &f.till.articles.categories[0].images})
            images->clear();
        f.till.lackingImages = {{"product", "P1"}, {"product", "P2"}, {"category", "C1"}};
        QVERIFY(f.run(Operation::PushCatalog).plan.nothingToDo());

        f.till.articles.products[0].name = "Quenelle maison";
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY2(run.done(), run.why().c_str());
        QVERIFY(run.plan.losses.empty());
        QCOMPARE(f.cloud.catalogNow().products[0].images, model::Strings{key});
        QCOMPARE(f.cloud.catalogNow().categories[0].images, model::Strings{key});
        QCOMPARE(f.cloud.catalogNow().products[0].name, std::string("Quenelle maison"));
        QVERIFY(f.run(Operation::PushCatalog).plan.nothingToDo());

        f.till.lackingImages.clear(); // it names none any more
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::maxDelete("100%")).done());
        QVERIFY(f.cloud.catalogNow().products[0].images.empty());
    }

    /// A cell cut in the middle, "dix" for 10: allergens and VAT are not taken out of HubRise for that.
    void whatCannotBeReadStaysInHubRise()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto& product = f.till.articles.products[0];
        product.tags = {"allergen_milk"};
        product.tax_rate = {model::Decimal(10, 0), model::Decimal(10, 0), model::Decimal(20, 0)};
        product.skus[1].tags = {"deal_only"};
        f.till.articles.option_lists[0].options[0].is_default = true;
        const auto before = f.till.articles;
        QVERIFY(f.run(Operation::PushCatalog).done());
        product.tags.clear();
        product.tax_rate = {model::Decimal(5, 0), {}, {}};
        product.skus[1].tags.clear();
        f.till.articles.option_lists[0].options[0].is_default = false;
        const auto unread = [](const char* kind, const char* ref, const char* field) { return model::Problem{model::Severity::Warning, kind, ref, field, model::verbatim("cannot be read"), {}}; };
        f.till.articleProblems = {unread("product", "P1", "tags"), unread("product", "P1", "tax_collection"), unread("product", "P1", "tax_eat_in"), unread("sku", "1-E", "tags"), unread("option", "RIZ", "default"),
                                  unread("product", "P9", "tags")};
        const auto run = f.run(Operation::PushCatalog);
        QVERIFY2(run.done(), run.why().c_str());
        QVERIFY(run.plan.losses.empty());
        QCOMPARE(run.plan.problems.size(), f.till.articleProblems.size());
        auto wanted = before;
        wanted.products[0].tax_rate.delivery = model::Decimal(5, 0);
        QCOMPARE(f.cloud.catalogNow(), wanted);
        QVERIFY(f.run(Operation::PushCatalog).plan.nothingToDo());

        f.till.articleProblems.clear(); // emptied in the till
        QVERIFY(f.run(Operation::PushCatalog).done());
        QVERIFY(f.cloud.catalogNow().products[0].tags.empty());
    }

    /// Preselected in one list, and not in another: a cell of the one says nothing of the other.
    void anOptionStaysAsEachListHasIt()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        auto& lists = f.till.articles.option_lists;
        for (const char* ref : {"L2", "L3"})
            lists.push_back(lists[0]), lists.back().ref = lists.back().name = ref;
        const auto preselect = [&](bool first, bool second, bool third) {
            lists[0].options[0].is_default = first;
            lists[1].options[0].is_default = second;
            lists[2].options[0].is_default = third;
        };
        preselect(true, false, false);
        QVERIFY(f.run(Operation::PushCatalog).done());
        preselect(false, false, true); // the first cannot be read
        lists.push_back(lists[0]);
        lists.back().ref = lists.back().name = "L4";
        f.till.articleProblems = {{model::Severity::Warning, "option", "RIZ", "default", model::verbatim("cannot be read"), {}}};
        QVERIFY(f.run(Operation::PushCatalog).done());
        auto wanted = f.till.articles;
        wanted.option_lists[0].options[0].is_default = true;
        QCOMPARE(f.cloud.catalogNow(), wanted);
    }

    void aPictureThatChangesMeanwhileStops()
    {
        Agreed f;
        f.till.articles.products[0].images = {f.till.addPicture("quenelle.png", fakes::picture("quenelle"))};
        const auto plan = f.planned(Operation::PushCatalog);
        f.till.pictures["quenelle.png"] = fakes::picture("another");
        QCOMPARE(f.apply(plan)->stopped->kind, Kind::Stale);
        QCOMPARE(f.cloud.writes, 0);
    }

    /// Its till reads ahead in the order of its query.
    void imagesAreSentInTheTillsOrder()
    {
        Agreed f;
        std::string order;
        for (const char* name : {"1", "2", "3", "4", "5", "6"})
            f.till.articles.products[0].images.push_back(f.till.addPicture(name, fakes::picture(name)));
        std::reverse(f.till.articles.products[0].images.begin(), f.till.articles.products[0].images.end());
        for (const auto operation : {Operation::PushCatalog, Operation::PushImages})
            for (const auto& op : f.planned(operation).ops)
                order += op.kind == io::OpKind::UploadImage ? op.name : " ";
        QCOMPARE(order, std::string("123456 123456"));
    }

    void pushImagesAlone()
    {
        Agreed f;
        f.till.addPicture("a.png", fakes::picture("a"));
        f.till.addPicture("b.png", fakes::picture("b"));
        f.cloud.addPicture(fakes::picture("b"));
        const auto run = f.run(Operation::PushImages);
        QVERIFY(run.done());
        QCOMPARE(f.cloud.times("uploadImage"), 1);
        QCOMPARE(f.cloud.times("putCatalog"), 0);
        QVERIFY(f.run(Operation::PushImages).plan.nothingToDo());
    }

    void aRefusedPictureIsNotNew()
    {
        Agreed f;
        f.till.addPicture("a.png", fakes::picture("a"));
        f.till.addPicture("b.png", fakes::picture("b"));
        f.cloud.addPicture(fakes::picture("b"));
        f.cloud.refusesImages = true;
        const auto run = f.run(Operation::PushImages);
        QVERIFY(!run.report.stopped && run.report.rejectedSome);
        QCOMPARE(countsOf(run), fakes::counts(0, 0, 0, 1, 0, 1));
    }

    void anEmptyTillIsABrokenReading()
    {
        Agreed f;
        f.till.articles = {};
        const auto run = f.run(Operation::PushCatalog, EngineFixture::replace("Carte"));
        QCOMPARE(run.objection->kind, Kind::TillData);
        QVERIFY(run.plan.ops.empty());
        QCOMPARE(f.cloud.writes, 0);
    }

    void anEmptyTillBeforeAFilledCatalog()
    {
        EngineFixture f;
        f.cloud.setCatalog(foreign());
        QCOMPARE(f.run(Operation::PushCatalog, EngineFixture::replace("Carte")).objection->kind, Kind::TillData);
    }

    void aTillThatCannotBeRead()
    {
        Agreed f;
        f.till.readFails = model::fail(Kind::Temporary, model::verbatim("locked")).value();
        QCOMPARE(f.plan(Operation::PushCatalog).error().kind, Kind::Temporary);
        QCOMPARE(f.cloud.reads, 0);
    }

    void invalidArticlesAreNotSent()
    {
        Agreed f;
        f.till.articles.products[0].category_ref = "nowhere";
        f.till.articles.products[1].skus[0].price.currency = "USD";
        const auto run = f.run(Operation::PushCatalog);
        QCOMPARE(run.objection->kind, Kind::TillData);
        QVERIFY(model::hasErrors(run.plan.problems));
        QCOMPARE(run.plan.counts.rejected, 2);
        QCOMPARE(f.cloud.calls.size(), std::size_t(0));
    }

    void problemsOfReadingCountToo()
    {
        Agreed f;
        f.till.articleProblems = {{model::Severity::Error, "sku", "9", "price", model::verbatim("no price"), {}}};
        QCOMPARE(f.run(Operation::PushCatalog).objection->kind, Kind::TillData);
    }

    void anotherCurrencyThanTheAccounts()
    {
        Agreed f;
        f.till.money = "CHF";
        QCOMPARE(f.plan(Operation::PushCatalog).error().kind, Kind::Configuration);
    }

    void appliedTwiceIsRefused()
    {
        Agreed f;
        f.till.articles.products[0].skus[0].price.minor = 980;
        const auto plan = f.planned(Operation::PushCatalog);
        QVERIFY(!f.apply(plan)->stopped);
        f.cloud.forgetCalls();
        QCOMPARE(f.apply(plan).error().kind, Kind::AlreadyApplied);
        QCOMPARE(f.cloud.writes, 0);
    }
};

QTEST_GUILESS_MAIN(TestPushCatalog)
#include "test_push_catalog.moc"
