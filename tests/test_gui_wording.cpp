// The window's own sentences for the engine's advice, held against the sources: a command named anywhere below the window has a button to press instead.

#include "gui/wording.h"
#include "i18n/words.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

namespace {

struct Entry {
    QString engine, window;
};

QString contentOf(const QString& file)
{
    QFile f(file);
    if (!f.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file));
    return QString::fromUtf8(f.readAll());
}

/// One or several string literals after each other.
const QString literals = QStringLiteral(R"re((?:"(?:[^"\\]++|\\.)*+"\s*+)++)re");

QString joined(const QString& written)
{
    static const QRegularExpression one(QStringLiteral(R"re("((?:[^"\\]++|\\.)*+)")re"));
    QString out;
    for (const auto& match : one.globalMatch(written))
        out += match.captured(1);
    return out.replace(QStringLiteral("\\\""), QStringLiteral("\"")).replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
}

QSet<QString> engineSentences()
{
    static const QRegularExpression marked(QStringLiteral(R"re(\bTRN?\(\s*(%1)\))re").arg(literals));
    QSet<QString> all;
    for (const char* layer : {"model", "io", "sync"}) {
        QDirIterator files(QStringLiteral(SOURCES "/") + QLatin1String(layer), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files);
        while (files.hasNext())
            for (const auto& match : marked.globalMatch(contentOf(files.next())))
                all << joined(match.captured(1));
    }
    return all;
}

QList<Entry> tableEntries()
{
    static const QRegularExpression pair(QStringLiteral(R"re(\{(%1),\s*TR\(\s*(%1)\)\})re").arg(literals));
    QList<Entry> all;
    for (const auto& match : pair.globalMatch(contentOf(QStringLiteral(SOURCES "/gui/wording.cpp"))))
        all << Entry{joined(match.captured(1)), joined(match.captured(2))};
    return all;
}

bool namesCommand(const QString& sentence)
{
    static const QRegularExpression command(QStringLiteral(R"re(\bpasseplat |(?<![\w-])--[a-z])re"));
    return command.match(sentence).hasMatch();
}

QSet<QString> found(const QString& sentence, const char* pattern)
{
    QSet<QString> all;
    for (const auto& match : QRegularExpression(QString::fromUtf8(pattern)).globalMatch(sentence))
        all << match.captured(match.lastCapturedIndex());
    return all;
}

QSet<QString> argumentsOf(const QString& sentence) { return found(sentence, "%[1-9n]"); }

} // namespace

class TestGuiWording : public QObject {
    Q_OBJECT
private slots:
    void everyCommandHasItsSentence();
    void nothingIsLeftOver();
    void theTableIsWhatIsAnswered();
    void argumentsFit();
    void sentencesNameWhatTheWindowHas();
    void whatOnlyTheCommandLineCanDoSaysSo();
    void theReaderGetsIt();
};

void TestGuiWording::everyCommandHasItsSentence()
{
    int commands = 0;
    QStringList missing;
    for (const auto& sentence : engineSentences()) {
        if (!namesCommand(sentence))
            continue;
        ++commands;
        if (!gui::rephrased(sentence.toStdString()))
            missing << sentence;
    }
    QVERIFY2(commands >= 50, "the sources were not read");
    QVERIFY2(missing.isEmpty(), qPrintable("add to gui/wording.cpp:\n" + missing.join('\n')));
}

void TestGuiWording::nothingIsLeftOver()
{
    const auto sentences = engineSentences();
    for (const auto& entry : tableEntries())
        QVERIFY2(sentences.contains(entry.engine), qPrintable("no longer in model, io or sync: " + entry.engine));
}

void TestGuiWording::theTableIsWhatIsAnswered()
{
    const auto entries = tableEntries();
    // One opening line per entry: none escaped the pattern.
    QCOMPARE(entries.size(), contentOf(QStringLiteral(SOURCES "/gui/wording.cpp")).count(QStringLiteral("\n    {\"")));
    QSet<QString> seen;
    for (const auto& entry : entries) {
        QVERIFY2(!seen.contains(entry.engine), qPrintable("twice: " + entry.engine));
        seen << entry.engine;
        QVERIFY(entry.engine != entry.window);
        QCOMPARE(QString::fromUtf8(gui::rephrased(entry.engine.toStdString())), entry.window);
    }
    QVERIFY(gui::rephrased("Correct it in the till, then send it again.") == nullptr);
    QVERIFY(gui::rephrased("") == nullptr);
}

void TestGuiWording::argumentsFit()
{
    for (const auto& entry : tableEntries()) {
        const auto given = argumentsOf(entry.engine), used = argumentsOf(entry.window);
        QVERIFY2(given.contains(used), qPrintable(entry.window));
        QCOMPARE(used.contains(QStringLiteral("%n")), given.contains(QStringLiteral("%n")));
    }
}

void TestGuiWording::sentencesNameWhatTheWindowHas()
{
    static const QSet<QString> buttons{"Connect", "Disconnect", "Send the catalog", "Resume", "Abandon…", "Undo this push", "Put back", "Support bundle", "Test", "Check everything", "Recover…", "Client id and secret …"};
    static const QSet<QString> pages{"Connection", "E/S", "History", "Schedule", "Options", "Maintenance"};
    int named = 0;
    for (const auto& entry : tableEntries()) {
        for (const auto& forbidden : {"\"", "<", ">", "&"})
            QVERIFY2(!entry.window.contains(QLatin1String(forbidden)), qPrintable(entry.window));
        for (const auto& quoted : found(entry.window, "“([^”%]+)”")) {
            QVERIFY2(buttons.contains(quoted) || namesCommand(quoted), qPrintable(quoted + " in: " + entry.window));
            ++named;
        }
        for (const auto& page : found(entry.window, "([A-Z][\\w/]*) page"))
            QVERIFY2(pages.contains(page), qPrintable(page + " in: " + entry.window));
    }
    QVERIFY(named > 20);
}

void TestGuiWording::whatOnlyTheCommandLineCanDoSaysSo()
{
    for (const auto& entry : tableEntries())
        if (namesCommand(entry.window))
            QVERIFY2(entry.window.contains(QStringLiteral("command line")) || entry.window.contains(QStringLiteral("in a terminal")), qPrintable(entry.window));
}

void TestGuiWording::theReaderGetsIt()
{
    const model::Text hint = model::text("Run: passeplat schedule install --daily %1", "05:30");
    const i18n::Words commandLine(i18n::Language::English);
    QCOMPARE(QString::fromStdString(commandLine(hint)), QStringLiteral("Run: passeplat schedule install --daily 05:30"));
    const i18n::Words window(i18n::Language::English, gui::rephrased);
    QCOMPARE(QString::fromStdString(window(hint)), QStringLiteral("Set it up again on the Schedule page, at 05:30."));
    // As an argument of another sentence, too; and an argument left out leaves no hole.
    QCOMPARE(QString::fromStdString(window(model::text("%1: %2", "here", model::text("Run “passeplat connect” first.")))), QStringLiteral("here: Press “Connect” on the Connection page first."));
    QCOMPARE(QString::fromStdString(window(model::text("If that is right, run again with --max-delete %1.", 12))),
             QStringLiteral("If that is right, look at the list of what disappears and confirm it below."));
    // What people typed is never taken for a sentence.
    QCOMPARE(QString::fromStdString(window(model::verbatim("Run: passeplat connect"))), QStringLiteral("Run: passeplat connect"));
}

QTEST_GUILESS_MAIN(TestGuiWording)
#include "test_gui_wording.moc"
