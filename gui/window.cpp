#include "gui/window.h"

#include "gui/connection_page.h"
#include "gui/desk.h"
#include "gui/exchange_page.h"
#include "gui/flow.h"
#include "gui/header_line.h"
#include "gui/history_page.h"
#include "gui/maintenance_page.h"
#include "gui/options_page.h"
#include "gui/schedule_page.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/question.h"
#include "gui/widgets/text.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

namespace gui {

using model::text;

namespace {

constexpr int lookAgainMs = 50;

} // namespace

Window::Window(Desk& desk) : m_desk(desk)
{
    build();
    connect(&desk, &Desk::standingChanged, this, &Window::showStanding);
    connect(&desk, &Desk::pageWanted, this, &Window::showPage);
    connect(&desk, &Desk::notSaved, this, &Window::stay);
    connect(&desk.flow(), &Flow::changed, this, [this] {
        if (m_desk.flow().isWorking())
            showPage(QStringLiteral("exchange"));
        showStanding();
    });
    showStanding();
}

Window::~Window() = default;

void Window::build()
{
    const auto& words = m_desk.words();
    auto* central = new QWidget;
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new HeaderLine(m_desk);
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("window_banner"));
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true);
    m_pages = new QStackedWidget;
    for (QWidget* part : std::initializer_list<QWidget*>{m_header, m_tabs, m_banner})
        column->addWidget(part);
    column->addWidget(m_pages, 1);
    setCentralWidget(central);

    addPage(QStringLiteral("connection"), qs(words(text(TR("Connection")))), new ConnectionPage(m_desk));
    addPage(QStringLiteral("exchange"), qs(words(text(TR("E/S")))), new ExchangePage(m_desk));
    addPage(QStringLiteral("history"), qs(words(text(TR("History")))), new HistoryPage(m_desk));
    addPage(QStringLiteral("schedule"), qs(words(text(TR("Schedule")))), new SchedulePage(m_desk));
    addPage(QStringLiteral("options"), qs(words(text(TR("Options")))), new OptionsPage(m_desk));
    addPage(QStringLiteral("maintenance"), qs(words(text(TR("Maintenance")))), new MaintenancePage(m_desk));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_shownOnce = true; // chosen: the first standing takes nobody elsewhere
        m_pages->setCurrentIndex(page);
    });
    for (int step : {-1, 1}) {
        auto* keys = new QShortcut(QKeySequence(step < 0 ? Qt::CTRL | Qt::Key_PageUp : Qt::CTRL | Qt::Key_PageDown), this);
        connect(keys, &QShortcut::activated, this, [this, step] {
            for (int at = m_tabs->currentIndex() + step; at >= 0 && at < m_tabs->count(); at += step)
                if (m_tabs->isTabVisible(at))
                    return m_tabs->setCurrentIndex(at);
        });
    }
    setWindowTitle(QStringLiteral("Passe-plat"));
}

void Window::addPage(const QString& name, const QString& title, QWidget* page)
{
    page->setObjectName(name + QStringLiteral("_page"));
    m_pages->addWidget(page);
    m_indexOf[name] = m_tabs->addTab(title);
}

void Window::showPage(const QString& name)
{
    const auto found = m_indexOf.find(name);
    if (found == m_indexOf.end() || !m_tabs->isTabVisible(found->second))
        return;
    m_shownOnce = true; // asked for, also when it is there already
    m_tabs->setCurrentIndex(found->second);
}

QString Window::shownPage() const
{
    for (const auto& [name, index] : m_indexOf)
        if (index == m_tabs->currentIndex())
            return name;
    return {};
}

/// E/S appears only when connected, and stays while something is on it.
void Window::showStanding()
{
    const auto exchange = m_indexOf.at(QStringLiteral("exchange"));
    const bool usable = m_desk.isConnected() || m_desk.flow().state() != Flow::State::Idle;
    if (m_tabs->isTabVisible(exchange) != usable) {
        m_tabs->setTabVisible(exchange, usable);
        m_pages->setCurrentIndex(m_tabs->currentIndex());
    }
    if (!m_shownOnce && m_desk.standing()) {
        m_shownOnce = true;
        showPage(usable ? QStringLiteral("exchange") : QStringLiteral("connection"));
    }
    showBanners();
}

/// What concerns every page: that it is closing, or a state that cannot be read.
void Window::showBanners()
{
    const auto& words = m_desk.words();
    if (m_closing) {
        m_said.clear();
        return m_banner->show(Tone::Accent, words(text(TR("The window closes as soon as the request on its way has ended."))));
    }
    if (m_closingOnceSaved) {
        m_said.clear();
        return m_banner->show(Tone::Accent, words(text(TR("The window closes as soon as everything is saved."))));
    }
    if (const auto& error = m_desk.standingError()) {
        const auto said = error->hint.empty() ? words(error->message) : words(error->message) + "\n" + words(error->hint);
        if (std::exchange(m_said, said) == said && m_banner->isVisible())
            return;
        m_banner->show(Tone::Bad, words(text(TR("This profile cannot be read"))), said);
        if (error->kind != model::Kind::StateDamaged)
            return;
        auto* button = m_banner->addButton(words(text(TR("Recover it on the Maintenance page"))), Icon::Maintenance);
        button->setObjectName(QStringLiteral("to_maintenance_button"));
        connect(button, &QPushButton::clicked, this, [this] { showPage(QStringLiteral("maintenance")); });
    } else if (m_banner->isVisible()) {
        m_banner->clear();
    }
}

bool Window::isBusy() const
{
    return m_desk.flow().isWorking() || m_desk.jobs().isBusy();
}

/// Writing a file takes a moment, or longer when the till is slow: nobody is asked. When it fails, that is to be read.
void Window::closeOnceSaved()
{
    m_closingOnceSaved = true;
    showBanners();
    closeWhenFree();
}

void Window::stay()
{
    if (std::exchange(m_closingOnceSaved, false))
        showBanners();
}

void Window::closeEvent(QCloseEvent* event)
{
    if (isBusy()) // begun since it was to close: not what was agreed to
        stay();
    event->setAccepted(!isBusy() && !m_desk.isSaving());
    if (event->isAccepted() || m_closing || m_closingOnceSaved || m_asking)
        return;
    if (isBusy())
        askToClose();
    else
        closeOnceSaved();
}

void Window::askToClose()
{
    const auto& words = m_desk.words();
    m_asking = true;
    auto* question = Question::open(this, {words(text(TR("Something is being done"))),
                                           words(text(TR("If you close the window now, the request on its way is finished first and what was done stays done; the rest can be resumed later."))),
                                           {}, words(text(TR("Finish this request and close"))), words(text(TR("Go on working"))), Tone::Warning});
    connect(question, &Question::answered, this, [this](bool yes) {
        m_asking = false;
        if (yes)
            finish();
    });
}

void Window::finish()
{
    m_closing = true;
    m_desk.flow().stop();
    emit m_desk.closing();
    showBanners();
    closeWhenFree();
}

/// What is not the flow's (a code being exchanged, a disconnection) is left to its end.
void Window::closeWhenFree()
{
    if (isBusy())
        stay();
    if (!m_closing && !m_closingOnceSaved)
        return;
    if (isBusy() || m_desk.isSaving())
        QTimer::singleShot(lookAgainMs, this, &Window::closeWhenFree);
    else
        close();
}

} // namespace gui
