// What the fuzzers run, in every build: each target over each of its inputs (tests/data/fuzz: hand-made ones, and what the fuzzers found), and over
// texts that are hostile by their size.

#include "tests/fuzz/targets.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

namespace {

constexpr int large = 1'000'000;

std::string repeated(std::string_view part, int bytes = large)
{
    std::string out;
    out.reserve(static_cast<std::size_t>(bytes) + part.size());
    while (out.size() < static_cast<std::size_t>(bytes))
        out += part;
    return out;
}

std::string numbered(std::string_view before, std::string_view behind)
{
    std::string out;
    for (int i = 0; out.size() < static_cast<std::size_t>(large); ++i)
        out.append(before).append(std::to_string(i)).append(behind);
    return out;
}

std::string mappingWith(const std::string& more)
{
    return "driver = 'sqlite'\ncurrency = 'EUR'\n" + more;
}

/// A plan without ops, as the journal keeps it, that says `sentence` somewhere.
std::string planWithSentence(const std::string& sentence)
{
    QFile file(QStringLiteral(TEST_DATA "/fuzz/plan/journal.json"));
    const QByteArray place = R"("hint":{"text":"h"})";
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace(place, "\"hint\":" + QByteArray::fromStdString(sentence)).toStdString();
}

struct Input {
    const char* name;
    std::string bytes;
};

/// One million bytes each.
std::vector<Input> hugeInputs()
{
    const std::string query = "[read]\ncustomers = 'SELECT 1'\n";
    return {
        {"open brackets", repeated("[")},
        {"nested lists", repeated("[", large / 2) + repeated("]", large / 2)},
        {"nested objects", repeated("{\"a\":", large) + "1" + repeated("}", large / 5)},
        {"message of nested lists", "{\"message\":" + repeated("[", large / 2) + repeated("]", large / 2) + "}"},
        {"error type of nested lists", "{\"error_type\":" + repeated("[", large / 2) + repeated("]", large / 2) + "}"},
        {"errors of nested lists", "{\"errors\":[{\"field\":" + repeated("[", large / 2) + repeated("]", large / 2) + "}]}"},
        {"one long text", '"' + repeated("a") + '"'},
        {"escapes", '"' + repeated("\\u20ac") + '"'},
        {"digits", repeated("9")},
        {"digits in a list", '[' + repeated("9") + ']'},
        {"zeros", "0." + repeated("0")},
        {"blanks", repeated(" ")},
        {"no-break blanks", repeated("\u00a0")},
        {"quotes", repeated("\"")},
        {"commas", repeated(",")},
        {"colons", repeated(":")},
        {"NUL", std::string(large, '\0')},
        {"not UTF-8", std::string(large, '\xff')},
        {"different words", numbered("w", ",")},
        {"list of different words", "[\"" + numbered("w", "\",\"") + "\"]"},
        {"list of numbers", '[' + numbered("", ",") + "0]"},
        {"object of different keys", '{' + numbered("\"k", "\":1,") + "\"k\":1}"},
        {"same secret", repeated("c0ffee-token-of-a-restaurant")},
        {"comments of SQL", repeated("/* -- */ --\n")},
        {"open comments of SQL", repeated("/*")},
        {"parameters", numbered(":p", " ")},
        {"tables in tables", mappingWith('[' + repeated("a.") + "a]\n")},
        {"dotted key", mappingWith(repeated("a.") + "a = 1\n")},
        {"dotted key in [read]", mappingWith("[read]\n" + repeated("a.") + "a = 1\n")},
        {"dotted key in an inline table", mappingWith("x={" + repeated("a.") + "a=1}\n")},
        {"inline tables", mappingWith(repeated("a={") + repeated("}", large / 3))},
        {"TOML lists", mappingWith("a=" + repeated("["))},
        {"different TOML keys", mappingWith(query + numbered("k", "=1\n"))},
        {"different TOML tables", mappingWith(query + numbered("[t", "]\n"))},
        {"tables that share their start", mappingWith(query + numbered("[a.b.c.d.e.t", "]\n"))},
        {"list of tables", mappingWith(query + repeated("[[t]]\n"))},
        {"unknown key", mappingWith(query + repeated("k") + " = 1\n")},
        {"unknown query", mappingWith("[read]\n" + repeated("q") + " = 'SELECT 1'\n")},
        {"unknown parameter", mappingWith(query + "[write]\ncustomer_insert = 'INSERT :" + repeated("p") + "'\n")},
        {"many parameters", mappingWith(query + "[write]\ncustomer_insert = 'SELECT 1 RETURNING " + numbered("p", " ") + "'\n")},
        {"many queries", mappingWith("[read]\ncustomers = [" + repeated("'SELECT 1',") + "]\n")},
        {"many statements", mappingWith(query + "[write]\ncustomer_insert = [" + repeated("'SELECT :ref',") + "]\n")},
        {"statements that return", mappingWith(query + "[write]\ncustomer_insert = [" + repeated("'INSERT :x RETURNING x',") + "]\n")},
        {"statements that use what the first returns", mappingWith(query + "[write]\ncustomer_insert = ['SELECT 1 AS " + repeated("z ", large / 2) + " AS y', " + repeated("'SELECT :y',", large / 2) + "]\n")},
        {"a constant many times", mappingWith("[constants]\nc = '" + repeated("x", large / 2) + "'\n[read]\ncustomers = 'SELECT " + repeated("${c}", large / 2) + "'\n")},
        {"many constants", mappingWith("[constants]\n" + numbered("c", "='x'\n") + "[read]\ncustomers = 'SELECT ${c}'\n")},
        {"nested sentences", planWithSentence(repeated("{\"text\":\"\",\"args\":[", 50'000 * 19) + "\"\"" + repeated("]}", 50'000 * 2))},
    };
}

} // namespace

class TestFuzzSeeds : public QObject {
    Q_OBJECT

private slots:
    void everyInput_data()
    {
        QTest::addColumn<QString>("target");
        for (const auto& target : fuzz::targets)
            QTest::newRow(target.name) << target.name;
    }

    void everyInput()
    {
        QFETCH(QString, target);
        const QDir folder(QStringLiteral(TEST_DATA "/fuzz/") + target);
        const auto names = folder.entryList(QDir::Files);
        QVERIFY2(names.size() >= 3, "no inputs");
        for (const auto& name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto wrong = run(target, file.readAll().toStdString());
            QVERIFY2(wrong.empty(), (name.toStdString() + ": " + wrong).c_str());
        }
    }

    void everyHugeInput_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& input : m_huge)
            QTest::newRow(input.name) << input.name;
    }

    /// A slow one is told, and a hopelessly slow one ends in the suite's time-out.
    void everyHugeInput()
    {
        QFETCH(QString, name);
        const auto input = std::find_if(m_huge.begin(), m_huge.end(), [&](const Input& i) { return name == QLatin1String(i.name); });
        for (const auto& target : fuzz::targets) {
            QElapsedTimer clock;
            clock.start();
            const auto wrong = target.run(input->bytes);
            QVERIFY2(wrong.empty(), (std::string(target.name) + ": " + wrong).c_str());
            if (clock.elapsed() > 1000)
                qWarning("%s takes %lld ms for “%s”", target.name, static_cast<long long>(clock.elapsed()), input->name);
        }
    }

private:
    static std::string run(const QString& name, const std::string& bytes)
    {
        for (const auto& target : fuzz::targets)
            if (name == QLatin1String(target.name))
                return target.run(bytes);
        return "no such target";
    }

    const std::vector<Input> m_huge = hugeInputs();
};

QTEST_GUILESS_MAIN(TestFuzzSeeds)
#include "test_fuzz_seeds.moc"
