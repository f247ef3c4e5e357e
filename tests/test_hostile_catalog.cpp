// Every string of the table in every text of the catalog: it arrives as it is, or cleaned as stated, or nothing is sent and the article is named.

#include "cli_fixture.h"
#include "hostile_strings.h"

using hostile::Entry;
using hostile::Fate;
using nlohmann::json;

namespace {

struct Place {
    const char* table;
    const char* column;
    const char* where; ///< one row
    const char* pointer; ///< in HubRise's catalog
};

const Place places[] = {
    {"categories", "name", "ref = 'PIZ'", "/categories/0/name"},
    {"products", "name", "ref = '10'", "/products/0/name"},
    {"products", "description", "ref = '10'", "/products/0/description"},
    {"skus", "name", "ref = '10-P'", "/products/0/skus/0/name"},
    {"option_lists", "name", "ref = 'SUP'", "/option_lists/0/name"},
    {"options", "name", "ref = 'OEUF'", "/option_lists/0/options/0/name"},
    {"deals", "name", "ref = 'M1'", "/deals/0/name"},
    {"deal_lines", "label", "line = 1", "/deals/0/lines/0/label"},
};

} // namespace

class TestHostileCatalog : public QObject {
    Q_OBJECT
private slots:
    void inEveryText_data();
    void inEveryText();
    void asRefs_data() { inEveryText_data(); }
    void asRefs();

private:
    static const Entry& entry()
    {
        QFETCH(int, which);
        return hostile::table()[static_cast<std::size_t>(which)];
    }
    void start()
    {
        if (m)
            return;
        m = std::make_unique<CliFixture>("demo", &m_clock);
        m->keepsDocuments = false;
        m->bistro();
        m->connect({{"catalog_id", "q5v0d"}});
        EXITS(m->runJson("push catalog --yes"), 0);
        m_good = m->read(m->database());
    }
    void looksHarmless(const std::string& line);

    fakes::SharedClock m_clock; // time passes when the request limit is waited for
    std::unique_ptr<CliFixture> m; ///< one for all rows
    std::string m_good;
};

void TestHostileCatalog::inEveryText_data()
{
    QTest::addColumn<int>("which");
    for (std::size_t i = 0; i < hostile::table().size(); ++i)
        QTest::newRow(hostile::table()[i].name) << static_cast<int>(i);
}

void TestHostileCatalog::looksHarmless(const std::string& line)
{
    const Ran ran = m->run(line);
    QVERIFY2(harmless(ran.out + ran.err), qPrintable(QString::fromStdString(line)));
    for (const char* sign : {"\xE2\x80\xAE", "\xE2\x81\xA6", "\xC2\x9B"})
        QVERIFY2((ran.out + ran.err).find(sign) == std::string::npos, sign);
    QVERIFY((ran.out + ran.err).size() < 100'000);
}

void TestHostileCatalog::inEveryText()
{
    start();
    const Entry& e = entry();
    const bool tooLong = e.arrives.size() > 255;
    std::string changes;
    for (const Place& place : places)
        changes += std::string("UPDATE ") + place.table + " SET " + place.column + " = " + hostile::sqlText(e.bytes) + " WHERE " + place.where + ";";
    m->write("till.db", m_good);
    m->sql(changes);
    m->forgetLog();
    const auto before = m->catalog("q5v0d");
    const Ran ran = m->runJson("push catalog --yes");
    QVERIFY2(harmless(ran.out) && ran.out.find("\xE2\x80\xAE") == std::string::npos, "the document rules a terminal");
    if (e.fate == Fate::Rejected || e.arrives.empty() || ran.code == 65) {
        EXITS(ran, 65);
        QVERIFY2(e.fate == Fate::Rejected || e.arrives.empty() || tooLong, e.name);
        QCOMPARE(m->writes(), 0);
        QVERIFY(m->catalog("q5v0d") == before);
        const std::string problems = ran.document["problems"].dump(-1, ' ', true, json::error_handler_t::replace);
        QVERIFY2(problems.find("\"10\"") != std::string::npos, problems.substr(0, 2'000).c_str());
        QVERIFY(problems.size() < 50'000);
    } else {
        EXITS(ran, 0);
        const auto now = m->catalog("q5v0d");
        for (const Place& place : places)
            QVERIFY2(now.value(json::json_pointer(place.pointer), std::string("absent")) == e.arrives, (std::string(place.pointer) + ' ' + now.dump(-1, ' ', true, json::error_handler_t::replace).substr(0, 3'000)).c_str());
        m->forgetLog();
        EXITS(m->runJson("push catalog --yes"), 0); // and compares equal
        QCOMPARE(m->writes(), 0);
    }
    looksHarmless("push catalog --dry-run -v");
    looksHarmless("explain 10");
    if (e.bytes.find('\0') == std::string::npos && !e.bytes.empty() && e.bytes.size() < 1'000 && e.bytes.front() != '-') {
        const Ran asked = m->run("explain", {e.bytes}); // what somebody pastes
        QVERIFY2(harmless(asked.out + asked.err), e.name);
    }
    QCOMPARE(m->value("SELECT count(*) FROM sqlite_master"), std::string("11"));
}

/// As the ref of a product and its sku: the same one later, or refused by name; never another.
void TestHostileCatalog::asRefs()
{
    start();
    const Entry& e = entry();
    const std::string ref = hostile::sqlText(e.bytes);
    m->write("till.db", m_good);
    m->sql("INSERT INTO products VALUES (" + ref + ", 'PIZ', 'Nouvelle', NULL); INSERT INTO skus VALUES (" + ref + ", " + ref + ", NULL, 4)");
    m->forgetLog();
    const auto before = m->catalog("q5v0d");
    const Ran ran = m->runJson("push catalog --yes --max-delete 100%");
    if (ran.code != 0) {
        EXITS(ran, 65);
        QVERIFY2(!ran.document["problems"].empty(), e.name);
        QCOMPARE(m->writes(), 0);
        QVERIFY(m->catalog("q5v0d") == before);
        const bool isPlain = e.fate == Fate::Sent && !e.arrives.empty() && e.arrives.size() <= 255 && e.bytes == e.arrives && e.bytes.find_first_of("\t\n") == std::string::npos;
        QVERIFY2(!isPlain, ran.err.c_str());
        return looksHarmless("push catalog --dry-run -v");
    }
    QVERIFY2(e.fate == Fate::Sent && !e.arrives.empty(), e.name);
    const auto product = m->catalog("q5v0d")["products"].back();
    QCOMPARE(product["ref"].get<std::string>(), e.arrives);
    QCOMPARE(product["skus"][0]["ref"].get<std::string>(), e.arrives);
    m->forgetLog();
    EXITS(m->runJson("push catalog --yes"), 0);
    QCOMPARE(m->writes(), 0);
    looksHarmless("push catalog --dry-run -v");
    looksHarmless("history -v");
}

QTEST_GUILESS_MAIN(TestHostileCatalog)
#include "test_hostile_catalog.moc"
