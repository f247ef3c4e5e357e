// What is remembered of reads, pushes, images and backups.

#include "io/sqlite.h"
#include "io/state.h"

namespace io {

using model::Done;
using model::Result;

Result<std::optional<CatalogPush>> State::catalogPush(const std::string& catalogId) const
{
    return firstRow(m_database->statement("SELECT catalog_id, catalog_name, local_hash, remote_hash, remote_raw, accepted_losses, serial, pushed_at, plan_id "
                                          "FROM catalog_pushes WHERE catalog_id = ?").bind(catalogId),
                    [](Statement& s) {
                        CatalogPush p;
                        s.read(p.catalogId, p.catalogName, p.localHash, p.remoteHash, p.remoteRaw, p.acceptedLosses, p.serial, p.pushedAtMs, p.planId);
                        return p;
                    });
}

Done State::putCatalogPush(const CatalogPush& p)
{
    return atomically([&]() -> Done {
        if (const auto superseded = m_database->statement("DELETE FROM catalog_pulls WHERE catalog_id = ?").bind(p.catalogId).run(); !superseded)
            return superseded;
        return m_database->statement("INSERT OR REPLACE INTO catalog_pushes (catalog_id, catalog_name, local_hash, remote_hash, remote_raw, accepted_losses, serial, pushed_at, plan_id) "
                                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(p.catalogId, p.catalogName, p.localHash, p.remoteHash, p.remoteRaw, p.acceptedLosses, p.serial, p.pushedAtMs, p.planId)
            .run();
    });
}

Result<std::optional<State::LastRead>> State::lastRead(const std::string& what) const
{
    return firstRow(m_database->statement("SELECT rows, hash, at FROM last_reads WHERE what = ?").bind(what), [](Statement& s) {
        LastRead read;
        s.read(read.rows, read.hash, read.atMs);
        return read;
    });
}

Done State::setLastRead(const std::string& what, const LastRead& read)
{
    return m_database->statement("INSERT OR REPLACE INTO last_reads (what, rows, hash, at) VALUES (?, ?, ?, ?)").bind(what, read.rows, read.hash, read.atMs).run();
}

Result<std::optional<State::ListingKept>> State::listingKept(const std::string& listId) const
{
    // The pages themselves stay on the disk: a long list is a hundred megabytes.
    return firstRow(m_database->statement("SELECT f.taken_at, (SELECT l.next_cursor FROM listing_pages l WHERE l.list_id = f.list_id ORDER BY l.number DESC LIMIT 1) = '' "
                                          "FROM listing_pages f WHERE f.list_id = ? ORDER BY f.number LIMIT 1").bind(listId), [](Statement& s) {
        ListingKept kept;
        s.read(kept.firstTakenAtMs, kept.complete);
        return kept;
    });
}

Result<std::vector<ListingPage>> State::listing(const std::string& listId) const
{
    return allRows(m_database->statement("SELECT number, next_cursor, raw, taken_at FROM listing_pages WHERE list_id = ? ORDER BY number").bind(listId), [](Statement& s) {
        ListingPage page;
        s.read(page.number, page.nextCursor, page.raw, page.takenAtMs);
        return page;
    });
}

Done State::addListingPage(const std::string& listId, const ListingPage& page)
{
    return m_database->statement("INSERT OR REPLACE INTO listing_pages (list_id, number, next_cursor, raw, taken_at) VALUES (?, ?, ?, ?, ?)")
        .bind(listId, page.number, page.nextCursor, page.raw, page.takenAtMs)
        .run();
}

Done State::clearListing(const std::string& listId) { return m_database->statement("DELETE FROM listing_pages WHERE list_id = ?").bind(listId).run(); }

Result<std::optional<std::string>> State::imageId(const std::string& catalogId, const std::string& md5) const
{
    return firstRow(m_database->statement("SELECT image_id FROM image_ids WHERE catalog_id = ? AND md5 = ?").bind(catalogId, md5), [](Statement& s) {
        std::string id;
        s.read(id);
        return id;
    });
}

Done State::setImageId(const std::string& catalogId, const std::string& md5, const std::string& imageId)
{
    return m_database->statement("INSERT OR REPLACE INTO image_ids (catalog_id, md5, image_id) VALUES (?, ?, ?)").bind(catalogId, md5, imageId).run();
}

Done State::addBackup(const BackupRecord& b)
{
    return m_database->statement("INSERT INTO backups (id, file, sha256, bytes, taken_at, catalog_id, catalog_name, plan_id, remote_hash, reason, image_index) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(b.id, b.file, b.sha256, b.bytes, b.takenAtMs, b.catalog.id, b.catalog.name, b.planId, b.remoteHash, b.reason, b.imageIndex)
        .run();
}

Done State::removeBackup(const std::string& id) { return m_database->statement("DELETE FROM backups WHERE id = ?").bind(id).run(); }

Result<std::vector<BackupRecord>> State::backups() const
{
    // As they were made: a clock may have been wrong.
    return allRows(m_database->statement("SELECT id, file, sha256, bytes, taken_at, catalog_id, catalog_name, plan_id, remote_hash, reason, image_index "
                                         "FROM backups ORDER BY rowid DESC").bind(), [](Statement& s) {
        BackupRecord b;
        s.read(b.id, b.file, b.sha256, b.bytes, b.takenAtMs, b.catalog.id, b.catalog.name, b.planId, b.remoteHash, b.reason, b.imageIndex);
        return b;
    });
}

} // namespace io
