#include "gui/maintenance_articles.h"

#include "gui/desk.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/problem_list.h"
#include "gui/widgets/text.h"
#include "gui/widgets/thing_words.h"
#include "sync/upkeep.h"

#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

namespace gui {

using model::text;

struct ArticleCare::Looked {
    std::optional<model::Error> error;
    Rows missing, duplicate, notSent;
    std::shared_ptr<const model::Problems> problems;
};

namespace {

Rows rowsOf(const std::vector<engine::Upkeep::Item>& items, Tone tone, const i18n::Words& words)
{
    auto rows = std::make_shared<std::vector<Row>>();
    rows->reserve(items.size());
    std::size_t number = 0;
    for (const auto& item : items)
        rows->push_back({std::to_string(number++), {item.name, item.ref, words(labelOfKind(item.kind)), words(item.message), words(item.hint)}, iconOf(tone), tone});
    return rows;
}

} // namespace

ArticleCare::ArticleCare(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_trouble(new Banner), m_state(mutedLabel({})), m_tabs(new QTabBar),
      m_why(plainButton(desk.words()(text(TR("Why is it not in HubRise?"))), Icon::Search)), m_again(plainButton(desk.words()(text(TR("Read the till again"))), Icon::Resume))
{
    build();
}

ArticleCare::~ArticleCare()
{
    m_stop.request_stop();
}

void ArticleCare::build()
{
    m_trouble->setObjectName(QStringLiteral("maintenance_trouble"));
    m_state->setObjectName(QStringLiteral("maintenance_state"));
    m_tabs->setObjectName(QStringLiteral("maintenance_tabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true);
    m_why->setObjectName(QStringLiteral("why_button"));
    m_again->setObjectName(QStringLiteral("read_again_button"));
    m_missing = addList(text(TR("Without code ref")), text(TR("Every article has a code ref.")), "missing_refs");
    m_duplicate = addList(text(TR("Code ref given twice")), text(TR("No code ref is given twice.")), "duplicate_refs");
    m_notSent = addList(text(TR("Not sent")), text(TR("The mapping leaves no article out.")), "not_sent");
    m_problems = new ProblemList(m_desk.words());
    m_problems->setObjectName(QStringLiteral("other_remarks"));
    m_tabs->addTab(qs(m_desk.words()(text(TR("Other remarks")))));
    m_problems->view()->setMinimumHeight(em(2) + 3 * touchTarget);
    m_lists.push_back(m_problems);
    m_missing->view()->setColumnHidden(1, true); // there is none to show

    auto* buttons = new FlowLayout;
    buttons->setSpacing(em(0.5));
    buttons->addWidget(m_why);
    buttons->addWidget(m_again);
    auto* inside = new QVBoxLayout(this);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(em(0.4));
    for (QWidget* part : std::initializer_list<QWidget*>{m_trouble, m_state, m_tabs})
        inside->addWidget(part);
    for (auto* list : m_lists)
        inside->addWidget(list, 1);
    inside->addLayout(buttons);
    connect(m_tabs, &QTabBar::currentChanged, this, &ArticleCare::adaptButtons);
    connect(m_again, &QPushButton::clicked, this, &ArticleCare::read);
    connect(&m_desk, &Desk::standingChanged, this, [this] {
        if (m_stateFailed && !m_desk.standingError() && isVisible())
            read(); // it was made anew
    });
    connect(m_why, &QPushButton::clicked, this, [this] {
        if (const auto* row = selected())
            emit asked(row->cells[1].empty() ? row->cells[0] : row->cells[1]);
    });
    adaptButtons();
}

RowTable* ArticleCare::addList(const model::Text& title, const model::Text& empty, const char* name)
{
    const auto& words = m_desk.words();
    auto* table = new RowTable(words, {words(text(TR("Name"))), words(text(TR("Code ref"))), words(text(TR("Kind"))), words(text(TR("What was found"))), words(text(TR("What to do")))},
                               {12, 7, 7, 0, 12}, words(empty));
    table->view()->setObjectName(QLatin1String(name));
    table->view()->setAccessibleName(qs(words(title)));
    table->view()->setMinimumHeight(em(2) + 3 * touchTarget);
    table->tellSelected();
    connect(table, &RowTable::selectionMoved, this, &ArticleCare::adaptButtons);
    m_tabs->addTab(qs(words(title)));
    m_lists.push_back(table);
    return table;
}

const Row* ArticleCare::selected() const
{
    const auto* table = qobject_cast<RowTable*>(m_lists[static_cast<std::size_t>(m_tabs->currentIndex())]);
    return table ? table->selected() : nullptr;
}

void ArticleCare::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read();
}

void ArticleCare::hideEvent(QHideEvent* event)
{
    m_stop.request_stop();
    QWidget::hideEvent(event);
}

void ArticleCare::read()
{
    if (m_reading)
        return;
    m_reading = true;
    m_stop = std::stop_source();
    adaptButtons();
    m_desk.inquiries().run(this, [profile = m_desk.profile(), &words = m_desk.words(), &clock = m_desk.clock(), left = m_stop.get_token()](std::stop_token closing) {
        auto looked = std::make_shared<Looked>();
        std::stop_source stop;
        const std::stop_callback atLeaving(left, [&stop] { stop.request_stop(); });
        const std::stop_callback atClosing(closing, [&stop] { stop.request_stop(); });
        engine::Reporter quiet;
        engine::SessionOptions options;
        options.lock = options.connected = false;
        options.command = "window";
        options.clock = &clock;
        options.stop = stop.get_token();
        auto session = openStored(profile, options);
        auto upkeep = session ? engine::upkeepOf(**session, {quiet, stop.get_token()}) : model::Result<engine::Upkeep>(model::fail(session));
        if (!upkeep) {
            looked->error = upkeep.error();
            return std::shared_ptr<const Looked>(looked);
        }
        looked->missing = rowsOf(upkeep->missingRefs, Tone::Warning, words);
        looked->duplicate = rowsOf(upkeep->duplicateRefs, Tone::Bad, words);
        looked->notSent = rowsOf(upkeep->notSent, Tone::Neutral, words);
        looked->problems = std::make_shared<const model::Problems>(std::move(upkeep->problems));
        return std::shared_ptr<const Looked>(looked);
    }, [this](std::shared_ptr<const Looked> looked) {
        m_reading = false;
        if (!m_stop.stop_requested())
            tell(std::move(looked));
        else if (isVisible())
            read(); // left and come back meanwhile
    });
}

void ArticleCare::tell(std::shared_ptr<const Looked> looked)
{
    const auto& words = m_desk.words();
    m_stateFailed = looked->error && looked->error->kind == model::Kind::StateDamaged;
    if (looked->error) {
        m_trouble->show(Tone::Bad, words(looked->error->message), words(looked->error->hint));
        return adaptButtons();
    }
    m_trouble->clear();
    const bool sameRemarks = m_looked && *m_looked->problems == *looked->problems;
    const auto former = std::exchange(m_looked, std::move(looked));
    m_missing->setRows(m_looked->missing);
    m_duplicate->setRows(m_looked->duplicate);
    m_notSent->setRows(m_looked->notSent);
    if (!sameRemarks) // else the list is left where it is
        m_problems->setProblems(m_looked->problems);
    m_desk.looks().post([former](std::stop_token) {});
    tellCounts();
    adaptButtons();
}

void ArticleCare::tellCounts()
{
    const auto& words = m_desk.words();
    const auto count = [&](int tab, const model::Text& title, std::size_t n) { m_tabs->setTabText(tab, qs(words(title) + " (" + words.amount(static_cast<long long>(n)) + ")")); };
    count(0, text(TR("Without code ref")), m_looked->missing->size());
    count(1, text(TR("Code ref given twice")), m_looked->duplicate->size());
    count(2, text(TR("Not sent")), m_looked->notSent->size());
    count(3, text(TR("Other remarks")), m_looked->problems->size());
}

void ArticleCare::adaptButtons()
{
    const auto& words = m_desk.words();
    m_why->setVisible(selected() != nullptr);
    m_again->setEnabled(!m_reading);
    m_state->setWords(words(m_reading ? text(TR("Reading the articles from the till …")) : text(TR("Read from the till; nothing was sent."))));
    m_state->setVisible(m_reading || !m_trouble->isVisibleTo(this));
    const bool never = !m_looked && !m_reading;
    m_tabs->setVisible(!never);
    for (std::size_t i = 0; i < m_lists.size(); ++i)
        m_lists[i]->setVisible(!never && static_cast<int>(i) == m_tabs->currentIndex());
}

} // namespace gui
