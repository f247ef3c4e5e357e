#include "gui/plan_notices.h"

#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace gui {

using model::text;

namespace {

constexpr std::size_t longest = 200; ///< characters of a hint that are shown at once

} // namespace

PlanNotices::PlanNotices(const i18n::Words& words, QWidget* parent) : QFrame(parent), m_words(words), m_lines(new QVBoxLayout), m_more(plainButton({}))
{
    setObjectName(QStringLiteral("plan_guards"));
    m_more->setObjectName(QStringLiteral("notices_more"));
    m_lines->setSpacing(em(0.3));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(em(0.8), em(0.4), em(0.8), em(0.4));
    row->setSpacing(em(0.8));
    row->addLayout(m_lines, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_inFull = !m_inFull;
        fill();
    });
    hide();
}

void PlanNotices::show(std::vector<PlanNotice> notices)
{
    m_notices = std::move(notices);
    m_inFull = false;
    fill();
    setVisible(!m_notices.empty());
    if (m_notices.empty())
        return;
    std::string said;
    for (const auto& notice : m_notices)
        said += notice.title + '\n' + (notice.text.empty() ? std::string() : notice.text + '\n');
    setAccessibleName(shownLines(said).trimmed());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PlanNotices::fill()
{
    while (auto* item = m_lines->takeAt(0)) {
        item->widget()->setObjectName({}); // it is found no more
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& notice : m_notices) {
        auto* added = line(notice);
        m_lines->addWidget(added);
        added->show();
    }
    m_more->setVisible(isLong());
    setWords(m_more, m_words(m_inFull ? text(TR("Less")) : text(TR("More…"))));
    update();
}

QWidget* PlanNotices::line(const PlanNotice& notice) const
{
    auto* line = new QWidget;
    line->setObjectName(QString::fromStdString(notice.code));
    auto* title = heading(3, notice.title);
    const std::string said = hintOf(notice);
    auto* hint = new PlainLabel(said);
    if (said.empty())
        hint->hide();
    for (auto* label : {title, hint})
        setInk(label, notice.tone);
    auto* column = new QVBoxLayout;
    column->setSpacing(em(0.1));
    column->addWidget(title);
    column->addWidget(hint);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em(0.6));
    row->addWidget(new IconView(iconOf(notice.tone), colorsOf(notice.tone).ink, 1.25), 0, Qt::AlignTop);
    row->addLayout(column, 1);
    return line;
}

/// Is something left out until it is asked for?
bool PlanNotices::isLong() const
{
    return std::any_of(m_notices.begin(), m_notices.end(), [this](const auto& notice) { return notice.text.size() > (m_notices.size() > 1 ? 0 : longest); });
}

/// Of several, what happens is said at once and what to do about it on asking; of one, the beginning of what is long.
std::string PlanNotices::hintOf(const PlanNotice& notice) const
{
    if (m_inFull || !isLong())
        return notice.text;
    return m_notices.size() > 1 ? std::string() : i18n::Words::shown(notice.text.substr(0, notice.text.find('\n')), longest);
}

void PlanNotices::paintEvent(QPaintEvent*)
{
    const auto is = [this](Tone tone) { return std::any_of(m_notices.begin(), m_notices.end(), [tone](const auto& notice) { return notice.tone == tone; }); };
    if (!m_notices.empty())
        paintNotice(*this, is(Tone::Bad) ? Tone::Bad : is(Tone::Warning) ? Tone::Warning : m_notices.front().tone);
}

} // namespace gui
