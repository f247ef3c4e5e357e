// Whatever interrupts a run, going on ends where an undisturbed one ends, and nothing is done twice (reliability 2.3).

#include "io/catalog_json.h"
#include "model/catalog_diff.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;
using fakes::FakeCloud;
using fakes::person;
using model::CustomerField;
using model::Kind;
using When = fakes::FakeCloud::When;

namespace {

/// Six cards: two to create, three to change (one of them met by e-mail), one equal.
struct Customers : EngineFixture {
    Customers()
    {
        till.cards = {person("A", "Amélie"), person("B", "Bruno"), person("C", "Chloé", "chloe@exemple.fr"), person("D", "David", "", "+33612345678"),
                      person("E", "Élodie", "elodie@exemple.fr"), person("F", "Farid", "farid@exemple.fr")};
        cloud.addCustomer(person("C", "Chloé"));
        cloud.addCustomer(person("D", "David"));
        cloud.addCustomer(person("", "Élodie", "elodie@exemple.fr"));
        cloud.addCustomer(person("F", "Farid", "farid@exemple.fr"));
    }
    static Operation operation() { return Operation::PushCustomers; }

    /// What is wrong with both ends; empty: all is as after an undisturbed run.
    QString wrong()
    {
        if (cloud.people.size() != 6)
            return QString("HubRise has %1 customers").arg(cloud.people.size());
        for (const auto& card : till.cards) {
            const auto* twin = cloud.customerOf(card.private_ref);
            if (!twin || (*twin)[CustomerField::Email] != card[CustomerField::Email] || (*twin)[CustomerField::Phone] != card[CustomerField::Phone])
                return QString::fromStdString(card.private_ref + " is not as in the till");
        }
        cloud.forgetCalls();
        clock.trueMs += 3'600'000;
        if (!planned(operation()).nothingToDo() || !cloud.calls.empty())
            return "not all of it is remembered";
        return {};
    }
};

/// A rich catalog with three pictures over somebody else's menu.
struct Catalog : EngineFixture {
    Catalog()
    {
        cloud.setCatalog(fakes::menu());
        till.articles = fakes::everything(till);
    }
    static Operation operation() { return Operation::PushCatalog; }

    QString wrong()
    {
        if (cloud.pictures.size() != 3)
            return QString("HubRise has %1 pictures").arg(cloud.pictures.size());
        if (!model::diff(cloud.catalogNow(), till.articles).empty())
            return "HubRise holds something else";
        if (const auto kept = fakes::must(backups().list()); kept.size() != 1 || fakes::must(io::decodeCatalog(fakes::must(backups().raw(kept[0])))).content != fakes::menu())
            return QString("%1 backups").arg(kept.size());
        if (!planned(operation()).nothingToDo())
            return "a second push has something to do";
        return {};
    }
};

template <class Scene> int writesUndisturbed()
{
    Scene scene;
    if (!scene.run(Scene::operation(), EngineFixture::replace(scene.planned(Scene::operation()).subject().id)).done() || !scene.wrong().isEmpty())
        qFatal("the undisturbed run is wrong");
    Scene again;
    again.cloud.forgetCalls();
    again.run(Scene::operation(), EngineFixture::replace(again.planned(Scene::operation()).subject().id));
    return again.cloud.writes;
}

const std::vector<std::string> writeCalls = {"createCustomer", "updateCustomer", "uploadImage", "putCatalog"};

/// The nth write of a run, whatever its kind, fails.
void failOnWrite(FakeCloud& cloud, int nth, Kind kind, When when)
{
    cloud.onCall = [&cloud, nth, kind, when, seen = 0](const std::string& call) mutable {
        if (std::find(writeCalls.begin(), writeCalls.end(), call) != writeCalls.end() && ++seen == nth)
            cloud.failOn(call, kind, when);
    };
}

/// Every write in turn fails in this way; then the run goes on until it is done.
template <class Scene> void everyWriteFails(Kind kind, When when, int mostWritesMore)
{
    const int writes = writesUndisturbed<Scene>();
    QVERIFY(writes >= 4);
    for (int nth = 1; nth <= writes; ++nth) {
        Scene scene;
        failOnWrite(scene.cloud, nth, kind, when);
        const auto plan = scene.planned(Scene::operation());
        auto report = fakes::must(scene.apply(plan));
        const bool resolvedAtOnce = kind == Kind::OutcomeUnknown;
        QCOMPARE(report.stopped.has_value(), !resolvedAtOnce);
        if (report.stopped) {
            QCOMPARE(report.stopped->kind, kind);
            QCOMPARE(scene.planState(plan.id), io::PlanState::Paused);
            scene.restart();
            report = fakes::must(scene.resume());
            QVERIFY2(!report.stopped, qPrintable(report.stopped ? fakes::words(report.stopped->message) : QString()));
        }
        QCOMPARE(scene.planState(plan.id), io::PlanState::Applied);
        QVERIFY2(scene.cloud.writes <= writes + mostWritesMore, qPrintable(QString("write %1: %2 writes").arg(nth).arg(scene.cloud.writes)));
        const auto wrong = scene.wrong();
        QVERIFY2(wrong.isEmpty(), qPrintable(QString("write %1: %2").arg(nth).arg(wrong)));
    }
}

/// The program dies around every write in turn: the op stays marked as sent, its effect there or not.
template <class Scene> void everyWriteIsCutOff(When when)
{
    const int writes = writesUndisturbed<Scene>();
    for (int nth = 1; nth <= writes; ++nth) {
        Scene scene;
        struct Killed {};
        int seen = 0;
        scene.cloud.onCall = [&](const std::string& call) {
            const bool write = std::find(writeCalls.begin(), writeCalls.end(), call) != writeCalls.end();
            if (write && ++seen == nth)
                scene.cloud.failOn(call, Kind::OutcomeUnknown, when);
            else if (seen == nth)
                throw Killed(); // before anything can be looked up or recorded
        };
        const auto plan = scene.planned(Scene::operation());
        try {
            QVERIFY(!scene.apply(plan)->stopped); // the last writes need no look-up: they may be sent again at once
        } catch (const Killed&) {
        }
        scene.cloud.onCall = nullptr;
        scene.restart();
        if (scene.planState(plan.id) != io::PlanState::Applied) {
            const auto ops = scene.ops(plan.id);
            QCOMPARE(std::count_if(ops.begin(), ops.end(), [](const auto& op) { return op.state == io::OpState::Sent; }), 1);
            const auto report = fakes::must(scene.resume());
            QVERIFY2(!report.stopped, qPrintable(report.stopped ? fakes::words(report.stopped->message) : QString()));
        }
        const auto wrong = scene.wrong();
        QVERIFY2(wrong.isEmpty(), qPrintable(QString("write %1: %2").arg(nth).arg(wrong)));
    }
}

} // namespace

class TestResume : public QObject {
    Q_OBJECT

private slots:
    void failures_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("after");
        QTest::addColumn<int>("more"); // writes that go in vain
        QTest::newRow("paused") << int(Kind::Paused) << false << 1;
        QTest::newRow("not connected") << int(Kind::NotConnected) << false << 1;
        QTest::newRow("interrupted") << int(Kind::Interrupted) << false << 1;
        QTest::newRow("temporary") << int(Kind::Temporary) << false << 1;
        QTest::newRow("answer lost before the effect") << int(Kind::OutcomeUnknown) << false << 1;
        QTest::newRow("answer lost after the effect") << int(Kind::OutcomeUnknown) << true << 1;
    }
    void failures()
    {
        QFETCH(int, kind);
        QFETCH(bool, after);
        QFETCH(int, more);
        everyWriteFails<Customers>(static_cast<Kind>(kind), after ? When::AfterEffect : When::BeforeEffect, more);
        everyWriteFails<Catalog>(static_cast<Kind>(kind), after ? When::AfterEffect : When::BeforeEffect, more);
    }

    void killedBeforeTheEffect()
    {
        everyWriteIsCutOff<Customers>(When::BeforeEffect);
        everyWriteIsCutOff<Catalog>(When::BeforeEffect);
    }

    void killedAfterTheEffect()
    {
        everyWriteIsCutOff<Customers>(When::AfterEffect);
        everyWriteIsCutOff<Catalog>(When::AfterEffect);
    }

    void theLookUpFailsToo()
    {
        Customers f;
        f.cloud.failOn("createCustomer", Kind::OutcomeUnknown, When::AfterEffect);
        f.cloud.failOn("customersByPrivateRef", Kind::Temporary);
        const auto plan = f.planned(Operation::PushCustomers);
        QCOMPARE(f.apply(plan)->stopped->kind, Kind::Temporary);
        QVERIFY(!f.resume()->stopped);
        QCOMPARE(f.wrong(), QString());
    }

    void theCheckAfterAPutFails()
    {
        Catalog f;
        f.cloud.answersWithoutData = true;
        f.cloud.failOn("catalog", Kind::Temporary, When::BeforeEffect, 2);
        const auto plan = f.planned(Operation::PushCatalog);
        QCOMPARE(f.apply(plan)->stopped->kind, Kind::Temporary);
        const int puts = f.cloud.times("putCatalog");
        QVERIFY(!f.resume()->stopped);
        QCOMPARE(f.cloud.times("putCatalog"), puts);
        QCOMPARE(f.wrong(), QString());
    }

    void aPutThatLandedIsReportedWithItsBackup()
    {
        Catalog f;
        f.cloud.failOn("putCatalog", Kind::OutcomeUnknown, When::AfterEffect);
        f.cloud.failOn("catalog", Kind::Temporary, When::BeforeEffect, 2);
        const auto plan = f.planned(Operation::PushCatalog);
        QVERIFY(f.apply(plan)->stopped.has_value());
        const auto report = fakes::must(f.resume());
        QVERIFY(!report.stopped);
        QVERIFY(report.backup.has_value());
        QCOMPARE(report.backup->planId, plan.id);
    }

    void neitherTheFormerNorTheNewCatalog()
    {
        Catalog f;
        f.cloud.onCall = [&](const std::string& call) {
            if (call != "putCatalog")
                return;
            auto half = fakes::menu();
            half.products.clear();
            f.cloud.setCatalog(half);
        };
        f.cloud.failOn("putCatalog", Kind::OutcomeUnknown);
        const auto plan = f.planned(Operation::PushCatalog);
        const auto report = fakes::must(f.apply(plan));
        QCOMPARE(report.stopped->kind, Kind::Stale);
        QCOMPARE(f.cloud.times("putCatalog"), 1);
        f.cloud.onCall = nullptr;
        QVERIFY(f.run(Operation::Restore, EngineFixture::replace("Carte")).done());
        QCOMPARE(f.cloud.catalogNow(), fakes::menu());
    }

    void resumingFinishesExactlyTheRest()
    {
        Customers f;
        f.cloud.failOn("updateCustomer", Kind::Paused, When::BeforeEffect, 2);
        const auto plan = f.planned(Operation::PushCustomers);
        f.cloud.forgetCalls();
        const auto first = fakes::must(f.apply(plan));
        QCOMPARE(first.counts.create + first.counts.update, f.cloud.writes - 1);
        f.restart();
        const auto rest = fakes::must(f.resume());
        QCOMPARE(first.counts.create + rest.counts.create, 2);
        QCOMPARE(first.counts.update + rest.counts.update, 3);
        QCOMPARE(f.cloud.writes, 6); // five ops, one of them twice: the first time it was not let out
        QCOMPARE(f.cloud.times("customers"), 0);
        QCOMPARE(f.wrong(), QString());
    }

    void aStopIsObeyedBetweenTwoWrites()
    {
        Customers f;
        const auto plan = f.planned(Operation::PushCustomers);
        f.cloud.onCall = [&](const std::string&) { f.stopper.request_stop(); };
        f.cloud.forgetCalls();
        const auto report = fakes::must(f.apply(plan));
        QCOMPARE(report.stopped->kind, Kind::Interrupted);
        QCOMPARE(f.cloud.writes, 1);
        const auto ops = f.ops(plan.id);
        QCOMPARE(std::count_if(ops.begin(), ops.end(), [](const auto& op) { return op.state == io::OpState::Sent; }), 0);
        f.cloud.onCall = nullptr;
        f.stopper = std::stop_source();
        QVERIFY(!f.resume()->stopped);
        QCOMPARE(f.wrong(), QString());
    }

    void anotherTargetIsNotResumed()
    {
        Customers f;
        f.cloud.failOn("createCustomer", Kind::NotConnected);
        const auto plan = f.planned(Operation::PushCustomers);
        QCOMPARE(f.apply(plan)->stopped->kind, Kind::NotConnected);
        f.connect({"cat1", "Carte"}, {"list2", "Autres"});
        f.cloud.forgetCalls();
        QCOMPARE(f.resume().error().kind, Kind::Confirmation);
        QVERIFY(f.cloud.calls.empty());
        QCOMPARE(f.planState(plan.id), io::PlanState::Paused);
        f.connect({"cat1", "Carte"}, {"list1", "Clients"});
        QVERIFY(!f.resume()->stopped);
        QCOMPARE(f.wrong(), QString());
    }

    void whatWasHeldBackIsRememberedAfterAPause()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie"), person("B", "Bruno"), person("C", "Chloé")};
        f.cloud.addCustomer(person("A", "Aline"));                 // a conflict
        f.cloud.addCustomer(person("B", "")).anonymised = true; // and one who asked to be forgotten
        f.cloud.failOn("createCustomer", Kind::Paused);
        QCOMPARE(f.run(Operation::PushCustomers).report.stopped->kind, Kind::Paused);
        f.restart();
        QVERIFY(!f.resume()->stopped);
        f.clock.trueMs += 3'600'000;
        f.cloud.forgetCalls();
        QCOMPARE(f.planned(Operation::PushCustomers).counts, fakes::counts(0, 0, 0, 1, 1, 0, 1));
        QVERIFY(f.cloud.calls.empty());
    }

    void theWaitingTimeIsKept()
    {
        Customers f;
        f.cloud.failOn("createCustomer", Kind::Paused);
        const auto run = f.run(Operation::PushCustomers);
        QCOMPARE(run.report.stopped->kind, Kind::Paused);
        QCOMPARE(fakes::must(f.state().unfinishedPlan())->id, run.plan.id);
    }

    void anInterruptedRetrievalIsNotRepeatedBlindly()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"));
        const auto plan = f.planned(Operation::PullCustomers);
        f.till.onStore = [&](model::Customer&) { f.till.readFails = model::fail(Kind::Temporary, model::verbatim("locked")).value(); };
        QCOMPARE(f.apply(plan)->stopped->kind, Kind::Temporary); // written, but not read back
        f.till.readFails.reset();
        QCOMPARE(f.till.cards.size(), std::size_t(1));
        QVERIFY(f.state().setPlanState(plan.id, io::PlanState::Abandoned).has_value());
        const auto again = f.run(Operation::PullCustomers);
        QVERIFY(!again.report.stopped);
        QCOMPARE(f.till.cards.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "test_resume.moc"
