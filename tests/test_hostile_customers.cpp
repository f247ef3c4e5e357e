// Every string of the table in every text of a customer, from the till to HubRise and back: it arrives as it is, or cleaned as stated, or it is refused with
// its card named; it is never taken for SQL, JSON, a path or an order to the terminal, and nothing is sent twice because of it.

#include "cli_fixture.h"
#include "hostile_strings.h"

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <thread>

using hostile::Entry;
using hostile::Fate;
using nlohmann::json;

namespace {

const std::string list = "w9v0d";
const char* const freeTexts[] = {"first_name", "last_name", "company_name", "phone_access_code", "address_1", "address_2", "postal_code", "city", "state"};
const char* const formedTexts[] = {"email", "gender", "birth_date", "phone", "country", "latitude", "longitude", "sms_marketing", "email_marketing"};

std::string tables()
{
    std::string columns, marks;
    for (const auto* names : {&freeTexts, &formedTexts})
        for (const char* name : *names)
            columns += std::string(", ") + name;
    return "CREATE TABLE people (ref" + columns + ", delivery_notes);";
}

std::string mapping()
{
    return "name = \"Bistro\"\ndriver = \"sqlite\"\ncurrency = \"EUR\"\ncountry = \"FR\"\n[read]\ncustomers = \"SELECT * FROM people\"\n[write]\n"
           "customer_insert = \"INSERT INTO people (ref, first_name, last_name, city, email) VALUES ((SELECT coalesce(max(ref), 1000) + 1 FROM people), :first_name, :last_name, :city, :email) RETURNING ref\"\n"
           "customer_update = \"UPDATE people SET first_name = :first_name, last_name = :last_name, city = :city, email = :email WHERE ref = :ref\"\n";
}

/// One row for each string, numbered from 1, the string in each of these columns.
template <class Names> std::string rows(const Names& names)
{
    std::string sql = "BEGIN;";
    int ref = 0;
    for (const Entry& entry : hostile::table()) {
        std::string columns, values;
        for (const char* name : names) {
            columns += std::string(", ") + name;
            values += ", " + hostile::sqlText(entry.bytes);
        }
        sql += "INSERT INTO people (ref" + columns + ") VALUES (" + std::to_string(++ref) + values + ");";
    }
    return sql + "COMMIT;";
}

/// First column of a query, bytes as they are.
std::vector<std::string> column(const std::string& file, const std::string& query)
{
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    std::vector<std::string> all;
    sqlite3_open(file.c_str(), &db);
    sqlite3_prepare_v2(db, query.c_str(), -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, 0));
        all.emplace_back(bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return all;
}

std::string orEmpty(const json& object, const char* key)
{
    return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string();
}

/// A part of a document, with whatever it holds, for a failure's message.
std::string cut(const json& document) { return document.dump(-1, ' ', true, json::error_handler_t::replace).substr(0, 3'000); }

} // namespace

class TestHostileCustomers : public QObject {
    Q_OBJECT
private slots:
    void init() { m = std::make_unique<CliFixture>("demo", &m_clock); }
    void toHubRise();
    void inFieldsOfAForm();
    void asRefs();
    void fromHubRise();
    void rawAnswers_data();
    void rawAnswers();

private:
    void setUp(const std::string& sql)
    {
        m->bistro(tables() + sql, mapping());
        m->connect({{"customer_list_id", list}});
        m_tables = m->value("SELECT count(*) FROM sqlite_master");
    }
    std::map<std::string, json> byRef();
    static bool isNamed(const json& document, const std::string& ref);
    void settled(const std::string& line);
    void looksHarmless();

    fakes::SharedClock m_clock; // time passes when the request limit is waited for
    std::unique_ptr<CliFixture> m;
    std::string m_tables;
};

std::map<std::string, json> TestHostileCustomers::byRef()
{
    std::map<std::string, json> all;
    for (const auto& customer : m->customers(list))
        for (const auto& ref : customer.value("private_refs", json::object()))
            if (ref.is_string() && !all.emplace(ref.get<std::string>(), customer).second)
                qFatal("twice: %s", cut(ref).c_str());
    return all;
}

/// An error that names this card and says what to do.
bool TestHostileCustomers::isNamed(const json& document, const std::string& ref)
{
    return std::any_of(document["problems"].begin(), document["problems"].end(), [&](const json& problem) {
        return problem["severity"] == "error" && problem["ref"] == ref && !problem["message"].get<std::string>().empty() && !problem["hint"].get<std::string>().empty();
    });
}

/// Nothing is left to do, in this direction or that.
void TestHostileCustomers::settled(const std::string& line)
{
    m->forgetLog();
    const Ran again = m->runJson(line);
    QVERIFY2(again.code == 0 || again.code == 11, again.err.c_str());
    QVERIFY2(again.number("/counts/create") == 0 && again.number("/counts/update") == 0 && again.number("/counts/conflict") == 0, cut(again.document["changes"]).c_str());
    QCOMPARE(m->writes(), 0);
}

/// What a person gets to see, in both languages.
void TestHostileCustomers::looksHarmless()
{
    for (const char* language : {"en", "fr"}) {
        m->language = language;
        for (const char* line : {"push customers --dry-run -v", "pull customers --dry-run -v", "history", "status", "doctor"}) {
            const Ran ran = m->run(line);
            QVERIFY2(harmless(ran.out + ran.err), line);
            QVERIFY2((ran.out + ran.err).find("\xE2\x80\xAE") == std::string::npos && (ran.out + ran.err).find("\xC2\x9B") == std::string::npos, line);
            QVERIFY2(ran.out.size() < 300'000, line);
        }
    }
    m->language = "en";
    QCOMPARE(m->value("SELECT count(*) FROM sqlite_master"), m_tables);
    QVERIFY(!std::filesystem::exists("pwned.db") && !std::filesystem::exists(m->path("pwned.db")));
}

void TestHostileCustomers::toHubRise()
{
    setUp(rows(freeTexts));
    const Ran ran = m->runJson("push customers --yes");
    EXITS(ran, 11);
    QVERIFY2(harmless(ran.out) && ran.out.find("\xE2\x80\xAE") == std::string::npos, "the document rules a terminal");
    const auto arrived = byRef();
    int ref = 0;
    for (const Entry& entry : hostile::table()) {
        const std::string number = std::to_string(++ref);
        const auto found = arrived.find(number);
        QVERIFY2((found != arrived.end()) == (entry.fate == Fate::Sent), entry.name);
        if (found == arrived.end()) {
            QVERIFY2(isNamed(ran.document, number), entry.name);
            continue;
        }
        for (const char* field : freeTexts)
            QVERIFY2(orEmpty(found->second, field) == entry.arrives, (std::string(entry.name) + ' ' + field + ": " + cut(found->second)).c_str());
    }
    settled("push customers --yes");
    settled("pull customers --yes");
    looksHarmless();
}

/// In a field with a form, a string either has that form or is left out, or its card is refused; what HubRise holds is always in form.
void TestHostileCustomers::inFieldsOfAForm()
{
    setUp(rows(formedTexts));
    const Ran ran = m->runJson("push customers --yes");
    QVERIFY2(ran.code == 0 || ran.code == 11, ran.err.c_str());
    const auto arrived = byRef();
    int ref = 0;
    for (const Entry& entry : hostile::table()) {
        const std::string number = std::to_string(++ref);
        if (!arrived.contains(number)) {
            QVERIFY2(isNamed(ran.document, number), entry.name);
            continue;
        }
        for (const char* field : {"phone", "birth_date", "gender", "country", "latitude", "longitude", "email"})
            QVERIFY2(orEmpty(arrived.at(number), field).empty(), (std::string(entry.name) + ' ' + field + cut(arrived.at(number))).c_str());
    }
    settled("push customers --yes");
    looksHarmless();
}

void TestHostileCustomers::asRefs()
{
    std::string sql;
    for (const Entry& entry : hostile::table())
        sql += "INSERT INTO people (ref, last_name) VALUES (" + hostile::sqlText(entry.bytes) + ", 'Nom');";
    // Twins to the eye, to a search and after trimming.
    sql += "INSERT INTO people (ref, last_name) VALUES ('REINE', 'Nom'), ('twin', 'Nom'), (' twin ', 'Nom');";
    setUp(sql);
    const Ran ran = m->runJson("push customers --yes");
    EXITS(ran, 11);
    const auto arrived = byRef();
    std::map<std::string, int> trimmed;
    for (const Entry& entry : hostile::table())
        ++trimmed[entry.arrives];
    std::size_t expected = 1; // REINE
    for (const Entry& entry : hostile::table()) {
        // A ref is never cleaned into another: controls inside refuse it. Blanks around are no part of it.
        const bool hasControls = entry.bytes.find_first_of("\x1B\x7F\b\v\r\n\x07") != std::string::npos || entry.bytes.find("\xC2\x9B") != std::string::npos || entry.arrives.find_first_of("\t\n") != std::string::npos;
        const bool alone = trimmed[entry.arrives] == 1;
        const bool goes = entry.fate == Fate::Sent && !entry.arrives.empty() && alone && (!hasControls || std::string(entry.name) == "blanks around");
        QVERIFY2(arrived.contains(entry.arrives) == goes || entry.fate == Fate::Rejected || !alone || hasControls, entry.name);
        if (entry.fate == Fate::Rejected)
            QVERIFY2(!arrived.contains(entry.bytes), entry.name);
        expected += goes ? 1 : 0;
    }
    QVERIFY(arrived.contains("REINE") && arrived.contains("Reine") && arrived.contains("Caf\xC3\xA9") && arrived.contains("Cafe\xCC\x81"));
    QVERIFY(!arrived.contains("twin") && !arrived.contains(" twin "));
    QCOMPARE(arrived.size(), expected);
    settled("push customers --yes");
    looksHarmless();
}

/// Somebody else writes it into HubRise; it comes into the till as text, and neither side is changed again for it.
void TestHostileCustomers::fromHubRise()
{
    setUp("");
    std::map<std::string, std::string> byMail;
    int number = 0;
    for (const Entry& entry : hostile::table()) {
        if (json(entry.bytes).dump(-1, ' ', false, json::error_handler_t::ignore) != json(entry.bytes).dump(-1, ' ', false, json::error_handler_t::replace))
            continue; // JSON cannot hold it
        if (entry.bytes.find('\0') != std::string::npos)
            continue; // rawAnswers()
        const std::string mail = "h" + std::to_string(++number) + "@bistro.example";
        const Reply made = m->hubrise.asOther("POST", "/customer_lists/" + list + "/customers", {{"email", mail}, {"first_name", entry.bytes}, {"last_name", entry.bytes}, {"city", entry.bytes}});
        if (made.body.value("status", 0) == 200 || made.body.value("status", 0) == 201)
            byMail[mail] = entry.bytes;
    }
    QVERIFY(byMail.size() > 30);
    const Ran ran = m->runJson("pull customers --yes");
    QVERIFY2(ran.code == 0 || ran.code == 11, ran.err.c_str());
    QCOMPARE(m->value("SELECT count(*) FROM sqlite_master"), m_tables);
    for (const auto& [mail, bytes] : byMail) {
        const auto stored = column(m->database(), "SELECT last_name FROM people WHERE email = '" + mail + "'");
        QCOMPARE(stored.size(), std::size_t(1));
        QVERIFY2(stored.front() == bytes, (mail + cut(bytes) + cut(stored.front())).c_str());
    }
    settled("pull customers --yes");
    settled("push customers --yes");
    looksHarmless();
}

void TestHostileCustomers::rawAnswers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("believed");
    QTest::newRow("plain") << QByteArray("Nom") << true;
    QTest::newRow("escaped controls") << QByteArray("a\\u001b[31m\\u0007\\u009bb") << true;
    QTest::newRow("escaped NUL") << QByteArray("a\\u0000b") << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("control") << QByteArray("a\x1B[31mb") << false;
    QTest::newRow("high surrogate") << QByteArray("a\\ud800b") << false;
    QTest::newRow("low surrogate") << QByteArray("a\\udc00b") << false;
    QTest::newRow("surrogates the wrong way round") << QByteArray("\\udc00\\ud800") << false;
    QTest::newRow("not UTF-8") << QByteArray("caf\xE9") << false;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << false;
    QTest::newRow("surrogate in UTF-8") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("bad escape") << QByteArray("\\x41") << false;
}

/// A page of customers as no HubRise would write it: believed as a whole or not at all, and what a push or a retrieval does then is nothing.
void TestHostileCustomers::rawAnswers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, believed);
    setUp("");
    const std::string body = "[{\"id\":\"c1\",\"private_ref\":null,\"first_name\":\"" + text.toStdString() + "\",\"last_name\":\"Nom\",\"email\":\"a@bistro.example\"}]";
    // The control channel speaks JSON, so the bytes go through the network's own door: a server of one answer.
    httplib::Server other;
    other.Get(".*", [&](const httplib::Request&, httplib::Response& response) { response.set_content(body, "application/json"); });
    const int port = other.bind_to_any_port("127.0.0.1");
    std::thread serving([&] { other.listen_after_bind(); });
    while (!other.is_running())
        std::this_thread::yield();
    std::string profile = m->read(m->profile("profile.toml"));
    const std::string before = "127.0.0.1:" + std::to_string(m->network.port());
    for (auto at = profile.find(before); at != std::string::npos; at = profile.find(before))
        profile.replace(at, before.size(), "127.0.0.1:" + std::to_string(port));
    m->write("home/default/profile.toml", profile);
    const Ran ran = m->runJson("pull customers --yes");
    other.stop();
    serving.join();
    if (believed)
        QVERIFY2(ran.code == 0, ran.err.c_str());
    else
        EXITS(ran, 76);
    QCOMPARE(m->value("SELECT count(*) FROM people"), std::string(believed ? "1" : "0"));
    QVERIFY(harmless(ran.err));
}

QTEST_GUILESS_MAIN(TestHostileCustomers)
#include "test_hostile_customers.moc"
