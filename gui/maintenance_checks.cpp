#include "gui/maintenance_checks.h"

#include "gui/desk.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/finding_list.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"
#include "gui/widgets/text.h"
#include "sync/doctor.h"
#include "sync/explain.h"
#include "sync/support_bundle.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace gui {

using model::plural;
using model::Severity;
using model::text;

namespace {

QVBoxLayout* cardOf(QFrame* card, const std::string& title)
{
    makeCard(card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(em(1.2), em(1), em(1.2), em(1.2));
    inside->setSpacing(em(0.5));
    inside->addWidget(heading(2, title));
    return inside;
}

model::Text summaryOf(const engine::Findings& findings)
{
    const auto count = [&](Severity severity) { return std::count_if(findings.begin(), findings.end(), [&](const auto& f) { return f.severity == severity; }); };
    if (const auto errors = count(Severity::Error); errors > 0)
        return plural(TRN("%n thing(s) do not work"), errors);
    if (const auto warnings = count(Severity::Warning); warnings > 0)
        return plural(TRN("%n thing(s) to look at"), warnings);
    return text(TR("Everything is as it should be."));
}

} // namespace

ExplainCard::ExplainCard(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_wanted(new QLineEdit), m_button(plainButton(desk.words()(text(TR("Look for it"))), Icon::Search)), m_findings(new FindingList(desk.words()))
{
    const auto& words = desk.words();
    auto* inside = cardOf(this, words(text(TR("Why is an article not in HubRise?"))));
    m_wanted->setObjectName(QStringLiteral("explain_ref"));
    m_wanted->setPlaceholderText(qs(words(text(TR("Code ref or a piece of the name")))));
    m_wanted->setAccessibleName(m_wanted->placeholderText());
    m_wanted->setMaxLength(255);
    m_button->setObjectName(QStringLiteral("explain_button"));
    m_button->setEnabled(false);
    m_findings->setObjectName(QStringLiteral("explained"));
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.6));
    row->addWidget(m_wanted, 1);
    row->addWidget(m_button);
    inside->addLayout(row);
    inside->addWidget(m_findings);
    connect(m_wanted, &QLineEdit::textChanged, this, [this] { m_button->setEnabled(!m_wanted->text().trimmed().isEmpty()); });
    connect(m_wanted, &QLineEdit::returnPressed, m_button, &QPushButton::click);
    connect(m_button, &QPushButton::clicked, this, &ExplainCard::ask);
}

void ExplainCard::explain(const std::string& wanted)
{
    m_wanted->setText(qs(wanted));
    m_wanted->setFocus(); // the page shows it
    ask();
}

void ExplainCard::ask()
{
    const auto wanted = ss(m_wanted->text().trimmed());
    if (wanted.empty())
        return;
    m_findings->showWaiting(m_desk.words()(text(TR("Looking in the till and in HubRise …"))));
    m_desk.inquiries().run(this, [profile = m_desk.profile(), &clock = m_desk.clock(), wanted](std::stop_token stop) -> model::Result<engine::Findings> {
        engine::Reporter quiet;
        engine::SessionOptions options;
        options.lock = options.connected = false;
        options.command = "explain";
        options.tries = 2; // a person waits
        options.clock = &clock;
        options.stop = stop;
        auto session = openStored(profile, options);
        if (!session)
            return model::fail(session);
        return engine::explain(**session, wanted, {quiet, stop});
    }, [this, wanted](const model::Result<engine::Findings>& findings) {
        if (wanted == ss(m_wanted->text().trimmed()))
            m_findings->show(findings ? *findings : findingsOf(findings.error()));
        else
            m_findings->clear(); // something else is being typed
    });
}

CheckCard::CheckCard(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_check(plainButton(desk.words()(text(TR("Check everything"))), Icon::Maintenance)), m_stopCheck(plainButton(desk.words()(text(TR("Stop"))), Icon::Stop)),
      m_bundle(plainButton(desk.words()(text(TR("Support bundle…"))), Icon::Backup)), m_summary(heading(3, {})), m_written(new PlainLabel), m_findings(new FindingList(desk.words()))
{
    build();
}

CheckCard::~CheckCard()
{
    m_stop.request_stop();
}

void CheckCard::build()
{
    const auto& words = m_desk.words();
    auto* inside = cardOf(this, words(text(TR("When something is wrong"))));
    m_check->setObjectName(QStringLiteral("check_button"));
    m_stopCheck->setObjectName(QStringLiteral("stop_check_button"));
    m_bundle->setObjectName(QStringLiteral("bundle_button"));
    m_summary->setObjectName(QStringLiteral("check_summary"));
    m_findings->setObjectName(QStringLiteral("checked"));
    m_written->setObjectName(QStringLiteral("bundle_told"));
    auto* row = new FlowLayout;
    row->setSpacing(em(0.5));
    for (QWidget* button : std::initializer_list<QWidget*>{m_check, m_stopCheck, m_bundle})
        row->addWidget(button);
    inside->addWidget(mutedLabel(words(text(TR("“Check everything” looks at the till, the access to HubRise, backups, disk and schedule, and changes nothing. The support bundle is one zip for your till's vendor: it holds no access to HubRise and no customer's data. Look into it before you send it.")))));
    inside->addLayout(row);
    inside->addWidget(m_written);
    inside->addWidget(m_summary);
    inside->addWidget(m_findings);
    for (QWidget* part : std::initializer_list<QWidget*>{m_stopCheck, m_written, m_summary})
        part->hide();
    connect(m_check, &QPushButton::clicked, this, &CheckCard::check);
    connect(m_stopCheck, &QPushButton::clicked, this, [this] { m_stop.request_stop(); });
    connect(m_bundle, &QPushButton::clicked, this, qOverload<>(&CheckCard::writeBundle));
}

void CheckCard::check()
{
    const auto& words = m_desk.words();
    m_check->setEnabled(false);
    m_stopCheck->show();
    m_summary->hide();
    m_findings->showWaiting(words(text(TR("Checking …"))));
    m_stop = std::stop_source();
    m_desk.inquiries().run(this, [profile = m_desk.profile(), &clock = m_desk.clock(), stopped = m_stop.get_token()](std::stop_token closing) {
        std::stop_source stop;
        const std::stop_callback atStop(stopped, [&stop] { stop.request_stop(); });
        const std::stop_callback atClosing(closing, [&stop] { stop.request_stop(); });
        const auto stored = storedProfile(profile);
        auto findings = stored ? engine::doctor(*stored, stop.get_token(), clock) : findingsOf(stored.error());
        std::stable_sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) { return a.severity > b.severity; });
        return findings;
    }, [this](const engine::Findings& findings) {
        const auto worst = worstOf(findings).value_or(Severity::Note);
        m_check->setEnabled(true);
        m_stopCheck->hide();
        m_summary->setWords(m_desk.words()(summaryOf(findings)));
        setInk(m_summary, worst == Severity::Error ? Tone::Bad : worst == Severity::Warning ? Tone::Warning : Tone::Good);
        m_summary->show();
        m_findings->show(findings);
    });
}

void CheckCard::writeBundle()
{
    const auto& words = m_desk.words();
    const auto name = QStringLiteral("passe-plat-%1-%2.zip").arg(qs(m_desk.profile().name), QDate::currentDate().toString(Qt::ISODate));
    m_desk.outside().chooseToSave(this, qs(words(text(TR("Support bundle")))), name, qs(words(text(TR("Zip files (*.zip)")))), [this](const QString& file) {
        writeBundle(ss(file.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive) ? file : file + QStringLiteral(".zip")));
    });
}

void CheckCard::writeBundle(const std::string& file)
{
    m_bundle->setEnabled(false);
    tellBundle(m_desk.words()(text(TR("Writing …"))), true);
    m_desk.inquiries().run(this, [profile = m_desk.profile(), &clock = m_desk.clock(), file](std::stop_token stop) { return engine::writeSupportBundle(profile, file, {}, stop, clock); }, [this, file](const model::Done& done) {
        const auto& words = m_desk.words();
        m_bundle->setEnabled(true);
        if (done)
            tellBundle(words(text(TR("Written: %1"), file)), true);
        else
            tellBundle(words(done.error().message) + (done.error().hint.empty() ? "" : "\n" + words(done.error().hint)), false);
    });
}

void CheckCard::tellBundle(const std::string& said, bool good)
{
    m_written->setWords(said);
    setInk(m_written, good ? Tone::Good : Tone::Bad);
    m_written->show();
}

} // namespace gui
