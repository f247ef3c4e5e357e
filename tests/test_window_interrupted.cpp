// E/S when a run does not go straight to its end: stopped, overtaken, refused, waiting for its turn or for HubRise; and what is done about it afterwards.

#include "gui/widgets/question.h"
#include "gui/widgets/style.h"
#include "io/lock.h"
#include "window_people.h"

using engine::Operation;

namespace {

const std::string list = "w9v0d"; ///< empty in HubRise at first
const nlohmann::json emptyList{{"customer_list_id", list}};
const std::string customersPath = "/v1/customer_lists/" + list + "/customers";
const std::string inventoryPath = "/catalogs/q4x9d/locations/k7m2p-0/inventory";

std::string inHubRise(WindowFixture& w, const std::string& sku)
{
    const auto inventory = w.hubrise.asOther("GET", inventoryPath).body["body"];
    for (const auto& entry : inventory)
        if (entry.value("sku_ref", std::string()) == sku)
            return entry.value("stock", std::string());
    return "no entry";
}

} // namespace

class TestWindowInterrupted : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { gui::applyStyle(*qApp); }
    void onlyWhatWasAskedAboutIsAbandoned();
    void stoppedAndResumed();
    void overtakenByTheTill_data();
    void overtakenByTheTill();
    void aDishSoldOutMeanwhileIsShown_data();
    void aDishSoldOutMeanwhileIsShown();
    void stockThatIsStillTheSameIsSent();
    void interruptedStockIsComparedAnew();
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

private:
    /// The bistro with `count` customers, connected to the empty list; the window open on E/S.
    void crowd(WindowFixture& w, int count);
    void eachOnce(WindowFixture& w, int count);
    /// The second customer's answer ends a push of the command line.
    void breakOff(WindowFixture& w);
    /// A plan of stock on the screen: one dish has 4 in the till and 5 in HubRise, the others are the same.
    void stockPlanned(WindowFixture& w);
};

void TestWindowInterrupted::crowd(WindowFixture& w, int count)
{
    std::string rows = "DELETE FROM customers;";
    for (int i = 1; i <= count; ++i)
        rows += "INSERT INTO customers (ref, first_name, last_name, email) VALUES (" + std::to_string(i) + ", 'Ana', 'N" + std::to_string(i) + "', 'c" + std::to_string(i) + "@bistro.example');";
    w.bistro(rows);
    w.connect(emptyList);
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("push_customers_card")));
}

void TestWindowInterrupted::eachOnce(WindowFixture& w, int count)
{
    QCOMPARE(static_cast<int>(w.customers(list).size()), count);
    for (int i = 1; i <= count; ++i)
        QCOMPARE(w.customersWithRef(list, std::to_string(i)), 1);
}

void TestWindowInterrupted::breakOff(WindowFixture& w)
{
    w.fault({{"method", "POST"}, {"path", customersPath}, {"skip", 1}, {"count", 1}, {"status", 403}, {"body", R"({"message":"no"})"}});
    const auto before = w.customers(list).size();
    QVERIFY(w.run("push customers --yes").code != 0);
    QCOMPARE(w.customers(list).size(), before + 1);
}

void TestWindowInterrupted::stockPlanned(WindowFixture& w)
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

/// A question may stand for long: what waits at the answer may be another run than the one it named.
void TestWindowInterrupted::onlyWhatWasAskedAboutIsAbandoned()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    const auto waits = [&w] { return w.runJson("status").text("/interrupted/plan_id"); };
    const auto answerYes = [&w] {
        gui::Question* question = nullptr;
        QTRY_VERIFY((question = w.window().findChild<gui::Question*>()) != nullptr);
        QTest::mouseClick(question->findChild<QAbstractButton*>(QStringLiteral("yes_button")), Qt::LeftButton);
    };
    breakOff(w);
    const auto named = waits();
    QVERIFY(!named.empty());
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("waiting_banner")));
    w.press(QStringLiteral("abandon_button"));
    EXITS(w.runJson("resume --abandon"), 0);
    breakOff(w);
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

void TestWindowInterrupted::stoppedAndResumed()
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

void TestWindowInterrupted::overtakenByTheTill_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("another button") << "push_customers_card";
    QTest::newRow("resume") << "resume_button";
}

/// A slip in a price was being sent, and is put right in the till before anything goes on.
void TestWindowInterrupted::overtakenByTheTill()
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

void TestWindowInterrupted::aDishSoldOutMeanwhileIsShown_data()
{
    QTest::addColumn<bool>("inTheTill");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("sent");
    QTest::newRow("in the till") << true << "What would be done is no longer the same." << "stock 5 → 0" << "0";
    QTest::newRow("in HubRise") << false << "HubRise changed since the plan was made." << "stock 0 → 4" << "4";
}

/// Somebody thinks for two minutes over a plan of stock, and meanwhile the last ones are sold: what was looked at then does not put the dish on sale.
void TestWindowInterrupted::aDishSoldOutMeanwhileIsShown()
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

void TestWindowInterrupted::stockThatIsStillTheSameIsSent()
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
void TestWindowInterrupted::whatWasInterruptedIsAgreedTo()
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
void TestWindowInterrupted::whatWasInterruptedMeanwhileWaits()
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
void TestWindowInterrupted::ofTwoThatWaitNoneGoesUntold()
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
void TestWindowInterrupted::whatWentFirstIsSaid()
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

void TestWindowInterrupted::planningIsCancelled()
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

void TestWindowInterrupted::revokedInTheMiddle()
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

void TestWindowInterrupted::anotherRunWorks()
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

void TestWindowInterrupted::bothAtTheSameTime()
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

/// Its program was killed: nothing promises that it goes on where it stopped.
void TestWindowInterrupted::interruptedStockIsComparedAnew()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    {
        const auto state = io::State::open(w.profile("state.db"), io::systemClock());
        QVERIFY(state.has_value());
        QVERIFY((*state)->savePlan({"plan-1", "push stock", io::PlanState::Planned, "{}", "hash", {}, 1'700'000'000'000, 0}, {}).has_value());
        QVERIFY((*state)->setPlanState("plan-1", io::PlanState::Applying).has_value());
    }
    w.open();
    QTRY_VERIFY(w.isShown(QStringLiteral("waiting_banner")));
    QVERIFY2(w.says(QStringLiteral("both sides are compared anew")) && !w.says(QStringLiteral("goes on from there")), qPrintable(w.shownText()));
}

void TestWindowInterrupted::pausedUntil()
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

void TestWindowInterrupted::shortWaitIsSaid()
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

QTEST_MAIN(TestWindowInterrupted)
#include "test_window_interrupted.moc"
