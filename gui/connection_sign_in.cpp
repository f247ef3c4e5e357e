#include "gui/connection_sign_in.h"

#include "gui/connection_code.h"
#include "gui/desk.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace gui {

using model::Kind;
using model::text;

namespace {

constexpr int longestOffer = 200; ///< characters of a clipboard's text that are worth a look

engine::SessionOptions signInOptions(bool lock, const io::Clock& clock, const std::stop_token& stop)
{
    engine::SessionOptions options;
    options.lock = lock;
    options.till = false;
    options.connected = false;
    options.command = "connect";
    options.tries = 2;
    options.clock = &clock;
    options.stop = stop;
    return options;
}

model::Result<std::string> pageFor(const io::Profile& profile, const io::Clock& clock, const std::stop_token& stop)
{
    const auto session = openStored(profile, signInOptions(false, clock, stop));
    if (!session)
        return model::fail(session);
    return engine::authorisationUrl(**session);
}

model::Result<engine::Connected> exchange(const io::Profile& profile, const std::string& code, const io::Clock& clock, const std::stop_token& stop)
{
    auto session = openStored(profile, signInOptions(true, clock, stop));
    if (!session)
        return model::fail(session);
    return engine::connect(**session, code, stop);
}

/// Nothing left, so the same code may be sent again.
bool isUnspent(Kind kind)
{
    return kind == Kind::Temporary || kind == Kind::Configuration || kind == Kind::Busy || kind == Kind::Interrupted;
}

} // namespace

void SignIn::openPage()
{
    if (m_opening || isExchanging() || m_obstructed)
        return;
    m_opening = true;
    m_banner->clear();
    adapt();
    m_desk.jobs().run(this, [profile = m_desk.profile(), &clock = m_desk.clock()](std::stop_token stop) { return pageFor(profile, clock, stop); },
                      [this](const model::Result<std::string>& url) { pageMade(url); });
}

void SignIn::pageMade(const model::Result<std::string>& url)
{
    m_opening = false;
    if (!url) {
        adapt();
        return say(url.error());
    }
    const bool opened = m_desk.outside().openBrowser(*url);
    const auto& words = m_desk.words();
    m_browser->setWords(opened ? words(text(TR("The page is open in your browser. If you do not see it, open this address there:")))
                               : words(text(TR("No browser could be opened from here. Open this address in a browser, on this computer or on another one:"))));
    setInk(m_browser, opened ? Tone::Neutral : Tone::Warning);
    m_url->setText(qs(*url));
    m_url->setCursorPosition(0);
    m_opened.start();
    m_code->clear();
    adapt();
    tellLife();
    m_code->setFocus();
}

void SignIn::validate()
{
    if (!m_validate->isEnabled())
        return;
    m_sent = m_code->text();
    m_stop = std::make_shared<std::stop_source>();
    m_banner->clear();
    setBusy(true);
    m_desk.jobs().run(this, [profile = m_desk.profile(), &clock = m_desk.clock(), code = ss(m_sent), own = m_stop](std::stop_token stop) {
        const std::stop_callback both(stop, [&] { own->request_stop(); });
        return exchange(profile, code, clock, own->get_token());
    }, [this](const model::Result<engine::Connected>& answer) { exchanged(answer); });
}

void SignIn::exchanged(const model::Result<engine::Connected>& answer)
{
    m_stop.reset();
    if (answer || !isUnspent(answer.error().kind)) {
        m_used.insert(m_sent);
        m_code->clear();
    }
    setBusy(false);
    if (!answer) {
        m_desk.refresh(); // the failure may have come after the access was given
        m_code->setFocus();
        return say(answer.error());
    }
    m_opened.invalidate();
    adapt();
    emit connected(*answer);
}

void SignIn::say(const model::Error& error)
{
    const auto& words = m_desk.words();
    std::string more = words(error.hint);
    if (error.kind == Kind::Temporary || error.kind == Kind::Nonsense || error.kind == Kind::NotFound)
        more += '\n' + words(text(TR("The address in use is %1; the till's support knows whether it is right."), i18n::Words::shown(m_desk.profile().oauth_url)));
    m_banner->show(error.kind == Kind::Interrupted || error.kind == Kind::Busy ? Tone::Warning : Tone::Bad, words(error.message), more);
    if (error.kind == Kind::Configuration) {
        auto* button = m_banner->addButton(words(text(TR("Client id and secret …"))), Icon::Options);
        button->setObjectName(QStringLiteral("client_button"));
        connect(button, &QPushButton::clicked, this, &SignIn::clientWanted);
    } else if (!isUnspent(error.kind)) {
        auto* button = m_banner->addButton(words(text(TR("Get a new code"))), Icon::Open);
        button->setObjectName(QStringLiteral("get_code_button"));
        connect(button, &QPushButton::clicked, this, &SignIn::openPage);
    }
}

void SignIn::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void SignIn::setObstacle(const std::string& why)
{
    m_obstructed = !why.empty();
    m_obstacle->setWords(why);
    m_obstacleNotice->setVisible(m_obstructed);
    adapt();
}

void SignIn::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_cancel->setEnabled(true);
    adapt();
    if (busy)
        m_cancel->setFocus();
}

void SignIn::adapt()
{
    const bool idle = !isExchanging() && !m_opening && !m_obstructed;
    const bool opened = m_opened.isValid();
    m_connect->setEnabled(idle);
    m_newCode->setEnabled(idle);
    m_connect->setVisible(!opened);
    m_newCode->setVisible(opened);
    m_link->setVisible(opened);
    m_code->setEnabled(idle);
    m_validate->setEnabled(idle && !m_code->text().isEmpty());
    m_close->setEnabled(!isExchanging());
    m_shape->setVisible(!m_code->text().isEmpty() && !engine::looksLikeCode(ss(m_code->text())));
    lookAtClipboard();
    tellLife();
}

void SignIn::tellLife()
{
    const bool counting = m_opened.isValid() && isVisible() && !isExchanging();
    if (counting != m_tick->isActive())
        counting ? m_tick->start() : m_tick->stop();
    m_life->setWords(m_desk.words()(m_opened.isValid() ? codeLifeInWords(m_opened.elapsed()) : text(TR("A code lives ten minutes and serves once."))));
}

/// Looked at only while a code is wanted; taken only when the person asks for it.
void SignIn::lookAtClipboard()
{
    QString code;
    const bool wanted = isVisible() && m_code->isEnabled() && window()->isActiveWindow();
    if (const QMimeData* held = wanted ? QGuiApplication::clipboard()->mimeData() : nullptr; held && held->hasText())
        if (const QString found = held->text(); found.size() <= longestOffer)
            code = qs(engine::cleanedCode(ss(found)));
    m_offered = mayOffer(code) ? code : QString();
    m_offer->setVisible(!m_offered.isEmpty());
    if (!m_offered.isEmpty())
        setWords(m_offer, m_desk.words()(text(TR("Paste the code %1 from the clipboard"), ss(m_offered.left(4) + QStringLiteral("…") + m_offered.right(4)))));
}

bool SignIn::mayOffer(const QString& code) const
{
    return engine::looksLikeCode(ss(code)) && !m_used.contains(code) && m_code->text() != code;
}

void SignIn::takeOffer()
{
    m_code->setText(m_offered);
    m_validate->setFocus();
}

void SignIn::putFocus()
{
    (m_opened.isValid() ? static_cast<QWidget*>(m_code) : m_connect)->setFocus();
}

void SignIn::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    window()->installEventFilter(this);
    adapt();
}

void SignIn::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    tellLife();
}

bool SignIn::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        QMetaObject::invokeMethod(this, &SignIn::lookAtClipboard, Qt::QueuedConnection); // the window is active only after this event
    return QFrame::eventFilter(watched, event);
}

} // namespace gui
