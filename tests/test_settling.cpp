// Conflicts settled one by one by the person who looks at the plan, without reading HubRise's list again for each look.

#include "sync/plan_json.h"
#include "sync/sent_in_part.h"
#include "tests/fakes/engine_fixture.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace engine;
using fakes::counts;
using fakes::EngineFixture;
using fakes::person;
using model::Action;
using model::CustomerField;
using model::Kind;
using model::Prefer;

namespace {

constexpr std::int64_t quarterOfAnHour = 15 * 60 * 1000;

Options settled(std::map<std::string, Prefer> sides, Prefer others = Prefer::Skip)
{
    Options options;
    options.settled = std::move(sides);
    options.prefer = others;
    return options;
}

Options again(Options options = {})
{
    options.again = true;
    return options;
}

/// Three customers both sides agreed on; since then both sides changed the city of each.
struct Disputed : EngineFixture {
    Disputed()
    {
        till.cards = {person("A", "Amélie"), person("B", "Bruno"), person("C", "Chloé")};
        if (!run(Operation::PushCustomers).done())
            qFatal("the first push failed");
        for (auto& card : till.cards) {
            card[CustomerField::City] = "Lyon";
            cloud.customerOf(card.private_ref)->fields[static_cast<std::size_t>(CustomerField::City)] = "Paris";
        }
        cloud.forgetCalls();
    }
    std::string remoteCity(const std::string& ref) { return (*cloud.customerOf(ref))[CustomerField::City]; }
};

/// A new card, so that a push lists HubRise's customers.
struct Listed : EngineFixture {
    Listed()
    {
        cloud.pageSize = 2;
        for (int i = 0; i < 5; ++i)
            cloud.addCustomer(person("", "N" + std::to_string(i), "n" + std::to_string(i) + "@exemple.fr"));
        till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
    }
    int listed(const Options& options = {}, Operation operation = Operation::PushCustomers)
    {
        cloud.forgetCalls();
        last = planned(operation, options);
        return cloud.times("customers");
    }
    Plan last;
};

const model::Change* changeOf(const Plan& plan, const std::string& ref)
{
    for (const auto& change : plan.changes)
        if (change.ref == ref)
            return &change;
    return nullptr;
}

} // namespace

class TestSettling : public QObject {
    Q_OBJECT

private slots:
    void eachAsItWasSettled()
    {
        Disputed f;
        const auto run = f.run(Operation::PushCustomers, EngineFixture::yes(), settled({{"A", Prefer::Pos}, {"B", Prefer::Hubrise}}));
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 1, 1));
        QCOMPARE(f.remoteCity("A"), std::string("Lyon"));
        QCOMPARE(f.remoteCity("B"), std::string("Paris"));
        QCOMPARE(f.remoteCity("C"), std::string("Paris"));
        QVERIFY(changeOf(run.plan, "C")->settleable);
        f.cloud.forgetCalls();
        QCOMPARE(f.planned(Operation::PushCustomers).counts, counts(0, 0, 0, 2, 1)); // the settled ones stay settled
        QVERIFY(f.cloud.calls.empty());
    }

    void oneRowBeatsWhatHoldsForAll()
    {
        Disputed f;
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), settled({{"A", Prefer::Hubrise}}, Prefer::Pos)).done());
        QCOMPARE(f.remoteCity("A"), std::string("Paris"));
        QCOMPARE(f.remoteCity("B"), std::string("Lyon"));
    }

    void leavingItIsNotSettlingIt()
    {
        Disputed f;
        QCOMPARE(f.run(Operation::PushCustomers, EngineFixture::yes(), settled({{"A", Prefer::Skip}, {"B", Prefer::Ask}})).plan.counts.conflict, 3);
        QCOMPARE(f.planned(Operation::PushCustomers).counts.conflict, 3);
    }

    /// Who chose to leave a card finds all of it left; by itself a conflict holds back its own fields only, and says what goes.
    void leavingLeavesTheWholeCard()
    {
        Disputed f;
        for (auto& card : f.till.cards)
            card[CustomerField::Country] = "FR";
        const auto plan = f.planned(Operation::PushCustomers, settled({{"A", Prefer::Skip}}));
        QCOMPARE(plan.counts, counts(0, 0, 0, 0, 3));
        QCOMPARE(sentInPart(plan), 2);
        QVERIFY(model::words(changeOf(plan, "B")->reason).find("sent all the same: country") != std::string::npos);
        QVERIFY(model::words(changeOf(plan, "A")->reason).find("sent") == std::string::npos && changeOf(plan, "A")->settleable);
        const auto run = f.run(Operation::PushCustomers, EngineFixture::yes(), settled({{"A", Prefer::Skip}}));
        QVERIFY(run.done());
        const auto country = [&](const char* ref) { return (*f.cloud.customerOf(ref))[CustomerField::Country]; };
        QCOMPARE(country("A"), std::string());
        QCOMPARE(country("B"), std::string("FR"));
        QCOMPARE(f.remoteCity("B"), std::string("Paris"));
        f.cloud.forgetCalls();
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 3); // it is still no settling, and it stays left
        QVERIFY(f.cloud.calls.empty());
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), settled({{"A", Prefer::Pos}})).done());
        QCOMPARE(country("A"), std::string("FR"));
        QCOMPARE(f.remoteCity("A"), std::string("Lyon"));
    }

    void leavingLeavesTheTillsCard()
    {
        Disputed f;
        const auto id = f.cloud.customerOf("A")->id;
        for (const auto* ref : {"A", "B"})
            f.cloud.customerOf(ref)->fields[static_cast<std::size_t>(CustomerField::Country)] = "FR";
        const auto plan = f.planned(Operation::PullCustomers);
        QCOMPARE(plan.counts.conflict, 3);
        QCOMPARE(sentInPart(plan), 2);
        const auto* change = changeOf(plan, "A") ? changeOf(plan, "A") : changeOf(plan, id);
        QVERIFY(change && model::words(change->reason).find("written all the same: country") != std::string::npos);
        QVERIFY(f.run(Operation::PullCustomers, EngineFixture::yes(), settled({{change->ref, Prefer::Skip}})).done());
        QCOMPARE(f.till.cards[0][CustomerField::Country], std::string());
        QCOMPARE(f.till.cards[1][CustomerField::Country], std::string("FR"));
        QCOMPARE(f.till.cards[1][CustomerField::City], std::string("Lyon"));
    }

    void aHeldRowIsConsideredAgainWhenSettled()
    {
        Disputed f;
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 3);
        f.cloud.forgetCalls();
        const auto held = f.planned(Operation::PushCustomers);
        QVERIFY(f.cloud.calls.empty());
        for (const auto& change : held.changes)
            QVERIFY(change.action == Action::Conflict && change.settleable);
        const auto run = f.run(Operation::PushCustomers, EngineFixture::yes(), settled({{"B", Prefer::Pos}}));
        QCOMPARE(f.cloud.times("customer"), 1); // the others stay held without a look
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 0, 2));
        QCOMPARE(f.remoteCity("B"), std::string("Lyon"));
        QCOMPARE(f.planned(Operation::PushCustomers).counts, counts(0, 0, 0, 1, 2));
    }

    void whatNoSideCanSettle()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"));
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"));
        f.cloud.addCustomer(person("", "Famille", "famille@exemple.fr"));
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr"), person("B", "Bruno", "famille@exemple.fr"), person("C", "Chloé", "famille@exemple.fr")};
        const auto plan = f.planned(Operation::PushCustomers, settled({{"A", Prefer::Pos}, {"B", Prefer::Pos}}));
        QCOMPARE(plan.counts.conflict, 3);
        for (const auto& change : plan.changes)
            QVERIFY2(!change.settleable, change.ref.c_str());
    }

    void aRefusedRowIsNoConflict()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie")};
        f.cloud.refusedRefs = {"A"};
        QVERIFY(f.run(Operation::PushCustomers).report.rejectedSome);
        const auto plan = f.planned(Operation::PushCustomers);
        QVERIFY(changeOf(plan, "A")->action == Action::Reject && !changeOf(plan, "A")->settleable);
    }

    void pulling()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"));
        f.cloud.addCustomer(person("B", "Bruno", "bruno@exemple.fr"));
        f.till.cards = {person("X", "Aline", "amelie@exemple.fr"), person("B", "Brutus", "bruno@exemple.fr")};
        const auto first = f.planned(Operation::PullCustomers);
        QCOMPARE(first.counts, counts(0, 0, 0, 0, 2));
        const std::string id = f.cloud.people[0].id;
        QVERIFY(changeOf(first, id)->settleable && changeOf(first, "B")->settleable);
        const auto run = f.run(Operation::PullCustomers, EngineFixture::yes(), again(settled({{id, Prefer::Hubrise}, {"B", Prefer::Pos}})));
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 1));
        QCOMPARE((*f.till.card("X"))[CustomerField::FirstName], std::string("Amélie"));
        QCOMPARE((*f.till.card("B"))[CustomerField::FirstName], std::string("Brutus"));
        QVERIFY(f.planned(Operation::PullCustomers).nothingToDo());
    }

    void theFileKeepsWhatWasChosen()
    {
        Disputed f;
        const auto plan = f.planned(Operation::PushCustomers, settled({{"A", Prefer::Pos}, {"B", Prefer::Hubrise}}));
        const auto text = toJson(plan, PlanParts::Everything);
        const auto back = fakes::must(planFromJson(text));
        QCOMPARE(back.settled, plan.settled);
        QCOMPARE(back.changes, plan.changes);
        QVERIFY(changeOf(back, "C")->settleable);
        Options same;
        same.settled = back.settled;
        same.prefer = back.prefer;
        QCOMPARE(f.planned(Operation::PushCustomers, same).hash(), plan.hash());
        QVERIFY(f.planned(Operation::PushCustomers).hash() != plan.hash());
    }

    // The listing

    void anOrdinaryPlanReadsAnew()
    {
        Listed f;
        QCOMPARE(f.listed(), 3);
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr")); // a second ago
        QCOMPARE(f.listed(), 3);
        QCOMPARE(f.last.counts, counts(0, 1));
        QCOMPARE(f.listed({}, Operation::PullCustomers), 3);
        QCOMPARE(f.last.counts.update + f.last.counts.create + f.last.counts.unchanged, 6);
    }

    void aPlanMadeAgainReadsTheListOnce()
    {
        Listed f;
        QCOMPARE(f.listed(), 3);
        const auto first = f.last;
        f.restart();
        QCOMPARE(f.listed(again()), 0);
        QCOMPARE(f.last.hash(), first.hash());
        QCOMPARE(f.listed(again()), 0); // as often as one likes
        QCOMPARE(f.listed(again(), Operation::PullCustomers), 0);
        QCOMPARE(f.last.counts.create, 5);
    }

    void anEmptyListIsKeptToo()
    {
        Listed f;
        f.cloud.people.clear();
        QCOMPARE(f.listed(), 1);
        QCOMPARE(f.listed(again()), 0);
        QCOMPARE(f.last.counts, counts(1));
    }

    void anOrdinaryPlanLeavesNoOldListBehind()
    {
        Listed f;
        QCOMPARE(f.listed(), 3);
        f.till.cards.clear();
        QCOMPARE(f.listed(), 0); // nothing to look for
        QVERIFY(fakes::must(f.state().listing("list1")).empty());
        f.till.cards = {person("A", "Amélie")};
        QCOMPARE(f.listed(again()), 3);
    }

    void afterAQuarterOfAnHourItIsOld()
    {
        Listed f;
        QCOMPARE(f.listed(), 3);
        f.clock.trueMs += quarterOfAnHour;
        QCOMPARE(f.listed(again()), 0);
        f.clock.trueMs += 1;
        QCOMPARE(f.listed(again()), 3);
        f.clock.trueMs -= 1000; // the clock was set back
        QCOMPARE(f.listed(again()), 3);
    }

    void afterAnApplyItIsReadAnew()
    {
        Listed f;
        QCOMPARE(f.listed(), 3);
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), again()).done());
        f.cloud.addCustomer(person("", "Bruno", "bruno@exemple.fr"));
        f.till.cards.push_back(person("B", "Bruno", "bruno@exemple.fr"));
        QCOMPARE(f.listed(again()), 4);
        QCOMPARE(f.last.counts, counts(0, 1, 0, 1));
    }

    void alsoAfterAnApplyThatWasCutShort()
    {
        Listed f;
        f.till.cards.push_back(person("B", "Bruno"));
        QCOMPARE(f.listed(), 3);
        f.cloud.failOn("createCustomer", Kind::Temporary, fakes::FakeCloud::When::BeforeEffect, 2);
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), again()).report.stopped.has_value());
        QVERIFY(f.listed(again()) > 0);
        QVERIFY(!fakes::must(f.resume()).stopped);
        QVERIFY(fakes::must(f.state().listing("list1")).empty());
        QVERIFY(f.planned(Operation::PushCustomers).nothingToDo());
        QCOMPARE(f.cloud.people.size(), std::size_t(7));
    }

    void alsoAfterARetrieval()
    {
        Listed f;
        QCOMPARE(f.listed(), 3);
        QVERIFY(f.run(Operation::PullCustomers, EngineFixture::yes(), again()).done());
        QVERIFY(fakes::must(f.state().listing("list1")).empty());
    }

    void aListingCutShortIsTakenUp_data()
    {
        QTest::addColumn<bool>("sameLook");
        QTest::newRow("ordinary") << false;
        QTest::newRow("again") << true;
    }
    void aListingCutShortIsTakenUp()
    {
        QFETCH(bool, sameLook);
        Listed f;
        f.cloud.failOn("customers", Kind::Paused, fakes::FakeCloud::When::BeforeEffect, 3);
        QCOMPARE(f.plan(Operation::PushCustomers).error().kind, Kind::Paused);
        f.restart();
        QCOMPARE(f.listed(sameLook ? again() : Options()), 1);
        QCOMPARE(f.last.counts, counts(1));
    }

    void somebodyElseMakesTheSameCustomerMeanwhile()
    {
        Listed f;
        QCOMPARE(f.listed(), 3);
        const auto plan = f.planned(Operation::PushCustomers, again());
        f.cloud.addCustomer(person("A", "Amélie", "amelie@exemple.fr"));
        QVERIFY(!fakes::must(f.apply(plan)).stopped);
        QCOMPARE(f.cloud.people.size(), std::size_t(6)); // adopted, not doubled
        QVERIFY(f.planned(Operation::PushCustomers).nothingToDo());
    }

    // The fields that a push owns

    void onlyTheChosenFieldsTravel()
    {
        EngineFixture f;
        f.configure([](io::Profile& profile) { profile.customer_fields = {"first_name", "email"}; });
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr", "+33612345678")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people[0][CustomerField::Phone], std::string());
        QCOMPARE(f.cloud.people[0][CustomerField::Email], std::string("amelie@exemple.fr"));
        f.till.cards[0][CustomerField::Phone] = "+33600000000";
        f.cloud.forgetCalls();
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
        QVERIFY(f.cloud.calls.empty());
        f.till.cards[0][CustomerField::FirstName] = "Aline";
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.bodies[0], std::string(R"({"first_name":"Aline"})"));
    }

    void fieldsThatAreNotChosenConflictInNothing()
    {
        Disputed f;
        f.configure([](io::Profile& profile) { profile.customer_fields = {"first_name"}; });
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
        QVERIFY(f.cloud.calls.empty());
        f.configure([](io::Profile& profile) { profile.customer_fields.clear(); });
        QCOMPARE(f.planned(Operation::PushCustomers).counts.conflict, 3); // what was agreed before is not forgotten
    }

    void whatWasAgreedOfOtherFieldsStays()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "", "+33612345678")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.configure([](io::Profile& profile) { profile.customer_fields = {"first_name"}; });
        f.till.cards[0][CustomerField::FirstName] = "Aline";
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.configure([](io::Profile& profile) { profile.customer_fields.clear(); });
        f.till.cards[0][CustomerField::Phone].clear();
        f.cloud.forgetCalls();
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.bodies, std::vector<std::string>{R"({"phone":null})"}); // emptied, because the till had one
    }

    void aRefusedCardIsHeldWithTheChosenFieldsToo()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "", "+33612345678")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.configure([](io::Profile& profile) { profile.customer_fields = {"first_name", "email"}; });
        f.cloud.refusedRefs = {"A"};
        f.till.cards[0][CustomerField::FirstName] = "Aline";
        QVERIFY(f.run(Operation::PushCustomers).report.rejectedSome);
        f.cloud.forgetCalls();
        QCOMPARE(f.planned(Operation::PushCustomers).counts, counts(0, 0, 0, 0, 0, 1));
        QVERIFY(f.cloud.calls.empty());
        f.configure([](io::Profile& profile) { profile.customer_fields = {"email"}; }); // what was refused is no longer sent
        QCOMPARE(f.planned(Operation::PushCustomers).counts.rejected, 0);
    }

    void pushingAndRetrievingComeToRest()
    {
        EngineFixture f;
        f.configure([](io::Profile& profile) { profile.customer_fields = {"first_name", "email"}; });
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr", "+33612345678"));
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr"), person("B", "Bruno", "bruno@exemple.fr", "+33600000000")};
        for (int i = 0; i < 2; ++i) {
            QVERIFY(f.run(Operation::PushCustomers).done());
            QVERIFY(f.run(Operation::PullCustomers).done());
        }
        f.cloud.forgetCalls();
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
        QVERIFY2(f.cloud.calls.empty(), "nothing changed costs nothing");
        const auto pull = f.planned(Operation::PullCustomers);
        QVERIFY(pull.nothingToDo());
        QVERIFY(pull.memory.empty());
        QCOMPARE((*f.till.card("B"))[CustomerField::Phone], std::string("+33600000000"));
    }
};

QTEST_GUILESS_MAIN(TestSettling)
#include "test_settling.moc"
