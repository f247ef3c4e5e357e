// The network that fails to order, in front of a real sandbox.
#include "tests/fakes/bad_network.h"
#include "tests/fakes/http_framing.h"
#include "tests/sandbox_client.h"

#include <QtTest>

using fakes::Fault;
using nlohmann::json;

class TestBadNetwork : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        hubrise = std::make_unique<SandboxClient>();
        hubrise->control("POST", "/windows", {{"mode", "off"}});
        hubrise->connect({{"customer_list_id", "w9v0d"}});
        network = std::make_unique<fakes::BadNetwork>(hubrise->port);
        http = std::make_unique<httplib::Client>("127.0.0.1", network->port());
        http->set_keep_alive(true);
        http->set_read_timeout(60); // the library's five seconds can pass on a busy machine
        http->set_default_headers({{"X-Access-Token", hubrise->token}});
    }
    void cleanup()
    {
        http.reset();
        network.reset();
        hubrise.reset();
    }

    void passesEverythingOn();
    void faultsHitOrMissTheEffect_data();
    void faultsHitOrMissTheEffect();
    void effectsComeLate();
    void theServerGetsAnotherBody();
    void scriptChoosesTheRequest();
    void answersStopAtAnyByte();
    void trickledAnswerIsWhole();
    void delayEndsWithTheNetwork();
    void heldAnswersWait();
    void holdingEndsWithTheNetwork();
    void connectionsCanBeRefused();
    void bigAndChunkedBodiesPass();
    void framing();

private:
    int held() { return static_cast<int>(hubrise->api("GET", customers).body.size()); }
    httplib::Result post() { return http->Post(path, "{}", "application/json"); }
    static int status(const httplib::Result& result) { return result ? result->status : 0; } ///< 0: no answer
    static std::string body(const httplib::Result& result) { return result ? result->body : "no answer"; }

    const std::string customers = "/customer_lists/w9v0d/customers", path = "/v1" + customers;
    std::unique_ptr<SandboxClient> hubrise;
    std::unique_ptr<fakes::BadNetwork> network;
    std::unique_ptr<httplib::Client> http;
};

void TestBadNetwork::passesEverythingOn()
{
    QCOMPARE(body(http->Get("/v1/location")), hubrise->api("GET", "/location").raw);
    QCOMPARE(status(post()), 200);
    QCOMPARE(status(http->Get("/v1/nothing")), 404);
    QCOMPARE(status(http->Head("/v1/location")), 404);
    QCOMPARE(network->connections(), 1); // kept alive
    QCOMPARE(network->requests("POST", "/v1"), 1);
    QCOMPARE(network->requests("", ""), 4);
}

void TestBadNetwork::faultsHitOrMissTheEffect_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("effects");
    QTest::newRow("drop before") << int(Fault::Kind::DropBeforeEffect) << 0;
    QTest::newRow("drop after") << int(Fault::Kind::DropAfterEffect) << 1;
    QTest::newRow("reset before") << int(Fault::Kind::ResetBeforeEffect) << 0;
    QTest::newRow("reset after") << int(Fault::Kind::ResetAfterEffect) << 1;
}

void TestBadNetwork::faultsHitOrMissTheEffect()
{
    QFETCH(int, kind);
    QFETCH(int, effects);
    network->script("POST", path, {static_cast<Fault::Kind>(kind), 0, {}});
    QVERIFY(!post());
    QCOMPARE(held(), effects);
    QCOMPARE(network->requests("POST", path), 1);
    QCOMPARE(network->effects("POST", path), effects);
    QCOMPARE(status(post()), 200); // the script is used up
    QCOMPARE(held(), effects + 1);
}

void TestBadNetwork::effectsComeLate()
{
    network->script("POST", path, Fault::lateEffect());
    QVERIFY(!post());
    QCOMPARE(status(http->Get("/v1/location")), 200);
    QCOMPARE(held(), 0);
    QCOMPARE(network->effects("POST", path), 0);
    QCOMPARE(status(post()), 200);
    QCOMPARE(held(), 2);
}

void TestBadNetwork::theServerGetsAnotherBody()
{
    network->script("POST", path, Fault::otherBody(R"({"first_name":"Half"})"));
    QVERIFY(!http->Post(path, R"({"first_name":"Whole","last_name":"Name"})", "application/json"));
    QCOMPARE(held(), 1);
    QCOMPARE(hubrise->api("GET", customers).body[0]["first_name"].get<std::string>(), std::string("Half"));
    QVERIFY(hubrise->api("GET", customers).body[0]["last_name"].is_null());
}

void TestBadNetwork::scriptChoosesTheRequest()
{
    network->script("POST", path, Fault::dropBeforeEffect(), 1, 2);
    QCOMPARE(status(http->Get("/v1/location")), 200);
    QCOMPARE(status(post()), 200);
    QVERIFY(!post());
    QVERIFY(!post());
    QCOMPARE(status(post()), 200);
    network->script("", "", Fault::dropBeforeEffect(), 0, -1);
    QVERIFY(!http->Get("/v1/location"));
    QVERIFY(!post());
    network->heal();
    QCOMPARE(status(post()), 200);
    QCOMPARE(held(), 3);
}

void TestBadNetwork::answersStopAtAnyByte()
{
    const std::string whole = body(http->Get("/v1/location"));
    for (const std::size_t bytes : {std::size_t{0}, std::size_t{1}, whole.size() / 2, whole.size() - 1}) {
        network->script("GET", "/v1/location", Fault::truncateBody(bytes));
        std::string got;
        const auto cut = http->Get("/v1/location", [&](const char* data, std::size_t length) {
            got.append(data, length);
            return true;
        });
        QVERIFY(!cut);
        QCOMPARE(got, whole.substr(0, bytes));
    }
    network->script("GET", "/v1/location", Fault::truncate(10)); // "HTTP/1.1 2"
    QVERIFY(!http->Get("/v1/location"));
    network->script("GET", "/v1/location", Fault::truncateBody(whole.size()));
    QCOMPARE(body(http->Get("/v1/location")), whole);
}

void TestBadNetwork::trickledAnswerIsWhole()
{
    network->script("GET", "/v1/location", Fault::trickle(std::chrono::milliseconds(0)));
    QCOMPARE(body(http->Get("/v1/location")), hubrise->api("GET", "/location").raw);
}

void TestBadNetwork::delayEndsWithTheNetwork()
{
    network->script("POST", path, Fault::delay(std::chrono::hours(1)));
    std::thread client([this] { post(); });
    while (network->effects("POST", path) == 0)
        std::this_thread::yield();
    network.reset();
    client.join(); // an hour early
}

void TestBadNetwork::heldAnswersWait()
{
    network->script("POST", path, Fault::hold(), 1);
    QCOMPARE(status(post()), 200);
    int answered = 0;
    std::thread client([&] { answered = status(post()); });
    QVERIFY(network->waitUntilHeld({}));
    QCOMPARE(held(), 2); // the effect does not wait
    QCOMPARE(network->held(), 1);
    network->release();
    client.join();
    QCOMPARE(answered, 200);
    QCOMPARE(network->held(), 0);
    std::stop_source over;
    over.request_stop();
    QVERIFY(!network->waitUntilHeld(over.get_token()));
}

void TestBadNetwork::holdingEndsWithTheNetwork()
{
    network->script("POST", path, Fault::hold());
    int answered = -1;
    std::thread client([&] { answered = status(post()); });
    const bool isHeld = network->waitUntilHeld({});
    network.reset();
    client.join();
    QVERIFY(isHeld);
    QCOMPARE(answered, 0);
}

void TestBadNetwork::connectionsCanBeRefused()
{
    network->refuseConnections(2);
    for (int i = 0; i < 2; ++i)
        QVERIFY(!httplib::Client("127.0.0.1", network->port()).Get("/v1/location"));
    QCOMPARE(network->requests("", ""), 0);
    QCOMPARE(network->connections(), 2);
    QCOMPARE(status(http->Get("/v1/location")), 200);
}

void TestBadNetwork::bigAndChunkedBodiesPass()
{
    json data = {{"data", {{"categories", json::array()}}}};
    for (int i = 0; i < 20'000; ++i)
        data["data"]["categories"].push_back({{"ref", std::to_string(i)}, {"name", std::string(60, 'x')}});
    const std::string sent = data.dump();
    const auto inChunks = [&](std::size_t offset, httplib::DataSink& sink) {
        sink.write(sent.data() + offset, std::min<std::size_t>(100'000, sent.size() - offset));
        if (offset + 100'000 >= sent.size())
            sink.done();
        return true;
    };
    const auto chunked = http->Put("/v1/catalogs/q4x9d", inChunks, "application/json");
    QCOMPARE(status(chunked), 200);
    const auto plain = http->Put("/v1/catalogs/q4x9d", sent, "application/json");
    QCOMPARE(status(plain), 200);
    QCOMPARE(json::parse(plain->body)["data"]["categories"].size(), std::size_t{20'000});
}

void TestBadNetwork::framing()
{
    QVERIFY(!fakes::parseHead("GET /a?b=c HTTP/1.1\r\nHost: x\r\n"));
    const auto head = fakes::parseHead("GET /a?b=c HTTP/1.1\r\nhost: x\r\nContent-Length: 12\r\nConnection: Close\r\n\r\nbody");
    QCOMPARE(head->method(), std::string("GET"));
    QCOMPARE(head->path(), std::string("/a"));
    QCOMPARE(head->contentLength, std::optional<std::size_t>(12));
    QVERIFY(head->closes);
    QCOMPARE(fakes::parseHead("HTTP/1.1 204 No Content\r\n\r\n")->status(), 204);
    QVERIFY(!fakes::chunkedLength("4\r\nabcd\r\n0\r\n"));
    QCOMPARE(fakes::chunkedLength("4\r\nabcd\r\n0\r\n\r\nrest"), std::optional<std::size_t>(14));
}

QTEST_GUILESS_MAIN(TestBadNetwork)
#include "test_bad_network.moc"
