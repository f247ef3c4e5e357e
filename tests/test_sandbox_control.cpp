// What a trainee, a newcomer and the tests make the sandbox do: run into its limits, fail, tell and show what it holds.
#include "tests/hand_clock.h"
#include "tests/sandbox_client.h"

#include <QtTest>

using nlohmann::json;

namespace {

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

} // namespace

class TestSandboxControl : public QObject {
    Q_OBJECT

private slots:
    void minuteWindowIsAligned();
    void heavyReadsAreTenAMinute();
    void longerWindowsWait();
    void scaledWindowsTurnFaster();
    void faultsBeforeAndAfterTheEffect();
    void stoppingBreaksOffDelays();
    void logShowsNoToken();
    void stateCanBePlantedAgain();
    void pageShowsWhatIsHeldAsText();
};

void TestSandboxControl::minuteWindowIsAligned()
{
    HandClock clock; // 20 seconds into a minute
    SandboxClient hubrise(at(clock));
    hubrise.connect();
    hubrise.control("POST", "/windows", {{"used", {{"minute", 499}}}});
    QCOMPARE(hubrise.api("GET", "/location").status, 200);
    const Reply refused = hubrise.api("GET", "/location");
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.body["error_type"], json("too_many_requests"));
    QCOMPARE(refused.header("Retry-After"), std::string("40"));
    QCOMPARE(refused.header("Date"), std::string("Sat, 14 Mar 2026 12:00:20 GMT"));
    clock.seconds += 40;
    QCOMPARE(hubrise.api("GET", "/location").status, 200);
}

void TestSandboxControl::heavyReadsAreTenAMinute()
{
    HandClock clock;
    SandboxClient hubrise(at(clock));
    hubrise.connect();
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(hubrise.api("GET", "/catalogs/q4x9d?hide_data=true").status, 200);
        QCOMPARE(hubrise.api("GET", "/customer_lists/w8n1c/customers?private_ref=x").status, 200);
    }
    QCOMPARE(hubrise.api("GET", "/catalogs/q4x9d").status, 429);
    QCOMPARE(hubrise.api("GET", "/location").status, 200);
    hubrise.control("POST", "/windows", {{"mode", "off"}});
    QCOMPARE(hubrise.api("GET", "/catalogs/q4x9d").status, 200);
}

void TestSandboxControl::longerWindowsWait()
{
    HandClock clock;
    SandboxClient hubrise(at(clock));
    hubrise.connect();
    hubrise.control("POST", "/windows", {{"used", {{"hour", 2500}}}});
    QCOMPARE(hubrise.api("GET", "/location").header("Retry-After"), std::string("3580"));
    hubrise.control("POST", "/windows", {{"used", {{"day", 10000}}}});
    QCOMPARE(hubrise.api("GET", "/location").header("Retry-After"), std::to_string(12 * 3600 - 20));
    clock.seconds += 12 * 3600;
    QCOMPARE(hubrise.api("GET", "/location").status, 200);
}

void TestSandboxControl::scaledWindowsTurnFaster()
{
    HandClock clock;
    SandboxClient hubrise(at(clock));
    hubrise.connect();
    QCOMPARE(hubrise.control("POST", "/windows", {{"mode", "2"}}).status, 200);
    hubrise.control("POST", "/windows", {{"used", {{"minute", 500}}}});
    QCOMPARE(hubrise.api("GET", "/location").header("Retry-After"), std::string("2"));
    clock.seconds += 2;
    QCOMPARE(hubrise.api("GET", "/location").status, 200);
    QCOMPARE(hubrise.control("POST", "/windows", {{"mode", "fast"}}).status, 400);
}

void TestSandboxControl::faultsBeforeAndAfterTheEffect()
{
    SandboxClient hubrise;
    hubrise.connect({{"customer_list_id", "w9v0d"}});
    const std::string customers = "/customer_lists/w9v0d/customers";
    const auto held = [&] { return hubrise.api("GET", customers).body.size(); };
    hubrise.control("POST", "/fault", {{"method", "POST"}, {"path", customers}, {"skip", 1}, {"status", 503}});
    QCOMPARE(hubrise.api("POST", customers, json::object()).status, 200);
    QCOMPARE(hubrise.api("POST", customers, json::object()).status, 503);
    QCOMPARE(held(), std::size_t{1});
    hubrise.control("POST", "/fault", {{"method", "POST"}, {"path", "/v1" + customers}, {"status", 502}, {"after_effect", true},
                                       {"body", "<html>oops"}, {"content_type", "text/html"}});
    const Reply lost = hubrise.api("POST", customers, json::object());
    QCOMPARE(lost.status, 502);
    QCOMPARE(lost.raw, std::string("<html>oops"));
    QCOMPARE(held(), std::size_t{2});
    hubrise.control("POST", "/fault", {{"status", 429}, {"retry_after", "abc"}, {"count", -1}});
    QCOMPARE(hubrise.api("GET", "/location").header("Retry-After"), std::string("abc"));
    QCOMPARE(hubrise.api("GET", "/location").status, 429);
    hubrise.control("DELETE", "/fault");
    QCOMPARE(hubrise.api("GET", "/location").status, 200);
    QCOMPARE(hubrise.control("POST", "/fault", {{"status", "many"}}).status, 400);
}

void TestSandboxControl::stoppingBreaksOffDelays()
{
    SandboxClient hubrise;
    hubrise.connect();
    hubrise.control("POST", "/fault", {{"path", "/location"}, {"delay_ms", 3'600'000}});
    std::atomic<bool> asked = false;
    std::thread client([&] {
        httplib::Client http("127.0.0.1", hubrise.port);
        http.set_read_timeout(3'600); // as long as the delay: it is not the client who gives up
        asked = true;
        http.Get("/v1/location", {{"X-Access-Token", hubrise.token}});
    });
    while (!asked)
        std::this_thread::yield();
    hubrise.server.stop();
    client.join(); // an hour early
    QVERIFY(!httplib::Client("127.0.0.1", hubrise.port).Get("/v1/location"));
}

void TestSandboxControl::logShowsNoToken()
{
    SandboxClient hubrise;
    hubrise.connect({{"device_id", "caisse-1"}});
    hubrise.control("DELETE", "/log");
    hubrise.api("GET", "/catalogs/q4x9d?hide_data=true");
    hubrise.api("PUT", "/catalogs/q4x9d", {{"name", "X"}});
    const Reply log = hubrise.control("GET", "/log");
    QCOMPARE(log.body.size(), std::size_t{2});
    QCOMPARE(log.body[0]["query"], json("hide_data=true"));
    QCOMPARE(log.body[0]["high_load"], json(true));
    QCOMPARE(log.body[0]["device"], json("caisse-1"));
    QCOMPARE(log.body[1]["writing"], json(true));
    QVERIFY(!has(log.raw, hubrise.token.c_str()));
    QVERIFY(!has(hubrise.control("GET", "/state").raw, hubrise.token.c_str()));
}

void TestSandboxControl::stateCanBePlantedAgain()
{
    QTemporaryDir folder;
    const std::string file = folder.filePath("state.json").toStdString();
    json state;
    {
        SandboxClient hubrise;
        hubrise.connect({{"customer_list_id", "w9v0d"}});
        QCOMPARE(hubrise.api("PUT", "/catalogs/q4x9d", {{"name", "Renommé"}}).status, 200);
        QCOMPARE(hubrise.api("POST", "/customer_lists/w9v0d/customers", {{"private_ref", "till1:7"}}).status, 200);
        state = hubrise.control("GET", "/state").body;
    }
    QFile out(QString::fromStdString(file));
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(QByteArray::fromStdString(state.dump())) > 0);
    out.close();
    sandbox::Options options;
    options.seed = file;
    SandboxClient again(options);
    json planted = again.control("GET", "/state").body;
    planted.erase("connections");
    state.erase("connections");
    QVERIFY2(planted == state, json::diff(state, planted).dump().substr(0, 500).c_str());
    again.connect({{"customer_list_id", "w9v0d"}});
    QCOMPARE(again.api("GET", "/customer_lists/w9v0d/customers?private_ref=till1:7").body.size(), std::size_t{1});

    options.seed = folder.filePath("none.json").toStdString();
    QVERIFY(!sandbox::Server(options).start());
}

void TestSandboxControl::pageShowsWhatIsHeldAsText()
{
    SandboxClient hubrise;
    hubrise.connect();
    hubrise.api("POST", "/customer_lists/w8n1c/customers", {{"first_name", "<script>alert(1)</script>"}});
    const Reply page = hubrise.send("GET", "/", {}, {});
    QCOMPARE(page.status, 200);
    QVERIFY(has(page.raw, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    QVERIFY(!has(page.raw, "<script>alert(1)"));
    QVERIFY(has(page.raw, "Quenelle de brochet") && has(page.raw, "16.50 EUR") && has(page.raw, "Formule midi"));
    const auto image = page.raw.find("/images/q4x9d/");
    QVERIFY(image != std::string::npos);
    const std::string path = page.raw.substr(image, page.raw.find('"', image) - image);
    QCOMPARE(hubrise.send("GET", path, {}, {}).header("Content-Type"), std::string("image/png"));
    QVERIFY(!has(page.raw, hubrise.token.c_str()));
}

QTEST_GUILESS_MAIN(TestSandboxControl)
#include "test_sandbox_control.moc"
