// The Maintenance page: articles that need care, why one is not in HubRise, the check of everything, the bundle for support, the interrupted run.

#include "gui/widgets/problem_list.h"
#include "gui/widgets/style.h"
#include "io/profile.h"
#include "unzipped.h"
#include "window_people.h"

#include <QDir>
#include <QLineEdit>
#include <QTabBar>

#include <sqlite3.h>

#include <map>

namespace {

const std::string list = "w9v0d";
const nlohmann::json emptyList{{"customer_list_id", list}};

QString q(const char* name) { return QLatin1String(name); }

/// The till as it is while the till's own program writes.
class Locked {
public:
    explicit Locked(const std::string& file)
    {
        sqlite3_open(file.c_str(), &m_db);
        if (sqlite3_exec(m_db, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("fixture: %s", sqlite3_errmsg(m_db));
    }
    ~Locked() { sqlite3_close(m_db); }
    Locked(const Locked&) = delete;
    Locked& operator=(const Locked&) = delete;

private:
    sqlite3* m_db = nullptr;
};

} // namespace

class TestWindowMaintenance : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        gui::applyStyle(*qApp);
        enlarge();
    }
    void everythingInOrder();
    void codeRefsMissingAndTwice();
    void whatIsNotSent();
    void theTillCannotBeRead();
    void leavingStopsTheReading();
    void whyAnArticleIsMissing();
    void whyFromTheList();
    void whyWithoutATill();
    void checkEverything();
    void checkFindsWhatIsWrong();
    void supportBundle();
    void theInterruptedRun();
    void aDamagedState();
    void recoveredOnThePageChosenByHand();

private:
    void openMaintenance(WindowFixture& w);
    void show(WindowFixture& w, int tab) { w.find<QTabBar>(q("maintenance_tabs"))->setCurrentIndex(tab); }
    QString tab(WindowFixture& w, int at) { return w.find<QTabBar>(q("maintenance_tabs"))->tabText(at); }
};

void TestWindowMaintenance::openMaintenance(WindowFixture& w)
{
    w.open();
    w.go(QStringLiteral("maintenance"));
}

void TestWindowMaintenance::everythingInOrder()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    openMaintenance(w);
    QTRY_COMPARE(tab(w, 0), QStringLiteral("Without code ref (0)"));
    QVERIFY(w.says(QStringLiteral("Every article has a code ref.")));
    show(w, 1);
    QVERIFY(w.says(QStringLiteral("No code ref is given twice.")));
    show(w, 2);
    QVERIFY(w.says(QStringLiteral("The mapping leaves no article out.")));
    QVERIFY(!w.isShown(q("why_button")));
    QVERIFY(!w.isShown(q("maintenance_trouble")));
    QVERIFY(!w.isShown(q("waiting_banner")));
    picture(w, "maintenance-fine");
}

void TestWindowMaintenance::codeRefsMissingAndTwice()
{
    WindowFixture w;
    w.bistro("INSERT INTO skus VALUES ('20', NULL, '<b>Maxi</b>', 7), ('20', '11', 'Coupe', 6), ('11', '', 'Mini', 4)");
    w.connect();
    w.forgetLog();
    openMaintenance(w);
    QTRY_COMPARE(tab(w, 0), QStringLiteral("Without code ref (2)"));
    QCOMPARE(rowsOf(w, "missing_refs"), 2);
    choose(w, "missing_refs", 0);
    QVERIFY2(saidBy(w, "missing_refs_detail").contains(QStringLiteral("Give it a code in the till.")), qPrintable(saidBy(w, "missing_refs_detail")));
    QVERIFY(w.says(QStringLiteral("Tiramisu – <b>Maxi</b>")));
    picture(w, "maintenance-missing");
    QCOMPARE(tab(w, 1), QStringLiteral("Code ref given twice (2)"));
    show(w, 1);
    QCOMPARE(rowsOf(w, "duplicate_refs"), 2);
    QCOMPARE(cell(w, "duplicate_refs", 0, 1), QStringLiteral("11"));
    QVERIFY2(cell(w, "duplicate_refs", 0, 3).contains(QStringLiteral("have the code ref “11”")), qPrintable(cell(w, "duplicate_refs", 0, 3)));
    QCOMPARE(w.requests("GET"), 0); // the till alone is read
    // Corrected in the till, it is gone here.
    w.sql("DELETE FROM skus WHERE name IN ('Coupe', '<b>Maxi</b>', 'Mini')");
    w.press(q("read_again_button"));
    QTRY_COMPARE(tab(w, 1), QStringLiteral("Code ref given twice (0)"));
    QTRY_VERIFY(w.says(QStringLiteral("No code ref is given twice.")));
}

void TestWindowMaintenance::whatIsNotSent()
{
    WindowFixture w;
    w.sample("kezia");
    w.connect();
    openMaintenance(w);
    QTRY_VERIFY(tab(w, 2).contains(QRegularExpression(QStringLiteral("Not sent \\([1-9]"))));
    show(w, 2);
    choose(w, "not_sent", 0);
    QVERIFY(!cell(w, "not_sent", 0, 3).isEmpty()); // the reason
    picture(w, "maintenance-not-sent");
    QVERIFY(tab(w, 3).startsWith(QStringLiteral("Other remarks (")));
    show(w, 3);
    QVERIFY(w.isShown(q("other_remarks")));
    picture(w, "maintenance-remarks");
}

void TestWindowMaintenance::theTillCannotBeRead()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    QVERIFY(QFile::rename(QString::fromStdString(w.database()), QString::fromStdString(w.path("gone.db"))));
    openMaintenance(w);
    QTRY_VERIFY(w.isShown(q("maintenance_trouble")));
    QVERIFY2(saidBy(w, "maintenance_trouble").contains(QStringLiteral("till.db")), qPrintable(saidBy(w, "maintenance_trouble")));
    QVERIFY(!w.says(QStringLiteral("Every article has a code ref."))); // that is not known
    picture(w, "maintenance-trouble");
    QVERIFY(QFile::rename(QString::fromStdString(w.path("gone.db")), QString::fromStdString(w.database())));
    w.press(q("read_again_button"));
    QTRY_VERIFY(w.says(QStringLiteral("Every article has a code ref.")));
    QVERIFY(!w.isShown(q("maintenance_trouble")));
}

void TestWindowMaintenance::leavingStopsTheReading()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    w.open();
    {
        const Locked till(w.database());
        w.go(QStringLiteral("maintenance"));
        QVERIFY(saidBy(w, "maintenance_state").contains(QStringLiteral("Reading the articles")));
        QTRY_VERIFY(w.desk().inquiries().isBusy());
        w.go(QStringLiteral("history"));
        QTRY_VERIFY(!w.desk().inquiries().isBusy());
        w.go(QStringLiteral("maintenance")); // and again at once
        QVERIFY(!w.isShown(q("maintenance_trouble"))); // having left is no trouble
    }
    QTRY_VERIFY(w.says(QStringLiteral("Every article has a code ref.")));
    QVERIFY(!w.isShown(q("maintenance_trouble")));
}

void TestWindowMaintenance::whyAnArticleIsMissing()
{
    WindowFixture w;
    w.sample("kezia");
    w.connect();
    const auto told = w.runJson("explain 101").document["findings"];
    QVERIFY(!told.empty());
    openMaintenance(w);
    QVERIFY(!w.find(q("explain_button"))->isEnabled());
    w.type(q("explain_ref"), QStringLiteral("101"));
    w.press(q("explain_button"));
    QTRY_VERIFY2(saidBy(w, "explained").contains(QString::fromStdString(told[0]["message"])), qPrintable(saidBy(w, "explained")));
    picture(w, "maintenance-explained");
    w.type(q("explain_ref"), QStringLiteral("<b>no such thing</b>"));
    QTest::keyClick(w.find(q("explain_ref")), Qt::Key_Return);
    QTRY_VERIFY2(saidBy(w, "explained").contains(QStringLiteral("<b>no such thing</b>")), qPrintable(saidBy(w, "explained")));
    QVERIFY(!w.says(QStringLiteral("passeplat doctor"))); // in a window's words
}

void TestWindowMaintenance::whyFromTheList()
{
    WindowFixture w;
    w.sample("kezia");
    w.connect();
    openMaintenance(w);
    QTRY_VERIFY(tab(w, 2).contains(QRegularExpression(QStringLiteral("\\([1-9]"))));
    show(w, 2);
    choose(w, "not_sent", 0);
    const auto ref = cell(w, "not_sent", 0, 1), reason = cell(w, "not_sent", 0, 3);
    w.press(q("why_button"));
    QCOMPARE(w.find<QLineEdit>(q("explain_ref"))->text(), ref);
    QTRY_VERIFY2(saidBy(w, "explained").contains(reason), qPrintable(saidBy(w, "explained")));
}

void TestWindowMaintenance::whyWithoutATill()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    QVERIFY(QFile::remove(QString::fromStdString(w.database())));
    openMaintenance(w);
    w.type(q("explain_ref"), QStringLiteral("11"));
    w.press(q("explain_button"));
    QTRY_VERIFY2(saidBy(w, "explained").contains(QStringLiteral("till.db")), qPrintable(saidBy(w, "explained")));
}

void TestWindowMaintenance::checkEverything()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    openMaintenance(w);
    w.press(q("check_button"));
    QTRY_VERIFY(w.isShown(q("check_summary")));
    QTRY_VERIFY(saidBy(w, "checked").contains(QStringLiteral("HubRise")));
    const auto checked = saidBy(w, "checked");
    QVERIFY2(checked.contains(QStringLiteral("HubRise's client id and secret are there.")), qPrintable(checked));
    QVERIFY2(checked.contains(QStringLiteral("The log can be written.")), qPrintable(checked));
    QVERIFY(w.find(q("check_button"))->isEnabled());
    QVERIFY(!w.isShown(q("stop_check_button")));
    w.find(q("check_button"))->setFocus();
    picture(w, "maintenance-checked");
}

void TestWindowMaintenance::checkFindsWhatIsWrong()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0); // never connected
    QVERIFY(QFile::remove(QString::fromStdString(w.database())));
    openMaintenance(w);
    w.press(q("check_button"));
    QTRY_VERIFY2(saidBy(w, "check_summary").contains(QStringLiteral("not work")), qPrintable(saidBy(w, "check_summary")));
    QTRY_VERIFY(!saidBy(w, "checked").isEmpty());
    const auto lines = saidBy(w, "checked");
    QVERIFY2(lines.section('\n', 0, 0).contains(QStringLiteral("till.db")), qPrintable(lines)); // the worst first
    QVERIFY(lines.contains(QStringLiteral("not connected to HubRise")));
    QVERIFY2(!lines.contains(QStringLiteral("passeplat connect")), qPrintable(lines));
    picture(w, "maintenance-wrong");
}

void TestWindowMaintenance::supportBundle()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    EXITS(w.run("push customers --yes"), 0);
    const auto token = QString::fromStdString(w.read(w.profile("secret"))).trimmed().toStdString();
    QVERIFY(token.size() > 8);
    openMaintenance(w);
    w.press(q("bundle_button")); // cancelled
    QVERIFY(!w.isShown(q("bundle_told")));
    w.saveAs = QString::fromStdString(w.path("bundle"));
    w.press(q("bundle_button"));
    QTRY_COMPARE(saidBy(w, "bundle_told"), QStringLiteral("Written: %1.zip").arg(w.saveAs));
    const auto entries = unzipped(w.path("bundle.zip"));
    QVERIFY(entries.size() > 2);
    for (const auto& [name, text] : entries)
        for (const auto& secret : {token, std::string("sandbox-secret"), std::string("Evrard"), std::string("zoe@bistro.example")})
            QVERIFY2(text.find(secret) == std::string::npos, (name + " holds " + secret).c_str());
    w.saveAs = QString::fromStdString(w.path("no folder/bundle.zip"));
    w.press(q("bundle_button"));
    QTRY_VERIFY2(saidBy(w, "bundle_told").contains(QStringLiteral("no folder")) && !saidBy(w, "bundle_told").contains(QStringLiteral("Written")), qPrintable(saidBy(w, "bundle_told")));
}

void TestWindowMaintenance::theInterruptedRun()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    w.fault({{"method", "POST"}, {"path", "/v1/customer_lists/" + list + "/customers"}, {"skip", 2}, {"count", 1}, {"status", 403}, {"body", R"({"message":"no"})"}});
    w.run("push customers --yes");
    openMaintenance(w);
    QVERIFY(w.desk().standing()->waiting);
    QTRY_VERIFY(w.isShown(q("waiting_banner")));
    picture(w, "maintenance-interrupted");
    w.press(q("resume_button"));
    QVERIFY(w.settle());
    QCOMPARE(w.window().shownPage(), QStringLiteral("exchange"));
    QCOMPARE(static_cast<int>(w.customers(list).size()), 5);
}

/// The window opens all the same, says it on every page, and brings the memory back.
void TestWindowMaintenance::aDamagedState()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    QCOMPARE(w.run("push customers --yes").code, 0);
    for (const std::string& bytes : {std::string(5000, 'x'), std::string()}) {
        w.open();
        w.forgetLog();
        w.write("home/default/state.db", bytes);
        w.desk().refresh();
        QTRY_VERIFY(w.isShown(q("window_banner")));
        QTRY_VERIFY(w.isShown(q("to_maintenance_button")));
        w.press(q("to_maintenance_button"));
        QTRY_VERIFY(w.isShown(q("recover_button")));
        picture(w, "maintenance-damaged");
        w.press(q("recover_button"));
        QTRY_VERIFY(w.isShown(q("no_button")));
        w.press(q("no_button"));
        QCOMPARE(w.read(w.profile("state.db")), bytes);
        w.press(q("recover_button"));
        QTRY_VERIFY(w.isShown(q("yes_button")));
        w.press(q("yes_button"));
        QTRY_VERIFY2(w.says(QStringLiteral("linked to HubRise again")), qPrintable(w.shownText()));
        QTRY_VERIFY(!w.isShown(q("window_banner")));
        QVERIFY(!w.isShown(q("recover_button")));
        picture(w, "maintenance-recovered");
        QCOMPARE(w.writes(), 0);
        w.go(QStringLiteral("history"));
        w.go(QStringLiteral("maintenance"));
        QVERIFY(!w.says(QStringLiteral("linked to HubRise again")));
        w.close();
        const Ran push = w.runJson("push customers --yes");
        QCOMPARE(push.text("/outcome"), std::string("nothing_to_do"));
    }
}

/// Damaged from the beginning, and Maintenance opened by its tab: what the recovery tells stays in sight, and nothing contradicts it.
void TestWindowMaintenance::recoveredOnThePageChosenByHand()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    QCOMPARE(w.run("push customers --yes").code, 0);
    w.write("home/default/state.db", std::string(5000, 'x'));
    w.open();
    QTRY_VERIFY(w.isShown(q("window_banner")));
    QCOMPARE(saidBy(w, "state_label"), QStringLiteral("It is not known whether this till is connected"));
    auto* tabs = w.find<QTabBar>(q("tabs"));
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(5).center());
    QTRY_VERIFY(w.isShown(q("maintenance_trouble"))); // the articles need the state, too
    w.press(q("recover_button"));
    QTRY_VERIFY(w.isShown(q("yes_button")));
    w.press(q("yes_button"));
    QTRY_VERIFY(w.desk().standing() != nullptr);
    QVERIFY(w.rests());
    QCOMPARE(w.window().shownPage(), QStringLiteral("maintenance"));
    QVERIFY2(w.says(QStringLiteral("linked to HubRise again")), qPrintable(w.shownText()));
    QCOMPARE(saidBy(w, "state_title"), QStringLiteral("What this profile remembers was made anew"));
    QVERIFY2(!w.says(QStringLiteral("is damaged")), qPrintable(w.shownText()));
    QTRY_VERIFY(!w.isShown(q("maintenance_trouble")));
    picture(w, "maintenance-recovered-by-tab");
    w.go(QStringLiteral("exchange"));
    QTRY_VERIFY2(w.says(QStringLiteral("not known (the state database was made anew today")), qPrintable(w.shownText()));
    QVERIFY(!w.says(QStringLiteral("never")));
}

QTEST_MAIN(TestWindowMaintenance)
#include "test_window_maintenance.moc"
