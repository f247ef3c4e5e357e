// Who is who: private_ref, then e-mail, then phone, and never a guess.

#include "sync/customer_card.h"
#include "sync/customer_match.h"
#include "tests/fakes/engine_fixture.h"

#include <QtTest>

using engine::CustomerIndex;
using engine::Match;
using fakes::person;
using model::Customer;

namespace {

Customer remote(const std::string& id, const std::string& ref, const std::string& email, const std::string& phone = {})
{
    Customer customer = person(ref, "Nom", email, phone);
    customer.id = id;
    return customer;
}

std::string idOf(const Match& match) { return match.customer ? match.customer->id : ""; }

} // namespace

class TestCustomerMatch : public QObject {
    Q_OBJECT

private slots:
    void theRefComesFirst()
    {
        const engine::CustomerList listing = {remote("1", "", "a@x.fr", "+33600000001"), remote("2", "A", "b@x.fr")};
        const CustomerIndex index(listing, {}, {"A"});
        const auto match = index.find(person("A", "Nom", "a@x.fr", "+33600000001"));
        QCOMPARE(match.how, Match::How::PrivateRef);
        QCOMPARE(idOf(match), std::string("2"));
    }

    void thenTheEmailThenThePhone()
    {
        const engine::CustomerList listing = {remote("1", "", "a@x.fr"), remote("2", "", "", "+33600000001")};
        const CustomerIndex index(listing, {}, {});
        QCOMPARE(index.find(person("A", "Nom", " A@X.FR ", "+33600000001")).how, Match::How::Email);
        const auto byPhone = index.find(person("A", "Nom", "z@x.fr", "+33600000001"));
        QCOMPARE(byPhone.how, Match::How::Phone);
        QCOMPARE(idOf(byPhone), std::string("2"));
        QCOMPARE(index.find(person("A", "Nom", "z@x.fr", "+33600000009")).how, Match::How::None);
    }

    void severalAreNobody()
    {
        const engine::CustomerList listing = {remote("1", "", "a@x.fr"), remote("2", "", "A@x.fr")};
        const auto match = CustomerIndex(listing, {}, {}).find(person("A", "Nom", "a@x.fr"));
        QCOMPARE(match.how, Match::How::Several);
        QCOMPARE(match.candidates.size(), std::size_t(2));
        QVERIFY(!match.customer);
    }

    void whoIsTakenIsNotOffered()
    {
        const engine::CustomerList listing = {remote("1", "", "a@x.fr"), remote("2", "B", "b@x.fr")};
        const CustomerIndex index(listing, {"1"}, {"A", "B"});
        QCOMPARE(index.find(person("A", "Nom", "a@x.fr")).how, Match::How::None);
        QCOMPARE(index.find(person("A", "Nom", "b@x.fr")).how, Match::How::None); // the twin of card B
        QCOMPARE(idOf({Match::How::PrivateRef, index.byId("1"), {}}), std::string("1"));
    }

    void aFormerCardsTwinMayBeTakenOver()
    {
        const engine::CustomerList listing = {remote("1", "OLD", "a@x.fr")};
        QCOMPARE(CustomerIndex(listing, {}, {"A"}).find(person("A", "Nom", "a@x.fr")).how, Match::How::Email);
    }

    void placeholdersAndFreePhonesSayNothing()
    {
        const engine::CustomerList listing = {remote("1", "", "customer@email.hidden"), remote("2", "", "", "0612345678"), remote("3", "", "")};
        const CustomerIndex index(listing, {}, {});
        QCOMPARE(index.find(person("A", "Nom", "customer@email.hidden")).how, Match::How::None);
        QCOMPARE(index.find(person("A", "Nom", "", "0612345678")).how, Match::How::None);
        QCOMPARE(index.find(person("A", "Nom")).how, Match::How::None);
    }

    void theAnonymisedAreFoundByRefAlone()
    {
        auto gone = remote("1", "A", "a@x.fr");
        gone.anonymised = true;
        const engine::CustomerList listing = {gone};
        const CustomerIndex index(listing, {}, {});
        QCOMPARE(index.find(person("A", "Nom")).how, Match::How::PrivateRef);
        QCOMPARE(index.find(person("B", "Nom", "a@x.fr")).how, Match::How::None);
    }

    void aCardKeepsEverything()
    {
        Customer customer = person("A", "Nom", "a@x.fr", "+33600000001");
        customer[model::CustomerField::DeliveryNotes] = std::string("a\0\x80 é", 6);
        for (const std::size_t length : {0, 1, 127, 128, 255, 16'383, 16'384, 100'000}) {
            customer[model::CustomerField::Address1] = std::string(length, 'x');
            QVERIFY(engine::CustomerCard(customer).whole() == customer);
            QCOMPARE(engine::CustomerCard(customer).ref(), std::string("A"));
        }
        QVERIFY(engine::CustomerCard(Customer()).whole() == Customer());
        for (const bool anonymised : {false, true})
            for (const char* id : {"", "hubrise-1"}) {
                Customer customer = person("A", "Nom", "a@x.fr");
                customer.id = id;
                customer.anonymised = anonymised;
                QVERIFY(engine::CustomerCard(customer).whole() == customer);
            }
        QVERIFY(engine::CustomerCard().whole() == Customer());
    }
};

QTEST_GUILESS_MAIN(TestCustomerMatch)
#include "test_customer_match.moc"
