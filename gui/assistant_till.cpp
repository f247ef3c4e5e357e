#include "gui/assistant_till.h"

#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace gui {

using model::text;

namespace {

constexpr int otherTill = 1000; ///< id of the choice beside the shipped ones

QLayout* withButton(QLineEdit* edit, QPushButton* button)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.6));
    row->addWidget(edit, 1);
    row->addWidget(button);
    return row;
}

} // namespace

TillStep::TillStep(const i18n::Words& words, const Outside& outside, Worker& worker, const io::Profile& profile)
    : Page(words(text(TR("Your till"))), words(text(TR("Passe-plat reads the till's database; it never changes it without showing you first."))), nullptr), m_words(words), m_outside(outside),
      m_worker(worker), m_choice(new QButtonGroup(this))
{
    column()->addWidget(heading(2, words(text(TR("Which till do you have?")))));
    m_radios = new QVBoxLayout;
    m_radios->setSpacing(0);
    column()->addLayout(m_radios);
    addFields();
    connect(m_choice, &QButtonGroup::idToggled, this, [this] {
        adapt();
        emit changed();
    });
    m_database->setText(qs(profile.database));
    m_worker.run(this, [](std::stop_token) { return engine::shippedTills(); }, [this, asked = profile.mapping](std::vector<engine::TillKind> kinds) {
        addKinds(std::move(kinds));
        for (std::size_t i = 0; i < m_kinds.size(); ++i)
            if (m_kinds[i].mapping == asked)
                m_choice->button(static_cast<int>(i))->setChecked(true);
        putFocus();
    });
    adapt();
}

void TillStep::addKinds(std::vector<engine::TillKind> kinds)
{
    m_kinds = std::move(kinds);
    const auto add = [this](int id, const std::string& label, const QString& name) {
        auto* radio = new QRadioButton(buttonText(label));
        radio->setObjectName(name);
        m_choice->addButton(radio, id);
        m_radios->addWidget(radio);
        radio->show(); // now, or it could not take the focus yet
    };
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        add(static_cast<int>(i), m_kinds[i].name, QStringLiteral("till_") + qs(m_kinds[i].mapping));
    add(otherTill, m_words(text(TR("Another till: I have a mapping file for it"))), QStringLiteral("till_other"));
    // Made last, they come first: what follows them on the screen follows them for Tab too.
    QWidget* before = m_choice->buttons().constLast();
    for (QWidget* after : std::initializer_list<QWidget*>{m_mapping, m_mappingRow->findChild<QPushButton*>(), m_database, m_pickDatabase}) {
        setTabOrder(before, after);
        before = after;
    }
}

void TillStep::addFields()
{
    m_mappingRow = new QWidget;
    m_mapping = new QLineEdit;
    m_mapping->setObjectName(QStringLiteral("mapping_edit"));
    auto* pickMapping = plainButton(m_words(text(TR("Choose a file …"))), Icon::Search);
    pickMapping->setObjectName(QStringLiteral("mapping_button"));
    m_mappingNote = mutedLabel({});
    m_mappingNote->setObjectName(QStringLiteral("mapping_note"));
    auto* label = new PlainLabel(m_words(text(TR("Mapping file (.toml)"))));
    label->setBuddy(m_mapping);
    m_mapping->setAccessibleName(label->text());
    auto* mapping = new QVBoxLayout(m_mappingRow);
    mapping->setContentsMargins(0, 0, 0, 0);
    mapping->setSpacing(em(0.3));
    mapping->addWidget(label);
    mapping->addLayout(withButton(m_mapping, pickMapping));
    mapping->addWidget(m_mappingNote);
    column()->addWidget(m_mappingRow);

    m_databaseLabel = heading(2, {});
    m_database = new QLineEdit;
    m_database->setObjectName(QStringLiteral("database_edit"));
    m_databaseLabel->setBuddy(m_database);
    m_pickDatabase = plainButton(m_words(text(TR("Choose a file …"))), Icon::Search);
    m_pickDatabase->setObjectName(QStringLiteral("database_button"));
    m_databaseHint = mutedLabel({});
    column()->addWidget(m_databaseLabel);
    column()->addLayout(withButton(m_database, m_pickDatabase));
    column()->addWidget(m_databaseHint);
    connect(pickMapping, &QPushButton::clicked, this, &TillStep::chooseMapping);
    connect(m_pickDatabase, &QPushButton::clicked, this, &TillStep::chooseDatabase);
    connect(m_mapping, &QLineEdit::editingFinished, this, &TillStep::lookAtMapping);
    for (auto* edit : {m_mapping, m_database}) {
        connect(edit, &QLineEdit::textChanged, this, &TillStep::changed);
        connect(edit, &QLineEdit::returnPressed, this, &TillStep::confirmed);
    }
}

bool TillStep::isOther() const
{
    return m_choice->checkedId() == otherTill;
}

void TillStep::adapt()
{
    const int id = m_choice->checkedId();
    m_mappingRow->setVisible(isOther());
    showKind(id >= 0 && !isOther() ? &m_kinds[static_cast<std::size_t>(id)] : nullptr);
    if (isOther())
        lookAtMapping();
}

/// A file until something else is known.
void TillStep::showKind(const engine::TillKind* kind)
{
    const bool file = !kind || kind->file;
    m_databaseLabel->setWords(m_words(file ? text(TR("Where is the till's database file?")) : text(TR("What is the address of the till's database?"))));
    m_database->setAccessibleName(m_databaseLabel->text());
    m_pickDatabase->setVisible(file);
    m_database->setPlaceholderText(kind ? qs(kind->example) : QString());
    m_databaseHint->setWords(m_words(file ? text(TR("The till's support can tell you where it is. On a network share, the share must be connected."))
                                          : text(TR("Write it as in %1. Passwords do not belong here: use the environment variable PASSEPLAT_TILL_PASSWORD, or ?password_file=…"), kind->example)));
}

void TillStep::lookAtMapping()
{
    const std::string file = ss(m_mapping->text().trimmed());
    m_mappingNote->setWords({});
    if (!isOther() || file.empty())
        return;
    m_worker.run(this, [file](std::stop_token) { return engine::tillKindOf(file); }, [this, file](const model::Result<engine::TillKind>& kind) {
        if (!isOther() || file != ss(m_mapping->text().trimmed()))
            return; // another one meanwhile
        m_mappingNote->setWords(kind ? m_words(text(TR("This mapping is for: %1"), i18n::Words::shown(kind->name))) : m_words(kind.error().message));
        showKind(kind ? &*kind : nullptr);
    });
}

void TillStep::chooseMapping()
{
    m_outside.chooseToOpen(this, qs(m_words(text(TR("Mapping file")))), qs(m_words(text(TR("Mappings (*.toml);;All files (*)")))), [this](QString file) {
        m_mapping->setText(file);
        lookAtMapping();
    });
}

void TillStep::chooseDatabase()
{
    m_outside.chooseToOpen(this, qs(m_words(text(TR("The till's database")))), qs(m_words(text(TR("Databases (*.db *.sqlite *.sqlite3);;All files (*)")))),
                           [this](QString file) { m_database->setText(file); });
}

void TillStep::fill(io::Profile& profile) const
{
    const int id = m_choice->checkedId();
    profile.mapping = isOther() ? ss(m_mapping->text().trimmed()) : id >= 0 ? m_kinds[static_cast<std::size_t>(id)].mapping : std::string();
    profile.database = ss(m_database->text().trimmed());
}

model::Text TillStep::missing() const
{
    if (m_choice->checkedId() < 0)
        return text(TR("Choose your till first."));
    if (isOther() && m_mapping->text().trimmed().isEmpty())
        return text(TR("Choose the mapping file first; the till's vendor or your IT support writes it."));
    if (m_database->text().trimmed().isEmpty())
        return text(TR("Say where the till's database is."));
    return {};
}

void TillStep::putFocus()
{
    if (auto* checked = m_choice->checkedButton())
        return checked->setFocus();
    if (!m_choice->buttons().isEmpty())
        m_choice->buttons().constFirst()->setFocus();
}

} // namespace gui
