#include "io/clock.h"
#include "io/files.h"
#include "io/lock.h"
#include "io/log.h"
#include "io/profile.h"
#include "io/secrets.h"
#include "tests/fakes/file_size_limit.h"
#include "tests/fakes/virtual_clock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <sys/wait.h>

#include <atomic>
#include <fstream>
#include <set>
#include <thread>

using namespace io;
using model::Kind;
namespace fs = std::filesystem;

namespace {

unsigned modeOf(const fs::path& file)
{
    struct stat info {};
    return ::stat(file.c_str(), &info) == 0 ? info.st_mode & 0777 : 0;
}

std::size_t filesIn(const fs::path& folder) { return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {})); }

std::string english(const model::Error& error) { return model::words(error.message) + " " + model::words(error.hint); }

bool mentions(const model::Error& error, const std::string& what) { return english(error).find(what) != std::string::npos; }

void put(const fs::path& file, const std::string& text)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file) << text;
}

} // namespace

class TestFiles : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void filesAreReplacedWholeAndPrivate();
    void aFullDiskLeavesTheOldFile();
    void whatIsKeptUnderAnotherName();
    void hashesAndIds();
    void aSecondRunIsToldWhoHoldsTheLock();
    void theLockDiesWithItsProcess();
    void whatALockFileSaysIsNotBelieved();
    void whoAsksKeepsNobodyOut();
    void aRemovedLockFileIsNoSecondLock();
    void theSecretIsForItsOwnerOnly();
    void aMissingKeychainNamesTheWayOut();
    void aProfileReadsBackAsWritten();
    void wrongProfilesAreNamedWithTheirLine_data();
    void wrongProfilesAreNamedWithTheirLine();
    void whatWouldNotReadBackIsNotSaved();
    void profileNamesStayInTheHome();
    void clientSecrets();
    void plainHttpIsForThisMachineOnly_data();
    void plainHttpIsForThisMachineOnly();
    void logLinesAreWholeAndShort();
    void theLogRotates();
    void timesInWords();

private:
    fs::path path(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFiles::filesAreReplacedWholeAndPrivate()
{
    const auto file = path("a/b/c.txt");
    QVERIFY(makeFolder(file.parent_path()));
    QCOMPARE(modeOf(path("a")), 0700u);
    QVERIFY(writeWhole(file, "one"));
    QVERIFY(writeWhole(file, std::string_view("two\0half", 8)));
    QCOMPARE(*readWhole(file), std::string("two\0half", 8));
    QCOMPARE(modeOf(file), 0600u);
    QCOMPARE(filesIn(file.parent_path()), std::size_t{1});
    QVERIFY(writeWhole(path("shown"), "x", false));
    QVERIFY((modeOf(path("shown")) & 0400u) != 0 && modeOf(path("shown")) != 0600u);

    const auto missing = readWhole(path("none"));
    QVERIFY(!missing && missing.error().kind == Kind::Configuration && mentions(missing.error(), path("none").string()));
    const auto nowhere = writeWhole(path("none/file"), "x");
    QVERIFY(!nowhere && nowhere.error().kind == Kind::CannotWrite);
    put(path("plain"), "x");
    QVERIFY(makeFolder(path("plain/sub")).error().kind == Kind::CannotWrite);
}

void TestFiles::aFullDiskLeavesTheOldFile()
{
    const auto file = path("kept");
    QVERIFY(writeWhole(file, "old"));
    {
        const FileSizeLimit limit(10'000);
        const auto full = writeWhole(file, std::string(50'000, 'x'));
        QVERIFY(!full && full.error().kind == Kind::CannotWrite);
    }
    QCOMPARE(*readWhole(file), std::string("old"));
    QCOMPARE(filesIn(file.parent_path()), std::size_t{1});
    QVERIFY(writeWhole(file, std::string(50'000, 'x')));
}

void TestFiles::whatIsKeptUnderAnotherName()
{
    const fs::path folder = m_folder->path().toStdString();
    put(folder / "a", "words");
    QVERIFY(keepAs(folder / "a", folder / "b"));
    QCOMPARE(*readWhole(folder / "a"), std::string("words"));
    QVERIFY(fs::equivalent(folder / "a", folder / "b"));
    QVERIFY(writeWhole(folder / "a", "others")); // as every file of ours is replaced
    QCOMPARE(*readWhole(folder / "b"), std::string("words"));
    const auto taken = keepAs(folder / "a", folder / "b");
    QVERIFY(!taken && taken.error().kind == Kind::CannotWrite && mentions(taken.error(), "b"));
    QCOMPARE(*readWhole(folder / "b"), std::string("words"));
    put(folder / "d" / "inside", "it");
    QVERIFY(keepAs(folder / "d", folder / "e")); // a folder has one name only
    QVERIFY(!fs::exists(folder / "d"));
    QCOMPARE(*readWhole(folder / "e" / "inside"), std::string("it"));
    QVERIFY(!keepAs(folder / "missing", folder / "f") && !fs::exists(folder / "f"));
    QVERIFY(removeForGood(folder / "b") && !fs::exists(folder / "b"));
    QVERIFY(removeForGood(folder / "b")); // it is gone as it should be
    QVERIFY(removeForGood(folder / "e").error().kind == Kind::CannotWrite);
}

void TestFiles::hashesAndIds()
{
    QCOMPARE(sha256Hex("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(md5Hex(""), std::string("d41d8cd98f00b204e9800998ecf8427e"));
    std::set<std::string> ids;
    for (int i = 0; i < 1000; ++i)
        ids.insert(randomId());
    QCOMPARE(ids.size(), std::size_t{1000});
    QCOMPARE(ids.begin()->size(), std::size_t{32});
    QVERIFY(ids.begin()->find_first_not_of("0123456789abcdef") == std::string::npos);
}

void TestFiles::aSecondRunIsToldWhoHoldsTheLock()
{
    const auto file = path("profile/lock");
    {
        const auto held = Lock::acquire(file, "push customers by marie");
        QVERIFY(held);
        const VirtualClock clock;
        const auto before = clock.trueMs;
        const auto second = Lock::acquire(file, "batch", clock);
        QVERIFY(!second && second.error().kind == Kind::Busy);
        QVERIFY(mentions(second.error(), "push customers by marie"));
        QVERIFY(mentions(second.error(), std::to_string(::getpid())));
        QCOMPARE(clock.trueMs, before); // at once
    }
    QVERIFY(Lock::acquire(file, "batch"));
}

void TestFiles::theLockDiesWithItsProcess()
{
    const auto file = path("lock");
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const auto child = ::fork();
    if (child == 0) {
        const auto lock = Lock::acquire(file, "child");
        (void)!::write(ready[1], lock ? "y" : "n", 1);
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    QCOMPARE(::read(ready[0], &answer, 1), ssize_t{1});
    QCOMPARE(answer, 'y');
    const auto busy = Lock::acquire(file, "parent");
    QVERIFY(!busy && mentions(busy.error(), "child") && mentions(busy.error(), std::to_string(child)));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    // What the dead process wrote about itself is still there, and means nothing.
    QVERIFY(readWhole(file)->find("child") != std::string::npos);
    auto lock = Lock::acquire(file, "parent");
    QVERIFY(lock);
    Lock moved = *std::move(lock);
    QVERIFY(!Lock::acquire(file, "third"));
    ::close(ready[0]);
    ::close(ready[1]);
}

/// A power cut leaves the file as it was; after the next start some other process easily has that number.
void TestFiles::whatALockFileSaysIsNotBelieved()
{
    const auto file = path("lock");
    QVERIFY(!Lock::holderOf(file));
    for (const auto pid : {::getpid(), pid_t{1}}) { // one of ours, one of somebody else's
        QVERIFY(writeWhole(file, std::to_string(pid) + "\npush customers\n1773500000000\n"));
        QVERIFY(!Lock::holderOf(file));
    }
    {
        const auto held = Lock::acquire(file, "pull customers");
        QVERIFY(held);
        QCOMPARE(Lock::holderOf(file).value_or(""), std::string("pull customers"));
        fs::resize_file(file, 0); // the disk was full when it wrote its name
        QCOMPARE(Lock::holderOf(file).value_or(""), std::string("…"));
    }
    QVERIFY(!Lock::holderOf(file));
}

void TestFiles::whoAsksKeepsNobodyOut()
{
    const auto file = path("lock");
    std::atomic<bool> done = false;
    std::thread asker([&] {
        while (!done)
            (void)Lock::holderOf(file);
    });
    int refused = 0;
    for (int i = 0; i < 2'000; ++i)
        refused += Lock::acquire(file, "batch") ? 0 : 1;
    done = true;
    asker.join();
    QCOMPARE(refused, 0);
}

void TestFiles::aRemovedLockFileIsNoSecondLock()
{
    const auto file = path("lock");
    auto first = Lock::acquire(file, "first");
    QVERIFY(first);
    fs::remove(file);
    auto second = Lock::acquire(file, "second"); // nobody can hinder that: another file now bears the name
    QVERIFY(second);
    // But letting go of the first neither frees nor renames the second.
    first = model::fail(Kind::Busy, model::verbatim("released"));
    const auto third = Lock::acquire(file, "third");
    QVERIFY(!third && mentions(third.error(), "second"));
}

void TestFiles::theSecretIsForItsOwnerOnly()
{
    const auto secrets = openSecrets(SecretStore::File, path("home/default"), "default");
    QVERIFY(!secrets->token()->has_value());
    QVERIFY(secrets->forget());
    QVERIFY(secrets->store("the-token"));
    const auto file = path("home/default/secret");
    QCOMPARE(modeOf(file), 0600u);
    QCOMPARE(modeOf(file.parent_path()), 0700u);
    QCOMPARE(**secrets->token(), std::string("the-token"));

    put(file, "by-hand\r\n");
    QCOMPARE(**secrets->token(), std::string("by-hand"));
    for (const auto readable : {fs::perms::group_read, fs::perms::others_read}) {
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write | readable);
        const auto refused = secrets->token();
        QVERIFY(!refused && refused.error().kind == Kind::Configuration && mentions(refused.error(), "chmod 600"));
        QVERIFY(!mentions(refused.error(), "by-hand"));
    }
    QVERIFY(secrets->forget());
    QVERIFY(!fs::exists(file));
}

void TestFiles::aMissingKeychainNamesTheWayOut()
{
    // No session bus: as in a nightly job. Must not reach the keychain of whoever runs the tests.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const auto secrets = openSecrets(SecretStore::Keychain, path("home/default"), "default");
    const auto stored = secrets->store("the-token");
    QVERIFY(!stored && stored.error().kind == Kind::Configuration && mentions(stored.error(), "--secrets file"));
    QVERIFY(!mentions(stored.error(), "the-token"));
    QVERIFY(!secrets->token());
    QVERIFY(!fs::exists(path("home")));
}

void TestFiles::aProfileReadsBackAsWritten()
{
    Profile p;
    p.name = "chez-marie.2";
    p.folder = path("home") / p.name;
    p.api_url = "http://127.0.0.1:4040/v1";
    p.client_id = "123.clients.hubrise.com";
    p.client_secret_file = "client \"secret\".json";
    p.device_id = "caisse-1";
    p.secrets = SecretStore::Keychain;
    p.mapping = "kezia";
    p.database = "C:\\Kezia\\données.db\n'x'";
    p.allow_consent = true;
    p.reserve_percent = 25;
    p.customer_fields = {"email", "first_name"};
    p.warn_price_change = 200;
    p.warn_prices_changed = 0;
    p.support_email = "support@caisse.exemple.fr";
    p.support_role = "Owner";
    p.window_language = "fr";
    p.jobs = {"push customers", "pull customers"};
    QVERIFY(saveProfile(p));
    QCOMPARE(modeOf(p.folder / "profile.toml"), 0600u);
    const auto back = loadProfile(path("home"), p.name);
    QVERIFY2(back.has_value(), back ? "" : english(back.error()).c_str());
    QCOMPARE(back->name, p.name);
    QCOMPARE(back->folder, p.folder);
    QCOMPARE(back->api_url, p.api_url);
    QCOMPARE(back->oauth_url, p.oauth_url);
    QCOMPARE(back->client_id, p.client_id);
    QCOMPARE(back->client_secret_file, p.client_secret_file);
    QCOMPARE(back->device_id, p.device_id);
    QVERIFY(back->secrets == p.secrets);
    QCOMPARE(back->mapping, p.mapping);
    QCOMPARE(back->database, p.database);
    QCOMPARE(back->allow_consent, p.allow_consent);
    QCOMPARE(back->reserve_percent, p.reserve_percent);
    QCOMPARE(back->customer_fields, p.customer_fields);
    QCOMPARE(back->warn_price_change, p.warn_price_change);
    QCOMPARE(back->warn_prices_changed, p.warn_prices_changed);
    QCOMPARE(back->support_email, p.support_email);
    QCOMPARE(back->support_role, p.support_role);
    QCOMPARE(back->window_language, p.window_language);
    QCOMPARE(back->jobs, p.jobs);
    // Readable: each key under its explanation.
    QVERIFY(readWhole(p.folder / "profile.toml")->find("# of HubRise's request limits") != std::string::npos);

    put(path("home/bare/profile.toml"), "[pos]\nmapping = \"nestor\"\n");
    const auto bare = loadProfile(path("home"), "bare");
    QVERIFY(bare && bare->mapping == "nestor" && bare->api_url == Profile().api_url && bare->jobs == Profile().jobs);
    QCOMPARE(profileNames(path("home")), (std::vector<std::string>{"bare", "chez-marie.2"}));
    QVERIFY(profileNames(path("nowhere")).empty());
}

void TestFiles::wrongProfilesAreNamedWithTheirLine_data()
{
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("line");
    QTest::newRow("unknown key") << "[pos]\nmapping = 'a'\ndatabse = 'x'\n" << "databse" << 3;
    QTest::newRow("key of another section") << "[pos]\napi_url = 'https://a.b'\n" << "api_url" << 2;
    QTest::newRow("unknown section") << "\n\n[pso]\n" << "pso" << 3;
    QTest::newRow("key outside") << "mapping = 'a'\n" << "mapping" << 1;
    QTest::newRow("wrong type") << "[push]\nallow_consent = \"yes\"\n" << "allow_consent" << 2;
    QTest::newRow("reserve out of range") << "[push]\n\nreserve_percent = 100\n" << "reserve_percent" << 3;
    QTest::newRow("share out of range") << "[push]\nwarn_prices_changed = 101\n" << "warn_prices_changed" << 2;
    QTest::newRow("negative percentage") << "[push]\nwarn_price_change = -1\n" << "warn_price_change" << 2;
    QTest::newRow("no field of a customer") << "[push]\ncustomer_fields = ['email', 'mail']\n" << "“mail”, which is no field of a customer; the fields are: email, first_name" << 2;
    QTest::newRow("no e-mail address") << "[support]\nemail = 'support'\n" << "“support”, which is no e-mail address" << 2;
    QTest::newRow("no role") << "[support]\nemail = ''\nrole = ' '\n" << "“role”" << 3;
    QTest::newRow("unknown language") << "[window]\nlanguage = 'de'\n" << "“language” is “de”" << 2;
    QTest::newRow("unknown store") << "[hubrise]\nsecrets = 'cloud'\n" << "secrets" << 2;
    QTest::newRow("jobs not a list") << "[batch]\njobs = 'push customers'\n" << "jobs" << 2;
    QTest::newRow("job not a text") << "[batch]\njobs = ['push customers', 3]\n" << "jobs" << 2;
    QTest::newRow("not TOML") << "[pos]\nmapping = \n" << "" << 2;
}

void TestFiles::wrongProfilesAreNamedWithTheirLine()
{
    QFETCH(QString, toml);
    QFETCH(QString, names);
    QFETCH(int, line);
    put(path("home/p/profile.toml"), toml.toStdString());
    const auto profile = loadProfile(path("home"), "p");
    QVERIFY(!profile);
    QVERIFY(profile.error().kind == Kind::Configuration);
    QVERIFY2(mentions(profile.error(), names.toStdString()), english(profile.error()).c_str());
    QVERIFY2(mentions(profile.error(), "line " + std::to_string(line)), english(profile.error()).c_str());
}

void TestFiles::whatWouldNotReadBackIsNotSaved()
{
    Profile good;
    good.name = "good";
    good.folder = path("home/good");
    QVERIFY(saveProfile(good));
    const auto before = readWhole(good.folder / "profile.toml");
    const auto refuses = [&](auto change, const char* names) {
        Profile bad = good;
        change(bad);
        const auto saved = saveProfile(bad);
        return !saved && saved.error().kind == Kind::Configuration && mentions(saved.error(), names) && *readWhole(good.folder / "profile.toml") == *before;
    };
    QVERIFY(refuses([](Profile& p) { p.customer_fields = {"mail"}; }, "“mail”"));
    QVERIFY(refuses([](Profile& p) { p.warn_price_change = -1; }, "warn_price_change"));
    QVERIFY(refuses([](Profile& p) { p.reserve_percent = 91; }, "reserve_percent"));
    QVERIFY(refuses([](Profile& p) { p.support_email = "a@b.fr\nrole = 'x'"; }, "e-mail"));
    QVERIFY(refuses([](Profile& p) { p.support_role.clear(); }, "role"));
    QVERIFY(refuses([](Profile& p) { p.window_language = "FR"; }, "language"));
    QVERIFY(loadProfile(path("home"), "good").has_value());
}

void TestFiles::profileNamesStayInTheHome()
{
    for (const char* name : {"", ".", "..", "../x", "a/b", "-x", ".hidden", "a b", "é", "a\nb"})
        QVERIFY2(!isProfileName(name) && !loadProfile(path("home"), name), name);
    QVERIFY(!isProfileName(std::string(65, 'a')));
    Profile p;
    p.name = "../evil";
    p.folder = path("home");
    QVERIFY(!saveProfile(p));
    const auto none = loadProfile(path("home"), "default");
    QVERIFY(!none && mentions(none.error(), "passeplat init"));
    p.name = "good";
    p.api_url = "http://example.com";
    QVERIFY(!saveProfile(p));
    put(path("home/good/profile.toml"), "[hubrise]\napi_url = 'http://example.com'\n");
    QVERIFY(!loadProfile(path("home"), "good"));
}

void TestFiles::clientSecrets()
{
    Profile p;
    p.folder = path("home/default");
    qunsetenv("PASSEPLAT_CLIENT_SECRET");
    QVERIFY(clientSecret(p).error().kind == Kind::Configuration);
    p.client_secret_file = "client.txt";
    QVERIFY(clientSecret(p).error().kind == Kind::Configuration);
    put(p.folder / "client.txt", " s3cret\n");
    QCOMPARE(*clientSecret(p), std::string("s3cret"));
    put(path("elsewhere.json"), R"({"client_id": "x", "client_secret": "from json"})");
    p.client_secret_file = path("elsewhere.json").string();
    QCOMPARE(*clientSecret(p), std::string("from json"));
    put(path("elsewhere.json"), R"({"client_id": "x"})");
    QVERIFY(mentions(clientSecret(p).error(), "elsewhere.json"));
    qputenv("PASSEPLAT_CLIENT_SECRET", "from environment");
    QCOMPARE(*clientSecret(p), std::string("from environment"));
    qunsetenv("PASSEPLAT_CLIENT_SECRET");
}

void TestFiles::plainHttpIsForThisMachineOnly_data()
{
    QTest::addColumn<bool>("good");
    for (const char* url : {"https://api.hubrise.com/v1", "http://127.0.0.1:8080/v1", "http://127.8.9.10", "http://[::1]:80/v1", "http://localhost:1", "http://LOCALHOST"})
        QTest::newRow(url) << true;
    for (const char* url : {"http://api.hubrise.com/v1", "http://128.0.0.1", "http://localhost.evil.com", "http://127.0.0.1.evil.com", "http://127.0.0.1@evil.com",
                            "https://token@api.hubrise.com", "http://[::2]", "http://0.0.0.0", "ftp://127.0.0.1", "api.hubrise.com", "", "https://", "https://a.b/?x=1"})
        QTest::newRow(url[0] ? url : "empty") << false;
}

void TestFiles::plainHttpIsForThisMachineOnly()
{
    QFETCH(bool, good);
    const std::string tag = QTest::currentDataTag();
    const auto checked = checkUrl(tag == "empty" ? "" : tag);
    QCOMPARE(checked.has_value(), good);
    if (!good)
        QVERIFY(checked.error().kind == Kind::Configuration);
}

void TestFiles::logLinesAreWholeAndShort()
{
    VirtualClock clock;
    const Log log(path("log.jsonl"), clock, "run-1");
    std::string accents;
    for (int i = 0; i < 300; ++i)
        accents += "é";
    log.write("request", {{"route", "GET /catalogs/:id"}, {"broken", "\xff\"\n"}, {"long", accents}});
    Log().write("nowhere", {});
    Log(path("no/such/folder/log.jsonl"), clock, "run-2").write("lost", {});

    QCOMPARE(modeOf(path("log.jsonl")), 0600u);
    const auto text = QByteArray::fromStdString(*readWhole(path("log.jsonl")));
    QCOMPARE(text.count('\n'), 1);
    const auto line = QJsonDocument::fromJson(text).object();
    QCOMPARE(line["time"].toString(), QStringLiteral("2026-03-14T14:53:20Z"));
    QCOMPARE(line["run"].toString(), QStringLiteral("run-1"));
    QCOMPARE(line["event"].toString(), QStringLiteral("request"));
    QCOMPARE(line["route"].toString(), QStringLiteral("GET /catalogs/:id"));
    QCOMPARE(line["long"].toString(), QString(200, QChar(0xe9)));
}

void TestFiles::theLogRotates()
{
    VirtualClock clock;
    put(path("log.jsonl"), std::string(5'000'000, 'o'));
    put(path("log.jsonl.1"), "older");
    const Log log(path("log.jsonl"), clock, "r");
    log.write("first", {});
    log.write("second", {});
    QCOMPARE(fs::file_size(path("log.jsonl.1")), std::uintmax_t{5'000'000});
    const auto text = *readWhole(path("log.jsonl"));
    QCOMPARE(std::count(text.begin(), text.end(), '\n'), std::ptrdiff_t{2});
}

void TestFiles::timesInWords()
{
    QCOMPARE(isoUtc(1'773'515'100'999), std::string("2026-03-14T19:05:00Z"));
    QCOMPARE(compactUtc(1'773'515'100'000), std::string("20260314T190500Z"));
    qputenv("TZ", "Europe/Paris");
    tzset();
    QCOMPARE(localHourMinute(1'773'515'100'000), std::string("20:05"));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!systemClock().sleepMs(60'000, stop.get_token()));
    const auto before = systemClock().monotonicMs();
    QVERIFY(systemClock().sleepMs(2, {}));
    QVERIFY(systemClock().monotonicMs() >= before + 2);
}

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
