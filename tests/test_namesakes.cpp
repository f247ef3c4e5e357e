// One name is not yet one person, nor half a name another: what a card that is gone, or one at the same phone, may give to a new one, and what not.

#include "tests/fakes/cards.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::cardsOf;
using fakes::EngineFixture;
using fakes::household;
using model::CustomerField;

namespace {

struct Nights : EngineFixture {
    /// A night later.
    fakes::Run push()
    {
        clock.trueMs += 3'600'000;
        return run(Operation::PushCustomers);
    }
    fakes::Run pull()
    {
        clock.trueMs += 3'600'000;
        return run(Operation::PullCustomers);
    }
    const std::string& hubrise(std::size_t person, CustomerField field) const { return cloud.people.at(person)[field]; }
};

} // namespace

class TestNamesakes : public QObject {
    Q_OBJECT

private slots:
    /// She left the till a year ago, and HubRise has a consent of hers.
    void anotherOfTheName()
    {
        Nights f;
        f.till.cards = cardsOf({"1;Anne;Martin;;anne@exemple.fr;", "2;Bruno;Martin;;;"});
        QVERIFY(f.push().done());
        f.cloud.people[0][CustomerField::SmsMarketing] = "true";
        f.till.cards.erase(f.till.cards.begin());
        f.clock.trueMs += 365LL * 24 * 3'600'000;
        f.till.cards.push_back(cardsOf({"3;Anne;Martin;;;+33612345678"}).front());
        QVERIFY(f.push().done());
        QCOMPARE(f.cloud.people.size(), std::size_t(3));
        QCOMPARE(f.hubrise(0, CustomerField::Phone), std::string());
    }

    /// What HubRise says of the former card's person speaks against it as well.
    void hubRiseSaysAnotherEmail()
    {
        Nights f;
        f.till.cards = cardsOf({"1;Anne;Martin;;;", "2;Bruno;Martin;;;"});
        QVERIFY(f.push().done());
        f.cloud.people[0][CustomerField::Email] = "anne@exemple.fr";
        f.till.cards = cardsOf({"2;Bruno;Martin;;;", "3;Anne;Martin;;autre@exemple.fr;"});
        f.till.cards[1][CustomerField::Address1] = "9 rue d'une autre";
        QVERIFY(f.push().done());
        QCOMPARE(f.hubrise(0, CustomerField::Address1), std::string());
    }

    /// Also when phones are not sent, so that the cards say the same in all that is.
    void anotherPhoneThatIsNotSent()
    {
        Nights f;
        f.configure([](io::Profile& profile) { profile.customer_fields = {"first_name", "last_name", "address_1"}; });
        f.till.cards = cardsOf({"1;Anne;Martin;;;+33612345678", "2;Bruno;Martin;;;"});
        QVERIFY(f.push().done());
        f.cloud.people[0][CustomerField::Phone] = "+33612345678";
        f.till.cards = cardsOf({"2;Bruno;Martin;;;", "3;Anne;Martin;;;+33799999999"});
        QVERIFY(f.push().done());
        QVERIFY(f.cloud.people[0].private_ref != "3");
    }

    /// One name and one phone, and all the rest says that they are two: a person says so.
    void fatherAndSon()
    {
        Nights f;
        f.till.cards = cardsOf({"1;Jean;Martin;;pere@exemple.fr;+33478001122"});
        f.till.cards[0][CustomerField::BirthDate] = "1950-01-01";
        QVERIFY(f.push().done());
        f.cloud.people[0][CustomerField::EmailMarketing] = "true";
        f.till.cards = cardsOf({"2;Jean;Martin;;fils@exemple.fr;+33478001122"});
        f.till.cards[0][CustomerField::BirthDate] = "1980-12-31";
        QCOMPARE(f.push().plan.counts.conflict, 1);
        QCOMPARE(f.hubrise(0, CustomerField::Email), std::string("pere@exemple.fr"));
    }

    /// The same when HubRise alone knew the father's e-mail and birth date.
    void aSonOfWhomHubRiseKnows()
    {
        Nights f;
        f.till.cards = cardsOf({"1;Jean;Martin;;;+33478001122"});
        f.till.cards[0][CustomerField::Address1] = "1 rue du Père";
        QVERIFY(f.push().done());
        f.cloud.people[0][CustomerField::Email] = "pere@exemple.fr";
        f.cloud.people[0][CustomerField::BirthDate] = "1950-01-01";
        f.till.cards = cardsOf({"2;Jean;Martin;;fils@exemple.fr;+33478001122"});
        f.till.cards[0][CustomerField::BirthDate] = "1980-12-31";
        f.till.cards[0][CustomerField::Address1] = "9 rue du Fils";
        QCOMPARE(f.push().plan.counts.conflict, 1);
        QCOMPARE(f.hubrise(0, CustomerField::Address1), std::string("1 rue du Père"));
    }

    /// Somebody without e-mail and phone left; a year later there is one of this name who has a phone, and says nothing else.
    void anotherWhoCanBeReached()
    {
        Nights f;
        f.allowConsent();
        f.till.cards = cardsOf({"1;Jean;Dupont;;;", "2;Anne;Martin;;;"});
        f.till.cards[0][CustomerField::Address1] = "12 rue Neuve";
        f.till.cards[1][CustomerField::EmailMarketing] = "true";
        QVERIFY(f.push().done());
        f.till.cards = cardsOf({"3;Jean;Dupont;;;+33612345678", "4;Anne;Martin;;autre@exemple.fr;"});
        f.till.cards[1][CustomerField::EmailMarketing] = "false";
        QVERIFY(f.push().done());
        QVERIFY(f.pull().done());
        QCOMPARE(f.till.cards[0][CustomerField::Address1], std::string());
        for (const auto& person : f.cloud.people)
            QVERIFY(person[CustomerField::Email].empty() || person[CustomerField::EmailMarketing] != "true");
    }

    /// The same address as well: it is the same one, who has a phone now.
    void theSameWhoCanBeReachedNow()
    {
        Nights f;
        f.till.cards = cardsOf({"1;Jean;Dupont;;;"});
        f.till.cards[0][CustomerField::Address1] = "12 rue Neuve";
        QVERIFY(f.push().done());
        f.till.cards = cardsOf({"3;Jean;Dupont;;;+33612345678"});
        f.till.cards[0][CustomerField::Address1] = "12 RUE NEUVE";
        QVERIFY(f.push().done());
        QCOMPARE(f.cloud.people.size(), std::size_t(1));
        QCOMPARE(f.hubrise(0, CustomerField::Phone), std::string("+33612345678"));
    }

    /// Whom a name alone tells may be missing in a list that changed while it was read.
    void aListThatChanges()
    {
        Nights f;
        f.till.cards = cardsOf({"1;Anne;Martin;;;", "2;Bruno;Blanc;;;"});
        f.till.cards[0][CustomerField::Address1] = "1 rue Neuve";
        QVERIFY(f.push().done());
        f.cloud.addCustomer(cardsOf({";Anne;Martin;;anne@exemple.fr;"}).front());
        f.till.cards = cardsOf({"2;Bruno;Blanc;;;", "3;Anne;Martin;;anne@exemple.fr;"});
        f.till.cards[1][CustomerField::Address1] = "1 rue Neuve";
        const auto all = f.cloud.people;
        f.cloud.pageSize = 2;
        int pages = 0;
        f.cloud.onCall = [&](const std::string& call) {
            if (call == "customers")
                f.cloud.people = ++pages % 2 == 1 ? std::vector{all[0], all[1], all[2]} : std::vector{all[2], all[0], all[1]};
        };
        (void)f.push();
        f.cloud.onCall = nullptr;
        QCOMPARE(std::ranges::count_if(f.cloud.people, [](const auto& person) { return person[CustomerField::Email] == "anne@exemple.fr"; }), 1);
    }

    /// A second card that waits is no card that was renumbered: the first one's name goes.
    void aNamelessCardGetsAName()
    {
        Nights f;
        f.till.cards = cardsOf({"5;;;;;+33478001122"});
        QVERIFY(f.push().done());
        f.till.cards.push_back(cardsOf({"6;;;;;+33478001122"}).front());
        QCOMPARE(f.push().plan.counts.conflict, 1);
        f.till.cards[0][CustomerField::FirstName] = "Anne", f.till.cards[0][CustomerField::LastName] = "Martin";
        f.cloud.people[0][CustomerField::City] = "Lyon";
        QVERIFY(f.pull().done());
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Lyon"));
        QVERIFY(f.push().done());
        QCOMPARE(f.hubrise(0, CustomerField::LastName), std::string("Martin"));
    }

    /// Where none is linked nobody is told that one is.
    void threeAtOnePhone()
    {
        Nights f;
        f.cloud.addCustomer(cardsOf({";Anne;Martin;;;+33612345678"}).front());
        f.till.cards = cardsOf({"1;Anne;Martin;;;+33612345678", "2;Anne;Martin;;;+33612345678", "3;;Martin;;;+33612345678"});
        const auto run = f.push();
        QCOMPARE(run.plan.counts, fakes::counts(0, 0, 0, 0, 3));
        for (const auto& change : run.plan.changes)
            QVERIFY(!fakes::words(change.reason).contains("is linked to"));
    }

    /// Of two who said the same, the one whom HubRise does not know by another phone.
    void oneOfTwoFits()
    {
        Nights f;
        f.till.cards = cardsOf({"1;Cléo;;;;", "2;Cléo;;;;"});
        QVERIFY(f.push().done());
        f.cloud.people[0][CustomerField::Phone] = "+33612345678";
        f.configure([](io::Profile& profile) { profile.customer_fields = {"first_name", "last_name"}; });
        f.till.cards = cardsOf({"3;Cléo;;;;+33799999999"});
        QCOMPARE(f.push().plan.counts, fakes::counts(0, 1));
        QCOMPARE(f.cloud.people[1].private_ref, std::string("3"));
    }

    /// A second card is told as such, though somebody of its name is gone from the till.
    void aSecondCardOfOneOfTwo()
    {
        Nights f;
        f.till.cards = cardsOf({"1;Anne;Martin;;;+33612345678", "2;Anne;Martin;;;"});
        f.till.cards[1][CustomerField::City] = "Nice";
        QVERIFY(f.push().done());
        f.till.cards.pop_back();
        f.till.cards.push_back(cardsOf({"3;Anne;Martin;;;+33612345678"}).front());
        QCOMPARE(f.push().plan.counts.conflict, 1);
        QCOMPARE(f.hubrise(1, CustomerField::Phone), std::string());
    }

    /// What cannot be read may be what tells them apart.
    void whatCannotBeRead()
    {
        for (const std::string phone : {"+33612345678", ""}) {
            Nights f;
            f.till.cards = cardsOf({"1;Anne;Martin;;;" + QString::fromStdString(phone)});
            QVERIFY(f.push().done());
            f.till.cards = cardsOf({"3;Anne;Martin;;;"});
            f.till.cards[0][CustomerField::Address1] = "9 rue Neuve";
            f.till.cardProblems = {{model::Severity::Warning, "customer", "3", "phone", model::verbatim("not readable"), {}}};
            QVERIFY(f.push().done());
            QCOMPARE(f.hubrise(0, CustomerField::Address1), std::string());
        }
    }

    /// A card typed again that says nothing of a consent neither gives nor withdraws it, nor does a till's “no” for everybody new.
    void aConsentOfACardTypedAgain()
    {
        for (const char* said : {"", "false"}) {
            Nights f;
            f.allowConsent();
            f.till.cards = household({"1 Anne"});
            f.till.cards[0][CustomerField::EmailMarketing] = "true";
            QVERIFY(f.push().done());
            f.till.cards = household({"2 Anne"});
            f.till.cards[0][CustomerField::EmailMarketing] = said;
            QVERIFY(f.push().done());
            QCOMPARE(f.hubrise(0, CustomerField::EmailMarketing), std::string("true"));
            QVERIFY(f.pull().done());
            QCOMPARE(f.till.cards[0][CustomerField::EmailMarketing], std::string(said));
        }
    }

    /// Many bear it.
    void lessThanAName_data()
    {
        QTest::addColumn<QStringList>("cards");
        QTest::newRow("a first name") << QStringList{"1;Anne;;;;", "3;Anne;;;;"};
        QTest::newRow("a company beside a last name") << QStringList{"1;;Martin;Firme Lyon;;", "3;;Martin;Garage Paris;;"};
        QTest::newRow("a last name of two words") << QStringList{"1;;Le Goff;;;", "3;;Le Goff;;;"};
        QTest::newRow("a title") << QStringList{"1;;Mme Martin;;;", "3;;Mme Martin;;;"};
        QTest::newRow("nobody in particular") << QStringList{"1;;Client comptoir;;;", "3;;Client comptoir;;;"};
    }
    void lessThanAName()
    {
        QFETCH(const QStringList, cards);
        Nights f;
        f.till.cards = cardsOf({cards[0]});
        QVERIFY(f.push().done());
        f.till.cards = cardsOf({cards[1]});
        f.till.cards[0][CustomerField::Address1] = "9 rue Neuve";
        QVERIFY(f.push().done());
        QCOMPARE(f.cloud.people.size(), std::size_t(2));
        QCOMPARE(f.hubrise(0, CustomerField::Address1), std::string());
    }

    /// Who is met by the phone is not given to a namesake as well.
    void metOnce()
    {
        Nights f;
        f.till.cards = cardsOf({"1;Jean;Martin;;;+33612345678"});
        QVERIFY(f.push().done());
        f.till.cards = cardsOf({"11;Jean;Martin;;;+33612345678", "12;Jean;Martin;;;"});
        f.till.cards[1][CustomerField::City] = "Nice";
        QCOMPARE(f.push().plan.counts, fakes::counts(1, 1));
        QCOMPARE(f.cloud.people[0].private_ref, std::string("11"));
    }

    /// “Martin” and “Anne Martin” at one phone may be one, but not where both are: who is wholly of a name is that one.
    void halfOfAName()
    {
        for (const bool pullFirst : {false, true}) {
            EngineFixture f;
            f.till.cards = cardsOf({"1;;Martin;;;+33478001122", "2;Anne;Martin;;;+33478001122", "3;;;;;+33478001122"});
            QVERIFY(f.run(Operation::PushCustomers).done());
            const auto people = f.cloud.people;
            for (auto& card : f.till.cards)
                card.private_ref = "bar-" + card.private_ref;
            f.cloud.addCustomer(cardsOf({";Elise;Martin;;;+33478001122"}).front());
            f.clock.trueMs += 3'600'000;
            if (pullFirst)
                QCOMPARE(f.run(Operation::PullCustomers).plan.counts.conflict, 1); // Elise may be “Martin”, until he is met
            QVERIFY(f.run(Operation::PushCustomers).done());
            QCOMPARE(f.cloud.people.size(), std::size_t(4));
            for (std::size_t i = 0; i < people.size(); ++i) {
                QCOMPARE(f.cloud.people[i].displayName(), people[i].displayName());
                QCOMPARE(f.till.cards[i].displayName(), people[i].displayName());
            }
        }
    }

    /// Who may be the person of another card waits, whether they come in one night or one after the other.
    void halfOfANameTonightOrTomorrow()
    {
        for (const bool later : {true, false}) {
            Nights f;
            f.cloud.addCustomer(cardsOf({";Anne;Martin;;;+33612345678"}).front());
            f.till.cards = cardsOf({"1;Anne;Martin;;;+33612345678"});
            if (later)
                QVERIFY(f.push().done());
            f.till.cards = cardsOf({"1;Anne;Martin;;;+33612345678", "2;;;;;+33612345678", "3;;Martin;;;+33612345678"});
            QCOMPARE(f.push().plan.counts.conflict, 2);
            QCOMPARE(f.cloud.people.size(), std::size_t(1));
            QCOMPARE(f.cloud.people[0].private_ref, std::string("1"));
        }
    }

    void halfOfANameIsRetrieved()
    {
        Nights f;
        for (const char* who : {";Anne;Martin;;;+33612345678", ";;;;;+33612345678"})
            f.cloud.addCustomer(cardsOf({who}).front());
        f.till.cards = cardsOf({"1;Anne;Martin;;;+33612345678"});
        QCOMPARE(f.pull().plan.counts.conflict, 1);
        QCOMPARE(f.till.cards.size(), std::size_t(1));
    }

    /// Her twin is gone from HubRise, and the phone leads to one of the house who is gone from the till.
    void halfOfANameWhoseTwinIsGone()
    {
        Nights f;
        f.till.cards = cardsOf({"1;Carla;Martin;;;+33478001122", "2;;Martin;;;+33478001122"});
        QVERIFY(f.push().done());
        f.till.cards.erase(f.till.cards.begin());
        f.cloud.people.pop_back();
        f.till.cards[0][CustomerField::Address1] = "1 rue Neuve";
        QVERIFY(f.push().done());
        QCOMPARE(f.hubrise(0, CustomerField::Address1), std::string());
        QCOMPARE(f.cloud.people.size(), std::size_t(2));
    }

    /// Who has another's number is no rival for the one with the e-mail.
    void anothersNumberIsNoClaim()
    {
        Nights f;
        f.till.cards = cardsOf({"2;Anne;Martin;;anne@exemple.fr;"});
        QVERIFY(f.push().done());
        f.till.cards = cardsOf({"5;Anne;Martin;;anne@exemple.fr;"});
        QVERIFY(f.pull().done()); // the link is of 5, the number in HubRise 2
        f.till.cards = cardsOf({"2;Anne;Martin;;autre@exemple.fr;", "9;Anne;;;anne@exemple.fr;"});
        QVERIFY(f.push().done());
        QCOMPARE(f.cloud.people.size(), std::size_t(1));
    }

    /// HubRise's customer of the former card is another by now: the new card is held, not linked to whom it waits for.
    void whoBecameAnotherInHubRise()
    {
        Nights f;
        f.till.cards = cardsOf({"1;Anne;Martin;;;", "2;Bruno;Martin;;;"});
        QVERIFY(f.push().done());
        f.cloud.people[0][CustomerField::FirstName] = "Zoé";
        f.cloud.people[0][CustomerField::LastName] = "Durand";
        f.cloud.people[0][CustomerField::Phone] = "+33612345678";
        f.till.cards = cardsOf({"2;Bruno;Martin;;;", "3;Anne;Martin;;;"});
        QVERIFY(f.push().done());
        QCOMPARE(f.cloud.people[0].displayName(), std::string("Zoé Durand"));
        const auto link = fakes::must(f.state().customerLink("list1", "3"));
        QVERIFY(!link || link->remoteId.empty() || link->remoteId != f.cloud.people[0].id);
    }
};

QTEST_GUILESS_MAIN(TestNamesakes)
#include "test_namesakes.moc"
