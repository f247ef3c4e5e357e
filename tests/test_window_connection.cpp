// The Connection page as a person uses it: connecting with everything that can go wrong on the way, testing, reconnecting, disconnecting, giving support access.

#include "gui/connection_code.h"
#include "gui/widgets/question.h"
#include "gui/widgets/style.h"
#include "layouts_rest.h"
#include "sync/connect.h"
#include "window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>

namespace {

using json = nlohmann::json;

/// For the eye: with PICTURES=FOLDER the window is kept as it looks now.
void picture(WindowFixture& w, const char* name)
{
    const QString folder = qEnvironmentVariable("PICTURES");
    if (folder.isEmpty())
        return;
    layoutsRest(w.window());
    w.window().grab().save(folder + '/' + QLatin1String(name) + QStringLiteral(".png"));
}

QString label(WindowFixture& w, const char* name)
{
    const auto* found = w.find<QLabel>(QLatin1String(name));
    return found ? found->text().remove(QChar(0x200B)) : QString();
}

/// All that the widget of that name says.
QString said(WindowFixture& w, const char* name)
{
    QStringList all;
    if (const auto* widget = w.find(QLatin1String(name)))
        for (const auto* part : widget->findChildren<QLabel*>())
            if (part->isVisible())
                all << part->text().remove(QChar(0x200B));
    return all.join('\n');
}

std::string urlOf(int port, const char* path) { return "http://127.0.0.1:" + std::to_string(port) + path; }

} // namespace

class TestWindowConnection : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m.reset(); }

    void disconnectedItSaysSoAndOpensHubRisesPage();
    void withoutABrowserTheAddressIsThere();
    void aPastedCodeIsCleanedAndConnects();
    void byKeyboardAlone();
    void anExpiredCode();
    void aUsedCode();
    void aWrongClientSecretIsCorrectedInPlace();
    void aMissingClientIsAskedFor();
    void refusedOnThePage();
    void aWrongAddressKeepsTheCode();
    void anAnswerThatWasLost();
    void somethingElseAnswers();
    void waitingCanBeCancelled();
    void aLocationThatCannotBeReadYet();
    void reconnectingElsewhereIsSaidLoudly();
    void reconnectingCanBeLeft();
    void causesOfADeadConnection_data();
    void causesOfADeadConnection();
    void theTestTellsInWords();
    void disconnectingAsksFirst();
    void disconnectingWithoutNetwork();
    void missingCatalogAndList();
    void hostileNamesStayPlain();
    void theClipboardIsOfferedOnly();
    void theLifeOfACode();
    void supportAccess();
    void whileSomethingIsSentNothingElseBegins();
    void whatTheEngineSays();

private:
    void typeCode(const std::string& code) { m->type(QStringLiteral("code_edit"), QString::fromStdString(code)); }
    void setSignIn(const std::string& url) { m->desk().changeProfile([url](io::Profile& changed) { changed.oauth_url = url; }); }
    void openDisconnected();
    void openConnected(const json& choice = json::object());
    bool isSaid(const char* banner, const QString& words) { return QTest::qWaitFor([&] { return said(*m, banner).contains(words); }, patience); }
    bool isState(const QString& words) { return QTest::qWaitFor([&] { return label(*m, "state_label").contains(words); }, patience); }
    bool isConnected() { return isState(QStringLiteral("Connected to HubRise")) && QTest::qWaitFor([&] { return m->isShown(QStringLiteral("connection_details")) && !m->isShown(QStringLiteral("sign_in")); }, patience); }

    std::unique_ptr<WindowFixture> m;
};

#define SAYS(banner, words) QVERIFY2(isSaid(banner, QStringLiteral(words)), qPrintable(said(*m, banner)))

void TestWindowConnection::initTestCase()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * (qEnvironmentVariableIsSet("PICTURES_LARGE") ? 2 : 1));
    QApplication::setFont(font);
    gui::applyStyle(*qApp);
}

void TestWindowConnection::init()
{
    QGuiApplication::clipboard()->clear();
    m = std::make_unique<WindowFixture>();
    m->sample("kezia");
}

void TestWindowConnection::openDisconnected()
{
    EXITS(m->init(), 0);
    m->open(qEnvironmentVariable("PICTURES_LANGUAGE", "en").toStdString());
    m->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m->window(), patience));
    m->go(QStringLiteral("connection"));
    QTRY_VERIFY(m->isShown(QStringLiteral("sign_in")));
}

void TestWindowConnection::openConnected(const json& choice)
{
    m->connect(choice);
    m->open(qEnvironmentVariable("PICTURES_LANGUAGE", "en").toStdString());
    m->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m->window(), patience));
    m->go(QStringLiteral("connection"));
    QVERIFY(isConnected());
}

void TestWindowConnection::disconnectedItSaysSoAndOpensHubRisesPage()
{
    openDisconnected();
    QCOMPARE(label(*m, "state_label"), QStringLiteral("Disconnected from HubRise"));
    QVERIFY(!m->isShown(QStringLiteral("connection_details")));
    QVERIFY(!m->isShown(QStringLiteral("link_edit")));
    QVERIFY(!m->find<QAbstractButton>(QStringLiteral("validate_button"))->isEnabled());
    picture(*m, "disconnected");
    m->press(QStringLiteral("connect_button"));
    QTRY_COMPARE(m->opened.size(), 1);
    QTRY_VERIFY(m->isShown(QStringLiteral("link_edit")));
    QCOMPARE(m->find<QLineEdit>(QStringLiteral("link_edit"))->text(), m->opened.first());
    QVERIFY(label(*m, "life_label").contains(QStringLiteral("left")));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("code_edit"));
    picture(*m, "page_opened");

    const QUrl url(m->opened.first());
    const Reply page = m->hubrise.send("GET", url.path().toStdString() + "?" + url.query(QUrl::FullyEncoded).toStdString(), "", "");
    QCOMPARE(page.status, 200);
    QVERIFY(page.raw.find("id=\"catalog_id\"") != std::string::npos && page.raw.find("id=\"customer_list_id\"") != std::string::npos);

    m->press(QStringLiteral("copy_link_button"));
    QCOMPARE(QGuiApplication::clipboard()->text(), m->opened.first());
    m->press(QStringLiteral("new_code_button"));
    QTRY_COMPARE(m->opened.size(), 2);
}

void TestWindowConnection::withoutABrowserTheAddressIsThere()
{
    m->browserOpens = false;
    openDisconnected();
    m->press(QStringLiteral("connect_button"));
    QTRY_VERIFY(label(*m, "browser_label").contains(QStringLiteral("No browser could be opened")));
    const auto* link = m->find<QLineEdit>(QStringLiteral("link_edit"));
    QVERIFY(link->text().contains(QStringLiteral("/oauth2/v1/authorize?")));
    QVERIFY(link->isReadOnly() && link->focusPolicy() != Qt::NoFocus);
}

void TestWindowConnection::aPastedCodeIsCleanedAndConnects()
{
    openDisconnected();
    const QString code = QString::fromStdString(m->code());
    QGuiApplication::clipboard()->setText(QStringLiteral(" “") + code.left(10) + QStringLiteral(" \r\n\t") + code.mid(10, 12) + QStringLiteral("\u00A0\u200B\n") + code.mid(22) + QStringLiteral("”\n"));
    auto* edit = m->find<QLineEdit>(QStringLiteral("code_edit"));
    edit->setFocus();
    QTest::keySequence(edit, QKeySequence::Paste);
    QCOMPARE(edit->text(), code);
    QVERIFY(!m->isShown(QStringLiteral("shape_label")));
    m->press(QStringLiteral("validate_button"));
    QVERIFY(isConnected());
    QCOMPARE(said(*m, "account_row"), QStringLiteral("Account\nLe Bouchon des Terreaux\nk7m2p"));
    QCOMPARE(said(*m, "location_row"), QStringLiteral("Point de vente\nLyon 1er\nk7m2p-0"));
    QCOMPARE(said(*m, "catalog_row"), QStringLiteral("Catalog\nCarte Lyon 1er\nq4x9d"));
    QCOMPARE(said(*m, "customer_list_row"), QStringLiteral("Customer list\nClients du Bouchon\nw8n1c"));
    QVERIFY(said(*m, "currency_row").contains(QStringLiteral("EUR · FR")));
    SAYS("connection_banner", "Nothing was sent yet");
    QVERIFY(!m->isShown(QStringLiteral("warnings_banner")));
    QCOMPARE(m->requests("PUT") + m->requests("PATCH") + m->requests("POST", "/v1"), 0);
    picture(*m, "connected");
    m->press(QStringLiteral("to_exchange_button"));
    QTRY_COMPARE(m->window().shownPage(), QStringLiteral("exchange"));
}

void TestWindowConnection::byKeyboardAlone()
{
    openDisconnected();
    const auto tabTo = [&](const char* name) {
        for (int i = 0; i < 60; ++i) {
            const auto* now = QApplication::focusWidget();
            if (now && now->objectName() == QLatin1String(name) && now->isVisible())
                return true;
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &m->window(), Qt::Key_Tab);
        }
        return false;
    };
    QVERIFY(tabTo("connect_button"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("code_edit"));
    for (const char* name : {"support_button", "link_edit", "copy_link_button", "new_code_button", "code_edit"})
        QVERIFY2(tabTo(name), name);
    QTest::keyClicks(QApplication::focusWidget(), QString::fromStdString(m->code()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(isConnected());
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("to_exchange_button"));
    for (const char* name : {"hubrise_account_button", "test_button", "connect_again_button", "disconnect_button", "support_button", "copy_button"})
        QVERIFY2(tabTo(name), name);
    QVERIFY(tabTo("disconnect_button"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // neither opens nor does anything: Space presses
    QVERIFY(tabTo("disconnect_button"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(m->window().findChild<gui::Question*>());
    QTest::keyClick(m->window().findChild<gui::Question*>(), Qt::Key_Return); // the safe answer
    QTRY_VERIFY(!m->window().findChild<gui::Question*>());
    QVERIFY(isConnected());
}

void TestWindowConnection::anExpiredCode()
{
    openDisconnected();
    m->press(QStringLiteral("connect_button"));
    QTRY_COMPARE(m->opened.size(), 1);
    QTRY_VERIFY(m->isShown(QStringLiteral("link_edit")));
    const std::string code = m->code();
    m->hubrise.control("POST", "/expire_codes");
    typeCode(code);
    m->press(QStringLiteral("validate_button"));
    SAYS("sign_in_banner", "older than 10 minutes, or was used before");
    QCOMPARE(m->find<QLineEdit>(QStringLiteral("code_edit"))->text(), QString());
    picture(*m, "expired");
    m->press(QStringLiteral("get_code_button"));
    QTRY_COMPARE(m->opened.size(), 2);
    QTRY_VERIFY(!m->isShown(QStringLiteral("sign_in_banner")));
    typeCode(m->code());
    m->press(QStringLiteral("validate_button"));
    QVERIFY(isConnected());
}

void TestWindowConnection::aUsedCode()
{
    openDisconnected();
    const std::string code = m->code();
    QCOMPARE(m->hubrise.exchange(code).status, 200);
    typeCode(code);
    m->press(QStringLiteral("validate_button"));
    SAYS("sign_in_banner", "was used before");
    QCOMPARE(label(*m, "state_label"), QStringLiteral("Disconnected from HubRise"));
}

void TestWindowConnection::aWrongClientSecretIsCorrectedInPlace()
{
    m->write("secret.txt", "something-else");
    openDisconnected();
    const std::string code = m->code();
    typeCode(code);
    m->press(QStringLiteral("validate_button"));
    SAYS("sign_in_banner", "does not accept the client id or the client secret");
    QCOMPARE(m->find<QLineEdit>(QStringLiteral("code_edit"))->text(), QString::fromStdString(code)); // it is still good
    m->press(QStringLiteral("client_button"));
    QVERIFY(m->isShown(QStringLiteral("client_card")));
    picture(*m, "client");
    m->openFrom = QString::fromStdString(m->path("missing.json"));
    m->press(QStringLiteral("client_file_button"));
    m->press(QStringLiteral("save_client_button"));
    SAYS("connection_banner", "client secret");
    m->write("client.json", R"({"client_id": "sandbox.clients.hubrise.com", "client_secret": "sandbox-secret"})");
    m->openFrom = QString::fromStdString(m->path("client.json"));
    m->type(QStringLiteral("client_id_edit"), QStringLiteral("wrong"));
    m->press(QStringLiteral("client_file_button"));
    QTRY_COMPARE(m->find<QLineEdit>(QStringLiteral("client_id_edit"))->text(), QStringLiteral("sandbox.clients.hubrise.com"));
    m->press(QStringLiteral("save_client_button"));
    SAYS("connection_banner", "are saved");
    QVERIFY(!m->isShown(QStringLiteral("client_card")));
    QTRY_COMPARE(m->desk().profile().client_secret_file, m->path("client.json"));
    m->press(QStringLiteral("validate_button"));
    QVERIFY(isConnected());
}

void TestWindowConnection::aMissingClientIsAskedFor()
{
    EXITS(m->init(), 0);
    auto profile = io::loadProfile(m->path("home"), "default");
    profile->client_id.clear();
    QVERIFY(io::saveProfile(*profile));
    m->open();
    m->go(QStringLiteral("connection"));
    m->press(QStringLiteral("connect_button"));
    SAYS("sign_in_banner", "no HubRise client id");
    QTRY_VERIFY(m->isShown(QStringLiteral("client_button")));
    QCOMPARE(m->opened.size(), 0);
}

void TestWindowConnection::refusedOnThePage()
{
    openDisconnected();
    m->press(QStringLiteral("connect_button"));
    QTRY_COMPARE(m->opened.size(), 1);
    const std::string query = QUrl(m->opened.first()).query(QUrl::FullyEncoded).toStdString();
    const Reply page = m->hubrise.send("POST", "/oauth2/v1/authorize", query + "&decision=refuse", "application/x-www-form-urlencoded");
    QVERIFY(page.raw.find("id=\"refused\"") != std::string::npos);
    QVERIFY(said(*m, "sign_in").contains(QStringLiteral("If you pressed “Refuse”")));
    typeCode("Access refused"); // what that page shows in place of a code
    QTRY_VERIFY(m->isShown(QStringLiteral("shape_label")));
    m->press(QStringLiteral("validate_button"));
    SAYS("sign_in_banner", "does not accept this code");
    QCOMPARE(label(*m, "state_label"), QStringLiteral("Disconnected from HubRise"));
    m->press(QStringLiteral("get_code_button"));
    QTRY_COMPARE(m->opened.size(), 2);
}

void TestWindowConnection::aWrongAddressKeepsTheCode()
{
    openDisconnected();
    const io::Profile right = m->desk().profile();
    io::Profile wrong = right;
    wrong.oauth_url = urlOf(1, "/oauth2/v1"); // nobody listens there
    setSignIn(wrong.oauth_url);
    QTRY_COMPARE(m->desk().profile().oauth_url, wrong.oauth_url);
    const std::string code = m->code();
    typeCode(code);
    m->press(QStringLiteral("validate_button"));
    SAYS("sign_in_banner", "HubRise cannot be reached");
    SAYS("sign_in_banner", "http://127.0.0.1:1/oauth2/v1");
    QVERIFY(!m->isShown(QStringLiteral("get_code_button")));
    picture(*m, "no_network");
    setSignIn(right.oauth_url);
    QTRY_COMPARE(m->desk().profile().oauth_url, right.oauth_url);
    QCOMPARE(m->find<QLineEdit>(QStringLiteral("code_edit"))->text(), QString::fromStdString(code));
    m->press(QStringLiteral("validate_button"));
    QVERIFY(isConnected());
}

void TestWindowConnection::anAnswerThatWasLost()
{
    openDisconnected();
    m->network.script("POST", "/oauth2/v1/token", fakes::Fault::dropAfterEffect());
    typeCode(m->code());
    m->press(QStringLiteral("validate_button"));
    SAYS("sign_in_banner", "the code may be spent");
    m->press(QStringLiteral("get_code_button"));
    QTRY_COMPARE(m->opened.size(), 1);
    QTRY_VERIFY(m->isShown(QStringLiteral("link_edit")));
    typeCode(m->code());
    m->press(QStringLiteral("validate_button"));
    QVERIFY(isConnected());
}

void TestWindowConnection::somethingElseAnswers()
{
    openDisconnected();
    m->fault({{"method", "POST"}, {"path", "/oauth2/v1/token"}, {"status", 302}, {"body", "<html>hotel</html>"}, {"content_type", "text/html"}});
    typeCode(m->code());
    m->press(QStringLiteral("validate_button"));
    SAYS("sign_in_banner", "which is not followed");
    QVERIFY(m->find<QAbstractButton>(QStringLiteral("connect_button"))->isEnabled());
}

void TestWindowConnection::waitingCanBeCancelled()
{
    openDisconnected();
    m->network.script("POST", "/oauth2/v1/token", fakes::Fault::hold()); // for good
    typeCode(m->code());
    m->press(QStringLiteral("validate_button"));
    QTRY_VERIFY(m->isShown(QStringLiteral("busy_row")));
    QVERIFY(!m->find<QLineEdit>(QStringLiteral("code_edit"))->isEnabled());
    QTRY_COMPARE(m->network.requests("POST", "/oauth2/v1/token"), 1);
    picture(*m, "exchanging");
    m->press(QStringLiteral("cancel_button"));
    QTRY_VERIFY(!m->isShown(QStringLiteral("busy_row")));
    QTRY_VERIFY(m->isShown(QStringLiteral("sign_in_banner")));
    QVERIFY(m->find<QLineEdit>(QStringLiteral("code_edit"))->isEnabled());
    QCOMPARE(label(*m, "state_label"), QStringLiteral("Disconnected from HubRise"));
}

void TestWindowConnection::aLocationThatCannotBeReadYet()
{
    openDisconnected();
    m->network.script("GET", "/v1/location", fakes::Fault::dropBeforeEffect(), 0, -1);
    typeCode(m->code());
    m->press(QStringLiteral("validate_button"));
    QVERIFY(isConnected());
    SAYS("warnings_banner", "the point de vente could not be read");
    m->network.heal();
    m->press(QStringLiteral("test_button"));
    SAYS("connection_banner", "The connection works");
    QTRY_VERIFY(said(*m, "currency_row").contains(QStringLiteral("EUR")));
}

void TestWindowConnection::reconnectingElsewhereIsSaidLoudly()
{
    openConnected();
    m->press(QStringLiteral("connect_again_button"));
    QTRY_VERIFY(m->isShown(QStringLiteral("sign_in")));
    picture(*m, "connect_again");
    typeCode(m->code({{"location_id", "k7m2p-1"}, {"catalog_id", "q4x9e"}, {"customer_list_id", "w9v0d"}}));
    m->press(QStringLiteral("validate_button"));
    SAYS("warnings_banner", "The catalog is not the same as before: it was “Carte Lyon 1er” (q4x9d), it is now “Carte Lyon 6e” (q4x9e).");
    SAYS("warnings_banner", "customer list is not the same");
    SAYS("warnings_banner", "asked to type its name");
    QTRY_VERIFY(said(*m, "catalog_row").contains(QStringLiteral("q4x9e")));
    picture(*m, "elsewhere");
    QSignalSpy read(&m->desk(), &gui::Desk::standingChanged);
    m->desk().refresh();
    QTRY_VERIFY(read.count() > 0);
    m->press(QStringLiteral("test_button"));
    SAYS("connection_banner", "The connection works");
    QVERIFY(m->isShown(QStringLiteral("warnings_banner"))); // until somebody has read it
    m->go(QStringLiteral("history"));
    m->go(QStringLiteral("connection"));
    QVERIFY(m->isShown(QStringLiteral("warnings_banner")));
    m->press(QStringLiteral("understood_button"));
    QVERIFY(!m->isShown(QStringLiteral("warnings_banner")));
}

void TestWindowConnection::reconnectingCanBeLeft()
{
    openConnected();
    m->press(QStringLiteral("connect_again_button"));
    QTRY_VERIFY(m->isShown(QStringLiteral("sign_in")));
    m->press(QStringLiteral("close_sign_in_button"));
    QTRY_VERIFY(!m->isShown(QStringLiteral("sign_in")));
    QVERIFY(isConnected());
}

void TestWindowConnection::causesOfADeadConnection_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("repair");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("advice");
    QTest::newRow("revoked") << "revoke" << "" << "it was revoked or removed" << "Connect again to the same point de vente";
    QTest::newRow("blocked") << "block" << "unblock" << "The connection to HubRise is blocked" << "Unblock the connection in HubRise's back office";
    QTest::newRow("unpaid") << "unpaid" << "paid" << "unpaid subscription" << "Settle the subscription with HubRise, then try again";
}

void TestWindowConnection::causesOfADeadConnection()
{
    QFETCH(QString, action);
    QFETCH(QString, repair);
    QFETCH(QString, cause);
    QFETCH(QString, advice);
    openConnected();
    m->hubrise.control("POST", "/tokens", {{"all", true}, {"action", action.toStdString()}});
    m->press(QStringLiteral("test_button"));
    SAYS("connection_banner", "HubRise refuses; the reason and what to do stand above");
    QVERIFY(isState(QStringLiteral("All requests have failed since")));
    const QString card = said(*m, "state_card");
    QVERIFY2(card.contains(cause) && card.contains(advice) && card.contains(QStringLiteral("HubRise says: “")), qPrintable(card));
    QVERIFY(m->isShown(QStringLiteral("connect_button")) && m->isShown(QStringLiteral("catalog_row")));
    picture(*m, qPrintable(QStringLiteral("dead_") + action));
    if (repair.isEmpty()) {
        typeCode(m->code());
        m->press(QStringLiteral("validate_button"));
    } else {
        m->hubrise.control("POST", "/tokens", {{"all", true}, {"action", repair.toStdString()}});
        m->press(QStringLiteral("test_button"));
        SAYS("connection_banner", "The connection works");
    }
    QVERIFY(isConnected());
}

void TestWindowConnection::theTestTellsInWords()
{
    openConnected();
    m->forgetLog();
    m->press(QStringLiteral("test_button"));
    SAYS("connection_banner", "HubRise answers for the point de vente Lyon 1er (k7m2p-0) of the account Le Bouchon des Terreaux (k7m2p).");
    QCOMPARE(m->requests("GET"), 1);
    m->network.script("GET", "/v1/location", fakes::Fault::dropBeforeEffect(), 0, -1);
    m->press(QStringLiteral("test_button"));
    SAYS("connection_banner", "Check that this computer reaches the internet");
    QVERIFY(said(*m, "connection_banner").contains(QStringLiteral("/v1;")));
    QCOMPARE(label(*m, "state_label"), QStringLiteral("Connected to HubRise")); // a network that fails is not HubRise's refusal

    m->press(QStringLiteral("hubrise_account_button"));
    QCOMPARE(m->opened, QStringList(QString::fromStdString(urlOf(m->network.port(), ""))));
    m->browserOpens = false;
    m->press(QStringLiteral("hubrise_account_button"));
    SAYS("connection_banner", "back office is at this address");
}

void TestWindowConnection::disconnectingAsksFirst()
{
    openConnected();
    const auto answer = [&](const char* button) {
        m->press(QStringLiteral("disconnect_button"));
        if (!QTest::qWaitFor([&] { return m->window().findChild<gui::Question*>(); }, patience))
            return false;
        auto* question = m->window().findChild<gui::Question*>();
        if (qEnvironmentVariableIsSet("PICTURES"))
            question->grab().save(qEnvironmentVariable("PICTURES") + QStringLiteral("/disconnect.png"));
        QTest::mouseClick(question->findChild<QAbstractButton*>(QLatin1String(button)), Qt::LeftButton);
        return QTest::qWaitFor([&] { return !m->window().findChild<gui::Question*>(); }, patience);
    };
    QVERIFY(answer("no_button"));
    QCOMPARE(m->requests("POST", "/oauth2/v1/revoke"), 0);
    QVERIFY(isConnected());
    QVERIFY(answer("yes_button"));
    QVERIFY(isState(QStringLiteral("Disconnected from HubRise")));
    SAYS("connection_banner", "Backups and history stay");
    QCOMPARE(m->requests("POST", "/oauth2/v1/revoke"), 1);
    QTRY_VERIFY(m->isShown(QStringLiteral("connect_button")));
    QVERIFY(label(*m, "state_more").contains(QStringLiteral("It was connected to Lyon 1er (k7m2p-0).")));
}

void TestWindowConnection::disconnectingWithoutNetwork()
{
    openConnected();
    m->network.script("POST", "/oauth2/v1/revoke", fakes::Fault::dropBeforeEffect(), 0, -1);
    m->press(QStringLiteral("disconnect_button"));
    QTRY_VERIFY(m->window().findChild<gui::Question*>());
    QTest::mouseClick(m->window().findChild<gui::Question*>()->findChild<QAbstractButton*>(QStringLiteral("yes_button")), Qt::LeftButton);
    QVERIFY(isState(QStringLiteral("Disconnected from HubRise")));
    SAYS("connection_banner", "HubRise could not be told");
}

void TestWindowConnection::missingCatalogAndList()
{
    openConnected({{"scope", "location[inventory.write]"}});
    QVERIFY(label(*m, "catalog_row_missing").contains(QStringLiteral("Press “Connect again”")));
    QVERIFY(label(*m, "customer_list_row_missing").contains(QStringLiteral("customers cannot be sent")));
    QVERIFY(said(*m, "catalog_row").contains(QStringLiteral("–")));
    QVERIFY(!m->find(QStringLiteral("catalog_row"))->findChild<QAbstractButton*>()->isVisible());
    picture(*m, "missing");
    m->press(QStringLiteral("connect_again_button"));
    QTRY_VERIFY(m->isShown(QStringLiteral("sign_in")));
    typeCode(m->code());
    m->press(QStringLiteral("validate_button"));
    QVERIFY(isConnected());
    QTRY_VERIFY(!m->isShown(QStringLiteral("catalog_row_missing")));
    QVERIFY(!m->isShown(QStringLiteral("customer_list_row_missing")));
}

void TestWindowConnection::hostileNamesStayPlain()
{
    json state = m->hubrise.control("GET", "/state").body;
    const std::string hostile = "<img src=file:///etc/hostname><b>Le & Bouchon</b>\u202E\n" + std::string(300, 'x');
    state["account"]["name"] = hostile;
    for (const char* kind : {"locations", "catalogs", "customer_lists"})
        for (auto& thing : state[kind])
            thing["name"] = hostile;
    const std::string file = m->path("hostile.json");
    m->write("hostile.json", state.dump());
    const auto first = std::move(m); // its folder holds the file
    m = std::make_unique<WindowFixture>(file);
    m->sample("kezia");
    openConnected();
    for (const char* row : {"account_row", "location_row", "catalog_row", "customer_list_row"})
        QVERIFY2(said(*m, row).contains(QStringLiteral("<img src=file:///etc/hostname><b>Le & Bouchon</b>\\xAE")), qPrintable(said(*m, row)));
    m->press(QStringLiteral("test_button"));
    SAYS("connection_banner", "<b>Le & Bouchon</b>");
    picture(*m, "hostile");
    m->press(QStringLiteral("disconnect_button"));
    QTRY_VERIFY(m->window().findChild<gui::Question*>());
    for (const auto* each : m->window().findChildren<QLabel*>())
        QCOMPARE(each->textFormat(), Qt::PlainText);
    QVERIFY(m->window().width() <= 1024);
    m->window().findChild<gui::Question*>()->reject();
}

void TestWindowConnection::theClipboardIsOfferedOnly()
{
    openDisconnected();
    const auto comeBack = [&] {
        QWidget other;
        other.show();
        other.activateWindow();
        if (!QTest::qWaitForWindowActive(&other, patience))
            return false;
        m->window().activateWindow();
        return QTest::qWaitForWindowActive(&m->window(), patience);
    };
    QVERIFY(!m->isShown(QStringLiteral("offer_button")));
    QGuiApplication::clipboard()->setText(QStringLiteral("Bonjour, rappelez-moi au 06 12 34 56 78"));
    QVERIFY(comeBack());
    QTest::qWait(0);
    QVERIFY(!m->isShown(QStringLiteral("offer_button")));

    const QString code = QString::fromStdString(m->code());
    QGuiApplication::clipboard()->setText(code + QLatin1Char('\n'));
    QVERIFY(comeBack());
    QTRY_VERIFY(m->isShown(QStringLiteral("offer_button")));
    QCOMPARE(m->find<QLineEdit>(QStringLiteral("code_edit"))->text(), QString());
    QVERIFY(m->find<QAbstractButton>(QStringLiteral("offer_button"))->text().contains(code.left(4)));
    picture(*m, "offer");
    m->press(QStringLiteral("offer_button"));
    QCOMPARE(m->find<QLineEdit>(QStringLiteral("code_edit"))->text(), code);
    QVERIFY(!m->isShown(QStringLiteral("offer_button")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(isConnected());

    m->press(QStringLiteral("connect_again_button"));
    QTRY_VERIFY(m->isShown(QStringLiteral("sign_in")));
    QVERIFY(comeBack());
    QTest::qWait(0);
    QVERIFY(!m->isShown(QStringLiteral("offer_button"))); // used here already
}

void TestWindowConnection::theLifeOfACode()
{
    const auto inWords = [](std::int64_t elapsed) { return QString::fromStdString(model::words(gui::codeLifeInWords(elapsed))); };
    QVERIFY(inWords(0).contains(QStringLiteral("10:00 left")));
    QVERIFY(inWords(540'500).contains(QStringLiteral("1:00 left")));
    QVERIFY(inWords(599'999).contains(QStringLiteral("0:01 left")));
    QVERIFY(inWords(600'000).contains(QStringLiteral("Ten minutes have passed")));
    openDisconnected();
    QVERIFY(!label(*m, "life_label").contains(QStringLiteral("left")));
    m->press(QStringLiteral("connect_button"));
    QTRY_VERIFY(label(*m, "life_label").contains(QStringLiteral("left")));
    const QString first = label(*m, "life_label");
    QTRY_VERIFY(label(*m, "life_label") != first);
}

void TestWindowConnection::supportAccess()
{
    openConnected();
    QVERIFY(!m->isShown(QStringLiteral("support_steps")));
    m->press(QStringLiteral("support_button"));
    QVERIFY(label(*m, "support_address").contains(QStringLiteral("Ask the till's vendor")));
    QVERIFY(!m->isShown(QStringLiteral("copy_email_button")));
    QVERIFY(said(*m, "support_steps").contains(QStringLiteral("Never share your password")));
    io::Profile profile = m->desk().profile();
    profile.support_email = "hotline@caisse.example";
    profile.support_role = "Partenaire <b>Technique</b>";
    m->desk().changeProfile([profile](io::Profile& changed) { changed = profile; });
    QTRY_COMPARE(label(*m, "support_email"), QStringLiteral("hotline@caisse.example"));
    QVERIFY(label(*m, "support_role").contains(QStringLiteral("Partenaire <b>Technique</b>")));
    m->press(QStringLiteral("copy_email_button"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("hotline@caisse.example"));
    picture(*m, "support");
    m->press(QStringLiteral("support_button"));
    QVERIFY(!m->isShown(QStringLiteral("support_steps")));
}

void TestWindowConnection::whileSomethingIsSentNothingElseBegins()
{
    openConnected();
    m->network.script("GET", "/v1", fakes::Fault::hold());
    m->flow().start(engine::Operation::PushCustomers);
    QVERIFY(m->flow().isWorking());
    m->go(QStringLiteral("connection"));
    for (const char* name : {"test_button", "connect_again_button", "disconnect_button"})
        QVERIFY2(!m->find<QAbstractButton>(QLatin1String(name))->isEnabled(), name);
    QTRY_COMPARE(m->network.held(), 1);
    m->network.release();
    QVERIFY(m->settle());
    m->go(QStringLiteral("connection"));
    QTRY_VERIFY(m->find<QAbstractButton>(QStringLiteral("disconnect_button"))->isEnabled());
}

void TestWindowConnection::whatTheEngineSays()
{
    using namespace engine;
    QCOMPARE(cleanedCode(" \"ab c\n12\"\r\n"), std::string("abc12"));
    QVERIFY(looksLikeCode(" 0123456789abcdef0123456789ABCDEF\n"));
    QVERIFY(!looksLikeCode("0123456789abcdef0123456789abcdeg"));
    QVERIFY(!looksLikeCode("0123456789abcdef"));
    QVERIFY(!looksLikeCode(std::string(10'000, 'a')));
    io::Profile profile;
    QCOMPARE(backOfficeUrl(profile).value(), std::string("https://manager.hubrise.com"));
    profile.oauth_url = "http://localhost:8080/oauth2/v1";
    QCOMPARE(backOfficeUrl(profile).value(), std::string("http://localhost:8080"));
    for (const char* wrong : {"", "javascript:alert(1)", "file:///etc/passwd", "http://hubrise.example/oauth2"}) {
        profile.oauth_url = wrong;
        QVERIFY2(!backOfficeUrl(profile), wrong);
    }
    QVERIFY(model::words(whyDead("The connection is blocked").message).find("blocked") != std::string::npos);
    QVERIFY(model::words(whyDead("").message).find("no longer accepts") != std::string::npos);
}

QTEST_MAIN(TestWindowConnection)
#include "test_window_connection.moc"
