#include "gui/plan_agreement.h"

#include "gui/plan_row.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"
#include "sync/guards.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace gui {

using model::text;

namespace {

constexpr double sideBySide = 46; ///< em
constexpr double fieldWidth = 21; ///< em: of what is asked for, side by side where there is room

} // namespace

PlanAgreement::PlanAgreement(const i18n::Words& words, QWidget* parent)
    : QFrame(parent), m_words(words), m_column(new QVBoxLayout(this)), m_scroll(new QScrollArea), m_buttons(new PlanRow(sideBySide)), m_pressed(new QBoxLayout(QBoxLayout::TopToBottom)), m_reason(mutedLabel({}))
{
    makeCard(this);
    setObjectName(QStringLiteral("plan_agreement"));
    m_column->setContentsMargins(em(1.5), em(0.4), em(1.5), em(0.4));
    m_column->setSpacing(em(0.3));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_column->addWidget(m_scroll);
    m_scroll->installEventFilter(this);
    m_buttons->box()->setSpacing(em(0.3));
    m_pressed->setSpacing(em(0.8));
    m_reason->setObjectName(QStringLiteral("effect_reason"));
    m_buttons->box()->addWidget(m_reason, 1);
    m_buttons->box()->addLayout(m_pressed);
    m_column->addWidget(m_buttons);
    clear();
}

void PlanAgreement::clear()
{
    m_plan.reset();
    m_facts.reset();
    for (auto** button : {&m_safe, &m_effect, &m_retry})
        if (auto* gone = std::exchange(*button, nullptr)) {
            gone->hide();
            gone->deleteLater(); // it may be the one just pressed
        }
    m_name = m_number = nullptr;
    m_nameCheck = m_numberCheck = nullptr;
    m_removals = m_first = nullptr;
    m_ticks.clear();
    m_fields = new QWidget;
    m_fieldFlow = new FlowLayout(m_fields);
    m_fieldFlow->setContentsMargins(0, 0, 0, 0);
    m_fieldFlow->setSpacing(em(0.6));
    m_fieldFlow->setLeastWidth(em(fieldWidth));
    m_pressed->setDirection(QBoxLayout::TopToBottom); // until it is known that they fit: they must not widen the window
    m_scroll->setWidget(m_fields);
    m_fields->setAutoFillBackground(false);
    m_scroll->hide();
    m_reason->clear();
}

void PlanAgreement::setSafe(const std::string& words, const char* name, bool alone)
{
    m_safe = alone ? primaryButton(words) : plainButton(words);
    m_safe->setObjectName(QString::fromLatin1(name));
    m_pressed->addWidget(m_safe);
    placeButtons();
    m_safe->show(); // at once: it takes the focus
    connect(m_safe, &QPushButton::clicked, this, &PlanAgreement::kept);
}

void PlanAgreement::showWaiting(const engine::Plan& plan)
{
    clear();
    setSafe(m_words(engine::refusalOf(plan)), "keep_button", false);
    m_reason->setWords(m_words(text(TR("Looking at the plan …"))));
}

void PlanAgreement::showNothing()
{
    clear();
    setSafe(m_words(text(TR("OK"))), "ok_button", true);
}

void PlanAgreement::showImpossible(bool mayRetry)
{
    clear();
    setSafe(m_words(text(TR("Back"))), "back_button", false);
    if (!mayRetry)
        return;
    m_retry = primaryButton(m_words(text(TR("Try again"))));
    m_retry->setObjectName(QStringLiteral("retry_button"));
    m_pressed->addWidget(m_retry);
    placeButtons();
    m_retry->show();
    connect(m_retry, &QPushButton::clicked, this, &PlanAgreement::retried);
    setTabOrder(m_safe, m_retry);
}

void PlanAgreement::showPlan(std::shared_ptr<const engine::Plan> plan, std::shared_ptr<const PlanFacts> facts)
{
    const bool focused = m_safe && m_safe->hasFocus();
    clear();
    m_plan = std::move(plan);
    m_facts = std::move(facts);
    const auto& demand = m_facts->demand;
    if (demand.typeName)
        addName();
    if (demand.typeNumber)
        addNumber();
    if (demand.readRemovals)
        m_removals = addTick(m_words(text(TR("I have looked at what disappears"))), {}, QStringLiteral("removals_tick"));
    for (const auto& tick : m_facts->ticks)
        m_ticks.push_back(addTick(tick.words, tick.hint, QStringLiteral("tick_%1").arg(m_ticks.size())));
    addFirst();
    m_scroll->setVisible(m_fieldFlow->count() > 0);
    setSafe(m_words(engine::refusalOf(*m_plan)), "keep_button", false);
    addEffect();
    orderTabs();
    if (focused)
        m_safe->setFocus();
    look();
    adaptHeight();
}

void PlanAgreement::addEffect()
{
    m_effect = m_facts->destroys ? dangerButton(m_facts->effect, Icon::Warning) : primaryButton(m_facts->effect);
    m_effect->setObjectName(QStringLiteral("effect_button"));
    m_pressed->addWidget(m_effect);
    placeButtons();
    m_effect->show();
    connect(m_effect, &QPushButton::clicked, this, [this] {
        if (reason(answer()).empty())
            emit agreed(answer());
    });
}

/// What has to be done, then the safe button, then the effect.
void PlanAgreement::orderTabs()
{
    QList<QWidget*> order;
    for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_number, m_removals})
        if (field)
            order += field;
    for (auto* tick : m_ticks)
        order += tick;
    if (m_first)
        order += m_first;
    order += m_safe;
    order += m_effect;
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void PlanAgreement::setRemovalsShown(bool shown)
{
    m_removalsShown = shown;
    look();
}

void PlanAgreement::setChoicesWaiting(bool waiting)
{
    m_choicesWaiting = waiting;
    look();
}

void PlanAgreement::setFirst(const std::string& words)
{
    if (std::exchange(m_firstWords, words) == words || !m_effect)
        return;
    if (m_first)
        delete std::exchange(m_first, nullptr)->parentWidget();
    addFirst();
    orderTabs();
    m_scroll->setVisible(m_fieldFlow->count() > 0);
    adaptHeight();
    look();
}

engine::Answer PlanAgreement::answer() const
{
    engine::Answer answer;
    answer.readRemovals = m_removals && m_removals->isChecked();
    for (const auto* tick : m_ticks)
        answer.ticks.push_back(tick->isChecked());
    answer.typedName = m_name ? ss(m_name->text()) : std::string();
    answer.typedNumber = m_number ? ss(m_number->text()) : std::string();
    return answer;
}

/// Why the button cannot be pressed yet; empty when it can.
model::Text PlanAgreement::reason(const engine::Answer& given) const
{
    if (m_choicesWaiting)
        return text(TR("Apply your choices first."));
    const auto& demand = m_facts->demand;
    const bool fulfilled = engine::fulfils(*m_plan, demand, given);
    if (fulfilled && (!m_first || m_first->isChecked()))
        return {};
    if (demand.typeName && !engine::namesTarget(given.typedName, m_plan->subject()))
        return m_name->text().isEmpty() ? text(TR("Type the name first.")) : text(TR("This is not the name yet."));
    if (m_removals && !m_removalsShown)
        return text(TR("First look at the list of what disappears, to its end."));
    const bool ticked = !fulfilled && (!m_removals || m_removals->isChecked()) && std::all_of(m_ticks.begin(), m_ticks.end(), [](const QCheckBox* tick) { return tick->isChecked(); });
    if (ticked)
        return m_number->text().isEmpty() ? text(TR("Type the number first.")) : text(TR("This is not the number yet."));
    return text(TR("Tick what you have read first."));
}

void PlanAgreement::look()
{
    if (!m_effect)
        return;
    const auto given = answer();
    const auto why = reason(given);
    if (m_removals)
        m_removals->parentWidget()->setEnabled(m_removalsShown);
    if (m_nameCheck)
        m_nameCheck->setVisible(engine::namesTarget(given.typedName, m_plan->subject()));
    if (m_numberCheck) {
        auto number = m_facts->demand;
        number.typeName = number.readRemovals = false;
        number.ticks.clear();
        m_numberCheck->setVisible(engine::fulfils(*m_plan, number, {false, {}, {}, given.typedNumber}));
    }
    m_reason->setWords(m_words(why));
    m_effect->setEnabled(why.empty());
    m_effect->setAccessibleDescription(m_reason->text());
}

void PlanAgreement::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    placeButtons();
    adaptHeight();
}

/// Side by side where both fit, else one below the other.
void PlanAgreement::placeButtons()
{
    int needed = 0;
    for (const auto* button : {m_safe, m_retry, m_effect})
        if (button)
            needed += button->minimumSizeHint().width() + m_pressed->spacing();
    const int room = layout()->contentsRect().width();
    m_pressed->setDirection(needed <= room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace gui
