#include "gui/result_page.h"

#include "gui/desk.h"
#include "gui/exchange_home_lines.h"
#include "gui/export_table.h"
#include "gui/flow.h"
#include "gui/result_page_words.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/problem_list.h"
#include "gui/widgets/text.h"
#include "model/joined.h"
#include "sync/history.h"
#include "sync/tables.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QScrollBar>
#include <QTimer>

#include <chrono>

namespace gui {

using engine::Operation;
using model::Kind;
using model::text;

namespace {

/// A new plan is the way on, rather than the rest of the old one.
bool mayTryAgain(const engine::Outcome& outcome, Operation operation)
{
    const auto* error = outcome.end();
    if (!error || (operation == Operation::Restore && !outcome.plan)) // which backup is no longer known
        return false;
    return error->kind != Kind::NotConnected;
}

/// What a person reads of a run's end besides the big line.
std::string endInWords(const model::Error& error, const i18n::Words& words)
{
    std::vector<std::string> lines;
    for (const auto& sentence : {error.message, error.hint})
        if (!sentence.empty())
            lines.push_back(words(sentence));
    return model::joined(lines, "\n");
}

} // namespace

ResultPage::ResultPage(Desk& desk, QWidget* parent) : Page(desk.words()(text(TR("E/S"))), {}, parent), m_desk(desk)
{
    setObjectName(QStringLiteral("result_page"));
    addState();
    addButtons();
    const auto& words = desk.words();
    m_problemsHead = heading(2, words(text(TR("Items to look at"))));
    m_problems = new ProblemList(words);
    m_problems->setObjectName(QStringLiteral("result_problems"));
    m_problems->setMinimumHeight(em(24)); // a long reason below the rows has room, too
    m_problems->view()->setMinimumHeight(em(12));
    column()->addWidget(m_problemsHead);
    column()->addWidget(m_problems, 1);
    connect(&desk.flow(), &Flow::changed, this, &ResultPage::follow);
    connect(&desk, &Desk::standingChanged, this, &ResultPage::adaptButtons);
    m_mayResume = new QTimer(this);
    m_mayResume->setSingleShot(true);
    connect(m_mayResume, &QTimer::timeout, this, &ResultPage::adaptButtons);
    follow(); // a new window in another language shows what the former one did
}

void ResultPage::addState()
{
    auto* card = new QFrame;
    makeCard(card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(em(1.2), em(1.2), em(1.2), em(1.2));
    inside->setSpacing(em(0.6));
    auto* head = new QHBoxLayout;
    head->setSpacing(em(0.8));
    m_icon = new IconView(Icon::Done, colorsOf(Tone::Good).ink, 2.4);
    m_state = heading(1, {});
    m_state->setObjectName(QStringLiteral("state_line"));
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_state, 1);
    m_done = new PlainLabel;
    m_done->setObjectName(QStringLiteral("done_lines"));
    m_end = new Banner;
    m_end->setObjectName(QStringLiteral("end_banner"));
    m_facts = mutedLabel({});
    m_facts->setObjectName(QStringLiteral("facts"));
    inside->addLayout(head);
    for (QWidget* part : std::initializer_list<QWidget*>{m_done, m_end, m_facts})
        inside->addWidget(part);
    column()->addWidget(card);
}

QPushButton* ResultPage::add(FlowLayout* row, QPushButton* button, const char* name, std::function<void()> pressed)
{
    button->setObjectName(QLatin1String(name));
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, std::move(pressed));
    return button;
}

void ResultPage::addButtons()
{
    const auto& words = m_desk.words();
    auto* row = new FlowLayout;
    row->setSpacing(em(0.6));
    auto& flow = m_desk.flow();
    m_resume = add(row, primaryButton(words(text(TR("Resume"))), Icon::Resume), "resume_button", [&flow] { flow.resume(); });
    m_connection = add(row, primaryButton(words(text(TR("Go to the Connection page"))), Icon::Connected), "to_connection_button",
                       [this] { emit m_desk.pageWanted(QStringLiteral("connection")); });
    m_close = add(row, plainButton(words(text(TR("Close"))), Icon::Done), "close_button", [&flow] { flow.dismiss(); });
    m_again = add(row, plainButton(words(text(TR("Try again"))), Icon::Change), "again_button", [&flow] { flow.again(); });
    m_undo = add(row, plainButton({}, Icon::Undo), "undo_button", [this] {
        if (!m_backupToRestore)
            return;
        engine::Options options;
        options.backupId = *m_backupToRestore;
        m_desk.flow().start(Operation::Restore, std::move(options));
    });
    m_changesCsv = add(row, plainButton(words(text(TR("Export the changes as CSV…"))), Icon::Open), "export_changes_button", [this] {
        exportTable(m_desk, this, text(TR("Export the changes as CSV")), text(TR("changes")),
                    [plan = m_desk.flow().plan(), &words = m_desk.words()] { return engine::changesCsv(plan->changes, words.translate()); }, m_written);
    });
    m_problemsCsv = add(row, plainButton(words(text(TR("Export these items as CSV…"))), Icon::Open), "export_problems_button", [this] {
        exportTable(m_desk, this, text(TR("Export these items as CSV")), text(TR("items to look at")),
                    [outcome = m_told, &words = m_desk.words()] { return engine::problemsCsv(*problemsOf(*outcome), words.translate()); }, m_written);
    });
    column()->addLayout(row);
    m_written = new PlainLabel;
    m_written->setObjectName(QStringLiteral("written"));
    m_written->hide();
    column()->addWidget(m_written);
}

void ResultPage::follow()
{
    const auto& flow = m_desk.flow();
    if (flow.state() != Flow::State::Ended) {
        m_problems->setProblems(nullptr);
        if (m_told)
            m_desk.looks().post([told = std::exchange(m_told, nullptr)](std::stop_token) {}); // a long plan takes its time to go
        return;
    }
    if (m_told == flow.outcome())
        return;
    m_told = flow.outcome();
    tell();
}

void ResultPage::tell()
{
    m_backupToRestore.reset();
    m_written->hide();
    setTitle(m_desk.words()(engine::infoOf(m_desk.flow().operation()).title));
    tellState();
    tellEnd();
    tellFacts();
    tellProblems();
    adaptButtons();
    askUndoing();
    verticalScrollBar()->setValue(0);
    // Enter and Space on what has the focus now change nothing.
    QMetaObject::invokeMethod(m_close, [this] { m_close->setFocus(); }, Qt::QueuedConnection);
}

void ResultPage::tellState()
{
    const auto& words = m_desk.words();
    const auto operation = m_desk.flow().operation();
    const auto line = stateLine(operation, *m_told, words);
    m_icon->setIcon(line.icon, colorsOf(line.tone).ink);
    m_state->setWords(line.words);
    setInk(m_state, line.tone);
    m_done->setWords(model::joined(doneLines(operation, *m_told, words), "\n"));
    m_done->setVisible(!m_done->text().isEmpty());
    QAccessibleEvent alert(m_state, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ResultPage::tellEnd()
{
    const auto* error = m_told->end();
    if (!error)
        return m_end->clear();
    const auto& words = m_desk.words();
    const bool gentle = error->kind == Kind::Interrupted || error->kind == Kind::Terminated || error->kind == Kind::Paused || error->kind == Kind::Stale
        || error->kind == Kind::Confirmation || error->kind == Kind::Busy;
    m_end->show(gentle ? Tone::Warning : Tone::Bad, words(text(TR("What happened, and what to do"))), endInWords(*error, words));
}

void ResultPage::tellFacts()
{
    const auto& words = m_desk.words();
    const auto& flow = m_desk.flow();
    std::vector<std::string> lines;
    if (m_told->plan && !m_told->plan->outFile.empty() && !m_told->end())
        lines.push_back(words(text(TR("File: %1"), m_told->plan->outFile)));
    for (const auto* report : {m_told->resumed ? &*m_told->resumed : nullptr, m_told->report ? &*m_told->report : nullptr})
        if (report && report->backup)
            lines.push_back(words(text(TR("The catalog that was replaced is kept: backup %1 (%2)"), report->backup->id, report->backup->file)));
    const auto requests = model::plural(TRN("%n request(s) sent to HubRise"), flow.requestsSent());
    lines.push_back(words(text(TR("%1 in %2"), requests, words.duration((flow.tookMs() + 999) / 1000))));
    m_facts->setWords(model::joined(lines, "\n"));
}

void ResultPage::tellProblems()
{
    const auto show = [this](std::shared_ptr<const model::Problems> problems) {
        for (QWidget* part : std::initializer_list<QWidget*>{m_problemsHead, m_problems, m_problemsCsv})
            part->setVisible(problems != nullptr);
        m_problems->setProblems(std::move(problems));
    };
    show(nullptr);
    m_desk.looks().run(this, [told = m_told](std::stop_token) { return problemsOf(*told); }, [this, told = m_told, show](std::shared_ptr<const model::Problems> problems) {
        if (m_told == told && !problems->empty())
            show(std::move(problems));
    });
}

void ResultPage::adaptButtons()
{
    if (!m_told)
        return;
    const auto operation = m_desk.flow().operation();
    const auto standing = m_desk.standing();
    const auto* error = m_told->end();
    // Only what was stopped half-way waits to be resumed, and the standing knows.
    const bool waits = error && standing && standing->waiting && engine::infoOf(operation).towardsHubRise;
    const bool lost = error && error->kind == Kind::NotConnected;
    const bool connected = standing && standing->state == engine::ConnectionState::Connected;
    m_resume->setVisible(waits && (!lost || connected));
    const auto early = waits ? standing->waiting->resumeAfterMs - m_desk.clock().nowMs() : 0;
    m_resume->setEnabled(early <= 0);
    if (early > 0)
        m_mayResume->start(std::chrono::milliseconds(early + 100));
    m_connection->setVisible(lost && !connected);
    m_again->setVisible(!waits && mayTryAgain(*m_told, operation));
    m_changesCsv->setVisible(m_desk.flow().plan() && !m_desk.flow().plan()->changes.empty());
    m_undo->setVisible(m_backupToRestore.has_value());
}

void ResultPage::askUndoing()
{
    const auto operation = m_desk.flow().operation();
    if (operation != Operation::PushCatalog && operation != Operation::Restore)
        return;
    const auto& words = m_desk.words();
    setWords(m_undo, words(operation == Operation::PushCatalog ? text(TR("Undo this push…")) : text(TR("Undo this putting back…"))));
    using Told = model::Result<engine::Undoing>;
    m_desk.looks().run(this, [profile = m_desk.profile(), &clock = m_desk.clock(), run = m_desk.flow().runId()](std::stop_token) -> Told {
        const auto session = engine::openToLook(profile, "window", clock);
        if (!session)
            return model::fail(session);
        return engine::undoingOf(**session, run);
    }, [this, outcome = m_told](Told told) {
        if (m_told != outcome || !told)
            return;
        m_backupToRestore = told->backupId;
        adaptButtons();
    });
}

} // namespace gui
