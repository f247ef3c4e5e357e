#include "io/error_body.h"
#include "io/http_outcome.h"

#include <QTest>

using namespace io;

class TestHttpOutcome : public QObject {
    Q_OBJECT
private slots:
    void table_data();
    void table();
    void aWriteThatLeftIsNeverToBeRepeated();
    void readsErrorBodies();
    void survivesHostileBodies();
};

void TestHttpOutcome::table_data()
{
    QTest::addColumn<int>("ending");
    QTest::addColumn<bool>("left");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("body");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("write");
    const auto row = [](const char* name, Ending ending, bool left, int status, Body body, const char* error, const char* read, const char* write) {
        QTest::newRow(name) << static_cast<int>(ending) << left << status << static_cast<int>(body) << error << read << write;
    };
    row("fine", Ending::Answered, true, 200, Body::Whole, "", "ok", "ok");
    row("created", Ending::Answered, true, 201, Body::Whole, "", "ok", "ok");
    row("nothing where something is needed", Ending::Answered, true, 204, Body::Empty, "", "nonsense", "outcome_unknown");
    row("cut in the middle", Ending::Answered, true, 200, Body::Cut, "", "retry", "outcome_unknown");
    row("a page", Ending::Answered, true, 200, Body::Foreign, "", "nonsense", "outcome_unknown");
    row("no connection", Ending::Refused, false, 0, Body::Empty, "", "retry", "retry");
    row("no connection in time", Ending::TimedOut, false, 0, Body::Empty, "", "retry", "retry");
    row("lost", Ending::Lost, true, 0, Body::Empty, "", "retry", "outcome_unknown");
    row("lost in the answer", Ending::Lost, true, 200, Body::Whole, "", "retry", "outcome_unknown");
    row("no answer in time", Ending::TimedOut, true, 0, Body::Empty, "", "retry", "outcome_unknown");
    row("stopped before", Ending::Stopped, false, 0, Body::Empty, "", "stopped", "stopped");
    row("stopped during", Ending::Stopped, true, 0, Body::Empty, "", "stopped", "outcome_unknown");
    row("moved", Ending::Answered, true, 302, Body::Foreign, "", "nonsense", "nonsense");
    row("not modified", Ending::Answered, true, 304, Body::Empty, "", "nonsense", "nonsense");
    row("malformed", Ending::Answered, true, 400, Body::Whole, "", "rejected", "rejected");
    row("dead", Ending::Answered, true, 401, Body::Whole, "unauthorized", "dead", "dead");
    row("dead without words", Ending::Answered, true, 401, Body::Empty, "", "dead", "dead");
    row("forbidden", Ending::Answered, true, 403, Body::Whole, "forbidden", "forbidden", "forbidden");
    row("gone", Ending::Answered, true, 404, Body::Whole, "not_found", "not_found", "not_found");
    row("too slow", Ending::Answered, true, 408, Body::Empty, "", "retry", "outcome_unknown");
    row("conflict", Ending::Answered, true, 409, Body::Whole, "", "rejected", "rejected");
    row("too large", Ending::Answered, true, 413, Body::Foreign, "", "rejected", "rejected");
    row("wrong type", Ending::Answered, true, 415, Body::Whole, "", "rejected", "rejected");
    row("invalid", Ending::Answered, true, 422, Body::Whole, "unprocessable_entity", "rejected", "rejected");
    row("invalid, cut", Ending::Lost, true, 422, Body::Cut, "", "rejected", "rejected");
    row("throttled", Ending::Answered, true, 429, Body::Whole, "too_many_requests", "throttled", "throttled");
    row("throttled without words", Ending::Answered, true, 429, Body::Empty, "", "throttled", "throttled");
    row("dead in the old way", Ending::Answered, true, 429, Body::Whole, "unauthorized", "dead", "dead");
    row("broken", Ending::Answered, true, 500, Body::Whole, "internal_error", "retry", "outcome_unknown");
    row("gateway", Ending::Answered, true, 502, Body::Foreign, "", "retry", "outcome_unknown");
    row("broken and lost", Ending::Lost, true, 503, Body::Cut, "", "retry", "outcome_unknown");
    row("no such status", Ending::Answered, true, 600, Body::Whole, "", "nonsense", "nonsense");
}

void TestHttpOutcome::table()
{
    QFETCH(const int, ending);
    QFETCH(const bool, left);
    QFETCH(const int, status);
    QFETCH(const int, body);
    QFETCH(const QString, error);
    QFETCH(const QString, read);
    QFETCH(const QString, write);
    Exchange e{false, true, left, static_cast<Ending>(ending), status, static_cast<Body>(body), error.toStdString()};
    QCOMPARE(outcomeName(outcomeOf(e)), read.toStdString());
    e.write = true;
    QCOMPARE(outcomeName(outcomeOf(e)), write.toStdString());
    e.needsBody = false;
    if (status == 204)
        QCOMPARE(outcomeOf(e), Outcome::Ok);
    else
        QCOMPARE(outcomeName(outcomeOf(e)), write.toStdString());
}

void TestHttpOutcome::aWriteThatLeftIsNeverToBeRepeated()
{
    for (int ending = 0; ending <= static_cast<int>(Ending::Stopped); ++ending)
        for (int status = 0; status < 700; ++status)
            for (int body = 0; body <= static_cast<int>(Body::Foreign); ++body)
                for (const bool needsBody : {false, true})
                    QVERIFY(outcomeOf({true, needsBody, true, static_cast<Ending>(ending), status, static_cast<Body>(body), {}}) != Outcome::Retry);
}

void TestHttpOutcome::readsErrorBodies()
{
    const auto body = readErrorBody(R"({"message":"Validation failed","error_type":"unprocessable_entity",
        "errors":[{"field":"products[3].skus[0].price","message":"is invalid"},{"field":null,"message":"no name"},"odd",7]})", {});
    QCOMPARE(body.type, std::string("unprocessable_entity"));
    QCOMPARE(body.message, std::string("Validation failed"));
    QCOMPARE(body.fields, (decltype(body.fields){{"products[3].skus[0].price", "is invalid"}, {"", "no name"}, {"", "odd"}}));
    const auto error = errorFor(Outcome::ThisItem, {.write = true, .left = true, .status = 422}, body, "PUT /catalogs/a", "");
    QCOMPARE(error.kind, model::Kind::Rejected);
    QCOMPARE(error.fields, body.fields);
    QCOMPARE(words(error.message), std::string("HubRise refused this: Validation failed: products[3].skus[0].price is invalid; no name; odd"));
    QVERIFY(error.detail.starts_with("PUT /catalogs/a → 422: unprocessable_entity: Validation failed"));
    QCOMPARE(readErrorBody("<html>Sorry</html>", {}).start, std::string("<html>Sorry</html>"));
    QVERIFY(readErrorBody("", {}).start.empty());
}

void TestHttpOutcome::survivesHostileBodies()
{
    const std::string huge(10'000'000, 'x');
    QVERIFY(readErrorBody(huge, {}).start.size() <= 500);
    const auto body = readErrorBody("{\"message\":\"" + huge + "\",\"error_type\":[],\"errors\":{}}", {});
    QVERIFY(body.message.size() <= 300);
    QCOMPARE(readErrorBody("a\x1b]0;\xE9\x01z", {}).start, std::string("a ]0;\uFFFD z"));
    const std::string accents = "é";
    std::string many;
    for (int i = 0; i < 400; ++i)
        many += accents;
    QCOMPARE(readErrorBody("{\"message\":\"x" + many + "\"}", {}).message.size(), 299u); // never half a character
    std::string errors = "{\"errors\":[";
    for (int i = 0; i < 1000; ++i)
        errors += "{\"field\":\"f\",\"message\":\"m\"},";
    errors.back() = ']';
    QCOMPARE(readErrorBody(errors + '}', {}).fields.size(), 50u);
    QCOMPARE(redacted("a tok b tok", {"tok", ""}), std::string("a … b …"));
}

QTEST_GUILESS_MAIN(TestHttpOutcome)
#include "test_http_outcome.moc"
