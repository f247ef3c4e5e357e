// The connection and the runs.

#include "io/id_prefix.h"
#include "io/sqlite.h"
#include "io/state.h"

#include <algorithm>

namespace io {

using model::Done;
using model::Kind;
using model::Result;

namespace {

RunRecord readRun(Statement& row)
{
    RunRecord r;
    row.read(r.id, r.command, r.who, r.outcome, r.startedAtMs, r.endedAtMs, r.exitCode, r.planId, r.document);
    return r;
}

} // namespace

Result<ConnectionRecord> State::connection() const
{
    auto row = m_database->statement("SELECT account_id, account_name, location_id, location_name, catalog_id, catalog_name, customer_list_id, customer_list_name, "
                                     "connected_at, last_success_at, last_failed_at, last_failed_reason, connected, currency, country, token_fingerprint FROM connection");
    const auto record = firstRow(row, [](Statement& s) {
        ConnectionRecord c;
        auto& t = c.target;
        s.read(t.account.id, t.account.name, t.location.id, t.location.name, t.catalog.id, t.catalog.name, t.customer_list.id, t.customer_list.name,
               c.connectedAtMs, c.lastSuccessAtMs, c.lastFailedAtMs, c.lastFailedReason, c.connected, c.currency, c.country, c.tokenFingerprint);
        return c;
    });
    if (!record)
        return model::fail(record);
    return record->value_or(ConnectionRecord());
}

Done State::setConnection(const ConnectionRecord& c)
{
    const auto& t = c.target;
    return m_database->statement("INSERT OR REPLACE INTO connection VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(t.account.id, t.account.name, t.location.id, t.location.name, t.catalog.id, t.catalog.name, t.customer_list.id, t.customer_list.name,
              c.connectedAtMs, c.lastSuccessAtMs, c.lastFailedAtMs, c.lastFailedReason, c.connected, c.currency, c.country, c.tokenFingerprint)
        .run();
}

Done State::startRun(const RunRecord& r)
{
    const auto started = m_database->statement("INSERT INTO runs (id, command, who, outcome, started_at, ended_at, exit_code, plan_id, document) "
                                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                             .bind(r.id, r.command, r.who, r.outcome, r.startedAtMs, r.endedAtMs, r.exitCode, r.planId, r.document)
                             .run();
    if (started)
        m_ownRuns.push_back(r.id);
    return started;
}

Done State::finishRun(const RunRecord& r)
{
    const auto finished = m_database->statement("UPDATE runs SET command = ?, who = ?, outcome = ?, ended_at = ?, exit_code = ?, plan_id = ?, document = ? WHERE id = ?")
                              .bind(r.command, r.who, r.outcome, r.endedAtMs, r.exitCode, r.planId, r.document, r.id)
                              .run();
    if (finished && m_database->changedRows() == 0)
        return model::fail(Kind::Internal, model::text(TR("The run %1 is not in the state database."), r.id));
    return finished;
}

Result<std::vector<RunRecord>> State::runs(int most) const
{
    // As they came: a clock may have been wrong.
    return allRows(m_database->statement("SELECT id, command, who, outcome, started_at, ended_at, exit_code, plan_id, '' "
                                         "FROM runs ORDER BY rowid DESC LIMIT ?").bind(most), readRun);
}

Result<std::optional<RunRecord>> State::run(const std::string& idOrPrefix) const
{
    const auto candidates = allRows(m_database->statement("SELECT id, command, who, outcome, started_at, ended_at, exit_code, plan_id, document FROM runs "
                                                          "WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id <> ?1 LIMIT 2").bind(idOrPrefix), readRun);
    return candidates ? pickById(*candidates, idOrPrefix) : model::fail(candidates);
}

Result<std::optional<RunRecord>> State::lastRun(const std::string& command, bool successful) const
{
    // One of the future was written while this machine's clock was ahead: all others are later.
    return firstRow(m_database->statement("SELECT id, command, who, outcome, started_at, ended_at, exit_code, plan_id, document FROM runs "
                                          "WHERE command = ?1 AND (NOT ?2 OR outcome IN ('done', 'nothing_to_do', 'partial')) "
                                          "ORDER BY started_at > ?3, started_at DESC, rowid DESC LIMIT 1")
                        .bind(command, successful, m_clock->nowMs() + 300'000), readRun);
}

Done State::closeDeadRuns()
{
    auto open = allRows(m_database->statement("SELECT id FROM runs WHERE outcome = ''").bind(), [](Statement& s) {
        std::string id;
        s.read(id);
        return id;
    });
    if (!open)
        return model::fail(open);
    std::erase_if(*open, [&](const std::string& id) { return std::find(m_ownRuns.begin(), m_ownRuns.end(), id) != m_ownRuns.end(); });
    if (open->empty())
        return {};
    return atomically([&]() -> Done {
        for (const auto& id : *open)
            if (const auto closed = m_database->statement("UPDATE runs SET outcome = 'died', ended_at = ? WHERE id = ?").bind(m_clock->nowMs(), id).run(); !closed)
                return closed;
        return {};
    });
}

} // namespace io
