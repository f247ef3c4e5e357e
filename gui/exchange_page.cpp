#include "gui/exchange_page.h"

#include "gui/desk.h"
#include "gui/exchange_home.h"
#include "gui/flow.h"
#include "gui/plan_page.h"
#include "gui/progress_page.h"
#include "gui/result_page.h"

namespace gui {

ExchangePage::ExchangePage(Desk& desk, QWidget* parent)
    : QStackedWidget(parent), m_desk(desk), m_home(new ExchangeHome(desk)), m_plan(new PlanPage(desk)), m_progress(new ProgressPage(desk)), m_result(new ResultPage(desk))
{
    for (auto* page : {m_home, m_plan, m_progress, m_result})
        addWidget(page);
    connect(&desk.flow(), &Flow::changed, this, &ExchangePage::follow);
    follow();
}

void ExchangePage::follow()
{
    switch (m_desk.flow().state()) {
    case Flow::State::Idle: return setCurrentWidget(m_home);
    case Flow::State::Planning:
    case Flow::State::Applying: return setCurrentWidget(m_progress);
    case Flow::State::Planned:
    case Flow::State::Failed: return setCurrentWidget(m_plan);
    case Flow::State::Ended: return setCurrentWidget(m_result);
    }
}

} // namespace gui
