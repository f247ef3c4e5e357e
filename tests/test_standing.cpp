// Where a profile stands, as `status` and the window tell it, and what its mapping allows.

#include "sync/standing.h"

#include "io/files.h"
#include "io/lock.h"
#include "promises.h"
#include "sync/result_document.h"
#include "till_fixture.h"

#include <nlohmann/json.hpp>

using namespace engine;

namespace {

constexpr std::int64_t hour = 3'600'000;

std::string say(const model::Text& t) { return model::words(t); }

/// The document of a run that sent this much.
std::string documentWith(const Counts& counts)
{
    Outcome outcome;
    outcome.plan.emplace().counts = counts;
    return textOf(resultDocument(say, "push customers", "r", outcome, 0, {}, {}));
}

} // namespace

class TestStanding : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aNewProfile();
    void connectedAndDead();
    void lastAndLastSuccess();
    void countsOfADocument();
    void anExportIsNoSuccess();
    void lateAndNever();
    void overdue();
    void overdueOnceMadeAnew();
    void whatWaitsAndWhatWorks();
    void afterAPowerCut();
    void aScheduleThatCannotBeTold();
    void lookingIsNoAttempt();
    void everyOutcomeHasWords();
    void whatIsNoOperationHasWords();
    void abilities();
    void abilitiesOfABrokenMapping();

private:
    Standing standing(std::optional<std::int64_t> maxAgeMs = {}) const;
    const OperationStanding& of(const Standing& standing, Operation operation) const;
    std::unique_ptr<io::State> state() const;
    void ran(const char* id, const char* command, const char* outcome, std::int64_t agoMs, const std::string& document = {}) const;

    std::unique_ptr<TillFixture> m_till;
    io::Profile m_profile;
};

void TestStanding::init()
{
    m_till = std::make_unique<TillFixture>();
    qputenv("XDG_CONFIG_HOME", m_till->path("config").c_str());
    m_profile = {};
    m_profile.folder = m_till->path("home/default");
    m_profile.mapping = m_till->mappingFile();
    m_profile.database = m_till->path("there-is-no-such.db");
    m_profile.jobs = {"push customers", "push stock"};
    QVERIFY(io::saveProfile(m_profile).has_value());
}

Standing TestStanding::standing(std::optional<std::int64_t> maxAgeMs) const
{
    auto session = openToLook(m_profile, "status");
    if (!session)
        qFatal("%s", model::words(session.error().message).c_str());
    auto standing = standingOf(**session, maxAgeMs);
    if (!standing)
        qFatal("%s", model::words(standing.error().message).c_str());
    return std::move(*standing);
}

const OperationStanding& TestStanding::of(const Standing& standing, Operation operation) const
{
    const auto& found = standing.operations.at(static_cast<std::size_t>(operation));
    if (found.operation != operation)
        qFatal("not in the order of operations()");
    return found;
}

std::unique_ptr<io::State> TestStanding::state() const
{
    auto state = io::State::open(m_profile.stateFile(), io::systemClock());
    if (!state)
        qFatal("no state");
    return std::move(*state);
}

void TestStanding::ran(const char* id, const char* command, const char* outcome, std::int64_t agoMs, const std::string& document) const
{
    io::RunRecord run;
    run.id = id;
    run.command = command;
    run.outcome = outcome;
    run.endedAtMs = io::systemClock().nowMs() - agoMs;
    run.startedAtMs = run.endedAtMs - 1000;
    run.document = document;
    QVERIFY(state()->startRun(run).has_value());
}

void TestStanding::aNewProfile()
{
    const auto fresh = standing();
    QCOMPARE(fresh.state, ConnectionState::None);
    QCOMPARE(connectionStateName(fresh.state), "none");
    QCOMPARE(fresh.operations.size(), operations().size());
    for (const auto& operation : fresh.operations)
        QVERIFY(!operation.last && !operation.success && !operation.late && !operation.never && operation.counts == Counts{});
    QVERIFY(!fresh.waiting && !fresh.working && !fresh.schedule);
    QVERIFY(fresh.budget.minute > 0);
    QVERIFY(!fresh.secrets.empty());
}

void TestStanding::connectedAndDead()
{
    io::ConnectionRecord record;
    record.connected = true;
    record.target.catalog = {"cat1", "Carte"};
    QVERIFY(state()->setConnection(record).has_value());
    QCOMPARE(standing().state, ConnectionState::None); // the token is gone: its file was deleted
    QVERIFY(io::openSecrets(m_profile.secrets, m_profile.folder, m_profile.name)->store("token").has_value());
    QCOMPARE(standing().state, ConnectionState::Connected);
    QCOMPARE(standing().connection.target.catalog.name, std::string("Carte"));
    record.lastFailedAtMs = 1;
    QVERIFY(state()->setConnection(record).has_value());
    QCOMPARE(standing().state, ConnectionState::Dead);
    QCOMPARE(connectionStateName(ConnectionState::Dead), "dead");
    record.connected = false;
    QVERIFY(state()->setConnection(record).has_value());
    QCOMPARE(standing().state, ConnectionState::None);
}

void TestStanding::lastAndLastSuccess()
{
    ran("a", "push customers", "done", 3 * hour, documentWith({1, 2, 0, 3, 0, 0, 0}));
    ran("b", "push customers", "failed", 2 * hour, documentWith({0, 0, 0, 0, 4, 5, 6}));
    ran("c", "push catalog", "planned", hour);
    const auto now = standing();
    const auto& customers = of(now, Operation::PushCustomers);
    QVERIFY(customers.last && customers.success);
    QCOMPARE(customers.last->id, std::string("b"));
    QCOMPARE(customers.success->id, std::string("a"));
    QCOMPARE(customers.counts.conflict, 4);
    QCOMPARE(customers.counts.create, 0);
    QVERIFY(customers.last->document.empty() && customers.success->document.empty());
    const auto& catalog = of(now, Operation::PushCatalog);
    QVERIFY(catalog.last && !catalog.success); // looking is no success
    QVERIFY(catalog.counts == Counts{});
}

void TestStanding::countsOfADocument()
{
    const Counts counts{1, 2, 3, 4, 5, 6, 7};
    QVERIFY(countsIn(documentWith(counts)) == counts);
    for (const char* other : {"", "no json", "[]", "{}", "{\"counts\": 3}", "{\"counts\": {\"create\": \"many\"}}", "{\"changes\": [{\"counts\": {\"create\": 9}}]}"})
        QVERIFY2(countsIn(other) == Counts{}, other);
    QCOMPARE(countsIn("{\"changes\": [{\"create\": 9}], \"counts\": {\"create\": 2}, \"eta_s\": 1}").create, 2);
}

void TestStanding::lateAndNever()
{
    ran("a", "push customers", "partial", 3 * hour);
    ran("b", "push catalog", "done", 300 * hour); // not scheduled: nobody waits for it
    const auto tell = [&](std::optional<std::int64_t> maxAge) {
        std::string words;
        const auto told = standing(maxAge);
        for (const auto& operation : told.operations)
            words += (operation.late ? std::string(infoOf(operation.operation).name) + " late. " : "") + (operation.never ? std::string(infoOf(operation.operation).name) + " never. " : "");
        return words;
    };
    QCOMPARE(tell({}), std::string());
    QCOMPARE(tell(4 * hour), std::string("push stock never. "));
    QCOMPARE(tell(2 * hour), std::string("push stock never. push customers late. "));
}

/// What the window says of a schedule that fails silently (R12).
void TestStanding::overdue()
{
    const auto path = qgetenv("PATH");
    qputenv("PATH", m_till->path("empty").c_str()); // no systemd
    auto schedule = installSchedule(m_profile, {{5, 30}, m_profile.jobs, "/usr/bin/passeplat"});
    qputenv("PATH", path);
    QVERIFY(schedule.has_value());
    const auto installed = [&](std::int64_t agoMs) {
        std::filesystem::last_write_time(schedule->timerFile, std::filesystem::file_time_type::clock::now() - std::chrono::milliseconds(agoMs));
    };
    const auto tell = [&] {
        std::string words;
        for (const auto operation : standing().overdue)
            words += std::string(infoOf(operation).name) + ". ";
        return words;
    };
    constexpr std::int64_t minute = 60'000;
    ran("a", "push customers", "done", 300 * hour); // by hand, long before there was a schedule
    QCOMPARE(tell(), std::string());
    installed(26 * hour - minute);
    QCOMPARE(tell(), std::string());
    installed(26 * hour + minute);
    QCOMPARE(tell(), std::string("push stock. push customers. "));
    ran("b", "push customers", "failed", hour);
    ran("c", "push stock", "nothing_to_do", 26 * hour - minute);
    QCOMPARE(tell(), std::string("push customers. "));
    ran("d", "push customers", "partial", -8'000 * hour); // by a clock a year ahead
    QCOMPARE(tell(), std::string("push customers. "));
    ran("e", "push customers", "partial", hour);
    QCOMPARE(tell(), std::string());
    promise::record("R12", "what the window shows of a schedule that does not succeed", "from " + std::to_string(overdueAfterMs / hour) + " h after the last success", overdueAfterMs <= 26 * hour);
    ran("f", "push customers", "done", 300 * hour);
    ran("g", "push stock", "done", 300 * hour);
    QVERIFY(removeSchedule(m_profile).has_value());
    QCOMPARE(tell(), std::string()); // nothing is expected any more
}

/// A state database that was made anew knows nothing of the time before: nobody is told of a silence that may be none (R12).
void TestStanding::overdueOnceMadeAnew()
{
    const auto path = qgetenv("PATH");
    qputenv("PATH", m_till->path("empty").c_str()); // no systemd
    const auto schedule = installSchedule(m_profile, {{5, 30}, m_profile.jobs, "/usr/bin/passeplat"});
    qputenv("PATH", path);
    QVERIFY(schedule.has_value());
    std::filesystem::last_write_time(schedule->timerFile, std::filesystem::file_time_type::clock::now() - std::chrono::hours(300));
    constexpr std::int64_t minute = 60'000;
    QCOMPARE(standing().overdue.size(), 2U);
    QCOMPARE(standing().rebuiltAtMs, 0);
    ran("a", "state rebuild", "failed", hour);
    QCOMPARE(standing().overdue.size(), 2U);
    ran("b", "state rebuild", "done", -8'000 * hour); // by a clock a year ahead
    QCOMPARE(standing().overdue.size(), 2U);
    ran("c", "state rebuild", "done", 26 * hour + minute);
    QCOMPARE(standing().overdue.size(), 2U);
    QVERIFY(std::abs(standing().rebuiltAtMs + 26 * hour + minute - io::systemClock().nowMs()) < minute);
    ran("d", "state rebuild", "done", 26 * hour - minute);
    QVERIFY(standing().overdue.empty());
}

void TestStanding::whatWaitsAndWhatWorks()
{
    io::PlanRecord plan;
    plan.id = "p1";
    plan.operation = "push customers";
    io::OpRecord op;
    op.kind = io::OpKind::CreateCustomer;
    QVERIFY(state()->savePlan(plan, {op}).has_value());
    QVERIFY(!standing().waiting);
    QVERIFY(state()->setPlanState("p1", io::PlanState::Paused, 77).has_value());
    const auto lock = io::Lock::acquire(m_profile.lockFile(), "push stock");
    QVERIFY(lock.has_value());
    const auto now = standing(); // looking waits for nobody
    QVERIFY(now.waiting && now.waiting->id == "p1" && now.waiting->resumeAfterMs == 77);
    QCOMPARE(now.working.value_or(""), std::string("push stock"));
}

void TestStanding::afterAPowerCut()
{
    ran("a", "push stock", "", 0); // it has no end, and the lock file still names it; its number is somebody else's now
    QVERIFY(io::writeWhole(m_profile.lockFile(), std::to_string(QCoreApplication::applicationPid()) + "\npush stock\n1773500000000\n").has_value());
    const auto now = standing();
    QVERIFY(!now.working);
    QCOMPARE(of(now, Operation::PushStock).last->outcome, std::string("died"));
}

/// A file made of what HubRise holds is no success of the scheduled retrieval.
void TestStanding::anExportIsNoSuccess()
{
    ran("a", "pull customers", "done", 30 * hour);
    ran("b", "pull customers", "exported", hour);
    const auto now = standing();
    QCOMPARE(of(now, Operation::PullCustomers).last->id, std::string("b"));
    QCOMPARE(of(now, Operation::PullCustomers).success->id, std::string("a"));
}

void TestStanding::aScheduleThatCannotBeTold()
{
    const auto path = qgetenv("PATH");
    qputenv("PATH", m_till->path("empty").c_str()); // no systemd
    const auto schedule = installSchedule(m_profile, {{5, 30}, m_profile.jobs, "/usr/bin/passeplat"});
    qputenv("PATH", path);
    QVERIFY(schedule.has_value());
    QVERIFY(standing().schedule && !standing().scheduleTrouble);
    QVERIFY(io::writeWhole(schedule->timerFile, "[Timer]\nOnCalendar=Mon..Sat *-*-* 05:30:00\n").has_value());
    const auto now = standing();
    QVERIFY(!now.schedule && now.scheduleTrouble);
    QVERIFY(say(now.scheduleTrouble->message).find("changed by hand") != std::string::npos);
    QVERIFY(say(now.scheduleTrouble->hint).find("schedule install") != std::string::npos);
}

void TestStanding::everyOutcomeHasWords()
{
    for (const char* name : {"done", "nothing_to_do", "planned", "needs_confirmation", "stale", "partial", "paused", "busy", "failed", "cancelled", "died", "exported", ""})
        QVERIFY2(!outcomeLabel(name).verbatim && !outcomeLabel(name).empty(), name);
    QCOMPARE(say(outcomeLabel("nothing_to_do")), std::string("nothing to do"));
    QVERIFY(outcomeLabel("of a later version").verbatim);
}

void TestStanding::lookingIsNoAttempt()
{
    ran("a", "push customers", "done", 5 * hour);
    QCOMPARE(of(standing(), Operation::PushCustomers).attempt->id, std::string("a"));
    ran("b", "push customers", "failed", 4 * hour);
    ran("c", "push stock", "failed", 3 * hour);
    ran("d", "push customers", "planned", 2 * hour);
    ran("e", "push customers", "cancelled", hour); // while it was planned
    ran("f", "push stock", "exported", hour);
    const auto now = standing();
    const auto& customers = of(now, Operation::PushCustomers);
    QCOMPARE(customers.last->id, std::string("e"));
    QCOMPARE(customers.attempt->id, std::string("b"));
    QCOMPARE(customers.success->id, std::string("a"));
    QCOMPARE(of(now, Operation::PushStock).attempt->id, std::string("c"));
    QVERIFY(!of(now, Operation::PushCatalog).attempt);
}

void TestStanding::whatIsNoOperationHasWords()
{
    for (const char* name : {"resume", "resume --abandon", "state rebuild", "batch", "connect", "disconnect", "test", "undo", "push stock"})
        QVERIFY2(!commandLabel(name).verbatim && say(commandLabel(name)) != name, name);
    QVERIFY(commandLabel("of a later version").verbatim);
}

void TestStanding::abilities()
{
    const auto tell = [&](const char* mapping) {
        m_till->setMapping(mapping);
        const auto abilities = abilitiesOf(m_profile);
        if (!abilities)
            return model::words(abilities.error().message) + abilities.error().detail;
        std::string words;
        for (const auto& [operation, ability] : *abilities)
            words += ability.possible ? infoOf(operation).name + std::string(ability.intoTill ? " (till), " : ", ") : "";
        return words;
    };
    QCOMPARE(tell("[read]\nproducts = \"SELECT 1 AS ref\"\nskus = \"SELECT 1 AS product_ref\"\n"), std::string("push catalog, pull catalog, pull customers, restore, "));
    QCOMPARE(tell("[read]\nstock = \"SELECT 1 AS sku_ref\"\nimages = \"SELECT 1 AS ref\"\ncustomers = \"SELECT 1 AS ref\"\n"
                  "[write]\ncustomer_update = \"UPDATE c SET n = :last_name WHERE r = :ref\"\nsku_upsert = \"UPDATE s SET p = :price WHERE r = :ref\"\n"),
             std::string("push stock, push images, push customers, pull catalog (till), pull customers (till), restore, "));
    // What is in the till already has to be read before anything is written there.
    QCOMPARE(tell("[read]\nstock = \"SELECT 1 AS sku_ref\"\n[write]\ncustomer_update = \"UPDATE c SET n = :last_name WHERE r = :ref\"\n"),
             std::string("push stock, pull catalog, pull customers, restore, "));
    QVERIFY(!QFile::exists(QString::fromStdString(m_profile.database))); // nothing was opened
}

void TestStanding::abilitiesOfABrokenMapping()
{
    m_till->setMapping("[reed]\nproducts = \"SELECT 1\"\n");
    const auto abilities = abilitiesOf(m_profile);
    QVERIFY(!abilities.has_value());
    QCOMPARE(abilities.error().kind, model::Kind::Configuration);
}

QTEST_GUILESS_MAIN(TestStanding)
#include "test_standing.moc"
