// What the Options page looks like; what it does is in options_page.cpp.

#include "gui/desk.h"
#include "gui/options_page.h"
#include "gui/options_till.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/step_buttons.h"
#include "gui/widgets/text.h"
#include "sync/customer_labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace gui {

using model::text;

QVBoxLayout* OptionsPage::section(const model::Text& title)
{
    auto* card = new QFrame;
    makeCard(card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(em(1.2), em(1), em(1.2), em(1.2));
    inside->setSpacing(em(0.4));
    inside->addWidget(heading(2, m_desk.words()(title)));
    column()->addWidget(card);
    return inside;
}

void OptionsPage::addLabel(QVBoxLayout* where, const model::Text& label, QWidget* field)
{
    auto* said = new PlainLabel(m_desk.words()(label));
    said->setBuddy(field);
    field->setAccessibleName(said->text());
    where->addSpacing(em(0.2));
    where->addWidget(said);
}

QLineEdit* OptionsPage::line(QVBoxLayout* where, const model::Text& label, const char* name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setMaximumWidth(em(26));
    connect(edit, &QLineEdit::textChanged, this, &OptionsPage::edited);
    addLabel(where, label, edit);
    where->addWidget(edit);
    where->addWidget(exactNote(m_desk.words(), edit));
    return edit;
}

QSpinBox* OptionsPage::number(QVBoxLayout* where, const model::Text& label, const char* name, int most)
{
    auto* spin = new QSpinBox;
    spin->setObjectName(QLatin1String(name));
    spin->setRange(0, most);
    spin->setSuffix(QStringLiteral(" %"));
    spin->setMaximumWidth(em(9));
    connect(spin, &QSpinBox::valueChanged, this, &OptionsPage::edited);
    addLabel(where, label, spin);
    auto* row = withStepButtons(spin);
    row->addStretch(1);
    where->addLayout(row);
    return spin;
}

void OptionsPage::buildCustomers()
{
    const auto& words = m_desk.words();
    auto* inside = section(text(TR("Customers")));
    inside->addWidget(mutedLabel(words(text(TR("What “Send the customers” may change in HubRise. What is not ticked, and what the mapping does not read from the till, is never touched.")))));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(0);
    grid->setHorizontalSpacing(em(1));
    constexpr int columns = 2;
    const int rows = (static_cast<int>(model::allCustomerFields().size()) + columns - 1) / columns;
    int at = 0;
    for (const auto field : model::allCustomerFields()) {
        auto* box = new QCheckBox(buttonText(words(engine::labelOf(field))));
        const std::string name(model::fieldName(field));
        box->setObjectName(QStringLiteral("field_") + qs(name));
        connect(box, &QCheckBox::toggled, this, &OptionsPage::edited);
        grid->addWidget(box, at % rows, at / rows);
        m_fields[name] = box;
        ++at;
    }
    inside->addLayout(grid);
    m_noField = new PlainLabel(words(text(TR("Tick at least one. To send no customer at all, do not press “Send the customers”, and take it out of the schedule."))));
    m_noField->setObjectName(QStringLiteral("no_field"));
    setInk(m_noField, Tone::Bad);
    inside->addWidget(m_noField);
    m_consent = new QCheckBox(buttonText(words(text(TR("Sending may switch a marketing consent on (SMS, e-mail)")))));
    m_consent->setObjectName(QStringLiteral("allow_consent"));
    connect(m_consent, &QCheckBox::toggled, this, &OptionsPage::edited);
    inside->addWidget(m_consent);
    m_consentWarning = new PlainLabel(words(text(TR("Only when the till records that each customer said yes (GDPR): those marked in the till will get advertising through HubRise. A consent that was withdrawn is sent in any case."))));
    m_consentWarning->setObjectName(QStringLiteral("consent_warning"));
    setInk(m_consentWarning, Tone::Warning);
    inside->addWidget(m_consentWarning);
}

void OptionsPage::buildThresholds()
{
    auto* inside = section(text(TR("What is pointed out before sending")));
    m_priceChange = number(inside, text(TR("A price that changes by more than")), "warn_price_change", 10'000);
    m_pricesChanged = number(inside, text(TR("More than this share of all prices changing at once")), "warn_prices_changed", 100);
    auto* requests = section(text(TR("HubRise's request limit")));
    m_reserve = number(requests, text(TR("Share of it left to the till's own connection")), "reserve", 90);
}

void OptionsPage::buildSupport()
{
    auto* inside = section(text(TR("Support of the till's vendor")));
    inside->addWidget(mutedLabel(m_desk.words()(text(TR("The Connection page shows this where it explains how to give support access.")))));
    m_supportRefused = new Banner;
    m_supportRefused->setObjectName(QStringLiteral("support_refused"));
    inside->addWidget(m_supportRefused);
    m_supportEmail = line(inside, text(TR("E-mail address to give access to")), "support_email_edit");
    m_supportRole = line(inside, text(TR("Role in HubRise")), "support_role_edit");
}

void OptionsPage::buildWindow()
{
    const auto& words = m_desk.words();
    auto* inside = section(text(TR("Window")));
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(qs(words(text(TR("As the computer")))), QString());
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setMaximumWidth(em(20));
    connect(m_language, &QComboBox::currentIndexChanged, this, &OptionsPage::edited);
    addLabel(inside, text(TR("Language")), m_language);
    inside->addWidget(m_language);
}

void OptionsPage::buildPlaces()
{
    auto* inside = section(text(TR("Where things are kept")));
    m_secrets = new PlainLabel;
    m_secrets->setObjectName(QStringLiteral("secrets"));
    m_folder = new PlainLabel;
    m_folder->setObjectName(QStringLiteral("profile_folder"));
    inside->addWidget(m_secrets);
    inside->addWidget(m_folder);
}

/// Always in sight, below what scrolls.
void OptionsPage::buildBar()
{
    const auto& words = m_desk.words();
    m_bar = new QWidget(this);
    m_bar->setObjectName(QStringLiteral("options_bar"));
    auto* above = new QFrame;
    above->setFrameShape(QFrame::HLine);
    above->setFrameShadow(QFrame::Plain);
    QPalette thin = above->palette();
    thin.setColor(QPalette::WindowText, lineColor());
    above->setPalette(thin);
    auto* inside = new QVBoxLayout(m_bar);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(above);
    auto* content = new QWidget; // as wide as the cards
    content->setMaximumWidth(widget()->layout()->itemAt(1)->widget()->maximumWidth());
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(content, 1000);
    centred->addStretch(1);
    inside->addLayout(centred);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(em(1.5), em(0.5), em(1.5), em(0.5));
    row->setSpacing(em(0.6));
    m_save = primaryButton(words(text(TR("Save"))), Icon::Done);
    m_save->setObjectName(QStringLiteral("save_options"));
    m_reset = plainButton(words(text(TR("Drop my changes"))), Icon::Undo);
    m_reset->setObjectName(QStringLiteral("reset_options"));
    m_state = new PlainLabel;
    m_state->setObjectName(QStringLiteral("options_state"));
    connect(m_save, &QPushButton::clicked, this, &OptionsPage::save);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_told->clear();
        showProfile();
    });
    row->addWidget(m_save);
    row->addWidget(m_reset);
    row->addWidget(m_state, 1);
}

} // namespace gui
