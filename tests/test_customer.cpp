#include "model/customer.h"
#include "model/customer_fields.h"
#include "model/customer_validation.h"

#include <QtTest>

#include <random>

using namespace model;
using enum CustomerField;

namespace {

const CustomerFields everything = CustomerFields().set();

Customer amelie()
{
    Customer c;
    c.private_ref = std::string("1842");
    c[FirstName] = std::string("Amélie");
    c[LastName] = std::string("Perret");
    c[Email] = std::string("amelie.perret@exemple.fr");
    c[Gender] = std::string("female");
    c[BirthDate] = std::string("1985-03-14");
    c[Phone] = std::string("+33612345678");
    c[Country] = std::string("FR");
    c[Latitude] = std::string("45.764");
    c[Longitude] = std::string("-4.8357");
    c[DeliveryNotes] = std::string("Code 12B7,\n3e étage");
    c[SmsMarketing] = std::string("false");
    return c;
}

} // namespace

class TestCustomer : public QObject {
    Q_OBJECT
private slots:
    void fieldsAndNames();
    void callThemBy();
    void consentsTogether();
    void someFieldsAlone();
    void canonicalFormRoundTrips();
    void canonicalFormHoldsOwnedFieldsAlone();
    void canonicalFormTellsEveryFieldApart();
    void canonicalFormSurvivesNewFields();
    void damagedFormsAreReadAsFarAsTheyGo();
    void emails_data();
    void emails();
    void goodCardsPass();
    void breaches_data();
    void breaches();
    void refsOnSeveralCards();
};

void TestCustomer::fieldsAndNames()
{
    QSet<QString> names;
    for (const auto field : allCustomerFields()) {
        names << QString::fromStdString(std::string(fieldName(field)));
        QVERIFY(customerFieldNamed(fieldName(field)) == field);
        QCOMPARE(isBoolean(field), field == SmsMarketing || field == EmailMarketing);
        const bool kept = field == City || field == State || field == Country || field == SmsMarketing || field == EmailMarketing;
        QCOMPARE(isPersonal(field), !kept); // HubRise API 7.3, column "anonymised"
    }
    QCOMPARE(names.size(), int(customerFieldCount));
    QCOMPARE(fieldName(Email), "email");
    QCOMPARE(fieldName(PhoneAccessCode), "phone_access_code");
    QCOMPARE(fieldName(Address2), "address_2");
    QCOMPARE(fieldName(EmailMarketing), "email_marketing");
    QVERIFY(!customerFieldNamed("loyalty_cards"));
}

void TestCustomer::callThemBy()
{
    Customer c = amelie();
    c[CompanyName] = std::string("Perret SA");
    QCOMPARE(c.displayName(), std::string("Amélie Perret"));
    c[FirstName] = std::string("  ");
    QCOMPARE(c.displayName(), std::string("Perret"));
    c[LastName] = std::string("");
    QCOMPARE(c.displayName(), std::string("Perret SA"));
    c[CompanyName] = std::string("");
    QCOMPARE(c.displayName(), std::string("amelie.perret@exemple.fr"));
    c[Email] = std::string("");
    QCOMPARE(c.displayName(), std::string("+33612345678"));
    c[Phone] = std::string("");
    QCOMPARE(c.displayName(), std::string("1842"));
    c.private_ref = std::string("");
    c.id = std::string("ab1");
    QCOMPARE(c.displayName(), std::string("ab1"));
    QCOMPARE(Customer{}.displayName(), std::string());
}

void TestCustomer::consentsTogether()
{
    const auto sms = static_cast<std::size_t>(SmsMarketing), email = static_cast<std::size_t>(EmailMarketing);
    QVERIFY(consents() == CustomerFields().set(sms).set(email));
    Customer c = amelie(); // of e-mails she says nothing
    QVERIFY(consentsGiven(c).none());
    c[EmailMarketing] = "true";
    QVERIFY(consentsGiven(c) == CustomerFields().set(email));
    c[EmailMarketing] = "withheld";
    c[SmsMarketing] = "true";
    c[DeliveryNotes] = "true"; // is no consent
    QVERIFY(consentsGiven(c) == CustomerFields().set(sms));
}

void TestCustomer::someFieldsAlone()
{
    const Customer from = amelie();
    Customer to;
    to.private_ref = "7";
    to[City] = "Lyon";
    to[State] = "Rhône";
    copyFields(CustomerFields().set(static_cast<std::size_t>(Email)).set(static_cast<std::size_t>(City)), from, to);
    Customer expected;
    expected.private_ref = "7";
    expected[Email] = from[Email];
    expected[State] = "Rhône"; // hers says nothing of the city, which is copied too
    QVERIFY(to == expected);
}

void TestCustomer::canonicalFormRoundTrips()
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        Customer c;
        for (auto& value : c.fields)
            for (auto n = random() % 6; n > 0; --n)
                value += "=:,0129\0\xFF\n"[random() % 10];
        QVERIFY(fromCanonicalForm(canonicalForm(c, everything)).fields == c.fields);
    }
    QVERIFY(canonicalForm({}, everything).empty());
    QVERIFY(fromCanonicalForm("").fields == Customer{}.fields);
}

void TestCustomer::canonicalFormHoldsOwnedFieldsAlone()
{
    CustomerFields owned;
    owned.set(std::size_t(FirstName)).set(std::size_t(City));
    Customer a = amelie();
    Customer b = a;
    b[LastName] = std::string("Dupont");
    b.id = std::string("x");
    QCOMPARE(canonicalForm(a, owned), canonicalForm(b, owned));
    QCOMPARE(canonicalForm(a, owned), std::string("first_name=7:Amélie,"));
    b[City] = std::string("Lyon");
    QVERIFY(canonicalForm(a, owned) != canonicalForm(b, owned));
}

void TestCustomer::canonicalFormTellsEveryFieldApart()
{
    for (const auto field : allCustomerFields()) {
        Customer a = amelie();
        Customer b = a;
        b[field] += '1';
        QVERIFY2(canonicalForm(a, everything) != canonicalForm(b, everything), std::string(fieldName(field)).c_str());
    }
}

void TestCustomer::canonicalFormSurvivesNewFields()
{
    const Customer c = fromCanonicalForm("shoe_size=2:43,first_name=2:Al,");
    QCOMPARE(c[FirstName], std::string("Al"));
    QCOMPARE(canonicalForm(c, everything), std::string("first_name=2:Al,"));
}

void TestCustomer::damagedFormsAreReadAsFarAsTheyGo()
{
    const std::string whole = canonicalForm(amelie(), everything);
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        const Customer c = fromCanonicalForm(std::string_view(whole).substr(0, cut));
        for (const auto field : allCustomerFields())
            QVERIFY(c[field].empty() || c[field] == amelie()[field]);
    }
    for (const char* bad : {"email", "email=", "email=3", "email=x:abc,", "email=99999999999999999999999:a,", "email=-1:a,", "email=1:ab", "=1:a,"})
        QVERIFY2(fromCanonicalForm(bad).fields == Customer{}.fields, bad);
}

void TestCustomer::emails_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("key");
    QTest::newRow("plain") << "amelie@exemple.fr" << "amelie@exemple.fr";
    QTest::newRow("case and blanks") << "  Amelie@Exemple.FR\n" << "amelie@exemple.fr";
    QTest::newRow("plus") << "a+b@c.io" << "a+b@c.io";
    QTest::newRow("someone else at foodpanda") << "jean@foodpanda.com" << "jean@foodpanda.com";
    for (const char* none : {"", "-", "néant", "a@b", "@exemple.fr", "a@", "a@@b.fr", "a@b@c.fr", "a b@c.fr", "a@.fr", "a@fr.",
                             "customer@email.hidden", "Customer@EMAIL.HIDDEN", "x@sub.email.hidden", "orders@foodpanda.com", "noreply@resto.fr",
                             "No-Reply@resto.fr", "donotreply@resto.fr", "12@example.invalid"})
        QTest::newRow(qPrintable(QString("none: %1").arg(none))) << QString(none) << QString();
}

void TestCustomer::emails()
{
    QFETCH(QString, raw);
    QFETCH(QString, key);
    QCOMPARE(QString::fromStdString(emailKey(raw.toStdString())), key);
}

void TestCustomer::goodCardsPass()
{
    QVERIFY(validate(amelie()).empty());
    Customer bare;
    bare.private_ref = std::string(255, 'x');
    QVERIFY(validate(bare).empty());
    bare.private_ref.clear();
    for (int i = 0; i < 255; ++i)
        bare.private_ref += "é"; // characters, not bytes
    QVERIFY(validate(bare).empty());
    bare[DeliveryNotes] = std::string(2000, 'x');
    bare[Latitude] = std::string("-90");
    bare[Longitude] = std::string("180.0");
    bare[EmailMarketing] = std::string("true");
    QVERIFY(validate(bare).empty());
}

void TestCustomer::breaches_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("severity");
    const auto bad = [](const char* field, QByteArray value, const char* severity = "error") {
        QTest::newRow(qPrintable(QString("%1 %2").arg(field, QString::fromLatin1(value.left(30))))) << field << value << severity;
    };
    bad("private_ref", "");
    bad("private_ref", "a\nb");
    bad("private_ref", QByteArray(256, 'x'));
    bad("first_name", QByteArray(256, 'x'));
    bad("first_name", QByteArray(1'000'000, 'x'));
    bad("last_name", "Caf\xE9");
    bad("city", QByteArray("a\0b", 3));
    bad("delivery_notes", QByteArray(2001, 'x'));
    bad("gender", "M");
    bad("birth_date", "1985-02-30");
    bad("birth_date", "14/03/1985");
    for (const char* phone : {"0612345678", "+0612345678", "+33 6 12 34 56 78", "+3361234567890123", "+123456", "+", "call me"})
        bad("phone", phone);
    for (const char* country : {"fr", "FRA", "F1"})
        bad("country", country);
    for (const char* latitude : {"90.1", "-91", "4,5", "north", " 45"})
        bad("latitude", latitude);
    bad("longitude", "180.5");
    bad("sms_marketing", "1");
    bad("email_marketing", "oui");
    bad("email", "néant", "warning");
}

void TestCustomer::breaches()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, value);
    QFETCH(QString, severity);
    Customer c = amelie();
    if (field == "private_ref")
        c.private_ref = value.toStdString();
    else
        c[*customerFieldNamed(field.toStdString())] = value.toStdString();
    const auto problems = validate(c);
    QCOMPARE(problems.size(), 1u);
    const Problem& p = problems.front();
    QCOMPARE(QString::fromStdString(p.field), field);
    QCOMPARE(QString(severityName(p.severity)), severity);
    QCOMPARE(p.kind, std::string("customer"));
    QVERIFY(!p.message.empty() && !p.hint.empty());
    const QString sentence = QString::fromStdString(words(p.message));
    QVERIFY2(sentence.startsWith("customer “") && sentence.size() < 500, qPrintable(sentence));
}

void TestCustomer::refsOnSeveralCards()
{
    std::vector<Customer> cards(6, amelie());
    cards[1].private_ref = std::string("2");
    cards[3].private_ref = std::string("2");
    cards[4].private_ref = std::string("3");
    cards[5].private_ref = std::string("");
    const auto problems = duplicateRefs(cards);
    QCOMPARE(problems.size(), 4u);
    for (const auto& p : problems)
        QVERIFY(p.severity == Severity::Error && p.field == "private_ref" && (p.ref == "2" || p.ref == "1842"));
    QCOMPARE(words(problems[0].message), std::string("customer “Amélie Perret” (1842): 2 cards have this ref"));
    QVERIFY(duplicateRefs({}).empty());
}

QTEST_GUILESS_MAIN(TestCustomer)
#include "test_customer.moc"
