// What is written down about hostile text: tables for spreadsheets, the log, the support bundle. And what keeps it from ever becoming SQL.

#include "cli_fixture.h"
#include "hostile_strings.h"
#include "unzipped.h"

#include "io/clock.h"
#include "io/log.h"
#include "model/text_rules.h"
#include "sync/export_file.h"
#include "sync/tables.h"

#include <QDirIterator>
#include <QRegularExpression>

#include <sstream>

using hostile::Entry;
using nlohmann::json;

namespace {

/// A table as a spreadsheet reads it: ';' between cells, quotes around what holds one.
std::vector<std::vector<std::string>> readTable(const std::string& bytes)
{
    std::vector<std::vector<std::string>> rows;
    std::string cell;
    bool quoted = false;
    std::size_t i = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    rows.emplace_back();
    for (; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (quoted && c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"') {
            cell += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ';') {
            rows.back().push_back(std::exchange(cell, {}));
        } else if (!quoted && c == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') {
            ++i;
            rows.back().push_back(std::exchange(cell, {}));
            rows.emplace_back();
        } else {
            cell += c;
        }
    }
    rows.pop_back();
    return rows;
}

/// What spreadsheets take for the beginning of a formula (OWASP), the wide signs of Japanese keyboards included.
bool beginsAFormula(const std::string& cell)
{
    for (const char* sign : {"=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"})
        if (cell.starts_with(sign))
            return true;
    return false;
}

const std::vector<std::string>& formulas()
{
    static const std::vector<std::string> all{"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "=HYPERLINK(\"http://x/?\"&A1,\"x\")", "-cmd|' /C calc'!A0", "+33 6 12 34 56 78", "+33612345678",
                                              "\xEF\xBC\x9D" "1+1", "\xEF\xBC\x8B" "1", "\xEF\xBC\x8D" "1", "\xEF\xBC\xA0" "SUM(A1)", "--1", "-", "-1-1", "-1.5.2", "-1e5", "-;=1+1", "\"=1+1\"", "a;=1+1", "'=1+1"};
    return all;
}

QString contentOf(const QString& file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? QString::fromUtf8(f.readAll()) : QString();
}

} // namespace

class TestHostileFiles : public QObject {
    Q_OBJECT
private slots:
    void reportsHoldNoFormula();
    void numbersStayNumbers();
    void filesForMachinesAreExact();
    void theLogIsCut();
    void theBundleHoldsAllOfThat();
    void noSqlIsPutTogether();
    void theLintHasTeeth();

private:
    static QStringList puttingTogether(const QString& source);
};

void TestHostileFiles::reportsHoldNoFormula()
{
    std::vector<std::string> texts = formulas();
    for (const Entry& entry : hostile::table())
        texts.push_back(entry.bytes);
    const model::Translate asItIs = [](const std::string& source, long long) { return source; };
    model::Changes changes;
    model::Problems problems;
    std::vector<engine::HistoryItem> items;
    for (const auto& text : texts) {
        changes.push_back({model::Action::Update, "customer", text, text, {{text, text, text}}, model::verbatim(text)});
        problems.push_back({model::Severity::Error, "customer", text, text, model::verbatim(text), model::verbatim(text)});
        engine::HistoryItem item;
        item.ref = item.name = item.remoteId = item.status = item.message = text;
        items.push_back(item);
    }
    for (const auto& csv : {engine::changesCsv(changes, asItIs), engine::problemsCsv(problems, asItIs), engine::itemsCsv(items, asItIs)}) {
        const auto rows = readTable(csv);
        QCOMPARE(rows.size(), texts.size() + 1);
        for (std::size_t row = 1; row < rows.size(); ++row) {
            QCOMPARE(rows[row].size(), rows[0].size());
            int met = 0;
            for (const auto& cell : rows[row]) {
                QVERIFY2(!beginsAFormula(cell), cell.substr(0, 100).c_str());
                met += cell == texts[row - 1] || cell == "'" + texts[row - 1] ? 1 : 0;
            }
            QVERIFY2(met >= 3, texts[row - 1].substr(0, 100).c_str());
        }
    }
}

void TestHostileFiles::numbersStayNumbers()
{
    const model::Translate asItIs = [](const std::string& source, long long) { return source; };
    for (const char* number : {"-1", "-1.50", "-12,5", "12", "0"}) {
        const auto rows = readTable(engine::changesCsv({{model::Action::Update, "sku", "1", "x", {{"stock", "1", number}}, {}}}, asItIs));
        QCOMPARE(rows.at(1).at(6), std::string(number));
    }
}

/// A file to be read by another program holds what HubRise holds, to the byte; phone numbers stay as they are.
void TestHostileFiles::filesForMachinesAreExact()
{
    engine::CustomerList people;
    for (const auto& text : formulas()) {
        model::Customer customer;
        customer.private_ref = text;
        for (auto& field : customer.fields)
            field = text;
        people.push_back(customer);
    }
    for (const Entry& entry : hostile::table()) {
        people.emplace_back();
        people.back()[model::CustomerField::LastName] = entry.bytes;
    }
    const auto rows = readTable(*engine::customersFile(people, "clients.csv"));
    QCOMPARE(rows.size(), people.size() + 1);
    for (std::size_t i = 0; i < people.size(); ++i)
        for (std::size_t field = 0; field < people[i].fields.size(); ++field)
            QVERIFY2(rows[i + 1][field + 3] == people[i].fields[field], people[i].fields[field].substr(0, 100).c_str());
    QVERIFY(json::parse(*engine::customersFile(people, "clients.json")).size() == people.size());
}

void TestHostileFiles::theLogIsCut()
{
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("log.jsonl")).toStdString();
    const io::Log log(file, io::systemClock(), "run");
    for (const Entry& entry : hostile::table())
        log.write(entry.bytes, {{"value", entry.bytes}, {"more", "x" + entry.bytes}});
    std::istringstream lines(QString(contentOf(QString::fromStdString(file))).toStdString());
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const auto document = json::parse(line, nullptr, false);
        QVERIFY2(document.is_object(), line.substr(0, 200).c_str());
        QVERIFY2(line.size() < 6'000, qPrintable(QStringLiteral("line %1: %2 bytes").arg(count).arg(line.size())));
        for (const auto& [key, value] : document.items())
            QVERIFY2(model::characterCount(value.get<std::string>()) <= 200, key.c_str());
        QVERIFY(harmless(line));
    }
    QCOMPARE(count, hostile::table().size());
}

/// A shop full of it still gets its support bundle, and no customer is in there.
void TestHostileFiles::theBundleHoldsAllOfThat()
{
    fakes::SharedClock clock; // HubRise answering 500 is asked again later
    CliFixture f("demo", &clock);
    std::string changes;
    int ref = 100;
    for (const Entry& entry : hostile::table())
        changes += "INSERT INTO customers (ref, first_name, last_name, city) VALUES (" + std::to_string(++ref) + ", 'Nomsecret', " + hostile::sqlText("Nomsecret" + entry.bytes) + ", " + hostile::sqlText(entry.bytes) + ");";
    changes += "UPDATE products SET name = " + hostile::sqlText("\x1B]0;x\x07 <b> \xE2\x80\xAE") + " WHERE ref = '10';";
    f.bistro(changes);
    f.connect({{"customer_list_id", "w9v0d"}});
    QVERIFY(f.run("push customers --yes").code == 11);
    f.run("push catalog --replace q4x9d");
    f.fault({{"method", "GET"}, {"path", "/v1/customer_lists"}, {"status", 500}, {"count", -1}, {"body", json{{"message", hostile::times(3'000, "\x1B[31m<b>Nomsecret ")}}.dump()}});
    f.run("pull customers --yes");
    const Ran made = f.runJson("support-bundle " + f.path("bundle.zip"));
    EXITS(made, 0);
    auto entries = unzipped(f.path("bundle.zip"));
    QVERIFY(entries.contains("log.jsonl") && entries.contains("doctor.txt"));
    std::istringstream log(entries["log.jsonl"]);
    for (std::string line; std::getline(log, line);)
        QVERIFY2(json::parse(line, nullptr, false).is_object() && line.size() < 8'000, line.substr(0, 300).c_str());
    for (const auto& [name, text] : entries) {
        const auto at = text.find("Nomsecret");
        QVERIFY2(at == std::string::npos, (name + ": " + text.substr(at == std::string::npos || at < 200 ? 0 : at - 200, 400)).c_str());
    }
}

/// Statements in which a literal of SQL is joined with anything that is not another literal.
QStringList TestHostileFiles::puttingTogether(const QString& source)
{
    static const QRegularExpression comments(QStringLiteral(R"re(//[^\n]*)re"));
    static const QRegularExpression sql(QStringLiteral(
        R"re("[^"\n]*\b(SELECT\s|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE|DROP\s+TABLE|ALTER\s+TABLE|ATTACH\s|PRAGMA\s|WHERE\s|VALUES\s*\()[^"\n]*"\s*(\)?\s*\+|\)?\.arg\()|\+\s*"[^"\n]*\b(WHERE\s|VALUES\s*\(|FROM\s+\w|SET\s+\w+\s*=|LIMIT\s)[^"\n]*")re"));
    static const QRegularExpression formatted(QStringLiteral(R"re((format|snprintf)\([^;]*"[^"\n]*\b(SELECT|INSERT|UPDATE|DELETE)\s)re"));
    QStringList found;
    for (const auto& line : source.split(u'\n')) {
        const QString code = QString(line).remove(comments);
        if ((sql.match(code).hasMatch() || formatted.match(code).hasMatch()) && !code.contains(QStringLiteral("TR(")) && !code.contains(QStringLiteral("TRN(")))
            found << code.trimmed();
    }
    return found;
}

void TestHostileFiles::noSqlIsPutTogether()
{
    int files = 0;
    QStringList found;
    for (const char* layer : {"model", "io", "sync", "cli", "gui", "i18n"}) {
        QDirIterator all(QStringLiteral(SOURCES "/") + QLatin1String(layer), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString file = all.next();
            ++files;
            for (const auto& line : puttingTogether(contentOf(file)))
                found << QFileInfo(file).fileName() + QStringLiteral(": ") + line;
        }
    }
    QVERIFY(files > 200);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestHostileFiles::theLintHasTeeth()
{
    for (const char* bad : {R"(run("SELECT * FROM t WHERE name = '" + name + "'");)", R"(query.exec(QStringLiteral("DELETE FROM t WHERE id = %1").arg(id));)", R"(std::string sql = head + " WHERE ref = " + ref;)",
                            R"(db.exec("PRAGMA key = " + key);)", R"(snprintf(buffer, 10, "UPDATE t SET x = '%s'", x);)", R"(auto s = std::format("SELECT {} FROM t", column);)"})
        QVERIFY2(!puttingTogether(QString::fromLatin1(bad)).isEmpty(), bad);
    for (const char* good : {R"(statement("SELECT a FROM t WHERE b = ?").bind(b);)", R"(TR("Add the query " + x) // "SELECT " + x)", R"(words += "from here";)"})
        QVERIFY2(puttingTogether(QString::fromLatin1(good)).isEmpty(), good);
}

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "test_hostile_files.moc"
