// The last program of the suite: the figures that the others recorded (promises.h) as one table, promise by promise. It fails when a promise has no
// figure, or when one that is not a matter of time or memory does not hold.

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>
#include <map>
#include <vector>

namespace {

struct Promise {
    const char* id;
    const char* what;
    const char* goal;
    bool measured; ///< a time or a size: told, not asserted
};

constexpr Promise promises[] = {
    {"R1", "duplicates of a customer or an image after any faults", "0 in 10,000 injected runs", false},
    {"R2", "foreign values overwritten without consent", "0", false},
    {"R3", "crash points from which one rerun reaches the end", "100 %", false},
    {"R4", "power losses that damage or lose an acknowledged step", "0 of 800 states", false},
    {"R5", "extra requests for each interruption", "update 1, creation or catalog 2", false},
    {"R6", "429 answers of our own making in ten days", "0", false},
    {"R7", "time to the end against the bound", "1.01", false},
    {"R8", "nothing changed, 10,000 customers", "0 requests, 2 s", true},
    {"R9", "verified backup before the first byte of a replacing PUT", "100 %", false},
    {"R10", "restored catalogs equal to their backup", "100 % of 1,000", false},
    {"R11", "unlocking by hand; answer of the second program", "0; 1 s", true},
    {"R12", "until a silent schedule is seen", "26 h", false},
    {"R13", "secrets or personal data in artefacts and logs", "0", false},
    {"R14", "between the last look and a replacing PUT", "5 s", false},
    {"R15", "longest silence of the window with hostile data", "100 ms", true},
    {"R16", "100,000 customers planned and compared", "300 MB, 10 s", true},
    {"R17", "the whole suite", "10 min", true},
};

struct Part {
    QString part, figure;
    bool holds, unmeasured = false;
};

/// Of the parts of one promise; only what was measured can break it.
QString verdict(const std::vector<Part>& parts)
{
    const bool broken = std::any_of(parts.begin(), parts.end(), [](const Part& part) { return !part.holds && !part.unmeasured; });
    const auto unmeasured = std::ranges::count_if(parts, &Part::unmeasured);
    if (unmeasured == std::ssize(parts))
        return QStringLiteral("not measured");
    return broken ? QStringLiteral("NO") : unmeasured > 0 ? QStringLiteral("not all measured") : QStringLiteral("yes");
}

QString verdict(const Part& part) { return part.unmeasured ? QStringLiteral("not measured") : part.holds ? QString() : QStringLiteral("NO"); }

struct Figures {
    std::map<QString, std::vector<Part>> parts;
    std::map<QString, qint64> sums; ///< "R1 injected runs" → of all programs
};

Figures read(const QString& folder)
{
    Figures figures;
    for (const auto& name : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder + '/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto all = QJsonDocument::fromJson(file.readAll()).object();
        for (const auto& value : all) {
            const auto record = value.toObject();
            if (record.contains(QStringLiteral("number")))
                figures.sums[record[QStringLiteral("id")].toString() + ' ' + record[QStringLiteral("what")].toString()] += record[QStringLiteral("number")].toInteger();
            else
                figures.parts[record[QStringLiteral("id")].toString()].push_back(
                    {record[QStringLiteral("part")].toString(), record[QStringLiteral("figure")].toString(), record[QStringLiteral("holds")].toBool(),
                     record[QStringLiteral("unmeasured")].toBool()});
        }
    }
    return figures;
}

/// What only the sums of all programs tell.
void addSums(Figures& figures)
{
    const auto runs = figures.sums[QStringLiteral("R1 injected runs")];
    figures.parts[QStringLiteral("R1")].push_back({QStringLiteral("all programs"), QStringLiteral("%L1 injected runs").arg(runs), runs >= 10'000});
    const auto files = figures.sums[QStringLiteral("R13 artefacts scanned")], hits = figures.sums[QStringLiteral("R13 hits")];
    figures.parts[QStringLiteral("R13")].push_back(
        {QStringLiteral("everything the suite left"), QStringLiteral("%1 found in %L2 artefacts").arg(hits).arg(files), hits == 0 && files > 0});
}

void addDuration(Figures& figures, const QString& folder)
{
    const QFileInfo started(folder + QStringLiteral("/started"));
    const auto seconds = started.lastModified().secsTo(QDateTime::currentDateTime());
    figures.parts[QStringLiteral("R17")].push_back({QStringLiteral("this run"), QStringLiteral("%1 s").arg(seconds), started.exists() && seconds <= 600});
}

} // namespace

class TestPromises : public QObject {
    Q_OBJECT
private slots:
    void verdicts();
    void table();
};

/// What could not be measured neither holds nor breaks a promise.
void TestPromises::verdicts()
{
    const Part held{{}, {}, true}, broken{{}, {}, false}, unmeasured{{}, {}, false, true};
    QCOMPARE(verdict(std::vector<Part>{}), QStringLiteral("not measured"));
    QCOMPARE(verdict(std::vector{held, held}), QStringLiteral("yes"));
    QCOMPARE(verdict(std::vector{held, broken}), QStringLiteral("NO"));
    QCOMPARE(verdict(std::vector{held, unmeasured}), QStringLiteral("not all measured"));
    QCOMPARE(verdict(std::vector{unmeasured, broken}), QStringLiteral("NO"));
    QCOMPARE(verdict(std::vector{unmeasured}), QStringLiteral("not measured"));
}

void TestPromises::table()
{
    const QString folder = QStringLiteral(PROMISES);
    Figures figures = read(folder);
    addSums(figures);
    addDuration(figures, folder);
    QStringList lines, broken, missing;
    const auto line = [&](const QString& id, const QString& what, const QString& figure, const QString& goal, const QString& verdict) {
        lines << QStringLiteral("%1 %2 %3 %4 %5").arg(id, -4).arg(what, -60).arg(figure, -56).arg(goal, -32).arg(verdict);
        while (lines.last().endsWith(' '))
            lines.last().chop(1);
    };
    line(QStringLiteral(" "), QStringLiteral("promise"), QStringLiteral("figure"), QStringLiteral("goal"), QStringLiteral("holds"));
    for (const auto& promise : promises) {
        const QString id = QString::fromLatin1(promise.id);
        const auto& parts = figures.parts[id];
        const QString holds = verdict(parts);
        line(id, QString::fromLatin1(promise.what), QString(), QString::fromLatin1(promise.goal), holds);
        for (const auto& part : parts)
            line(QStringLiteral(" "), "  " + part.part, part.figure, QString(), verdict(part));
        if (holds == QStringLiteral("not measured"))
            missing << id;
        else if (holds == QStringLiteral("NO") && !promise.measured)
            broken << id;
    }
    QFile table(folder + QStringLiteral("/table.txt"));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write(lines.join('\n').toUtf8() + '\n');
    table.close();
    for (const auto& text : lines)
        qInfo("%s", qPrintable(text));
    QVERIFY2(missing.isEmpty(), qPrintable("no figure for " + missing.join(QStringLiteral(", "))));
    QVERIFY2(broken.isEmpty(), qPrintable("does not hold: " + broken.join(QStringLiteral(", "))));
}

QTEST_GUILESS_MAIN(TestPromises)
#include "test_promises.moc"
