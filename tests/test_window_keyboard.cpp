// The window without a mouse: everything is reached, named and in order, the focus is never lost, and neither Enter nor Escape ever sends anything. And with a
// font twice as large everything can still be read.

#include "gui/widgets/change_tree.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/question.h"
#include "gui/widgets/style.h"
#include "layouts_rest.h"
#include "window_fixture.h"
#include "window_walk.h"

#include <QClipboard>

using engine::Operation;
using State = gui::Flow::State;

namespace {

QString called(const QWidget* widget)
{
    return widget ? QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName()) : QStringLiteral("nothing");
}

/// What a screen reader says of it.
QString spoken(QWidget* widget)
{
    auto* accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

/// Where it is in the window, were nothing scrolled.
QRect placeOf(const QWidget* widget)
{
    QPoint at = widget->mapTo(widget->window(), QPoint(0, 0));
    for (const auto* above = widget->parentWidget(); above; above = above->parentWidget())
        if (const auto* area = qobject_cast<const QScrollArea*>(above))
            at += QPoint(area->horizontalScrollBar()->value(), area->verticalScrollBar()->value());
    return {at, widget->size()};
}

bool isStop(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy();
}

} // namespace

class TestWindowKeyboard : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { gui::applyStyle(*qApp); }
    void init()
    {
        m_watch.seen.clear();
        m = std::make_unique<WindowFixture>();
    }
    void cleanup()
    {
        m.reset();
        QVERIFY2(m_watch.seen.isEmpty(), qPrintable(QStringLiteral("shown as windows: ") + m_watch.seen.join(QStringLiteral(", "))));
    }

    void theWholeStory();
    void questions();
    void enterAndEscapeNeverApply();
    void everyPageInOrder();
    void plansInOrder();
    void mnemonics();
    void twiceTheFont();

private:
    void open();
    QWidget* focus() const { return QApplication::focusWidget(); }
    /// That the focus is somewhere a person sees and a screen reader can name.
    void focusIsFine(const char* when);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Tab until it is there; fails when it never is.
    void tabTo(const QString& name, Qt::Key how = Qt::Key_Tab);
    void pressByKey(const QString& name, Qt::Key how = Qt::Key_Tab);
    void nextPage(const QString& expected);
    void agree(const QString& name);
    /// One round of Tab: everything is reached, named, in reading order; and the same backwards.
    void walkRound(const QString& page);
    void fits(const QString& page);
    void plan(Operation operation);

    walk::WindowWatch m_watch;
    std::unique_ptr<WindowFixture> m;
};

void TestWindowKeyboard::open()
{
    m->open();
    m->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m->window(), patience));
    focusIsFine("at first");
}

void TestWindowKeyboard::focusIsFine(const char* when)
{
    QTest::qWait(1);
    // It may come with the event after the one that took it.
    const bool seen = QTest::qWaitFor([this] { return focus() && focus()->isVisible(); }, patience);
    QVERIFY2(seen, qPrintable(QStringLiteral("%1: the focus is on %2; the window %3 active, and would give it to %4")
                                  .arg(QString::fromLatin1(when), called(focus()), m->window().isActiveWindow() ? QStringLiteral("is") : QStringLiteral("is not"), called(m->window().focusWidget()))));
    QVERIFY2(focus()->isEnabled(), qPrintable(QString::fromLatin1(when) + called(focus())));
    QVERIFY2(!spoken(focus()).isEmpty(), qPrintable(QStringLiteral("%1: no name for %2").arg(QString::fromLatin1(when), called(focus()))));
}

void TestWindowKeyboard::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY2(focus(), "the focus is lost");
    QTest::keyClick(focus(), key, modifiers);
    focusIsFine(qPrintable(QStringLiteral("after key %1").arg(QKeySequence(key | modifiers).toString())));
}

void TestWindowKeyboard::tabTo(const QString& name, Qt::Key how)
{
    QStringList seen;
    for (int i = 0; i < 120 && focus() && focus()->objectName() != name; ++i) {
        key(how, how == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        seen << called(focus());
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(focus() && focus()->objectName() == name, qPrintable(QStringLiteral("%1 is not reached: %2").arg(name, seen.mid(0, 40).join(QStringLiteral(", ")))));
}

void TestWindowKeyboard::pressByKey(const QString& name, Qt::Key how)
{
    QVERIFY(QTest::qWaitFor([&] { auto* button = m->find(name); return button && button->isEnabled(); }, patience));
    tabTo(name, how);
    if (!QTest::currentTestFailed())
        QTest::keyClick(focus(), Qt::Key_Space);
}

void TestWindowKeyboard::nextPage(const QString& expected)
{
    key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(m->window().shownPage(), expected);
    const auto* page = m->window().findChild<QWidget*>(expected + QStringLiteral("_page"));
    QVERIFY2(page->isAncestorOf(focus()) || page == focus() || qobject_cast<QTabBar*>(focus()), qPrintable(called(focus())));
}

/// All that the plan asks for, by Tab, keys and Space.
void TestWindowKeyboard::agree(const QString& name)
{
    QTRY_VERIFY_WITH_TIMEOUT(m->isShown(QStringLiteral("effect_button")), 60'000);
    focusIsFine("on the plan");
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(focus()->objectName(), QStringLiteral("keep_button"));
    if (m->isShown(QStringLiteral("name_edit"))) {
        tabTo(QStringLiteral("name_edit"), Qt::Key_Backtab);
        QTest::keyClicks(focus(), name);
        key(Qt::Key_Return);
        QCOMPARE(m->flow().state(), State::Planned);
    }
    for (auto* box : m->window().findChildren<QCheckBox*>(QRegularExpression(QStringLiteral("^(tick_|removals_tick)"))))
        if (box->isVisible() && !box->isEnabled()) { // the list first
            tabTo(QStringLiteral("changes"), Qt::Key_Backtab);
            for (int page = 0; page < 100 && !box->isEnabled(); ++page)
                key(Qt::Key_PageDown);
            QVERIFY(box->isEnabled());
        }
    for (auto* box : m->window().findChildren<QCheckBox*>(QRegularExpression(QStringLiteral("^(tick_|removals_tick)"))))
        if (box->isVisible())
            pressByKey(box->objectName());
    QTRY_VERIFY(m->find(QStringLiteral("effect_button"))->isEnabled());
    tabTo(QStringLiteral("effect_button"));
    key(Qt::Key_Return);
    key(Qt::Key_Enter);
    QCOMPARE(m->flow().state(), State::Planned);
    pressByKey(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Ended);
    focusIsFine("on the result");
    QTRY_COMPARE(focus()->objectName(), QStringLiteral("close_button"));
}

void TestWindowKeyboard::theWholeStory()
{
    m->bistro();
    m->init();
    open();
    pressByKey(QStringLiteral("connect_button"));
    QTRY_VERIFY(m->find(QStringLiteral("code_edit"))->isEnabled());
    focusIsFine("with HubRise's page open");
    QGuiApplication::clipboard()->setText(QString::fromStdString(m->code()) + QStringLiteral(" \n"));
    tabTo(QStringLiteral("code_edit"));
    QTest::keyClick(focus(), Qt::Key_V, Qt::ControlModifier);
    pressByKey(QStringLiteral("validate_button"));
    QTRY_VERIFY(m->isShown(QStringLiteral("to_exchange_button")));
    focusIsFine("connected");
    QVERIFY(m->rests());
    QTRY_COMPARE(focus()->objectName(), QStringLiteral("to_exchange_button"));
    QTest::keyClick(focus(), Qt::Key_Space);
    QTRY_COMPARE(m->window().shownPage(), QStringLiteral("exchange"));
    focusIsFine("on E/S");

    const auto before = m->catalog("q4x9d");
    pressByKey(QStringLiteral("push_catalog_card"));
    focusIsFine("while planning");
    QVERIFY(m->settle());
    agree(QStringLiteral("Carte Lyon 1er"));
    QCOMPARE(m->catalog("q4x9d")["products"].size(), std::size_t(3));
    pressByKey(QStringLiteral("undo_button"));
    QVERIFY(m->settle());
    agree(QStringLiteral("Carte Lyon 1er"));
    QVERIFY(m->catalog("q4x9d") == before);
    QTest::keyClick(focus(), Qt::Key_Space); // close
    QCOMPARE(m->flow().state(), State::Idle);
    focusIsFine("back on E/S");

    nextPage(QStringLiteral("history"));
    QTRY_VERIFY(m->find<QTreeView>(QStringLiteral("runs")));
    tabTo(QStringLiteral("runs"));
    const auto first = m->find<QLabel>(QStringLiteral("run_title"))->text();
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    QTRY_VERIFY(m->find<QLabel>(QStringLiteral("run_title"))->text() != first);
    tabTo(QStringLiteral("history_tabs"), Qt::Key_Backtab);
    key(Qt::Key_Right);
    tabTo(QStringLiteral("backups"));
    nextPage(QStringLiteral("schedule"));
    tabTo(QStringLiteral("schedule_time"));
    nextPage(QStringLiteral("options"));
    tabTo(QStringLiteral("warn_price_change"));
    key(Qt::Key_Up);
    pressByKey(QStringLiteral("save_options"));
    QTRY_COMPARE(m->desk().profile().warn_price_change, 51);
    focusIsFine("saved");
    nextPage(QStringLiteral("maintenance"));
    tabTo(QStringLiteral("maintenance_tabs"));
    for (const char* page : {"options", "schedule", "history", "exchange", "connection"}) {
        key(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(m->window().shownPage(), QString::fromLatin1(page));
    }
    pressByKey(QStringLiteral("disconnect_button"));
}

/// Escape and Enter keep what is; Space on the other button does it.
void TestWindowKeyboard::questions()
{
    m->bistro();
    m->connect();
    open();
    m->go(QStringLiteral("connection"));
    focusIsFine("on Connection");
    for (const auto no : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        pressByKey(QStringLiteral("disconnect_button"));
        QTRY_VERIFY(m->window().findChild<gui::Question*>());
        auto* question = m->window().findChild<gui::Question*>();
        QTRY_VERIFY(question->isActiveWindow() && focus());
        QCOMPARE(focus()->objectName(), QStringLiteral("no_button"));
        for (int i = 0; i < 6; ++i) { // nothing in it is without a name
            key(Qt::Key_Tab);
            QVERIFY2(question->isAncestorOf(focus()), qPrintable(called(focus())));
        }
        for (int i = 0; i < 6 && focus()->objectName() != QStringLiteral("no_button"); ++i)
            key(Qt::Key_Tab);
        QTest::keyClick(focus(), no);
        QTRY_VERIFY(!m->window().findChild<gui::Question*>());
        m->window().activateWindow(); // a desktop does
        QTRY_VERIFY(m->window().isActiveWindow());
        focusIsFine("after the question");
        QCOMPARE(m->requests("POST", "/oauth2"), 0);
        QCOMPARE(focus()->objectName(), QStringLiteral("disconnect_button"));
    }
    pressByKey(QStringLiteral("disconnect_button"));
    QTRY_VERIFY(m->window().findChild<gui::Question*>());
    QTRY_VERIFY(focus() && focus()->objectName() == QStringLiteral("no_button"));
    for (int i = 0; i < 6 && focus()->objectName() != QStringLiteral("yes_button"); ++i)
        key(Qt::Key_Tab);
    QTest::keyClick(focus(), Qt::Key_Space);
    QTRY_COMPARE(m->desk().standing()->state, engine::ConnectionState::None);
    m->window().activateWindow();
    focusIsFine("disconnected");
}

void TestWindowKeyboard::plan(Operation operation)
{
    m->flow().start(operation);
    QVERIFY(m->settle());
    QVERIFY(QTest::qWaitFor([this] { return m->isShown(QStringLiteral("effect_button")) || m->isShown(QStringLiteral("ok_button")) || m->isShown(QStringLiteral("back_button")); }, 60'000));
    QVERIFY(m->rests());
}

/// Wherever the focus is: Enter sends nothing, and Escape keeps HubRise as it is.
void TestWindowKeyboard::enterAndEscapeNeverApply()
{
    m->bistro();
    m->connect({{"catalog_id", "q5v0d"}}); // empty: the button can be pressed at once
    open();
    m->go(QStringLiteral("exchange"));
    QStringList tried;
    for (const auto pressed : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape})
        for (int stops = 0; stops < 14; stops += pressed == Qt::Key_Escape ? 4 : 1) { // few plans: HubRise's request limit holds here, too
            if (m->flow().state() == State::Idle) {
                plan(Operation::PushCatalog);
                QVERIFY(m->find(QStringLiteral("effect_button"))->isEnabled());
                for (int i = 0; i < stops; ++i)
                    key(Qt::Key_Tab);
            }
            tried << focus()->objectName();
            QTest::keyClick(focus(), pressed);
            QTest::keyClick(focus() ? focus() : &m->window(), pressed); // held down
            QVERIFY(m->settle());
            QVERIFY2(m->flow().state() == State::Planned || m->flow().state() == State::Idle, qPrintable(tried.back()));
            QCOMPARE(m->writes(), 0);
            focusIsFine("after Enter or Escape");
            if (m->flow().state() == State::Planned)
                key(Qt::Key_Tab);
        }
    QVERIFY2(tried.count(QStringLiteral("effect_button")) >= 2 && tried.contains(QStringLiteral("keep_button")), qPrintable(tried.join(u' ')));
}

void TestWindowKeyboard::walkRound(const QString& page)
{
    QVERIFY(m->rests());
    focusIsFine(qPrintable(page));
    QList<QWidget*> order;
    for (int i = 0; i < 250 && (!order.contains(focus()) || focus() == order.back()); ++i) { // an hour and its minutes are one widget
        if (order.isEmpty() || focus() != order.back())
            order << focus();
        key(Qt::Key_Tab);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(focus() == order.front(), qPrintable(page + QStringLiteral(": Tab never comes back to ") + called(order.front())));
    QStringList wrong;
    for (auto* widget : m->window().findChildren<QWidget*>()) {
        if (isStop(widget) && !order.contains(widget) && widget->window() == &m->window())
            wrong << called(widget) + QStringLiteral(" is never reached");
        if (isStop(widget) && spoken(widget).isEmpty())
            wrong << called(widget) + QStringLiteral(" has no name");
    }
    // Upwards only to the next column; once a round it begins anew at the top.
    int again = 0;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const QRect one = placeOf(order[i]), next = placeOf(order[(i + 1) % order.size()]);
        const bool contains = order[i]->isAncestorOf(order[(i + 1) % order.size()]) || order[(i + 1) % order.size()]->isAncestorOf(order[i]);
        const bool upwards = next.bottom() < one.top(), right = next.left() >= one.right() - 8;
        if (!contains && upwards && !right && ++again > 1)
            wrong << QStringLiteral("from %1 up to %2").arg(called(order[i]), called(order[(i + 1) % order.size()]));
    }
    for (qsizetype i = order.size() - 1; i >= 0; --i) {
        const auto* from = focus();
        for (int part = 0; part < 3 && focus() == from; ++part)
            QTest::keyClick(focus(), Qt::Key_Backtab, Qt::ShiftModifier);
        if (focus() != order[i]) {
            wrong << QStringLiteral("backwards %1 instead of %2").arg(called(focus()), called(order[i]));
            break;
        }
    }
    QStringList names;
    for (const auto* stop : order)
        names << stop->objectName() + u'@' + QString::number(placeOf(stop).top());
    QVERIFY2(wrong.isEmpty(), qPrintable(page + u'\n' + wrong.join(u'\n') + u'\n' + names.join(QStringLiteral(", "))));
}

void TestWindowKeyboard::everyPageInOrder()
{
    m->bistro();
    m->init();
    open();
    walkRound(QStringLiteral("connection, none"));
    m->press(QStringLiteral("connect_button"));
    QTRY_VERIFY(m->find(QStringLiteral("code_edit"))->isEnabled());
    walkRound(QStringLiteral("connection, code"));
    EXITS(m->runJson("connect --code " + m->code()), 0);
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    m->desk().refresh();
    QTRY_VERIFY(m->isShown(QStringLiteral("connection_details")));
    m->press(QStringLiteral("support_button"));
    for (const char* page : {"connection", "exchange", "history", "schedule", "options", "maintenance"}) {
        m->go(QString::fromLatin1(page));
        walkRound(QString::fromLatin1(page));
    }
}

void TestWindowKeyboard::plansInOrder()
{
    m->bistro();
    m->connect();
    open();
    m->go(QStringLiteral("exchange"));
    for (const auto operation : {Operation::PushCatalog, Operation::PushCustomers, Operation::PushStock, Operation::PullCustomers, Operation::PushImages}) {
        plan(operation);
        walkRound(QString::fromLatin1(engine::infoOf(operation).name));
        m->flow().dismiss();
    }
    m->fault({{"method", "POST"}, {"path", "/v1/customer_lists"}, {"status", 422}, {"count", 2}});
    plan(Operation::PushCustomers);
    for (auto* box : m->window().findChildren<QCheckBox*>(QRegularExpression(QStringLiteral("^tick_"))))
        box->setChecked(true);
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QTRY_COMPARE(focus()->objectName(), QStringLiteral("close_button"));
    walkRound(QStringLiteral("result"));
}

/// No two things on one page want the same letter, and none comes from foreign text.
void TestWindowKeyboard::mnemonics()
{
    m->bistro();
    m->connect();
    open();
    for (const char* page : {"connection", "exchange", "history", "schedule", "options", "maintenance"}) {
        m->go(QString::fromLatin1(page));
        QMap<QString, QString> letters;
        for (auto* button : m->window().findChildren<QAbstractButton*>())
            if (const auto keys = button->shortcut().toString(); button->isVisible() && !keys.isEmpty()) {
                QVERIFY2(!letters.contains(keys), qPrintable(keys + QStringLiteral(": ") + called(button) + letters[keys]));
                letters[keys] = called(button);
            }
    }
}

/// What is on the page now: every text has its room, nothing is wider than the window, and the end can be scrolled to.
void TestWindowKeyboard::fits(const QString& page)
{
    QVERIFY(m->rests());
    QStringList wrong;
    for (auto* widget : m->window().findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &m->window() || qobject_cast<QToolButton*>(widget)) // signs inside Qt's own fields
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const auto* label = qobject_cast<gui::PlainLabel*>(widget);
        const bool wraps = widget->hasHeightForWidth() && (button || label);
        const int wanted = wraps ? widget->heightForWidth(widget->width()) : widget->sizeHint().height();
        if ((button || label) && wanted > widget->height() + 1)
            wrong << QStringLiteral("%1 is %2 high and wants %3: %4").arg(called(widget)).arg(widget->height()).arg(wanted).arg(label ? label->text().left(60) : button->text());
        if ((button || label) && !wraps && widget->sizeHint().width() > widget->width() + 1)
            wrong << QStringLiteral("%1 is %2 wide and wants %3: %4").arg(called(widget)).arg(widget->width()).arg(widget->sizeHint().width()).arg(label ? label->text().left(60) : button->text());
        if (auto* area = qobject_cast<QScrollArea*>(widget); area && area->widget()) {
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
            if (area->widget()->mapTo(area->viewport(), QPoint(0, area->widget()->height())).y() > area->viewport()->height() + 1)
                wrong << called(area) + QStringLiteral(" cannot be scrolled to its end");
            if (area->viewport()->height() < gui::touchTarget)
                wrong << QStringLiteral("%1 shows only %2 pixels").arg(called(area)).arg(area->viewport()->height());
            area->verticalScrollBar()->setValue(0);
        }
        if (auto* view = qobject_cast<gui::ItemView*>(widget); view && view->viewport()->height() < 2 * view->fontMetrics().height())
            wrong << QStringLiteral("%1 shows only %2 pixels of its rows").arg(called(view)).arg(view->viewport()->height());
    }
    wrong += walk::Walker::complaints(m->window());
    if (m->window().width() > 1024 || m->window().height() > 768)
        wrong << QStringLiteral("the window is %1 x %2").arg(m->window().width()).arg(m->window().height());
    if (const auto folder = qEnvironmentVariable("PICTURES"); !folder.isEmpty())
        m->window().grab().save(folder + u'/' + QString(page).replace(u' ', u'-') + QStringLiteral(".png"));
    QVERIFY2(wrong.isEmpty(), qPrintable(page + u'\n' + wrong.join(u'\n')));
}

void TestWindowKeyboard::twiceTheFont()
{
    const QFont former = QApplication::font();
    QFont twice = former;
    twice.setPointSizeF(former.pointSizeF() * 2);
    QApplication::setFont(twice);
    m->bistro();
    m->init();
    open();
    fits(QStringLiteral("connection none"));
    m->press(QStringLiteral("connect_button"));
    QTRY_VERIFY(m->find(QStringLiteral("code_edit"))->isEnabled());
    fits(QStringLiteral("connection code"));
    EXITS(m->runJson("connect --code " + m->code()), 0);
    m->desk().refresh();
    QTRY_VERIFY(m->isShown(QStringLiteral("connection_details")));
    m->press(QStringLiteral("support_button"));
    fits(QStringLiteral("connection"));
    m->go(QStringLiteral("exchange"));
    fits(QStringLiteral("exchange"));
    plan(Operation::PushCatalog);
    fits(QStringLiteral("plan"));
    m->find<QLineEdit>(QStringLiteral("name_edit"))->setText(QStringLiteral("Carte Lyon 1er"));
    for (auto* box : m->window().findChildren<QCheckBox*>(QRegularExpression(QStringLiteral("^tick_"))))
        box->setChecked(true);
    fits(QStringLiteral("plan agreed"));
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    fits(QStringLiteral("result"));
    m->flow().dismiss();
    for (const char* page : {"history", "schedule", "options", "maintenance"}) {
        m->go(QString::fromLatin1(page));
        fits(QString::fromLatin1(page));
    }
    m->close();
    QApplication::setFont(former);
}

QTEST_MAIN(TestWindowKeyboard)
#include "test_window_keyboard.moc"
