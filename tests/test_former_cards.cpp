// Cards that are gone from the till: their people stay known, whoever gets the number next, and whatever number the cards get next.

#include "tests/fakes/cards.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::cardsOf;
using fakes::counts;
using fakes::EngineFixture;
using fakes::household;
using fakes::person;
using model::CustomerField;
using model::Prefer;

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

/// In the later nights one side is preferred, for all at once.
Options forAll(int night)
{
    Options options;
    options.prefer = std::array{model::Prefer::Ask, model::Prefer::Ask, model::Prefer::Pos, model::Prefer::Hubrise}.at(static_cast<std::size_t>(night));
    options.preferGiven = night > 1;
    return options;
}

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

    /// Who has neither e-mail nor phone is known by the name when something else was edited, and what was agreed tells which side edited it.
    void renumberedAndEdited()
    {
        EngineFixture f;
        f.till.cards = cardsOf({"1;Anne;Martin;;;", "2;;;Firme Lyon;;", "3;Bruno;Martin;;;", "4;Dora;Martin;;;"});
        f.till.cards[2][CustomerField::Address1] = "1 rue Vieille";
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.cloud.people[0][CustomerField::Address2] = "3e étage";
        f.till.cards = cardsOf({"11;Anne;Martin;;;", "12;;;Firme Lyon;;", "13;Bruno;Martin;;;", "14;Dora;Martin;;;", "15;Dora;Martin;;;"});
        for (auto& card : f.till.cards)
            card[CustomerField::City] = "Lyon " + card.private_ref;
        f.till.cards[2][CustomerField::Address1] = "9 rue Neuve"; // nothing tells that this is the same Bruno
        f.clock.trueMs += 3'600'000;
        const auto run = f.run(Operation::PushCustomers);
        QCOMPARE(run.plan.counts, counts(3, 2)); // of two Doras nobody can tell
        for (const char* ref : {"11", "12"})
            QCOMPARE(f.cloud.customerOf(ref)->fields[static_cast<std::size_t>(CustomerField::City)], std::string("Lyon ") + ref);
        QCOMPARE(f.cloud.people[0].private_ref, std::string("11"));
        QCOMPARE(f.cloud.people[0][CustomerField::Address2], std::string("3e étage"));
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.card("11")->fields[static_cast<std::size_t>(CustomerField::Address2)], std::string("3e étage"));
    }

    /// A consent that may not be sent is still to be sent on the day it may.
    void aWithheldConsentGoesAlong()
    {
        EngineFixture f;
        f.till.cards = cardsOf({"1;Anne;Martin;;;"});
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards[0][CustomerField::SmsMarketing] = "true";
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards[0].private_ref = "11";
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people[0].private_ref, std::string("11"));
        QVERIFY(f.cloud.people[0][CustomerField::SmsMarketing] != "true");
        f.allowConsent();
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people.size(), std::size_t(1));
        QCOMPARE(f.cloud.people[0][CustomerField::SmsMarketing], std::string("true"));
    }

    /// What was agreed of the former card settles what would else be asked: both sides edited something.
    void metByPhoneAndEdited()
    {
        EngineFixture f;
        f.till.cards = household({"1 Anne"});
        f.till.cards[0][CustomerField::City] = "Lyon";
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.cloud.people[0][CustomerField::Address1] = "1 rue Neuve";
        f.till.cards[0].private_ref = "bar-1";
        f.till.cards[0][CustomerField::City] = "Nice";
        f.clock.trueMs += 3'600'000;
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 1));
        QCOMPARE(f.cloud.people[0][CustomerField::City], std::string("Nice"));
        QCOMPARE(f.cloud.people[0][CustomerField::Address1], std::string("1 rue Neuve"));
    }

    /// The number of a new card is still that of another of the household in HubRise: it is not made into that one.
    void aNewCardWithANumberThatHubRiseKeeps()
    {
        const QString home = "+33478001122";
        EngineFixture f;
        f.till.cards = cardsOf({"1;Anne;;;;" + home, "4;Farid;;;;" + home});
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards[1].private_ref = "200";
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).done());
        f.till.cards = cardsOf({"1;Anne;;;;" + home, "4;;Gaëlle;;;" + home, "7;Farid;;;;" + home});
        for (const std::size_t expected : {2U, 4U}) { // she waits until HubRise is looked through again, and the number is free
            if (expected == 4)
                f.till.cards.push_back(cardsOf({"8;Hugo;;;;" + home}).front());
            f.clock.trueMs += 3'600'000;
            QVERIFY(f.run(Operation::PushCustomers).done());
            QCOMPARE(f.cloud.people.size(), expected);
            QCOMPARE(f.cloud.people[1].displayName(), std::string("Farid"));
            QCOMPARE(f.cloud.people[1].private_ref, std::string("7"));
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

    /// A retrieval goes by what is known of the former card as well: what HubRise took back is taken back, and does not come again from the till.
    void aRenumberedTillThatRetrievesFirst()
    {
        EngineFixture f;
        f.allowConsent();
        f.till.cards = {person("1", "Marie", "marie@exemple.fr", "+33612345678")};
        f.till.cards[0][CustomerField::EmailMarketing] = "true";
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards[0].private_ref = "101";
        f.cloud.people[0][CustomerField::EmailMarketing] = "false";
        f.cloud.people[0][CustomerField::Phone].clear();
        for (int night = 0; night < 3; ++night) {
            f.clock.trueMs += 3'600'000;
            for (const auto operation : {Operation::PullCustomers, Operation::PushCustomers})
                QVERIFY(f.run(operation).done());
            QCOMPARE(f.till.cards[0][CustomerField::EmailMarketing], std::string("false"));
            QCOMPARE(f.cloud.people[0][CustomerField::EmailMarketing], std::string("false"));
            QCOMPARE(f.cloud.people[0][CustomerField::Phone], std::string());
            QCOMPARE(f.cloud.people.size(), std::size_t(1));
        }
        QCOMPARE(f.till.cards[0][CustomerField::Phone], std::string());
        f.till.cards[0].private_ref = "201"; // nothing has changed in HubRise since
        QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
        f.till.cards[0][CustomerField::City] = "Lyon";
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people[0][CustomerField::City], std::string("Lyon"));
        QCOMPARE(f.cloud.people.size(), std::size_t(1));
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

    /// At one phone a number that is given again leads to another of the household: neither is renamed, and nobody comes twice.
    void aHouseholdWithOtherNumbers_data()
    {
        QTest::addColumn<QStringList>("cards"); // "number name"
        QTest::addColumn<int>("conflicts");
        QTest::newRow("one further") << QStringList{"2 Anne", "3 Bruno"} << 2;
        QTest::newRow("one further, and a new one") << QStringList{"2 Anne", "3 Bruno", "4 Carla"} << 2;
        QTest::newRow("the first number is free, and given again") << QStringList{"1 Bruno"} << 1;
        QTest::newRow("the second number is given again") << QStringList{"2 ANNE"} << 1;
        QTest::newRow("the other way round") << QStringList{"1 Bruno", "2 Anne"} << 2;
    }
    void aHouseholdWithOtherNumbers()
    {
        QFETCH(const QStringList, cards);
        QFETCH(const int, conflicts);
        for (const bool pullFirst : {false, true}) {
            EngineFixture f;
            f.till.cards = household({"1 Anne", "2 Bruno"});
            QVERIFY(f.run(Operation::PushCustomers).done());
            f.till.cards = household(cards);
            for (int night = 0; night < 4; ++night) {
                f.clock.trueMs += 3'600'000;
                for (const std::size_t former : {0U, 1U})
                    f.cloud.people[former][CustomerField::City] = "Lyon " + std::to_string(night);
                const auto people = f.cloud.people;
                if (pullFirst || night > 0)
                    QVERIFY(f.run(Operation::PullCustomers, EngineFixture::yes(), forAll(night)).done());
                QCOMPARE(f.till.writeCalls, 0);
                const auto run = f.run(Operation::PushCustomers, EngineFixture::yes(), forAll(night));
                QCOMPARE(run.plan.counts.conflict, conflicts);
                QCOMPARE(run.plan.counts.create, cards.size() == 3 && night == 0 ? 1 : 0);
                for (std::size_t i = 0; i < people.size(); ++i)
                    QVERIFY(f.cloud.people[i] == people[i]);
            }
        }
    }

    /// Whatever the cards say besides, whatever is edited on them in later nights, and whoever is preferred for all.
    void numbersThatWentOn_data()
    {
        QTest::addColumn<QStringList>("before"); // "number;first name;last name;company;e-mail;phone"
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<int>("fresh"); // people whom HubRise does not know yet
        const QString home = "+33478001122", firm = "contact@firme.example";
        const auto names = [&](const QStringList& cards) {
            QStringList all;
            for (const auto& card : cards)
                all << card.section(' ', 0, 0) + ';' + card.section(' ', 1) + ";Martin;;;" + home;
            return all;
        };
        QTest::newRow("the other way round") << names({"1 Anne", "2 Bruno"}) << names({"1 Bruno", "2 Anne"}) << 0;
        QTest::newRow("three in a ring") << names({"1 Anne", "2 Bruno", "3 Carla"}) << names({"1 Bruno", "2 Carla", "3 Anne"}) << 0;
        QTest::newRow("a new one in front") << names({"1 Anne", "2 Bruno"}) << names({"1 Abel", "2 Anne", "3 Bruno"}) << 0;
        QTest::newRow("typed again, the number given again") << names({"1 Anne", "2 Bruno"}) << names({"1 Carla", "2 Bruno", "3 Anne"}) << 0;
        QTest::newRow("all in the last name") << QStringList{"1;;Anne Martin;;;" + home, "2;;Bruno Martin;;;" + home}
                                              << QStringList{"2;;Anne Martin;;;" + home, "3;;Bruno Martin;;;" + home} << 0;
        QTest::newRow("firms of one e-mail") << QStringList{"1;;;Firme Paris;" + firm + ";", "2;;;Firme Lyon;" + firm + ";"}
                                             << QStringList{"2;;;Firme Paris;" + firm + ";", "3;;;Firme Lyon;" + firm + ";"} << 0;
        QTest::newRow("one first name in a firm") << QStringList{"1;Jean;Martin;;" + firm + ";", "2;Jean;Dupont;;" + firm + ";"}
                                                  << QStringList{"2;Jean;Martin;;" + firm + ";", "3;Jean;Dupont;;" + firm + ";"} << 0;
        QTest::newRow("one has no phone") << QStringList{"1;Anne;Martin;;;" + home, "2;Bruno;Martin;;;"}
                                          << QStringList{"2;Anne;Martin;;;" + home, "3;Bruno;Martin;;;"} << 0;
        QTest::newRow("nobody has a contact") << QStringList{"1;Anne;Martin;;;", "2;Bruno;Martin;;;", "3;Carla;Martin;;;"}
                                              << QStringList{"2;Anne;Martin;;;", "3;Bruno;Martin;;;", "4;Carla;Martin;;;"} << 0;
        QTest::newRow("a first name alone") << QStringList{"1;Jean;;;;" + home, "2;Jean;Martin;;;" + home} << QStringList{"1;Jean;Martin;;;" + home, "2;Jean;;;;" + home} << 0;
        QTest::newRow("a last name alone") << QStringList{"1;;Martin;;;" + home, "2;Anne;Martin;;;" + home, "3;Bruno;Martin;;;" + home}
                                           << QStringList{"2;;Martin;;;" + home, "3;Anne;Martin;;;" + home, "4;Bruno;Martin;;;" + home} << 0;
        QTest::newRow("no name, the other way round") << QStringList{"1;Anne;Martin;;;" + home, "2;;;;;" + home} << QStringList{"1;;;;;" + home, "2;Anne;Martin;;;" + home} << 0;
        QTest::newRow("no name, one further") << QStringList{"1;Anne;Martin;;;" + home, "2;;;;;" + home} << QStringList{"2;Anne;Martin;;;" + home, "3;;;;;" + home} << 0;
        QTest::newRow("and another comes") << names({"1 Anne", "2 Bruno"}) << names({"2 Anne", "3 Bruno", "4 Dora"}) << 1;
    }
    void numbersThatWentOn()
    {
        QFETCH(const QStringList, before);
        QFETCH(const QStringList, after);
        QFETCH(const int, fresh);
        for (const bool pullFirst : {false, true}) {
            EngineFixture f;
            f.till.cards = cardsOf(before);
            QVERIFY(f.run(Operation::PushCustomers).done());
            QCOMPARE(f.cloud.people.size(), static_cast<std::size_t>(before.size()));
            for (auto& remote : f.cloud.people)
                remote[CustomerField::Address2] = "of " + remote.displayName();
            const auto people = f.cloud.people;
            f.till.cards = cardsOf(after);
            for (int night = 0; night < 4; ++night) {
                f.clock.trueMs += 3'600'000;
                if (pullFirst || night > 0)
                    QVERIFY(f.run(Operation::PullCustomers, EngineFixture::yes(), forAll(night)).done());
                if (night > 0)
                    f.till.cards[static_cast<std::size_t>(night % 2)][CustomerField::City] = "Lyon " + std::to_string(night);
                QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), forAll(night)).done());
                QCOMPARE(f.cloud.people.size(), people.size() + static_cast<std::size_t>(fresh));
                for (std::size_t i = 0; i < people.size(); ++i)
                    QCOMPARE(f.cloud.people[i].displayName(), people[i].displayName());
                for (std::size_t i = 0; i < f.till.cards.size(); ++i) {
                    const auto& card = f.till.cards[i];
                    QCOMPARE(card.displayName(), cardsOf(after)[i].displayName());
                    QVERIFY(card[CustomerField::Address2].empty() || card[CustomerField::Address2] == "of " + card.displayName());
                }
            }
        }
    }

    /// One of two that were held is chosen for HubRise, or left: that sends nothing of the other.
    void oneOfTwoIsChosenForHubRise()
    {
        for (const auto side : {model::Prefer::Hubrise, model::Prefer::Skip}) {
            EngineFixture f;
            f.till.cards = household({"1 Anne", "2 Bruno"});
            QVERIFY(f.run(Operation::PushCustomers).done());
            f.till.cards = household({"1 Bruno", "2 Anne"});
            QVERIFY(f.run(Operation::PushCustomers).done());
            Options options;
            options.settled["1"] = side;
            QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), options).done());
            QCOMPARE(f.cloud.customerOf("1")->fields[static_cast<std::size_t>(CustomerField::FirstName)], std::string("Anne"));
        }
    }

    /// What told it leaves the till: who waits goes on waiting.
    void whatToldItIsGone()
    {
        for (const bool pull : {false, true}) {
            EngineFixture f;
            f.till.cards = household({"1 Anne", "2 Bruno"});
            QVERIFY(f.run(Operation::PushCustomers).done());
            f.till.cards = household({"1 Dora", "2 Anne", "3 Bruno"});
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 3);
            f.till.cards.erase(f.till.cards.begin() + 1);
            f.clock.trueMs += 3'600'000;
            if (pull) {
                f.cloud.people[0][CustomerField::City] = "Lyon";
                QVERIFY(f.run(Operation::PullCustomers).done());
                QCOMPARE(f.till.card("1")->fields[static_cast<std::size_t>(CustomerField::City)], std::string());
            }
            f.till.cards[0][CustomerField::Address1] = "1 rue Neuve";
            QVERIFY(f.run(Operation::PushCustomers).done());
            QCOMPARE(f.cloud.people[0][CustomerField::FirstName], std::string("Anne"));
            QCOMPARE(f.cloud.people.size(), std::size_t(2));
        }
    }

    /// A retrieval meets a card by its new number, and HubRise keeps the old one, which somebody new gets.
    void aNumberThatHubRiseKeeps()
    {
        for (const Prefer side : {Prefer::Ask, Prefer::Pos, Prefer::Hubrise}) {
            EngineFixture f;
            f.till.cards = household({"1 Anne", "2 Bruno"});
            QVERIFY(f.run(Operation::PushCustomers).done());
            f.till.cards = household({"1 Anne", "5 Bruno"});
            f.clock.trueMs += 3'600'000;
            QVERIFY(f.run(Operation::PullCustomers).done());
            QVERIFY(f.run(Operation::PushCustomers).done());
            f.till.cards = household({"1 Anne", "2 Carla", "5 Bruno"});
            f.till.cards[2][CustomerField::City] = "Lyon";
            Options options;
            options.prefer = side;
            options.preferGiven = side != Prefer::Ask;
            for (int night = 0; night < 2; ++night) {
                f.clock.trueMs += 3'600'000;
                QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), options).done());
                QVERIFY(f.run(Operation::PullCustomers, EngineFixture::yes(), options).done());
                QCOMPARE(f.cloud.people[1][CustomerField::FirstName], std::string("Bruno"));
                QCOMPARE(f.till.card("2")->displayName(), household({"2 Carla"})[0].displayName());
            }
        }
    }

    /// The same, and the old number is of another of the household by now.
    void aNumberThatHubRiseKeepsIsAnothers()
    {
        EngineFixture f;
        f.till.cards = household({"1 Anne", "2 Bruno", "3 Carla"});
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards = household({"1 Anne", "2 Bruno", "5 Carla"});
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).done());
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.clock.trueMs += 3'600'000;
        f.till.cards = household({"2 Anne", "3 Bruno", "6 Carla"});
        f.till.cards[2][CustomerField::City] = "Lyon";
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people.size(), std::size_t(3));
    }

    /// Names that were in conflict are not agreed, but borne.
    void aNameInConflictWentOn()
    {
        EngineFixture f;
        f.cloud.addCustomer(household({"1 Ann"}).front());
        f.till.cards = household({"1 Anne", "2 Bruno"});
        Options leave;
        leave.settled["1"] = model::Prefer::Skip;
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), leave).done());
        f.till.cards = household({"2 Anne"});
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.customerOf("2")->fields[static_cast<std::size_t>(CustomerField::FirstName)], std::string("Bruno"));
    }

    /// A card that nobody can read may be hers whose name went on.
    void oneOfAHouseholdCannotBeRead()
    {
        EngineFixture f;
        f.till.cards = household({"1 Anne", "2 Bruno"});
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards = household({"1 Bruno"});
        f.till.rejectedCards = household({"2 Anne"});
        f.till.cardProblems = {{model::Severity::Error, "customer", "2", "", model::verbatim("not readable"), {}}};
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.customerOf("1")->fields[static_cast<std::size_t>(CustomerField::FirstName)], std::string("Anne"));
    }

    /// What was corrected in HubRise by hand is no doubt any more; neither is what is corrected every day.
    void namesThatAreTheirs()
    {
        EngineFixture f;
        f.till.cards = household({"1 Anne", "2 Bruno"});
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards = household({"1 Bruno", "2 Anne"});
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 2);
        f.cloud.people[0][CustomerField::FirstName] = "Bruno";
        f.cloud.people[1][CustomerField::FirstName] = "Anne";
        f.clock.trueMs += 3'600'000;
        QCOMPARE(f.run(Operation::PullCustomers).plan.counts.conflict, 0);
        f.till.cards[0][CustomerField::City] = f.till.cards[1][CustomerField::City] = "Lyon";
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 2));
        for (const QStringList& cards : {QStringList{"1 BRUNO", "2 Annie"}, QStringList{"1 Bruno", "2 Annie", "3 Chloé"}}) {
            f.clock.trueMs += 3'600'000;
            f.till.cards = household(cards);
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 0);
        }
    }

    /// The way that is told: numbers of their own.
    void aHouseholdWithNumbersOfItsOwn()
    {
        EngineFixture f;
        f.till.cards = household({"1 Anne", "2 Bruno"});
        QVERIFY(f.run(Operation::PushCustomers).done());
        const auto ids = std::pair(f.cloud.people[0].id, f.cloud.people[1].id);
        for (const QStringList& cards : {QStringList{"2 Anne", "3 Bruno"}, QStringList{"4 Anne", "3 Bruno"}}) {
            f.clock.trueMs += 3'600'000;
            f.till.cards = household(cards);
            QVERIFY(f.run(Operation::PushCustomers).done());
        }
        QCOMPARE(f.cloud.people.size(), std::size_t(2));
        QCOMPARE(std::pair(f.cloud.customerOf("4")->id, f.cloud.customerOf("3")->id), ids);
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
    }

    /// Nobody is left of whom the number was: the card meets its own person.
    void aHouseholdOfWhomOneLeftHubRise()
    {
        EngineFixture f;
        f.till.cards = household({"1 Anne", "2 Bruno"});
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.cloud.people.erase(f.cloud.people.begin() + 1);
        f.till.cards = household({"2 Anne"});
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 1));
        QCOMPARE(f.cloud.people.size(), std::size_t(1));
        QCOMPARE(f.cloud.people[0].private_ref, std::string("2"));
    }

    void aPersonMaySayThatOneOfAHouseholdWasRenamed()
    {
        EngineFixture f;
        f.till.cards = household({"1 Anne", "2 Bruno"});
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards = household({"2 Anne"});
        Options options;
        options.settled["2"] = model::Prefer::Pos;
        QCOMPARE(f.run(Operation::PushCustomers, EngineFixture::yes(), options).report.counts.update, 1);
        QCOMPARE(f.cloud.customerOf("2")->fields[static_cast<std::size_t>(CustomerField::FirstName)], std::string("Anne"));
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
    }

    /// Who has the number and the phone of somebody anonymised, and another first name, is not emptied with them.
    void oneOfAHouseholdIsAnonymised_data()
    {
        QTest::addColumn<QStringList>("before"); // as above
        QTest::addColumn<QString>("after");
        const QString home = "+33478001122", firm = "contact@firme.example";
        QTest::newRow("a household") << QStringList{"1;Anne;Martin;;;" + home, "2;Bruno;Martin;;;" + home} << "2;Anne;Martin;;;" + home;
        QTest::newRow("all in the last name") << QStringList{"1;;Anne Martin;;;" + home, "2;;Bruno Martin;;;" + home} << "2;;Anne Martin;;;" + home;
        QTest::newRow("firms") << QStringList{"1;;;Firme Paris;" + firm + ";", "2;;;Firme Lyon;" + firm + ";"} << "2;;;Firme Paris;" + firm + ";";
        QTest::newRow("one first name") << QStringList{"1;Jean;Martin;;" + firm + ";", "2;Jean;Dupont;;" + firm + ";"} << "2;Jean;Martin;;" + firm + ";";
    }
    void oneOfAHouseholdIsAnonymised()
    {
        QFETCH(const QStringList, before);
        QFETCH(const QString, after);
        EngineFixture f;
        f.till.cards = cardsOf(before);
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards = cardsOf({after});
        f.clock.trueMs += 3'600'000;
        auto& remote = *f.cloud.customerOf("2");
        remote.anonymised = true;
        remote.fields.fill({});
        const auto run = f.run(Operation::PullCustomers);
        QCOMPARE(f.till.writeCalls, 0);
        QCOMPARE(run.plan.problems.size(), std::size_t(1));
        QVERIFY(f.run(Operation::PushCustomers).done());
        QVERIFY(f.cloud.customerOf("2")->displayName() == remote.displayName());
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[0].displayName(), cardsOf({after})[0].displayName());
    }
};

QTEST_GUILESS_MAIN(TestFormerCards)
#include "test_former_cards.moc"
