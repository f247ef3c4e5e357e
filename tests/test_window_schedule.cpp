// The Schedule page: setting up, changing and removing the daily run, with systemd answering and without.

#include "gui/widgets/question.h"
#include "gui/widgets/style.h"
#include "io/files.h"
#include "io/state.h"
#include "window_people.h"

#include <QCheckBox>
#include <QTimeEdit>

#include <filesystem>

namespace {

namespace fs = std::filesystem;

QString q(const char* name) { return QLatin1String(name); }

/// `systemctl` and `loginctl` as a session has them.
constexpr const char* answering = R"(#!/bin/sh
case "$*" in
  *ActiveState*) echo "NextElapseUSecRealtime=Sat 2026-03-14 05:31:12 CET"; echo "LastTriggerUSec=n/a"; echo "ActiveState=active" ;;
  *show-user*) echo no ;;
esac
exit 0
)";
constexpr const char* silent = "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\necho 'Failed to connect to bus'\nexit 1\n";

} // namespace

class TestWindowSchedule : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        gui::applyStyle(*qApp);
        enlarge();
        m_path = qgetenv("PATH");
    }
    void init();
    void cleanup() { qputenv("PATH", m_path); }
    void nothingYet();
    void setUpChangedAndRemoved();
    void whereSystemdAnswers();
    void whereNoSessionAnswers();
    void theCatalogIsWarnedAbout();
    void theOrderOfJobsStays();
    void aSilentScheduleIsTold();
    void oneThatDoesNotRunLeadsToItsPage();
    void whatWasMadeAnewIsNotCalledNever();
    void onlyWhatTheMappingAllows();
    void whatIsNotSetUpYetStays();
    void anotherHomesSchedule();
    void filesThatNobodyUnderstands();
    void oneChangedByHandIsToldBesideTheButtons();

private:
    void useSystemd(const char* script);
    void openSchedule(WindowFixture& w);
    std::string unit(const char* ending) const { return (m_dir->path() + QStringLiteral("/config/systemd/user/passeplat-default.") + q(ending)).toStdString(); }
    void setUpLongAgo(WindowFixture& w, int hours);
    void ranLongAgo(const WindowFixture& w, const char* command, const char* outcome, int hours);
    void tick(WindowFixture& w, const char* job, bool on);
    io::Profile stored(const WindowFixture& w) { return io::loadProfile(w.path("home"), "default").value(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_path;
};

void TestWindowSchedule::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", (m_dir->path() + QStringLiteral("/config")).toUtf8());
    QDir().mkpath(m_dir->filePath(QStringLiteral("bin")));
    qputenv("PATH", m_dir->filePath(QStringLiteral("bin")).toUtf8()); // no systemd unless a test asks for one
}

void TestWindowSchedule::useSystemd(const char* script)
{
    for (const char* name : {"systemctl", "loginctl"}) {
        const auto file = m_dir->filePath(QStringLiteral("bin/") + q(name));
        QVERIFY(io::writeWhole(file.toStdString(), script).has_value());
        fs::permissions(file.toStdString(), fs::perms::owner_all);
    }
    qputenv("PATH", m_dir->filePath(QStringLiteral("bin")).toUtf8() + ":" + m_path);
    // The machine's own checker would ask the machine's own systemd.
    const auto checker = m_dir->filePath(QStringLiteral("bin/systemd-analyze")).toStdString();
    QVERIFY(io::writeWhole(checker, "#!/bin/sh\nexit 0\n").has_value());
    fs::permissions(checker, fs::perms::owner_all);
}

void TestWindowSchedule::openSchedule(WindowFixture& w)
{
    w.open();
    w.go(QStringLiteral("schedule"));
    QVERIFY(QTest::qWaitFor([&] { return !saidBy(w, "schedule_state").isEmpty() || w.isShown(q("schedule_trouble")); }, patience));
    QVERIFY(QTest::qWaitFor([&] { return !w.desk().inquiries().isBusy(); }, patience));
}

/// The schedule as it stands, set up so many hours ago; the E/S page is looked at.
void TestWindowSchedule::setUpLongAgo(WindowFixture& w, int hours)
{
    w.press(q("schedule_install"));
    QTRY_VERIFY(w.desk().standing()->schedule);
    w.go(QStringLiteral("exchange"));
    QVERIFY(!w.isShown(q("overdue_banner")));
    fs::last_write_time(unit("timer"), fs::file_time_type::clock::now() - std::chrono::hours(hours));
    w.desk().refresh();
    QTRY_VERIFY(w.isShown(q("overdue_banner")));
}

/// A run of this command as if so long ago: the last one, or one that is written for this.
void TestWindowSchedule::ranLongAgo(const WindowFixture& w, const char* command, const char* outcome, int hours)
{
    const auto state = io::State::open(stored(w).stateFile(), io::systemClock());
    QVERIFY(state.has_value());
    const auto last = (*state)->lastRun(command, false);
    QVERIFY(last.has_value());
    io::RunRecord run = last->value_or(io::RunRecord());
    run.command = command;
    run.outcome = outcome;
    run.startedAtMs = run.endedAtMs = io::systemClock().nowMs() - hours * std::int64_t(3'600'000);
    if (run.id.empty())
        run.id = "long-ago";
    QVERIFY((*last ? (*state)->finishRun(run) : (*state)->startRun(run)).has_value());
}

void TestWindowSchedule::tick(WindowFixture& w, const char* job, bool on)
{
    auto* box = w.find<QCheckBox>(QStringLiteral("schedule_job_") + q(job));
    QVERIFY2(box, job);
    box->setFocus();
    if (box->isChecked() != on)
        QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(box->isChecked(), on);
}

void TestWindowSchedule::nothingYet()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    openSchedule(w);
    QVERIFY(saidBy(w, "schedule_state").contains(QStringLiteral("Nothing runs by itself.")));
    QVERIFY(w.find<QCheckBox>(q("schedule_job_push_customers"))->isChecked());
    QVERIFY(!w.find<QCheckBox>(q("schedule_job_push_catalog"))->isChecked()); // by hand
    QVERIFY(!w.isShown(q("schedule_remove")));
    QVERIFY(!w.isShown(q("schedule_notes_card")));
    QVERIFY(!fs::exists(unit("timer")));
    picture(w, "schedule-none");
    tick(w, "push_customers", false);
    QVERIFY(!w.find<QAbstractButton>(q("schedule_install"))->isEnabled());
    QVERIFY(w.isShown(q("schedule_no_job")));
}

void TestWindowSchedule::setUpChangedAndRemoved()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    openSchedule(w);
    w.find<QTimeEdit>(q("schedule_time"))->setTime(QTime(5, 30));
    tick(w, "push_stock", true);
    w.press(q("schedule_install"));
    QTRY_VERIFY2(saidBy(w, "schedule_state").contains(QStringLiteral("Every day at 05:30: written, but it does not run yet")), qPrintable(w.shownText()));
    QVERIFY(fs::exists(unit("service")));
    QVERIFY(w.read(unit("timer")).find("05:30") != std::string::npos);
    QTRY_VERIFY2(saidBy(w, "schedule_notes").contains(QStringLiteral("30 5 * * *")), qPrintable(saidBy(w, "schedule_notes"))); // this machine has cron at best
    QVERIFY(saidBy(w, "schedule_state").contains(QStringLiteral("has no systemd")));
    QCOMPARE(stored(w).jobs, (std::vector<std::string>{"push customers", "push stock"}));
    QTRY_COMPARE(w.desk().profile().jobs, (std::vector<std::string>{"push customers", "push stock"}));
    QTRY_VERIFY(w.desk().standing()->schedule);
    picture(w, "schedule-written");

    w.find<QTimeEdit>(q("schedule_time"))->setTime(QTime(6, 45));
    QVERIFY(w.isShown(q("schedule_unsaved")));
    QVERIFY(w.says(QStringLiteral("Change the schedule")));
    tick(w, "push_stock", false);
    w.press(q("schedule_install"));
    QTRY_VERIFY(saidBy(w, "schedule_state").contains(QStringLiteral("Every day at 06:45")));
    QVERIFY(w.read(unit("timer")).find("06:45") != std::string::npos);
    QCOMPARE(stored(w).jobs, std::vector<std::string>{"push customers"});
    QVERIFY(!w.isShown(q("schedule_unsaved")));

    w.press(q("schedule_remove"));
    auto* question = w.window().findChild<gui::Question*>();
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Return); // the safe answer
    QTRY_VERIFY(!w.window().findChild<gui::Question*>());
    QVERIFY(fs::exists(unit("timer")));
    w.press(q("schedule_remove"));
    QTRY_VERIFY((question = w.window().findChild<gui::Question*>()) != nullptr);
    QTest::mouseClick(question->findChild<QAbstractButton*>(q("yes_button")), Qt::LeftButton);
    QTRY_VERIFY(saidBy(w, "schedule_state").contains(QStringLiteral("Nothing runs by itself.")));
    QVERIFY(!fs::exists(unit("timer")) && !fs::exists(unit("service")));
    QTRY_VERIFY(!w.isShown(q("schedule_remove")));
}

void TestWindowSchedule::whereSystemdAnswers()
{
    useSystemd(answering);
    WindowFixture w;
    w.bistro();
    w.connect();
    openSchedule(w);
    w.press(q("schedule_install"));
    QTRY_VERIFY2(saidBy(w, "schedule_state").contains(QStringLiteral("Next run: 2026-03-14 05:31")), qPrintable(w.shownText()));
    QVERIFY(!saidBy(w, "schedule_state").contains(QStringLiteral("Last run"))); // never yet
    QTRY_VERIFY(saidBy(w, "schedule_notes").contains(QStringLiteral("enable-linger")));
    picture(w, "schedule-running");
}

void TestWindowSchedule::whereNoSessionAnswers()
{
    useSystemd(silent);
    WindowFixture w;
    w.bistro();
    w.connect();
    openSchedule(w);
    w.press(q("schedule_install"));
    QTRY_VERIFY2(saidBy(w, "schedule_state").contains(QStringLiteral("systemctl --user enable --now passeplat-default.timer")), qPrintable(w.shownText()));
    w.close();
    openSchedule(w); // and still so the next day
    QVERIFY(saidBy(w, "schedule_state").contains(QStringLiteral("does not run yet")));
    QVERIFY(saidBy(w, "schedule_state").contains(QStringLiteral("systemctl --user enable --now passeplat-default.timer")));
    QVERIFY(w.says(QStringLiteral("Set it up again")));
}

void TestWindowSchedule::theCatalogIsWarnedAbout()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    openSchedule(w);
    QVERIFY(saidBy(w, "schedule_catalog_warning").contains(QStringLiteral("by hand")));
    tick(w, "push_catalog", true);
    w.press(q("schedule_install"));
    QTRY_VERIFY2(saidBy(w, "schedule_notes").contains(QStringLiteral("HubRise advises to send the catalog by hand only")), qPrintable(saidBy(w, "schedule_notes")));
    QVERIFY(!saidBy(w, "schedule_notes").contains(QStringLiteral("exit code")));
    picture(w, "schedule-catalog");
}

void TestWindowSchedule::theOrderOfJobsStays()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    auto profile = stored(w);
    profile.jobs = {"pull customers", "push customers"};
    QVERIFY(io::saveProfile(profile).has_value());
    openSchedule(w);
    tick(w, "push_stock", true);
    w.press(q("schedule_install"));
    QTRY_VERIFY(fs::exists(unit("timer")));
    QTRY_COMPARE(stored(w).jobs, (std::vector<std::string>{"pull customers", "push customers", "push stock"}));
}

void TestWindowSchedule::aSilentScheduleIsTold()
{
    useSystemd(answering);
    WindowFixture w;
    w.bistro();
    w.connect();
    openSchedule(w);
    setUpLongAgo(w, 27);
    QVERIFY2(w.says(QStringLiteral("“Send the customers to HubRise”: never done yet")), qPrintable(w.shownText()));
    QVERIFY(!saidBy(w, "overdue_banner").contains(QStringLiteral("systemd")));
    QVERIFY(!w.isShown(q("to_schedule_button"))); // it runs: the page would say nothing else
    picture(w, "home-overdue");
    w.press(q("to_history_button"));
    QTRY_VERIFY(w.isShown(q("history_page")));
    EXITS(w.runJson("push customers --yes"), 0);
    w.go(QStringLiteral("exchange"));
    w.desk().refresh();
    QTRY_VERIFY(!w.isShown(q("overdue_banner")));
}

void TestWindowSchedule::oneThatDoesNotRunLeadsToItsPage()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    openSchedule(w);
    setUpLongAgo(w, 27);
    QVERIFY2(saidBy(w, "overdue_banner").contains(QStringLiteral("systemd does not run this schedule at the moment.")), qPrintable(w.shownText()));
    QVERIFY2(w.run("status").says("systemd does not run this schedule at the moment. → passeplat schedule show"), "the command line says the same");
    QVERIFY(!w.isShown(q("to_history_button"))); // there was no run that it could show
    picture(w, "home-overdue-at-rest");
    ranLongAgo(w, "push customers", "failed", 20); // as cron does
    w.desk().refresh();
    QTRY_VERIFY(w.isShown(q("to_history_button")));
    w.press(q("to_schedule_button"));
    QTRY_VERIFY(w.isShown(q("schedule_page")));
    useSystemd(answering);
    w.go(QStringLiteral("exchange"));
    w.desk().refresh();
    QTRY_VERIFY(!w.isShown(q("to_schedule_button")));
    QVERIFY(w.isShown(q("overdue_banner")) && !saidBy(w, "overdue_banner").contains(QStringLiteral("systemd")));
}

void TestWindowSchedule::whatWasMadeAnewIsNotCalledNever()
{
    useSystemd(answering);
    WindowFixture w;
    w.bistro();
    w.connect();
    openSchedule(w);
    setUpLongAgo(w, 300);
    EXITS(w.runJson("state rebuild --yes"), 0);
    w.desk().refresh();
    QTRY_VERIFY2(!w.isShown(q("overdue_banner")), qPrintable(w.shownText()));
    ranLongAgo(w, "state rebuild", "done", 27);
    w.desk().refresh();
    QTRY_VERIFY(w.isShown(q("overdue_banner")));
    QVERIFY2(saidBy(w, "overdue_banner").contains(QStringLiteral("“Send the customers to HubRise”: not done since the state database was made anew (")), qPrintable(w.shownText()));
    QVERIFY(!saidBy(w, "overdue_banner").contains(QStringLiteral("never")));
    picture(w, "home-overdue-made-anew");
}

void TestWindowSchedule::onlyWhatTheMappingAllows()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    openSchedule(w);
    QVERIFY(w.isShown(q("schedule_job_push_stock")));
    QVERIFY(w.isShown(q("schedule_job_pull_customers"))); // it has where to put them
    QVERIFY(!w.isShown(q("schedule_job_push_images")));
    QVERIFY(!w.isShown(q("schedule_job_pull_catalog")));
    w.close();
    auto profile = stored(w);
    profile.jobs = {"push images"};
    QVERIFY(io::saveProfile(profile).has_value());
    EXITS(w.run("schedule install --daily 04:00"), 0);
    openSchedule(w);
    QVERIFY(w.isShown(q("schedule_job_push_images"))); // scheduled all the same: it can be unticked
    QVERIFY(w.says(QStringLiteral("not possible with this till's mapping")));
    QCOMPARE(w.find<QTimeEdit>(q("schedule_time"))->time(), QTime(4, 0));
}

void TestWindowSchedule::whatIsNotSetUpYetStays()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    openSchedule(w);
    w.find<QTimeEdit>(q("schedule_time"))->setTime(QTime(1, 15));
    tick(w, "push_stock", true);
    w.go(QStringLiteral("history"));
    w.go(QStringLiteral("schedule"));
    QTRY_VERIFY(!w.desk().inquiries().isBusy());
    QTest::qWait(0);
    QCOMPARE(w.find<QTimeEdit>(q("schedule_time"))->time(), QTime(1, 15));
    QVERIFY(w.find<QCheckBox>(q("schedule_job_push_stock"))->isChecked());
}

void TestWindowSchedule::anotherHomesSchedule()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    io::Profile other = stored(w);
    other.folder = m_dir->filePath(QStringLiteral("<b>other</b>/default")).toStdString();
    QVERIFY(io::saveProfile(other).has_value());
    QVERIFY(engine::installSchedule(other, {{1, 0}, {"push customers"}, "/usr/bin/passeplat"}).has_value());
    openSchedule(w);
    QVERIFY(saidBy(w, "schedule_state").contains(QStringLiteral("Nothing runs by itself.")));
    w.press(q("schedule_install"));
    QTRY_VERIFY2(saidBy(w, "schedule_trouble").contains(QStringLiteral("<b>other</b>")), qPrintable(w.shownText()));
    QVERIFY2(!saidBy(w, "schedule_trouble").contains(QStringLiteral("passeplat --home")), qPrintable(saidBy(w, "schedule_trouble")));
    QVERIFY(w.read(unit("service")).find("other") != std::string::npos); // it is left alone
    QVERIFY(w.find<QAbstractButton>(q("schedule_install"))->isEnabled());
    picture(w, "schedule-other");
}

void TestWindowSchedule::filesThatNobodyUnderstands()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    EXITS(w.run("schedule install --daily 04:00"), 0);
    QVERIFY(io::writeWhole(unit("timer"), "[Timer]\nOnCalendar=whenever\n").has_value());
    openSchedule(w);
    QTRY_VERIFY(w.isShown(q("schedule_trouble")));
    QVERIFY2(!saidBy(w, "schedule_trouble").contains(QStringLiteral("passeplat schedule")), qPrintable(saidBy(w, "schedule_trouble")));
    w.press(q("schedule_install")); // writes it anew
    QTRY_VERIFY(saidBy(w, "schedule_state").contains(QStringLiteral("Every day at")));
    QVERIFY(!w.isShown(q("schedule_trouble")));
}

/// Whether it does its work cannot be told, so that somebody has to be told that.
void TestWindowSchedule::oneChangedByHandIsToldBesideTheButtons()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    EXITS(w.run("schedule install --daily 04:00"), 0);
    QVERIFY(io::writeWhole(unit("timer"), "[Timer]\nOnCalendar=Mon..Sat *-*-* 04:00:00\n").has_value());
    w.open();
    QTRY_VERIFY2(saidBy(w, "overdue_banner").contains(QStringLiteral("changed by hand")), qPrintable(w.shownText()));
    QVERIFY(!saidBy(w, "overdue_banner").contains(QStringLiteral("passeplat schedule")));
    w.press(q("to_schedule_button"));
    QTRY_VERIFY(w.isShown(q("schedule_page")));
    QTRY_VERIFY(!w.desk().inquiries().isBusy());
    w.press(q("schedule_install"));
    w.go(QStringLiteral("exchange"));
    QTRY_VERIFY(!w.isShown(q("overdue_banner")));
}

QTEST_MAIN(TestWindowSchedule)
#include "test_window_schedule.moc"
