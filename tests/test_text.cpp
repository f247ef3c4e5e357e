#include "model/change.h"
#include "model/date_forms.h"
#include "model/problem.h"
#include "model/text.h"
#include "model/text_rules.h"

#include <QtTest>

using namespace model;

class TestText : public QObject {
    Q_OBJECT
private slots:
    void argumentsTakeTheirPlaces();
    void valuesAreNeverReadAsSentences();
    void sentencesInsideSentencesAreTranslated();
    void countsChooseTheForm();
    void percentSignsStay();
    void cleanText_data();
    void cleanText();
    void blankText();
    void charactersAreCounted();
    void presentableText();
    void formsOfDays();
    void namesOfEnums();
};

void TestText::argumentsTakeTheirPlaces()
{
    QCOMPARE(words(text(TR("%2 before %1"), "a", std::string("b"))), std::string("b before a"));
    QCOMPARE(words(text(TR("%1 and %1, %2"), 7, std::string_view("x"))), std::string("7 and 7, x"));
    QCOMPARE(words(text(TR("nothing in %1"))), std::string("nothing in "));
    QVERIFY(Text{}.empty());
}

void TestText::valuesAreNeverReadAsSentences()
{
    const Translate shout = [](const std::string&, long long) { return std::string("<%1>"); };
    QCOMPARE(words(text(TR("%1"), "%1 %n %2"), shout), std::string("<%1 %n %2>"));
    QCOMPARE(words(verbatim("%1"), shout), std::string("%1"));
}

void TestText::sentencesInsideSentencesAreTranslated()
{
    const Translate french = [](const std::string& source, long long) {
        return source == "%1: the name is missing" ? std::string("%1 : il manque le nom") : source == "product %1" ? std::string("article %1") : source;
    };
    const Text t = text(TR("%1: the name is missing"), text(TR("product %1"), "product %1"));
    QCOMPARE(words(t, french), std::string("article product %1 : il manque le nom"));
    QCOMPARE(words(t), std::string("product product %1: the name is missing"));
}

void TestText::countsChooseTheForm()
{
    const Translate forms = [](const std::string& source, long long count) {
        return source == "%n cards in %1" && count == 1 ? std::string("%n card in %1") : source;
    };
    QCOMPARE(words(plural(TRN("%n cards in %1"), 1, "A"), forms), std::string("1 card in A"));
    QCOMPARE(words(plural(TRN("%n cards in %1"), 0, "A"), forms), std::string("0 cards in A"));
}

void TestText::percentSignsStay()
{
    QCOMPARE(words(text(TR("100 % of %1, %0, %x, %"), "a")), std::string("100 % of a, %0, %x, %"));
}

void TestText::cleanText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("text");
    QTest::addColumn<bool>("line");
    QTest::newRow("empty") << QByteArray() << true << true;
    QTest::newRow("accents, emoji") << QByteArray("Crème brûlée 🍮 €") << true << true;
    QTest::newRow("last code") << QByteArray("\xF4\x8F\xBF\xBF") << true << true;
    QTest::newRow("newline and tab") << QByteArray("a\n\tb") << true << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false << false;
    QTest::newRow("carriage return") << QByteArray("a\r\n") << false << false;
    QTest::newRow("escape") << QByteArray("\x1b]0;x\x07") << false << false;
    QTest::newRow("delete") << QByteArray("\x7f") << false << false;
    QTest::newRow("C1 control") << QByteArray("\xC2\x85") << false << false;
    QTest::newRow("no-break blank") << QByteArray("\xC2\xA0") << true << true;
    QTest::newRow("Latin-1") << QByteArray("Caf\xE9") << false << false;
    QTest::newRow("cut") << QByteArray("\xE2\x82") << false << false;
    QTest::newRow("overlong two") << QByteArray("\xC0\xAF") << false << false;
    QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << false << false;
    QTest::newRow("overlong four") << QByteArray("\xF0\x80\x80\xAF") << false << false;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false << false;
    QTest::newRow("past the end") << QByteArray("\xF4\x90\x80\x80") << false << false;
    QTest::newRow("five bytes") << QByteArray("\xF8\x88\x80\x80\x80") << false << false;
    QTest::newRow("lone continuation") << QByteArray("\x80") << false << false;
}

void TestText::cleanText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, text);
    QFETCH(bool, line);
    QCOMPARE(isCleanText(bytes.toStdString()), text);
    QCOMPARE(isCleanLine(bytes.toStdString()), line);
    const std::string shown = presentable(bytes.toStdString());
    QVERIFY(isCleanLine(shown));
    if (line)
        QCOMPARE(shown, bytes.toStdString());
}

void TestText::blankText()
{
    QVERIFY(isBlank(""));
    QVERIFY(isBlank(" \t\r\n"));
    QVERIFY(!isBlank(" a "));
}

void TestText::charactersAreCounted()
{
    QCOMPARE(characterCount("Crème 🍮"), 7u);
    QCOMPARE(characterCount(""), 0u);
}

void TestText::presentableText()
{
    QCOMPARE(presentable("éééé", 3), std::string("ééé…"));
    QCOMPARE(presentable("ééé", 3), std::string("ééé"));
    QCOMPARE(presentable("a\x1b[1m\xFF", 60), std::string("a?[1m?"));
    QCOMPARE(presentable(std::string(1'000'000, 'x'), 10).size(), 10 + std::string("…").size());
}

void TestText::formsOfDays()
{
    for (const char* good : {"2026-03-14", "2024-02-29", "2000-02-29", "1899-12-31"})
        QVERIFY2(isDate(good), good);
    for (const char* bad : {"", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", "0000-01-01", "2026-0a-01"})
        QVERIFY2(!isDate(bad), bad);
    for (const char* good : {"00:00", "23:59", "09:05"})
        QVERIFY2(isTimeOfDay(good), good);
    for (const char* bad : {"", "24:00", "9:05", "12:60", "12h30", "12:30:00", "-1:00"})
        QVERIFY2(!isTimeOfDay(bad), bad);
    for (const char* good : {"1234567", "12345--", "-----67", "-------"})
        QVERIFY2(isDaysOfWeek(good), good);
    for (const char* bad : {"", "12345", "2345671", "12345678", "1-3-5-8", "MTWTF--"})
        QVERIFY2(!isDaysOfWeek(bad), bad);
}

void TestText::namesOfEnums()
{
    QCOMPARE(actionName(Action::Create), "create");
    QCOMPARE(actionName(Action::Update), "update");
    QCOMPARE(actionName(Action::Delete), "delete");
    QCOMPARE(actionName(Action::Conflict), "conflict");
    QCOMPARE(actionName(Action::Reject), "reject");
    QCOMPARE(actionName(Action::Skip), "skip");
    QCOMPARE(severityName(Severity::Note), "note");
    QCOMPARE(severityName(Severity::Warning), "warning");
    QCOMPARE(severityName(Severity::Error), "error");
    QVERIFY(!hasErrors({{Severity::Warning, "sku", "1", "", {}, {}}}));
    QVERIFY(hasErrors({{Severity::Warning, "sku", "1", "", {}, {}}, {Severity::Error, "sku", "1", "", {}, {}}}));
}

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"
