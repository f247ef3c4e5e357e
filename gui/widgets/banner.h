#pragma once
// A notice at the top of a page: icon, title, text, up to three buttons. Hidden until something is to be said.

#include "gui/widgets/icons.h"

#include <QFrame>

#include <string>

class QHBoxLayout;
class QPushButton;

namespace gui {

class PlainLabel;

/// The ground of a notice, over all of `widget`.
void paintNotice(QWidget& widget, Tone tone);

class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    /// Replaces what was shown, buttons included, makes it visible and raises an alert for screen readers. An empty text takes no room.
    void show(Tone tone, const std::string& title, const std::string& text = {});
    using QFrame::show;
    void clear(); ///< hides it and drops text and buttons
    void setIcon(Icon which); ///< after show(), instead of the tone's own icon
    /// A plain button, at most three (nullptr afterwards), from left to right. It lives until the next show() or clear().
    QPushButton* addButton(const std::string& words, Icon icon);

    Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dropButtons();

    Tone m_tone = Tone::Neutral;
    IconView* m_icon;
    PlainLabel* m_title;
    PlainLabel* m_text;
    QHBoxLayout* m_buttons;
};

} // namespace gui
