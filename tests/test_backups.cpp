#include "io/backups.h"
#include "io/files.h"
#include "io/sqlite.h"
#include "tests/fakes/file_size_limit.h"
#include "tests/fakes/virtual_clock.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

#include <fstream>
#include <set>

using namespace io;
using model::Kind;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t day = 86'400'000;

std::size_t filesIn(const fs::path& folder)
{
    std::error_code none;
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder, none), {}));
}

} // namespace

class TestBackups : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_state.reset(); }

    void keptAsRawBytes();
    void namesStayInTheFolder();
    void nothingIsOverwritten();
    void foundByIdPrefixOrLatest();
    void alteredOrMissingFilesAreNotRestored();
    void aFullDiskLeavesNothingHalf();
    void theRecordCannotBeWritten();
    void theRecordIsThereAllTheSame();
    void oldOnesGo();
    void aClockThatIsWrong();
    void aClockThatWasBehind();
    void foundOnesTakeTheirPlace();
    void foundOnesKnowTheirPhotos();
    void foundOnesKnowTheirPhotosFromEachOther_data();
    void foundOnesKnowTheirPhotosFromEachOther();
    void eachCatalogKeepsItsOwn();
    void leftoversOfACrashGo();
    void images();

private:
    fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "backups"; }
    BackupRecord keep(const std::string& raw, const std::string& id = "c1") { return m_backups->keep({id, "Carte"}, raw, "plan", "hash", "push").value(); }
    VirtualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<State> m_state;
    std::unique_ptr<Backups> m_backups;
};

void TestBackups::init()
{
    m_clock = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_state = *State::open(folder().parent_path() / "state.db", m_clock);
    m_backups = std::make_unique<Backups>(*m_state, folder(), m_clock);
}

void TestBackups::keptAsRawBytes()
{
    const std::string raw("{\"id\":\"c1\",  \"x\":\"\\u00e9\0\xff\"}\r\n", 30);
    const auto kept = m_backups->keep({"c1", "Carte d'été"}, raw, "plan-1", "hash-1", "push catalog", "{\"i1\":\"m1\"}");
    QVERIFY(kept);
    QCOMPARE(kept->file, std::string("catalog-c1-20260314T145320Z-1.json"));
    QCOMPARE(*readWhole(folder() / kept->file), raw);
    QCOMPARE(*m_backups->raw(*kept), raw);
    struct stat info {};
    ::stat(m_backups->pathOf(*kept).c_str(), &info);
    QCOMPARE(info.st_mode & 0777u, 0600u);

    const auto listed = *m_backups->list();
    QCOMPARE(listed.size(), std::size_t{1});
    const auto& b = listed[0];
    QVERIFY(b.id == kept->id && b.file == kept->file && b.sha256 == sha256Hex(raw) && b.bytes == 30 && b.takenAtMs == m_clock.nowMs() && b.catalog == kept->catalog
            && b.planId == "plan-1" && b.remoteHash == "hash-1" && b.reason == "push catalog" && b.imageIndex == "{\"i1\":\"m1\"}");
}

void TestBackups::namesStayInTheFolder()
{
    for (const auto& id : {std::string("../../x"), std::string("/etc/passwd"), std::string("a:b"), std::string("CON"), std::string(300, 'i'), std::string("dot."), std::string(), std::string("nul\0byte", 8),
                           std::string("é\n%s")}) {
        const auto kept = keep("raw of " + id, id);
        const auto path = m_backups->pathOf(kept);
        QCOMPARE(path.parent_path(), folder());
        QVERIFY(kept.file.size() < 120);
        QVERIFY2(kept.file.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.") == std::string::npos, kept.file.c_str());
        QCOMPARE(*m_backups->raw(kept), "raw of " + id);
    }
    QCOMPARE(filesIn(folder()), std::size_t{9});
    // A record that was tampered with does not lead out of the folder either.
    BackupRecord evil;
    evil.file = "../state.db";
    QCOMPARE(m_backups->pathOf(evil), folder() / "state.db");
}

void TestBackups::nothingIsOverwritten()
{
    std::set<std::string> files;
    fs::create_directories(folder());
    std::ofstream(folder() / "catalog-c1-20260314T145320Z-2.json") << "somebody's";
    for (int i = 0; i < 4; ++i)
        files.insert(keep(std::to_string(i)).file);
    QCOMPARE(files.size(), std::size_t{4});
    QCOMPARE(*readWhole(folder() / "catalog-c1-20260314T145320Z-2.json"), std::string("somebody's"));
}

void TestBackups::foundByIdPrefixOrLatest()
{
    QVERIFY(m_backups->find("latest").error().kind == Kind::Usage);
    const auto first = keep("1");
    m_clock.trueMs += 1000;
    const auto second = keep("2");
    QCOMPARE(m_backups->find("latest")->id, second.id);
    QCOMPARE(m_backups->find(first.id)->id, first.id);
    QCOMPARE(m_backups->find(first.id.substr(0, 11))->id, first.id);
    QVERIFY(m_backups->find("").error().kind == Kind::Usage);
    QVERIFY(m_backups->find("zzz").error().kind == Kind::Usage);
}

void TestBackups::alteredOrMissingFilesAreNotRestored()
{
    const auto kept = keep("the catalog");
    std::ofstream(m_backups->pathOf(kept)) << "the catalof";
    const auto altered = m_backups->raw(kept);
    QVERIFY(!altered && altered.error().kind == Kind::Configuration && model::words(altered.error().message).find(kept.file) != std::string::npos);
    fs::remove(m_backups->pathOf(kept));
    const auto missing = m_backups->raw(kept);
    QVERIFY(!missing && missing.error().kind == Kind::Configuration && model::words(missing.error().message).find(kept.file) != std::string::npos);
}

void TestBackups::aFullDiskLeavesNothingHalf()
{
    const std::string big(200'000, 'x');
    {
        const FileSizeLimit limit(100'000);
        const auto full = m_backups->keep({"c1", "Carte"}, big, "", "", "");
        QVERIFY(!full && full.error().kind == Kind::CannotWrite);
        const auto image = m_backups->keepImage(md5Hex(big), big, "image/png");
        QVERIFY(!image && image.error().kind == Kind::CannotWrite);
    }
    QCOMPARE(filesIn(folder()), std::size_t{1}); // the folder of the images
    QCOMPARE(filesIn(folder() / "images"), std::size_t{0});
    QVERIFY(m_backups->list()->empty());
    QCOMPARE(*m_backups->raw(keep(big)), big);
}

void TestBackups::theRecordCannotBeWritten()
{
    QVERIFY(m_state->database().execute("PRAGMA query_only = ON"));
    const auto refused = m_backups->keep({"c1", "Carte"}, "raw", "", "", "");
    QVERIFY(!refused && refused.error().kind == Kind::CannotWrite);
    QCOMPARE(filesIn(folder()), std::size_t{0});

    fs::remove(folder());
    std::ofstream(folder()) << "a file where the folder should be";
    QVERIFY(m_backups->keep({"c1", "Carte"}, "raw", "", "", "").error().kind == Kind::CannotWrite);
}

/// A commit reported an error and took effect: the record then keeps its file.
void TestBackups::theRecordIsThereAllTheSame()
{
    QVERIFY(m_state->database().execute("CREATE TRIGGER late AFTER INSERT ON backups BEGIN SELECT RAISE(FAIL, 'an error after it'); END"));
    QVERIFY(!m_backups->keep({"c1", "Carte"}, "raw", "plan", "hash", "push"));
    const auto listed = *m_backups->list();
    QCOMPARE(listed.size(), std::size_t{1});
    QCOMPARE(*m_backups->raw(listed.front()), std::string("raw"));
}

void TestBackups::oldOnesGo()
{
    const auto only = keep("only");
    m_clock.trueMs += 400 * day;
    QVERIFY(m_backups->prune());
    QCOMPARE(m_backups->list()->size(), std::size_t{1}); // never the only one

    for (int i = 0; i < 30; ++i) {
        m_clock.trueMs += day;
        keep(std::to_string(i));
    }
    QVERIFY(m_backups->prune());
    QCOMPARE(m_backups->list()->size(), std::size_t{30}); // all under 35 days stay; the old one is not among the last 20
    QVERIFY(!fs::exists(m_backups->pathOf(only)));
    m_clock.trueMs += 12 * day;
    QVERIFY(m_backups->prune());
    QCOMPARE(m_backups->list()->size(), std::size_t{23}); // those of 12 to 34 days
    m_clock.trueMs += 400 * day;
    QVERIFY(m_backups->prune());
    QCOMPARE(m_backups->list()->size(), std::size_t{20});
    QCOMPARE(filesIn(folder()), std::size_t{20});
    QCOMPARE(*m_backups->raw(*m_backups->find("latest")), std::string("29"));
}

/// Ahead by a year for one push: nothing has grown old by that.
void TestBackups::aClockThatIsWrong()
{
    for (int i = 0; i < 30; ++i) {
        m_clock.trueMs += day;
        keep(std::to_string(i));
    }
    QVERIFY(m_state->database().execute("INSERT INTO meta (key, value) VALUES ('server_offset_ms', -31536000000)")); // as HubRise's answers tell
    m_clock.skewMs = 365 * day;
    keep("of the future");
    QVERIFY(m_backups->prune());
    QCOMPARE(m_backups->list()->size(), std::size_t{31});
    m_clock.skewMs = 0;
    QVERIFY(m_state->database().execute("UPDATE meta SET value = 0 WHERE key = 'server_offset_ms'"));
    m_clock.trueMs += 10 * day;
    keep("the last");
    QCOMPARE(*m_backups->raw(*m_backups->find("latest")), std::string("the last"));
    QVERIFY(m_backups->prune());
    QCOMPARE(m_backups->list()->size(), std::size_t{27}); // those of 10 to 34 days, and the two
}

/// Behind by a year when it was taken: it is no older than the one before it.
void TestBackups::aClockThatWasBehind()
{
    keep("before");
    m_clock.skewMs = -365 * day;
    const auto behind = keep("behind");
    m_clock.skewMs = 0;
    for (int i = 0; i < 25; ++i)
        keep(std::to_string(i));
    m_clock.trueMs += 34 * day;
    QVERIFY(m_backups->prune());
    QCOMPARE(m_backups->list()->size(), std::size_t{27});
    QVERIFY(m_backups->find(behind.id));
    m_clock.trueMs += 2 * day;
    QVERIFY(m_backups->prune());
    QCOMPARE(m_backups->list()->size(), std::size_t{20});
}

/// Files of a state database that is gone, older and younger than those this one knows.
void TestBackups::foundOnesTakeTheirPlace()
{
    const auto keepAs = [&](State& state, const std::string& name) {
        m_clock.trueMs += day;
        QVERIFY(Backups(state, folder(), m_clock).keep({"c1", "Carte"}, R"({"id":"c1","name":"Carte","data":{"n":")" + name + R"("}})", "", "", "push"));
    };
    const auto other = *State::open(folder().parent_path() / "other.db", m_clock);
    for (const char* name : {"1", "2"})
        keepAs(*other, name);
    for (const char* name : {"3", "4"})
        keepAs(*m_state, name);
    for (const char* name : {"5", "6"})
        keepAs(*other, name);
    QCOMPARE(m_backups->adopt()->added, 4);
    std::string order;
    const auto listed = *m_backups->list();
    for (const auto& backup : listed) {
        const auto raw = *m_backups->raw(backup);
        order += raw[raw.find("n\":\"") + 4];
    }
    QCOMPARE(order, std::string("654321"));
}

/// HubRise forgets the photos' ids after 30 days; what they stood for lies beside the backup, and goes with it.
void TestBackups::foundOnesKnowTheirPhotos()
{
    const std::string index = R"({"i1":"m1"})";
    const auto files = [this] { return std::distance(fs::directory_iterator(folder()), fs::directory_iterator()); };
    const auto other = *State::open(folder().parent_path() / "other.db", m_clock);
    QVERIFY(Backups(*other, folder(), m_clock).keep({"c1", "Carte"}, R"({"id":"c1","name":"Carte","data":{}})", "plan", "hash", "push", index));
    QCOMPARE(files(), 2);
    QCOMPARE(m_backups->adopt()->added, 1);
    QCOMPARE(m_backups->list()->front().imageIndex, index);
    for (int i = 0; i < 20; ++i)
        keep(std::to_string(i));
    m_clock.trueMs += 40 * day;
    QVERIFY(m_backups->prune());
    QCOMPARE(files(), 20);
}

/// HubRise's ids stay what they are: what one file lost stands in another's.
void TestBackups::foundOnesKnowTheirPhotosFromEachOther_data()
{
    QTest::addColumn<QString>("damaged");
    QTest::newRow("sound") << R"({"i1":"%1"})";
    QTest::newRow("cut") << R"({"i1":"%)";
    QTest::newRow("empty") << "";
    QTest::newRow("zeros") << QString(40, QChar(0));
    QTest::newRow("another content, of which there is no copy") << R"({"i1":"00000000000000000000000000000000"})";
    QTest::newRow("another id") << R"({"i9":"%1"})";
    QTest::newRow("other JSON") << R"(["i1"])";
    QTest::newRow("other values") << R"({"i1":1})";
}
void TestBackups::foundOnesKnowTheirPhotosFromEachOther()
{
    QFETCH(QString, damaged);
    const std::string bytes = "\xff\xd8\xff photo", md5 = md5Hex(bytes), index = R"({"i1":")" + md5 + "\"}";
    const std::string raw = R"({"id":"c1","name":"Carte","data":{"categories":[{"id":"k1","ref":"C","name":"Plats","image_ids":["i1"]}]}})";
    const auto other = *State::open(folder().parent_path() / "other.db", m_clock);
    Backups theirs(*other, folder(), m_clock);
    QVERIFY(theirs.keepImage(md5, bytes, "image/jpeg"));
    const auto one = theirs.keep({"c1", "Carte"}, raw, "plan", "hash", "push", index);
    QVERIFY(one && theirs.keep({"c1", "Carte"}, raw, "plan", "hash", "push", index));
    const auto beside = folder() / ("images-of-" + one->file);
    QVERIFY(fs::exists(beside));
    std::ofstream(beside) << damaged.replace("%1", QString::fromStdString(md5)).toStdString();
    QCOMPARE(m_backups->adopt()->added, 2);
    const auto found = *m_backups->list();
    for (const auto& backup : found)
        QVERIFY2(backup.imageIndex.find(index.substr(1, index.size() - 2)) != std::string::npos, backup.imageIndex.c_str());
}

void TestBackups::eachCatalogKeepsItsOwn()
{
    const auto other = keep("of the former catalog", "c0");
    for (int i = 0; i < 25; ++i)
        keep(std::to_string(i));
    m_clock.trueMs += 40 * day;
    QVERIFY(m_backups->prune());
    QCOMPARE(m_backups->list()->size(), std::size_t{21});
    QVERIFY(m_backups->find(other.id));
}

void TestBackups::leftoversOfACrashGo()
{
    const auto kept = keep("x");
    std::ofstream(folder() / ("catalog-c1-20260314T145320Z-9.json.0123" + std::string(unfinishedSuffix))) << "half";
    std::ofstream(folder() / "catalog-c1-20250101T000000Z-1.json") << "a backup whose state was moved aside";
    QVERIFY(m_backups->prune());
    QCOMPARE(filesIn(folder()), std::size_t{2});
    QVERIFY(m_backups->raw(kept));
}

void TestBackups::images()
{
    const std::string bytes("\xff\xd8\xff jpeg", 8);
    const auto md5 = md5Hex(bytes);
    QVERIFY(!m_backups->hasImage(md5));
    QVERIFY(!m_backups->image(md5));
    QVERIFY(m_backups->keepImage(md5, bytes, "image/jpeg"));
    QVERIFY(m_backups->keepImage(md5, bytes, "image/jpeg"));
    QVERIFY(m_backups->hasImage(md5));
    QCOMPARE(m_backups->image(md5)->bytes, bytes);
    QCOMPARE(m_backups->image(md5)->type, std::string("image/jpeg"));
    QCOMPARE(filesIn(folder() / "images"), std::size_t{1});

    QVERIFY(!m_backups->keepImage(md5, "other bytes", "image/jpeg"));
    QVERIFY(!m_backups->keepImage("../../evil", bytes, "image/jpeg"));
    QVERIFY(!m_backups->keepImage(md5Hex("x"), "x", "text/html"));
    QVERIFY(!m_backups->hasImage("../state"));
    std::ofstream(folder() / "images" / (md5 + ".jpg")) << "altered";
    QVERIFY(m_backups->image(md5).error().kind == Kind::Configuration);
    QVERIFY(!m_backups->hasImage(md5));
    QVERIFY(m_backups->keepImage(md5, bytes, "image/jpeg")); // and is put right
    QCOMPARE(m_backups->image(md5)->bytes, bytes);
}

QTEST_GUILESS_MAIN(TestBackups)
#include "test_backups.moc"
