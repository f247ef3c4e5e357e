#include "gui/widgets/banner.h"

#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPainter>

#include <memory>

namespace gui {

void paintNotice(QWidget& widget, Tone tone)
{
    const ToneColors colors = colorsOf(tone);
    QPainter painter(&widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), em(0.4), em(0.4));
}

Banner::Banner(QWidget* parent)
    : QFrame(parent), m_icon(new IconView(Icon::Info, colorsOf(Tone::Neutral).ink, 1.4)), m_title(heading(3, {})), m_text(new PlainLabel),
      m_buttons(new QHBoxLayout)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(em(0.15));
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addLayout(m_buttons);
    m_buttons->setSpacing(em(0.4));
    m_buttons->addStretch();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em(0.8), em(0.5), em(0.8), em(0.5));
    row->setSpacing(em(0.8));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void Banner::show(Tone tone, const std::string& title, const std::string& text)
{
    dropButtons();
    m_tone = tone;
    m_icon->setIcon(iconOf(tone), colorsOf(tone).ink);
    m_title->setWords(title);
    m_text->setWords(text);
    m_text->setVisible(!text.empty());
    setInk(m_title, tone);
    setInk(m_text, tone);
    setAccessibleName(text.empty() ? m_title->text() : m_title->text() + u'\n' + m_text->text());
    QFrame::show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::clear()
{
    hide();
    dropButtons();
    m_title->clear();
    m_text->clear();
    setAccessibleName({});
}

void Banner::setIcon(Icon which)
{
    m_icon->setIcon(which, colorsOf(m_tone).ink);
}

QPushButton* Banner::addButton(const std::string& words, Icon icon)
{
    constexpr int most = 3;
    const int standing = m_buttons->count() - 1; // the stretch comes last
    if (standing == most)
        return nullptr;
    auto* button = plainButton(words, icon, this);
    m_buttons->setContentsMargins(0, em(0.4), 0, 0);
    m_buttons->insertWidget(standing, button);
    return button;
}

void Banner::dropButtons()
{
    while (m_buttons->count() > 1) {
        const std::unique_ptr<QLayoutItem> place(m_buttons->takeAt(0));
        QWidget* button = place->widget();
        button->hide();
        button->deleteLater(); // it may be the one just pressed
    }
    m_buttons->setContentsMargins(0, 0, 0, 0);
}

void Banner::paintEvent(QPaintEvent*) { paintNotice(*this, m_tone); }

} // namespace gui
