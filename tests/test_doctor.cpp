// Doctor against a HubRise of our own: what is fine, and each thing that is not, with the rest still looked at.

#include "sync/doctor.h"

#include "io/backups.h"
#include "io/files.h"
#include "sandbox_client.h"
#include "sync/explain.h"
#include "till_fixture.h"

#include <filesystem>

using namespace engine;
using model::Severity;
namespace fs = std::filesystem;

namespace {

QString q(const std::string& text) { return QString::fromStdString(text); }

class Quiet : public Reporter {};

} // namespace

class TestDoctor : public QObject {
    Q_OBJECT
private slots:
    void init();
    void allIsWell();
    void aNewProfile();
    void faultsDoNotHideEachOther();
    void damagedStateSaysTheWayOut();
    void revokedAccess();
    void renamedAndOtherTargets();
    void otherCurrency();
    void clockThatDiffers();
    void backupsThatCannotBePutBack();
    void backupsWhosePhotosNobodyKnows();
    void aJobThatWaits();
    void secretsThatOthersCanRead();
    void oldSchedule();
    void stoppedAtOnce();
    void explainAsksHubRise();

private:
    void connect();
    std::unique_ptr<io::State> state() const;
    QStringList told(Severity severity, const char* subject) const; ///< message and hint
    Findings examined() const { return doctor(m_profile, {}); }

    std::unique_ptr<TillFixture> m_till;
    std::unique_ptr<SandboxClient> m_hubrise;
    std::chrono::seconds m_serverAhead{0};
    io::Profile m_profile;
};

void TestDoctor::init()
{
    m_serverAhead = {};
    m_till = std::make_unique<TillFixture>("CREATE TABLE a (code, nom, prix); INSERT INTO a VALUES ('10', 'Pizza', 9.5);",
                                           "[read]\ncategories = \"SELECT 'F' AS ref, 'Plats' AS name\"\nproducts = \"SELECT code AS ref, 'F' AS category_ref, nom AS name FROM a\"\nskus = \"SELECT code AS product_ref, code AS ref, prix AS price FROM a\"\n");
    sandbox::Options options;
    options.clock = [this] { return std::chrono::system_clock::now() + m_serverAhead; };
    m_hubrise = std::make_unique<SandboxClient>(options);
    qputenv("XDG_CONFIG_HOME", m_till->path("config").c_str());
    qunsetenv("PASSEPLAT_CLIENT_SECRET");
    m_profile = {};
    m_profile.folder = m_till->path("home/default");
    m_profile.mapping = m_till->mappingFile();
    m_profile.database = m_till->database();
    m_profile.api_url = m_hubrise->server.apiUrl();
    m_profile.client_id = "sandbox.clients.hubrise.com";
    m_profile.client_secret_file = "client.txt";
    QVERIFY(io::saveProfile(m_profile).has_value());
    QVERIFY(io::writeWhole(m_profile.folder / "client.txt", "sandbox-secret").has_value());
}

std::unique_ptr<io::State> TestDoctor::state() const
{
    auto state = io::State::open(m_profile.stateFile(), io::systemClock());
    if (!state)
        qFatal("no state");
    return std::move(*state);
}

void TestDoctor::connect()
{
    const auto answer = m_hubrise->connect().body;
    QVERIFY(!m_hubrise->token.empty());
    QVERIFY(io::openSecrets(m_profile.secrets, m_profile.folder, m_profile.name)->store(m_hubrise->token).has_value());
    io::ConnectionRecord record;
    record.connected = true;
    record.tokenFingerprint = io::sha256Hex(m_hubrise->token).substr(0, 12);
    record.target.location = {answer.value("location_id", ""), answer.value("location_name", "")};
    record.target.account = {answer.value("account_id", ""), answer.value("account_name", "")};
    record.target.catalog = {answer.value("catalog_id", ""), answer.value("catalog_name", "")};
    QVERIFY(state()->setConnection(record).has_value());
}

QStringList TestDoctor::told(Severity severity, const char* subject) const
{
    QStringList lines;
    for (const auto& finding : examined())
        if (finding.severity == severity && finding.subject == subject)
            lines << inWords(finding.message) + " | " + inWords(finding.hint);
    return lines;
}

void TestDoctor::allIsWell()
{
    connect();
    QStringList subjects;
    for (const auto& finding : examined()) {
        QVERIFY2(finding.severity == Severity::Note, model::words(finding.message).c_str());
        subjects << q(finding.subject);
    }
    for (const char* subject : {"mapping", "database", "products", "secrets", "client", "state", "backups", "job", "disk", "log", "connection", "clock", "schedule"})
        QVERIFY2(subjects.contains(subject), subject);
}

void TestDoctor::aNewProfile()
{
    QVERIFY(told(Severity::Warning, "secrets").join("").contains("passeplat connect"));
    QCOMPARE(told(Severity::Note, "state").size(), 1);
    QVERIFY(!fs::exists(m_profile.stateFile())); // looking makes nothing
    for (const auto& finding : examined())
        QVERIFY2(finding.severity != Severity::Error, model::words(finding.message).c_str());
}

void TestDoctor::faultsDoNotHideEachOther()
{
    connect();
    m_profile.mapping = "nothing";
    m_profile.client_secret_file = "gone.txt";
    m_profile.jobs = {"dance"};
    TillFixture::write(m_profile.stateFile().string(), std::string(5000, 'x'));
    fs::create_directory(m_profile.logFile());
    for (const char* subject : {"mapping", "state", "log", "schedule"}) {
        const auto faults = told(Severity::Error, subject);
        QVERIFY2(!faults.isEmpty(), subject);
        QVERIFY2(!faults.first().endsWith("| "), subject); // says what to do
    }
    QVERIFY(!told(Severity::Warning, "client").isEmpty());
    QVERIFY(!told(Severity::Note, "connection").isEmpty()); // HubRise is asked all the same
    QVERIFY(!told(Severity::Note, "clock").isEmpty());
}

void TestDoctor::damagedStateSaysTheWayOut()
{
    connect();
    TillFixture::write(m_profile.stateFile().string(), std::string(5000, 'x'));
    fs::create_directories(m_profile.backupsFolder());
    TillFixture::write((m_profile.backupsFolder() / "catalog-x.json").string(), "{}");
    QVERIFY(told(Severity::Error, "state").join("").contains("passeplat state rebuild"));
    QVERIFY(told(Severity::Warning, "backups").join("").contains("passeplat state rebuild"));
    QVERIFY(io::readWhole(m_profile.stateFile())->starts_with("xxx")); // left as it was

    fs::remove(m_profile.stateFile());
    QVERIFY(told(Severity::Error, "state").join("").contains("is gone"));
    QVERIFY(!fs::exists(m_profile.stateFile()));
}

void TestDoctor::revokedAccess()
{
    connect();
    QVERIFY(io::openSecrets(m_profile.secrets, m_profile.folder, m_profile.name)->store("ffffffffffffffffffffffffffffffff").has_value());
    auto memory = state();
    auto record = *memory->connection();
    record.lastFailedAtMs = 1'773'500'000'000;
    record.lastFailedReason = "the connection was removed";
    QVERIFY(memory->setConnection(record).has_value());
    const auto faults = told(Severity::Error, "connection");
    QCOMPARE(faults.size(), 1);
    QVERIFY(!faults.first().endsWith("| "));
    QVERIFY(told(Severity::Warning, "connection").join("").contains("since 2026-03-14T14:53:20Z: the connection was removed"));
}

void TestDoctor::renamedAndOtherTargets()
{
    connect();
    auto memory = state();
    auto record = *memory->connection();
    const auto location = record.target.location;
    record.target.location.name = "Old name";
    QVERIFY(memory->setConnection(record).has_value());
    QVERIFY(told(Severity::Warning, "target").join("").contains("it was “Old name”, it is now “" + q(location.name) + "”"));
    record.target.location = {"other-1", "Other"};
    QVERIFY(memory->setConnection(record).has_value());
    QVERIFY(told(Severity::Error, "target").join("").contains("instead of “Other” (other-1)"));
    record.target.location = location;
    record.tokenFingerprint = "000000000000";
    QVERIFY(memory->setConnection(record).has_value());
    QVERIFY(told(Severity::Warning, "target").join("").contains("not the one this profile was last connected with"));
}

void TestDoctor::otherCurrency()
{
    connect();
    TillFixture::write(m_till->mappingFile(), "driver = \"sqlite\"\ncurrency = \"CHF\"\ncountry = \"CH\"\n[read]\ncategories = \"SELECT 'F' AS ref, 'Plats' AS name\"\n");
    QVERIFY(told(Severity::Error, "target").join("").contains("CHF"));
}

void TestDoctor::clockThatDiffers()
{
    connect();
    m_serverAhead = std::chrono::seconds(600);
    QVERIFY(told(Severity::Warning, "clock").join("").contains("behind HubRise's"));
    m_serverAhead = std::chrono::seconds(-600);
    QVERIFY(told(Severity::Warning, "clock").join("").contains("ahead of HubRise's"));

    // Not connected: only a run of the future betrays it.
    QVERIFY(io::openSecrets(m_profile.secrets, m_profile.folder, m_profile.name)->forget().has_value());
    QVERIFY(!told(Severity::Note, "clock").isEmpty());
    QVERIFY(state()->startRun({"run-1", "batch", "", "", io::systemClock().nowMs() + 7'200'000, 0, -1, {}, {}}).has_value());
    QVERIFY(told(Severity::Warning, "clock").join("").contains("has not come yet"));
}

/// Found again after the state database was lost, without what tells their photos.
void TestDoctor::backupsWhosePhotosNobodyKnows()
{
    const auto memory = state();
    io::Backups backups(*memory, m_profile.backupsFolder(), io::systemClock());
    const std::string raw = R"({"id":"c1","name":"Carte","data":{"categories":[{"id":"k1","ref":"C","name":"Plats","image_ids":["i1"]}]}})";
    QVERIFY(backups.keep({"c1", "Carte"}, raw, "", "", "found", R"({"i1":"aa"})"));
    QCOMPARE(told(Severity::Warning, "backups").size(), 0);
    QVERIFY(backups.keep({"c1", "Carte"}, raw, "", "", "found"));
    QVERIFY(told(Severity::Warning, "backups").join("").startsWith("1 "));
}

void TestDoctor::backupsThatCannotBePutBack()
{
    auto memory = state();
    io::Backups backups(*memory, m_profile.backupsFolder(), io::systemClock());
    const auto good = backups.keep({"c1", "Carte"}, "{\"a\":1}", "", "", "");
    const auto altered = backups.keep({"c1", "Carte"}, "{\"a\":2}", "", "", "");
    const auto gone = backups.keep({"c1", "Carte"}, "{\"a\":3}", "", "", "");
    QVERIFY(good && altered && gone);
    QCOMPARE(told(Severity::Error, "backups").size(), 0);
    TillFixture::write(backups.pathOf(*altered).string(), "{\"a\":9}");
    fs::remove(backups.pathOf(*gone));
    const auto faults = told(Severity::Error, "backups");
    QCOMPARE(faults.size(), 2);
    QVERIFY(faults.join("").contains(q(altered->id)));
    QVERIFY(faults.join("").contains(q(gone->id)));
    QVERIFY(told(Severity::Note, "backups").join("").startsWith("1 "));
}

void TestDoctor::aJobThatWaits()
{
    auto memory = state();
    io::OpRecord done, open;
    done.state = io::OpState::Done;
    open.seq = 1;
    QVERIFY(memory->savePlan({"p1", "push customers", io::PlanState::Planned, "{}", "h", {}, 1'773'500'000'000, 0}, {done, open}).has_value());
    QVERIFY(told(Severity::Warning, "job").isEmpty()); // a plan nobody began is no job
    QVERIFY(memory->setPlanState("p1", io::PlanState::Applying).has_value());
    QVERIFY(told(Severity::Warning, "job").join("").contains("push customers, begun 2026-03-14T14:53:20Z, 1 of 2 done. | Run “passeplat resume” to go on, or “passeplat resume --abandon” to drop it."));
    QVERIFY(memory->setPlanState("p1", io::PlanState::Paused, io::systemClock().nowMs() + 3'600'000).has_value());
    QVERIFY(told(Severity::Warning, "job").join("").contains("request limit lets it go on at"));
}

void TestDoctor::secretsThatOthersCanRead()
{
    connect();
    fs::permissions(m_profile.folder / "secret", fs::perms::owner_read | fs::perms::group_read);
    fs::permissions(m_profile.folder / "client.txt", fs::perms::owner_read | fs::perms::others_read);
    QVERIFY(told(Severity::Error, "secrets").join("").contains("chmod 600"));
    QVERIFY(told(Severity::Warning, "client").join("").contains("chmod 600"));
}

void TestDoctor::oldSchedule()
{
    const fs::path units = m_till->path("config/systemd/user");
    fs::create_directories(units);
    const auto home = m_profile.folder.parent_path().string();
    TillFixture::write((units / "passeplat-default.timer").string(), "[Timer]\nOnCalendar=*-*-* 05:30:00\n");
    TillFixture::write((units / "passeplat-default.service").string(), "[Service]\nExecStart=\"/nowhere/passeplat\" --home \"" + home + "\" --profile \"default\" --quiet batch\n");
    QVERIFY(told(Severity::Error, "schedule").join("").contains("/nowhere/passeplat"));
    QVERIFY(told(Severity::Warning, "schedule").join("").contains("not succeeded yet") || told(Severity::Note, "state").join("").contains("no state database"));
    const auto now = io::systemClock().nowMs();
    auto memory = state();
    io::RunRecord run{"run-1", "push customers", "", "", now - 100'000'000, 0, -1, {}, {}};
    QVERIFY(memory->startRun(run).has_value());
    run.outcome = "done";
    run.endedAtMs = now - 100'000'000;
    QVERIFY(memory->finishRun(run).has_value());
    QVERIFY(told(Severity::Warning, "schedule").join("").contains("not succeeded since"));
    run.endedAtMs = now - 1'000;
    QVERIFY(memory->finishRun(run).has_value());
    QVERIFY(told(Severity::Note, "schedule").join("").contains("last succeeded"));
    TillFixture::write((units / "passeplat-default.service").string(), "[Service]\nExecStart=/bin/true\n");
    QVERIFY(told(Severity::Error, "schedule").join("").contains("changed by hand"));
}

void TestDoctor::stoppedAtOnce()
{
    std::stop_source stop;
    stop.request_stop();
    const auto findings = doctor(m_profile, stop.get_token());
    QCOMPARE(findings.size(), std::size_t{1});
    QCOMPARE(findings.front().severity, Severity::Warning);
}

void TestDoctor::explainAsksHubRise()
{
    connect();
    SessionOptions options;
    const auto session = Session::open(m_profile, options);
    QVERIFY(session.has_value());
    Quiet quiet;
    const Context context{quiet, {}};
    const auto missing = explain(**session, "10", context);
    QVERIFY(missing.has_value());
    QStringList words;
    for (const auto& finding : *missing)
        words << inWords(finding.message);
    QVERIFY2(words.join('\n').contains("does not have it"), qPrintable(words.join('\n')));
    QCOMPARE((*session)->requests().sent, 1);

    // An access that HubRise refuses does not hide what the till says.
    QVERIFY((*session)->secrets().store("ffffffffffffffffffffffffffffffff").has_value());
    const auto refused = Session::open(m_profile, [] { SessionOptions o; o.lock = false; return o; }());
    QVERIFY(refused.has_value());
    const auto blind = explain(**refused, "10", context);
    QVERIFY(blind.has_value());
    words.clear();
    for (const auto& finding : *blind)
        words << inWords(finding.message);
    QVERIFY(words.join('\n').contains("could not be read"));
    QVERIFY(words.join('\n').contains("The till gives"));
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "test_doctor.moc"
