// restore and undo: a former catalog comes back whole.

#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "sync/job.h"
#include "sync/image_index.h"
#include "tests/fakes/engine_fixture.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;
using model::Kind;

namespace {

/// Somebody's rich catalog, overwritten by this till's menu.
struct Overwritten : EngineFixture {
    model::Catalog former;

    explicit Overwritten(bool nullRefs = false)
    {
        former = fakes::everything(m_elsewhere);
        for (const auto& [ref, bytes] : m_elsewhere.pictures)
            cloud.addPicture(bytes);
        cloud.setCatalog(former);
        if (nullRefs)
            takeRefsAway();
        former = cloud.catalogNow();
        till.articles = fakes::menu();
        if (!run(Operation::PushCatalog, replace("Carte")).done())
            qFatal("the push failed");
        cloud.forgetCalls();
    }

    /// As a catalog typed in by hand in HubRise has them.
    void takeRefsAway()
    {
        auto document = nlohmann::json::parse(cloud.raw());
        for (const char* kind : {"categories", "options_lists", "deals", "discounts", "charges", "products"})
            for (auto& thing : document["data"][kind])
                thing["ref"] = nullptr;
        document["data"]["products"][1]["skus"][0]["ref"] = nullptr;
        document["data"]["options_lists"][0]["options"][0]["ref"] = nullptr;
        for (auto& deal : document["data"]["deals"])
            for (auto& line : deal["lines"])
                for (auto& sku : line["skus"])
                    if (sku.value("ref", "") == "210")
                        sku["ref"] = nullptr;
        cloud.setRaw(document.dump());
    }

private:
    fakes::FakeTill m_elsewhere;
};

bool same(const model::Catalog& a, const model::Catalog& b)
{
    return model::diff(a, b).empty() && io::catalogHash(a) == io::catalogHash(b);
}

} // namespace

class TestRestore : public QObject {
    Q_OBJECT

    static void tellsWhereItBelongs(const Plan& plan, const Report& report)
    {
        for (const auto& problem : report.problems) {
            const auto message = fakes::words(problem.message);
            QVERIFY2(message.startsWith("The image of “") && !message.contains("“”"), qPrintable(message));
            QCOMPARE(fakes::words(problem.hint), QString("“passeplat restore %1” tries it again.").arg(QString::fromStdString(plan.restores)));
        }
    }

private slots:
    void undoBringsEverythingBack()
    {
        Overwritten f;
        const auto plan = f.planned(Operation::Restore);
        QVERIFY(plan.guards.empty());
        const auto run = f.run(Operation::Restore);
        QVERIFY(run.done() && !run.report.rejectedSome);
        QVERIFY(same(f.cloud.catalogNow(), f.former));
        QCOMPARE(f.cloud.times("uploadImage"), 0);
        QCOMPARE(f.cloud.times("putCatalog"), 1);
    }

    void missingRefsAreNoHindrance()
    {
        Overwritten f(true);
        const auto run = f.run(Operation::Restore);
        QVERIFY2(run.done(), run.why().c_str());
        QVERIFY(same(f.cloud.catalogNow(), f.former));
    }

    /// Uploaded twice by somebody else: two ids, one content.
    void aPictureUnderTwoIdsComesBackEverywhere()
    {
        EngineFixture f;
        const auto key = f.cloud.addPicture(fakes::picture("midi"));
        auto theirs = fakes::menu();
        theirs.products[0].images = theirs.products[1].images = {key};
        f.cloud.setCatalog(theirs);
        const std::string id = f.cloud.pictures.begin()->first;
        f.cloud.pictures["twin"] = f.cloud.pictures.at(id);
        f.cloud.pictures["twin"].id = "twin";
        f.cloud.pictureBytes["twin"] = f.cloud.pictureBytes.at(id);
        auto document = nlohmann::json::parse(f.cloud.raw());
        document["data"]["products"][1]["image_ids"] = {"twin"};
        f.cloud.setRaw(document.dump());
        f.till.articles = fakes::menu();
        const auto plan = f.planned(Operation::PushCatalog);
        f.clock.trueMs += 120'000; // looked at once more before it is replaced
        QVERIFY(!fakes::must(f.apply(plan, EngineFixture::replace("Carte"))).stopped);
        const auto undo = f.run(Operation::Restore);
        QVERIFY2(undo.done(), undo.why().c_str());
        QVERIFY(undo.plan.problems.empty());
        QCOMPARE(f.cloud.catalogNow().products[1].images, model::Strings{key});
        QCOMPARE(f.cloud.catalogNow(), theirs);
    }

    void undoOfUndo()
    {
        Overwritten f;
        QVERIFY(f.run(Operation::Restore).done());
        QVERIFY(f.run(Operation::Restore).done());
        QVERIFY(same(f.cloud.catalogNow(), fakes::menu()));
        QVERIFY(f.run(Operation::Restore).done());
        QVERIFY(same(f.cloud.catalogNow(), f.former));
    }

    void whatIsThereAlreadyIsNotSentAgain()
    {
        Overwritten f;
        f.cloud.setCatalog(f.former);
        QVERIFY(f.planned(Operation::Restore).nothingToDo());
    }

    void theNextPushAsksAgain()
    {
        Overwritten f;
        QVERIFY(f.run(Operation::Restore).done());
        const auto push = f.run(Operation::PushCatalog);
        QCOMPARE(push.objection->kind, Kind::Confirmation);
        QVERIFY(fakes::guardCodes(push.plan).starts_with("G1"));
    }

    void expiredImagesComeFromTheKeptCopies()
    {
        Overwritten f;
        f.cloud.pictures.clear(); // 30 days later
        f.cloud.pictureBytes.clear();
        const auto run = f.run(Operation::Restore);
        QVERIFY(run.done());
        QCOMPARE(f.cloud.times("uploadImage"), 3);
        QVERIFY(same(f.cloud.catalogNow(), f.former));
    }

    void aRefusedPhotoIsNoChange()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        for (const int i : {0, 1}) {
            const auto name = std::to_string(i) + ".png";
            f.till.articles.products[static_cast<std::size_t>(i)].images = {f.till.addPicture(name, fakes::picture(name))};
        }
        QVERIFY(f.run(Operation::PushCatalog).done());
        for (auto& product : f.till.articles.products)
            product.images.clear();
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::maxDelete("100%")).done());
        f.cloud.pictures.clear(); // 30 days later
        f.cloud.pictureBytes.clear();
        f.cloud.failOn("uploadImage", Kind::Rejected);
        const auto run = f.run(Operation::Restore);
        QVERIFY2(run.done() && run.report.rejectedSome, run.why().c_str());
        QCOMPARE(run.plan.counts.update, 2);
        Outcome outcome;
        outcome.plan = run.plan;
        outcome.report = run.report;
        QCOMPARE(outcome.counts(), fakes::counts(0, 1, 0, run.plan.counts.unchanged, 0, 1));
    }

    /// What is put back would lack it: HubRise has five runs to take it.
    void aKeptImageAtWhichHubRiseFails()
    {
        Overwritten f;
        f.cloud.pictures.clear();
        const auto fails = [&] {
            for (const int nth : {1, 2})
                f.cloud.failOn("uploadImage", Kind::OutcomeUnknown, fakes::FakeCloud::When::BeforeEffect, nth);
        };
        const auto plan = f.planned(Operation::Restore);
        fails();
        auto report = fakes::must(f.apply(plan));
        for (int run = 2; run <= 5; ++run) {
            QVERIFY(report.stopped.has_value() && report.inDoubt);
            QVERIFY2(fakes::words(report.stopped->message).startsWith("While sending the image of “") && !fakes::words(report.stopped->message).contains("“”"), qPrintable(fakes::words(report.stopped->message)));
            f.restart();
            fails();
            report = fakes::must(f.resume());
        }
        QVERIFY2(!report.stopped, qPrintable(report.stopped ? fakes::words(report.stopped->message) : QString()));
        QVERIFY(report.rejectedSome);
        tellsWhereItBelongs(plan, report);
        QVERIFY(fakes::words(report.problems[0].message).endsWith("HubRise failed at this image in 5 runs and did not take it"));
        Options thatBackup;
        thatBackup.backupId = plan.restores;
        const auto again = f.run(Operation::Restore, EngineFixture::yes(), thatBackup);
        QVERIFY2(again.done(), again.why().c_str());
        QVERIFY(same(f.cloud.catalogNow(), f.former));
    }

    void aKeptImageThatHubRiseRefuses()
    {
        Overwritten f;
        f.cloud.pictures.clear();
        f.cloud.refusesImages = true;
        const auto run = f.run(Operation::Restore);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(run.report.problems.size(), std::size_t(3));
        tellsWhereItBelongs(run.plan, run.report);
    }

    /// A copy that is not what was kept costs its photo, and no more.
    void aDamagedCopyIsNone()
    {
        Overwritten f;
        QDir folder(f.path("backups/images"));
        const auto copies = folder.entryInfoList(QDir::Files);
        QCOMPARE(copies.size(), 3);
        QFile file(copies[0].filePath());
        QVERIFY(file.open(QIODevice::Append) && file.write(" ") == 1);
        file.close();
        auto expired = f.cloud.pictures;
        f.cloud.pictures.clear();
        const auto plan = f.planned(Operation::Restore);
        QVERIFY(!plan.problems.empty());
        QCOMPARE(plan.ops.size(), std::size_t(3)); // two photos and the catalog
        f.cloud.pictures = expired;
        QVERIFY(f.run(Operation::Restore).done());
        QVERIFY(same(f.cloud.catalogNow(), f.former));
        QVERIFY(f.run(Operation::Restore).done()); // what it replaced is backed up, and its photos
        QVERIFY(f.backups().image(copies[0].baseName().toStdString()).has_value());
    }

    void imagesWithoutACopyAreNamed()
    {
        Overwritten f;
        f.cloud.pictures.clear();
        QVERIFY(QDir(f.path("backups/images")).removeRecursively());
        const auto run = f.run(Operation::Restore);
        QVERIFY(run.done());
        QVERIFY(!run.plan.problems.empty());
        auto expected = f.former;
        for (auto& product : expected.products)
            product.images.clear();
        QCOMPARE(f.cloud.catalogNow().products, expected.products);
        QVERIFY(f.cloud.catalogNow().deals[0].images.empty());
    }

    /// After the state database was lost with what lies beside the backup: there are copies, and nobody knows whose they are.
    void imagesThatNobodyKnowsAnyMoreAreNoMissingCopies()
    {
        Overwritten f;
        f.cloud.pictures.clear();
        auto backup = fakes::must(f.backups().list()).front();
        QVERIFY(!showsUnknownPhotos(backup, fakes::must(f.backups().raw(backup))));
        QVERIFY(f.state().removeBackup(backup.id));
        backup.planId.clear();
        QVERIFY(!showsUnknownPhotos(backup, fakes::must(f.backups().raw(backup))));
        backup.imageIndex.clear();
        QVERIFY(showsUnknownPhotos(backup, fakes::must(f.backups().raw(backup))));
        QVERIFY(f.state().addBackup(backup));
        const auto plan = f.planned(Operation::Restore);
        QVERIFY(!plan.problems.empty());
        for (const auto& problem : plan.problems)
            QVERIFY2(fakes::words(problem.message).endsWith("it is not known any more which photo it was."), qPrintable(fakes::words(problem.message)));
    }

    void somebodyElseChangedItSince()
    {
        Overwritten f;
        auto changed = fakes::menu();
        changed.products[0].name = "Quenelle maison";
        f.cloud.setCatalog(changed);
        const auto run = f.run(Operation::Restore);
        QCOMPARE(run.objection->kind, Kind::Stale);
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G2"));
        QVERIFY(!run.plan.foreignChanges.empty());
        QCOMPARE(f.cloud.writes, 0);
        QVERIFY(f.run(Operation::Restore, EngineFixture::replace("Carte")).done());
        QVERIFY(same(f.cloud.catalogNow(), f.former));
        QVERIFY(f.run(Operation::Restore).done());
        QVERIFY2(same(f.cloud.catalogNow(), changed), "what the other one did was backed up as well");
    }

    void picturesAreNoForeignChanges()
    {
        EngineFixture f;
        f.till.articles = fakes::everything(f.till);
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.till.articles.products[0].skus[0].price.minor += 10;
        QVERIFY(f.run(Operation::PushCatalog).done());
        auto changed = f.cloud.catalogNow();
        changed.products[1].skus[0].price.minor += 10;
        f.cloud.setCatalog(changed);
        QCOMPARE(f.planned(Operation::Restore).foreignChanges.size(), std::size_t(1));
    }

    /// What it backed up was never replaced.
    void aRefusedPushIsNotWhatIsUndone()
    {
        Overwritten f;
        f.till.articles.products[0].skus[0].price.minor += 10;
        f.cloud.failOn("putCatalog", Kind::Rejected);
        QCOMPARE(f.run(Operation::PushCatalog).report.stopped->kind, Kind::TillData);
        QCOMPARE(fakes::must(f.backups().list()).size(), std::size_t(2));
        QVERIFY(f.run(Operation::Restore).done());
        QVERIFY(same(f.cloud.catalogNow(), f.former));
    }

    /// What was done last is undone, whatever this machine's clock said.
    void aClockThatWasWrongDoesNotChangeTheOrder_data()
    {
        QTest::addColumn<qint64>("skewMs");
        QTest::newRow("ahead") << qint64{40} * 86'400'000;
        QTest::newRow("behind") << qint64{-400} * 86'400'000;
    }
    void aClockThatWasWrongDoesNotChangeTheOrder()
    {
        QFETCH(qint64, skewMs);
        Overwritten f;
        const auto push = [&](std::int64_t cents) {
            f.clock.trueMs += 3'600'000;
            f.till.articles.products[0].skus[0].price.minor = cents;
            QVERIFY(f.run(Operation::PushCatalog, EngineFixture::replace("Carte")).done());
        };
        push(960);
        const auto middle = f.cloud.catalogNow();
        f.clock.skewMs = skewMs;
        push(970);
        f.clock.skewMs = 0;
        const auto before = f.cloud.catalogNow();
        push(980);
        QVERIFY(f.run(Operation::Restore).done());
        QVERIFY(same(f.cloud.catalogNow(), before));

        push(960);
        f.clock.skewMs = -skewMs;
        push(990);
        QVERIFY(f.run(Operation::Restore).done());
        QVERIFY(same(f.cloud.catalogNow(), middle));
    }

    void byIdAndOfAnotherCatalog()
    {
        Overwritten f;
        const auto backup = fakes::must(f.backups().find("latest"));
        Options options;
        options.backupId = backup.id;
        QVERIFY(f.run(Operation::Restore, EngineFixture::yes(), options).done());
        f.connect({"cat2", "Autre"}, {"list1", "Clients"});
        QCOMPARE(f.plan(Operation::Restore, options).error().kind, Kind::Configuration);
        QCOMPARE(f.plan(Operation::Restore).error().kind, Kind::Configuration);
        options.backupId = "nothing";
        QCOMPARE(f.plan(Operation::Restore, options).error().kind, Kind::Usage);
    }

    void anAlteredBackupIsNotSent()
    {
        Overwritten f;
        const auto backup = fakes::must(f.backups().find("latest"));
        QFile file(QString::fromStdString(f.backups().pathOf(backup).string()));
        QVERIFY(file.open(QIODevice::Append) && file.write(" ") == 1);
        file.close();
        QCOMPARE(f.plan(Operation::Restore).error().kind, Kind::Configuration);
    }

    void withoutBackup()
    {
        EngineFixture f;
        QCOMPARE(f.plan(Operation::Restore).error().kind, Kind::Configuration);
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "test_restore.moc"
