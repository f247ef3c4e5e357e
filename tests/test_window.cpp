// The window as a whole: what it shows first, what is in sight when, closing it while something is being done.

#include "gui/widgets/question.h"
#include "window_fixture.h"

#include <QTabBar>

class TestWindow : public QObject {
    Q_OBJECT
private slots:
    void beginsWithTheConnectionAndHidesExchange();
    void connectedItBeginsWithExchangeAndSaysWhere();
    void pagesAreReachedByKeyboard();
    void closingWhileWorkingAsksAndFinishesTheRequest();
    void aDamagedStateIsSaidOnEveryPage();
    void closingStopsARecovery();
};

void TestWindow::beginsWithTheConnectionAndHidesExchange()
{
    WindowFixture w;
    w.sample("kezia");
    w.init();
    w.open();
    QCOMPARE(w.window().shownPage(), QStringLiteral("connection"));
    const auto* tabs = w.window().findChild<QTabBar*>(QStringLiteral("tabs"));
    QVERIFY(!tabs->isTabVisible(1));
    w.window().showPage(QStringLiteral("exchange"));
    QCOMPARE(w.window().shownPage(), QStringLiteral("connection"));
}

void TestWindow::connectedItBeginsWithExchangeAndSaysWhere()
{
    WindowFixture w;
    w.sample("kezia");
    w.connect();
    w.open();
    QTRY_COMPARE(w.window().shownPage(), QStringLiteral("exchange"));
    const auto* where = w.find<QLabel>(QStringLiteral("header_where"));
    QVERIFY(where);
    QVERIFY2(where->text().contains(QStringLiteral("Carte Lyon 1er (q4x9d)")), qPrintable(where->text()));
    QVERIFY(where->text().contains(QStringLiteral("(w8n1c)")));
}

void TestWindow::pagesAreReachedByKeyboard()
{
    WindowFixture w;
    w.sample("kezia");
    w.connect();
    w.open();
    QTRY_COMPARE(w.window().shownPage(), QStringLiteral("exchange"));
    QStringList seen;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&w.window(), Qt::Key_PageDown, Qt::ControlModifier);
        seen << w.window().shownPage();
    }
    QCOMPARE(seen, QStringList({"history", "schedule", "options", "maintenance"}));
}

void TestWindow::closingWhileWorkingAsksAndFinishesTheRequest()
{
    WindowFixture w;
    w.sample("kezia");
    w.connect();
    w.open();
    w.network.script("GET", "/v1", fakes::Fault::hold());
    w.flow().start(engine::Operation::PushCustomers);
    QTRY_COMPARE(w.network.held(), 1);
    QVERIFY(w.flow().isWorking());
    QVERIFY(!w.window().close());
    QTRY_VERIFY(w.window().findChild<gui::Question*>());
    auto* question = w.window().findChild<gui::Question*>();
    QTest::mouseClick(question->findChild<QAbstractButton*>(QStringLiteral("no_button")), Qt::LeftButton);
    QVERIFY(w.window().isVisible());
    QVERIFY(!w.window().close());
    QTRY_VERIFY(w.window().findChild<gui::Question*>());
    question = w.window().findChild<gui::Question*>();
    QTest::mouseClick(question->findChild<QAbstractButton*>(QStringLiteral("yes_button")), Qt::LeftButton);
    QTRY_VERIFY(!w.window().isVisible());
    QVERIFY(!w.flow().isWorking());
}

void TestWindow::aDamagedStateIsSaidOnEveryPage()
{
    WindowFixture w;
    w.sample("kezia");
    w.connect();
    w.open();
    w.write("home/default/state.db", "this is no database, and was never one, whatever its name says");
    w.desk().refresh();
    QTRY_VERIFY(w.isShown(QStringLiteral("window_banner")));
}

/// The rest is not begun, and the former state stays as it is.
void TestWindow::closingStopsARecovery()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    const std::string damaged = "this is no database, and was never one, whatever its name says";
    w.write("home/default/state.db", damaged);
    w.open();
    w.go(QStringLiteral("maintenance"));
    w.forgetLog();
    w.network.script("GET", "/v1", fakes::Fault::hold());
    w.press(QStringLiteral("recover_button"));
    w.press(QStringLiteral("yes_button"));
    QTRY_COMPARE(w.network.held(), 1);
    QVERIFY(!w.window().close());
    w.press(QStringLiteral("yes_button"));
    QTRY_VERIFY(!w.window().isVisible()); // what only reads ends at once
    w.network.release();
    QCOMPARE(w.read(w.profile("state.db")), damaged);
    QVERIFY(w.requests("GET") <= 1);
}

QTEST_MAIN(TestWindow)
#include "test_window.moc"
