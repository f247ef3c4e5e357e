// A plan kept in a file, to be looked at and agreed to later.

#include "gui/plan_page.h"

#include "gui/desk.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/page.h"
#include "gui/widgets/text.h"
#include "sync/plan_file.h"

#include <QDateTime>
#include <QScrollBar>

namespace gui {

using model::text;

namespace {

/// "push-catalog-2026-11-22.json"
QString fileNameFor(const engine::Plan& plan)
{
    return qs(engine::infoOf(plan.operation).name).replace(u' ', u'-') + QDateTime::fromMSecsSinceEpoch(plan.createdAtMs).toString(QStringLiteral("-yyyy-MM-dd")) + QStringLiteral(".json");
}

} // namespace

void PlanPage::save()
{
    const auto& words = m_desk.words();
    m_desk.outside().chooseToSave(this, qs(words(text(TR("Save the plan")))), fileNameFor(*m_plan), qs(words(text(TR("Plans (*.json)")))), [this, plan = m_plan](const QString& file) {
        m_desk.looks().run(this, [plan, file = std::filesystem::path(file.toStdU16String())](std::stop_token) { return engine::writePlanFile(*plan, file); },
                           [this, file, saving = m_desk.saving()](const model::Done& done) { saved(done, file); });
    });
}

void PlanPage::saved(const model::Done& done, const QString& file)
{
    const auto& words = m_desk.words();
    if (done)
        m_notice->show(Tone::Good, words(text(TR("The plan is saved: %1"), ss(file))), words(text(TR("Open it again on the E/S page: it is compared with HubRise and the till before anything is sent."))));
    else
        m_notice->show(Tone::Bad, words(done.error().message), words(done.error().hint));
    if (!done)
        emit m_desk.notSaved();
    m_page->verticalScrollBar()->setValue(0);
}

} // namespace gui
