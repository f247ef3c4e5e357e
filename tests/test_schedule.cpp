// The systemd files are tested as text, by systemd's own checker where it is installed, and by what a scripted systemctl is told.

#include "io/files.h"
#include "io/process.h"
#include "sync/schedule.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>

using namespace engine;
using model::Kind;
namespace fs = std::filesystem;

namespace {

QString q(const std::string& text) { return QString::fromStdString(text); }
QString inWords(const model::Text& text) { return q(model::words(text)); }

void writeFile(const fs::path& file, const std::string& bytes)
{
    fs::create_directories(file.parent_path());
    QVERIFY(io::writeWhole(file, bytes).has_value());
}

/// `systemctl` and `loginctl` as a session has them: they note what they are told and answer as a running user manager would.
constexpr const char* systemctlScript = R"(#!/bin/sh
echo "$0 $*" | sed 's,.*/,,' >> "$FAKE_LOG"
[ -e "$FAKE_REFUSES" ] && { echo "Failed: unit is masked"; exit 1; }
case "$*" in
  *ActiveState*) echo "NextElapseUSecRealtime=Sat 2026-03-14 05:31:12 CET"; echo "LastTriggerUSec=n/a"; echo "ActiveState=active" ;;
  *show-user*) echo no ;;
esac
exit 0
)";

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void times_data();
    void times();
    void unitsComeBackAsTheyWere_data();
    void unitsComeBackAsTheyWere();
    void namesThatSystemdCannotTake();
    void unitsChangedByHand();
    void onlyTemporaryFailuresAreRepeated();
    void systemdAcceptsTheUnits();
    void installWithoutSystemd();
    void installWithoutASession();
    void installWithASession();
    void refusalOfSystemdIsTold();
    void jobsAreStoredAndChecked();
    void anotherHomesScheduleIsLeftAlone();
    void aMovedHomesScheduleMakesRoom();
    void aScheduleWithoutJobsIsRefused();
    void settingsThatCannotBeReadAreNotReplaced();
    void removeTakesEverythingAway();

private:
    void useFakes();
    QStringList told() const;
    ScheduleRequest request(std::vector<std::string> jobs = {}) const { return {{5, 30}, std::move(jobs), m_program}; }
    QString notesOf(const Schedule& schedule) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    fs::path m_folder, m_program;
    io::Profile m_profile;
    QByteArray m_path;
};

void TestSchedule::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->path().toStdString();
    m_path = qgetenv("PATH");
    m_program = m_folder / "bin dir" / "passeplat";
    writeFile(m_program, "#!/bin/sh\n");
    fs::permissions(m_program, fs::perms::owner_all);
    m_profile = {};
    m_profile.name = "resto-1";
    m_profile.folder = m_folder / "a home" / "resto-1";
    QVERIFY(io::saveProfile(m_profile).has_value());
    fs::create_directories(m_folder / "empty");
    qputenv("XDG_CONFIG_HOME", (m_folder / "config").c_str());
    qputenv("PATH", (m_folder / "empty").c_str()); // no systemd unless a test asks for one
}

void TestSchedule::cleanup() { qputenv("PATH", m_path); }

void TestSchedule::useFakes()
{
    for (const char* name : {"systemctl", "loginctl"}) {
        writeFile(m_folder / "fakes" / name, systemctlScript);
        fs::permissions(m_folder / "fakes" / name, fs::perms::owner_all);
    }
    qputenv("FAKE_LOG", (m_folder / "told").c_str());
    qputenv("FAKE_REFUSES", (m_folder / "refuse").c_str());
    qputenv("PATH", q((m_folder / "fakes").string()).toLocal8Bit() + ':' + m_path);
}

QStringList TestSchedule::told() const
{
    const auto text = io::readWhole(m_folder / "told");
    return text ? q(*text).split('\n', Qt::SkipEmptyParts) : QStringList();
}

QString TestSchedule::notesOf(const Schedule& schedule) const
{
    QStringList notes;
    for (const auto& note : schedule.notes)
        notes << inWords(note);
    return notes.join('\n');
}

void TestSchedule::times_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("read");
    const auto good = [](const char* given, const char* read) { QTest::newRow(given) << given << read; };
    good("05:30", "05:30");
    good("5:30", "05:30");
    good("00:00", "00:00");
    good("23:59", "23:59");
    for (const char* bad : {"", ":", "24:00", "12:60", "12", "12:", ":30", "1:2", "012:30", "12:300", "12:30:00", "-1:30", " 5:30", "5h30", "12:3x"})
        QTest::newRow(*bad ? bad : "empty") << bad << "";
}

void TestSchedule::times()
{
    QFETCH(QString, given);
    QFETCH(QString, read);
    const auto time = parseDailyTime(given.toStdString());
    QCOMPARE(time ? q(time->toString()) : QString(""), read);
    if (!time)
        QCOMPARE(time.error().kind, Kind::Usage);
}

void TestSchedule::unitsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("home");
    QTest::newRow("plain") << "/usr/bin/passeplat" << "/home/resto/data";
    QTest::newRow("blanks") << "/opt/Passe plat/passeplat" << "/home/le resto/mes  données/";
    QTest::newRow("percent") << "/opt/100%/passeplat" << "/home/100%h/%%";
    QTest::newRow("dollar") << "/opt/$HOME/passeplat" << "/home/$USER/${HOME}/$$";
    QTest::newRow("quotes in home") << "/usr/bin/passeplat" << "/home/l'\"ami\"\\x20";
    QTest::newRow("options") << "/usr/bin/passeplat" << "/home/--profile/ --quiet batch";
}

void TestSchedule::unitsComeBackAsTheyWere()
{
    QFETCH(QString, program);
    QFETCH(QString, home);
    const ScheduledProgram scheduled{program.toStdString(), home.toStdString(), "resto-1"};
    const auto unit = serviceUnit(scheduled);
    QVERIFY(unit.has_value());
    const auto back = readServiceUnit(*unit);
    QVERIFY(back.has_value());
    QCOMPARE(q(back->program), program);
    QCOMPARE(q(back->home), home);
    QCOMPARE(q(back->profile), "resto-1");
    const auto at = readTimerUnit(timerUnit("resto-1", {23, 5}));
    QVERIFY(at.has_value());
    QCOMPARE(q(at->toString()), "23:05");
}

void TestSchedule::namesThatSystemdCannotTake()
{
    for (const char* program : {"passeplat", "", "/opt/l'ami/passeplat", "/opt/\"x\"/passeplat", "/opt/a\\b", "/opt/a\nExecStart=/bin/sh"}) {
        const auto unit = serviceUnit({program, "/home", "default"});
        QVERIFY2(!unit, program);
        QCOMPARE(unit.error().kind, Kind::Configuration);
    }
    QVERIFY(!serviceUnit({"/usr/bin/passeplat", "/home/a\nb", "default"}));
}

void TestSchedule::unitsChangedByHand()
{
    for (const char* unit : {"", "[Service]\n", "ExecStart=/bin/true\n", "ExecStart=\"/bin/true\" --home \"x --profile \"p\" --quiet batch\n", "ExecStart=\"/a\" --home \"b\" --profile \"c\" --quiet push\n"})
        QVERIFY2(!readServiceUnit(unit), unit);
    for (const char* unit : {"", "OnCalendar=daily\n", "OnCalendar=*-*-* 25:00:00\n", "OnCalendar=*-*-* 05:30:30\n"})
        QVERIFY2(!readTimerUnit(unit), unit);
}

void TestSchedule::onlyTemporaryFailuresAreRepeated()
{
    const auto lines = q(*serviceUnit({"/usr/bin/passeplat", "/home", "default"})).split('\n');
    const auto prevented = lines.filter("RestartPreventExitStatus=");
    QCOMPARE(prevented.size(), 1);
    auto codes = prevented.first().section('=', 1).split(' ');
    // Design 5: all exit codes but 0 and 75.
    QCOMPARE(codes, QString("1 10 11 12 13 14 15 16 64 65 70 73 74 76 77 78 130 143").split(' '));
    QVERIFY(lines.contains("Restart=on-failure"));
    QVERIFY(lines.contains("Type=oneshot"));
    QVERIFY(lines.filter("RestartForceExitStatus").isEmpty()); // systemd 252 refuses it on oneshot
}

void TestSchedule::systemdAcceptsTheUnits()
{
    qputenv("PATH", m_path);
    QVERIFY2(io::runProcess({"systemd-analyze", "--version"}, 20'000).started, "systemd-analyze is missing: scripts/setup installs it");
    const auto odd = m_folder / "100% $HOME é" / "passeplat";
    fs::create_directories(odd.parent_path());
    fs::copy_file(m_program, odd);
    const auto good = serviceUnit({odd, "/home/l'ami \"x\" 100% $HOME\\", "resto-1"});
    QVERIFY(good.has_value());
    const auto verified = systemd::verify("resto-1", *good, timerUnit("resto-1", {5, 30}));
    QVERIFY2(verified.has_value(), verified ? "" : verified.error().detail.c_str());

    // And it does look: a program that is not there, a key that does not exist, a time that is none.
    const auto missing = systemd::verify("resto-1", *serviceUnit({m_folder / "nothing", "/home", "resto-1"}), timerUnit("resto-1", {5, 30}));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Kind::Configuration);
    QVERIFY(inWords(missing.error().message).contains("nothing"));
    QVERIFY(!systemd::verify("resto-1", *good + "RestrtSec=1\n", timerUnit("resto-1", {5, 30})));
    QVERIFY(!systemd::verify("resto-1", *good, timerUnit("resto-1", {25, 30})));
}

void TestSchedule::installWithoutSystemd()
{
    const auto installed = installSchedule(m_profile, request());
    QVERIFY(installed.has_value());
    QVERIFY(fs::exists(m_folder / "config/systemd/user/passeplat-resto-1.service"));
    QVERIFY(fs::exists(m_folder / "config/systemd/user/passeplat-resto-1.timer"));
    QCOMPARE(installed->timer.state, systemd::TimerState::Unknown);
    QVERIFY(notesOf(*installed).contains("30 5 * * * '" + q(m_program.string()) + "' --home '" + q((m_folder / "a home").string()) + "' --profile 'resto-1' --quiet batch"));

    const auto shown = readSchedule(m_profile);
    QVERIFY(shown.has_value());
    QVERIFY(shown->installed);
    QCOMPARE(q(shown->at.toString()), "05:30");
    QCOMPARE(q(shown->program), q(m_program.string()));
    QCOMPARE(shown->jobs, std::vector<std::string>{"push customers"});
}

void TestSchedule::installWithoutASession()
{
    useFakes();
    writeFile(m_folder / "fakes" / "systemctl", "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\necho 'Failed to connect to bus: No medium found'\nexit 1\n");
    fs::permissions(m_folder / "fakes" / "systemctl", fs::perms::owner_all);
    const auto installed = installSchedule(m_profile, request());
    QVERIFY(installed.has_value());
    QVERIFY(installed->installed);
    QVERIFY(notesOf(*installed).contains("systemctl --user enable --now passeplat-resto-1.timer"));
    QVERIFY(notesOf(*installed).contains("loginctl enable-linger"));
    QVERIFY(!notesOf(*installed).contains("cron"));
}

void TestSchedule::installWithASession()
{
    useFakes();
    const auto installed = installSchedule(m_profile, request());
    QVERIFY(installed.has_value());
    QCOMPARE(installed->timer.state, systemd::TimerState::Running);
    QCOMPARE(q(installed->timer.nextRun), "Sat 2026-03-14 05:31:12 CET");
    QCOMPARE(q(installed->timer.lastRun), "");
    const auto commands = told();
    const auto reload = commands.indexOf("systemctl --user daemon-reload");
    const auto enable = commands.indexOf("systemctl --user enable passeplat-resto-1.timer");
    const auto restart = commands.indexOf("systemctl --user restart passeplat-resto-1.timer");
    QVERIFY(reload >= 0 && reload < enable && enable < restart);
}

void TestSchedule::refusalOfSystemdIsTold()
{
    useFakes();
    writeFile(m_folder / "fakes" / "systemd-analyze", "#!/bin/sh\necho 'other.service: Unknown key'\necho 'passeplat-resto-1.service: Command is not executable'\nexit 1\n");
    fs::permissions(m_folder / "fakes" / "systemd-analyze", fs::perms::owner_all);
    auto refused = installSchedule(m_profile, request({"push stock"}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Configuration);
    QVERIFY(inWords(refused.error().message).contains("Command is not executable"));
    QVERIFY(!inWords(refused.error().message).contains("other.service"));
    QVERIFY(!fs::exists(m_folder / "config")); // nothing was written
    QCOMPARE(io::loadProfile(m_folder / "a home", "resto-1")->jobs, std::vector<std::string>{"push customers"});

    // A checker that cannot work says nothing about our files.
    writeFile(m_folder / "fakes" / "systemd-analyze", "#!/bin/sh\necho 'Failed to initialize manager: No such file or directory'\nexit 1\n");
    fs::permissions(m_folder / "fakes" / "systemd-analyze", fs::perms::owner_all);
    QVERIFY(installSchedule(m_profile, request()).has_value());
}

void TestSchedule::jobsAreStoredAndChecked()
{
    const auto installed = installSchedule(m_profile, request({"push stock", "push catalog"}));
    QVERIFY(installed.has_value());
    QVERIFY(notesOf(*installed).contains("by hand only")); // H14
    const auto profile = io::loadProfile(m_folder / "a home", "resto-1");
    QVERIFY(profile.has_value());
    QCOMPARE(profile->jobs, (std::vector<std::string>{"push stock", "push catalog"}));
    QCOMPARE(readSchedule(*profile)->jobs, profile->jobs);
    for (const char* job : {"restore", "push", "push  stock", "rm -rf", ""}) {
        const auto refused = installSchedule(m_profile, request({"push stock", job}));
        QVERIFY2(!refused, job);
        QCOMPARE(refused.error().kind, Kind::Usage);
    }
}

void TestSchedule::anotherHomesScheduleIsLeftAlone()
{
    QVERIFY(installSchedule(m_profile, request()).has_value());
    io::Profile other = m_profile;
    other.folder = m_folder / "other home" / "resto-1";
    QVERIFY(!readSchedule(other)->installed);
    for (const auto& refused : {installSchedule(other, request()), removeSchedule(other)}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Configuration);
        QVERIFY(inWords(refused.error().hint).contains(q((m_folder / "a home").string())));
    }
    QVERIFY(readSchedule(m_profile)->installed);
}

void TestSchedule::aMovedHomesScheduleMakesRoom()
{
    const auto unit = m_folder / "config/systemd/user/passeplat-resto-1.service";
    for (const bool install : {true, false}) {
        QVERIFY(installSchedule(m_profile, request()).has_value());
        const auto former = m_profile.folder.parent_path();
        m_profile.folder = m_folder / (install ? "new home" : "newer home") / "resto-1";
        fs::rename(former, m_profile.folder.parent_path());
        const auto told = readSchedule(m_profile); // it still runs, for nothing
        QVERIFY(!told);
        QCOMPARE(told.error().kind, Kind::Configuration);
        QVERIFY(inWords(told.error().message).contains(q(former.string())));
        const auto done = install ? installSchedule(m_profile, request()) : removeSchedule(m_profile);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(inWords(done.error().message)));
        QVERIFY2(notesOf(*done).contains(q(former.string())), qPrintable(notesOf(*done)));
        QCOMPARE(readSchedule(m_profile)->installed, install);
        QCOMPARE(fs::exists(unit), install);
    }
}

void TestSchedule::aScheduleWithoutJobsIsRefused()
{
    m_profile.jobs.clear();
    QVERIFY(io::saveProfile(m_profile).has_value());
    const auto refused = installSchedule(m_profile, request());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Configuration);
    QVERIFY(!fs::exists(m_folder / "config"));
    QVERIFY(installSchedule(m_profile, request({"push stock"})).has_value());
}

void TestSchedule::settingsThatCannotBeReadAreNotReplaced()
{
    const std::string typo = "[batch]\njobs = ['push customers'\n";
    writeFile(m_profile.folder / "profile.toml", typo);
    const auto refused = installSchedule(m_profile, request({"push stock"}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Configuration);
    QCOMPARE(io::readWhole(m_profile.folder / "profile.toml").value_or(""), typo);
    QVERIFY(!fs::exists(m_folder / "config"));
}

void TestSchedule::removeTakesEverythingAway()
{
    useFakes();
    QVERIFY(installSchedule(m_profile, request()).has_value());
    QFile::remove(q((m_folder / "told").string()));
    QVERIFY(removeSchedule(m_profile).has_value());
    QVERIFY(told().contains("systemctl --user disable --now passeplat-resto-1.timer"));
    QVERIFY(fs::is_empty(m_folder / "config/systemd/user"));
    QVERIFY(!readSchedule(m_profile)->installed);
    const auto again = removeSchedule(m_profile);
    QVERIFY(again.has_value());
    QVERIFY(!again->notes.empty());
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "test_schedule.moc"
