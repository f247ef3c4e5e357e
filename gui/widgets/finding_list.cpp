#include "gui/widgets/finding_list.h"

#include "gui/widgets/icons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QAccessible>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

using model::Severity;
using model::text;

namespace {

constexpr std::size_t mostRows = 200;

Tone toneOf(Severity severity)
{
    return severity == Severity::Error ? Tone::Bad : severity == Severity::Warning ? Tone::Warning : Tone::Good;
}

/// For those who do not see the icon.
model::Text wordOf(Severity severity)
{
    return severity == Severity::Error ? text(TR("Does not work")) : severity == Severity::Warning ? text(TR("To look at")) : text(TR("Fine"));
}

} // namespace

std::optional<Severity> worstOf(const engine::Findings& findings)
{
    const auto worst = std::max_element(findings.begin(), findings.end(), [](const auto& a, const auto& b) { return a.severity < b.severity; });
    return worst == findings.end() ? std::nullopt : std::optional(worst->severity);
}

engine::Findings findingsOf(const model::Error& error)
{
    return {{Severity::Error, {}, error.message, error.hint}};
}

FindingList::FindingList(const i18n::Words& words, QWidget* parent) : QFrame(parent), m_words(words), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, em(0.3), 0, em(0.3));
    m_rows->setSpacing(em(0.6));
    hide();
}

void FindingList::dropRows()
{
    while (auto* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void FindingList::clear()
{
    dropRows();
    hide();
}

void FindingList::addLine(const std::string& sentence)
{
    m_rows->addWidget(mutedLabel(sentence));
}

void FindingList::showWaiting(const std::string& sentence)
{
    dropRows();
    addLine(sentence);
    QFrame::show();
}

void FindingList::show(const engine::Findings& findings)
{
    dropRows();
    for (std::size_t i = 0; i < std::min(findings.size(), mostRows); ++i)
        addRow(findings[i]);
    if (findings.size() > mostRows)
        addLine(m_words(text(TR("… and %1 more"), m_words.amount(static_cast<long long>(findings.size() - mostRows)))));
    setAccessibleName(findings.empty() ? QString() : shownLines(m_words(findings.front().message)));
    QFrame::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FindingList::addRow(const engine::Finding& finding)
{
    const Tone tone = toneOf(finding.severity);
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(em(0.7));
    across->addWidget(new IconView(iconOf(tone), colorsOf(tone).ink, 1.2), 0, Qt::AlignTop);
    auto* said = new QVBoxLayout;
    said->setSpacing(em(0.1));
    auto* message = new PlainLabel(m_words(finding.message));
    message->setAccessibleDescription(qs(m_words(wordOf(finding.severity))));
    if (tone != Tone::Good)
        setInk(message, tone);
    said->addWidget(message);
    if (!finding.hint.empty())
        said->addWidget(mutedLabel(m_words(finding.hint)));
    across->addLayout(said, 1);
    m_rows->addWidget(row);
}

} // namespace gui
