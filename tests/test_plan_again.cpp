// A plan that a person has looked at: may it be applied as it is, and what happens when it is made again first. Against the sandbox, with a session of its
// own for each step, as the window has them.

#include "io/files.h"
#include "sandbox_client.h"
#include "sync/choices.h"
#include "sync/job.h"
#include "till_fixture.h"
#include "fakes/memory_folder.h"

#include <QDir>
#include <QFileInfo>

using namespace engine;
using model::Kind;
using Change = std::function<void(Plan&, io::State&)>;
Q_DECLARE_METATYPE(Change)

namespace {

constexpr const char* tables = "CREATE TABLE a (ref TEXT, nom TEXT, prix REAL); INSERT INTO a VALUES ('10', 'Pizza', 9.5), ('11', 'Tarte', 5);"
                               "CREATE TABLE c (ref TEXT, nom TEXT, mail TEXT); INSERT INTO c VALUES ('1', 'Alix', 'alix@example.com'), ('2', 'Brun', 'brun@example.com');";
constexpr const char* mapping = R"([read]
categories = "SELECT 'F' AS ref, 'Plats' AS name"
products = "SELECT ref, 'F' AS category_ref, nom AS name FROM a"
skus = "SELECT ref AS product_ref, ref, prix AS price FROM a"
customers = "SELECT ref, nom AS last_name, mail AS email FROM c"
)";

sandbox::Options hubriseOptions()
{
    sandbox::Options options;
    options.windows.mode = sandbox::WindowRules::Mode::Off;
    return options;
}

} // namespace

class TestPlanAgain : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aFreshPlanIsAppliedAsItIs();
    void notFresh_data();
    void notFresh();
    void anotherMappingIsNotFresh();
    void aPlanWithoutItsBytesIsNotFresh();
    void theSameAgainKeepsTheId();
    void whatThePersonSettledIsKept();
    void whatIsAskedOnlyOnceAnotherIsSettled();
    void anotherBackupThanTheLastIsKept();
    void theFileIsKept();
    void theTillChanged();
    void someoneElseChangedHubRise();
    void aPlanServesOnce();

private:
    using Work = std::function<void(Session&, Job&, const Context&)>;
    void inARun(const Work& work);
    Plan planned(Operation operation, const Options& options = {});
    Outcome plannedAgain(const Plan& agreed);
    Outcome applied(Plan plan);
    void done(Operation operation, const Consent& consent);
    bool fresh(const Plan& plan);

    std::unique_ptr<TillFixture> m_till;
    std::unique_ptr<SandboxClient> m_hubrise;
    std::unique_ptr<QTemporaryDir> m_home;
    io::Profile m_profile;
    Reporter m_quiet;
    Consent m_consent{true, {}, {}, false, "--yes"};
};

void TestPlanAgain::init()
{
    m_till = std::make_unique<TillFixture>(tables, mapping);
    m_hubrise = std::make_unique<SandboxClient>(hubriseOptions());
    m_profile = {};
    m_home = std::make_unique<QTemporaryDir>(fakes::folderTemplate(QStringLiteral("plan-again")));
    m_profile.folder = m_home->path().toStdString() + "/default";
    m_profile.mapping = m_till->mappingFile();
    m_profile.database = m_till->database();
    m_profile.api_url = m_hubrise->server.apiUrl();
    const auto answer = m_hubrise->connect({{"customer_list_id", "w9v0d"}}).body;
    QVERIFY(!m_hubrise->token.empty());
    QVERIFY(io::makeFolder(m_profile.folder).has_value());
    QVERIFY(io::openSecrets(m_profile.secrets, m_profile.folder, m_profile.name)->store(m_hubrise->token).has_value());
    const auto named = [&](const std::string& what) { return model::Named{answer.value(what + "_id", ""), answer.value(what + "_name", "")}; };
    io::ConnectionRecord record;
    record.connected = true;
    record.connectedAtMs = 1;
    record.currency = "EUR";
    record.country = "FR";
    record.target = {named("account"), named("location"), named("catalog"), named("customer_list")};
    auto state = io::State::open(m_profile.stateFile(), io::systemClock());
    QVERIFY(state && (*state)->setConnection(record).has_value());
}

void TestPlanAgain::inARun(const Work& work)
{
    auto session = Session::open(m_profile, {});
    if (!session)
        qFatal("%s", model::words(session.error().message).c_str());
    Job job(**session, "push customers");
    if (!job.begin())
        qFatal("no run");
    work(**session, job, Context{m_quiet, {}});
    Outcome outcome;
    outcome.planOnly = true;
    if (!job.end(outcome, 0, "{}"))
        qFatal("no end");
}

Plan TestPlanAgain::planned(Operation operation, const Options& options)
{
    Outcome outcome;
    inARun([&](Session&, Job& job, const Context& context) { job.plan(outcome, operation, options, context); });
    if (outcome.error)
        qFatal("%s | %s", model::words(outcome.error->message).c_str(), outcome.error->detail.c_str());
    return std::move(*outcome.plan);
}

Outcome TestPlanAgain::plannedAgain(const Plan& agreed)
{
    Outcome outcome;
    inARun([&](Session&, Job& job, const Context& context) { job.planAgain(outcome, agreed, context); });
    return outcome;
}

Outcome TestPlanAgain::applied(Plan plan)
{
    Outcome outcome;
    outcome.plan = std::move(plan);
    inARun([&](Session&, Job& job, const Context& context) { job.apply(outcome, m_consent, context); });
    return outcome;
}

void TestPlanAgain::done(Operation operation, const Consent& consent)
{
    m_consent = consent;
    const auto outcome = applied(planned(operation));
    QVERIFY2(!outcome.end(), outcome.end() ? model::words(outcome.end()->message).c_str() : "");
}

bool TestPlanAgain::fresh(const Plan& plan)
{
    bool fresh = false;
    inARun([&](Session&, Job& job, const Context&) { fresh = job.isFresh(plan); });
    return fresh;
}

void TestPlanAgain::aFreshPlanIsAppliedAsItIs()
{
    const auto plan = planned(Operation::PushCustomers);
    QCOMPARE(plan.counts.create, 2);
    bool fresh = false;
    Outcome outcome;
    outcome.plan = plan;
    inARun([&](Session&, Job& job, const Context& context) {
        fresh = job.isFresh(plan); // its own run does not count
        job.apply(outcome, m_consent, context);
    });
    QVERIFY(fresh);
    QVERIFY(!outcome.end());
    QCOMPARE(m_hubrise->api("GET", "/customer_lists/w9v0d/customers").body.size(), std::size_t(2));
    QVERIFY(!this->fresh(plan)); // it was applied
}

void TestPlanAgain::notFresh_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("stillFresh");
    const auto row = [](const char* name, bool stillFresh, Change change) { QTest::newRow(name) << std::move(change) << stillFresh; };
    const auto connection = [](auto change) {
        return [change](Plan& plan, io::State& state) {
            auto record = state.connection().value();
            change(plan, record);
            QVERIFY(state.setConnection(record).has_value());
        };
    };
    const auto run = [](std::int64_t afterMs) {
        return [afterMs](Plan& plan, io::State& state) {
            io::RunRecord record;
            record.id = "another";
            record.outcome = "done";
            record.startedAtMs = plan.createdAtMs + afterMs;
            QVERIFY(state.startRun(record).has_value());
        };
    };
    row("nothing", true, [](Plan&, io::State&) {});
    row("14 minutes", true, [](Plan& plan, io::State&) { plan.createdAtMs -= 14 * 60'000; });
    row("16 minutes", false, [](Plan& plan, io::State&) { plan.createdAtMs -= 16 * 60'000; });
    const auto aged = [](Operation operation, std::int64_t ms, const std::string& file = {}) {
        return [=](Plan& plan, io::State&) {
            plan.operation = operation;
            plan.outFile = plan.exportText = file;
            plan.createdAtMs -= ms;
        };
    };
    row("stock, half a minute", true, aged(Operation::PushStock, 30'000));
    row("stock, a minute", false, aged(Operation::PushStock, 60'000));
    row("articles, half a minute", true, aged(Operation::PushImages, 30'000)); // one of the catalog needs its bytes
    row("articles, a minute", false, aged(Operation::PushImages, 60'000));
    row("into the till, half a minute", true, aged(Operation::PullCustomers, 30'000));
    row("into the till, a minute", false, aged(Operation::PullCustomers, 60'000));
    row("into a file, 14 minutes", true, aged(Operation::PullCustomers, 14 * 60'000, "clients.csv"));
    row("from the future", false, [](Plan& plan, io::State&) { plan.createdAtMs += 3'600'000; });
    row("another computer", false, [](Plan& plan, io::State&) { plan.lineage = "other"; });
    row("a run before", true, run(-1));
    row("a run since", false, run(1));
    row("connected again", false, connection([](Plan& plan, io::ConnectionRecord& record) { record.connectedAtMs = plan.createdAtMs + 1; }));
    row("disconnected", false, connection([](Plan&, io::ConnectionRecord& record) { record.connected = false; }));
    row("another list", false, connection([](Plan&, io::ConnectionRecord& record) { record.target.customer_list.id = "other"; }));
    row("another catalog", false, connection([](Plan&, io::ConnectionRecord& record) { record.target.catalog.id = "other"; }));
    row("another name", true, connection([](Plan&, io::ConnectionRecord& record) { record.target.catalog.name = "Renamed"; }));
    row("begun already", false, [](Plan& plan, io::State& state) {
        io::PlanRecord record;
        record.id = plan.id;
        record.operation = "push customers";
        QVERIFY(state.savePlan(record, {}).has_value() && state.setPlanState(plan.id, io::PlanState::Abandoned).has_value());
    });
}

void TestPlanAgain::notFresh()
{
    QFETCH(Change, change);
    QFETCH(bool, stillFresh);
    Plan plan; // made without a run: the rows about age would make it older than that
    {
        const auto session = Session::open(m_profile, {});
        auto made = engine::plan(Operation::PushCustomers, (*session)->link(), {}, Context{m_quiet, {}});
        QVERIFY(made.has_value());
        plan = std::move(*made);
    }
    bool fresh = false;
    inARun([&](Session& session, Job& job, const Context&) {
        change(plan, session.state());
        fresh = job.isFresh(plan);
    });
    QCOMPARE(fresh, stillFresh);
}

void TestPlanAgain::anotherMappingIsNotFresh()
{
    const auto plan = planned(Operation::PushCustomers);
    m_till->setMapping(std::string(mapping) + "# changed\n");
    QVERIFY(!fresh(plan));
}

void TestPlanAgain::aPlanWithoutItsBytesIsNotFresh()
{
    auto catalog = planned(Operation::PushCatalog);
    QVERIFY(fresh(catalog));
    catalog = planned(Operation::PushCatalog);
    catalog.remoteRaw.clear(); // as read from a file
    QVERIFY(!fresh(catalog));
    Options options;
    options.outFile = m_till->path("clients.csv");
    auto exported = planned(Operation::PullCustomers, options);
    QVERIFY(fresh(exported));
    exported = planned(Operation::PullCustomers, options);
    exported.exportText.clear();
    QVERIFY(!fresh(exported));
}

void TestPlanAgain::theSameAgainKeepsTheId()
{
    const auto agreed = planned(Operation::PushCatalog);
    const auto again = plannedAgain(agreed);
    QVERIFY2(!again.error, again.error ? model::words(again.error->message).c_str() : "");
    QCOMPARE(again.plan->id, agreed.id);
    QVERIFY(!again.plan->remoteRaw.empty());
}

void TestPlanAgain::whatThePersonSettledIsKept()
{
    done(Operation::PushCustomers, m_consent);
    const auto list = m_hubrise->api("GET", "/customer_lists/w9v0d/customers").body;
    for (const auto& customer : list)
        m_hubrise->asOther("PATCH", "/customer_lists/w9v0d/customers/" + customer["id"].get<std::string>(), {{"last_name", "Elsewhere"}});
    m_till->run("UPDATE c SET nom = nom || ' here'");
    Options options;
    options.settled = {{"1", model::Prefer::Pos}};
    const auto agreed = planned(Operation::PushCustomers, options);
    QCOMPARE(agreed.ops.size(), std::size_t(1));
    QCOMPARE(agreed.counts.conflict, 1);
    const auto again = plannedAgain(agreed);
    QVERIFY2(!again.error, again.error ? model::words(again.error->message).c_str() : "");
    QCOMPARE(again.plan->ops.size(), std::size_t(1));
    QVERIFY(again.plan->settled == agreed.settled);
    options = {};
    options.prefer = model::Prefer::Pos;
    options.preferGiven = true;
    const auto both = planned(Operation::PushCustomers, options);
    QCOMPARE(both.ops.size(), std::size_t(2));
    QVERIFY(!plannedAgain(both).error);
}

/// Every number moved by one, and HubRise has somebody else of the last one: whose it is can be asked once the card before it is settled.
void TestPlanAgain::whatIsAskedOnlyOnceAnotherIsSettled()
{
    done(Operation::PushCustomers, m_consent);
    m_hubrise->api("POST", "/customer_lists/w9v0d/customers", {{"last_name", "Xavier"}, {"private_ref", "3"}});
    m_till->run("UPDATE c SET ref = ref + 1");
    Answered answered;
    const auto plannedWith = [&](std::map<std::string, model::Prefer> sides) {
        Outcome outcome;
        inARun([&](Session&, Job& job, const Context& context) { answered = planWith({std::move(sides), answered.asked}, job, outcome, Operation::PushCustomers, {}, context); });
        return std::move(*outcome.plan);
    };
    using model::Prefer;
    QVERIFY(!questionsOf(plannedWith({})).contains("3"));
    const auto first = plannedWith({{"2", Prefer::Pos}});
    QVERIFY(questionsOf(first).contains("3") && !first.settled.contains("3"));
    const auto both = plannedWith({{"2", Prefer::Pos}, {"3", Prefer::Pos}});
    QCOMPARE(answered.dropped, std::int64_t(0));
    QCOMPARE(both.settled.size(), std::size_t(2));
    QCOMPARE(both.counts.conflict, 0);
    QCOMPARE(both.answered.size(), std::size_t(2));
    const auto taken = plannedWith({{"3", Prefer::Pos}}); // the other choice was taken back
    QCOMPARE(answered.dropped, std::int64_t(1));
    QVERIFY(taken.settled.empty());
}

void TestPlanAgain::anotherBackupThanTheLastIsKept()
{
    const auto catalog = planned(Operation::PushCatalog).target.catalog;
    done(Operation::PushCatalog, {true, catalog.id, {}, false, "--replace"});
    m_till->run("UPDATE a SET prix = 12");
    done(Operation::PushCatalog, m_consent);
    Options options;
    inARun([&](Session& session, Job&, const Context&) { options.backupId = session.backups().list().value().back().id; });
    const auto agreed = planned(Operation::Restore, options);
    QCOMPARE(agreed.restores, options.backupId);
    const auto again = plannedAgain(agreed);
    QVERIFY2(!again.error, again.error ? model::words(again.error->message).c_str() : "");
    QCOMPARE(again.plan->restores, options.backupId);
}

void TestPlanAgain::theFileIsKept()
{
    Options options;
    options.outFile = m_till->path("clients.json");
    const auto again = plannedAgain(planned(Operation::PullCustomers, options));
    QVERIFY(!again.error);
    QCOMPARE(again.plan->outFile, options.outFile);
    QVERIFY(!again.plan->exportText.empty());
}

void TestPlanAgain::theTillChanged()
{
    const auto agreed = planned(Operation::PushCustomers);
    m_till->run("INSERT INTO c VALUES ('3', 'Cadet', 'cadet@example.com')");
    const auto again = plannedAgain(agreed);
    QVERIFY(again.error && again.error->kind == Kind::Stale);
    QVERIFY(again.plan && again.plan->id != agreed.id);
    QCOMPARE(again.plan->counts.create, 3); // what would be done now
}

/// A listing that the agreed plan was made with would not show it.
void TestPlanAgain::someoneElseChangedHubRise()
{
    const auto agreed = planned(Operation::PushCustomers);
    m_hubrise->asOther("POST", "/customer_lists/w9v0d/customers", {{"last_name", "Alix"}, {"email", "alix@example.com"}});
    const auto again = plannedAgain(agreed);
    QVERIFY(again.error && again.error->kind == Kind::Stale);
    QCOMPARE(again.plan->counts.create, 1);
}

void TestPlanAgain::aPlanServesOnce()
{
    const auto agreed = planned(Operation::PushCustomers);
    QVERIFY(!applied(agreed).end());
    const auto again = plannedAgain(agreed);
    QVERIFY(again.error && again.error->kind == Kind::AlreadyApplied);
    QVERIFY(!again.plan);
}

QTEST_GUILESS_MAIN(TestPlanAgain)
#include "test_plan_again.moc"
