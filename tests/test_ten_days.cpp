// A first push of 100,000 customers, ten days of HubRise's limits: the real engine, the real budget and the real state database against a strict cloud, on a
// clock that only waits move; killed again and again (reliability R1, R6, R7).

#include "io/customer_json.h"
#include "io/sqlite.h"
#include "promises.h"
#include "tests/fakes/engine_fixture.h"
#include "tests/fakes/strict_server.h"
#include "fakes/memory_folder.h"

#include <nlohmann/json.hpp>

#include <QElapsedTimer>
#include <QtTest>

#include <ctime>
#include <random>
#include <unordered_map>

using namespace fakes;
using engine::Operation;
using model::Kind;

namespace {

constexpr int people = 100'000;
constexpr std::int64_t latencyMs = 150;

struct Killed {};

/// HubRise as the budget meets it: each request is counted, takes its time, and may be the one at which the program dies.
class StrictCloud : public io::Cloud {
public:
    StrictCloud(VirtualClock& clock, StrictServer& server) : m_clock(clock), m_server(server) {}

    io::Budget* budget = nullptr;
    std::int64_t killAt = -1; ///< requests from now; the moment within it: killPhase
    int killPhase = 0;
    int doubles = 0;
    std::unordered_map<std::string, model::Customer> customersByRef;

    model::Result<model::Customer> createCustomer(const std::string&, const std::string& body) override
    {
        if (const auto out = enter(io::Load::Normal); !out)
            return model::fail(out);
        auto json = nlohmann::json::parse(body);
        json["id"] = "c" + std::to_string(customersByRef.size());
        json["anonymised"] = false;
        const auto [at, fresh] = customersByRef.try_emplace(json.at("private_ref"), must(io::decodeCustomer(json.dump())));
        doubles += !fresh;
        leave();
        if (!fresh)
            return model::fail(rejected());
        return at->second;
    }
    model::Result<std::vector<model::Customer>> customersByPrivateRef(const std::string&, const std::string& ref) const override
    {
        if (const auto out = enter(io::Load::High); !out)
            return model::fail(out);
        leave();
        const auto found = customersByRef.find(ref);
        return found == customersByRef.end() ? std::vector<model::Customer>() : std::vector{found->second};
    }
    model::Result<io::CustomerPage> customers(const std::string&, const std::string&) const override
    {
        if (const auto out = enter(io::Load::High); !out)
            return model::fail(out);
        leave();
        return io::CustomerPage{{}, {}, "[]"};
    }
    std::int64_t requests() const { return m_requests; }
    io::RequestCounts counts() const override { return {static_cast<int>(m_server.received), 0, 0}; }
    model::Result<io::LocationInfo> location() const override { return io::LocationInfo{{"loc1", "Bistro"}, {"acc1", "Bistro SA"}, "EUR", "FR", {}}; }
    model::Result<io::CatalogDocument> catalog(const std::string&) const override { return none(); }
    model::Result<std::vector<io::ImageInfo>> images(const std::string&) const override { return none(); }
    model::Result<std::string> imageData(const std::string&, const std::string&) const override { return none(); }
    model::Result<model::Customer> customer(const std::string&, const std::string&) const override { return none(); }
    model::Result<model::Stock> stock(const std::string&, const std::string&) const override { return none(); }
    model::Result<std::optional<io::CatalogDocument>> putCatalog(const std::string&, const std::string&, const io::LastWord&) override { return none(); }
    model::Result<io::ImageInfo> uploadImage(const std::string&, const std::string&, const std::string&, const std::string&) override { return none(); }
    model::Result<model::Customer> updateCustomer(const std::string&, const std::string&, const std::string&, const io::LastWord&) override { return none(); }
    model::Done patchStock(const std::string&, const std::string&, const std::string&, const io::LastWord&) override { return none(); }

private:
    static tl::unexpected<model::Error> none() { return model::fail(Kind::Internal, model::verbatim("not asked for in this test")); }
    static model::Error rejected()
    {
        model::Error error{Kind::Rejected, model::verbatim("private_ref is taken"), {}, {}, 0, {}};
        error.fields = {{"private_ref", "taken"}};
        return error;
    }
    bool dies(int phase) const { return m_left == 0 && killPhase == phase; }

    model::Done enter(io::Load load) const
    {
        m_left = killAt - m_requests++;
        if (dies(0))
            throw Killed{};
        for (;;) {
            if (const auto go = budget->acquire(load, {}); !go)
                return go;
            if (dies(1))
                throw Killed{};
            m_clock.trueMs += latencyMs / 2;
            const long wait = m_server.receive(m_clock.trueMs, load);
            m_date = m_clock.trueMs / 1000 * 1000;
            if (wait == 0)
                return {};
            m_clock.trueMs += latencyMs - latencyMs / 2;
            budget->learnServerTime(m_date);
            budget->throttled(wait);
        }
    }
    void leave() const
    {
        m_clock.trueMs += latencyMs - latencyMs / 2;
        if (dies(2))
            throw Killed{};
        budget->learnServerTime(m_date);
        if (dies(3))
            throw Killed{};
    }

    VirtualClock& m_clock;
    StrictServer& m_server;
    mutable std::int64_t m_requests = 0, m_left = -1, m_date = 0;
};

class Sessions {
public:
    explicit Sessions(VirtualClock& clock, StrictCloud& cloud) : m_clock(clock), m_cloud(cloud)
    {
        m_profile.folder = m_folder.path().toStdString();
        m_profile.reserve_percent = 0;
        m_till.cards.reserve(people);
        for (int i = 0; i < people; ++i)
            m_till.cards.push_back(person(std::to_string(i), "Client " + std::to_string(i)));
    }

    /// The program starts: all it knows is what the file says.
    void open(std::int64_t maxWaitMs)
    {
        close();
        state = must(io::State::open(m_profile.stateFile(), m_clock));
        must(state->database().execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")); // it is the program that dies here, not the machine
        m_backups = std::make_unique<io::Backups>(*state, m_profile.backupsFolder(), m_clock);
        m_budget = std::make_unique<io::Budget>(*state, m_clock, io::BudgetPolicy{0, maxWaitMs});
        m_cloud.budget = m_budget.get();
        link = std::make_unique<engine::Link>(m_profile, m_clock, *state, *m_backups, *m_budget, m_till, m_cloud);
    }
    void close()
    {
        link.reset();
        m_budget.reset();
        m_backups.reset();
        state.reset();
    }
    void connect()
    {
        io::ConnectionRecord record;
        record.target = {{"acc1", "Bistro SA"}, {"loc1", "Bistro"}, {"cat1", "Carte"}, {"list1", "Clients"}};
        record.connected = true;
        must(state->setConnection(record));
    }
    engine::Context context() { return {m_reporter, {}}; }
    io::Budget& budget() { return *m_budget; }

    std::unique_ptr<io::State> state;
    std::unique_ptr<engine::Link> link;

private:
    VirtualClock& m_clock;
    StrictCloud& m_cloud;
    QTemporaryDir m_folder{fakes::folderTemplate(QStringLiteral("ten-days"))};
    io::Profile m_profile;
    engine::Reporter m_reporter;
    FakeTill m_till;
    std::unique_ptr<io::Backups> m_backups;
    std::unique_ptr<io::Budget> m_budget;
};

double cpuSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::string figure(const QString& text) { return text.toStdString(); }

} // namespace

class TestTenDays : public QObject {
    Q_OBJECT
private slots:
    void theFirstPush();
};

void TestTenDays::theFirstPush()
{
    VirtualClock clock;
    clock.trueMs = 1'773'446'400'000 + 10 * hourMs + 17'000; // 10:00:17 UTC
    clock.skewMs = -1'700;
    StrictServer server;
    StrictCloud cloud(clock, server);
    Sessions program(clock, cloud);
    std::mt19937 random(20'260'314);
    const auto upTo = [&](std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random); };

    QElapsedTimer timer;
    timer.start();
    double cpu = cpuSeconds();
    program.open(3 * dayMs);
    program.connect();
    const auto start = clock.trueMs;
    const auto plan = must(engine::plan(Operation::PushCustomers, *program.link, {}, program.context()));
    QCOMPARE(plan.counts.create, people);
    const double planCpu = cpuSeconds() - cpu;
    const auto promised = program.budget().forecastSeconds(people, 0, latencyMs);

    cpu = cpuSeconds();
    int kills = 0, pauses = 0, sessions = 0;
    std::int64_t sentUntil = 0;
    for (bool begun = false, ended = false; !ended; ++sessions) {
        cloud.killAt = kills < 40 ? sentUntil + 1 + upTo(2'400) : -1;
        cloud.killPhase = static_cast<int>(upTo(3));
        try {
            auto report = begun ? engine::resume(*must(program.state->unfinishedPlan()), *program.link, program.context())
                                : engine::apply(plan, EngineFixture::yes(), *program.link, program.context());
            begun = true;
            QVERIFY(report.has_value());
            ended = !report->stopped;
            if (!ended) {
                QCOMPARE(report->stopped->kind, Kind::Paused);
                clock.trueMs = report->stopped->resumeAt * 1000 - clock.skewMs;
                ++pauses;
            }
        } catch (const Killed&) {
            begun = true;
            ++kills;
            clock.trueMs += 2'000; // starting again
        }
        sentUntil = cloud.requests();
        // Now as a scheduled run that gives up when the wait is long, now as one that waits.
        program.open(sessions % 4 < 3 ? 75'000 : 3 * dayMs);
    }
    const double applyCpu = cpuSeconds() - cpu;
    const auto took = clock.trueMs - start;

    QCOMPARE(server.selfCaused, 0);
    QCOMPARE(server.refused, 0);
    QCOMPARE(cloud.doubles, 0);
    QCOMPARE(cloud.customersByRef.size(), std::size_t{people});
    QVERIFY(kills == 40 && pauses > 0);
    const auto links = must(program.state->customerLinks("list1"));
    QCOMPARE(links.size(), std::size_t{people});
    for (const auto& link : links)
        QVERIFY(cloud.customersByRef.at(link.ref).id == link.remoteId);
    QVERIFY(!must(program.state->unfinishedPlan()));
    QVERIFY(program.state->check());
    const auto extra = server.received - people - 1;
    QVERIFY2(extra <= 2 * kills, qPrintable(QString::number(extra)));

    const auto bound = boundOf(start, people + 1, io::Load::Normal, 0, [](std::int64_t) { return latencyMs; });
    const auto ratio = static_cast<double>(took - 1'000 * bound.boundaries) / static_cast<double>(bound.end - start);
    QVERIFY2(ratio <= 1.01, qPrintable(QString::number(ratio)));
    const auto days = [](std::int64_t ms) { return QString::number(static_cast<double>(ms) / static_cast<double>(dayMs), 'f', 3); };
    promise::record("R6", "own 429 in a simulated first push of 100,000 customers", figure(QString("%1 of %2 requests in %3 days, %4 kills, %5 pauses").arg(server.selfCaused)
                    .arg(server.received).arg(days(took)).arg(kills).arg(pauses)), server.refused == 0);
    promise::record("R7", "100,000 customers against the bound", figure(QString("%1 days, bound %2 days: %3 times; foretold %4 days").arg(days(took), days(bound.end - start)).arg(ratio, 0, 'f', 5)
                    .arg(days(promised * 1000))), ratio <= 1.01);
    promise::record("R1", "doubles in ten days", figure(QString("%1 of %2, %3 kills").arg(cloud.doubles).arg(people).arg(kills)), cloud.doubles == 0);
    promise::record("R5", "extra requests in ten days", figure(QString("%1 for %2 kills").arg(extra).arg(kills)), extra <= 2 * kills);
    promise::record("R16", "plan of 100,000 creations, nothing known", figure(QString("%1 s CPU").arg(planCpu, 0, 'f', 1)), planCpu <= 10);
    qInfo("%s", figure(QString("plan %1 s CPU, apply %2 s CPU (%3 requests a second), all %4 s; %5 days of %6").arg(planCpu, 0, 'f', 1).arg(applyCpu, 0, 'f', 1)
                           .arg(static_cast<double>(server.received) / applyCpu, 0, 'f', 0).arg(timer.elapsed() / 1000).arg(days(took), days(bound.end - start))).c_str());
}

QTEST_GUILESS_MAIN(TestTenDays)
#include "test_ten_days.moc"
