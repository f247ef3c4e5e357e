// The state database damaged in every way, and what was never one of ours: no command starts with an empty memory silently, none crashes; `state rebuild`
// brings back who is who, and then there is nothing to send (reliability 1.3).

#include "promises.h"
#include "state_fixture.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <fstream>
#include <random>
#include <set>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

void execute(const std::string& file, const char* sql)
{
    sqlite3* db = nullptr;
    sqlite3_open(file.c_str(), &db);
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(db));
    sqlite3_close(db);
}

/// The journal of a transaction that never ended, of a database that is not ours.
std::string hotJournal(const std::string& file)
{
    sqlite3* db = nullptr;
    fs::remove(file);
    sqlite3_open(file.c_str(), &db);
    sqlite3_exec(db, "CREATE TABLE t (a, b); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) INSERT INTO t SELECT i, hex(randomblob(60)) FROM n;"
                     "PRAGMA cache_size = 5; BEGIN IMMEDIATE; UPDATE t SET b = hex(randomblob(60))", nullptr, nullptr, nullptr);
    QFile journal(QString::fromStdString(file + "-journal"));
    const auto bytes = journal.open(QIODevice::ReadOnly) ? journal.readAll().toStdString() : std::string();
    sqlite3_close(db);
    if (bytes.empty())
        qFatal("no journal");
    return bytes;
}

/// The WAL of a program that was killed, of a state database like ours.
std::string walOf(const std::string& file, const std::string& state)
{
    std::ofstream(file, std::ios::binary) << state;
    sqlite3* db = nullptr;
    sqlite3_open(file.c_str(), &db);
    sqlite3_exec(db, "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE customer_links SET remote_id = 'of a former file ' || ref; DROP TABLE runs", nullptr, nullptr, nullptr);
    QFile wal(QString::fromStdString(file + "-wal"));
    const auto bytes = wal.open(QIODevice::ReadOnly) ? wal.readAll().toStdString() : std::string();
    sqlite3_close(db);
    if (bytes.empty())
        qFatal("no WAL");
    return bytes;
}

} // namespace

class TestStateDamage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void flippedBytes();
    void truncated();
    void notOurs_data();
    void notOurs();
    void anotherProfilesFile();
    void copiedFromAnotherComputer();
    void filesThatMayNotBeRead();
    void aSoundOneAsksFirst();
    void cutShort();
    void whatCannotBeRecovered();

private:
    void reset() { m->putBack("home", m_home); }
    void damage(const std::string& bytes) { m->write("home/default/state.db", bytes); }
    void comesBack(const char* what);
    bool refused(const char* what);
    std::unique_ptr<UsedProfile> m;
    UsedProfile::Files m_home;
    std::string m_state;
    std::map<std::string, std::string> m_mapping;
    CliFixture::json m_people, m_catalog;
    int m_damages = 0, m_refused = 0, m_rebuilt = 0, m_silent = 0;
};

void TestStateDamage::initTestCase()
{
    m = std::make_unique<UsedProfile>();
    m_home = m->filesIn("home");
    m_state = m_home.at("default/state.db");
    m_mapping = m->mapping();
    m_people = m->customers(filledList);
    m_catalog = m->catalog("q4x9d");
    QCOMPARE(m_mapping.size(), std::size_t{5});
}

void TestStateDamage::cleanupTestCase()
{
    promise::record("R3", "damaged state databases brought back", std::to_string(m_damages) + " damages, " + std::to_string(m_refused) + " told with 74, " + std::to_string(m_rebuilt)
                    + " rebuilt with the same links and nothing to send, " + std::to_string(m_silent) + " silent", m_silent == 0 && m_damages > 0);
}

/// With 74 and the way out, by a command that looks and one that sends.
bool TestStateDamage::refused(const char* what)
{
    ++m_damages;
    const Ran status = m->runJson("status");
    if (status.code != 74)
        return false;
    ++m_refused;
    const Ran push = m->runJson("push customers --yes");
    if (push.code != 74 || push.text("/error/hint").find("passeplat state rebuild") == std::string::npos || m->writes() != 0) {
        ++m_silent;
        qWarning("%s: push gave %d, %s", what, push.code, push.err.c_str());
    }
    return true;
}

void TestStateDamage::comesBack(const char* what)
{
    const auto told = m->runJson("doctor");
    QVERIFY2(told.code == 78 && told.out.find("passeplat state rebuild") != std::string::npos, what);
    m->forgetLog();
    const Ran rebuilt = m->runJson("state rebuild");
    QVERIFY2(rebuilt.code == 0, (std::string(what) + ": " + rebuilt.err + rebuilt.out).c_str());
    QCOMPARE(m->writes(), 0);
    QCOMPARE(rebuilt.text("/target/catalog/id"), std::string("q4x9d"));
    QCOMPARE(rebuilt.text("/target/customer_list/id"), std::string(filledList));
    QVERIFY2(m->mapping() == m_mapping, what);
    for (const char* line : {"push customers --yes", "push catalog --yes"}) {
        const Ran push = m->runJson(line);
        QVERIFY2(push.code == 0 && push.text("/outcome") == "nothing_to_do", (std::string(what) + ": " + line + ": " + push.err).c_str());
    }
    QCOMPARE(m->writes(), 0);
    QVERIFY2(m->customers(filledList) == m_people, what);
    ++m_rebuilt;
}

void TestStateDamage::flippedBytes()
{
    constexpr std::size_t page = 4096;
    std::mt19937 random(20260314);
    const auto pages = m_state.size() / page;
    std::set<std::size_t> places;
    for (std::size_t at = 0; at < 100; at += 2) // the header says what the rest means
        places.insert(at);
    for (std::size_t p = 0; p < pages; ++p) {
        places.insert(p * page); // what kind of page it is
        for (int i = 0; i < 3; ++i)
            places.insert(p * page + random() % page);
    }
    std::set<std::size_t> broughtBack;
    for (const auto at : places) {
        reset();
        auto bytes = m_state;
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 + random() % 255));
        damage(bytes);
        const auto what = "byte " + std::to_string(at);
        if (refused(what.c_str())) {
            if (broughtBack.insert(at / page).second || at % 16 == 0)
                comesBack(what.c_str());
        } else {
            const auto state = io::State::open(m->stateFile(), m->clock());
            QVERIFY2(state && (*state)->check(), what.c_str());
            const Ran push = m->runJson("push customers --yes"); // what it says may be wrong now; HubRise is not to suffer from it
            QVERIFY2(push.code != 70 && push.document.is_object(), (what + ": " + push.err).c_str());
            QVERIFY2(m->customers(filledList) == m_people, what.c_str());
        }
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(m_refused > 20);
}

void TestStateDamage::truncated()
{
    for (std::size_t size = 0; size < m_state.size(); size += 4096) {
        reset();
        damage(m_state.substr(0, size));
        const auto what = "cut at " + std::to_string(size);
        QVERIFY2(refused(what.c_str()), what.c_str());
        if (size / 4096 % 4 == 0)
            comesBack(what.c_str());
        if (QTest::currentTestFailed())
            return;
    }
}

void TestStateDamage::notOurs_data()
{
    QTest::addColumn<int>("which");
    const char* names[] = {"zeros", "empty", "text", "another program's database", "an empty database", "a newer version", "a folder", "a broken link", "gone", "a journal alone", "another's journal",
                           "a table more", "a WAL alone"};
    for (int i = 0; i < 13; ++i)
        QTest::newRow(names[i]) << i;
}

void TestStateDamage::notOurs()
{
    QFETCH(int, which);
    reset();
    const std::string file = m->stateFile();
    const char* what = QTest::currentDataTag();
    if (which != 5 && which != 10 && which != 11)
        fs::remove(file);
    switch (which) {
    case 0: damage(std::string(m_state.size(), '\0')); break;
    case 1: damage({}); break;
    case 2: damage("this is no database, and was never one\n" + std::string(5000, ' ')); break;
    case 3: execute(file, "CREATE TABLE songs (title); INSERT INTO songs VALUES ('La mer')"); break;
    case 4: execute(file, "VACUUM; PRAGMA user_version = 0"); break;
    case 5: execute(file, "PRAGMA user_version = 3"); break;
    case 6: fs::create_directory(file); break;
    case 7: fs::create_symlink("/nowhere/at/all", file); break;
    case 8: break;
    case 9: m->write("home/default/state.db-journal", hotJournal(m->path("other.db"))); break;
    case 10: m->write("home/default/state.db-journal", hotJournal(m->path("other.db"))); break;
    case 11: execute(file, "CREATE TABLE more (a)"); break;
    case 12: m->write("home/default/state.db-wal", walOf(m->path("other.db"), m_state)); break;
    default: break;
    }
    QVERIFY(refused(what));
    comesBack(what);
    if (which != 8 && which != 9 && which != 12) {
        bool kept = false;
        for (const auto& entry : fs::directory_iterator(m->profile("")))
            kept = kept || entry.path().filename().string().starts_with("state.db.damaged-");
        QVERIFY(kept);
    }
    EXITS(m->runJson("backup list"), 0);
    QVERIFY(m->runJson("undo --dry-run").number("/counts/update") > 0); // the backups are known again
    QVERIFY(!fs::exists(m->profile("state.db.new")));
}

void TestStateDamage::anotherProfilesFile()
{
    reset();
    UsedProfile other;
    other.sql("UPDATE customers SET city = 'Nantes'");
    other.must("push customers --yes");
    damage(other.read(other.stateFile()));
    QCOMPARE(m->runJson("status").code, 0); // looking harms nobody
    ++m_damages, ++m_refused;
    const Ran push = m->runJson("push customers --yes");
    EXITS(push, 74);
    QVERIFY(push.says("passeplat state rebuild"));
    comesBack("another profile's");
}

void TestStateDamage::copiedFromAnotherComputer()
{
    reset();
    fs::remove(m->path("home/.default.last-run")); // which that computer keeps
    const Ran push = m->runJson("push customers --yes");
    EXITS(push, 0);
    QCOMPARE(push.text("/outcome"), std::string("nothing_to_do"));
    QVERIFY(!push.says("old copy"));
    QCOMPARE(m->runJson("doctor").code, 0);
}

void TestStateDamage::filesThatMayNotBeRead()
{
    if (geteuid() == 0)
        QSKIP("everything may be read by this user");
    reset();
    fs::permissions(m->stateFile(), fs::perms::none);
    EXITS(m->runJson("push customers --yes"), 73);
    EXITS(m->runJson("state rebuild --yes"), 73);
    fs::permissions(m->stateFile(), fs::perms::owner_read | fs::perms::owner_write);
}

void TestStateDamage::aSoundOneAsksFirst()
{
    reset();
    const Ran refusal = m->runJson("state rebuild");
    EXITS(refusal, 12);
    QCOMPARE(m->read(m->stateFile()), m_state);
    QCOMPARE(m->answering("n\n", "state rebuild").code, 12);
    QCOMPARE(m->read(m->stateFile()), m_state);
    QCOMPARE(m->answering("y\n", "state rebuild").code, 0);
    QVERIFY(m->mapping() == m_mapping);
    EXITS(m->runJson("state rebuild --yes"), 0);
    QVERIFY(m->mapping() == m_mapping);
    const Ran history = m->runJson("history");
    QCOMPARE(history.text("/runs/0/command"), std::string("state rebuild"));
    CliFixture fresh;
    fresh.bistro();
    EXITS(fresh.init(), 0);
    EXITS(fresh.runJson("state rebuild"), 64);
}

/// HubRise fails at each request of the rebuild: nothing has changed, and the next try does it all.
void TestStateDamage::cutShort()
{
    for (int at = 0;; ++at) {
        reset();
        damage(std::string(5000, 'x'));
        m->network.script("GET", "/v1", fakes::Fault::dropBeforeEffect(), at, -1);
        const Ran cut = m->runJson("state rebuild");
        m->network.heal();
        if (cut.code == 0) {
            QVERIFY(at >= 4);
            break;
        }
        EXITS(cut, 75);
        QCOMPARE(m->read(m->stateFile()), std::string(5000, 'x'));
        comesBack(("cut at request " + std::to_string(at)).c_str());
    }
}

void TestStateDamage::whatCannotBeRecovered()
{
    reset();
    m->sql("UPDATE customers SET city = 'Brest' WHERE ref = 2; UPDATE customers SET phone = '06 98 00 00 44' WHERE ref = 4;");
    damage(std::string(5000, 'x'));
    m->forgetLog();
    const Ran rebuilt = m->runJson("state rebuild");
    EXITS(rebuilt, 0);
    QCOMPARE(rebuilt.number("/recovered/customers"), 5LL);
    QCOMPARE(rebuilt.number("/recovered/differing"), 2LL);
    QVERIFY(rebuilt.out.find("of them differ") != std::string::npos);
    // HubRise's city is not overwritten unasked, and its empty phone, which it may have taken off, not filled; nobody is created.
    const Ran push = m->runJson("push customers --yes");
    EXITS(push, 0);
    QCOMPARE(push.number("/counts/conflict"), 2LL);
    QCOMPARE(push.number("/counts/update"), 0LL);
    QCOMPARE(push.number("/counts/create"), 0LL);
    QVERIFY(m->customers(filledList).dump().find("Brest") == std::string::npos);
    QCOMPARE(m->doubled(), std::string());
    EXITS(m->runJson("push customers --prefer pos --yes"), 0);
    QVERIFY(m->customers(filledList).dump().find("Brest") != std::string::npos);
    QVERIFY(m->customers(filledList).dump().find("+33698000044") != std::string::npos);

    // A catalog that is not what the till gives is not replaced unasked; one that is, is known.
    m->sql("UPDATE skus SET price = 15 WHERE ref = '10-G'");
    EXITS(m->runJson("push catalog --yes"), 0);
    m->sql("UPDATE skus SET price = 16 WHERE ref = '10-G'");
    damage({});
    EXITS(m->runJson("state rebuild"), 0);
    EXITS(m->runJson("push catalog --yes"), 12);
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);

    // Disconnected in HubRise meanwhile: a new state all the same, and connecting goes on.
    damage({});
    m->hubrise.control("POST", "/tokens", {{"all", true}, {"action", "revoke"}});
    const Ran alone = m->runJson("state rebuild");
    EXITS(alone, 0);
    QVERIFY(alone.number("/recovered/backups") > 2);
    EXITS(m->runJson("push customers --yes"), 77);
    EXITS(m->runJson("connect --code " + m->code({{"customer_list_id", filledList}})), 0);
    const Ran after = m->runJson("push customers --yes");
    EXITS(after, 0);
    QCOMPARE(after.text("/outcome"), std::string("nothing_to_do"));
    QCOMPARE(m->doubled(), std::string());
}

QTEST_GUILESS_MAIN(TestStateDamage)
#include "test_state_damage.moc"
