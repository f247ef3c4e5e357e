// Names that want to be more than text, everywhere at once: in HubRise, in the till, in its errors, in files, in the profile, in the history. Whatever page
// is looked at, they stay plain text of bounded length.

#include "gui/assistant.h"
#include "gui/program.h"
#include "gui/widgets/question.h"
#include "gui/widgets/style.h"
#include "layouts_rest.h"
#include "stall_meter.h"
#include "window_fixture.h"
#include "window_walk.h"

#include <sqlite3.h>

using engine::Operation;
using State = gui::Flow::State;

namespace {

using json = nlohmann::json;

struct Foreign {
    const char* name;
    std::string text; ///< valid UTF-8: what JSON can hold
    std::string bytes; ///< what a till can hold besides
};

std::string times(int count, const std::string& piece)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += piece;
    return all;
}

const std::vector<Foreign>& foreigns()
{
    static const std::string markup = "<b>x</b><img src=file:///etc/hostname>&amp;&Alt & <a href=\"http://127.0.0.1/\">{{}} %1 %n %L2</a><!--";
    static const std::string controls = "a\x1B[31mb\x07" "c\xC2\x85" "d\xC2\x9B" "e\x7F\t\n\r\nf";
    static const std::string signs = "\xE2\x80\xAE" "gpj.exe\xE2\x81\xA6 " + times(40, "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7") + " Z" + times(3'000, "\xCC\x81")
        + "\xE2\x80\xA8\xE2\x80\xA9\xEF\xBB\xBF" + times(50, "\xD7\xA9\xD9\x84");
    static const std::string broken = "\xED\xA0\x80\xED\xB0\x80 \xFF\xFE\xC3\x28\xF0\x9F\x8D \xC0\xAF \xF8\x88\x80\x80\x80";
    static const std::vector<Foreign> all{
        {"markup", markup, markup + broken}, {"signs", signs, signs + broken}, {"controls", controls, controls + broken}, {"blank", " \n\r\t ", " \n\r\t "},
        {"million", std::string(1'000'000, 'W'), std::string(1'000'000, 'W') + broken}, {"millionLines", times(250'000, "<i>\n"), times(250'000, "<i>\n")},
    };
    return all;
}

/// For SQL, whatever it holds.
std::string blob(const std::string& bytes)
{
    return "CAST(x'" + QByteArray::fromStdString(bytes).toHex().toStdString() + "' AS TEXT)";
}

/// Every ASCII character by its number: TOML takes no control character as it is.
std::string tomlText(const std::string& text)
{
    QString all;
    for (const auto c : QString::fromStdString(text))
        all += c.unicode() < 0x80 ? QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0')) : QString(c);
    return '"' + all.toStdString() + '"';
}

/// The demonstration's data with every name replaced.
std::string seedOf(const Foreign& foreign, const QTemporaryDir& dir)
{
    sandbox::Options options;
    options.windows.mode = sandbox::WindowRules::Mode::Off;
    SandboxClient plain(options);
    json state = plain.control("GET", "/state").body;
    state["account"]["name"] = foreign.text;
    for (const char* kind : {"locations", "customer_lists"})
        for (auto& thing : state[kind])
            thing["name"] = foreign.text;
    for (auto& catalog : state["catalogs"]) // sent back with every push: HubRise wants it short, and twice never
        catalog["name"] = catalog["id"].get<std::string>() + QString::fromStdString(foreign.text).left(200).toStdString();
    for (auto& catalog : state["catalogs"])
        for (const char* kind : {"categories", "products", "option_lists", "deals"})
            if (catalog["data"].contains(kind))
                for (auto& item : catalog["data"][kind])
                    if (item.contains("name"))
                        item["name"] = foreign.text.substr(0, 20'000);
    for (auto& list : state["customer_lists"])
        for (auto& customer : list["customers"])
            customer["last_name"] = foreign.text.substr(0, 20'000);
    const auto file = dir.filePath(QStringLiteral("seed.json"));
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(QByteArray::fromStdString(state.dump(-1, ' ', false, json::error_handler_t::replace))) < 0)
        qFatal("cannot write the seed");
    return file.toStdString();
}

} // namespace

class TestWindowHostile : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init()
    {
        m_longestMs = m_seen = 0;
        m_watch.seen.clear();
    }
    void cleanup();

    void theWalkerHasTeeth();
    void connecting_data() { eachForeign(); }
    void connecting();
    void everyPage_data() { eachForeign(); }
    void everyPage();
    void everyPlan_data() { eachForeign(); }
    void everyPlan();
    void conflictsAndRejections_data() { eachForeign(); }
    void conflictsAndRejections();
    void editedHistory_data() { eachForeign(); }
    void editedHistory();
    void filesAndProfile();
    void firstRun();
    void cleanupTestCase() { promise::record("R15", "longest stall, plans of hostile text", StallMeter::figure(m_stallMs, m_ownMs), m_ownMs <= 100); }

private:
    static void eachForeign();
    const Foreign& foreign() const;
    enum class Wrong { No, Yes };
    void prepare(Wrong wrong = Wrong::No); ///< a till and a HubRise full of it
    void fillTill(const Foreign& with, Wrong wrong);
    void look(const char* state, QWidget* other = nullptr);
    void freshWindows() const;
    void plan(Operation operation, engine::Options options = {});
    void agree();
    void breakHubRise(const std::string& path, int status);
    void lookAtTabs(const char* bar);
    void lookAtQuestion(const char* state);

    QTemporaryDir m_dir;
    walk::WindowWatch m_watch;
    std::unique_ptr<WindowFixture> m;
    int m_seen = 0; ///< states in which the foreign text was in sight
    qint64 m_longestMs = 0;
    qint64 m_stallMs = 0, m_ownMs = 0; ///< of all rows: planning and doing
    QByteArray m_longestState;
};

void TestWindowHostile::initTestCase()
{
    gui::applyStyle(*qApp);
    qputenv("XDG_CONFIG_HOME", m_dir.path().toLocal8Bit()); // the schedule of these tests is nobody's
}

void TestWindowHostile::cleanup()
{
    m.reset();
    const QByteArray row = QTest::currentDataTag();
    QVERIFY2(row.isEmpty() || m_watch.seen.isEmpty(), qPrintable(QStringLiteral("shown as windows: ") + m_watch.seen.join(QStringLiteral(", "))));
    if (row == "markup") // else nothing hostile was looked at
        QVERIFY2(m_seen >= 4, qPrintable(QString::number(m_seen)));
    if (m_longestMs > 0)
        qInfo("the longest to draw and walk: %lld ms (%s); tags in sight %d times", m_longestMs, m_longestState.constData(), m_seen);
}

void TestWindowHostile::eachForeign()
{
    QTest::addColumn<int>("which");
    for (std::size_t i = 0; i < foreigns().size(); ++i)
        QTest::newRow(foreigns()[i].name) << static_cast<int>(i);
}

const Foreign& TestWindowHostile::foreign() const
{
    QFETCH(int, which);
    return foreigns()[static_cast<std::size_t>(which)];
}

/// Categories, articles and customers: all that HubRise can be asked to take, or also what it never would.
void TestWindowHostile::fillTill(const Foreign& with, Wrong wrong)
{
    const auto start = QString::fromStdString(with.text).left(100).toStdString();
    const auto part = blob(QString::fromStdString(start).trimmed().isEmpty() ? start + "x" + start : start);
    const auto whole = wrong == Wrong::Yes ? blob(with.bytes) : blob(QString::fromStdString(with.text).left(900).toStdString());
    QFile::remove(QString::fromStdString(m->database()));
    m->bistro("UPDATE categories SET name = " + part + "; UPDATE products SET name = " + part + ", description = " + whole + ";"
              "UPDATE skus SET name = ref || " + part + " WHERE name IS NOT NULL; UPDATE option_lists SET name = " + part + "; UPDATE options SET name = ref || " + part + "; UPDATE deals SET name = " + part + ";"
              "UPDATE customers SET last_name = " + part + ", city = " + part + ";"
              "INSERT INTO customers (ref, email, last_name, first_name, phone, city) VALUES (8, 'h@bistro.example', " + whole + ", " + whole + ", " + whole + ", " + whole + ");");
    auto mapping = CliFixture::bistroMapping();
    mapping.replace(mapping.find("\"Bistro\""), 8, tomlText(with.text.substr(0, 300)));
    m->write("bistro.toml", mapping);
}

void TestWindowHostile::prepare(Wrong wrong)
{
    m = std::make_unique<WindowFixture>(seedOf(foreign(), m_dir));
    fillTill(foreign(), wrong);
}

void TestWindowHostile::look(const char* state, QWidget* other)
{
    QWidget* window = other ? other : &m->window();
    if (m) // what is read at leisure
        QVERIFY(QTest::qWaitFor([this] { return !m->desk().looks().isBusy(); }, 60'000));
    QTest::qWait(1);
    QElapsedTimer clock;
    clock.start();
    window->grab();
    auto complaints = walk::Walker::complaints(*window);
    if (!complaints.isEmpty()) { // sizes settle an event later
        QVERIFY2(layoutsRest(*window), state);
        complaints = walk::Walker::complaints(*window);
    }
    if (clock.elapsed() > m_longestMs) {
        m_longestMs = clock.elapsed();
        m_longestState = state;
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(QString::fromLatin1(state) + u'\n' + complaints.join(u'\n').left(8'000)));
    QVERIFY2(window->width() <= 1024, state);
    if (m && m->says(QStringLiteral("<b>x")))
        ++m_seen;
}

/// No request waits for the next minute of HubRise's limit: by the machine's clock that would be a real one.
void TestWindowHostile::freshWindows() const
{
    sqlite3* state = nullptr;
    sqlite3_open(m->profile("state.db").c_str(), &state);
    sqlite3_busy_timeout(state, patience);
    const int result = sqlite3_exec(state, "DELETE FROM request_windows", nullptr, nullptr, nullptr);
    sqlite3_close(state);
    QCOMPARE(result, SQLITE_OK);
}

void TestWindowHostile::plan(Operation operation, engine::Options options)
{
    freshWindows();
    StallMeter meter;
    m->flow().start(operation, std::move(options));
    QVERIFY(m->flow().isWorking());
    meter.pause();
    look("planning");
    meter.begin();
    QVERIFY(m->settle());
    QVERIFY(QTest::qWaitFor([this] { return m->isShown(QStringLiteral("effect_button")) || m->isShown(QStringLiteral("ok_button")) || m->isShown(QStringLiteral("back_button")); }, 60'000));
    meter.tell(engine::infoOf(operation).name);
    m_stallMs = std::max(m_stallMs, meter.worst());
    m_ownMs = std::max(m_ownMs, meter.worstOwn());
    look(engine::infoOf(operation).name);
    lookAtTabs("plan_tabs");
}

/// Each tab of a bar, as far as it is there.
void TestWindowHostile::lookAtTabs(const char* name)
{
    if (auto* bar = m->find<QTabBar>(QString::fromLatin1(name)))
        for (int i = 0; i < bar->count(); ++i)
            if (bar->isTabVisible(i)) {
                bar->setCurrentIndex(i);
                look(name);
            }
}

void TestWindowHostile::lookAtQuestion(const char* state)
{
    auto* question = m->window().findChild<gui::Question*>();
    QVERIFY2(question, state);
    look(state);
    look(state, question);
    question->reject();
    QTRY_VERIFY(!m->window().findChild<gui::Question*>());
}

/// Does all that is asked for and presses the button; by the catalog's id where its name cannot be typed.
void TestWindowHostile::agree()
{
    if (auto* name = m->find<QLineEdit>(QStringLiteral("name_edit")))
        name->setText(QString::fromStdString(m->flow().plan()->subject().id));
    for (auto* box : m->window().findChildren<QCheckBox*>(QRegularExpression(QStringLiteral("^(tick_|removals_tick)"))))
        if (box->isVisible())
            box->setChecked(true);
    QTRY_VERIFY(m->find<QAbstractButton>(QStringLiteral("effect_button")));
    look("agreed");
    StallMeter meter;
    m->press(QStringLiteral("effect_button"));
    QVERIFY(m->settle());
    meter.tell("doing it");
    m_stallMs = std::max(m_stallMs, meter.worst());
    m_ownMs = std::max(m_ownMs, meter.worstOwn());
    look("result");
}

void TestWindowHostile::breakHubRise(const std::string& path, int status)
{
    const auto words = foreign().text.substr(0, 50'000);
    m->fault({{"method", "GET"}, {"path", path}, {"status", status}, {"count", -1}, {"body", json{{"message", words}, {"error", words}, {"error_type", words}}.dump(-1, ' ', false, json::error_handler_t::replace)}});
}

/// A window with one fault of each kind: the walker finds them all.
void TestWindowHostile::theWalkerHasTeeth()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    const auto finds = [&](QWidget* bad, const char* what) {
        column->addWidget(bad);
        window.resize(300, 300);
        window.show();
        QTest::qWait(1);
        const auto said = walk::Walker::complaints(window).join(u'\n');
        const bool found = said.contains(QString::fromLatin1(what));
        if (!found)
            qWarning("not found: %s\n%s", what, qPrintable(said));
        delete bad;
        return found && walk::Walker::complaints(window).isEmpty();
    };
    QVERIFY(finds(new QLabel(QStringLiteral("<b>x</b>")), "is not plain"));
    QVERIFY(finds(new QTextBrowser, "text with HTML"));
    QVERIFY(finds(new QPushButton(QStringLiteral("Replace “&amp;&Alt”")), "mnemonic"));
    auto* plain = new QLabel(QString(20'000, u'x'));
    plain->setTextFormat(Qt::PlainText);
    plain->setWordWrap(true);
    QVERIFY(finds(plain, "20000 characters"));
    plain = new QLabel(QStringLiteral("a\u202Eb"));
    plain->setTextFormat(Qt::PlainText);
    QVERIFY(finds(plain, "control characters"));
    auto* tip = new QWidget;
    tip->setToolTip(QStringLiteral("<img src=x>"));
    QVERIFY(finds(tip, "takes for HTML"));
    auto* list = new QListWidget;
    list->addItem(QString(1'000, u'x'));
    QVERIFY(finds(list, "1000 characters"));
    list = new QListWidget;
    list->addItem(QStringLiteral("x"));
    list->item(0)->setToolTip(QStringLiteral("<b>x</b>"));
    QVERIFY(finds(list, "tip in a cell"));
    auto* area = new QScrollArea;
    area->setWidget(new QPushButton(QString(100, u'x')));
    QVERIFY(finds(area, "wide inside"));
}

void TestWindowHostile::connecting()
{
    prepare();
    m->init();
    m->open();
    look("connection none");
    m->press(QStringLiteral("connect_button"));
    QTRY_VERIFY(m->find(QStringLiteral("code_edit"))->isEnabled());
    look("connection code");
    m->fault({{"method", "POST"}, {"path", "/oauth2/v1/token"}, {"status", 400}, {"body", json{{"error", "invalid_grant"}, {"error_description", foreign().text.substr(0, 50'000)}}.dump(-1, ' ', false, json::error_handler_t::replace)}});
    m->type(QStringLiteral("code_edit"), QStringLiteral("0123456789abcdef0123456789abcdef"));
    m->press(QStringLiteral("validate_button"));
    QTRY_VERIFY(m->isShown(QStringLiteral("sign_in_banner")));
    QTRY_VERIFY(m->find(QStringLiteral("code_edit"))->isEnabled());
    look("connection refused");
    m->type(QStringLiteral("code_edit"), QString::fromStdString(m->code()));
    m->press(QStringLiteral("validate_button"));
    QTRY_VERIFY(m->isShown(QStringLiteral("connection_details")));
    look("connected");
    m->press(QStringLiteral("test_button"));
    QTRY_VERIFY(!m->desk().jobs().isBusy());
    look("tested");
    m->press(QStringLiteral("disconnect_button"));
    lookAtQuestion("disconnect?");
    breakHubRise("/v1", 401);
    m->flow().start(Operation::PushCatalog);
    QVERIFY(m->settle());
    look("failed plan");
    m->flow().dismiss();
    look("exchange, dead");
    m->go(QStringLiteral("connection"));
    look("connection dead");
}

void TestWindowHostile::everyPage()
{
    prepare();
    m->connect();
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    m->runJson("push customers --yes");
    fillTill(foreign(), Wrong::Yes);
    m->open();
    m->go(QStringLiteral("exchange"));
    look("exchange");
    m->go(QStringLiteral("history"));
    lookAtTabs("run_parts");
    lookAtTabs("history_tabs");
    m->go(QStringLiteral("schedule"));
    QTRY_VERIFY_WITH_TIMEOUT(!m->desk().inquiries().isBusy(), 60'000);
    look("schedule");
    m->go(QStringLiteral("options"));
    look("options");
    m->press(QStringLiteral("test_till"));
    QTRY_VERIFY_WITH_TIMEOUT(!m->desk().inquiries().isBusy(), 60'000);
    look("options, till tested");
    m->go(QStringLiteral("maintenance"));
    QTRY_VERIFY_WITH_TIMEOUT(!m->desk().inquiries().isBusy(), 60'000);
    lookAtTabs("maintenance_tabs");
    m->press(QStringLiteral("check_button"));
    QTRY_VERIFY_WITH_TIMEOUT(!m->desk().inquiries().isBusy(), 120'000);
    look("everything checked");
    auto* wanted = m->find<QLineEdit>(QStringLiteral("explain_ref"));
    wanted->setText(QString::fromStdString(foreign().text));
    if (!wanted->text().trimmed().isEmpty())
        m->press(QStringLiteral("explain_button"));
    QTRY_VERIFY_WITH_TIMEOUT(!m->desk().inquiries().isBusy(), 60'000);
    look("explained");
}

void TestWindowHostile::everyPlan()
{
    prepare();
    m->connect();
    m->open();
    m->go(QStringLiteral("exchange"));
    plan(Operation::PushCatalog);
    QVERIFY(m->flow().state() == State::Planned);
    QVERIFY(m->isShown(QStringLiteral("name_edit")));
    agree();
    QCOMPARE(m->catalog("q4x9d")["products"].size(), std::size_t(3));
    plan(Operation::PushStock);
    plan(Operation::PushImages);
    plan(Operation::PullCustomers);
    plan(Operation::PushCustomers);
    engine::Options file;
    file.outFile = m->path("<b>&amp;&Alt.csv");
    plan(Operation::PullCatalog, file);
    if (m->isShown(QStringLiteral("effect_button")))
        agree();
    if (const Ran backups = m->runJson("backup list"); backups.text("/backups/0/id") != "") {
        engine::Options restore;
        restore.backupId = backups.text("/backups/0/id");
        plan(Operation::Restore, restore);
    }
    fillTill(foreign(), Wrong::Yes);
    for (const auto operation : {Operation::PushCatalog, Operation::PushCustomers, Operation::PullCustomers})
        plan(operation);
    for (const int status : {400, 403, 404, 422, 500}) {
        m->hubrise.control("DELETE", "/fault");
        breakHubRise("/v1", status);
        m->forgetLog();
        freshWindows();
        m->flow().start(Operation::PullCatalog, file);
        if (status == 500) { // nobody waits for the fourth try
            QTRY_VERIFY(m->requests("GET") > 0);
            m->flow().stop();
        }
        QVERIFY(m->settle());
        look("failed plan");
        m->flow().dismiss();
    }
}

void TestWindowHostile::conflictsAndRejections()
{
    prepare();
    m->connect({{"customer_list_id", "w9v0d"}, {"catalog_id", "q5v0d"}});
    m->runJson("push customers --yes");
    m->sql("UPDATE customers SET city = 'Rillieux'; INSERT INTO customers (ref, email, last_name) VALUES (20, 'n1@bistro.example', 'Neu'), (21, 'n2@bistro.example', 'Neu')");
    for (const auto& customer : m->customers("w9v0d"))
        m->hubrise.asOther("PATCH", "/customer_lists/w9v0d/customers/" + customer.value("id", std::string()), {{"city", foreign().text.substr(0, 100)}});
    m->open();
    m->go(QStringLiteral("exchange"));
    plan(Operation::PushCustomers);
    QVERIFY(m->flow().plan() && m->flow().plan()->counts.create >= 2);
    m->fault({{"method", "POST"}, {"path", "/v1/customer_lists"}, {"status", 422}, {"count", 1},
              {"body", json{{"message", foreign().text.substr(0, 50'000)}, {"errors", json::array({json{{"field", foreign().text.substr(0, 500)}, {"message", foreign().text.substr(0, 50'000)}}})}}.dump(-1, ' ', false, json::error_handler_t::replace)}});
    m->network.script("POST", "/v1/customer_lists", fakes::Fault::hold(), 1);
    QTRY_VERIFY(m->find<QAbstractButton>(QStringLiteral("effect_button")));
    for (auto* box : m->window().findChildren<QCheckBox*>(QRegularExpression(QStringLiteral("^tick_"))))
        box->setChecked(true);
    m->press(QStringLiteral("effect_button"));
    QTRY_COMPARE(m->network.held(), 1);
    QVERIFY(m->flow().isWorking());
    look("progress");
    QVERIFY(!m->window().close());
    lookAtQuestion("close while working?");
    m->network.release();
    QVERIFY(m->settle());
    QVERIFY(m->flow().state() == State::Ended);
    look("result with a rejected item");
    m->flow().dismiss();
    m->go(QStringLiteral("history"));
    lookAtTabs("run_parts");
}

/// Whatever has got into the state database: another program's version, a repaired file.
void TestWindowHostile::editedHistory()
{
    m = std::make_unique<WindowFixture>();
    m->bistro();
    m->connect();
    EXITS(m->runJson("push catalog --replace q4x9d"), 0);
    EXITS(m->runJson("push customers --yes"), 0);
    const auto bytes = blob(foreign().bytes);
    sqlite3* db = nullptr;
    QCOMPARE(sqlite3_open(m->profile("state.db").c_str(), &db), SQLITE_OK);
    const auto edit = [&](const std::string& statement) { QVERIFY2(sqlite3_exec(db, statement.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, sqlite3_errmsg(db)); };
    edit("UPDATE runs SET who = " + bytes);
    edit("UPDATE runs SET command = " + bytes + ", outcome = " + bytes + " WHERE rowid = (SELECT max(rowid) FROM runs)");
    edit("UPDATE ops SET name = " + bytes + ", ref = " + bytes + " || seq, outcome = " + blob(json{{"status", 422}, {"message", foreign().text}, {"field", foreign().text}}.dump(-1, ' ', false, json::error_handler_t::replace)));
    edit("UPDATE backups SET catalog_name = " + bytes + ", reason = " + bytes);
    edit("UPDATE connection SET catalog_name = " + bytes + ", location_name = " + bytes + ", account_name = " + bytes + ", customer_list_name = " + bytes + ", last_failed_reason = " + bytes
         + ", last_failed_at = connected_at + 1000000000, currency = " + bytes + ", country = " + bytes);
    edit("UPDATE runs SET document = replace(document, 'Pizzas', " + blob("\\u003cb>&Alt") + ") WHERE command LIKE 'push%'");
    edit("UPDATE plans SET state = 1, operation = " + bytes + " WHERE rowid = (SELECT max(rowid) FROM plans)");
    sqlite3_close(db);
    m->open();
    look("first");
    for (const char* page : {"connection", "exchange", "history", "options", "maintenance"}) {
        m->go(QString::fromLatin1(page));
        look(page);
    }
    m->go(QStringLiteral("history"));
    auto* runs = m->find<QTreeView>(QStringLiteral("runs"));
    QVERIFY(runs);
    for (int row = 0; row < runs->model()->rowCount(); ++row) {
        runs->setCurrentIndex(runs->model()->index(row, 0));
        look("a run");
        lookAtTabs("run_parts");
    }
    lookAtTabs("history_tabs");
    m->go(QStringLiteral("exchange"));
    if (m->isShown(QStringLiteral("abandon_button"))) {
        m->press(QStringLiteral("abandon_button"));
        lookAtQuestion("abandon?");
    }
}

/// Names of files and values of the profile: what a file system and TOML allow.
void TestWindowHostile::filesAndProfile()
{
    const std::string odd = "<b>x<b>&amp;&Alt {{}}%1\xE2\x80\xAE\xF0\x9F\x8D\x95";
    m = std::make_unique<WindowFixture>();
    m->bistro();
    m->write(odd + ".toml", CliFixture::bistroMapping());
    m->connect();
    auto profile = io::loadProfile(m->path("home"), "default");
    QVERIFY(profile);
    profile->mapping = m->path(odd + ".toml");
    profile->support_email = "a<b>&Alt" + times(180, "w") + "@x.example";
    profile->support_role = "<i>Manager</i> &Alt" + times(40, "W");
    QFile::copy(QString::fromStdString(m->database()), QString::fromStdString(m->path(odd + ".db")));
    profile->database = m->path(odd + ".db");
    if (const auto saved = io::saveProfile(*profile); !saved)
        QFAIL(model::words(saved.error().message).c_str());
    m->open();
    for (const char* page : {"connection", "exchange", "history", "schedule", "options", "maintenance"}) {
        m->go(QString::fromLatin1(page));
        look(page);
    }
    m->go(QStringLiteral("connection"));
    m->press(QStringLiteral("support_button"));
    look("support");
    m->go(QStringLiteral("exchange"));
    plan(Operation::PushCatalog);
    m->saveAs = QString::fromStdString(m->path(odd + ".json"));
    m->press(QStringLiteral("save_button"));
    QTRY_VERIFY(m->isShown(QStringLiteral("plan_notice")));
    look("plan saved");
    m->flow().dismiss();
    m->flow().openSaved(m->path(odd + ".json"));
    QVERIFY(m->settle());
    QTRY_VERIFY(m->isShown(QStringLiteral("name_edit")));
    look("saved plan");
    m->flow().dismiss();
    m->write(odd + ".json", foreigns().front().bytes);
    m->flow().openSaved(m->path(odd + ".json"));
    QVERIFY(m->settle());
    look("broken plan file");
    m->flow().dismiss();
    m->write("home/default/state.db", foreigns().front().bytes);
    m->desk().refresh();
    QTRY_VERIFY(m->isShown(QStringLiteral("window_banner")));
    look("damaged state");
}

void TestWindowHostile::firstRun()
{
    const std::string odd = "<b>x<b>&amp;&Alt {{}}%1\xE2\x80\xAE";
    const i18n::Words words(i18n::Language::English);
    for (const auto& foreign : foreigns()) {
        io::Profile profile;
        profile.folder = m_dir.filePath(QStringLiteral("home/default")).toStdString();
        profile.mapping = m_dir.filePath(QString::fromStdString(odd) + QStringLiteral(".toml")).toStdString();
        profile.database = m_dir.filePath(QString::fromStdString(odd) + QStringLiteral(".db")).toStdString();
        profile.client_id = foreign.text.substr(0, 5'000);
        QFile mapping(QString::fromStdString(profile.mapping));
        QVERIFY(mapping.open(QIODevice::WriteOnly));
        mapping.write(QByteArray::fromStdString("name = \"" + foreign.bytes + "\"\ndriver = \"" + foreign.text + "\"\n"));
        mapping.close();
        gui::Assistant assistant(words, profile, {});
        assistant.resize(1024, 768);
        assistant.show();
        QTRY_VERIFY(assistant.findChild<QWidget*>(QStringLiteral("till_other"))); // the shipped tills have been read
        QVERIFY(layoutsRest(assistant));
        look("assistant", &assistant);
        QTest::mouseClick(assistant.findChild<QAbstractButton*>(QStringLiteral("next_button")), Qt::LeftButton);
        QTRY_VERIFY(assistant.findChild<QWidget*>(QStringLiteral("assistant_banner"))->isVisible());
        QVERIFY(layoutsRest(assistant));
        look("assistant, after the first step", &assistant);
        QFile broken(m_dir.filePath(QStringLiteral("damaged/default/profile.toml")));
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("damaged/default")) && broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray::fromStdString("[pos]\n" + foreign.bytes + " = " + foreign.bytes));
        broken.close();
        gui::Program program({m_dir.filePath(QStringLiteral("damaged")).toStdString(), "default", "en", false}, {});
        const auto started = program.start();
        QVERIFY(!started);
        program.explain(started.error());
        look("explanation", program.shown());
    }
}

QTEST_MAIN(TestWindowHostile)
#include "test_window_hostile.moc"
