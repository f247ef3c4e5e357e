// The power fails at any sync of a whole job's writes to state.db: what was acknowledged is there, what was being written is there whole or not at all
// (reliability R4). The same sweep with fewer syncs must find losses, or it proves nothing.

#include "io/budget.h"
#include "io/sqlite.h"
#include "io/state.h"
#include "promises.h"
#include "tests/fakes/crash_vfs.h"
#include "tests/fakes/state_check.h"
#include "tests/fakes/virtual_clock.h"
#include "fakes/memory_folder.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace io;
using fakes::Disk;
using fakes::FileOp;
using model::Done;
namespace fs = std::filesystem;

namespace {

constexpr int customers = 12;
constexpr unsigned seeds = 25;
const std::string planId = "plan-1", list = "list1", catalog = "cat1";

OpRecord opFor(int seq)
{
    OpRecord op;
    op.seq = seq;
    op.kind = seq == 0 ? OpKind::PutCatalog : OpKind::CreateCustomer;
    op.ref = "C" + std::to_string(seq);
    op.name = "Customer " + std::to_string(seq);
    op.body = std::string(static_cast<std::size_t>(seq == 0 ? 20'000 : 300), static_cast<char>('a' + seq)); // a catalog spans pages
    return op;
}

struct Memory {
    State& state;
    Budget& budget;
};
using Step = std::function<Done(Memory&)>;

Done finishOne(State& state, OpRecord op)
{
    return state.atomically([&]() -> Done {
        op.state = OpState::Done;
        op.remoteId = "r" + std::to_string(op.seq);
        op.outcome = R"({"status":"created"})";
        if (const auto done = state.updateOp(planId, op); !done)
            return done;
        if (op.kind != OpKind::PutCatalog) {
            CustomerLink link;
            link.listId = list, link.ref = op.ref, link.remoteId = op.remoteId, link.agreed = op.body;
            return state.putCustomerLink(link);
        }
        CatalogPush push;
        push.catalogId = catalog, push.remoteRaw = op.body, push.serial = 1, push.planId = planId;
        return state.putCatalogPush(push);
    });
}

/// What applying a plan writes (sync/apply.cpp), each step one transaction.
std::vector<Step> job()
{
    std::vector<Step> steps;
    steps.push_back([](Memory& m) {
        ConnectionRecord connection;
        connection.target = {{"acc1", "Bistro SA"}, {"loc1", "Bistro"}, {catalog, "Carte"}, {list, "Clients"}};
        return m.state.setConnection(connection);
    });
    steps.push_back([](Memory& m) { return m.state.startRun({"run-1", "push customers", "Anne", "", 1, 0, -1, "", ""}); });
    steps.push_back([](Memory& m) { return m.state.addListingPage(list, {1, "", std::string(30'000, 'p'), 1}); });
    steps.push_back([](Memory& m) {
        PlanRecord plan;
        plan.id = planId, plan.operation = "push customers", plan.document = std::string(5'000, 'd'), plan.consent = "{}";
        std::vector<OpRecord> ops;
        for (int seq = 0; seq <= customers; ++seq)
            ops.push_back(opFor(seq));
        return m.state.savePlan(plan, ops);
    });
    steps.push_back([](Memory& m) { return m.state.clearListing(list); });
    steps.push_back([](Memory& m) { return m.state.setPlanState(planId, PlanState::Applying); });
    steps.push_back([](Memory& m) { return m.state.addBackup({"b1", "catalog-cat1-1.json", std::string(64, 'a'), 20'000, 1, {catalog, "Carte"}, planId, "hash", "push catalog", "{}"}); });
    for (int seq = 0; seq <= customers; ++seq) {
        steps.push_back([seq](Memory& m) {
            OpRecord op = opFor(seq);
            op.state = OpState::Sent, op.attempts = 1;
            return m.state.updateOp(planId, op);
        });
        steps.push_back([](Memory& m) { return m.budget.acquire(Load::Normal, {}); });
        steps.push_back([seq](Memory& m) { return finishOne(m.state, opFor(seq)); });
    }
    steps.push_back([](Memory& m) {
        return m.state.atomically([&]() -> Done {
            if (const auto done = m.state.setLastRead("customers", {customers, "hash", 1}); !done)
                return done;
            return m.state.setPlanState(planId, PlanState::Applied);
        });
    });
    steps.push_back([](Memory& m) { return m.state.finishRun({"run-1", "push customers", "Anne", "done", 1, 2, 0, planId, std::string(3'000, 'j')}); });
    return steps;
}

/// The job as it ran: every step on the files, and after how many of them which state was acknowledged.
struct Recorded {
    std::vector<FileOp> ops;
    std::vector<std::size_t> acknowledged; ///< the first: the new file; then one for each step
    std::vector<std::string> contents;     ///< of the database, then
};

/// `settings`: SQL to weaken the database with.
void record(Recorded& recorded, const fs::path& folder, const char* settings)
{
    const VirtualClock clock;
    const fakes::CrashVfs listening([&](const FileOp& op) { return recorded.ops.push_back(op), 0; });
    const fs::path file = folder / "state.db";
    const auto state = State::open(file, clock);
    QVERIFY(state && (!settings || (*state)->database().execute(settings)));
    const auto acknowledge = [&] {
        recorded.acknowledged.push_back(recorded.ops.size());
        recorded.contents.push_back(fakes::contentOf(file));
    };
    acknowledge();
    Budget budget(**state, clock, BudgetPolicy{});
    Memory memory{**state, budget};
    for (const auto& step : job()) {
        const auto done = step(memory);
        QVERIFY2(done, done ? "" : model::words(done.error().message).c_str());
        acknowledge();
    }
}

bool isSync(const FileOp& op) { return op.what == FileOp::Sync || op.what == FileOp::SyncFolder; }

std::string withoutLineage(std::string content)
{
    const auto at = content.find("lineage|");
    return at == std::string::npos ? content : content.erase(at + 8, 32);
}

struct Verdict {
    int states = 0, corrupt = 0, lost = 0, half = 0;
    int bad() const { return corrupt + lost + half; }
    std::string words() const
    {
        return std::to_string(states) + " states, " + std::to_string(corrupt) + " corrupt, " + std::to_string(lost) + " lost, " + std::to_string(half) + " half written";
    }
};

/// Opens what was found, as the next start does, and judges it. `acknowledged`: how many states were, at least.
void judge(const fs::path& folder, const Recorded& recorded, std::size_t acknowledged, Verdict& verdict)
{
    ++verdict.states;
    const VirtualClock clock;
    const fs::path file = folder / "state.db";
    {
        const auto state = State::open(file, clock);
        if (!state || !(*state)->check()) {
            ++verdict.corrupt;
            return;
        }
    }
    const std::string found = fakes::contentOf(file);
    const auto& known = recorded.contents;
    if (acknowledged == 0) // not even the new file was: it may be made anew
        verdict.half += withoutLineage(found) != withoutLineage(known[0]);
    else if (found == known[acknowledged - 1] || (acknowledged < known.size() && found == known[acknowledged]))
        return;
    else if (std::find(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(acknowledged), found) != known.begin() + static_cast<std::ptrdiff_t>(acknowledged)
             || withoutLineage(found) == withoutLineage(known[0]))
        ++verdict.lost;
    else
        ++verdict.half;
}

} // namespace

class TestPowerLoss : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(fakes::folderTemplate(QStringLiteral("power")));
        QVERIFY(QDir(m_folder->path()).mkpath("job"));
    }

    void nothingAcknowledgedIsLost()
    {
        Recorded recorded;
        record(recorded, job_(), nullptr);
        QVERIFY(recorded.acknowledged.size() > 40);
        const auto syncs = std::count_if(recorded.ops.begin(), recorded.ops.end(), isSync);
        const auto verdict = sweep(recorded, seeds, [](Disk&) {});
        QCOMPARE(verdict.states, int(syncs + 1) * int(seeds));
        QVERIFY(verdict.states >= 800);
        promise::record("R4", "power loss, state database", verdict.words(), verdict.bad() == 0);
        QVERIFY2(verdict.bad() == 0, verdict.words().c_str());
    }

    /// Once more while the interrupted transaction is being taken back.
    void theNextPowerLossComesAtOnce()
    {
        Recorded recorded;
        record(recorded, job_(), nullptr);
        Verdict verdict;
        eachSync(recorded, [](Disk&) {}, [&](const Disk& disk, std::size_t number, std::size_t acknowledged) {
            if (number % 3 != 0) // a commit has five: each of them in turn
                return;
            for (const unsigned seed : {4u, 9u}) {
                disk.leave(seed + unsigned(number) * seeds, found());
                loseAgain(recorded, acknowledged, verdict);
            }
        });
        promise::record("R4", "power loss while recovering from one", verdict.words(), verdict.bad() == 0);
        QVERIFY(verdict.states > 200);
        QVERIFY2(verdict.bad() == 0, verdict.words().c_str());
    }

    void fewerSyncsAreFound_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<bool>("folders");
        QTest::newRow("NORMAL") << QByteArray("PRAGMA synchronous = NORMAL") << true;
        QTest::newRow("OFF") << QByteArray("PRAGMA synchronous = OFF") << true;
        QTest::newRow("journal's name not synced") << QByteArray("PRAGMA journal_mode = DELETE") << false;
    }
    void fewerSyncsAreFound()
    {
        QFETCH(QByteArray, settings);
        QFETCH(bool, folders);
        Recorded recorded;
        record(recorded, job_(), settings.constData());
        const auto verdict = sweep(recorded, 5, [folders](Disk& disk) { disk.forgetsFolders = !folders; });
        qInfo("%s", verdict.words().c_str());
        QVERIFY(verdict.bad() > 0);
    }

private:
    fs::path job_() const { return path("job"); }
    fs::path found() const { return path("found"); }
    fs::path path(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }

    /// Calls `look` with the disk as it is when the power fails at a sync, the sync's number, and how many states
    /// were acknowledged before; and once after all of it.
    template <class Arrange, class Look> void eachSync(const Recorded& recorded, Arrange arrange, Look look) const
    {
        Disk disk(job_(), Disk::Begins::Empty);
        arrange(disk);
        std::size_t number = 0, acknowledged = 0;
        for (std::size_t i = 0; i < recorded.ops.size(); ++i) {
            while (acknowledged < recorded.acknowledged.size() && recorded.acknowledged[acknowledged] <= i)
                ++acknowledged;
            if (isSync(recorded.ops[i]))
                look(disk, number++, acknowledged);
            disk.take(recorded.ops[i]);
        }
        look(disk, number, recorded.acknowledged.size());
    }

    template <class Arrange> Verdict sweep(const Recorded& recorded, unsigned count, Arrange arrange) const
    {
        Verdict verdict;
        eachSync(recorded, arrange, [&](const Disk& disk, std::size_t number, std::size_t acknowledged) {
            for (unsigned seed = 0; seed < count; ++seed) {
                disk.leave(seed < 2 ? seed : seed + unsigned(number) * seeds, found());
                judge(found(), recorded, acknowledged, verdict);
            }
        });
        return verdict;
    }

    void loseAgain(const Recorded& recorded, std::size_t acknowledged, Verdict& verdict) const
    {
        Disk disk(found());
        std::vector<FileOp> ops;
        {
            const VirtualClock clock;
            const fakes::CrashVfs listening([&](const FileOp& op) { return ops.push_back(op), 0; });
            if (!State::open(found() / "state.db", clock))
                ++verdict.corrupt;
        }
        for (std::size_t i = 0; i < ops.size(); ++i) {
            for (unsigned seed = 0; isSync(ops[i]) && seed < 4; ++seed) {
                disk.leave(seed < 2 ? seed : seed + unsigned(i) * 4, path("again"));
                judge(path("again"), recorded, acknowledged, verdict);
            }
            disk.take(ops[i]);
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "test_power_loss.moc"
