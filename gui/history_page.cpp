#include "gui/history_page.h"

#include "gui/desk.h"
#include "gui/exchange_home_lines.h"
#include "gui/history_backups.h"
#include "gui/history_run.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace gui {

using model::text;

struct HistoryPage::Listed {
    std::vector<io::RunRecord> runs;
    KeptBackups backups;
    std::optional<model::Error> error;
    Rows all, done; ///< `done`: without the plans that were only looked at
};

namespace {

constexpr int mostRuns = 1000;

Tone toneOf(const std::string& outcome)
{
    if (outcome == "done" || outcome == "nothing_to_do" || outcome == "exported")
        return Tone::Good;
    if (outcome == "failed" || outcome == "died")
        return Tone::Bad;
    return outcome.empty() || outcome == "planned" ? Tone::Neutral : Tone::Warning;
}

Rows runRows(const std::vector<io::RunRecord>& runs, bool planned, const i18n::Words& words)
{
    auto rows = std::make_shared<std::vector<Row>>();
    for (const auto& run : runs) {
        const auto tone = toneOf(run.outcome);
        if (planned || run.outcome != "planned")
            rows->push_back({run.id, {momentInWords(run.startedAtMs, words), words(engine::commandLabel(run.command)), words(engine::outcomeLabel(run.outcome)), run.who}, iconOf(tone), tone});
    }
    return rows;
}

} // namespace

/// Without a heading: the window's tab says it, and the lists need the room.
HistoryPage::HistoryPage(Desk& desk, QWidget* parent)
    : Page({}, {}, parent), m_desk(desk), m_trouble(new Banner), m_tabs(new QTabBar), m_looked(new QCheckBox), m_sections(new QStackedWidget), m_backups(new BackupList(desk))
{
    setAccessibleName(qs(desk.words()(text(TR("History")))));
    fill();
    m_trouble->setObjectName(QStringLiteral("history_trouble"));
    column()->addWidget(m_trouble);
    column()->addLayout(buildTop());
    column()->setSpacing(em(0.5));
    m_sections->addWidget(buildRuns());
    m_sections->addWidget(m_backups);
    column()->addWidget(m_sections, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int at) {
        m_sections->setCurrentIndex(at);
        m_looked->setVisible(at == 0);
    });
    connect(&desk, &Desk::standingChanged, this, [this] {
        if (isVisible())
            read();
    });
}

QLayout* HistoryPage::buildTop()
{
    const auto& words = m_desk.words();
    m_tabs->setObjectName(QStringLiteral("history_tabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->addTab(qs(words(text(TR("What was done")))));
    m_tabs->addTab(qs(words(text(TR("Backups")))));
    m_looked->setText(buttonText(words(text(TR("Also what was only looked at")))));
    m_looked->setObjectName(QStringLiteral("show_planned"));
    connect(m_looked, &QCheckBox::toggled, this, &HistoryPage::listRuns);
    auto* top = new QHBoxLayout;
    top->addWidget(m_tabs);
    top->addStretch(1);
    top->addWidget(m_looked);
    return top;
}

QWidget* HistoryPage::buildRuns()
{
    const auto& words = m_desk.words();
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(em(0.6));
    m_runs = new RowTable(words, {words(text(TR("When"))), words(text(TR("What"))), words(text(TR("Result"))), words(text(TR("Who")))}, {12, 0, 14, 9},
                          words(text(TR("Nothing was done yet. What you send or retrieve is kept here, with every item."))));
    m_runs->view()->setObjectName(QStringLiteral("runs"));
    m_runs->view()->setAccessibleName(qs(words(text(TR("What was done")))));
    m_runs->setMinimumHeight(em(2) + 2 * touchTarget);
    connect(m_runs, &RowTable::selectionMoved, this, &HistoryPage::tellRun);
    m_detail = new RunDetail(m_desk);
    split->addWidget(m_runs);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({200, 300}); // shares, not pixels
    return split;
}

void HistoryPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    read();
    m_detail->readAgain(); // whether it can still be undone
}

void HistoryPage::read()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_desk.looks().run(this, [profile = m_desk.profile(), &words = m_desk.words(), &clock = m_desk.clock()](std::stop_token) {
        auto listed = std::make_shared<Listed>();
        auto session = engine::openToLook(profile, "window", clock);
        if (!session) {
            listed->error = session.error();
            return std::shared_ptr<const Listed>(listed);
        }
        auto runs = engine::runsOf(**session, mostRuns);
        auto backups = keptBackups(**session, words);
        if (!runs || !backups) {
            listed->error = runs ? backups.error() : runs.error();
            return std::shared_ptr<const Listed>(listed);
        }
        listed->runs = std::move(*runs);
        listed->backups = std::move(*backups);
        listed->all = runRows(listed->runs, true, words);
        listed->done = runRows(listed->runs, false, words);
        return std::shared_ptr<const Listed>(listed);
    }, [this](std::shared_ptr<const Listed> listed) { list(std::move(listed)); });
}

void HistoryPage::list(std::shared_ptr<const Listed> listed)
{
    const auto& words = m_desk.words();
    m_reading = false;
    if (listed->error)
        m_trouble->show(Tone::Bad, words(listed->error->message), words(listed->error->hint));
    else if (m_trouble->isVisible())
        m_trouble->clear();
    const bool first = m_listed == nullptr;
    if (!listed->error)
        m_listed = std::move(listed);
    m_sections->setVisible(m_listed != nullptr); // else nothing is known
    listRuns();
    if (m_listed) {
        if (first)
            m_runs->selectFirst();
        m_backups->list(m_listed->backups);
    }
    tellRun();
    if (std::exchange(m_again, false))
        read();
}

void HistoryPage::listRuns()
{
    if (m_listed)
        m_runs->setRows(m_looked->isChecked() ? m_listed->all : m_listed->done);
}

void HistoryPage::tellRun()
{
    const auto wanted = m_runs->selectedKey();
    if (!m_listed)
        return;
    const auto found = std::find_if(m_listed->runs.begin(), m_listed->runs.end(), [&](const auto& run) { return run.id == wanted; });
    if (found != m_listed->runs.end())
        m_detail->show(*found);
    else
        m_detail->showNothing();
}

} // namespace gui
