#include "gui/assistant_client_step.h"

#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace gui {

using model::text;

ClientStep::ClientStep(const i18n::Words& words, const Outside& outside, Worker& worker, const io::Profile& profile)
    : Page(words(text(TR("HubRise client"))), words(text(TR("The last step before connecting."))), nullptr), m_form(new ClientForm(words, outside, worker))
{
    m_form->show(profile);
    column()->addWidget(m_form);
    column()->addWidget(mutedLabel(words(text(TR("If you do not have them now, leave both empty: the Connection page asks for them again.")))));

    auto* advanced = plainButton(words(text(TR("Advanced: HubRise's addresses"))), Icon::Options);
    advanced->setObjectName(QStringLiteral("advanced_button"));
    auto* addresses = new QWidget;
    addresses->setObjectName(QStringLiteral("addresses"));
    auto* inner = new QVBoxLayout(addresses);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(em(0.4));
    inner->addWidget(mutedLabel(words(text(TR("Change these only to try everything on a sandbox.")))));
    m_api = address(inner, words(text(TR("Address of the API"))), "api_url_edit", profile.api_url);
    m_oauth = address(inner, words(text(TR("Address of the sign-in"))), "oauth_url_edit", profile.oauth_url);
    addresses->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(advanced);
    row->addStretch(1);
    column()->addLayout(row);
    column()->addWidget(addresses);
    connect(advanced, &QPushButton::clicked, this, [this, addresses] {
        addresses->setVisible(addresses->isHidden());
        if (addresses->isVisible())
            m_api->setFocus();
    });
    connect(m_form, &ClientForm::changed, this, &ClientStep::changed);
    connect(m_form, &ClientForm::confirmed, this, &ClientStep::confirmed);
}

QLineEdit* ClientStep::address(QLayout* column, const std::string& label, const char* name, const std::string& url)
{
    auto* words = new PlainLabel(label);
    auto* edit = new QLineEdit(qs(url));
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(words->text());
    words->setBuddy(edit);
    column->addWidget(words);
    column->addWidget(edit);
    connect(edit, &QLineEdit::textChanged, this, &ClientStep::changed);
    connect(edit, &QLineEdit::returnPressed, this, &ClientStep::confirmed);
    return edit;
}

void ClientStep::fill(io::Profile& profile) const
{
    m_form->fill(profile);
    profile.api_url = ss(m_api->text().trimmed());
    profile.oauth_url = ss(m_oauth->text().trimmed());
}

} // namespace gui
