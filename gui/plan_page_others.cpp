// What a plan's page tells of other runs: what was interrupted and goes on first, what was in the way, what changed meanwhile.

#include "gui/plan_page.h"

#include "gui/desk.h"
#include "gui/flow.h"
#include "gui/plan_agreement.h"
#include "gui/plan_summary.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/text.h"
#include "model/joined.h"
#include "sync/labels.h"

#include <utility>

namespace gui {

using model::Kind;
using model::text;

namespace {

/// What an interrupted run came to, before the plan turned out to be another one.
std::vector<std::string> resumedLines(const engine::Report& report, const i18n::Words& words)
{
    constexpr std::size_t mostNamed = 5;
    std::vector<std::string> lines;
    if (!report.done.empty())
        lines.push_back(words(model::plural(TRN("Of the interrupted run, %n item(s) were sent now."), static_cast<long long>(report.done.size()))));
    std::size_t refused = 0;
    for (const auto& problem : report.problems)
        if (problem.severity == model::Severity::Error && ++refused <= mostNamed)
            lines.push_back(words(text(TR("Refused: %1 — %2"), i18n::Words::shown(problem.ref, 60), problem.message)));
    if (refused > mostNamed)
        lines.push_back(words(model::plural(TRN("And %n more; the History page lists them."), static_cast<long long>(refused - mostNamed))));
    return lines;
}

} // namespace

/// What goes on before the plan that is shown, when it is agreed to; no title: nothing.
PlanNotice PlanPage::first() const
{
    const auto waiting = m_plan->refusal ? nullptr : m_desk.flow().comesFirst();
    const auto requests = waiting ? m_desk.standing()->waitingRequests : 0;
    if (requests == 0)
        return {};
    const auto& words = m_desk.words();
    return {"first", Tone::Warning, words(model::plural(TRN("“%1” was interrupted: the %n request(s) it still has go to HubRise first."), requests, engine::commandLabel(waiting->operation))),
            words(text(TR("They go as far as the till still says the same; then comes what is shown here. To send none of them, leave this page and press “Abandon…” above the buttons.")))};
}

/// What was interrupted, what is left of the request limit, and what was in the way change by themselves.
void PlanPage::adaptToStanding()
{
    const bool readableAgain = std::exchange(m_unreadable, m_desk.standingError().has_value()) && !m_unreadable;
    if (!m_plan)
        return;
    m_summary->showStanding(*m_plan, m_desk.flow().savedIn());
    adaptToFirst();
    const auto& error = m_desk.flow().error();
    const bool free = error && error->kind == Kind::Busy && m_desk.standing() && !m_desk.standing()->working;
    if (readableAgain || free)
        m_trouble->clear();
}

/// Other than the notice, the tick is for what the plan itself does not show.
void PlanPage::adaptToFirst()
{
    const auto waiting = m_desk.flow().comesFirst();
    const bool another = waiting && !first().title.empty() && waiting->operation != engine::infoOf(m_plan->operation).name;
    m_agreement->setFirst(another ? m_desk.words()(text(TR("I agree that “%1” is finished first"), engine::commandLabel(waiting->operation))) : std::string());
    if (m_first != first().title)
        showNotices();
}

void PlanPage::showStaleness()
{
    const auto& flow = m_desk.flow();
    const auto& words = m_desk.words();
    if (!flow.staleness())
        return m_stale->clear();
    const auto before = flow.finishedFirst();
    std::vector<std::string> lines = before ? resumedLines(*before, words) : std::vector<std::string>();
    lines.push_back(words(before ? text(TR("Nothing more was sent. Below is what would be done now: look at it and decide again."))
                                 : text(TR("Nothing was sent. Below is what would be done now: look at it and decide again."))));
    m_stale->show(Tone::Bad, words(flow.staleness()->message), model::joined(lines, "\n"));
}

} // namespace gui
