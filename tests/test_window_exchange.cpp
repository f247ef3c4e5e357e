// E/S as a person lives it: the buttons and what they say, the work while it lasts, how it ended, and the ways on and back.

#include "gui/result_page.h"
#include "gui/result_page_words.h"
#include "gui/widgets/action_card.h"
#include "gui/widgets/problem_list.h"
#include "gui/widgets/question.h"
#include "gui/widgets/style.h"
#include "io/lock.h"
#include "window_fixture.h"

#include <QApplication>

#include <future>

using engine::Operation;

namespace {

const std::string list = "w9v0d"; ///< empty in HubRise at first
const nlohmann::json emptyList{{"customer_list_id", list}};
const std::string customersPath = "/v1/customer_lists/" + list + "/customers";
const std::string inventoryPath = "/catalogs/q4x9d/locations/k7m2p-0/inventory";

/// Everything that a person can be asked for.
engine::Answer agreeing(const engine::Plan& plan)
{
    const auto demand = engine::demandOf(plan);
    engine::Answer answer;
    answer.readRemovals = true;
    answer.ticks.assign(demand.ticks.size(), true);
    answer.typedName = plan.subject().name;
    if (demand.typeNumber)
        answer.typedNumber = std::to_string(*demand.typeNumber);
    return answer;
}

QString saidBy(const WindowFixture& w, const char* name)
{
    const auto* label = w.find<QLabel>(QLatin1String(name));
    return label ? label->text().remove(QChar(0x200B)) : QString();
}

QString cardSays(const WindowFixture& w, const char* name)
{
    const auto* card = w.find<gui::ActionCard>(QLatin1String(name));
    return card ? QString(card->accessibleName() + u'\n' + card->accessibleDescription()).remove(QChar(0x200B)) : QString();
}

/// "5 customers created"
QRegularExpression counted(long long number, const char* rest)
{
    return QRegularExpression(QStringLiteral("(^|\\D)%1 %2").arg(number).arg(QLatin1String(rest)), QRegularExpression::MultilineOption);
}

std::string inHubRise(WindowFixture& w, const std::string& sku)
{
    const auto inventory = w.hubrise.asOther("GET", inventoryPath).body["body"];
    for (const auto& entry : inventory)
        if (entry.value("sku_ref", std::string()) == sku)
            return entry.value("stock", std::string());
    return "no entry";
}

/// A picture for the eyes, where a folder for it is named.
void picture(const WindowFixture& w, const char* name)
{
    if (const auto folder = qEnvironmentVariable("PASSEPLAT_PICTURES"); !folder.isEmpty()) {
        QCoreApplication::processEvents();
        const_cast<WindowFixture&>(w).window().grab().save(folder + u'/' + QLatin1String(name) + QStringLiteral(".png"));
    }
}

#define PLANNED(w)                                                                              \
    do {                                                                                        \
        QVERIFY((w).settle());                                                                  \
        QVERIFY2((w).flow().state() == gui::Flow::State::Planned,                               \
                 (w).flow().error() ? (w).flow().error()->message.source.c_str() : "no plan");  \
    } while (false)
#define ENDED(w)                                                      \
    do {                                                              \
        QVERIFY((w).settle());                                        \
        QVERIFY((w).flow().state() == gui::Flow::State::Ended);       \
        QTRY_VERIFY((w).isShown(QStringLiteral("close_button")));     \
    } while (false)

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
    void onlyWhatWasAskedAboutIsAbandoned();
    void itsOwnTestIsNobodyElse();
    void rejectedWithItsReason();
    void stoppedAndResumed();
    void overtakenByTheTill_data();
    void overtakenByTheTill();
    void aDishSoldOutMeanwhileIsShown_data();
    void aDishSoldOutMeanwhileIsShown();
    void stockThatIsStillTheSameIsSent();
    void whatWasInterruptedIsAgreedTo();
    void whatWasInterruptedMeanwhileWaits();
    void ofTwoThatWaitNoneGoesUntold();
    void whatWentFirstIsSaid();
    void planningIsCancelled();
    void revokedInTheMiddle();
    void anotherRunWorks();
    void bothAtTheSameTime();
    void pausedUntil();
    void shortWaitIsSaid();
    void undoBringsItBack();
    void anotherWindowTellsTheSame();
    void whatWasSentIsSaid();
    void tablesAreWritten();
    void retrievedIntoAFile();
    void retrievedIntoTheTill();
    void aSavedPlanIsOpened();
    void deadConnectionLeadsToItsPage();

private:
    /// The bistro with `count` customers, connected to the empty list; the window open on E/S.
    void crowd(WindowFixture& w, int count);
    void eachOnce(WindowFixture& w, int count);
    /// The second customer's answer ends a push of the command line.
    void breakOff(WindowFixture& w);
    /// A plan of stock on the screen: one dish has 4 in the till and 5 in HubRise, the others are the same.
    void stockPlanned(WindowFixture& w);
    void plan(WindowFixture& w, const char* card);
    void agree(WindowFixture& w);
};

void TestWindowExchange::crowd(WindowFixture& w, int count)
{
    std::string rows = "DELETE FROM customers;";
    for (int i = 1; i <= count; ++i)
        rows += "INSERT INTO customers (ref, first_name, last_name, email) VALUES (" + std::to_string(i) + ", 'Ana', 'N" + std::to_string(i) + "', 'c" + std::to_string(i) + "@bistro.example');";
    w.bistro(rows);
    w.connect(emptyList);
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("push_customers_card")));
}

void TestWindowExchange::eachOnce(WindowFixture& w, int count)
{
    QCOMPARE(static_cast<int>(w.customers(list).size()), count);
    for (int i = 1; i <= count; ++i)
        QCOMPARE(w.customersWithRef(list, std::to_string(i)), 1);
}

void TestWindowExchange::breakOff(WindowFixture& w)
{
    w.fault({{"method", "POST"}, {"path", customersPath}, {"skip", 1}, {"count", 1}, {"status", 403}, {"body", R"({"message":"no"})"}});
    QVERIFY(w.run("push customers --yes").code != 0);
    QCOMPARE(w.customers(list).size(), std::size_t(1));
}

void TestWindowExchange::stockPlanned(WindowFixture& w)
{
    w.bistro("UPDATE stock SET stock = 5 WHERE sku_ref = '11';");
    w.connect();
    EXITS(w.runJson("push catalog --replace q4x9d"), 0);
    EXITS(w.runJson("push stock --yes"), 0);
    w.sql("UPDATE stock SET stock = 4 WHERE sku_ref = '11'");
    w.open();
    plan(w, "push_stock_card");
    QTRY_VERIFY(w.isShown(QStringLiteral("effect_button")));
    w.forgetLog();
}

void TestWindowExchange::plan(WindowFixture& w, const char* card)
{
    w.press(QLatin1String(card));
    PLANNED(w);
}

void TestWindowExchange::agree(WindowFixture& w)
{
    w.flow().agree(agreeing(*w.flow().plan()));
    QVERIFY(w.flow().isWorking());
}

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

/// A question may stand for long: what waits at the answer may be another run than the one it named.
void TestWindowExchange::onlyWhatWasAskedAboutIsAbandoned()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    const auto breakOff = [&w] {
        w.fault({{"method", "POST"}, {"path", customersPath}, {"skip", 1}, {"count", 1}, {"status", 403}, {"body", R"({"message":"no"})"}});
        QVERIFY(w.run("push customers --yes").code != 0);
    };
    const auto waits = [&w] { return w.runJson("status").text("/interrupted/plan_id"); };
    const auto answerYes = [&w] {
        gui::Question* question = nullptr;
        QTRY_VERIFY((question = w.window().findChild<gui::Question*>()) != nullptr);
        QTest::mouseClick(question->findChild<QAbstractButton*>(QStringLiteral("yes_button")), Qt::LeftButton);
    };
    breakOff();
    const auto named = waits();
    QVERIFY(!named.empty());
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("waiting_banner")));
    w.press(QStringLiteral("abandon_button"));
    EXITS(w.runJson("resume --abandon"), 0);
    breakOff();
    const auto other = waits();
    QVERIFY(!other.empty() && other != named);
    w.desk().refresh();
    QTRY_COMPARE(w.desk().standing()->waiting->id, other);
    answerYes();
    ENDED(w);
    QVERIFY2(w.says(QStringLiteral("does not wait any more")), qPrintable(w.shownText()));
    QCOMPARE(waits(), other);
    w.press(QStringLiteral("close_button"));

    w.press(QStringLiteral("abandon_button"));
    answerYes();
    ENDED(w);
    QVERIFY2(w.says(QStringLiteral("Send the customers to HubRise")), qPrintable(w.shownText()));
    QCOMPARE(waits(), std::string());
    const auto run = w.runJson("history").document["runs"][0];
    QCOMPARE(run["command"], "resume --abandon");
    const auto kept = w.runJson("history " + run["run_id"].get<std::string>()).document;
    QCOMPARE(kept["result"]["abandoned"]["plan_id"], other);
    QVERIFY(!kept["items"].empty()); // what was sent, and what was not
    w.go(QStringLiteral("history"));
    QTRY_VERIFY2(w.says(QStringLiteral("Abandon what was interrupted")), qPrintable(w.shownText()));
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

void TestWindowExchange::stoppedAndResumed()
{
    WindowFixture w;
    crowd(w, 40);
    plan(w, "push_customers_card");
    w.network.script("POST", customersPath, fakes::Fault::hold(), 4);
    agree(w);
    QTRY_COMPARE(w.network.held(), 1);
    QTRY_VERIFY(w.flow().progress().done > 3);
    QTRY_VERIFY2(saidBy(w, "numbers").contains(QStringLiteral(" of 40")), qPrintable(saidBy(w, "numbers")));
    picture(w, "progress");
    w.press(QStringLiteral("stop_button"));
    QVERIFY(!w.find(QStringLiteral("stop_button"))->isEnabled());
    QVERIFY(saidBy(w, "stopping").contains(QStringLiteral("being finished")));
    w.network.release();
    ENDED(w);
    const auto sent = w.customers(list).size();
    QCOMPARE(sent, std::size_t(5)); // the one in flight was finished, no other begun
    QVERIFY2(saidBy(w, "state_line").contains(QStringLiteral("Stopped")), qPrintable(saidBy(w, "state_line")));
    QVERIFY2(saidBy(w, "done_lines").contains(counted(static_cast<long long>(sent), "customer(s|\\(s\\))? created")), qPrintable(saidBy(w, "done_lines")));
    QTRY_VERIFY(w.isShown(QStringLiteral("resume_button")));
    picture(w, "result-stopped");
    w.press(QStringLiteral("close_button")); // and the buttons tell it, too
    QTRY_VERIFY(w.isShown(QStringLiteral("waiting_banner")));
    picture(w, "home-interrupted");
    w.press(QStringLiteral("resume_button"));
    ENDED(w);
    eachOnce(w, 40);
    QVERIFY2(saidBy(w, "done_lines").contains(QStringLiteral("Of the interrupted run, %1 item").arg(40 - sent)), qPrintable(saidBy(w, "done_lines")));
    w.press(QStringLiteral("close_button"));
    QTRY_VERIFY(!w.isShown(QStringLiteral("waiting_banner")));
    QTRY_VERIFY2(cardSays(w, "push_customers_card").contains(QStringLiteral("%1 added").arg(40 - sent)), qPrintable(cardSays(w, "push_customers_card")));
}

void TestWindowExchange::overtakenByTheTill_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("another button") << "push_customers_card";
    QTest::newRow("resume") << "resume_button";
}

/// A slip in a price was being sent, and is put right in the till before anything goes on.
void TestWindowExchange::overtakenByTheTill()
{
    QFETCH(const QString, button);
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    EXITS(w.run("push catalog --replace q4x9d"), 0);
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("push_catalog_card")));
    w.sql("UPDATE skus SET price = 0.95 WHERE ref = '10-P'");
    plan(w, "push_catalog_card");
    w.fault({{"method", "PUT"}, {"path", "/catalogs"}, {"count", -1}, {"status", 503}});
    agree(w);
    ENDED(w);
    w.hubrise.control("DELETE", "/fault");
    w.press(QStringLiteral("close_button"));
    QTRY_VERIFY(w.isShown(QStringLiteral("waiting_banner")));
    w.sql("UPDATE skus SET price = 9.5 WHERE ref = '10-P'");
    w.forgetLog();
    if (button == QStringLiteral("resume_button")) {
        w.press(button);
        ENDED(w);
        QVERIFY2(saidBy(w, "state_line").contains(QStringLiteral("changed meanwhile")), qPrintable(saidBy(w, "state_line")));
        QVERIFY(w.says(QStringLiteral("The till has changed since")));
    } else {
        plan(w, button.toLatin1().constData());
        agree(w);
        ENDED(w);
        eachOnce(w, 5);
        QVERIFY2(saidBy(w, "state_line").contains(QStringLiteral("sent")), qPrintable(saidBy(w, "state_line")));
        QTRY_VERIFY(w.says(QStringLiteral("The till has changed since")));
    }
    QCOMPARE(w.requests("PUT"), 0);
    w.press(QStringLiteral("close_button"));
    QTRY_VERIFY(!w.isShown(QStringLiteral("waiting_banner")));
}

void TestWindowExchange::aDishSoldOutMeanwhileIsShown_data()
{
    QTest::addColumn<bool>("inTheTill");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("sent");
    QTest::newRow("in the till") << true << "What would be done is no longer the same." << "stock 5 → 0" << "0";
    QTest::newRow("in HubRise") << false << "HubRise changed since the plan was made." << "stock 0 → 4" << "4";
}

/// Somebody thinks for two minutes over a plan of stock, and meanwhile the last ones are sold: what was looked at then does not put the dish on sale.
void TestWindowExchange::aDishSoldOutMeanwhileIsShown()
{
    QFETCH(bool, inTheTill);
    QFETCH(QString, told);
    QFETCH(QString, shown);
    QFETCH(QString, sent);
    fakes::SharedClock clock;
    WindowFixture w("demo", &clock);
    stockPlanned(w);
    clock.pass(2 * 60'000);
    if (inTheTill)
        w.sql("UPDATE stock SET stock = 0 WHERE sku_ref = '11'");
    else
        w.hubrise.asOther("PATCH", inventoryPath, nlohmann::json::parse(R"([{"sku_ref": "11", "stock": "0"}])"));
    const auto before = inHubRise(w, "11");
    w.press(QStringLiteral("effect_button"));
    PLANNED(w);
    QCOMPARE(w.requests("PATCH"), 0);
    QCOMPARE(inHubRise(w, "11"), before);
    QTRY_VERIFY2(w.isShown(QStringLiteral("plan_staleness")) && w.says(told), qPrintable(w.shownText()));
    const auto plan = w.flow().plan();
    QCOMPARE(plan->changes.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(model::words(plan->changes.front().reason)), shown);
    picture(w, "plan-of-stock-anew");

    // One touch more, and no other look: this plan is young.
    w.forgetLog();
    w.press(QStringLiteral("effect_button"));
    ENDED(w);
    QCOMPARE(inHubRise(w, "11"), sent.toStdString());
    QCOMPARE(w.requests("PATCH"), 1);
    QCOMPARE(w.requests("GET"), 0);
}

void TestWindowExchange::stockThatIsStillTheSameIsSent()
{
    fakes::SharedClock clock;
    WindowFixture w("demo", &clock);
    stockPlanned(w);
    clock.pass(2 * 60'000);
    w.press(QStringLiteral("effect_button"));
    ENDED(w);
    QCOMPARE(inHubRise(w, "11"), std::string("4"));
    QCOMPARE(w.writes(), 1);
    QVERIFY(w.requests("GET") > 0); // it was looked at again
}

/// What was interrupted goes on before another operation: its plan says so, and a tick agrees to it.
void TestWindowExchange::whatWasInterruptedIsAgreedTo()
{
    WindowFixture w;
    crowd(w, 8);
    EXITS(w.runJson("push catalog --replace q4x9d"), 0);
    breakOff(w);
    QTRY_VERIFY(w.isShown(QStringLiteral("waiting_banner")));
    plan(w, "push_stock_card");
    QTRY_VERIFY(w.isShown(QStringLiteral("effect_button")));
    QTRY_VERIFY2(w.says(QStringLiteral("“Send the customers to HubRise” was interrupted: the 7 request")), qPrintable(w.shownText()));
    picture(w, "plan-after-interrupted");
    QVERIFY(!w.find(QStringLiteral("effect_button"))->isEnabled());
    w.press(QStringLiteral("first_tick"));
    w.press(QStringLiteral("effect_button"));
    ENDED(w);
    eachOnce(w, 8);
    QVERIFY2(saidBy(w, "done_lines").contains(QStringLiteral("Of the interrupted run, 7 item")), qPrintable(saidBy(w, "done_lines")));

    // The same operation shows what it will send: nothing more is asked. And who goes away sends nothing.
    w.press(QStringLiteral("close_button"));
    w.sql("UPDATE customers SET city = 'Nice'; UPDATE stock SET stock = 77");
    w.fault({{"method", "PATCH"}, {"path", customersPath}, {"count", 1}, {"status", 403}, {"body", R"({"message":"no"})"}});
    QVERIFY(w.run("push customers --yes").code != 0);
    QTRY_VERIFY(w.isShown(QStringLiteral("waiting_banner")));
    plan(w, "push_customers_card");
    QTRY_VERIFY(w.isShown(QStringLiteral("effect_button")));
    QTRY_VERIFY(w.says(QStringLiteral("was interrupted: the 8 request")));
    QVERIFY(!w.isShown(QStringLiteral("first_tick")) && w.find(QStringLiteral("effect_button"))->isEnabled());
    w.press(QStringLiteral("keep_button"));
    plan(w, "push_stock_card");
    QTRY_VERIFY(w.isShown(QStringLiteral("first_tick")));
    // Abandoned elsewhere, it is no matter any more.
    EXITS(w.runJson("resume --abandon"), 0);
    QTRY_VERIFY(!w.isShown(QStringLiteral("first_tick")));
    QVERIFY(!w.says(QStringLiteral("was interrupted")));
    QTRY_VERIFY(w.find(QStringLiteral("effect_button"))->isEnabled());
}

/// What the window does not know of yet is not agreed to.
void TestWindowExchange::whatWasInterruptedMeanwhileWaits()
{
    WindowFixture w;
    crowd(w, 8);
    EXITS(w.runJson("push catalog --replace q4x9d"), 0);
    plan(w, "push_stock_card");
    QVERIFY(w.rests());
    std::promise<void> read;
    w.desk().looks().post([wait = read.get_future().share()](std::stop_token) { wait.wait(); });
    breakOff(w);
    w.forgetLog();
    w.flow().agree(agreeing(*w.flow().plan()));
    QVERIFY(w.settle());
    read.set_value();
    QCOMPARE(w.flow().state(), gui::Flow::State::Planned);
    QVERIFY(w.flow().error() && w.flow().error()->kind == model::Kind::Confirmation);
    QCOMPARE(w.writes(), 0);
    QTRY_VERIFY(w.isShown(QStringLiteral("first_tick")));
    QVERIFY2(w.says(QStringLiteral("was interrupted meanwhile: nothing was sent")), qPrintable(w.shownText()));
}

/// The plan's page tells of one.
void TestWindowExchange::ofTwoThatWaitNoneGoesUntold()
{
    fakes::SharedClock clock; // what HubRise fails at is tried again for half a minute
    WindowFixture w("demo", &clock);
    crowd(w, 8);
    EXITS(w.runJson("push catalog --replace q4x9d"), 0);
    w.sql("UPDATE skus SET price = 0.95 WHERE ref = '10-P'");
    w.fault({{"method", "PUT"}, {"path", "/catalogs"}, {"count", -1}, {"status", 503}});
    EXITS(w.runJson("push catalog --yes"), 75);
    breakOff(w);
    w.hubrise.control("DELETE", "/fault");
    w.sql("UPDATE stock SET stock = 55");
    QTRY_VERIFY(w.isShown(QStringLiteral("waiting_banner")));
    plan(w, "push_stock_card");
    w.forgetLog();
    agree(w);
    QVERIFY(w.settle());
    QCOMPARE(w.writes(), 0);
    QTRY_VERIFY2(w.says(QStringLiteral("More than one run was interrupted")), qPrintable(w.shownText()));
}

/// A plan that is no longer true after the interrupted run went on: what was sent then, and what HubRise refused, is said.
void TestWindowExchange::whatWentFirstIsSaid()
{
    WindowFixture w;
    crowd(w, 8);
    EXITS(w.runJson("push catalog --replace q4x9d"), 0);
    breakOff(w);
    QTRY_VERIFY(w.isShown(QStringLiteral("waiting_banner")));
    w.sql("UPDATE stock SET stock = 55");
    plan(w, "push_stock_card");
    w.sql("UPDATE stock SET stock = 56");
    w.fault({{"method", "POST"}, {"path", customersPath}, {"skip", 1}, {"count", 1}, {"status", 422}, {"body", R"({"message":"Validation failed","errors":[{"field":"last_name","message":"is odd"}]})"}});
    agree(w);
    PLANNED(w);
    QVERIFY(w.flow().staleness());
    QTRY_VERIFY2(w.says(QStringLiteral("Of the interrupted run, 6 item")), qPrintable(w.shownText()));
    QVERIFY(w.says(QStringLiteral("Nothing more was sent.")) && !w.says(QStringLiteral("Nothing was sent.")));
    QVERIFY2(w.says(QStringLiteral("Refused: ")) && w.says(QStringLiteral("is odd")), qPrintable(w.shownText()));
    picture(w, "plan-after-refusals");
}

void TestWindowExchange::planningIsCancelled()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    w.open();
    w.network.script("GET", "/v1/customer_lists", fakes::Fault::hold());
    w.press(QStringLiteral("push_customers_card"));
    QTRY_COMPARE(w.network.held(), 1);
    w.press(QStringLiteral("stop_button"));
    QVERIFY(w.settle());
    QCOMPARE(w.flow().state(), gui::Flow::State::Idle);
    QTRY_VERIFY(w.isShown(QStringLiteral("push_customers_card")));
    w.flow().openSaved(w.path("no such plan.json")); // another work: nobody has stopped it
    QVERIFY(!w.flow().isStopping() && w.flow().progress().stage.empty());
    QVERIFY(w.settle());
}

void TestWindowExchange::revokedInTheMiddle()
{
    WindowFixture w;
    crowd(w, 30);
    plan(w, "push_customers_card");
    w.network.script("POST", customersPath, fakes::Fault::hold(), 4);
    agree(w);
    QTRY_COMPARE(w.network.held(), 1);
    w.hubrise.control("POST", "/tokens", {{"all", true}, {"action", "revoke"}});
    w.network.release();
    ENDED(w);
    QCOMPARE(w.customers(list).size(), std::size_t(5));
    QVERIFY2(saidBy(w, "state_line").contains(QStringLiteral("no longer accepts")), qPrintable(saidBy(w, "state_line")));
    QVERIFY(w.isShown(QStringLiteral("end_banner")));
    QTRY_VERIFY(w.isShown(QStringLiteral("to_connection_button")));
    QVERIFY(!w.isShown(QStringLiteral("resume_button")));
    picture(w, "result-revoked");
    EXITS(w.runJson("connect --code " + w.code(emptyList)), 0);
    w.press(QStringLiteral("resume_button")); // it comes by itself
    ENDED(w);
    eachOnce(w, 30);
}

void TestWindowExchange::anotherRunWorks()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("push_catalog_card")));
    auto* card = w.find(QStringLiteral("push_catalog_card"));
    QVERIFY(card->isEnabled());
    {
        const auto held = io::Lock::acquire(w.profile("lock"), "push customers");
        QVERIFY(held);
        w.desk().refresh();
        QTRY_VERIFY(w.isShown(QStringLiteral("working_banner")));
        QVERIFY(w.says(QStringLiteral("passeplat push customers")));
        for (const char* name : {"push_catalog_card", "push_customers_card", "pull_customers_card", "pull_customers_file_button"})
            QVERIFY2(!w.find(QLatin1String(name))->isEnabled(), name);
        QVERIFY(cardSays(w, "push_catalog_card").contains(QStringLiteral("Waits until the other run has finished.")));
        picture(w, "home-busy");
    }
    QTRY_VERIFY(!w.isShown(QStringLiteral("working_banner")));
    QVERIFY(card->isEnabled());
}

void TestWindowExchange::bothAtTheSameTime()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("push_catalog_card")));
    auto* card = w.find(QStringLiteral("push_catalog_card"));
    {
        const auto held = io::Lock::acquire(w.profile("lock"), "batch");
        QVERIFY(held && card->isEnabled());
        QTest::mouseClick(card, Qt::LeftButton);
        QVERIFY(w.settle());
        QCOMPARE(w.flow().state(), gui::Flow::State::Failed);
        QCOMPARE(w.flow().error()->kind, model::Kind::Busy);
        QVERIFY(w.says(QStringLiteral("Another run is working on this profile")));
        QTRY_VERIFY((w.desk().refresh(), w.desk().standing()->working.has_value()));
    }
    w.flow().dismiss();
    QTRY_VERIFY(w.isShown(QStringLiteral("push_catalog_card")));
    QTRY_VERIFY(!w.desk().standing()->working);
    QVERIFY(card->isEnabled());
    plan(w, "push_catalog_card");
}

void TestWindowExchange::pausedUntil()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    w.open();
    plan(w, "push_customers_card");
    w.fault({{"method", "POST"}, {"path", customersPath}, {"skip", 2}, {"count", 1}, {"status", 429}, {"retry_after", "3600"}});
    agree(w);
    ENDED(w);
    QVERIFY2(saidBy(w, "state_line").contains(QRegularExpression(QStringLiteral("Paused until .*\\d\\d:\\d\\d"))), qPrintable(saidBy(w, "state_line")));
    QVERIFY(saidBy(w, "done_lines").contains(counted(2, "customer(s|\\(s\\))? created")));
    QTRY_VERIFY(w.isShown(QStringLiteral("resume_button")) && !w.find(QStringLiteral("resume_button"))->isEnabled());
    picture(w, "result-paused");
    w.press(QStringLiteral("close_button"));
    QTRY_VERIFY(w.isShown(QStringLiteral("waiting_banner")));
    QVERIFY(!w.find(QStringLiteral("resume_button"))->isEnabled());
    QVERIFY(w.says(QStringLiteral("lets it go on at")));
    w.press(QStringLiteral("abandon_button"));
    auto* question = w.window().findChild<gui::Question*>();
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Return); // the safe answer
    QVERIFY(w.desk().standing()->waiting);
    w.press(QStringLiteral("abandon_button"));
    QTRY_VERIFY((question = w.window().findChild<gui::Question*>()) != nullptr);
    QTest::mouseClick(question->findChild<QAbstractButton*>(QStringLiteral("yes_button")), Qt::LeftButton);
    ENDED(w);
    QVERIFY2(saidBy(w, "state_line").contains(QStringLiteral("stays sent")), qPrintable(saidBy(w, "state_line")));
    w.press(QStringLiteral("close_button"));
    QTRY_VERIFY(!w.isShown(QStringLiteral("waiting_banner")));
    QCOMPARE(static_cast<int>(w.customers(list).size()), 2);
}

void TestWindowExchange::shortWaitIsSaid()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    w.open();
    plan(w, "push_customers_card");
    w.fault({{"method", "POST"}, {"path", customersPath}, {"skip", 2}, {"count", 1}, {"status", 429}, {"retry_after", "3"}});
    agree(w);
    QTRY_VERIFY2(saidBy(w, "wait").contains(QRegularExpression(QStringLiteral("goes on by itself at \\d\\d:\\d\\d:\\d\\d"))), qPrintable(w.shownText()));
    picture(w, "progress-waiting");
    ENDED(w);
    QCOMPARE(static_cast<int>(w.customers(list).size()), 5);
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
