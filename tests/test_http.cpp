#include "io/http.h"
#include "tests/at_rest.h"
#include "tests/fakes/recording_gate.h"
#include "tests/fakes/wire_server.h"
#include "tests/patience.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

using namespace fakes;
using model::Kind;

namespace {

constexpr auto token = "secret-token-0f3c9a";
const QByteArray json = R"({"id":"x1","name":"Crème brûlée","list":[1,2,3]})";
const QByteArray jsonType = "Content-Type: application/json\r\n";
const Step good{answer(200, json, jsonType)};

/// A sender against a scripted server.
struct Rig {
    WireServer server;
    RecordingGate gate;
    StillClock clock;
    std::stop_source stop;
    io::HttpSettings settings{server.url(), {{"X-Access-Token", token}}, {token}, stop.get_token(), {patience, patience, patience, patience, patience, 60}};
    io::Log log;

    io::Http http() { return io::Http(settings, gate, clock, log); }
};

io::HttpRequest read()
{
    return {.path = "/catalogs/x1", .load = io::Load::High};
}

/// Qt's network thread has nothing left to do, and what it has sent until then is here.
bool everythingHasArrived()
{
    for (int round = 0; round < 2; ++round) { // what arrives may make it speak again
        if (!QTest::qWaitFor(othersAreAtRest, patience))
            return false;
        QCoreApplication::processEvents();
    }
    return true;
}

io::HttpRequest write(io::Verb verb)
{
    return {.verb = verb, .path = "/things", .type = "application/json", .body = R"({"name":"Zoë"})"};
}

} // namespace

class TestHttp : public QObject {
    Q_OBJECT
private slots:
    void sendsWhatIsAsked();
    void sendsABodyWhole();
    void writesLeaveOnce_data();
    void writesLeaveOnce();
    void aWriteThatNeverLeftIsTriedAgain();
    void aDroppedIdleConnectionCostsNothing();
    void aThrottledWriteIsSentAgain();
    void cutAnswersAreNeverAccepted_data();
    void cutAnswersAreNeverAccepted();
    void readsCompressedAnswers();
    void readsRecover();
    void readsGiveUp();
    void redirectsAreNotFollowed();
    void aTrickleEnds();
    void bytesMustBeBytes();
    void refusals_data();
    void refusals();
    void throttlingEnds();
    void theTokenStaysSecret();
    void stopsBeforeSending();
    void stopsARead();
    void aWriteLeavesWholeOrNotAtAll();
    void letsAWriteFinish();
    void givesAStoppedWriteUp();
    void plainHttpIsForLoopbackOnly();
    void nothingLeavesWithoutTls();
    void retryAfter_data();
    void retryAfter();
};

void TestHttp::sendsWhatIsAsked()
{
    Rig rig;
    rig.server.script({{answer(200, json, jsonType + "Date: Sat, 14 Mar 2026 19:05:00 GMT\r\nX-Cursor-Next: c2\r\n")}});
    auto http = rig.http();
    const auto got = http.send({.path = "/customers", .query = {{"phone", "+33612345678"}, {"email", "a b&c=d@é.fr"}}});
    QVERIFY(got);
    QCOMPARE(got->body, json.toStdString());
    QCOMPARE(got->nextCursor, std::string("c2"));
    const auto& seen = rig.server.seen().at(0);
    QCOMPARE(seen.target, QByteArray("/customers?phone=%2B33612345678&email=a%20b%26c%3Dd%40%C3%A9.fr"));
    QCOMPARE(seen.header("X-Access-Token"), QByteArray(token));
    QVERIFY(seen.header("User-Agent").startsWith("Passe-plat/"));
    QVERIFY(seen.header("Cookie").isEmpty());
    QCOMPARE(rig.gate.serverTimes, std::vector<std::int64_t>{1'773'515'100'000});
    QCOMPARE(http.counts().sent, 1);
    QCOMPARE(http.counts().writes, 0);
}

void TestHttp::sendsABodyWhole()
{
    Rig rig;
    rig.server.script({good});
    auto http = rig.http();
    auto request = write(io::Verb::Put);
    request.body = "[" + std::string(3'000'000, ' ') + "]";
    QVERIFY(http.send(request));
    QCOMPARE(rig.server.seen().size(), 1u);
    QCOMPARE(rig.server.seen()[0].method, QByteArray("PUT"));
    QCOMPARE(rig.server.seen()[0].header("Content-Length"), QByteArray("3000002"));
    QCOMPARE(rig.server.seen()[0].header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(rig.server.seen()[0].body.toStdString(), request.body);
    QCOMPARE(http.counts().writes, 1);
}

void TestHttp::writesLeaveOnce_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<bool>("reused");
    QTest::addColumn<int>("size");
    QTest::addColumn<Step>("step");
    const QByteArray whole = answer(200, json, jsonType);
    const std::pair<const char*, Step> steps[] = {
        {"closed before an answer", {{}, Step::Close}},
        {"reset before an answer", {{}, Step::Reset}},
        {"closed at the head", {{}, Step::Close, true}},
        {"reset at the head", {{}, Step::Reset, true}},
        {"half of the headers", {whole.first(40), Step::Close}},
        {"headers only", {whole.first(whole.indexOf("\r\n\r\n") + 4), Step::Close}},
        {"half of the body", {whole.chopped(9), Step::Close}},
        {"chunks cut", {chunkedAnswer(json, 10).chopped(20), Step::Close}},
        {"no last chunk", {chunkedAnswer(json, 1000).chopped(5), Step::Close}},
        {"no length, cut", {"HTTP/1.1 200 OK\r\n\r\n" + json.chopped(3), Step::Close}},
        {"silence", {}},
        {"a page", {answer(200, "<html>Sign in</html>", "Content-Type: text/html\r\n")}},
        {"nothing", {answer(204, {})}},
        {"500", {answer(500, R"({"error_type":"internal_error"})")}},
        {"502 page", {answer(502, "<html>")}},
        {"408", {answer(408, {})}},
    };
    for (const auto verb : {io::Verb::Post, io::Verb::Put, io::Verb::Patch})
        for (const bool reused : {false, true})
            for (const int size : {7, 400'000})
                for (const auto& [name, step] : steps)
                    QTest::addRow("%d %s %d %s", static_cast<int>(verb), reused ? "reused" : "new", size, name) << static_cast<int>(verb) << reused << size << step;
}

void TestHttp::writesLeaveOnce()
{
    QFETCH(const int, verb);
    QFETCH(const bool, reused);
    QFETCH(const int, size);
    QFETCH(const Step, step);
    Rig rig;
    rig.settings.timeouts.silenceMs = step.answer.isEmpty() && step.then == Step::Keep ? 100 : patience;
    auto http = rig.http();
    if (reused) {
        rig.server.script({good});
        auto first = read();
        first.slow = true; // is given time
        QVERIFY(http.send(first));
        rig.server.forget();
    }
    const auto before = rig.gate.acquired.size();
    rig.server.script({step});
    auto request = write(static_cast<io::Verb>(verb));
    request.body = std::string(static_cast<std::size_t>(size), 'x');
    const auto got = http.send(request);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, Kind::OutcomeUnknown);
    QVERIFY(everythingHasArrived()); // so would a second transmission, if there were one
    QCOMPARE(rig.server.seen().size(), 1u);
    QCOMPARE(http.counts().writes, 1);
    QCOMPARE(rig.gate.extra, 0);
    QCOMPARE(rig.gate.acquired.size(), before + 1 + rig.clock.sleeps.size()); // on a busy machine the silence may have been over before anything left
    QCOMPARE(rig.server.spokenOn(), 1); // Qt may connect again after a loss in the middle of a body, but finds nothing to send
}

void TestHttp::aWriteThatNeverLeftIsTriedAgain()
{
    Rig rig;
    {
        const WireServer gone;
        rig.settings.baseUrl = gone.url();
    }
    auto http = rig.http();
    const auto got = http.send(write(io::Verb::Post));
    QVERIFY(!got);
    QCOMPARE(got.error().kind, Kind::Temporary);
    QCOMPARE(rig.clock.sleeps.size(), 3u);
    QCOMPARE(http.counts().sent, 0);
}

void TestHttp::aDroppedIdleConnectionCostsNothing()
{
    Rig rig;
    rig.server.script({{answer(200, json, jsonType), Step::Close}, good});
    auto http = rig.http();
    QVERIFY(http.send(read()));
    QVERIFY(everythingHasArrived()); // the end of the connection, too
    QVERIFY(http.send(write(io::Verb::Post)));
    QCOMPARE(rig.server.seen().size(), 2u);
    QCOMPARE(rig.server.connections(), 2);
}

void TestHttp::aThrottledWriteIsSentAgain()
{
    Rig rig;
    rig.server.script({{answer(429, R"({"error_type":"too_many_requests"})", "Retry-After: 17\r\n")}, good});
    auto http = rig.http();
    QVERIFY(http.send(write(io::Verb::Post)));
    QCOMPARE(rig.gate.throttles, std::vector<std::int64_t>{17});
    QCOMPARE(rig.server.seen().size(), 2u);
    QCOMPARE(rig.server.seen()[1].body, rig.server.seen()[0].body);
    QCOMPARE(rig.gate.acquired.size(), 2u);
    QCOMPARE(http.counts().retries, 1);
}

void TestHttp::cutAnswersAreNeverAccepted_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::newRow("length") << answer(200, json, jsonType);
    QTest::newRow("chunks") << chunkedAnswer(json, 8);
    QTest::newRow("one chunk") << chunkedAnswer(json, 1000);
    QTest::newRow("no length") << "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + json;
    const QByteArray deflated = qCompress(json).mid(4);
    QTest::newRow("compressed") << answer(200, deflated, jsonType + "Content-Encoding: deflate\r\n");
    QTest::newRow("compressed, no length") << "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n" + deflated;
}

void TestHttp::cutAnswersAreNeverAccepted()
{
    QFETCH(const QByteArray, whole);
    Rig rig;
    rig.settings.tries = 1;
    rig.settings.timeouts.silenceMs = 40; // at some boundaries of chunks Qt does not notice the close
    auto http = rig.http();
    rig.server.script({{whole, Step::Close}});
    auto patient = read();
    patient.slow = true;
    const auto all = http.send(patient);
    QVERIFY(all);
    QCOMPARE(all->body, json.toStdString());
    for (qsizetype cut = 0; cut < whole.size(); ++cut) {
        rig.server.script({{whole.first(cut), Step::Close}});
        const auto got = http.send(read());
        // The end of a compressed or chunked stream may hold bytes that carry nothing; the content must be whole all the same.
        QVERIFY2(!got || (whole.contains("deflate") && got->body == json.toStdString()), QByteArray::number(cut).constData());
        if (!got)
            QVERIFY2(got.error().kind == Kind::Temporary || got.error().kind == Kind::Nonsense, model::kindName(got.error().kind));
    }
}

void TestHttp::readsCompressedAnswers()
{
    Rig rig;
    const QByteArray large = '[' + QByteArray(30'000'000, ' ') + ']';
    rig.server.script({{answer(200, qCompress(large).mid(4), jsonType + "Content-Encoding: deflate\r\n")}});
    auto http = rig.http();
    const auto got = http.send(read());
    QVERIFY(got);
    QCOMPARE(got->body.size(), static_cast<std::size_t>(large.size()));
}

void TestHttp::readsRecover()
{
    Rig rig;
    rig.server.script({{answer(503, "busy")}, {answer(500, {})}, {answer(200, json.chopped(1), jsonType)}, good});
    auto http = rig.http();
    QVERIFY(http.send(read()));
    QCOMPARE(rig.server.seen().size(), 4u);
    QCOMPARE(rig.clock.sleeps.size(), 3u);
    QVERIFY(rig.clock.sleeps[0] >= 1000 && rig.clock.sleeps[0] <= 2000);
    QVERIFY(rig.clock.sleeps[2] >= 15000 && rig.clock.sleeps[2] <= 30000);
    QCOMPARE(http.counts().retries, 3);
    QCOMPARE(rig.gate.acquired, std::vector<io::Load>(4, io::Load::High));
}

void TestHttp::readsGiveUp()
{
    Rig rig;
    rig.server.script({{{}, Step::Close}});
    auto http = rig.http();
    const auto got = http.send(read());
    QVERIFY(!got);
    QCOMPARE(got.error().kind, Kind::Temporary);
    QCOMPARE(rig.gate.acquired.size(), 4u);
    // Qt sends reads again by itself: harmless, but each transmission counts.
    QCOMPARE(static_cast<int>(rig.server.seen().size()), http.counts().sent);
    QCOMPARE(rig.gate.extra, http.counts().sent - 4);
}

void TestHttp::redirectsAreNotFollowed()
{
    for (const int status : {301, 302, 303, 307, 308}) {
        Rig rig;
        WireServer elsewhere;
        elsewhere.script({good});
        rig.server.script({{answer(status, {}, "Location: " + QByteArray::fromStdString(elsewhere.url()) + "/\r\n")}});
        auto http = rig.http();
        for (const auto& request : {read(), write(io::Verb::Post)}) {
            const auto got = http.send(request);
            QVERIFY(!got);
            QVERIFY2(got.error().kind == Kind::Nonsense, (std::to_string(status) + got.error().detail).c_str());
        }
        QVERIFY(everythingHasArrived());
        QCOMPARE(elsewhere.connections(), 0);
        QCOMPARE(rig.server.seen().size(), 2u);
    }
}

void TestHttp::aTrickleEnds()
{
    Rig rig;
    rig.settings.tries = 1;
    rig.settings.timeouts.totalMs = 80;
    rig.server.script({{answer(200, json, jsonType), Step::Keep, false, 5}});
    auto http = rig.http();
    const auto got = http.send(read());
    QVERIFY(!got);
    QCOMPARE(got.error().kind, Kind::Temporary);
    const auto wrote = http.send(write(io::Verb::Patch));
    QCOMPARE(wrote.error().kind, Kind::OutcomeUnknown);
    QCOMPARE(http.counts().writes, 1);
}

void TestHttp::bytesMustBeBytes()
{
    Rig rig;
    auto http = rig.http();
    io::HttpRequest request{.path = "/images/1/data", .expect = io::Expect::Bytes};
    const QByteArray picture = QByteArray::fromHex("ffd8ffe000104a464946000102");
    rig.server.script({{answer(200, picture, "Content-Type: image/jpeg\r\n")}});
    const auto got = http.send(request);
    QVERIFY(got);
    QCOMPARE(got->body, picture.toStdString());
    rig.server.script({{answer(200, "<html>", "Content-Type: text/html\r\n")}});
    QCOMPARE(http.send(request).error().kind, Kind::Nonsense);
    rig.server.script({{answer(200, {}, "Content-Type: image/jpeg\r\n")}});
    QCOMPARE(http.send(request).error().kind, Kind::Nonsense);
}

void TestHttp::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("unpaid") << 401 << QByteArray(R"({"message":"Account suspended for non payment","error_type":"unauthorized"})") << Kind::NotConnected << "unpaid";
    QTest::newRow("blocked") << 401 << QByteArray(R"({"message":"The connection has been blocked","error_type":"unauthorized"})") << Kind::NotConnected << "blocked";
    QTest::newRow("revoked") << 401 << QByteArray(R"({"message":"Token revoked","error_type":"unauthorized"})") << Kind::NotConnected << "revoked";
    QTest::newRow("dead token in the old way") << 429 << QByteArray(R"({"message":"Token revoked","error_type":"unauthorized"})") << Kind::NotConnected << "revoked";
    QTest::newRow("scope") << 403 << QByteArray(R"({"message":"Missing scope inventory.write","error_type":"forbidden"})") << Kind::NotConnected << "inventory.write";
    QTest::newRow("gone") << 404 << QByteArray(R"({"error_type":"not_found"})") << Kind::NotFound << "";
    QTest::newRow("invalid") << 422 << QByteArray(R"({"message":"Validation failed","errors":[{"field":"price","message":"is invalid"}],"error_type":"unprocessable_entity"})")
                             << Kind::Rejected << "price is invalid";
    QTest::newRow("type") << 415 << QByteArray(R"({"error_type":"unsupported_media_type"})") << Kind::Rejected << "415";
    QTest::newRow("conflict") << 409 << QByteArray("plain words") << Kind::Rejected << "409";
    QTest::newRow("too large") << 413 << QByteArray("<html>") << Kind::Rejected << "too large";
}

void TestHttp::refusals()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const Kind, kind);
    QFETCH(const QString, says);
    Rig rig;
    rig.server.script({{answer(status, body)}});
    auto http = rig.http();
    for (const auto& request : {read(), write(io::Verb::Put)}) {
        rig.server.forget();
        const auto got = http.send(request);
        QVERIFY(!got);
        QCOMPARE(got.error().kind, kind);
        QVERIFY2(model::words(got.error().message).find(says.toStdString()) != std::string::npos, model::words(got.error().message).c_str());
        QVERIFY(!got.error().hint.empty());
        QVERIFY(got.error().detail.find(std::to_string(status)) != std::string::npos);
        QCOMPARE(rig.server.seen().size(), 1u);
    }
}

void TestHttp::throttlingEnds()
{
    Rig rig;
    rig.server.script({{answer(429, R"({"error_type":"too_many_requests"})", "Retry-After: 3600\r\n")}});
    auto http = rig.http();
    const auto got = http.send(read());
    QCOMPARE(got.error().kind, Kind::Paused);
    QCOMPARE(got.error().resumeAt, 1'773'500'000LL + 3600);
    QVERIFY(rig.gate.throttles.size() >= 2 && rig.gate.throttles.size() <= 6);
}

void TestHttp::theTokenStaysSecret()
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath("log.jsonl").toStdString();
    Rig rig;
    rig.log = io::Log(file, rig.clock, "run1");
    auto http = rig.http();
    const QByteArray echo = QByteArray("{\"message\":\"Token ") + token + " is unknown\",\"errors\":[{\"field\":\"" + token + "\",\"message\":\"" + token
        + "\"}],\"error_type\":\"" + token + "\"}";
    std::string all;
    for (const auto& step : {Step{answer(422, echo)}, Step{answer(401, echo)}, Step{answer(500, QByteArray("page ") + token)}, Step{answer(200, QByteArray(token))},
                             Step{answer(422, QByteArray(490, 'x') + token)}}) {
        rig.server.script({step});
        const auto got = http.send({.verb = io::Verb::Post, .path = "/things", .query = {{"private_ref", "someone@exemple.fr"}}, .body = "{}"});
        QVERIFY(!got);
        all += got.error().detail + words(got.error().message) + words(got.error().hint);
        for (const auto& [field, message] : got.error().fields)
            all += field + message;
    }
    QFile log(QString::fromStdString(file));
    QVERIFY(log.open(QIODevice::ReadOnly));
    all += log.readAll().toStdString();
    QVERIFY(all.find(token) == std::string::npos);
    QVERIFY(all.find("secret-tok") == std::string::npos); // nor a half of it
    QVERIFY(all.find("someone@") == std::string::npos);
    QVERIFY(all.find("/things?private_ref") != std::string::npos);
}

void TestHttp::stopsBeforeSending()
{
    Rig rig;
    rig.server.script({good});
    rig.stop.request_stop();
    auto http = rig.http();
    QCOMPARE(http.send(write(io::Verb::Post)).error().kind, Kind::Interrupted);
    QCOMPARE(rig.server.connections(), 0);
    QVERIFY(rig.gate.acquired.empty());
}

void TestHttp::stopsARead()
{
    Rig rig;
    rig.server.script({Step{}});
    std::latch waiting(1);
    rig.server.onRequest = [&] { waiting.count_down(); };
    const std::jthread person([&] { // as Ctrl-C and the window do: from another thread
        waiting.wait();
        rig.stop.request_stop();
    });
    auto http = rig.http();
    QCOMPARE(http.send(read()).error().kind, Kind::Interrupted);
    QCOMPARE(rig.server.seen().size(), 1u);
}

/// Stopped at any moment, by another thread: what has begun to leave is waited for, and of anything else not a byte of the body leaves.
void TestHttp::aWriteLeavesWholeOrNotAtAll()
{
    int whole = 0, kept = 0;
    for (int moment = 0; moment < 400; ++moment) {
        Rig rig;
        rig.settings.timeouts.stopGraceMs = patience;
        rig.server.script({good});
        std::atomic<int> steps = moment * 500; // counted down, not waited for: some 2 ms at most
        std::latch begun(2);
        const std::jthread person([&] {
            begun.arrive_and_wait();
            while (steps-- > 0) {
            }
            rig.stop.request_stop();
        });
        auto http = rig.http();
        begun.arrive_and_wait();
        const auto got = http.send(write(io::Verb::Put));
        QVERIFY2(got || got.error().kind == Kind::Interrupted, qPrintable(QStringLiteral("moment %1: %2").arg(moment).arg(QString::fromStdString(model::words(got.error().message)))));
        QVERIFY(everythingHasArrived());
        QCOMPARE(rig.server.seen().size(), got ? 1u : 0u);
        ++(got ? whole : kept);
    }
    QVERIFY2(kept > 0, qPrintable(QStringLiteral("%1 whole, %2 kept back").arg(whole).arg(kept)));
}

void TestHttp::letsAWriteFinish()
{
    Rig rig;
    rig.settings.timeouts.stopGraceMs = patience;
    rig.server.script({{answer(200, json, jsonType), Step::Keep, false, 1}});
    rig.server.onRequest = [&] { rig.stop.request_stop(); };
    auto http = rig.http();
    QVERIFY(http.send(write(io::Verb::Put)));
    QCOMPARE(http.send(write(io::Verb::Put)).error().kind, Kind::Interrupted);
    QCOMPARE(rig.server.seen().size(), 1u);
}

void TestHttp::givesAStoppedWriteUp()
{
    Rig rig;
    rig.server.script({Step{}});
    rig.server.onRequest = [&] { rig.stop.request_stop(); };
    auto http = rig.http();
    QCOMPARE(http.send(write(io::Verb::Put)).error().kind, Kind::OutcomeUnknown);
    QCOMPARE(rig.server.seen().size(), 1u);
}

void TestHttp::plainHttpIsForLoopbackOnly()
{
    Rig rig;
    for (const char* url : {"http://api.hubrise.com/v1", "ftp://127.0.0.1/", "http://127.0.0.1.example.com/", "nothing"}) {
        rig.settings.baseUrl = url;
        auto http = rig.http();
        QCOMPARE(http.send(read()).error().kind, Kind::Configuration);
    }
    QVERIFY(rig.gate.acquired.empty());
}

void TestHttp::nothingLeavesWithoutTls()
{
    Rig rig;
    rig.server.script({{answer(200, json), Step::Close, true}, {"no TLS here", Step::Close}});
    rig.settings.baseUrl = "https" + rig.settings.baseUrl.substr(4);
    rig.settings.timeouts.connectMs = 40; // the server waits for the end of an HTTP head that never comes
    auto http = rig.http();
    const auto got = http.send(write(io::Verb::Post));
    QCOMPARE(got.error().kind, Kind::Temporary);
    QCOMPARE(http.counts().sent, 0);
    QVERIFY(rig.server.seen().empty());
}

void TestHttp::retryAfter_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("none") << "" << qint64(-1);
    QTest::newRow("zero") << "0" << qint64(0);
    QTest::newRow("seconds") << "3600" << qint64(3600);
    QTest::newRow("absurd") << "1000000000" << qint64(86400);
    QTest::newRow("more absurd") << "99999999999999999999999" << qint64(86400);
    QTest::newRow("negative") << "-1" << qint64(-1);
    QTest::newRow("words") << "abc" << qint64(-1);
    QTest::newRow("date") << "Sat, 14 Mar 2026 19:06:30 GMT" << qint64(90);
    QTest::newRow("past date") << "Sat, 14 Mar 2026 18:00:00 GMT" << qint64(0);
    QTest::newRow("far date") << "Sun, 14 Mar 2027 18:00:00 GMT" << qint64(86400);
}

void TestHttp::retryAfter()
{
    QFETCH(const QString, header);
    QFETCH(const qint64, seconds);
    QCOMPARE(io::readRetryAfter(header.toStdString(), io::readHttpDate("Sat, 14 Mar 2026 19:05:00 GMT")), seconds);
}

QTEST_GUILESS_MAIN(TestHttp)
#include "test_http.moc"
