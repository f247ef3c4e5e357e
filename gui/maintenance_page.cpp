#include "gui/maintenance_page.h"

#include "gui/desk.h"
#include "gui/exchange_home_banners.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/problem_list.h"
#include "gui/widgets/text.h"
#include "gui/widgets/thing_words.h"
#include "sync/doctor.h"
#include "sync/explain.h"
#include "sync/support_bundle.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

namespace gui {

using model::text;

struct MaintenancePage::Looked {
    std::optional<model::Error> error;
    Rows missing, duplicate, notSent;
    std::shared_ptr<const model::Problems> problems;
};

namespace {

Rows rowsOf(const std::vector<engine::Upkeep::Item>& items, Tone tone, const i18n::Words& words)
{
    auto rows = std::make_shared<std::vector<Row>>();
    std::size_t number = 0;
    for (const auto& item : items)
        rows->push_back({std::to_string(number++), {item.name, item.ref, words(labelOfKind(item.kind)), words(item.message), words(item.hint)}, iconOf(tone), tone});
    return rows;
}

std::string signOf(model::Severity severity)
{
    return severity == model::Severity::Error ? "✗ " : severity == model::Severity::Warning ? "! " : "✓ ";
}

model::Result<std::unique_ptr<engine::Session>> openTill(const io::Profile& profile, const char* command, std::stop_token stop)
{
    engine::SessionOptions options;
    options.lock = false;
    options.connected = false;
    options.command = command;
    options.stop = stop;
    return engine::Session::open(profile, options);
}

} // namespace

MaintenancePage::MaintenancePage(Desk& desk, QWidget* parent) : Page(desk.words()(text(TR("Maintenance"))), {}, parent), m_desk(desk)
{
    const auto& words = desk.words();
    m_banners = new ExchangeBanners(desk);
    m_trouble = new Banner;
    m_trouble->setObjectName(QStringLiteral("maintenance_trouble"));
    column()->addWidget(m_banners);
    column()->addWidget(m_trouble);
    column()->addWidget(buildWhy());
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("maintenance_tabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_sections = new QStackedWidget;
    m_sections->setMinimumHeight(em(16));
    column()->addWidget(heading(2, words(text(TR("Articles of the till that need care")))));
    column()->addWidget(m_tabs);
    column()->addWidget(m_sections);
    m_missing = addList(text(TR("Without code ref")), text(TR("Every article has a code ref.")), "missing_refs");
    m_duplicate = addList(text(TR("Code ref given twice")), text(TR("No code ref is given twice.")), "duplicate_refs");
    m_notSent = addList(text(TR("Not sent")), text(TR("Everything in the till is sent.")), "not_sent");
    m_problems = new ProblemList(words);
    m_tabs->addTab(qs(words(text(TR("Other remarks")))));
    m_sections->addWidget(m_problems);
    connect(m_tabs, &QTabBar::currentChanged, m_sections, &QStackedWidget::setCurrentIndex);
    column()->addWidget(buildChecks());
    connect(&desk, &Desk::standingChanged, this, [this] { m_banners->adapt(); });
}

MaintenancePage::~MaintenancePage() = default;

QWidget* MaintenancePage::buildWhy()
{
    const auto& words = m_desk.words();
    auto* card = new QWidget;
    makeCard(card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(em(1), em(1), em(1), em(1));
    inside->addWidget(heading(3, words(text(TR("Why is an article not in HubRise?")))));
    auto* row = new QHBoxLayout;
    m_wanted = new QLineEdit;
    m_wanted->setObjectName(QStringLiteral("explain_ref"));
    m_wanted->setPlaceholderText(qs(words(text(TR("Code ref or a piece of the name")))));
    m_wanted->setAccessibleName(m_wanted->placeholderText());
    m_why = plainButton(words(text(TR("Look for it"))), Icon::Search);
    m_why->setObjectName(QStringLiteral("explain_button"));
    connect(m_wanted, &QLineEdit::returnPressed, this, &MaintenancePage::explainArticle);
    connect(m_why, &QPushButton::clicked, this, &MaintenancePage::explainArticle);
    row->addWidget(m_wanted, 1);
    row->addWidget(m_why);
    inside->addLayout(row);
    m_whyTold = new PlainLabel;
    m_whyTold->setObjectName(QStringLiteral("explained"));
    m_whyTold->hide();
    inside->addWidget(m_whyTold);
    return card;
}

QWidget* MaintenancePage::buildChecks()
{
    const auto& words = m_desk.words();
    auto* card = new QWidget;
    makeCard(card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(em(1), em(1), em(1), em(1));
    inside->addWidget(heading(3, words(text(TR("When something is wrong")))));
    auto* row = new QHBoxLayout;
    m_check = plainButton(words(text(TR("Check everything"))), Icon::Maintenance);
    m_check->setObjectName(QStringLiteral("check_button"));
    connect(m_check, &QPushButton::clicked, this, &MaintenancePage::checkAll);
    m_bundle = plainButton(words(text(TR("Support bundle…"))), Icon::Backup);
    m_bundle->setObjectName(QStringLiteral("bundle_button"));
    connect(m_bundle, &QPushButton::clicked, this, &MaintenancePage::writeBundle);
    row->addWidget(m_check);
    row->addWidget(m_bundle);
    row->addStretch(1);
    inside->addLayout(row);
    inside->addWidget(mutedLabel(words(text(TR("The support bundle is one zip for your till's vendor. It holds no access to HubRise and no customer's data; look into it before you send it.")))));
    for (auto** told : {&m_checkTold, &m_bundleTold}) {
        *told = new PlainLabel;
        (*told)->hide();
        inside->addWidget(*told);
    }
    m_checkTold->setObjectName(QStringLiteral("checked"));
    m_bundleTold->setObjectName(QStringLiteral("bundle_told"));
    return card;
}

RowTable* MaintenancePage::addList(const model::Text& title, const model::Text& empty, const char* name)
{
    const auto& words = m_desk.words();
    auto* table = new RowTable(words, {words(text(TR("Name"))), words(text(TR("Code ref"))), words(text(TR("Kind"))), words(text(TR("What is wrong"))), words(text(TR("What to do")))}, {12, 8, 8, 14, 0},
                               words(empty));
    table->view()->setObjectName(QString::fromLatin1(name));
    table->view()->setAccessibleName(qs(words(title)));
    m_tabs->addTab(qs(words(title)));
    m_sections->addWidget(table);
    return table;
}

void MaintenancePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_banners->adapt();
    readArticles();
}

void MaintenancePage::hideEvent(QHideEvent* event)
{
    m_reading.request_stop();
    Page::hideEvent(event);
}

void MaintenancePage::readArticles()
{
    if (m_isReading)
        return;
    m_isReading = true;
    m_reading = std::stop_source();
    m_desk.looks().run(this, [profile = m_desk.profile(), &words = m_desk.words(), stop = m_reading.get_token()](std::stop_token) {
        auto looked = std::make_shared<Looked>();
        engine::Reporter quiet;
        auto session = openTill(profile, "window", stop);
        auto upkeep = session ? engine::upkeepOf(**session, {quiet, stop}) : model::Result<engine::Upkeep>(model::fail(session));
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
        m_isReading = false;
        tellArticles(std::move(looked));
    });
}

void MaintenancePage::tellArticles(std::shared_ptr<const Looked> looked)
{
    const auto& words = m_desk.words();
    if (looked->error) {
        if (looked->error->kind != model::Kind::Interrupted)
            m_trouble->show(Tone::Bad, words(looked->error->message), words(looked->error->hint));
        return;
    }
    m_trouble->clear();
    m_missing->setRows(looked->missing);
    m_duplicate->setRows(looked->duplicate);
    m_notSent->setRows(looked->notSent);
    m_problems->setProblems(looked->problems);
    const auto count = [&](int tab, const model::Text& title, std::size_t n) { m_tabs->setTabText(tab, qs(words(title) + " (" + words.amount(static_cast<long long>(n)) + ")")); };
    count(0, text(TR("Without code ref")), looked->missing->size());
    count(1, text(TR("Code ref given twice")), looked->duplicate->size());
    count(2, text(TR("Not sent")), looked->notSent->size());
    count(3, text(TR("Other remarks")), looked->problems->size());
}

void MaintenancePage::explainArticle()
{
    const auto wanted = ss(m_wanted->text().trimmed());
    if (wanted.empty() || !m_why->isEnabled())
        return;
    m_why->setEnabled(false);
    m_desk.inquiries().run(this, [profile = m_desk.profile(), wanted](std::stop_token stop) -> model::Result<engine::Findings> {
        engine::Reporter quiet;
        auto session = openTill(profile, "explain", stop);
        if (!session)
            return model::fail(session);
        return engine::explain(**session, wanted, {quiet, stop});
    }, [this](model::Result<engine::Findings> findings) {
        m_why->setEnabled(true);
        tellFindings(m_whyTold, findings);
    });
}

void MaintenancePage::checkAll()
{
    m_check->setEnabled(false);
    m_checkTold->setWords(m_desk.words()(text(TR("Checking …"))));
    m_checkTold->show();
    m_desk.inquiries().run(this, [profile = m_desk.profile()](std::stop_token stop) { return model::Result<engine::Findings>(engine::doctor(profile, stop)); },
                       [this](model::Result<engine::Findings> findings) {
        m_check->setEnabled(true);
        tellFindings(m_checkTold, findings);
    });
}

void MaintenancePage::tellFindings(PlainLabel* where, const model::Result<engine::Findings>& findings)
{
    const auto& words = m_desk.words();
    std::string said;
    if (!findings) {
        said = words(findings.error().message) + "\n" + words(findings.error().hint);
    } else {
        for (const auto& finding : *findings) {
            said += (said.empty() ? "" : "\n") + signOf(finding.severity) + words(finding.message);
            if (!finding.hint.empty())
                said += "\n     → " + words(finding.hint);
        }
    }
    where->setWords(said, 20'000);
    where->show();
}

void MaintenancePage::writeBundle()
{
    const auto& words = m_desk.words();
    m_desk.outside().chooseToSave(this, qs(words(text(TR("Support bundle")))), QStringLiteral("passe-plat-support.zip"), QStringLiteral("*.zip"), [this](const QString& file) {
        m_bundle->setEnabled(false);
        m_desk.inquiries().run(this, [profile = m_desk.profile(), file](std::stop_token stop) { return engine::writeSupportBundle(profile, ss(file), {}, stop); }, [this, file](model::Done done) {
            const auto& say = m_desk.words();
            m_bundle->setEnabled(true);
            m_bundleTold->setWords(done ? say(text(TR("Written: %1"), ss(file))) : say(done.error().message) + "\n" + say(done.error().hint));
            setInk(m_bundleTold, done ? Tone::Good : Tone::Bad);
            m_bundleTold->show();
        });
    });
}

} // namespace gui
