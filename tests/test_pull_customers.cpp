// pull customers: HubRise's people become cards, once each, and what the till alone knows is kept.

#include "io/customer_json.h"
#include "tests/fakes/engine_fixture.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace engine;
using fakes::counts;
using fakes::EngineFixture;
using fakes::person;
using model::CustomerField;
using model::Kind;

namespace {

/// Two customers of HubRise that became cards.
struct Pulled : EngineFixture {
    Pulled()
    {
        cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr", "+33612345678"));
        cloud.addCustomer(person("", "Bruno"));
        if (!run(Operation::PullCustomers).done())
            qFatal("the first pull failed");
        later();
    }
    /// A listing serves for a quarter of an hour.
    void later()
    {
        clock.trueMs += 3'600'000;
        cloud.forgetCalls();
        till.rowsWritten = till.writeCalls = 0;
    }
};

} // namespace

class TestPullCustomers : public QObject {
    Q_OBJECT

private slots:
    void newOnesAreInserted()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"));
        f.cloud.addCustomer(person("", "Bruno"));
        const auto run = f.run(Operation::PullCustomers);
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, counts(2));
        QCOMPARE(f.till.cards.size(), std::size_t(2));
        QCOMPARE(f.till.cards[0][CustomerField::Email], std::string("amelie@exemple.fr"));
        QCOMPARE(f.cloud.writes, 0);
    }

    void theSecondTimeNothingIsWritten()
    {
        Pulled f;
        const auto run = f.run(Operation::PullCustomers);
        QVERIFY(run.plan.nothingToDo());
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 2));
        QCOMPARE(f.till.writeCalls, 0);
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
        QCOMPARE(f.cloud.writes, 0);
    }

    void whatChangedInHubRiseIsWritten()
    {
        Pulled f;
        f.cloud.people[0][CustomerField::City] = "Lyon";
        f.till.cards[0][CustomerField::CompanyName] = "SARL";
        const auto run = f.run(Operation::PullCustomers);
        QVERIFY(run.done());
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 1));
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Lyon"));
        QCOMPARE(f.till.cards[0][CustomerField::CompanyName], std::string("SARL"));
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people[0][CustomerField::CompanyName], std::string("SARL")); // the till's own change still goes up
        f.later();
        QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
    }

    /// A person looks at the plan, and meanwhile somebody corrects that very card at the till.
    void aCardCorrectedSinceThePlanIsNotOverwritten()
    {
        Pulled f;
        f.cloud.people[0][CustomerField::City] = "Lyon";
        const auto plan = f.planned(Operation::PullCustomers);
        f.till.cards[0][CustomerField::CompanyName] = "SARL";
        const auto report = f.apply(plan);
        QVERIFY2(report, report ? "" : model::words(report.error().message).c_str());
        QVERIFY(report->stopped);
        QCOMPARE(report->stopped->kind, model::Kind::Stale);
        QCOMPARE(f.till.writeCalls, 0);
        QCOMPARE(f.till.cards[0][CustomerField::CompanyName], std::string("SARL"));
        QVERIFY(f.run(Operation::PullCustomers).done()); // the next one finds both
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Lyon"));
        QCOMPARE(f.till.cards[0][CustomerField::CompanyName], std::string("SARL"));
    }

    void changedOnBothSides()
    {
        Pulled f;
        f.cloud.people[0][CustomerField::City] = "Lyon";
        f.till.cards[0][CustomerField::City] = "Paris";
        const auto run = f.run(Operation::PullCustomers);
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 1, 1));
        QCOMPARE(f.till.writeCalls, 0);
        Options options;
        options.prefer = model::Prefer::Hubrise;
        QVERIFY(f.run(Operation::PullCustomers, EngineFixture::yes(), options).done());
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Lyon"));
        f.later();
        QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
    }

    /// Nothing was written; that the till's word counts is not forgotten.
    void settledForTheTill()
    {
        for (const bool met : {true, false}) {
            Pulled f;
            if (!met) // for the first time
                QVERIFY(f.state().clearCustomerLinks("list1").has_value());
            f.cloud.people[0][CustomerField::City] = "Lyon";
            f.till.cards[0][CustomerField::City] = "Paris";
            Options options;
            options.preferGiven = true;
            options.prefer = model::Prefer::Pos;
            QVERIFY(f.run(Operation::PullCustomers, EngineFixture::yes(), options).done());
            QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Paris"));
            f.later();
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts, counts(0, 1, 0, 1));
            QCOMPARE(f.cloud.people[0][CustomerField::City], std::string("Paris"));
            f.later();
            QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
            QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
        }
    }

    /// A push that left HubRise its own word wrote nothing either; the next pull brings it.
    void settledForHubRiseByAPush()
    {
        Pulled f;
        f.cloud.people[0][CustomerField::City] = "Lyon";
        f.till.cards[0][CustomerField::City] = "Paris";
        Options options;
        options.preferGiven = true;
        options.prefer = model::Prefer::Hubrise;
        QVERIFY(f.run(Operation::PushCustomers, EngineFixture::yes(), options).done());
        QCOMPARE(f.cloud.people[0][CustomerField::City], std::string("Lyon"));
        f.later();
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Lyon"));
        f.later();
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
        QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
    }

    /// They met by a push; what HubRise alone knew of the person comes with the next pull, as if they had met by a pull.
    void whatTheTillLacksComesAfterAPushToo()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
        f.till.cards[0][CustomerField::SmsMarketing] = "false";
        auto& twin = f.cloud.addCustomer(person("", "AMÉLIE", "amelie@exemple.fr"));
        twin[CustomerField::City] = "Lyon";
        twin[CustomerField::SmsMarketing] = "true";
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Lyon"));
        QCOMPARE(f.till.cards[0][CustomerField::FirstName], std::string("Amélie")); // capitals are no change
        QCOMPARE(f.till.cards[0][CustomerField::SmsMarketing], std::string("false")); // nobody proved that it was given
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
    }

    /// Pushed are e-mail and first name only: of the rest nobody was asked which is right, so nothing of the till's goes.
    void whatIsNotPushedIsNotOverwrittenByAPullAfterAPush()
    {
        for (const char* phoneInHubRise : {"", "+33698765432"}) {
            EngineFixture f;
            f.configure([](io::Profile& profile) { profile.customer_fields = {"email", "first_name"}; });
            f.till.cards = {person("A", "Amélie", "amelie@exemple.fr", "+33612345678")};
            f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr", phoneInHubRise))[CustomerField::City] = "Lyon";
            QVERIFY(f.run(Operation::PushCustomers).done());
            f.clock.trueMs += 3'600'000;
            QVERIFY(f.run(Operation::PullCustomers).done());
            QCOMPARE(f.till.cards[0][CustomerField::Phone], std::string("+33612345678"));
            QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Lyon")); // the till had none
            QCOMPARE(f.cloud.people[0][CustomerField::Phone], std::string(phoneInHubRise));
        }
    }

    void noConsentIsProvenByAPush_data()
    {
        QTest::addColumn<QString>("till");
        QTest::addColumn<QString>("hubrise");
        QTest::addColumn<bool>("conflict");
        for (const bool conflict : {false, true}) {
            const char* beside = conflict ? "a conflict beside it" : "alone";
            QTest::addRow("yes in HubRise only, %s", beside) << "false" << "true" << conflict;
            QTest::addRow("yes in the till only, %s", beside) << "true" << "false" << conflict;
        }
    }
    /// They meet by a push that may not raise consents; later pulls neither raise nor withdraw what nobody changed.
    void noConsentIsProvenByAPush()
    {
        QFETCH(const QString, till);
        QFETCH(const QString, hubrise);
        QFETCH(const bool, conflict);
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
        f.till.cards[0][CustomerField::SmsMarketing] = till.toStdString();
        f.till.cards[0][CustomerField::CompanyName] = "SARL";
        auto& twin = f.cloud.addCustomer(f.till.cards[0]);
        twin.private_ref.clear(); // they never met
        twin[CustomerField::SmsMarketing] = hubrise.toStdString();
        twin[CustomerField::CompanyName] = conflict ? "SAS" : "SARL";
        for (int day = 0; day < 3; ++day) {
            QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, conflict ? 1 : 0);
            f.cloud.people[0][CustomerField::City] = "Lyon " + std::to_string(day);
            f.clock.trueMs += 24 * 3'600'000;
            QVERIFY(f.run(Operation::PullCustomers).done());
            QCOMPARE(f.till.cards[0][CustomerField::City], "Lyon " + std::to_string(day));
            QCOMPARE(f.till.cards[0][CustomerField::SmsMarketing], till.toStdString());
            QCOMPARE(f.cloud.people[0][CustomerField::SmsMarketing], hubrise.toStdString());
        }
    }

    /// Cards that say nothing in the fields the till gets from HubRise are nobody's.
    void nothingSaidIsNoLikeness()
    {
        EngineFixture f;
        for (auto* fields : {&f.till.writable, &f.till.inserted})
            *fields = model::CustomerFields().set(static_cast<std::size_t>(CustomerField::Email)).set(static_cast<std::size_t>(CustomerField::SmsMarketing));
        f.till.cards = {person("A", "Alice")};
        f.till.cards[0][CustomerField::SmsMarketing] = "false";
        f.cloud.addCustomer(person("", "Jean"));
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards.size(), std::size_t(2));
        QVERIFY(!fakes::must(f.state().customerLink("list1", "A")));
    }

    /// In a till that only adds cards no field is both read and changed: that nothing differs makes nobody somebody else.
    void aTillThatOnlyAddsMeetsNobodyByNothing()
    {
        EngineFixture f;
        f.till.writable = {};
        f.till.cards = {person("A", "Amélie")};
        f.cloud.addCustomer(person("", "Bruno"));
        f.cloud.addCustomer(person("", "Amélie"));
        const auto pull = f.run(Operation::PullCustomers);
        QVERIFY2(pull.done(), pull.why().c_str());
        QCOMPARE(f.till.cards.size(), std::size_t(2));
        QCOMPARE(f.till.cards[1][CustomerField::FirstName], std::string("Bruno"));
        QCOMPARE(fakes::must(f.state().customerLink("list1", "A"))->remoteId, f.cloud.people[1].id);
    }

    /// A done step leaves all that the plan learnt of its customer, whatever becomes of the plan's other steps.
    void noConsentIsProvenByAPushThatIsDropped_data()
    {
        QTest::addColumn<QString>("till");
        QTest::addColumn<QString>("hubrise");
        QTest::newRow("yes in HubRise only") << "false" << "true";
        QTest::newRow("yes in the till only") << "true" << "false";
    }
    void noConsentIsProvenByAPushThatIsDropped()
    {
        QFETCH(const QString, till);
        QFETCH(const QString, hubrise);
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr", "+33142000000"), person("B", "Bruno")};
        f.till.cards[0][CustomerField::SmsMarketing] = till.toStdString();
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"))[CustomerField::SmsMarketing] = hubrise.toStdString();
        f.cloud.failOn("createCustomer", model::Kind::Paused);
        const auto dropped = f.run(Operation::PushCustomers);
        QCOMPARE(dropped.report.stopped->kind, model::Kind::Paused);
        QCOMPARE(f.cloud.people[0][CustomerField::Phone], std::string("+33142000000")); // Amélie's step was done
        QVERIFY(f.state().setPlanState(dropped.plan.id, io::PlanState::Abandoned).has_value());
        f.cloud.people[0][CustomerField::City] = "Lyon";
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Lyon"));
        QCOMPARE(f.till.cards[0][CustomerField::SmsMarketing], till.toStdString());
        QCOMPARE(f.cloud.people[0][CustomerField::SmsMarketing], hubrise.toStdString());
    }

    void aYesOfTheTillThatMayNotBeSentStaysInTheTill()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
        f.till.cards[0][CustomerField::SmsMarketing] = "false";
        QVERIFY(f.run(Operation::PushCustomers).done()); // created
        f.till.cards[0][CustomerField::SmsMarketing] = "true";
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PushCustomers).done());
        QVERIFY(f.cloud.people[0][CustomerField::SmsMarketing] != "true");
        f.cloud.people[0][CustomerField::City] = "Lyon";
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Lyon"));
        QCOMPARE(f.till.cards[0][CustomerField::SmsMarketing], std::string("true"));
    }

    /// The till's boxes say "no" unless somebody ticks them; that is no withdrawal of what the person agreed to elsewhere.
    void aConsentGivenInHubRiseOutlivesAPullAndAPush()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
        f.till.cards[0][CustomerField::SmsMarketing] = "false";
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"))[CustomerField::SmsMarketing] = "true";
        QVERIFY(f.run(Operation::PushCustomers).done());
        f.cloud.people[0][CustomerField::City] = "Lyon";
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).done());
        f.till.cards[0][CustomerField::CompanyName] = "SARL";
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people[0][CustomerField::CompanyName], std::string("SARL"));
        QCOMPARE(f.cloud.people[0][CustomerField::SmsMarketing], std::string("true"));
    }

    void aConflictBesideAChangeIsNotForgotten()
    {
        Pulled f;
        f.cloud.people[0][CustomerField::City] = "Lyon";
        f.cloud.people[0][CustomerField::Country] = "FR";
        f.till.cards[0][CustomerField::City] = "Paris";
        QCOMPARE(f.run(Operation::PullCustomers).plan.counts.conflict, 1);
        QCOMPARE(f.till.cards[0][CustomerField::Country], std::string("FR"));
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Paris"));
        f.later();
        const auto again = f.run(Operation::PullCustomers);
        QCOMPARE(again.plan.counts.conflict, 1);
        QCOMPARE(f.till.writeCalls, 0);
        QCOMPARE(f.run(Operation::PushCustomers).plan.counts.conflict, 1);
    }

    void aCardOfTheTillIsMetByEmailOrPhone()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr"), person("B", "Bruno", "", "+33612345678")};
        f.cloud.addCustomer(person("", "Amélie", "AMELIE@exemple.fr"))[CustomerField::City] = "Lyon";
        f.cloud.addCustomer(person("", "Bruno", "", "+33612345678"));
        const auto run = f.run(Operation::PullCustomers);
        QCOMPARE(run.plan.counts, counts(0, 1, 0, 1));
        QCOMPARE(f.till.cards.size(), std::size_t(2));
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Lyon"));
    }

    void whatOnlyTheTillKnowsIsStillPushedAfterwards()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr", "+33612345678"), person("B", "Bruno", "bruno@exemple.fr", "+33687654321")};
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"));
        f.cloud.addCustomer(person("", "Bruno", "bruno@exemple.fr"))[CustomerField::City] = "Lyon";
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[1][CustomerField::City], std::string("Lyon"));
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people.size(), std::size_t(2));
        QCOMPARE(f.cloud.people[0][CustomerField::Phone], std::string("+33612345678"));
        QCOMPARE(f.cloud.people[1][CustomerField::Phone], std::string("+33687654321"));
    }

    void severalCardsAreAConflict()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "famille@exemple.fr"), person("B", "Bruno", "famille@exemple.fr")};
        f.cloud.addCustomer(person("", "Famille", "famille@exemple.fr"));
        QCOMPARE(f.run(Operation::PullCustomers).plan.counts, counts(0, 0, 0, 0, 1));
        QCOMPARE(f.till.cards.size(), std::size_t(2));
    }

    void oneCardForTwoIsAConflict()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr", "+33612345678")};
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"));
        f.cloud.addCustomer(person("", "Amélie", "", "+33612345678"));
        QCOMPARE(f.run(Operation::PullCustomers).plan.counts.conflict, 1);
        QCOMPARE(f.till.cards.size(), std::size_t(1));
    }

    void whatTheTillMakesOfItIsAgreed()
    {
        EngineFixture f;
        f.till.onStore = [](model::Customer& card) { card[CustomerField::FirstName] = card[CustomerField::FirstName].substr(0, 5); };
        f.cloud.addCustomer(person("", "Maximilienne", "max@exemple.fr"));
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[0][CustomerField::FirstName], std::string("Maxim"));
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PushCustomers).plan.nothingToDo());
        QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
        QCOMPARE(f.cloud.people[0][CustomerField::FirstName], std::string("Maximilienne"));
    }

    void fieldsTheTillCannotWriteAreLeftAlone()
    {
        EngineFixture f;
        f.till.writable.reset(static_cast<std::size_t>(CustomerField::City));
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"))[CustomerField::City] = "Lyon";
        const auto run = f.run(Operation::PullCustomers);
        QVERIFY(run.plan.nothingToDo());
        QVERIFY(f.run(Operation::PushCustomers).done());
        QCOMPARE(f.cloud.people[0][CustomerField::City], std::string("Lyon"));
    }

    void aConsentIsRaisedOnlyWhenItWasGivenSince()
    {
        EngineFixture f;
        f.till.cards = {person("A", "Amélie", "amelie@exemple.fr")};
        f.till.cards[0][CustomerField::SmsMarketing] = "false";
        f.cloud.addCustomer(person("", "Amélie", "amelie@exemple.fr"))[CustomerField::SmsMarketing] = "true";
        f.run(Operation::PullCustomers);
        QCOMPARE(f.till.cards[0][CustomerField::SmsMarketing], std::string("false"));
        f.run(Operation::PushCustomers);
        QCOMPARE(f.cloud.people[0][CustomerField::SmsMarketing], std::string("true"));
        f.cloud.people[0][CustomerField::EmailMarketing] = "true"; // the person agrees, after both sides were known
        f.clock.trueMs += 3'600'000;
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[0][CustomerField::EmailMarketing], std::string("true"));
    }

    void theAnonymisedAreErasedOnce()
    {
        Pulled f;
        auto& gone = f.cloud.people[0];
        gone.anonymised = true;
        gone.fields.fill({});
        const auto run = f.run(Operation::PullCustomers);
        QVERIFY(run.done());
        QCOMPARE(f.till.rowsWritten, 1);
        QCOMPARE(f.till.cards[0][CustomerField::Email], std::string());
        f.later();
        QVERIFY(f.run(Operation::PullCustomers).plan.nothingToDo());
    }

    void aCardRemovedFromTheTillStaysRemoved()
    {
        Pulled f;
        f.till.cards.erase(f.till.cards.begin());
        const auto run = f.run(Operation::PullCustomers);
        QVERIFY(run.plan.nothingToDo());
        QCOMPARE(run.plan.counts, counts(0, 0, 0, 1, 0, 0, 1));
    }

    void aCardWhoseTwinLeftMayBeMetAgain()
    {
        Pulled f;
        f.cloud.people[0].id = "another"; // the person was entered again in HubRise
        const auto run = f.run(Operation::PullCustomers);
        QCOMPARE(f.till.cards.size(), std::size_t(2));
        QCOMPARE(run.plan.counts.create, 0);
    }

    void aFailedWriteChangesNothing()
    {
        EngineFixture f;
        f.cloud.addCustomer(person("", "Amélie"));
        f.till.writeFails = model::fail(Kind::TillData, model::verbatim("constraint")).value();
        const auto run = f.run(Operation::PullCustomers);
        QCOMPARE(run.report.stopped->kind, Kind::TillData);
        QVERIFY(f.till.cards.empty());
        QVERIFY(fakes::must(f.state().customerLinks("list1")).empty());
        QCOMPARE(f.planState(run.plan.id), io::PlanState::Abandoned);
        f.till.writeFails.reset();
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards.size(), std::size_t(1));
    }

    void interruptedAfterWritingDoublesNobody()
    {
        EngineFixture f;
        for (const char* name : {"Amélie", "Bruno", "Bruno", ""})
            f.cloud.addCustomer(person("", name, *name == 'A' ? "amelie@exemple.fr" : ""));
        const auto plan = f.planned(Operation::PullCustomers);
        QVERIFY(!f.apply(plan)->stopped);
        QCOMPARE(f.till.cards.size(), std::size_t(4));
        QVERIFY(f.state().clearCustomerLinks("list1").has_value()); // the till has them; our own memory was lost
        const auto run = f.run(Operation::PullCustomers);
        QVERIFY(!run.report.stopped);
        QCOMPARE(run.plan.counts.create, 0);
        QCOMPARE(f.till.cards.size(), std::size_t(4));
    }

    void intoAFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("json") << "clients.json";
        QTest::newRow("csv") << "clients.csv";
    }
    void intoAFile()
    {
        QFETCH(QString, file);
        EngineFixture f;
        f.till.statements.clear();
        auto& customer = f.cloud.addCustomer(person("", "=Amélie; \"dite\" Mél", "amelie@exemple.fr", "+33612345678"));
        customer[CustomerField::DeliveryNotes] = "2e\nporte";
        Options options;
        options.outFile = file.toStdString();
        const auto plan = f.planned(Operation::PullCustomers, options);
        QVERIFY(plan.ops.empty());
        QCOMPARE(plan.outFile, options.outFile);
        if (file.endsWith("json")) {
            const auto back = fakes::must(io::decodeCustomers(plan.exportText));
            QCOMPARE(back.size(), std::size_t(1));
            QCOMPARE(back[0][CustomerField::DeliveryNotes], std::string("2e\nporte"));
            QCOMPARE(back[0][CustomerField::FirstName], customer[CustomerField::FirstName]);
        } else {
            QVERIFY(plan.exportText.starts_with("\xEF\xBB\xBFid;private_ref;anonymised;email;"));
            QVERIFY(plan.exportText.find("\"=Amélie; \"\"dite\"\" Mél\"") != std::string::npos);
            QVERIFY(plan.exportText.find("+33612345678") != std::string::npos);
        }
    }

    void anotherEndingIsRefused()
    {
        EngineFixture f;
        Options options;
        options.outFile = "clients.xlsx";
        QCOMPARE(f.plan(Operation::PullCustomers, options).error().kind, Kind::Usage);
    }

    /// All of it was written, or nothing: neither is said.
    void aTillThatIsLostWhileItFinishes()
    {
        Pulled f;
        f.cloud.people[0][CustomerField::City] = "Lyon";
        f.till.writeFails = model::fail(Kind::OutcomeUnknown, model::verbatim("lost")).value();
        const auto report = f.apply(f.planned(Operation::PullCustomers));
        QVERIFY(report && report->stopped);
        QCOMPARE(report->stopped->kind, Kind::Temporary);
        QVERIFY2(model::words(report->stopped->message).find("all of it was written, or nothing") != std::string::npos, model::words(report->stopped->message).c_str());
        f.till.writeFails.reset();
        QVERIFY(f.run(Operation::PullCustomers).done());
        QCOMPARE(f.till.cards[0][CustomerField::City], std::string("Lyon"));
    }

    void aMappingThatCannotWrite()
    {
        EngineFixture f;
        f.till.statements.clear();
        QCOMPARE(f.plan(Operation::PullCustomers).error().kind, Kind::Configuration);
        QVERIFY(f.cloud.calls.empty());
    }
};

QTEST_GUILESS_MAIN(TestPullCustomers)
#include "test_pull_customers.moc"
