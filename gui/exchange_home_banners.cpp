#include "gui/exchange_home_banners.h"

#include "gui/desk.h"
#include "gui/exchange_home_lines.h"
#include "gui/flow.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/question.h"
#include "gui/widgets/style.h"
#include "model/joined.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace gui {

using model::text;

namespace {

/// In ms, for a timer; a day is the longest pause that HubRise's limit asks for.
int untilItMay(std::int64_t ms, const io::Clock& clock)
{
    constexpr std::int64_t soonest = 100, longest = 86'400'000;
    return static_cast<int>(std::clamp(ms - clock.nowMs() + soonest, soonest, longest));
}

QPushButton* named(QPushButton* button, const char* name)
{
    button->setObjectName(QLatin1String(name));
    return button;
}

std::string lastDoneLine(const engine::Standing& standing, engine::Operation operation, const i18n::Words& words)
{
    const auto& title = engine::infoOf(operation).title;
    if (const auto& success = standingIn(&standing, operation)->success)
        return words(text(TR("“%1”: last done %2"), title, momentInWords(success->endedAtMs, words)));
    if (standing.rebuiltAtMs > 0)
        return words(text(TR("“%1”: not done since the state database was made anew (%2); what was done before is not known"), title, momentInWords(standing.rebuiltAtMs, words)));
    return words(text(TR("“%1”: never done yet"), title));
}

/// Has the History page anything of what is overdue? Without systemd it may be cron that runs it, and fails.
bool wasTried(const engine::Standing& standing)
{
    return std::any_of(standing.overdue.begin(), standing.overdue.end(), [&](engine::Operation operation) { return standingIn(&standing, operation)->last.has_value(); });
}

} // namespace

bool anotherWorks(const Desk& desk)
{
    return desk.standing() && desk.standing()->working && !desk.isWorkOwn();
}

ExchangeBanners::ExchangeBanners(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_told(new Banner), m_connection(new Banner), m_overdue(new Banner), m_working(new Banner), m_waiting(new Banner)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(0.6));
    const std::pair<Banner*, const char*> all[] = {
        {m_told, "told_banner"}, {m_connection, "connection_banner"}, {m_overdue, "overdue_banner"}, {m_working, "working_banner"}, {m_waiting, "waiting_banner"}};
    for (const auto& [banner, name] : all) {
        banner->setObjectName(QLatin1String(name));
        column->addWidget(banner);
    }
    hide();
}

bool ExchangeBanners::isNew(Banner* banner, const std::string& said)
{
    return std::exchange(m_said[banner], said) != said;
}

void ExchangeBanners::adapt()
{
    if (!m_desk.standing())
        return;
    adaptConnection();
    adaptOverdue();
    adaptWorking();
    adaptWaiting();
    const Banner* const all[] = {m_told, m_connection, m_overdue, m_working, m_waiting};
    setVisible(std::any_of(std::begin(all), std::end(all), [](const Banner* banner) { return !banner->isHidden(); }));
}

void ExchangeBanners::tell(const model::Error& error)
{
    const auto& words = m_desk.words();
    m_told->show(Tone::Warning, words(error.message), words(error.hint));
    adapt();
}

void ExchangeBanners::forget()
{
    m_told->clear();
    adapt();
}

void ExchangeBanners::adaptConnection()
{
    const auto& words = m_desk.words();
    const auto& standing = *m_desk.standing();
    if (standing.state == engine::ConnectionState::Connected) {
        if (isNew(m_connection, {}))
            m_connection->clear();
        return;
    }
    const bool dead = standing.state == engine::ConnectionState::Dead;
    const auto title = words(dead ? text(TR("All requests have failed since %1."), words.date(standing.connection.lastFailedAtMs)) : text(TR("This profile is not connected to HubRise.")));
    const auto reason = dead ? i18n::Words::shown(standing.connection.lastFailedReason, 300) : std::string();
    if (!isNew(m_connection, title + reason))
        return;
    m_connection->show(dead ? Tone::Bad : Tone::Warning, title, reason);
    m_connection->setIcon(Icon::Disconnected);
    auto* button = named(m_connection->addButton(words(text(TR("Go to the Connection page"))), Icon::Connected), "to_connection_button");
    connect(button, &QPushButton::clicked, this, [this] { emit m_desk.pageWanted(QStringLiteral("connection")); });
}

/// What runs while nobody watches has to be missed by somebody (reliability R12).
void ExchangeBanners::adaptOverdue()
{
    const auto& words = m_desk.words();
    const auto& standing = *m_desk.standing();
    if (const auto& trouble = standing.scheduleTrouble)
        return tellSchedule(words(trouble->message), words(trouble->hint));
    if (standing.overdue.empty()) {
        if (isNew(m_overdue, {}))
            m_overdue->clear();
        return;
    }
    const auto why = engine::whyItRests(*standing.schedule);
    std::vector<std::string> lines;
    if (!why.empty())
        lines.push_back(words(why));
    for (const auto operation : standing.overdue)
        lines.push_back(lastDoneLine(standing, operation, words));
    const auto said = model::joined(lines, "\n");
    const bool hasHistory = why.empty() || wasTried(standing);
    if (!isNew(m_overdue, said + (hasHistory ? "!" : "")))
        return;
    m_overdue->show(Tone::Warning, words(text(TR("The schedule has not done its work for more than a day."))), said);
    m_overdue->setIcon(Icon::Clock);
    if (!why.empty())
        offerSchedule();
    if (hasHistory) {
        auto* button = named(m_overdue->addButton(words(text(TR("What happened?"))), Icon::History), "to_history_button");
        connect(button, &QPushButton::clicked, this, [this] { emit m_desk.pageWanted(QStringLiteral("history")); });
    }
}

/// Nothing can then be missed: whether it did its work is not known.
void ExchangeBanners::tellSchedule(const std::string& trouble, const std::string& hint)
{
    if (!isNew(m_overdue, trouble + hint))
        return;
    m_overdue->show(Tone::Warning, trouble, hint);
    m_overdue->setIcon(Icon::Clock);
    offerSchedule();
}

void ExchangeBanners::offerSchedule()
{
    auto* button = named(m_overdue->addButton(m_desk.words()(text(TR("Go to the Schedule page"))), Icon::Schedule), "to_schedule_button");
    connect(button, &QPushButton::clicked, this, [this] { emit m_desk.pageWanted(QStringLiteral("schedule")); });
}

void ExchangeBanners::adaptWorking()
{
    const auto& words = m_desk.words();
    const auto& working = m_desk.standing()->working;
    if (!anotherWorks(m_desk)) {
        if (isNew(m_working, {}))
            m_working->clear();
        return;
    }
    const std::string command = i18n::Words::shown(*working, 60);
    if (!isNew(m_working, command))
        return;
    m_working->show(Tone::Accent, words(text(TR("Another run is working on this profile: %1 (passeplat %2)"), engine::commandLabel(*working), command)),
                    words(text(TR("The buttons come back by themselves as soon as it has finished."))));
    m_working->setIcon(Icon::Clock);
}

void ExchangeBanners::adaptWaiting()
{
    const auto& words = m_desk.words();
    const auto& standing = *m_desk.standing();
    const auto& waiting = standing.waiting;
    if (!waiting || standing.working || m_desk.flow().isWorking()) { // the one that works may be the one that waits
        if (isNew(m_waiting, {}))
            m_waiting->clear();
        return;
    }
    const bool tooEarly = waiting->resumeAfterMs > m_desk.clock().nowMs();
    if (!isNew(m_waiting, waiting->id + (tooEarly ? std::to_string(waiting->resumeAfterMs) : std::string("!"))))
        return;
    const auto what = engine::commandLabel(waiting->operation);
    const auto stays = goesOn(*waiting) ? text(TR("What was sent stays sent; it goes on from there.")) : text(TR("What was done stays done; both sides are compared anew."));
    m_waiting->show(Tone::Warning, words(tooEarly ? text(TR("“%1” is paused"), what) : text(TR("“%1” was interrupted"), what)),
                    tooEarly ? words(text(TR("HubRise's request limit lets it go on at %1. %2"), momentInWords(waiting->resumeAfterMs, words), stays)) : words(stays));
    auto* resume = named(m_waiting->addButton(words(text(TR("Resume"))), Icon::Resume), "resume_button");
    resume->setEnabled(!tooEarly);
    if (tooEarly)
        QTimer::singleShot(untilItMay(waiting->resumeAfterMs, m_desk.clock()), this, &ExchangeBanners::adapt);
    connect(resume, &QPushButton::clicked, this, &ExchangeBanners::goOn);
    auto* abandon = named(m_waiting->addButton(words(text(TR("Abandon…"))), Icon::Remove), "abandon_button");
    connect(abandon, &QPushButton::clicked, this, &ExchangeBanners::askToAbandon);
}

void ExchangeBanners::goOn()
{
    const auto& waiting = m_desk.standing()->waiting;
    const auto operation = waiting ? engine::operationNamed(waiting->operation) : std::nullopt;
    if (operation && !goesOn(*waiting))
        m_desk.flow().start(*operation);
    else
        m_desk.flow().resume();
}

void ExchangeBanners::askToAbandon()
{
    const auto& waiting = m_desk.standing()->waiting;
    if (!waiting)
        return;
    const auto& words = m_desk.words();
    auto* question = Question::open(this, {words(text(TR("Abandon what was interrupted?"))),
                                           words(text(TR("“%1” is not finished. What was sent stays sent; the rest is not sent. The next time, what is missing is found and shown again."),
                                                      engine::commandLabel(waiting->operation))),
                                           {}, words(text(TR("Abandon the rest"))), words(text(TR("Keep it"))), Tone::Bad});
    // Another run may wait by the time of the answer: it is not the one that was asked about.
    const auto operation = engine::operationNamed(waiting->operation).value_or(m_desk.flow().operation());
    connect(question, &Question::answered, this, [this, planId = waiting->id, operation](bool yes) {
        if (yes)
            m_desk.flow().abandon(planId, operation);
    });
}

} // namespace gui
