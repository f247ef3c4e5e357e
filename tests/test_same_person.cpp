// Numbers are given again, tills are renumbered, and two tills count from 1: nobody becomes somebody else by a number, and nobody comes twice.

#include "model/same_person.h"
#include "sync/plan_json.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::counts;
using fakes::EngineFixture;
using fakes::person;
using model::Customer;
using model::CustomerField;
using model::Prefer;

namespace {

Customer named(const std::string& ref, const std::string& first, const std::string& last, const std::string& email = {}, const std::string& phone = {})
{
    Customer customer = person(ref, first, email, phone);
    customer[CustomerField::LastName] = last;
    return customer;
}

Customer named(const std::string& ref, const QStringList& words)
{
    return named(ref, words[0].toStdString(), words[1].toStdString(), words[2].toStdString(), words[3].toStdString());
}

Options settle(const std::string& ref, Prefer side)
{
    Options options;
    options.settled[ref] = side;
    return options;
}

Options forAll(Prefer side)
{
    Options options;
    options.prefer = side;
    options.preferGiven = true;
    return options;
}

void anonymise(Customer& customer)
{
    customer.anonymised = true;
    customer.fields.fill({});
}

/// Three cards that HubRise knows; an hour has passed since.
struct Agreed : EngineFixture {
    Agreed()
    {
        till.cards = {named("1", "Alice", "Arnaud", "alice@exemple.fr", "+33612345678"), named("2", "Bruno", "Brunel", "bruno@exemple.fr"),
                      named("3", "Chloé", "Caron", "", "+33612345670")};
        if (!run(Operation::PushCustomers).done())
            qFatal("the first push failed");
        later();
    }
    void later()
    {
        clock.trueMs += 3'600'000;
        cloud.forgetCalls();
        till.rowsWritten = till.writeCalls = 0;
    }
};

} // namespace

class TestSamePerson : public QObject {
    Q_OBJECT

private slots:
    void twoPeopleOrOne_data()
    {
        QTest::addColumn<QStringList>("one");
        QTest::addColumn<QStringList>("other");
        QTest::addColumn<bool>("mayBeTwo");
        QTest::addColumn<bool>("became");
        const auto row = [](const char* name, const QStringList& one, const QStringList& other, bool mayBeTwo, bool became) {
            QTest::newRow(name) << one << other << mayBeTwo << became;
        };
        row("the same", {"Jean", "Martin", "j@x.fr", "+33612345678"}, {"JEAN", "MARTIN", "J@x.fr", "06 12 34 56 78"}, false, false);
        row("another phone", {"Jean", "Martin", "j@x.fr", "+33612345678"}, {"Jean", "Martin", "j@x.fr", "+33612345679"}, false, false);
        row("one household", {"Jean", "Martin", "j@x.fr", "+33478001122"}, {"Lucie", "Martin", "", "+33478001122"}, true, false);
        row("married", {"Amélie", "Perret", "a@x.fr", ""}, {"Amélie", "Brunel", "a@x.fr", ""}, true, false);
        row("two tills", {"Amélie", "Perret", "", "+33612345678"}, {"Bruno", "Brunel", "b@x.fr", ""}, true, true);
        row("names that do not meet", {"", "Dupont", "", "+33612345678"}, {"Zoé", "", "z@x.fr", ""}, true, true);
        row("a name alone, corrected", {"Chloe", "", "", ""}, {"Chloé", "", "", ""}, true, false);
        row("no names, another phone", {"", "", "", "+33612345678"}, {"", "", "", "+33612345679"}, true, false);
        row("no names, another e-mail, one phone", {"", "", "a@x.fr", "+33612345678"}, {"", "", "b@x.fr", "+33612345678"}, true, false);
        row("no names, one e-mail, another phone", {"", "", "a@x.fr", "+33612345678"}, {"", "", "a@x.fr", "+33612345679"}, false, false);
        row("one says nothing", {"Jean", "Martin", "j@x.fr", ""}, {"", "", "", ""}, false, false);
        row("a first phone and a name", {"Client 12", "", "", ""}, {"Paul", "Martin", "", "+33612345678"}, true, false);
        row("the only phone and the name are gone", {"Odile", "", "", "+33612345678"}, {"Nino", "", "", ""}, true, true);
        row("short numbers say nothing", {"Jean", "", "", "3615"}, {"Lucie", "", "", "00003615"}, true, true);
        row("both names others, and a first phone", {"Marie", "Durand", "", ""}, {"Karl", "Otto", "", "+33777777777"}, true, true);
        row("names put the other way round, and a first phone", {"Dupon", "Jean", "", ""}, {"Jean", "Dupont", "", "+33612345678"}, true, false);
        row("a surname corrected, and a first phone", {"Jean", "Dupon", "", ""}, {"Jean", "Dupont", "", "+33612345678"}, true, false);
        row("a phone alone, then a name and another phone", {"", "", "", "+33612345678"}, {"Karl", "Otto", "", "+33777777777"}, true, true);
        row("a phone alone, then a name", {"", "", "", "+33612345678"}, {"Karl", "Otto", "", "+33612345678"}, false, false);
        row("a name, then another phone alone", {"Karl", "Otto", "", "+33777777777"}, {"", "", "", "+33612345678"}, true, true);
        row("all emptied", {"Karl", "Otto", "", "+33777777777"}, {"", "", "", ""}, false, false);
    }
    void twoPeopleOrOne()
    {
        QFETCH(const QStringList, one);
        QFETCH(const QStringList, other);
        QFETCH(const bool, mayBeTwo);
        QFETCH(const bool, became);
        const Customer a = named("", one), b = named("", other);
        QCOMPARE(model::mayBeTwoPeople(a, b), mayBeTwo);
        QCOMPARE(model::mayBeTwoPeople(b, a), mayBeTwo);
        QCOMPARE(model::becameSomebodyElse(a, b), became);
    }

    void whatANumberProves_data()
    {
        QTest::addColumn<QStringList>("one");
        QTest::addColumn<QStringList>("other");
        QTest::addColumn<bool>("unites");
        QTest::addColumn<bool>("proven");
        const auto row = [](const char* name, const QStringList& one, const QStringList& other, bool unites, bool proven) {
            QTest::newRow(name) << one << other << unites << proven;
        };
        row("nothing of either", {"", "", "", ""}, {"", "", "", ""}, true, true);
        row("nothing of one", {"", "", "", "+33612345678"}, {"", "", "", ""}, false, false);
        row("a name against a phone", {"Karl", "Otto", "", ""}, {"", "", "", "+33612345678"}, false, false);
        row("an e-mail against a phone", {"", "", "m@x.fr", ""}, {"", "", "", "+33612345678"}, false, false);
        row("a surname", {"", "Martin", "", ""}, {"", "MARTIN", "", ""}, true, true);
        row("a surname, reached in two ways", {"", "Martin", "m@x.fr", ""}, {"", "Martin", "", "+33612345678"}, false, true);
        row("a surname, two phones", {"", "Martin", "m@x.fr", "+33755555555"}, {"", "Martin", "", "+33612345678"}, false, false);
        row("both names, reached in two ways", {"Léa", "Martin", "m@x.fr", ""}, {"Léa", "Martin", "", "+33612345678"}, true, true);
        row("both names, two phones", {"Léa", "Martin", "", "+33755555555"}, {"Léa", "Martin", "", "+33612345678"}, false, false);
        row("a first name more", {"", "Martin", "", ""}, {"Léa", "Martin", "", "+33612345678"}, true, false);
        row("one contact, another name", {"Léa", "Martin", "m@x.fr", ""}, {"Léa", "Petit", "m@x.fr", ""}, false, true);
        row("one contact, another surname alone", {"", "Anne Martin", "", "+33612345678"}, {"", "Bruno Martin", "", "+33612345678"}, false, false);
        row("one contact, no name left", {"Léa", "Martin", "", "+33612345678"}, {"", "", "", "+33612345678"}, false, true);
        row("others", {"Marie", "Durand", "", ""}, {"Karl", "Otto", "", "+33777777777"}, false, false);
    }
    void whatANumberProves()
    {
        QFETCH(const QStringList, one);
        QFETCH(const QStringList, other);
        const Customer a = named("", one), b = named("", other);
        QTEST(model::numberUnites(a, b), "unites");
        QTEST(model::numberUnites(b, a), "unites");
        QTEST(model::isProvenOne(a, b), "proven");
    }

    /// A second till on the same list, whose customer 1 is somebody else: neither night after night, nor with --prefer for all, is anything mixed.
    void twoTillsOnOneList()
    {
        for (const Prefer side : {Prefer::Skip, Prefer::Pos, Prefer::Hubrise}) {
            EngineFixture f;
            const Customer amelie = named("1", "Amélie", "Perret", "", "+33612345678"), bruno = named("1", "Bruno", "Brunel", "bruno@exemple.fr");
            f.cloud.addCustomer(amelie);
            f.till.cards = {bruno};
            for (int night = 0; night < 3; ++night) {
                const auto push = f.run(Operation::PushCustomers, EngineFixture::yes(), forAll(side));
                QVERIFY(push.done());
                QCOMPARE(push.plan.counts, counts(0, 0, 0, 0, 1));
                QCOMPARE(push.plan.problems.size(), std::size_t(1));
                f.cloud.people[0][CustomerField::City] = "Lyon " + std::to_string(night);
                f.clock.trueMs += 24 * 3'600'000;
                QCOMPARE(f.run(Operation::PullCustomers, EngineFixture::yes(), forAll(side)).plan.counts, counts(0, 0, 0, 0, 1));
            }
            QCOMPARE(f.cloud.writes, 0);
            QCOMPARE(f.till.writeCalls, 0);
        }
    }

    void twoTillsWhoseCustomersSayLittle_data()
    {
        QTest::addColumn<QStringList>("theirs");
        QTest::addColumn<QStringList>("ours");
        QTest::newRow("one surname, two phones") << QStringList{"", "Martin", "", "+33612345601"} << QStringList{"", "Martin", "m@z.fr", "+33755555555"};
        QTest::newRow("one surname, a phone and an e-mail") << QStringList{"", "Martin", "", "+33612345601"} << QStringList{"", "Martin", "m@z.fr", ""};
        QTest::newRow("no name, a phone and an e-mail") << QStringList{"", "", "", "+33612345601"} << QStringList{"", "", "m@z.fr", ""};
        QTest::newRow("a phone and a name") << QStringList{"", "", "", "+33612345601"} << QStringList{"Karl", "Otto", "", ""};
    }
    void twoTillsWhoseCustomersSayLittle()
    {
        QFETCH(const QStringList, theirs);
        QFETCH(const QStringList, ours);
        for (const Operation operation : {Operation::PushCustomers, Operation::PullCustomers}) {
            EngineFixture f;
            const Customer remote = f.cloud.addCustomer(named("1", theirs));
            f.till.cards = {named("1", ours)};
            QCOMPARE(f.run(operation, EngineFixture::yes(), forAll(Prefer::Pos)).plan.counts, counts(0, 0, 0, 0, 1));
            QVERIFY(f.cloud.people[0] == remote);
            QVERIFY(f.till.cards[0] == named("1", ours));
        }
    }

    /// The other till's customer is created between our plan and our request.
    void aNumberTakenMeanwhileByASurname()
    {
        EngineFixture f;
        f.till.cards = {named("1", "", "Martin", "m@z.fr")};
        const auto plan = f.planned(Operation::PushCustomers);
        const Customer remote = f.cloud.addCustomer(named("1", "", "Martin", "", "+33612345601"));
        const auto report = f.apply(plan);
        QVERIFY(report && report->rejectedSome);
        QVERIFY(f.cloud.people[0] == remote);
    }

    void aPersonMaySayThatItIsOneAfterAll()
    {
        EngineFixture f;
        f.cloud.addCustomer(named("1", "Amélie", "Perret", "", "+33612345678"));
        f.till.cards = {named("1", "Amélie", "Brunel", "amelie@exemple.fr", "+33612345679")};
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), settle("1", Prefer::Hubrise)).done());
        QCOMPARE(f.cloud.writes, 0); // nobody is made of two halves
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), settle("1", Prefer::Pos)).done());
        QCOMPARE(f.cloud.people[0][CustomerField::LastName], std::string("Brunel"));
        QCOMPARE(f.cloud.people[0][CustomerField::Phone], std::string("+33612345679"));
        f.cloud.forgetCalls();
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
        QVERIFY(f.cloud.calls.empty());
    }

    void aNumberGivenAgain()
    {
        Agreed f;
        const Customer bruno = *f.cloud.customerOf("2");
        f.till.cards[1] = named("2", "Nino", "Noir", "nino@exemple.fr", "+33712345678");
        for (int night = 0; night < 2; ++night) {
            const auto plan = f.run(Operation::PushCustomers).plan;
            QCOMPARE(plan.counts, counts(0, 0, 0, 2, 1));
            QCOMPARE(plan.changes.size(), std::size_t(1));
            QVERIFY(plan.changes[0].settleable && plan.changes[0].alone);
            QCOMPARE(fakes::must(planFromJson(toJson(plan, PlanParts::Everything))).changes, plan.changes);
            QVERIFY(*f.cloud.customerOf("2") == bruno);
            f.later();
            f.cloud.customerOf("2")->fields[static_cast<std::size_t>(CustomerField::City)] = bruno[CustomerField::City]; // HubRise says the same
            f.run(Operation::PullCustomers);
            QCOMPARE(f.till.cards[1][CustomerField::LastName], std::string("Noir"));
        }
        f.cloud.customerOf("2")->fields[static_cast<std::size_t>(CustomerField::City)] = "Lyon";
        f.later();
        QCOMPARE(f.run(Operation::PullCustomers).plan.counts.conflict, 1);
        QCOMPARE(f.till.cards[1][CustomerField::City], std::string());
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), settle("2", Prefer::Pos)).done());
        QCOMPARE(f.cloud.customerOf("2")->fields[static_cast<std::size_t>(CustomerField::LastName)], std::string("Noir"));
    }

    /// Of the former person so little was known that nothing contradicts, or nobody could be reached.
    void aNumberGivenAgainOfWhomLittleWasKnown_data()
    {
        QTest::addColumn<QStringList>("former");
        QTest::addColumn<QStringList>("now");
        const QStringList karl{"Karl", "Otto", "", "+33777777777"};
        QTest::newRow("no contact") << QStringList{"Marie", "Durand", "", ""} << karl;
        QTest::newRow("no name") << QStringList{"", "", "", "+33612345601"} << karl;
        QTest::newRow("no name, reached in two ways") << QStringList{"", "", "", "+33612345601"} << QStringList{"Karl", "Otto", "k@y.fr", ""};
        QTest::newRow("now no name") << karl << QStringList{"", "", "", "+33612345601"};
    }
    void aNumberGivenAgainOfWhomLittleWasKnown()
    {
        QFETCH(const QStringList, former);
        QFETCH(const QStringList, now);
        EngineFixture f;
        f.till.cards = {named("1", former)};
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.cloud.people[0][CustomerField::SmsMarketing] = "true";
        const Customer remote = f.cloud.people[0];
        f.clock.trueMs += 3'600'000;
        f.till.cards = {named("1", now)};
        f.till.cards[0][CustomerField::SmsMarketing] = "true";
        const auto run = f.run(Operation::PushCustomers);
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 0, 1));
        QCOMPARE(run.plan.problems.size(), std::size_t(1));
        QVERIFY(f.cloud.people[0] == remote);
        f.cloud.people[0][CustomerField::City] = "Lyon";
        f.clock.trueMs += 3'600'000;
        QCOMPARE(f.run(Operation::PullCustomers).plan.counts.conflict, 1);
        QCOMPARE(f.till.writeCalls, 0);
    }

    /// First a name to call them by, later who they are: that is one person, on either side.
    void aCardThatIsCompleted()
    {
        EngineFixture f;
        f.till.cards = {named("1", "Client 12", "")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards[0] = named("1", "Paul", "Martin", "", "+33612345678");
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 1));
        QCOMPARE(f.cloud.people[0][CustomerField::LastName], std::string("Martin"));
        f.till.owned.reset(static_cast<std::size_t>(CustomerField::Phone)); // of a till that keeps neither
        f.till.owned.reset(static_cast<std::size_t>(CustomerField::Email));
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards[0][CustomerField::LastName] = "Martineau";
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 0);
        QCOMPARE(f.cloud.people[0][CustomerField::LastName], std::string("Martineau"));
    }

    /// At an e-mail or a phone two people may live: no word of one goes to the other, and no link either, until somebody chooses.
    void oneHousehold()
    {
        EngineFixture f;
        f.cloud.addCustomer(named("", "Lucie", "Martin", "", "+33478001122"))[CustomerField::SmsMarketing] = "true";
        f.till.cards = {named("1", "Jean", "Martin", "jean@exemple.fr", "+33478001122")};
        f.till.cards[0][CustomerField::City] = "Annecy";
        const Customer lucie = f.cloud.people[0], jean = f.till.cards[0];
        for (const Operation operation : {Operation::PushCustomers, Operation::PullCustomers, Operation::PushCustomers}) {
            const auto run = f.run(operation);
            QCOMPARE(run.plan.counts, counts(0, 0, 0, 0, 1));
            QVERIFY(run.plan.changes.front().settleable);
            QVERIFY(f.cloud.people[0] == lucie);
            QVERIFY(f.till.cards[0] == jean);
            f.clock.trueMs += 3'600'000;
        }
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), forAll(Prefer::Pos)).done());
        QCOMPARE(f.cloud.people[0][CustomerField::FirstName], std::string("Jean"));
        QCOMPARE(f.cloud.people.size(), std::size_t(1));
    }

    /// HubRise knows one of a household, the till both: whose name it is decides, and the other is new.
    void aHouseholdOfWhichHubRiseKnowsOne()
    {
        for (const char* email : {"", "roux@example.org"})
            for (const bool pullFirst : {false, true}) {
                EngineFixture f;
                const std::string julie = f.cloud.addCustomer(named("", "Julie", "Roux", email, "+33478001122")).id;
                f.till.cards = {named("1", "Jean", "Roux", email, "+33478001122"), named("2", "Julie", "Roux", email, "+33478001122")};
                if (pullFirst) {
                    QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
                    f.clock.trueMs += 3'600'000;
                }
                QCOMPARE(f.run(Operation::PushCustomers).plan.counts, pullFirst ? counts(1, 0, 0, 1) : counts(1, 1));
                QCOMPARE(f.cloud.people.size(), std::size_t(2));
                QCOMPARE(fakes::must(f.state().customerLink("list1", "2")).value().remoteId, julie);
                QCOMPARE(f.cloud.customerOf("1")->fields[static_cast<std::size_t>(CustomerField::FirstName)], std::string("Jean"));
                f.clock.trueMs += 3'600'000;
                QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
                QCOMPARE(f.till.cards.size(), std::size_t(2));
            }
    }

    /// HubRise knows both, the till one: whatever the order of the list, each meets its own, and the other is new.
    void aHouseholdOfWhichTheTillKnowsOne()
    {
        for (const bool julieFirst : {false, true})
            for (const bool pullFirst : {false, true}) {
                EngineFixture f;
                for (const char* first : {julieFirst ? "Julie" : "Jean", julieFirst ? "Jean" : "Julie"})
                    f.cloud.addCustomer(named("", first, "Roux", "", "+33478001122"));
                f.till.cards = {named("1", "Jean", "Roux", "", "+33478001122")};
                for (const bool push : {!pullFirst, pullFirst}) {
                    const auto run = f.run(push ? Operation::PushCustomers : Operation::PullCustomers);
                    QCOMPARE(run.plan.counts.conflict, 0);
                    QCOMPARE(run.plan.counts.create, push ? 0 : 1);
                    f.clock.trueMs += 3'600'000;
                }
                QCOMPARE(f.till.cards.size(), std::size_t(2));
                QCOMPARE(f.cloud.people.size(), std::size_t(2));
                QCOMPARE(fakes::must(f.state().customerLink("list1", "1")).value().remoteId, f.cloud.people[julieFirst ? 1 : 0].id);
            }
    }

    /// Those whose e-mail is the firm's are known by the phone that is their own.
    void aFirmsEmailAndPhonesOfTheirOwn()
    {
        EngineFixture f;
        f.cloud.addCustomer(named("", "Julie", "Noir", "compta@acme.fr", "+33612345602"));
        const std::string jean = f.cloud.addCustomer(named("", "Jean", "Roux", "", "+33612345601")).id;
        f.till.cards = {named("1", "Jean", "Roux", "compta@acme.fr", "+33612345601"), named("2", "Julie", "Noir", "compta@acme.fr", "+33612345602")};
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 2));
        QCOMPARE(f.cloud.customerOf("1")->id, jean);
    }

    /// What people are told to do about two of a household leads there.
    void aHouseholdIsToldWhatToDo()
    {
        EngineFixture f;
        f.cloud.addCustomer(named("", "Julie", "Roux", "", "+33478001122"));
        f.till.cards = {named("1", "Jean", "Roux", "", "+33478001122")};
        for (const Operation operation : {Operation::PushCustomers, Operation::PullCustomers, Operation::PushCustomers}) {
            const auto run = f.run(operation);
            QCOMPARE(run.plan.problems.size(), std::size_t(1));
            QVERIFY(fakes::words(run.plan.problems[0].hint).contains("take the shared e-mail or phone off the card"));
            f.clock.trueMs += 3'600'000;
        }
        f.till.cards[0][CustomerField::Phone].clear();
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(1));
        f.till.cards[0][CustomerField::Phone] = "+33478001122";
        f.clock.trueMs += 3'600'000;
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 1));
        f.clock.trueMs += 3'600'000;
        QCOMPARE(f.run(Operation::PullCustomers).plan.counts, counts(1, 0, 0, 1));
        QCOMPARE(f.cloud.people.size(), std::size_t(2));
        QCOMPARE(f.till.cards.size(), std::size_t(2));
    }

    void aRenumberedTillDoublesNobody()
    {
        for (const bool pullFirst : {false, true}) {
            Agreed f;
            auto& alice = *f.cloud.customerOf("1");
            alice[CustomerField::SmsMarketing] = "false";
            f.till.cards[0][CustomerField::SmsMarketing] = "true"; // said in the till before; HubRise does not agree
            for (auto& card : f.till.cards)
                card.private_ref = "100" + card.private_ref;
            const std::string id = alice.id;
            if (pullFirst) {
                QCOMPARE(f.run(Operation::PullCustomers).plan.counts.create, 0);
                f.later();
            }
            const auto run = f.run(Operation::PushCustomers);
            QVERIFY(run.done());
            QCOMPARE(run.plan.counts.create, 0);
            QCOMPARE(f.cloud.people.size(), std::size_t(3));
            QCOMPARE(f.till.cards.size(), std::size_t(3));
            const auto link = fakes::must(f.state().customerLink("list1", "1001"));
            QVERIFY(link && link->remoteId == id);
            QCOMPARE(f.cloud.people[0][CustomerField::SmsMarketing], std::string("false"));
            f.later();
            QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
            QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
        }
    }

    /// Every number was moved by one: all are in doubt, none is lost, and the last is not made again.
    void numbersThatMovedByOne()
    {
        Agreed f;
        const auto people = f.cloud.people;
        for (auto& card : f.till.cards)
            card.private_ref = std::to_string(std::stoi(card.private_ref) + 1);
        const auto run = f.run(Operation::PushCustomers);
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 0, 3));
        QVERIFY(std::equal(people.begin(), people.end(), f.cloud.people.begin(), f.cloud.people.end()));
    }

    void aCardTypedAgain()
    {
        Agreed f;
        f.till.cards.erase(f.till.cards.begin());
        f.till.cards.push_back(named("4", "Alice", "Arnaud", "alice@exemple.fr"));
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 1, 0, 2));
        QCOMPARE(f.cloud.people.size(), std::size_t(3));
        QCOMPARE(f.cloud.customerOf("4")->fields[static_cast<std::size_t>(CustomerField::Phone)], std::string("+33612345678"));
    }

    /// She married meanwhile, or it is her daughter: a person says which.
    void aCardTypedAgainWithAnotherSurname()
    {
        Agreed f;
        f.till.cards.erase(f.till.cards.begin());
        f.till.cards.push_back(named("4", "Alice", "Petit", "alice@exemple.fr", "+33612345678"));
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 2, 1));
        QCOMPARE(f.run(Operation::PullCustomers).plan.counts, counts(0, 0, 0, 2, 1));
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), forAll(Prefer::Pos)).done());
        QCOMPARE(f.cloud.people.size(), std::size_t(3));
        QCOMPARE(f.cloud.customerOf("4")->fields[static_cast<std::size_t>(CustomerField::LastName)], std::string("Petit"));
    }

    void aSecondCardOfOnePerson()
    {
        Agreed f;
        f.till.cards.push_back(named("4", "ALICE", "Arnaud", "alice@exemple.fr"));
        const auto run = f.run(Operation::PushCustomers);
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 3, 1));
        QCOMPARE(f.cloud.people.size(), std::size_t(3));
        QCOMPARE(run.plan.problems.front().ref, std::string("4"));
    }

    /// The card of one of them is gone; that does not make the other her.
    void anotherOfTheHouseholdIsNew()
    {
        for (const bool gone : {false, true}) {
            Agreed f;
            if (gone)
                std::erase_if(f.till.cards, [](const Customer& card) { return card.private_ref == "3"; });
            f.till.cards.push_back(named("4", "Denis", "Caron", "", "+33612345670"));
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(1, 0, 0, gone ? 2 : 3));
            QCOMPARE(f.cloud.people.size(), std::size_t(4));
            QCOMPARE(f.cloud.customerOf("3")->fields[static_cast<std::size_t>(CustomerField::FirstName)], std::string("Chloé"));
        }
    }

    /// Two cards of a firm with one number were thrown away; who is new there is new.
    void anotherOfTheFirmIsNew()
    {
        EngineFixture f;
        f.till.cards = {named("1", "Alice", "Arnaud", "", "+33478001122"), named("2", "Bruno", "Brunel", "", "+33478001122"), named("3", "Zoé", "Zola")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.clock.trueMs += 3'600'000;
        f.till.cards = {f.till.cards[2], named("4", "Denis", "Dupond", "", "+33478001122"), named("5", "Alice", "Arnaud", "", "+33478001122")};
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(1, 1, 0, 1));
        QCOMPARE(f.cloud.people.size(), std::size_t(4));
        QCOMPARE(f.cloud.customerOf("5")->id, f.cloud.people[0].id);
    }

    void aPhoneAsItWasTypedInHubRise()
    {
        for (const Operation operation : {Operation::PushCustomers, Operation::PullCustomers}) {
            EngineFixture f;
            f.cloud.addCustomer(named("", "Anna", "Free", "", "06 12 34 56 78"));
            f.till.cards = {named("1", "Anna", "Free", "", "+33612345678")};
            const auto run = f.run(operation);
            QVERIFY(run.done());
            QCOMPARE(run.plan.counts.create + run.plan.counts.conflict, 0);
            QCOMPARE(f.cloud.people.size(), std::size_t(1));
            QCOMPARE(f.till.cards.size(), std::size_t(1));
        }
    }

    /// Another till creates its customer 1 between our plan and our request.
    void aNumberTakenMeanwhile()
    {
        EngineFixture f;
        f.till.cards = {named("1", "Bruno", "Brunel", "bruno@exemple.fr")};
        const auto plan = f.planned(Operation::PushCustomers);
        f.cloud.addCustomer(named("1", "Amélie", "Perret", "", "+33612345678"));
        const auto report = f.apply(plan);
        QVERIFY(report && !report->stopped && report->rejectedSome);
        QCOMPARE(f.cloud.people.size(), std::size_t(1));
        QCOMPARE(f.cloud.people[0][CustomerField::FirstName], std::string("Amélie"));
        QCOMPARE(f.cloud.people[0][CustomerField::Email], std::string());
        QVERIFY(fakes::must(f.state().customerLinks("list1")).empty());
    }

    void anAnonymisedPersonsCardIsEmptiedWhoeverLearnsOfItFirst()
    {
        Agreed f;
        anonymise(*f.cloud.customerOf("1"));
        f.till.cards[0][CustomerField::City] = "Lyon";
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts.skipped, 1);
        f.later();
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.rowsWritten, 1);
        QCOMPARE(f.till.cards[0][CustomerField::Email], std::string());
        f.later();
        QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo()); // once
    }

    /// Her number was given to somebody new before the retrieval came.
    void anAnonymisedPersonsNumberGivenAgain()
    {
        for (const bool pushFirst : {false, true}) {
            Agreed f;
            anonymise(*f.cloud.customerOf("1"));
            f.till.cards[0] = named("1", "Nino", "Noir", "nino@exemple.fr", "+33712345678");
            if (pushFirst)
                f.run(Operation::PushCustomers);
            f.later();
            const auto run = f.run(Operation::PullCustomers);
            QCOMPARE(f.till.writeCalls, 0);
            QCOMPARE(f.till.cards[0][CustomerField::Email], std::string("nino@exemple.fr"));
            QCOMPARE(run.plan.problems.size(), std::size_t(1));
        }
    }

    /// What cannot be undone needs a proof, and little that is known of somebody proves nothing.
    void anAnonymisedPersonOfWhomLittleWasKnown_data()
    {
        QTest::addColumn<QStringList>("former");
        QTest::addColumn<QStringList>("now");
        QTest::addColumn<bool>("erased");
        const QStringList lucas{"Lucas", "Roy", "lucas@exemple.fr", "+33788888888"};
        QTest::newRow("no contact, somebody else") << QStringList{"Marie", "Anon", "", ""} << lucas << false;
        QTest::newRow("no name, somebody else") << QStringList{"", "", "", "+33612345601"} << lucas << false;
        QTest::newRow("no name, another phone") << QStringList{"", "", "", "+33612345601"} << QStringList{"", "", "", "+33788888888"} << false;
        QTest::newRow("a surname, another first name") << QStringList{"", "Roy", "", ""} << lucas << false;
        QTest::newRow("no contact, the same") << QStringList{"Marie", "Anon", "", ""} << QStringList{"Marie", "ANON", "", ""} << true;
        QTest::newRow("no contact, a first phone") << QStringList{"Marie", "Anon", "", ""} << QStringList{"Marie", "Anon", "", "+33788888888"} << true;
        QTest::newRow("no name, the same") << QStringList{"", "", "", "+33612345601"} << QStringList{"", "", "", "+33612345601"} << true;
        QTest::newRow("married") << QStringList{"Marie", "Anon", "m@x.fr", "+33612345601"} << QStringList{"Marie", "Roy", "m@x.fr", "+33788888888"} << true;
    }
    void anAnonymisedPersonOfWhomLittleWasKnown()
    {
        QFETCH(const QStringList, former);
        QFETCH(const QStringList, now);
        QFETCH(const bool, erased);
        for (const bool pulled : {false, true})
            for (const bool pushFirst : {false, true}) {
                EngineFixture f;
                if (pulled)
                    f.cloud.addCustomer(named("", former));
                else
                    f.till.cards = {named("1", former)};
                QVERIFY(f.run(pulled ? Operation::PullCustomers : Operation::PushCustomers).done());
                f.clock.trueMs += 3'600'000;
                const std::string ref = f.till.cards.at(0).private_ref;
                f.till.cards = {named(ref, now)};
                f.till.cards[0][CustomerField::City] = "Lyon";
                f.till.writeCalls = 0;
                anonymise(f.cloud.people[0]);
                if (pushFirst)
                    QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, erased ? 0 : 1);
                f.clock.trueMs += 3'600'000;
                const auto run = f.run(Operation::PullCustomers);
                QCOMPARE(f.till.writeCalls, erased ? 1 : 0);
                QCOMPARE(run.plan.problems.size(), std::size_t(erased ? 0 : 1));
                QCOMPARE(f.till.cards[0][CustomerField::City].empty(), erased);
            }
    }

    /// Their number is given to a new guest: told, night after night, and nobody calls the guest anonymised.
    void anAnonymisedPersonsEmptiedCardIsTypedOn()
    {
        Agreed f;
        anonymise(*f.cloud.customerOf("1"));
        QVERIFY(f.run(Operation::PullCustomers).done());
        f.later();
        f.till.cards[0][CustomerField::LastName] = "Anonyme"; // as tills demand it
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 0, 0, 2, 0, 0, 1));
        f.till.cards[0] = named("1", "Nino", "Noir", "nino@exemple.fr");
        for (int night = 0; night < 2; ++night) {
            const auto run = f.run(Operation::PushCustomers);
            QCOMPARE(run.plan.counts, counts(0, 0, 0, 2, 1));
            QCOMPARE(run.plan.problems.size(), std::size_t(1));
            QVERIFY(fakes::words(run.plan.problems[0].message).startsWith("“Nino Noir” bears the number of a person who was anonymised"));
            f.later();
        }
        f.till.cards[0].private_ref = "4";
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(1, 0, 0, 2));
    }

    /// A person does by hand what they are told to do; that is the end of it.
    void anAnonymisedPersonsCardEmptiedByHand()
    {
        Agreed f;
        f.till.statements.erase("customer_erase");
        anonymise(*f.cloud.customerOf("1"));
        QCOMPARE(f.run(Operation::PullCustomers).plan.problems.size(), std::size_t(1));
        f.till.cards[0] = named("1", "", "ANONYME");
        for (const Operation operation : {Operation::PushCustomers, Operation::PullCustomers, Operation::PushCustomers}) {
            f.later();
            const auto run = f.run(operation);
            QCOMPARE(run.plan.counts, counts(0, 0, 0, 2, 0, 0, 1));
            QVERIFY(run.plan.problems.empty());
        }
    }

    /// Only the number tells whose card it is, as on a list that serves two tills.
    void aNumberAloneEmptiesNoCard()
    {
        EngineFixture f;
        anonymise(f.cloud.addCustomer(person("1", "")));
        f.till.cards = {named("1", "Bruno", "Brunel", "bruno@exemple.fr")};
        f.run(Operation::PushCustomers);
        f.clock.trueMs += 3'600'000;
        QCOMPARE(f.run(Operation::PullCustomers).plan.problems.size(), std::size_t(1));
        QCOMPARE(f.till.cards[0][CustomerField::Email], std::string("bruno@exemple.fr"));
    }

    /// Connected to another list by mistake: a schedule stores none of its people.
    void aRetrievalFromAnotherListWaitsForItsName()
    {
        Agreed f;
        f.cloud.customerOf("1")->fields[static_cast<std::size_t>(CustomerField::City)] = "Lyon";
        QVERIFY(f.run(Operation::PullCustomers).done());
        f.later();
        f.connect({"cat1", "Carte"}, {"list2", "Clients du 6e"});
        f.cloud.addCustomer(named("", "Zoé", "Zola", "zoe@exemple.fr"));
        const auto run = f.run(Operation::PullCustomers);
        QVERIFY(run.objection);
        QCOMPARE(fakes::guardCodes(run.plan), std::string("G0"));
        QCOMPARE(f.till.writeCalls, 0);
        QVERIFY(f.run(Operation::PullCustomers, EngineFixture::replace("list2")).done());
    }
};

QTEST_GUILESS_MAIN(TestSamePerson)
#include "test_same_person.moc"
