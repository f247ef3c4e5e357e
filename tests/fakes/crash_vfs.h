#pragma once
// SQLite's own file layer with an ear at it: what it does to the files of a database, in the words of fakes/op_log.h.

#include "tests/fakes/op_log.h"

#include <functional>

namespace fakes {

/// While one lives, every database opened tells `watch` each creation, write, truncation, sync (of files and folders) and deletion just before it is done.
/// SQLITE_OK lets it happen, another code is what SQLite gets instead. Close the databases before its end. One at a time.
class CrashVfs {
public:
    using Watch = std::function<int(const FileOp&)>;
    explicit CrashVfs(Watch watch);
    CrashVfs(const CrashVfs&) = delete;
    ~CrashVfs();
};

} // namespace fakes
