// The first start: from no profile to one that works, with everything that can be wrong on the way.

#include "gui/assistant.h"
#include "gui/widgets/style.h"
#include "gui/wording.h"
#include "layouts_rest.h"
#include "sync/first_run.h"
#include "window_fixture.h"

#include <QApplication>
#include <QLineEdit>

namespace {

/// The assistant before a person, with a till and a sandbox of CliFixture.
class FirstStart : public CliFixture {
public:
    FirstStart()
    {
        sample("kezia");
        m_profile.name = "default";
        m_profile.folder = path("home/default");
    }

    void open()
    {
        gui::Outside outside;
        outside.chooseToOpen = [this](QWidget*, const QString&, const QString&, auto chosen) {
            if (!openFrom.isEmpty())
                chosen(openFrom);
        };
        assistant = std::make_unique<gui::Assistant>(m_words, m_profile, outside);
        QObject::connect(assistant.get(), &gui::Assistant::finished, assistant.get(), [this](const io::Profile& profile) { made.push_back(profile); });
        assistant->resize(1024, 768);
        assistant->show();
        assistant->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(assistant.get(), patience));
        QTRY_VERIFY(find("till_other"));
    }

    template <class W = QWidget> W* find(const char* name) const
    {
        for (auto* widget : assistant->findChildren<W*>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }

    void press(const char* name)
    {
        QVERIFY2(QTest::qWaitFor([&] { auto* b = find<QAbstractButton>(name); return b && b->isEnabled(); }, patience), name);
        auto* button = find<QAbstractButton>(name);
        button->setFocus();
        QCoreApplication::processEvents();
        button->click();
    }

    void type(const char* name, const std::string& text)
    {
        auto* edit = find<QLineEdit>(name);
        QVERIFY2(edit && edit->isEnabled(), name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromStdString(text));
    }

    QString shown() const
    {
        QStringList all;
        for (const auto* label : assistant->findChildren<QLabel*>())
            if (label->isVisible())
                all << label->text().remove(QChar(0x200B));
        return all.join('\n');
    }
    bool says(const char* words) const
    {
        return QTest::qWaitFor([&] { return shown().contains(QString::fromUtf8(words)); }, patience);
    }

    /// Up to the third step, with the sample till.
    void passTill()
    {
        press("till_kezia");
        type("database_edit", database());
        press("next_button");
        QVERIFY2(says("The till answers"), qPrintable(shown()));
        press("next_button");
        QTRY_VERIFY(find("client_id_edit"));
    }

    std::string url(const char* path) const { return "http://127.0.0.1:" + std::to_string(network.port()) + path; }
    bool isWritten() const { return QFileInfo::exists(QString::fromStdString(path("home"))); }
    void picture(const char* name) const
    {
        const QString folder = qEnvironmentVariable("PICTURES");
        if (folder.isEmpty())
            return;
        layoutsRest(*assistant);
        assistant->grab().save(folder + QStringLiteral("/assistant_") + QLatin1String(name) + QStringLiteral(".png"));
    }

    io::Profile m_profile;
    QString openFrom;
    std::vector<io::Profile> made;
    std::unique_ptr<gui::Assistant> assistant;

private:
    i18n::Words m_words{i18n::chooseLanguage(qEnvironmentVariable("PICTURES_LANGUAGE", "en").toStdString()), gui::rephrased};
};

} // namespace

class TestAssistant : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m = std::make_unique<FirstStart>(); }
    void cleanup() { m.reset(); }

    void fromNothingToAProfile();
    void byKeyboardAlone();
    void nothingGoesOnWithoutAnswers();
    void aDatabaseThatIsNotThere();
    void aMappingOfOnesOwn();
    void aMappingThatCannotBeUsed();
    void aServersAddress();
    void anExistingProfileIsLeftAlone();
    void aWrongClientFile();
    void aWrongAddress();
    void theClientCanComeLater();
    void aProfileWithAClientSkipsThatStep();
    void backKeepsWhatWasSaid();
    void whatTheEngineMakes();

private:
    std::unique_ptr<FirstStart> m;
};

#define SAYS(words) QVERIFY2(m->says(words), qPrintable(m->shown()))

void TestAssistant::initTestCase()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * (qEnvironmentVariableIsSet("PICTURES_LARGE") ? 2 : 1));
    QApplication::setFont(font);
    gui::applyStyle(*qApp);
}

void TestAssistant::fromNothingToAProfile()
{
    m->open();
    SAYS("step 1 of 3");
    m->picture("till");
    m->press("till_kezia");
    m->openFrom = QString::fromStdString(m->database());
    m->press("database_button");
    QCOMPARE(m->find<QLineEdit>("database_edit")->text(), m->openFrom);
    m->press("next_button");
    SAYS("The till answers");
    SAYS("The query “products” finds");
    SAYS("The query “customers” finds");
    m->picture("test");
    QVERIFY(!m->isWritten());
    m->press("next_button");
    m->write("client.json", R"({"client_id": "sandbox.clients.hubrise.com", "client_secret": "sandbox-secret"})");
    m->openFrom = QString::fromStdString(m->path("client.json"));
    m->press("client_file_button");
    QTRY_COMPARE(m->find<QLineEdit>("client_id_edit")->text(), QStringLiteral("sandbox.clients.hubrise.com"));
    QVERIFY(!m->find("api_url_edit"));
    m->press("advanced_button");
    m->type("api_url_edit", m->url("/v1"));
    m->type("oauth_url_edit", m->url("/oauth2/v1"));
    m->picture("client");
    QVERIFY(!m->isWritten());
    m->press("next_button");
    QTRY_COMPARE(m->made.size(), std::size_t(1));

    const auto profile = io::loadProfile(m->path("home"), "default");
    QVERIFY(profile);
    QCOMPARE(profile->mapping, std::string("kezia"));
    QCOMPARE(profile->database, m->database());
    QCOMPARE(profile->device_id, m->made.front().device_id);
    QCOMPARE(profile->device_id.size(), std::size_t(32));
    EXITS(m->runJson("connect --code " + m->code()), 0);
    EXITS(m->runJson("push customers --dry-run"), 0);
}

void TestAssistant::byKeyboardAlone()
{
    m->open();
    const auto tabTo = [&](const char* name) {
        for (int i = 0; i < 40 && QApplication::focusWidget()->objectName() != QLatin1String(name); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget()->objectName() == QLatin1String(name);
    };
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("till_kezia"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("database_edit")); // next on the screen, next for Tab
    QTest::keyClicks(QApplication::focusWidget(), QString::fromStdString(m->database()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    SAYS("The till answers");
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("next_button"));
    QTest::keyClick(m->assistant.get(), Qt::Key_Left, Qt::AltModifier);
    SAYS("step 1 of 3");
    QTest::keyClick(m->assistant.get(), Qt::Key_Right, Qt::AltModifier);
    SAYS("The till answers");
    QTRY_VERIFY(m->find<QAbstractButton>("next_button")->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    SAYS("step 3 of 3");
    QVERIFY(tabTo("client_id_edit"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("sandbox.clients.hubrise.com"));
    QVERIFY(tabTo("client_file_edit"));
    QTest::keyClicks(QApplication::focusWidget(), QString::fromStdString(m->path("secret.txt")));
    QVERIFY(tabTo("advanced_button"));
    QVERIFY(tabTo("next_button"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(m->made.size(), std::size_t(1));
}

void TestAssistant::nothingGoesOnWithoutAnswers()
{
    m->open();
    m->press("next_button");
    SAYS("Choose your till first.");
    m->press("till_nestor");
    m->press("next_button");
    SAYS("Say where the till's database is.");
    m->press("till_other");
    m->press("next_button");
    SAYS("Choose the mapping file first");
    SAYS("step 1 of 3");
    QVERIFY(!m->isWritten());
}

void TestAssistant::aDatabaseThatIsNotThere()
{
    m->open();
    m->press("till_kezia");
    m->type("database_edit", m->path("nowhere.db"));
    m->press("next_button");
    SAYS("is not there");
    SAYS("on a network share, see that it is connected");
    m->picture("no_database");
    QTRY_COMPARE(m->find<QAbstractButton>("next_button")->text(), QStringLiteral("Go on anyway"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("test_again_button")); // the safe one
    m->press("back_button");
    m->type("database_edit", m->database());
    m->press("next_button");
    SAYS("The till answers");
}

void TestAssistant::aMappingOfOnesOwn()
{
    m->bistro();
    m->write("bistro.toml", "name = \"<b>Bistro & Co</b>\"\n" + CliFixture::bistroMapping().substr(CliFixture::bistroMapping().find('\n') + 1));
    m->sql("DELETE FROM stock; DROP TABLE deals;");
    m->open();
    m->press("till_other");
    m->openFrom = QString::fromStdString(m->path("bistro.toml"));
    m->press("mapping_button");
    SAYS("This mapping is for: <b>Bistro & Co</b>");
    m->type("database_edit", m->database());
    m->press("next_button");
    SAYS("The query “stock” finds nothing");
    SAYS("“deals”");
    for (const auto* label : m->assistant->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    m->picture("remarks");
    m->sql("CREATE TABLE deals (ref TEXT, name TEXT)");
    m->press("test_again_button");
    QTRY_VERIFY(m->find<QAbstractButton>("next_button")->text() == QStringLiteral("Next"));
}

void TestAssistant::aMappingThatCannotBeUsed()
{
    m->write("broken.toml", "name = \"Bistro\"\ndriver = \"sqlte\"\n");
    m->open();
    m->press("till_other");
    m->type("mapping_edit", m->path("broken.toml"));
    m->type("database_edit", m->database());
    m->press("next_button");
    QTRY_VERIFY(m->find("assistant_banner"));
    SAYS("broken.toml");
    SAYS("step 1 of 3");
    m->type("mapping_edit", m->path("none.toml"));
    m->press("next_button");
    SAYS("none.toml");
    SAYS("step 1 of 3");
}

void TestAssistant::aServersAddress()
{
    std::string mapping = CliFixture::bistroMapping();
    mapping.replace(mapping.find("sqlite"), 6, "postgresql");
    m->write("server.toml", mapping);
    m->open();
    m->press("till_other");
    QVERIFY(m->find("database_button"));
    m->type("mapping_edit", m->path("server.toml"));
    m->find("database_edit")->setFocus();
    SAYS("What is the address of the till's database?");
    SAYS("postgresql://reader@till:5432/shop");
    QVERIFY(!m->find("database_button"));
}

void TestAssistant::anExistingProfileIsLeftAlone()
{
    m->open();
    m->passTill();
    EXITS(m->init(), 0); // somebody else was quicker
    const std::string before = m->read(m->profile("profile.toml"));
    m->type("client_id_edit", "another.clients.hubrise.com");
    m->type("client_file_edit", m->path("secret.txt"));
    m->press("next_button");
    SAYS("is already there");
    QVERIFY(m->made.empty());
    QCOMPARE(m->read(m->profile("profile.toml")), before);
}

void TestAssistant::aWrongClientFile()
{
    m->open();
    m->passTill();
    m->type("client_id_edit", "sandbox.clients.hubrise.com");
    m->press("next_button");
    SAYS("names no file with HubRise's client secret");
    m->type("client_file_edit", m->path("none.txt"));
    m->press("next_button");
    SAYS("While reading HubRise's client secret");
    QVERIFY(!m->isWritten());
    m->type("client_file_edit", m->path("secret.txt"));
    m->press("next_button");
    QTRY_COMPARE(m->made.size(), std::size_t(1));
}

void TestAssistant::aWrongAddress()
{
    m->open();
    m->passTill();
    m->type("client_id_edit", "sandbox.clients.hubrise.com");
    m->type("client_file_edit", m->path("secret.txt"));
    m->press("advanced_button");
    m->type("api_url_edit", "http://hubrise.example/v1");
    m->press("next_button");
    SAYS("unencrypted");
    QVERIFY(!m->isWritten());
}

void TestAssistant::theClientCanComeLater()
{
    m->open();
    m->passTill();
    m->press("next_button");
    QTRY_COMPARE(m->made.size(), std::size_t(1));
    QCOMPARE(m->made.front().client_id, std::string());
}

void TestAssistant::aProfileWithAClientSkipsThatStep()
{
    m->m_profile.client_id = "sandbox.clients.hubrise.com";
    m->m_profile.client_secret_file = m->path("secret.txt");
    m->open();
    SAYS("step 1 of 2");
    m->press("till_kezia");
    m->type("database_edit", m->database());
    m->press("next_button");
    SAYS("The till answers");
    m->press("next_button");
    QTRY_COMPARE(m->made.size(), std::size_t(1));
    QCOMPARE(m->made.front().client_id, m->m_profile.client_id);
}

void TestAssistant::backKeepsWhatWasSaid()
{
    m->open();
    m->passTill();
    m->type("client_id_edit", "abc");
    m->press("back_button");
    m->press("back_button");
    QCOMPARE(m->find<QLineEdit>("database_edit")->text(), QString::fromStdString(m->database()));
    m->press("next_button");
    SAYS("The till answers");
    m->press("next_button");
    QTRY_VERIFY(m->find("client_id_edit"));
    QCOMPARE(m->find<QLineEdit>("client_id_edit")->text(), QStringLiteral("abc"));
}

void TestAssistant::whatTheEngineMakes()
{
    io::Profile profile;
    profile.folder = m->path("home/default");
    profile.mapping = "kezia";
    profile.database = "till.db";
    const auto made = engine::completed(profile);
    QCOMPARE(made.mapping, std::string("kezia"));
    QVERIFY(std::filesystem::path(made.database).is_absolute());
    QCOMPARE(engine::completed(made).device_id, made.device_id); // made once
    profile.database = "postgresql://reader@till/shop";
    QCOMPARE(engine::completed(profile).database, profile.database);
    m->write("secret.json", R"({"client_id": 7})");
    QCOMPARE(engine::clientIdIn(m->path("secret.json")), std::string());
    QCOMPARE(engine::clientIdIn(m->path("secret.txt")), std::string());
    QCOMPARE(engine::clientIdIn(m->path("none")), std::string());
    QStringList names;
    for (const auto& till : engine::shippedTills())
        names << QString::fromStdString(till.name);
    QCOMPARE(names, QStringList({"Kezia", "Nestor"}));
}

QTEST_MAIN(TestAssistant)
#include "test_assistant.moc"
