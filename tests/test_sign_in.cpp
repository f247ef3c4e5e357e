#include "io/sign_in.h"
#include "io/clock.h"
#include "tests/fakes/wire_server.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fakes;
using model::Kind;

namespace {

const QByteArray granted = R"({"access_token":"0f3c9a-tok","token_type":"Bearer","account_id":"k7m2p","account_name":"Le Bouchon","location_id":"k7m2p-0",
    "location_name":"Lyon 1er","catalog_id":"q4x9d","catalog_name":"Carte","customer_list_id":null})";

struct Rig {
    WireServer server;
    io::OAuthClient client{server.url() + "/oauth2/v1", "123.clients.hubrise.com", "s3cret-of-client"};
    io::Log log;

    model::Result<io::Grant> exchange(const Step& step, const std::string& code = "c0de+1")
    {
        server.script({step});
        return io::exchangeCode(client, code, {}, log);
    }
};

} // namespace

class TestSignIn : public QObject {
    Q_OBJECT
private slots:
    void authorisationUrl();
    void cleansCodes_data();
    void cleansCodes();
    void exchanges();
    void failures_data();
    void failures();
    void nothingLeft();
    void revokes();
    void secretsStaySecret();
};

void TestSignIn::authorisationUrl()
{
    const io::OAuthClient client{"https://manager.hubrise.com/oauth2/v1", "123 &é", ""};
    QCOMPARE(io::authorisationUrl(client, "6f1c2a", "FR"),
             std::string("https://manager.hubrise.com/oauth2/v1/authorize?redirect_uri=urn%3Aietf%3Awg%3Aoauth%3A2.0%3Aoob&client_id=123%20%26%C3%A9"
                         "&scope=location%5Bcatalog.write%2Cinventory.write%2Ccustomer_list.write%5D&country=FR&device_id=6f1c2a"));
    QVERIFY(io::authorisationUrl(client, "6f", "").find("country") == std::string::npos);
}

void TestSignIn::cleansCodes_data()
{
    QTest::addColumn<QByteArray>("pasted");
    for (const char* pasted : {"abc123", "  abc123\r\n", "\"abc123\"", "'abc\n123'", "«\u00a0abc123\u202f»", "“abc123”", "\ufeff abc123\t"})
        QTest::newRow(QByteArray(pasted).toPercentEncoding().constData()) << QByteArray(pasted);
}

void TestSignIn::cleansCodes()
{
    QFETCH(const QByteArray, pasted);
    QCOMPARE(io::cleanCode(pasted.toStdString()), std::string("abc123"));
}

void TestSignIn::exchanges()
{
    Rig rig;
    const auto grant = rig.exchange({answer(200, granted)}, " c0de+1\n");
    QVERIFY2(grant, grant ? "" : grant.error().detail.c_str());
    QCOMPARE(grant->token, std::string("0f3c9a-tok"));
    QCOMPARE(grant->target.location, (model::Named{"k7m2p-0", "Lyon 1er"}));
    QCOMPARE(grant->target.catalog, (model::Named{"q4x9d", "Carte"}));
    QCOMPARE(grant->target.customer_list, model::Named());
    QCOMPARE(rig.server.seen().size(), 1u);
    const auto& seen = rig.server.seen()[0];
    QCOMPARE(seen.method + ' ' + seen.target, QByteArray("POST /oauth2/v1/token"));
    QCOMPARE(seen.body, QByteArray("code=c0de%2B1"));
    QCOMPARE(seen.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(seen.header("Authorization"), "Basic " + QByteArray("123.clients.hubrise.com:s3cret-of-client").toBase64());
}

void TestSignIn::failures_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char* name, const Step& step, Kind kind) { QTest::newRow(name) << step << kind; };
    row("spent", {answer(400, R"({"message":"Code expired"})")}, Kind::NotConnected);
    row("spent, as 404", {answer(404, {})}, Kind::NotConnected);
    row("wrong client", {answer(401, R"({"error_type":"unauthorized"})")}, Kind::Configuration);
    row("wrong client, challenged", {answer(401, {}, "WWW-Authenticate: Basic realm=\"HubRise\"\r\n")}, Kind::Configuration);
    row("throttled", {answer(429, R"({"error_type":"too_many_requests"})")}, Kind::Temporary);
    row("dropped", {{}, Step::Close}, Kind::OutcomeUnknown);
    row("cut", {answer(200, granted).chopped(4), Step::Close}, Kind::OutcomeUnknown);
    row("broken", {answer(500, {})}, Kind::OutcomeUnknown);
    row("a page", {answer(200, "<html>")}, Kind::OutcomeUnknown);
    row("nothing", {answer(200, {})}, Kind::OutcomeUnknown);
    row("no token", {answer(200, R"({"account_id":"k"})")}, Kind::OutcomeUnknown);
    row("odd token", {answer(200, R"({"access_token":"a\r\nX-Evil: 1"})")}, Kind::OutcomeUnknown);
    row("elsewhere", {answer(302, {}, "Location: /login\r\n")}, Kind::Nonsense);
}

void TestSignIn::failures()
{
    QFETCH(const Step, step);
    QFETCH(const Kind, kind);
    Rig rig;
    const auto grant = rig.exchange(step);
    QVERIFY(!grant);
    QCOMPARE(model::kindName(grant.error().kind), model::kindName(kind));
    QVERIFY(!grant.error().hint.empty());
    QCOMPARE(rig.server.seen().size(), 1u);
}

void TestSignIn::nothingLeft()
{
    Rig rig;
    {
        const WireServer gone;
        rig.client.oauthUrl = gone.url();
    }
    QCOMPARE(io::exchangeCode(rig.client, "c", {}, rig.log).error().kind, Kind::Temporary);
    std::stop_source stop;
    stop.request_stop();
    rig.client.oauthUrl = rig.server.url();
    QCOMPARE(io::exchangeCode(rig.client, "c", stop.get_token(), rig.log).error().kind, Kind::Interrupted);
    QCOMPARE(rig.server.connections(), 0);
}

void TestSignIn::revokes()
{
    Rig rig;
    rig.server.script({{answer(200, {})}});
    QVERIFY(io::revoke(rig.client, "0f3c9a-tok", {}, rig.log));
    QCOMPARE(rig.server.seen()[0].target, QByteArray("/oauth2/v1/revoke"));
    QCOMPARE(rig.server.seen()[0].body, QByteArray("token=0f3c9a-tok"));
    rig.server.script({{answer(500, {})}});
    QCOMPARE(io::revoke(rig.client, "0f3c9a-tok", {}, rig.log).error().kind, Kind::OutcomeUnknown);
}

void TestSignIn::secretsStaySecret()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath("log.jsonl");
    Rig rig;
    rig.log = io::Log(file.toStdString(), io::systemClock(), "run1");
    const QByteArray echo = R"({"message":"c0de+1 of s3cret-of-client by )" + QByteArray("123.clients.hubrise.com:s3cret-of-client").toBase64() + R"("})";
    const auto grant = rig.exchange({answer(422, echo)});
    QFile log(file);
    QVERIFY(log.open(QIODevice::ReadOnly));
    const std::string all = log.readAll().toStdString() + grant.error().detail + words(grant.error().message);
    QVERIFY(all.find("/token") != std::string::npos);
    for (const char* secret : {"c0de", "s3cret", "MTIzLmNsaWVudHM"})
        QVERIFY2(all.find(secret) == std::string::npos, all.c_str());
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_sign_in.moc"
