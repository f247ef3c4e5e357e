// push customers: who is created, who is changed, who is left alone, and what it costs.

#include "cpu_clock.h"
#include "promises.h"
#include "tests/fakes/engine_fixture.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace engine;
using fakes::counts;
using fakes::EngineFixture;
using fakes::person;
using model::CustomerField;
using model::Kind;
using model::Prefer;

namespace {

Options prefer(Prefer side)
{
    Options options;
    options.prefer = side;
    options.preferGiven = true;
    return options;
}

/// Three cards, pushed to an empty list.
struct Agreed : EngineFixture {
    Agreed()
    {
        till.cards = {person("A", "Amélie", "amelie@exemple.fr", "+33612345678"), person("B", "Bruno", "bruno@exemple.fr"), person("C", "Chloé")};
        if (!run(Operation::PushCustomers).done())
            qFatal("the first push failed");
        cloud.forgetCalls();
    }
    model::Customer& card(int i) { return till.cards[static_cast<std::size_t>(i)]; }
    model::Customer& twin(int i) { return *cloud.customerOf(card(i).private_ref); }
};

} // namespace

class TestPushCustomers : public QObject {
    Q_OBJECT

private slots:
    void theFirstPushCostsOneMoreThanTheCards()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr"), person("B", "Bruno")};
        const auto run = f.run(Operation::PushCustomers);
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, counts(2));
        QCOMPARE(run.report.counts, counts(2));
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G8"));
        QCOMPARE(f.cloud.calls, (std::vector<std::string>{"customers", "createCustomer", "createCustomer"}));
        QCOMPARE(f.cloud.people.size(), std::size_t(2));
        QCOMPARE(f.cloud.customerOf("A")->fields[0], std::string("amelie@exemple.fr"));
    }

    void nothingChangedAsksNothing()
    {
        Agreed f;
        const auto run = f.run(Operation::PushCustomers);
        QVERIFY(run.done() && run.plan.nothingToDo());
        QVERIFY(f.cloud.calls.empty());
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 3));
        QVERIFY(run.plan.guards.empty());
    }

    /// Ten thousand cards that HubRise holds already: known again by one listing, and from then on no request at all.
    void tenThousandUnchangedAskNothing()
    {
        EngineFixture f;
        for (int i = 0; i < 10'000; ++i) {
            f.till.cards.push_back(person(std::to_string(i), "Amélie", "a" + std::to_string(i) + "@exemple.fr"));
            f.cloud.addCustomer(f.till.cards.back());
        }
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.writes, 0);
        f.restart();
        f.cloud.forgetCalls();
        const qint64 began = cpuNs();
        const auto run = f.run(Operation::PushCustomers);
        const auto took = (cpuNs() - began) / 1'000'000;
        QVERIFY(run.done() && run.plan.nothingToDo());
        QVERIFY(f.cloud.calls.empty());
        QCOMPARE(f.cloud.reads + f.cloud.writes, 0);
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 10'000));
        promise::record("R8", "10,000 unchanged customers, both ends in memory", std::to_string(f.cloud.reads + f.cloud.writes) + " requests, " + std::to_string(took) + " ms CPU", f.cloud.calls.empty() && took <= 2000);
    }

    void onlyTheChangedFieldsTravel()
    {
        Agreed f;
        f.card(0)[CustomerField::City] = "Lyon";
        f.twin(0)[CustomerField::CompanyName] = "SARL";
        const auto run = f.run(Operation::PushCustomers);
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 2));
        QCOMPARE(f.cloud.calls, (std::vector<std::string>{"customer", "updateCustomer"}));
        QCOMPARE(f.cloud.bodies[0], std::string(R"({"city":"Lyon"})"));
        QCOMPARE(f.twin(0)[CustomerField::CompanyName], std::string("SARL"));
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
    }

    void onlyOwnedFieldsTravel()
    {
        EngineFixture f;
        f.till.owned.reset(static_cast<std::size_t>(CustomerField::Email));
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        QVERIFY(f.cloud.bodies[0].find("email\"") == std::string::npos);
    }

    void anEmptiedFieldIsNulled()
    {
        Agreed f;
        f.card(0)[CustomerField::Phone].clear();
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.bodies[0], std::string(R"({"phone":null})"));
    }

    void metByEmailAndAdopted()
    {
        EngineFixture f;
        auto& remote = f.cloud.addCustomer(person("", "Amélie", "Amelie@Exemple.fr"));
        remote[CustomerField::City] = "Lyon";
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr", "+33612345678")};
        const auto run = f.run(Operation::PushCustomers);
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, counts(0, 1));
        QCOMPARE(f.cloud.people.size(), std::size_t(1));
        QCOMPARE(f.cloud.people[0].private_ref, std::string("A"));
        QCOMPARE(f.cloud.people[0][CustomerField::Phone], std::string("+33612345678"));
        QCOMPARE(f.cloud.people[0][CustomerField::City], std::string("Lyon"));
        QCOMPARE(nlohmann::json::parse(f.cloud.bodies[0]).size(), std::size_t(2));
        f.cloud.forgetCalls();
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
        QVERIFY(f.cloud.calls.empty());
    }

    void twinsThatAreEqualNeedNoWriting()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
        f.cloud.addCustomer(f.till.cards[0]);
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 1));
        QCOMPARE(f.cloud.writes, 0);
        f.cloud.forgetCalls();
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
        QVERIFY2(f.cloud.calls.empty(), "what was learnt is remembered");
    }

    void severalCandidatesAreAConflict()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"));
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"));
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
        const auto run = f.run(Operation::PushCustomers);
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 0, 1));
        QCOMPARE(f.cloud.writes, 0);
        QCOMPARE(run.plan.problems.size(), std::size_t(1));
    }

    void claimedTwiceIsAConflict()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("", "Famille", "famille@exemple.fr"));
        f.till.cards = {person("A", "Amélie", "famille@exemple.fr"), person("B", "Bruno", "famille@exemple.fr")};
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 0, 2));
        QCOMPARE(f.cloud.writes, 0);
    }

    void changedOnBothSides_data()
    {
        QTest::addColumn<int>("side");
        QTest::addColumn<QString>("city");
        QTest::addColumn<int>("conflicts");
        QTest::newRow("nobody chose") << int(Prefer::Skip) << "Paris" << 1;
        QTest::newRow("to be asked") << int(Prefer::Ask) << "Paris" << 1;
        QTest::newRow("the till") << int(Prefer::Pos) << "Lyon" << 0;
        QTest::newRow("HubRise") << int(Prefer::Hubrise) << "Paris" << 0;
    }
    void changedOnBothSides()
    {
        QFETCH(int, side);
        Agreed f;
        f.card(0)[CustomerField::City] = "Lyon";
        f.twin(0)[CustomerField::City] = "Paris";
        Options options;
        options.prefer = static_cast<Prefer>(side);
        const auto run = f.run(Operation::PushCustomers, EngineFixture::yes(), options);
        QVERIFY(run.done());
        QTEST(int(run.plan.counts.conflict), "conflicts");
        QTEST(QString::fromStdString(f.twin(0)[CustomerField::City]), "city");
        f.cloud.forgetCalls();
        const auto again = f.run(Operation::PushCustomers);
        QVERIFY(f.cloud.calls.empty());
        QTEST(int(again.plan.counts.conflict), "conflicts");
    }

    void aConflictWaitsUntilSomebodyChooses()
    {
        Agreed f;
        f.card(0)[CustomerField::City] = "Lyon";
        f.card(0)[CustomerField::Country] = "FR";
        f.twin(0)[CustomerField::City] = "Paris";
        const auto run = f.run(Operation::PushCustomers);
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 2, 1));
        QCOMPARE(f.cloud.bodies[0], std::string(R"({"country":"FR"})")); // what is no conflict goes on
        f.cloud.forgetCalls();
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 1);
        QVERIFY(f.cloud.calls.empty());
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), prefer(Prefer::Pos)).done());
        QCOMPARE(f.cloud.bodies[0], std::string(R"({"city":"Lyon"})"));
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 3));
    }

    void aFirstMeetingThatDisagreesIsHeldToo()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("A", "Aline"));
        f.till.cards = {person("A", "Amélie")};
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 0, 1));
        f.cloud.forgetCalls();
        f.clock.trueMs += 3'600'000;
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 0, 1));
        QVERIFY2(f.cloud.calls.empty(), "held back without another look");
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), prefer(Prefer::Pos)).done());
        QCOMPARE(f.cloud.people[0][CustomerField::FirstName], std::string("Aline")); // nothing but the number says that they are one
        Options forHer;
        forHer.settled["A"] = Prefer::Pos;
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), forHer).done());
        QCOMPARE(f.cloud.people[0][CustomerField::FirstName], std::string("Amélie"));
    }

    void aRefusedCardWaitsUntilItChanges()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie"), person("B", "Bruno"), person("C", "Chloé")};
        f.cloud.refusedRefs = {"B"};
        const auto run = f.run(Operation::PushCustomers);
        QVERIFY(!run.report.stopped && run.report.rejectedSome);
        QCOMPARE(run.report.counts, counts(2, 0, 0, 0, 0, 1));
        QCOMPARE(run.report.problems[0].ref, std::string("B"));
        QCOMPARE(run.report.problems[0].field, std::string("email"));
        QCOMPARE(f.cloud.people.size(), std::size_t(2));

        f.cloud.forgetCalls();
        const auto again = f.run(Operation::PushCustomers);
        QCOMPARE(again.plan.counts, counts(0, 0, 0, 2, 0, 1));
        QVERIFY(f.cloud.calls.empty());

        f.cloud.refusedRefs.clear();
        f.till.card("B")->fields[0] = "bruno@exemple.fr";
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people.size(), std::size_t(3));
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 3));
    }

    void aRefusedChangeWaitsToo()
    {
        Agreed f;
        f.cloud.refusedRefs = {"A"};
        f.card(0)[CustomerField::City] = "Lyon";
        f.card(0)[CustomerField::Country] = "FR";
        f.twin(0)[CustomerField::City] = "Paris"; // and a conflict in it
        QCOMPARE(f.run(Operation::PushCustomers).report.counts.rejected, 1);
        f.cloud.forgetCalls();
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
        QVERIFY(f.cloud.calls.empty());
    }

    void invalidCardsStayAndOthersGo()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie"), person("B", "Bruno")};
        f.till.cards[1][CustomerField::Gender] = "unknown";
        f.till.cardProblems = {{model::Severity::Error, "customer", "A", "birth_date", model::verbatim("no date"), {}}};
        f.till.cards.push_back(person("C", "Chloé"));
        const auto run = f.run(Operation::PushCustomers);
        QCOMPARE(run.plan.counts, counts(1, 0, 0, 0, 0, 2));
        QCOMPARE(f.cloud.people.size(), std::size_t(1));
    }

    void whoIsGoneFromTheListIsMadeAgain()
    {
        Agreed f;
        f.card(1)[CustomerField::City] = "Lyon";
        std::erase_if(f.cloud.people, [](const auto& c) { return c.private_ref == "B"; });
        const auto run = f.run(Operation::PushCustomers);
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, counts(1, 0, 0, 2));
        QCOMPARE(f.twin(1)[CustomerField::City], std::string("Lyon"));
    }

    void whoGoesBetweenPlanAndApply()
    {
        Agreed f;
        f.card(1)[CustomerField::City] = "Lyon";
        f.cloud.onCall = [&](const std::string& call) {
            if (call == "updateCustomer")
                std::erase_if(f.cloud.people, [](const auto& c) { return c.private_ref == "B"; });
        };
        const auto run = f.run(Operation::PushCustomers);
        QVERIFY(!run.report.stopped && run.report.rejectedSome);
        f.cloud.onCall = nullptr;
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people.size(), std::size_t(3));
        QCOMPARE(f.twin(1)[CustomerField::City], std::string("Lyon"));
    }

    void theAnonymisedStayAnonymous()
    {
        Agreed f;
        f.twin(0) = [&] { auto gone = person("A", ""); gone.id = f.twin(0).id; gone.anonymised = true; return gone; }();
        f.card(0)[CustomerField::City] = "Lyon";
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 2, 0, 0, 1));
        QCOMPARE(f.cloud.writes, 0);
        f.cloud.forgetCalls();
        f.card(0)[CustomerField::City] = "Paris";
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 2, 0, 0, 1));
        QVERIFY2(f.cloud.calls.empty(), "known once and for all");
    }

    void consentIsNeverRaised()
    {
        EngineFixture f;
        auto card = person("A", "Amélie", "amelie@exemple.fr");
        f.cloud.addCustomer(card)[CustomerField::EmailMarketing] = "false";
        card[CustomerField::EmailMarketing] = "true";
        f.till.cards = {card};
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people[0][CustomerField::EmailMarketing], std::string("false"));
        f.till.cards[0][CustomerField::City] = "Lyon";
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people[0][CustomerField::EmailMarketing], std::string("false"));
    }

    void consentIsRaisedWhenTheProfileSaysSo()
    {
        EngineFixture f;
        f.allowConsent();
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards[0][CustomerField::EmailMarketing] = "true";
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people[0][CustomerField::EmailMarketing], std::string("true"));
    }

    /// HubRise's no and the till's yes at their first meeting: what one is asked about is not sent because something else is, or HubRise was preferred.
    void aConsentThatIsAskedAboutIsNotSentOtherwise()
    {
        for (const QString how : {"preferred", "edited", "retrieved", "chosen"}) {
            EngineFixture f;
            f.allowConsent();
            auto card = person("A", "Amélie", "amelie@exemple.fr");
            f.cloud.addCustomer(card)[CustomerField::EmailMarketing] = "false";
            card[CustomerField::EmailMarketing] = "true";
            f.till.cards = {card};
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 1);
            Options options;
            options.prefer = how == "preferred" ? model::Prefer::Hubrise : how == "chosen" ? model::Prefer::Pos : model::Prefer::Ask;
            options.preferGiven = options.prefer != model::Prefer::Ask;
            for (int night = 0; night < 3; ++night) {
                f.clock.trueMs += 3'600'000;
                if (how == "edited" && night < 2)
                    f.till.cards[0][CustomerField::City] = "Lyon " + std::to_string(night);
                if (how == "retrieved" && night == 0)
                    f.cloud.people[0][CustomerField::City] = "Lyon";
                QVERIFY(f.run(Operation::PullCustomers).done());
                const auto push = f.run(Operation::PushCustomers, EngineFixture::yes(), night == 0 ? options : Options());
                QVERIFY(push.done());
                QCOMPARE(push.plan.counts.conflict, options.preferGiven ? 0 : 1);
                QCOMPARE(f.till.cards[0][CustomerField::EmailMarketing], std::string("true"));
                QCOMPARE(f.cloud.people[0][CustomerField::EmailMarketing], std::string(how == "chosen" ? "true" : "false"));
            }
        }
    }

    /// Given in the till while consents were not sent; it is not forgotten, and costs no request until then.
    void aConsentWaitsUntilItMayBeSent()
    {
        for (const bool besideAConflict : {false, true}) {
            EngineFixture f;
            f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
            QVERIFY(f.run(Operation::PushCustomers).done());
            if (besideAConflict) {
                f.till.cards[0][CustomerField::City] = "Lyon";
                f.cloud.people[0][CustomerField::City] = "Paris";
            }
            f.till.cards[0][CustomerField::SmsMarketing] = "true";
            QVERIFY(f.run(Operation::PushCustomers).done());
            f.cloud.forgetCalls();
            f.clock.trueMs += 3'600'000;
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts, besideAConflict ? counts(0, 0, 0, 0, 1) : counts(0, 0, 0, 1));
            QVERIFY(f.cloud.calls.empty());
            QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
            QCOMPARE(f.till.cards[0][CustomerField::SmsMarketing], std::string("true"));
            QCOMPARE(f.cloud.people[0][CustomerField::SmsMarketing], std::string());
            f.allowConsent();
            QVERIFY(f.run(Operation::PushCustomers).done());
            QCOMPARE(f.cloud.people[0][CustomerField::SmsMarketing], std::string("true"));
            f.till.cards[0][CustomerField::SmsMarketing] = "false";
            QVERIFY(f.run(Operation::PushCustomers).done());
            QCOMPARE(f.cloud.people[0][CustomerField::SmsMarketing], std::string("false"));
        }
    }

    /// It was given in HubRise too; the person takes it back in the till.
    void aConsentThatCouldNotBeSentIsWithdrawnAllTheSame()
    {
        Agreed f;
        f.card(0)[CustomerField::SmsMarketing] = "true";
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.twin(0)[CustomerField::SmsMarketing] = "true";
        f.card(0)[CustomerField::SmsMarketing] = "false";
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.twin(0)[CustomerField::SmsMarketing], std::string("false"));
    }

    /// Both sides had said yes since, each for itself; then the person takes it back in HubRise.
    void aConsentThatHubRiseGotByItselfIsWithdrawnThere()
    {
        Agreed f;
        f.twin(0)[CustomerField::SmsMarketing] = "false";
        f.card(0)[CustomerField::SmsMarketing] = "true";
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.twin(0)[CustomerField::SmsMarketing] = "true";
        f.card(0)[CustomerField::City] = "Lyon";
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.twin(0)[CustomerField::SmsMarketing] = "false";
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.card(0)[CustomerField::SmsMarketing], std::string("false"));
    }

    void withdrawnConsentTravels()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
        f.till.cards[0][CustomerField::SmsMarketing] = "true";
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards[0][CustomerField::SmsMarketing] = "false";
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people[0][CustomerField::SmsMarketing], std::string("false"));
    }

    void aLongListIsReadPageByPage()
    {
        EngineFixture f;
        for (int i = 0; i < 250; ++i)
            f.cloud.addCustomer(person("", "N" + std::to_string(i), "n" + std::to_string(i) + "@exemple.fr"));
        f.till.cards = {person("A", "N249", "n249@exemple.fr")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.times("customers"), 3);
        QCOMPARE(f.cloud.people[249].private_ref, std::string("A"));
    }

    void aListThatNeverEnds()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("", "N"));
        f.cloud.cursorsLoop = true;
        f.till.cards = {person("A", "Amélie")};
        QCOMPARE(f.plan(Operation::PushCustomers).error().kind, Kind::Nonsense);
        QVERIFY(f.cloud.reads < 5);
        f.cloud.cursorsLoop = false;
        QVERIFY(f.run(Operation::PushCustomers).done());
    }

    void anInterruptedListingGoesOn()
    {
        EngineFixture f;
        f.cloud.pageSize = 2;
        for (int i = 0; i < 5; ++i)
            f.cloud.addCustomer(person("", "N" + std::to_string(i)));
        f.till.cards = {person("A", "Amélie")};
        f.cloud.failOn("customers", Kind::Paused, fakes::FakeCloud::When::BeforeEffect, 3);
        QCOMPARE(f.plan(Operation::PushCustomers).error().kind, Kind::Paused);
        f.restart();
        f.cloud.forgetCalls();
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.times("customers"), 1);
    }

    void aListingOfBeforeThePushDoesNotServeAfterIt()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.cloud.addCustomer(person("", "Bruno", "bruno@exemple.fr"));
        f.till.cards.push_back(person("B", "Bruno", "bruno@exemple.fr"));
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people.size(), std::size_t(2));
    }

    void anEmptyTillIsABrokenReading()
    {
        Agreed f;
        f.till.cards.clear();
        QCOMPARE(f.run(Operation::PushCustomers).objection->kind, Kind::TillData);
        QVERIFY(f.cloud.calls.empty());
    }

    void withoutAList()
    {
        EngineFixture f;
        f.connect({"cat1", "Carte"}, {});
        QCOMPARE(f.plan(Operation::PushCustomers).error().kind, Kind::NotConnected);
    }
};

QTEST_GUILESS_MAIN(TestPushCustomers)
#include "test_push_customers.moc"
