#include "io/files.h"
#include "io/till_catalog.h"
#include "io/mapping.h"
#include "io/till_connection.h"
#include "till_fixture.h"

#include "model/catalog_validation.h"

#include <filesystem>

using namespace model;

namespace {

/// One product with two sizes and an option list; the queries everything else is added to.
const std::string smallTill = R"(
CREATE TABLE article (code, nom, prix, fam, img);
INSERT INTO article VALUES ('PIZ', 'Pizza   ', NULL, 'F1', NULL);
CREATE TABLE taille (article, code, nom, prix);
INSERT INTO taille VALUES ('PIZ', 'PIZ|GRA', 'Grande', 12.5), ('PIZ', 'PIZ|PET', 'Petite', '9,80');
CREATE TABLE famille (code, nom); INSERT INTO famille VALUES ('F1', 'Pizzas');
CREATE TABLE suppl (liste, code, nom, prix, defaut);
INSERT INTO suppl VALUES ('L1', 'OLI', 'Olives', 1, 'N'), ('L1', 'ANC', 'Anchois', NULL, 'O'), ('L2', 'OLI', 'Olives', 2, 0);
CREATE TABLE liste (code, nom, mini, maxi); INSERT INTO liste VALUES ('L1', 'Suppléments', 0, 3), ('L2', 'Autres', 1.0, NULL);
CREATE TABLE extra (a, b, c, d, e, f);
CREATE TABLE photo (ref, data, path);
)";

const std::string smallMapping = R"(
[read]
categories = "SELECT code AS ref, nom AS name FROM famille"
products = "SELECT code AS ref, fam AS category_ref, nom AS name, img AS image_ref FROM article"
skus = "SELECT article AS product_ref, code AS ref, nom AS name, prix AS price FROM taille"
option_lists = "SELECT code AS ref, nom AS name, mini AS min_selections, maxi AS max_selections FROM liste"
options = "SELECT liste AS option_list_ref, code AS ref, nom AS name, prix AS price, defaut AS \"default\" FROM suppl"
)";

TillFixture small(const std::string& sql = {}, const std::string& queries = {})
{
    return TillFixture(smallTill + sql, smallMapping + queries);
}

/// A mapping that reads customers from columns of the table c.
std::string customersOf(const std::string& columns) { return "[read]\ncustomers = \"SELECT " + columns + " FROM c\"\n"; }

QStringList warnings;
void collectWarnings(QtMsgType, const QMessageLogContext&, const QString& words) { warnings << words; }

const std::string jpeg = "\xFF\xD8\xFF\xE0 a picture";

} // namespace

class TestTillDatabase : public QObject {
    Q_OBJECT
private slots:
    void databasesThatCannotBeRead_data();
    void databasesThatCannotBeRead();
    void missingFileIsNotMade();
    void lockedDatabaseIsTemporary();
    void readerSeesOneSnapshotAndLeavesNoLock();
    void readingNeverWrites();
    void sqlErrorsAreTold_data();
    void sqlErrorsAreTold();
    void missingColumnsAreTold();
    void stopEndsALongQuery();
    void timeLimitEndsALongQuery();
    void connectionsAreRemovedQuietly();
    void serverAddressesAreChecked_data();
    void serverAddressesAreChecked();

    void catalogIsPutTogether();
    void badRowsOfTheCatalog_data();
    void badRowsOfTheCatalog();
    void pricesAreExact();
    void restrictionsAndOverrides();
    void whatMayBeSwitchedOffIsNotSold();
    void overridesReachOneListOnly();
    void aPriceForNoVariantIsNoneForAll();
    void whatPointsToNothingIsNoThingWithoutARef();
    void aCommentBehindAQuery();
    void dealsDiscountsAndCharges();
    void imagesFromColumnsAndFiles();
    void imagesThatNobodyCanNameStayInHubRise();
    void anImageFileWithoutBytesIsEmpty();
    void imagesStayInTheirFolder();
    void aFolderOfImagesThatIsNotThere();
    void excludedAndDefaults();

    void customersAreCleaned();
    void customersWithProblems_data();
    void customersWithProblems();
    void missingAndDuplicateRefsAreRejected();
    void ownedFieldsFollowTheColumns();
    void windows1252Bytes();
    void stockIsFittedToHubRise();
    void oneCodeThatIsSoldOutForTwoTimes();
    void checkTellsEverything();
    void sampleTillsAreReadable_data();
    void sampleTillsAreReadable();
};

void TestTillDatabase::databasesThatCannotBeRead_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("missing") << "missing" << "is not there";
    QTest::newRow("folder") << "folder" << "not a database file";
    QTest::newRow("no bytes") << "empty" << "0 bytes";
    QTest::newRow("no tables") << "no tables" << "holds no tables";
    QTest::newRow("text file") << "text" << "not a database";
}

void TestTillDatabase::databasesThatCannotBeRead()
{
    QFETCH(QString, kind);
    QFETCH(QString, said);
    TillFixture fixture({}, smallMapping);
    if (kind == "folder")
        std::filesystem::create_directory(fixture.database());
    else if (kind == "empty")
        TillFixture::write(fixture.database(), "");
    else if (kind == "no tables")
        fixture.run("CREATE TABLE t (x); DROP TABLE t;");
    else if (kind == "text")
        TillFixture::write(fixture.database(), std::string(4096, 'x'));
    const auto catalog = fixture.till()->catalog();
    QVERIFY(!catalog);
    QCOMPARE(catalog.error().kind, Kind::TillData);
    QVERIFY2(inWords(catalog.error().message).contains(said), qPrintable(inWords(catalog.error().message)));
    QVERIFY(!catalog.error().hint.empty());
}

void TestTillDatabase::missingFileIsNotMade()
{
    TillFixture fixture({}, smallMapping + "[write]\ncustomer_erase = \"DELETE FROM article\"\n");
    QVERIFY(!fixture.till()->catalog());
    QVERIFY(!fixture.till()->write({{"customer_erase", {}, ""}}));
    QVERIFY(!std::filesystem::exists(fixture.database()));
}

void TestTillDatabase::lockedDatabaseIsTemporary()
{
    const TillFixture fixture = small();
    sqlite3* till = nullptr;
    sqlite3_open(fixture.database().c_str(), &till);
    QCOMPARE(sqlite3_exec(till, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    const io::TillSource source{*io::loadMapping(fixture.mappingFile()), fixture.database(), {}, {.busy = std::chrono::milliseconds(20)}};
    const auto connection = io::TillConnection::open(source, io::TillConnection::Access::Read);
    sqlite3_close(till);
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, Kind::Temporary);
    QVERIFY(inWords(connection.error().message).contains("The till is writing"));
    QVERIFY(io::TillConnection::open(source, io::TillConnection::Access::Read));
}

void TestTillDatabase::readerSeesOneSnapshotAndLeavesNoLock()
{
    const TillFixture fixture = small("PRAGMA journal_mode=WAL;");
    const io::TillSource source{*io::loadMapping(fixture.mappingFile()), fixture.database(), {}, {}};
    auto connection = io::TillConnection::open(source, io::TillConnection::Access::Read);
    QVERIFY(connection);
    fixture.run("UPDATE taille SET prix = 99; INSERT INTO taille VALUES ('PIZ', 'NEW', 'Neuve', 1)");
    const auto before = io::readCatalog(**connection);
    QVERIFY(before);
    QCOMPARE(before->catalog.products[0].skus.size(), 2u);
    QCOMPARE(before->catalog.products[0].skus[0].price.minor, 1250);
    const auto after = fixture.till()->catalog();
    QCOMPARE(after->catalog.products[0].skus.size(), 3u);
    connection->reset();
    fixture.run("BEGIN EXCLUSIVE; COMMIT");
}

void TestTillDatabase::readingNeverWrites()
{
    const TillFixture fixture = small();
    const auto before = io::readWhole(fixture.database());
    const auto till = fixture.till();
    QVERIFY(till->catalog());
    till->check();
    QCOMPARE(*io::readWhole(fixture.database()), *before);
    const io::TillSource source{*io::parseMapping("driver = \"sqlite\"\ncurrency = \"EUR\"\n[read]\nvariants = \"WITH x AS (SELECT 1) UPDATE article SET nom = 'x' RETURNING nom AS name, code AS ref\"\n", "m"), fixture.database(), {}, {}};
    const auto connection = io::TillConnection::open(source, io::TillConnection::Access::Read);
    QVERIFY(!io::readCatalog(**connection));
    QCOMPARE(*io::readWhole(fixture.database()), *before);
}

void TestTillDatabase::sqlErrorsAreTold_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("configuration");
    QTest::addColumn<QString>("said");
    QTest::newRow("unknown table") << "SELECT 1 AS ref FROM clients" << false << "no such table: clients";
    QTest::newRow("unknown column") << "SELECT numero AS ref FROM article" << false << "no such column: numero";
    QTest::newRow("syntax") << "SELECT 1 AS ref FORM article" << true << "syntax error";
    QTest::newRow("fails at the second row") << "SELECT 1 AS ref UNION ALL SELECT json('{') FROM article" << false << "malformed JSON";
}

void TestTillDatabase::sqlErrorsAreTold()
{
    QFETCH(QString, sql);
    QFETCH(bool, configuration);
    QFETCH(QString, said);
    const TillFixture fixture(smallTill, "[read]\ncustomers = \"" + sql.toStdString() + "\"\n");
    const auto customers = fixture.till()->customers();
    QVERIFY(!customers);
    QCOMPARE(customers.error().kind, configuration ? Kind::Configuration : Kind::TillData);
    const QString message = inWords(customers.error().message);
    QVERIFY2(message.contains("The query “customers”") && message.contains(said), qPrintable(message));
    if (!configuration)
        QVERIFY(inWords(customers.error().hint).contains("schema may have changed"));
}

void TestTillDatabase::missingColumnsAreTold()
{
    const TillFixture fixture(smallTill, "[read]\ncustomers = \"SELECT code, nom AS last_name FROM article WHERE 0\"\n");
    const auto customers = fixture.till()->customers();
    QVERIFY(!customers);
    QCOMPARE(customers.error().kind, Kind::Configuration);
    QCOMPARE(inWords(customers.error().message), "The query “customers” of the mapping bistro.toml gives no column “ref”");
    const TillFixture neither(smallTill, "[read]\nstock = \"SELECT 1 AS stock\"\n");
    const auto stock = neither.till()->stock();
    QCOMPARE(stock.error().kind, Kind::Configuration);
    QVERIFY(inWords(stock.error().message).contains("sku_ref, option_ref"));
}

void TestTillDatabase::stopEndsALongQuery()
{
    const TillFixture fixture(smallTill, "[read]\ncustomers = \"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS ref FROM n\"\n");
    std::stop_source stop;
    stop.request_stop();
    const auto till = io::openTill(fixture.mappingFile(), fixture.database(), stop.get_token());
    const auto customers = (*till)->customers();
    QVERIFY(!customers);
    QCOMPARE(customers.error().kind, Kind::Interrupted);
}

void TestTillDatabase::timeLimitEndsALongQuery()
{
    const TillFixture fixture(smallTill, "[read]\nvariants = \"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) AS ref, 'x' AS name FROM n\"\n");
    const io::TillSource source{*io::loadMapping(fixture.mappingFile()), fixture.database(), {}, {.query = std::chrono::seconds(0)}};
    const auto connection = io::TillConnection::open(source, io::TillConnection::Access::Read);
    QVERIFY(connection);
    const auto catalog = io::readCatalog(**connection);
    QVERIFY(!catalog);
    QCOMPARE(catalog.error().kind, Kind::TillData);
    QVERIFY(inWords(catalog.error().message).contains("took too long"));
}

void TestTillDatabase::connectionsAreRemovedQuietly()
{
    warnings.clear();
    const auto before = qInstallMessageHandler(collectWarnings);
    {
        const TillFixture fixture = small();
        const auto a = fixture.till();
        const auto b = fixture.till();
        const bool read = a->catalog() && b->catalog() && a->stock() && !a->imageBytes("none");
        fixture.run("DROP TABLE suppl");
        const bool failed = !a->catalog() && !b->check().empty();
        qInstallMessageHandler(before);
        QVERIFY(read && failed);
    }
    QCOMPARE(warnings, QStringList());
}

void TestTillDatabase::serverAddressesAreChecked_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("said");
    QTest::newRow("path") << "postgresql" << "/var/till.db" << "does not fit the driver postgresql";
    QTest::newRow("other engine") << "mariadb" << "postgresql://a@localhost/b" << "does not fit the driver mariadb";
    QTest::newRow("no name") << "postgresql" << "postgresql://a@localhost" << "does not fit";
    QTest::newRow("unknown parameter") << "postgresql" << "postgresql://a@localhost/b?sslmode=require" << "unknown parameter “sslmode”";
    QTest::newRow("unknown parameter beside a known one") << "mariadb" << "mariadb://a@localhost/b?password_file=x&ssl=1" << "unknown parameter “ssl”";
    QTest::newRow("fragment") << "mariadb" << "mariadb://a@localhost/b#c" << "does not fit";
    QTest::newRow("password inside") << "postgresql" << "postgresql://a:secret@localhost/b" << "holds a password";
    QTest::newRow("no connection string") << "odbc" << "" << "connection string is missing";
}

void TestTillDatabase::serverAddressesAreChecked()
{
    QFETCH(QString, driver);
    QFETCH(QString, database);
    QFETCH(QString, said);
    TillFixture fixture;
    TillFixture::write(fixture.mappingFile(), "driver = \"" + driver.toStdString() + "\"\ncurrency = \"EUR\"\n[read]\ncustomers = \"SELECT 1 AS ref\"\n");
    const auto till = io::openTill(fixture.mappingFile(), database.toStdString());
    QVERIFY2(till, till ? "" : words(till.error().message).c_str());
    const auto customers = (*till)->customers();
    QVERIFY(!customers);
    QCOMPARE(customers.error().kind, Kind::Configuration);
    const QString message = inWords(customers.error().message);
    QVERIFY2(message.contains(said), qPrintable(message));
    QVERIFY(!message.contains("secret"));
}

void TestTillDatabase::catalogIsPutTogether()
{
    const TillFixture fixture = small("INSERT INTO extra VALUES ('PIZ', NULL, 'L1', 0, 0, 0), (NULL, 'PIZ|GRA', 'L2', 0, 0, 0)",
                                      "sku_option_lists = [\"SELECT a AS product_ref, c AS option_list_ref FROM extra WHERE a IS NOT NULL\", \"SELECT b AS sku_ref, c AS option_list_ref FROM extra WHERE b IS NOT NULL\"]\n");
    const auto read = fixture.till()->catalog();
    QVERIFY2(read, read ? "" : words(read.error().message).c_str());
    QCOMPARE(brief(read->problems), QStringList());
    const Catalog& c = read->catalog;
    QCOMPARE(c.products.size(), 1u);
    QCOMPARE(c.products[0].name, "Pizza");
    QCOMPARE(c.products[0].category_ref, "F1");
    QCOMPARE(c.products[0].skus[0].ref, "PIZ|GRA");
    QCOMPARE(c.products[0].skus[0].price.toString(), "12.50 EUR");
    QCOMPARE(c.products[0].skus[1].price.toString(), "9.80 EUR");
    QVERIFY(c.products[0].skus[0].option_list_refs == (Strings{"L1", "L2"}));
    QVERIFY(c.products[0].skus[1].option_list_refs == Strings{"L1"});
    QCOMPARE(c.option_lists[0].max_selections, std::optional(3));
    QCOMPARE(c.option_lists[1].min_selections, 1);
    QVERIFY(!c.option_lists[1].max_selections);
    QVERIFY(c.option_lists[0].options[1].is_default);
    QCOMPARE(c.option_lists[0].options[1].price.toString(), "0.00 EUR");
    QVERIFY(!c.option_lists[0].options[0].is_default);
    QCOMPARE(read->rows, 11);
    QVERIFY(read->queries == (std::set<std::string>{"categories", "products", "skus", "option_lists", "options", "sku_option_lists"}));
    QVERIFY(validate(c, "EUR").empty());
}

void TestTillDatabase::badRowsOfTheCatalog_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("skus");
    const auto row = [](const char* name, const char* sql, const char* problem, int skus) { QTest::newRow(name) << QString::fromUtf8(sql) << QString(problem) << skus; };
    row("no price", "INSERT INTO taille VALUES ('PIZ', 'X', 'x', NULL)", "error sku X price", 2);
    row("blank price", "INSERT INTO taille VALUES ('PIZ', 'X', 'x', '  ')", "error sku X price", 2);
    row("words for price", "INSERT INTO taille VALUES ('PIZ', 'X', 'x', 'prix libre')", "error sku X price", 2);
    row("endless price", "INSERT INTO taille VALUES ('PIZ', 'X', 'x', 9e999)", "error sku X price", 2);
    row("huge price", "INSERT INTO taille VALUES ('PIZ', 'X', 'x', 1e16)", "error sku X price", 2);
    row("three decimals", "INSERT INTO taille VALUES ('PIZ', 'X', 'x', 12.999)", "note sku X price", 3);
    row("unknown product", "INSERT INTO taille VALUES ('ZZZ', 'X', 'x', 1)", "error sku X product_ref", 2);
    row("no product", "INSERT INTO taille VALUES (NULL, 'X', 'x', 1)", "error sku X product_ref", 2);
    row("product without ref", "INSERT INTO article VALUES (NULL, 'Sans code', 1, 'F1', NULL)", "error product  ref", 2);
    row("NUL in a name", "INSERT INTO taille VALUES ('PIZ', 'X', 'a' || char(0) || 'b', 1)", "error sku X name", 3);
    row("bytes that are not UTF-8", "INSERT INTO taille VALUES ('PIZ', 'X', CAST(x'636166e9' AS TEXT), 1)", "error sku X name", 3);
    row("control character in a name", "INSERT INTO taille VALUES ('PIZ', 'X', 'a' || char(27) || 'b', 1)", "note sku X name", 3);
    row("control character in a ref", "INSERT INTO taille VALUES ('PIZ', 'X' || char(7), 'x', 1)", "error sku PIZ ref", 3);
    row("default unreadable", "INSERT INTO suppl VALUES ('L1', 'X', 'x', 1, 'peut-être')", "warning option X default", 2);
    row("option without list", "INSERT INTO suppl VALUES ('L9', 'X', 'x', 1, 0)", "error option X option_list_ref", 2);
    row("option with a wrong price", "INSERT INTO suppl VALUES ('L1', 'X', 'x', 'gratuit', 0)", "error option X price", 2);
    row("number of choices", "INSERT INTO liste VALUES ('L3', 'x', 'un', 1)", "error option_list L3 min_selections", 2);
}

void TestTillDatabase::badRowsOfTheCatalog()
{
    QFETCH(QString, sql);
    QFETCH(QString, problem);
    QFETCH(int, skus);
    const auto read = small(sql.toStdString()).till()->catalog();
    QVERIFY2(read, read ? "" : words(read.error().message).c_str());
    QCOMPARE(brief(read->problems), QStringList{problem});
    QVERIFY(!read->problems[0].message.empty());
    QCOMPARE(static_cast<int>(read->catalog.products[0].skus.size()), skus);
}

void TestTillDatabase::pricesAreExact()
{
    const TillFixture fixture(R"(CREATE TABLE t (ref, prix);
        INSERT INTO t VALUES ('a', 1.005), ('b', '1 234,50'), ('c', 0.1 + 0.2), ('d', 7), ('e', '12,5'), ('f', -1.5), ('g', x'392e39'))",
        "[read]\nproducts = \"SELECT 'P' AS ref, 'C' AS category_ref, 'p' AS name\"\nskus = \"SELECT 'P' AS product_ref, ref, ref AS name, prix AS price FROM t\"\n");
    const auto read = fixture.till()->catalog();
    QVERIFY(read);
    QStringList prices;
    for (const Sku& sku : read->catalog.products[0].skus)
        prices << QString::fromStdString(sku.price.amount());
    QCOMPARE(prices, (QStringList{"1.01", "1234.50", "0.30", "7.00", "12.50", "-1.50", "9.90"}));
    QCOMPARE(brief(read->problems), QStringList{"note sku a price"});
}

void TestTillDatabase::restrictionsAndOverrides()
{
    const TillFixture fixture = small(R"(INSERT INTO extra VALUES ('PIZ|GRA', 'EMP, LIV', '1111100', '11h30', '14/07/2026', '25'), ('PIZ|PET', '[]', NULL, NULL, NULL, NULL),
        ('NONE', '', '', '', '', 1), ('PIZ|GRA', 'AUTRE', NULL, NULL, NULL, NULL), ('PIZ|PET', 'X', 'lundi', '25:00', '31/02/2026', 'x'), (NULL, NULL, NULL, NULL, NULL, NULL))",
        "restrictions = \"SELECT a AS sku_ref, b AS variant_refs, c AS dow, d AS start_time, e AS end_date, f AS min_order_amount FROM extra\"\n"
        "price_overrides = \"SELECT a AS sku_ref, f AS price, b AS variant_refs, c AS dow FROM extra WHERE rowid = 1\"\n");
    const auto read = fixture.till()->catalog();
    QVERIFY(read);
    const auto& skus = read->catalog.products[0].skus;
    const Restrictions& r = skus[0].restrictions;
    QVERIFY(r.variant_refs == (Strings{"EMP", "LIV"}));
    QCOMPARE(r.dow, "12345--");
    QCOMPARE(r.start_time, "11:30");
    QCOMPARE(r.end_date, "2026-07-14");
    QCOMPARE(r.min_order_amount->toString(), "25.00 EUR");
    QVERIFY(!r.enabled);
    QVERIFY(skus[1].restrictions.variant_refs && skus[1].restrictions.variant_refs->empty());
    QCOMPARE(skus[0].price_overrides.size(), 1u);
    QCOMPARE(skus[0].price_overrides[0].price.toString(), "25.00 EUR");
    QCOMPARE(brief(read->problems), (QStringList{"error sku NONE sku_ref", "error sku PIZ|GRA restrictions", "error sku PIZ|PET dow", "error sku PIZ|PET start_time",
                                                 "error sku PIZ|PET end_date", "error sku PIZ|PET min_order_amount", "error sku  sku_ref"}));
}

/// What is switched off with a word that nobody knows is not put on sale.
void TestTillDatabase::whatMayBeSwitchedOffIsNotSold()
{
    const TillFixture fixture = small({}, "restrictions = \"SELECT 'PIZ|GRA' AS sku_ref, 'X' AS enabled UNION ALL SELECT 'PIZ|PET', 'N'\"\n");
    const auto read = fixture.till()->catalog();
    QVERIFY(read);
    QCOMPARE(brief(read->problems), QStringList("error sku PIZ|GRA enabled"));
    QCOMPARE(read->catalog.products[0].skus[1].restrictions.enabled, std::optional(false));
}

void TestTillDatabase::overridesReachOneListOnly()
{
    const TillFixture fixture = small({}, "price_overrides = [\"SELECT 'OLI' AS option_ref, 'L2' AS option_list_ref, 3 AS price, 'EMP' AS variant_refs\", "
                                          "\"SELECT 'OLI' AS option_ref, 4 AS price, 'LIV' AS variant_refs\", \"SELECT 'RIEN' AS option_ref, 4 AS price, 'LIV' AS variant_refs\"]\n");
    const auto read = fixture.till()->catalog();
    QCOMPARE(read->catalog.option_lists[0].options[0].price_overrides.size(), 1u);
    QCOMPARE(read->catalog.option_lists[1].options[0].price_overrides.size(), 2u);
    QCOMPARE(brief(read->problems), QStringList{"error sku RIEN option_ref"});
}

/// An empty list says no variant; HubRise, which is given none, would take the price for all.
void TestTillDatabase::aPriceForNoVariantIsNoneForAll()
{
    const TillFixture fixture = small({}, "price_overrides = \"SELECT 'PIZ|GRA' AS sku_ref, 4 AS price, '[]' AS variant_refs, '12345--' AS dow\"\n");
    const auto read = fixture.till()->catalog();
    QVERIFY(read->catalog.products[0].skus[0].price_overrides.empty());
    QCOMPARE(brief(read->problems), QStringList{"error sku PIZ|GRA variant_refs"});
}

/// A join that found nothing names nothing; it does not mean what happens to have no ref either.
void TestTillDatabase::whatPointsToNothingIsNoThingWithoutARef()
{
    const TillFixture fixture = small("INSERT INTO suppl VALUES ('L1', NULL, 'Sans sauce', 0, 0); INSERT INTO taille VALUES ('PIZ', NULL, 'Moyenne', 11)",
                                      "price_overrides = \"SELECT NULL AS sku_ref, NULL AS option_ref, 99 AS price, 'EMP' AS variant_refs\"\n"
                                      "deals = \"SELECT NULL AS ref, 'Menu' AS name\"\n"
                                      "deal_lines = \"SELECT NULL AS deal_ref, 1 AS line, 'unchanged' AS pricing_effect\"\n"
                                      "deal_line_skus = \"SELECT 'D' AS deal_ref, 1 AS line, 'PIZ|GRA' AS sku_ref WHERE 0\"\n");
    const auto read = fixture.till()->catalog();
    QVERIFY2(read, read ? "" : words(read.error().message).c_str());
    for (const auto& list : read->catalog.option_lists)
        for (const auto& option : list.options)
            QVERIFY(option.price_overrides.empty());
    QVERIFY(read->catalog.deals.at(0).lines.empty());
    QCOMPARE(brief(read->problems), (QStringList{"error sku  sku_ref", "error deal  deal_ref"}));
}

void TestTillDatabase::aCommentBehindAQuery()
{
    const TillFixture fixture = small({}, "variants = \"\"\"SELECT 'EMP' AS ref, 'Emporté' AS name; -- fin\n\"\"\"\n");
    const auto read = fixture.till()->catalog();
    QVERIFY2(read, read ? "" : words(read.error().message).c_str());
    QCOMPARE(read->catalog.variants.size(), 1u);
}

void TestTillDatabase::dealsDiscountsAndCharges()
{
    const TillFixture fixture = small({},
        "deals = \"SELECT 'D' AS ref, 'F1' AS category_ref, 'Menu' AS name, 'A,B' AS coupon_codes\"\n"
        "deal_lines = \"SELECT 'D' AS deal_ref, column1 AS line, column2 AS label, column3 AS pricing_effect, column4 AS pricing_value FROM (VALUES (2, 'Plat', 'FIXED_PRICE', 18), "
        "(1, 'Dessert', 'unchanged', NULL), (3, 'Vin', 'percentage_off', '10 %'), (4, 'x', 'half', 1), (5, 'y', 'price_off', NULL), (2, 'twice', 'unchanged', NULL))\"\n"
        "deal_line_skus = \"SELECT 'D' AS deal_ref, column1 AS line, 'PIZ|GRA' AS sku_ref, column2 AS extra_charge FROM (VALUES (2, 1.5), (1, NULL), (3, NULL), (4, NULL), (7, NULL))\"\n"
        "discounts = \"SELECT 'R' AS ref, '-10 %' AS name, 'percentage_off' AS pricing_effect, 10.0 AS pricing_value\"\n"
        "charges = \"SELECT 'LIV' AS ref, 'Livraison' AS name, 'delivery' AS type, NULL AS price\"\n"
        "restrictions = [\"SELECT 'D' AS deal_ref, '5' AS dow\", \"SELECT 'R' AS discount_ref, 2 AS max_per_order\", \"SELECT 'LIV' AS charge_ref, 'N' AS enabled\"]\n");
    const auto read = fixture.till()->catalog();
    QVERIFY2(read, read ? "" : words(read.error().message).c_str());
    const Deal& deal = read->catalog.deals.at(0);
    QVERIFY(deal.coupon_codes == (Strings{"A", "B"}));
    QCOMPARE(deal.restrictions.dow, "----5--");
    QCOMPARE(deal.lines.size(), 3u);
    QVERIFY(read->otherwiseNumbered == std::set<std::string>{"D"});
    QCOMPARE(deal.lines[0].label, "Plat");
    QCOMPARE(deal.lines[0].pricing_effect, "fixed_price");
    QCOMPARE(deal.lines[0].pricing_value, "18.00 EUR");
    QCOMPARE(deal.lines[0].skus.at(0).extra_charge->toString(), "1.50 EUR");
    QCOMPARE(deal.lines[1].pricing_value, "");
    QCOMPARE(deal.lines[2].pricing_value, "10");
    QCOMPARE(read->catalog.discounts.at(0).pricing_value, "10");
    QCOMPARE(read->catalog.discounts[0].restrictions.max_per_order, std::optional(2));
    QVERIFY(!read->catalog.charges.at(0).price);
    QCOMPARE(read->catalog.charges[0].restrictions.enabled, std::optional(false));
    QCOMPARE(brief(read->problems), (QStringList{"error deal D pricing_effect", "error deal D pricing_value", "error deal D line", "error deal D line"}));
}

void TestTillDatabase::imagesFromColumnsAndFiles()
{
    const TillFixture fixture = small("INSERT INTO photo VALUES ('1', x'FFD8FFE0', NULL), ('2', NULL, 'photos\\pizza.jpg'), ('3', x'3C7376673E', NULL), ('4', NULL, NULL), ('5', NULL, 'gone.jpg'), "
                                      "('6', zeroblob(1000001), NULL), ('unused', x'FFD8FFE1', NULL); UPDATE article SET img = '1,2,3,4,5,6,7'",
                                      "images = \"SELECT ref AS image_ref, data, path FROM photo\"\n");
    std::filesystem::create_directory(fixture.path("photos"));
    TillFixture::write(fixture.path("photos/pizza.jpg"), jpeg);
    const auto till = fixture.till();
    const auto read = till->catalog();
    QVERIFY(read);
    QCOMPARE(read->images.size(), 2u);
    QCOMPARE(read->images[1].key, "md5:" + io::md5Hex(jpeg));
    QCOMPARE(read->images[1].type, "image/jpeg");
    QCOMPARE(read->images[1].size, static_cast<std::int64_t>(jpeg.size()));
    QVERIFY(read->catalog.products[0].images == (Strings{read->images[0].key, read->images[1].key}));
    QVERIFY(read->lackingImages == (std::set<CatalogThing>{{"product", read->catalog.products[0].ref}}));
    QCOMPARE(brief(read->problems), (QStringList{"warning image 3 data", "warning image 4 data", "warning image 5 data", "warning image 6 data", "warning image 7 image_ref"}));
    QCOMPARE(*till->imageBytes("2"), jpeg);
    QCOMPARE(*till->imageBytes("1"), "\xFF\xD8\xFF\xE0");
    QCOMPARE(till->imageBytes("9").error().kind, Kind::TillData);
}

/// A list cut off at the column's width is not the wish to show none.
void TestTillDatabase::imagesThatNobodyCanNameStayInHubRise()
{
    const TillFixture fixture = small("INSERT INTO photo VALUES ('1', x'FFD8FFE0', NULL); UPDATE article SET img = '[\"1\", \"2'", "images = \"SELECT ref AS image_ref, data FROM photo\"\n");
    const auto read = fixture.till()->catalog();
    const auto& product = read->catalog.products[0];
    QVERIFY(product.images.empty());
    QVERIFY(read->lackingImages == (std::set<CatalogThing>{{"product", product.ref}}));
    QCOMPARE(brief(read->problems), QStringList{QString::fromStdString("warning product " + product.ref + " image_ref")});
}

void TestTillDatabase::anImageFileWithoutBytesIsEmpty()
{
    const TillFixture fixture = small("INSERT INTO photo VALUES ('1', NULL, 'none.jpg'); UPDATE article SET img = '1'", "images = \"SELECT ref AS image_ref, path FROM photo\"\n");
    TillFixture::write(fixture.path("none.jpg"), "");
    const auto read = fixture.till()->catalog();
    QCOMPARE(brief(read->problems), QStringList{"warning image 1 data"});
    QVERIFY(inWords(read->problems[0].message).contains("is empty"));
}

void TestTillDatabase::imagesStayInTheirFolder()
{
    const TillFixture fixture = small("UPDATE article SET img = 'up,absolute,link,folder,good'", "images = \"SELECT ref AS image_ref, path FROM photo\"\n");
    fixture.setMapping("images_folder = \"photos\"\n" + smallMapping + "images = \"SELECT ref AS image_ref, path FROM photo\"\n");
    std::filesystem::create_directory(fixture.path("photos"));
    TillFixture::write(fixture.path("secret.jpg"), jpeg);
    TillFixture::write(fixture.path("photos/good.jpg"), jpeg);
    std::filesystem::create_symlink(fixture.path("secret.jpg"), fixture.path("photos/link.jpg"));
    fixture.run("INSERT INTO photo VALUES ('up', NULL, '../secret.jpg'), ('absolute', NULL, '" + fixture.path("secret.jpg") + "'), ('link', NULL, 'link.jpg'), ('folder', NULL, '.'), ('good', NULL, 'x/../good.jpg')");
    const auto read = fixture.till()->catalog();
    QCOMPARE(read->images.size(), 1u);
    QCOMPARE(read->images[0].ref, "good");
    QCOMPARE(brief(read->problems), (QStringList{"warning image up data", "warning image absolute data", "warning image link data", "warning image folder data"}));
    QVERIFY(inWords(read->problems[0].message).contains("outside the images folder"));
    QVERIFY(inWords(read->problems[2].message).contains("outside the images folder"));
}

/// A share that is not mounted: not each picture is bad, the reading is.
void TestTillDatabase::aFolderOfImagesThatIsNotThere()
{
    const TillFixture fixture = small("INSERT INTO photo VALUES ('1', x'FFD8FFE0', NULL), ('2', NULL, 'pizza.jpg')", "images = \"SELECT ref AS image_ref, data, path FROM photo\"\n");
    fixture.setMapping("images_folder = \"photos\"\n" + smallMapping + "images = \"SELECT ref AS image_ref, data, path FROM photo\"\n");
    fixture.run("UPDATE article SET img = '1,2'");
    const auto read = fixture.till()->catalog();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Kind::TillData);
    QVERIFY(inWords(read.error().message).contains("photos"));
    QCOMPARE(fixture.till()->imageBytes("2").error().kind, Kind::TillData);
    TillFixture::write(fixture.path("photos"), "a file");
    QCOMPARE(fixture.till()->catalog().error().kind, Kind::TillData);
    std::filesystem::remove(fixture.path("photos"));
    fixture.run("UPDATE article SET img = '1'");
    QVERIFY2(fixture.till()->catalog(), "no picture is looked for there");
    std::filesystem::create_directory(fixture.path("photos"));
    fixture.run("UPDATE article SET img = '1,2'");
    QCOMPARE(brief(fixture.till()->catalog()->problems), (QStringList{"warning image 2 data"}));
}

void TestTillDatabase::excludedAndDefaults()
{
    const TillFixture fixture(smallTill, "[defaults.products]\ncategory_ref = \"DIVERS\"\n[defaults.skus]\nprice = \"0\"\n[read]\n"
                                         "products = \"SELECT code AS ref, nom AS name FROM article\"\nskus = \"SELECT 'PIZ' AS product_ref, 'X' AS ref, NULL AS price\"\n"
                                         "excluded = \"SELECT 'sku' AS kind, 'Z' AS ref, 'Zeste' AS name, 'pas en vente' AS reason\"\n");
    const auto read = fixture.till()->catalog();
    QVERIFY2(read, read ? "" : words(read.error().message).c_str());
    QCOMPARE(read->catalog.products[0].category_ref, "DIVERS");
    QCOMPARE(read->catalog.products[0].skus[0].price.toString(), "0.00 EUR");
    QCOMPARE(read->excluded.size(), 1u);
    QCOMPARE(read->excluded[0].reason, "pas en vente");
}

void TestTillDatabase::customersAreCleaned()
{
    const TillFixture fixture(R"(CREATE TABLE c (id INTEGER, mail, titre, ne, tel, cp INTEGER, pays, lat, sms, mel);
        INSERT INTO c VALUES (2213, '  Amelie@Exemple.FR   ', 'Mme', '07/04/1966', '06 12 34 56 78', 1700, 'FRANCE', 45.764043, 'O', NULL))",
        customersOf("id AS ref, mail AS email, titre AS gender, ne AS birth_date, tel AS phone, cp AS postal_code, pays AS country, lat AS latitude, sms AS sms_marketing, mel AS email_marketing"));
    const auto read = fixture.till()->customers();
    QVERIFY(read);
    QCOMPARE(brief(read->problems), QStringList());
    const Customer& c = read->customers.at(0);
    using enum CustomerField;
    QCOMPARE(c.private_ref, "2213");
    QCOMPARE(c[Email], "Amelie@Exemple.FR");
    QCOMPARE(c[Gender], "female");
    QCOMPARE(c[BirthDate], "1966-04-07");
    QCOMPARE(c[Phone], "+33612345678");
    QCOMPARE(c[PostalCode], "01700");
    QCOMPARE(c[Country], "FR");
    QCOMPARE(c[Latitude], "45.764043");
    QCOMPARE(c[SmsMarketing], "true");
    QCOMPARE(c[EmailMarketing], "");
}

void TestTillDatabase::customersWithProblems_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<bool>("kept");
    const auto row = [](const char* name, const char* column, const char* value, const char* problem, bool kept) { QTest::newRow(name) << QString(column) << QString::fromUtf8(value) << QString(problem) << kept; };
    row("impossible birth date", "birth_date", "'31/02/1980'", "warning customer 7 birth_date", true);
    row("phone that cannot be", "phone", "'99 99 99 99 99'", "warning customer 7 phone", true);
    row("placeholder e-mail", "email", "'customer@email.hidden'", "warning customer 7 email", true);
    row("no e-mail", "email", "'aucun'", "warning customer 7 email", true);
    row("unknown country", "country", "'Atlantide'", "warning customer 7 country", true);
    row("latitude out of range", "latitude", "91", "warning customer 7 latitude", true);
    row("consent unreadable", "sms_marketing", "'?'", "warning customer 7 sms_marketing", true);
    row("NUL", "last_name", "'a' || char(0) || 'b'", "error customer 7 last_name", false);
    row("not UTF-8", "last_name", "CAST(x'44e9e9' AS TEXT)", "error customer 7 last_name", false);
    row("bytes not UTF-8", "last_name", "x'44e9e9'", "error customer 7 last_name", false);
    row("zero date", "birth_date", "'0000-00-00'", "", true);
    row("title that tells no gender", "gender", "'Dr'", "warning customer 7 gender", true);
    row("no gender", "gender", "0", "", true);
}

void TestTillDatabase::customersWithProblems()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QString, problem);
    QFETCH(bool, kept);
    const TillFixture fixture("CREATE TABLE c (id, v); INSERT INTO c VALUES (7, " + value.toStdString() + "), (8, NULL)", customersOf("id AS ref, v AS " + column.toStdString()));
    const auto read = fixture.till()->customers();
    QVERIFY(read);
    QCOMPARE(brief(read->problems), problem.isEmpty() ? QStringList() : QStringList{problem});
    QCOMPARE(read->rows, 2);
    QCOMPARE(read->customers.size(), kept ? 2u : 1u);
    for (const auto field : allCustomerFields())
        QCOMPARE(read->customers[0][field], "");
}

void TestTillDatabase::missingAndDuplicateRefsAreRejected()
{
    const TillFixture fixture("CREATE TABLE c (id, nom); INSERT INTO c VALUES (1, 'a'), (NULL, 'b'), ('2', 'c'), (' 2 ', 'd'), ('  ', 'e'), (3, 'f')", customersOf("id AS ref, nom AS last_name"));
    const auto read = fixture.till()->customers();
    QCOMPARE(read->rows, 6);
    QCOMPARE(read->customers.size(), 2u);
    QCOMPARE(read->customers[1].private_ref, "3");
    QCOMPARE(brief(read->problems), (QStringList{"error customer  private_ref", "error customer  private_ref", "error customer 2 private_ref", "error customer 2 private_ref"}));
    QVERIFY(inWords(read->problems[1].message).contains("Row 5"));
}

void TestTillDatabase::ownedFieldsFollowTheColumns()
{
    const TillFixture fixture("CREATE TABLE c (id, nom)", customersOf("id AS ref, nom AS Last_Name, id AS city"));
    const auto none = fixture.till()->customers();
    fixture.run("INSERT INTO c VALUES (1, 'a')");
    const auto one = fixture.till()->customers();
    QCOMPARE(none->owned, one->owned);
    QVERIFY(contains(one->owned, CustomerField::LastName) && contains(one->owned, CustomerField::City));
    QCOMPARE(one->owned.count(), 2u);
    QCOMPARE(one->customers[0][CustomerField::LastName], "a");
}

void TestTillDatabase::windows1252Bytes()
{
    const TillFixture fixture("CREATE TABLE c (id, nom); INSERT INTO c VALUES (1, CAST(x'4DFC6C6C657220' AS TEXT))");
    fixture.setMapping("charset = \"windows-1252\"\n" + customersOf("id AS ref, CAST(nom AS BLOB) AS last_name"));
    const auto read = fixture.till()->customers();
    QCOMPARE(brief(read->problems), QStringList());
    QCOMPARE(read->customers.at(0)[CustomerField::LastName], "Müller");
}

void TestTillDatabase::stockIsFittedToHubRise()
{
    const TillFixture fixture(R"(CREATE TABLE s (sku, opt, q, e);
        INSERT INTO s VALUES ('a', NULL, 4.25, NULL), ('b', '', -3, '2026-03-15T11:30:00+01:00'), ('c', NULL, NULL, NULL), (NULL, 'o', '1,2345', 'x'), ('d', NULL, 'beaucoup', NULL),
        ('e', 'f', 1, NULL), (NULL, NULL, 1, NULL), ('a', NULL, 4.25, NULL), ('a', NULL, 9, NULL), ('g', NULL, 0, 'demain'))",
        "[read]\nstock = \"SELECT sku AS sku_ref, opt AS option_ref, q AS stock, e AS expires_at FROM s\"\n");
    const auto read = fixture.till()->stock();
    QVERIFY(read);
    QCOMPARE(read->rows, 10);
    QCOMPARE(read->rejected, 3);
    QCOMPARE(read->entries.size(), 5u);
    QCOMPARE(read->entries[0].stock->toString(), "4.25");
    QCOMPARE(read->entries[1].stock->toString(), "0");
    QCOMPARE(read->entries[1].expires_at, "2026-03-15T11:30:00+01:00");
    QVERIFY(!read->entries[2].stock);
    QCOMPARE(read->entries[3].option_ref, "o");
    QCOMPARE(read->entries[3].stock->toString(), "1.235");
    QCOMPARE(brief(read->problems), (QStringList{"note stock b stock", "note stock o stock", "error stock d stock", "error stock e sku_ref", "error stock  sku_ref", "warning stock a stock", "warning stock g expires_at"}));
}

/// What is sold out for longer is sold out.
void TestTillDatabase::oneCodeThatIsSoldOutForTwoTimes()
{
    const TillFixture fixture(R"(CREATE TABLE s (sku, q, e);
        INSERT INTO s VALUES ('early', 0, '2026-03-15T11:30:00+01:00'), ('early', 0, '2026-03-15T12:00:00+01:00'), ('late', 0, '2026-03-15T12:00:00+01:00'), ('late', 0, '2026-03-15T11:30:00+01:00'),
        ('none', 0, '2026-03-15T11:30:00+01:00'), ('none', 0, NULL), ('same', 0, '2026-03-15T11:30:00+01:00'), ('same', 0, '2026-03-15T10:30:00Z'))",
        "[read]\nstock = \"SELECT sku AS sku_ref, q AS stock, e AS expires_at FROM s\"\n");
    const auto read = fixture.till()->stock();
    QVERIFY(read);
    QCOMPARE(read->entries.size(), 4u);
    QCOMPARE(read->entries[0].expires_at, "2026-03-15T12:00:00+01:00");
    QCOMPARE(read->entries[1].expires_at, "2026-03-15T12:00:00+01:00");
    QCOMPARE(read->entries[2].expires_at, "");
    QCOMPARE(read->entries[3].expires_at, "2026-03-15T11:30:00+01:00");
    QCOMPARE(brief(read->problems), (QStringList{"warning stock early expires_at", "warning stock late expires_at", "warning stock none expires_at"}));
    QCOMPARE(read->rejected, 0);
}

void TestTillDatabase::checkTellsEverything()
{
    const TillFixture fixture(smallTill, "[read]\nvariants = \"SELECT code AS ref, nom AS name, nom AS nmae, 1 AS zzzzzzzz FROM famille\"\nstock = \"SELECT 1 AS stock\"\n"
                                         "charges = \"SELECT 1 AS name, 2 AS type FROM famille WHERE 0\"\ncustomers = \"SELECT 1 AS ref FROM gone\"\n"
                                         "[write]\ncustomer_update = \"UPDATE famille SET nom = :last_name WHERE code = :ref\"\ncustomer_erase = \"DELETE FROM gone WHERE x = :ref\"\n");
    QStringList lines;
    for (const auto& finding : fixture.till()->check())
        lines << QString::fromStdString(severityName(finding.severity) + (' ' + finding.subject)) + ": " + inWords(finding.message) + " " + inWords(finding.hint);
    const QString all = lines.join('\n');
    for (const char* part : {"warning variants: The query “variants” gives a column “nmae” that means nothing here Did you mean “name”?", "“zzzzzzzz”", "note variants: The query “variants” finds 1 row",
                             "error stock: The query “stock” of the mapping bistro.toml gives none of the columns sku_ref, option_ref", "warning charges: The query “charges” finds nothing",
                             "error customers: The query “customers” failed: no such table: gone", "note customer_update", "error customer_erase: The statement “customer_erase” failed: no such table: gone", "note database"})
        QVERIFY2(all.contains(QString::fromUtf8(part)), qPrintable(QString::fromUtf8(part) + " is not in\n" + all));
    QCOMPARE(fixture.value("SELECT count(*) FROM famille"), "1");
    std::filesystem::remove(fixture.database());
    const auto findings = fixture.till()->check();
    QCOMPARE(findings.back().subject, "database");
    QCOMPARE(findings.back().severity, Severity::Error);
}

void TestTillDatabase::sampleTillsAreReadable_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("kezia") << "kezia";
    QTest::newRow("nestor") << "nestor";
}

void TestTillDatabase::sampleTillsAreReadable()
{
    QFETCH(QString, name);
    const auto sql = io::readWhole(QString(SAMPLES "/%1/till.sql").arg(name).toStdString());
    QVERIFY(sql);
    const TillFixture fixture(*sql);
    const auto till = io::openTill(name.toStdString(), fixture.database());
    QVERIFY(till);
    const auto catalog = (*till)->catalog();
    QVERIFY2(catalog, catalog ? "" : words(catalog.error().message).c_str());
    for (const Problem& p : catalog->problems)
        QVERIFY2(p.severity != Severity::Error, qPrintable(brief({p}).join("") + inWords(p.message)));
    for (const Problem& p : validate(catalog->catalog, "EUR"))
        QVERIFY2(p.severity != Severity::Error, qPrintable(brief({p}).join("") + inWords(p.message)));
    QVERIFY(catalog->catalog.products.size() > 20);
    QVERIFY(!catalog->images.empty());
    QVERIFY(!(*till)->imageBytes(catalog->images[0].ref)->empty());
    const auto customers = (*till)->customers();
    QVERIFY(customers && customers->customers.size() > 100);
    QVERIFY((*till)->stock());
    for (const auto& finding : (*till)->check())
        QVERIFY2(finding.severity == Severity::Note, qPrintable(inWords(finding.message)));
}

QTEST_GUILESS_MAIN(TestTillDatabase)
#include "test_till_database.moc"
