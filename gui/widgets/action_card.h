#pragma once
// A large button for one operation: icon, title, its last run, what has changed since; or the reason why it cannot be pressed.

#include "gui/widgets/icons.h"

#include <QAbstractButton>

#include <string>
#include <vector>

namespace gui {

/// Connect to clicked(). Pressed by mouse, finger, Space, Enter and, when set, Alt + mnemonic. All texts may be foreign.
class ActionCard : public QAbstractButton {
    Q_OBJECT
public:
    ActionCard(Icon icon, const std::string& title, QWidget* parent = nullptr);

    void setTitle(const std::string& title);
    /// Alt + this letter presses the card; it is underlined where the title has it. '\0': none.
    void setMnemonic(char letter);
    void setLastRun(const std::string& line, Tone tone = Tone::Neutral);
    void setChanges(const std::string& line, Tone tone = Tone::Neutral);
    /// Not empty: the card is disabled and shows the reason in place of the changes. Empty: enabled again.
    void setReason(const std::string& reason);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override; ///< room for every line, wrapped

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Line {
        QString text;
        Tone tone;
        Icon icon;
        bool isTitle;
    };
    std::vector<Line> lines() const;
    QFont fontOf(const Line& line) const;
    int textHeight(const Line& line, int width) const;
    int leftOfText() const;
    void paintFrame(QPainter& painter) const;
    int paintLine(QPainter& painter, const Line& line, const QRect& room) const;
    void retitle();
    void adaptAccessibility();

    Icon m_icon;
    std::string m_title;
    char m_mnemonic = '\0';
    Line m_lastRun;
    Line m_changes;
    Line m_reason;
};

} // namespace gui
