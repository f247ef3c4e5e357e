// `state rebuild` cut short at any of its steps, where a file can have no second name, and ended by HubRise's limit: there is always a state database in its
// place, the former one is never lost, and the next rebuild ends well.

#include "fakes/sites.h"
#include "promises.h"
#include "state_fixture.h"

#include <cerrno>

namespace fs = std::filesystem;

class TestRebuild : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { fakes::watchSites({}); }
    void cutAnywhere();
    void failingAnywhere();
    void whereNoFileHasTwoNames();
    void endedByTheLimit();
    void onlyTheKeptOneIsThere();
    void whatIsKeptIsNamed();
    void whatIsKeptIsThere();
    void whatWasDoneBeforeIsNotDenied();

private:
    void damage();
    bool isKept(const std::string& prefix) const;
    void endsWell(const std::string& what);
    template <class Mishap> int breakAtEach(Mishap mishap);
    std::unique_ptr<UsedProfile> m;
    UsedProfile::Files m_home;
    std::map<std::string, std::string> m_mapping;
    const std::string m_damaged = std::string(5000, 'x');
};

void TestRebuild::init()
{
    m = std::make_unique<UsedProfile>();
    m->keepsDocuments = false;
    m_home = m->filesIn("home");
    m_mapping = m->mapping();
}

void TestRebuild::damage()
{
    m->putBack("home", m_home);
    m->write("home/default/state.db", m_damaged);
}

/// The bytes of the former file, under a name that begins so.
bool TestRebuild::isKept(const std::string& prefix) const
{
    for (const auto& entry : fs::directory_iterator(m->profile("")))
        if (entry.is_regular_file() && entry.path().filename().string().starts_with(prefix) && m->read(entry.path().string()) == m_damaged)
            return true;
    return false;
}

void TestRebuild::endsWell(const std::string& what)
{
    QVERIFY2(fs::is_regular_file(m->stateFile()), what.c_str());
    QVERIFY2(isKept("state.db"), what.c_str());
    const Ran again = m->runJson("state rebuild --yes");
    QVERIFY2(again.code == 0, (what + ": " + again.err).c_str());
    QVERIFY2(m->mapping() == m_mapping, what.c_str());
    QVERIFY2(isKept("state.db.damaged-") && !fs::exists(m->stateFile() + ".new"), what.c_str());
}

/// Statements and rows are alike: what they were to change is undone with their transaction.
bool isAlike(io::Site site)
{
    using S = io::Site;
    return site == S::StateStatement || site == S::TillQuery || site == S::TillRow || site == S::TillStatement;
}

/// One rebuild for each step, with a mishap there; gives how many steps there are. `mishap` gives the errno of it, and of all that follows while `over`.
template <class Mishap> int TestRebuild::breakAtEach(Mishap mishap)
{
    for (int at = 1;; ++at) {
        damage();
        int reached = 0;
        std::string where;
        bool over = false;
        fakes::watchSites([&](const fakes::Reached& site) {
            if (over)
                return EIO;
            if (isAlike(site.site) || ++reached != at)
                return 0;
            where = std::string(fakes::siteName(site.site)) + " " + std::string(site.what.substr(0, 90)) + " (" + std::to_string(at) + ")";
            return mishap(site, over);
        });
        try {
            m->runJson("state rebuild");
        } catch (const fakes::Killed&) {
        }
        fakes::watchSites({});
        if (where.empty())
            return at - 1;
        endsWell(where);
        if (QTest::currentTestFailed())
            return at;
    }
}

void TestRebuild::cutAnywhere()
{
    const int steps = breakAtEach([](const fakes::Reached& site, bool& over) -> int {
        over = true;
        if (site.what == "ROLLBACK") // said by a destructor, which must not throw
            return EIO;
        throw fakes::Killed();
    });
    QVERIFY(steps > 20);
    promise::record("R3", "rebuild of the state database cut short", std::to_string(steps) + " of " + std::to_string(steps) + " steps", !QTest::currentTestFailed());
}

void TestRebuild::failingAnywhere()
{
    QVERIFY(breakAtEach([](const fakes::Reached&, bool&) { return ENOSPC; }) > 20);
}

void TestRebuild::whereNoFileHasTwoNames()
{
    damage();
    int tried = 0;
    fakes::watchSites([&tried](const fakes::Reached& reached) { return reached.site == io::Site::Link ? ++tried, EPERM : 0; });
    EXITS(m->runJson("state rebuild"), 0);
    QVERIFY(tried > 0 && isKept("state.db.damaged-"));
    QVERIFY(m->mapping() == m_mapping);

    damage();
    fakes::watchSites([](const fakes::Reached& reached) { return reached.site == io::Site::Link ? EPERM : reached.site == io::Site::Write && reached.what.find(".damaged-") != std::string::npos ? io::shortWrite : 0; });
    EXITS(m->runJson("state rebuild"), 73);
    fakes::watchSites({});
    QCOMPARE(m->read(m->stateFile()), m_damaged);
    for (const auto& entry : fs::directory_iterator(m->profile("")))
        QVERIFY2(!entry.path().filename().string().starts_with("state.db."), entry.path().c_str());
}

void TestRebuild::endedByTheLimit()
{
    damage();
    m->fault({{"method", "GET"}, {"path", "/customer_lists/" + std::string(filledList)}, {"count", 1}, {"status", 429}, {"retry_after", "3600"}});
    const Ran stopped = m->runJson("state rebuild");
    EXITS(stopped, 15);
    QVERIFY2(stopped.text("/error/hint").find("from the beginning") != std::string::npos, stopped.err.c_str());
    QVERIFY(!stopped.says("passeplat resume") && !stopped.says("goes on"));
    QCOMPARE(m->read(m->stateFile()), m_damaged);
    QVERIFY(!fs::exists(m->stateFile() + ".new"));
    m->time.pass(3'600'000);
    EXITS(m->runJson("state rebuild"), 0);
    QVERIFY(m->mapping() == m_mapping);
}

/// A replacing that was cut short between its two steps.
void TestRebuild::onlyTheKeptOneIsThere()
{
    const auto former = io::State::salvage(m->stateFile());
    QVERIFY(former.connection);
    fs::rename(m->stateFile(), m->stateFile() + ".damaged-20260101T000000Z");
    m->write("home/default/state.db.damaged-20251231T000000Z", m_damaged);
    m->write("home/default/state.db.damaged-20260101T000000Z-journal", "");
    const auto kept = io::State::salvage(m->stateFile());
    QVERIFY(kept.connection);
    QCOMPARE(kept.connection->target.customer_list.id, former.connection->target.customer_list.id);
    QCOMPARE(kept.backups.size(), former.backups.size());
    EXITS(m->runJson("state rebuild"), 0);
    QVERIFY(m->mapping() == m_mapping);
}

/// Half a transaction lies beside the former file, which therefore goes first; and then the new one cannot be put in its place.
void TestRebuild::whatIsKeptIsNamed()
{
    damage();
    m->write("home/default/state.db-journal", m_damaged);
    fakes::watchSites([](const fakes::Reached& reached) { return reached.site == io::Site::Rename && reached.what.find(".new") != std::string::npos ? EIO : 0; });
    const Ran failed = m->runJson("state rebuild");
    fakes::watchSites({});
    QVERIFY2(failed.code != 0 && failed.says("state.db.damaged-"), failed.err.c_str());
    QVERIFY(isKept("state.db.damaged-"));
    EXITS(m->runJson("state rebuild"), 0);
    QVERIFY(m->mapping() == m_mapping);
}

/// Somebody removed the database, and left what SQLite had beside it.
void TestRebuild::whatIsKeptIsThere()
{
    m->putBack("home", m_home);
    fs::remove(m->stateFile());
    m->write("home/default/state.db-wal", m_damaged);
    const Ran made = m->runJson("state rebuild");
    EXITS(made, 0);
    QVERIFY2(fs::exists(made.text("/aside")), made.out.c_str());
}

void TestRebuild::whatWasDoneBeforeIsNotDenied()
{
    damage();
    EXITS(m->runJson("state rebuild"), 0);
    const Ran status = m->run("status");
    QVERIFY2(status.says("was made anew on") && !status.says("Nothing was sent"), status.out.c_str());
    EXITS(m->runJson("push customers"), 0);
    QVERIFY(m->run("status").says("push customers : last success"));
}

QTEST_GUILESS_MAIN(TestRebuild)
#include "test_rebuild.moc"
