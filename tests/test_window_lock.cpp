// The window and the command line on one profile: only one of them works at a time, each says who does, and neither is in the other's way longer than that.

#include "gui/widgets/action_card.h"
#include "gui/widgets/style.h"
#include "io/lock.h"
#include "sync/exit_codes.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QProcess>
#include <QTreeView>

#include <sqlite3.h>

using engine::Operation;
using State = gui::Flow::State;

class TestWindowLock : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { gui::applyStyle(*qApp); }
    void init();
    void cleanup() { m.reset(); }

    void whoWorksIsSaidAndTheCardsWait();
    void pressedAtTheSameInstant();
    void theCommandLineWorks();
    void theWindowWorks();
    void noConnectingMeanwhile();
    void anotherTillMeanwhile();
    void anotherAddressMeanwhile();
    void settingsThatCannotBeRead();
    void twentyAlternations();

private:
    /// `passeplat …` as a process of its own.
    std::unique_ptr<QProcess> begin(const std::string& line);
    static Ran ended(QProcess& process);
    bool cardsEnabled() const;
    std::vector<io::RunRecord> runs() const; ///< as the command line finds them
    int runsInHistory() const { return static_cast<int>(runs().size()); }
    void changeStock();

    std::unique_ptr<WindowFixture> m;
    int m_stock = 100;
};

void TestWindowLock::init()
{
    m = std::make_unique<WindowFixture>();
    m->bistro();
    m->connect();
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    m->open();
    m->go(QStringLiteral("exchange"));
    QTRY_VERIFY(cardsEnabled());
}

std::unique_ptr<QProcess> TestWindowLock::begin(const std::string& line)
{
    QStringList arguments;
    for (const auto& word : m->CliFixture::words("--json " + line))
        arguments << QString::fromStdString(word);
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(PROGRAM), arguments);
    if (!process->waitForStarted())
        qFatal("the program does not start");
    return process;
}

/// The window goes on while it is waited for.
Ran TestWindowLock::ended(QProcess& process)
{
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        qFatal("the program does not end");
    Ran ran;
    ran.code = process.exitCode();
    ran.out = process.readAllStandardOutput().toStdString();
    ran.err = process.readAllStandardError().toStdString();
    ran.document = nlohmann::json::parse(ran.out, nullptr, false);
    return ran;
}

bool TestWindowLock::cardsEnabled() const
{
    const auto cards = m->window().findChildren<gui::ActionCard*>();
    int visible = 0, enabled = 0;
    for (const auto* card : cards) {
        visible += card->isVisible() ? 1 : 0;
        enabled += card->isVisible() && card->isEnabled() ? 1 : 0;
    }
    return visible > 0 && enabled == visible;
}

std::vector<io::RunRecord> TestWindowLock::runs() const
{
    const auto state = io::State::open(m->profile("state.db"), io::systemClock(), true);
    const auto all = state ? (*state)->runs(500) : model::Result<std::vector<io::RunRecord>>(model::fail(state));
    if (!all)
        qFatal("the history cannot be read");
    return *all;
}

/// And no round waits for HubRise's request limit.
void TestWindowLock::changeStock()
{
    m->sql("UPDATE stock SET stock = " + std::to_string(++m_stock));
    sqlite3* state = nullptr;
    sqlite3_open(m->profile("state.db").c_str(), &state);
    sqlite3_busy_timeout(state, 5'000);
    if (sqlite3_exec(state, "DELETE FROM request_windows", nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("the state: %s", sqlite3_errmsg(state));
    sqlite3_close(state);
}

void TestWindowLock::whoWorksIsSaidAndTheCardsWait()
{
    {
        const auto lock = io::Lock::acquire(m->desk().profile().lockFile(), "push customers");
        QVERIFY(lock);
        m->desk().refresh();
        QTRY_VERIFY2(m->isShown(QStringLiteral("working_banner")), qPrintable(m->shownText()));
        QVERIFY2(m->says(QStringLiteral("Send the customers")) && m->says(QStringLiteral("passeplat push customers")), qPrintable(m->shownText()));
        for (const auto* card : m->window().findChildren<gui::ActionCard*>())
            QVERIFY2(!card->isVisible() || !card->isEnabled(), qPrintable(card->objectName()));
        m->go(QStringLiteral("options"));
        m->go(QStringLiteral("exchange"));
        QVERIFY(!cardsEnabled());
    }
    // By itself: nobody presses anything.
    QTRY_VERIFY(cardsEnabled() && !m->isShown(QStringLiteral("working_banner")));
}

void TestWindowLock::pressedAtTheSameInstant()
{
    auto* card = m->find<gui::ActionCard>(QStringLiteral("push_stock_card"));
    QVERIFY(card && card->isEnabled());
    {
        const auto lock = io::Lock::acquire(m->desk().profile().lockFile(), "pull customers");
        QVERIFY(lock);
        QTest::mouseClick(card, Qt::LeftButton); // before the window has looked again
        QVERIFY(m->settle());
        QCOMPARE(m->flow().state(), State::Failed);
        QCOMPARE(m->flow().error()->kind, model::Kind::Busy);
        QVERIFY2(m->says(QStringLiteral("pull customers")), qPrintable(m->shownText()));
    }
    m->press(QStringLiteral("retry_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Planned);
}

void TestWindowLock::theCommandLineWorks()
{
    const int before = runsInHistory();
    m->network.script("GET", "/v1", fakes::Fault::hold());
    const auto process = begin("push customers --yes");
    QTRY_VERIFY(m->isShown(QStringLiteral("working_banner")));
    QVERIFY2(m->says(QStringLiteral("passeplat push customers")), qPrintable(m->shownText()));
    QVERIFY(!cardsEnabled());
    m->flow().start(Operation::PushStock); // a press that came too late to be kept back
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Failed);
    QCOMPARE(m->flow().error()->kind, model::Kind::Busy);
    m->flow().dismiss();
    QTRY_COMPARE(m->network.held(), 1);
    m->network.release();
    const Ran ran = ended(*process);
    QVERIFY2(ran.code == 0, ran.err.c_str());
    QTRY_VERIFY(cardsEnabled());
    QCOMPARE(runsInHistory(), before + 1);
    m->go(QStringLiteral("history"));
    QTRY_VERIFY(m->find<QTreeView>(QStringLiteral("runs")) && m->says(QStringLiteral("Send the customers")));
}

void TestWindowLock::theWindowWorks()
{
    const int before = runsInHistory();
    m->network.script("GET", "/v1", fakes::Fault::hold());
    m->press(QStringLiteral("push_customers_card"));
    QTRY_COMPARE(m->network.held(), 1);
    QVERIFY(io::Lock::holderOf(m->desk().profile().lockFile()).has_value());
    const Ran ran = ended(*begin("push stock --yes"));
    QVERIFY2(ran.code == engine::Locked, ran.err.c_str());
    QVERIFY2(ran.says("push customers"), (ran.out + ran.err).c_str());
    QVERIFY(m->flow().isWorking()); // not disturbed
    m->network.release();
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Planned);
    // While a person looks at the plan nothing is held.
    QVERIFY(!io::Lock::holderOf(m->desk().profile().lockFile()));
    changeStock();
    const Ran next = ended(*begin("push stock --yes"));
    QVERIFY2(next.code == 0, next.err.c_str());
    QTRY_VERIFY(m->isShown(QStringLiteral("effect_button")));
    QTRY_VERIFY(m->find(QStringLiteral("effect_button"))->isEnabled());
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Ended);
    QVERIFY2(!m->flow().outcome()->end(), m->flow().outcome()->end() ? model::words(m->flow().outcome()->end()->message).c_str() : "");
    QVERIFY(runsInHistory() >= before + 2);
}

void TestWindowLock::noConnectingMeanwhile()
{
    m->go(QStringLiteral("connection"));
    QTRY_VERIFY(m->isShown(QStringLiteral("test_button")));
    {
        const auto lock = io::Lock::acquire(m->desk().profile().lockFile(), "batch");
        QVERIFY(lock);
        m->press(QStringLiteral("test_button"));
        QVERIFY(m->settle());
        QTRY_VERIFY2(m->says(QStringLiteral("batch")), qPrintable(m->shownText()));
        QVERIFY(m->desk().isConnected());
    }
    m->press(QStringLiteral("test_button"));
    QVERIFY(m->settle());
    QTRY_VERIFY2(m->says(QStringLiteral("The connection works")), qPrintable(m->shownText()));
}

/// What somebody at the command line changes in the profile counts for the window, too, also for a plan that it shows.
void TestWindowLock::anotherTillMeanwhile()
{
    m->forgetLog();
    std::filesystem::copy_file(m->database(), m->path("till2.db"));
    m->sql("UPDATE products SET name = 'Of the former till' WHERE ref = '10'");
    m->press(QStringLiteral("push_catalog_card"));
    QVERIFY(m->settle());
    QTRY_VERIFY(m->isShown(QStringLiteral("effect_button")));
    EXITS(m->run("init --pos " + m->path("bistro.toml") + " --database " + m->path("till2.db")), 0);
    m->flow().agree({});
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Planned);
    QVERIFY(m->flow().staleness());
    QVERIFY2(m->says(QStringLiteral("till2.db")), qPrintable(m->shownText()));
    QCOMPARE(m->writes(), 0);
    QTRY_COMPARE(QString::fromStdString(m->desk().profile().database), QString::fromStdString(m->path("till2.db")));
    m->press(QStringLiteral("ok_button"));
    QVERIFY(m->settle());
    QCOMPARE(m->flow().state(), State::Idle);
}

/// The access goes to no address that the profile does not name any more.
void TestWindowLock::anotherAddressMeanwhile()
{
    m->go(QStringLiteral("connection"));
    QTRY_VERIFY(m->isShown(QStringLiteral("test_button")));
    m->forgetLog();
    EXITS(m->run("init --pos " + m->path("bistro.toml") + " --api-url http://127.0.0.1:9/v1"), 0);
    m->press(QStringLiteral("test_button"));
    QVERIFY(m->settle());
    QVERIFY(!m->says(QStringLiteral("The connection works")));
    QCOMPARE(m->requests("GET"), 0);
    QTRY_COMPARE(m->desk().profile().api_url, std::string("http://127.0.0.1:9/v1"));
}

void TestWindowLock::settingsThatCannotBeRead()
{
    const auto header = [this] { return m->find<QLabel>(QStringLiteral("header_state"))->text(); };
    const auto good = m->read(m->profile("profile.toml"));
    QCOMPARE(header(), QStringLiteral("Connected to HubRise"));
    m->write("home/default/profile.toml", good + "\n[pos\n");
    QTRY_VERIFY2(m->says(QStringLiteral("This profile cannot be read")), qPrintable(m->shownText()));
    QVERIFY2(header().contains(QStringLiteral("not known")), qPrintable(header()));
    m->go(QStringLiteral("connection"));
    QVERIFY2(m->find<QLabel>(QStringLiteral("state_label"))->text().contains(QStringLiteral("not known")), qPrintable(m->shownText()));
    m->write("home/default/profile.toml", good);
    QTRY_COMPARE(header(), QStringLiteral("Connected to HubRise"));
    QTRY_VERIFY(!m->says(QStringLiteral("This profile cannot be read")));
}

/// At the same time, again and again: each comes to its end or says that the other works. Nothing else.
void TestWindowLock::twentyAlternations()
{
    int windowFirst = 0, busyProcess = 0, busyWindow = 0;
    for (int round = 0; round < 20; ++round) {
        changeStock();
        std::unique_ptr<QProcess> process;
        if (round % 2 == 0)
            process = begin("push stock --yes");
        if (round % 4 == 2)
            QVERIFY(QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning || io::Lock::holderOf(m->desk().profile().lockFile()).has_value(); }, patience));
        m->flow().start(Operation::PushStock);
        if (round % 2 == 1)
            process = begin("push stock --yes");
        QVERIFY(m->settle());
        const Ran ran = ended(*process);
        QVERIFY2(ran.code == engine::Success || ran.code == engine::Locked, qPrintable(QStringLiteral("round %1: %2 %3").arg(round).arg(ran.code).arg(QString::fromStdString(ran.err))));
        QVERIFY2(ran.document.is_object(), ran.out.c_str());
        const bool planned = m->flow().state() == State::Planned;
        QVERIFY2(planned || (m->flow().state() == State::Failed && m->flow().error()->kind == model::Kind::Busy), qPrintable(m->shownText()));
        QVERIFY2(planned || ran.code == engine::Success, "both were kept out");
        windowFirst += planned ? 1 : 0;
        busyProcess += ran.code == engine::Locked ? 1 : 0;
        busyWindow += planned ? 0 : 1;
        m->flow().dismiss();
    }
    qInfo("of 20 the window planned %d times; it was kept out %d times, the command line %d times", windowFirst, busyWindow, busyProcess);
    QVERIFY(!m->desk().standingError());
    // Both read the same history, with nothing left open.
    for (const auto& run : runs())
        QVERIFY2(run.outcome == "planned" || run.outcome == "done" || run.outcome == "nothing_to_do", (run.command + ' ' + run.outcome).c_str());
    QVERIFY(runsInHistory() >= windowFirst + 20 - busyProcess);
    m->go(QStringLiteral("history"));
    QTRY_VERIFY(m->find<QCheckBox>(QStringLiteral("show_planned")));
    m->find<QCheckBox>(QStringLiteral("show_planned"))->setChecked(true);
    auto* listed = m->window().findChild<QTreeView*>(QStringLiteral("runs"));
    QTRY_COMPARE(listed->model()->rowCount(), runsInHistory());
}

QTEST_MAIN(TestWindowLock)
#include "test_window_lock.moc"
