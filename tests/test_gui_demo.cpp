// What `passeplat-gui --demo` stands on: a till, a profile and a HubRise that come and go with one object.

#include "gui/demo.h"
#include "sync/connect.h"
#include "sync/job.h"
#include "sync/schedule.h"

#include <httplib.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using gui::Demo;
namespace fs = std::filesystem;

namespace {

class Quiet : public engine::Reporter {};

std::string origin(const Demo& demo) { return demo.pageUrl().substr(0, demo.pageUrl().size() - 1); }

/// One that waits for longer than the library's five seconds.
httplib::Client clientOf(const std::string& origin)
{
    httplib::Client client(origin);
    client.set_read_timeout(60);
    return client;
}

bool answers(const std::string& origin)
{
    const auto page = clientOf(origin).Get("/");
    return page && page->status == 200;
}

std::string freshCode(const Demo& demo)
{
    const auto path = demo.controlUrl().substr(origin(demo).size());
    const auto given = clientOf(origin(demo)).Post(path + "/authorize", "{}", "application/json");
    return given ? nlohmann::json::parse(given->body).value("code", "") : "";
}

std::unique_ptr<Demo> started(const char* language = "en")
{
    auto demo = Demo::start(language);
    if (!demo)
        qFatal("%s", model::words(demo.error().message).c_str());
    return std::move(*demo);
}

io::Profile profileOf(const Demo& demo)
{
    auto profile = io::loadProfile(demo.home(), "default");
    if (!profile)
        qFatal("%s", model::words(profile.error().message).c_str());
    return std::move(*profile);
}

std::unique_ptr<engine::Session> opened(const Demo& demo, bool connected)
{
    engine::SessionOptions options;
    options.connected = connected;
    options.command = "test";
    auto session = engine::Session::open(profileOf(demo), options);
    if (!session)
        qFatal("%s", model::words(session.error().message).c_str());
    return std::move(*session);
}

model::Target signIn(const Demo& demo)
{
    const auto session = opened(demo, false);
    const auto connected = engine::connect(*session, freshCode(demo), {});
    if (!connected)
        qFatal("%s", model::words(connected.error().message).c_str());
    return connected->target;
}

std::size_t productsOf(const Demo& demo)
{
    const auto read = opened(demo, false)->till().catalog();
    return read ? read->catalog.products.size() : 0;
}

void execute(const Demo& demo, const char* statement)
{
    sqlite3* till = nullptr;
    sqlite3_open(demo.database().c_str(), &till);
    if (sqlite3_exec(till, statement, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(till));
    sqlite3_close(till);
}

} // namespace

class TestGuiDemo : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void aTillAProfileAndAHubRise();
    void theFirstPushAsks();
    void itSpeaksTheLanguage();
    void nothingStays();
    void aDailyRunGoesToo();
    void twoAtOnce();
    void aSecretInTheEnvironment();
    void noRoomIsTold();

private:
    QTemporaryDir m_dir;
};

void TestGuiDemo::initTestCase()
{
    QVERIFY(QDir::setCurrent(QDir::rootPath())); // an installed program has no sources beside it
}

void TestGuiDemo::init()
{
    qputenv("XDG_CONFIG_HOME", m_dir.path().toLocal8Bit() + "/config");
    qputenv("PATH", m_dir.path().toLocal8Bit()); // no systemd
    qunsetenv("PASSEPLAT_CLIENT_SECRET");
}

void TestGuiDemo::aTillAProfileAndAHubRise()
{
    const auto demo = started();
    QCOMPARE(io::profileNames(demo->home()), std::vector<std::string>{"default"});
    const auto profile = profileOf(*demo);
    QCOMPARE(QString::fromStdString(profile.mapping), QStringLiteral("kezia"));
    QCOMPARE(fs::path(profile.database), demo->database());
    QVERIFY(QString::fromStdString(profile.api_url).startsWith(QStringLiteral("http://127.0.0.1:")));
    QVERIFY(!profile.device_id.empty());
    QCOMPARE(fs::status(profile.folder / profile.client_secret_file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    const auto root = demo->home().parent_path();
    QCOMPARE(fs::status(root).permissions(), fs::perms::owner_all);

    const auto session = opened(*demo, false);
    QVERIFY(!session->hasCloud());
    const auto read = session->till().catalog();
    QVERIFY(read.has_value());
    QCOMPARE(read->catalog.products.size(), std::size_t(55));
    QVERIFY(session->till().customers()->customers.size() > 100);
    QVERIFY(answers(origin(*demo)));
}

void TestGuiDemo::theFirstPushAsks()
{
    const auto demo = started();
    QCOMPARE(QString::fromStdString(signIn(*demo).catalog.name), QStringLiteral("Carte Lyon 1er"));
    const auto session = opened(*demo, true);
    engine::Job job(*session, "push catalog");
    QVERIFY(job.begin().has_value());
    Quiet quiet;
    engine::Outcome outcome;
    job.plan(outcome, engine::Operation::PushCatalog, {}, {quiet, {}});
    QVERIFY2(!outcome.error, outcome.error ? model::words(outcome.error->message).c_str() : "");
    QVERIFY(outcome.plan.has_value());
    const auto& guards = outcome.plan->guards;
    QVERIFY(std::any_of(guards.begin(), guards.end(), [](const auto& guard) { return guard.code == "G1" && guard.blocking; }));
    QVERIFY(job.end(outcome, 12, "").has_value());
}

void TestGuiDemo::itSpeaksTheLanguage()
{
    const auto french = started("fr"), english = started("en");
    const auto pageOf = [](const Demo& demo) {
        const auto page = clientOf(origin(demo)).Get("/");
        return page ? QString::fromStdString(page->body) : QString();
    };
    QVERIFY(pageOf(*french).contains(QStringLiteral("lang=\"fr\"")));
    QVERIFY(pageOf(*english).contains(QStringLiteral("lang=\"en\"")));
}

void TestGuiDemo::nothingStays()
{
    auto demo = started();
    signIn(*demo);
    const auto folder = demo->home().parent_path();
    const auto hubrise = origin(*demo);
    QVERIFY(fs::exists(demo->home() / "default" / "state.db"));
    QVERIFY(answers(hubrise));
    demo.reset();
    QVERIFY(!fs::exists(folder));
    QVERIFY(!answers(hubrise));

    // Even when something still looks at its files.
    demo = started();
    const auto second = demo->home().parent_path();
    const auto session = opened(*demo, false);
    demo.reset();
    QVERIFY(!fs::exists(second));
}

void TestGuiDemo::aDailyRunGoesToo()
{
    const auto units = fs::path(m_dir.path().toStdString()) / "config/systemd/user";
    const auto install = [&](const io::Profile& profile) { return engine::installSchedule(profile, {{5, 30}, {}, "/usr/bin/passeplat"}); };
    auto demo = started();
    QVERIFY(install(profileOf(*demo)).has_value());
    QVERIFY(fs::exists(units / "passeplat-default.timer"));
    demo.reset();
    QVERIFY(!fs::exists(units / "passeplat-default.timer"));
    QVERIFY(!fs::exists(units / "passeplat-default.service"));

    // The one of the real profile of that name is none of its business.
    io::Profile real;
    real.folder = fs::path(m_dir.path().toStdString()) / "home/default";
    QVERIFY(install(real).has_value());
    demo = started();
    demo.reset();
    QVERIFY(fs::exists(units / "passeplat-default.timer"));
    QVERIFY(engine::removeSchedule(real).has_value());
}

void TestGuiDemo::twoAtOnce()
{
    auto first = started();
    const auto second = started();
    QVERIFY(first->home() != second->home());
    QVERIFY(origin(*first) != origin(*second));
    signIn(*first);
    signIn(*second);
    const auto both = productsOf(*second);
    execute(*first, "DELETE FROM Article");
    QVERIFY(productsOf(*first) != both);
    QCOMPARE(productsOf(*second), both);
    first.reset();
    QVERIFY(answers(origin(*second)));
    const auto session = opened(*second, true);
    QVERIFY(session->cloud().location().has_value());
}

void TestGuiDemo::aSecretInTheEnvironment()
{
    qputenv("PASSEPLAT_CLIENT_SECRET", "for-the-real-hubrise");
    const auto demo = started();
    QVERIFY(!signIn(*demo).location.id.empty());
}

void TestGuiDemo::noRoomIsTold()
{
    const QString file = m_dir.filePath(QStringLiteral("not-a-folder"));
    std::ofstream(file.toStdString()) << "x";
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", file.toLocal8Bit());
    const auto demo = Demo::start("en");
    before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    QVERIFY(!demo);
    QCOMPARE(demo.error().kind, model::Kind::CannotWrite);
    QVERIFY(!demo.error().hint.empty());
}

QTEST_GUILESS_MAIN(TestGuiDemo)
#include "test_gui_demo.moc"
