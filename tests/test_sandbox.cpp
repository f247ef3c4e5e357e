// Connecting to the sandbox, what a connection may do, and the events it is told.
#include "tests/hand_clock.h"
#include "tests/sandbox_client.h"

#include <QtTest>


using nlohmann::json;

namespace {

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

} // namespace

class TestSandbox : public QObject {
    Q_OBJECT

private slots:
    void codeWorksOnceAndForTenMinutes();
    void wrongSecretIsRefused();
    void sameClientLocationAndDeviceShareAToken();
    void deadTokensSayWhy();
    void revokedTokenStaysDead();
    void scopesAreNamedWhenMissing();
    void accountConnections();
    void unknownUrlsAndBadBodies();
    void methodOverride();
    void eventsOnlyFromOthers();
    void callbackRules();
};

void TestSandbox::codeWorksOnceAndForTenMinutes()
{
    HandClock clock;
    SandboxClient hubrise(at(clock));
    const std::string code = hubrise.control("POST", "/authorize").body["code"];
    QCOMPARE(code.size(), std::size_t{32});
    const Reply token = hubrise.exchange(code);
    QCOMPARE(token.status, 200);
    QCOMPARE(token.body["location_name"], json("Lyon 1er"));
    QCOMPARE(token.body["catalog_id"], json("q4x9d"));
    QCOMPARE(token.body["customer_list_id"], json("w8n1c"));
    QCOMPARE(hubrise.exchange(code).status, 400);

    const std::string late = hubrise.control("POST", "/authorize").body["code"];
    clock.seconds += 600;
    QCOMPARE(hubrise.exchange(late).status, 400);
    const std::string expired = hubrise.control("POST", "/authorize").body["code"];
    hubrise.control("POST", "/expire_codes");
    QCOMPARE(hubrise.exchange(expired).status, 400);
}

void TestSandbox::wrongSecretIsRefused()
{
    SandboxClient hubrise;
    const std::string code = hubrise.control("POST", "/authorize").body["code"];
    const json wrong = {{"client_id", "sandbox.clients.hubrise.com"}, {"client_secret", "x"}, {"code", code}};
    QCOMPARE(hubrise.send("POST", "/oauth2/v1/token", wrong.dump(), "application/json").status, 401);
    json right = wrong;
    right["client_secret"] = "sandbox-secret";
    QCOMPARE(hubrise.send("POST", "/oauth2/v1/token", right.dump(), "text/plain").status, 415);
    QCOMPARE(hubrise.send("POST", "/oauth2/v1/token", right.dump(), "application/json").status, 200);
}

void TestSandbox::sameClientLocationAndDeviceShareAToken()
{
    SandboxClient hubrise;
    hubrise.connect({{"device_id", "caisse-1"}});
    const std::string first = hubrise.token;
    QCOMPARE(hubrise.api("GET", "/catalogs/q4x9d").status, 200);
    hubrise.connect({{"device_id", "caisse-2"}});
    QVERIFY(hubrise.token != first);
    hubrise.connect({{"device_id", "caisse-1"}, {"catalog_id", "q5v0d"}});
    QCOMPARE(hubrise.token, first);
    QCOMPARE(hubrise.api("GET", "/catalogs/q5v0d").status, 200);
    QCOMPARE(hubrise.api("GET", "/catalogs/q4x9d").status, 403);
}

void TestSandbox::deadTokensSayWhy()
{
    SandboxClient hubrise;
    QCOMPARE(hubrise.api("GET", "/location").status, 401);
    hubrise.connect();
    const std::pair<const char*, const char*> causes[]
        = {{"block", "blocked"}, {"unpaid", "suspended for non payment"}, {"revoke", "revoked"}};
    for (const auto& [action, words] : causes) {
        QCOMPARE(hubrise.control("POST", "/tokens", {{"all", true}, {"action", action}}).body["changed"], json(1));
        const Reply reply = hubrise.api("GET", "/location");
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.body["error_type"], json("unauthorized"));
        QVERIFY(has(reply.body["message"], words));
        hubrise.control("POST", "/tokens", {{"all", true}, {"action", "unblock"}});
        QCOMPARE(hubrise.api("GET", "/location").status, 200);
    }
    hubrise.control("POST", "/tokens", {{"all", true}, {"action", "unpaid"}});
    QCOMPARE(hubrise.control("POST", "/authorize").status, 403);
}

void TestSandbox::revokedTokenStaysDead()
{
    SandboxClient hubrise;
    hubrise.connect();
    const std::string old = hubrise.token;
    httplib::Client http("127.0.0.1", hubrise.port);
    http.set_read_timeout(60);
    const auto stranger = http.Post("/oauth2/v1/revoke", httplib::Params{{"token", old}});
    QVERIFY(stranger);
    QCOMPARE(stranger->status, 401);
    http.set_basic_auth("sandbox.clients.hubrise.com", "sandbox-secret");
    const auto revoked = http.Post("/oauth2/v1/revoke", httplib::Params{{"token", old}});
    QVERIFY(revoked);
    QCOMPARE(revoked->status, 200);
    QVERIFY(revoked->body.empty());
    QCOMPARE(hubrise.api("GET", "/location").status, 401);
    hubrise.connect();
    QVERIFY(hubrise.token != old);
    QCOMPARE(hubrise.api("GET", "/location").status, 200);
}

void TestSandbox::scopesAreNamedWhenMissing()
{
    SandboxClient hubrise;
    hubrise.connect({{"scope", "location[catalog.read]"}});
    const Reply put = hubrise.api("PUT", "/catalogs/q4x9d", {{"name", "X"}});
    QCOMPARE(put.status, 403);
    QVERIFY(has(put.body["message"], "catalog.write"));
    const Reply customers = hubrise.api("GET", "/customer_lists/w8n1c/customers");
    QCOMPARE(customers.status, 403);
    QVERIFY(has(customers.body["message"], "customer_list.read"));
    QCOMPARE(hubrise.api("PATCH", "/catalogs/q4x9d/location/inventory", json::array()).status, 403);
    QCOMPARE(hubrise.api("GET", "/user").status, 403);
    QCOMPARE(hubrise.api("POST", "/location/catalogs", {{"name", "X"}}).status, 403);
    QCOMPARE(hubrise.api("GET", "/locations/k7m2p-1").status, 403);
    QCOMPARE(hubrise.control("POST", "/authorize", {{"scope", "location[catalog.wrte]"}}).status, 400);
}

void TestSandbox::accountConnections()
{
    SandboxClient hubrise;
    hubrise.connect({{"scope", "account[all_catalogs.write,all_customer_lists.write,inventory.write]"}});
    QCOMPARE(hubrise.api("GET", "/location").status, 403);
    QCOMPARE(hubrise.api("GET", "/locations").body.size(), std::size_t{2});
    QCOMPARE(hubrise.api("GET", "/account").body["currency"], json("EUR"));
    const Reply made = hubrise.api("POST", "/locations/k7m2p-1/catalogs", {{"name", "Été"}});
    QCOMPARE(made.body["location_id"], json("k7m2p-1"));
    QCOMPARE(hubrise.api("POST", "/account/catalogs", {{"name", "Été"}}).fields(), std::vector<std::string>{"name"});
    QCOMPARE(hubrise.api("POST", "/locations/k7m2p-0/catalogs", {{"name", "Été"}}).status, 200);
    const std::string id = made.body["id"];
    QCOMPARE(hubrise.api("DELETE", "/catalogs/" + id).status, 200);
    QCOMPARE(hubrise.api("GET", "/catalogs/" + id).status, 404);
}

void TestSandbox::unknownUrlsAndBadBodies()
{
    SandboxClient hubrise;
    hubrise.connect();
    for (const char* path : {"/nothing", "/catalogs", "/catalogs/q4x9d/skus", "/customer_lists/w8n1c/customers/a/b"})
        QCOMPARE(hubrise.api("GET", path).body["error_type"], json("routing_error"));
    QCOMPARE(hubrise.api("GET", "/customer_lists/w8n1c/customers/zzzzz").body["error_type"], json("not_found"));
    QCOMPARE(hubrise.send("PUT", "/v1/catalogs/q4x9d", "{}", "text/plain").status, 415);
    QCOMPARE(hubrise.send("PUT", "/v1/catalogs/q4x9d", "{\"name\": ", "application/json").status, 400);
    QCOMPARE(hubrise.send("PUT", "/v1/catalogs/q4x9d", "[]", "application/json; charset=utf-8").status, 400);
    QCOMPARE(hubrise.send("PUT", "/v1/catalogs/q4x9d", "{\"name\":\"\xff\"}", "application/json").status, 400);
}

void TestSandbox::methodOverride()
{
    SandboxClient hubrise;
    hubrise.connect();
    const Reply patched = hubrise.api("POST", "/location", {{"preparation_time", 35}}, {{"X-Http-Method-Override", "PATCH"}});
    QCOMPARE(patched.body["preparation_time"], json(35));
    QCOMPARE(hubrise.api("GET", "/location", nullptr, {{"X-Http-Method-Override", "PATCH"}}).status, 400);
    QCOMPARE(hubrise.api("PATCH", "/location", {{"name", "Autre"}}).fields(), std::vector<std::string>{"name"});
}

void TestSandbox::eventsOnlyFromOthers()
{
    SandboxClient hubrise;
    hubrise.connect();
    const json wanted = {{"customer", {"create", "update"}}, {"catalog", {"update"}}, {"inventory", {"patch"}}};
    QCOMPARE(hubrise.api("POST", "/callback", {{"url", nullptr}, {"events", wanted}}).body["events"], wanted);
    hubrise.api("POST", "/customer_lists/w8n1c/customers", {{"private_ref", "own"}});
    QCOMPARE(hubrise.api("GET", "/callback/events").body, json::array());

    const std::string id = hubrise.asOther("POST", "/customer_lists/w8n1c/customers", {{"city", "Oullins"}}).body["body"]["id"];
    hubrise.asOther("PATCH", "/customer_lists/w8n1c/customers/" + id, {{"city", "Bron"}});
    hubrise.asOther("PATCH", "/customer_lists/w8n1c/customers/" + id, {{"city", "Bron"}}); // changes nothing
    hubrise.asOther("PUT", "/catalogs/q4x9d", {{"name", "Carte neuve"}});
    hubrise.asOther("PUT", "/catalogs/q4x9e", {{"name", "Pas la nôtre"}});
    hubrise.asOther("PATCH", "/catalogs/q4x9d/locations/k7m2p-0/inventory", {{{"sku_ref", "DES-ILE"}, {"stock", "3"}}});
    const Reply events = hubrise.api("GET", "/callback/events");
    QCOMPARE(events.body.size(), std::size_t{4});
    QCOMPARE(events.body[1]["event_type"], json("update"));
    QVERIFY(!events.body[1].contains("new_state"));

    const std::string update = events.body[1]["id"];
    const Reply single = hubrise.api("GET", "/callback/events/" + update);
    QCOMPARE(single.body["previous_state"]["city"], json("Oullins"));
    QCOMPARE(single.body["new_state"]["city"], json("Bron"));
    QCOMPARE(hubrise.api("GET", "/callback/events/" + events.body[2]["id"].get<std::string>()).body.count("new_state"), 0u);
    const Reply stock = hubrise.api("GET", "/callback/events/" + events.body[3]["id"].get<std::string>());
    QCOMPARE(stock.body["state_change"][0]["stock"], json("3"));
    QCOMPARE(hubrise.api("DELETE", "/callback/events/" + update).status, 200);
    QCOMPARE(hubrise.api("DELETE", "/callback/events/" + update).status, 404);
    QCOMPARE(hubrise.api("GET", "/callback/events").body.size(), std::size_t{3});
}

void TestSandbox::callbackRules()
{
    SandboxClient hubrise;
    hubrise.connect({{"scope", "location[catalog.write]"}});
    const json none = {{"url", nullptr}, {"events", json::object()}};
    QCOMPARE(hubrise.api("GET", "/callback").body, none);
    const auto refused = [&](const json& events) {
        return hubrise.api("POST", "/callback", {{"url", nullptr}, {"events", events}}).status;
    };
    QCOMPARE(refused({{"customer", {"update"}}}), 422); // outside the scope
    QCOMPARE(refused({{"catalog", {"patch"}}}), 422);
    QCOMPARE(refused({{"weather", {"update"}}}), 422);
    QCOMPARE(refused({{"catalog", {"update"}}}), 200);
    QCOMPARE(hubrise.api("DELETE", "/callback").body, none);
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "test_sandbox.moc"
