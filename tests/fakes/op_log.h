#pragma once
// What a program does to the files of a folder, step by step, and what a power loss could leave of it. The rules are those of POSIX, taken at their
// worst: bytes written and not synced may be there, be missing, be there in part or be zeros; a name made, changed or removed stays so for certain only
// once its folder was synced.

#include "io/site.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace fakes {

struct FileOp {
    enum What { Create, Write, Truncate, Sync, Rename, Remove, MakeFolder, SyncFolder };
    static constexpr std::int64_t atTheEnd = -1;

    What what;
    std::string path, bytes = {}, to = {};
    std::int64_t at = atTheEnd; ///< of a Write: where; of a Truncate: the new size
};

/// The step as io/ told it (fakes/sites.h); a step that is none of a file's gives no op.
std::vector<FileOp> fileOps(io::Site site, std::string_view what, std::string_view bytes, std::string_view to);

/// The files below `root`: as the program sees them, and as they may be found.
class Disk {
public:
    enum class Begins { AsIs, Empty };
    /// What is there now is durable.
    explicit Disk(std::filesystem::path root, Begins begins = Begins::AsIs);

    void take(const FileOp& op); ///< anything outside of `root` is none of its business
    bool keeps(const std::string& path) const;
    bool isRoot(const std::string& path) const { return path == m_root.string(); }

    /// Makes `folder` (emptied before) what is found when the power is lost now. 0: nothing that was not synced is there; 1: all of it is; others: by chance.
    void leave(unsigned seed, const std::filesystem::path& folder) const;
    std::int64_t bytes() const;                   ///< that the files hold, as the program sees them
    std::int64_t growth(const FileOp& write) const; ///< how many more they would hold after it

    // Defects put in, to see whether a test finds them.
    bool forgetsSyncs = false, forgetsFolders = false;

private:
    struct File {
        bool folder = false;
        std::string seen, durable;
        std::vector<FileOp> pending;
    };
    using Names = std::map<std::string, std::shared_ptr<File>>;
    /// `from` loses its name, `name` gets `file`; either may be empty.
    struct Naming {
        std::string name, from;
        std::shared_ptr<File> file;
    };
    File& seen(const std::string& path);
    void name(Naming naming);
    static void name(Names& names, const Naming& naming);

    std::filesystem::path m_root;
    Names m_seen, m_durable;
    std::vector<Naming> m_pending; ///< in order
};

} // namespace fakes
