#include "gui/connection_support.h"

#include "gui/connection_steps.h"
#include "gui/desk.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>
#include <QVBoxLayout>

namespace gui {

using model::text;

SupportAccess::SupportAccess(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_toggle(plainButton({}, Icon::User)), m_steps(new QWidget)
{
    const auto& words = desk.words();
    setObjectName(QStringLiteral("support_access"));
    makeCard(this);
    m_toggle->setObjectName(QStringLiteral("support_button"));
    m_steps->setObjectName(QStringLiteral("support_steps"));
    m_role = new PlainLabel;
    m_role->setObjectName(QStringLiteral("support_role"));

    auto* steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, em(0.4), 0, 0);
    steps->setSpacing(em(0.7));
    auto step = [&, number = 0](QWidget* content) mutable { steps->addWidget(numberedStep(++number, content)); };
    step(new PlainLabel(words(text(TR("Press “HubRise account” and sign in with your own e-mail and password.")))));
    step(new PlainLabel(words(text(TR("In HubRise's menu on the left, choose “Settings”, then go to “Permissions”.")))));
    step(stepAddress());
    step(m_role);
    step(new PlainLabel(words(text(TR("Press “Add user”. Support gets an e-mail from HubRise and can look at your connection. When the work is done, the bin beside the name removes the access.")))));
    auto* never = new PlainLabel(words(text(TR("Never share your password, not with support either: nobody needs it."))));
    steps->addWidget(noticed(Tone::Warning, never));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em(1.2), em(1), em(1.2), em(1.2));
    column->addWidget(heading(2, words(text(TR("Give support access")))));
    column->addWidget(mutedLabel(words(text(TR("The till's support can help you in HubRise with an access of its own.")))));
    auto* row = new QHBoxLayout;
    row->addWidget(m_toggle);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_steps);
    connect(m_toggle, &QPushButton::clicked, this, [this] { unfold(m_steps->isHidden()); });
    connect(&desk, &Desk::profileChanged, this, &SupportAccess::showProfile);
    unfold(false);
    showProfile();
}

QWidget* SupportAccess::stepAddress()
{
    const auto& words = m_desk.words();
    auto* step = new QWidget;
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.3));
    m_address = new PlainLabel;
    m_address->setObjectName(QStringLiteral("support_address"));
    m_email = new PlainLabel;
    m_email->setObjectName(QStringLiteral("support_email"));
    m_copy = plainButton(words(text(TR("Copy"))), Icon::Copy);
    m_copy->setObjectName(QStringLiteral("copy_email_button"));
    m_copy->setAccessibleName(qs(words(text(TR("Copy support's e-mail address")))));
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.8));
    row->addWidget(m_email);
    row->addWidget(m_copy);
    row->addStretch(1);
    column->addWidget(m_address);
    column->addLayout(row);
    m_email->setWordWrap(false);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(qs(m_desk.profile().support_email));
        setWords(m_copy, m_desk.words()(text(TR("Copied"))));
        QTimer::singleShot(2000, m_copy, [this] { setWords(m_copy, m_desk.words()(text(TR("Copy")))); });
    });
    return step;
}

void SupportAccess::showProfile()
{
    const auto& words = m_desk.words();
    const auto& profile = m_desk.profile();
    const bool known = !profile.support_email.empty();
    m_address->setWords(known ? words(text(TR("Enter this address in the field beside the magnifying glass:")))
                              : words(text(TR("Ask the till's vendor for the e-mail address of its support, and enter it in the field beside the magnifying glass."))));
    m_email->setWords(profile.support_email, 200);
    m_email->setVisible(known);
    m_copy->setVisible(known);
    m_role->setWords(words(text(TR("Choose the role “%1” (not administrator)."), i18n::Words::shown(profile.support_role))));
}

void SupportAccess::unfold(bool open)
{
    m_steps->setVisible(open);
    const std::string label = m_desk.words()(open ? text(TR("Hide how this is done")) : text(TR("Show how this is done")));
    setWords(m_toggle, label);
    m_toggle->setAccessibleDescription(qs(m_desk.words()(text(TR("Give support access")))));
}

} // namespace gui
