// What the till says otherwise since a run was interrupted is not sent any more (reliability 2.4): it is left to the plan that comes next.

#include "io/catalog_json.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;
using fakes::person;
using io::OpState;
using model::CustomerField;
using model::Kind;
using When = fakes::FakeCloud::When;

namespace {

/// A catalog of ours, a slip of the finger in a price, and a push of it that was interrupted.
struct Slip : EngineFixture {
    Plan plan;

    explicit Slip(const std::function<void(Slip&)>& interrupt)
    {
        till.articles = fakes::menu();
        if (!run(Operation::PushCatalog).done())
            qFatal("the first push failed");
        clock.trueMs += 3'600'000;
        price(95);
        cloud.forgetCalls();
        interrupt(*this);
        plan = planned(Operation::PushCatalog);
        if (!fakes::must(apply(plan)).stopped)
            qFatal("the push was to be interrupted");
        restart();
    }
    void price(std::int64_t cents) { till.articles.products[0].skus[0].price.minor = cents; }
    static void paused(Slip& f) { f.cloud.failOn("putCatalog", Kind::Paused); }
    /// Nobody knows whether it landed.
    static void lost(Slip& f, When when)
    {
        f.cloud.failOn("putCatalog", Kind::OutcomeUnknown, when);
        f.cloud.onCall = [&f](const std::string& call) {
            if (call == "catalog" && f.cloud.times("putCatalog") == 1)
                f.cloud.failOn("catalog", Kind::Temporary);
        };
    }
    int puts() const { return cloud.times("putCatalog"); }
};

/// Three cards to create and one to change, none of it sent yet but the first.
struct Cards : EngineFixture {
    Plan plan;

    Cards() { till.cards = {person("A", "Amélie"), person("B", "Bruno"), person("C", "Chloé"), person("D", "David", "", "+33612345678")}; }
    void interrupt(const std::string& call = "createCustomer", Kind kind = Kind::Paused, int nth = 2)
    {
        if (!cloud.customerOf("D"))
            cloud.addCustomer(person("D", "David"));
        cloud.failOn(call, kind, When::BeforeEffect, nth);
        plan = planned(Operation::PushCustomers);
        if (!fakes::must(apply(plan)).stopped)
            qFatal("the push was to be interrupted");
        restart();
        cloud.forgetCalls();
    }
    OpState stateOf(const std::string& ref)
    {
        for (const auto& op : ops(plan.id))
            if (op.ref == ref)
                return op.state;
        qFatal("no such step");
    }
    void removeCard(const std::string& ref)
    {
        std::erase_if(till.cards, [&](const model::Customer& card) { return card.private_ref == ref; });
    }
};

} // namespace

class TestOvertaken : public QObject {
    Q_OBJECT

private slots:
    void aCorrectedPriceIsNotSent()
    {
        Slip f(Slip::paused);
        f.price(950);
        const int puts = f.puts();
        const auto report = fakes::must(f.resume());
        QCOMPARE(report.stopped->kind, Kind::Stale);
        QVERIFY(report.ended);
        QVERIFY(!report.rejectedSome);
        QCOMPARE(report.superseded, 1);
        QCOMPARE(f.puts(), puts);
        QCOMPARE(f.cloud.catalogNow(), fakes::menu());
        QCOMPARE(f.planState(f.plan.id), io::PlanState::Abandoned);
        QCOMPARE(f.ops(f.plan.id).back().state, OpState::Superseded);
        QVERIFY(!fakes::must(f.state().unfinishedPlan()));
        QVERIFY(f.planned(Operation::PushCatalog).nothingToDo());
    }

    void aMappingThatWasPutRightCountsAsAnotherTill()
    {
        Slip f(Slip::paused);
        f.till.fingerprint = "mapping-2";
        const int puts = f.puts();
        QVERIFY(fakes::must(f.resume()).ended);
        QCOMPARE(f.puts(), puts);
    }

    void whatTheTillStillSaysIsSent()
    {
        Slip f(Slip::paused);
        const auto report = fakes::must(f.resume());
        QVERIFY(!report.stopped && !report.ended);
        QCOMPARE(f.cloud.catalogNow(), f.till.articles);
    }

    /// HubRise's own image stands in the plan; that is no change of the till.
    void anImageThatCannotBeReadIsNoChange()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        const auto key = f.till.addPicture("quenelle.png", fakes::picture("quenelle"));
        f.till.articles.products[0].images = {key};
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.till.pictures.clear();
        f.till.articles.products[0].images.clear();
        f.till.articles.products[0].name = "Quenelle maison";
        f.till.lackingImages = {{"product", f.till.articles.products[0].ref}};
        f.clock.trueMs += 3'600'000;
        f.cloud.failOn("putCatalog", Kind::Paused);
        QVERIFY(f.run(Operation::PushCatalog).report.stopped);
        f.restart();
        const auto report = fakes::must(f.resume());
        QVERIFY2(!report.stopped && !report.ended, report.stopped ? model::words(report.stopped->message).c_str() : "");
        QCOMPARE(f.cloud.catalogNow().products[0].name, std::string("Quenelle maison"));
        QCOMPARE(f.cloud.catalogNow().products[0].images, model::Strings{key});
    }

    /// All customers gone at once is a database that is being swapped.
    void aTillThatReadsEmptyStopsEverything()
    {
        Cards f;
        f.interrupt();
        f.till.cards.clear();
        QCOMPARE(f.resume().error().kind, Kind::TillData);
        QCOMPARE(f.planState(f.plan.id), io::PlanState::Paused);
        QVERIFY(f.cloud.calls.empty());
    }

    void aTillThatCannotBeReadStopsEverything()
    {
        Slip f(Slip::paused);
        f.till.readFails = model::fail(Kind::Temporary, model::verbatim("locked")).value();
        const int puts = f.puts();
        QCOMPARE(f.resume().error().kind, Kind::Temporary);
        QCOMPARE(f.puts(), puts);
        QCOMPARE(f.planState(f.plan.id), io::PlanState::Paused);
    }

    void aCatalogInDoubtIsLookedAtAndNotSentAgain_data()
    {
        QTest::addColumn<bool>("landed");
        QTest::newRow("it had landed") << true;
        QTest::newRow("it had not") << false;
    }
    void aCatalogInDoubtIsLookedAtAndNotSentAgain()
    {
        QFETCH(const bool, landed);
        Slip f([&](Slip& s) { Slip::lost(s, landed ? When::AfterEffect : When::BeforeEffect); });
        f.cloud.onCall = nullptr;
        f.price(1'050);
        const int puts = f.puts();
        const auto report = fakes::must(f.resume());
        QCOMPARE(f.puts(), puts);
        QCOMPARE(report.ended, !landed);
        QCOMPARE(f.planState(f.plan.id), landed ? io::PlanState::Applied : io::PlanState::Abandoned);
        const auto next = f.run(Operation::PushCatalog);
        QVERIFY2(next.done(), next.why().c_str());
        QVERIFY(next.plan.foreignChanges.empty());
        QCOMPARE(f.cloud.catalogNow(), f.till.articles);
    }

    void aLookThatFailsLeavesItInDoubt()
    {
        Slip f([](Slip& s) { Slip::lost(s, When::AfterEffect); });
        f.cloud.onCall = nullptr;
        f.price(950);
        f.cloud.failOn("catalog", Kind::Temporary);
        QCOMPARE(fakes::must(f.resume()).stopped->kind, Kind::Temporary);
        QCOMPARE(f.ops(f.plan.id).back().state, OpState::Sent);
        QVERIFY(!fakes::must(f.resume()).stopped);
        QCOMPARE(f.ops(f.plan.id).back().state, OpState::Done);
    }

    /// Killed after one of its steps was given up, it does not go on with the others when the till says the former again.
    void whatWasGivenUpOnceIsNotTakenUpAgain()
    {
        Slip f(Slip::paused);
        auto put = f.ops(f.plan.id).back();
        put.state = OpState::Superseded;
        fakes::must(f.state().updateOp(f.plan.id, put));
        QVERIFY(fakes::must(f.resume()).ended);
        QCOMPARE(f.planState(f.plan.id), io::PlanState::Abandoned);
        QCOMPARE(fakes::must(f.state().lastRead("catalog"))->hash, io::catalogHash(fakes::menu())); // and is not remembered as done
    }

    /// Landed, its answer lost, and dropped before anybody looked.
    void whatADroppedRunHadSentIsNotBlamedOnSomebodyElse()
    {
        Slip f([](Slip& s) { Slip::lost(s, When::AfterEffect); });
        f.cloud.onCall = nullptr;
        fakes::must(f.state().setPlanState(f.plan.id, io::PlanState::Abandoned));
        QVERIFY(f.planned(Operation::Restore).guards.empty());
        f.price(1'050);
        f.clock.trueMs += 3'600'000;
        const auto next = f.run(Operation::PushCatalog);
        QVERIFY2(next.done(), next.why().c_str());
        QVERIFY(next.plan.foreignChanges.empty());
        f.price(1'060);
        auto theirs = f.cloud.catalogNow();
        theirs.products[0].skus[0].price.minor = 95;
        f.cloud.setCatalog(theirs); // now it is somebody else who puts the same there
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PushCatalog)).substr(0, 2), std::string("G2"));
    }

    void whatSomebodyElseMadeAfterADroppedRunIsTold()
    {
        Slip f([](Slip& s) { Slip::lost(s, When::AfterEffect); });
        f.cloud.onCall = nullptr;
        fakes::must(f.state().setPlanState(f.plan.id, io::PlanState::Abandoned));
        auto theirs = f.cloud.catalogNow();
        theirs.products[1].name = "Pizza reine";
        f.cloud.setCatalog(theirs);
        QCOMPARE(fakes::guardCodes(f.planned(Operation::PushCatalog)).substr(0, 2), std::string("G2"));
    }

    /// Landed, changed there by somebody else, then overtaken by the till: what it had replaced can be put back all the same.
    void undoFindsWhatAGivenUpRunReplaced()
    {
        Slip f([](Slip& s) { Slip::lost(s, When::AfterEffect); });
        f.cloud.onCall = nullptr;
        auto theirs = f.cloud.catalogNow();
        theirs.products[1].name = "Pizza reine";
        f.cloud.setCatalog(theirs);
        f.price(1'050);
        QCOMPARE(fakes::must(f.resume()).superseded, 1);
        const auto undo = f.planned(Operation::Restore);
        QCOMPARE(fakes::must(f.backups().find(undo.restores)).planId, f.plan.id);
        QVERIFY(f.run(Operation::Restore, EngineFixture::replace("Carte")).done());
        QCOMPARE(f.cloud.catalogNow(), fakes::menu());
    }

    /// It never arrived: what `undo` is for is the push before.
    void undoPassesOverWhatNeverLanded()
    {
        Slip f([](Slip& s) { Slip::lost(s, When::BeforeEffect); });
        f.cloud.onCall = nullptr;
        f.price(1'050);
        QCOMPARE(fakes::must(f.resume()).superseded, 1);
        QVERIFY(fakes::must(f.backups().find(f.planned(Operation::Restore).restores)).planId != f.plan.id);
    }

    void stockIsNeverSentLater()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        QVERIFY(f.run(Operation::PushCatalog).done());
        f.till.counted = {{"2", "", model::Decimal(12, 0), ""}};
        f.cloud.failOn("patchStock", Kind::Paused);
        const auto plan = f.run(Operation::PushStock).plan;
        QCOMPARE(f.planState(plan.id), io::PlanState::Abandoned);
        fakes::must(f.state().setPlanState(plan.id, io::PlanState::Applying)); // as when the program had died
        f.cloud.forgetCalls();
        const auto report = fakes::must(f.resume());
        QVERIFY(report.ended);
        QCOMPARE(f.cloud.writes, 0);
        QCOMPARE(f.planState(plan.id), io::PlanState::Abandoned);
        QCOMPARE(f.planned(Operation::PushStock).counts.update, 1);
    }

    /// Each photo goes for itself: one that was taken again, or went, does not cost the others.
    void photosThatWentOrChangedAreLeftToTheNextPush()
    {
        EngineFixture f;
        f.till.articles = fakes::menu();
        for (const char* name : {"a.png", "b.png", "c.png", "d.png"})
            f.till.addPicture(name, fakes::picture(name));
        f.cloud.failOn("uploadImage", Kind::Paused, When::BeforeEffect, 2);
        const auto plan = f.planned(Operation::PushImages);
        QVERIFY(fakes::must(f.apply(plan)).stopped.has_value());
        f.restart();
        f.till.pictures[plan.ops[1].name] = fakes::picture("taken again");
        f.till.pictures.erase(plan.ops[2].name);
        const auto report = fakes::must(f.resume());
        QVERIFY2(!report.stopped, report.stopped ? model::words(report.stopped->message).c_str() : "");
        QCOMPARE(report.superseded, 2);
        QCOMPARE(report.problems.size(), std::size_t(1));
        QCOMPARE(f.cloud.pictures.size(), std::size_t(2));
        QCOMPARE(f.planState(plan.id), io::PlanState::Applied);
    }

    void cardsThatWentOrChangedAreLeftToTheNextPush()
    {
        Cards f;
        f.interrupt();
        f.removeCard("B");
        f.till.card("C")->fields[static_cast<std::size_t>(CustomerField::FirstName)] = "Chloë";
        const auto report = fakes::must(f.resume());
        QVERIFY(!report.stopped && !report.rejectedSome && !report.ended);
        QCOMPARE(report.superseded, 2);
        QCOMPARE(report.counts, fakes::counts(0, 1));
        QCOMPARE(report.problems.size(), std::size_t(1));
        QCOMPARE(f.cloud.times("createCustomer"), 0);
        QVERIFY(f.stateOf("B") == OpState::Superseded && f.stateOf("C") == OpState::Superseded && f.stateOf("D") == OpState::Done);
        QCOMPARE(f.planState(f.plan.id), io::PlanState::Applied);
        QVERIFY(f.run(Operation::PushCustomers).done());
        QVERIFY(!f.cloud.customerOf("B"));
        QCOMPARE((*f.cloud.customerOf("C"))[CustomerField::FirstName], std::string("Chloë"));
        QCOMPARE(f.cloud.people.size(), std::size_t(3));
    }

    void anAgreementThatWasWithdrawnIsNotSent()
    {
        Cards f;
        f.till.card("B")->fields[static_cast<std::size_t>(CustomerField::SmsMarketing)] = "true";
        f.interrupt();
        f.till.card("B")->fields[static_cast<std::size_t>(CustomerField::SmsMarketing)] = "false";
        QCOMPARE(fakes::must(f.resume()).superseded, 1);
        QVERIFY(!f.cloud.customerOf("B"));
    }

    void whatTheProfileNoLongerSendsIsNotSent()
    {
        Cards f;
        f.allowConsent();
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.clock.trueMs += 3'600'000;
        f.till.card("D")->fields[static_cast<std::size_t>(CustomerField::SmsMarketing)] = "true";
        f.interrupt("updateCustomer", Kind::Paused, 1);
        f.configure([](io::Profile& profile) { profile.allow_consent = false; });
        QCOMPARE(fakes::must(f.resume()).superseded, 1);
        QCOMPARE(f.cloud.times("updateCustomer"), 0);

        Cards g;
        g.till.card("B")->fields[static_cast<std::size_t>(CustomerField::City)] = "Lyon";
        g.interrupt();
        g.configure([](io::Profile& profile) { profile.customer_fields = {"first_name", "phone"}; });
        QCOMPARE(fakes::must(g.resume()).superseded, 1);
        QVERIFY(g.cloud.customerOf("C") && !g.cloud.customerOf("B"));
    }

    void aCardThatCannotBeSentAnyMoreIsNot()
    {
        Cards f;
        f.interrupt();
        f.till.cardProblems = {{model::Severity::Error, "customer", "B", "ref", model::verbatim("twice"), {}}};
        QCOMPARE(fakes::must(f.resume()).superseded, 1);
        QVERIFY(!f.cloud.customerOf("B"));
    }

    void whatIsInConflictGoesOnAsItWasAgreed()
    {
        Cards f;
        f.till.card("D")->fields[static_cast<std::size_t>(CustomerField::City)] = "Lyon";
        f.cloud.addCustomer(person("D", "David"))[CustomerField::City] = "Annecy";
        f.interrupt();
        QCOMPARE(fakes::must(f.resume()).superseded, 0);
        QCOMPARE((*f.cloud.customerOf("D"))[CustomerField::Phone], std::string("+33612345678"));
        QCOMPARE((*f.cloud.customerOf("D"))[CustomerField::City], std::string("Annecy"));
    }

    void aCreationInDoubtWhoseCardIsGone_data() { aCatalogInDoubtIsLookedAtAndNotSentAgain_data(); }
    void aCreationInDoubtWhoseCardIsGone()
    {
        QFETCH(const bool, landed);
        Cards f;
        f.cloud.failOn("createCustomer", Kind::OutcomeUnknown, landed ? When::AfterEffect : When::BeforeEffect);
        f.interrupt("customersByPrivateRef", Kind::Temporary, 1);
        QCOMPARE(f.stateOf("A"), OpState::Sent);
        f.removeCard("A");
        const auto report = fakes::must(f.resume());
        QVERIFY(!report.stopped);
        QCOMPARE(report.superseded, landed ? 0 : 1);
        QCOMPARE(f.cloud.customerOf("A") != nullptr, landed);
        QCOMPARE(f.cloud.times("createCustomer"), 2); // B and C
        const auto link = fakes::must(f.state().customerLink("list1", "A"));
        QCOMPARE(link && !link->remoteId.empty(), landed);
    }

    void aChangeInDoubtWhoseCardChangedIsNoConflictAfterwards_data() { aCatalogInDoubtIsLookedAtAndNotSentAgain_data(); }
    void aChangeInDoubtWhoseCardChangedIsNoConflictAfterwards()
    {
        QFETCH(const bool, landed);
        Cards f;
        f.cloud.failOn("updateCustomer", Kind::OutcomeUnknown, landed ? When::AfterEffect : When::BeforeEffect);
        f.interrupt("updateCustomer", Kind::OutcomeUnknown, 2); // twice: the second time, too
        QCOMPARE(f.stateOf("D"), OpState::Sent);
        f.till.card("D")->fields[static_cast<std::size_t>(CustomerField::Phone)] = "+33699999999";
        QCOMPARE(fakes::must(f.resume()).superseded, landed ? 0 : 1);
        QCOMPARE(f.cloud.writes, 0);
        f.clock.trueMs += 3'600'000;
        QCOMPARE(f.planned(Operation::PushCustomers).counts, fakes::counts(0, 1, 0, 3));
    }
};

QTEST_GUILESS_MAIN(TestOvertaken)
#include "test_overtaken.moc"
