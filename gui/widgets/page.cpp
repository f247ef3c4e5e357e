#include "gui/widgets/page.h"

#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"
#include "gui/widgets/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QScroller>

#include <QScreen>

namespace gui {

namespace {

constexpr double comfortable = 60; // em: about 120 characters

} // namespace

Page::Page(const std::string& title, const std::string& subtitle, QWidget* parent)
    : QScrollArea(parent), m_title(heading(1, title)), m_subtitle(mutedLabel(subtitle)), m_content(new QWidget), m_column(new QVBoxLayout)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
    setAccessibleName(m_title->text());

    auto* inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(em(1.5), em(1.5), em(1.5), em(1.5));
    inner->setSpacing(em(0.3));
    inner->addWidget(m_title);
    inner->addWidget(m_subtitle);
    inner->addSpacing(em(0.7));
    inner->addLayout(m_column);
    inner->addStretch(1);
    m_column->setSpacing(em(1));
    m_title->setVisible(!title.empty());
    m_subtitle->setVisible(!subtitle.empty());
    m_content->setMaximumWidth(em(comfortable));

    auto* centred = new QWidget;
    auto* row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_content, 1000);
    row->addStretch(1);
    setWidget(centred);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { revealFocus(now); });
}

/// QWidget's own end moves the focus, when this is no Page any more.
Page::~Page() { disconnect(qApp, nullptr, this, nullptr); }

void Page::setTitle(const std::string& title)
{
    m_title->setWords(title);
    m_title->setVisible(!title.empty());
    setAccessibleName(m_title->text());
}

void Page::setSubtitle(const std::string& subtitle)
{
    m_subtitle->setWords(subtitle);
    m_subtitle->setVisible(!subtitle.empty());
}

void Page::fill()
{
    m_content->setMaximumWidth(QWIDGETSIZE_MAX);
    auto* inner = static_cast<QVBoxLayout*>(m_content->layout());
    inner->setStretch(inner->count() - 2, 1);
    inner->setStretch(inner->count() - 1, 0);
}

void Page::revealFocus(QWidget* now)
{
    if (now != nullptr && m_content->isAncestorOf(now))
        ensureWidgetVisible(now, em(1), em(1));
}

void showFitting(QWidget& window)
{
    constexpr int frameWidth = 16, frameHeight = 48; // title bar and borders, before there are any to measure
    const QSize liked(1024, 768);
    const QSize room = window.screen()->availableGeometry().size() - QSize(frameWidth, frameHeight);
    window.resize(liked.boundedTo(room));
    if (room.width() < liked.width() || room.height() < liked.height())
        window.showMaximized();
    else
        window.show();
}

} // namespace gui
