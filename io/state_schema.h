#pragma once
// The tables of state.db (docs: file formats). Enums are stored by number: new values go to the end.

#include <iterator>

namespace io {

inline constexpr int stateApplicationId = 0x50617365; ///< "Pase": what `file` and we recognise the file by

/// The statements that make the first format. The caller adds application_id, user_version and the lineage in the same transaction.
inline constexpr const char* stateFormat1 = R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE connection (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    account_id TEXT NOT NULL, account_name TEXT NOT NULL,
    location_id TEXT NOT NULL, location_name TEXT NOT NULL,
    catalog_id TEXT NOT NULL, catalog_name TEXT NOT NULL,
    customer_list_id TEXT NOT NULL, customer_list_name TEXT NOT NULL,
    connected_at INTEGER NOT NULL, last_success_at INTEGER NOT NULL, last_failed_at INTEGER NOT NULL,
    last_failed_reason TEXT NOT NULL, connected INTEGER NOT NULL, currency TEXT NOT NULL, country TEXT NOT NULL,
    token_fingerprint TEXT NOT NULL);

CREATE TABLE runs (
    id TEXT PRIMARY KEY, command TEXT NOT NULL, who TEXT NOT NULL, outcome TEXT NOT NULL,
    started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, exit_code INTEGER NOT NULL,
    plan_id TEXT NOT NULL, document TEXT NOT NULL);
CREATE INDEX runs_by_time ON runs (started_at);

CREATE TABLE plans (
    id TEXT PRIMARY KEY, operation TEXT NOT NULL, state INTEGER NOT NULL, document TEXT NOT NULL, hash TEXT NOT NULL,
    consent TEXT NOT NULL, created_at INTEGER NOT NULL, resume_after INTEGER NOT NULL, changed_at INTEGER NOT NULL);

CREATE TABLE ops (
    plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE, seq INTEGER NOT NULL,
    kind INTEGER NOT NULL, state INTEGER NOT NULL, ref TEXT NOT NULL, name TEXT NOT NULL, remote_id TEXT NOT NULL,
    body TEXT NOT NULL, agreed TEXT NOT NULL, before TEXT NOT NULL, outcome TEXT NOT NULL, attempts INTEGER NOT NULL,
    PRIMARY KEY (plan_id, seq));
-- Finding the next op must not read the thousands already done; and one op of a plan can be in doubt, never two.
CREATE INDEX ops_open ON ops (plan_id, seq) WHERE state <= 1;
CREATE UNIQUE INDEX ops_in_doubt ON ops (plan_id) WHERE state = 1;

CREATE TABLE customer_links (
    list_id TEXT NOT NULL, ref TEXT NOT NULL, remote_id TEXT NOT NULL, agreed TEXT NOT NULL, anonymised INTEGER NOT NULL,
    held_form TEXT NOT NULL, held_why TEXT NOT NULL, held_message TEXT NOT NULL, remote_form TEXT NOT NULL,
    PRIMARY KEY (list_id, ref)) WITHOUT ROWID;
CREATE UNIQUE INDEX customer_links_by_remote ON customer_links (list_id, remote_id) WHERE remote_id <> '';

CREATE TABLE catalog_pushes (
    catalog_id TEXT PRIMARY KEY, catalog_name TEXT NOT NULL, local_hash TEXT NOT NULL, remote_hash TEXT NOT NULL,
    remote_raw TEXT NOT NULL, accepted_losses TEXT NOT NULL, serial INTEGER NOT NULL, pushed_at INTEGER NOT NULL,
    plan_id TEXT NOT NULL);

CREATE TABLE last_reads (what TEXT PRIMARY KEY, rows INTEGER NOT NULL, hash TEXT NOT NULL, at INTEGER NOT NULL);

CREATE TABLE listing_pages (
    list_id TEXT NOT NULL, number INTEGER NOT NULL, next_cursor TEXT NOT NULL, raw TEXT NOT NULL, taken_at INTEGER NOT NULL,
    PRIMARY KEY (list_id, number));

CREATE TABLE image_ids (catalog_id TEXT NOT NULL, md5 TEXT NOT NULL, image_id TEXT NOT NULL, PRIMARY KEY (catalog_id, md5)) WITHOUT ROWID;

CREATE TABLE backups (
    id TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, taken_at INTEGER NOT NULL,
    catalog_id TEXT NOT NULL, catalog_name TEXT NOT NULL, plan_id TEXT NOT NULL, remote_hash TEXT NOT NULL, reason TEXT NOT NULL,
    image_index TEXT NOT NULL);

-- Requests sent in each window of HubRise's limits (io/budget). starts_at: milliseconds on HubRise's clock.
CREATE TABLE request_windows (
    kind INTEGER NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, sent INTEGER NOT NULL,
    PRIMARY KEY (kind, starts_at)) WITHOUT ROWID;
)sql";

/// What both sides said when a catalog was last retrieved (io/catalog_pull.h).
inline constexpr const char* stateFormat2 = R"sql(
CREATE TABLE catalog_pulls (
    catalog_id TEXT PRIMARY KEY, mapping TEXT NOT NULL, hubrise TEXT NOT NULL, till TEXT NOT NULL, pulled_at INTEGER NOT NULL,
    plan_id TEXT NOT NULL) WITHOUT ROWID;
)sql";

/// Statement by statement from nothing to the format of today: step n makes format n from the one before. A new file goes through all of them, an older one
/// through those it lacks, so that both end alike to the byte; a step that was ever shipped is therefore never changed, and a change is a step more.
inline constexpr const char* stateSteps[] = {stateFormat1, stateFormat2};
inline constexpr int stateVersion = std::size(stateSteps); ///< user_version

} // namespace io
