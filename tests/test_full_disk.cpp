// No file grows beyond a size: state, log, backup, plan and export meet it one after the other. Nothing is replaced without its backup, the code says 73,
// and once there is room one rerun reaches the end.

#include "cli_fixture.h"
#include "fakes/file_size_limit.h"
#include "promises.h"

#include <filesystem>

namespace fs = std::filesystem;

class TestFullDisk : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m = std::make_unique<CliFixture>("demo", &m_clock);
        m->keepsDocuments = false; // the limit would cut them
        m->bistro();
    }
    void everyOperation_data();
    void everyOperation();
    void theLogAlone();
    void theBackupAlone();
    void exportsAndPlans();
    void cleanupTestCase()
    {
        promise::record("R9", "replaced without a backup on a full disk", std::to_string(m_withoutBackup) + " of " + std::to_string(m_runs) + " runs", m_withoutBackup == 0);
        promise::add("R1", "injected runs", m_runs);
    }

private:
    fakes::SharedClock m_clock; // time passes when the request limit is waited for
    std::unique_ptr<CliFixture> m;
    int m_runs = 0, m_withoutBackup = 0;
};

void TestFullDisk::everyOperation_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("bytes");
    for (const char* line : {"push catalog --replace q4x9d", "push customers --yes", "push stock --yes", "pull customers --yes"})
        for (const int bytes : {0, 512, 4'096, 20'000, 50'000, 70'000, 90'000, 110'000, 130'000, 160'000, 220'000})
            QTest::newRow(qPrintable(QStringLiteral("%1, %2 bytes").arg(QString::fromLatin1(line)).arg(bytes))) << line << bytes;
}

void TestFullDisk::everyOperation()
{
    QFETCH(QString, line);
    QFETCH(int, bytes);
    const bool pull = line.startsWith(QStringLiteral("pull"));
    m->connect(pull ? nlohmann::json::object() : nlohmann::json{{"customer_list_id", "w9v0d"}});
    if (line.contains(QStringLiteral("stock")))
        EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    const auto putsBefore = m->network.effects("PUT", "/v1/catalogs");
    const auto backupsBefore = m->runJson("backup list").document["backups"].size();
    Ran ran;
    {
        const FileSizeLimit limit(static_cast<rlim_t>(bytes));
        ran = m->run(line.toStdString());
    }
    ++m_runs;
    // The till's own disk may be the full one.
    QVERIFY2(ran.code == 0 || ran.code == 73 || (pull && ran.code == 65), (std::to_string(ran.code) + ran.err).c_str());
    QVERIFY2(ran.code == 0 || ran.err.find("→ ") != std::string::npos, ran.err.c_str());
    const Ran list = m->runJson("backup list");
    EXITS(list, 0);
    const auto puts = m->network.effects("PUT", "/v1/catalogs") - putsBefore;
    m_withoutBackup += puts > static_cast<int>(list.document["backups"].size() - backupsBefore) ? 1 : 0;
    QCOMPARE(m_withoutBackup, 0);
    EXITS(m->runJson(line.toStdString()), 0);
    EXITS(m->runJson("resume"), 0);
    m->forgetLog();
    const Ran again = m->runJson(line.toStdString());
    EXITS(again, 0);
    QCOMPARE(again.text("/outcome"), std::string("nothing_to_do"));
    QCOMPARE(m->writes(), 0);
    if (line.contains(QStringLiteral("push customers")))
        for (int ref = 1; ref <= 5; ++ref)
            QCOMPARE(m->customersWithRef("w9v0d", std::to_string(ref)), 1);
    if (pull) {
        QCOMPARE(m->value("SELECT count(*) FROM customers"), std::string("34"));
        QCOMPARE(m->value("PRAGMA integrity_check"), std::string("ok"));
    }
}

/// A log that takes no line more stops nothing.
void TestFullDisk::theLogAlone()
{
    m->connect({{"customer_list_id", "w9v0d"}});
    m->write("home/default/log.jsonl", std::string(2'000'000, '\n'));
    {
        const FileSizeLimit limit(1'500'000);
        EXITS(m->runJson("push customers --yes"), 0);
        EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    }
    QCOMPARE(m->customers("w9v0d").size(), std::size_t(5));
    QCOMPARE(fs::file_size(m->profile("log.jsonl")), std::uintmax_t(2'000'000));
}

/// There is room for everything but the backup of a large catalog.
void TestFullDisk::theBackupAlone()
{
    m->connect();
    nlohmann::json products = nlohmann::json::array();
    for (int i = 0; i < 2'000; ++i) {
        const nlohmann::json sku{{"ref", std::to_string(i)}, {"price", "1.00 EUR"}};
        products.push_back({{"ref", std::to_string(i)}, {"category_ref", "V"}, {"name", "Produit"}, {"description", std::string(400, 'p')}, {"skus", nlohmann::json::array({sku})}});
    }
    const nlohmann::json category{{"ref", "V"}, {"name", "Voisin"}};
    const Reply put = m->hubrise.asOther("PUT", "/catalogs/q4x9d", {{"data", {{"categories", nlohmann::json::array({category})}, {"products", products}}}});
    QCOMPARE(put.body.value("status", 0), 200);
    const auto former = m->catalog("q4x9d");
    m->forgetLog();
    {
        const FileSizeLimit limit(800'000);
        EXITS(m->runJson("push catalog --replace q4x9d"), 73);
    }
    ++m_runs;
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->catalog("q4x9d") == former);
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(m->profile("backups"), none))
        QVERIFY2(!entry.is_regular_file(), entry.path().c_str());
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    EXITS(m->runJson("undo --yes"), 0);
    QVERIFY(m->catalog("q4x9d") == former);
}

/// Half a file is never left where a whole one is expected, and what was there stays.
void TestFullDisk::exportsAndPlans()
{
    m->connect();
    for (const auto& [line, name] : {std::pair("pull customers --out ", "people.csv"), {"pull customers --out ", "people.json"}, {"pull catalog --out ", "catalog.json"}, {"plan push customers --out ", "plan.json"}}) {
        const std::string file = m->path(name);
        const std::string former = R"({"schema": "passeplat.plan/1"})"; // in the place of a plan nothing else is replaced
        m->write(name, former);
        {
            const FileSizeLimit limit(1'000);
            // The state is larger than that already: it may be the one to say so.
            EXITS(m->runJson(line + file), 73);
        }
        ++m_runs;
        QCOMPARE(m->read(file), former);
        EXITS(m->runJson(line + file), 0);
        QVERIFY(m->read(file).size() > 1'000);
    }
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "test_full_disk.moc"
