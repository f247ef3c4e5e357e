// Each key of the mapping and of the profile changes between the agreement and the run: a schedule does not go on with what nobody has looked at, and a
// plan agreed to is not done with another mapping.

#include "cli_fixture.h"

#include "io/profile.h"

#include <sqlite3.h>

#include <filesystem>

namespace {

struct Change {
    const char* name;
    const char* before; ///< in the mapping
    const char* after;
};

const Change mappingChanges[] = {
    {"name", "name = \"Bistro\"", "name = \"Bistro 2\""},
    {"country", "country = \"FR\"", "country = \"BE\""},
    {"price_unit", "[read]", "price_unit = \"minor\"\n[read]"},
    {"charset", "[read]", "charset = \"windows-1252\"\n[read]"},
    {"images_folder", "[read]", "images_folder = \"/tmp\"\n[read]"},
    {"constants", "[read]", "[constants]\nunused = \"1\"\n[read]"},
    {"defaults", "[write]", "[defaults.customers]\ncity = \"Lyon\"\n[write]"},
    {"a comment", "[read]", "# looked at\n[read]"},
    {"read.categories", "SELECT * FROM categories", "SELECT * FROM categories WHERE 1"},
    {"read.products", "SELECT * FROM products", "SELECT * FROM products WHERE 1"},
    {"read.skus", "SELECT * FROM skus", "SELECT * FROM skus WHERE 1"},
    {"read.option_lists", "SELECT * FROM option_lists", "SELECT * FROM option_lists WHERE 1"},
    {"read.options", "SELECT * FROM options", "SELECT * FROM options WHERE 1"},
    {"read.sku_option_lists", "SELECT * FROM sku_option_lists", "SELECT * FROM sku_option_lists WHERE 1"},
    {"read.deals", "SELECT * FROM deals", "SELECT * FROM deals WHERE 1"},
    {"read.deal_lines", "SELECT * FROM deal_lines", "SELECT * FROM deal_lines WHERE 1"},
    {"read.deal_line_skus", "SELECT * FROM deal_line_skus", "SELECT * FROM deal_line_skus WHERE 1"},
    {"read.stock", "SELECT * FROM stock", "SELECT * FROM stock WHERE 1"},
    {"read.customers", "SELECT * FROM customers", "SELECT * FROM customers WHERE 1"},
    {"write.customer_insert", "INSERT INTO customers", "INSERT INTO  customers"},
    {"write.customer_update", "UPDATE customers SET", "UPDATE  customers SET"},
};

struct Setting {
    const char* name;
    void (*change)(io::Profile&, const CliFixture&);
    bool decides; ///< what is sent, or where
};

const Setting settings[] = {
    {"pos.database", [](io::Profile& p, const CliFixture& f) { std::filesystem::copy_file(f.database(), f.path("copy.db")), p.database = f.path("copy.db"); }, true},
    {"pos.mapping", [](io::Profile& p, const CliFixture& f) { f.write("other.toml", f.read(f.path("bistro.toml")) + "\n# another file\n"), p.mapping = f.path("other.toml"); }, true},
    {"push.allow_consent", [](io::Profile& p, const CliFixture&) { p.allow_consent = true; }, true},
    {"push.customer_fields", [](io::Profile& p, const CliFixture&) { p.customer_fields = {"email", "city"}; }, true},
    {"hubrise.api_url", [](io::Profile& p, const CliFixture&) { p.api_url.replace(p.api_url.find("127.0.0.1"), 9, "localhost"); }, true},
    {"pos.mapping, the same under another name", [](io::Profile& p, const CliFixture& f) { f.write("same.toml", f.read(f.path("bistro.toml"))), p.mapping = f.path("same.toml"); }, false},
    {"push.reserve_percent", [](io::Profile& p, const CliFixture&) { p.reserve_percent = 20; }, false},
    {"push.warn_price_change", [](io::Profile& p, const CliFixture&) { p.warn_price_change = 10; }, false},
    {"push.warn_prices_changed", [](io::Profile& p, const CliFixture&) { p.warn_prices_changed = 10; }, false},
    {"support.email", [](io::Profile& p, const CliFixture&) { p.support_email = "help@till.example"; }, false},
    {"support.role", [](io::Profile& p, const CliFixture&) { p.support_role = "Admin"; }, false},
    {"window.language", [](io::Profile& p, const CliFixture&) { p.window_language = "fr"; }, false},
    {"batch.jobs", [](io::Profile& p, const CliFixture&) { p.jobs = {"push customers", "push stock"}; }, false},
    {"hubrise.oauth_url", [](io::Profile& p, const CliFixture&) { p.oauth_url = "http://127.0.0.1:9/oauth2/v1"; }, false},
    {"hubrise.client_id", [](io::Profile& p, const CliFixture&) { p.client_id = "other.clients.hubrise.com"; }, false},
};

} // namespace

class TestSettingsChanged : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m = std::make_unique<CliFixture>("demo", &m_clock);
        m->keepsDocuments = false;
        m->bistro();
        m->connect({{"customer_list_id", "w9v0d"}});
        EXITS(m->runJson("push customers --yes"), 0);
        EXITS(m->runJson("batch"), 0);
        m->forgetLog();
    }
    void theMapping_data();
    void theMapping();
    void theProfile_data();
    void theProfile();
    void everyJobAsksForItself();
    void theFirstRunOfASchedule();

private:
    void changeMapping(const Change& change)
    {
        std::string mapping = m->read(m->path("bistro.toml"));
        const auto at = mapping.find(change.before);
        QVERIFY2(at != std::string::npos, change.name);
        m->write("bistro.toml", mapping.replace(at, std::string(change.before).size(), change.after));
    }
    static void somethingToDo(const std::string& file) // the till that the profile names
    {
        sqlite3* db = nullptr;
        sqlite3_open(file.c_str(), &db);
        QCOMPARE(sqlite3_exec(db, "UPDATE customers SET city = city || 'X', email = 'x' || email WHERE ref = 1", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(db);
    }
    void aScheduleWaitsForAPerson();

    fakes::SharedClock m_clock; // time passes when the request limit is waited for
    std::unique_ptr<CliFixture> m;
};

/// The schedule stops; looking changes nothing about that; once done by hand, it goes on.
void TestSettingsChanged::aScheduleWaitsForAPerson()
{
    for (int i = 0; i < 2; ++i) {
        const Ran batch = m->runJson("batch");
        EXITS(batch, 12);
        QVERIFY2(batch.out.find("\"G7\"") != std::string::npos, batch.out.c_str());
        const Ran look = m->runJson("push customers --dry-run");
        EXITS(look, 0);
        QCOMPARE(m->writes(), 0);
    }
    const Ran byHand = m->runJson("push customers --yes");
    EXITS(byHand, 0);
    QVERIFY(m->writes() > 0);
    const auto profile = io::loadProfile(m->path("home"), "default");
    somethingToDo(profile->database);
    m->forgetLog();
    EXITS(m->runJson("batch"), 0);
    QCOMPARE(m->writes(), 1);
}

void TestSettingsChanged::theMapping_data()
{
    QTest::addColumn<int>("which");
    for (int i = 0; i < static_cast<int>(std::size(mappingChanges)); ++i)
        QTest::newRow(mappingChanges[i].name) << i;
}

void TestSettingsChanged::theMapping()
{
    QFETCH(int, which);
    const Change& change = mappingChanges[which];
    somethingToDo(m->database());
    EXITS(m->runJson("plan push customers --out " + m->path("plan.json")), 0);
    changeMapping(change);
    const Ran applied = m->runJson("apply " + m->path("plan.json") + " --yes");
    EXITS(applied, 13);
    QVERIFY2(applied.says("mapping"), applied.err.c_str());
    QCOMPARE(m->writes(), 0);
    aScheduleWaitsForAPerson();
}

void TestSettingsChanged::theProfile_data()
{
    QTest::addColumn<int>("which");
    for (int i = 0; i < static_cast<int>(std::size(settings)); ++i)
        QTest::newRow(settings[i].name) << i;
}

void TestSettingsChanged::theProfile()
{
    QFETCH(int, which);
    const Setting& setting = settings[which];
    auto profile = *io::loadProfile(m->path("home"), "default");
    const auto former = profile;
    setting.change(profile, *m);
    QVERIFY(!(profile == former));
    QVERIFY(io::saveProfile(profile));
    somethingToDo(profile.database);
    if (setting.decides)
        return aScheduleWaitsForAPerson();
    EXITS(m->runJson("batch"), 0);
    QVERIFY(m->writes() > 0);
}

/// Having looked at the customers says nothing about the stock; a schedule with nothing to do has nothing to ask.
void TestSettingsChanged::everyJobAsksForItself()
{
    auto profile = *io::loadProfile(m->path("home"), "default");
    profile.jobs = {"push customers", "push stock"};
    QVERIFY(io::saveProfile(profile));
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    EXITS(m->runJson("push stock --yes"), 0);
    changeMapping(mappingChanges[0]);
    EXITS(m->runJson("batch"), 0); // nothing to do
    m->sql("UPDATE stock SET stock = stock + 1; UPDATE customers SET city = 'Nantes' WHERE ref = 1");
    EXITS(m->runJson("push customers --yes"), 0);
    m->forgetLog();
    const Ran batch = m->runJson("batch");
    EXITS(batch, 12);
    QCOMPARE(batch.document["jobs"][0]["exit_code"].get<int>(), 0);
    QCOMPARE(batch.document["jobs"][1]["exit_code"].get<int>(), 12);
    QCOMPARE(m->writes(), 0);
}

/// Whoever installs a schedule has agreed to what it finds on its first day.
void TestSettingsChanged::theFirstRunOfASchedule()
{
    CliFixture fresh;
    fresh.bistro();
    fresh.connect({{"customer_list_id", "w9v0d"}});
    EXITS(fresh.runJson("batch"), 0);
    QCOMPARE(fresh.customers("w9v0d").size(), std::size_t(5));
    somethingToDo(fresh.database());
    fresh.write("bistro.toml", CliFixture::bistroMapping() + "\n# later\n");
    EXITS(fresh.runJson("batch"), 12);
    EXITS(fresh.runJson("push customers --yes"), 0);
}

QTEST_GUILESS_MAIN(TestSettingsChanged)
#include "test_settings_changed.moc"
