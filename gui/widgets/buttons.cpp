#include "gui/widgets/buttons.h"

#include "gui/widgets/text.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace gui {

namespace {

enum class Kind { Primary, Plain, Danger };

constexpr int textFlags = Qt::AlignCenter | Qt::TextWordWrap | Qt::TextShowMnemonic;

/// A push button that wraps its words, so that a sentence fits with large fonts too.
class TouchButton : public QPushButton {
public:
    TouchButton(Kind kind, const std::string& words, std::optional<Icon> icon, QWidget* parent) : QPushButton(buttonText(words), parent), m_kind(kind)
    {
        setAutoDefault(false);
        setDefault(false);
        setAttribute(Qt::WA_Hover);
        setMinimumHeight(touchTarget);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // Fixed would forbid the lines a narrow place needs
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        if (icon)
            showIcon(*icon);
    }

    void showIcon(Icon which) { setIcon(m_kind == Kind::Plain ? gui::icon(which) : gui::icon(which, Qt::white)); }

    QSize sizeHint() const override
    {
        const int width = std::max(touchTarget, around() + std::min(naturalTextWidth(), em(28, this)));
        return {width, heightForWidth(width)};
    }

    QSize minimumSizeHint() const override
    {
        const int width = std::max(touchTarget, around() + std::min(naturalTextWidth(), em(12, this)));
        return {width, touchTarget};
    }

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override
    {
        const int padding = 2 * em(0.6, this);
        return std::max({touchTarget, textSize(width - around()).height() + padding, em(1.25, this) + padding});
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintPressable(painter, *this, ground(), border());
        const QSize words = textSize(width() - around());
        const int withIcon = words.width() + iconRoom();
        QRect room(0, 0, withIcon, height());
        room.moveLeft((width() - withIcon) / 2);
        const QRect mirrored = QStyle::visualRect(layoutDirection(), rect(), QRect(room.left(), 0, em(1.25, this), height()));
        if (!icon().isNull())
            icon().paint(&painter, mirrored, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        room = QStyle::visualRect(layoutDirection(), rect(), room.adjusted(iconRoom(), 0, 0, 0));
        painter.setPen(ink());
        painter.drawText(room, textFlags, text());
    }

private:
    int iconRoom() const { return icon().isNull() ? 0 : em(1.25, this) + em(0.5, this); }
    int around() const { return iconRoom() + 2 * em(1.1, this); }
    int naturalTextWidth() const { return fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 2; }
    QSize textSize(int width) const { return fontMetrics().boundingRect(QRect(0, 0, std::max(width, 1), 100'000), textFlags, text()).size() + QSize(1, 0); }

    QColor ground() const
    {
        if (!isEnabled())
            return QColor(0xE6, 0xEA, 0xEC);
        const bool hovered = underMouse();
        if (m_kind == Kind::Plain)
            return isDown() ? colorsOf(Tone::Accent).border : hovered ? colorsOf(Tone::Accent).ground : QColor(Qt::white);
        const QColor full = m_kind == Kind::Primary ? accentColor() : dangerColor();
        return isDown() ? full.darker(140) : hovered ? full.darker(115) : full;
    }

    QColor border() const { return !isEnabled() ? lineColor() : m_kind == Kind::Plain ? controlColor() : ground(); }
    QColor ink() const
    {
        if (isEnabled() && m_kind != Kind::Plain)
            return Qt::white;
        return palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    }

    Kind m_kind;
};

} // namespace

QPushButton* primaryButton(const std::string& words, std::optional<Icon> icon, QWidget* parent)
{
    return new TouchButton(Kind::Primary, words, icon, parent);
}

QPushButton* plainButton(const std::string& words, std::optional<Icon> icon, QWidget* parent)
{
    return new TouchButton(Kind::Plain, words, icon, parent);
}

QPushButton* dangerButton(const std::string& words, std::optional<Icon> icon, QWidget* parent)
{
    return new TouchButton(Kind::Danger, words, icon, parent);
}

void setWords(QPushButton* button, const std::string& words)
{
    button->setText(buttonText(words));
}

void setIcon(QPushButton* button, Icon icon)
{
    if (auto* touch = dynamic_cast<TouchButton*>(button))
        touch->showIcon(icon);
    else
        button->setIcon(gui::icon(icon));
}

} // namespace gui
