#include "gui/options_till.h"

#include "gui/desk.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/finding_list.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/item_view.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

using model::Severity;
using model::text;

PlainLabel* exactNote(const i18n::Words& words, QLineEdit* field)
{
    auto* note = mutedLabel({});
    note->setObjectName(field->objectName() + QStringLiteral("_exact"));
    note->hide();
    QObject::connect(field, &QLineEdit::textChanged, note, [note, &words](const QString& now) {
        constexpr std::size_t most = 600;
        const auto exact = i18n::Words::shown(ss(now), most);
        note->setWords(words(text(TR("Written exactly: %1"), exact)));
        note->setVisible(now.size() < static_cast<qsizetype>(most) && exact != ss(now));
    });
    return note;
}

TillOptions::TillOptions(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_refused(new Banner), m_summary(new Banner), m_mapping(new QComboBox), m_database(new QLineEdit), m_note(mutedLabel({})), m_currency(new PlainLabel),
      m_findings(new FindingList(desk.words()))
{
    m_refused->setObjectName(QStringLiteral("till_refused"));
    m_summary->setObjectName(QStringLiteral("till_tested"));
    m_mapping->setObjectName(QStringLiteral("mapping"));
    m_database->setObjectName(QStringLiteral("database"));
    m_note->setObjectName(QStringLiteral("mapping_note"));
    m_currency->setObjectName(QStringLiteral("currency"));
    m_findings->setObjectName(QStringLiteral("till_findings"));
    auto* inside = new QVBoxLayout(this);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(em(0.4));
    addFields();
    addButtons();
    inside->addWidget(m_summary);
    inside->addWidget(m_findings);
    connect(m_mapping, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_showing)
            lookAtMapping();
    });
    connect(m_database, &QLineEdit::textChanged, this, [this] {
        if (!m_showing) {
            forget();
            emit changed();
        }
    });
    connect(&desk, &Desk::standingChanged, this, &TillOptions::showCurrency);
    desk.looks().run(this, [](std::stop_token) { return engine::shippedTills(); }, [this](std::vector<engine::TillKind> kinds) {
        m_kinds = std::move(kinds);
        listMappings(ss(m_mapping->currentData().toString()));
        lookAtMapping();
    });
}

void TillOptions::addFields()
{
    const auto& words = m_desk.words();
    auto* inside = static_cast<QVBoxLayout*>(layout());
    const auto add = [&](const model::Text& label, QWidget* field) {
        auto* said = new PlainLabel(words(label));
        said->setBuddy(field);
        field->setAccessibleName(said->text());
        inside->addWidget(said);
        inside->addWidget(field);
    };
    m_mapping->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mapping->setMinimumContentsLength(20);
    inside->addWidget(m_refused);
    add(text(TR("Kind of till (mapping)")), m_mapping);
    inside->addWidget(m_note);
    inside->addSpacing(em(0.4));
    add(text(TR("The till's database")), m_database);
    inside->addWidget(exactNote(words, m_database));
}

void TillOptions::addButtons()
{
    const auto& words = m_desk.words();
    auto* inside = static_cast<QVBoxLayout*>(layout());
    auto* buttons = new FlowLayout;
    buttons->setSpacing(em(0.5));
    const auto add = [&](const model::Text& label, Icon icon, const char* name, void (TillOptions::*pressed)()) {
        auto* button = plainButton(words(label), icon);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, pressed);
        buttons->addWidget(button);
        return button;
    };
    m_pickDatabase = add(text(TR("Choose the database…")), Icon::Open, "choose_database", &TillOptions::chooseDatabase);
    m_pickMapping = add(text(TR("Choose a mapping file…")), Icon::Open, "choose_mapping", &TillOptions::chooseMapping);
    m_test = add(text(TR("Test")), Icon::Maintenance, "test_till", &TillOptions::test);
    inside->addSpacing(em(0.3));
    inside->addLayout(buttons);
    inside->addWidget(m_currency);
}

void TillOptions::addMapping(const std::string& mapping)
{
    if (m_mapping->findData(qs(mapping)) < 0)
        m_mapping->addItem(cellText(mapping), qs(mapping));
    m_mapping->setCurrentIndex(m_mapping->findData(qs(mapping)));
}

void TillOptions::listMappings(const std::string& chosen)
{
    m_showing = true;
    m_mapping->clear();
    for (const auto& kind : m_kinds)
        m_mapping->addItem(cellText(kind.name), qs(kind.mapping));
    addMapping(chosen);
    m_showing = false;
}

void TillOptions::showProfile(const io::Profile& profile)
{
    listMappings(profile.mapping);
    m_showing = true;
    m_database->setText(qs(profile.database));
    m_database->setCursorPosition(0);
    m_showing = false;
    forget();
    lookAtMapping();
}

void TillOptions::fill(io::Profile& profile) const
{
    profile.mapping = ss(m_mapping->currentData().toString());
    profile.database = ss(m_database->text().trimmed());
}

void TillOptions::forget()
{
    m_refused->clear();
    m_summary->clear();
    m_findings->clear();
}

QWidget* TillOptions::refuse(const model::Error& error)
{
    m_refused->show(Tone::Bad, m_desk.words()(error.message), m_desk.words()(error.hint));
    m_database->setFocus();
    return m_refused;
}

void TillOptions::chooseDatabase()
{
    const auto& words = m_desk.words();
    m_desk.outside().chooseToOpen(this, qs(words(text(TR("The till's database")))), qs(words(text(TR("Databases (*.db *.sqlite *.sqlite3);;All files (*)")))), [this](const QString& file) { m_database->setText(file); });
}

void TillOptions::chooseMapping()
{
    const auto& words = m_desk.words();
    m_desk.outside().chooseToOpen(this, qs(words(text(TR("Mapping file")))), qs(words(text(TR("Mappings (*.toml);;All files (*)")))), [this](const QString& file) { addMapping(ss(file)); });
}

/// What kind of till the chosen mapping is for; of a file, once it was read.
void TillOptions::lookAtMapping()
{
    const auto mapping = ss(m_mapping->currentData().toString());
    if (!m_showing)
        forget();
    emit changed();
    const auto known = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const auto& kind) { return kind.mapping == mapping; });
    m_kind = known == m_kinds.end() ? std::nullopt : std::optional(*known);
    m_note->hide();
    showKind();
    if (m_kind || mapping.empty())
        return;
    m_desk.looks().run(this, [mapping](std::stop_token) { return engine::tillKindOf(mapping); }, [this, mapping](const model::Result<engine::TillKind>& kind) {
        if (mapping != ss(m_mapping->currentData().toString()))
            return; // another one meanwhile
        const auto& words = m_desk.words();
        m_kind = kind ? std::optional(*kind) : std::nullopt;
        m_note->setWords(kind ? words(text(TR("This mapping is for: %1"), i18n::Words::shown(kind->name))) : words(kind.error().message) + "\n" + words(kind.error().hint));
        if (kind)
            setMuted(m_note);
        else
            setInk(m_note, Tone::Bad);
        m_note->show();
        showKind();
    });
}

void TillOptions::showKind()
{
    m_pickDatabase->setVisible(!m_kind || m_kind->file);
    m_database->setPlaceholderText(m_kind ? qs(m_kind->example) : QString());
    showCurrency();
}

void TillOptions::showCurrency()
{
    const auto& words = m_desk.words();
    const auto till = m_kind ? i18n::Words::shown(m_kind->currency, 20) : std::string();
    const auto standing = m_desk.standing();
    const auto hubrise = standing ? i18n::Words::shown(standing->connection.currency, 20) : std::string();
    const bool differ = !till.empty() && !hubrise.empty() && till != hubrise;
    if (differ)
        m_currency->setWords(words(text(TR("Currency: the mapping says %1, HubRise's account has %2. Nothing can be sent as long as they differ: choose the mapping that fits, or connect to the right account."), till, hubrise)));
    else if (!till.empty())
        m_currency->setWords(words(hubrise.empty() ? text(TR("Currency: %1 (the mapping says so)"), till) : text(TR("Currency: %1 (the mapping and HubRise's account agree)"), till)));
    else if (!hubrise.empty())
        m_currency->setWords(words(text(TR("Currency: %1 (HubRise's account says so)"), hubrise)));
    else
        m_currency->setWords({});
    m_currency->setVisible(!m_currency->text().isEmpty());
    if (differ)
        setInk(m_currency, Tone::Bad);
    else
        setMuted(m_currency);
}

void TillOptions::test()
{
    m_test->setEnabled(false);
    forget();
    m_findings->showWaiting(m_desk.words()(text(TR("Reading the till …"))));
    io::Profile profile = m_desk.profile();
    fill(profile);
    m_desk.inquiries().run(this, [profile](std::stop_token stop) { return engine::testTill(profile, stop); }, [this, asked = profile](const engine::Findings& findings) {
        m_test->setEnabled(true);
        io::Profile now = asked;
        fill(now);
        if (now == asked)
            tellTest(findings);
        else
            forget(); // it is about what was here before
    });
}

void TillOptions::tellTest(const engine::Findings& findings)
{
    const auto& words = m_desk.words();
    m_findings->show(findings);
    const auto worst = worstOf(findings).value_or(Severity::Note);
    if (worst == Severity::Error)
        m_summary->show(Tone::Bad, words(text(TR("The till does not answer as it should"))), words(text(TR("Each line below says what to do."))));
    else if (worst == Severity::Warning)
        m_summary->show(Tone::Warning, words(text(TR("The till answers, with remarks"))));
    else
        m_summary->show(Tone::Good, words(text(TR("The till answers"))));
}

} // namespace gui
