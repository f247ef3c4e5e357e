#include "io/phones.h"
#include "io/till_images.h"
#include "io/till_values.h"

#include <QtTest>

#include <limits>

namespace {

/// What a reader gave, as one text: "?" for not readable.
QString shown(const std::optional<std::string>& value) { return value ? QString::fromStdString(*value) : "?"; }
QString shown(const std::optional<bool>& value) { return value ? (*value ? "yes" : "no") : "?"; }

QString shown(const std::optional<std::vector<std::string>>& list)
{
    if (!list)
        return "?";
    QStringList parts;
    for (const auto& part : *list)
        parts << QString::fromStdString(part);
    return parts.join('|');
}

struct Case { const char* in; const char* out; };

} // namespace

#define CHECK_ALL(read, ...)                                                                                                                         \
    for (const Case& c : std::initializer_list<Case>{__VA_ARGS__})                                                                                   \
    QVERIFY2(shown(read(c.in)) == QString::fromUtf8(c.out), qPrintable(QString("“%1” gave “%2”").arg(c.in, shown(read(c.in)))))

class TestTillValues : public QObject {
    Q_OBJECT
private slots:
    void doublesBecomePlainDecimals_data();
    void doublesBecomePlainDecimals();
    void textIsCleaned();
    void textThatCannotBeSentIsTold();
    void windows1252();
    void booleans();
    void dates();
    void times();
    void daysOfWeek();
    void lists();
    void moments();
    void genders();
    void countries();
    void phones();
    void imageTypes();
};

void TestTillValues::doublesBecomePlainDecimals_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("sum of tenths") << 0.1 + 0.2 << "0.3";
    QTest::newRow("9.8") << 9.8 << "9.8";
    QTest::newRow("whole") << 950.0 << "950";
    QTest::newRow("negative") << -12.5 << "-12.5";
    QTest::newRow("three decimals") << 12.999 << "12.999";
    QTest::newRow("tiny") << 0.00001 << "0.00001";
    QTest::newRow("vanishing") << 1e-30 << "0";
    QTest::newRow("large") << 123456789012345.0 << "123456789012345";
    QTest::newRow("larger than 15 digits") << 1e17 << "100000000000000000";
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << "nan";
}

void TestTillValues::doublesBecomePlainDecimals()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(io::plainDecimal(value)), text);
}

void TestTillValues::textIsCleaned()
{
    QCOMPARE(io::cleanText("  Terrine maison      ").text, "Terrine maison");
    QCOMPARE(io::cleanText("\t\xC2\xA0" "Café\xE2\x80\xAF\n").text, "Café");
    QCOMPARE(io::cleanText("   ").text, "");
    QCOMPARE(io::cleanText("a\r\nb").text, "a\nb");
    QVERIFY(!io::cleanText("a\r\nb").controlsRemoved);
    const auto cleaned = io::cleanText("a\x1b[31mb\x7F\xC2\x92");
    QCOMPARE(cleaned.text, "a[31mb");
    QVERIFY(cleaned.controlsRemoved);
    QCOMPARE(io::cleanText("🍕 Łódź").text, "🍕 Łódź");
}

void TestTillValues::textThatCannotBeSentIsTold()
{
    using Fault = io::CleanText::Fault;
    QCOMPARE(io::cleanText(std::string("a\0b", 3)).fault, Fault::Nul);
    for (const char* bytes : {"caf\xE9", "\xC3", "\xED\xA0\x80", "\xC0\xAF", "\xF5\x80\x80\x80", "caf\xEF\xBF\xBD", "\xC2"})
        QCOMPARE(io::cleanText(bytes).fault, Fault::Encoding);
    QCOMPARE(io::cleanText("café").fault, Fault::None);
}

void TestTillValues::windows1252()
{
    QCOMPARE(io::fromWindows1252("caf\xE9 \x80 l\x92\x9Cuf"), "café € l’œuf");
    QCOMPARE(io::cleanText(io::fromWindows1252("\x81")).fault, io::CleanText::Fault::Encoding);
}

void TestTillValues::booleans()
{
    CHECK_ALL(io::readBoolean, {"1", "yes"}, {"O", "yes"}, {" oui ", "yes"}, {"Y", "yes"}, {"YES", "yes"}, {"t", "yes"}, {"true", "yes"}, {"VRAI", "yes"}, {"-1", "yes"}, {"\1", "yes"},
              {"0", "no"}, {"N", "no"}, {"non", "no"}, {"f", "no"}, {"False", "no"}, {"faux", "no"}, {"off", "no"}, {"2", "?"}, {"peut-être", "?"}, {"", "?"}, {"X", "?"});
    QCOMPARE(shown(io::readBoolean(std::string_view("\0", 1))), "no");
}

void TestTillValues::dates()
{
    CHECK_ALL(io::readDate, {"2026-03-14", "2026-03-14"}, {"2026-03-14T10:11:12", "2026-03-14"}, {"2026-03-14 10:11", "2026-03-14"}, {"2026/3/4", "2026-03-04"}, {"14/03/2026", "2026-03-14"},
              {" 4/3/2026 ", "2026-03-04"}, {"14.03.2026", "2026-03-14"}, {"14-03-2026", "2026-03-14"}, {"20260314", "2026-03-14"}, {"20260314101112123", "2026-03-14"}, {"29/02/2024", "2024-02-29"},
              {"0000-00-00", ""}, {"00000000", ""}, {"31/02/2026", "?"}, {"2026-13-01", "?"}, {"29/02/2025", "?"}, {"14/03/26", "?"}, {"hier", "?"}, {"", "?"}, {"20260314x", "?"}, {"2026-03", "?"});
}

void TestTillValues::times()
{
    CHECK_ALL(io::readTime, {"11:30", "11:30"}, {"9:05", "09:05"}, {"09:05:59", "09:05"}, {"0905", "09:05"}, {"090500", "09:05"}, {"11h30", "11:30"}, {"11h", "11:00"}, {"00:00", "00:00"},
              {"24:00", "?"}, {"9:5", "?"}, {"11:", "?"}, {"midi", "?"}, {"", "?"}, {"9", "?"});
}

void TestTillValues::daysOfWeek()
{
    CHECK_ALL(io::readDaysOfWeek, {"12345--", "12345--"}, {"12345", "12345--"}, {"6,7", "-----67"}, {"1111100", "12345--"}, {"OOOOONN", "12345--"}, {"1234567", "1234567"}, {"NNNNNNN", "?"}, {"111111", "?"}, {"11111", "?"}, {"1,2,2", "?"},
              {"8", "?"}, {"lundi", "?"}, {"", "?"});
}

void TestTillValues::lists()
{
    CHECK_ALL(io::readList, {"a, b ,c", "a|b|c"}, {",a,,a,", "a"}, {"", ""}, {"[\"a\", \" b,c \", 3, null]", "a|b,c|3"}, {"[]", ""}, {"[\"a\"", "?"}, {"[{}]", "?"}, {"[\"\xE9\"]", "?"});
}

void TestTillValues::moments()
{
    CHECK_ALL(io::readMoment, {"2026-03-15T11:30:00+01:00", "2026-03-15T11:30:00+01:00"}, {"2026-03-15T10:30:00Z", "2026-03-15T10:30:00Z"}, {"2026-03-15 11:30:00+02:00", "2026-03-15T11:30:00+02:00"},
              {"2026-02-30T11:30:00Z", "?"}, {"demain", "?"});
    const auto local = io::readMoment("2026-03-15 11:30:00");
    QVERIFY(local && local->starts_with("2026-03-15T11:30:00") && local->size() > 19);
    constexpr std::int64_t halfPastTen = 1'773'570'600'000; // in Greenwich
    for (const char* past : {"2026-03-15T10:30:00Z", "2026-03-15T11:30:00+01:00", "2026-03-15T10:29:59Z", "2026-03-15T12:29:59+02:00", "1970-01-01T00:00:00Z"})
        QVERIFY2(io::isPast(past, halfPastTen), past);
    for (const char* notPast : {"2026-03-15T10:30:01Z", "2026-03-15T11:30:01+01:00", "2026-03-15T06:30:00-05:00", "", "demain"})
        QVERIFY2(!io::isPast(notPast, halfPastTen), notPast);
}

void TestTillValues::genders()
{
    for (const char* male : {"M.", "m", "Mr", "MONSIEUR", "homme", "male", "1"})
        QCOMPARE(io::readGender(male).value_or("Dr"), "male");
    for (const char* female : {"Mme", "MME", "Mlle", "F", "femme", "female", "2", "FÉMININ"})
        QCOMPARE(io::readGender(female).value_or("Dr"), "female");
    for (const char* none : {"", " ", "-", ".", "0", "9", "?", "X", "autre", "Inconnu"})
        QCOMPARE(io::readGender(none).value_or("Dr"), "");
    for (const char* other : {"Dr", "Me", "Société", "M. et Mme", "10"})
        QVERIFY2(!io::readGender(other), other);
}

void TestTillValues::countries()
{
    CHECK_ALL(io::readCountry, {"FR", "FR"}, {"fr", "FR"}, {"FRANCE", "FR"}, {" France ", "FR"}, {"fra", "FR"}, {"Belgique", "BE"}, {"SUISSE", "CH"}, {"Germany", "DE"}, {"Réunion", "RE"},
              {"ÉTATS-UNIS", "US"}, {"Atlantide", "?"}, {"ZZ", "?"}, {"1", "?"});
}

void TestTillValues::phones()
{
    const auto french = [](const char* text) { return io::readPhone(text, "FR"); };
    CHECK_ALL(french, {"06 12 34 56 78", "+33612345678"}, {"06.12.34.56.78", "+33612345678"}, {"0033612345678", "+33612345678"}, {"+33 (0)6 12 34 56 78", "+33612345678"}, {"+41 79 123 45 67", "+41791234567"},
              {"99 99 99 99 99", "?"}, {"06 12", "?"}, {"pas de téléphone", "?"}, {"", "?"});
    QVERIFY(!io::readPhone("06 12 34 56 78", ""));
    QCOMPARE(shown(io::readPhone("+33612345678", "")), "+33612345678");
    QCOMPARE(shown(io::readPhone("079 123 45 67", "CH")), "+41791234567");
}

void TestTillValues::imageTypes()
{
    const std::string rest(40, 'x');
    QCOMPARE(io::imageType("\xFF\xD8\xFF\xE0" + rest), "image/jpeg");
    QCOMPARE(io::imageType("\x89PNG\r\n\x1A\n" + rest), "image/png");
    QCOMPARE(io::imageType("GIF89a" + rest), "image/gif");
    QCOMPARE(io::imageType("RIFF0000WEBPVP8 " + rest), "image/webp");
    QCOMPARE(io::imageType("BM" + rest), "image/bmp");
    QCOMPARE(io::imageType("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "");
    QCOMPARE(io::imageType(""), "");
}

QTEST_GUILESS_MAIN(TestTillValues)
#include "test_till_values.moc"
