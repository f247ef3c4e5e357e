// The plan in the window: what is shown, what has to be done before it goes on, and that nothing goes on by accident. Over the real sandbox.

#include "gui/widgets/change_tree.h"
#include "gui/widgets/style.h"
#include "io/lock.h"
#include "plan_on_screen.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

using engine::Operation;
using State = gui::Flow::State;

namespace {

/// All cells of a model, also of what is folded.
QString allCells(const QAbstractItemModel* model, const QModelIndex& parent = {})
{
    QString all;
    for (int row = 0; row < std::min(model->rowCount(parent), 500); ++row) {
        for (int column = 0; column < model->columnCount(parent); ++column)
            all += model->index(row, column, parent).data().toString() + u'\n';
        all += allCells(model, model->index(row, 0, parent));
    }
    return all;
}

} // namespace

class TestWindowPlan : public QObject, PlanOnScreen {
    Q_OBJECT
private slots:
    void initTestCase() { gui::applyStyle(*qApp); }
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void theFirstPushWaitsForTheName();
    void theRightNameReplacesAndKeepsABackup();
    void keyboardAlone();
    void theListIsInSightAtOnce();
    void anEmptyCatalogNeedsOnlyThePress();
    void whatOthersChangedIsShown();
    void aPlanThatIsNoLongerTrueIsShownAnew();
    void removalsByZone();
    void removalsAreReadToTheirEnd();
    void whatIsAskedForMeanwhileIsShown();
    void savedAndOpenedAgain();
    void brokenPlanFile();
    void errorsInTheTillLeaveNoButton();
    void nothingToDo();
    void nothingToDoIsAlwaysLeft();
    void retrievingIntoAFile();
    void stockAndImages();
    void whatIsTypedStays();
    void anotherRunIsInTheWay();
    void withoutHubRise();
    void hostileNames();
    void aHundredThousandCustomers();

private:
    void manyProducts(int count);
};

void TestWindowPlan::theFirstPushWaitsForTheName()
{
    m->bistro();
    m->connect();
    const auto former = m->catalog("q4x9d");
    openOn(Operation::PushCatalog);
    QTRY_VERIFY(m->isShown(QStringLiteral("guard_G1")));
    QVERIFY2(m->says(QStringLiteral("Carte Lyon 1er")) && m->says(QStringLiteral("q4x9d")), qPrintable(m->shownText()));
    QVERIFY(m->says(QStringLiteral("bistro.toml")) && m->says(QStringLiteral("till.db")));
    QVERIFY2(effect()->text().startsWith(QStringLiteral("Replace the 25 product")), qPrintable(effect()->text()));
    QVERIFY(!effectEnabled());
    const auto disappears = tree();
    QTRY_VERIFY(disappears->model()->rows());
    QCOMPARE(disappears->model()->groupAt(disappears->model()->index(0, 0)), gui::Group::Losses);

    tickAll();
    auto* name = m->find<QLineEdit>(QStringLiteral("name_edit"));
    for (const char* wrong : {"", "   ", "Carte", "Carte Lyon 6e", "Carte Lyon 1er.", "25", "yes"}) {
        m->type(QStringLiteral("name_edit"), QString::fromLatin1(wrong));
        QVERIFY2(!effectEnabled(), wrong);
        QVERIFY(!reason().isEmpty());
        QTest::keyClick(name, Qt::Key_Return);
    }
    m->type(QStringLiteral("name_edit"), QStringLiteral("  carte LYON 1er "));
    QVERIFY2(effectEnabled(), qPrintable(reason()));
    QVERIFY(reason().isEmpty());
    QVERIFY(name->actions().back()->isVisible()); // the check mark

    for (auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        QTest::keyClick(name, key);
        QTest::keyClick(effect(), key); // Enter never destroys, wherever the focus is
    }
    QCOMPARE(m->flow().state(), State::Planned);
    QTest::keyClick(name, Qt::Key_Escape);
    QCOMPARE(m->flow().state(), State::Idle);
    QVERIFY(m->settle());
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->catalog("q4x9d") == former);
}

void TestWindowPlan::theRightNameReplacesAndKeepsABackup()
{
    m->bistro();
    m->connect();
    openOn(Operation::PushCatalog);
    tickAll();
    m->type(QStringLiteral("name_edit"), QStringLiteral("Carte Lyon 1er"));
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Ended);
    QCOMPARE(m->requests("PUT"), 1);
    QCOMPARE(m->catalog("q4x9d")["products"].size(), std::size_t(3));
    QCOMPARE(m->runJson("backup list").document["backups"].size(), std::size_t(1));
}

void TestWindowPlan::keyboardAlone()
{
    m->bistro();
    m->connect();
    openOn(Operation::PushCatalog);
    const auto focus = [] { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); };
    QTRY_COMPARE(focus(), QStringLiteral("keep_button"));
    const auto goTo = [&](const QString& name, Qt::KeyboardModifiers how) {
        for (int i = 0; i < 60 && focus() != name; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, how);
        return focus() == name;
    };
    QVERIFY(goTo(QStringLiteral("name_edit"), Qt::ShiftModifier));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("q4x9d")); // the id will do
    for (auto* box : m->window().findChildren<QCheckBox*>(QRegularExpression(QStringLiteral("^tick_"))))
        if (box->isVisible()) {
            QVERIFY(goTo(box->objectName(), Qt::NoModifier));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        }
    QVERIFY(goTo(QStringLiteral("changes"), Qt::ShiftModifier)); // the list can be reached, too
    QVERIFY(goTo(QStringLiteral("effect_button"), Qt::NoModifier));
    QCOMPARE(m->writes(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(m->settle());
    QCOMPARE(m->requests("PUT"), 1);
    plan(Operation::PushCatalog);
    QTRY_COMPARE(focus(), QStringLiteral("ok_button"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Idle);
}

/// On the till's screen: what is asked for, what would be lost and five rows of the list, and nothing but the list scrolls.
void TestWindowPlan::theListIsInSightAtOnce()
{
    m->sample("kezia");
    m->connect();
    m->open();
    m->window().resize(1024, 768);
    m->go(QStringLiteral("exchange"));
    plan(Operation::PushCatalog);
    QTRY_VERIFY(m->isShown(QStringLiteral("guard_G1")) && tree()->model()->rows());
    const auto rows = [this] {
        int seen = 0;
        tree()->view()->forVisibleRows([&](const QModelIndex&) { ++seen; });
        return seen;
    };
    QTRY_VERIFY2(rows() >= 5, qPrintable(QString::number(rows())));
    auto* page = m->find(QStringLiteral("plan_page"))->findChild<QScrollArea*>();
    QTRY_COMPARE(page->verticalScrollBar()->maximum(), 0);
    for (const char* name : {"plan_title", "plan_from", "plan_to", "plan_counts", "plan_undo", "name_edit", "tick_0", "effect_button"}) {
        const auto* part = m->find(QString::fromLatin1(name));
        QVERIFY2(part && part->visibleRegion().boundingRect() == part->rect(), name);
    }
    QCOMPARE(m->window().size(), QSize(1024, 768));
}

void TestWindowPlan::anEmptyCatalogNeedsOnlyThePress()
{
    m->bistro();
    m->connect({{"catalog_id", "q5v0d"}});
    openOn(Operation::PushCatalog);
    QVERIFY(!m->isShown(QStringLiteral("name_edit")));
    QVERIFY2(effect()->text().startsWith(QStringLiteral("Send 3 product")) && effect()->text().contains(QStringLiteral("Carte vide")), qPrintable(effect()->text()));
    QTest::keyClick(m->find(QStringLiteral("keep_button")), Qt::Key_Return); // focused, and Enter is safe
    QCOMPARE(m->flow().state(), State::Idle);
    QCOMPARE(m->writes(), 0);
    plan(Operation::PushCatalog);
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->requests("PUT"), 1);
}

void TestWindowPlan::whatOthersChangedIsShown()
{
    m->bistro();
    m->connect();
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    m->someoneElsePuts("q4x9d", "Reine du voisin");
    const auto theirs = m->catalog("q4x9d");
    m->forgetLog();
    openOn(Operation::PushCatalog);
    QTRY_VERIFY(m->isShown(QStringLiteral("guard_G2")));
    auto* tabs = m->find<QTabBar>(QStringLiteral("plan_tabs"));
    QVERIFY(tabs && tabs->isTabVisible(1));
    tabs->setCurrentIndex(1);
    QTRY_VERIFY(tree("plan_foreign") && tree("plan_foreign")->model()->rows());
    QVERIFY2(allCells(tree("plan_foreign")->model()).contains(QStringLiteral("Reine du voisin")), qPrintable(allCells(tree("plan_foreign")->model())));
    QVERIFY(!effectEnabled());
    m->press(QStringLiteral("keep_button"));
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->catalog("q4x9d") == theirs);
    plan(Operation::PushCatalog);
    tickAll();
    m->type(QStringLiteral("name_edit"), QStringLiteral("Carte Lyon 1er"));
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QVERIFY(m->catalog("q4x9d").dump().find("voisin") == std::string::npos);
}

void TestWindowPlan::aPlanThatIsNoLongerTrueIsShownAnew()
{
    m->bistro();
    m->connect();
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    m->sql("UPDATE skus SET price = 10 WHERE ref = '10-P'");
    openOn(Operation::PushCatalog);
    QTRY_VERIFY(effectEnabled());
    QVERIFY(!m->isShown(QStringLiteral("plan_staleness")));
    m->someoneElsePuts("q4x9d", "Calzone");
    m->run("push stock --dry-run"); // somebody worked with the profile since: the plan is compared with now
    const auto theirs = m->catalog("q4x9d");
    m->forgetLog();
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Planned);
    QTRY_VERIFY(m->isShown(QStringLiteral("plan_staleness")));
    QVERIFY2(m->says(QStringLiteral("HubRise changed")), qPrintable(m->shownText()));
    QTRY_VERIFY(m->isShown(QStringLiteral("guard_G2")));
    QVERIFY(!effectEnabled()); // what was agreed to before is not agreed to now
    QCOMPARE(m->writes(), 0);
    QVERIFY(m->catalog("q4x9d") == theirs);
}

void TestWindowPlan::manyProducts(int count)
{
    m->sql("DELETE FROM deals; DELETE FROM deal_lines; DELETE FROM deal_line_skus; DELETE FROM stock; DELETE FROM sku_option_lists;"
           "DELETE FROM skus; DELETE FROM products; INSERT INTO categories VALUES ('ALL', NULL, 'Carte');"
           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(count) + ") INSERT INTO products SELECT 'P' || i, 'ALL', 'Plat ' || i, NULL FROM n;"
           "INSERT INTO skus SELECT ref, ref, NULL, 9 FROM products;");
}

void TestWindowPlan::removalsByZone()
{
    struct Row {
        int gone;
        bool tick, name, number;
    };
    m->bistro();
    manyProducts(100);
    m->connect({{"catalog_id", "q5v0d"}});
    EXITS(m->runJson("push catalog --yes"), 0);
    m->forgetLog();
    m->open();
    m->go(QStringLiteral("exchange"));
    for (const Row& row : {Row{2, false, false, false}, Row{8, true, false, false}, Row{20, false, true, false}, Row{60, false, true, true}}) {
        const auto range = " WHERE CAST(substr(ref, 2) AS INTEGER) <= " + std::to_string(row.gone);
        m->sql("DELETE FROM skus" + range + "; DELETE FROM products" + range);
        plan(Operation::PushCatalog);
        QTRY_VERIFY(effect());
        QCOMPARE(m->isShown(QStringLiteral("removals_tick")), row.tick);
        QCOMPARE(m->isShown(QStringLiteral("name_edit")), row.name);
        QCOMPARE(m->isShown(QStringLiteral("number_edit")), row.number);
        QCOMPARE(effectEnabled(), !row.tick && !row.name && !row.number);
        QVERIFY(m->isShown(QStringLiteral("guard_G3")));
    }
    tickAll();
    m->type(QStringLiteral("name_edit"), QStringLiteral("carte vide"));
    QVERIFY(!effectEnabled());
    m->type(QStringLiteral("number_edit"), QStringLiteral("59"));
    QVERIFY(!effectEnabled());
    m->type(QStringLiteral("number_edit"), QStringLiteral("60"));
    QVERIFY2(effectEnabled(), qPrintable(reason()));
    QCOMPARE(m->writes(), 0);
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->catalog("q5v0d")["products"].size(), std::size_t(40));
}

void TestWindowPlan::removalsAreReadToTheirEnd()
{
    m->bistro();
    manyProducts(400);
    m->connect({{"catalog_id", "q5v0d"}});
    EXITS(m->runJson("push catalog --yes"), 0);
    m->sql("DELETE FROM skus WHERE CAST(substr(ref, 2) AS INTEGER) <= 40; DELETE FROM products WHERE CAST(substr(ref, 2) AS INTEGER) <= 40");
    openOn(Operation::PushCatalog);
    auto* tick = m->find<QCheckBox>(QStringLiteral("removals_tick"));
    QVERIFY(tick);
    QVERIFY(!tick->isEnabled());
    QVERIFY2(reason().contains(QStringLiteral("to its end")), qPrintable(reason()));
    tree()->view()->setFocus();
    for (int page = 0; page < 200 && !tick->isEnabled(); ++page) {
        QTest::keyClick(tree()->view(), Qt::Key_PageDown);
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(tick->isEnabled());
    QVERIFY(!effectEnabled());
    m->press(QStringLiteral("removals_tick"));
    QTRY_VERIFY(effectEnabled());
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->catalog("q5v0d")["products"].size(), std::size_t(360));
}

/// Settings were changed while the plan was looked at: what asks for a tick now was not ticked.
void TestWindowPlan::whatIsAskedForMeanwhileIsShown()
{
    m->bistro();
    m->connect();
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    m->sql("UPDATE skus SET price = 11.9 WHERE ref = '10-P'");
    openOn(Operation::PushCatalog);
    QTRY_VERIFY(effectEnabled());
    QVERIFY(!m->isShown(QStringLiteral("tick_0")));
    const auto setThreshold = [this](int percent) {
        bool stored = false;
        m->desk().changeProfile([percent](io::Profile& profile) { profile.warn_price_change = percent; }, {}, [&stored] { stored = true; });
        return QTest::qWaitFor([&stored] { return stored; }, patience);
    };
    QVERIFY(setThreshold(10));
    m->forgetLog();
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Planned);
    QCOMPARE(m->writes(), 0);
    QTRY_VERIFY2(m->isShown(QStringLiteral("tick_0")) && m->isShown(QStringLiteral("plan_staleness")), qPrintable(m->shownText()));
    QVERIFY(!effectEnabled());
    tickAll();
    // Less than was agreed to is agreed to.
    QVERIFY(setThreshold(50));
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Ended);
    QCOMPARE(m->requests("PUT"), 1);
}

void TestWindowPlan::savedAndOpenedAgain()
{
    m->bistro();
    m->connect();
    openOn(Operation::PushCatalog);
    const QString file = QString::fromStdString(m->path("carte.json"));
    m->press(QStringLiteral("save_button")); // the person chooses no file
    QVERIFY(!m->isShown(QStringLiteral("plan_notice")));
    m->saveAs = QString::fromStdString(m->path("no/such/folder/carte.json"));
    m->press(QStringLiteral("save_button"));
    QTRY_VERIFY(m->isShown(QStringLiteral("plan_notice")));
    m->saveAs = file;
    m->press(QStringLiteral("save_button"));
    QTRY_VERIFY(QFile::exists(file) && m->says(QStringLiteral("The plan is saved")));
    m->press(QStringLiteral("keep_button"));
    QCOMPARE(m->flow().state(), State::Idle);

    m->flow().openSaved(file.toStdString());
    QVERIFY(m->settle());
    QTRY_VERIFY(m->isShown(QStringLiteral("name_edit")));
    QVERIFY2(m->says(QStringLiteral("carte.json")), qPrintable(m->shownText()));
    tickAll();
    m->type(QStringLiteral("name_edit"), QStringLiteral("Carte Lyon 1er"));
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Ended);
    QCOMPARE(m->requests("PUT"), 1);
    QCOMPARE(m->catalog("q4x9d")["products"].size(), std::size_t(3));
}

void TestWindowPlan::brokenPlanFile()
{
    m->bistro();
    m->connect();
    m->open();
    m->go(QStringLiteral("exchange"));
    for (const std::string& bad : {std::string(), std::string("{}"), std::string("\x1b\xff\x00<b>", 6), std::string("{\"schema\": \"passeplat.plan/99\"}")}) {
        m->write("bad.json", bad);
        m->flow().openSaved(m->path("bad.json"));
        QVERIFY(m->settle());
        QTRY_COMPARE(m->flow().state(), State::Failed);
        QVERIFY2(m->isShown(QStringLiteral("plan_trouble")) && m->says(QStringLiteral("bad.json")), qPrintable(m->shownText()));
        QVERIFY(!m->isShown(QStringLiteral("effect_button")) && !m->isShown(QStringLiteral("retry_button")));
        m->press(QStringLiteral("back_button"));
        QCOMPARE(m->flow().state(), State::Idle);
    }
    QCOMPARE(m->writes(), 0);
}

void TestWindowPlan::errorsInTheTillLeaveNoButton()
{
    m->bistro("UPDATE skus SET price = 'gratuit' WHERE ref = '11'");
    m->connect();
    openOn(Operation::PushCatalog);
    QTRY_VERIFY(m->isShown(QStringLiteral("retry_button")));
    QVERIFY(m->isShown(QStringLiteral("refusal")) && !effect());
    QVERIFY(m->isShown(QStringLiteral("problems")));
    QVERIFY(!m->isShown(QStringLiteral("save_button")));
    m->sql("UPDATE skus SET price = 8.9 WHERE ref = '11'");
    m->press(QStringLiteral("retry_button"));
    QVERIFY(m->settle());
    QTRY_VERIFY(effect());
    QVERIFY(!m->isShown(QStringLiteral("refusal")));
    QTest::keyClick(m->find(QStringLiteral("keep_button")), Qt::Key_Escape);
    QCOMPARE(m->writes(), 0);
}

void TestWindowPlan::nothingToDo()
{
    m->bistro();
    m->connect();
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    m->forgetLog();
    openOn(Operation::PushCatalog);
    QTRY_VERIFY(m->says(QStringLiteral("Nothing to send: HubRise already has the 3 product")));
    QVERIFY(!effect() && !m->isShown(QStringLiteral("keep_button")) && !m->isShown(QStringLiteral("save_button")));
    m->press(QStringLiteral("ok_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Idle);
    QCOMPARE(m->writes(), 0);
    const Ran history = m->runJson("history");
    QCOMPARE(history.text("/runs/0/outcome"), std::string("nothing_to_do"));
}

/// “OK” on nothing to do goes back, whatever is in the way of remembering it.
void TestWindowPlan::nothingToDoIsAlwaysLeft()
{
    m->bistro();
    m->connect();
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    openOn(Operation::PushCatalog);
    const auto lock = io::Lock::acquire(m->desk().profile().lockFile(), "push customers");
    QVERIFY(lock);
    m->press(QStringLiteral("ok_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Idle);
    QTRY_VERIFY(m->isShown(QStringLiteral("working_banner")));
}

void TestWindowPlan::retrievingIntoAFile()
{
    m->bistro();
    m->connect();
    engine::Options options;
    options.outFile = m->path("clients.csv");
    openOn(Operation::PullCustomers, options);
    QTRY_VERIFY(effectEnabled());
    QCOMPARE(effect()->text(), QStringLiteral("Write the file"));
    QVERIFY(m->says(QStringLiteral("clients.csv")));
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QVERIFY(QFile::exists(QString::fromStdString(options.outFile)));
}

void TestWindowPlan::stockAndImages()
{
    m->bistro();
    m->connect();
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    m->forgetLog();
    openOn(Operation::PushStock);
    QTRY_VERIFY(effectEnabled());
    QVERIFY2(effect()->text().contains(QStringLiteral("stock")), qPrintable(effect()->text()));
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QVERIFY(m->writes() > 0);
    plan(Operation::PushImages); // the mapping has none
    QCOMPARE(m->flow().state(), State::Failed);
    QVERIFY(m->isShown(QStringLiteral("plan_trouble")) && m->isShown(QStringLiteral("back_button")));
}

void TestWindowPlan::whatIsTypedStays()
{
    m->bistro();
    m->connect();
    openOn(Operation::PushCatalog);
    m->type(QStringLiteral("name_edit"), QStringLiteral("Carte Ly"));
    QSignalSpy standing(&m->desk(), &gui::Desk::standingChanged);
    for (int i = 0; i < 3; ++i) {
        emit m->flow().changed();
        m->desk().refresh();
        QVERIFY(standing.wait(patience));
    }
    auto* name = m->find<QLineEdit>(QStringLiteral("name_edit"));
    QCOMPARE(name->text(), QStringLiteral("Carte Ly"));
    QVERIFY(name->hasFocus());
}

void TestWindowPlan::anotherRunIsInTheWay()
{
    m->bistro();
    m->connect({{"catalog_id", "q5v0d"}});
    openOn(Operation::PushCatalog);
    QTRY_VERIFY(effectEnabled());
    const auto plan = m->flow().plan();
    {
        const auto lock = io::Lock::acquire(m->desk().profile().lockFile(), "push customers");
        QVERIFY(lock);
        m->press(QStringLiteral("effect_button"));
        QVERIFY(m->settle());
        QCOMPARE(m->flow().state(), State::Planned);
        QVERIFY(m->isShown(QStringLiteral("plan_trouble")));
        QVERIFY(m->flow().plan() == plan && effectEnabled());
        QCOMPARE(m->writes(), 0);
    }
    QTRY_VERIFY(!m->isShown(QStringLiteral("plan_trouble"))); // the other one has ended
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->requests("PUT"), 1);
}

void TestWindowPlan::withoutHubRise()
{
    fakes::SharedClock clock; // it is tried again for half a minute
    m = std::make_unique<WindowFixture>("demo", &clock);
    m->bistro();
    m->connect({{"catalog_id", "q5v0d"}});
    m->hubrise.server.stop();
    openOn(Operation::PushCatalog);
    QCOMPARE(m->flow().state(), State::Failed);
    QVERIFY(m->isShown(QStringLiteral("plan_trouble")) && m->isShown(QStringLiteral("retry_button")));
    QVERIFY(!m->isShown(QStringLiteral("plan_summary")) && !m->isShown(QStringLiteral("save_button")));
    m->press(QStringLiteral("back_button"));
    QCOMPARE(m->flow().state(), State::Idle);
    m.reset(); // before its clock
}

void TestWindowPlan::hostileNames()
{
    const std::string html = "<img src=x onerror=y><b>gras</b> &amp; \xE2\x80\xAE" "evil \xF0\x9F\x8D\x95";
    m->bistro("UPDATE customers SET last_name = '" + html + "', first_name = '" + std::string(1'000'000, 'W') + "' WHERE ref = 4;"
              "UPDATE customers SET last_name = '" + html + "' WHERE ref = 5; INSERT INTO customers (ref, last_name) VALUES (6, 'a' || char(10) || 'b')");
    m->connect({{"customer_list_id", "w9v0d"}});
    openOn(Operation::PushCustomers);
    QTRY_VERIFY(tree() && tree()->model()->rows());
    for (const auto* label : m->window().findChildren<QLabel*>())
        if (label->isVisible())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    const QString cells = allCells(tree()->model());
    QVERIFY(cells.contains(QStringLiteral("<b>gras</b>")));
    QVERIFY(!cells.contains(QChar(0x202E)) && !m->shownText().contains(QChar(0x202E)));
    QVERIFY(m->window().width() <= 1024);
    for (const auto* label : m->window().findChildren<QLabel*>())
        QVERIFY(label->text().size() < 5000);
}

void TestWindowPlan::aHundredThousandCustomers()
{
    m->bistro("WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 100009) "
              "INSERT INTO customers SELECT i, 'c' || i || '@bistro.example', 'Prénom' || i, 'Nom' || i, NULL, 'Lyon' FROM n");
    m->connect({{"customer_list_id", "w9v0d"}});
    m->open();
    m->go(QStringLiteral("exchange"));
    QElapsedTimer clock, since;
    qint64 longest = 0;
    QTimer beat;
    beat.setInterval(0);
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    clock.start(), since.start(), beat.start();
    m->flow().start(Operation::PushCustomers);
    QTRY_VERIFY_WITH_TIMEOUT(m->flow().state() == State::Planned, 240'000);
    const auto planned = clock.elapsed(), whilePlanning = std::exchange(longest, 0);
    QVERIFY(m->isShown(QStringLiteral("plan_summary")) && m->isShown(QStringLiteral("keep_button"))); // before the list is ready
    QTRY_VERIFY_WITH_TIMEOUT(tree()->model()->rows() && effectEnabled(), 60'000);
    const auto shown = clock.elapsed(), whileShowing = std::exchange(longest, 0);
    QCOMPARE(tree()->model()->shownCount(), std::size_t(100'005));
    m->press(QStringLiteral("keep_button"));
    QTRY_VERIFY_WITH_TIMEOUT(!m->desk().looks().isBusy(), 60'000);
    QTest::qWait(1);
    const auto whileLeaving = longest;
    qInfo("planned after %lld ms, list after %lld ms; longest the window did not answer: planning %lld ms, showing %lld ms, leaving %lld ms", planned, shown - planned, whilePlanning,
          whileShowing, whileLeaving);
    QCOMPARE(m->writes(), 0);
}

QTEST_MAIN(TestWindowPlan)
#include "test_window_plan.moc"
