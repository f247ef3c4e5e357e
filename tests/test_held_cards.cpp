// Cards held back because somebody in HubRise may be another person: what becomes of them when that is over.

#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::counts;
using fakes::EngineFixture;
using fakes::person;
using model::CustomerField;

namespace {

/// Jean's card waits: in HubRise, Julie has his phone.
struct Waiting : EngineFixture {
    Waiting()
    {
        till.cards = {person("1", "Jean", "", "+33612345678")};
        cloud.addCustomer(person("", "Julie", "", "+33612345678"));
        if (run(Operation::PushCustomers).plan.counts.conflict != 1)
            qFatal("nothing is held");
        later();
    }
    void later()
    {
        clock.trueMs += 3'600'000;
        cloud.forgetCalls();
    }
};

} // namespace

class TestHeldCards : public QObject {
    Q_OBJECT

private slots:
    void looksAgainWhenTheListIsReadAnyway()
    {
        for (const bool over : {false, true}) {
            Waiting f;
            if (over)
                f.cloud.people[0][CustomerField::Phone] = "+33698765432";
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 0, 1));
            QVERIFY2(f.cloud.calls.empty(), "not for its own sake");
            f.till.cards.push_back(person("2", "Zoé"));
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts, over ? counts(2) : counts(1, 0, 0, 0, 1));
            QCOMPARE(f.cloud.people.size(), std::size_t(over ? 3 : 2));
            f.later();
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, over ? 0 : 1);
        }
    }

    void aRetrievalSeesThatItIsOver()
    {
        for (const bool anonymised : {false, true}) {
            Waiting f;
            QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
            f.later();
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 0, 1));
            QVERIFY2(f.cloud.calls.empty(), "it is not over yet");
            f.cloud.people[0][CustomerField::Phone] = "";
            f.cloud.people[0].anonymised = anonymised;
            f.later();
            QVERIFY(f.run(Operation::PullCustomers).done());
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts, anonymised ? counts(1) : counts(1, 0, 0, 1));
            QCOMPARE(f.cloud.people.size(), std::size_t(2));
        }
    }

    void aNumberThatIsStillAnothersIsNotOver()
    {
        EngineFixture f;
        f.till.cards = {person("1", "Jean")};
        f.cloud.addCustomer(person("1", "Julie"));
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 1);
        f.clock.trueMs += 3'600'000;
        f.run(Operation::PullCustomers);
        f.cloud.forgetCalls();
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 1);
        QVERIFY(f.cloud.calls.empty());
    }
};

QTEST_GUILESS_MAIN(TestHeldCards)
#include "test_held_cards.moc"
