// HubRise itself, this machine's clock, and the schedule.

#include "io/budget.h"
#include "io/files.h"
#include "io/hubrise_cloud.h"
#include "sync/doctor_parts.h"
#include "sync/schedule.h"

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace engine {

using model::Kind;
using model::Named;
using model::plural;
using model::text;

namespace {

constexpr std::int64_t secondMs = 1'000, hourMs = 3'600'000;
constexpr std::int64_t clockMayDiffer = 60 * secondMs;
constexpr std::int64_t oldestSaneTime = 1'735'689'600'000; ///< 2025-01-01, before this program was written
constexpr std::int64_t scheduleMayBeOld = 26 * hourMs;     ///< reliability R12
constexpr std::int64_t longestWaitMs = 5'000;              ///< nobody waits for the request limit to look

/// Passes requests on to the budget, and hears HubRise's clock on the way. Without a state there is no budget: the one request goes uncounted.
class ListeningGate final : public io::RequestGate {
public:
    ListeningGate(io::RequestGate* budget, const io::Clock& clock) : m_budget(budget), m_clock(clock) {}

    model::Done acquire(io::Load load, std::stop_token stop) override { return m_budget ? m_budget->acquire(load, stop) : model::Done(); }
    void countExtra(io::Load load) override
    {
        if (m_budget)
            m_budget->countExtra(load);
    }
    void learnServerTime(std::int64_t serverMs) override
    {
        ahead = m_clock.nowMs() - serverMs;
        if (m_budget)
            m_budget->learnServerTime(serverMs);
    }
    void served() override
    {
        if (m_budget)
            m_budget->served();
    }
    void throttled(std::int64_t retryAfterSeconds) override
    {
        if (m_budget)
            m_budget->throttled(retryAfterSeconds);
    }

    std::optional<std::int64_t> ahead; ///< ms of our clock before HubRise's

private:
    io::RequestGate* m_budget;
    const io::Clock& m_clock;
};

void compareName(Examination& e, const model::Text& what, const Named& known, const Named& now)
{
    if (known.id.empty() || now.id.empty() || known == now)
        return;
    if (known.id != now.id)
        return e.fault("target", text(TR("The %1 is not the one this profile was connected to: “%2” (%3) instead of “%4” (%5)."), what, now.name, now.id, known.name, known.id),
                       text(TR("Run “passeplat connect” and choose the right one; nothing is sent to another one unasked.")));
    if (!known.name.empty() && !now.name.empty())
        e.warn("target", text(TR("The %1 was renamed in HubRise: it was “%2”, it is now “%3”."), what, known.name, now.name), text(TR("If that was you, run “passeplat connect” so that the new name is shown.")));
}

void compareTarget(Examination& e, const io::LocationInfo& now)
{
    if (!e.tillCurrency.empty() && !now.currency.empty() && e.tillCurrency != now.currency)
        e.fault("target", text(TR("The mapping's currency is %1, the HubRise account's is %2."), e.tillCurrency, now.currency), text(TR("Correct “currency” in the mapping.")));
    const auto record = e.state ? e.state->connection() : model::Result<io::ConnectionRecord>(io::ConnectionRecord());
    if (!record)
        return e.fault("target", record.error());
    compareName(e, text(TR("account")), record->target.account, now.account);
    compareName(e, text(TR("point de vente")), record->target.location, now.location);
    if (!record->tokenFingerprint.empty() && record->tokenFingerprint != io::sha256Hex(e.token).substr(0, 12))
        e.warn("target", text(TR("The stored access is not the one this profile was last connected with.")), text(TR("Run: passeplat connect")));
}

void tellFailure(Examination& e, const model::Error& error)
{
    e.findings.push_back({error.kind == Kind::Paused ? model::Severity::Warning : model::Severity::Error, "connection", error.message, error.hint});
    const auto record = e.state ? e.state->connection() : model::Result<io::ConnectionRecord>(io::ConnectionRecord());
    if (record && record->lastFailedAtMs > 0)
        e.warn("connection", text(TR("All requests have failed since %1: %2"), io::isoUtc(record->lastFailedAtMs), record->lastFailedReason),
               record->lastSuccessAtMs > 0 ? text(TR("The last that worked was on %1."), io::isoUtc(record->lastSuccessAtMs)) : model::Text());
}

std::optional<std::int64_t> askHubRise(Examination& e)
{
    if (const auto good = io::checkUrl(e.profile.api_url); !good) {
        e.fault("connection", good.error());
        return {};
    }
    std::optional<io::Budget> budget;
    if (e.state)
        budget.emplace(*e.state, e.clock, io::BudgetPolicy{e.profile.reserve_percent, longestWaitMs});
    ListeningGate gate(budget ? &*budget : nullptr, e.clock);
    const io::Log log(e.profile.logFile(), e.clock, "doctor");
    const auto cloud = io::openHubRise({e.profile.api_url, e.token, e.stop, {}}, gate, e.clock, log);
    const auto location = cloud->location();
    if (!location) {
        tellFailure(e, location.error());
        return gate.ahead;
    }
    e.note("connection", text(TR("HubRise answers: point de vente “%1” (%2) of the account “%3”."), location->location.name, location->location.id, location->account.name));
    compareTarget(e, *location);
    return gate.ahead;
}

void examineClock(Examination& e, std::optional<std::int64_t> ahead)
{
    const auto hint = text(TR("Set the clock, and let the machine keep it right: timedatectl set-ntp true"));
    const auto now = e.clock.nowMs();
    if (ahead && std::abs(*ahead) > clockMayDiffer)
        return e.warn("clock", *ahead > 0 ? plural(TRN("This machine's clock is %n second(s) ahead of HubRise's."), *ahead / secondMs) : plural(TRN("This machine's clock is %n second(s) behind HubRise's."), -*ahead / secondMs), hint);
    if (ahead)
        return e.note("clock", text(TR("This machine's clock agrees with HubRise's.")));
    if (now < oldestSaneTime)
        return e.fault("clock", text(TR("This machine believes that it is %1."), io::isoUtc(now)), hint);
    const auto runs = e.state ? e.state->runs(1) : model::Result<std::vector<io::RunRecord>>(std::vector<io::RunRecord>());
    if (runs && !runs->empty() && runs->front().startedAtMs > now + clockMayDiffer)
        return e.warn("clock", text(TR("The last run is of %1, which has not come yet: the clock was put back."), io::isoUtc(runs->front().startedAtMs)), hint);
    e.note("clock", text(TR("The clock says %1; HubRise's was not compared."), io::isoUtc(now)));
}

void examineLastBatch(Examination& e)
{
    std::optional<io::RunRecord> oldest; // the schedule is as old as its job that has waited longest
    bool never = !e.state || e.profile.jobs.empty();
    for (const auto& job : e.profile.jobs) {
        const auto last = e.state ? e.state->lastRun(job, true) : model::Result<std::optional<io::RunRecord>>(std::nullopt);
        if (!last)
            return e.fault("schedule", last.error());
        never = never || !*last;
        if (*last && (!oldest || (*last)->endedAtMs < oldest->endedAtMs))
            oldest = **last;
    }
    if (never)
        return e.warn("schedule", text(TR("The schedule has not succeeded yet.")), text(TR("If its first time is past, run “passeplat batch” and see what it says.")));
    const auto at = oldest->endedAtMs;
    if (e.clock.nowMs() - at > scheduleMayBeOld)
        return e.warn("schedule", text(TR("The schedule has not succeeded since %1."), io::isoUtc(at)), text(TR("Run “passeplat batch” and see what it says; “passeplat history” tells what the last runs did.")));
    e.note("schedule", text(TR("The schedule last succeeded on %1."), io::isoUtc(at)));
}

} // namespace

void examineConnection(Examination& e)
{
    examineClock(e, e.token.empty() ? std::nullopt : askHubRise(e));
}

void examineSchedule(Examination& e)
{
    if (const auto known = checkJobs(e.profile.jobs); !known)
        e.fault("schedule", known.error());
    const auto schedule = readSchedule(e.profile);
    if (!schedule)
        return e.fault("schedule", schedule.error());
    if (!schedule->installed)
        return e.note("schedule", text(TR("Nothing is scheduled (“passeplat schedule install --daily HH:MM” would).")));
    std::error_code unknown;
    if (!std::filesystem::exists(schedule->program, unknown))
        e.fault("schedule", text(TR("The schedule starts “%1”, which is not there any more."), schedule->program), text(TR("Write it anew: passeplat schedule install --daily %1"), schedule->at.toString()));
    if (schedule->timer.state == systemd::TimerState::Stopped)
        e.warn("schedule", text(TR("The schedule is installed, but systemd does not run it.")), text(TR("Run: passeplat schedule install --daily %1"), schedule->at.toString()));
    else if (schedule->timer.state == systemd::TimerState::Unknown)
        e.warn("schedule", text(TR("The schedule is installed (every day at %1), but no systemd session of this user answers here."), schedule->at.toString()),
               text(TR("Look from a session of the user who owns the till: systemctl --user list-timers")));
    else
        e.note("schedule", text(TR("Every day at %1; next run: %2."), schedule->at.toString(), schedule->timer.nextRun.empty() ? "-" : schedule->timer.nextRun));
    examineLastBatch(e);
}

} // namespace engine
