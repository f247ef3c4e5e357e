#pragma once
// Every place where io/ touches the world outside the process passes through reach(). In the program it is nothing at all; the files of io/ that have
// such places are compiled a second time for the tests (tests: failing_io), and there a test may count the places, fail one, or end the run at one.

#include <string_view>

namespace io {

enum class Site {
    Open, Write, Sync, Rename, Link, Remove, MakeFolder, SyncFolder, Read, ///< files; Write carries the bytes
    Lock,
    StateStatement, StateCommit, ///< state.db; StateCommit is what makes a transaction last
    TillOpen, TillQuery, TillRow, TillStatement, TillCommit,
    Send,    ///< a request is about to leave
    Receive, ///< its answer is about to be read: whatever it was to do has been done
};

#ifdef PASSEPLAT_SITES
/// 0: go on. Otherwise the errno to fail with (EIO, ENOSPC, …); `shortWrite` at a Write: half is written, then the disk is full; at Send any failure is a
/// connection refused, at Receive a connection lost. `what` names the place: a path, an SQL text, a route. May throw to end the run there.
int reach(Site site, std::string_view what, std::string_view bytes = {}, std::string_view to = {});
inline constexpr int shortWrite = -1;
#else
constexpr int reach(Site, std::string_view, std::string_view = {}, std::string_view = {}) { return 0; }
inline constexpr int shortWrite = -1;
#endif

} // namespace io
