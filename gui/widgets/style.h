#pragma once
// The look: Fusion, one accent, light grounds. Colours come from here and nowhere else.

#include <QColor>

class QApplication;
class QPainter;
class QWidget;

namespace gui {

/// What a text means. Never told by colour alone: an icon or words say it too.
enum class Tone { Neutral, Good, Warning, Bad, Accent };

/// ink is readable (>= 4.5:1) on ground, on white and on the window's ground; border is for thin lines around ground.
struct ToneColors {
    QColor ink;
    QColor ground;
    QColor border;
};
ToneColors colorsOf(Tone tone);
/// The ratio of WCAG 2: 1 … 21.
double contrast(const QColor& one, const QColor& other);

QColor accentColor();    ///< the ground of primary buttons, focus rings, selections; white is readable on it
QColor dangerColor();    ///< the ground of buttons that destroy; white is readable on it
QColor windowColor();    ///< behind the cards
QColor mutedColor();     ///< ink of second lines: readable on white and on windowColor()
QColor lineColor();      ///< thin borders of cards
QColor controlColor();   ///< borders of what can be pressed or filled in: 3:1 on white

/// Fusion, palette and style sheet; the font stays the system's. Once, before the first widget. Lengths follow the application's
/// font, also when it changes later. An item view that is filled before it is shown needs ensurePolished() first, else its rows are too low.
void applyStyle(QApplication& application);

/// Lengths: `factor` heights of a line of text in the widget's font (the application's without a widget), in pixels.
int em(double factor, const QWidget* widget = nullptr);
/// The least height (and width) of what a finger presses.
inline constexpr int touchTarget = 48;

/// What can be pressed, painted over all of `widget`: a rounded ground with a thin border, and inside it a thick ring when it has the focus.
void paintPressable(QPainter& painter, const QWidget& widget, const QColor& ground, const QColor& border);

/// Makes a QFrame or QWidget a card: white, thin border, round corners. Margins are the caller's (1 em fits).
void makeCard(QWidget* widget);
/// Ink of a label's text: a tone's, or muted.
void setInk(QWidget* widget, Tone tone);
void setMuted(QWidget* widget);

} // namespace gui
