// Whatever interrupts a run, going on ends where an undisturbed one ends, and nothing is done twice (reliability 2.3).

#include "io/catalog_json.h"
#include "io/sqlite.h"
#include "model/catalog_diff.h"
#include "sync/job.h"
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

/// Three people of HubRise whom nothing but their words tells apart, and of whom one bears another program's reference.
struct Retrieval : EngineFixture {
    enum Breaking { Killed, TillLocked, Unrecorded };

    Retrieval()
    {
        for (const char* name : {"Amélie", "Bruno"})
            cloud.addCustomer(person("", name));
        cloud.addCustomer(person("ELSEWHERE-3", "Chloé"));
    }

    /// The cards are in the till, and nothing links them.
    void breakOff(Breaking breaking, bool capitals = false)
    {
        const auto plan = planned(Operation::PullCustomers);
        till.onStore = [=, this](model::Customer& card) {
            if (breaking != Unrecorded)
                till.readFails = model::fail(Kind::Temporary, model::verbatim("locked")).value();
            if (!capitals)
                return;
            card[CustomerField::FirstName] = card[CustomerField::FirstName] == "Amélie" ? "AMÉLIE" : card[CustomerField::FirstName];
            card[CustomerField::SmsMarketing] = "false";
        };
        if (breaking == Unrecorded)
            fakes::must(state().database().execute("CREATE TRIGGER full BEFORE INSERT ON customer_links BEGIN SELECT RAISE(FAIL, 'full'); END"));
        const auto report = apply(plan);
        if (report && !report->stopped)
            qFatal("the retrieval was to break");
        if (breaking == Unrecorded)
            fakes::must(state().database().execute("DROP TRIGGER full"));
        till.readFails.reset();
        till.onStore = nullptr;
        if (breaking == Killed)
            fakes::must(state().database().execute("UPDATE ops SET state = 1 WHERE kind = 5")); // as it stood before the outcome was known
        restart();
        fakes::must(state().setPlanState(plan.id, io::PlanState::Abandoned));
    }

    /// Each is once at both ends, and linked.
    QString wrong()
    {
        if (cloud.people.size() != till.cards.size())
            return QString("%1 in HubRise, %2 in the till").arg(cloud.people.size()).arg(till.cards.size());
        for (const auto& card : till.cards)
            if (const auto link = fakes::must(state().customerLink("list1", card.private_ref)); !link || link->remoteId.empty())
                return QString::fromStdString(card.private_ref + " is not linked");
        clock.trueMs += 3'600'000;
        cloud.forgetCalls();
        return planned(Operation::PushCustomers).nothingToDo() && cloud.calls.empty() ? QString() : "not all of it is remembered";
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

/// HubRise has removed the images that no catalog shows.
void afterAMonth(EngineFixture& f)
{
    f.restart();
    f.clock.trueMs += 31LL * 24 * 3'600'000;
    f.cloud.pictures.clear();
    f.cloud.pictureBytes.clear();
}

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

    /// HubRise answers, but fails at one customer each time: those behind it must not wait for ever.
    void oneAtWhichHubRiseAlwaysFails_data()
    {
        QTest::addColumn<QString>("call");
        QTest::newRow("a new one") << "createCustomer";
        QTest::newRow("a changed one") << "updateCustomer";
    }
    void oneAtWhichHubRiseAlwaysFails()
    {
        QFETCH(QString, call);
        Customers f;
        const auto plan = f.planned(Operation::PushCustomers);
        const auto fails = [&] {
            for (const int nth : {1, 2})
                f.cloud.failOn(call.toStdString(), Kind::OutcomeUnknown, When::BeforeEffect, nth);
        };
        fails();
        auto report = fakes::must(f.apply(plan));
        for (int run = 2; run <= 4; ++run) {
            QVERIFY(report.stopped.has_value());
            f.restart();
            fails();
            report = fakes::must(f.resume());
        }
        QCOMPARE(report.stopped->kind, Kind::Temporary);
        f.restart();
        fails();
        f.cloud.failOn(call == "createCustomer" ? "customersByPrivateRef" : "customer", Kind::Temporary, When::BeforeEffect, call == "createCustomer" ? 3 : 1);
        QVERIFY(fakes::must(f.resume()).stopped.has_value()); // HubRise answers nothing at all: it is not this customer's fault
        f.restart();
        fails();
        report = fakes::must(f.resume());
        QVERIFY2(!report.stopped, qPrintable(report.stopped ? fakes::words(report.stopped->message) : QString()));
        QCOMPARE(report.rejected.size(), std::size_t(1));
        QVERIFY(report.rejectedSome);
        QCOMPARE(report.problems.size(), std::size_t(1));
        const auto again = f.planned(Operation::PushCustomers); // like one that HubRise refused
        QCOMPARE(again.counts.rejected, 1);
        QVERIFY(again.ops.empty());
    }

    /// A photo that HubRise always fails at is left out, and the others go on.
    void aPhotoAtWhichHubRiseAlwaysFails()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.addPicture("a.png", fakes::picture("a"));
        f.till.addPicture("b.png", fakes::picture("b"));
        for (const int nth : {1, 2})
            f.cloud.failOn("uploadImage", Kind::OutcomeUnknown, When::BeforeEffect, nth);
        const auto run = f.run(Operation::PushImages);
        QVERIFY2(run.done(), run.why().c_str());
        QVERIFY(run.report.rejectedSome);
        QCOMPARE(run.report.problems.size(), std::size_t(1));
        QCOMPARE(fakes::words(run.report.problems[0].message), QString("The image “%1” was left out: HubRise failed at this image twice and did not take it").arg(QString::fromStdString(run.plan.ops[0].name)));
        QCOMPARE(fakes::words(run.report.problems[0].hint), QString("The next push tries it again."));
        QCOMPARE(f.cloud.pictures.size(), std::size_t(1));
        QCOMPARE(f.planned(Operation::PushImages).counts.create, 1); // and is tried once more
    }
    /// Where HubRise lists no images either, it is not the photo.
    void aPhotoAtWhichHubRiseFailsLikeAtAllElse()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        f.till.addPicture("a.png", fakes::picture("a"));
        const auto plan = f.planned(Operation::PushImages);
        for (const int nth : {1, 2})
            f.cloud.failOn("uploadImage", Kind::OutcomeUnknown, When::BeforeEffect, nth);
        f.cloud.failOn("images", Kind::Temporary, When::BeforeEffect, 2);
        QVERIFY(fakes::must(f.apply(plan)).stopped.has_value());
        QCOMPARE(f.planState(plan.id), io::PlanState::Paused);
        f.restart();
        QVERIFY(!fakes::must(f.resume()).stopped);
        QCOMPARE(f.cloud.pictures.size(), std::size_t(1));
    }
    /// With minutes for each, a hundred such photos would take a day.
    void photosAtWhichHubRiseFailsSlowly()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        for (int i = 0; i < 20; ++i)
            f.till.addPicture(std::to_string(i), fakes::picture(std::to_string(i)));
        for (int nth = 1; nth <= 40; ++nth)
            f.cloud.failOn("uploadImage", Kind::OutcomeUnknown, When::BeforeEffect, nth);
        f.cloud.onCall = [&](const std::string& call) { f.clock.trueMs += call == "uploadImage" ? 300'000 : 0; };
        const auto run = f.run(Operation::PushImages);
        QVERIFY2(run.done(), run.why().c_str());
        QCOMPARE(f.cloud.times("uploadImage"), 6);
        QCOMPARE(run.report.problems.size(), std::size_t(4)); // three, and one for all the others
        QCOMPARE(run.report.counts.rejected, 20);
        QCOMPARE(f.planned(Operation::PushImages).counts.create, 20);
    }
    /// Those that fail at once cost little: not one behind them is left.
    void photosAtWhichHubRiseFailsAtOnce()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        for (int i = 0; i < 20; ++i)
            f.till.addPicture(std::to_string(i), fakes::picture(std::to_string(i)));
        for (int nth = 1; nth <= 38; ++nth)
            f.cloud.failOn("uploadImage", Kind::OutcomeUnknown, When::BeforeEffect, nth);
        QCOMPARE(f.run(Operation::PushImages).report.counts.create, 1);
    }

    /// What was done before it broke off is counted.
    void imagesSentBeforeTheEnd()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        for (const char* name : {"a", "b", "c"})
            f.till.addPicture(std::string(name) + ".png", fakes::picture(name));
        Outcome outcome;
        outcome.plan = f.planned(Operation::PushImages);
        f.cloud.failOn("uploadImage", Kind::Temporary, When::BeforeEffect, 3);
        outcome.report = fakes::must(f.apply(*outcome.plan));
        QVERIFY(outcome.report->stopped && !outcome.report->inDoubt);
        QCOMPARE(outcome.counts().create, 2);
        f.restart();
        QCOMPARE(fakes::must(f.resume()).counts.create, 1);
    }

    /// Nothing waits for ever for a catalog that HubRise never takes.
    void aCatalogAtWhichHubRiseAlwaysFails()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.till.articles.products[0].skus[0].price.minor = 990;
        const auto fails = [&] {
            for (const int nth : {1, 2})
                f.cloud.failOn("putCatalog", Kind::OutcomeUnknown, When::BeforeEffect, nth);
        };
        const auto plan = f.planned(Operation::PushCatalog);
        fails();
        auto report = fakes::must(f.apply(plan));
        for (int run = 2; run <= 4; ++run) {
            f.restart();
            fails();
            report = fakes::must(f.resume());
        }
        QCOMPARE(report.stopped->kind, Kind::Temporary);
        QVERIFY(!report.ended && report.stopped->hint != model::Text());
        f.restart();
        fails();
        f.cloud.failOn("catalog", Kind::Temporary, When::BeforeEffect, 3); // HubRise answers nothing at all: nobody knows
        QVERIFY(!fakes::must(f.resume()).ended);
        QCOMPARE(f.planState(plan.id), io::PlanState::Paused);
        f.restart();
        fails();
        report = fakes::must(f.resume());
        QVERIFY(report.ended);
        QCOMPARE(report.stopped->kind, Kind::Temporary);
        QCOMPARE(f.planState(plan.id), io::PlanState::Abandoned);
        QCOMPARE(f.cloud.catalogNow(), fakes::menu());
        auto late = f.till.articles; // it takes effect yet, and is known for ours
        f.cloud.setCatalog(late);
        f.till.articles.products[1].name = "Pizza reine";
        const auto next = f.run(Operation::PushCatalog);
        QVERIFY2(next.done() && next.plan.foreignChanges.empty(), next.why().c_str());
    }

    /// A till that is not there says nothing of its photos: they wait.
    void photosWaitForATillThatIsAway()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        for (const char* name : {"a", "b", "c"})
            f.till.addPicture(name, fakes::picture(name));
        const auto plan = f.planned(Operation::PushImages);
        f.cloud.failOn("uploadImage", Kind::Temporary, When::BeforeEffect, 2);
        QVERIFY(fakes::must(f.apply(plan)).stopped.has_value());
        f.restart();
        f.till.readFails = model::fail(Kind::TillData, model::verbatim("away")).value();
        const auto away = f.resume();
        QVERIFY(!away);
        QCOMPARE(away.error().kind, Kind::TillData);
        QCOMPARE(f.planState(plan.id), io::PlanState::Paused);
        f.till.readFails.reset();
        f.till.pictures["b"] = fakes::picture("another");
        const auto report = fakes::must(f.resume());
        QVERIFY(!report.stopped);
        QCOMPARE(report.superseded, 1);
        QCOMPARE(f.cloud.pictures.size(), std::size_t(2));
    }

    /// HubRise removes images that no catalog shows after 30 days.
    void whatWasUploadedLongAgoIsUploadedAgain()
    {
        Catalog f;
        f.cloud.failOn("putCatalog", Kind::Paused);
        const auto plan = f.planned(Operation::PushCatalog, {});
        QVERIFY(f.apply(plan)->stopped.has_value());
        const int uploads = f.cloud.times("uploadImage");
        afterAMonth(f);
        const auto report = fakes::must(f.resume());
        QVERIFY2(!report.stopped, qPrintable(report.stopped ? fakes::words(report.stopped->message) : QString()));
        QCOMPARE(f.cloud.times("uploadImage"), 2 * uploads);
        QCOMPARE(f.wrong(), QString());
    }

    /// And what left without an answer then is no hindrance: it is looked at first.
    void whatIsUploadedAgainMayHaveACatalogInDoubtBehindIt_data()
    {
        QTest::addColumn<bool>("changedMeanwhile");
        QTest::newRow("HubRise is as it was") << false;
        QTest::newRow("somebody changed HubRise") << true;
    }
    void whatIsUploadedAgainMayHaveACatalogInDoubtBehindIt()
    {
        QFETCH(bool, changedMeanwhile);
        Catalog f;
        const auto plan = f.planned(Operation::PushCatalog);
        for (const int nth : {1, 2})
            f.cloud.failOn("putCatalog", Kind::OutcomeUnknown, When::BeforeEffect, nth);
        QVERIFY(fakes::must(f.apply(plan)).stopped.has_value());
        QCOMPARE(f.ops(plan.id).back().state, io::OpState::Sent);
        afterAMonth(f);
        auto theirs = fakes::menu();
        if (changedMeanwhile) {
            theirs.products[0].name = "Quenelle maison";
            f.cloud.setCatalog(theirs);
        }
        f.cloud.forgetCalls();
        const auto report = fakes::must(f.resume());
        if (changedMeanwhile) {
            QCOMPARE(report.stopped->kind, Kind::Stale);
            QCOMPARE(f.planState(plan.id), io::PlanState::Abandoned);
            QCOMPARE(f.cloud.writes, 0);
            QCOMPARE(f.cloud.catalogNow(), theirs);
            return;
        }
        QVERIFY2(!report.stopped, qPrintable(report.stopped ? fakes::words(report.stopped->message) : QString()));
        QCOMPARE(f.cloud.times("uploadImage"), 3);
        QCOMPARE(f.cloud.times("putCatalog"), 1);
        QCOMPARE(f.wrong(), QString());
    }
    void whatIsUploadedAgainMayHaveAPhotoInDoubtBehindIt_data()
    {
        QTest::addColumn<bool>("landed");
        QTest::newRow("it never came") << false;
        QTest::newRow("it came") << true;
    }
    void whatIsUploadedAgainMayHaveAPhotoInDoubtBehindIt()
    {
        QFETCH(bool, landed);
        EngineFixture f;
        f.till.articles = fakes::menu();
        for (const char* name : {"a", "b", "c"})
            f.till.addPicture(name, fakes::picture(name));
        const auto plan = f.planned(Operation::PushImages);
        f.cloud.failOn("uploadImage", Kind::OutcomeUnknown, landed ? When::AfterEffect : When::BeforeEffect, 2);
        f.cloud.failOn("images", Kind::Temporary);
        QVERIFY(fakes::must(f.apply(plan)).stopped.has_value());
        const auto ops = f.ops(plan.id);
        QVERIFY(ops[0].state == io::OpState::Done && ops[1].state == io::OpState::Sent && ops[2].state == io::OpState::Pending);
        f.restart();
        f.clock.trueMs += 31LL * 24 * 3'600'000;
        f.cloud.pictures.erase(ops[0].remoteId);
        f.cloud.forgetCalls();
        const auto report = fakes::must(f.resume());
        QVERIFY2(!report.stopped, qPrintable(report.stopped ? fakes::words(report.stopped->message) : QString()));
        QCOMPARE(f.cloud.times("uploadImage"), landed ? 2 : 3);
        QCOMPARE(f.cloud.pictures.size(), std::size_t(3));
        QVERIFY(f.planned(Operation::PushImages).nothingToDo());
    }

    /// What an earlier run did took none of this run's time.
    void theTimeLeftIsThisRuns()
    {
        struct Last : Reporter {
            std::int64_t first = -1;
            void progress(std::int64_t done, std::int64_t, std::int64_t secondsLeft) override { first = done == 3 ? secondsLeft : first; }
        } told;
        EngineFixture f;
        for (int i = 0; i < 12; ++i)
            f.till.cards.push_back(person("N" + std::to_string(i), "Nom" + std::to_string(i)));
        f.cloud.failOn("createCustomer", Kind::Paused, When::BeforeEffect, 3);
        QVERIFY(f.run(Operation::PushCustomers).report.stopped);
        f.restart();
        f.cloud.onCall = [&](const std::string& call) {
            if (call == "createCustomer")
                f.clock.trueMs += 10'000;
        };
        QVERIFY(!engine::resume(*fakes::must(f.state().unfinishedPlan()), f.link(), {told, {}})->stopped);
        QVERIFY2(told.first >= 80, qPrintable(QString::number(told.first))); // nine more, ten seconds each
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

    void aPushAfterAnInterruptedRetrievalDoublesNobody_data()
    {
        QTest::addColumn<int>("breaking");
        QTest::addColumn<bool>("capitals");
        QTest::newRow("killed after the till's commit") << int(Retrieval::Killed) << false;
        QTest::newRow("the till is locked when it is read back") << int(Retrieval::TillLocked) << false;
        QTest::newRow("the links are not recorded") << int(Retrieval::Unrecorded) << false;
        QTest::newRow("a till that stores capitals and a no") << int(Retrieval::Killed) << true;
    }
    void aPushAfterAnInterruptedRetrievalDoublesNobody()
    {
        QFETCH(const int, breaking);
        QFETCH(const bool, capitals);
        Retrieval f;
        f.breakOff(static_cast<Retrieval::Breaking>(breaking), capitals);
        const auto push = f.run(Operation::PushCustomers);
        QVERIFY2(push.done(), push.why().c_str());
        QCOMPARE(push.plan.counts.create, 0);
        QCOMPARE(f.wrong(), QString());
    }

    void aRetrievalAfterAnInterruptedOneDoublesNobody_data() { aPushAfterAnInterruptedRetrievalDoublesNobody_data(); }
    void aRetrievalAfterAnInterruptedOneDoublesNobody()
    {
        QFETCH(const int, breaking);
        QFETCH(const bool, capitals);
        Retrieval f;
        f.breakOff(static_cast<Retrieval::Breaking>(breaking), capitals);
        const auto pull = f.run(Operation::PullCustomers);
        QVERIFY2(pull.done(), pull.why().c_str());
        QCOMPARE(f.till.cards.size(), std::size_t(3));
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.wrong(), QString());
    }

    /// What the till changes of a card it has, and what it reads besides, says nothing of whom it got with a new one.
    void theFieldsOfANewCardTellWhoItIs()
    {
        Retrieval f;
        for (const auto field : {CustomerField::City, CustomerField::Country})
            f.till.inserted.reset(static_cast<std::size_t>(field));
        f.till.writable = model::CustomerFields().set(static_cast<std::size_t>(CustomerField::EmailMarketing));
        for (auto& somebody : f.cloud.people)
            somebody[CustomerField::City] = "Lyon";
        f.cloud.people[0][CustomerField::EmailMarketing] = "true";
        f.breakOff(Retrieval::Killed);
        f.till.cards.push_back(person("P", "Paul"));
        f.till.cards.back()[CustomerField::EmailMarketing] = "true";
        const auto push = f.run(Operation::PushCustomers);
        QVERIFY2(push.done(), push.why().c_str());
        QCOMPARE(push.plan.counts.create, 1); // Paul alone
        QCOMPARE(f.cloud.people.size(), std::size_t(4));
        QCOMPARE(f.cloud.people[0].private_ref != "P", true);
    }

    /// As long as it stands, the mark concerns nobody but those who were being stored.
    void aMarkThatLastsMeetsNobodyElse()
    {
        Retrieval f;
        f.till.writeFails = model::fail(Kind::Temporary, model::verbatim("locked")).value();
        QVERIFY(!f.run(Operation::PullCustomers).done()); // nothing was written
        f.till.writeFails.reset();
        f.cloud.addCustomer(person("ELSEWHERE-9", "Marie"));
        f.till.cards = {person("M", "Marie"), person("B", "Bruno")};
        const auto push = f.run(Operation::PushCustomers);
        QCOMPARE(push.plan.counts.create, 1); // Bruno may be the one; Marie is not
        QCOMPARE(f.cloud.people.back().private_ref, std::string("M"));
    }

    /// Neither another end of the program nor a push that comes to nothing makes it forget whom it may have retrieved.
    void aPushAfterAnInterruptedRetrievalMayFailToo()
    {
        Retrieval f;
        f.breakOff(Retrieval::Killed);
        f.cloud.failOn("updateCustomer", Kind::Paused, When::BeforeEffect, 2);
        const auto push = f.run(Operation::PushCustomers);
        QCOMPARE(push.report.stopped->kind, Kind::Paused);
        QVERIFY(f.state().setPlanState(push.plan.id, io::PlanState::Abandoned).has_value());
        f.restart();
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.wrong(), QString());
    }

    /// Two who say the same are nobody's to guess; the next retrieval tells them apart, and a push in between creates none of them again.
    void namesakesOfAnInterruptedRetrievalWait()
    {
        Retrieval f;
        f.cloud.addCustomer(person("", "Bruno"));
        f.breakOff(Retrieval::Killed);
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, fakes::counts(0, 2, 0, 0, 2));
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, fakes::counts(0, 0, 0, 2, 2));
        QVERIFY(f.run(Operation::PullCustomers).done());
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.till.cards.size(), std::size_t(4));
        QCOMPARE(f.wrong(), QString());
    }

    void aListThatMovesIsNoWordOnTheRetrieved()
    {
        Retrieval f;
        const auto last = f.cloud.addCustomer(person("", "Denis"));
        f.breakOff(Retrieval::Killed);
        f.cloud.people.pop_back(); // he is on no page: each time he moves to the one that was read just before
        f.cloud.pageSize = 2;
        f.cloud.onCursor = [](const std::string&, const std::string& next) { return next == "2" ? std::string("1") : next; };
        const auto push = f.run(Operation::PushCustomers);
        QVERIFY2(push.done(), push.why().c_str());
        QCOMPARE(push.plan.counts.create, 0);
        f.cloud.onCursor = nullptr;
        f.cloud.people.push_back(last);
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.wrong(), QString());
    }

    /// Once all are linked, a new card that says what somebody in HubRise says is a new person again.
    void afterwardsPeopleAreNotMetByTheirNamesAlone()
    {
        Retrieval f;
        f.breakOff(Retrieval::TillLocked);
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.clock.trueMs += 3'600'000;
        f.cloud.addCustomer(person("", "Denis"));
        f.till.cards.push_back(person("D", "Denis"));
        QCOMPARE(f.planned(Operation::PushCustomers).counts.create, 1);
    }

    void aWholeRetrievalLeavesNothingToDoubt()
    {
        Retrieval f;
        QVERIFY(f.run(Operation::PullCustomers).done());
        f.cloud.addCustomer(person("", "Denis"));
        f.till.cards.push_back(person("D", "Denis"));
        QCOMPARE(f.planned(Operation::PushCustomers).counts.create, 1);
    }
};

QTEST_GUILESS_MAIN(TestResume)
#include "test_resume.moc"
