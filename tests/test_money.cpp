#include "model/money.h"

#include <QtTest>

using namespace model;

class TestMoney : public QObject {
    Q_OBJECT
private slots:
    void decimalsAreExact_data();
    void decimalsAreExact();
    void wrongNumbersAreRefused_data();
    void wrongNumbersAreRefused();
    void pricesOfTills_data();
    void pricesOfTills();
    void hubRiseAmountsAreStrict_data();
    void hubRiseAmountsAreStrict();
    void ordering();
};

void TestMoney::decimalsAreExact_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("text");
    QTest::newRow("zeros go") << "4.250" << "4.25";
    QTest::newRow("comma") << "4,5" << "4.5";
    QTest::newRow("no integer part") << ".5" << "0.5";
    QTest::newRow("negative") << "-0.05" << "-0.05";
    QTest::newRow("long") << "123456789012345.678" << "123456789012345.678";
    QTest::newRow("zero") << "-0.00" << "0";
}

void TestMoney::decimalsAreExact()
{
    QFETCH(QString, raw);
    QFETCH(QString, text);
    const auto d = Decimal::parse(raw.toStdString());
    QVERIFY(d.has_value());
    QCOMPARE(QString::fromStdString(d->toString()), text);
}

void TestMoney::wrongNumbersAreRefused_data()
{
    QTest::addColumn<QString>("raw");
    for (const char* raw : {"", " ", ".", "abc", "1e5", "1.2.3", "12 50", "--1", "1234567890123456789", "0x10"})
        QTest::newRow(raw) << QString(raw);
}

void TestMoney::wrongNumbersAreRefused()
{
    QFETCH(QString, raw);
    QVERIFY(!Decimal::parse(raw.toStdString()).has_value());
}

void TestMoney::pricesOfTills_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<bool>("minor");
    QTest::addColumn<QString>("wire");
    QTest::addColumn<bool>("rounded");
    QTest::newRow("comma") << "12,5" << false << "12.50 EUR" << false;
    QTest::newRow("three decimals") << "12.999" << false << "13.00 EUR" << true;
    QTest::newRow("half up") << "0.005" << false << "0.01 EUR" << true;
    QTest::newRow("half away from zero") << "-0.005" << false << "-0.01 EUR" << true;
    QTest::newRow("grouped") << "1 234,50" << false << "1234.50 EUR" << false;
    QTest::newRow("no-break blanks") << "1\u202F234,50" << false << "1234.50 EUR" << false;
    QTest::newRow("cents") << "950" << true << "9.50 EUR" << false;
    QTest::newRow("fraction of a cent") << "950.4" << true << "9.50 EUR" << true;
    QTest::newRow("negative") << "-1" << false << "-1.00 EUR" << false;
}

void TestMoney::pricesOfTills()
{
    QFETCH(QString, raw);
    QFETCH(bool, minor);
    QFETCH(QString, wire);
    QFETCH(bool, rounded);
    const auto p = readPrice(raw.toStdString(), minor ? PriceUnit::Minor : PriceUnit::Major, "EUR");
    QVERIFY(p.has_value());
    QCOMPARE(QString::fromStdString(p->price.toString()), wire);
    QCOMPARE(p->rounded, rounded);
}

void TestMoney::hubRiseAmountsAreStrict_data()
{
    QTest::addColumn<QString>("wire");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << "14.50 EUR" << true;
    QTest::newRow("negative") << "-2.00 EUR" << true;
    QTest::newRow("zero") << "0.00 CHF" << true;
    for (const char* wrong : {"14.5 EUR", "14.50EUR", "14,50 EUR", "14.50 eur", "14.50 EURO", ".50 EUR", "-.50 EUR", "+1.00 EUR", "14.50  EUR", "", "EUR", "abc EUR"})
        QTest::newRow(wrong) << QString(wrong) << false;
}

void TestMoney::hubRiseAmountsAreStrict()
{
    QFETCH(QString, wire);
    QFETCH(bool, good);
    const auto m = Money::parse(wire.toStdString());
    QCOMPARE(m.has_value(), good);
    if (m)
        QCOMPARE(QString::fromStdString(m->toString()), wire);
}

void TestMoney::ordering()
{
    QVERIFY(*Decimal::parse("10.0") == *Decimal::parse("10"));
    QVERIFY(*Decimal::parse("9.99") < *Decimal::parse("10"));
    QVERIFY(*Decimal::parse("-1") < *Decimal::parse("0.001"));
}

QTEST_GUILESS_MAIN(TestMoney)
#include "test_money.moc"
