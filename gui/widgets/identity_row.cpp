#include "gui/widgets/identity_row.h"

#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"
#include "gui/widgets/text.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QTimer>

#include <chrono>

namespace gui {

using model::text;

namespace {

QFont monospace(QFont font)
{
    font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace

IdentityRow::IdentityRow(const i18n::Words& words, const std::string& label, QWidget* parent)
    : QWidget(parent), m_words(words), m_what(label), m_name(new PlainLabel), m_id(new PlainLabel), m_copy(plainButton({}, Icon::Copy)),
      m_again(new QTimer(this))
{
    PlainLabel* what = mutedLabel(label);
    what->setMinimumWidth(em(8));
    m_id->setWordWrap(false);
    m_id->setFont(monospace(m_id->font()));
    setMuted(m_id);
    m_name->setObjectName(QStringLiteral("name_label"));
    m_id->setObjectName(QStringLiteral("id_label"));
    m_copy->setObjectName(QStringLiteral("copy_button"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.8));
    row->addWidget(what);
    row->addWidget(m_name, 3);
    row->addWidget(m_id, 2);
    row->addWidget(m_copy, 0, Qt::AlignVCenter);
    setMinimumHeight(touchTarget); // with and without the button

    m_again->setSingleShot(true);
    m_again->setInterval(std::chrono::seconds(2));
    connect(m_again, &QTimer::timeout, this, &IdentityRow::sayCopy);
    connect(m_copy, &QPushButton::clicked, this, &IdentityRow::copy);
    setWords(m_copy, m_words(text(TR("Copied"))));
    const int copiedWidth = m_copy->sizeHint().width();
    sayCopy();
    m_copy->setMinimumWidth(std::max(copiedWidth, m_copy->sizeHint().width())); // nothing moves at the press
    setIdentity({}, {});
}

void IdentityRow::setIdentity(const std::string& name, const std::string& id)
{
    m_exactId = id;
    m_name->setWords(name.empty() && id.empty() ? std::string("–") : name, 200);
    m_id->setWords(id, 40);
    m_id->setVisible(!id.empty());
    m_copy->setVisible(!id.empty());
    sayCopy();
}

void IdentityRow::copy()
{
    QGuiApplication::clipboard()->setText(qs(m_exactId));
    setWords(m_copy, m_words(text(TR("Copied"))));
    setIcon(m_copy, Icon::Done);
    m_copy->setAccessibleName(qs(m_words(text(TR("Copied"))))); // what a screen reader says at the change of the name
    m_again->start();
}

void IdentityRow::sayCopy()
{
    m_again->stop();
    setWords(m_copy, m_words(text(TR("Copy"))));
    setIcon(m_copy, Icon::Copy);
    m_copy->setAccessibleName(qs(m_words(text(TR("Copy the id of: %1"), m_what))));
}

std::string nameAndId(const model::Named& thing)
{
    if (thing.name.empty() || thing.id.empty())
        return i18n::Words::shown(thing.name + thing.id);
    return i18n::Words::shown(thing.name) + " (" + i18n::Words::shown(thing.id) + ')';
}

} // namespace gui
