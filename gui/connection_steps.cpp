#include "gui/connection_steps.h"

#include "gui/widgets/icons.h"
#include "gui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace gui {

namespace {

class Disc : public QLabel {
public:
    explicit Disc(int number) : QLabel(QString::number(number))
    {
        setFixedSize(em(1.9), em(1.9));
        setTextFormat(Qt::PlainText);
        setAlignment(Qt::AlignCenter);
        setInk(this, Tone::Accent);
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        setFont(strong);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        const ToneColors colors = colorsOf(Tone::Accent);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.border, 1));
        painter.setBrush(colors.ground);
        painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.end();
        QLabel::paintEvent(event);
    }
};

} // namespace

QWidget* numberedStep(int number, QWidget* content)
{
    auto* step = new QWidget;
    auto* row = new QHBoxLayout(step);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.8));
    row->addWidget(new Disc(number), 0, Qt::AlignTop);
    row->addWidget(content, 1);
    return step;
}

QWidget* noticed(Tone tone, PlainLabel* label)
{
    auto* notice = new QWidget;
    auto* row = new QHBoxLayout(notice);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.5));
    row->addWidget(new IconView(iconOf(tone), colorsOf(tone).ink, 1.2), 0, Qt::AlignTop);
    row->addWidget(label, 1);
    setInk(label, tone);
    return notice;
}

} // namespace gui
