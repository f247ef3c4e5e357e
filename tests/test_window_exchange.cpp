// E/S as a person lives it: the buttons and what they say, how a run ended, and the ways on and back.

#include "gui/result_page.h"
#include "gui/result_page_words.h"
#include "gui/widgets/problem_list.h"
#include "gui/widgets/style.h"
#include "window_people.h"

using engine::Operation;

namespace {

const std::string list = "w9v0d"; ///< empty in HubRise at first
const nlohmann::json emptyList{{"customer_list_id", list}};
const std::string customersPath = "/v1/customer_lists/" + list + "/customers";

} // namespace

class TestWindowExchange : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { gui::applyStyle(*qApp); }
    void everyButtonOfTheMapping();
    void fewerButtonsForALesserMapping();
    void aListThatIsNotReachedIsSaid();
    void oneColumnWhereItIsNarrow();
    void customersToTheEnd();
    void lookingIsNoRun();
    void aFailureIsToldOnItsButton();
    void whatChangedSince();
    void theTillIsReadAgain();
    void lookingErasesNoFailure();
    void itsOwnTestIsNobodyElse();
    void rejectedWithItsReason();
    void undoBringsItBack();
    void anotherWindowTellsTheSame();
    void whatWasSentIsSaid();
    void tablesAreWritten();
    void retrievedIntoAFile();
    void retrievedIntoTheTill();
    void aSavedPlanIsOpened();
    void deadConnectionLeadsToItsPage();
};

void TestWindowExchange::everyButtonOfTheMapping()
{
    WindowFixture w;
    w.sample("kezia");
    w.connect();
    w.open();
    for (const char* name : {"push_catalog", "push_stock", "push_images", "push_customers", "pull_customers", "pull_catalog"}) {
        const auto card = QLatin1String(name) + QStringLiteral("_card");
        QTRY_VERIFY2(w.isShown(card), name);
        QVERIFY(w.find(card)->isEnabled());
        QVERIFY2(cardSays(w, card.toLatin1().constData()).contains(QStringLiteral("never")), name);
    }
    QVERIFY(w.isShown(QStringLiteral("pull_customers_file_button")));
    QVERIFY(!w.isShown(QStringLiteral("working_banner")) && !w.isShown(QStringLiteral("waiting_banner")) && !w.isShown(QStringLiteral("connection_banner")));
    picture(w, "home");
}

void TestWindowExchange::fewerButtonsForALesserMapping()
{
    WindowFixture w;
    std::string mapping = CliFixture::bistroMapping();
    const auto stock = mapping.find("stock = ");
    mapping.erase(stock, mapping.find('\n', stock) - stock + 1);
    mapping.erase(mapping.find("[write]"));
    w.bistro({}, mapping);
    w.connect();
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("push_catalog_card")));
    QVERIFY(w.isShown(QStringLiteral("push_customers_card")));
    QVERIFY(!w.isShown(QStringLiteral("push_stock_card")));
    QVERIFY(!w.isShown(QStringLiteral("push_images_card")));
    // Retrieving is always possible: here into a file only.
    QVERIFY(w.isShown(QStringLiteral("pull_customers_card")));
    QVERIFY(!w.isShown(QStringLiteral("pull_customers_file_button")));
    QVERIFY(cardSays(w, "pull_customers_card").contains(QStringLiteral("Into a file")));
    w.saveAs = QString::fromStdString(w.path("customers.json"));
    plan(w, "pull_customers_card");
    QCOMPARE(w.flow().plan()->outFile, w.path("customers.json"));
}

void TestWindowExchange::aListThatIsNotReachedIsSaid()
{
    WindowFixture w;
    w.bistro();
    w.connect({{"scope", "location[catalog.write,inventory.write]"}});
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("push_catalog_card")));
    QVERIFY(w.find(QStringLiteral("push_catalog_card"))->isEnabled());
    QVERIFY(!w.find(QStringLiteral("push_customers_card"))->isEnabled());
    QVERIFY2(cardSays(w, "push_customers_card").contains(QStringLiteral("no customer list")), qPrintable(cardSays(w, "push_customers_card")));
    QVERIFY(!w.find(QStringLiteral("pull_customers_card"))->isEnabled());
}

void TestWindowExchange::oneColumnWhereItIsNarrow()
{
    WindowFixture w;
    w.sample("kezia");
    w.connect();
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("pull_customers_card")));
    const auto at = [&w](const char* name) { return QRect(w.find(QLatin1String(name))->mapTo(&w.window(), QPoint()), w.find(QLatin1String(name))->size()); };
    QVERIFY(at("pull_customers_card").left() > at("push_catalog_card").right());
    w.window().resize(560, 768);
    QTRY_VERIFY(at("pull_customers_card").top() > at("push_customers_card").bottom());
    w.window().resize(1024, 768);
    QTRY_VERIFY(at("pull_customers_card").left() > at("push_catalog_card").right());
    const QFont former = QApplication::font();
    QFont doubled = former;
    doubled.setPointSizeF(former.pointSizeF() * 2);
    QApplication::setFont(doubled);
    QTRY_VERIFY(at("pull_customers_card").top() > at("push_customers_card").bottom());
    picture(w, "home-doubled");
    QApplication::setFont(former);
}

void TestWindowExchange::customersToTheEnd()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    w.open();
    plan(w, "push_customers_card");
    QCOMPARE(w.writes(), 0);
    agree(w);
    ENDED(w);
    QCOMPARE(static_cast<int>(w.customers(list).size()), 5);
    QVERIFY2(saidBy(w, "state_line").contains(QStringLiteral("The customers are sent.")), qPrintable(saidBy(w, "state_line")));
    QVERIFY2(saidBy(w, "done_lines").contains(counted(5, "customer(s|\\(s\\))? created")), qPrintable(saidBy(w, "done_lines")));
    QVERIFY2(saidBy(w, "facts").contains(counted(5, "request")), qPrintable(saidBy(w, "facts")));
    for (const char* button : {"resume_button", "again_button", "undo_button", "to_connection_button"})
        QVERIFY2(!w.isShown(QLatin1String(button)), button);
    picture(w, "result-done");
    w.press(QStringLiteral("close_button"));
    QTRY_VERIFY2(cardSays(w, "push_customers_card").contains(QRegularExpression(QStringLiteral("today \\d\\d:\\d\\d — 5 added"))), qPrintable(cardSays(w, "push_customers_card")));
}

void TestWindowExchange::lookingIsNoRun()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    EXITS(w.runJson("push customers --yes"), 0);
    w.sql("UPDATE customers SET city = 'Nice' WHERE ref = 1");
    w.open();
    QTRY_VERIFY2(cardSays(w, "push_customers_card").contains(QStringLiteral("5 added")), qPrintable(cardSays(w, "push_customers_card")));
    plan(w, "push_customers_card");
    w.flow().dismiss();
    w.desk().refresh();
    QTRY_VERIFY(w.desk().standing()->operations[3].last->outcome == "planned");
    QTRY_VERIFY2(cardSays(w, "push_customers_card").contains(QStringLiteral("— 5 added")), qPrintable(cardSays(w, "push_customers_card")));
}

void TestWindowExchange::aFailureIsToldOnItsButton()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    w.sql("ALTER TABLE customers RENAME TO elsewhere");
    QVERIFY(w.run("push customers --yes").code != 0);
    w.open();
    QTRY_VERIFY2(cardSays(w, "push_customers_card").contains(QRegularExpression(QStringLiteral("failed: .*customers"))), qPrintable(cardSays(w, "push_customers_card")));
    picture(w, "home-failed");
}

void TestWindowExchange::whatChangedSince()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    EXITS(w.runJson("push customers --yes"), 0);
    w.open();
    QTRY_VERIFY2(cardSays(w, "push_customers_card").contains(QStringLiteral("Nothing has changed in the till since (read today ")), qPrintable(cardSays(w, "push_customers_card")));
    QVERIFY(!cardSays(w, "push_catalog_card").contains(QStringLiteral("since"))); // never sent from here: not known
    w.sql("UPDATE customers SET city = 'Nice' WHERE ref IN (1, 2); INSERT INTO customers (ref, last_name, email) VALUES (9, 'Neuf', 'neuf@bistro.example')");
    w.go(QStringLiteral("history"));
    w.go(QStringLiteral("exchange"));
    QTRY_VERIFY2(cardSays(w, "push_customers_card").contains(QStringLiteral("In the till since: 1 added, 2 changed")), qPrintable(cardSays(w, "push_customers_card")));
    plan(w, "push_customers_card");
    agree(w);
    ENDED(w);
    w.press(QStringLiteral("close_button"));
    QTRY_VERIFY2(cardSays(w, "push_customers_card").contains(QStringLiteral("Nothing has changed in the till since (read today ")), qPrintable(cardSays(w, "push_customers_card")));
}

void TestWindowExchange::theTillIsReadAgain()
{
    fakes::SharedClock clock;
    WindowFixture w("demo", &clock);
    w.bistro();
    w.connect(emptyList);
    EXITS(w.runJson("push customers --yes"), 0);
    w.open();
    const auto says = [&w](const char* words) { return cardSays(w, "push_customers_card").contains(QLatin1String(words)); };
    QTRY_VERIFY2(says("Nothing has changed in the till since (read "), qPrintable(cardSays(w, "push_customers_card")));
    w.sql("UPDATE customers SET city = 'Nice' WHERE ref = 1");
    clock.pass(4 * 60'000); // while the page is in sight
    w.desk().refresh();
    QTRY_VERIFY2(says("In the till since: 1 changed (read "), qPrintable(cardSays(w, "push_customers_card")));
    w.sql("UPDATE customers SET city = 'Nice' WHERE ref = 2");
    QEvent back(QEvent::WindowActivate); // from the till's own program
    QApplication::sendEvent(&w.window(), &back);
    QTRY_VERIFY2(says("In the till since: 2 changed (read "), qPrintable(cardSays(w, "push_customers_card")));
    const auto known = cardSays(w, "push_customers_card");
    w.sql("ALTER TABLE customers RENAME TO elsewhere"); // what cannot be read now stays as it was then
    QApplication::sendEvent(&w.window(), &back);
    QVERIFY(w.rests());
    QCOMPARE(cardSays(w, "push_customers_card"), known);
}

void TestWindowExchange::lookingErasesNoFailure()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    EXITS(w.runJson("push customers --yes"), 0);
    w.sql("ALTER TABLE customers RENAME TO elsewhere");
    QVERIFY(w.run("push customers --yes").code != 0);
    w.sql("ALTER TABLE elsewhere RENAME TO customers; UPDATE customers SET city = 'Nice' WHERE ref = 1");
    w.open();
    const QRegularExpression failed(QStringLiteral("failed: .*customers"));
    QTRY_VERIFY2(cardSays(w, "push_customers_card").contains(failed), qPrintable(cardSays(w, "push_customers_card")));
    plan(w, "push_customers_card");
    w.flow().dismiss();
    w.desk().refresh();
    QTRY_VERIFY(w.desk().standing()->operations[3].last->outcome == "planned");
    QTRY_VERIFY2(cardSays(w, "push_customers_card").contains(failed), qPrintable(cardSays(w, "push_customers_card")));
    const auto told = w.runJson("status").document["last_attempts"];
    QVERIFY2(told.size() == 1 && told[0]["command"] == "push customers" && told[0]["outcome"] == "failed", told.dump().c_str());
    QVERIFY(w.run("status").says("push customers : last attempt "));
}

void TestWindowExchange::itsOwnTestIsNobodyElse()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    w.open();
    w.go(QStringLiteral("connection"));
    w.network.script("GET", "/v1/location", fakes::Fault::hold());
    w.press(QStringLiteral("test_button"));
    QTRY_COMPARE(w.network.held(), 1);
    w.go(QStringLiteral("exchange"));
    w.desk().refresh();
    QTRY_VERIFY(w.desk().standing()->working.has_value());
    QVERIFY(!w.isShown(QStringLiteral("working_banner")));
    QVERIFY(w.find(QStringLiteral("push_catalog_card"))->isEnabled());
    w.network.release();
    QVERIFY(w.settle());
}

void TestWindowExchange::rejectedWithItsReason()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    w.open();
    w.fault({{"method", "POST"}, {"path", customersPath}, {"skip", 1}, {"count", 1}, {"status", 422}, {"body", R"({"message":"Validation failed","errors":[{"field":"email","message":"is invalid"}]})"}});
    plan(w, "push_customers_card");
    agree(w);
    ENDED(w);
    QVERIFY2(saidBy(w, "state_line").contains(QStringLiteral("some items were rejected")), qPrintable(saidBy(w, "state_line")));
    QVERIFY(saidBy(w, "done_lines").contains(counted(4, "customer(s|\\(s\\))? created")));
    QVERIFY(saidBy(w, "done_lines").contains(counted(1, "customer(s|\\(s\\))? rejected")));
    QTRY_VERIFY(w.isShown(QStringLiteral("result_problems")));
    auto* model = w.find<gui::ProblemList>(QStringLiteral("result_problems"))->model();
    QCOMPARE(model->countOf(model::Severity::Error), std::size_t(1));
    const auto& problem = model->problemAt(0);
    QCOMPARE(problem.ref, std::string("2"));
    QVERIFY(w.words()(problem.message).find("is invalid") != std::string::npos);
    QVERIFY(!problem.hint.empty());
    QVERIFY(w.says(QStringLiteral("is invalid")));
    QCOMPARE(static_cast<int>(w.customers(list).size()), 4);
    picture(w, "result-partial");
    w.saveAs = QString::fromStdString(w.path("rejected.csv"));
    w.press(QStringLiteral("export_problems_button"));
    QTRY_VERIFY(w.isShown(QStringLiteral("written")));
    QVERIFY(w.read(w.path("rejected.csv")).find("is invalid") != std::string::npos);
    w.press(QStringLiteral("close_button"));
    QTRY_VERIFY2(cardSays(w, "push_customers_card").contains(QStringLiteral("4 added, 1 rejected")), qPrintable(cardSays(w, "push_customers_card")));
}

void TestWindowExchange::undoBringsItBack()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    const auto former = w.catalog("q4x9d");
    w.open();
    plan(w, "push_catalog_card");
    agree(w);
    ENDED(w);
    QVERIFY(w.catalog("q4x9d") != former);
    QVERIFY2(saidBy(w, "facts").contains(QStringLiteral("is kept: backup")), qPrintable(saidBy(w, "facts")));
    QTRY_VERIFY(w.isShown(QStringLiteral("undo_button")));
    picture(w, "result-catalog");
    w.press(QStringLiteral("undo_button"));
    PLANNED(w);
    QVERIFY(w.flow().operation() == Operation::Restore);
    QVERIFY(w.catalog("q4x9d") != former); // only planned
    agree(w);
    ENDED(w);
    QVERIFY(w.catalog("q4x9d") == former);
    QVERIFY2(saidBy(w, "state_line").contains(QStringLiteral("former catalog is back")), qPrintable(saidBy(w, "state_line")));
    QTRY_VERIFY(w.isShown(QStringLiteral("undo_button"))); // and that can be undone, too
}

/// In another language, it is a new one over the same desk.
void TestWindowExchange::anotherWindowTellsTheSame()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    EXITS(w.runJson("push catalog --replace q4x9d"), 0);
    w.sql("UPDATE skus SET price = 10 WHERE ref = '10-P'");
    w.open();
    plan(w, "push_catalog_card");
    agree(w);
    ENDED(w);
    QTRY_VERIFY(w.isShown(QStringLiteral("undo_button")));
    gui::Window another(w.desk());
    another.show();
    another.showPage(QStringLiteral("exchange"));
    const auto visible = [&another](const char* name) {
        const auto* part = another.findChild<QWidget*>(QLatin1String(name));
        return part && part->isVisible();
    };
    QTRY_VERIFY(visible("undo_button"));
    QVERIFY(!another.findChild<QAbstractButton*>(QStringLiteral("undo_button"))->text().isEmpty());
    QCOMPARE(another.findChild<QLabel*>(QStringLiteral("state_line"))->text(), w.find<QLabel>(QStringLiteral("state_line"))->text());
    QCOMPARE(another.findChild<QLabel*>(QStringLiteral("done_lines"))->text(), w.find<QLabel>(QStringLiteral("done_lines"))->text());
    for (const char* name : {"resume_button", "again_button", "to_connection_button", "export_problems_button"})
        QVERIFY2(!visible(name), name);
    // And where nothing has ended, nothing offers to be pressed.
    w.press(QStringLiteral("close_button"));
    gui::Window idle(w.desk());
    idle.show();
    for (const auto* button : idle.findChild<gui::ResultPage*>()->findChildren<QAbstractButton*>())
        QVERIFY2(!button->isVisible(), qPrintable(button->objectName()));
}

/// "Nothing was sent" is said only when nothing was.
void TestWindowExchange::whatWasSentIsSaid()
{
    const i18n::Words words(i18n::Language::English);
    const auto lines = [&words](Operation operation, const engine::Outcome& outcome) {
        QStringList all;
        for (const auto& line : gui::doneLines(operation, outcome, words))
            all << QString::fromStdString(line);
        return all.join(u'\n');
    };
    const model::Error brokeOff{model::Kind::Temporary, model::verbatim("broke off"), {}, {}, 0, {}};
    const auto nothing = QStringLiteral("Nothing was sent.");
    engine::Plan planned;
    planned.counts.create = 4;
    engine::Outcome outcome;
    outcome.error = brokeOff;
    QCOMPARE(lines(Operation::PushCatalog, outcome), nothing);
    outcome.plan = planned;
    QCOMPARE(lines(Operation::PushCatalog, outcome), nothing);
    // An interrupted run went first.
    outcome.resumed.emplace().done = {"1", "2"};
    QVERIFY2(lines(Operation::PushCatalog, outcome).startsWith(QStringLiteral("Of the interrupted run, 2 item")), qPrintable(lines(Operation::PushCatalog, outcome)));
    QVERIFY(!lines(Operation::PushCatalog, outcome).contains(nothing));

    engine::Outcome stopped;
    stopped.plan = planned;
    stopped.report.emplace().stopped = brokeOff;
    QCOMPARE(lines(Operation::PushCatalog, stopped), nothing);
    QCOMPARE(stopped.counts().create, 0);
    stopped.report->inDoubt = true;
    QCOMPARE(lines(Operation::PushCatalog, stopped), QStringLiteral("Whether the last step was carried out is not known yet."));
    stopped.report->done = {"md5:1", "md5:2"};
    QVERIFY2(lines(Operation::PushCatalog, stopped).startsWith(QStringLiteral("2 step")), qPrintable(lines(Operation::PushCatalog, stopped)));
    QVERIFY(lines(Operation::PushCatalog, stopped).contains(QStringLiteral("is not known yet")));
    stopped.report->inDoubt = false;
    stopped.plan->operation = Operation::PullCustomers; // written, and then not read back
    stopped.report->counts = planned.counts;
    QVERIFY2(lines(Operation::PullCustomers, stopped).startsWith(QStringLiteral("4 customer")), qPrintable(lines(Operation::PullCustomers, stopped)));

    // Of what waited, the till says something else: nothing is claimed to be sent.
    engine::Outcome overtaken;
    overtaken.resumed.emplace().superseded = 3;
    QCOMPARE(gui::stateLine(Operation::PushCustomers, overtaken, words).words, std::string("Nothing more was sent: the till says something else now."));
    overtaken.resumed->done = {"1"};
    QCOMPARE(gui::stateLine(Operation::PushCustomers, overtaken, words).words, std::string("The customers are sent."));
}

void TestWindowExchange::tablesAreWritten()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    w.open();
    plan(w, "push_customers_card");
    agree(w);
    ENDED(w);
    w.saveAs = QString::fromStdString(w.path("changes.csv"));
    w.press(QStringLiteral("export_changes_button"));
    QTRY_VERIFY(saidBy(w, "written").contains(QStringLiteral("Written: ")));
    const auto table = w.read(w.path("changes.csv"));
    QVERIFY(table.starts_with("\xEF\xBB\xBF"));
    QVERIFY(table.find("Alix") != std::string::npos && table.find("Evrard") != std::string::npos);
    w.saveAs = QString::fromStdString(w.path("no-such-folder/changes.csv"));
    w.press(QStringLiteral("export_changes_button"));
    QTRY_VERIFY(saidBy(w, "written").contains(QStringLiteral("could not be written")));
}

void TestWindowExchange::retrievedIntoAFile()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    w.open();
    w.saveAs = QString::fromStdString(w.path("clients.doc"));
    w.press(QStringLiteral("pull_customers_file_button"));
    QTRY_VERIFY(w.isShown(QStringLiteral("told_banner"))); // no such kind of file
    QVERIFY(w.flow().state() == gui::Flow::State::Idle);
    w.saveAs = QString::fromStdString(w.path("clients.csv"));
    w.press(QStringLiteral("pull_customers_file_button"));
    PLANNED(w);
    agree(w);
    ENDED(w);
    QVERIFY2(saidBy(w, "state_line").contains(QStringLiteral("The file is written.")), qPrintable(saidBy(w, "state_line")));
    QVERIFY(saidBy(w, "facts").contains(QStringLiteral("clients.csv")));
    QVERIFY(w.read(w.path("clients.csv")).size() > 100);
    QCOMPARE(w.value("SELECT count(*) FROM customers"), std::string("5"));
}

void TestWindowExchange::retrievedIntoTheTill()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    w.open();
    plan(w, "pull_customers_card");
    const auto coming = w.flow().plan()->counts.create;
    QVERIFY(coming > 0);
    agree(w);
    ENDED(w);
    QCOMPARE(std::stoll(w.value("SELECT count(*) FROM customers")), 5 + coming);
    QVERIFY2(saidBy(w, "state_line").contains(QStringLiteral("The customers are retrieved.")), qPrintable(saidBy(w, "state_line")));
    QVERIFY(saidBy(w, "done_lines").contains(counted(coming, "customer(s|\\(s\\))? created")));
}

void TestWindowExchange::aSavedPlanIsOpened()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    const std::string file = w.path("saved.json");
    EXITS(w.run("plan push customers --out " + file), 0);
    w.open();
    w.openFrom = QString::fromStdString(file);
    w.press(QStringLiteral("open_plan_button"));
    PLANNED(w);
    agree(w);
    ENDED(w);
    QCOMPARE(static_cast<int>(w.customers(list).size()), 5);
}

void TestWindowExchange::deadConnectionLeadsToItsPage()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    w.hubrise.control("POST", "/tokens", {{"all", true}, {"action", "block"}});
    QVERIFY(w.run("push customers --yes").code != 0);
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("connection_banner")));
    QVERIFY(w.says(QStringLiteral("All requests have failed since")));
    QVERIFY(w.find(QStringLiteral("push_customers_card"))->isEnabled()); // it may work again: unblocked, paid
    picture(w, "home-dead");
    w.press(QStringLiteral("to_connection_button"));
    QTRY_COMPARE(w.window().shownPage(), QStringLiteral("connection"));
}

QTEST_MAIN(TestWindowExchange)
#include "test_window_exchange.moc"
