// Time is handed in (io/clock.h): whoever reads a clock or sleeps by himself cannot be tested with clocks that jump, and makes the suite wait. Nor does a test
// wait for a while in which something should have happened: it waits until it has, for as long as a busy machine may need.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

class TestNoRealTime : public QObject {
    Q_OBJECT
private slots:
    void clocksAreHandedIn();
    void theSearchFinds();
    void testsWaitForSomething();
    void theSearchFindsWaits();

private:
    static QStringList found(const QString& source);
    static QStringList waits(const QString& source);
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
    // The machine's clock itself; the deadline of a query that runs inside the till's own database, which no virtual clock hurries; how often the line on a
    // terminal is drawn; “today” in words and in the name that is suggested for a file.
    const QStringList allowed = {QStringLiteral("io/clock.cpp"), QStringLiteral("io/till_connection.h"), QStringLiteral("cli/progress.cpp"), QStringLiteral("gui/exchange_home_lines.cpp"),
                                 QStringLiteral("gui/exchange_home.cpp"), QStringLiteral("gui/maintenance_checks.cpp")};
    int files = 0;
    QStringList all;
    for (const char* layer : {"model", "io", "sync", "cli", "gui"}) {
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
    QVERIFY(files > 300);
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

/// Lines of a test that let time pass, or give what must come less than half a minute. A turn of the event loop is no time.
QStringList TestNoRealTime::waits(const QString& source)
{
    static const QRegularExpression passing(QStringLiteral(R"re(\bsleep_(for|until)\(|\b(qS|[mun]*s|nanos)leep\(|\bqWait\((?![01]?\))|\bFault::delay\(|\bdelay_ms\b)re"));
    static const QRegularExpression hasty(QStringLiteral(R"re((\bqWaitFor\(.*\}, |^\s*\}, |_WITH_TIMEOUT\(.*, |\bwaitFor(Started|Finished|ReadyRead)\(|\.wait\()([12]?\d'\d{3}|\d{1,4})\)[;) ])re"));
    QStringList lines;
    for (QString line : source.split('\n')) {
        line.remove(QRegularExpression(QStringLiteral("//.*")));
        if (line.contains(passing) || line.contains(hasty))
            lines << line.trimmed();
    }
    return lines;
}

void TestNoRealTime::testsWaitForSomething()
{
    const QStringList allowed = {
        QStringLiteral("screenshots.cpp"),          // no test
        QStringLiteral("test_no_real_time.cpp"),    // below
        QStringLiteral("test_bad_network.cpp"),     // an hour, that it may be broken off
        QStringLiteral("test_sandbox_control.cpp"), // the same
        QStringLiteral("soak_meter.h"),             // the system does not tell when it has struck a thread off its list
        QStringLiteral("soak_seasons.cpp"),         // slowness is one of the things that befall the shop, and a kill at any moment another
    };
    int files = 0;
    QStringList all;
    QDirIterator sources(QStringLiteral(SOURCES "/tests"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        QFile file(sources.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        ++files;
        if (!allowed.contains(sources.fileName()))
            for (const auto& line : waits(QString::fromUtf8(file.readAll())))
                all << sources.fileName() + QStringLiteral(": ") + line;
    }
    QVERIFY(files > 150);
    QVERIFY2(all.isEmpty(), qPrintable(all.join('\n')));
}

void TestNoRealTime::theSearchFindsWaits()
{
    for (const char* bad : {"std::this_thread::sleep_for(2ms);", "usleep(10);", "QTest::qSleep(5);", "QTest::qWait(100);", "QTest::qWait(ms);", "script(\"GET\", \"/\", Fault::delay(pause));",
                            "fault({{\"delay_ms\", 100}});", "QVERIFY(QTest::qWaitFor([&] { return done; }, 10'000));", "QTRY_COMPARE_WITH_TIMEOUT(a, b, 20'000);", "process.waitForFinished(5'000);",
                            "QVERIFY(spy.wait(500));"})
        QVERIFY2(waits(QLatin1String(bad)).size() == 1, bad);
    for (const char* good : {"QTest::qWait(0);", "QTest::qWait(1);", "QTRY_VERIFY(done);", "QVERIFY(QTest::qWaitFor([&] { return done; }, patience));", "QTRY_COMPARE_WITH_TIMEOUT(a, b, 120'000);",
                             "process.waitForFinished();", "clock.sleepMs(10, {});"})
        QVERIFY2(waits(QLatin1String(good)).isEmpty(), good);
}

QTEST_GUILESS_MAIN(TestNoRealTime)
#include "test_no_real_time.moc"
