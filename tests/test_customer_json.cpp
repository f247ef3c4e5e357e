#include "io/customer_json.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace model;
using nlohmann::json;

namespace {

constexpr auto amelie = R"({"id":"c9","customer_list_id":"w8n1c","anonymised":false,"private_ref":"till1:cust:1842","email":"amelie.perret@exemple.fr",
    "first_name":"Amélie","last_name":"Perret","gender":"female","birth_date":"1984-02-29","company_name":null,"phone":"+33612345678","phone_access_code":null,
    "address_1":"8 rue Romarin","address_2":null,"postal_code":"69001","city":"Lyon","state":null,"country":"FR","latitude":"45.7700","longitude":4.83,
    "delivery_notes":"Code 12B7, 3e étage","sms_marketing":false,"email_marketing":true,"custom_fields":{"a":{"b":1}},"created_at":"2026-01-01T10:00:00+01:00",
    "nb_orders":3,"order_total":"61.20 EUR","loyalty_cards":[]})";

CustomerFields all()
{
    return CustomerFields().set();
}

CustomerFields only(std::initializer_list<CustomerField> fields)
{
    CustomerFields out;
    for (const auto field : fields)
        out.set(static_cast<std::size_t>(field));
    return out;
}

} // namespace

class TestCustomerJson : public QObject {
    Q_OBJECT
private slots:
    void reads();
    void readsAList();
    void refuses_data();
    void refuses();
    void writesANewOne();
    void writesAPatch();
    void readsBackWhatItWrites();
};

void TestCustomerJson::reads()
{
    const auto customer = io::decodeCustomer(amelie);
    QVERIFY2(customer, customer ? "" : customer.error().detail.c_str());
    const Customer& c = *customer;
    QCOMPARE(c.id, std::string("c9"));
    QCOMPARE(c.private_ref, std::string("till1:cust:1842"));
    QVERIFY(!c.anonymised);
    QCOMPARE(c[CustomerField::FirstName], std::string("Amélie"));
    QCOMPARE(c[CustomerField::CompanyName], std::string());
    QCOMPARE(c[CustomerField::Latitude], std::string("45.77"));
    QCOMPARE(c[CustomerField::Longitude], std::string("4.83"));
    QCOMPARE(c[CustomerField::SmsMarketing], std::string("false"));
    QCOMPARE(c[CustomerField::EmailMarketing], std::string("true"));
    QVERIFY(io::decodeCustomer(R"({"id":"x","anonymised":true,"phone":"06 12","new":[1]})")->anonymised);
}

void TestCustomerJson::readsAList()
{
    const auto list = io::decodeCustomers(std::string("[") + amelie + R"(,{"id":"c10"}])");
    QVERIFY(list);
    QCOMPARE(list->size(), 2u);
    QCOMPARE((*list)[1].id, std::string("c10"));
    QVERIFY(io::decodeCustomers("[]")->empty());
}

void TestCustomerJson::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "null", "7", "[[]]", R"([{"id":null}])", R"([{"id":"a","first_name":["x"]}])", R"([{"id":"a","sms_marketing":"yes"}])",
                             R"([{"id":"a","first_name":"a\u0000"}])", R"([{"id":"a","first_name":"\ud800"}])", R"([{"id":"a"},{"id":"b"})", R"([{"id":"a","id":"b"}])"})
        QTest::newRow(text) << QByteArray(text);
}

void TestCustomerJson::refuses()
{
    QFETCH(const QByteArray, text);
    const auto list = io::decodeCustomers(text.toStdString());
    QVERIFY(!list);
    QCOMPARE(list.error().kind, Kind::Nonsense);
    QVERIFY(!io::decodeCustomer(text.toStdString()));
}

void TestCustomerJson::writesANewOne()
{
    const Customer c = *io::decodeCustomer(amelie);
    const json body = json::parse(io::encodeNewCustomer(c, only({CustomerField::FirstName, CustomerField::CompanyName, CustomerField::EmailMarketing})));
    QVERIFY(body == json::parse(R"({"private_ref":"till1:cust:1842","first_name":"Amélie","email_marketing":true})"));
    const json everything = json::parse(io::encodeNewCustomer(c, all()));
    QCOMPARE(everything.size(), 16u);
    QVERIFY(everything["latitude"] == "45.77");
    QVERIFY(everything["sms_marketing"] == false);
    QVERIFY(!everything.contains("id") && !everything.contains("anonymised"));
}

void TestCustomerJson::writesAPatch()
{
    const Customer c = *io::decodeCustomer(amelie);
    QCOMPARE(io::encodeCustomerPatch(c, only({CustomerField::CompanyName, CustomerField::City, CustomerField::SmsMarketing}), false),
             std::string(R"({"company_name":null,"city":"Lyon","sms_marketing":false})"));
    QCOMPARE(io::encodeCustomerPatch(c, {}, true), std::string(R"({"private_ref":"till1:cust:1842"})"));
    QCOMPARE(io::encodeCustomerPatch(c, {}, false), std::string("{}"));
}

void TestCustomerJson::readsBackWhatItWrites()
{
    Customer c = *io::decodeCustomer(amelie);
    c[CustomerField::DeliveryNotes] = "\"Digicode\"\\ 12\n🍕 \u202E\x01";
    json body = json::parse(io::encodeCustomerPatch(c, all(), true));
    QCOMPARE(body.size(), customerFieldCount + 1);
    body["id"] = c.id;
    const auto again = io::decodeCustomer(body.dump());
    QVERIFY(again);
    QVERIFY(*again == c);
}

QTEST_GUILESS_MAIN(TestCustomerJson)
#include "test_customer_json.moc"
