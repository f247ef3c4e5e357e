// The Options page: what it shows, what it stores and when, what it refuses, and that what was stored has its effect.

#include "gui/program.h"
#include "gui/widgets/style.h"
#include "io/lock.h"
#include "window_people.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <future>

namespace {

const std::string list = "w9v0d";
const nlohmann::json emptyList{{"customer_list_id", list}};

QString q(const char* name) { return QLatin1String(name); }

} // namespace

class TestWindowOptions : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        gui::applyStyle(*qApp);
        enlarge();
    }
    void showsWhatIsStored();
    void nothingIsStoredBeforeSave();
    void aFieldThatIsNotTickedIsNotSent();
    void atLeastOneField();
    void theConsentSwitchWarns();
    void testingTheTill();
    void aTillThatDoesNotAnswer();
    void wrongValuesAreRefusedInPlace();
    void currenciesThatDiffer();
    void leavingKeepsWhatIsNotSaved();
    void whatOthersChangedMeanwhileStays();
    void whileSomethingWorks();
    void closingWaitsForWhatIsSaved();
    void whoBeginsSomethingStays();
    void anotherLanguage();
    void hostileValuesStayPlain();
    void theWheelChangesNothing();

private:
    void openOptions(WindowFixture& w);
    io::Profile stored(const WindowFixture& w) { return io::loadProfile(w.path("home"), "default").value(); }
    void tick(WindowFixture& w, const char* name, bool on);
    bool isSaved(WindowFixture& w) { return QTest::qWaitFor([&] { return saidBy(w, "options_state") == QStringLiteral("Saved."); }, patience); }
    bool canSave(WindowFixture& w) { return w.find<QAbstractButton>(q("save_options"))->isEnabled(); }
};

void TestWindowOptions::openOptions(WindowFixture& w)
{
    w.open();
    w.go(QStringLiteral("options"));
    QVERIFY(QTest::qWaitFor([&] { return w.find<QComboBox>(q("mapping"))->count() >= 2; }, patience)); // the shipped ones are read
}

void TestWindowOptions::tick(WindowFixture& w, const char* name, bool on)
{
    auto* box = w.find<QCheckBox>(q(name));
    QVERIFY2(box, name);
    box->setFocus();
    if (box->isChecked() != on)
        QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(box->isChecked(), on);
}

void TestWindowOptions::showsWhatIsStored()
{
    WindowFixture w;
    w.bistro();
    w.connect();
    auto profile = stored(w);
    profile.warn_price_change = 5'000; // beyond what anybody would choose, and kept all the same
    profile.warn_prices_changed = 0;
    profile.customer_fields = {"phone", "email"}; // in an order of their own
    profile.support_email = "help@till.example";
    QVERIFY(io::saveProfile(profile).has_value());
    openOptions(w);
    QCOMPARE(w.find<QLineEdit>(q("database"))->text(), QString::fromStdString(w.database()));
    QCOMPARE(w.find<QSpinBox>(q("warn_price_change"))->value(), 5'000);
    QCOMPARE(w.find<QSpinBox>(q("warn_prices_changed"))->value(), 0);
    QCOMPARE(w.find<QLineEdit>(q("support_email_edit"))->text(), QStringLiteral("help@till.example"));
    QVERIFY(w.find<QCheckBox>(q("field_phone"))->isChecked());
    QVERIFY(!w.find<QCheckBox>(q("field_city"))->isChecked());
    QTRY_COMPARE(saidBy(w, "mapping_note"), QStringLiteral("This mapping is for: Bistro"));
    QTRY_COMPARE(saidBy(w, "currency"), QStringLiteral("Currency: EUR (the mapping and HubRise's account agree)"));
    QTRY_VERIFY2(saidBy(w, "secrets").contains(QStringLiteral("secret")), qPrintable(saidBy(w, "secrets")));
    QVERIFY(saidBy(w, "profile_folder").contains(QString::fromStdString(w.path("home/default"))));
    QVERIFY(!canSave(w)); // nothing was changed by showing it
    picture(w, "options");
    tick(w, "field_city", true);
    QVERIFY(canSave(w));
    tick(w, "field_city", false);
    QVERIFY(!canSave(w));
    w.find(q("warn_price_change"))->setFocus();
    picture(w, "options-middle");
    w.find(q("language"))->setFocus();
    picture(w, "options-end");
}

void TestWindowOptions::nothingIsStoredBeforeSave()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    openOptions(w);
    const auto before = w.read(w.profile("profile.toml"));
    w.type(q("support_email_edit"), QStringLiteral("help@till.example"));
    w.find<QSpinBox>(q("warn_price_change"))->setValue(30);
    tick(w, "allow_consent", true);
    QCOMPARE(saidBy(w, "options_state"), QStringLiteral("Not saved yet."));
    QCOMPARE(w.read(w.profile("profile.toml")), before);
    w.press(q("reset_options"));
    QCOMPARE(w.find<QSpinBox>(q("warn_price_change"))->value(), 50);
    QVERIFY(w.find<QLineEdit>(q("support_email_edit"))->text().isEmpty());
    QVERIFY(!canSave(w));
    QCOMPARE(w.read(w.profile("profile.toml")), before);

    w.type(q("support_email_edit"), QStringLiteral("  help@till.example "));
    w.find<QSpinBox>(q("warn_price_change"))->setValue(30);
    w.find<QSpinBox>(q("reserve"))->setValue(25);
    w.press(q("save_options"));
    QVERIFY(isSaved(w));
    const auto profile = stored(w);
    QCOMPARE(profile.support_email, std::string("help@till.example"));
    QCOMPARE(profile.warn_price_change, 30);
    QCOMPARE(profile.reserve_percent, 25);
    QCOMPARE(w.desk().profile().warn_price_change, 30); // what follows works with it
    QVERIFY(!canSave(w));
}

void TestWindowOptions::aFieldThatIsNotTickedIsNotSent()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    EXITS(w.run("push customers --yes"), 0);
    w.sql("UPDATE customers SET city = 'Nice', last_name = 'Neuf' WHERE ref = 1");
    openOptions(w);
    tick(w, "field_city", false);
    w.press(q("save_options"));
    QVERIFY(isSaved(w));
    w.go(QStringLiteral("exchange"));
    w.press(q("push_customers_card"));
    PLANNED(w);
    QCOMPARE(w.flow().plan()->counts.update, 1);
    std::vector<std::string> fields;
    for (const auto& change : w.flow().plan()->changes)
        for (const auto& field : change.fields)
            fields.push_back(field.field);
    QCOMPARE(fields, std::vector<std::string>{"last_name"});
    agreeToAll(w);
    for (const auto& customer : w.customers(list))
        QVERIFY(customer["city"] != "Nice");
}

void TestWindowOptions::atLeastOneField()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    openOptions(w);
    for (const auto field : model::allCustomerFields())
        tick(w, ("field_" + std::string(model::fieldName(field))).c_str(), false);
    QVERIFY(!canSave(w)); // none would mean all
    QVERIFY(w.isShown(q("no_field")));
    QCOMPARE(saidBy(w, "options_state"), QStringLiteral("No field of the customers is ticked."));
    tick(w, "field_email", true);
    w.press(q("save_options"));
    QVERIFY(isSaved(w));
    QCOMPARE(stored(w).customer_fields, std::vector<std::string>{"email"});
}

void TestWindowOptions::theConsentSwitchWarns()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    openOptions(w);
    QVERIFY(!w.find<QCheckBox>(q("allow_consent"))->isChecked());
    QVERIFY(!w.isShown(q("consent_warning")));
    tick(w, "allow_consent", true);
    QVERIFY(saidBy(w, "consent_warning").contains(QStringLiteral("GDPR")));
    picture(w, "options-consent");
    w.press(q("save_options"));
    QVERIFY(isSaved(w));
    QVERIFY(stored(w).allow_consent);
}

void TestWindowOptions::testingTheTill()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    openOptions(w);
    w.press(q("test_till"));
    QTRY_COMPARE(saidBy(w, "till_tested"), QStringLiteral("The till answers"));
    QTRY_VERIFY2(saidBy(w, "till_findings").contains(QStringLiteral("customers")), qPrintable(saidBy(w, "till_findings")));
    picture(w, "options-tested");
    QVERIFY(!canSave(w)); // testing stores nothing and changes nothing
    w.type(q("database"), QStringLiteral("/elsewhere"));
    QVERIFY(!w.isShown(q("till_tested"))); // it was about the other one
}

void TestWindowOptions::aTillThatDoesNotAnswer()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    openOptions(w);
    w.type(q("database"), QString::fromStdString(w.path("nothing.db")));
    w.press(q("test_till"));
    QTRY_COMPARE(saidBy(w, "till_tested").section('\n', 0, 0), QStringLiteral("The till does not answer as it should"));
    QTRY_VERIFY2(saidBy(w, "till_findings").contains(QStringLiteral("nothing.db")), qPrintable(saidBy(w, "till_findings")));
    picture(w, "options-test-failed");
    QCOMPARE(stored(w).database, w.database());
}

void TestWindowOptions::wrongValuesAreRefusedInPlace()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    openOptions(w);
    const auto before = w.read(w.profile("profile.toml"));
    w.type(q("support_email_edit"), QStringLiteral("not an address"));
    w.press(q("save_options"));
    QTRY_VERIFY2(saidBy(w, "support_refused").contains(QStringLiteral("not an address")), qPrintable(w.shownText()));
    QVERIFY(w.find(q("support_email_edit"))->hasFocus());
    for (const char* name : {"support_refused", "support_email_edit"}) { // both on the screen
        const auto* part = w.find(q(name));
        QTRY_VERIFY2(QRegion(part->rect()).subtracted(part->visibleRegion()).isEmpty(), qPrintable(QStringLiteral("%1 %2 %3").arg(q(name)).arg(part->visibleRegion().boundingRect().height()).arg(part->height())));
    }
    QVERIFY(canSave(w)); // once corrected
    QVERIFY(!w.isShown(q("till_refused")));
    QCOMPARE(w.read(w.profile("profile.toml")), before);
    picture(w, "options-refused");
    w.type(q("support_email_edit"), QStringLiteral("help@till.example"));
    QVERIFY(!w.isShown(q("support_refused")));
    w.type(q("support_role_edit"), QStringLiteral(" "));
    w.press(q("save_options"));
    QTRY_VERIFY(saidBy(w, "support_refused").contains(QStringLiteral("role")));
    QVERIFY(w.find(q("support_role_edit"))->hasFocus());
    w.type(q("support_role_edit"), QStringLiteral("Manager"));

    w.write("broken.toml", "name = 'x'\ndriver = 'abacus'\ncurrency = 'EUR'\n");
    w.openFrom = QString::fromStdString(w.path("broken.toml"));
    w.press(q("choose_mapping"));
    QTRY_VERIFY2(saidBy(w, "mapping_note").contains(QStringLiteral("abacus")), qPrintable(saidBy(w, "mapping_note")));
    w.press(q("save_options"));
    QTRY_VERIFY2(saidBy(w, "till_refused").contains(QStringLiteral("abacus")), qPrintable(w.shownText()));
    QCOMPARE(w.read(w.profile("profile.toml")), before);
    picture(w, "options-mapping-refused");
    w.press(q("reset_options"));
    w.find<QLineEdit>(q("database"))->clear();
    QVERIFY(!canSave(w));
    QCOMPARE(saidBy(w, "options_state"), QStringLiteral("Say where the till's database is."));
    QCOMPARE(w.read(w.profile("profile.toml")), before);
}

void TestWindowOptions::currenciesThatDiffer()
{
    WindowFixture w;
    auto mapping = CliFixture::bistroMapping();
    mapping.replace(mapping.find("EUR"), 3, "CHF");
    w.bistro({}, mapping);
    w.connect();
    openOptions(w);
    QTRY_VERIFY2(saidBy(w, "currency").contains(QStringLiteral("the mapping says CHF, HubRise's account has EUR")), qPrintable(saidBy(w, "currency")));
    w.find<QComboBox>(q("mapping"))->setCurrentIndex(w.find<QComboBox>(q("mapping"))->findData(QStringLiteral("kezia")));
    QTRY_COMPARE(saidBy(w, "currency"), QStringLiteral("Currency: EUR (the mapping and HubRise's account agree)")); // of the one chosen now
}

void TestWindowOptions::leavingKeepsWhatIsNotSaved()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    openOptions(w);
    w.type(q("support_email_edit"), QStringLiteral("help@till.example"));
    w.go(QStringLiteral("history"));
    w.desk().refresh();
    w.go(QStringLiteral("options"));
    QCOMPARE(w.find<QLineEdit>(q("support_email_edit"))->text(), QStringLiteral("help@till.example"));
    QVERIFY(saidBy(w, "options_told").contains(QStringLiteral("not saved yet")));
    QVERIFY(stored(w).support_email.empty());
    picture(w, "options-kept");
    w.press(q("save_options"));
    QVERIFY(isSaved(w));
    QVERIFY(!w.isShown(q("options_told")));
    w.go(QStringLiteral("history"));
    w.go(QStringLiteral("options"));
    QVERIFY(!w.isShown(q("options_told")));
}

void TestWindowOptions::whatOthersChangedMeanwhileStays()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    openOptions(w);
    w.type(q("support_email_edit"), QStringLiteral("help@till.example"));
    auto other = stored(w);
    other.jobs = {"push stock"};
    other.reserve_percent = 33;
    QVERIFY(io::saveProfile(other).has_value());
    w.press(q("save_options"));
    QVERIFY(isSaved(w));
    QCOMPARE(stored(w).jobs, std::vector<std::string>{"push stock"});
    QCOMPARE(stored(w).reserve_percent, 33);
    QCOMPARE(stored(w).support_email, std::string("help@till.example"));
    QCOMPARE(w.find<QSpinBox>(q("reserve"))->value(), 33);
}

void TestWindowOptions::whileSomethingWorks()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    w.open();
    w.network.script("GET", "/v1/customer_lists", fakes::Fault::hold());
    w.press(q("push_customers_card"));
    QVERIFY(w.flow().isWorking());
    w.go(QStringLiteral("options"));
    w.type(q("support_email_edit"), QStringLiteral("help@till.example"));
    QVERIFY(!canSave(w));
    QVERIFY2(saidBy(w, "options_state").contains(QStringLiteral("save when it has finished")), qPrintable(saidBy(w, "options_state")));
    picture(w, "options-working");
    w.flow().stop();
    QVERIFY(w.settle());
    w.go(QStringLiteral("options")); // the window shows how the work goes on
    QTRY_VERIFY(canSave(w));
    {
        const auto held = io::Lock::acquire(w.profile("lock"), "batch");
        QVERIFY(held);
        QVERIFY(seen(w, [&] { return !canSave(w); }));
    }
    QVERIFY(seen(w, [&] { return canSave(w); }));
    w.press(q("save_options"));
    QVERIFY(isSaved(w));
}

void TestWindowOptions::closingWaitsForWhatIsSaved()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    openOptions(w);
    QVERIFY(w.rests());
    // What is refused is to be read.
    w.type(q("support_email_edit"), QStringLiteral("not an address"));
    const auto closedWhileSaving = [&w] {
        std::promise<void> go;
        w.desk().looks().post([wait = go.get_future().share()](std::stop_token) { wait.wait(); });
        w.press(q("save_options"));
        const bool closed = w.window().close();
        go.set_value();
        return closed;
    };
    QVERIFY(!closedWhileSaving());
    QTRY_VERIFY2(saidBy(w, "support_refused").contains(QStringLiteral("not an address")), qPrintable(w.shownText()));
    for (int i = 0; i < 150; ++i) // nothing is to come
        QTest::qWait(1);
    QVERIFY(w.window().isVisible());
    w.type(q("support_email_edit"), QStringLiteral("help@till.example"));
    QVERIFY(!closedWhileSaving());
    QTRY_VERIFY(!w.window().isVisible()); // nobody was asked
    QCOMPARE(stored(w).support_email, std::string("help@till.example"));
}

/// Whoever wanted to close while it was saved, and began something meanwhile, is asked as always, and reads the result.
void TestWindowOptions::whoBeginsSomethingStays()
{
    WindowFixture w;
    w.bistro();
    w.connect(emptyList);
    openOptions(w);
    QVERIFY(w.rests());
    w.type(q("support_email_edit"), QStringLiteral("help@till.example"));
    std::promise<void> go;
    w.desk().looks().post([wait = go.get_future().share()](std::stop_token) { wait.wait(); }); // a till that does not answer
    w.press(q("save_options"));
    QVERIFY(!w.window().close());
    QVERIFY2(saidBy(w, "window_banner").contains(QStringLiteral("as soon as everything is saved")), qPrintable(w.shownText()));
    w.network.script("GET", "/v1/customer_lists", fakes::Fault::hold());
    w.flow().start(engine::Operation::PushCustomers);
    QVERIFY(w.flow().isWorking());
    QVERIFY(!w.window().close());
    QTRY_VERIFY2(w.says(QStringLiteral("Something is being done")), qPrintable(w.shownText()));
    QVERIFY(!saidBy(w, "window_banner").contains(QStringLiteral("as soon as everything is saved")));
    go.set_value();
    w.flow().stop();
    QVERIFY(w.settle());
    QVERIFY(w.rests());
    QVERIFY(w.window().isVisible());
    QCOMPARE(stored(w).support_email, std::string("help@till.example"));
}

void TestWindowOptions::anotherLanguage()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    auto profile = stored(w);
    profile.window_language = "en";
    QVERIFY(io::saveProfile(profile).has_value());
    gui::ProgramOptions options;
    options.home = w.path("home");
    gui::Program program(options, gui::Outside{});
    QVERIFY(program.start().has_value());
    const auto* before = program.shown();
    auto* window = qobject_cast<gui::Window*>(program.shown());
    QVERIFY(window);
    window->showPage(QStringLiteral("options"));
    auto* language = window->findChild<QComboBox*>(q("language"));
    auto* save = window->findChild<QAbstractButton*>(q("save_options"));
    const auto english = window->findChild<QCheckBox*>(q("schedule_job_push_customers"))->text();
    QVERIFY(QTest::qWaitFor([&] { return window->findChild<QComboBox*>(q("mapping"))->count() >= 2; }, patience));
    language->setCurrentIndex(language->findData(QStringLiteral("fr")));
    QVERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(program.shown() != before);
    window = qobject_cast<gui::Window*>(program.shown());
    QVERIFY(window);
    QCOMPARE(window->shownPage(), QStringLiteral("options")); // one goes on where one was
    QVERIFY2(window->findChild<QCheckBox*>(q("schedule_job_push_customers"))->text() != english, qPrintable(english));
    QCOMPARE(stored(w).window_language, std::string("fr"));
    QCOMPARE(window->findChild<QComboBox*>(q("language"))->currentData().toString(), QStringLiteral("fr"));
}

void TestWindowOptions::hostileValuesStayPlain()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    w.write("<img src=x>&m.toml", CliFixture::bistroMapping());
    auto profile = stored(w);
    profile.mapping = w.path("<img src=x>&m.toml");
    profile.database = w.path("<b>\xE2\x80\xAE&till.db");
    profile.support_role = "<a href='x'>Manager</a> & \xE2\x80\xAEtxt";
    QVERIFY(io::saveProfile(profile).has_value());
    const auto before = w.read(w.profile("profile.toml"));
    openOptions(w);
    QTRY_VERIFY(w.isShown(q("mapping_note")));
    QVERIFY(w.find<QComboBox>(q("mapping"))->currentText().contains(QStringLiteral("<img src=x>&m.toml")));
    QCOMPARE(w.find<QLineEdit>(q("support_role_edit"))->text(), QString::fromStdString(profile.support_role));
    w.press(q("test_till"));
    QTRY_VERIFY(w.isShown(q("till_tested")));
    QTRY_VERIFY(saidBy(w, "till_findings").contains(QStringLiteral("<b>")));
    QVERIFY(!saidBy(w, "till_findings").contains(QChar(0x202E)));
    for (const char* name : {"database_exact", "support_role_edit_exact"})
        QVERIFY2(saidBy(w, name).contains(QStringLiteral("\\x")) && !saidBy(w, name).contains(QChar(0x202E)), qPrintable(saidBy(w, name)));
    QVERIFY(!w.isShown(q("support_email_edit_exact")));
    for (const auto* label : w.window().findChildren<QLabel*>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
    QVERIFY(!canSave(w));
    picture(w, "options-hostile");
    w.find<QSpinBox>(q("reserve"))->setValue(11);
    w.press(q("save_options"));
    QVERIFY(isSaved(w));
    auto expected = profile;
    expected.reserve_percent = 11;
    QVERIFY(stored(w) == expected); // nothing else was touched
}

void TestWindowOptions::theWheelChangesNothing()
{
    WindowFixture w;
    w.bistro();
    EXITS(w.init(), 0);
    openOptions(w);
    for (const char* name : {"reserve", "warn_price_change", "language", "mapping"}) {
        auto* field = w.find(q(name));
        QVERIFY2(field && !field->hasFocus(), name);
        QWheelEvent wheel(QPointF(5, 5), field->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(field, &wheel);
    }
    QVERIFY(!canSave(w));
    QCOMPARE(w.find<QSpinBox>(q("reserve"))->value(), 10);
}

QTEST_MAIN(TestWindowOptions)
#include "test_window_options.moc"
