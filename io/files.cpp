#include "io/files.h"

#include "io/descriptor.h"
#include "io/site.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cstdio>
#include <system_error>

namespace io {

namespace {

namespace fs = std::filesystem;
using model::Kind;

std::string reason(int code) { return std::generic_category().message(code); }

auto cannotWrite(const fs::path& file, int code)
{
    return model::fail(Kind::CannotWrite, model::text(TR("Cannot write “%1”: %2."), file.string(), reason(code)),
                       model::text(TR("Check the free space and the rights of the folder.")));
}

/// False with errno set when a test wants this step to fail.
bool goesOn(Site site, const fs::path& file, std::string_view to = {})
{
    const int failure = reach(site, file.native(), {}, to);
    if (failure != 0)
        errno = failure;
    return failure == 0;
}

bool renamed(const fs::path& from, const fs::path& to) { return goesOn(Site::Rename, from, to.native()) && ::rename(from.c_str(), to.c_str()) == 0; }

/// Fails with EEXIST rather than replace a file. Not every file system can promise that (EINVAL); there a look has to do.
bool renamedToNew(const fs::path& from, const fs::path& to)
{
    if (!goesOn(Site::Rename, from, to.native()))
        return false;
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    std::error_code unknown;
    errno = EEXIST;
    return !fs::exists(fs::symlink_status(to, unknown)) && ::rename(from.c_str(), to.c_str()) == 0;
}

bool linked(const fs::path& from, const fs::path& to) { return goesOn(Site::Link, from, to.native()) && ::link(from.c_str(), to.c_str()) == 0; }

/// A folder, a file system without second names, somebody else's file.
bool meansNoSecondName(int code) { return code == EPERM || code == EOPNOTSUPP || code == ENOSYS || code == EMLINK || code == EACCES; }

fs::path besides(const fs::path& file)
{
    fs::path temporary = file;
    return temporary.concat(".").concat(randomId().substr(0, 12)).concat(unfinishedSuffix);
}

/// Says why `file` could not be written (errno), and leaves nothing of it.
tl::unexpected<model::Error> givenUp(const fs::path& written, const fs::path& file)
{
    const int code = errno;
    (void)removeFile(written);
    return cannotWrite(file, code);
}

/// The rename itself is only durable once the folder is on the disk. Some file systems have no fsync for folders (EINVAL).
bool syncFolder(const fs::path& folder)
{
    if (!goesOn(Site::SyncFolder, folder))
        return false;
    const Descriptor fd(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return fd && (::fsync(fd.get()) == 0 || errno == EINVAL);
}

bool writeAndSync(const fs::path& file, std::string_view bytes, int mode)
{
    const Descriptor fd = createNew(file, mode);
    return fd && writeAll(fd.get(), bytes, file) && goesOn(Site::Sync, file) && ::fsync(fd.get()) == 0;
}

bool writeRest(int from, int to, const fs::path& file)
{
    std::array<char, 1 << 16> chunk;
    for (;;) {
        const auto got = ::read(from, chunk.data(), chunk.size());
        if (got == 0)
            return true;
        if (got < 0 ? errno != EINTR : !writeAll(to, std::string_view(chunk.data(), static_cast<std::size_t>(got)), file))
            return false;
    }
}

bool copyAndSync(const fs::path& from, const fs::path& to)
{
    const Descriptor source(goesOn(Site::Read, from) ? ::open(from.c_str(), O_RDONLY | O_CLOEXEC) : -1);
    if (!source)
        return false;
    const Descriptor copy = createNew(to, 0600);
    return copy && writeRest(source.get(), copy.get(), to) && goesOn(Site::Sync, to) && ::fsync(copy.get()) == 0;
}

std::string hashHex(std::string_view bytes, QCryptographicHash::Algorithm algorithm)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(view, algorithm).toHex().toStdString();
}

/// Half of it, as a disk does that gets full.
bool writeHalf(int fd, std::string_view bytes)
{
    [[maybe_unused]] const auto written = ::write(fd, bytes.data(), bytes.size() / 2);
    errno = ENOSPC;
    return false;
}

} // namespace

bool writeAll(int fd, std::string_view bytes, const fs::path& file)
{
    if (const int failure = reach(Site::Write, file.native(), bytes); failure == shortWrite) {
        return writeHalf(fd, bytes);
    } else if (failure != 0) {
        errno = failure;
        return false;
    }
    while (!bytes.empty()) {
        const auto written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

model::Done removeForGood(const fs::path& file)
{
    if (!removeFile(file))
        return model::fail(Kind::CannotWrite, model::text(TR("Cannot remove “%1”: %2."), file.string(), reason(errno)), model::text(TR("Check the rights of the folder.")));
    return syncFolder(file.parent_path()) ? model::Done() : cannotWrite(file.parent_path(), errno);
}

bool removeFile(const fs::path& file)
{
    if (!goesOn(Site::Remove, file) || (::unlink(file.c_str()) != 0 && errno != ENOENT))
        return false;
    (void)syncFolder(file.parent_path()); // what was removed must not come back after a power cut; it is gone all the same
    return true;
}

Descriptor createNew(const fs::path& file, int mode) { return Descriptor(goesOn(Site::Open, file) ? ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) : -1); }

model::Done makeFolder(const fs::path& folder)
{
    std::error_code ignored;
    if (folder.empty() || fs::is_directory(folder, ignored))
        return {};
    if (folder.has_parent_path() && folder.parent_path() != folder)
        if (const auto parent = makeFolder(folder.parent_path()); !parent)
            return parent;
    // EEXIST: a trailing slash, or another process was quicker.
    if ((!goesOn(Site::MakeFolder, folder) || ::mkdir(folder.c_str(), 0700) != 0) && !(errno == EEXIST && fs::is_directory(folder, ignored)))
        return cannotWrite(folder, errno);
    // Whatever is written into it is lost with it; some parents may not be read, and then nothing can be done about it.
    (void)syncFolder(folder.parent_path());
    return {};
}

model::Done writeWhole(const fs::path& file, std::string_view bytes, bool privateFile)
{
    const fs::path temporary = besides(file);
    if (!writeAndSync(temporary, bytes, privateFile ? 0600 : 0666) || !renamed(temporary, file))
        return givenUp(temporary, file);
    if (!syncFolder(file.parent_path()))
        return cannotWrite(file.parent_path(), errno);
    return {};
}

model::Result<bool> writeNew(const fs::path& file, std::string_view bytes)
{
    const fs::path temporary = besides(file);
    std::error_code unknown;
    if (fs::exists(fs::symlink_status(file, unknown)))
        return false;
    if (!writeAndSync(temporary, bytes, 0600))
        return givenUp(temporary, file);
    if (!renamedToNew(temporary, file)) {
        if (errno != EEXIST)
            return givenUp(temporary, file);
        (void)removeFile(temporary);
        return false;
    }
    if (!syncFolder(file.parent_path()))
        return givenUp(file, file);
    return true;
}

model::Done moveFile(const fs::path& from, const fs::path& to)
{
    if (!renamed(from, to))
        return cannotWrite(to, errno);
    return syncFolder(to.parent_path()) ? model::Done() : cannotWrite(to.parent_path(), errno);
}

model::Done keepAs(const fs::path& from, const fs::path& to)
{
    const bool done = linked(from, to);
    if (!done && !meansNoSecondName(errno))
        return cannotWrite(to, errno);
    std::error_code unknown;
    if (!done && fs::is_regular_file(fs::symlink_status(from, unknown))) {
        const fs::path copy = besides(to);
        if (!copyAndSync(from, copy) || !renamedToNew(copy, to))
            return givenUp(copy, to);
    } else if (!done && !renamedToNew(from, to)) {
        return cannotWrite(to, errno);
    }
    return syncFolder(to.parent_path()) ? model::Done() : cannotWrite(to.parent_path(), errno);
}

model::Result<std::string> readWhole(const fs::path& file)
{
    const auto unreadable = [&](int code) {
        return model::fail(Kind::Configuration, model::text(TR("Cannot read “%1”: %2."), file.string(), reason(code)),
                           model::text(TR("Check that the file exists and that you may read it.")));
    };
    const Descriptor fd(goesOn(Site::Read, file) ? ::open(file.c_str(), O_RDONLY | O_CLOEXEC) : -1);
    if (!fd)
        return unreadable(errno);
    std::string bytes;
    std::array<char, 1 << 16> chunk;
    for (;;) {
        const auto got = ::read(fd.get(), chunk.data(), chunk.size());
        if (got == 0)
            return bytes;
        if (got < 0 && errno != EINTR)
            return unreadable(errno);
        if (got > 0)
            bytes.append(chunk.data(), static_cast<std::size_t>(got));
    }
}

std::string sha256Hex(std::string_view bytes) { return hashHex(bytes, QCryptographicHash::Sha256); }
std::string md5Hex(std::string_view bytes) { return hashHex(bytes, QCryptographicHash::Md5); }

std::string randomId()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toHex().toStdString();
}

} // namespace io
