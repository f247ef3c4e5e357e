#include "io/catalog_pull.h"
#include "io/sqlite.h"
#include "io/state.h"
#include "model/customer_merge.h"

namespace io {

using model::Done;
using model::Result;

namespace {

#define SELECT_LINK "SELECT list_id, ref, remote_id, agreed, anonymised, held_form, held_why, held_message, remote_form FROM customer_links "

CustomerLink readLink(Statement& row)
{
    CustomerLink l;
    row.read(l.listId, l.ref, l.remoteId, l.agreed, l.anonymised, l.heldForm, l.heldWhy, l.heldMessage, l.remoteForm);
    return l;
}

} // namespace

Result<std::vector<CustomerLink>> State::customerLinks(const std::string& listId) const
{
    return allRows(m_database->statement(SELECT_LINK "WHERE list_id = ?").bind(listId), readLink);
}

Result<std::optional<CustomerLink>> State::customerLink(const std::string& listId, const std::string& ref) const
{
    return firstRow(m_database->statement(SELECT_LINK "WHERE list_id = ? AND ref = ?").bind(listId, ref), readLink);
}

Done State::putCustomerLink(const CustomerLink& l)
{
    // REPLACE also takes away another ref's link to the same HubRise customer: it has one private_ref, so the newer link is the true one.
    return m_database->statement("INSERT OR REPLACE INTO customer_links (list_id, ref, remote_id, agreed, anonymised, held_form, held_why, held_message, remote_form) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(l.listId, l.ref, l.remoteId, l.agreed, l.anonymised, l.heldForm, l.heldWhy, l.heldMessage, l.remoteForm)
        .run();
}

Done State::clearCustomerLinks(const std::string& listId) { return m_database->statement("DELETE FROM customer_links WHERE list_id = ?").bind(listId).run(); }

Done State::forgetAgreements()
{
    return atomically([this]() -> Done {
        for (const char* sql : {"UPDATE customer_links SET agreed = ?1 || agreed WHERE anonymised = 0 AND remote_id <> '' AND agreed <> '' AND instr(agreed, ?1) <> 1",
                                "UPDATE customer_links SET remote_form = ?1 || remote_form WHERE anonymised = 0 AND remote_id <> '' AND remote_form <> '' AND instr(remote_form, ?1) <> 1"})
            if (const auto done = m_database->statement(sql).bind(model::forgottenMark).run(); !done)
                return done;
        for (const char* sql : {"DELETE FROM catalog_pushes",
                                "DELETE FROM listing_pages",
                                "DELETE FROM meta WHERE key GLOB 'met in *'",
                                "INSERT OR REPLACE INTO meta (key, value) VALUES ('doubted', '1')"})
            if (const auto done = m_database->statement(sql).run(); !done)
                return done;
        if (const auto forgotten = forgetExchanges(*this); !forgotten)
            return forgotten;
        return m_database->statement("UPDATE plans SET state = ?, changed_at = ? WHERE state IN (?, ?)")
            .bind(PlanState::Abandoned, m_clock->nowMs(), PlanState::Applying, PlanState::Paused)
            .run();
    });
}

bool State::isDoubted() const
{
    const auto doubted = m_database->statement("SELECT 1 FROM meta WHERE key = 'doubted'").next();
    return doubted && *doubted;
}

Done State::trustAgain() { return m_database->statement("DELETE FROM meta WHERE key = 'doubted'").run(); }

Done State::expectUnlinked(const std::string& listId, const std::string& planId)
{
    return m_database->statement("INSERT OR IGNORE INTO meta (key, value) VALUES ('unlinked in ' || ?1 || ' by ' || ?2, ?2)").bind(listId, planId).run();
}

Result<std::vector<std::string>> State::mayBeUnlinked(const std::string& listId) const
{
    return allRows(m_database->statement("SELECT value FROM meta WHERE key IN ('unlinked in ' || ? || ' by ' || value, 'unlinked in  by ' || value) ORDER BY key").bind(listId), [](Statement& row) {
        std::string plan;
        row.read(plan);
        return plan;
    });
}

Done State::linkedAll(const std::string& listId, const std::string& planId)
{
    return m_database->statement("DELETE FROM meta WHERE key = 'unlinked in ' || ? || ' by ' || ?").bind(listId, planId).run();
}

Done State::linkedAll(const std::string& listId)
{
    return m_database->statement("DELETE FROM meta WHERE key IN ('unlinked in ' || ? || ' by ' || value, 'unlinked in  by ' || value)").bind(listId).run();
}

Done State::metAll(const std::string& listId) { return m_database->statement("INSERT OR IGNORE INTO meta (key, value) VALUES ('met in ' || ?, '')").bind(listId).run(); }

Result<bool> State::haveMet(const std::string& listId) const { return m_database->statement("SELECT 1 FROM meta WHERE key = 'met in ' || ?").bind(listId).next(); }

} // namespace io
