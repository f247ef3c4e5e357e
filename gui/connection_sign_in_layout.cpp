// What SignIn is made of; what it does stands in connection_sign_in.cpp.

#include "gui/connection_code.h"
#include "gui/connection_sign_in.h"
#include "gui/connection_steps.h"
#include "gui/desk.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

namespace gui {

using model::text;

namespace {

QVBoxLayout* columnOf(QWidget* widget, double spacing = 0.5)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(spacing));
    return column;
}

template <class Widget> Widget* called(const char* name, Widget* widget)
{
    widget->setObjectName(QLatin1String(name));
    return widget;
}

/// A button as wide as its words, at the left.
QHBoxLayout* leftOf(std::initializer_list<QWidget*> widgets)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.6));
    for (auto* widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

} // namespace

SignIn::SignIn(Desk& desk, QWidget* parent) : QFrame(parent), m_desk(desk), m_tick(new QTimer(this))
{
    const auto& words = desk.words();
    setObjectName(QStringLiteral("sign_in"));
    makeCard(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em(1.2), em(1), em(1.2), em(1.2));
    column->setSpacing(em(0.9));
    column->addWidget(heading(2, words(text(TR("Connect this till to HubRise")))));
    m_obstacle = called("obstacle_label", new PlainLabel);
    m_obstacleNotice = noticed(Tone::Warning, m_obstacle);
    column->addWidget(m_obstacleNotice);
    column->addWidget(numberedStep(1, stepOpen()));
    column->addWidget(numberedStep(2, stepChoose()));
    column->addWidget(numberedStep(3, stepCode()));
    m_obstacleNotice->hide();
    m_tick->setInterval(1000);
    wire();
    adapt();
}

QWidget* SignIn::stepOpen()
{
    const auto& words = m_desk.words();
    auto* step = new QWidget;
    auto* column = columnOf(step);
    column->addWidget(new PlainLabel(words(text(TR("HubRise's page opens in your browser. Sign in there with your own HubRise e-mail and password.")))));
    m_connect = called("connect_button", primaryButton(words(text(TR("Connect"))), Icon::Open));
    m_newCode = called("new_code_button", plainButton(words(text(TR("Open the page again for a new code"))), Icon::Open));
    m_close = called("close_sign_in_button", plainButton(words(text(TR("Do not connect again"))), Icon::Undo));
    m_close->hide();
    column->addLayout(leftOf({m_connect, m_newCode, m_close}));

    m_link = new QWidget;
    auto* link = columnOf(m_link, 0.3);
    m_browser = called("browser_label", new PlainLabel);
    m_url = called("link_edit", new QLineEdit);
    m_url->setReadOnly(true);
    m_url->setAccessibleName(qs(words(text(TR("Address of HubRise's page")))));
    m_copy = called("copy_link_button", plainButton(words(text(TR("Copy"))), Icon::Copy));
    m_copy->setAccessibleName(qs(words(text(TR("Copy the address")))));
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.6));
    row->addWidget(m_url, 1);
    row->addWidget(m_copy);
    link->addWidget(m_browser);
    link->addLayout(row);
    column->addWidget(m_link);
    return step;
}

QWidget* SignIn::stepChoose()
{
    const auto& words = m_desk.words();
    auto* step = new QWidget;
    auto* column = columnOf(step, 0.2);
    column->addWidget(new PlainLabel(words(text(TR("HubRise asks for the point de vente, the catalog and the customer list. Check their names, then press “Allow”.")))));
    column->addWidget(mutedLabel(words(text(TR("Connecting sends nothing. If you pressed “Refuse”, or want other names, open the page again.")))));
    return step;
}

QWidget* SignIn::stepCode()
{
    const auto& words = m_desk.words();
    auto* step = new QWidget;
    auto* column = columnOf(step);
    column->addWidget(new PlainLabel(words(text(TR("HubRise then shows a code. Copy it and paste it here:")))));
    column->addWidget(codeRow());
    m_offer = called("offer_button", plainButton({}, Icon::Copy));
    m_offer->hide();
    column->addLayout(leftOf({m_offer}));
    m_shape = noticed(Tone::Warning, called("shape_label", new PlainLabel(words(text(TR("HubRise's codes usually have 32 letters and digits; this looks different. Check that all of it was copied."))))));
    column->addWidget(m_shape);
    m_life = called("life_label", mutedLabel({}));
    column->addWidget(m_life);
    column->addWidget(busyRow());
    m_banner = called("sign_in_banner", new Banner);
    column->addWidget(m_banner);
    return step;
}

QWidget* SignIn::codeRow()
{
    const auto& words = m_desk.words();
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(em(0.6));
    auto* label = new PlainLabel(words(text(TR("Code (HubRise)"))));
    label->setWordWrap(false);
    m_code = called("code_edit", new CodeEdit);
    m_code->setAccessibleName(label->text());
    label->setBuddy(m_code);
    m_validate = called("validate_button", primaryButton(words(text(TR("Validate"))), Icon::Done));
    across->addWidget(label);
    across->addWidget(m_code, 1);
    across->addWidget(m_validate);
    return row;
}

QWidget* SignIn::busyRow()
{
    const auto& words = m_desk.words();
    m_busy = called("busy_row", new QWidget);
    auto* across = new QHBoxLayout(m_busy);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(em(0.6));
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(qs(words(text(TR("Connecting to HubRise …")))));
    auto* label = new PlainLabel(words(text(TR("Connecting to HubRise …"))));
    label->setWordWrap(false);
    m_cancel = called("cancel_button", plainButton(words(text(TR("Cancel"))), Icon::Stop));
    across->addWidget(label);
    across->addWidget(bar, 1);
    across->addWidget(m_cancel);
    m_busy->hide();
    return m_busy;
}

void SignIn::wire()
{
    connect(m_connect, &QPushButton::clicked, this, &SignIn::openPage);
    connect(m_newCode, &QPushButton::clicked, this, &SignIn::openPage);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_opened.invalidate();
        m_banner->clear();
        m_code->clear();
        emit closed();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_url->text());
        setWords(m_copy, m_desk.words()(text(TR("Copied"))));
        QTimer::singleShot(2000, m_copy, [this] { setWords(m_copy, m_desk.words()(text(TR("Copy")))); });
    });
    connect(m_code, &QLineEdit::textChanged, this, &SignIn::adapt);
    connect(m_code, &QLineEdit::returnPressed, this, &SignIn::validate);
    connect(m_validate, &QPushButton::clicked, this, &SignIn::validate);
    connect(m_offer, &QPushButton::clicked, this, &SignIn::takeOffer);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_stop)
            m_stop->request_stop();
        m_cancel->setEnabled(false);
    });
    connect(m_tick, &QTimer::timeout, this, &SignIn::tellLife);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &SignIn::lookAtClipboard);
}

} // namespace gui
