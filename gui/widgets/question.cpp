#include "gui/widgets/question.h"

#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QBoxLayout>
#include <QScreen>
#include <QScrollArea>

namespace gui {

namespace {

QScrollArea* scrolling(QLayout* layout)
{
    auto* content = new QWidget;
    content->setLayout(layout);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

} // namespace

Question::Question(QWidget* parent, const Asked& asked) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(buttonText(asked.title).replace(QStringLiteral("&&"), QStringLiteral("&")));
    setAccessibleName(windowTitle());
    setAccessibleDescription(shownLines(asked.text));

    QLayout* said = speech(asked);
    QBoxLayout* pressed = answers(asked);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(em(1.4), em(1.4), em(1.4), em(1.2));
    all->setSpacing(em(1));
    QScrollArea* area = scrolling(said);
    area->setAccessibleName(windowTitle()); // the arrow keys scroll it, so it is a stop for Tab
    all->addWidget(area, 1);
    all->addLayout(pressed);

    const QSize screen = this->screen()->availableSize() * 9 / 10;
    const int width = std::min(em(36), screen.width());
    const int inside = width - 2 * em(1.4);
    if (pressed->minimumSize().width() > inside)
        pressed->setDirection(QBoxLayout::BottomToTop);
    const int height = said->heightForWidth(inside) + em(1) + std::max(pressed->sizeHint().height(), pressed->heightForWidth(inside)) + em(2.6);
    resize(width, std::min(height + 2, screen.height()));
    connect(this, &QDialog::finished, this, [this](int result) { emit answered(result == Accepted); });
}

QLayout* Question::speech(const Asked& asked)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(em(0.6));
    words->addWidget(heading(2, asked.title));
    words->addWidget(new PlainLabel(asked.text));
    if (!asked.detail.empty()) {
        auto* detail = new PlainLabel;
        detail->setWords(asked.detail, 8000);
        setMuted(detail);
        words->addWidget(detail);
    }
    words->addStretch();
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(1));
    row->addWidget(new IconView(iconOf(asked.tone), colorsOf(asked.tone).ink, 2.2), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return row;
}

QBoxLayout* Question::answers(const Asked& asked)
{
    QPushButton* no = plainButton(asked.no, std::nullopt, this);
    QPushButton* yes = asked.tone == Tone::Bad ? dangerButton(asked.yes, std::nullopt, this) : primaryButton(asked.yes, std::nullopt, this);
    no->setObjectName(QStringLiteral("no_button"));
    yes->setObjectName(QStringLiteral("yes_button"));
    no->setDefault(true); // Enter, wherever the focus is
    no->setFocus();
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, &QDialog::accept);
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.5));
    row->addStretch();
    row->addWidget(no);
    row->addWidget(yes);
    return row;
}

Question* Question::open(QWidget* parent, const Asked& asked)
{
    auto* question = new Question(parent, asked);
    question->QDialog::open();
    return question;
}

} // namespace gui
