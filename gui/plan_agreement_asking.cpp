// What the bar below a plan asks for: names and numbers to type, sentences to tick, and where they stand.

#include "gui/plan_agreement.h"

#include "gui/plan_row.h"
#include "gui/plan_tick.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace gui {

using model::text;

namespace {

constexpr double labelBeside = 20; ///< em: of a label with its field
constexpr double highest = 0.35;  ///< of the window's height: beyond, what is asked for scrolls, and the plan stays in sight

/// A name as it can be typed on the till's keyboard; otherwise its id.
const std::string& toType(const model::Named& named)
{
    constexpr qsizetype longest = 60;
    const QString name = qs(named.name);
    const bool typeable = !name.isEmpty() && name.size() <= longest
        && std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint() && !c.isSurrogate() && (c.unicode() < 0x250 || c == u'’' || c == u'€'); });
    return typeable ? named.name : named.id;
}

QAction* addCheck(QLineEdit* edit, const QString& words)
{
    auto* check = edit->addAction(icon(Icon::Done, colorsOf(Tone::Good).ink), QLineEdit::TrailingPosition);
    check->setText(words);
    check->setVisible(false);
    return check;
}

} // namespace

QLineEdit* PlanAgreement::addField(const std::string& prompt, const char* name)
{
    auto* row = new PlanRow(labelBeside);
    row->box()->setSpacing(em(0.3));
    row->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* label = new PlainLabel(prompt);
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(label->text());
    edit->setMinimumHeight(touchTarget);
    label->setBuddy(edit);
    row->box()->addWidget(label, 1);
    row->box()->addWidget(edit, 1);
    m_fieldFlow->addWidget(row);
    connect(edit, &QLineEdit::textChanged, this, &PlanAgreement::look);
    return edit;
}

void PlanAgreement::addName()
{
    const std::string name = i18n::Words::shown(toType(m_plan->subject()), 80);
    m_name = addField(m_words(m_facts->destroys ? text(TR("To replace, type the name: %1"), name) : text(TR("To go on, type the name: %1"), name)), "name_edit");
    m_nameCheck = addCheck(m_name, qs(m_words(text(TR("That is the name")))));
}

void PlanAgreement::addNumber()
{
    m_number = addField(m_words(text(TR("And how many disappear: %1"), m_words.amount(*m_facts->demand.typeNumber))), "number_edit");
    m_number->setInputMethodHints(Qt::ImhDigitsOnly);
    m_numberCheck = addCheck(m_number, qs(m_words(text(TR("That is the number")))));
}

QCheckBox* PlanAgreement::addTick(const std::string& words, const std::string& hint, const QString& name)
{
    auto* tick = new PlanTick(words, hint);
    tick->box()->setObjectName(name);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHorizontalStretch(3); // sentences; a name is shorter
    tick->setSizePolicy(policy);
    m_fieldFlow->addWidget(tick);
    connect(tick->box(), &QCheckBox::toggled, this, &PlanAgreement::look);
    return tick->box();
}

void PlanAgreement::addFirst()
{
    if (!m_firstWords.empty())
        m_first = addTick(m_firstWords, {}, QStringLiteral("first_tick"));
}

void PlanAgreement::askIn(QVBoxLayout* column)
{
    if (std::exchange(m_elsewhere, column) == column)
        return;
    if (column)
        column->addWidget(m_scroll);
    else
        m_column->insertWidget(0, m_scroll);
    m_scroll->setVisible(m_fieldFlow->count() > 0);
    adaptHeight();
}

bool PlanAgreement::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scroll && event->type() == QEvent::Resize)
        adaptHeight();
    return QFrame::eventFilter(watched, event);
}

void PlanAgreement::adaptHeight()
{
    if (m_scroll->isHidden())
        return;
    const int wanted = m_fields->layout()->hasHeightForWidth() ? m_fields->layout()->totalHeightForWidth(m_scroll->width()) : m_fields->sizeHint().height();
    const int most = std::max(static_cast<int>(window()->height() * highest), 2 * touchTarget);
    m_scroll->setFixedHeight(m_elsewhere ? wanted : std::min(wanted, most));
}

} // namespace gui
