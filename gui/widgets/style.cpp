#include "gui/widgets/style.h"

#include "gui/widgets/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace gui {

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QPalette lightPalette()
{
    const QColor ink(0x1B, 0x25, 0x29);
    QPalette palette(windowColor());
    palette.setColor(QPalette::Window, windowColor());
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xF7, 0xF9, 0xFA));
    palette.setColor(QPalette::Button, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, ink);
    palette.setColor(QPalette::ToolTipBase, Qt::white);
    palette.setColor(QPalette::PlaceholderText, mutedColor());
    palette.setColor(QPalette::Highlight, accentColor());
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, accentColor());
    palette.setColor(QPalette::LinkVisited, accentColor());
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x72, 0x7F, 0x85));
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor(0xEE, 0xF1, 0xF2));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, lineColor());
    return palette;
}

/// Style sheets turn em into pixels once; another font needs them turned again.
class FollowFont : public QObject {
public:
    explicit FollowFont(QApplication& application) : QObject(&application) { application.installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == qApp && event->type() == QEvent::ApplicationFontChange)
            qApp->setStyleSheet(styleSheet());
        return false;
    }
};

} // namespace

ToneColors colorsOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return {QColor(0x37, 0x47, 0x4F), QColor(0xEE, 0xF2, 0xF4), QColor(0xC3, 0xCE, 0xD3)};
    case Tone::Good: return {QColor(0x1B, 0x5E, 0x34), QColor(0xE8, 0xF5, 0xEC), QColor(0x9C, 0xCF, 0xAE)};
    case Tone::Warning: return {QColor(0x75, 0x47, 0x00), QColor(0xFF, 0xF5, 0xE0), QColor(0xE5, 0xC2, 0x74)};
    case Tone::Bad: return {QColor(0x98, 0x1B, 0x1B), QColor(0xFD, 0xEE, 0xEC), QColor(0xE6, 0xA9, 0xA4)};
    case Tone::Accent: return {QColor(0x0B, 0x55, 0x63), QColor(0xE4, 0xF1, 0xF3), QColor(0x9C, 0xC9, 0xD1)};
    }
    return {};
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor accentColor() { return QColor(0x0B, 0x5C, 0x6B); }
QColor dangerColor() { return QColor(0xA6, 0x1E, 0x1E); }
QColor windowColor() { return QColor(0xF3, 0xF6, 0xF7); }
QColor mutedColor() { return QColor(0x52, 0x61, 0x68); }
QColor lineColor() { return QColor(0xD3, 0xDB, 0xDF); }
QColor controlColor() { return QColor(0x7A, 0x89, 0x90); }

void applyStyle(QApplication& application)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(lightPalette());
    application.setStyleSheet(styleSheet());
    new FollowFont(application);
}

int em(double factor, const QWidget* widget)
{
    const int line = widget == nullptr ? QFontMetrics(QApplication::font()).height() : widget->fontMetrics().height();
    return static_cast<int>(std::lround(factor * line));
}

void paintPressable(QPainter& painter, const QWidget& widget, const QColor& ground, const QColor& border)
{
    const QRectF body(widget.rect());
    const double radius = em(0.4);
    const auto ring = [&](const QColor& color, double width, double inset) {
        painter.setPen(QPen(color, width));
        const double edge = inset + width / 2;
        painter.drawRoundedRect(body.adjusted(edge, edge, -edge, -edge), std::max(radius - inset, 1.0), std::max(radius - inset, 1.0));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    ring(border, 1, 0);
    painter.setBrush(Qt::NoBrush);
    if (!widget.hasFocus())
        return;
    const bool isDark = contrast(ground, Qt::white) >= 4.5;
    if (isDark)
        ring(Qt::white, 2, 3);
    else
        ring(accentColor(), 3, 0);
}

void makeCard(QWidget* widget)
{
    widget->setProperty("card", true);
    widget->setAttribute(Qt::WA_StyledBackground);
}

void setInk(QWidget* widget, Tone tone)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::Active, QPalette::WindowText, colorsOf(tone).ink);
    palette.setColor(QPalette::Inactive, QPalette::WindowText, colorsOf(tone).ink);
    widget->setPalette(palette);
}

void setMuted(QWidget* widget)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::Active, QPalette::WindowText, mutedColor());
    palette.setColor(QPalette::Inactive, QPalette::WindowText, mutedColor());
    widget->setPalette(palette);
}

} // namespace gui
