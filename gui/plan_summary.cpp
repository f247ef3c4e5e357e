#include "gui/plan_summary.h"

#include "gui/desk.h"
#include "gui/flow.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/icons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QBoxLayout>
#include <QGridLayout>

#include <filesystem>

namespace gui {

using engine::Operation;
using engine::Plan;
using model::plural;
using model::Text;
using model::text;

namespace {

/// As wide as its words on one line; it breaks them only where there is less room. Lives in a FlowLayout.
class LineLabel : public PlainLabel {
public:
    using PlainLabel::PlainLabel;

    QSize sizeHint() const override
    {
        const QSize words = fontMetrics().size(0, text());
        return {words.width() + 2, std::max(words.height(), fontMetrics().height())};
    }
};

PlainLabel* lineLabel(const char* name, bool muted = true)
{
    auto* label = new LineLabel;
    label->setObjectName(QString::fromLatin1(name));
    if (muted)
        setMuted(label);
    return label;
}

void setBold(QWidget* widget)
{
    QFont bold;
    bold.setBold(true);
    widget->setFont(bold); // the size stays the application's
}

Text identity(const model::Named& named)
{
    if (named.id.empty())
        return named.name.empty() ? text(TR("without a name")) : text(TR("“%1”"), i18n::Words::shown(named.name, 80));
    return named.name.empty() ? model::verbatim(named.id) : text(TR("“%1” (%2)"), i18n::Words::shown(named.name, 80), named.id);
}

bool concernsCustomers(const Plan& plan)
{
    return plan.operation == Operation::PushCustomers || plan.operation == Operation::PullCustomers;
}

struct End {
    Text name, more;
};

End hubRiseEnd(const Plan& plan)
{
    const Text what = concernsCustomers(plan) ? text(TR("Customer list %1"), identity(plan.target.customer_list)) : text(TR("Catalog %1"), identity(plan.target.catalog));
    return {what, text(TR("HubRise, point de vente %1"), identity(plan.target.location))};
}

std::string databaseName(const std::string& database)
{
    return database.find("://") == std::string::npos ? std::filesystem::path(database).filename().string() : database;
}

End tillEnd(const Plan& plan, const io::Profile& profile)
{
    return {text(TR("Till %1"), i18n::Words::shown(plan.source.mapping, 80)), model::verbatim(i18n::Words::shown(databaseName(profile.database), 120))};
}

Text rowsRead(const Plan& plan, const i18n::Words& words)
{
    const auto when = words.date(plan.createdAtMs);
    return concernsCustomers(plan) ? plural(TRN("%n card(s) read, %1"), plan.source.rows, when) : plural(TRN("%n item(s) read, %1"), plan.source.rows, when);
}

End sourceOf(const Plan& plan, Desk& desk)
{
    const auto& words = desk.words();
    if (plan.operation == Operation::Restore)
        return {text(TR("Backup of %1"), plan.restoresTakenAtMs > 0 ? words.date(plan.restoresTakenAtMs) : plan.restores), text(TR("kept on this computer"))};
    End end = engine::infoOf(plan.operation).towardsHubRise ? tillEnd(plan, desk.flow().madeWith()) : hubRiseEnd(plan);
    end.more = text(TR("%1 · %2"), end.more, rowsRead(plan, words));
    return end;
}

End destinationOf(const Plan& plan, Desk& desk)
{
    if (engine::infoOf(plan.operation).towardsHubRise)
        return hubRiseEnd(plan);
    if (!plan.outFile.empty())
        return {text(TR("File %1"), std::filesystem::path(plan.outFile).filename().string()), model::verbatim(i18n::Words::shown(plan.outFile, 200))};
    return tillEnd(plan, desk.flow().madeWith());
}

struct Count {
    Icon icon;
    Tone tone;
    Text words;
    std::int64_t number;
    bool always = true; ///< also when there is none
};

std::vector<Count> countsOf(const engine::Counts& counts)
{
    return {{Icon::Add, Tone::Good, plural(TRN("%n to add"), counts.create), counts.create},
            {Icon::Change, Tone::Accent, plural(TRN("%n to change"), counts.update), counts.update},
            {Icon::Remove, Tone::Bad, plural(TRN("%n to remove"), counts.remove), counts.remove},
            {Icon::Done, Tone::Neutral, plural(TRN("%n unchanged"), counts.unchanged), counts.unchanged},
            {Icon::Conflict, Tone::Warning, plural(TRN("%n in conflict"), counts.conflict), counts.conflict, false},
            {Icon::Error, Tone::Warning, plural(TRN("%n refused"), counts.rejected), counts.rejected, false},
            {Icon::Info, Tone::Neutral, plural(TRN("%n left alone"), counts.skipped), counts.skipped, false}};
}

std::string lastSuccess(const engine::Standing& standing, Operation operation, const i18n::Words& words)
{
    for (const auto& known : standing.operations)
        if (known.operation == operation && known.success) {
            const auto when = words.date(known.success->endedAtMs > 0 ? known.success->endedAtMs : known.success->startedAtMs);
            const auto who = i18n::Words::shown(known.success->who, 40);
            return words(who.empty() ? text(TR("Last time: %1"), when) : text(TR("Last time: %1, by %2"), when, who));
        }
    return {};
}

/// In place: the standing comes often, and what was selected stays so.
void put(PlainLabel* label, const std::string& said)
{
    if (label->text() != shownLines(said))
        label->setWords(said);
    label->setVisible(!said.empty());
}

QWidget* chip(const Count& count, const i18n::Words& words)
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, em(0.5), 0);
    row->setSpacing(em(0.3));
    const bool none = count.number == 0;
    auto* label = new PlainLabel(words(count.words));
    label->setWordWrap(false);
    if (none) {
        setMuted(label);
    } else {
        setInk(label, count.tone);
        setBold(label);
    }
    row->addWidget(new IconView(count.icon, none ? mutedColor() : colorsOf(count.tone).ink, 1.1));
    row->addWidget(label);
    return widget;
}

} // namespace

PlanSummary::PlanSummary(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_from(lineLabel("plan_from", false)), m_fromMore(lineLabel("plan_from_more")), m_to(lineLabel("plan_to", false)),
      m_toMore(lineLabel("plan_to_more")), m_cost(lineLabel("plan_cost")), m_last(lineLabel("plan_last_run")), m_budget(new PlainLabel), m_saved(mutedLabel({})),
      m_counts(new FlowLayout)
{
    makeCard(this);
    setObjectName(QStringLiteral("plan_summary"));
    m_budget->setObjectName(QStringLiteral("plan_budget"));
    m_saved->setObjectName(QStringLiteral("plan_saved"));
    setBold(m_from);
    setBold(m_to);
    m_counts->setContentsMargins(0, 0, 0, 0);
    m_counts->setSpacing(em(0.3));
    auto* counts = new QWidget;
    counts->setObjectName(QStringLiteral("plan_counts"));
    counts->setLayout(m_counts);
    for (auto* label : {m_cost, m_last}) // they have an owner also when no plan is ever shown
        m_counts->addWidget(label);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em(0.8), em(0.4), em(0.8), em(0.4));
    column->setSpacing(em(0.2));
    for (QWidget* part : std::initializer_list<QWidget*>{ends(), counts, m_budget, m_saved})
        column->addWidget(part);
}

/// One after the other on a line, or on as many as it takes.
QWidget* PlanSummary::line(std::initializer_list<QWidget*> parts)
{
    auto* line = new QWidget;
    auto* flow = new FlowLayout(line);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(em(0.6));
    flow->setLineGap(0);
    for (QWidget* part : parts)
        flow->addWidget(part);
    return line;
}

QWidget* PlanSummary::ends()
{
    const auto& words = m_desk.words();
    auto* both = new QWidget;
    auto* grid = new QGridLayout(both);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(em(0.1));
    grid->setHorizontalSpacing(em(0.6));
    grid->setColumnStretch(1, 1);
    grid->addWidget(mutedLabel(words(text(TR("From")))), 0, 0, Qt::AlignTop);
    grid->addWidget(line({m_from, m_fromMore}), 0, 1);
    grid->addWidget(mutedLabel(words(text(TR("To")))), 1, 0, Qt::AlignTop);
    grid->addWidget(line({m_to, m_toMore}), 1, 1);
    return both;
}

void PlanSummary::showPlan(const Plan& plan)
{
    showEnds(plan);
    showCounts(plan);
}

void PlanSummary::showEnds(const Plan& plan)
{
    const auto& words = m_desk.words();
    const End from = sourceOf(plan, m_desk), to = destinationOf(plan, m_desk);
    m_from->setWords(words(from.name));
    m_fromMore->setWords(words(from.more));
    m_to->setWords(words(to.name));
    m_toMore->setWords(words(to.more));
}

/// In a fixed order; what a plan cannot do without is said even when there is none of it. Then what it costs.
void PlanSummary::showCounts(const Plan& plan)
{
    while (auto* item = m_counts->takeAt(0)) {
        if (item->widget() != m_cost && item->widget() != m_last)
            delete item->widget();
        delete item;
    }
    for (const auto& count : countsOf(plan.counts))
        if (count.always || count.number != 0)
            m_counts->addWidget(chip(count, m_desk.words()));
    m_counts->addWidget(m_cost);
    m_counts->addWidget(m_last);
}

void PlanSummary::showStanding(const Plan& plan, const std::filesystem::path& savedIn)
{
    showCost(plan);
    const auto& words = m_desk.words();
    const auto standing = m_desk.standing();
    put(m_last, standing ? lastSuccess(*standing, plan.operation, words) : std::string());
    put(m_saved, savedIn.empty() ? std::string() : words(text(TR("Saved plan “%1”: compared with now before anything is sent."), i18n::Words::shown(savedIn.filename().string(), 80))));
}

void PlanSummary::showCost(const Plan& plan)
{
    const auto& words = m_desk.words();
    const bool costs = plan.plannedRequests > 0 && !plan.refusal;
    put(m_cost, costs ? words(plural(TRN("%n request(s) to send, about %1."), plan.plannedRequests, words.duration(plan.etaSeconds))) : std::string());
    constexpr int many = 4; // a plan needs many requests when it takes more than this part of what is left
    std::string budget;
    if (const auto standing = m_desk.standing(); standing && plan.plannedRequests * many > standing->budget.hour) {
        const auto left = words.amount(standing->budget.hour);
        budget = words(plan.plannedRequests > standing->budget.hour ? text(TR("HubRise leaves %1 for this hour: it pauses then, and goes on with “Resume”."), left)
                                                                    : text(TR("HubRise leaves %1 for this hour."), left));
    }
    put(m_budget, budget);
}

} // namespace gui
