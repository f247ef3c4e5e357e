#include "cli_fixture.h"

#include "cli/app.h"
#include "fakes/memory_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <sqlite3.h>

#include <filesystem>
#include <sstream>

namespace {

sandbox::Options hubriseOptions(const std::string& seed, const Time& time, const fakes::SharedClock& own, Leftovers& leftovers)
{
    sandbox::Options options;
    options.seed = seed;
    options.issued = leftovers.listener();
    leftovers.expectSecret("client secret", options.clientSecret);
    if (!time.shared)
        options.windows.mode = sandbox::WindowRules::Mode::Off;
    if (!time.isMachines)
        options.clock = [clock = time.shared ? time.shared : &own] { return sandbox::TimePoint(std::chrono::milliseconds(clock->serverMs())); };
    return options;
}

const io::Clock& programsClock(const Time& time, const fakes::SharedClock& own)
{
    return time.isMachines ? io::systemClock() : time.shared ? *time.shared : own;
}

void execute(const std::string& file, const std::string& statements)
{
    sqlite3* db = nullptr;
    sqlite3_open(file.c_str(), &db);
    sqlite3_busy_timeout(db, 10'000); // a window may be reading the till
    char* words = nullptr;
    if (sqlite3_exec(db, statements.c_str(), nullptr, nullptr, &words) != SQLITE_OK)
        qFatal("fixture: %s", words);
    sqlite3_close(db);
}

/// All texts that the query gives; none when there is no such database.
std::vector<std::string> cells(const std::string& file, const std::string& query)
{
    std::vector<std::string> all;
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK && sqlite3_prepare_v2(db, query.c_str(), -1, &statement, nullptr) == SQLITE_OK)
        while (sqlite3_step(statement) == SQLITE_ROW)
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                if (const auto* text = sqlite3_column_text(statement, column))
                    all.emplace_back(reinterpret_cast<const char*>(text));
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return all;
}

/// Of tables that hold e-mails, the columns that are about a person.
constexpr const char* personalColumns = R"(
SELECT 'SELECT "' || c.name || '" FROM "' || t.name || '" LIMIT 1000' FROM sqlite_master t JOIN pragma_table_info(t.name) c
WHERE t.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) m WHERE m.name LIKE '%mail%')
  AND (c.name LIKE '%mail%' OR c.name LIKE '%nom%' OR c.name LIKE '%name%' OR c.name LIKE '%tel%' OR c.name LIKE '%phone%' OR c.name LIKE '%adr%' OR c.name LIKE '%addr%'))";

/// HubRise gives new ids whenever a catalog is put; images keep theirs.
nlohmann::json withoutIds(const nlohmann::json& value)
{
    if (value.is_array()) {
        auto out = nlohmann::json::array();
        for (const auto& item : value)
            out.push_back(withoutIds(item));
        return out;
    }
    if (!value.is_object())
        return value;
    auto out = nlohmann::json::object();
    for (const auto& [key, item] : value.items())
        if (key == "image_ids" || !(key == "id" || key.ends_with("_id") || key.ends_with("_ids")))
            out[key] = withoutIds(item);
    return out;
}

} // namespace

CliFixture::CliFixture(const std::string& seed, const Time& time)
    : m_clock(programsClock(time, m_ownTime)), hubrise(hubriseOptions(seed, time, m_ownTime, leftovers)), network(hubrise.port),
      m_dir(fakes::folderTemplate(QStringLiteral("cli")))
{
    write("secret.txt", "sandbox-secret");
    QFile::setPermissions(QString::fromStdString(path("secret.txt")), QFile::ReadOwner | QFile::WriteOwner);
}

CliFixture::~CliFixture()
{
    const auto isStore = [this](const std::filesystem::path& file) {
        const auto name = file.filename().string();
        if (file.parent_path() == m_dir.path().toStdString()) // files with the client secret, as a person has them
            return name.starts_with("secret.") || name.starts_with("client.");
        return name == "secret" || (name.starts_with("secret.") && name.ends_with(".part")); // the latter is what a kill leaves of writing it
    };
    leftovers.lookAt(m_dir.path().toStdString(), isStore, people());
}

/// Everybody whom the till or HubRise knows: names, e-mails, phones, streets.
std::vector<std::string> CliFixture::people()
{
    std::vector<std::string> all;
    const json state = hubrise.control("GET", "/state").body;
    for (const auto& list : state.is_object() ? state.value("customer_lists", json::array()) : json::array())
        for (const auto& customer : list["customers"])
            for (const char* field : {"first_name", "last_name", "email", "phone", "company_name", "address_1"})
                if (const auto value = customer.find(field); value != customer.end() && value->is_string())
                    all.push_back(value->get<std::string>());
    for (const auto& query : cells(database(), personalColumns))
        for (auto& value : cells(database(), query))
            all.push_back(std::move(value));
    return all;
}

void CliFixture::sample(const std::string& name)
{
    execute(database(), read(SAMPLES "/" + name + "/till.sql"));
    m_mapping = name;
}

void CliFixture::bistro(const std::string& changes, const std::string& mapping)
{
    execute(database(), bistroTables() + changes);
    write("bistro.toml", mapping);
    m_mapping = path("bistro.toml");
}

std::string CliFixture::bistroTables()
{
    return R"(
CREATE TABLE categories (ref TEXT, parent_ref TEXT, name TEXT);
INSERT INTO categories VALUES ('PIZ', NULL, 'Pizzas'), ('DES', NULL, 'Desserts');
CREATE TABLE products (ref TEXT, category_ref TEXT, name TEXT, description TEXT);
INSERT INTO products VALUES ('10', 'PIZ', 'Reine', 'Jambon, champignons'), ('11', 'PIZ', 'Margherita', NULL), ('20', 'DES', 'Tiramisu', NULL);
CREATE TABLE skus (product_ref TEXT, ref TEXT, name TEXT, price);
INSERT INTO skus VALUES ('10', '10-P', 'Petite', 9.5), ('10', '10-G', 'Grande', 13), ('11', '11', NULL, '8,90'), ('20', '20', NULL, 5);
CREATE TABLE option_lists (ref TEXT, name TEXT, min_selections INT, max_selections INT);
INSERT INTO option_lists VALUES ('SUP', 'Suppléments', 0, 3);
CREATE TABLE options (option_list_ref TEXT, ref TEXT, name TEXT, price);
INSERT INTO options VALUES ('SUP', 'OEUF', 'Œuf', 1), ('SUP', 'CHEV', 'Chèvre', 1.5);
CREATE TABLE sku_option_lists (sku_ref TEXT, option_list_ref TEXT);
INSERT INTO sku_option_lists VALUES ('10-P', 'SUP'), ('10-G', 'SUP');
CREATE TABLE deals (ref TEXT, name TEXT);
INSERT INTO deals VALUES ('M1', 'Menu midi');
CREATE TABLE deal_lines (deal_ref TEXT, line INT, label TEXT, pricing_effect TEXT, pricing_value);
INSERT INTO deal_lines VALUES ('M1', 1, 'Pizza', 'fixed_price', 12), ('M1', 2, 'Dessert', 'fixed_price', 0);
CREATE TABLE deal_line_skus (deal_ref TEXT, line INT, sku_ref TEXT);
INSERT INTO deal_line_skus VALUES ('M1', 1, '11'), ('M1', 2, '20');
CREATE TABLE stock (sku_ref TEXT, stock);
INSERT INTO stock VALUES ('11', 4), ('20', 12);
CREATE TABLE customers (ref INTEGER PRIMARY KEY, email TEXT, first_name TEXT, last_name TEXT, phone TEXT, city TEXT);
INSERT INTO customers VALUES (1, 'zoe@bistro.example', 'Zoé', 'Alix', '06 98 00 00 01', 'Lyon'), (2, 'paul@bistro.example', 'Paul', 'Brun', '06 98 00 00 02', 'Lyon'),
    (3, NULL, 'Inès', 'Carle', '06 98 00 00 03', 'Bron'), (4, 'luc@bistro.example', 'Luc', 'Denis', NULL, NULL), (5, 'ana@bistro.example', 'Ana', 'Evrard', NULL, 'Lyon');
)";
}

std::string CliFixture::bistroMapping()
{
    std::string mapping = "name = \"Bistro\"\ndriver = \"sqlite\"\ncurrency = \"EUR\"\ncountry = \"FR\"\n[read]\n";
    for (const char* query : {"categories", "products", "skus", "option_lists", "options", "sku_option_lists", "deals", "deal_lines", "deal_line_skus", "stock", "customers"})
        mapping += std::string(query) + " = \"SELECT * FROM " + query + "\"\n";
    return mapping + R"([write]
customer_insert = "INSERT INTO customers (email, first_name, last_name, phone, city) VALUES (:email, :first_name, :last_name, :phone, :city) RETURNING ref"
customer_update = "UPDATE customers SET email = :email, first_name = :first_name, last_name = :last_name, phone = :phone, city = :city WHERE ref = :ref"
)";
}

void CliFixture::sql(const std::string& statements) const { execute(database(), statements); }

std::string CliFixture::value(const std::string& query) const
{
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_open(database().c_str(), &db);
    if (sqlite3_prepare_v2(db, query.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("fixture: %s", sqlite3_errmsg(db));
    std::string out;
    if (sqlite3_step(statement) == SQLITE_ROW)
        if (const auto* text = sqlite3_column_text(statement, 0))
            out = reinterpret_cast<const char*>(text);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return out;
}

void CliFixture::write(const std::string& name, const std::string& bytes) const
{
    QFile file(QString::fromStdString(path(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
        qFatal("fixture: cannot write %s", name.c_str());
}

std::string CliFixture::read(const std::string& file) const
{
    QFile f(QString::fromStdString(file));
    if (!f.open(QIODevice::ReadOnly))
        qFatal("fixture: cannot read %s", file.c_str());
    return f.readAll().toStdString();
}

std::vector<std::string> CliFixture::words(const std::string& line, const std::vector<std::string>& more) const
{
    std::vector<std::string> all{"--home", path("home"), "--lang", language};
    std::istringstream in(line);
    for (std::string word; in >> word;)
        all.push_back(word);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

Ran CliFixture::run(const std::string& line, const std::vector<std::string>& more) { return run(words(line, more), "", false); }

Ran CliFixture::answering(const std::string& input, const std::string& line) { return run(words(line), input, true); }

Ran CliFixture::run(const std::vector<std::string>& arguments, const std::string& input, bool terminal)
{
    std::istringstream in(input);
    std::ostringstream out, err;
    const cli::Environment environment{cli::Console{in, terminal, false, [this] { return beforeAnswer ? beforeAnswer() : void(), true; }}, stop.get_token(), terminated, QCoreApplication::applicationFilePath().toStdString(), &m_clock};
    Ran ran;
    ran.code = cli::run(arguments, out, err, environment);
    ran.out = out.str();
    ran.err = err.str();
    leftovers.lookAt(ran.out + '\0' + ran.err, "what the program said");
    ran.unread = in.eof() ? std::string() : in.str().substr(static_cast<std::size_t>(in.tellg()));
    return ran;
}

Ran CliFixture::runJson(const std::string& line, const std::vector<std::string>& more)
{
    Ran ran = run("--json " + line, more);
    ran.document = json::parse(ran.out, nullptr, false); // refuses a second document and any other word
    if (!ran.document.is_object()) {
        ran.document = nullptr;
        return ran;
    }
    if (ran.number("/exit_code") != ran.code)
        qFatal("the document tells exit code %lld, the program %d", ran.number("/exit_code"), ran.code);
    if (keepsDocuments)
        keep(ran);
    return ran;
}

/// test_result_schema looks at all documents that the tests have seen.
void CliFixture::keep(const Ran& ran) const
{
    static int number = 0;
    const QString folder = QStringLiteral(SEEN_DOCUMENTS), test = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    QDir().mkpath(folder);
    if (number == 0)
        for (const auto& old : QDir(folder).entryList({test + QStringLiteral("-*.json")}))
            QFile::remove(folder + '/' + old);
    QSaveFile file(QStringLiteral("%1/%2-%3.json").arg(folder, test).arg(++number, 3, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(ran.out)) < 0 || !file.commit())
        qFatal("fixture: cannot keep a document");
}

Ran CliFixture::init(const std::string& mapping)
{
    const std::string base = "http://127.0.0.1:" + std::to_string(network.port());
    return runJson("init --client-id sandbox.clients.hubrise.com",
                 {"--pos", mapping.empty() ? m_mapping : mapping, "--database", database(), "--client-secret-file", path("secret.txt"), "--api-url", base + "/v1", "--oauth-url", base + "/oauth2/v1"});
}

std::string CliFixture::code(const json& choice)
{
    return hubrise.control("POST", "/authorize", choice).body.value("code", std::string());
}

void CliFixture::connect(const json& choice)
{
    if (const Ran made = init(); made.code != 0)
        qFatal("fixture: init gave %d: %s", made.code, made.err.c_str());
    if (const Ran made = runJson("connect --code " + code(choice)); made.code != 0)
        qFatal("fixture: connect gave %d: %s", made.code, made.err.c_str());
    forgetLog();
}

int CliFixture::requests(const std::string& method, const std::string& path)
{
    int count = 0;
    for (const auto& request : hubrise.control("GET", "/log").body)
        count += request.value("method", std::string()) == method && request.value("path", std::string()).starts_with(path) ? 1 : 0;
    return count;
}

int CliFixture::writes()
{
    int count = 0;
    for (const auto& request : hubrise.control("GET", "/log").body)
        count += request.value("writing", false) ? 1 : 0;
    return count;
}

CliFixture::json CliFixture::catalog(const std::string& id)
{
    const Reply state = hubrise.control("GET", "/state");
    for (const auto& catalog : state.body["catalogs"])
        if (catalog["id"] == id)
            return withoutIds(catalog["data"]);
    return nullptr;
}

void CliFixture::someoneElsePuts(const std::string& catalog, const std::string& product)
{
    const json sku{{"ref", "V1"}, {"price", "1.00 EUR"}};
    const json data{{"categories", {{{"ref", "V"}, {"name", "Voisin"}}}}, {"products", {{{"ref", "V"}, {"category_ref", "V"}, {"name", product}, {"skus", json::array({sku})}}}}};
    const Reply put = hubrise.asOther("PUT", "/catalogs/" + catalog, {{"data", data}});
    if (put.body.value("status", 0) != 200)
        qFatal("fixture: the other client's catalog was refused: %s", put.raw.c_str());
}

CliFixture::json CliFixture::customers(const std::string& list)
{
    const Reply state = hubrise.control("GET", "/state");
    for (const auto& held : state.body["customer_lists"])
        if (held["id"] == list)
            return held["customers"];
    return nullptr;
}

int CliFixture::customersWithRef(const std::string& list, const std::string& ref)
{
    int count = 0;
    for (const auto& customer : customers(list)) {
        const json refs = customer.value("private_refs", json::object());
        for (const auto& given : refs)
            count += given == ref ? 1 : 0;
    }
    return count;
}
