#include "gui/widgets/icons.h"

#include "gui/widgets/icon_shapes.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <optional>

namespace gui {

namespace {

/// The part of the 24 × 24 grid a line takes in its width.
constexpr double lineWidth = 1.9;

class LineIcon : public QIconEngine {
public:
    LineIcon(Icon which, std::optional<QColor> ink) : m_which(which), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& room, QIcon::Mode mode, QIcon::State) override
    {
        const double side = std::min(room.width(), room.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(room).center() - QPointF(side, side) / 2);
        painter->scale(side / 24, side / 24);
        painter->setPen(QPen(ink(mode), lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(shapeOf(m_which));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return picture;
    }

    QIconEngine* clone() const override { return new LineIcon(m_which, m_ink); }

private:
    QColor ink(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        switch (mode) {
        case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected: return palette.color(QPalette::Active, QPalette::HighlightedText);
        default: return m_ink.value_or(palette.color(QPalette::Active, QPalette::ButtonText));
        }
    }

    Icon m_which;
    std::optional<QColor> m_ink;
};

} // namespace

QIcon icon(Icon which)
{
    return QIcon(new LineIcon(which, std::nullopt));
}

QIcon icon(Icon which, const QColor& ink)
{
    return QIcon(new LineIcon(which, ink));
}

Icon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good: return Icon::Done;
    case Tone::Warning: return Icon::Warning;
    case Tone::Bad: return Icon::Error;
    case Tone::Neutral:
    case Tone::Accent: break;
    }
    return Icon::Info;
}

IconView::IconView(Icon which, const QColor& ink, double size, QWidget* parent) : QWidget(parent), m_icon(icon(which, ink)), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconView::setIcon(Icon which, const QColor& ink)
{
    m_icon = icon(which, ink);
    update();
}

QSize IconView::sizeHint() const
{
    const int side = em(m_size, this);
    return {side, side};
}

void IconView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace gui
