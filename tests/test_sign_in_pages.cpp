// The sign-in pages in a real browser: headless Chromium, driven over WebDriver's own HTTP protocol.
#include "tests/sandbox_client.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using nlohmann::json;

namespace {

const std::string outOfBand = "urn%3Aietf%3Awg%3Aoauth%3A2.0%3Aoob";

// chromedriver and the browser it opens. Both end with this object.
class Browser {
public:
    bool start()
    {
        m_driver.start("/usr/bin/chromedriver", {"--port=0"});
        if (!m_driver.waitForStarted() || !findPort())
            return false;
        m_http = std::make_unique<httplib::Client>("127.0.0.1", m_port);
        m_http->set_read_timeout(60);
        const json arguments = {"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                                "--user-data-dir=" + m_folder.path().toStdString()};
        const json wanted
            = {{"capabilities",
                {{"alwaysMatch",
                  {{"goog:chromeOptions", {{"binary", "/usr/bin/chromium"}, {"args", arguments}}}}}}}};
        const json made = call("POST", "", wanted);
        m_session = made.is_object() ? made.value("sessionId", std::string()) : std::string();
        // A click does not wait for the page it leads to: looking for an element does.
        command("POST", "/timeouts", {{"implicit", 30'000}});
        return !m_session.empty();
    }

    ~Browser()
    {
        if (!m_session.empty())
            call("DELETE", "/" + m_session);
        m_driver.terminate();
        m_driver.waitForFinished();
    }

    void open(const std::string& url) { command("POST", "/url", {{"url", url}}); }
    std::string text(const std::string& id) { return textOf("#" + id); }
    std::string textOf(const std::string& selector)
    {
        const json text = command("GET", "/element/" + find(selector) + "/text");
        return text.is_string() ? text.get<std::string>() : "no text: " + text.dump(); // shown by the test that fails
    }
    void click(const std::string& selector) { command("POST", "/element/" + find(selector) + "/click", json::object()); }
    void choose(const std::string& selectId, const std::string& value)
    {
        click("#" + selectId + " option[value='" + value + "']");
    }
    json run(const std::string& script) { return command("POST", "/execute/sync", {{"script", script}, {"args", json::array()}}); }
    std::string url() { return command("GET", "/url"); }
    bool has(const std::string& id)
    {
        return run("return document.getElementById('" + id + "') !== null") == json(true);
    }

private:
    bool findPort()
    {
        static const QRegularExpression announced("successfully on port (\\d+)");
        QString output;
        while (m_driver.waitForReadyRead(30'000)) {
            output += QString::fromUtf8(m_driver.readAllStandardOutput());
            if (const auto match = announced.match(output); match.hasMatch()) {
                m_port = match.captured(1).toInt();
                return true;
            }
        }
        return false;
    }

    json command(const std::string& method, const std::string& path, const json& body = nullptr)
    {
        return call(method, "/" + m_session + path, body);
    }

    std::string find(const std::string& selector)
    {
        const json element = command("POST", "/element", {{"using", "css selector"}, {"value", selector}});
        return element.is_object() && !element.contains("error") ? element.begin()->get<std::string>() : std::string();
    }

    // The "value" of WebDriver's answer.
    json call(const std::string& method, const std::string& path, const json& body = nullptr)
    {
        httplib::Request request;
        request.method = method;
        request.path = "/session" + path;
        if (!body.is_null()) {
            request.body = body.dump();
            request.set_header("Content-Type", "application/json");
        }
        const auto result = m_http->send(request);
        const json answer = result ? json::parse(result->body, nullptr, false) : json();
        return answer.is_object() ? answer.value("value", json()) : json();
    }

    QTemporaryDir m_folder;
    QProcess m_driver;
    std::unique_ptr<httplib::Client> m_http;
    int m_port = 0;
    std::string m_session;
};

std::string link(SandboxClient& hubrise, const std::string& redirect, const std::string& more = {})
{
    return hubrise.server.oauthUrl() + "/authorize?redirect_uri=" + redirect
        + "&client_id=sandbox.clients.hubrise.com"
          "&scope=location%5Bcatalog.write%2Cinventory.write%2Ccustomer_list.write%5D&device_id=caisse-1"
        + more;
}

sandbox::Options inFrench()
{
    sandbox::Options options;
    options.language = "fr";
    return options;
}

} // namespace

class TestSignInPages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(browser.start(), "chromium and chromium-driver must be installed"); }

    void theCodeOpensTheConnection();
    void choicesFollowThePointDeVente();
    void linkPreselectsThePointDeVente();
    void refusingSharesNothing();
    void redirectsCarryTheCode();
    void mistakesAreExplained();
    void languageFollowsTheBrowser();

private:
    Browser browser;
};

void TestSignInPages::theCodeOpensTheConnection()
{
    SandboxClient hubrise(inFrench());
    browser.open(link(hubrise, outOfBand));
    QCOMPARE(browser.textOf("h1"), std::string("Passe-plat souhaite accéder à un point de vente"));
    QCOMPARE(browser.textOf("#catalog_id option[value=q4x9d]"), std::string("Carte Lyon 1er - q4x9d"));
    QCOMPARE(browser.textOf("label[for=customer_list_id]"), std::string("Choisissez la liste de clients"));
    QCOMPARE(browser.text("refuse"), std::string("Refuser"));
    QCOMPARE(browser.text("allow"), std::string("Autoriser"));
    browser.choose("catalog_id", "q5v0d");
    browser.choose("customer_list_id", "w9v0d");
    browser.click("#allow");
    const std::string code = browser.text("code");
    QCOMPARE(code.size(), std::size_t{32});
    QVERIFY(browser.textOf(".note").starts_with("Copiez ce code, allez dans votre logiciel"));
    browser.click("#copy");
    QCOMPARE(browser.text("copy"), std::string("Code copié"));
    QCOMPARE(browser.run("return window.getSelection().toString()"), json(code));

    const Reply token = hubrise.exchange(code);
    QCOMPARE(token.status, 200);
    QCOMPARE(token.body["catalog_id"], json("q5v0d"));
    QCOMPARE(token.body["customer_list_id"], json("w9v0d"));
    hubrise.token = token.body["access_token"];
    QCOMPARE(hubrise.api("GET", "/location").body["name"], json("Lyon 1er"));
}

void TestSignInPages::choicesFollowThePointDeVente()
{
    SandboxClient hubrise(inFrench());
    browser.open(link(hubrise, outOfBand));
    QCOMPARE(browser.run("return document.getElementById('catalog_id').value"), json("q4x9d"));
    browser.choose("location_id", "k7m2p-1");
    QCOMPARE(browser.run("return document.getElementById('catalog_id').value"), json("q4x9e"));
    QCOMPARE(browser.run("return document.querySelector('#catalog_id option[value=q4x9d]').disabled"), json(true));
    browser.click("#allow");
    QCOMPARE(hubrise.exchange(browser.text("code")).body["location_id"], json("k7m2p-1"));
}

void TestSignInPages::linkPreselectsThePointDeVente()
{
    SandboxClient hubrise(inFrench());
    browser.open(link(hubrise, outOfBand, "&location_name=Lyon%206e"));
    QCOMPARE(browser.run("return document.getElementById('location_id').value"), json("k7m2p-1"));
}

void TestSignInPages::refusingSharesNothing()
{
    SandboxClient hubrise(inFrench());
    browser.open(link(hubrise, outOfBand));
    browser.click("#refuse");
    QCOMPARE(browser.text("refused"), std::string("Accès refusé"));
    QVERIFY(!browser.has("code"));
    QCOMPARE(hubrise.control("GET", "/state").body["connections"], json::array());
}

void TestSignInPages::redirectsCarryTheCode()
{
    SandboxClient hubrise(inFrench());
    const std::string back = "http%3A%2F%2F127.0.0.1%3A" + std::to_string(hubrise.port) + "%2F";
    browser.open(link(hubrise, back, "&state=a%26b"));
    browser.click("#allow");
    QVERIFY(!browser.textOf("#requests h2").empty()); // arrived
    const std::string url = browser.url(), mark = hubrise.server.pageUrl() + "?code=";
    QVERIFY(url.starts_with(mark) && url.ends_with("&state=a%26b"));
    QCOMPARE(hubrise.exchange(url.substr(mark.size(), 32)).status, 200);
    browser.open(link(hubrise, back, "&state=a%26b"));
    browser.click("#refuse");
    QVERIFY(!browser.textOf("#requests h2").empty());
    QCOMPARE(browser.url(), hubrise.server.pageUrl() + "?error=access_denied&state=a%26b");
}

void TestSignInPages::mistakesAreExplained()
{
    SandboxClient hubrise(inFrench());
    browser.open(hubrise.server.oauthUrl() + "/authorize?client_id=%3Cb%3Enobody&redirect_uri=" + outOfBand);
    QCOMPARE(browser.text("problem"), std::string("Ce lien de connexion n’est pas valable"));
    browser.open(link(hubrise, "javascript%3Aalert(1)"));
    QVERIFY(browser.has("problem"));

    // Without its scripts the page offers what the point de vente cannot see; the server says so and keeps the form.
    browser.open(link(hubrise, outOfBand));
    browser.run("var option = document.querySelector('#catalog_id option[value=q4x9e]');"
                "option.disabled = option.hidden = false; option.selected = true;");
    browser.click("#allow");
    QVERIFY(browser.text("problem").starts_with("Ce catalogue n’est pas visible depuis ce point de vente"));
    browser.choose("catalog_id", "q4x9d");
    browser.click("#allow");
    QCOMPARE(browser.text("code").size(), std::size_t{32});
}

void TestSignInPages::languageFollowsTheBrowser()
{
    SandboxClient hubrise;
    const std::string page = link(hubrise, outOfBand).substr(hubrise.server.pageUrl().size() - 1);
    const auto html = [&](const char* language) {
        return hubrise.send("GET", page, {}, {}, {{"Accept-Language", language}}).raw;
    };
    QVERIFY(html("en-GB,fr;q=0.5").find("Choose the location") != std::string::npos);
    QVERIFY(html("fr-FR,en;q=0.5").find("Choisissez le point de vente") != std::string::npos);
    QVERIFY(html("").find("Choisissez le point de vente") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestSignInPages)
#include "test_sign_in_pages.moc"
