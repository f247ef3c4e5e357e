// The power fails while backups, plans, settings and the access are being written: a file is the old or the new one, a backup that is listed is whole
// (reliability R4). And the one thing that must be so at every moment a catalog is replaced: its backup is already on the disk (R9).

#include "cli_fixture.h"
#include "fakes/engine_fixture.h"
#include "fakes/random_catalog.h"
#include "fakes/recorder.h"
#include "io/files.h"
#include "promises.h"
#include "sync/plan_file.h"
#include "fakes/memory_folder.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <set>

using namespace engine;
using fakes::Disk;
using fakes::EngineFixture;
using fakes::FileOp;
using model::Kind;
namespace fs = std::filesystem;
using When = fakes::FakeCloud::When;

namespace {

struct Folder : QTemporaryDir {
    Folder() : QTemporaryDir(fakes::folderTemplate(QStringLiteral("files"))) { QDir(path()).mkpath("job"); }
    fs::path job() const { return fs::path(path().toStdString()) / "job"; }
    fs::path found() const { return fs::path(path().toStdString()) / "found"; }
};

/// A file that is written over and over. What it holds is told by one word: "" when it is not there, "half" when nothing can be made of it.
struct Whole {
    std::function<model::Done(const fs::path& folder, int version)> write;
    std::function<std::string(const fs::path& folder)> read;
    std::vector<std::string> versions;
};

Whole planFile()
{
    auto plans = std::make_shared<std::vector<Plan>>();
    EngineFixture both;
    Whole whole;
    for (int i = 0; i < 3; ++i) {
        both.till.cards.push_back(fakes::person(std::to_string(i), "Ann", "ann@example.com"));
        plans->push_back(both.planned(Operation::PushCustomers));
        whole.versions.push_back(plans->back().id);
    }
    whole.write = [plans](const fs::path& folder, int version) { return writePlanFile((*plans)[std::size_t(version)], folder / "plan.json"); };
    whole.read = [](const fs::path& folder) {
        const auto plan = readPlanFile(folder / "plan.json");
        return plan ? plan->id : fs::exists(folder / "plan.json") ? "half" : "";
    };
    return whole;
}

Whole profileFile()
{
    Whole whole;
    whole.write = [](const fs::path& folder, int version) {
        io::Profile profile;
        profile.folder = folder / "default";
        profile.mapping = "kezia";
        profile.reserve_percent = 11 + version;
        return io::saveProfile(profile);
    };
    whole.read = [](const fs::path& folder) {
        const auto profile = io::loadProfile(folder, "default");
        return profile ? std::to_string(profile->reserve_percent) : fs::exists(folder / "default" / "profile.toml") ? "half" : "";
    };
    whole.versions = {"11", "12", "13"};
    return whole;
}

Whole secretFile()
{
    Whole whole;
    const auto secrets = [](const fs::path& folder) { return io::openSecrets(io::SecretStore::File, folder / "default", "default"); };
    whole.write = [secrets](const fs::path& folder, int version) { return version == 2 ? secrets(folder)->forget() : secrets(folder)->store("token-" + std::to_string(version)); };
    whole.read = [secrets](const fs::path& folder) {
        const auto token = secrets(folder)->token();
        return token ? token->value_or(fs::exists(folder / "default" / "secret") ? "half" : "") : "half";
    };
    whole.versions = {"token-0", "token-1", ""};
    return whole;
}

struct Tally {
    int states = 0, bad = 0;
    std::string first; ///< what was found bad
    void add(const std::string& wrong)
    {
        ++states;
        bad += !wrong.empty();
        if (first.empty())
            first = wrong;
    }
    std::string words() const { return std::to_string(states) + " states, " + std::to_string(bad) + " bad"; }
};

/// The power fails before each step and after the last; `judge` gets how many steps were done.
template <class Judge> Tally sweep(fakes::Recorder& recorded, const fs::path& found, unsigned seeds, Judge judge)
{
    Tally tally;
    for (std::size_t done = 0; done <= recorded.ops.size(); ++done) {
        for (unsigned seed = 0; seed < seeds; ++seed) {
            recorded.begin.leave(seed < 2 ? seed : seed + unsigned(done) * seeds, found);
            tally.add(judge(done));
        }
        if (done < recorded.ops.size())
            recorded.begin.take(recorded.ops[done]);
    }
    return tally;
}

template <class Arrange> Tally sweepWhole(const Whole& whole, Arrange arrange)
{
    const Folder folder;
    std::vector<std::size_t> written;
    fakes::Recorder recorded(folder.job());
    for (int version = 0; version < int(whole.versions.size()); ++version) {
        fakes::must(whole.write(folder.job(), version));
        written.push_back(recorded.ops.size());
    }
    arrange(recorded.begin);
    return sweep(recorded, folder.found(), 12, [&](std::size_t done) -> std::string {
        const auto acknowledged = std::size_t(std::count_if(written.begin(), written.end(), [done](std::size_t at) { return at <= done; }));
        const std::string is = whole.read(folder.found());
        const std::string before = acknowledged > 0 ? whole.versions[acknowledged - 1] : "";
        const bool good = is == before || (acknowledged < whole.versions.size() && is == whole.versions[acknowledged]);
        return good ? "" : "“" + is + "” after “" + before + "”, step " + std::to_string(done);
    });
}

/// Somebody's rich catalog in HubRise, and this till's menu.
struct Foreign : EngineFixture {
    Foreign()
    {
        fakes::FakeTill elsewhere;
        const auto rich = fakes::everything(elsewhere);
        for (const auto& [ref, bytes] : elsewhere.pictures)
            cloud.addPicture(bytes);
        cloud.setCatalog(rich);
        till.articles = fakes::menu();
    }
    const fs::path& folder() const { return profile().folder; }
};

constexpr const char* indexPrefix = "images-of-";
fs::path indexOf(const fs::path& backup) { return backup.parent_path() / (indexPrefix + backup.filename().string()); }

/// What is wrong with the backups found there. `known`: sha256 of everything that HubRise ever held; `needed`: of what was replaced.
std::string wrongBackups(const fs::path& folder, const std::set<std::string>& known, const std::set<std::string>& needed)
{
    const VirtualClock clock;
    const auto state = io::State::open(folder / "state.db", clock);
    if (!state || !(*state)->check())
        return "the state database is damaged";
    io::Backups backups(**state, folder / "backups", clock);
    std::set<std::string> listed;
    const auto all = fakes::must(backups.list());
    for (const auto& backup : all) {
        if (!backups.raw(backup))
            return "a listed backup is not whole: " + backup.file;
        listed.insert(backup.sha256);
        if (backup.imageIndex.size() > 2 && io::readWhole(indexOf(backups.pathOf(backup))).value_or("") != backup.imageIndex)
            return "nothing beside it tells what its images are: " + backup.file;
    }
    for (const auto& sha256 : needed)
        if (!listed.contains(sha256))
            return "a replaced catalog has no backup";
    (void)backups.prune();
    std::error_code none;
    for (const auto& entry : fs::recursive_directory_iterator(folder / "backups", none)) {
        if (entry.is_directory())
            continue;
        const auto bytes = io::readWhole(entry.path()).value();
        if (entry.path().filename().string().starts_with(indexPrefix)) {
            if (!nlohmann::json::accept(bytes))
                return "half an index: " + entry.path().filename().string();
            continue;
        }
        const bool image = entry.path().parent_path().filename() == "images";
        if (image ? io::md5Hex(bytes) != entry.path().stem() : !known.contains(io::sha256Hex(bytes)))
            return "not whole, and not recognisable: " + entry.path().filename().string();
    }
    return {};
}

/// Looks at each PUT, when nothing of it has left, at what a power loss then would leave.
class Proof {
public:
    /// `replaced`: what HubRise holds.
    void at(const Disk& disk, const std::string& replaced)
    {
        ++puts;
        for (unsigned seed = 0; seed < 6; ++seed) {
            disk.leave(seed < 2 ? seed : seed + unsigned(puts) * 6, m_folder.found());
            const auto sha256 = io::sha256Hex(replaced);
            const auto wrong = wrongBackups(m_folder.found(), {sha256}, {sha256});
            if (wrong.starts_with("not whole")) // earlier ones, which this proof knows nothing of
                continue;
            m_wrong += wrong.empty() ? "" : wrong + "\n";
        }
    }
    int puts = 0;
    const std::string& wrong() const { return m_wrong; }

private:
    Folder m_folder;
    std::string m_wrong;
};

void watch(Foreign& f, fakes::Recorder& recorded, Proof& proof)
{
    f.restart();
    f.cloud.onCall = [&](const std::string& call) {
        if (call == "putCatalog")
            proof.at(recorded.now, f.cloud.raw());
    };
}

void reprice(EngineFixture& f) { f.till.articles.products[0].skus[0].price.minor += 10; }

/// Every way to a PUT in which nothing goes wrong.
void plainWays(Foreign& f)
{
    QVERIFY(f.run(Operation::PushCatalog, EngineFixture::replace("Carte")).done());
    reprice(f);
    QVERIFY(f.run(Operation::PushCatalog).done());
    QVERIFY(f.run(Operation::Restore).done());
    QVERIFY(f.run(Operation::Restore).done()); // undo of the undo
    reprice(f);
    const auto plan = f.planned(Operation::PushCatalog);
    f.clock.trueMs += 120'000; // has to look once more
    QVERIFY(!f.apply(plan)->stopped);
    f.till.articles = fakes::everything(f.till);
    QVERIFY(!f.apply(f.planned(Operation::PushCatalog))->stopped); // the guards are not what is looked at here
}

/// The PUT fails, or the program is started again; then the run goes on.
void crookedWays(Foreign& f)
{
    QVERIFY(f.run(Operation::PushCatalog, EngineFixture::replace("Carte")).done());
    for (const auto operation : {Operation::PushCatalog, Operation::Restore})
        for (const auto kind : {Kind::OutcomeUnknown, Kind::Temporary, Kind::Paused, Kind::NotConnected})
            for (const auto when : {When::BeforeEffect, When::AfterEffect}) {
                if (when == When::AfterEffect && kind != Kind::OutcomeUnknown)
                    continue;
                reprice(f);
                f.clock.trueMs += 3'600'000;
                f.cloud.failOn("putCatalog", kind, when);
                const auto run = f.run(operation, EngineFixture::replace("Carte"));
                QVERIFY2(!run.objection, run.why().c_str());
                if (!run.report.stopped)
                    continue;
                f.restart();
                QVERIFY(!f.resume()->stopped);
            }
}

} // namespace

class TestFilePowerLoss : public QObject {
    Q_OBJECT

private slots:
    void wholeFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (const char* file : {"plan", "profile", "secret"})
            QTest::newRow(file) << QByteArray(file);
    }
    void wholeFiles()
    {
        QFETCH(QByteArray, file);
        const Whole whole = file == "plan" ? planFile() : file == "profile" ? profileFile() : secretFile();
        const auto tally = sweepWhole(whole, [](Disk&) {});
        promise::record("R4", "power loss, " + file.toStdString() + " file", tally.words(), tally.bad == 0);
        QVERIFY(tally.states > 150);
        QVERIFY2(tally.bad == 0, (tally.words() + ": " + tally.first).c_str());
        QVERIFY(sweepWhole(whole, [](Disk& disk) { disk.forgetsSyncs = true; }).bad > 0);
        QVERIFY(sweepWhole(whole, [](Disk& disk) { disk.forgetsFolders = true; }).bad > 0);
    }

    void backups_data()
    {
        QTest::addColumn<QByteArray>("defect");
        QTest::newRow("as it is") << QByteArray();
        QTest::newRow("without syncs") << QByteArray("syncs");
        QTest::newRow("without syncs of folders") << QByteArray("folders");
    }
    void backups()
    {
        QFETCH(QByteArray, defect);
        Foreign f;
        const Folder folder;
        fakes::Recorder recorded(f.folder());
        f.restart();
        std::set<std::string> known;
        std::vector<std::pair<std::size_t, std::string>> puts;
        f.cloud.onCall = [&](const std::string& call) {
            known.insert(io::sha256Hex(f.cloud.raw()));
            if (call == "putCatalog")
                puts.emplace_back(recorded.ops.size(), io::sha256Hex(f.cloud.raw()));
        };
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::replace("Carte")).done());
        QVERIFY(f.run(Operation::Restore).done());
        QCOMPARE(puts.size(), std::size_t(2));
        recorded.begin.forgetsSyncs = defect == "syncs";
        recorded.begin.forgetsFolders = defect == "folders";
        const auto tally = sweep(recorded, folder.found(), defect.isEmpty() ? 6 : 3, [&](std::size_t done) {
            std::set<std::string> needed;
            for (const auto& [at, sha256] : puts)
                if (at <= done)
                    needed.insert(sha256);
            return wrongBackups(folder.found(), known, needed);
        });
        if (!defect.isEmpty()) {
            QVERIFY(tally.bad > 0);
            return;
        }
        promise::record("R4", "power loss, backups", tally.words(), tally.bad == 0);
        QVERIFY(tally.states > 500);
        QVERIFY2(tally.bad == 0, (tally.words() + ": " + tally.first).c_str());
    }

    void theBackupIsThereBeforeThePut()
    {
        Proof proof;
        for (const auto way : {plainWays, crookedWays}) {
            Foreign f;
            fakes::Recorder recorded(f.folder());
            watch(f, recorded, proof);
            way(f);
            QVERIFY2(proof.wrong().empty(), proof.wrong().c_str());
        }
        QVERIFY(proof.puts >= 20);
        const int scripted = proof.puts;
        Foreign f;
        fakes::Recorder recorded(f.folder());
        watch(f, recorded, proof);
        for (std::uint32_t seed = 1; seed <= 40; ++seed) {
            f.till.articles = fakes::randomCatalog(seed, {});
            QVERIFY(!fakes::must(f.apply(f.planned(Operation::PushCatalog))).stopped);
        }
        promise::record("R9", "backup on the disk when the PUT leaves", std::to_string(proof.puts) + " PUTs, each with 6 power losses", proof.wrong().empty() && proof.puts >= scripted + 30);
        QVERIFY2(proof.wrong().empty(), proof.wrong().c_str());
        QVERIFY(proof.puts >= scripted + 30);
    }

    /// A run that goes on does not trust a row: somebody may have tidied up meanwhile.
    void aBackupThatIsGoneIsMadeAgain()
    {
        Foreign f;
        f.cloud.failOn("putCatalog", Kind::Temporary);
        QVERIFY(f.run(Operation::PushCatalog, EngineFixture::replace("Carte")).report.stopped);
        QVERIFY(fs::remove(f.backups().pathOf(*f.backups().find("latest"))));
        f.cloud.onCall = [&](const std::string& call) {
            const auto latest = f.backups().find("latest");
            if (call == "putCatalog")
                QVERIFY(latest && f.backups().raw(*latest) == f.cloud.raw());
        };
        QVERIFY(!f.resume()->stopped);
    }

    /// The same over real HTTP, with the program as it is.
    void theBackupIsThereBeforeTheFirstByte()
    {
        CliFixture cli;
        cli.bistro();
        cli.connect();
        fakes::Recorder recorded(cli.path("home/default"));
        const Folder folder;
        int puts = 0;
        std::string wrong;
        recorded.onSite = [&](const fakes::Reached& reached) {
            if (reached.site != io::Site::Send || !reached.what.starts_with("PUT /catalogs/"))
                return;
            ++puts;
            for (unsigned seed = 0; seed < 10; ++seed) {
                recorded.now.leave(seed, folder.found());
                const VirtualClock clock;
                const auto state = io::State::open(folder.found() / "state.db", clock);
                QVERIFY(state);
                io::Backups backups(**state, folder.found() / "backups", clock);
                const auto latest = backups.find("latest");
                if (!latest || !backups.raw(*latest) || int(backups.list()->size()) != puts)
                    wrong = "no backup for PUT " + std::to_string(puts);
            }
        };
        EXITS(cli.run("push catalog --replace q4x9d"), 0);
        EXITS(cli.run("undo --yes"), 0);
        promise::record("R9", "over HTTP", std::to_string(puts) + " PUTs, each with 10 power losses", wrong.empty() && puts == 2);
        QCOMPARE(puts, 2);
        QVERIFY2(wrong.empty(), wrong.c_str());
    }
};

QTEST_GUILESS_MAIN(TestFilePowerLoss)
#include "test_file_power_loss.moc"
