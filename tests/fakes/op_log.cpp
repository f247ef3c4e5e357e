#include "tests/fakes/op_log.h"

#include "io/files.h"

#include <algorithm>
#include <fstream>
#include <random>

namespace fakes {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t sector = 512;

std::string folderOf(const std::string& path) { return fs::path(path).parent_path().string(); }

void put(std::string& content, std::size_t at, std::string_view bytes)
{
    if (content.size() < at + bytes.size())
        content.resize(at + bytes.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), content.begin() + static_cast<std::ptrdiff_t>(at));
}

void change(std::string& content, const FileOp& op)
{
    if (op.what == FileOp::Truncate)
        content.resize(static_cast<std::size_t>(op.at), '\0');
    else
        put(content, static_cast<std::size_t>(op.at), op.bytes);
}

/// Decides what becomes of each thing that was not synced. One power loss differs from another in how much gets through.
class Fate {
public:
    explicit Fate(unsigned seed) : m_chance(seed), m_kept(seed == 0 ? 0 : seed == 1 ? 100 : m_chance() % 101), m_torn(seed < 2 ? 0 : m_chance() % 101) {}

    bool kept() { return m_chance() % 100 < m_kept; }

    void meet(std::string& content, const FileOp& op)
    {
        if (op.what == FileOp::Write && m_chance() % 100 < m_torn)
            tear(content, op);
        else if (kept())
            change(content, op);
    }

private:
    /// Some of its sectors; and the file may have got its new length before its new bytes.
    void tear(std::string& content, const FileOp& op)
    {
        if (m_chance() % 2 == 0 && content.size() < static_cast<std::size_t>(op.at) + op.bytes.size())
            content.resize(static_cast<std::size_t>(op.at) + op.bytes.size(), '\0');
        for (std::size_t done = 0; done < op.bytes.size();) {
            const std::size_t at = static_cast<std::size_t>(op.at) + done;
            const auto piece = std::string_view(op.bytes).substr(done, sector - at % sector);
            if (m_chance() % 2 == 0)
                put(content, at, piece);
            done += piece.size();
        }
    }

    std::mt19937_64 m_chance;
    unsigned long m_kept, m_torn; ///< percent
};

} // namespace

std::vector<FileOp> fileOps(io::Site site, std::string_view what, std::string_view bytes, std::string_view to)
{
    const std::string path(what);
    switch (site) {
    case io::Site::Open: return fs::exists(path) ? std::vector<FileOp>() : std::vector<FileOp>{{FileOp::Create, path}};
    case io::Site::Write: return {{FileOp::Write, path, std::string(bytes)}};
    case io::Site::Sync: return {{FileOp::Sync, path}};
    case io::Site::Rename: return {{FileOp::Rename, path, {}, std::string(to)}};
    case io::Site::Remove: return {{FileOp::Remove, path}};
    case io::Site::MakeFolder: return {{FileOp::MakeFolder, path}};
    case io::Site::SyncFolder: return {{FileOp::SyncFolder, path}};
    default: return {};
    }
}

Disk::Disk(fs::path root, Begins begins) : m_root(std::move(root))
{
    if (begins == Begins::Empty)
        return;
    for (const auto& entry : fs::recursive_directory_iterator(m_root)) {
        auto file = std::make_shared<File>();
        file->folder = entry.is_directory();
        if (!file->folder)
            file->seen = file->durable = io::readWhole(entry.path()).value();
        m_seen[entry.path().string()] = m_durable[entry.path().string()] = file;
    }
}

bool Disk::keeps(const std::string& path) const { return path.starts_with(m_root.string() + "/"); }

Disk::File& Disk::seen(const std::string& path)
{
    if (!m_seen.contains(path))
        name({path, {}, std::make_shared<File>()});
    return *m_seen[path];
}

void Disk::name(Names& names, const Naming& naming)
{
    if (!naming.from.empty())
        names.erase(naming.from);
    if (!naming.name.empty())
        names[naming.name] = naming.file;
}

void Disk::name(Naming naming)
{
    name(m_seen, naming);
    m_pending.push_back(std::move(naming));
}

void Disk::take(const FileOp& op)
{
    if (!keeps(op.path) && !isRoot(op.path))
        return;
    switch (op.what) {
    case FileOp::Create:
        seen(op.path);
        break;
    case FileOp::Write:
    case FileOp::Truncate: {
        File& file = seen(op.path);
        FileOp placed = op;
        if (placed.at == FileOp::atTheEnd)
            placed.at = static_cast<std::int64_t>(file.seen.size());
        change(file.seen, placed);
        file.pending.push_back(std::move(placed));
        break;
    }
    case FileOp::Sync:
        if (forgetsSyncs)
            break;
        seen(op.path).durable = seen(op.path).seen;
        seen(op.path).pending.clear();
        break;
    case FileOp::Rename:
        if (const auto file = m_seen.find(op.path); file != m_seen.end())
            name({op.to, op.path, file->second});
        break;
    case FileOp::Remove:
        if (m_seen.contains(op.path))
            name({{}, op.path, nullptr});
        break;
    case FileOp::MakeFolder:
        seen(op.path).folder = true;
        break;
    case FileOp::SyncFolder:
        if (forgetsFolders)
            break;
        std::erase_if(m_pending, [&](const Naming& naming) {
            const bool here = folderOf(naming.name.empty() ? naming.from : naming.name) == op.path;
            if (here)
                name(m_durable, naming);
            return here;
        });
        break;
    }
}

void Disk::leave(unsigned seed, const fs::path& folder) const
{
    Fate fate(seed);
    Names found = m_durable;
    // Most file systems put names on the disk in their order; the rules do not promise even that.
    const bool inOrder = seed % 2 == 0;
    for (const auto& naming : m_pending) {
        if (fate.kept())
            name(found, naming);
        else if (inOrder)
            break;
    }
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const auto& [path, file] : found) { // a folder sorts before what is in it
        const fs::path target = folder / fs::path(path).lexically_relative(m_root);
        if (!fs::exists(target.parent_path()))
            continue; // the folder itself was lost
        if (file->folder) {
            fs::create_directory(target);
            continue;
        }
        std::string content = file->durable;
        for (const auto& op : file->pending)
            fate.meet(content, op);
        std::ofstream(target, std::ios::binary).write(content.data(), static_cast<std::streamsize>(content.size()));
        fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
    }
}

std::int64_t Disk::bytes() const
{
    std::int64_t sum = 0;
    for (const auto& [path, file] : m_seen)
        sum += static_cast<std::int64_t>(file->seen.size());
    return sum;
}

std::int64_t Disk::growth(const FileOp& write) const
{
    const auto file = m_seen.find(write.path);
    const auto size = file == m_seen.end() ? 0 : static_cast<std::int64_t>(file->second->seen.size());
    return std::max<std::int64_t>(0, (write.at == FileOp::atTheEnd ? size : write.at) + static_cast<std::int64_t>(write.bytes.size()) - size);
}

} // namespace fakes
