#include "gui/connection_state.h"

#include "gui/widgets/icons.h"
#include "gui/widgets/identity_row.h"
#include "gui/widgets/plain_label.h"
#include "sync/connect.h"

#include <QHBoxLayout>
#include <QPainter>

namespace gui {

using model::text;

namespace {

Icon iconFor(Tone tone)
{
    return tone == Tone::Good ? Icon::Connected : tone == Tone::Bad ? Icon::Error : tone == Tone::Warning ? Icon::Disconnected : Icon::Clock;
}

} // namespace

ConnectionStateCard::ConnectionStateCard(const i18n::Words& words, QWidget* parent)
    : QFrame(parent), m_words(words), m_icon(new IconView(Icon::Clock, colorsOf(Tone::Neutral).ink, 3)), m_state(heading(1, {})), m_more(new PlainLabel), m_quote(new PlainLabel)
{
    m_state->setObjectName(QStringLiteral("state_label"));
    m_more->setObjectName(QStringLiteral("state_more"));
    m_quote->setObjectName(QStringLiteral("state_quote"));
    auto* column = new QVBoxLayout;
    column->setSpacing(em(0.3));
    for (auto* label : {m_state, m_more, m_quote})
        column->addWidget(label);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em(1.2), em(1), em(1.2), em(1));
    row->setSpacing(em(1));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    show(nullptr);
}

void ConnectionStateCard::show(const engine::Standing* standing)
{
    if (!standing)
        return say(Tone::Neutral, m_words(text(TR("Looking …"))), {});
    const auto& c = standing->connection;
    switch (standing->state) {
    case engine::ConnectionState::Connected:
        return say(Tone::Good, m_words(text(TR("Connected to HubRise"))), nameAndId(c.target.location));
    case engine::ConnectionState::Dead: return sayDead(*standing);
    case engine::ConnectionState::None: break;
    }
    std::string more = m_words(text(TR("Nothing can be sent or retrieved until this till is connected.")));
    if (c.connectedAtMs > 0 && !c.target.location.id.empty())
        more += '\n' + m_words(text(TR("It was connected to %1."), nameAndId(c.target.location)));
    say(Tone::Warning, m_words(text(TR("Disconnected from HubRise"))), more);
}

void ConnectionStateCard::showUnknown()
{
    say(Tone::Warning, m_words(text(TR("It is not known whether this till is connected"))), m_words(text(TR("This profile cannot be read: why, and what to do, stands above."))));
}

void ConnectionStateCard::sayDead(const engine::Standing& standing)
{
    const auto& c = standing.connection;
    const model::Error why = engine::whyDead(c.lastFailedReason);
    std::string more = m_words(text(TR("%1."), why.message)) + '\n' + m_words(why.hint);
    if (c.lastSuccessAtMs > 0)
        more += '\n' + m_words(text(TR("The last that worked was on %1."), m_words.date(c.lastSuccessAtMs)));
    const std::string quote = c.lastFailedReason.empty() ? std::string() : m_words(text(TR("HubRise says: “%1”"), i18n::Words::shown(c.lastFailedReason, 300)));
    say(Tone::Bad, m_words(text(TR("All requests have failed since %1"), m_words.date(c.lastFailedAtMs))), more, quote);
}

void ConnectionStateCard::say(Tone tone, const std::string& state, const std::string& more, const std::string& quote)
{
    m_tone = tone;
    m_icon->setIcon(iconFor(tone), colorsOf(tone).ink);
    m_state->setWords(state);
    m_more->setWords(more);
    m_quote->setWords(quote);
    m_more->setVisible(!more.empty());
    m_quote->setVisible(!quote.empty());
    for (auto* label : {m_state, m_more, m_quote})
        setInk(label, tone);
    setAccessibleName(m_state->text());
    setAccessibleDescription(m_more->text());
    update();
}

void ConnectionStateCard::paintEvent(QPaintEvent*)
{
    const ToneColors colors = colorsOf(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), em(0.5), em(0.5));
}

} // namespace gui
