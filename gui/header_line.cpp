#include "gui/header_line.h"

#include "gui/desk.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/identity_row.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QHBoxLayout>

namespace gui {

using model::text;

namespace {

struct Said {
    Tone tone;
    Icon icon;
    const char* words;
};

Said saidOf(engine::ConnectionState state)
{
    switch (state) {
    case engine::ConnectionState::Connected: return {Tone::Good, Icon::Connected, TR("Connected to HubRise")};
    case engine::ConnectionState::Dead: return {Tone::Bad, Icon::Error, TR("HubRise refuses or does not answer")};
    case engine::ConnectionState::None: break;
    }
    return {Tone::Warning, Icon::Disconnected, TR("Disconnected from HubRise")};
}

} // namespace

HeaderLine::HeaderLine(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_icon(new IconView(Icon::Disconnected, colorsOf(Tone::Neutral).ink)), m_state(heading(3, {})), m_where(new ElidedLabel)
{
    setObjectName(QStringLiteral("header_line"));
    m_state->setObjectName(QStringLiteral("header_state"));
    m_state->setWordWrap(false);
    m_where->setObjectName(QStringLiteral("header_where"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em(1), em(0.6), em(1), em(0.6));
    row->setSpacing(em(0.6));
    row->addWidget(m_icon);
    row->addWidget(m_state);
    row->addWidget(m_where, 1);
    setMuted(m_where);
    connect(&desk, &Desk::standingChanged, this, &HeaderLine::showStanding);
    showStanding();
}

void HeaderLine::showStanding()
{
    const auto standing = m_desk.standing();
    const auto state = standing ? standing->state : engine::ConnectionState::None;
    const bool unknown = m_desk.standingError().has_value();
    setVisible(standing || unknown);
    const Said said = unknown ? Said{Tone::Warning, Icon::Disconnected, TR("It is not known whether this till is connected")} : saidOf(state);
    static_cast<IconView*>(m_icon)->setIcon(said.icon, colorsOf(said.tone).ink);
    setInk(m_state, said.tone);
    m_state->setWords(m_desk.words()(text(said.words)));
    std::string where;
    if (state != engine::ConnectionState::None && !unknown)
        for (const auto* thing : {&standing->connection.target.location, &standing->connection.target.catalog, &standing->connection.target.customer_list})
            if (!thing->id.empty() || !thing->name.empty())
                where += (where.empty() ? "" : "  ·  ") + nameAndId(*thing);
    m_where->setWords(where);
}

} // namespace gui
