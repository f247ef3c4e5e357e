// The History page: what was done, item by item, the way back, and the backups, each put back through its plan.

#include "gui/widgets/change_tree.h"
#include "gui/widgets/problem_list.h"
#include "gui/widgets/style.h"
#include "io/clock.h"
#include "io/lock.h"
#include "io/state.h"
#include "stall_meter.h"
#include "window_people.h"

#include <QCheckBox>
#include <QTabBar>

namespace {

const std::string catalog = "q4x9d", list = "w9v0d";
const nlohmann::json emptyList{{"customer_list_id", list}};

} // namespace

class TestWindowHistory : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        gui::applyStyle(*qApp);
        enlarge();
    }
    void nothingYet();
    void everyItemIsThere();
    void plansThatWereOnlyLookedAt();
    void rejectedItemsSayWhy();
    void undoingAPush();
    void puttingABackupBack();
    void backupsThatCannotBePutBack();
    void whileAnotherRunWorks();
    void whatIsLookedAtStays();
    void aHundredThousandItems();
    void hostileNamesStayPlain();
    void aDamagedState();

private:
    void openHistory(WindowFixture& w);
    void showBackups(WindowFixture& w) { w.find<QTabBar>(QStringLiteral("history_tabs"))->setCurrentIndex(1); }
};

void TestWindowHistory::openHistory(WindowFixture& w)
{
    w.open();
    w.go(QStringLiteral("history"));
}

void TestWindowHistory::nothingYet()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    openHistory(w);
    QTRY_VERIFY(w.says(QStringLiteral("Nothing was done yet.")));
    QVERIFY(!w.isShown(QStringLiteral("runs")));
    QVERIFY(!w.isShown(QStringLiteral("run_items")));
    picture(w, "history-empty");
    showBackups(w);
    QTRY_VERIFY(w.says(QStringLiteral("No backup yet")));
    QVERIFY(!w.isShown(QStringLiteral("put_back")));
    picture(w, "backups-empty");
}

void TestWindowHistory::everyItemIsThere()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    EXITS(w.runJson("push customers --yes"), 0);
    openHistory(w);
    QTRY_COMPARE(cell(w, "runs", 0, 1), QStringLiteral("Send the customers to HubRise"));
    QVERIFY(cell(w, "runs", 0, 0).startsWith(QStringLiteral("today")) || cell(w, "runs", 0, 0).startsWith(QStringLiteral("yesterday")));
    QCOMPARE(cell(w, "runs", 0, 2), QStringLiteral("done"));
    QTRY_COMPARE(rowsOf(w, "run_items"), 5); // the newest is chosen
    QVERIFY2(saidBy(w, "run_story").contains(QStringLiteral("done — 5 added")), qPrintable(saidBy(w, "run_story")));
    QVERIFY(saidBy(w, "run_story").contains(QStringLiteral("Only the replacing of a catalog can be put back")));
    QVERIFY(!w.isShown(QStringLiteral("history_undo")));
    QCOMPARE(cell(w, "run_items", 0, 1), QStringLiteral("1"));
    QCOMPARE(cell(w, "run_items", 0, 2), QStringLiteral("done"));
    picture(w, "history");
    w.find<QTabBar>(QStringLiteral("run_parts"))->setCurrentIndex(1);
    QTRY_VERIFY(w.isShown(QStringLiteral("changes")));
    const auto changes = w.find<gui::ChangeTree>(QString())->model()->rows();
    QCOMPARE(static_cast<int>(changes->rows.size()), 5);
    picture(w, "history-changes");
    w.saveAs = QString::fromStdString(w.path("items.csv"));
    w.press(QStringLiteral("history_export"));
    QTRY_VERIFY(saidBy(w, "history_written").contains(QStringLiteral("Written: ")));
    const auto table = w.read(w.path("items.csv"));
    QVERIFY(table.starts_with("\xEF\xBB\xBF") && table.find("Evrard") != std::string::npos);
    w.saveAs = QString::fromStdString(w.path("no folder/items.csv"));
    w.press(QStringLiteral("history_export"));
    QTRY_VERIFY(saidBy(w, "history_written").contains(QStringLiteral("could not be written")));
}

void TestWindowHistory::plansThatWereOnlyLookedAt()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    EXITS(w.run("push customers --dry-run"), 0);
    EXITS(w.run("push customers --yes"), 0);
    openHistory(w);
    QTRY_VERIFY(rowsOf(w, "runs") > 0);
    const int done = rowsOf(w, "runs");
    QTest::mouseClick(w.find<QCheckBox>(QStringLiteral("show_planned")), Qt::LeftButton, {}, QPoint(10, 24));
    QTRY_COMPARE(rowsOf(w, "runs"), done + 1);
    QCOMPARE(cell(w, "runs", 1, 2), QStringLiteral("planned only"));
    choose(w, "runs", 1);
    QTRY_VERIFY2(saidBy(w, "run_story").contains(QStringLiteral("planned only")), qPrintable(saidBy(w, "run_story")));
    QTRY_VERIFY(w.isShown(QStringLiteral("changes"))); // what it would have changed
}

void TestWindowHistory::rejectedItemsSayWhy()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    w.fault({{"method", "POST"}, {"path", "/v1/customer_lists/" + list + "/customers"}, {"skip", 1}, {"count", 1}, {"status", 422}, {"body", R"({"message":"Validation failed","errors":[{"field":"email","message":"is <b>invalid</b>"}]})"}});
    EXITS(w.run("push customers --yes"), 11);
    openHistory(w);
    QTRY_COMPARE(rowsOf(w, "run_items"), 5);
    QCOMPARE(cell(w, "run_items", 1, 2), QStringLiteral("rejected"));
    QVERIFY2(cell(w, "run_items", 1, 3).contains(QStringLiteral("is <b>invalid</b>")), qPrintable(cell(w, "run_items", 1, 3)));
    auto* parts = w.find<QTabBar>(QStringLiteral("run_parts"));
    QTRY_VERIFY(parts->width() >= parts->sizeHint().width()); // none of the three is cut
    parts->setCurrentIndex(2);
    QTRY_VERIFY(w.isShown(QStringLiteral("problem_detail")));
    QVERIFY(saidBy(w, "problem_detail").contains(QStringLiteral("invalid")));
    picture(w, "history-rejected");
}

void TestWindowHistory::undoingAPush()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    const auto former = w.catalog(catalog);
    w.open();
    w.press(QStringLiteral("push_catalog_card"));
    PLANNED(w);
    agreeToAll(w);
    QVERIFY(w.catalog(catalog) != former);
    w.go(QStringLiteral("history"));
    QTRY_COMPARE(cell(w, "runs", 0, 1), QStringLiteral("Send the catalog to HubRise"));
    QTRY_VERIFY(w.isShown(QStringLiteral("history_undo")));
    QTRY_VERIFY(w.isShown(QStringLiteral("changes"))); // one item: what changed in it is shown
    picture(w, "history-undo");
    w.press(QStringLiteral("history_undo"));
    PLANNED(w);
    QTRY_COMPARE(w.window().shownPage(), QStringLiteral("exchange")); // where its plan is shown
    QVERIFY(w.flow().operation() == engine::Operation::Restore);
    QVERIFY(w.catalog(catalog) != former); // only planned
    agreeToAll(w);
    QVERIFY(w.catalog(catalog) == former);
    w.go(QStringLiteral("history"));
    QTRY_COMPARE(cell(w, "runs", 0, 1), QStringLiteral("Put a catalog back"));
    choose(w, "runs", 0);
    QTRY_VERIFY(w.isShown(QStringLiteral("history_undo")));
    QVERIFY(w.says(QStringLiteral("Undo this putting back…")));
}

void TestWindowHistory::puttingABackupBack()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    const auto former = w.catalog(catalog);
    w.open();
    w.press(QStringLiteral("push_catalog_card"));
    PLANNED(w);
    agreeToAll(w);
    const auto pushed = w.catalog(catalog);
    QVERIFY(pushed != former);
    w.go(QStringLiteral("history"));
    showBackups(w);
    QTRY_COMPARE(rowsOf(w, "backups"), 1);
    QVERIFY2(cell(w, "backups", 0, 1).contains(QStringLiteral("(q4x9d)")), qPrintable(cell(w, "backups", 0, 1)));
    QCOMPARE(cell(w, "backups", 0, 2), QStringLiteral("before: Send the catalog to HubRise"));
    QVERIFY(cell(w, "backups", 0, 3).endsWith(QStringLiteral("kB")));
    QVERIFY2(saidBy(w, "backup_detail").contains(QString::fromStdString(w.profile("backups/"))), qPrintable(saidBy(w, "backup_detail")));
    picture(w, "backups");
    w.forgetLog();
    w.press(QStringLiteral("put_back"));
    PLANNED(w);
    QCOMPARE(w.writes(), 0);
    QTRY_COMPARE(w.window().shownPage(), QStringLiteral("exchange"));
    QTRY_VERIFY(w.isShown(QStringLiteral("effect_button")));
    picture(w, "backups-plan");
    agreeToAll(w);
    QVERIFY(w.catalog(catalog) == former);
    w.go(QStringLiteral("history"));
    QTRY_COMPARE(rowsOf(w, "backups"), 2); // what was there is kept in its turn
    QCOMPARE(cell(w, "backups", 0, 2), QStringLiteral("before: Put a catalog back"));
    choose(w, "backups", 0);
    w.press(QStringLiteral("put_back"));
    PLANNED(w);
    agreeToAll(w);
    QVERIFY(w.catalog(catalog) == pushed);
}

void TestWindowHistory::backupsThatCannotBePutBack()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    EXITS(w.runJson("push catalog --yes --replace q4x9d"), 0);
    openHistory(w);
    showBackups(w);
    QTRY_COMPARE(rowsOf(w, "backups"), 1);
    QTRY_VERIFY(w.find<QAbstractButton>(QStringLiteral("put_back"))->isEnabled());
    const auto state = io::State::open(w.profile("state.db"), io::systemClock());
    QVERIFY(state.has_value());
    auto connection = (*state)->connection();
    const auto connected = *connection;
    connection->target.catalog = {"other", "<b>Other</b>"};
    QVERIFY((*state)->setConnection(*connection).has_value());
    QTRY_VERIFY2(saidBy(w, "backup_hindrance").contains(QStringLiteral("“<b>Other</b>” (other)")), qPrintable(saidBy(w, "backup_hindrance")));
    QVERIFY(!w.find<QAbstractButton>(QStringLiteral("put_back"))->isEnabled());
    QVERIFY((*state)->setConnection(connected).has_value());
    QTRY_VERIFY(w.find<QAbstractButton>(QStringLiteral("put_back"))->isEnabled());
    for (const auto& file : QDir(QString::fromStdString(w.profile("backups"))).entryInfoList({QStringLiteral("*.json")}, QDir::Files))
        QVERIFY(QFile::remove(file.filePath()));
    w.go(QStringLiteral("options"));
    w.go(QStringLiteral("history"));
    QTRY_VERIFY(saidBy(w, "backup_hindrance").contains(QStringLiteral("not there any more")));
    QVERIFY(!w.find<QAbstractButton>(QStringLiteral("put_back"))->isEnabled());
    picture(w, "backups-lost");
}

void TestWindowHistory::whileAnotherRunWorks()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    EXITS(w.runJson("push catalog --yes --replace q4x9d"), 0);
    openHistory(w);
    QTRY_VERIFY(w.isShown(QStringLiteral("history_undo")));
    QVERIFY(w.find(QStringLiteral("history_undo"))->isEnabled());
    {
        const auto held = io::Lock::acquire(w.profile("lock"), "batch");
        QVERIFY(held);
        QVERIFY(seen(w, [&] { return !w.find(QStringLiteral("history_undo"))->isEnabled(); }));
        showBackups(w);
        QTRY_VERIFY(saidBy(w, "backup_hindrance").contains(QStringLiteral("other run")));
    }
    QVERIFY(seen(w, [&] { return w.find(QStringLiteral("put_back"))->isEnabled(); }));
}

void TestWindowHistory::whatIsLookedAtStays()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    EXITS(w.run("push customers --yes"), 0);
    {
        const auto state = io::State::open(w.profile("state.db"), io::systemClock());
        QVERIFY(state.has_value());
        for (int i = 0; i < 40; ++i) {
            io::RunRecord run{"earlier-" + std::to_string(i), "push customers", "owner", {}, 1'700'000'000'000 + i, 0, -1, {}, {}};
            QVERIFY((*state)->startRun(run).has_value());
            run.outcome = "nothing_to_do";
            run.endedAtMs = run.startedAtMs;
            QVERIFY((*state)->finishRun(run).has_value());
        }
    }
    openHistory(w);
    QTRY_VERIFY(rowsOf(w, "runs") >= 40);
    const int before = rowsOf(w, "runs");
    auto* view = w.find<gui::ItemView>(QStringLiteral("runs"));
    choose(w, "runs", 25);
    view->scrollTo(view->model()->index(24, 0), QAbstractItemView::PositionAtTop);
    QTRY_VERIFY(w.isShown(QStringLiteral("run_items")) || saidBy(w, "run_story").contains(QStringLiteral("nothing to do")));
    const int top = view->indexAt(QPoint(0, 0)).row();
    QVERIFY(top > 10);
    w.sql("UPDATE customers SET city = 'Nice'");
    EXITS(w.run("push customers --yes"), 0);
    QTRY_COMPARE(rowsOf(w, "runs"), before + 1); // seen by itself
    QCOMPARE(view->currentIndex().row(), 26);    // the same run
    QCOMPARE(view->indexAt(QPoint(0, 0)).row(), top + 1);
    QVERIFY(w.find<QTabBar>(QStringLiteral("history_tabs"))->currentIndex() == 0);
}

void TestWindowHistory::aHundredThousandItems()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    constexpr int many = 100'000;
    {
        const auto state = io::State::open(w.profile("state.db"), io::systemClock());
        QVERIFY(state.has_value());
        std::vector<io::OpRecord> ops(many);
        nlohmann::json changes = nlohmann::json::array();
        for (int i = 0; i < many; ++i) {
            auto& op = ops[static_cast<std::size_t>(i)];
            op.seq = i + 1;
            op.kind = io::OpKind::CreateCustomer;
            op.state = io::OpState::Done;
            op.ref = std::to_string(i);
            op.name = "Customer " + op.ref;
            op.outcome = R"({"status":"created"})";
            changes.push_back({{"action", "create"}, {"kind", "customer"}, {"ref", op.ref}, {"name", op.name}, {"fields", {{{"field", "email"}, {"before", ""}, {"after", op.ref + "@x.example"}}}}, {"reason", "new"}});
        }
        io::PlanRecord plan{"plan-1", "push customers", io::PlanState::Planned, "{}", "hash", {}, 1'700'000'000'000, 0};
        QVERIFY((*state)->savePlan(plan, ops).has_value());
        QVERIFY((*state)->setPlanState("plan-1", io::PlanState::Applied).has_value());
        io::RunRecord run{"run-1", "push customers", "owner", "", 1'700'000'000'000, 0, -1, "plan-1", {}};
        QVERIFY((*state)->startRun(run).has_value());
        run.outcome = "done";
        run.endedAtMs = run.startedAtMs + 1000;
        run.exitCode = 0;
        run.document = nlohmann::json{{"counts", {{"create", many}}}, {"changes", changes}}.dump();
        QVERIFY((*state)->finishRun(run).has_value());
    }
    w.open();
    StallMeter meter;
    w.go(QStringLiteral("history"));
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(w, "run_items"), many, 60'000);
    QCOMPARE(w.find<QTabBar>(QStringLiteral("run_parts"))->tabText(1), QStringLiteral("What changed (100,000)"));
    w.find<QTabBar>(QStringLiteral("run_parts"))->setCurrentIndex(1);
    QTRY_VERIFY(w.isShown(QStringLiteral("changes")));
    w.go(QStringLiteral("options"));
    w.go(QStringLiteral("history"));
    meter.tell("100,000 items");
    QVERIFY2(meter.worstOwn() < meter.took() / 2, qPrintable(QStringLiteral("the window stood still for %1 of %2 ms").arg(meter.worstOwn()).arg(meter.took())));
    picture(w, "history-many");
}

void TestWindowHistory::hostileNamesStayPlain()
{
    WindowFixture w;
    w.bistro("UPDATE customers SET last_name = '<img src=file:///etc/passwd>&x' || char(8238) || 'txt', first_name = '' WHERE ref = 1");
    w.connect(emptyList);
    EXITS(w.run("push customers --yes"), 0);
    openHistory(w);
    QTRY_COMPARE(rowsOf(w, "run_items"), 5);
    const auto name = cell(w, "run_items", 0, 0);
    QVERIFY2(name.contains(QStringLiteral("<img src=file:///etc/passwd>&x")), qPrintable(name));
    QVERIFY(!name.contains(QChar(0x202E)));
    const auto tip = w.find<gui::ItemView>(QStringLiteral("run_items"))->model()->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(!Qt::mightBeRichText(tip) || tip.contains(QStringLiteral("&lt;img")), qPrintable(tip));
    for (const auto* label : w.window().findChildren<QLabel*>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
}

void TestWindowHistory::aDamagedState()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    openHistory(w);
    QTRY_VERIFY(rowsOf(w, "runs") > 0 || w.says(QStringLiteral("Nothing was done yet.")));
    w.go(QStringLiteral("options"));
    w.write("home/default/state.db", std::string(8192, 'x'));
    w.go(QStringLiteral("history"));
    QTRY_VERIFY(w.isShown(QStringLiteral("history_trouble")));
    QVERIFY(!saidBy(w, "history_trouble").isEmpty());
    QVERIFY(!w.says(QStringLiteral("Reading …")));
    picture(w, "history-damaged");
}

QTEST_MAIN(TestWindowHistory)
#include "test_window_history.moc"
