#pragma once
// Everything a program does to the files below a folder, its own (io/site.h) and those of SQLite, in order. Link failing_io. Databases that are open already
// are not watched.

#include "tests/fakes/crash_vfs.h"
#include "tests/fakes/sites.h"

namespace fakes {

class Recorder {
public:
    explicit Recorder(const std::filesystem::path& root)
        : begin(root), now(root), m_listening([this](const FileOp& op) { return add(op), 0; })
    {
        watchSites([this](const Reached& reached) {
            if (onSite)
                onSite(reached);
            for (const auto& op : fileOps(reached.site, reached.what, reached.bytes, reached.to))
                add(op);
            return 0;
        });
    }
    ~Recorder() { watchSites({}); }

    std::function<void(const Reached&)> onSite;
    Disk begin; ///< as it was when recording began
    Disk now;
    std::vector<FileOp> ops;

private:
    void add(const FileOp& op)
    {
        if (!now.keeps(op.path) && !now.isRoot(op.path))
            return;
        now.take(op);
        ops.push_back(op);
    }

    CrashVfs m_listening;
};

} // namespace fakes
