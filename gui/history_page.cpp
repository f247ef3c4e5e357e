#include "gui/history_page.h"

#include "gui/desk.h"
#include "gui/exchange_home_lines.h"
#include "gui/export_table.h"
#include "gui/flow.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/change_tree.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"
#include "model/joined.h"
#include "sync/tables.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

using engine::HistoryItem;
using model::text;

struct HistoryPage::Listed {
    std::vector<io::RunRecord> runs;
    std::vector<io::BackupRecord> backups;
    std::vector<std::string> files; ///< of the backups
    std::optional<model::Error> error;
    Rows runRows, backupRows;
};

struct HistoryPage::Detail {
    io::RunRecord run;
    engine::RunStory story;
    std::vector<HistoryItem> items;
    engine::Undoing undoing;
    Rows itemRows;
    std::shared_ptr<const ChangeRows> changeRows;
};

namespace {

constexpr int mostRuns = 500;

model::Text titleOf(const std::string& command)
{
    const auto operation = engine::operationNamed(command);
    return operation ? engine::infoOf(*operation).title : model::verbatim(command);
}

Tone toneOf(const std::string& outcome)
{
    if (outcome == "done" || outcome == "nothing_to_do")
        return Tone::Good;
    if (outcome == "failed" || outcome == "died")
        return Tone::Bad;
    return outcome.empty() || outcome == "planned" ? Tone::Neutral : Tone::Warning;
}

Rows runRows(const std::vector<io::RunRecord>& runs, const i18n::Words& words)
{
    auto rows = std::make_shared<std::vector<Row>>();
    for (const auto& run : runs) {
        const auto tone = toneOf(run.outcome);
        rows->push_back({run.id, {momentInWords(run.startedAtMs, words), words(titleOf(run.command)), words(engine::outcomeLabel(run.outcome)), run.who}, iconOf(tone), tone});
    }
    return rows;
}

Rows backupRows(const std::vector<io::BackupRecord>& backups, const i18n::Words& words)
{
    auto rows = std::make_shared<std::vector<Row>>();
    for (const auto& backup : backups)
        rows->push_back({backup.id, {momentInWords(backup.takenAtMs, words), backup.catalog.name + " (" + backup.catalog.id + ")", words(text(TR("%1 kB"), words.amount((backup.bytes + 1023) / 1024)))},
                         Icon::Backup, Tone::Accent});
    return rows;
}

Tone toneOf(io::OpState state)
{
    return state == io::OpState::Done ? Tone::Good : state == io::OpState::Rejected ? Tone::Bad : Tone::Warning;
}

Rows itemRows(const std::vector<HistoryItem>& items, const i18n::Words& words)
{
    auto rows = std::make_shared<std::vector<Row>>();
    rows->reserve(items.size());
    for (const auto& item : items)
        rows->push_back({item.ref, {item.name, item.ref, words(engine::stateLabel(item.state)), item.message}, iconOf(toneOf(item.state)), toneOf(item.state)});
    return rows;
}

} // namespace

HistoryPage::HistoryPage(Desk& desk, QWidget* parent) : Page(desk.words()(text(TR("History"))), {}, parent), m_desk(desk)
{
    fill();
    const auto& words = desk.words();
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("history_tabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(qs(words(text(TR("What was done")))));
    m_tabs->addTab(qs(words(text(TR("Backups")))));
    m_sections = new QStackedWidget;
    m_sections->addWidget(buildRuns());
    m_sections->addWidget(buildBackups());
    column()->addWidget(m_tabs);
    column()->addWidget(m_sections, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_sections, &QStackedWidget::setCurrentIndex);
    connect(&desk, &Desk::standingChanged, this, [this] {
        if (isVisible())
            read();
    });
}

QWidget* HistoryPage::buildRuns()
{
    const auto& words = m_desk.words();
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    m_runs = new RowTable(words, {words(text(TR("When"))), words(text(TR("What"))), words(text(TR("Result"))), words(text(TR("Who")))}, {12, 0, 12, 8},
                          words(text(TR("Nothing was done yet. What you send or retrieve is kept here, with every item."))));
    m_runs->view()->setObjectName(QStringLiteral("runs"));
    m_runs->view()->setAccessibleName(qs(words(text(TR("What was done")))));
    connect(m_runs, &RowTable::selectionMoved, this, &HistoryPage::readDetail);
    split->addWidget(m_runs);
    split->addWidget(buildDetail());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    return split;
}

QWidget* HistoryPage::buildDetail()
{
    const auto& words = m_desk.words();
    auto* detail = new QWidget;
    auto* inside = new QVBoxLayout(detail);
    inside->setContentsMargins(0, em(0.6), 0, 0);
    m_title = heading(2, words(text(TR("Choose a line above to see its items."))));
    m_title->setObjectName(QStringLiteral("run_title"));
    m_story = new PlainLabel;
    m_story->setObjectName(QStringLiteral("run_story"));
    inside->addWidget(m_title);
    inside->addWidget(m_story);
    m_parts = new QTabBar;
    m_parts->setObjectName(QStringLiteral("run_parts"));
    m_parts->setExpanding(false);
    m_parts->setDrawBase(false);
    m_parts->addTab(qs(words(text(TR("Items sent")))));
    m_parts->addTab(qs(words(text(TR("What changed")))));
    m_part = new QStackedWidget;
    m_items = new RowTable(words, {words(text(TR("Name"))), words(text(TR("Code ref"))), words(text(TR("Result"))), words(text(TR("What HubRise said")))}, {0, 10, 10, 18},
                           words(text(TR("This run sent nothing."))));
    m_items->view()->setObjectName(QStringLiteral("run_items"));
    m_changes = new ChangeTree(words, [this](std::function<void()> work, std::function<void()> done) {
        m_desk.looks().run(this, [work = std::move(work)](std::stop_token) { work(); return true; }, [done = std::move(done)](bool) { done(); });
    });
    m_part->addWidget(m_items);
    m_part->addWidget(m_changes);
    connect(m_parts, &QTabBar::currentChanged, m_part, &QStackedWidget::setCurrentIndex);
    inside->addWidget(m_parts);
    inside->addWidget(m_part, 1);

    auto* buttons = new FlowLayout;
    m_undo = plainButton(words(text(TR("Undo this push…"))), Icon::Undo);
    m_undo->setObjectName(QStringLiteral("history_undo"));
    connect(m_undo, &QPushButton::clicked, this, [this] { putBack(*m_detail->undoing.backupId); });
    m_export = plainButton(words(text(TR("Export the items as CSV…"))), Icon::Open);
    m_export->setObjectName(QStringLiteral("history_export"));
    connect(m_export, &QPushButton::clicked, this, &HistoryPage::exportItems);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_export);
    inside->addLayout(buttons);
    m_written = new PlainLabel;
    m_written->setObjectName(QStringLiteral("history_written"));
    m_written->hide();
    inside->addWidget(m_written);
    for (QWidget* part : std::initializer_list<QWidget*>{m_story, m_parts, m_part, m_undo, m_export})
        part->hide();
    return detail;
}

QWidget* HistoryPage::buildBackups()
{
    const auto& words = m_desk.words();
    auto* section = new QWidget;
    auto* inside = new QVBoxLayout(section);
    inside->setContentsMargins(0, em(0.6), 0, 0);
    inside->addWidget(mutedLabel(words(text(TR("Before a catalog is replaced, what HubRise held is kept here: the last 20, and all of the last 35 days. Putting one back is shown first, and keeps what is there now in its turn.")))));
    m_backups = new RowTable(words, {words(text(TR("When"))), words(text(TR("Catalog"))), words(text(TR("Size")))}, {12, 0, 8}, words(text(TR("No backup yet: one is made before a catalog is replaced."))));
    m_backups->view()->setObjectName(QStringLiteral("backups"));
    m_backups->view()->setAccessibleName(qs(words(text(TR("Backups")))));
    connect(m_backups, &RowTable::selectionMoved, this, &HistoryPage::tellBackup);
    inside->addWidget(m_backups, 1);
    m_backup = new PlainLabel;
    m_backup->setObjectName(QStringLiteral("backup_detail"));
    inside->addWidget(m_backup);
    auto* buttons = new FlowLayout;
    m_putBack = primaryButton(words(text(TR("Put this catalog back…"))), Icon::Backup);
    m_putBack->setObjectName(QStringLiteral("put_back"));
    m_putBack->setEnabled(false);
    connect(m_putBack, &QPushButton::clicked, this, [this] { putBack(m_backups->selectedKey()); });
    buttons->addWidget(m_putBack);
    inside->addLayout(buttons);
    return section;
}

void HistoryPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    read();
}

void HistoryPage::read()
{
    if (m_reading)
        return;
    m_reading = true;
    m_desk.looks().run(this, [profile = m_desk.profile(), &words = m_desk.words()](std::stop_token) {
        auto listed = std::make_shared<Listed>();
        auto session = engine::openToLook(profile, "window");
        if (!session) {
            listed->error = session.error();
            return std::shared_ptr<const Listed>(listed);
        }
        if (auto runs = (*session)->state().runs(mostRuns))
            listed->runs = std::move(*runs);
        else
            listed->error = runs.error();
        if (auto backups = (*session)->backups().list())
            listed->backups = std::move(*backups);
        else
            listed->error = backups.error();
        for (const auto& backup : listed->backups)
            listed->files.push_back((*session)->backups().pathOf(backup).string());
        listed->runRows = runRows(listed->runs, words);
        listed->backupRows = backupRows(listed->backups, words);
        return std::shared_ptr<const Listed>(listed);
    }, [this](std::shared_ptr<const Listed> listed) { list(std::move(listed)); });
}

void HistoryPage::list(std::shared_ptr<const Listed> listed)
{
    m_reading = false;
    m_listed = std::move(listed);
    m_runs->setRows(m_listed->runRows);
    m_backups->setRows(m_listed->backupRows);
    tellBackup();
}

void HistoryPage::readDetail()
{
    const auto wanted = m_runs->selectedKey();
    const auto found = m_listed ? std::find_if(m_listed->runs.begin(), m_listed->runs.end(), [&](const auto& run) { return run.id == wanted; }) : std::vector<io::RunRecord>::const_iterator();
    if (!m_listed || found == m_listed->runs.end() || (m_detail && m_detail->run.id == wanted && m_detail->run.outcome == found->outcome))
        return;
    const auto number = ++m_asked;
    m_desk.looks().run(this, [profile = m_desk.profile(), run = *found, &words = m_desk.words()](std::stop_token) {
        auto detail = std::make_shared<Detail>();
        detail->run = run;
        auto session = engine::openToLook(profile, "window");
        if (!session)
            return std::shared_ptr<const Detail>(detail);
        if (auto story = engine::storyOf(**session, run.id))
            detail->story = std::move(*story);
        if (auto items = engine::itemsOf(**session, run))
            detail->items = std::move(*items);
        if (auto undoing = engine::undoingOf(**session, run.id))
            detail->undoing = std::move(*undoing);
        detail->itemRows = itemRows(detail->items, words);
        detail->changeRows = prepareRows(std::make_shared<const model::Changes>(detail->story.changes), words);
        return std::shared_ptr<const Detail>(detail);
    }, [this, number](std::shared_ptr<const Detail> detail) {
        if (number == m_asked)
            tellDetail(std::move(detail));
    });
}

void HistoryPage::tellDetail(std::shared_ptr<const Detail> detail)
{
    const auto& words = m_desk.words();
    m_desk.looks().post([former = std::exchange(m_detail, std::move(detail))](std::stop_token) {}); // a long list takes its time to go
    const auto& run = m_detail->run;
    m_title->setWords(words(titleOf(run.command)) + " — " + words.date(run.startedAtMs));
    std::vector<std::string> story{words(engine::outcomeLabel(run.outcome))};
    for (const auto& part : {countsInWords(m_detail->story.counts, words), m_detail->story.error, m_detail->story.hint, m_detail->undoing.backupId ? std::string() : words(m_detail->undoing.why)})
        if (!part.empty())
            story.push_back(part);
    m_story->setWords(model::joined(story, "\n"));
    m_items->setRows(m_detail->itemRows);
    m_changes->setRows(m_detail->changeRows);
    m_undo->setVisible(m_detail->undoing.backupId.has_value());
    m_export->setVisible(!m_detail->items.empty());
    m_written->hide();
    for (QWidget* part : std::initializer_list<QWidget*>{m_story, m_parts, m_part})
        part->show();
}

void HistoryPage::tellBackup()
{
    const auto key = m_backups->selectedKey();
    m_putBack->setEnabled(!key.empty() && m_desk.isConnected());
    std::string said;
    for (std::size_t i = 0; m_listed && i < m_listed->backups.size(); ++i)
        if (m_listed->backups[i].id == key)
            said = m_listed->files[i];
    m_backup->setWords(said);
    m_backup->setVisible(!said.empty());
}

void HistoryPage::putBack(const std::string& backupId)
{
    engine::Options options;
    options.backupId = backupId;
    m_desk.flow().start(engine::Operation::Restore, options);
}

void HistoryPage::exportItems()
{
    exportTable(m_desk, this, text(TR("Export the items as CSV")), text(TR("items")),
                [detail = m_detail, &words = m_desk.words()] { return engine::itemsCsv(detail->items, words.translate()); }, m_written);
}

} // namespace gui
