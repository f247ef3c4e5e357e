// What a run says of itself at its very end: its record, its code, its output, the file it leaves.

#include "cli/app.h"
#include "fakes/sites.h"
#include "state_fixture.h"

#include <QFile>

#include <cerrno>

#include <sys/stat.h>

namespace fs = std::filesystem;

class TestCliEndings : public QObject {
    Q_OBJECT

    /// The disk is full when the run's record is to be closed: it was written once before, when the plan was known.
    static Ran unrecorded(CliFixture& f, const std::string& line, int failure = ENOSPC)
    {
        int written = 0;
        fakes::watchSites([&](const fakes::Reached& r) { return r.site == io::Site::StateStatement && r.what.starts_with("UPDATE runs SET command") && ++written == 2 ? failure : 0; });
        const Ran ran = f.runJson(line);
        fakes::watchSites({});
        return ran;
    }

private slots:
    void cleanup() { fakes::watchSites({}); }

    /// A run that the history calls broken off is no success.
    void whatCannotBeRecorded()
    {
        UsedProfile f;
        f.sql("UPDATE customers SET city = 'Nice' WHERE ref = 1");
        const Ran ran = unrecorded(f, "push customers --yes");
        EXITS(ran, 73);
        QCOMPARE(ran.text("/outcome"), std::string("failed"));
        QCOMPARE(ran.document["exit_code"].get<int>(), 73);
        QCOMPARE(ran.document["counts"]["update"].get<int>(), 1); // it was sent
        QVERIFY(ran.err.find("could not be recorded") != std::string::npos);
        EXITS(f.runJson("push customers --yes"), 0);
    }

    /// Somebody held the state database: what was done is not to be started again.
    void whatCannotBeRecordedForNow()
    {
        UsedProfile f;
        f.sql("UPDATE customers SET city = 'Nice' WHERE ref = 1");
        const Ran ran = unrecorded(f, "push customers --yes", EBUSY);
        EXITS(ran, 73);
        QCOMPARE(ran.document["counts"]["update"].get<int>(), 1);
        QVERIFY(ran.err.find("could not be recorded") != std::string::npos && ran.err.find("then start again") == std::string::npos);
    }

    /// Broken off behind its last step, an undo is answered by the next one; the one after that puts back what it took away.
    void undoGoesOnAfterAnUnrecordedOne()
    {
        UsedProfile f;
        const auto holds = [&f](const char* price) { return f.catalog("q4x9d").dump().find(price) != std::string::npos; };
        QVERIFY(holds("14.00 EUR"));
        EXITS(unrecorded(f, "undo --yes"), 73);
        QVERIFY(!holds("14.00 EUR"));
        const Ran again = f.runJson("undo --yes");
        EXITS(again, 0);
        QCOMPARE(again.text("/outcome"), std::string("nothing_to_do"));
        f.must("undo --yes");
        QVERIFY(holds("14.00 EUR"));
    }

    void aBatchTellsOfWhatNeedsSomebody()
    {
        UsedProfile f;
        const std::string profile = f.read(f.profile("profile.toml"));
        const auto at = profile.find("jobs = ");
        f.write("home/default/profile.toml", std::string(profile).replace(at, profile.find('\n', at) - at, "jobs = ['push catalog', 'push customers']"));
        f.someoneElsePuts("q4x9d", "Quiche");
        f.sql("UPDATE skus SET price = 15 WHERE ref = '10-G'; UPDATE customers SET city = 'Nice' WHERE ref = 1");
        f.fault({{"method", "PATCH"}, {"path", "/v1/customer_lists"}, {"count", 1}, {"status", 429}, {"retry_after", "86400"}});
        const Ran night = f.runJson("batch");
        QCOMPARE(night.document["jobs"].size(), std::size_t(2));
        QCOMPARE(night.document["jobs"][1]["exit_code"].get<int>(), 15);
        QCOMPARE(night.code, night.document["jobs"][0]["exit_code"].get<int>());
        QVERIFY(night.code == 12 || night.code == 13);
    }

    void outputThatGoesNowhere()
    {
        UsedProfile f;
        std::ofstream full("/dev/full");
        std::ostringstream err;
        std::istringstream in;
        const bool terminated = false;
        const cli::Environment environment{cli::Console{in, false, false, {}}, {}, terminated, "passeplat", &f.clock()};
        QCOMPARE(cli::run(f.words("status --json"), full, err, environment), 73);
        QVERIFY2(err.str().find("could not be written") != std::string::npos, err.str().c_str());
    }

    /// `passeplat --json show plan.json | head -c 20`
    void aReaderThatHasEnough()
    {
        UsedProfile f;
        for (const bool left : {true, false}) {
            std::ostringstream out, err;
            out.setstate(std::ios::badbit);
            std::istringstream in;
            const bool terminated = false;
            const cli::Environment environment{cli::Console{in, false, false, {}, [left] { return left; }}, {}, terminated, "passeplat", &f.clock()};
            QCOMPARE(cli::run(f.words("status --json"), out, err, environment), left ? 0 : 73);
            QCOMPARE(err.str().empty(), left);
        }
    }

    /// A slip in the name of the file costs nothing but the run.
    void anotherFileIsNotReplaced()
    {
        UsedProfile f;
        const std::string till = f.read(f.database());
        for (const char* line : {"plan push customers --out", "support-bundle"}) {
            const Ran refused = f.runJson(line, {f.database()});
            EXITS(refused, 73);
            QVERIFY(f.read(f.database()) == till);
            QVERIFY(refused.text("/error/message").find("something else") != std::string::npos);
            f.write("own", "");
            EXITS(f.runJson(line, {f.path("own")}), 0); // as mktemp makes it
            EXITS(f.runJson(line, {f.path("own")}), 0); // its own kind
            QFile::remove(QString::fromStdString(f.path("own")));
        }
    }

    /// What a link leads to would stay as it was, and the link, which may be a device of the system, would be gone.
    void aLinkOrAPipeIsNotReplaced()
    {
        UsedProfile f;
        f.write("target", "");
        fs::create_symlink(f.path("target"), f.path("link"));
        fs::create_symlink("/dev/null", f.path("device"));
        QCOMPARE(::mkfifo(f.path("pipe").c_str(), 0600), 0);
        for (const char* line : {"plan push customers --out", "support-bundle"})
            for (const char* name : {"link", "device", "pipe"}) {
                const auto before = fs::symlink_status(f.path(name)).type();
                EXITS(f.runJson(line, {f.path(name)}), 73);
                QVERIFY2(fs::symlink_status(f.path(name)).type() == before, name);
                QCOMPARE(f.read(f.path("target")), std::string());
            }
    }

    /// Ctrl-C or SIGTERM at the question is no refusal.
    void stoppedAtTheQuestionOfApply()
    {
        UsedProfile f;
        f.sql("UPDATE customers SET city = 'Nice' WHERE ref = 1");
        EXITS(f.runJson("plan push customers --out", {f.path("plan.json")}), 0);
        f.beforeAnswer = [&f] { f.terminated = true, f.stop.request_stop(); };
        QCOMPARE(f.answering("", "apply " + f.path("plan.json")).code, 143);
    }
};

QTEST_GUILESS_MAIN(TestCliEndings)
#include "test_cli_endings.moc"
