#include "gui/connection_page.h"

#include "gui/assistant_client.h"
#include "gui/connection_details.h"
#include "gui/connection_sign_in.h"
#include "gui/connection_state.h"
#include "gui/connection_support.h"
#include "gui/desk.h"
#include "gui/flow.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/identity_row.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/question.h"
#include "gui/widgets/text.h"
#include "sync/first_run.h"

#include <QVBoxLayout>

namespace gui {

using engine::ConnectionState;
using model::Kind;
using model::text;

namespace {

engine::SessionOptions connectionOptions(const char* command, bool connected, const io::Clock& clock, const std::stop_token& stop)
{
    engine::SessionOptions options;
    options.till = false;
    options.connected = connected;
    options.command = command;
    options.maxWaitMs = 5'000; // nobody waits for the request limit to test
    options.tries = 1;
    options.clock = &clock;
    options.stop = stop;
    return options;
}

model::Result<io::LocationInfo> testNow(const io::Profile& profile, const io::Clock& clock, const std::stop_token& stop)
{
    auto session = openStored(profile, connectionOptions("test", true, clock, stop));
    if (!session)
        return model::fail(session);
    return engine::testConnection(**session);
}

model::Result<engine::Disconnected> disconnectFrom(const io::Profile& profile, const io::Clock& clock, const std::stop_token& stop)
{
    auto session = openStored(profile, connectionOptions("disconnect", false, clock, stop));
    if (!session)
        return model::fail(session);
    return engine::disconnect(**session, stop);
}

std::string asLines(const std::vector<model::Text>& texts, const i18n::Words& words)
{
    std::string lines;
    for (const auto& one : texts) {
        if (!lines.empty())
            lines += '\n';
        lines += words(one);
    }
    return lines;
}

} // namespace

ConnectionPage::ConnectionPage(Desk& desk, QWidget* parent)
    : Page(desk.words()(text(TR("Connection"))), {}, parent), m_desk(desk), m_state(new ConnectionStateCard(desk.words())), m_warnings(new Banner), m_result(new Banner),
      m_signIn(new SignIn(desk)), m_details(new ConnectionDetails(desk))
{
    m_client = clientCard();
    m_state->setObjectName(QStringLiteral("state_card"));
    m_warnings->setObjectName(QStringLiteral("warnings_banner"));
    m_result->setObjectName(QStringLiteral("connection_banner"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_state, m_warnings, m_result, m_signIn, m_client, m_details, new SupportAccess(desk)})
        column()->addWidget(part);
    m_signIn->hide();
    m_client->hide();
    m_details->hide();
    connect(m_signIn, &SignIn::connected, this, &ConnectionPage::connected);
    connect(m_signIn, &SignIn::clientWanted, this, &ConnectionPage::askForClient);
    connect(m_signIn, &SignIn::closed, this, [this] {
        m_again = false;
        showStanding();
    });
    wireDetails();
    connect(&desk, &Desk::standingChanged, this, &ConnectionPage::showStanding);
    connect(&desk.flow(), &Flow::changed, this, &ConnectionPage::adaptBusy);
    showStanding();
}

void ConnectionPage::wireDetails()
{
    connect(m_details, &ConnectionDetails::accountWanted, this, &ConnectionPage::openAccount);
    connect(m_details, &ConnectionDetails::testWanted, this, &ConnectionPage::test);
    connect(m_details, &ConnectionDetails::disconnectWanted, this, &ConnectionPage::askToDisconnect);
    connect(m_details, &ConnectionDetails::reconnectWanted, this, [this] {
        m_again = true;
        m_result->clear();
        showStanding();
        ensureWidgetVisible(m_signIn);
        m_signIn->putFocus();
    });
}

QFrame* ConnectionPage::clientCard()
{
    const auto& words = m_desk.words();
    auto* card = new QFrame;
    card->setObjectName(QStringLiteral("client_card"));
    makeCard(card);
    m_clientForm = new ClientForm(words, m_desk.outside(), m_desk.looks());
    m_saveClient = primaryButton(words(text(TR("Save"))), Icon::Done);
    m_saveClient->setObjectName(QStringLiteral("save_client_button"));
    auto* cancel = plainButton(words(text(TR("Cancel"))));
    cancel->setObjectName(QStringLiteral("cancel_client_button"));
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.6));
    row->addWidget(m_saveClient);
    row->addWidget(cancel);
    row->addStretch(1);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(em(1.2), em(1), em(1.2), em(1.2));
    column->addWidget(heading(2, words(text(TR("Client id and secret")))));
    column->addWidget(m_clientForm);
    column->addLayout(row);
    connect(m_saveClient, &QPushButton::clicked, this, &ConnectionPage::saveClient);
    connect(m_clientForm, &ClientForm::confirmed, this, &ConnectionPage::saveClient);
    connect(cancel, &QPushButton::clicked, card, &QFrame::hide);
    return card;
}

void ConnectionPage::showStanding()
{
    const auto standing = m_desk.standing();
    if (m_desk.standingError())
        m_state->showUnknown();
    else
        m_state->show(standing.get());
    const auto state = standing ? standing->state : ConnectionState::None;
    m_again = m_again && state == ConnectionState::Connected;
    m_signIn->setClosable(m_again);
    m_signIn->setVisible(standing && (state != ConnectionState::Connected || m_again || m_signIn->isExchanging()));
    if (standing)
        m_details->show(*standing);
    m_details->setVisible(state != ConnectionState::None);
    if (m_refused && state == ConnectionState::Dead) {
        m_refused = false;
        m_result->show(Tone::Bad, m_desk.words()(text(TR("HubRise refuses; the reason and what to do stand above"))));
    }
    adaptBusy();
}

void ConnectionPage::adaptBusy()
{
    const bool flowing = m_desk.flow().isWorking();
    m_signIn->setObstacle(flowing ? m_desk.words()(text(TR("Something is being sent or retrieved at this moment. Wait until it is done, or stop it on the E/S page."))) : std::string());
    m_details->setBusy(flowing || m_working || m_signIn->isExchanging());
}

void ConnectionPage::connected(const engine::Connected& connected)
{
    const auto& words = m_desk.words();
    m_again = false;
    m_client->hide();
    m_signIn->hide();
    connect(&m_desk.flow(), &Flow::changed, m_result, [this] { m_result->clear(); }, static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
    m_result->show(Tone::Good, words(text(TR("Nothing was sent yet"))), words(text(TR("Check the names below: they decide what is replaced when you send."))));
    auto* next = m_result->addButton(words(text(TR("Send or retrieve (E/S)"))), Icon::Send);
    next->setObjectName(QStringLiteral("to_exchange_button"));
    connect(next, &QPushButton::clicked, this, [this] { emit m_desk.pageWanted(QStringLiteral("exchange")); });
    next->setFocus();
    if (!connected.warnings.empty())
        warn(connected);
    m_desk.refresh();
}

void ConnectionPage::warn(const engine::Connected& connected)
{
    const auto& words = m_desk.words();
    std::string all = asLines(connected.warnings, words);
    if (connected.elsewhere)
        all += '\n' + words(text(TR("Before the first sending there replaces anything, you will be asked to type its name.")));
    m_warnings->show(connected.elsewhere ? Tone::Bad : Tone::Warning, words(text(TR("Read this before you send anything"))), all);
    auto* read = m_warnings->addButton(words(text(TR("I have read this"))), Icon::Done);
    read->setObjectName(QStringLiteral("understood_button"));
    connect(read, &QPushButton::clicked, m_warnings, &Banner::clear);
    read->setFocus();
}

void ConnectionPage::openAccount()
{
    const auto url = engine::backOfficeUrl(m_desk.profile());
    if (!url)
        return say(url.error());
    if (m_desk.outside().openBrowser(*url))
        return;
    const auto& words = m_desk.words();
    m_result->show(Tone::Warning, words(text(TR("No browser could be opened from here"))), words(text(TR("HubRise's back office is at this address: %1"), *url)));
}

void ConnectionPage::test()
{
    if (m_working)
        return;
    m_working = true;
    m_result->show(Tone::Neutral, m_desk.words()(text(TR("Asking HubRise …"))));
    m_result->setIcon(Icon::Clock);
    adaptBusy();
    m_desk.jobs().run(this, [profile = m_desk.profile(), &clock = m_desk.clock()](std::stop_token stop) { return testNow(profile, clock, stop); },
                      [this](const model::Result<io::LocationInfo>& answer) { tested(answer); });
}

void ConnectionPage::tested(const model::Result<io::LocationInfo>& answer)
{
    m_working = false;
    m_refused = !answer && answer.error().kind == Kind::NotConnected;
    const auto& words = m_desk.words();
    if (answer)
        m_result->show(Tone::Good, words(text(TR("The connection works"))),
                       words(text(TR("HubRise answers for the point de vente %1 of the account %2."), nameAndId(answer->location), nameAndId(answer->account))));
    else
        say(answer.error());
    if (m_refused)
        ensureWidgetVisible(m_state); // the cause and what to do stand there
    else
        ensureWidgetVisible(m_result);
    adaptBusy();
    m_desk.refresh();
}

void ConnectionPage::askToDisconnect()
{
    const auto standing = m_desk.standing();
    if (!standing)
        return;
    const auto& words = m_desk.words();
    const std::string what = words(text(TR("This till will no longer send to %1 or retrieve from it, and scheduled runs will fail, until somebody connects again. HubRise is told and withdraws the access; "
                                           "the catalog, the stock and the customers there stay as they are."), nameAndId(standing->connection.target.location)));
    const std::string stays = words(text(TR("Backups, history and what was agreed with HubRise stay here, so that connecting again goes on where you were. To stop for a while only, you can instead "
                                            "block the connection in HubRise's back office (Connections).")));
    auto* question = Question::open(this, {words(text(TR("Disconnect from HubRise?"))), what, stays, words(text(TR("Disconnect"))), words(text(TR("Stay connected"))), Tone::Bad});
    connect(question, &Question::answered, this, [this](bool yes) {
        if (yes)
            disconnectNow();
    });
}

void ConnectionPage::disconnectNow()
{
    if (m_working || m_desk.flow().isWorking())
        return;
    m_working = true;
    m_result->show(Tone::Neutral, m_desk.words()(text(TR("Disconnecting …"))));
    m_result->setIcon(Icon::Clock);
    adaptBusy();
    m_desk.jobs().run(this, [profile = m_desk.profile(), &clock = m_desk.clock()](std::stop_token stop) { return disconnectFrom(profile, clock, stop); },
                      [this](const model::Result<engine::Disconnected>& answer) { disconnected(answer); });
}

void ConnectionPage::disconnected(const model::Result<engine::Disconnected>& answer)
{
    m_working = false;
    m_desk.refresh();
    adaptBusy();
    if (!answer)
        return say(answer.error());
    const auto& words = m_desk.words();
    m_warnings->clear();
    const std::string told = asLines(answer->warnings, words);
    m_result->show(told.empty() ? Tone::Good : Tone::Warning, words(text(TR("Disconnected from HubRise; the token is forgotten. Backups and history stay."))), told);
    ensureWidgetVisible(m_result);
}

void ConnectionPage::askForClient()
{
    m_clientForm->show(m_desk.profile());
    m_client->show();
    m_clientForm->putFocus();
}

void ConnectionPage::saveClient()
{
    if (!m_saveClient->isEnabled())
        return;
    m_saveClient->setEnabled(false);
    io::Profile profile = m_desk.profile();
    m_clientForm->fill(profile);
    m_desk.looks().run(this, [profile](std::stop_token) { return engine::checkClient(profile); }, [this, profile, saving = m_desk.saving()](const model::Done& good) {
        m_saveClient->setEnabled(true);
        if (!good) {
            emit m_desk.notSaved();
            return say(good.error());
        }
        m_desk.changeProfile([profile](io::Profile& changed) {
            changed.client_id = profile.client_id;
            changed.client_secret_file = profile.client_secret_file;
        }, [this](const model::Error& error) { say(error); });
        m_client->hide();
        m_result->show(Tone::Good, m_desk.words()(text(TR("The client id and its secret are saved; connect now"))));
        m_signIn->putFocus();
    });
}

void ConnectionPage::say(const model::Error& error)
{
    const auto& words = m_desk.words();
    const bool passes = error.kind == Kind::Temporary || error.kind == Kind::Busy || error.kind == Kind::Paused || error.kind == Kind::Interrupted;
    std::string more = words(error.hint);
    if (error.kind == Kind::Temporary || error.kind == Kind::Nonsense || error.kind == Kind::NotFound)
        more += '\n' + words(text(TR("The address in use is %1; the till's support knows whether it is right."), i18n::Words::shown(m_desk.profile().api_url)));
    m_result->show(passes ? Tone::Warning : Tone::Bad, words(error.message), more);
    ensureWidgetVisible(m_result);
}

} // namespace gui
