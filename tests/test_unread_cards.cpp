// What the till holds and nobody can read: a retrieval loses none of it, and doubles nobody who stands there.

#include "sync/pending.h"
#include "tests/fakes/engine_fixture.h"
#include "till_fixture.h"

#include <QtTest>

using namespace engine;
using fakes::counts;
using fakes::EngineFixture;
using fakes::person;
using model::CustomerField;

namespace {

model::Problem about(model::Severity severity, const std::string& ref, const std::string& field)
{
    return {severity, "customer", ref, field, model::verbatim("cannot be read"), {}};
}

/// Amélie's card and twin agree but for what cannot be read in the card; her city has changed in HubRise.
struct Moved : EngineFixture {
    Moved()
    {
        till.cards = {person("1", "Amélie", "amelie@exemple.fr")};
        till.cards[0][CustomerField::City] = "Lyon";
        if (!run(Operation::PushCustomers).done())
            qFatal("the first push failed");
        cloud.people[0][CustomerField::City] = "Annecy";
        clock.trueMs += 3'600'000;
    }
};

/// The waiter corrects what could not be read.
void mendPhone(EngineFixture& f, const std::string& phone)
{
    f.till.cards[0][CustomerField::Phone] = phone;
    f.till.cardProblems.clear();
}

/// Marie and her phone are agreed.
struct Reachable : EngineFixture {
    Reachable()
    {
        till.cards = {person("1", "Marie", "marie@exemple.fr", "+33612345678")};
        if (!run(Operation::PushCustomers).done())
            qFatal("the first push failed");
        clock.trueMs += 3'600'000;
    }
    void leaveOut(const char* field)
    {
        till.cards[0][*model::customerFieldNamed(field)].clear();
        till.cardProblems = {about(model::Severity::Warning, "1", field)};
    }
};

/// A till that ships with the program, with one customer.
struct Shipped : TillFixture {
    Shipped(const char* name, const std::string& sql) : mapping(name)
    {
        QFile file(QString::fromStdString(std::string(SAMPLES "/") + name + "/till.sql"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("fixture: no %s", name);
        run(file.readAll().toStdString());
        run(sql);
    }
    /// As a retrieval that changes the city alone.
    void move(const std::string& ref, const std::string& city) const
    {
        auto till = io::openTill(mapping, database());
        const auto read = till ? (*till)->customers() : model::fail(till);
        if (!read)
            qFatal("fixture: %s", model::words(read.error().message).c_str());
        for (const auto& card : read->customers) {
            if (card.private_ref != ref)
                continue;
            std::map<std::string, std::string> values{{"ref", ref}, {"hubrise_id", ""}};
            for (const auto field : model::allCustomerFields())
                values.emplace(model::fieldName(field), card[field]);
            values["city"] = city;
            if (const auto written = (*till)->write({{"customer_update", values, "key"}}); !written)
                qFatal("fixture: %s", model::words(written.error().message).c_str());
        }
    }
    std::string mapping;
};

} // namespace

class TestUnreadCards : public QObject {
    Q_OBJECT

private slots:
    void whatIsLeftOutIsNotEmptied_data()
    {
        QTest::addColumn<QString>("field");
        for (const char* field : {"phone", "birth_date", "country", "email", "latitude", "gender"})
            QTest::newRow(field) << field;
    }
    void whatIsLeftOutIsNotEmptied()
    {
        QFETCH(const QString, field);
        Moved f;
        f.till.cardProblems = {about(model::Severity::Warning, "1", field.toStdString())};
        const auto run = f.run(Operation::PullCustomers);
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 0, 0, 0, 1));
        QCOMPARE(run.plan.problems.size(), std::size_t(1));
        QCOMPARE(f.till.writeCalls, 0);
        f.till.cardProblems.clear(); // corrected in the till
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Annecy"));
    }

    void whatIsNotWrittenIsSafe()
    {
        Moved f;
        f.till.writable.reset(static_cast<std::size_t>(CustomerField::Phone));
        f.till.cardProblems = {about(model::Severity::Warning, "1", "phone"), about(model::Severity::Note, "1", "city")};
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Annecy"));
    }

    /// One byte in the wrong character set, or a row twice in the query's answer.
    void whoCannotBeReadIsThereAllTheSame()
    {
        for (const bool linked : {true, false}) {
            Moved f;
            if (!linked)
                QVERIFY(f.state().clearCustomerLinks("list1").has_value());
            f.cloud.addCustomer(person("", "Bruno", "bruno@exemple.fr"));
            f.till.rejectedCards = std::exchange(f.till.cards, {});
            f.till.cardProblems = {about(model::Severity::Error, "1", "address_1")};
            const auto run = f.run(Operation::PullCustomers);
            QVERIFY(run.done());
            QCOMPARE(run.plan.counts, counts(1, 0, 0, 0, 0, 1));
            QCOMPARE(run.plan.problems.size(), std::size_t(1));
            QVERIFY(fakes::words(run.plan.changes[0].reason).contains("cannot be read"));
            QCOMPARE(f.till.cards.size(), std::size_t(1)); // Bruno
        }
    }

    void whoCannotEvenBeRecognisedIsNotStoredTwice()
    {
        Moved f;
        f.cloud.addCustomer(person("", "Bruno", "bruno@exemple.fr"));
        f.cloud.addCustomer(person("", "Chloé", "chloe@exemple.fr"));
        f.till.rejectedCards = {person("2", "Bruno")};
        f.till.cardProblems = {about(model::Severity::Error, "2", "email")};
        const auto run = f.run(Operation::PullCustomers);
        QCOMPARE(run.plan.counts, counts(1, 1, 0, 0, 0, 1)); // Chloé is somebody else in any case
        QCOMPARE(f.till.cards.size(), std::size_t(2));
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Annecy"));
    }

    /// Two phones where one belongs, or a typing error: what HubRise holds stays, and the card is as it was until it can be read again.
    void whatIsLeftOutIsNotSentAsEmpty()
    {
        for (const bool withAnotherChange : {false, true}) {
            Reachable f;
            f.leaveOut("phone");
            if (withAnotherChange)
                f.till.cards[0][CustomerField::City] = "Lyon";
            QCOMPARE(fakes::must(pendingOf(f.state(), f.till, f.profile(), Operation::PushCustomers, f.context()))->update, withAnotherChange ? 1 : 0);
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts, withAnotherChange ? counts(0, 1) : counts(0, 0, 0, 1));
            QCOMPARE(f.cloud.people[0][CustomerField::Phone], std::string("+33612345678"));
            QCOMPARE(f.cloud.people[0][CustomerField::City], std::string(withAnotherChange ? "Lyon" : ""));
            mendPhone(f, "+33698765432"); // and then it is a change like any other
            QVERIFY(f.run(Operation::PushCustomers).done());
            QCOMPARE(f.cloud.people[0][CustomerField::Phone], std::string("+33698765432"));
        }
    }

    /// Meanwhile HubRise has another one: that is no conflict with what nobody can read, and still there when the card is corrected.
    void whatIsLeftOutIsNoConflict()
    {
        Reachable f;
        f.leaveOut("phone");
        f.till.cards[0][CustomerField::City] = "Lyon";
        f.cloud.people[0][CustomerField::Phone] = "+33698765432";
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 1));
        f.clock.trueMs += 3'600'000;
        const auto pull = f.run(Operation::PullCustomers);
        QCOMPARE(pull.plan.counts, counts(0, 0, 0, 0, 0, 0, 1));
        QVERIFY(fakes::words(pull.plan.changes[0].reason).contains("would be lost"));
        QCOMPARE(f.cloud.people[0][CustomerField::Phone], std::string("+33698765432"));
        mendPhone(f, "+33612345678");
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[0][CustomerField::Phone], std::string("+33698765432"));
    }

    /// Who the card is of is told by what can be read of it.
    void whatIsLeftOutProvesNobody()
    {
        EngineFixture f;
        f.till.cards = {person("1", "Marie", "", "+33612345678")};
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.till.cards = {person("1", "Karl")};
        f.till.cardProblems = {about(model::Severity::Warning, "1", "phone")};
        for (int night = 0; night < 2; ++night) {
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 1);
            QCOMPARE(f.cloud.people[0][CustomerField::FirstName], std::string("Marie"));
        }
        f.till.cards = {person("1", "Karl", "", "+33612345678")}; // corrected: it is one person, by another name
        f.till.cardProblems.clear();
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts.update, 1);
        QCOMPARE(f.cloud.people[0][CustomerField::FirstName], std::string("Karl"));
    }

    /// Interrupted and resumed, the change of such a card still goes.
    void whatIsLeftOutIsNoNewsForARunThatGoesOn()
    {
        Reachable f;
        f.leaveOut("phone");
        f.till.cards[0][CustomerField::City] = "Lyon";
        f.cloud.failOn("updateCustomer", model::Kind::Paused);
        QVERIFY(f.run(Operation::PushCustomers).report.stopped);
        const auto report = f.resume();
        QVERIFY(report && !report->stopped);
        QCOMPARE(report->superseded, 0);
        QCOMPARE(f.cloud.people[0][CustomerField::City], std::string("Lyon"));
    }

    /// Only the phone would have told that she is known already.
    void whoseContactIsLeftOutDoesNotComeTwice()
    {
        for (const Operation first : {Operation::PushCustomers, Operation::PullCustomers}) {
            EngineFixture f;
            f.cloud.addCustomer(person("", "Marie", "", "+33612345678"));
            f.cloud.addCustomer(person("", "Karl"));
            f.till.cards = {person("1", "MARIE"), person("2", "Zoé")};
            f.till.cardProblems = {about(model::Severity::Warning, "1", "phone"), about(model::Severity::Warning, "2", "phone")};
            for (const Operation operation : {first, Operation::PushCustomers, Operation::PullCustomers}) {
                const auto run = f.run(operation);
                QVERIFY(run.done());
                QVERIFY(!run.plan.problems.empty());
                f.clock.trueMs += 3'600'000;
            }
            QCOMPARE(f.cloud.people.size(), std::size_t(3)); // and Zoé
            QCOMPARE(f.till.cards.size(), std::size_t(3));   // and Karl
            mendPhone(f, "+33612345678");
            QVERIFY(f.run(Operation::PushCustomers).done());
            QCOMPARE(f.cloud.people.size(), std::size_t(3));
            QCOMPARE(f.cloud.people[0].private_ref, std::string("1"));
        }
    }

    /// One name, and what can be read says that they are two.
    void anotherOfThatNameComes()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("", "Marie", "marie@exemple.fr", "+33612345678"));
        f.till.cards = {person("1", "Marie", "m.durand@exemple.fr")};
        f.till.cardProblems = {about(model::Severity::Warning, "1", "phone")};
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(1));
        f.clock.trueMs += 3'600'000;
        QCOMPARE(f.run(Operation::PullCustomers).plan.counts.create, 1);
    }

    void aBrokenByteIsRead()
    {
        TillFixture f("CREATE TABLE c (n INTEGER, mail TEXT, rue TEXT); INSERT INTO c VALUES (1, 'a@exemple.fr', CAST(X'52756520E974E9' AS TEXT)), (2, 'b@exemple.fr', 'x'), "
                      "(3, 'c@exemple.fr', 'y'), (3, 'd@exemple.fr', 'z')",
                      "[read]\ncustomers = \"SELECT n AS ref, mail AS email, rue AS address_1 FROM c\"\n");
        const auto read = f.till()->customers();
        QVERIFY(read);
        QCOMPARE(read->customers.size(), std::size_t(1));
        QCOMPARE(read->rejected.size(), std::size_t(3));
        QCOMPARE(read->rejected[0][CustomerField::Email], std::string("a@exemple.fr"));
        QCOMPARE(read->rejected[2].private_ref, std::string("3"));
    }

    void shippedMappingsKeepWhatTheyDoNotUnderstand()
    {
        const Shipped kezia("kezia", "INSERT INTO CLIENT (IDCLI, CIVILITE, NOM, PAYS, PORTABLE) VALUES (9001, 'Dr', 'MOREL', 'ESPAGNE', '06 12 34 56 78'), (9002, 'Mme', 'ROUX', 'FRANCE', NULL)");
        kezia.move("9001", "Lyon");
        kezia.move("9002", "Lyon");
        QCOMPARE(kezia.value("SELECT VILLE || CIVILITE || PAYS FROM CLIENT WHERE IDCLI = 9001"), std::string("LyonDrESPAGNE"));
        QCOMPARE(kezia.value("SELECT VILLE || CIVILITE || PAYS FROM CLIENT WHERE IDCLI = 9002"), std::string("LyonMmeFRANCE"));

        const Shipped nestor("nestor", "INSERT INTO CLIENT (NUMERO, TITRE, NOM, TEL1, TEL2, PUB_SMS, PUB_MAIL, ACTIF) VALUES "
                                       "(9001, 'Dr', 'MOREL', 'chez sa fille', '06.12.34.56.78', 0, 0, 1)");
        nestor.move("9001", "Lyon");
        QCOMPARE(nestor.value("SELECT TITRE || '|' || TEL1 || '|' || TEL2 FROM CLIENT WHERE NUMERO = 9001"), std::string("Dr|chez sa fille|06.12.34.56.78"));
        QCOMPARE(nestor.value("SELECT VILLE FROM ADRESSE WHERE CLIENT = 9001"), std::string("Lyon"));
    }
};

QTEST_GUILESS_MAIN(TestUnreadCards)
#include "test_unread_cards.moc"
