// The disk is full, at whatever write it shows: the run says so (73), nothing is half done, and once there is room one rerun ends where an undisturbed
// run ends, with nothing sent twice.

#include "cli_fixture.h"
#include "fakes/engine_fixture.h"
#include "fakes/full_disk.h"
#include "io/catalog_json.h"
#include "io/sqlite.h"
#include "model/catalog_diff.h"
#include "promises.h"
#include "sync/exit_codes.h"

#include <QtTest>

using namespace engine;
using fakes::EngineFixture;
using fakes::FullDisk;
using fakes::person;

namespace {

struct Scene : EngineFixture {
    const std::filesystem::path& folder() const { return profile().folder; }
    virtual Operation operation() const = 0;
    virtual std::string wrong() = 0; ///< with both ends, after all; empty: nothing
    virtual ~Scene() = default;
};

/// Six cards: four to create, two to change.
struct Customers : Scene {
    Customers()
    {
        for (const char* ref : {"A", "B", "C", "D", "E", "F"})
            till.cards.push_back(person(ref, std::string("Name of ") + ref, std::string(ref) + "@exemple.fr"));
        cloud.addCustomer(person("E", "Name of E"));
        cloud.addCustomer(person("F", "Name of F"));
    }
    Operation operation() const override { return Operation::PushCustomers; }
    std::string wrong() override
    {
        if (cloud.people.size() != 6)
            return std::to_string(cloud.people.size()) + " customers in HubRise";
        for (const auto& card : till.cards)
            if (const auto* twin = cloud.customerOf(card.private_ref); !twin || (*twin)[model::CustomerField::Email] != card[model::CustomerField::Email])
                return card.private_ref + " is not as in the till";
        return planned(operation()).nothingToDo() ? "" : "not all of it is remembered";
    }
};

/// A rich catalog with three pictures over somebody else's menu.
struct Catalog : Scene {
    Catalog()
    {
        cloud.setCatalog(fakes::menu());
        till.articles = fakes::everything(till);
    }
    Operation operation() const override { return Operation::PushCatalog; }
    std::string wrong() override
    {
        if (cloud.pictures.size() != 3)
            return std::to_string(cloud.pictures.size()) + " pictures in HubRise";
        if (!model::diff(cloud.catalogNow(), till.articles).empty())
            return "HubRise holds something else";
        const auto kept = fakes::must(backups().list());
        if (kept.size() != 1 || fakes::must(io::decodeCatalog(fakes::must(backups().raw(kept[0])))).content != fakes::menu())
            return std::to_string(kept.size()) + " backups";
        return planned(operation()).nothingToDo() ? "" : "a second push has something to do";
    }
};

std::unique_ptr<Scene> sceneOf(int kind)
{
    if (kind == 0)
        return std::make_unique<Customers>();
    return std::make_unique<Catalog>();
}

struct Listener : Reporter {
    std::vector<std::string> lines;
    void unrecorded(const std::string& line) override { lines.push_back(line); }
};

struct Tally {
    int runs = 0, afterEffect = 0;
    std::vector<std::string> wrong;
    void fails(const std::string& where, const std::string& what)
    {
        if (!what.empty())
            wrong.push_back(where + ": " + what);
    }
};

std::string nameOf(const model::Error& error) { return std::string(model::kindName(error.kind)) + ", " + model::words(error.message) + " | " + error.detail; }

/// Effects in HubRise that no op tells of.
int unrecordedEffects(Scene& scene, const std::string& planId)
{
    int done = 0, effects = 0;
    for (const auto& op : scene.ops(planId))
        done += op.state == io::OpState::Done ? 1 : 0;
    for (const char* call : {"createCustomer", "updateCustomer", "uploadImage", "putCatalog"})
        effects += scene.cloud.times(call);
    return effects - done;
}

/// What the next command does: goes on with an interrupted plan, or makes one.
model::Result<Report> rerun(Scene& scene)
{
    if (fakes::must(scene.state().unfinishedPlan()))
        return scene.resume();
    const auto plan = scene.planned(scene.operation());
    return plan.nothingToDo() ? Report() : scene.apply(plan);
}

/// What the run left, and the run that goes on from it.
void goOn(Scene& scene, const std::string& where, const std::string& planId, const Listener& listener, Tally& tally)
{
    if (const auto sound = scene.state().check(); !sound)
        tally.fails(where, nameOf(sound.error()));
    const int lost = unrecordedEffects(scene, planId);
    tally.afterEffect += lost;
    if (lost != int(listener.lines.size()) || lost > 1 || (lost == 1 && listener.lines[0].find(planId) == std::string::npos))
        tally.fails(where, std::to_string(lost) + " effects not recorded, " + std::to_string(listener.lines.size()) + " told");
    if (const auto report = rerun(scene); !report || report->stopped)
        tally.fails(where, "the rerun ends: " + nameOf(!report ? report.error() : *report->stopped));
    tally.fails(where, scene.wrong());
}

/// Runs it on the full disk, then with room. `fill` fills the disk, `empty` makes room. False: there was room enough.
template <class Fill, class Empty> bool runFull(Scene& scene, const std::string& where, bool newProcess, Fill fill, Empty empty, Tally& tally)
{
    const auto plan = scene.planned(scene.operation());
    scene.cloud.forgetCalls();
    Listener listener;
    fill();
    const auto report = engine::apply(plan, EngineFixture::yes(), scene.link(), {listener, {}});
    empty();
    const auto* error = !report ? &report.error() : report->stopped ? &*report->stopped : nullptr;
    if (!error)
        return false;
    ++tally.runs;
    if (exitCodeOf(error->kind) != ExitCode::CannotWrite)
        tally.fails(where, nameOf(*error));
    if (newProcess)
        scene.restart();
    goOn(scene, where, plan.id, listener, tally);
    return true;
}

void judge(const char* part, const Tally& tally, int leastRuns)
{
    promise::record("R3", std::string("disk full, ") + part,
                    std::to_string(tally.runs) + " runs, " + std::to_string(tally.afterEffect) + " after an effect in HubRise, " + std::to_string(tally.wrong.size()) + " wrong", tally.wrong.empty());
    for (const auto& wrong : tally.wrong)
        qWarning("%s", wrong.c_str());
    QVERIFY(tally.wrong.empty());
    QVERIFY(tally.runs >= leastRuns);
}

std::int64_t pages(io::State& state)
{
    auto statement = state.database().statement("PRAGMA page_count");
    std::int64_t count = 0;
    if (*statement.next())
        statement.read(count);
    return count;
}

} // namespace

class TestDiskFull : public QObject {
    Q_OBJECT

private slots:
    /// SQLite's own limit: the file may not grow beyond n pages.
    void noMorePages()
    {
        Tally tally;
        for (int kind = 0; kind < 2; ++kind)
            for (int more = 0;; ++more) {
                const auto scene = sceneOf(kind);
                const auto limit = [&scene](std::int64_t most) { (void)scene->state().database().execute(("PRAGMA max_page_count = " + std::to_string(most)).c_str()); };
                if (!runFull(*scene, std::to_string(more) + " pages", more % 2 == 0, [&] { limit(pages(scene->state()) + more); }, [&] { limit(1'000'000); }, tally))
                    break;
            }
        judge("pages of state.db", tally, 5);
    }

    /// So many bytes are left, for all files together.
    void noMoreBytes()
    {
        Tally tally;
        for (int kind = 0; kind < 2; ++kind)
            for (std::int64_t room = 0;; room += 1500) {
                const auto scene = sceneOf(kind);
                FullDisk disk(scene->folder());
                scene->restart();
                if (!runFull(*scene, std::to_string(room) + " bytes", (room / 1500) % 2 == 0, [&] { disk.leaveRoom(room); }, [&] { disk.makeRoom(); }, tally))
                    break;
            }
        judge("bytes left", tally, 20);
    }

    /// From one write on none succeeds, not even taking back what was begun.
    void noMoreWrites()
    {
        Tally tally;
        for (int kind = 0; kind < 2; ++kind)
            for (long write = 1;; ++write) {
                const auto scene = sceneOf(kind);
                FullDisk disk(scene->folder());
                scene->restart();
                if (!runFull(*scene, "write " + std::to_string(write), write % 2 == 0, [&] { disk.refuseFrom(write); }, [&] { disk.makeRoom(); }, tally))
                    break;
            }
        judge("from each write on", tally, 50);
        QVERIFY(tally.afterEffect > 0);
    }

    /// The whole program: exit code 73, a word of what to do, and the line of last resort on the error output.
    void theProgram()
    {
        CliFixture cli;
        cli.bistro();
        cli.connect({{"customer_list_id", "w9v0d"}});
        int runs = 0, told = 0;
        for (long write = 1;; write += 7) {
            FullDisk disk(cli.path("home/default"));
            disk.refuseFrom(write);
            const Ran ran = cli.run("push customers --yes");
            if (disk.refused() == 0)
                break;
            disk.makeRoom();
            ++runs;
            EXITS(ran, 73);
            told += ran.err.find("\"unrecorded\"") != std::string::npos ? 1 : 0;
        }
        promise::record("R3", "disk full, the program says 73", std::to_string(runs) + " runs, the line of last resort in " + std::to_string(told), true);
        EXITS(cli.run("push customers --yes"), 0);
        QCOMPARE(cli.customers("w9v0d").size(), std::size_t(5));
        for (int ref = 1; ref <= 5; ++ref)
            QCOMPARE(cli.customersWithRef("w9v0d", std::to_string(ref)), 1);
        QVERIFY(runs > 3);
    }
};

QTEST_GUILESS_MAIN(TestDiskFull)
#include "test_disk_full.moc"
