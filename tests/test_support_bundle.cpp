#include "cpu_clock.h"
#include "sync/redaction.h"
#include "sync/support_bundle.h"

#include "io/files.h"
#include "io/log.h"
#include "io/state.h"
#include "io/zip_file.h"
#include "sync/plan.h"
#include "sync/plan_json.h"
#include "till_fixture.h"
#include "unzipped.h"


#include <filesystem>
#include <map>

using namespace engine;
namespace fs = std::filesystem;

namespace {

QString q(const std::string& text) { return QString::fromStdString(text); }

const std::string token = "0123456789abcdef0123456789abcdef01234567";
const std::string clientSecret = "s3cr3t-of/the+client";

/// A customer whose every trace must stay in the shop.
const char* const personal[] = {"Perret", "Amélie", "perret", "0612345678", "+33612345678", "06 12 34 56 78", "7 rue du Lac"};

Plan customerPlan()
{
    Plan plan;
    plan.id = "plan-1";
    plan.operation = Operation::PushCustomers;
    plan.source = {"bistro", "", 2};
    plan.guards.push_back({"G3", true, Opener::MaxDelete, model::text("Customer %1", "Amélie Perret"), {}});
    addChange(plan, {model::Action::Create, "customer", "2213", "Amélie Perret", {{"phone", "", "+33612345678"}, {"address_1", "", "7 rue du Lac"}}, {}});
    for (int i = 0; i < 2; ++i)
        plan.problems.push_back({model::Severity::Error, "customer", "2213", "email", model::text("customer “%1”: the e-mail is wrong", "Amélie Perret"), {}});
    plan.problems.push_back({model::Severity::Error, "customer", "2213", "phone", model::verbatim("Perret is rejected"), {}});
    return plan;
}

void fillState(const io::Profile& profile)
{
    const auto state = io::State::open(profile.stateFile(), io::systemClock());
    QVERIFY(state.has_value());
    io::ConnectionRecord connection;
    connection.target.location = {"3r4s3-1", "Bistro du Lac"};
    connection.lastFailedReason = "token " + token + " is gone";
    QVERIFY((*state)->setConnection(connection).has_value());
    const Plan plan = customerPlan();
    io::OpRecord op;
    op.ref = "2213";
    op.name = "Amélie Perret";
    op.body = R"({"phone":"+33612345678"})";
    QVERIFY((*state)->savePlan({plan.id, "push customers", io::PlanState::Planned, toJson(plan, PlanParts::WithoutOps), plan.hash(), {}, 1'700'000'000'000, 0}, {op}).has_value());
    QVERIFY((*state)->startRun({"run-1", "push customers", "amelie.perret", "", 1'700'000'000'000, 0, -1, plan.id, R"({"changes":[{"name":"Amélie Perret"}]})"}).has_value());
    io::CustomerLink link;
    link.listId = "list";
    link.ref = "2213";
    link.remoteId = "hk4d1";
    link.agreed = R"({"phone":"+33612345678"})";
    QVERIFY((*state)->putCustomerLink(link).has_value());
}

} // namespace

class TestSupportBundle : public QObject {
    Q_OBJECT
private slots:
    void redacts_data();
    void redacts();
    void leaves_data();
    void leaves();
    void secretsAreGoneEverywhere();
    void redactionIsLinear_data();
    void redactionIsLinear();
    void bundleHoldsWhatSupportNeedsAndNoCustomer();
    void bundleOfADamagedProfile();
    void bundleThatCannotBeWritten();
    void replacesOnlyABundle();

private:
    io::Profile profileIn(const TillFixture& till) const;
};

void TestSupportBundle::redacts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) { QTest::newRow(text) << text << expected; };
    row("mail amelie.perret+resto@exemple.fr.", "mail [e-mail].");
    row("<Amélie@crêperie.bzh>", "<[e-mail]>");
    row("/customers?email=a%40b.fr&x=1", "/customers?email=[e-mail]&x=1");
    row("\"email\":\"a@b.fr\"", "\"email\":\"[e-mail]\"");
    row("a@b.fr,c@d.fr", "[e-mail],[e-mail]");
    row("tel +33612345678!", "tel [phone]!");
    row("+33 6 12 34 56 78", "[phone]");
    row("+33 (0)6.12.34.56.78, le soir", "[phone], le soir");
    row("06 12 34 56 78", "[phone]");
    row("06.12.34.56.78 et 0450-123-456", "[phone] et [phone]");
    row("\"phone\":\"0612345678\"", "\"phone\":\"[phone]\"");
    row("0033612345678", "[phone]");
    row("=612345678;", "=[phone];");
    row("key 0123456789abcdef0123456789ABCDEF.", "key [token].");
    row("x_0123456789abcdef0123456789abcdef01234567_", "x_[token]_");
    row("host=db password=hunter2 user=x", "host=db password=[secret] user=x");
    row("PWD = 'p w'", "PWD = '[secret] w'");
    row("{\"access_token\": \"abc\", \"b\": 1}", "{\"access_token\": \"[secret]\", \"b\": 1}");
    row("client_secret = \"x\"", "client_secret = \"[secret]\"");
    row("Authorization: Basic YTpi\nnext", "Authorization: [secret]\nnext");
    row("https://h/cb?state=1&code=abc&x=2", "https://h/cb?state=1&code=[secret]&x=2");
    row("postgres://caisse:pass@srv/db", "postgres://[secret]@srv/db");
}

void TestSupportBundle::redacts()
{
    QFETCH(QString, text);
    QTEST(q(redacted(text.toStdString(), {})), "expected");
}

void TestSupportBundle::leaves_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "2026-03-14T19:05:00Z run 20260314T190500Z-ab12", "{\"exit_code\": 75, \"rows\": 1204}", "started 1700000000000 ms", "price 12.50 EUR, 100-N",
                             "client_secret_file = \"secret.json\"", "secrets = \"file\"", "{\"code\": \"G1\"}", "WHERE o.CODE = 'A' AND x = :code", "a @ b", "@home", "x@y", "https://api.hubrise.com/v1", "SELECT COALESCE(NULLIF(a, ''), 0)",
                             "14/03/2026", "0,5 et 00:30", "deadbeef", "ref 0012345", "1 234 567 890", "+2 h", "é\xC3"})
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text);
}

void TestSupportBundle::leaves()
{
    QFETCH(QString, text);
    QCOMPARE(q(redacted(text.toStdString(), {})), text);
}

void TestSupportBundle::secretsAreGoneEverywhere()
{
    const std::vector<std::string> secrets = {"abc", "", "abcdef", clientSecret};
    const auto text = redacted("abcdef abc xabcx " + clientSecret + clientSecret + " [" + clientSecret + "]", secrets);
    for (const auto& secret : secrets)
        QVERIFY(secret.empty() || text.find(secret) == std::string::npos);
    QVERIFY(text.find("def") == std::string::npos);
    QCOMPARE(q(text), "[secret] [secret] x[secret]x [secret][secret] [[secret]]");
}

void TestSupportBundle::redactionIsLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const char* piece : {"a", "f", "0", "1(", "0 ", "a@", "//", "password", "token\"", "+", "?code", "a.", "%40"})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

/// Twice the text may not take much more than twice the time; a quadratic pass would take four times, and seconds at this size.
void TestSupportBundle::redactionIsLinear()
{
    QFETCH(QString, piece);
    const auto timeFor = [&](qsizetype bytes) {
        const auto text = piece.repeated(bytes / piece.size()).toStdString();
        const qint64 began = cpuNs();
        const auto out = redacted(text, {"nothing of the kind"});
        return out.empty() ? qint64{-1} : cpuNs() - began;
    };
    timeFor(100'000);
    const auto once = timeFor(400'000), eightTimes = timeFor(3'200'000);
    QVERIFY2(eightTimes < 40 * once, qPrintable(QString("%1 ns, then %2 ns").arg(once).arg(eightTimes)));
}

io::Profile TestSupportBundle::profileIn(const TillFixture& till) const
{
    io::Profile profile;
    profile.folder = till.path("home/default");
    profile.mapping = till.mappingFile();
    profile.database = till.database();
    profile.client_id = "123.clients.hubrise.com";
    profile.client_secret_file = "client.txt";
    profile.api_url = "http://127.0.0.1:9"; // nobody answers there
    if (!io::saveProfile(profile) || !io::writeWhole(profile.folder / "client.txt", clientSecret + "\n"))
        qFatal("cannot write the profile");
    return profile;
}

void TestSupportBundle::bundleHoldsWhatSupportNeedsAndNoCustomer()
{
    const TillFixture till("CREATE TABLE client (code, nom); INSERT INTO client VALUES ('2213', 'Perret');",
                           "# password = hunter2\n[read]\ncustomers = \"SELECT code AS ref, nom AS last_name FROM client\"\nexcluded = \"SELECT 'customer' AS kind, code AS ref, nom AS name, '' AS reason FROM client\"\n");
    const auto profile = profileIn(till);
    fillState(profile);
    io::Log(profile.logFile(), io::systemClock(), "run-1").write("request", {{"route", "/customers?email=perret%40exemple.fr"}, {"secret", clientSecret}, {"token", token}});
    const fs::path file = till.path("bundle.zip");
    const auto written = writeSupportBundle(profile, file, {{"status.json", "{\"who\": \"0612345678\", \"fine\": true}"}}, {});
    QVERIFY2(written.has_value(), written ? "" : model::words(written.error().message).c_str());
    QCOMPARE(fs::status(file).permissions() & fs::perms::all, fs::perms::owner_read | fs::perms::owner_write);

    auto entries = unzipped(file);
    for (const char* name : {"README.txt", "versions.txt", "doctor.txt", "profile.toml", "mapping.toml", "log.jsonl", "state.json", "runs.json", "plans.json", "status.json"})
        QVERIFY2(entries.contains(name), name);
    const auto holds = [&](const char* name, const char* words) { return q(entries[name]).contains(QString::fromUtf8(words)); };
    QVERIFY(holds("versions.txt", "sqlite 3."));
    QVERIFY(holds("doctor.txt", "note  state: "));
    QVERIFY(holds("profile.toml", "123.clients.hubrise.com"));
    QVERIFY(holds("mapping.toml", "SELECT code AS ref"));
    QVERIFY(holds("log.jsonl", "/customers?email=[e-mail]"));
    QVERIFY(holds("state.json", "Bistro du Lac"));
    QVERIFY(holds("state.json", "\"customer_links\": 1"));
    QVERIFY(holds("runs.json", "push customers"));
    QVERIFY(holds("plans.json", "\"create\": 1"));
    QVERIFY(holds("plans.json", "customer “%1”: the e-mail is wrong"));
    QVERIFY(holds("plans.json", "\"count\": 2"));
    QVERIFY(holds("plans.json", "G3"));
    QVERIFY(holds("status.json", "\"fine\": true"));
    for (const auto& [name, text] : entries) {
        for (const char* word : personal)
            QVERIFY2(text.find(word) == std::string::npos, (name + " holds " + word).c_str());
        for (const auto& secret : {token, clientSecret, std::string("hunter2")})
            QVERIFY2(text.find(secret) == std::string::npos, (name + " holds a secret").c_str());
    }
}

void TestSupportBundle::bundleOfADamagedProfile()
{
    const TillFixture till;
    auto profile = profileIn(till);
    profile.mapping = till.path("none.toml");
    TillFixture::write(profile.stateFile().string(), "this is no database, whatever its name says; it is only long enough to be looked at by SQLite. " + std::string(4096, 'x'));
    // The access lies open: the program refuses to use it, and still must not pack it.
    TillFixture::write((profile.folder / "secret").string(), "opensesame");
    fs::permissions(profile.folder / "secret", fs::perms::owner_read | fs::perms::others_read);
    TillFixture::write(profile.logFile().string(), "a line\nwith opensesame\n");
    const fs::path file = till.path("bundle.zip");
    QVERIFY(writeSupportBundle(profile, file, {}, {}).has_value());
    auto entries = unzipped(file);
    QVERIFY(q(entries["doctor.txt"]).contains("error  state: "));
    QVERIFY(q(entries["doctor.txt"]).contains("error  mapping: "));
    QVERIFY(q(entries["state.json"]).contains("error"));
    QCOMPARE(q(entries["log.jsonl"]), "a line\nwith [secret]\n");
}

void TestSupportBundle::bundleThatCannotBeWritten()
{
    const TillFixture till;
    const auto profile = profileIn(till);
    const auto failed = writeSupportBundle(profile, till.path("no folder/bundle.zip"), {}, {});
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, model::Kind::CannotWrite);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = writeSupportBundle(profile, till.path("bundle.zip"), {}, stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, model::Kind::Interrupted);
    QVERIFY(!fs::exists(till.path("bundle.zip")));
}

void TestSupportBundle::replacesOnlyABundle()
{
    const TillFixture till;
    const auto profile = profileIn(till);
    const auto file = till.path("mine.zip");
    for (const std::vector<io::ZipEntry>& entries : {std::vector<io::ZipEntry>{{"till.db", "rows"}}, {{"README.txt", "of something else"}, {"till.db", "rows"}}, {{"notes.txt", "README.txt versions.txt doctor.txt"}}}) {
        QVERIFY(io::writeZip(file, entries).has_value());
        const auto refused = writeSupportBundle(profile, file, {}, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, model::Kind::CannotWrite);
        QCOMPARE(unzipped(file).size(), entries.size());
    }
    fs::remove(file);
    for (int i = 0; i < 2; ++i)
        QVERIFY(writeSupportBundle(profile, file, {}, {}).has_value());
    QVERIFY(unzipped(file).contains("versions.txt"));
}

QTEST_GUILESS_MAIN(TestSupportBundle)
#include "test_support_bundle.moc"
