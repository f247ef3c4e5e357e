// Time is handed in (io/clock.h): whoever reads a clock or sleeps by himself cannot be tested with clocks that jump, and makes the suite wait.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

class TestNoRealTime : public QObject {
    Q_OBJECT
private slots:
    void clocksAreHandedIn();
    void theSearchFinds();

private:
    static QStringList found(const QString& source);
};

/// Lines that look at a clock or sleep; the default of a parameter or a member is the one place for the machine's own.
QStringList TestNoRealTime::found(const QString& source)
{
    static const QRegularExpression byDefault(QStringLiteral(R"re(= &?(io::)?systemClock\(\)[;,)])re"));
    static const QRegularExpression declared(QStringLiteral(R"re(^const Clock& systemClock\(\);)re"));
    static const QRegularExpression real(QStringLiteral(R"re(systemClock\(\)|_clock::now\(|\bsleep_(for|until)\b|\b[mun]*sleep\(|\bnanosleep\b|\b(std::)?time\((nullptr|NULL|0|&)|\bgettimeofday\b|\bclock_gettime\b|QDateTime::current|QDate::current|QTime::current)re"));
    QStringList lines;
    for (QString line : source.split('\n')) {
        line.remove(QRegularExpression(QStringLiteral("//.*")));
        if (!declared.match(line).hasMatch() && line.remove(byDefault).contains(real))
            lines << line.trimmed();
    }
    return lines;
}

void TestNoRealTime::clocksAreHandedIn()
{
    // The machine's clock itself; and the deadline of a query that runs inside the till's own database, which no virtual clock hurries.
    const QStringList allowed = {QStringLiteral("io/clock.cpp"), QStringLiteral("io/till_connection.h")};
    int files = 0;
    QStringList all;
    for (const char* layer : {"model", "io", "sync"}) {
        QDirIterator sources(QStringLiteral(SOURCES "/") + QLatin1String(layer), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files);
        while (sources.hasNext()) {
            QFile file(sources.next());
            const QString name = QLatin1String(layer) + '/' + sources.fileName();
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            if (!allowed.contains(name))
                for (const auto& line : found(QString::fromUtf8(file.readAll())))
                    all << name + QStringLiteral(": ") + line;
        }
    }
    QVERIFY(files > 150);
    QVERIFY2(all.isEmpty(), qPrintable(all.join('\n')));
}

void TestNoRealTime::theSearchFinds()
{
    for (const char* bad : {"const auto now = io::systemClock().nowMs();", "x = std::chrono::steady_clock::now();", "std::this_thread::sleep_for(1s);", "usleep(10);", "std::time(nullptr)",
                            "QDateTime::currentMSecsSinceEpoch()", "f(profile, io::systemClock());"})
        QVERIFY2(found(QLatin1String(bad)).size() == 1, bad);
    for (const char* good : {"const io::Clock* clock = &io::systemClock();", "acquire(file, const Clock& clock = systemClock());", "const Clock& systemClock();", "clock.sleepMs(10, {});", "// the machine sleeps"})
        QVERIFY2(found(QLatin1String(good)).isEmpty(), good);
}

QTEST_GUILESS_MAIN(TestNoRealTime)
#include "test_no_real_time.moc"
