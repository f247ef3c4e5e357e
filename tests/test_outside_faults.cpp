// The built program, not made for tests, killed or failed at its system calls by strace: the black-box twin of the sweeps over the sites.

#include "site_sweep.h"

#include "promises.h"

#include <QProcess>
#include <QStandardPaths>

using sweep::Story;

namespace {

Story::Command always(const std::string& command)
{
    return [command](CliFixture&) { return command; };
}

QStringList toQt(const std::vector<std::string>& words)
{
    QStringList out;
    for (const auto& word : words)
        out << QString::fromStdString(word);
    return out;
}

/// Runs the program with `inject` ("fdatasync:signal=SIGKILL:when=3"); how often the call was made is counted when `calls` is given.
void traced(const std::vector<std::string>& words, const QString& inject, const QString& count = {})
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    QStringList arguments{QStringLiteral("-f"), QStringLiteral("-qq")};
    if (!inject.isEmpty())
        arguments << QStringLiteral("-e") << "trace=" + inject.section(':', 0, 0) << QStringLiteral("-e") << "inject=" + inject << QStringLiteral("-o") << QStringLiteral("/dev/null");
    else
        arguments << QStringLiteral("-e") << QStringLiteral("trace=fdatasync,pwrite64,rename,write") << QStringLiteral("-o") << count;
    process.start(QStringLiteral("strace"), arguments << QStringLiteral(PROGRAM) << toQt(words));
    QVERIFY2(process.waitForFinished(60'000), "the program did not end");
}

/// At most `most` of 1..n, the first and the last among them.
std::vector<int> spread(int n, int most)
{
    std::vector<int> out;
    for (int i = 0; i < std::min(n, most); ++i)
        out.push_back(n <= most ? i + 1 : 1 + i * (n - 1) / (most - 1));
    return out;
}

bool canTrace()
{
    QProcess process;
    process.start(QStringLiteral("strace"), {QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("true")});
    return process.waitForFinished(patience) && process.exitCode() == 0;
}

} // namespace

class TestOutsideFaults : public QObject {
    Q_OBJECT
private slots:
    void catalog()
    {
        everyCall({"catalog replaced", [](CliFixture& f) { f.bistro(); f.connect(); }, always("push catalog --replace q4x9d")});
    }
    void customers()
    {
        everyCall({"customers created", [](CliFixture& f) { f.bistro(); f.connect({{"customer_list_id", "w9v0d"}}); }, always("push customers --yes")});
    }

private:
    static void everyCall(const Story& story);
};

void TestOutsideFaults::everyCall(const Story& story)
{
    const std::string part = "strace on the program, " + story.name;
    if (!canTrace()) {
        promise::notMeasured("R3", part, "strace may not trace here");
        QSKIP("strace is not there, or may not trace here");
    }
    sweep::Sweep sweep(story, nullptr);
    QTemporaryDir dir;
    const QString counted = dir.filePath(QStringLiteral("calls"));
    sweep.brokenOutside([&](const auto& words) { traced(words, {}, counted); });
    QFile file(counted);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString calls = QString::fromUtf8(file.readAll());
    int tried = 0;
    QStringList wrong;
    for (const char* call : {"fdatasync", "pwrite64", "rename", "write"}) {
        const int n = static_cast<int>(calls.count(QStringLiteral("%1(").arg(QLatin1String(call))));
        const bool files = call != std::string_view("write"); // write() also wakes threads, which no disk can make fail
        for (const char* what : files ? std::vector{"signal=SIGKILL", "error=EIO", "error=ENOSPC"} : std::vector{"signal=SIGKILL"})
            for (const int k : spread(n, 8)) {
                const QString inject = QStringLiteral("%1:%2:when=%3").arg(QLatin1String(call), QLatin1String(what)).arg(k);
                const auto found = sweep.brokenOutside([&](const auto& words) { traced(words, inject); });
                ++tried;
                if (!found.empty())
                    wrong << inject + ": " + QString::fromStdString(found);
            }
    }
    QVERIFY(tried > 50);
    const auto reached = tried - static_cast<int>(wrong.size());
    promise::record("R3", part, std::to_string(reached) + " of " + std::to_string(tried), wrong.isEmpty());
    promise::add("R1", "injected runs", tried);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n').left(6000)));
}

QTEST_GUILESS_MAIN(TestOutsideFaults)
#include "test_outside_faults.moc"
