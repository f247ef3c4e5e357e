#pragma once
// Line icons of one weight, drawn at any size. GUI thread.

#include "gui/widgets/style.h"

#include <QIcon>
#include <QWidget>

namespace gui {

enum class Icon {
    Connected, Disconnected, Warning, Error, Info, Done, Send, Receive, Catalog, Stock, Image, Customers, History, Options, Maintenance,
    Schedule, Copy, Open, Stop, Resume, Undo, Backup, Search, Add, Change, Remove, Conflict, Clock, User
};
inline constexpr int iconCount = static_cast<int>(Icon::User) + 1;

/// In the palette's button text; grey when disabled, the selection's text when selected.
QIcon icon(Icon which);
/// In `ink` (a tone's, or white on a primary button); grey when disabled.
QIcon icon(Icon which, const QColor& ink);
/// The icon that goes with a tone: Info, Done, Warning, Error, Info.
Icon iconOf(Tone tone);

/// An icon that stands beside words. It takes no focus and no mouse; the words say the same to a screen reader.
class IconView : public QWidget {
    Q_OBJECT
public:
    /// `size` in em of this widget's font.
    explicit IconView(Icon which, const QColor& ink, double size = 1.4, QWidget* parent = nullptr);
    void setIcon(Icon which, const QColor& ink);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
    double m_size;
};

} // namespace gui
