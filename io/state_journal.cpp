// Plans and their ops.

#include "io/id_prefix.h"
#include "io/sqlite.h"
#include "io/state.h"

namespace io {

using model::Done;
using model::Kind;
using model::Result;

namespace {

#define SELECT_PLAN "SELECT id, operation, state, document, hash, consent, created_at, resume_after FROM plans "
#define SELECT_OP "SELECT seq, kind, state, ref, name, remote_id, body, agreed, before, outcome, attempts FROM ops "

PlanRecord readPlan(Statement& row)
{
    PlanRecord p;
    row.read(p.id, p.operation, p.state, p.document, p.hash, p.consent, p.createdAtMs, p.resumeAfterMs);
    return p;
}

OpRecord readOp(Statement& row)
{
    OpRecord o;
    row.read(o.seq, o.kind, o.state, o.ref, o.name, o.remoteId, o.body, o.agreed, o.before, o.outcome, o.attempts);
    return o;
}

/// An update that meets no row is a defect: the journal must not lose a step silently.
Done changingOne(const Database& database, const Done& done, const std::string& planId)
{
    if (done && database.changedRows() == 0)
        return model::fail(Kind::Internal, model::text(TR("The plan %1, or this step of it, is not in the state database."), planId));
    return done;
}

} // namespace

Done State::savePlan(const PlanRecord& p, const std::vector<OpRecord>& ops)
{
    return atomically([&]() -> Done {
        const auto former = firstRow(m_database->statement(SELECT_PLAN "WHERE id = ?").bind(p.id), readPlan);
        if (!former)
            return model::fail(former);
        if (*former && (*former)->state != PlanState::Planned)
            return model::fail(Kind::AlreadyApplied, model::text(TR("The plan %1 was started before."), p.id), model::text(TR("Make a new plan.")));
        if (const auto gone = m_database->statement("DELETE FROM plans WHERE id = ?").bind(p.id).run(); !gone)
            return gone;
        if (const auto saved = m_database->statement("INSERT INTO plans (id, operation, state, document, hash, consent, created_at, resume_after, changed_at) "
                                                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                   .bind(p.id, p.operation, p.state, p.document, p.hash, p.consent, p.createdAtMs, p.resumeAfterMs, m_clock->nowMs())
                                   .run(); !saved)
            return saved;
        auto insert = m_database->statement("INSERT INTO ops (plan_id, seq, kind, state, ref, name, remote_id, body, agreed, before, outcome, attempts) "
                                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (const auto& o : ops)
            if (const auto saved = insert.bind(p.id, o.seq, o.kind, o.state, o.ref, o.name, o.remoteId, o.body, o.agreed, o.before, o.outcome, o.attempts).run(); !saved)
                return saved;
        return {};
    });
}

Result<std::optional<PlanRecord>> State::plan(const std::string& idOrPrefix) const
{
    const auto candidates = allRows(m_database->statement(SELECT_PLAN "WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id <> ?1 LIMIT 2").bind(idOrPrefix), readPlan);
    return candidates ? pickById(*candidates, idOrPrefix) : model::fail(candidates);
}

Result<std::optional<PlanRecord>> State::unfinishedPlan() const
{
    return firstRow(m_database->statement(SELECT_PLAN "WHERE state IN (?, ?) ORDER BY created_at, rowid LIMIT 1").bind(PlanState::Applying, PlanState::Paused), readPlan);
}

Result<std::vector<PlanRecord>> State::unfinishedPlans() const
{
    return allRows(m_database->statement(SELECT_PLAN "WHERE state IN (?, ?) ORDER BY created_at, rowid").bind(PlanState::Applying, PlanState::Paused), readPlan);
}

Result<std::optional<PlanRecord>> State::lastAppliedPlan(const std::string& operation) const
{
    return firstRow(m_database->statement(SELECT_PLAN ""
                                                      "WHERE state = ? AND operation = ? ORDER BY changed_at DESC, rowid DESC LIMIT 1").bind(PlanState::Applied, operation), readPlan);
}

Result<std::optional<PlanRecord>> State::planThatMayHavePut(const std::string& catalogId, const std::string& hash, std::int64_t sinceMs) const
{
    return firstRow(m_database->statement(SELECT_PLAN "WHERE changed_at > ? AND EXISTS (SELECT 1 FROM ops WHERE plan_id = plans.id AND kind = ? AND ref = ? AND agreed = ? AND state IN (?, ?) AND attempts > 0) "
                                                      "ORDER BY changed_at DESC, rowid DESC LIMIT 1")
                        .bind(sinceMs, OpKind::PutCatalog, catalogId, hash, OpState::Sent, OpState::Superseded), readPlan);
}

Done State::setPlanState(const std::string& planId, PlanState state, std::int64_t resumeAfterMs)
{
    const auto done = m_database->statement("UPDATE plans SET state = ?, resume_after = ?, changed_at = ? WHERE id = ?").bind(state, resumeAfterMs, m_clock->nowMs(), planId).run();
    return changingOne(*m_database, done, planId);
}

Done State::setConsent(const std::string& planId, const std::string& consent)
{
    return changingOne(*m_database, m_database->statement("UPDATE plans SET consent = ? WHERE id = ?").bind(consent, planId).run(), planId);
}

Result<std::vector<OpRecord>> State::ops(const std::string& planId) const
{
    return allRows(m_database->statement(SELECT_OP "WHERE plan_id = ? ORDER BY seq").bind(planId), readOp);
}

Result<std::vector<OpRecord>> State::nextOps(const std::string& planId, int most) const
{
    // "state <= 1" (Pending, Sent) in these words, so that the index ops_open serves.
    return allRows(m_database->statement(SELECT_OP "WHERE plan_id = ? AND state <= 1 ORDER BY seq LIMIT ?").bind(planId, most), readOp);
}

Done State::updateOp(const std::string& planId, const OpRecord& o)
{
    const auto done = m_database->statement("UPDATE ops SET state = ?, remote_id = ?, outcome = ?, attempts = ? WHERE plan_id = ? AND seq = ?")
                          .bind(o.state, o.remoteId, o.outcome, o.attempts, planId, o.seq)
                          .run();
    return changingOne(*m_database, done, planId);
}

Result<State::OpCounts> State::opCounts(const std::string& planId) const
{
    auto rows = m_database->statement("SELECT state, count(*) FROM ops WHERE plan_id = ? GROUP BY state");
    rows.bind(planId);
    OpCounts counts;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return model::fail(more);
        if (!*more)
            return counts;
        OpState state{};
        std::int64_t count = 0;
        rows.read(state, count);
        switch (state) {
        case OpState::Pending: counts.pending = count; break;
        case OpState::Sent: counts.sent = count; break;
        case OpState::Done: counts.done = count; break;
        case OpState::Rejected: counts.rejected = count; break;
        case OpState::Superseded: counts.superseded = count; break;
        }
    }
}

} // namespace io
