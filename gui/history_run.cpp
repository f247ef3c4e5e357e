#include "gui/history_run.h"

#include "gui/desk.h"
#include "gui/exchange_home_banners.h"
#include "gui/exchange_home_lines.h"
#include "gui/export_table.h"
#include "gui/flow.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/change_tree.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/problem_list.h"
#include "gui/widgets/text.h"
#include "model/joined.h"
#include "sync/history.h"
#include "sync/tables.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace gui {

using model::text;

struct RunDetail::Detail {
    io::RunRecord run;
    engine::RunStory story;
    std::vector<engine::HistoryItem> items;
    engine::Undoing undoing;
    std::optional<model::Error> error; ///< what could not be read
    Rows itemRows;
    std::shared_ptr<const ChangeRows> changeRows;
    std::shared_ptr<const model::Problems> problems;
};

namespace {

Tone toneOf(io::OpState state)
{
    switch (state) {
    case io::OpState::Done: return Tone::Good;
    case io::OpState::Rejected: return Tone::Bad;
    case io::OpState::Superseded: return Tone::Neutral;
    default: return Tone::Warning;
    }
}

Rows itemRows(const std::vector<engine::HistoryItem>& items, const i18n::Words& words)
{
    auto rows = std::make_shared<std::vector<Row>>();
    rows->reserve(items.size());
    std::size_t number = 0; // two items may have one code ref
    for (const auto& item : items)
        rows->push_back({std::to_string(number++), {item.name.empty() ? item.ref : item.name, item.ref, words(engine::stateLabel(item.state)), item.message}, iconOf(toneOf(item.state)), toneOf(item.state)});
    return rows;
}

template <class T> void take(model::Result<T> read, T& into, std::optional<model::Error>& error)
{
    if (read)
        into = std::move(*read);
    else
        error = read.error();
}

} // namespace

RunDetail::RunDetail(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_title(heading(2, {})), m_story(new PlainLabel), m_written(new PlainLabel), m_tabs(new QTabBar), m_parts(new QStackedWidget)
{
    m_title->setObjectName(QStringLiteral("run_title"));
    m_story->setObjectName(QStringLiteral("run_story"));
    m_written->setObjectName(QStringLiteral("history_written"));
    auto* inside = new QVBoxLayout(this);
    inside->setContentsMargins(0, em(0.3), 0, 0);
    inside->setSpacing(em(0.4));
    inside->addWidget(m_title);
    inside->addWidget(m_story);
    inside->addLayout(buildBar());
    inside->addWidget(buildParts(), 1);
    inside->addWidget(m_written);
    connect(&desk, &Desk::standingChanged, this, &RunDetail::adaptButtons);
    connect(&desk.flow(), &Flow::changed, this, &RunDetail::adaptButtons);
    showNothing();
}

QLayout* RunDetail::buildBar()
{
    const auto& words = m_desk.words();
    m_tabs->setObjectName(QStringLiteral("run_parts"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideNone);
    for (int i = 0; i < 3; ++i)
        m_tabs->addTab({});
    m_undo = plainButton({}, Icon::Undo);
    m_undo->setObjectName(QStringLiteral("history_undo"));
    connect(m_undo, &QPushButton::clicked, this, &RunDetail::undo);
    m_export = plainButton(words(text(TR("Items as CSV…"))), Icon::Open);
    m_export->setObjectName(QStringLiteral("history_export"));
    connect(m_export, &QPushButton::clicked, this, &RunDetail::exportItems);
    auto* bar = new FlowLayout;
    bar->setSpacing(em(0.5));
    for (QWidget* part : std::initializer_list<QWidget*>{m_tabs, m_undo, m_export})
        bar->addWidget(part);
    return bar;
}

QWidget* RunDetail::buildParts()
{
    const auto& words = m_desk.words();
    m_items = new RowTable(words, {words(text(TR("Name"))), words(text(TR("Code ref"))), words(text(TR("Result"))), words(text(TR("What HubRise said")))}, {0, 10, 10, 20},
                           words(text(TR("This run sent nothing."))));
    m_items->view()->setObjectName(QStringLiteral("run_items"));
    m_items->view()->setAccessibleName(qs(words(text(TR("Items")))));
    m_changes = new ChangeTree(words, [this](std::function<void()> work, std::function<void()> done) {
        m_desk.looks().run(this, [work = std::move(work)](std::stop_token) { work(); return true; }, [done = std::move(done)](bool) { done(); });
    });
    m_problems = new ProblemList(words);
    for (QWidget* part : std::initializer_list<QWidget*>{m_items, m_changes, m_problems})
        m_parts->addWidget(part);
    m_parts->setMinimumHeight(em(2) + 3 * touchTarget);
    connect(m_tabs, &QTabBar::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
    return m_parts;
}

void RunDetail::showParts(bool some)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_tabs, m_parts})
        part->setVisible(some);
    m_written->hide();
    adaptButtons();
}

void RunDetail::showNothing()
{
    ++m_asked;
    m_run = {};
    m_title->setWords(m_desk.words()(text(TR("Choose a line above to see what was done."))));
    m_story->hide();
    m_desk.looks().post([former = std::exchange(m_detail, nullptr)](std::stop_token) {});
    showParts(false);
}

void RunDetail::show(const io::RunRecord& run)
{
    if (m_run.id == run.id && m_run.outcome == run.outcome)
        return;
    const bool another = m_run.id != run.id;
    m_run = run;
    if (another) {
        const auto& words = m_desk.words();
        m_title->setWords(words(text(TR("%1 — %2"), engine::commandLabel(run.command), words.date(run.startedAtMs))));
        m_story->setWords(words(text(TR("Reading …"))));
        m_story->show();
        m_desk.looks().post([former = std::exchange(m_detail, nullptr)](std::stop_token) {}); // a long list takes its time to go
        showParts(false);
    }
    read();
}

void RunDetail::readAgain()
{
    if (!m_run.id.empty())
        read();
}

void RunDetail::read()
{
    m_desk.looks().run(this, [profile = m_desk.profile(), run = m_run, &words = m_desk.words(), &clock = m_desk.clock()](std::stop_token) {
        auto detail = std::make_shared<Detail>();
        detail->run = run;
        auto session = engine::openToLook(profile, "window", clock);
        if (!session) {
            detail->error = session.error();
        } else {
            take(engine::storyOf(**session, run.id), detail->story, detail->error);
            take(engine::itemsOf(**session, run), detail->items, detail->error);
            take(engine::undoingOf(**session, run.id), detail->undoing, detail->error);
        }
        detail->itemRows = itemRows(detail->items, words);
        detail->changeRows = prepareRows(std::make_shared<const model::Changes>(std::exchange(detail->story.changes, {})), words);
        detail->problems = std::make_shared<const model::Problems>(std::exchange(detail->story.problems, {}));
        return std::shared_ptr<const Detail>(detail);
    }, [this, number = ++m_asked](std::shared_ptr<const Detail> detail) {
        if (number == m_asked)
            tell(std::move(detail));
        else
            m_desk.looks().post([detail = std::move(detail)](std::stop_token) {});
    });
}

void RunDetail::tell(std::shared_ptr<const Detail> detail)
{
    const auto former = std::exchange(m_detail, std::move(detail));
    tellStory();
    // Only the way back may have changed: what a person looks at stays as it is.
    if (!former || former->run.id != m_detail->run.id || former->run.outcome != m_detail->run.outcome)
        tellParts();
    m_desk.looks().post([former](std::stop_token) {});
    adaptButtons();
}

void RunDetail::tellStory()
{
    const auto& words = m_desk.words();
    const auto& story = m_detail->story;
    const auto counts = countsInWords(story.counts, words);
    std::vector<std::string> lines{words(engine::outcomeLabel(m_detail->run.outcome)) + (counts.empty() ? "" : " — " + counts)};
    if (m_detail->error)
        lines = {words(m_detail->error->message), words(m_detail->error->hint)};
    for (const auto& part : {story.error, story.hint})
        if (!part.empty())
            lines.push_back(part);
    // That what changed nothing cannot be undone need not be said.
    if (!m_detail->undoing.backupId && !m_detail->items.empty())
        lines.push_back(words(m_detail->undoing.why));
    m_story->setWords(model::joined(lines, "\n"));
    m_story->show();
}

void RunDetail::tellParts()
{
    const auto& words = m_desk.words();
    m_items->setRows(m_detail->itemRows);
    m_changes->setRows(m_detail->changeRows);
    m_problems->setProblems(m_detail->problems);
    const auto named = [&](int tab, const model::Text& title, std::size_t count) {
        m_tabs->setTabText(tab, qs(words(title) + " (" + words.amount(static_cast<long long>(count)) + ")"));
        m_tabs->setTabVisible(tab, count > 0 || tab == 0);
    };
    named(0, text(TR("Items")), m_detail->itemRows->size());
    named(1, text(TR("What changed")), m_detail->changeRows->rows.size());
    named(2, text(TR("Remarks")), m_detail->problems->size());
    // A catalog goes as one item: what changed in it tells more.
    m_tabs->setCurrentIndex(m_detail->itemRows->size() <= 1 && !m_detail->changeRows->rows.empty() ? 1 : 0);
    m_parts->setCurrentIndex(m_tabs->currentIndex());
    showParts(true);
    m_tabs->updateGeometry(); // its names have another width
}

void RunDetail::adaptButtons()
{
    const auto& words = m_desk.words();
    m_undo->setVisible(m_detail && m_detail->undoing.backupId);
    m_undo->setEnabled(!m_desk.flow().isWorking() && !anotherWorks(m_desk));
    setWords(m_undo, words(m_run.command == engine::infoOf(engine::Operation::Restore).name ? text(TR("Undo this putting back…")) : text(TR("Undo this push…"))));
    m_export->setVisible(m_detail && !m_detail->items.empty());
}

void RunDetail::undo()
{
    if (!m_detail || !m_detail->undoing.backupId)
        return;
    engine::Options options;
    options.backupId = *m_detail->undoing.backupId;
    m_desk.flow().start(engine::Operation::Restore, options);
}

void RunDetail::exportItems()
{
    exportTable(m_desk, this, text(TR("Export the items as CSV")), text(TR("items")),
                [detail = m_detail, &words = m_desk.words()] { return engine::itemsCsv(detail->items, words.translate()); }, m_written);
}

} // namespace gui
