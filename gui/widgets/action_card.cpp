#include "gui/widgets/action_card.h"

#include "gui/widgets/text.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace gui {

namespace {

constexpr int textFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
constexpr std::size_t mostInLine = 300;

int flagsOf(bool isTitle)
{
    return isTitle ? textFlags | Qt::TextShowMnemonic : textFlags;
}

} // namespace

ActionCard::ActionCard(Icon icon, const std::string& title, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_lastRun{{}, Tone::Neutral, Icon::Clock, false}, m_changes{{}, Tone::Neutral, Icon::Change, false},
      m_reason{{}, Tone::Neutral, Icon::Info, false}
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setTitle(title);
}

void ActionCard::setTitle(const std::string& title)
{
    m_title = title;
    retitle();
}

void ActionCard::setMnemonic(char letter)
{
    m_mnemonic = letter;
    retitle();
}

void ActionCard::retitle()
{
    QString words = buttonText(m_title);
    setAccessibleName(QString(words).replace(QStringLiteral("&&"), QStringLiteral("&")));
    const qsizetype at = m_mnemonic == '\0' ? -1 : words.indexOf(QLatin1Char(m_mnemonic), 0, Qt::CaseInsensitive);
    if (at >= 0)
        words.insert(at, u'&');
    setText(words); // takes the shortcut from the mnemonic, or drops it
    if (m_mnemonic != '\0' && at < 0)
        setShortcut(QKeySequence(QStringLiteral("Alt+") + QLatin1Char(m_mnemonic)));
    updateGeometry();
}

void ActionCard::setLastRun(const std::string& line, Tone tone)
{
    m_lastRun = {shownLines(line, mostInLine), tone, tone == Tone::Neutral ? Icon::Clock : iconOf(tone), false};
    adaptAccessibility();
}

void ActionCard::setChanges(const std::string& line, Tone tone)
{
    m_changes = {shownLines(line, mostInLine), tone, tone == Tone::Neutral || tone == Tone::Accent ? Icon::Change : iconOf(tone), false};
    adaptAccessibility();
}

void ActionCard::setReason(const std::string& reason)
{
    m_reason.text = shownLines(reason, mostInLine);
    setEnabled(reason.empty());
    adaptAccessibility();
}

void ActionCard::adaptAccessibility()
{
    QStringList said;
    for (const Line& line : lines())
        if (!line.isTitle)
            said << line.text;
    setAccessibleDescription(said.join(u'\n'));
    updateGeometry();
    update();
}

std::vector<ActionCard::Line> ActionCard::lines() const
{
    std::vector<Line> lines{{text(), Tone::Neutral, m_icon, true}};
    for (const Line& line : {m_lastRun, m_reason.text.isEmpty() ? m_changes : m_reason})
        if (!line.text.isEmpty())
            lines.push_back(line);
    return lines;
}

QFont ActionCard::fontOf(const Line& line) const
{
    QFont font = this->font();
    if (!line.isTitle)
        return font;
    font.setWeight(QFont::DemiBold);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 1.15);
    return font;
}

int ActionCard::leftOfText() const
{
    return em(1.1, this) + em(2.6, this) + em(0.9, this);
}

int ActionCard::textHeight(const Line& line, int width) const
{
    const int beside = line.isTitle ? 0 : em(1.4, this);
    const QRect room(0, 0, std::max(width - beside, 1), 100'000);
    return QFontMetrics(fontOf(line)).boundingRect(room, flagsOf(line.isTitle), line.text).height();
}

int ActionCard::heightForWidth(int width) const
{
    const int forText = width - leftOfText() - em(1.1, this);
    int height = 2 * em(1.1, this);
    for (const Line& line : lines())
        height += textHeight(line, forText) + em(0.3, this);
    return std::max({touchTarget, em(5, this), height - em(0.3, this)});
}

QSize ActionCard::sizeHint() const
{
    const int width = em(24, this);
    return {width, heightForWidth(width)};
}

QSize ActionCard::minimumSizeHint() const
{
    const int width = em(13, this);
    return {width, em(5, this)};
}

void ActionCard::paintFrame(QPainter& painter) const
{
    const ToneColors accent = colorsOf(Tone::Accent);
    const QColor ground = !isEnabled() ? QColor(0xF7, 0xF9, 0xFA) : isDown() ? accent.border : underMouse() ? accent.ground : QColor(Qt::white);
    paintPressable(painter, *this, ground, isEnabled() ? controlColor() : lineColor());

    QRectF badge(em(1.1, this), 0, em(2.6, this), em(2.6, this));
    badge.moveTop((height() - badge.height()) / 2);
    badge = QStyle::visualRect(layoutDirection(), rect(), badge.toRect());
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? accent.ground : colorsOf(Tone::Neutral).ground);
    painter.drawRoundedRect(badge, em(0.5, this), em(0.5, this));
    const int inset = em(0.55, this);
    gui::icon(m_icon, accent.ink).paint(&painter, badge.toRect().adjusted(inset, inset, -inset, -inset), Qt::AlignCenter,
                                   isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

/// Gives the height it took.
int ActionCard::paintLine(QPainter& painter, const Line& line, const QRect& room) const
{
    const int height = textHeight(line, room.width());
    QRect forText = room;
    forText.setHeight(height);
    const QColor plain = line.isTitle ? palette().color(QPalette::Active, QPalette::ButtonText) : mutedColor();
    const QColor ink = line.isTitle || line.tone == Tone::Neutral ? plain : colorsOf(line.tone).ink;
    // The reason of a disabled card must be readable: only the title is greyed.
    const bool isGrey = !isEnabled() && line.isTitle;
    if (!line.isTitle) {
        const QRect mark(room.left(), room.top(), em(1, this), em(1, this));
        gui::icon(line.icon, ink).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), mark));
        forText.setLeft(room.left() + em(1.4, this));
    }
    painter.setFont(fontOf(line));
    painter.setPen(isGrey ? palette().color(QPalette::Disabled, QPalette::ButtonText) : ink);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), forText), flagsOf(line.isTitle), line.text);
    return height;
}

void ActionCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintFrame(painter);
    QRect room = rect().adjusted(leftOfText(), 0, -em(1.1, this), 0);
    int wanted = -em(0.3, this);
    for (const Line& line : lines())
        wanted += textHeight(line, room.width()) + em(0.3, this);
    room.setTop(std::max(em(0.3, this), (height() - wanted) / 2));
    for (const Line& line : lines())
        room.setTop(room.top() + paintLine(painter, line, room) + em(0.3, this));
}

void ActionCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool ActionCard::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

} // namespace gui
