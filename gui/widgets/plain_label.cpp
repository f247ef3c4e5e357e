#include "gui/widgets/plain_label.h"

#include "gui/widgets/style.h"
#include "gui/widgets/text.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace gui {

namespace {

/// Keeps its size relative to the application's font.
class Heading : public PlainLabel {
public:
    Heading(int level, const std::string& words, QWidget* parent) : PlainLabel(words, parent), m_level(level) { adapt(); }

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            adapt();
        return PlainLabel::event(event);
    }

private:
    void adapt()
    {
        const double factor = m_level == 1 ? 1.7 : m_level == 2 ? 1.25 : 1.05;
        QFont larger = QApplication::font();
        if (larger.pointSizeF() > 0)
            larger.setPointSizeF(larger.pointSizeF() * factor);
        else
            larger.setPixelSize(static_cast<int>(larger.pixelSize() * factor));
        larger.setWeight(QFont::DemiBold);
        setFont(larger);
    }

    int m_level;
};

} // namespace

PlainLabel::PlainLabel(QWidget* parent) : QLabel(parent)
{
    QLabel::setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

PlainLabel::PlainLabel(const std::string& words, QWidget* parent) : PlainLabel(parent)
{
    setWords(words);
}

void PlainLabel::setWords(const std::string& words, std::size_t most)
{
    setText(shownLines(words, most));
}

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent)
{
    QLabel::setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

ElidedLabel::ElidedLabel(const std::string& words, QWidget* parent) : ElidedLabel(parent)
{
    setWords(words);
}

void ElidedLabel::setWords(const std::string& words)
{
    m_words = words.substr(0, 8000); // the bytes of what can be shown
    setText(shownLines(m_words).replace(u'\n', u' '));
    adaptToolTip();
}

QSize ElidedLabel::sizeHint() const
{
    const int wanted = fontMetrics().horizontalAdvance(text()) + 2;
    return {std::min(wanted, em(40, this)), std::max(fontMetrics().height(), QLabel::sizeHint().height())};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(em(4, this), sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QString fitting = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), fitting, foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    adaptToolTip();
}

void ElidedLabel::adaptToolTip()
{
    const bool isCut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    setPlainToolTip(this, isCut ? m_words : std::string());
}

PlainLabel* heading(int level, const std::string& words, QWidget* parent)
{
    return new Heading(level, words, parent);
}

PlainLabel* mutedLabel(const std::string& words, QWidget* parent)
{
    auto* label = new PlainLabel(words, parent);
    setMuted(label);
    return label;
}

} // namespace gui
