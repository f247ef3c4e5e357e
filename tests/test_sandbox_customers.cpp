// Customer lists and customers in the sandbox.
#include "tests/sandbox_client.h"

#include <QtTest>

#include <set>

using nlohmann::json;

class TestSandboxCustomers : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        hubrise = std::make_unique<SandboxClient>();
        hubrise->control("POST", "/windows", {{"mode", "off"}});
        hubrise->connect({{"customer_list_id", "w9v0d"}});
    }
    void cleanup() { hubrise.reset(); }

    void newCustomerHasEveryField();
    void patchChangesOnlyWhatIsSent();
    void privateRefsAreUniquePerClient();
    void wrongFieldsAreRefused_data();
    void wrongFieldsAreRefused();
    void filters();
    void pages();
    void cursorsCanMisbehave();
    void anonymisedIsFinal();
    void listsCanBeMade();

private:
    Reply post(const json& fields) { return hubrise->api("POST", customers, fields); }
    void fill(int count)
    {
        for (int i = 0; i < count; ++i)
            QCOMPARE(post({{"private_ref", std::to_string(i)}}).status, 200);
    }
    const std::string customers = "/customer_lists/w9v0d/customers";
    std::unique_ptr<SandboxClient> hubrise;
};

void TestSandboxCustomers::newCustomerHasEveryField()
{
    const Reply made = post({{"private_ref", "till1:1842"}, {"first_name", "Amélie"}, {"phone", "+33612345678"}});
    QCOMPARE(made.status, 200);
    QCOMPARE(made.body["anonymised"], json(false));
    QCOMPARE(made.body["email"], json(nullptr));
    QCOMPARE(made.body["sms_marketing"], json(false));
    QCOMPARE(made.body["order_total"], json("0.00 EUR"));
    QCOMPARE(made.body["loyalty_cards"], json::array());
    QCOMPARE(made.body["custom_fields"], json::object());
    QCOMPARE(hubrise->api("GET", customers + "/" + made.body["id"].get<std::string>()).body, made.body);
    QCOMPARE(post(json::object()).status, 200); // no field is mandatory
}

void TestSandboxCustomers::patchChangesOnlyWhatIsSent()
{
    const json made = post({{"first_name", "Karim"}, {"city", "Lyon"}, {"custom_fields", {{"a", 1}, {"b", 2}}}}).body;
    const std::string path = customers + "/" + made["id"].get<std::string>();
    json wanted = made;
    wanted["city"] = nullptr;
    wanted["email_marketing"] = true;
    wanted["custom_fields"] = {{"b", 2}, {"c", 3}};
    const json changes = {{"city", nullptr}, {"email_marketing", true}, {"custom_fields", {{"a", nullptr}, {"c", 3}}}};
    QCOMPARE(hubrise->api("PATCH", path, changes).body, wanted);
    QCOMPARE(hubrise->api("PUT", path, json::object()).body, wanted);
}

void TestSandboxCustomers::privateRefsAreUniquePerClient()
{
    const std::string first = post({{"private_ref", "A"}}).body["id"], second = post({{"private_ref", "B"}}).body["id"];
    const Reply taken = post({{"private_ref", "A"}});
    QCOMPARE(taken.status, 422);
    QCOMPARE(taken.fields(), std::vector<std::string>{"private_ref"});
    QCOMPARE(hubrise->api("PATCH", customers + "/" + second, {{"private_ref", "A"}}).status, 422);
    QCOMPARE(hubrise->api("PATCH", customers + "/" + first, {{"private_ref", "A"}}).status, 200);
    QCOMPARE(hubrise->asOther("PATCH", customers + "/" + second, {{"private_ref", "A"}}).body["status"], json(200));
    QCOMPARE(hubrise->api("GET", customers + "/" + second).body["private_ref"], json("B"));
    QCOMPARE(hubrise->api("PATCH", customers + "/" + first, {{"private_ref", nullptr}}).status, 200);
    QCOMPARE(post({{"private_ref", "A"}}).status, 200);
}

void TestSandboxCustomers::wrongFieldsAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const char* rows[][2] = {{"id", "\"x\""},
                             {"nickname", "\"x\""},
                             {"gender", "\"M\""},
                             {"birth_date", "\"17/05/1988\""},
                             {"birth_date", "\"1988-02-30\""},
                             {"phone", "\"06 12 34 56 78\""},
                             {"email", "\"nobody\""},
                             {"sms_marketing", "\"true\""},
                             {"email_marketing", "1"},
                             {"country", "\"France\""},
                             {"latitude", "45.76"},
                             {"first_name", "12"},
                             {"custom_fields", "[]"}};
    for (const auto& row : rows)
        QTest::addRow("%s %s", row[0], row[1]) << row[0] << row[1];
    QTest::addRow("private_ref of 256 characters") << "private_ref" << '"' + QString(256, 'x') + '"';
}

void TestSandboxCustomers::wrongFieldsAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const std::string id = post({{"first_name", "Karim"}}).body["id"];
    const json body = {{field.toStdString(), json::parse(value.toStdString())}};
    const Reply posted = post(body), patched = hubrise->api("PATCH", customers + "/" + id, body);
    QCOMPARE(posted.status, 422);
    QCOMPARE(posted.fields(), std::vector<std::string>{field.toStdString()});
    QCOMPARE(patched.status, 422);
    QCOMPARE(hubrise->api("GET", customers).body.size(), std::size_t{1});
}

void TestSandboxCustomers::filters()
{
    hubrise->connect();
    const std::string list = "/customer_lists/w8n1c/customers";
    const auto found = [&](const std::string& query) { return hubrise->api("GET", list + "?" + query).body.size(); };
    QCOMPARE(found("email=amelie.perret@exemple.fr"), std::size_t{1});
    QCOMPARE(found("email=*.perret@*"), std::size_t{1});
    QCOMPARE(found("email=AMELIE*"), std::size_t{1});
    QCOMPARE(found("phone=%2B33612345601"), std::size_t{1});
    QCOMPARE(found("phone=+33612345601"), std::size_t{0}); // a bare + is a space
    QCOMPARE(found("phone=*45602"), std::size_t{1});
    QCOMPARE(found("private_ref=web-1001"), std::size_t{0}); // another client's
    hubrise->api("POST", list, {{"private_ref", "till1:1"}});
    QCOMPARE(found("private_ref=till1:1"), std::size_t{1});
    QCOMPARE(found(""), std::size_t{31});
}

void TestSandboxCustomers::pages()
{
    fill(105);
    const Reply first = hubrise->api("GET", customers);
    QCOMPARE(first.body.size(), std::size_t{100});
    const std::string cursor = first.header("X-Cursor-Next");
    const Reply second = hubrise->api("GET", customers + "?cursor=" + cursor);
    QCOMPARE(second.body.size(), std::size_t{5});
    QVERIFY(second.header("X-Cursor-Next").empty());
    QCOMPARE(hubrise->api("GET", customers + "?count=10").body.size(), std::size_t{10});
    QCOMPARE(hubrise->api("GET", customers + "?count=101").status, 400);
    QCOMPARE(hubrise->api("GET", customers + "?cursor=nonsense").status, 400);
}

void TestSandboxCustomers::cursorsCanMisbehave()
{
    fill(3);
    // Reads six pages of two, or as many as there are; gives the cursors met and the rows seen.
    const auto walk = [&](const char* mode) {
        hubrise->control("POST", "/paging", {{"mode", mode}});
        std::pair<std::vector<std::string>, std::size_t> met;
        std::string cursor;
        for (int page = 0; page < 6; ++page) {
            const Reply reply = hubrise->api("GET", customers + "?count=2&cursor=" + cursor);
            met.second += reply.body.size();
            cursor = reply.header("X-Cursor-Next");
            if (cursor.empty())
                break;
            met.first.push_back(cursor);
        }
        return met;
    };
    const auto distinct = [](const std::vector<std::string>& cursors) { return std::set(cursors.begin(), cursors.end()).size(); };
    QCOMPARE(walk("normal").second, std::size_t{3});
    QCOMPARE(walk("repeat").second, std::size_t{6});
    const auto loop = walk("loop"), endless = walk("endless");
    QCOMPARE(loop.first.size(), std::size_t{6});
    QVERIFY(distinct(loop.first) < 6);
    QCOMPARE(endless.first.size(), std::size_t{6});
    QCOMPARE(distinct(endless.first), std::size_t{6});
}

void TestSandboxCustomers::anonymisedIsFinal()
{
    const std::string id = post({{"first_name", "Luc"}, {"email", "luc@exemple.fr"}, {"city", "Lyon"}, {"private_ref", "L"}}).body["id"];
    const Reply gone = hubrise->api("POST", customers + "/" + id + "/anonymise");
    QCOMPARE(gone.status, 200);
    QCOMPARE(gone.body["anonymised"], json(true));
    QCOMPARE(gone.body["first_name"], json(nullptr));
    QCOMPARE(gone.body["city"], json("Lyon"));
    QCOMPARE(gone.body["private_ref"], json("L"));
    const Reply later = hubrise->api("PATCH", customers + "/" + id, {{"first_name", "Luc"}, {"city", "Bron"}});
    QCOMPARE(later.status, 200);
    QCOMPARE(later.body["first_name"], json(nullptr));
    QCOMPARE(later.body["city"], json("Bron"));
}

void TestSandboxCustomers::listsCanBeMade()
{
    QCOMPARE(hubrise->api("GET", "/location/customer_lists").body.size(), std::size_t{1});
    QCOMPARE(hubrise->api("POST", "/location/customer_lists", {{"name", "Neuve"}}).status, 403);
    hubrise->connect({{"scope", "location[all_customer_lists.write]"}});
    QCOMPARE(hubrise->api("GET", "/location/customer_lists").body.size(), std::size_t{2});
    const Reply made = hubrise->api("POST", "/location/customer_lists", {{"name", "Neuve"}});
    QCOMPARE(made.body["location_id"], json("k7m2p-0"));
    const std::string id = made.body["id"], path = "/customer_lists/" + id;
    QCOMPARE(hubrise->api("POST", "/location/customer_lists", {{"name", "Liste vide"}}).status, 422);
    QCOMPARE(hubrise->api("PATCH", path, {{"name", "Renommée"}}).body["name"], json("Renommée"));
    QCOMPARE(hubrise->api("GET", path).body["name"], json("Renommée"));
    QCOMPARE(hubrise->api("DELETE", path).status, 200);
    QCOMPARE(hubrise->api("GET", path).status, 404);
    QCOMPARE(hubrise->api("PATCH", "/customer_lists/w8n1c", {{"name", "X"}}).status, 403); // the account's own
}

QTEST_GUILESS_MAIN(TestSandboxCustomers)
#include "test_sandbox_customers.moc"
