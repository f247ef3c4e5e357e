#pragma once
// A disk that gets full, for what the program and SQLite write below a folder (link failing_io). A failure leaves what was there as it was. Databases that
// are open already are not watched.

#include "tests/fakes/crash_vfs.h"
#include "tests/fakes/sites.h"

#include <sqlite3.h>

#include <cerrno>
#include <limits>

namespace fakes {

class FullDisk {
public:
    explicit FullDisk(const std::filesystem::path& root) : m_disk(root), m_listening([this](const FileOp& op) { return refuses(op) ? SQLITE_FULL : SQLITE_OK; })
    {
        watchSites([this](const Reached& reached) {
            bool refused = false;
            for (const auto& op : fileOps(reached.site, reached.what, reached.bytes, reached.to))
                refused = refuses(op) || refused;
            return refused ? ENOSPC : 0;
        });
    }
    ~FullDisk() { watchSites({}); }

    /// So many bytes more may be kept.
    void leaveRoom(std::int64_t bytes) { m_most = m_disk.bytes() + bytes; }
    /// Nothing at all can be written from the nth write on, not even over what is there.
    void refuseFrom(long write) { m_refusedFrom = write, m_writes = 0; }
    void makeRoom() { m_most = std::numeric_limits<std::int64_t>::max(), m_refusedFrom = std::numeric_limits<long>::max(); }
    long writes() const { return m_writes; } ///< since refuseFrom()
    long refused() const { return m_refused; }

private:
    bool refuses(const FileOp& op)
    {
        if (op.what == FileOp::Write && m_disk.keeps(op.path)) {
            const auto growth = m_disk.growth(op);
            if (++m_writes >= m_refusedFrom || (growth > 0 && m_disk.bytes() + growth > m_most))
                return ++m_refused, true;
        }
        m_disk.take(op);
        return false;
    }

    Disk m_disk;
    std::int64_t m_most = std::numeric_limits<std::int64_t>::max();
    long m_refusedFrom = std::numeric_limits<long>::max(), m_writes = 0, m_refused = 0;
    CrashVfs m_listening;
};

} // namespace fakes
