// Cards that are gone from the till: their people stay known, whoever gets the number next, and whatever number the cards get next.

#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::counts;
using fakes::EngineFixture;
using fakes::person;
using model::CustomerField;

namespace {

/// Karl's card 2 was deleted in the till, and a customer of HubRise gets its number, as SQLite gives them.
struct GivenAgain : EngineFixture {
    GivenAgain()
    {
        till.cards = {person("1", "Marie", "marie@exemple.fr"), person("2", "Karl", "", "+33777777777")};
        if (!run(Operation::PushCustomers).done())
            qFatal("the first push failed");
        till.cards.pop_back();
        cloud.addCustomer(person("", "Web", "web@exemple.fr"));
        till.onStore = [](model::Customer& card) { card.private_ref = "2"; };
        later();
        if (!run(Operation::PullCustomers).done() || till.cards.size() != 2)
            qFatal("the pull failed");
        till.onStore = nullptr;
        later();
    }
    void later()
    {
        clock.trueMs += 3'600'000;
        cloud.forgetCalls();
    }
};

} // namespace

class TestFormerCards : public QObject {
    Q_OBJECT

private slots:
    void whoWasRemovedStaysRemoved()
    {
        GivenAgain f;
        for (int night = 0; night < 2; ++night) {
            const auto run = f.run(Operation::PullCustomers);
            QVERIFY(run.plan.nothingToDo());
            QCOMPARE(run.plan.counts, counts(0, 0, 0, 2, 0, 0, 1));
            f.later();
        }
        QCOMPARE(f.till.cards.size(), std::size_t(2));
    }

    /// In HubRise the number is still that of who was removed: the values go without it.
    void whoGotTheNumberIsSent()
    {
        GivenAgain f;
        for (const char* city : {"Nice", "Nantes"}) {
            f.till.cards[1][CustomerField::City] = city;
            const auto run = f.run(Operation::PushCustomers);
            QVERIFY(run.done() && !run.report.rejectedSome);
            QCOMPARE(run.report.counts.update, 1);
            QCOMPARE(f.cloud.people[2][CustomerField::City], std::string(city));
            QCOMPARE(f.cloud.people[1].private_ref, std::string("2"));
            f.later();
            QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
            QVERIFY(f.cloud.calls.empty());
        }
    }

    void whoWasRemovedAndComesBackIsMet()
    {
        GivenAgain f;
        f.till.cards.push_back(person("3", "Karl", "", "+33777777777"));
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 1, 0, 2));
        QCOMPARE(f.cloud.people.size(), std::size_t(3));
        QCOMPARE(f.cloud.people[1].private_ref, std::string("3"));
        f.till.cards[1][CustomerField::City] = "Nice";
        f.later();
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people[2].private_ref, std::string("2")); // it is free now
        f.later();
        QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
    }

    /// As the warning about several tills on one list says: 'bar-' || id, in the mapping.
    void numbersMadeToDifferDoubleNobody()
    {
        for (const bool writes : {true, false}) { // a till that only sends, too
            EngineFixture f;
            if (!writes)
                f.till.writable = f.till.inserted = {};
            f.till.cards = {person("1", "Marie", "marie@exemple.fr"), person("2", "Cléo"), person("3", "Jean", "", "+33612345678"), person("4", "Cléo")};
            QVERIFY(f.run(Operation::PushCustomers).done());
            f.clock.trueMs += 3'600'000;
            for (auto& card : f.till.cards)
                card.private_ref = "bar-" + card.private_ref;
            f.till.cards.push_back(person("bar-5", "Cléo"));
            const auto run = f.run(Operation::PushCustomers);
            QCOMPARE(run.plan.counts, counts(1, 4));
            QVERIFY(run.done());
            QCOMPARE(f.cloud.people.size(), std::size_t(5));
            for (std::size_t i = 0; i < 5; ++i)
                QCOMPARE(f.cloud.people[i].private_ref, "bar-" + std::to_string(i + 1));
            QVERIFY(fakes::words(run.plan.changes[1].reason).contains("former card"));
            QVERIFY(fakes::words(run.plan.changes[2].reason).contains("same phone"));
            f.clock.trueMs += 3'600'000;
            QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
            if (writes)
                QCOMPARE(f.run(Operation::PullCustomers).plan.counts, counts(0, 0, 0, 5));
        }
    }

    /// A card that says no name was nobody's in particular.
    void withoutANameNobodyIsMet()
    {
        EngineFixture f;
        f.till.cards = {person("1", "Marie", "marie@exemple.fr"), person("2", "")};
        f.till.cards[1][CustomerField::City] = "Lyon";
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.clock.trueMs += 3'600'000;
        f.till.cards[1].private_ref = "3";
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(1, 0, 0, 1));
    }

    /// The card that is left speaks of a person who wanted to be forgotten.
    void aSecondCardOfTheAnonymisedIsNotSent()
    {
        for (const bool pullFirst : {false, true}) {
            EngineFixture f;
            f.till.cards = {person("1", "Marie", "marie@exemple.fr", "+33612345678")};
            QVERIFY(f.run(Operation::PushCustomers).done());
            f.till.cards.push_back(person("2", "Marie", "", "+33612345678"));
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 1);
            f.cloud.people[0].anonymised = true;
            f.cloud.people[0].fields.fill({});
            for (int night = 0; night < 3; ++night) {
                f.clock.trueMs += 3'600'000;
                if (pullFirst || night > 0)
                    QVERIFY(f.run(Operation::PullCustomers).done());
                if (night == 2)
                    f.till.cards[1][CustomerField::City] = "Lyon"; // that makes it nobody else's
                const auto run = f.run(Operation::PushCustomers);
                QCOMPARE(run.plan.counts.create, 0);
                QVERIFY(!run.plan.problems.empty());
                QCOMPARE(f.cloud.people.size(), std::size_t(1));
            }
            f.till.cards[1] = person("2", "Anonyme"); // as a person was told to
            QVERIFY(f.run(Operation::PushCustomers).plan.problems.empty());
            QCOMPARE(f.cloud.people.size(), std::size_t(1));
            f.till.cards[1] = person("2", "Karl", "karl@exemple.fr");
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts.create, 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestFormerCards)
#include "test_former_cards.moc"
