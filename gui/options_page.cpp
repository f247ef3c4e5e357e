#include "gui/options_page.h"

#include "gui/desk.h"
#include "gui/flow.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"
#include "sync/customer_labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace gui {

using model::text;

OptionsPage::OptionsPage(Desk& desk, QWidget* parent) : Page(desk.words()(text(TR("Options"))), {}, parent), m_desk(desk)
{
    m_told = new Banner;
    m_told->setObjectName(QStringLiteral("options_told"));
    column()->addWidget(m_told);
    buildTill();
    buildCustomers();
    buildThresholds();
    buildSupport();
    buildWindow();
    buildSecrets();
    buildBar();
    connect(&desk, &Desk::profileChanged, this, &OptionsPage::saved);
    desk.looks().run(this, [](std::stop_token) { return engine::shippedTills(); }, [this](std::vector<engine::TillKind> kinds) {
        m_kinds = std::move(kinds);
        if (!m_dirty)
            showProfile();
    });
    connect(&desk, &Desk::standingChanged, this, &OptionsPage::showStanding);
    connect(&desk.flow(), &Flow::changed, this, &OptionsPage::edited);
    showProfile();
    showStanding();
}

QVBoxLayout* OptionsPage::section(const model::Text& title)
{
    auto* card = new QWidget;
    makeCard(card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(em(1), em(1), em(1), em(1));
    inside->setSpacing(em(0.5));
    inside->addWidget(heading(2, m_desk.words()(title)));
    column()->addWidget(card);
    return inside;
}

void OptionsPage::labelled(QVBoxLayout* where, const model::Text& label, QWidget* field)
{
    const auto said = m_desk.words()(label);
    where->addWidget(new PlainLabel(said));
    field->setAccessibleName(qs(said));
    where->addWidget(field);
}

QLineEdit* OptionsPage::line(QVBoxLayout* where, const model::Text& label, const char* name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    connect(edit, &QLineEdit::textChanged, this, &OptionsPage::edited);
    labelled(where, label, edit);
    return edit;
}

QSpinBox* OptionsPage::number(QVBoxLayout* where, const model::Text& label, const char* name, int least, int most)
{
    auto* spin = new QSpinBox;
    spin->setObjectName(QString::fromLatin1(name));
    spin->setRange(least, most);
    spin->setSuffix(QStringLiteral(" %"));
    spin->setMaximumWidth(em(9));
    connect(spin, &QSpinBox::valueChanged, this, &OptionsPage::edited);
    labelled(where, label, spin);
    return spin;
}

void OptionsPage::buildTill()
{
    const auto& words = m_desk.words();
    auto* inside = section(text(TR("Till")));
    m_mapping = new QComboBox;
    m_mapping->setObjectName(QStringLiteral("mapping"));
    connect(m_mapping, &QComboBox::currentIndexChanged, this, &OptionsPage::edited);
    labelled(inside, text(TR("Kind of till (mapping)")), m_mapping);
    m_database = line(inside, text(TR("The till's database: a file, or the address of a server")), "database");
    auto* buttons = new FlowLayout;
    const auto button = [&](const model::Text& label, Icon icon, const char* name, auto pressed) {
        auto* made = plainButton(words(label), icon);
        made->setObjectName(QString::fromLatin1(name));
        connect(made, &QPushButton::clicked, this, pressed);
        buttons->addWidget(made);
        return made;
    };
    m_chooseDatabase = button(text(TR("Choose the database…")), Icon::Open, "choose_database", [this] {
        m_desk.outside().chooseToOpen(this, qs(m_desk.words()(text(TR("The till's database")))), QString(), [this](const QString& file) { m_database->setText(file); });
    });
    m_chooseMapping = button(text(TR("Choose a mapping file…")), Icon::Open, "choose_mapping", [this] {
        m_desk.outside().chooseToOpen(this, qs(m_desk.words()(text(TR("Mapping of a till")))), QStringLiteral("*.toml"), [this](const QString& file) {
            m_mapping->addItem(file, file);
            m_mapping->setCurrentIndex(m_mapping->count() - 1);
        });
    });
    m_test = button(text(TR("Test")), Icon::Maintenance, "test_till", [this] { test(); });
    inside->addLayout(buttons);
    m_tested = new PlainLabel;
    m_tested->setObjectName(QStringLiteral("till_tested"));
    m_tested->hide();
    inside->addWidget(m_tested);
    m_currency = mutedLabel({});
    m_currency->setObjectName(QStringLiteral("currency"));
    inside->addWidget(m_currency);
}

void OptionsPage::buildCustomers()
{
    const auto& words = m_desk.words();
    auto* inside = section(text(TR("Customers")));
    inside->addWidget(mutedLabel(words(text(TR("Fields that a push may change in HubRise. What is not ticked, and what the mapping does not give, is never touched.")))));
    auto* grid = new QGridLayout;
    int at = 0;
    for (const auto field : model::allCustomerFields()) {
        auto* box = new QCheckBox(buttonText(words(engine::labelOf(field))));
        const std::string name(model::fieldName(field));
        box->setObjectName(QStringLiteral("field_") + qs(name));
        connect(box, &QCheckBox::toggled, this, &OptionsPage::edited);
        grid->addWidget(box, at / 2, at % 2);
        m_fields[name] = box;
        ++at;
    }
    inside->addLayout(grid);
    m_consent = new QCheckBox(buttonText(words(text(TR("A push may switch marketing consent on (only when the till records it)")))));
    m_consent->setObjectName(QStringLiteral("allow_consent"));
    connect(m_consent, &QCheckBox::toggled, this, &OptionsPage::edited);
    inside->addWidget(m_consent);
}

void OptionsPage::buildThresholds()
{
    auto* inside = section(text(TR("Thresholds")));
    m_priceChange = number(inside, text(TR("Point out a price that changes by more than")), "warn_price_change", 1, 1000);
    m_pricesChanged = number(inside, text(TR("Point out when this share of all prices changes at once")), "warn_prices_changed", 1, 100);
    m_reserve = number(inside, text(TR("Share of HubRise's request limit left to the till's own connection")), "reserve", 0, 90);
}

void OptionsPage::buildSupport()
{
    auto* inside = section(text(TR("Support of the till's vendor")));
    m_supportEmail = line(inside, text(TR("E-mail address to give access to")), "support_email");
    m_supportRole = line(inside, text(TR("Role in HubRise")), "support_role");
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
    connect(m_language, &QComboBox::currentIndexChanged, this, &OptionsPage::edited);
    labelled(inside, text(TR("Language")), m_language);
}

void OptionsPage::buildSecrets()
{
    auto* inside = section(text(TR("Where things are kept")));
    m_secrets = new PlainLabel;
    m_secrets->setObjectName(QStringLiteral("secrets"));
    m_folder = new PlainLabel;
    m_folder->setObjectName(QStringLiteral("profile_folder"));
    inside->addWidget(m_secrets);
    inside->addWidget(m_folder);
}

void OptionsPage::buildBar()
{
    const auto& words = m_desk.words();
    auto* bar = new FlowLayout;
    m_save = primaryButton(words(text(TR("Save"))), Icon::Done);
    m_save->setObjectName(QStringLiteral("save_options"));
    m_reset = plainButton(words(text(TR("Undo my changes"))), Icon::Undo);
    m_reset->setObjectName(QStringLiteral("reset_options"));
    connect(m_save, &QPushButton::clicked, this, &OptionsPage::save);
    connect(m_reset, &QPushButton::clicked, this, &OptionsPage::showProfile);
    bar->addWidget(m_save);
    bar->addWidget(m_reset);
    column()->addLayout(bar);
}

void OptionsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_dirty)
        showProfile();
}

void OptionsPage::showProfile()
{
    m_showing = true;
    const auto& profile = m_desk.profile();
    m_mapping->clear();
    for (const auto& kind : m_kinds)
        m_mapping->addItem(cellText(kind.name), qs(kind.mapping));
    int at = m_mapping->findData(qs(profile.mapping));
    if (at < 0) {
        m_mapping->addItem(cellText(profile.mapping), qs(profile.mapping));
        at = m_mapping->count() - 1;
    }
    m_mapping->setCurrentIndex(at);
    m_database->setText(qs(profile.database));
    const auto& owned = profile.customer_fields;
    for (const auto& [name, box] : m_fields)
        box->setChecked(owned.empty() || std::find(owned.begin(), owned.end(), name) != owned.end());
    m_consent->setChecked(profile.allow_consent);
    m_priceChange->setValue(profile.warn_price_change);
    m_pricesChanged->setValue(profile.warn_prices_changed);
    m_reserve->setValue(profile.reserve_percent);
    m_supportEmail->setText(qs(profile.support_email));
    m_supportRole->setText(qs(profile.support_role));
    m_language->setCurrentIndex(std::max(0, m_language->findData(qs(profile.window_language))));
    m_folder->setWords(m_desk.words()(text(TR("Profile, backups and history: %1"), profile.folder.string())));
    m_tested->hide();
    m_showing = false;
    edited();
}

void OptionsPage::showStanding()
{
    const auto& words = m_desk.words();
    const auto standing = m_desk.standing();
    if (!standing)
        return;
    m_secrets->setWords(words(text(TR("Token kept in: %1"), standing->secrets)));
    const auto& currency = standing->connection.currency;
    m_currency->setWords(currency.empty() ? words(text(TR("The currency comes from the mapping; HubRise's account tells its own once connected.")))
                                          : words(text(TR("The currency comes from the mapping; HubRise's account has %1. “Check everything” on the Maintenance page compares the two."), currency)));
}

void OptionsPage::fillProfile(io::Profile& profile) const
{
    profile.mapping = ss(m_mapping->currentData().toString());
    profile.database = ss(m_database->text().trimmed());
    std::vector<std::string> owned;
    for (const auto field : model::allCustomerFields())
        if (m_fields.at(std::string(model::fieldName(field)))->isChecked())
            owned.emplace_back(model::fieldName(field));
    profile.customer_fields = owned.size() == m_fields.size() ? std::vector<std::string>{} : owned;
    profile.allow_consent = m_consent->isChecked();
    profile.warn_price_change = m_priceChange->value();
    profile.warn_prices_changed = m_pricesChanged->value();
    profile.reserve_percent = m_reserve->value();
    profile.support_email = ss(m_supportEmail->text().trimmed());
    profile.support_role = ss(m_supportRole->text().trimmed());
    profile.window_language = ss(m_language->currentData().toString());
}

void OptionsPage::edited()
{
    if (m_showing || !m_save)
        return;
    io::Profile profile = m_desk.profile();
    fillProfile(profile);
    m_dirty = !(profile == m_desk.profile());
    const bool some = std::any_of(m_fields.begin(), m_fields.end(), [](const auto& entry) { return entry.second->isChecked(); });
    // A job at work goes on with the settings it began with; changing the till under it would confuse everybody.
    m_save->setEnabled(m_dirty && some && !m_saving && !m_desk.flow().isWorking());
    m_reset->setEnabled(m_dirty && !m_saving);
}

void OptionsPage::test()
{
    m_test->setEnabled(false);
    io::Profile profile = m_desk.profile();
    fillProfile(profile);
    m_desk.inquiries().run(this, [profile](std::stop_token stop) { return engine::testTill(profile, stop); }, [this](engine::Findings findings) {
        const auto& words = m_desk.words();
        m_test->setEnabled(true);
        std::string said;
        auto worst = model::Severity::Note;
        for (const auto& finding : findings) {
            worst = std::max(worst, finding.severity);
            said += (said.empty() ? "" : "\n") + std::string(finding.severity == model::Severity::Note ? "✓ " : finding.severity == model::Severity::Warning ? "! " : "✗ ") + words(finding.message);
            if (!finding.hint.empty())
                said += "\n     → " + words(finding.hint);
        }
        m_tested->setWords(said, 20'000);
        setInk(m_tested, worst == model::Severity::Error ? Tone::Bad : worst == model::Severity::Warning ? Tone::Warning : Tone::Good);
        m_tested->show();
    });
}

void OptionsPage::save()
{
    io::Profile wanted = m_desk.profile();
    fillProfile(wanted);
    m_saving = true;
    edited();
    m_desk.inquiries().run(this, [wanted](std::stop_token) { return engine::checkProfile(wanted); }, [this, wanted](const model::Done& good) {
        if (!good)
            return refuse(good.error());
        m_desk.changeProfile([wanted](io::Profile& profile) {
            const auto jobs = profile.jobs; // the schedule's own
            profile = wanted;
            profile.jobs = jobs;
        }, [this](const model::Error& error) { refuse(error); });
    });
}

void OptionsPage::refuse(const model::Error& error)
{
    m_saving = false;
    m_told->show(Tone::Bad, m_desk.words()(error.message), m_desk.words()(error.hint));
    ensureWidgetVisible(m_told);
    edited();
}

void OptionsPage::saved()
{
    if (m_saving) {
        m_saving = m_dirty = false;
        m_told->show(Tone::Good, m_desk.words()(text(TR("Saved."))));
    }
    if (!m_dirty)
        showProfile();
}

} // namespace gui
