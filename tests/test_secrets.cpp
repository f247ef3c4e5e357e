// R13: no token, code or client secret anywhere but in its store, no customer in a log. The scanner's teeth, and what a hostile network makes the
// program say. Every other test of the whole program is scanned at its end by its fixture.

#include "cli_fixture.h"
#include "io/zip_file.h"

#include <QProcess>

#include <sqlite3.h>

#include <fstream>
#include <random>

using fakes::Fault;
using fakes::Scanner;
namespace fs = std::filesystem;

namespace {

const std::string token = "0f1e2d3c4b5a69788796a5b4c3d2e1f0aabbccdd", clientSecret = "s3cr3t-of/the+\"client\"";
const std::string list = "/v1/customer_lists/w9v0d/customers";

std::string randomBytes(std::size_t count, std::string_view from)
{
    static std::mt19937 random(13);
    std::string out;
    while (out.size() < count)
        out += from.empty() ? static_cast<char>(random()) : from[random() % from.size()];
    return out;
}

QString whats(const fakes::Scanned& scanned)
{
    QStringList all;
    for (const auto& hit : scanned.hits)
        all << QString::fromStdString(hit.what);
    return all.join(QStringLiteral("; "));
}

/// Bytes of the file after these statements, as a connection leaves it that does not overwrite what it deletes.
void sqlite(const fs::path& file, const std::string& statements)
{
    sqlite3* db = nullptr;
    sqlite3_open(file.c_str(), &db);
    char* words = nullptr;
    if (sqlite3_exec(db, ("PRAGMA secure_delete = OFF;" + statements).c_str(), nullptr, nullptr, &words) != SQLITE_OK)
        qFatal("%s", words);
    sqlite3_close(db);
}

} // namespace

class TestSecrets : public QObject {
    Q_OBJECT
private slots:
    void formsAreFound_data();
    void formsAreFound();
    void partsAreFound();
    void nothingIsFoundByChance();
    void placesAreFound_data();
    void placesAreFound();
    void people();
    void fixtureLooks();
    void codeExchangeCutOff_data();
    void codeExchangeCutOff();
    void echoes_data();
    void echoes();
    void processes();
};

void TestSecrets::formsAreFound_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("what");
    const auto row = [](const char* name, const QByteArray& written, const char* what) { QTest::newRow(name) << written << what; };
    const QByteArray t = QByteArray::fromStdString(token), s = QByteArray::fromStdString(clientSecret);
    row("plain", t, "token");
    row("in a URL", "code=" + s.toPercentEncoding(), "secret, percent-encoded");
    row("in a URL, small hex digits", s.toPercentEncoding().toLower(), "secret, percent-encoded");
    row("in JSON", "s3cr3t-of\\/the+\\\"client\\\"", "secret with JSON's escapes");
    row("hex digits", s.toHex(), "secret as hex digits");
    row("Authorization: Basic", ("client:" + s).toBase64(), "secret in base64");
    row("base64, another beginning", ("a client:" + t + "?").toBase64(), "token in base64");
    row("base64 for URLs", ("x:" + s + ">>>").toBase64(QByteArray::Base64UrlEncoding), "secret in base64");
    row("UTF-16", QByteArray(reinterpret_cast<const char*>(QString::fromLatin1(t).utf16()), t.size() * 2), "token in UTF-16");
}

void TestSecrets::formsAreFound()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, what);
    const Scanner scanner({{"token", token}, {"secret", clientSecret}}, {});
    for (const std::size_t before : {0, 1, 500}) {
        const auto scanned = scanner.bytes(randomBytes(before, {}) + written.toStdString() + randomBytes(70, {}), "somewhere");
        QCOMPARE(whats(scanned), what);
        QVERIFY(scanned.hits[0].offset >= before && scanned.hits[0].offset < before + static_cast<std::size_t>(written.size()));
    }
}

void TestSecrets::partsAreFound()
{
    const Scanner scanner({{"token", token}}, {});
    for (std::size_t at = 0; at + Scanner::window <= token.size(); ++at) {
        QCOMPARE(whats(scanner.bytes("<" + token.substr(at, Scanner::window) + ">", "")), QStringLiteral("token"));
        QCOMPARE(whats(scanner.bytes("<" + token.substr(at, Scanner::window - 1) + ">", "")), QString());
    }
    QCOMPARE(whats(scanner.bytes(QByteArray::fromStdString("client:" + token.substr(20)).toBase64().toStdString(), "")), QStringLiteral("token in base64"));
}

void TestSecrets::nothingIsFoundByChance()
{
    const Scanner scanner({{"token", token}, {"secret", clientSecret}}, {});
    for (const char* from : {"0123456789abcdef", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", ""})
        QCOMPARE(whats(scanner.bytes(randomBytes(3'000'000, from), "")), QString());
}

void TestSecrets::placesAreFound_data()
{
    QTest::addColumn<QString>("place");
    for (const char* place : {"log.jsonl", "log.jsonl.1", "plan.json", "backups/catalog-q4x9d-1.json", "deep/er/export.csv", "bundle.zip", "deleted row of state.db", "journal of state.db", "page of a dropped table"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestSecrets::placesAreFound()
{
    QFETCH(QString, place);
    const QTemporaryDir dir;
    const fs::path home = dir.path().toStdString(), file = home / place.toStdString();
    const std::string rows = "CREATE TABLE a (x); INSERT INTO a VALUES ('" + token + "'), ('" + std::string(9000, 'x') + "');";
    if (place == QLatin1String("bundle.zip")) {
        QVERIFY(io::writeZip(file, {{"README.txt", "nothing"}, {"log.jsonl", std::string(5000, ' ') + token}}));
        std::ifstream bundle(file, std::ios::binary);
        QVERIFY(Scanner({{"token", token}}, {}).bytes(std::string{std::istreambuf_iterator<char>(bundle), {}}, "").hits.empty()); // deflated
    } else if (place.contains(QLatin1String("deleted"))) {
        sqlite(home / "state.db", rows + "DELETE FROM a;");
    } else if (place.contains(QLatin1String("dropped"))) {
        sqlite(home / "state.db", rows + "DROP TABLE a;");
    } else if (place.contains(QLatin1String("journal"))) {
        sqlite(home / "state.db", "PRAGMA journal_mode = PERSIST;" + rows + "PRAGMA secure_delete = ON; DELETE FROM a; VACUUM;");
    } else {
        fs::create_directories(file.parent_path());
        std::ofstream(file) << std::string(100'000, '-') << token;
    }
    const auto scanned = Scanner({{"token", token}}, {}).folder(home);
    QCOMPARE(whats(scanned), QStringLiteral("token"));
    QVERIFY2(scanned.hits[0].where.starts_with(home.string()), scanned.hits[0].where.c_str());
    if (const fs::path only = scanned.hits[0].where; fs::is_regular_file(only))
        QVERIFY(Scanner({{"token", token}}, {}).folder(home, [&](const fs::path& file) { return file == only; }).hits.empty()); // what is allowed is not looked at
}

void TestSecrets::people()
{
    const Scanner scanner({}, {"Perret", "Noé", "7 rue du Lac", "Amélie", "+33612345678"});
    QCOMPARE(scanner.bytes(R"({"cause":"Perret is wrong"})", "", true).hits.size(), std::size_t(1));
    for (const char* line : {"7 rue du Lac", "=Amélie", "phone +33612345678"})
        QCOMPARE(scanner.bytes(line, "", true).hits.size(), std::size_t(1));
    for (const char* line : {"Perrette", "éPerret", "Noé", "perret"})
        QVERIFY(scanner.bytes(line, "", true).hits.empty());
    QVERIFY(scanner.bytes("Perret", "state.db").hits.empty()); // customers are what it is for
}

/// What every test relies on: the fixture knows what was given out and looks everywhere at its end.
void TestSecrets::fixtureLooks()
{
    std::vector<fakes::Hit> hits;
    {
        CliFixture fixture;
        fixture.leftovers.onHit = [&hits](const fakes::Hit& hit) { hits.push_back(hit); };
        fixture.bistro();
        fixture.connect();
        QCOMPARE(fixture.leftovers.secrets().size(), std::size_t(3)); // client secret, token, code
        QVERIFY(hits.empty());
        for (const auto& [kind, secret] : fixture.leftovers.secrets())
            fixture.write("home/default/" + kind + ".csv", secret.substr(1, 12));
        fixture.write("home/default/log.jsonl", R"({"event":"x","who":"paul@bistro.example"})");
    }
    QCOMPARE(hits.size(), std::size_t(4));
}

void TestSecrets::codeExchangeCutOff_data()
{
    QTest::addColumn<int>("bytes");
    for (int bytes = 10; bytes <= 150; bytes += 10) // before the token, in it, further on
        QTest::addRow("%d", bytes) << bytes;
}

/// The answer holds a token that nobody knows yet.
void TestSecrets::codeExchangeCutOff()
{
    QFETCH(int, bytes);
    CliFixture fixture;
    fixture.bistro();
    QCOMPARE(fixture.init().code, 0);
    for (const char* line : {"connect -v", "connect --json -v", "connect -v --lang fr"}) {
        fixture.network.script("POST", "/oauth2/v1/token", Fault::truncateBody(static_cast<std::size_t>(bytes)));
        const Ran ran = fixture.run(line, {"--code", fixture.code()});
        QVERIFY2(ran.code != 0, line);
    }
    EXITS(fixture.run("support-bundle " + fixture.path("bundle.zip")), 0);
}

void TestSecrets::echoes_data()
{
    QTest::addColumn<QString>("body"); // %1: the secret
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* body, int status) { QTest::newRow(name) << QString::fromLatin1(body) << status; };
    row("message", R"({"message": "You sent %1"})", 422);
    row("error type", R"({"message": "no", "error_type": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx%1"})", 401);
    row("fields", R"({"message": "no", "errors": [{"field": "%1", "message": "%1"}, "%1"]})", 422);
    row("page", "<html>%1</html>", 500);
    row("page that is taken for an answer", "<html>%1</html>", 200);
    row("answer of another shape", R"([{"access_token": "%1"}])", 200);
    row("answer with a number for a token", R"({"access_token": 1, "token": "%1"})", 200);
    row("key", R"({"%1": 1, "message": {"%1": "%1"}})", 422);
}

/// HubRise, or what stands before it, repeats what it was sent, in whatever it answers.
void TestSecrets::echoes()
{
    QFETCH(QString, body);
    QFETCH(int, status);
    fakes::SharedClock clock; // what is tried again is tried again at once
    CliFixture fixture("demo", &clock);
    fixture.bistro();
    QCOMPARE(fixture.init().code, 0);
    const auto fault = [&](const char* method, const std::string& path, const std::string& secret) {
        fixture.fault({{"method", method}, {"path", path}, {"status", status}, {"content_type", body.startsWith('<') ? "text/html" : "application/json"}, {"body", body.arg(QString::fromStdString(secret)).toStdString()}});
    };
    const std::string basic = QByteArray("sandbox.clients.hubrise.com:sandbox-secret").toBase64().toStdString();
    for (const std::string echoed : {"", "sandbox-secret", basic.c_str()}) {
        const auto code = fixture.code();
        fault("POST", "/token", echoed.empty() ? code : echoed);
        fixture.run("connect -v", {"--code", code});
        fault("POST", "/token", echoed.empty() ? code : echoed);
        fixture.run("connect --json -v", {"--code", fixture.code()});
    }
    fixture.fault(nlohmann::json::object());
    fixture.hubrise.control("DELETE", "/fault");
    fixture.connect({{"customer_list_id", "w9v0d"}});
    const auto secrets = fixture.leftovers.secrets();
    const auto token = std::find_if(secrets.begin(), secrets.end(), [](const fakes::Secret& s) { return s.kind == "token"; })->text;
    for (const char* line : {"push customers --yes -v", "push catalog --replace q4x9d -v", "pull customers --yes --json -v", "doctor", "status -v", "batch -v", "disconnect -v"}) {
        fault("GET", "/", token);
        fault("POST", "/", token);
        fixture.run(line);
    }
    EXITS(fixture.run("support-bundle " + fixture.path("bundle.zip")), 0);
    fixture.run("history --json");
}

/// Other users of the machine read command lines; what a process starts inherits its environment.
void TestSecrets::processes()
{
    CliFixture fixture("demo", Time::ofTheMachine());
    fixture.bistro();
    fixture.connect({{"customer_list_id", "w9v0d"}});
    fixture.network.script("POST", list, Fault::hold());
    QProcess process;
    QStringList words;
    for (const auto& word : fixture.words("push customers --yes -v"))
        words << QString::fromStdString(word);
    process.start(QStringLiteral(PROGRAM), words);
    QVERIFY(process.waitForStarted());
    QVERIFY(QTest::qWaitFor([&] { return fixture.network.held() == 1; }, patience));
    for (const char* file : {"cmdline", "environ"}) {
        const std::string bytes = fixture.read("/proc/" + std::to_string(process.processId()) + "/" + file);
        QVERIFY(!bytes.empty());
        fixture.leftovers.lookAt(bytes, file);
    }
    fixture.network.release();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    fixture.leftovers.lookAt((process.readAllStandardOutput() + process.readAllStandardError()).toStdString(), "what the process said");
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "test_secrets.moc"
